"""Where and when a text tells of, for numbers whose own sentence does not say: the day and the place that stand nearest before them.

Requirement: what a careful reader would take over from the sentences before, and nothing where they are in doubt. A place that is only
guessed is worse than none.

Theory: news says once, in its first paragraphs, when and where the happening was that it reports ("Several thousand people marched in
Orlo on Saturday."), and again where it goes over to another. So a number of one occasion (marchers, arrests, rescues) is of the day
and place last told in its paragraph, else of those in the first paragraphs. A number that goes on being counted (the dead,
the missing) is of the day on which it was said: that of the sentence that names its speaker, else that of the first paragraphs; its place
is taken over only from a text that names one place alone, the day of the first paragraphs only where these give such a count. Numbers of
people to whom nothing happened get none. Where a paragraph goes over to another day and names no place, that of the first paragraphs is not
taken. The injured beside arrests are of one occasion with them. The only place of a sentence is that of its numbers if it stands apart from
them ("12 people died after a ferry sank off Lund"), or beside the only one.

No day is taken from a clause that looks back or ahead ("had warned on Monday", "will meet on Friday"), from words in quotation marks,
from a clause that only says when something else was ("when the dam broke on Tuesday"), nor one that is only reckoned from ("since Monday");
only days of the week, "yesterday" and dates count. Whether a day is near enough to the page's is asked where the page's day is known
(`figure_series/claims.py`). No place is taken over into a sentence with a day of its own, which may tell of something else.

“This evening” and "today" in somebody's words are the day of the speech, not of the page. Of several places of one sentence that of the
dateline is meant. A sentence with the very weekday of the first paragraphs goes on about their place.

Tried and dropped: the day last told for the dead, too: it is mostly that of the disaster, not that of the count.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from sayso.model import Attribution, Measure, Mention, Timex
from sayso.stages.figures.circumstances import is_aside, is_located, is_other
from sayso.stages.figures.context import Context, Words
from sayso.stages.figures.lexicon import match_before
from sayso.stages.figures.scene import EDGES

OCCASION: frozenset[Measure] = frozenset(
    {"protesters", "arrested", "rescued", "abducted", "released", "attacks", "combatants"}
)
"""Measures of what happens on one occasion."""
COUNTED_ON: frozenset[Measure] = frozenset({"killed", "injured", "missing", "displaced", "infected"})
"""Measures whose counts go on while the news does."""
_LEADS = 3
"""Body paragraphs in which a text says what it is about (a guess: agencies say it in the first, reportages take an opening)."""
_DAY = re.compile(r"W\d|day[+-]\d|(?:Y\d+ )?M\d+ D\d+")
"""Times that name one day: of the week, reckoned from today, of the calendar."""

_TODAY = "day+0"
_WEEKDAY = re.compile(r"W\d")


@dataclass(frozen=True, slots=True)
class Told:
    """What one sentence tells: its day, and its place if it names one only."""

    day: Timex | None
    place: Mention | None


class Nearby:
    """What the sentences of a document have told so far: feed it each sentence behind its figures. They are read when one is asked for."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._waiting: list[Words] = []
        self._lead = self._last = Told(None, None)
        self._paragraph, self._leads = -1, 0
        self._tolled: set[int] = set()
        self._occasions: set[int] = set()
        self._lead_paragraphs: set[int] = set()
        self._ends: list[int] = []
        self._days: list[Timex | None] = []

    def read(self, words: Words) -> None:
        """Take in a sentence."""
        self._waiting.append(words)

    def _catch_up(self, words: Words) -> None:
        for read in self._waiting:
            self._take(read)
        self._waiting = []
        self._enter(words)

    def _take(self, words: Words) -> None:
        self._enter(words)
        told = Told(_day(words, self._context), _place(words, self._context))
        self._ends.append(words.sent.end)
        self._days.append(told.day)
        self._last = _newer(self._last, told)
        if self._leads <= _LEADS:
            if told.day is not None and self._lead.day is None:
                self._lead_paragraphs = {self._paragraph}
            self._lead = _newer(told, self._lead)

    def day(self, words: Words, at: int, measure: Measure, said: Attribution | None) -> Timex | None:
        """The day that a number without one of its own is of."""
        if (
            measure not in OCCASION | COUNTED_ON
            or _is_elsewhen(words, at, self._context)
            or _goes_on(words, self._context)
        ):
            return None
        self._catch_up(words)
        if self._paragraph in self._occasions:
            return self._last.day or self._lead.day
        return self._said(said) or (self._lead.day if self._tolled & self._lead_paragraphs else None)

    def note(self, words: Words, measure: Measure) -> None:
        """Take in that a sentence holds a number of a measure."""
        if measure in COUNTED_ON:
            self._tolled.add(words.sent.paragraph)
        if measure in OCCASION:
            self._occasions.add(words.sent.paragraph)

    def place(self, words: Words, at: int, measure: Measure, counts: Sequence[int], *, dated: bool) -> Mention | None:
        """The place that a number whose clause names none was counted in.

        Args:
            words: its sentence.
            at: where it stands in the text.
            measure: what happened to the counted.
            counts: where the numbers of the sentence stand.
            dated: whether the sentence has a day of its own.
        """
        if measure not in OCCASION | COUNTED_ON or _is_elsewhen(words, at, self._context):
            return None
        here = _located(words, self._context)
        if here:
            return (
                _only(here) if len(counts) == 1 or not _counts_beside(words, here[0], counts, self._context) else None
            )
        self._catch_up(words)
        if dated and not self._is_same_day(words):
            return None
        if self._paragraph in self._occasions:
            moved = self._last.day is not None and self._last.day is not self._lead.day
            return self._last.place or (None if moved else self._lead.place)
        return self._lead.place if len(self._places) <= 1 else None

    @cached_property
    def _places(self) -> frozenset[str]:
        """The names of all places that the text leads to by a word of place."""
        near = self._context.places.touching(0, len(self._context.text))
        return frozenset(m.name for m in near if m.schema == "Place" and is_located(m, self._context))

    def _enter(self, words: Words) -> None:
        if words.sent.paragraph == self._paragraph:
            return
        self._paragraph = words.sent.paragraph
        self._leads += self._context.parse.document.paragraphs[self._paragraph].role == "body"
        self._last = Told(None, None)

    def _is_same_day(self, words: Words) -> bool:
        """Whether a sentence has the very day of the week of the first paragraphs: it goes on about the same occasion."""
        here, lead = _day(words, self._context), self._lead.day
        return here is not None and lead is not None and bool(_weekday(here) & _weekday(lead))

    def spoken(self, words: Words, time: str, said: Attribution | None) -> Timex | None:
        """The day on which somebody said "today" or "this evening" of a number: that of the sentence that names the speaker."""
        near = self._context.timexes.touching(words.sent.start, words.sent.end)
        deictic = [t for t in near if t.id == time and t.expr.startswith(_TODAY)]
        if not deictic or said is None or not said.source:
            return None
        if not self._context.direct.holding(deictic[0].start, deictic[0].end):
            return None
        if said.source[0].start >= words.sent.start:
            return _day(words, self._context)
        self._catch_up(words)
        return self._said(said)

    def _said(self, said: Attribution | None) -> Timex | None:
        """The day of the sentence that names the speaker, where that one came before."""
        if said is None or not said.source:
            return None
        at = bisect_right(self._ends, said.source[0].start)
        return self._days[at] if at < len(self._days) else None


