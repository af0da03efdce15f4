"""Figures of a document: a map from `Parse`, mentions, time expressions and quotations to `Figure` records.

Requirement: every number of people (or attacks) that a text gives, with what happened to them, how exact it is, on whose
word, and whether the text doubts it; no ages, dates, prices, votes or things.

Theory: numerals with their qualifiers (`numerals`) that are part of no time expression; what each counts (`counted`) by the noun
behind it and the nearest word for what happened; whose word it is by the innermost quotation that holds it, so attribution is
decided in one place, the quotes stage; words of doubt and denial (`hedges`); place and day of the sentence (`circumstances`), else of those before it (`nearby`). One
person to whom nothing happened is no figure.

Known exceptions: what a side clause of reported words says ("Voss said that the group, which holds 20 people, is ready") is
put down to the speaker, too; verbs of no measure ("buried 22 people") leave the count among `other-people`; cases of a disease
or of murder are counted where a noun for people or deaths stands beside them only.

Measured with the scorer of the labelled sets (measure and value / with qualifier / with source, F1). On texts read by hand and
scored before anything in them was mended, twice: 44 texts .76/.76/.70 and 28 others .75/.75/.69 (the rules before this reading of
clauses: .65/.65/.60 and .61/.61/.57). After mending by them: .91/.91/.83 and .87/.87/.81; 21 more, scored last and mended by no more:
.90/.90/.82 (before: .73/.73/.67). Their English half tells of happenings that the others tell of, too. On 211 sentences of our own .97/.97/.94. What
falls short is mostly a noun that no list knows, a bare number far from its noun, and fates told without a word for them
("help came too late for two of them"). 0.8 to 1.2 ms per 500 words beyond the parse.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.ids import make_id
from sayso.lang import LanguageProfile
from sayso.model import Attribution, Figure, Measure, Mention, Parse, Quotation, Timex, Token
from sayso.stages.figures.circumstances import as_of, place_of
from sayso.stages.figures.context import Context, Words
from sayso.stages.figures.counted import counted
from sayso.stages.figures.hedges import hedge_of, hedges_in, takes_up
from sayso.stages.figures.lexicon import Lexicon, lexicon
from sayso.stages.figures.nearby import Nearby
from sayso.stages.figures.numerals import Numeral, counting, numerals
from sayso.stages.figures.scene import Counted, Scene
from sayso.stages.figures.sources import as_attribution, counter, innermost, is_deed, other_counter, resumed, straddling

SCORE_NAMED = 0.8  # the counted noun stands there (guess)
SCORE_BARE = 0.6  # it is left out: "killed at least 12" (guess)


def figures(
    parse: Parse,
    mentions: Sequence[Mention],
    timexes: Sequence[Timex],
    quotations: Sequence[Quotation],
    *,
    profile: LanguageProfile,
) -> tuple[Figure, ...]:
    """Find the numbers of people and attacks that a document gives, with who says so."""
    lex = lexicon(profile)
    context = Context(parse, mentions, timexes, quotations, lex)
    made: list[Figure] = []
    before: list[Figure] = []
    nearby = Nearby(context)
    for sent in parse.sentences:
        words = Words(sent, context)
        here = list(_in_sentence(words, context, nearby, before[-1].measure if before else None))
        nearby.read(words)
        if before and not here:
            made[-len(before) :] = _doubted(before, words, lex)
        made.extend(here)
        before = here
    return tuple(made)


def _in_sentence(words: Words, context: Context, nearby: Nearby, carried: Measure | None) -> Iterator[Figure]:
    tokens, lows, lex = words.tokens, words.lows, context.lex
    read = [n for n in numerals(context.text, tokens, lows, lex) if not _is_time(tokens, n, context)]
    found = counting(read, lows, lex)
    if not found:
        return
    tags = [token.pos for token in tokens]
    scene = Scene([token.text for token in tokens], lows, tags, _timed(tokens, context), found, lex, context.diseased)
    earlier: Figure | None = None
    done: list[Counted | None] = []
    for index in range(len(found)):
        what = counted(scene, index, done, carried)
        done.append(what)
        if what is not None:
            said = _attribution(words, scene, index, what, earlier, context)
            made = _counting_on(
                _figure(words, scene, index, what, said, context), what, scene.found[index], earlier, words
            )
            earlier = _with_near(made, words, nearby, scene)
            yield earlier


def _doubted(figures: list[Figure], words: Words, lex: Lexicon) -> list[Figure]:
    """The figures of a sentence, with the doubt that the next one casts on them."""
    hedge = takes_up(words.lows, lex)
    if hedge is None:
        return figures
    place = words.span(hedge.first, hedge.last)
    return [replace(f, stance=hedge.stance, hedge=place) if f.stance == "stated" else f for f in figures]


def _timed(tokens: tuple[Token, ...], context: Context) -> frozenset[int]:
    """The words of a sentence that are inside time expressions."""
    start, end = tokens[0].start, tokens[-1].end
    near = context.timexes.touching(start, end)
    return frozenset(i for i, token in enumerate(tokens) for timex in near if timex.start <= token.start < timex.end)


def _is_time(tokens: tuple[Token, ...], numeral: Numeral, context: Context) -> bool:
    """Whether a number belongs to a time expression; "2000" before a noun for people is a count that looks like a year."""
    start, end = tokens[numeral.core].start, tokens[numeral.core_end - 1].end
    held = [timex for timex in context.timexes.touching(start, end) if end <= timex.end]
    following = tokens[numeral.last].text.lower() if numeral.last < len(tokens) else ""
    if following not in context.lex.nouns:
        return bool(held)
    apart = numeral.core > 0 and tokens[numeral.core - 1].text == ","
    return any((timex.start, timex.end) != (start, end) and not (apart and timex.end == end) for timex in held)


def _figure(
    words: Words, scene: Scene, index: int, what: Counted, said: Attribution | None, context: Context
) -> Figure:
    numeral = scene.found[index]
    hedge = hedge_of(hedges_in(words.lows, context.lex), words.lows, numeral.first, numeral.last)
    last = words.tokens[numeral.last - 1]
    start, end = words.tokens[numeral.first].start, last.end - (last.text[-1] == "." and last.text[0].isdigit())
    noun = words.span(*what.noun) if what.noun else None
    place, time = place_of(words, numeral, scene.found, context), as_of(words, numeral, context)
    return Figure(
        id=make_id("f", context.parse.id, start, end, what.measure),
        document=context.parse.id,
        start=start,
        end=end,
        measure=what.measure,
        value=numeral.value,
        low=numeral.low,
        high=numeral.high,
        qualifier=numeral.qualifier,
        counted=noun,
        place=place.id if place else None,
        as_of=time.id if time else None,
        near_place=None,
        near_day=None,
        attribution=said,
        stance=hedge.stance if hedge else "stated",
        hedge=words.span(hedge.first, hedge.last) if hedge else None,
        score=SCORE_NAMED if noun else SCORE_BARE,
        why=f"“{words.span(*what.evidence).of(context.text)}” says what is counted",
    )


def _counting_on(figure: Figure, what: Counted, numeral: Numeral, earlier: Figure | None, words: Words) -> Figure:
    """A bare number without a verb of its own counts what the one before counts: "31 dead, the ministry of 23"."""
    taken = what.noun is None and what.evidence == (numeral.core, numeral.core_end)
    if not taken or earlier is None or earlier.measure != figure.measure:
        return figure
    between = words.tokens[words.after(earlier) : numeral.first]
    return (
        figure
        if any(token.pos in {"VERB", "AUX", None} for token in between)
        else replace(figure, counted=earlier.counted)
    )


def _with_near(figure: Figure, words: Words, nearby: Nearby, scene: Scene) -> Figure:
    """A figure with the day and the place that the sentences before it tell of, where its own says none."""
    nearby.note(words, figure.measure)
    day = nearby.day(words, figure.start, figure.measure, figure.attribution) if figure.as_of is None else None
    dated = figure.as_of is not None
    counts = [words.tokens[numeral.core].start for numeral in scene.found]
    place = nearby.place(words, figure.start, figure.measure, counts, dated=dated) if figure.place is None else None
    if day is None and place is None:
        return figure
    return replace(figure, near_day=day.id if day else None, near_place=place.id if place else None)


def _attribution(
    words: Words, scene: Scene, index: int, what: Counted, earlier: Figure | None, context: Context
) -> Attribution | None:
    """Whose word a number is: who counted otherwise than the one before, the quotation that holds it, who counted."""
    numeral = scene.found[index]
    found = other_counter(scene, index, words.after(earlier)) if earlier is not None and earlier.attribution else None
    if found is None:
        span = words.span(numeral.first, numeral.last)
        held = (
            innermost(span, context.said)
            or straddling(span, words.sent.span, context.said)
            or resumed(span, words.sent.span, context.said, context.text, context.lex)
        )
        verb = None if what.evidence == what.noun else words.span(*what.evidence)
        if held is not None and not is_deed(*held, verb, context.text, scene):
            return held[1]
        found = counter(scene, index)
    if found is None:
        return None
    return as_attribution(words.span(*found[0]), words.span(*found[1]), context.mentions, context.text, context.lex)
