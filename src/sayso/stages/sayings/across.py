"""Whether two wordings in two languages say the same: how much likelier their common terms are if one translates the other than by chance.

For each term of one wording, two numbers are known: how often a translation has it (`KEPT`), and how often any wording of the other
language, as long as that one, has it by chance (from the pile's own words, `Rates`). The logarithms of their ratio, or of what is left of
both where the term is not met, add up to the evidence of that side (naive Bayes). A translation is what has evidence on both sides; a part
of a longer wording what has it on its own side and is met nearly whole.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import Literal, NamedTuple

from sayso.stages.sayings.terms import Term, TermKind

KEPT: Mapping[TermKind, float] = {
    "number": 0.85,
    "name": 0.8,
    "meaning": 0.65,
    "not": 0.6,
    "small": 0.45,
    "unknown": 0.2,
}
"""Share of the terms of a sentence that its translation has, too."""
ADDED = 500
"""Words added in thought to those of a language in the pile, with the share of `EXPECTED`: a small pile does not show what is rare."""
EXPECTED: Mapping[str, float] = {"m": 0.002, "@": 0.003, "#": 0.002, "~": 0.0005, "^": 0.0015}
"""Share of all words that have a given key, by its mark."""

TOPIC: tuple[TermKind, ...] = ("name", "number")
SHARED = 0.07
"""Names and numbers of a report stand in all reports of the occasion: the share of their sentences that has a given one, at least."""

LEAST = 1.5
SLOPE = 0.9
"""Evidence that a translation has at least on both sides, in a pile of two wordings."""
TELLING = 3
"""Terms besides small words that must be met; one less where that is a good part of both wordings, and their speakers or documents bear
it out, or nearly all of both."""
GOOD, BORNE_OUT = 0.6, 1.5
"""Share of both wordings, and evidence from elsewhere, for that."""
NEARLY, MANY = 0.8, 5
"""Share of both wordings, and met terms with small words, for which it is one less in any case."""
COUNTED: Mapping[TermKind, float] = {"unknown": 0.5, "small": 0.5}
"""What words that no table knows, and small ones, count in these shares if they are not met."""
SHARE = 0.4
"""Share of the terms that a translation has at least: a long wording is no translation of another for five words in common."""
PART = 0.75
"""Share of the terms of a part that the whole must have."""
PART_MEANT = 3
"""Terms besides small words, names and numbers by which a part is known as one: two reports name the same people in other sentences."""
SHORTER = 0.6
"""Share of the terms of the longer wording up to which the shorter one may be a part of it."""
DENIED = 8
"""Terms up to which one "not" more or less makes it another statement; translations of longer ones turn "no way" into "impossible"."""
ALTERED = 0.7
"""Share of both wordings' terms that must be met for them to be one statement altered by a "not"."""


class Rates(NamedTuple):
    """For each language, how often each key stands in the wordings, and all their words."""

    counts: Mapping[str, Counter[str]]
    totals: Mapping[str, int]
    wordings: Mapping[str, int]
    shares: dict[tuple[frozenset[str], str], float]
    """What was counted out before."""

    def chance(self, term: Term, language: str, length: int) -> float:
        """How often so many words of a language have a term by chance."""
        place = (term.keys, language)
        if place not in self.shares:
            counts: Mapping[str, int] = self.counts.get(language, {})
            total = self.totals.get(language, 0)
            held = sum(counts.get(key, 0) + ADDED * EXPECTED[key[0]] for key in sorted(term.keys))
            self.shares[place] = min(held / (total + ADDED), 0.5)
        return min(1.0 - (1.0 - self.shares[place]) ** length, 0.95)

    def least(self, languages: Iterable[str]) -> float:
        """The evidence that is asked for: more in a large pile, where more is alike by chance."""
        return LEAST + SLOPE * math.log(max(self.wordings.get(language, 1) for language in languages))


class Worded(NamedTuple):
    """A wording's language and terms."""

    language: str
    terms: tuple[Term, ...]


class Side(NamedTuple):
    """One wording of two: the evidence of its terms, the share of them that is met, and what else decides."""

    evidence: float
    share: float
    length: int
    denies: bool
    unmet_number: bool


class Met(NamedTuple):
    """Two wordings held against each other."""

    here: Side
    there: Side
    least: float
    """The evidence that is asked for in their pile."""
    telling: int
    """How many terms besides small words are met."""
    meant: int
    """How many of them are no names and numbers."""
    pairs: tuple[tuple[Term, Term], ...]


