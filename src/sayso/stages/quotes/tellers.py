"""The chain of tellers behind a source, nearest to us first: the links of `links`, with the names that they stand for.

A relative pronoun stands for the phrase before it, a person's pronoun for a mention. Words that a statement holds inside what
another one brings ("She said that the operator had reported that C") passed through the outer one's tellers, too (`nested`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.model import Attribution, Span, Teller
from sayso.stages.quotes.lexicon import SPEECH, VERB_GROUPS, Lexicon
from sayso.stages.quotes.links import author, can_tell, citations, is_kind, relative_link, relays, stretch
from sayso.stages.quotes.phrases import Range, phrase_after, phrase_before
from sayso.stages.quotes.speakers import Speakers
from sayso.stages.quotes.statements import Statement
from sayso.stages.quotes.units import STOPS, Item, Unit, span_of

_HEARER_REACH = 2  # items between "told" and the hearer's name: an article
_HEARER_NOUN = 4  # items from "der" to the outlet's noun: "der lokalen Zeitung"
_PASSES_ON = SPEECH - {"think"} | {"show"}
"""Groups whose words are hearsay for what they hold; what someone only believes is none."""


def named(items: tuple[Item, ...], source: Range, lex: Lexicon) -> Range:
    """The phrase that a relative pronoun stands for; any other source itself."""
    at = source[0]
    if source[1] - at != 1 or items[at].low not in lex.relative:
        return source
    last = at - 2 if at > 1 and items[at - 1].low == "," else at - 1
    phrase = phrase_before(items, last, lex) if last >= 0 and items[last].low not in STOPS else None
    if phrase is None:
        return source
    before = (at for at in range(phrase[1] - 2, phrase[0] - 1, -1) if items[at].low in lex.agents)
    first = next(before, phrase[0] - 1) + 1  # "(replaced by) a message that said"
    while first < phrase[1] - 1 and items[first].pos == "VERB":
        first += 1
    return first, phrase[1]


def chain(
    unit: Unit, statement: Statement, source: Range, last: str | None, speakers: Speakers
) -> tuple[tuple[Teller, ...], str]:
    """The tellers of a statement, nearest first, and why the source is who it is. `source` is what `named` gave."""
    items, lex = unit.items, speakers.lex
    around = (min(statement.inside[0], source[0]), max(statement.inside[1], source[1]))
    window = stretch(unit, around, statement.contents)
    passed = [(at, who) for at, who in relays(items, *window, lex) if at > source[0]]
    cites = list(citations(items, *window, lex))
    first = author(items, _without_links(items, source, [at for at, _ in (*passed, *cites)]), lex)
    told = _told_within(items, source, lex)
    first = first if told is None else (first[0], told[0])
    mention, why = speakers.of(span_of(items, first), last)
    teller = speakers.teller(span_of(items, first), mention)
    clause = relative_link(items, source[1], unit.body, lex)
    clause = clause or relative_link(items, statement.cue[0][1], unit.body, lex)
    nearer = [who for _, who in reversed(passed)] + ([statement.by] if statement.by else [])
    nearer += [clause[0]] if clause is not None and clause[1] else []
    cited = [who for _, who in cites if who != first] + _cited(items, statement, window[1], lex)
    cited += [clause[0]] if clause is not None and not clause[1] else []
    hearer = _hearer(items, statement, source, window[1], speakers) if told is None else _teller(items, told, speakers)
    before = [*(_teller(items, who, speakers) for who in nearer), *([hearer] if hearer else [])]
    behind = [_teller(items, author(items, who, lex), speakers) for who in cited[:1]]
    return _once((*before, teller, *behind)), why


def _without_links(items: tuple[Item, ...], source: Range, links: Sequence[int]) -> Range:
    end = min((at for at in links if source[0] < at < source[1]), default=source[1])
    return source[0], end - (end > source[0] + 1 and items[end - 1].low == ",")


def _cited(items: tuple[Item, ...], statement: Statement, end: int, lex: Lexicon) -> list[Range]:
    """“Die Seezeitung zitiert Mara Voss mit den Worten”: the object of a verb of citing that brings the words itself."""
    first, behind = statement.cue[0]
    who = phrase_after(items, behind, end, lex) if lex.words.verb_second and items[first].low in lex.quoted else None
    return [who] if who is not None and can_tell(items, who, lex) else []


def _once(tellers: tuple[Teller, ...]) -> tuple[Teller, ...]:
    """Nobody twice in a row: "he said he had told"."""
    kept = [one for at, one in enumerate(tellers) if at == 0 or not _same(tellers[at - 1], one)]
    return tuple(kept)


def _same(one: Teller, other: Teller) -> bool:
    return one.start == other.start or one.name.casefold() == other.name.casefold()


def _hearer(
    items: tuple[Item, ...], statement: Statement, source: Range, end: int, speakers: Speakers
) -> Teller | None:
    """Who was told and told us: a named outlet, or "the news agency", "state television"; no parliament."""
    lex = speakers.lex
    behind = statement.cue[0][1]
    if statement.group == "tell":
        for item in items[behind : behind + _HEARER_REACH]:
            mention = speakers.starting_at(item.start)
            if mention is not None:
                span = Span(mention.start, mention.end)
                listens = mention.schema != "Organization" or mention.name.split()[-1].lower() in lex.not_tellers
                return None if listens else speakers.teller(span, mention.id)
        outlet = phrase_after(items, behind, end, lex)
        return _teller(items, outlet, speakers) if outlet is not None and _is_outlet(items, outlet, lex) else None
    if not lex.hearers:
        return None
    return _told(items, max(behind, source[1] if source[0] >= behind else behind), end, speakers)


def _told_within(items: tuple[Item, ...], source: Range, lex: Lexicon) -> Range | None:
    """“sagte Mara Voss | der Seezeitung”: behind a name the dative reads like a genitive, and names an outlet."""
    if not lex.words.verb_second:
        return None
    for at in range(source[0] + 1, source[1] - 1):
        name = items[at - 1].pos == "PROPN" and not is_kind(items[at - 1].low, lex.media | lex.reports, lex)
        if name and items[at].low in lex.determiners and _is_outlet(items, (at, source[1]), lex):
            return at, source[1]
    return None


def _told(items: tuple[Item, ...], start: int, end: int, speakers: Speakers) -> Teller | None:
    """“sagte Mara Voss der Seezeitung”, "gegenüber Radio Venn"."""
    lex = speakers.lex
    toward = next((at + 1 for at in range(start, end) if items[at].low in lex.hearers), None)
    first = toward if toward is not None else start
    phrase = phrase_after(items, first, end, lex) if first < end else None
    if phrase is None or (toward is None and items[first].low not in lex.determiners):
        return None
    return _teller(items, phrase, speakers) if _is_outlet(items, phrase, lex) else None


def _is_outlet(items: tuple[Item, ...], phrase: Range, lex: Lexicon) -> bool:
    within = range(phrase[0], min(phrase[1], phrase[0] + _HEARER_NOUN))
    return any(is_kind(items[at].low, lex.media, lex) for at in within)


def _teller(items: tuple[Item, ...], part: Range, speakers: Speakers) -> Teller:
    span = span_of(items, part)
    return speakers.teller(span, speakers.of(span)[0])


def nested(
    items: tuple[Item, ...], statements: Sequence[Statement], given: Sequence[Attribution], lex: Lexicon
) -> tuple[Attribution, ...]:
    """The attributions of one unit's statements with the tellers of the statements around each put before its own."""
    done: dict[int, Attribution] = {}

    def told(at: int) -> Attribution:
        if at not in done:
            done[at] = given[at]
            around = None if _is_gap(items, statements[at], lex) else _around(at, statements)
            if around is not None and _may_be_one(items, statements[around], statements[at], given[at], lex):
                around = None
            outer = told(around).chain if around is not None else ()
            if outer and given[at].chain and statements[at].group in _PASSES_ON:
                done[at] = replace(given[at], chain=_once((*outer, *given[at].chain)))
        return done[at]

    return tuple(told(at) for at in range(len(given)))


