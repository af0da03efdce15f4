"""What two claims of one measure are to each other: whether they can be of one count, and if they are, what explains a difference.

`parted` says why two claims are not of one count: another group, another place, another stretch of time, a look back to another time,
half a year between them, or one page giving both at one time on one word, for nobody contradicts himself unmarked. `relate` says of
two claims of one count

* agree: their numbers can be one (`compatible.py`), or one is a bound that leaves room for the other
* update: one is later, and the count went the way such counts go: the dead only become more, the missing may become fewer
* conflict: one is a denial of the other (or says that there were none), two voices stand against each other on one page, or nothing
  explains the difference

Days that the words name decide before days of pages, and two named voices on one page before days of pages: "the ministry counts
23, the villages 31" is a dispute even if one of the two was counted a day earlier. What only the day of pages orders, or nothing
does, has a lower score, and the sentence says so.

Tried and dropped: bounds taken by logic ("at least 26" with 60: every low number would bear out every high one); the larger
number taken as the later one on pages of one day (two outlets' numbers of one day are then never held against each other).
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from sayso.model import Figure
from sayso.stages.figure_series.claims import BACKGROUND_DAYS, LOOSE, Claim
from sayso.stages.figure_series.compatible import agree, leaves_room, step

Kind = Literal["agree", "update", "conflict"]

FALLING = frozenset({"missing", "abducted", "displaced", "combatants", "infected"})
"""Measures of a state that ends: their counts go both ways."""
ONCE = frozenset({"protesters"})
"""Measures of one occasion: a page of a later day does not count it again."""
APART_DAYS = 180
"""Counts of different half-years are of different happenings (guess)."""
LARGEST_STEP = 10.0
"""More than tenfold is another count (guess: first counts of great disasters grow about so much within a story)."""
SIDE_BY_SIDE = 60
"""Characters between two numbers of one sentence that are set against each other (guess)."""
BARE_BESIDE = 120
"""The same where the second has no noun of its own, so that it counts what the first does: "the movement speaks of more than 60" (guess)."""
KNOWN_DAYS = 7
"""A claim whose day is known to no more than a week less says nothing of order (guess)."""

DISPUTED, NAMED_DAYS, PAGE_DAYS, UNEXPLAINED, UNDATED = 0.9, 0.9, 0.7, 0.6, 0.4
"""Scores, by what the judgement rests on; set by hand."""


SAME_PAGE = "one page gives both as of one time, so they are hardly one count"


class Relation(NamedTuple):
    """What two claims are to each other, how surely, and what shows it."""

    kind: Kind
    score: float
    shown: str


def parted(a: Claim, b: Claim) -> str | None:
    """Why two claims cannot be of one count; None where nothing speaks against it."""
    same = agree(a.amount, b.amount)
    if a.group != b.group:
        return "another group is counted"
    if not same and (why := _unlike(a, b)) is not None:
        return why
    if a.when.apart(b.when) > APART_DAYS:
        return "half a year lies between them"
    if step(a.amount, b.amount) > LARGEST_STEP:
        return "no count grows so much at once"
    return None if same else _parted_by_page(a, b)


def _unlike(a: Claim, b: Claim) -> str | None:
    """What parts two different numbers, and would not part equal ones."""
    if a.denied or b.denied:
        return "a denied number is no count of its own"
    if a.measure in LOOSE:
        return "nothing says that it is one count"
    if (a.background or b.background) and a.when.apart(b.when) > BACKGROUND_DAYS:
        return "one is told of another time"
    return "another place is counted" if a.place and b.place and a.place != b.place else None


def _parted_by_page(a: Claim, b: Claim) -> str | None:
    """Another stretch of time, or two numbers that one page gives without setting two voices or two days against each other."""
    if called_earlier(a, b) or (a.measure in ONCE and _side_by_side(a, b)):
        return None
    if a.period != b.period and (a.documents & b.documents or (a.period and b.period)):
        return "another stretch of time is counted"
    if not a.documents & b.documents or _disputed(a, b) or _ordered(a, b) or _ordered(b, a):
        return None
    return SAME_PAGE


def called_earlier(a: Claim, b: Claim) -> bool:
    """Whether a page that gives both says of one that it is a count of before."""
    return a.period != b.period and "earlier" in (a.period, b.period) and bool(a.documents & b.documents)


def relate(a: Claim, b: Claim) -> Relation:
    """What two claims of one count are to each other; the same for (b, a)."""
    if a.denied != b.denied:
        return Relation("conflict", DISPUTED, "one of the two is a denial of the number")
    if agree(a.amount, b.amount):
        return Relation("agree", DISPUTED, "the numbers fit one another")
    small, large = sorted((a, b), key=lambda claim: (claim.amount.size, claim.key))
    return (
        _by_words(small, large)
        or _by_named_days(small, large)
        or _by_voices(small, large)
        or _by_pages(small, large)
        or _unordered(small, large)
    )


def _by_words(small: Claim, large: Claim) -> Relation | None:
    if called_earlier(small, large):
        return Relation("update", NAMED_DAYS, "a page that gives both calls one the earlier count")
    return None


def _by_named_days(small: Claim, large: Claim) -> Relation | None:
    if small.when.basis != "text" or large.when.basis != "text":
        return None
    if small.when.before(large.when):
        return Relation("update", NAMED_DAYS, "the larger number is of a later day")
    if large.when.before(small.when) and small.measure in FALLING:
        return Relation("update", NAMED_DAYS, "the smaller number is of a later day")
    return None


def _by_voices(small: Claim, large: Claim) -> Relation | None:
    if small.amount.size == 0 and small.voice and large.voice and small.voice != large.voice:
        return Relation("conflict", DISPUTED, "one speaker says that there were none")
    if small.documents & large.documents and _disputed(small, large):
        return Relation("conflict", DISPUTED, "one page sets the two against each other")
    return None


def _by_pages(small: Claim, large: Claim) -> Relation | None:
    """By whatever days are known. A day that a text names may be that of the happening: then the pages' days tell."""
    named = small.when.basis == large.when.basis == "text"
    if small.measure in ONCE or (named and small.when.apart(large.when) == 0):
        return None
    if _ordered(small, large):
        return Relation("update", PAGE_DAYS, "the larger number is of a later day")
    if not _ordered(large, small):
        return None
    if small.measure in FALLING:
        return Relation("update", PAGE_DAYS, "the smaller number is of a later day")
    if small.voice is not None and small.voice == large.voice:
        return Relation("update", UNEXPLAINED, "the later number is smaller, from the same speaker: a correction")
    return Relation("conflict", UNEXPLAINED, "the later number is smaller, and such a count only grows")


