"""Event mentions as rows of CAMEO: a code, who acts and on whom it is done, each as codes (Schrodt, CAMEO codebook 1.1b3, 2012).

Requirement: `sayso annotate coded`, so that what is found can be compared with event data made by others. Method: the words in a role are looked up
(`actors`, `actor_words`), type, mode and context give the code; verbs for what CAMEO codes and the list of happenings
leaves out (journeys, sympathy, comments) are read besides. CAMEO knows no participants: what two do together is a row each way. It wants a
recipient in every row: what has none is left out; but of a protest, a visit or a show of force it is the country where it takes place. Who condemns or welcomes a deed
does so to its doer. A government that says of another that it attacked accuses it (112). A deed inside another one's words ("an attack" that
somebody condemned) is no row of its own.

Words that somebody says of another are a statement (010) where they tell of nothing else; "X wants Y to" is an appeal (020), and what is asked for
no row. Whoever receives a guest is visited by him (043, 042). A deed without recipient is done to whom its clause names next ("lifted sanctions on
X"); one of force only to whom its object names ("seized a Danish vessel"). Who clashes in words over another's doings criticises that one.

Measured (actor pairs, F1, `docs/events.md`): 0.45 to 0.71 on the half of the CAMEO sentences that was read, 0.38 to 0.44 on the other. Half of what is
missing in the read half stands for people and places of invented lists that only those tests have. On 140 wire-like sentences of our own, which the
rules were mended by, 0.91.

Known exceptions: what is stated (015 to 019) and what is asked for (02) have few codes of their own here; "negotiated with" is a row each way; a
recipient named next may be a bystander ("promised reforms after talks with X").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import permutations, product
from typing import NamedTuple

from sayso.lang.cameo import cameo
from sayso.model import Attribution, EventMention, Filler, Quotation, Span
from sayso.stages.event_mentions.actor_words import Words
from sayso.stages.event_mentions.actors import NOBODY, actor_codes, first_codes, is_known, name_codes

ACCUSE = "112"
STATEMENT = "010"
APPEAL = "020"
QUARREL = "111"
HOST = "043"
VISIT = "042"
_HERE = frozenset({"PROTEST", "MOBILIZE", "CONSULT"})
_ABOUT_DEEDS = frozenset({"DISAPPROVE", "SUPPORT", "REJECT", "DEMAND", "INVESTIGATE"})
_GRAVE = frozenset({"ASSAULT", "COERCE", "CRIME"})
_REFUSED = frozenset({"denied"})
_CLAIMS = frozenset({("OTHER", "claim"), ("OTHER", "comment")})
_TO = " to "
_ALONE = frozenset({"resign", "recruit", "form", "defect", "phone"})
_MEASURES = frozenset({"restrict", "ban", "withhold", "censor"})
_FORCE = frozenset({"ASSAULT", "COERCE"})
_SENTENCE_END = re.compile(r"[.!?](?:\s|$)|\n")
_COUNTRY = len(NOBODY)
_FEW = 5  # words of a name with its title (guess)
_PLANNED = frozenset({"future", "hypothetical"})


class Row(NamedTuple):
    """One event of CAMEO."""

    code: str
    source: str
    target: str


def rows(
    mentions: Sequence[EventMention], quotations: Sequence[Quotation], text: str, names: Mapping[str, str]
) -> list[Row]:
    """The rows of a text, each once, in order; `names` are those that mentions without a name refer to."""
    words = Words(text, names, tuple(Span(one.start, one.end) for mention in mentions for one in mention.fillers))
    asked = [(quotation, row) for quotation in quotations for row in _asked(quotation, words)]
    outer = [mention for mention in mentions if not _is_inside(mention, mentions) and not _is_asked_for(mention, asked)]
    found = {mention.id: list(_rows(mention, mentions, words)) for mention in outer}
    made = [row for mention in outer for row in found[mention.id]] + [row for _, row in asked]
    told = [mention for mention in outer if found[mention.id]]
    for quotation in quotations:
        if not any(quotation.start < one.end and one.start < quotation.end for one in told):
            made.extend(_statement(quotation, words) if all(quotation is not one for one, _ in asked) else ())
    return list(dict.fromkeys(made))


def _is_asked_for(mention: EventMention, asked: Sequence[tuple[Quotation, Row]]) -> bool:
    """What somebody is asked to do is no event of its own."""
    return mention.context in _PLANNED and any(_says(quotation, mention) for quotation, _ in asked)


def _says(quotation: Quotation, mention: EventMention) -> bool:
    return any(span.holds(mention.trigger) for span in quotation.content)


def _asked(quotation: Quotation, words: Words) -> Iterator[Row]:
    """Who wants what of whom: “Chile wants Peru to leave”."""
    given = quotation.attribution
    if given is None or not _cue(given, words) & cameo().words["wishes"]:
        return
    if _cue(given, words) & cameo().words["perhaps"]:
        return
    for span in quotation.content:
        whom, joint, _ = span.of(words.text).partition(_TO)
        if joint and len(whom.split()) <= _FEW:
            yield from (Row(APPEAL, a, b) for a, b in product(_source(given, words), first_codes(whom)) if a != b)


def _cue(given: Attribution, words: Words) -> frozenset[str]:
    """The words that say that it is said, and the one before, in lower case."""
    before = (words.text[: span.start].split()[-1:] for span in given.cue)
    told = (span.of(words.text).split() for span in given.cue)
    return frozenset(word.lower() for held in (*before, *told) for word in held)


def _source(given: Attribution, words: Words) -> list[str]:
    return [code for span in given.source for code in actor_codes(words.listed(span)) if is_known(code)]


def _statement(quotation: Quotation, words: Words) -> Iterator[Row]:
    """Who says something of whom: the first actor named in what is said; what somebody wishes or might say is not said."""
    given = quotation.attribution
    if given is None or _cue(given, words) & (cameo().words["wishes"] | cameo().words["perhaps"]):
        return
    source = _source(given, words)
    for span in quotation.content:
        others = [code for code in _first_of(span.of(words.text), source[:1]) if code not in source]
        if source and others:
            yield from (Row(STATEMENT, a, b) for a, b in product(source, others))
            return


def _first_of(clause: str, source: Sequence[str]) -> list[str]:
    """The codes of those named first in a clause, but for who speaks."""
    return [code for code in name_codes(clause) if not source or code != source[0][: len(code)]][:1] and first_codes(
        clause
    )


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
    if mention.type == "MOBILIZE" and not acting:
        acting, done_to = done_to, []
    if not done_to and (quarrel := _quarrel(mention, words)):
        code, acting, done_to, together = QUARREL, together, quarrel, []
    if len(together) == 1:
        acting = [*acting, *together]
    if not done_to and mention.type in _HERE and len(together) < 2:
        done_to = here
    if not done_to and acting and not together:
        done_to = _behind(mention, acting, words)
    if mention.head in cameo().words["taken"]:
        acting, done_to = done_to, acting
    if mention.head in cameo().words["hosts"]:
        yield from (Row(VISIT, b, a) for a, b in product(acting, done_to) if a != b)
        code = HOST
    yield from (Row(code, a, b) for a, b in product(acting, done_to) if a != b)


def _behind(mention: EventMention, acting: Sequence[str], words: Words) -> list[str]:
    """Whom a deed without recipient is about: who is named next in its clause; of force only who is named in its object."""
    if mention.type in {"PROTEST", "CRIME", "OTHER"} or mention.mode in _ALONE:
        return []
    said = [one.start for one in mention.fillers if one.role == "actor" and one.start > mention.trigger.start]
    clause = words.text[mention.trigger.start : min([mention.end, *said])]
    pieces = _breaks().split(clause)
    if mention.type in _FORCE and mention.mode not in _MEASURES:
        pieces = pieces[:1]
    first = next((piece for piece in pieces if name_codes(piece)), "")
    return [code for code in actor_codes(first) if all(code[:_COUNTRY] != one[:_COUNTRY] for one in acting)]


@cache
def _breaks() -> re.Pattern[str]:
    """What ends a phrase."""
    return re.compile(rf"[,;:]|\b(?:{'|'.join(sorted(cameo().words['breaks']))})\b")


def _quarrel(mention: EventMention, words: Words) -> list[str]:
    """Whose doings it is over that people clash in words, where nobody is named whom they clash with."""
    together = _held(mention, "participant")
    behind = words.text[mention.trigger.end : mention.end].split(maxsplit=1)
    one_side = together and all(one.start < mention.trigger.start for one in together)
    return first_codes(behind[1]) if one_side and behind[1:] and behind[0] in cameo().words["over"] else []


def _mutual(mention: EventMention, words: Words) -> Iterator[tuple[str, str]]:
    """Each with each, and those before the trigger with those behind it; but whoever restores ties "with" another is the one who acts."""
    together = _held(mention, "participant")
    before = words.codes([filler for filler in together if filler.start < mention.trigger.start])
    behind = words.codes([filler for filler in together if filler.start >= mention.trigger.start])
    if not before or not behind:
        return permutations(words.codes(together), 2)
    pairs = [(a, b) for a, b in product(before, behind) if a != b]
    return iter([*pairs, *((b, a) for a, b in pairs)] if mention.type == "CONSULT" else pairs)


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
    if (mention.type, mention.mode) in _CLAIMS:
        return first_codes(_SENTENCE_END.split(words.text[mention.trigger.end :], maxsplit=1)[0])
    if mention.type not in _ABOUT_DEEDS:
        return words.codes(recipients, here=() if mention.type == "MOBILIZE" else here)
    found: list[str] = []
    for filler in recipients:
        deed = next((one for one in mentions if one is not mention and _holds(filler, one)), None)
        doers = [] if deed is None else words.codes([*_held(deed, "actor"), *_held(deed, "participant")])
        found += doers or words.codes([filler]) or first_codes(words.text[filler.start : mention.end])
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
