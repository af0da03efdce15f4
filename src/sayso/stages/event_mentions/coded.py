"""Event mentions as rows of CAMEO: a code, who acts and on whom it is done, each as codes (Schrodt, CAMEO codebook 1.1b3, 2012).

Requirement: `sayso annotate coded`, so that what is found can be compared with event data made by others. Method: the words in a role are looked up
(`actors`), type, mode and context give the code. CAMEO knows no participants: what two do together is a row each way. It wants a
recipient in every row: what has none is left out; but of a protest, a visit or a show of force it is the country where it takes place. Who condemns or welcomes a deed
does so to its doer. A government that says of another that it attacked accuses it (112). A deed inside another one's words ("an attack" that
somebody condemned) is no row of its own.

Known exceptions: words for sayings alone (010 to 029) are no events of ours.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations, product
from typing import NamedTuple

from sayso.lang.cameo import cameo
from sayso.model import EventMention, Filler
from sayso.stages.event_mentions.actors import actor_codes

NOBODY = "---"
ACCUSE = "112"
_HERE = frozenset({"PROTEST", "MOBILIZE", "CONSULT"})
_ABOUT_DEEDS = frozenset({"DISAPPROVE", "SUPPORT", "REJECT", "DEMAND", "INVESTIGATE"})
_GRAVE = frozenset({"ASSAULT", "COERCE", "CRIME"})
_REFUSED = frozenset({"denied"})
_PLANNED = frozenset({"future", "hypothetical"})


class Row(NamedTuple):
    """One event of CAMEO."""

    code: str
    source: str
    target: str


def rows(mentions: Sequence[EventMention], text: str) -> list[Row]:
    """The rows of a text, each once, in order."""
    made = [row for mention in mentions if not _is_inside(mention, mentions) for row in _rows(mention, mentions, text)]
    return list(dict.fromkeys(made))


def _rows(mention: EventMention, mentions: Sequence[EventMention], text: str) -> Iterator[Row]:
    code = code_of(mention)
    if code is None:
        return
    acting = _codes(_held(mention, "actor"), text)
    done_to = _done_to(mention, mentions, text)
    together = _codes(_held(mention, "participant"), text)
    here = _codes(_held(mention, "place"), text)
    accuser = _accuser(mention, [*acting, *together], text)
    if accuser is not None:
        yield from (Row(ACCUSE, accuser, other) for other in (acting or here) if other != accuser)
        return
    yield from (Row(code, a, b) for a, b in _mutual(mention, text))
    if len(together) == 1:
        acting = [*acting, *together]
    if not done_to and mention.type in _HERE and len(together) < 2:
        done_to = here
    yield from (Row(code, a, b) for a, b in product(acting, done_to) if a != b and (_is_known(a) or _is_known(b)))


def _mutual(mention: EventMention, text: str) -> Iterator[tuple[str, str]]:
    """Each with each; but whoever restores ties "with" another is the one who acts, so those before the trigger act on those behind it."""
    together = _held(mention, "participant")
    before = _codes([filler for filler in together if filler.start < mention.trigger.start], text)
    behind = _codes([filler for filler in together if filler.start >= mention.trigger.start], text)
    if before and behind and mention.type != "CONSULT":
        return ((a, b) for a, b in product(before, behind) if a != b)
    return permutations(_codes(together, text), 2)


def _is_known(code: str) -> bool:
    return not code.startswith(NOBODY)


def code_of(mention: EventMention) -> str | None:
    """The code of an event, or None where CAMEO has none for its type."""
    codes = cameo()
    name = f"{mention.type}/{mention.mode}" if mention.mode else mention.type
    tables = [codes.codes]
    if mention.context in _REFUSED:
        tables.insert(0, codes.refused)
    elif mention.context in _PLANNED:
        tables.insert(0, codes.planned)
    found = (table.get(key) for table in tables for key in (name, mention.type))
    return next((code for code in found if code is not None), None)


def _held(mention: EventMention, role: str) -> list[Filler]:
    return [filler for filler in mention.fillers if filler.role == role]


def _codes(fillers: Sequence[Filler], text: str) -> list[str]:
    found = (code for filler in fillers for code in actor_codes(text[filler.start : filler.end]))
    return list(dict.fromkeys(found))


def _done_to(mention: EventMention, mentions: Sequence[EventMention], text: str) -> list[str]:
    found: list[str] = []
    for filler in _held(mention, "recipient"):
        deed = next((one for one in mentions if one is not mention and _holds(filler, one)), None)
        if deed is not None and mention.type in _ABOUT_DEEDS:
            found += _codes([*_held(deed, "actor"), *_held(deed, "participant")], text)
        else:
            found += _codes([filler], text)
    return list(dict.fromkeys(found))


def _accuser(mention: EventMention, acting: Sequence[str], text: str) -> str | None:
    """Who says of somebody else that he attacked: a country, not its police or officials, who report it."""
    if mention.attribution is None or mention.type not in _GRAVE or mention.context != "actual":
        return None
    source = [code for span in mention.attribution.source for code in actor_codes(span.of(text))]
    state = [code for code in source if _is_known(code) and len(code) == len(NOBODY)]
    return state[0] if state and state[0] not in acting else None


def _is_inside(mention: EventMention, mentions: Sequence[EventMention]) -> bool:
    return any(one is not mention and any(_holds(filler, mention) for filler in one.fillers) for one in mentions)


def _holds(filler: Filler, mention: EventMention) -> bool:
    return filler.start <= mention.trigger.start and mention.trigger.end <= filler.end