def _around(at: int, statements: Sequence[Statement]) -> int | None:
    """The statement whose words hold a statement's cue and source most closely."""
    inner = statements[at]
    cue = inner.cue[0][0]
    held = [
        (end - start, other)
        for other, outer in enumerate(statements)
        for start, end in outer.contents
        if outer.group in _PASSES_ON and start <= cue < end and not _overlaps(outer, inner)
    ]
    return min(held)[1] if held else None


def _is_gap(items: tuple[Item, ...], inner: Statement, lex: Lexicon) -> bool:
    """“a campaign that officials say has killed dozens”: the outlet's own insertion, whoever's words it stands in."""
    before = inner.source[0] - 1 if inner.source is not None else -1
    return before > 0 and items[before].low in lex.relative and inner.contents[0] == (before, before + 1)


def _may_be_one(items: tuple[Item, ...], outer: Statement, inner: Statement, given: Attribution, lex: Lexicon) -> bool:
    """“Voss said she had told C”: a pronoun of which nobody knows whom it means may be the outer teller herself."""
    unknown = given.speaker is None and inner.source is not None and items[inner.source[0]].low in lex.person_pronouns
    return unknown and outer.group in VERB_GROUPS


def _overlaps(outer: Statement, inner: Statement) -> bool:
    """Whether each holds the other's cue, or both have one source: then neither is the outer one."""
    back = any(start <= outer.cue[0][0] < end for start, end in inner.contents)
    return back or outer.source == inner.source
