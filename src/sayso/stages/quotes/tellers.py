"""Who passed the words on: the chain of tellers behind a source.

"According to a report from A, cited by B" has two tellers, B nearest to us; "X told A" too, if A is a news outlet or another
organisation that then told us. A relative pronoun stands for the phrase before it, a person's pronoun for a mention.
"""

from __future__ import annotations

from sayso.model import Span, Teller
from sayso.stages.quotes.lexicon import Lexicon
from sayso.stages.quotes.phrases import Range, phrase_before, relayed
from sayso.stages.quotes.speakers import Speakers
from sayso.stages.quotes.statements import Statement
from sayso.stages.quotes.units import STOPS, Item, Unit

_HEARER_REACH = 2  # items between "told" and the hearer's name: an article


def named(items: tuple[Item, ...], source: Range, lex: Lexicon) -> Range:
    """The phrase that a relative pronoun stands for; any other source itself."""
    at = source[0]
    if source[1] - at != 1 or items[at].low not in lex.relative:
        return source
    last = at - 2 if at > 1 and items[at - 1].low == "," else at - 1
    phrase = phrase_before(items, last, lex) if last >= 0 and items[last].low not in STOPS else None
    return phrase or source


def chain(
    unit: Unit, statement: Statement, source: Range, speaker: str | None, speakers: Speakers
) -> tuple[Teller, ...]:
    """The tellers of a statement, nearest first. `source` is what `named` gave."""
    items, lex = unit.items, speakers.lex
    first = _author(items, source, lex)
    teller = speakers.teller(_span(items, first), speaker or _mention(items, first, speakers))
    relay = relayed(items, source[1], unit.body, lex)
    if relay is not None:
        return speakers.teller(_span(items, relay[0]), _mention(items, relay[0], speakers)), teller
    hearer = _hearer(items, statement, speakers)
    return (hearer, teller) if hearer is not None else (teller,)


def _author(items: tuple[Item, ...], source: Range, lex: Lexicon) -> Range:
    """“a report from A”: A."""
    for at in range(source[0], source[1] - 2):
        if items[at].low in lex.reports and items[at + 1].low in lex.inner:
            return at + 2, source[1]
    return source


def _hearer(items: tuple[Item, ...], statement: Statement, speakers: Speakers) -> Teller | None:
    if statement.group != "tell":
        return None
    behind = statement.cue[0][1]
    for item in items[behind : behind + _HEARER_REACH]:
        mention = speakers.starting_at(item.start)
        if mention is not None:
            span = Span(mention.start, mention.end)
            return speakers.teller(span, mention.id) if mention.schema == "Organization" else None
    return None


def _mention(items: tuple[Item, ...], part: Range, speakers: Speakers) -> str | None:
    return speakers.of(_span(items, part))[0]


def _span(items: tuple[Item, ...], part: Range) -> Span:
    return Span(items[part[0]].start, items[part[1] - 1].end)
