"""Which forms are compared: those that share a key, so that the work grows with the pile and not with its square.

Keys are made so that whatever `agree` accepts shares one: the consonants of first and last part, those of the whole name, the set of
its words, their meanings with the consonants of the names among them, the strong consonants (for other scripts); for slips
one end of the name as it is with the first consonant of the other. Blocks (forms with one key) are mostly of two or three.
A block beyond `LARGEST_BLOCK` is the fault of a frequent name. It is not dropped but sorted by sound, and each form compared with the
`WINDOW` that follow it (sorted neighbourhood, Hernández and Stolfo 1995). What is lost: in so large a block, pairs whose sounds differ early
in the name. Such pairs mostly share a rarer key as well, and that one is complete.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np
from xxhash import xxh3_64_intdigest

from sayso.stages.entities.agree import THINGS, bare, consonants
from sayso.stages.entities.forms import Form
from sayso.stages.entities.table import Numbers, runs
from sayso.stages.entities.terms import Terms, terms
from sayso.text.names import skeletons, sounded

LARGEST_BLOCK, WINDOW = 40, 8
"""Guesses. On the synthetic pile of 10,000 documents (`bench/names_scale.py`) 80 and 16, and blocks without a limit, take the same time
and make the same entities: its blocks are small. The limit is there for piles whose names are not."""


def candidates(forms: Sequence[Form]) -> Numbers:
    """The numbers of the forms to compare, one pair in a row, sorted; no pair twice."""
    hashes, owners = array("Q"), array("q")
    for form in forms:
        for key in set(_keys(form)):
            hashes.append(xxh3_64_intdigest(key.encode()))
            owners.append(form.number)
    block, owner = np.array(hashes, dtype=np.uint64), np.array(owners, dtype=np.int64)
    order = np.lexsort((owner, block))
    numbers, made = owner[order], array("q")
    for low, high in _blocks(block[order]):
        for a, b in _pairs(forms, numbers[low:high].tolist()):
            made.append(min(a, b) * len(forms) + max(a, b))
    pairs = np.unique(np.array(made, dtype=np.int64))
    return np.stack(np.divmod(pairs, max(len(forms), 1)), axis=1)


def _blocks(keys: Numbers) -> Iterator[tuple[int, int]]:
    _, place = np.unique(keys, return_inverse=True)
    return ((low, high) for _, low, high in runs(place) if high - low > 1)


def _pairs(forms: Sequence[Form], block: list[int]) -> Iterator[tuple[int, int]]:
    if len(block) <= LARGEST_BLOCK:
        yield from combinations(block, 2)
        return
    by_sound = sorted(block, key=lambda n: (" ".join(map(sounded, forms[n].parts)), n))
    for place, number in enumerate(by_sound):
        for other in by_sound[place + 1 : place + 1 + WINDOW]:
            yield number, other


def _keys(form: Form) -> Iterator[str]:
    if form.coded:
        return
    if form.family in ("person", "other") and len(form.parts) > 1:
        yield from (f"person {key}" for key in _person_keys(form.parts))
    families = THINGS if form.family == "other" else THINGS & {form.family}
    for key in _thing_keys(form) if families else ():
        yield from (f"{family} {key}" for family in families)


def _person_keys(parts: tuple[str, ...]) -> Iterator[str]:
    first, last = skeletons(parts[0]), skeletons(parts[-1])
    for one in first:
        for other in last:
            yield f"ends {one} {other}"
    for reading in skeletons("".join(parts)):
        yield f"whole {reading}"
    yield f"words {' '.join(sorted(parts))}"
    yield from (f"first {parts[0]} {reading[:1]}" for reading in last)
    yield from (f"last {parts[-1]} {reading[:1]}" for reading in first)
    yield from (f"letters {reading}" for reading in consonants(parts))


def _thing_keys(form: Form) -> Iterator[str]:
    parts = bare(form)
    for reading in skeletons("".join(parts)):
        yield f"whole {reading}"
    yield f"words {' '.join(sorted(parts))}"
    if len(parts) == 1:
        yield from (f"letters {reading}" for reading in consonants(parts))
    else:
        yield f"first {parts[0]} {len(parts)} {parts[-1][:1]}"
    found = terms(form.name, form.language)
    if not found.is_plain:
        yield from _meaning_keys(found)
        for word in found.classes:
            yield from _meaning_keys(found.without(word))
            if found.without(word).is_plain:
                yield f"words {' '.join(found.names)}"


def _meaning_keys(found: Terms) -> Iterator[str]:
    meant = f"means {' '.join(found.meanings)} {' '.join(found.codes)} {len(found.names)}"
    if not found.names:
        yield meant
    for name in found.names:
        yield from (f"{meant} {reading}" for reading in consonants((name,)))
