"""Whether two names can be one, by the names alone: an `Agreement` with its weight, or None.

Persons must agree in the first and in the last part, by consonants and by sound (`text.names`); parts in the middle may be left out,
but not stand against each other. Organisations and places must agree in every word, by spelling or by meaning (`terms`), in any
order. Names in two scripts agree by their consonants alone, as vowels are not written in all of them.

A weight is the logarithm (base 10) of the odds that two names which agree like this are one, before anything else is known; all are
guesses in steps of a half (a factor of 3), set once and looked at on the project's own example pile. `evidence` adds to it.

Tried and dropped: one score of likeness with a threshold, see `compare`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import permutations
from typing import Literal, NamedTuple, TypeAlias

from rapidfuzz.distance import OSA

from sayso.lang import profile
from sayso.lang.glossary import glossary
from sayso.lang.lexicon import lexicon
from sayso.stages.entities.compare import part_score
from sayso.stages.entities.forms import Form
from sayso.stages.entities.terms import Terms, level_ending, terms
from sayso.text.names import alike, pattern, same_skeleton, skeletons
from sayso.text.script import is_latin

How: TypeAlias = Literal["words", "spelt", "translated", "script", "class", "slip", "near"]

ALIKE = 0.6
"""Least likeness of sound of two parts with the same consonants. See `compare.SPELT_ALIKE`."""
ALIKE_STRICT, LONG_ALONE, SHORT_PART = 0.75, 6, 4
"""The same for parts so short (4 letters) that a vowel tells them apart, and where vowels stand in other places, which makes
another name (Selma, Selim); the fewest letters of a name of one word, as nothing else confirms it."""
SURE = 0.9
"""From this score of `part_score` on two parts are one whatever they sound like; a slip of the pen has less."""
ALIKE_ALONE = 0.8
"""The same for a name of one word: the euro zone in Spanish and Arizona are 0.75 alike."""
ALIKE_TOGETHER = 0.8
"""Least likeness of a person's first and last part on average: one of them may be spelt very differently, not both."""
LEGAL_LAST = frozenset({"inc", "ltd", "llc", "plc", "corp", "co", "gmbh", "ag", "sa", "nv"})
THINGS = frozenset({"organization", "place", "event"})
FEW, ENOUGH = 4, 5
"""Fewest consonants by which names in two scripts may agree, and from how many on that says much."""
SLIP_LENGTH = 5
"""Fewest letters of a part in which one may be a slip of the pen."""
MANY_WORDS = 3
"""So many words of the same meaning seldom name two things."""
MOST_NAMES = 3
"""Most names inside a longer name that are tried in every order."""
DIGIT = re.compile(r"\d")
"""Numbers are not spelt: two models of one aircraft differ in nothing else."""
WEAK = str.maketrans("", "", "AHJV")
"""Consonants that scripts and readers drop or write as vowels: alef, he, yod, waw."""


class Named(NamedTuple):
    """What of a form its name alone says."""

    name: str
    language: str | None
    parts: tuple[str, ...]


class Agreement(NamedTuple):
    """How two names agree, the logarithm of the odds for that, and the clause that says so."""

    how: How
    weight: float
    why: str


WORDS = Agreement("words", 1.5, "the same words")
LEGAL = Agreement("words", 1.5, "the same words, the legal form aside")
MIDDLE = Agreement("spelt", 1.0, "first and last part are the same, one leaves a middle part out")
ALONE = Agreement("spelt", 0.25, "the same consonants and nearly the same sound, though it is one word only")
SOUND = Agreement("spelt", 1.5, "the same sound in every part, in other letters")
SPELT = Agreement("spelt", 1.0, "the same consonants and nearly the same sound in every part")
NAMED = Agreement("translated", 0.75, "word for word they mean the same, and the name in them is the same")
GENERIC = Agreement("translated", 0.0, "word for word they mean the same, though no name is in them")
LONG_GENERIC = Agreement("translated", 0.25, "word for word they mean the same, though no name is in them")
SCRIPT = Agreement("script", 0.5, "written in two scripts, the same consonants")
SCRIPT_SHORT = Agreement("script", 0.0, "written in two scripts, the same few consonants")
CLASS = Agreement("class", 0.25, "the same but for a word that says what it is")
SLIP = Agreement("slip", -0.25, "one letter apart")
NEAR = Agreement("near", -0.75, "the same consonants, but another sound")
NEAR_ALONE = Agreement("near", -1.25, "one word with the same consonants, but another sound")


def agree(a: Form, b: Form) -> Agreement | None:
    """How the names of two forms agree; None: they cannot be one."""
    if a.coded or b.coded:
        return None
    family = b.family if a.family == "other" else a.family
    if b.family not in {family, "other"} or family not in {"person", *THINGS}:
        return None
    left, right = Named(a.name, a.language, a.parts), Named(b.name, b.language, b.parts)
    ways = [(left, right)]
    if a.language != b.language:
        ways += [(_unmuted(left), right), (left, _unmuted(right))]
    found = [way for one, other in dict.fromkeys(ways) if (way := _agree(one, other, family))]
    return max(found, key=lambda way: way.weight, default=None)