def _unordered(small: Claim, large: Claim) -> Relation:
    if small.measure not in ONCE and small.voice is not None and small.voice == large.voice:
        return Relation("update", UNDATED, "it is one speaker; which number is the later one is not known")
    once = small.measure in ONCE and _disputed(small, large)
    if not once and max(small.when.width, large.when.width) > KNOWN_DAYS:
        return Relation("update", UNDATED, "the day of one is not known, so it may be an older or newer count")
    if leaves_room(small.amount, large.amount):
        return Relation("agree", UNEXPLAINED, "the lower number is a bound that leaves room for the other")
    return Relation("conflict", UNEXPLAINED, "nothing that the pages say explains the difference")


def _disputed(a: Claim, b: Claim) -> bool:
    """Whether both are on somebody's word, and not the same one's; side by side on a page, one named voice will do.

    "The movement speaks of 31 dead, the ministry of 23": the second voice has no verb and is seldom found.
    """
    if a.voice == b.voice:
        return False
    return (a.voice is not None and b.voice is not None) or _side_by_side(a, b)


def _side_by_side(a: Claim, b: Claim) -> bool:
    pairs = ((x, y) for x in a.figures for y in b.figures if x.document == y.document)
    return any(_between(*sorted(pair, key=_start)) for pair in pairs)


def _between(first: Figure, second: Figure) -> bool:
    """Whether two figures of one page are near enough to be set against each other."""
    reach = SIDE_BY_SIDE if second.counted is not None or second.attribution is None else BARE_BESIDE
    return second.start - first.end <= reach


def _start(figure: Figure) -> tuple[int, str]:
    return figure.start, figure.id


def _ordered(earlier: Claim, later: Claim) -> bool:
    return earlier.when.before(later.when) or earlier.page.before(later.page)
