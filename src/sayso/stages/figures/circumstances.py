"""Where and as of when a number was counted, as far as its own sentence says so.

Requirement: the place and the day that belong to the number, not whichever stand near. Method: a place behind a word of place
("in Orlo") in the clause of the number, one behind the number first; a day or time of the main clause, the nearest one. No
place where the words behind the number name one that no mention holds. No day that is only compared with or counted from ("as many as on
Friday", "since May"): the count is not of that day. A day of the week behind the number in a clause that only says when something else
was ("when the dam broke on Tuesday") is that of the happening, not of the count; a full date there is taken, as it parts a look back
from the news. Known exceptions: of two days in one clause the farther may be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.model import Mention, Span, Timex
from sayso.stages.figures.context import Context, Words
from sayso.stages.figures.lexicon import Lexicon, match_before
from sayso.stages.figures.numerals import Numeral
from sayso.stages.figures.scene import EDGES

_LOCATED = 5  # words from a word of place to the name: "in der kleinen Hafenstadt Orlo" (guess)
_BESIDE = 3  # words from a number to a word of place that is about it: "three (bodies) in neighbouring Sorrek" (guess)
_SHOWN = 60  # letters before a name that hold so many words
_DAYS = frozenset({"DATE", "TIME"})
_NEWS_DAY = re.compile(r"W\d|day[+-]\d|@ T")  # days that lie within a week of the news


def place_of(words: Words, numeral: Numeral, found: Sequence[Numeral], context: Context) -> Mention | None:
    """The first place behind a number, else the nearest before it, in the same clause and behind a word of place."""
    clause = _clause(words, numeral, found, context.lex)
    end = words.tokens[numeral.last - 1].end
    near = context.places.touching(clause.start, clause.end)
    held = [m for m in near if clause.start <= m.start and m.end <= clause.end and is_located(m, context)]
    behind = [m for m in held if m.start >= end]
    named = behind or [*_named_behind(words, numeral.last, context)]
    if named:
        return named[0]
    return held[-1] if held and not _names_another(words, numeral.last, context.lex) else None


def _named_behind(words: Words, last: int, context: Context) -> Iterator[Mention]:
    """The name that a word of place right behind the number leads to, whatever it was taken for: "three in neighbouring Sorrek"."""
    at = _place_word(words, last, context.lex)
    if at is None:
        return
    start, ends = words.tokens[at].start, words.tokens[at : at + 1 + _BESIDE]
    for mention in context.mentions.touching(start, ends[-1].end):
        in_reach = start < mention.start and any(token.end == mention.end for token in ends)
        if in_reach and mention.form == "name" and mention.schema != "Person" and not _goes_on(words, mention):
            yield mention


def _goes_on(words: Words, mention: Mention) -> bool:
    """Whether the name is only the first word of what is named: "in Civil Guard custody"."""
    return any(
        token.start > mention.end and token.pos == "NOUN" for token in words.tokens if token.start <= mention.end + 1
    )


def is_located(mention: Mention, context: Context) -> bool:
    """Whether a word of place leads to a name."""
    before = context.text[max(0, mention.start - _SHOWN) : mention.start].rpartition("\n")[2].lower().split()
    for word in reversed(before[-_LOCATED:]):
        if word in context.lex.place_words:
            return True
        if not word[-1].isalnum():
            return False
    return False


def _names_another(words: Words, last: int, lex: Lexicon) -> bool:
    """Whether a place follows that no mention holds."""
    at = _place_word(words, last, lex)
    return at is not None and any(token.pos == "PROPN" for token in words.tokens[at + 1 : at + 1 + _BESIDE])


def _place_word(words: Words, last: int, lex: Lexicon) -> int | None:
    """The word of place right behind a number."""
    reach = range(last, min(last + _BESIDE, len(words.tokens)))
    return next((at for at in reach if words.lows[at] in lex.place_words), None)


def as_of(words: Words, numeral: Numeral, context: Context) -> Timex | None:
    """The nearest day or time of the main clause that the count can be of."""
    clause, start = _main_clause(words, numeral, context.lex), words.tokens[numeral.first].start
    held = context.timexes.touching(clause.start, clause.end)
    near = [t for t in held if t.type in _DAYS and clause.start <= t.start and t.end <= clause.end]
    own = [t for t in near if not is_other(words, t, context.lex)]
    own = [t for t in own if t.start < start or not is_aside(words, t, context.lex, numeral.last)]
    return min(own, key=lambda timex: (abs(timex.start - start), timex.start)) if own else None


def is_aside(words: Words, timex: Timex, lex: Lexicon, least: int = 0) -> bool:
    """Whether a day of the week or a time of day stands in what only says when something else was: "when the dam broke on Tuesday".

    The word that brings it is looked for from word `least` on, in German up to the verb, which closes such a clause.
    """
    if not _NEWS_DAY.match(timex.expr):
        return False
    last = next(at for at, token in enumerate(words.tokens) if token.end > timex.start)
    for at in range(last - 1, least - 1, -1):
        if words.lows[at] in lex.when_clauses:
            return True
        verb = lex.words.comma_divides and words.tokens[at].pos in {"VERB", "AUX"}
        if words.lows[at] in EDGES or words.lows[at] == "," or verb:
            return False
    return False


def is_other(words: Words, timex: Timex, lex: Lexicon) -> bool:
    """Whether a day is only compared with or counted from."""
    first = next(at for at, token in enumerate(words.tokens) if token.end > timex.start)
    return match_before(words.lows, first, lex.other_times) is not None


def _clause(words: Words, numeral: Numeral, found: Sequence[Numeral], lex: Lexicon) -> Span:
    """The words around a number that tell its place: up to other numbers, clauses and their signs."""
    first, last = numeral.first, numeral.last
    taken = {at for other in found if other is not numeral for at in range(other.first, other.last)}
    while first > 0 and first - 1 not in taken and not _divides(words.lows[first - 1], lex, relative=False):
        first -= 1
    while last < len(words.lows) and last not in taken and not _divides(words.lows[last], lex, relative=True):
        last += 1
    return words.span(first, last)


def _main_clause(words: Words, numeral: Numeral, lex: Lexicon) -> Span:
    """The sentence without a relative clause behind the number: what it tells has a time of its own."""
    lows = words.lows
    ends = (at for at in range(numeral.last, len(lows) - 1) if lows[at] == "," and lows[at + 1] in lex.relatives)
    return words.span(0, next(ends, len(lows)))


def _divides(low: str, lex: Lexicon, *, relative: bool) -> bool:
    if low in EDGES or low in lex.stops or (relative and low in lex.relatives - lex.fillers):
        return True
    return low == "," and lex.words.comma_divides
