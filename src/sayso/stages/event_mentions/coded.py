"""Event mentions as rows of CAMEO: a code, who acts and on whom it is done, each as codes (Schrodt, CAMEO codebook 1.1b3, 2012).

Requirement: `sayso annotate coded`, so that what is found can be compared with event data made by others. Method: the words in a role are looked up
(`actors`), type, mode and context give the code. CAMEO knows no participants: what two do together is a row each way. It wants a
recipient in every row: what has none is left out; but of a protest, a visit or a show of force it is the country where it takes place. Who condemns or welcomes a deed
does so to its doer. A government that says of another that it attacked accuses it (112). A deed inside another one's words ("an attack" that
somebody condemned) is no row of its own.

Words that somebody says of another are a statement (010) where they tell of nothing else.

Known exceptions: what is stated (015 to 019) and what is asked for (02) have no codes of their own here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations, product
from typing import NamedTuple

from sayso.lang.cameo import cameo
from sayso.model import Attribution, EventMention, Filler, Quotation
from sayso.stages.event_mentions.actors import NOBODY, actor_codes, is_known, name_codes

ACCUSE = "112"
STATEMENT = "010"
_HERE = frozenset({"PROTEST", "MOBILIZE", "CONSULT"})
_ABOUT_DEEDS = frozenset({"DISAPPROVE", "SUPPORT", "REJECT", "DEMAND", "INVESTIGATE"})
_GRAVE = frozenset({"ASSAULT", "COERCE", "CRIME"})
_REFUSED = frozenset({"denied"})
_SPEAKER = frozenset({"he", "she", "it", "they", "we", "i"})
_PLANNED = frozenset({"future", "hypothetical"})


class Row(NamedTuple):
    """One event of CAMEO."""

    code: str
    source: str
    target: str


class Words(NamedTuple):
    """A text, and the names that mentions without one ("he", "the group") refer to."""

    text: str
    names: Mapping[str, str]

    def codes(self, fillers: Sequence[Filler], said: Attribution | None = None, here: Sequence[str] = ()) -> list[str]:
        """The codes of who is named in some roles, each once; "rebels" are those of the one country where it happens (`here`)."""
        found = (code for filler in fillers for code in actor_codes(self.of(filler, said)))
        country = here[0] if len(here) == 1 and len(here[0]) == len(NOBODY) else NOBODY
        placed = (code if is_known(code) else country + code.removeprefix(NOBODY) for code in found)
        return list(dict.fromkeys(code for code in placed if is_known(code)))

    def of(self, filler: Filler, said: Attribution | None) -> str:
        """The words of a role, or the name that they refer to; a pronoun in somebody's words that refers to nobody else is the speaker."""
        own = self.text[filler.start : filler.end]
        if filler.mention is not None and filler.mention in self.names:
            return self.names[filler.mention]
        if said is not None and said.source and own.lower() in _SPEAKER:
            return said.source[0].of(self.text)
        return own


def rows(
    mentions: Sequence[EventMention], quotations: Sequence[Quotation], text: str, names: Mapping[str, str]
) -> list[Row]:
    """The rows of a text, each once, in order; `names` are those that mentions without a name refer to."""
    words = Words(text, names)
    outer = [mention for mention in mentions if not _is_inside(mention, mentions)]
    found = {mention.id: list(_rows(mention, mentions, words)) for mention in outer}
    made = [row for mention in outer for row in found[mention.id]]
    told = [mention for mention in outer if found[mention.id]]
    for quotation in quotations:
        if not any(quotation.start < one.end and one.start < quotation.end for one in told):
            made.extend(_statement(quotation, words))
    return list(dict.fromkeys(made))


def _statement(quotation: Quotation, words: Words) -> Iterator[Row]:
    """Who says something of whom: the first actor named in what is said."""
    given = quotation.attribution
    if given is None:
        return
    source = [code for span in given.source for code in actor_codes(span.of(words.text)) if is_known(code)]
    said = (code for span in quotation.content for code in name_codes(span.of(words.text)))
    other = next((code for code in said if not source[:1] or code != source[0][: len(code)]), None)
    if source and other is not None:
        yield Row(STATEMENT, source[0], other)


def _rows(mention: EventMention, mentions: Sequence[EventMention], words: Words) -> Iterator[Row]:
    code = code_of(mention)
    if code is None:
        return
    here = words.codes(_held(mention, "place"))
    acting, together = (
        words.codes(_held(mention, role), mention.attribution, here) for role in ("actor", "participant")
    )
    done_to = _done_to(mention, mentions, words, here)
    accuser = _accuser(mention, [*acting, *together], words.text)
    if accuser is not None:
        yield from (Row(ACCUSE, accuser, other) for other in (acting or here) if other != accuser)
        return
    yield from (Row(code, a, b) for a, b in _mutual(mention, words))
    if len(together) == 1:
        acting = [*acting, *together]
    if not done_to and mention.type in _HERE and len(together) < 2:
        done_to = here
    yield from (Row(code, a, b) for a, b in product(acting, done_to) if a != b)


def _mutual(mention: EventMention, words: Words) -> Iterator[tuple[str, str]]:
    """Each with each; but whoever restores ties "with" another is the one who acts, so those before the trigger act on those behind it."""
    together = _held(mention, "participant")
    before = words.codes([filler for filler in together if filler.start < mention.trigger.start])
    behind = words.codes([filler for filler in together if filler.start >= mention.trigger.start])
    if before and behind and mention.type != "CONSULT":
        return ((a, b) for a, b in product(before, behind) if a != b)
    return permutations(words.codes(together), 2)


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


def _done_to(mention: EventMention, mentions: Sequence[EventMention], words: Words, here: Sequence[str]) -> list[str]:
    """The recipients; of a deed that is condemned or welcomed its doer, else the first actor named with what is."""
    recipients = _held(mention, "recipient")
    if mention.type not in _ABOUT_DEEDS:
        return words.codes(recipients, here=here)
    found: list[str] = []
    for filler in recipients:
        deed = next((one for one in mentions if one is not mention and _holds(filler, one)), None)
        doers = [] if deed is None else words.codes([*_held(deed, "actor"), *_held(deed, "participant")])
        behind = name_codes(words.text[filler.start : mention.end])
        found += doers or words.codes([filler]) or behind[:1]
    return list(dict.fromkeys(found))


def _accuser(mention: EventMention, acting: Sequence[str], text: str) -> str | None:
    """Who says of somebody else that he attacked: a country, not its police or officials, who report it."""
    if mention.attribution is None or mention.type not in _GRAVE or mention.context != "actual":
        return None
    source = [code for span in mention.attribution.source for code in actor_codes(span.of(text))]
    state = [code for code in source if len(code) == len(NOBODY)]
    return state[0] if state and state[0] not in acting else None


def _is_inside(mention: EventMention, mentions: Sequence[EventMention]) -> bool:
    return any(one is not mention and any(_holds(filler, mention) for filler in one.fillers) for one in mentions)


def _holds(filler: Filler, mention: EventMention) -> bool:
    return filler.start <= mention.trigger.start and mention.trigger.end <= filler.end
