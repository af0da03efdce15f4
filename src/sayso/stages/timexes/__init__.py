"""Time expressions of a text: TIMEX3's DATE, TIME, DURATION and SET, with what they mean relative to an anchor.

Requirement: what a journalist needs in order to date a page and to order what it tells: dates, full or partial, months,
years, decades, weekdays, "last month", "two days later", parts and times of day, durations and repetitions. A wrong
date is worse than a missing one: a rule that does not know stays silent, and nothing is read into words that are not
there ("recently" is PAST_REF, not a date).

Method: each word, run of digits and sign of a sentence is looked up in the profile's word lists (`lexicon`) and written
as a code for what it may be; over the string of codes the profile's rules run (`grammar`, `pattern`). Of overlapping matches
the longest counts, then the first, then the rule that stands first. Rules and words are language data.

Spans follow TimeML as annotators of news apply it: prepositions stay outside ("on [Monday]", "am [7. Oktober]"),
determiners and modifiers inside ("[the past three weeks]", "[early 2012]").

Measured (day of writing given; value F1, relaxed F1): KRAUTS Zeit 0.740, 0.898, Dolomiten 0.772, 0.900,
MEANTIME 0.822, 0.918, TempEval-3's TBAQ 0.741, 0.925. 500 words take 2.5 to 4 ms of processor time on a busy machine, compiling a language
0.3 s once for each process.

Known exceptions: ranges stay two expressions ("from 3 to 5 May" gives the second with its month, in German also the
first); "today" is the day of writing even where it means these days; ages ("a 44-year-old") are left out on purpose;
feasts that move, spoken years ("nineteen eighty") and finance's "the quarter" of a report are not known. Words that
name no time at all ("formerly", "nun", "recent") were tried and dropped: annotators disagree on them, readers gain nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.ids import make_id
from sayso.lang import LanguageProfile
from sayso.model import Parse, Span, Timex, TimexType
from sayso.stages.timexes.grammar import Match, fill, grammar_of, matches
from sayso.stages.timexes.lexicon import Item
from sayso.text.timeexpr import canonical, is_absolute
from sayso.text.timeexpr import parse as parse_expr

__all__ = ["find", "timexes"]

_SILENT = "NONE"
_Found = tuple[Match, tuple[str, str | None]]
"""A match, its expression and its mod."""


def timexes(parse: Parse, *, profile: LanguageProfile) -> tuple[Timex, ...]:
    """The time expressions of a document, in the order of the text."""
    document = parse.document
    found: list[Timex] = []
    for sentence in parse.sentences:
        found.extend(find(document.id, document.text, sentence.span, profile))
    return tuple(found)


def find(document: str, text: str, sentence: Span, profile: LanguageProfile) -> list[Timex]:
    """The time expressions of one sentence."""
    items, found = matches(grammar_of(profile), text, sentence.start, sentence.end)
    read = [(match, _read(match, items)) for match in found]
    sound = [(match, held) for match, held in read if held is not None]
    return [_timex(document, match, held, items, sentence) for match, held in _choose(sound)]


def _choose(found: list[_Found]) -> list[_Found]:
    """Of overlapping matches, the longest; then the first; then the one whose rule stands first."""
    taken: set[int] = set()
    chosen: list[_Found] = []
    for match, held in sorted(found, key=_rank):
        places = range(match.first, match.last)
        if taken.isdisjoint(places):
            taken.update(places)
            chosen.append((match, held))
    return sorted((pair for pair in chosen if pair[0].rule.type != _SILENT), key=_first)


def _rank(found: _Found) -> tuple[int, int, int]:
    match = found[0]
    return match.first - match.last, match.first, match.rule.order


def _first(found: _Found) -> int:
    return found[0].first


def _read(match: Match, items: Sequence[Item]) -> tuple[str, str | None] | None:
    """The expression and mod that a match comes to; None where its rule's template finds no sense in the words."""
    if match.rule.type == _SILENT:
        return "", None
    template, _, mark = match.rule.template.partition("!")
    side = _direction(items, match)
    written = fill(template, match.slots, side)
    mod = fill(mark, match.slots, "")
    steps = parse_expr(written or "")
    if steps is None:
        return None
    expr = canonical(steps)
    return (f"{expr} {side}" if side and is_absolute(expr) else expr), mod or None


def _direction(items: Sequence[Item], match: Match) -> str:
    """Whether the sentence tells of the future or the past at this place: what its nearest telling word says."""
    best, side = len(items), ""
    for index, item in enumerate(items):
        sign = item.values.get("tense")
        if sign is not None:
            far = match.first - index if index < match.first else index - match.last + 1
            if far < best:
                best, side = far, sign
    return side


def _timex(document: str, match: Match, held: tuple[str, str | None], items: Sequence[Item], sentence: Span) -> Timex:
    start, end = items[match.first].start, items[match.last - 1].end
    kind: TimexType = match.rule.type  # type: ignore[assignment]
    expr, mod = held
    return Timex(
        id=make_id("t", document, start, end, kind, expr),
        document=document,
        start=start,
        end=end,
        sentence_start=sentence.start,
        sentence_end=sentence.end,
        type=kind,
        expr=expr,
        mod=mod,
        why=f"the words fit the pattern “{match.rule.pattern}”",
    )
