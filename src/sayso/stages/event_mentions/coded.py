"""Event mentions as rows of CAMEO: a code, who acts and on whom it is done, each as codes (Schrodt, CAMEO codebook 1.1b3, 2012).

Requirement: `sayso annotate coded`, so that what is found can be compared with event data made by others. Method: the words in a role are looked up
(`actors`, `actor_words`), type, mode, context and for some words the word itself give the code; verbs for what CAMEO codes and the list of happenings
leaves out (journeys, sympathy, comments) are read besides. CAMEO knows no participants: what two do together is a row each way. It wants a
recipient in every row: what has none is left out, unless `aims` finds one. A row needs one side whose country or organisation is known; the other
one may be only what he is ("---REB"). A government that says of another that it attacked accuses it (112). A deed inside another one's words ("an attack" that
somebody condemned) is no row of its own, nor is what somebody is asked to do. What is only said gives rows in `statements`.

Whoever receives a guest is visited by him (043, 042). Who clashes in words over another's doings criticises that one. What both sides would do and one
refuses is a row of the one who refuses.

Measured: `docs/events.md`. Most of what is missing there stands for people and places of invented lists that only those tests have.

Known exceptions: "negotiated with" is a row each way; a recipient named next may be a bystander ("promised reforms after talks with X").
Tried and dropped: whom a country's police arrested nobody knows in whose name ("was arrested in Iran" has no actor); "killed in Ukraine" is no deed of Ukraine.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import permutations, product
from typing import NamedTuple

from sayso.lang.cameo import cameo
from sayso.model import EventMention, Quotation, Span
from sayso.stages.event_mentions.actor_words import Words
from sayso.stages.event_mentions.actors import NOBODY, is_known
from sayso.stages.event_mentions.aims import (
    as_counterparts,
    at_mission,
    behind,
    expelling,
    held,
    is_directed_at_place,
    is_each_other,
    named_before,
    quarrel,
    recipients,
    supported,
)
from sayso.stages.event_mentions.statements import Row, accused, asked, statement

ACCUSE = "112"
QUARREL = "111"
HOST = "043"
VISIT = "042"
RALLY = "053"
_GRAVE = frozenset({"ASSAULT", "COERCE", "CRIME"})
_REFUSED = frozenset({"denied"})
_PLANNED = frozenset({"future", "hypothetical"})
_ABOUT_DEEDS = frozenset({"DISAPPROVE", "SUPPORT"})
_TOGETHER = frozenset({"AGREE", "CONSULT", "COOPERATE"})
"""What several do with each other where nobody else is named."""


def rows(
    mentions: Sequence[EventMention],
    quotations: Sequence[Quotation],
    text: str,
    names: Mapping[str, str],
    persons: Collection[str] = (),
) -> list[Row]:
    """The rows of a text, each once, in order; `names` are those that mentions without a name refer to, `persons` the names of persons."""
    taken = tuple(Span(one.start, one.end) for mention in mentions for one in mention.fillers)
    words = Words(text, names, taken, tuple(sorted((name for name in persons if " " in name), key=len, reverse=True)))
    said = [
        (quotation, row) for quotation in quotations for row in (*asked(quotation, words), *accused(quotation, words))
    ]
    outer = [mention for mention in mentions if not _is_part(mention, mentions, said, text)]
    found = {mention.id: [*filter(_is_kept, _rows(mention, mentions, words))] for mention in outer}
    made = [row for mention in outer for row in _told(mention, found, outer)] + [row for _, row in said]
    told = [mention for mention in outer if found[mention.id]]
    heard = {quotation.id for quotation, _ in said}
    for quotation in quotations:
        if quotation.id not in heard and not any(
            quotation.start < one.end and one.start < quotation.end for one in told
        ):
            made.extend(filter(_is_kept, statement(quotation, words)))
    return list(dict.fromkeys(made))


def _told(mention: EventMention, found: Mapping[str, Sequence[Row]], others: Sequence[EventMention]) -> Iterator[Row]:
    """A deed's rows, but for those that others tell better: of the same two with a recipient, of the same one with somebody known."""
    near = [one for one in others if one is not mention and one.start < mention.end and mention.start < one.end]
    sure = {row[1:] for one in near if _has_aim(one) for row in found[one.id]}
    aimed = {row.source for one in near for row in found[one.id] if is_known(row.source) and is_known(row.target)}
    for row in found[mention.id]:
        guessed = row[1:] in sure and not _has_aim(mention)
        if not guessed and (is_known(row.target) or row.source not in aimed):
            yield row


