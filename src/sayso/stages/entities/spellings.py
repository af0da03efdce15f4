"""Which forms are spellings of one name: a sorted list of pairs, each with its reason.

Only forms of one family that share a block are compared: the consonants of the last part (persons) or of all parts
(organisations, places), so the work grows with the pile and not with its square. Persons must agree in the first and in
the last part, by consonants and by sound; single words must be long enough for that to mean something. A person with one
name part is no spelling of another here (`short.py` has them).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from sayso.stages.entities.forms import Form
from sayso.text.names import alike, pattern, same_skeleton, skeletons

ALIKE = 0.6
"""Least likeness of sound of two parts with the same consonants. See `compare.SPELT_ALIKE`."""
ALIKE_STRICT, LONG_ALONE, SHORT_PART = 0.75, 6, 4
"""The same for a name of one word, its fewest letters (nothing else confirms it), and parts so short that a vowel tells
them apart. Holds as well where vowels stand in other places, which makes another name (Selma, Selim)."""
ALIKE_TOGETHER = 0.8
"""Least likeness of a person's first and last part on average: one of them may be spelt very differently, not both."""
LARGEST_BLOCK = 60
"""More forms in one block are not compared: such a block is a fault of the key, not one name. None in practice."""
LEGAL_LAST = frozenset({"inc", "ltd", "llc", "plc", "corp", "co", "gmbh", "ag", "sa", "nv"})


def spellings(forms: Sequence[Form]) -> Iterator[tuple[Form, Form, str]]:
    """Yield the pairs of forms that are one name spelt differently."""
    blocks: defaultdict[tuple[str, str], list[Form]] = defaultdict(list)
    for form in forms:
        for block in _blocks(form):
            blocks[form.family, block].append(form)
    seen: set[tuple[str, str, str]] = set()
    for key in sorted(blocks):
        if len(blocks[key]) > LARGEST_BLOCK:
            continue
        for a, b in combinations(blocks[key], 2):
            pair = (a.family, a.key, b.key)
            if pair not in seen and agree(a, b):
                seen.add(pair)
                yield a, b, f"{a.mentions[0].name} and {b.mentions[0].name} are spellings of one name: {_reason(a, b)}."


def agree(a: Form, b: Form) -> bool:
    """Whether two forms of one family are spellings of one name."""
    if ":" in a.key or ":" in b.key:
        return False
    if a.family == "person":
        return len(a.parts) > 1 and len(b.parts) > 1 and _persons(a.parts, b.parts)
    if a.family not in {"organization", "place"}:
        return False
    left, right = _bare(a.parts), _bare(b.parts)
    if len(left) == len(right) == 1:
        return left == right or _part(left[0], right[0], alone=True)
    return left == right or (len(left) == len(right) and all(_part(x, y) for x, y in zip(left, right, strict=True)))


def _persons(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """First and last parts agree; middle ones may be left out, but not stand against each other."""
    if not (_part(left[0], right[0]) and _part(left[-1], right[-1])):
        return False
    if alike(left[0], right[0]) + alike(left[-1], right[-1]) < 2 * ALIKE_TOGETHER:
        return False
    short, long = sorted((left[1:-1], right[1:-1]), key=len)
    return all(any(_part(x, y) or (x[0] == y[0] and min(len(x), len(y)) == 1) for y in long) for x in short)


def _part(a: str, b: str, *, alone: bool = False) -> bool:
    if a == b:
        return True
    if alone and min(len(a), len(b)) < LONG_ALONE:
        return False
    if pattern(a)[-1] != pattern(b)[-1]:
        return False  # a last vowel more makes another name: Amir and Amira, Haddad and Haddadi
    strict = alone or min(len(a), len(b)) <= SHORT_PART or pattern(a) != pattern(b)
    return same_skeleton(a, b) and alike(a, b) >= (ALIKE_STRICT if strict else ALIKE)


def _bare(parts: tuple[str, ...]) -> tuple[str, ...]:
    return parts[:-1] if len(parts) > 1 and parts[-1] in LEGAL_LAST else parts


def _blocks(form: Form) -> list[str]:
    if ":" in form.key or form.family in {"group", "event", "other"}:
        return []
    if form.family == "person":
        return sorted(skeletons(form.parts[-1])) if len(form.parts) > 1 else []
    return sorted(skeletons(_bare(form.parts)[0]))


def _reason(a: Form, b: Form) -> str:
    if _bare(a.parts) == _bare(b.parts):
        return "the same words, the legal form aside"
    if (
        a.family == "person"
        and len(a.parts) != len(b.parts)
        and a.parts[0] == b.parts[0]
        and a.parts[-1] == b.parts[-1]
    ):
        return "first and last part are the same, one leaves a middle part out"
    return "the same consonants and nearly the same sound in every part"
