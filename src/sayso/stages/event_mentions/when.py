"""The time expression that says when a happening was, and whether that is another time than the text tells of.

Requirement: the time of this clause, not merely the nearest. Method: a day or time that hangs on the trigger, on the verb that carries it, or on the verb
of its clause, without another trigger or clause between; where the tree hung the only time of a sentence elsewhere in the main clause, that one
serves the first trigger of the main clause. A time that stands with another happening behind "since", "after", "in response to" (`apart`) is of that one
alone. Long and repeated times ("for three days", "every week") date nothing.

Past: years told by their number before the last year that the text names, or without month and day ("in 2012"), and spans of years ago.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import Timex
from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.tree import CLAUSES, NOMINAL, VERBAL, Tree
from sayso.text.timeexpr import is_absolute, resolve

_DATED = frozenset({"DATE", "TIME"})
_LONG = ("year-", "decade-", "century-")
_NEAR = 10  # words between a happening, its time and what opens the phrase of both (guess)
_WHOLE_YEAR = 4  # letters of a value that is a year
_DECADE = "0s"
_DESCRIBING = frozenset({"amod", "compound", "nummod", "nmod:poss"})


def timex_of(
    tree: Tree, tops: Sequence[int], others: frozenset[int], times: Sequence[Timex], lex: Lexicon
) -> Timex | None:
    """The time of a trigger; `tops` are the trigger and the verbs that carry it, nearest first; `others` are other verbs and triggers."""
    placed = [(_token(tree, timex), timex) for timex in times if timex.type in _DATED]
    for top in tops:
        near = [
            (at, timex)
            for at, timex in placed
            if at is not None
            and _hangs(tree, at, top, _verbs(tree, others) - {top})
            and not _is_apart(tree, at, top, others, lex)
            and not _is_measured(tree, at, tops[0], lex)
            and not (timex.type == "DATE" and _is_of_noun(tree, at, top, lex))
        ]
        if near:
            return min(near, key=lambda found: (abs(found[0] - top), found[0]))[1]
    return next((timex for timex in times if timex.type in _DATED and _is_behind(tree, timex, tops[0], lex)), None)


def _is_of_noun(tree: Tree, at: int, top: int, lex: Lexicon) -> bool:
    """“The 1950s star died in May”: a time that describes a noun dates nothing, if the noun tells of no happening."""
    noun = tree.heads[at]
    if noun in tree.timed:
        return False
    decade = tree.deps[at] == "nmod" and tree.lows[at].endswith(_DECADE)  # "the stars of the 1940s"
    return (
        noun != top
        and (decade or tree.deps[at] in _DESCRIBING)
        and tree.pos(noun) in NOMINAL
        and tree.lows[noun] not in lex.senses
    )


def _is_behind(tree: Tree, timex: Timex, noun: int, lex: Lexicon) -> bool:
    """“since their attack on 7 October”, where the tree hung the time on the verb."""
    if tree.pos(noun) in VERBAL:
        return False
    first = next((at for at in range(noun + 1, len(tree.tokens)) if tree.tokens[at].start >= timex.start), None)
    if first is None or any(tree.pos(at) not in {"ADP", "DET"} for at in range(noun + 1, first)):
        return False
    opened = range(max(0, noun - _NEAR), noun)
    return any(_opens_apart(tree, at, lex) and not _has_verb(tree, at, noun) for at in opened)


def _has_verb(tree: Tree, first: int, last: int) -> bool:
    return any(tree.pos(at) in VERBAL for at in range(first + 1, last))


def _token(tree: Tree, timex: Timex) -> int | None:
    """The token of an expression that the others hang on."""
    inside = [at for at, token in enumerate(tree.tokens) if timex.start <= token.start < timex.end]
    for at in inside:
        if tree.heads[at] not in inside or tree.heads[at] == at:
            return at
    return None


def _hangs(tree: Tree, at: int, top: int, others: frozenset[int]) -> bool:
    for _ in range(len(tree.tokens)):
        if at == top:
            return True
        if at in others or tree.deps[at] in CLAUSES or tree.deps[at] == "conj" or tree.heads[at] == at:
            return False
        at = tree.heads[at]
    return False


def _is_apart(tree: Tree, at: int, top: int, others: frozenset[int], lex: Lexicon) -> bool:
    """“has fired since its attack on 7 October”: a time beside another happening, in a phrase of another time."""
    nouns = {place for place, low in enumerate(tree.lows) if low in lex.senses and tree.pos(place) in NOMINAL}
    for noun in (others | nouns) - {top}:
        if tree.pos(noun) in VERBAL or abs(noun - at) > _NEAR:
            continue
        for place in range(min(noun, at) - 1, max(-1, noun - _NEAR), -1):
            if place == top or tree.pos(place) in VERBAL:
                break
            if _opens_apart(tree, place, lex):
                return not any(tree.pos(between) in VERBAL for between in range(noun, at))
    return False


def _is_measured(tree: Tree, at: int, noun: int, lex: Lexicon) -> bool:
    """“In April, two months after the invasion”: the month is not the invasion's."""
    if tree.pos(noun) in VERBAL or at > noun or noun - at > _NEAR:
        return False
    return not _has_verb(tree, at, noun) and any(_opens_apart(tree, place, lex) for place in range(at + 1, noun))


def _opens_apart(tree: Tree, place: int, lex: Lexicon) -> bool:
    return any(" ".join(tree.lows[place : place + size]) in lex.apart for size in (1, 2, 3))


def _verbs(tree: Tree, places: frozenset[int]) -> frozenset[int]:
    return frozenset(place for place in places if tree.pos(place) == "VERB")


def is_past(timex: Timex | None, latest: int | None, *, known: bool = True) -> bool:
    """Whether a time is of other years than the text tells of.

    `latest` is the last year that it names; what is not `known` to be over has a year for a name: “the 2016 election”.
    """
    if timex is None:
        return False
    if timex.expr.startswith(_LONG):
        return True
    year = year_of(timex)
    if year is None:
        return timex.expr.startswith("-*") and "year" in timex.expr
    bare = known and len(resolve(timex.expr, None).value) == _WHOLE_YEAR
    return bare or (latest is not None and year < latest)


def year_of(timex: Timex) -> int | None:
    """The year that an expression names by its number."""
    if not is_absolute(timex.expr):
        return None
    first = resolve(timex.expr, None).earliest
    return first.year if first is not None else None


def last_year(times: Sequence[Timex]) -> int | None:
    """The last year that a text names."""
    return max((year for timex in times if (year := year_of(timex)) is not None), default=None)