def _is_kept(row: Row) -> bool:
    """Two sides, one of them known."""
    return row.source != row.target and (is_known(row.source) or is_known(row.target))


def _has_aim(mention: EventMention) -> bool:
    """Whether somebody stands in the role of a recipient; who only was named next counts where no other deed tells of the two."""
    return bool(held(mention, "recipient")) or len(held(mention, "participant")) > 1


def _is_part(
    mention: EventMention, mentions: Sequence[EventMention], said: Sequence[tuple[Quotation, Row]], text: str
) -> bool:
    """Whether it is part of what another one tells: its words, what somebody is asked for, what is held against somebody."""
    return (
        _is_inside(mention, mentions)
        or any(
            _says(quotation, mention) and (mention.context in _PLANNED or row.code == ACCUSE) for quotation, row in said
        )
        or any(
            _is_demanded(mention, one, text) or _is_reproached(mention, one, text) or _is_refused(mention, one)
            for one in mentions
            if one is not mention
        )
    )


def _is_inside(mention: EventMention, mentions: Sequence[EventMention]) -> bool:
    others = [one for one in mentions if one is not mention]
    around = [(one.trigger.start, one.trigger.end) for one in others]
    around += [(filler.start, filler.end) for one in others for filler in one.fillers]
    return any(start <= mention.trigger.start and mention.trigger.end <= end for start, end in around)


def _is_refused(mention: EventMention, other: EventMention) -> bool:
    """“Refused to meet”: the refusal of what is told as denied is no second row."""
    if mention.type != "REJECT" or other.context not in _REFUSED or not mention.trigger.end <= other.trigger.start:
        return False
    refusing = {(one.start, one.end) for one in held(mention, "actor")}
    doing = (*held(other, "actor"), *held(other, "participant"))
    return other.type != "REJECT" and any((one.start, one.end) in refusing for one in doing)


def _says(quotation: Quotation, mention: EventMention) -> bool:
    return any(span.holds(mention.trigger) for span in quotation.content)


def _is_demanded(mention: EventMention, demand: EventMention, text: str) -> bool:
    """“Demanded the release of”, “pressed Peru to free him”: what is not yet so, or what who is asked would do."""
    if demand.type != "DEMAND" or not demand.trigger.end <= mention.trigger.start:
        return False
    if mention.context in _PLANNED and mention.trigger.start < demand.end:
        return True
    asked_of = {(one.start, one.end) for one in held(demand, "recipient")}
    acting = (*held(mention, "actor"), *held(mention, "participant"))
    before = text[demand.trigger.end : mention.trigger.start].split()[-1:]
    return not cameo().words["infinitive"].isdisjoint(before) and any(
        (one.start, one.end) in asked_of for one in acting
    )


def _is_reproached(mention: EventMention, reproach: EventMention, text: str) -> bool:
    """“Accused the army of firing on”, “praised Chile for freeing”: what stands behind such a word with the speaker as who acts is what he speaks of."""
    if reproach.type not in _ABOUT_DEEDS or not reproach.trigger.end <= mention.trigger.start:
        return False
    if cameo().words["for doing"].isdisjoint(text[reproach.trigger.end : mention.trigger.start].split()[-1:]):
        return False
    accusers = {(one.start, one.end) for one in held(reproach, "actor")}
    return any((one.start, one.end) in accusers for one in held(mention, "actor"))


class _Deed(NamedTuple):
    """A code, and who acts, who takes part alike, and on whom it is done, as codes."""

    code: str
    acting: list[str]
    together: list[str]
    done_to: list[str]


def _rows(mention: EventMention, mentions: Sequence[EventMention], words: Words) -> Iterator[Row]:
    code = code_of(mention)
    if code is None:
        return
    here = words.codes(held(mention, "place"))
    acting, together = (
        words.codes(words.before(held(mention, role), mention.trigger.start), mention.attribution, here)
        for role in ("actor", "participant")
    )
    if not acting and not together:
        acting = expelling(mention, words) or named_before(mention, words)
    accuser = _accuser(mention, [*acting, *together], words)
    if accuser is not None:
        yield from (Row(ACCUSE, accuser, other) for other in (acting or here))
        return
    yield from (Row(code, a, b) for a, b in _mutual(mention, words))
    deed = _Deed(code, acting, together, recipients(mention, mentions, words, here))
    yield from _directed(_aimed(_turned(deed, mention, words), mention, words, here), mention)