class Match(NamedTuple):
    """What two wordings are to each other, and by how much more evidence than was asked for."""

    kind: Literal["whole", "part", "altered"]
    surplus: float


def rates(found: Iterable[Worded]) -> Rates:
    """Count the keys of all wordings, by language."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    totals: Counter[str] = Counter()
    wordings: Counter[str] = Counter()
    for language, terms in found:
        wordings[language] += 1
        totals[language] += len(terms)
        counts[language].update(chain.from_iterable(term.keys for term in terms))
    return Rates(counts, totals, wordings, {})


def meet(one: Worded, other: Worded, known: Rates) -> Met | None:
    """Hold two wordings of different languages against each other; None if they have too little in common to go on."""
    pairs = _pairs(one.terms, other.terms)
    telling = sum(one.terms[i].kind not in ("small", "not") for i, _ in pairs)
    if telling < TELLING - 1:
        return None
    return Met(
        here=_side(one, {i for i, _ in pairs}, known, other),
        there=_side(other, {j for _, j in pairs}, known, one),
        least=known.least((one.language, other.language)),
        telling=telling,
        meant=sum(one.terms[i].kind == "meaning" for i, _ in pairs),
        pairs=tuple((one.terms[i], other.terms[j]) for i, j in pairs),
    )


def verdict(met: Met, prior: float, *, same_speaker: bool) -> Match | None:
    """Say what two wordings are to each other; None if they are two statements.

    `prior` is the evidence that does not come from their words: who speaks, and in which documents they stand.
    """
    share = min(met.here.share, met.there.share)
    sure = (prior >= BORNE_OUT and share >= GOOD) or (len(met.pairs) >= MANY and share >= NEARLY)
    if met.telling < TELLING - sure or (met.here.unmet_number and met.there.unmet_number):
        return None
    surplus = prior - met.least
    return _whole(met, surplus, same_speaker=same_speaker) or _part(met, surplus)


def _whole(met: Met, surplus: float, *, same_speaker: bool) -> Match | None:
    one, other = met.here, met.there
    more, share = surplus + min(one.evidence, other.evidence), min(one.share, other.share)
    if more < 0.0 or share < SHARE:
        return None
    if one.denies == other.denies or min(one.length, other.length) > DENIED:
        return Match("whole", more)
    return Match("altered", more) if same_speaker and share >= ALTERED else None


def _part(met: Met, surplus: float) -> Match | None:
    short, long = sorted((met.here, met.there), key=lambda side: side.length)
    more = surplus + short.evidence
    right = short.length <= SHORTER * long.length and short.share >= PART and met.meant >= PART_MEANT
    return Match("part", more) if right and more >= 0.0 else None


def _pairs(left: Sequence[Term], right: Sequence[Term]) -> list[tuple[int, int]]:
    """Each term with the first one not yet taken that shares a key with it."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for j, term in enumerate(right):
        for key in term.keys:
            places[key].append(j)
    taken: set[int] = set()
    pairs: list[tuple[int, int]] = []
    for i, term in enumerate(left):
        free = [j for key in term.keys for j in places.get(key, ()) if j not in taken]
        if free:
            taken.add(min(free))
            pairs.append((i, min(free)))
    return pairs


def _side(one: Worded, met: AbstractSet[int], known: Rates, other: Worded) -> Side:
    evidence = 0.0
    for place, term in enumerate(one.terms):
        kept, chance = KEPT[term.kind], known.chance(term, other.language, len(other.terms))
        if term.kind in TOPIC or (term.kind == "unknown" and term.shown[:1].isupper()):
            chance = max(chance, SHARED)
        if place in met:
            evidence += max(math.log(kept / chance), 0.0)
        else:
            evidence += min(math.log((1.0 - kept) / (1.0 - chance)), 0.0)
    counted = sum(1.0 if at in met else COUNTED.get(term.kind, 1.0) for at, term in enumerate(one.terms))
    return Side(
        evidence=evidence,
        share=len(met) / max(counted, 1.0),
        length=len(one.terms),
        denies=any(term.kind == "not" for term in one.terms),
        unmet_number=any(term.kind == "number" and place not in met for place, term in enumerate(one.terms)),
    )