def _agree(a: Named, b: Named, family: str) -> Agreement | None:
    if family == "person":
        return _persons(a, b) if min(len(a.parts), len(b.parts)) > 1 else None
    return _things(a, b)


def _unmuted(named: Named) -> Named:
    """The name without last letters that its language only writes."""
    mute = glossary(named.language).mute if named.language else ()
    parts = tuple(_without(part, mute) for part in named.parts)
    return named if parts == named.parts else named._replace(parts=parts)


def _without(part: str, mute: Sequence[str]) -> str:
    stem = next((part.removesuffix(end) for end in mute if part.endswith(end)), part)
    return stem if len(stem) >= SHORT_PART and pattern(stem)[-1] == "C" else part


# ------------------------------------------------------------------------------------------------ persons
def _persons(a: Named, b: Named) -> Agreement | None:
    left, right = a.parts, b.parts
    if left == right or _same_words(left, right):
        return WORDS
    if _two_scripts(a, b) and (found := _letters(left, right)):
        return found
    is_initial = min(len(left[0]), len(right[0])) == 1
    if is_initial or not _middles(left[1:-1], right[1:-1]) or _mean_two_things(a, b):
        return None
    return _ends(left, right) or (SLIP if _one_slip(left, right) else None)


def _ends(left: Sequence[str], right: Sequence[str]) -> Agreement | None:
    """What first and last part say."""
    first, last = part_agrees(left[0], right[0]), part_agrees(left[-1], right[-1])
    if first and last and _likeness(left[0], right[0]) + _likeness(left[-1], right[-1]) >= 2 * ALIKE_TOGETHER:
        if (left[0], left[-1]) == (right[0], right[-1]):
            return MIDDLE
        same = alike(left[0], right[0]) == alike(left[-1], right[-1]) == 1 and len(left) == len(right)
        return SOUND if same else SPELT
    return NEAR if same_skeleton(left[0], right[0]) and same_skeleton(left[-1], right[-1]) else None


def _likeness(a: str, b: str) -> float:
    return max(alike(a, b), float(part_score(a, b) >= SURE))


def _same_words(left: Sequence[str], right: Sequence[str]) -> bool:
    """The same words in another order or cut elsewhere; letters that stand alone mean nothing in another order."""
    longest = max(map(len, (*left, *right)), default=0)
    return longest > 1 and ("".join(left) == "".join(right) or Counter(left) == Counter(right))


def _middles(left: Sequence[str], right: Sequence[str]) -> bool:
    """Each of the fewer is among the more; initials must stand in the same places from the first on (J. W., not W.)."""
    short, long = sorted((left, right), key=len)
    if any(len(part) == 1 for part in (*short, *long)):
        return all(_middle(x, y) for x, y in zip(short, long, strict=False))
    return all(any(_middle(x, y) for y in long) for x in short)


def _middle(x: str, y: str) -> bool:
    return part_agrees(x, y) or (x[0] == y[0] and min(len(x), len(y)) == 1)


@lru_cache(maxsize=1 << 17)
def part_agrees(a: str, b: str, *, alone: bool = False) -> bool:
    """Whether two parts are one, spelt differently; `alone`: nothing else speaks for it."""
    if a == b:
        return True
    if (alone and min(len(a), len(b)) < LONG_ALONE) or DIGIT.search(a + b):
        return False
    if part_score(a, b) >= SURE:
        return True
    if not same_skeleton(a, b) or pattern(a)[-1:] != pattern(b)[-1:]:
        return False  # a last vowel more makes another name: Amir and Amira, Haddad and Haddadi
    strict = alone or min(len(a), len(b)) <= SHORT_PART or pattern(a) != pattern(b)
    return alike(a, b) >= (ALIKE_ALONE if alone else ALIKE_STRICT if strict else ALIKE)


def _one_slip(left: Sequence[str], right: Sequence[str]) -> bool:
    apart = [(x, y) for x, y in zip(left, right, strict=False) if x != y]
    return (
        len(left) == len(right)
        and len(apart) == 1
        and min(map(len, apart[0])) >= SLIP_LENGTH
        and not DIGIT.search("".join(apart[0]))
        and OSA.distance(*apart[0]) == 1
    )


# ------------------------------------------------------------------------------------------- two scripts
def _two_scripts(a: Named, b: Named) -> bool:
    return not (_latin(a.name) and _latin(b.name))


_latin = lru_cache(maxsize=1 << 16)(is_latin)


def _letters(left: Sequence[str], right: Sequence[str]) -> Agreement | None:
    shared = consonants(left) & consonants(right)
    most = max(map(len, shared), default=0)
    if most < FEW:
        return None
    return SCRIPT if most >= ENOUGH else SCRIPT_SHORT


