"""Time expressions of a text: TIMEX3's DATE, TIME, DURATION and SET, with what they mean relative to an anchor.

Requirement: what a journalist needs in order to date a page and to order what it tells: dates, full or partial, months,
years, decades, weekdays, "last month", "two days later", parts and times of day, durations and repetitions. A wrong
date is worse than a missing one: a rule that does not know stays silent, and nothing is read into words that are not
there ("recently" is PAST_REF, not a date).

Method: each sentence is cut into items (words, digits, signs), looked up in the profile's word lists (`lexicon`), and
written as a string of class codes over which the profile's rules run (`grammar`, `pattern`). Of overlapping matches
the longest counts, then the first, then the rule that stands first. Rules and words are language data.

Spans follow TimeML as annotators of news apply it: prepositions stay outside ("on [Monday]", "am [7. Oktober]"),
determiners and modifiers inside ("[the past three weeks]", "[early 2012]").
"""

from __future__ import annotations

from sayso.ids import make_id
from sayso.lang import LanguageProfile
from sayso.model import Parse, Span, Timex, TimexType
from sayso.stages.timexes.grammar import Grammar, Line, Match, fill, grammar, line_of, matches
from sayso.text.timeexpr import canonical, parse

__all__ = ["find", "timexes"]

_SILENT = "NONE"


def timexes(parse: Parse, *, profile: LanguageProfile) -> tuple[Timex, ...]:
    """The time expressions of a document, in the order of the text."""
    document = parse.document
    found: list[Timex] = []
    for sentence in parse.sentences:
        found.extend(find(document.id, document.text, sentence.span, profile))
    return tuple(found)


def find(document: str, text: str, sentence: Span, profile: LanguageProfile) -> list[Timex]:
    """The time expressions of one sentence."""
    compiled = grammar(profile)
    line = line_of(compiled, text, sentence.start, sentence.end)
    made: list[Timex] = []
    for match in _choose(matches(compiled, text, line)):
        timex = _timex(document, match, line, sentence)
        if timex is not None:
            made.append(timex)
    return made


def _choose(found: list[Match]) -> list[Match]:
    """Of overlapping matches, the longest; then the first; then the one whose rule stands first."""
    taken: set[int] = set()
    chosen: list[Match] = []
    for match in sorted(found, key=_rank):
        places = range(match.first, match.last)
        if taken.isdisjoint(places):
            taken.update(places)
            chosen.append(match)
    return sorted((match for match in chosen if match.rule.type != _SILENT), key=_first)


def _rank(match: Match) -> tuple[int, int, int]:
    return match.first - match.last, match.first, match.rule.order


def _first(match: Match) -> int:
    return match.first


def _direction(line: Line, match: Match) -> str:
    """Whether the sentence tells of the future or the past at this place: what its nearest telling word says."""
    best, side = len(line.items), ""
    for index, item in enumerate(line.items):
        sign = item.values.get("tense")
        if sign is not None:
            far = match.first - index if index < match.first else index - match.last + 1
            if far < best:
                best, side = far, sign
    return side


def _timex(document: str, match: Match, line: Line, sentence: Span) -> Timex | None:
    filled = fill(match.rule.template, match.slots, _direction(line, match))
    if filled is None:
        return None
    expression, _, mod = filled.partition("!")
    steps = parse(expression)
    if steps is None:
        return None
    start, end = line.items[match.first].start, line.items[match.last - 1].end
    kind: TimexType = match.rule.type  # type: ignore[assignment]
    written = canonical(steps)
    return Timex(
        id=make_id("t", document, start, end, kind, written),
        document=document, start=start, end=end, sentence_start=sentence.start, sentence_end=sentence.end,
        type=kind, expr=written, mod=mod.strip() or None, why=f"the words fit “{match.rule.pattern}”",
    )  # fmt: skip