def _newer(last: Told, told: Told) -> Told:
    return Told(told.day or last.day, told.place or last.place)


def _day(words: Words, context: Context) -> Timex | None:
    for timex in context.timexes.touching(words.sent.start, words.sent.end):
        if not _DAY.match(timex.expr) or context.direct.holding(timex.start, timex.end):
            continue
        apart = is_other(words, timex, context.lex) or _is_elsewhen(words, timex.start, context)
        if not apart and not is_aside(words, timex, context.lex):
            return timex
    return None


def _weekday(timex: Timex) -> frozenset[str]:
    return frozenset(part for part in timex.expr.split() if _WEEKDAY.match(part))


def _goes_on(words: Words, context: Context) -> bool:
    """“Since then, 40 people ...”: a sentence whose numbers were counted from a day told before, not on it."""
    return match_before(words.lows, 1, context.lex.other_times) is not None


def _is_elsewhen(words: Words, start: int, context: Context) -> bool:
    """Whether the clause around a place in the text looks back or ahead."""
    first, last = _clause(words, start, context)
    return not context.lex.elsewhen.isdisjoint(words.lows[first:last])


def _clause(words: Words, start: int, context: Context) -> tuple[int, int]:
    """The words of the clause around a place in the text."""
    at = next((at for at, token in enumerate(words.tokens) if token.end > start), 0)
    first, last = at, at + 1
    while first > 0 and not _parts(words.lows[first - 1], context):
        first -= 1
    while last < len(words.lows) and not _parts(words.lows[last], context):
        last += 1
    return first, last


def _parts(low: str, context: Context) -> bool:
    return low in EDGES or low == "," or low in context.lex.stops


def _place(words: Words, context: Context) -> Mention | None:
    """The place that a sentence tells of: the only one, or of several that of the dateline."""
    here = _located(words, context)
    return _only(here) or _only([mention for mention in here if mention.name.casefold() in context.dateline])


def _counts_beside(words: Words, place: Mention, counts: Sequence[int], context: Context) -> bool:
    """Whether a number stands in the clause of a place."""
    first, last = _clause(words, place.start, context)
    return any(words.tokens[first].start <= count < words.tokens[last - 1].end for count in counts)


def _only(mentions: Sequence[Mention]) -> Mention | None:
    named = {mention.name: mention for mention in mentions}
    return next(iter(named.values())) if len(named) == 1 else None


def _located(words: Words, context: Context) -> Sequence[Mention]:
    near = context.places.touching(words.sent.start, words.sent.end)
    return [m for m in near if m.schema == "Place" and m.form == "name" and is_located(m, context)]