def _turned(deed: _Deed, mention: EventMention, words: Words) -> _Deed:
    """Who acts where the words put it otherwise: those sent to a place, who clash over another's doings, who takes part alone."""
    if mention.type == "MOBILIZE" and not deed.acting:
        return deed._replace(acting=deed.done_to, done_to=[])
    if len(deed.acting) > 1 and is_each_other(mention, words):
        return deed._replace(acting=[], together=deed.acting, done_to=[])
    over = [] if deed.done_to else quarrel(mention, words)
    if over:
        return _Deed(QUARREL, deed.together, [], over)
    if len(deed.together) == 1:
        return deed._replace(acting=[*deed.acting, *deed.together])
    return _rallied(deed, mention, words)


def _rallied(deed: _Deed, mention: EventMention, words: Words) -> _Deed:
    """A protest for somebody, or at his embassy."""
    whom = supported(mention, words)
    if whom:
        return deed._replace(code=RALLY, done_to=whom)
    return deed._replace(done_to=deed.done_to or at_mission(mention, words))


def _aimed(deed: _Deed, mention: EventMention, words: Words, here: Sequence[str]) -> _Deed:
    """At whom it is directed; a counterpart has the office of the other side."""
    done_to = deed.done_to
    if not done_to and len(deed.together) < 2 and is_directed_at_place(mention):
        done_to = [*here]
    if not done_to and deed.acting and not (len(deed.together) > 1):
        done_to = behind(mention, deed.acting, words)
    if not done_to and mention.type in _TOGETHER:
        return deed._replace(together=deed.acting, done_to=[])
    return deed._replace(done_to=done_to)


def _directed(deed: _Deed, mention: EventMention) -> Iterator[Row]:
    """Each who acts with each on whom it is done; of several who do something together, each with each."""
    code, acting, _, done_to = deed
    if not done_to and not held(mention, "participant") and len(deed.together) > 1:
        yield from (Row(code, a, b) for a, b in permutations(deed.together, 2))
    if mention.head in cameo().taken:
        acting, done_to = done_to, acting
    if mention.head in cameo().words["hosts"]:
        yield from (Row(VISIT, b, a) for a, b in product(acting, done_to))
        code = HOST
    yield from (Row(code, a, b) for a, b in product(acting, done_to))


def _mutual(mention: EventMention, words: Words) -> Iterator[tuple[str, str]]:
    """Each with each, and those before the trigger with those behind it; but whoever restores ties "with" another, or refuses to meet him, is the one who acts."""
    together = held(mention, "participant")
    together = words.before(together, mention.trigger.start)
    before = words.codes([filler for filler in together if filler.start < mention.trigger.start])
    later = words.codes([filler for filler in together if filler.start >= mention.trigger.start])
    if not before or not later:
        return permutations(words.codes(together), 2)
    later = as_counterparts(later, before, mention, words)
    both = mention.type == "CONSULT" and mention.context not in _REFUSED
    return iter([*product(before, later), *(product(later, before) if both else ())])


def code_of(mention: EventMention) -> str | None:
    """The code of an event, or None where CAMEO has none for its type."""
    codes = cameo()
    name = f"{mention.type}/{mention.mode}" if mention.mode else mention.type
    tables = [codes.codes]
    if mention.context in _REFUSED:
        tables.insert(0, codes.refused)
    elif mention.context in _PLANNED:
        tables.insert(0, codes.planned)
    elif mention.head in codes.heads:
        return codes.heads[mention.head]
    found = (table.get(key) for table in tables for key in (name, mention.type))
    return next((code for code in found if code is not None), None)


def _accuser(mention: EventMention, acting: Sequence[str], words: Words) -> str | None:
    """Who says of somebody else that he attacked: a country, not its police or officials, who report it."""
    if mention.attribution is None or mention.type not in _GRAVE or mention.context != "actual":
        return None
    source = [code for span in mention.attribution.source for code in words.named_in(span)]
    state = [code for code in source if is_known(code) and len(code) == len(NOBODY)]
    return state[0] if state and state[0] not in acting else None