def consonants(parts: Sequence[str]) -> frozenset[str]:
    """The strong consonants of a whole name in every reading, initials aside; kh may be a mere h."""
    whole = "".join(part for part in parts if len(part) > 1)
    return frozenset(
        single(reading.translate(WEAK)) for way in {whole, whole.replace("kh", "h")} for reading in skeletons(way)
    )


def single(reading: str) -> str:
    """Doubled letters made one."""
    return "".join(letter for i, letter in enumerate(reading) if not i or letter != reading[i - 1])


# ------------------------------------------------------------------------------- organisations and places
def bare(form: Form | Named) -> tuple[str, ...]:
    """A name's parts without its legal form, an only word levelled as names of lands are."""
    parts = form.parts[:-1] if len(form.parts) > 1 and form.parts[-1] in LEGAL_LAST else form.parts
    return (level_ending(parts[0], form.language),) if len(parts) == 1 else parts


def _things(a: Named, b: Named) -> Agreement | None:
    left, right = bare(a), bare(b)
    if left == right or _same_words(left, right):
        is_legal = len(a.parts) != len(b.parts) and left == right
        return LEGAL if is_legal else SPELT if len(left) == len(right) == 1 else WORDS
    if len(left) == len(right) == 1:
        return _single_words(a, b, left[0], right[0])
    if len(left) == len(right) and all(part_agrees(x, y) for x, y in zip(left, right, strict=True)):
        return None if _mean_two_things(a, b) else SPELT
    return _by_meaning(a, b) or (SLIP if _one_slip(left, right) else None)


def _mean_two_things(a: Named, b: Named) -> bool:
    """Whether words that are alike are known to mean something else (Spanish este and oeste)."""
    left, right = terms(a.name, a.language), terms(b.name, b.language)
    return bool(left.meanings and right.meanings and left.meanings != right.meanings)


def _known_as_two(a: Named, b: Named) -> bool:
    """Whether one language knows two places by these names."""
    return a.language == b.language and _is_known(a.name, a.language) and _is_known(b.name, b.language)


@lru_cache(maxsize=1 << 16)
def _is_known(name: str, language: str | None) -> bool:
    words, names = profile(language), lexicon(profile(language).code)
    return name in names.cities or name in names.towns or name in words.names.places


def _single_words(a: Named, b: Named, left: str, right: str) -> Agreement | None:
    if part_agrees(left, right, alone=True):
        return None if _mean_two_things(a, b) or _known_as_two(a, b) else ALONE
    if _two_scripts(a, b) and (found := _letters((left,), (right,))):
        return found
    if found := _by_meaning(a, b):
        return found
    if min(len(left), len(right)) >= LONG_ALONE and same_skeleton(left, right):
        return NEAR_ALONE
    return SLIP if _one_slip((left,), (right,)) else None


def _by_meaning(a: Named, b: Named) -> Agreement | None:
    left, right = terms(a.name, a.language), terms(b.name, b.language)
    if (left.is_plain and right.is_plain) or left.codes != right.codes:
        return None
    if left.meanings == right.meanings:
        return _same_meanings(a, b, left, right)
    return CLASS if _but_for_a_class(left, right, (a.language, b.language)) else None


def _same_meanings(a: Named, b: Named, left: Terms, right: Terms) -> Agreement | None:
    if not _names_agree(left.names, right.names, _two_scripts(a, b)):
        return None
    size = len(left.meanings) + len(left.codes) + len(left.names)
    if size == 1 and not left.meanings:
        return None  # countries are known by their codes
    if a.language == b.language:
        if size == 1 or left.codes:
            return None  # "North America" and "North American", "Right" and "Rights" are two within one language
        return WORDS if left.names == right.names else NAMED
    if left.names or left.codes:
        return NAMED
    return LONG_GENERIC if size >= MANY_WORDS else GENERIC


def _but_for_a_class(left: Terms, right: Terms, languages: tuple[str | None, str | None]) -> bool:
    for one, other in ((left, right), (right, left)):
        for word in one.classes:
            rest = one.without(word)
            same = rest.meanings == other.meanings and rest.names == other.names
            if same and (len(rest.meanings) + len(rest.names) > 1 or _is_name(rest.names, languages)):
                return True
    return False


def _is_name(names: Sequence[str], languages: tuple[str | None, str | None]) -> bool:
    """Whether one word can stand alone for the whole: it is none of the languages' own ("Wildlife" Service)."""
    known = [lexicon(profile(language).code) for language in languages]
    return any(all(name not in k.words and not k.is_listed_noun(name) for k in known) for name in names)


def _names_agree(left: Sequence[str], right: Sequence[str], scripts: bool) -> bool:
    if len(left) != len(right):
        return False
    same: Callable[[str, str], bool] = _by_letters if scripts else part_agrees
    if len(left) > MOST_NAMES:
        return all(same(x, y) for x, y in zip(left, right, strict=True))
    return any(all(same(x, y) for x, y in zip(left, order, strict=True)) for order in permutations(right))


def _by_letters(x: str, y: str) -> bool:
    return x == y or bool({c for c in consonants((x,)) if len(c) > 1} & consonants((y,)))
