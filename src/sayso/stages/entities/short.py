"""Short names for longer ones: a family name or an initial for a person, an abbreviation for an organisation.

A single part is a person's where exactly one person named in full fits: first in the same document, then in the pile. Two that fit
part it: it then stays a name of its own in the documents where nobody fits alone. The same holds for an initial with a family name.

An abbreviation is tied to the long name that it stands behind in brackets, everywhere if the pile ties it to one long name only, else in
that document. Without brackets its letters must be the initials of a name, and one document must have both, or else their
company must be the same and no other name of the pile have these initials.
Known exception: an abbreviation of a translation of the name ("ONU") is tied only where brackets say so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from sayso.lang.glossary import glossary
from sayso.lang.name_words import linking_words
from sayso.stages.entities.agree import part_agrees
from sayso.stages.entities.evidence import COMPANY_STRONG, Evidence
from sayso.stages.entities.forms import Form
from sayso.stages.entities.groups import Groups
from sayso.stages.entities.table import Numbers, Table

BRACKET_GAP = 2
""" " (" between a long name and its abbreviation."""
LETTERS_LEAST, LETTERS_MOST = 2, 8
SUREST = 3
IN_DOCUMENT, SPELT_IN_DOCUMENT, IN_PILE, IN_BRACKETS = 0.9, 0.8, 0.75, 0.9
"""Scores of a link through a part of a name. Guesses."""


class Tie(NamedTuple):
    """That a form stands for another one, in one document (its number)."""

    form: int
    document: int
    target: int
    score: float
    why: str


class Bracketed(NamedTuple):
    """An abbreviation (`short`, a form) in brackets behind `long` in a document, and how surely that is its long form."""

    sure: int
    long: int
    short: int
    document: int


# ----------------------------------------------------------------------------------------------- persons
def short_names(forms: Sequence[Form], groups: Groups, held: Iterator[list[int]]) -> Iterator[Tie]:
    """Tie family names, given names and initials to the persons named in full. `held` gives the forms of each document in turn."""
    full = [_is_full(form) for form in forms]
    short = [_is_short(form) and form.number not in groups.silent for form in forms]
    pile = _by_last(forms, groups, full)
    for document, numbers in enumerate(held):
        wanted = [number for number in numbers if short[number]]
        if not wanted:
            continue
        here = [forms[number] for number in numbers if full[number]]
        for number in wanted:
            allowed = here
            if number in groups.parted:
                allowed = [form for form in here if groups.may_join(number, form.number)]
            if tie := _tie(forms[number], document, allowed, pile, (forms, groups)):
                yield tie


def _is_full(form: Form) -> bool:
    """Whether a person is named in full; a word that is known to begin other names ("Upper") makes that doubtful."""
    if form.family != "person" or len(form.parts) < 2 or len(form.parts[0]) < 2:
        return False
    return glossary(form.language).meaning(form.parts[0]) is None


def _is_short(form: Form) -> bool:
    if len(form.parts) == 1:
        return form.family in {"person", "other"} and not form.coded
    return form.family == "person" and len(form.parts) == 2 and len(form.parts[0]) == 1


def _by_last(forms: Sequence[Form], groups: Groups, full: Sequence[bool]) -> dict[str, set[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for form in forms:
        if full[form.number]:
            found[form.parts[-1]].add(groups.group[form.number])
    return found


def _tie(
    short: Form, document: int, here: Sequence[Form], pile: dict[str, set[int]], have: tuple[Sequence[Form], Groups]
) -> Tie | None:
    forms, groups = have
    ways: tuple[tuple[float, Callable[[Form, Form], bool]], ...] = (
        (IN_DOCUMENT, _fits),
        (SPELT_IN_DOCUMENT, _is_spelt),
    )
    for score, fits in ways:
        fitting = [form for form in here if fits(short, form)]
        near = {groups.group[form.number] for form in fitting}
        if len(near) == 1:
            best = max(fitting, key=lambda form: (form.count, -form.number))
            why = f"“{short.name}” is {best.name}: the same text names nobody else so."
            return Tie(short.number, document, best.number, score, why)
        if near:
            return None
    everywhere = {group for group in pile.get(short.parts[-1], ()) if _some_fits(short, group, groups, forms)}
    if short.number in groups.parted:
        everywhere = {group for group in everywhere if groups.may_join(short.number, groups.members[group][0])}
    if len(everywhere) != 1:
        return None
    (group,) = everywhere
    best = max(
        (forms[m] for m in groups.members[group]), key=lambda form: (len(form.parts) > 1, form.count, -form.number)
    )
    why = f"“{short.name}” is {best.name}: the pile names no other person so."
    return Tie(short.number, document, best.number, IN_PILE, why)


def _fits(short: Form, full: Form) -> bool:
    if len(short.parts) == 1:
        return short.parts[0] in {full.parts[0], full.parts[-1]}
    return full.parts[-1] == short.parts[-1] and full.parts[0][0] == short.parts[0]


def _is_spelt(short: Form, full: Form) -> bool:
    return part_agrees(short.parts[-1], full.parts[-1])


def _some_fits(short: Form, group: int, groups: Groups, forms: Sequence[Form]) -> bool:
    return len(short.parts) == 1 or any(_fits(short, forms[member]) for member in groups.members[group])


# ----------------------------------------------------------------------------------------- abbreviations
def bracketed(table: Table, form_of_row: Numbers) -> Iterator[Bracketed]:
    """Abbreviations that stand in brackets behind what may be their long form."""
    near = (table.document[1:] == table.document[:-1]) & (table.start[1:] - table.end[:-1] == BRACKET_GAP)
    both = near & (form_of_row[1:] >= 0) & (form_of_row[:-1] >= 0)
    for row in np.flatnonzero(both).tolist():
        short, long = table.words[table.word[row + 1]], table.words[table.word[row]]
        sure = _stands_for(short.name, long.name)
        if sure and (sure == SUREST or long.schema != "Person"):  # "(SPD)" behind a person is a party
            yield Bracketed(sure, int(form_of_row[row]), int(form_of_row[row + 1]), int(table.document[row]))


def tie_bracketed(found: Iterable[Bracketed], forms: Sequence[Form], groups: Groups) -> list[Tie]:
    """Join what stands for one long name only; the ties of the rest hold in their documents alone."""
    long_of: defaultdict[int, set[tuple[int, int]]] = defaultdict(set)
    every = list(found)
    surest: dict[int, int] = {}
    for sure, _, short, _ in every:
        surest[short] = max(sure, surest.get(short, sure))
    for sure, long, short, document in every:
        if sure == surest[short]:
            long_of[short].add((long, document))
    ties = []
    for short in sorted(long_of):
        told = f"{forms[short].name} stands in brackets behind {{}}."
        longs = sorted({long for long, _ in long_of[short]})
        if len({groups.group[long] for long in longs}) == 1:
            groups.silent.add(short)
            groups.join(longs[0], short, told.format(forms[longs[0]].name))
        else:
            ties += [
                Tie(short, document, long, IN_BRACKETS, told.format(forms[long].name))
                for long, document in sorted(long_of[short])
            ]
    return ties


def join_initials(forms: Sequence[Form], groups: Groups, evidence: Evidence) -> None:
    """Join abbreviations that no brackets explain to the names whose initials they are."""
    longs: defaultdict[str, list[Form]] = defaultdict(list)
    for form in forms:
        if (
            form.family == "organization"
            and len(form.parts) > 1
            and len(letters := _initials(form.name)) >= LETTERS_LEAST
        ):
            longs[letters].append(form)
    for short in forms:
        if (
            short.family not in {"organization", "other"}
            or short.number in groups.silent
            or not _is_letters(short.name)
        ):
            continue
        fitting = longs.get(_capitals(short.name), [])
        near = [form for form in fitting if len(np.intersect1d(form.documents, short.documents, assume_unique=True))]
        for chosen, told in ((near, "one text has both"), (fitting, "the same things are named with both")):
            if len({groups.group[form.number] for form in chosen}) != 1:
                continue
            best = max(chosen, key=lambda form: (form.count, -form.number))
            if chosen is near or evidence.company(best, short) >= COMPANY_STRONG:
                groups.silent.add(short.number)
                groups.join(best.number, short.number, f"{short.name} are the initials of {best.name}; {told}.")
                break


def _is_letters(name: str) -> bool:
    return LETTERS_LEAST <= len(name) <= LETTERS_MOST and name.replace(".", "").isupper() and " " not in name


def _capitals(name: str) -> str:
    return "".join(char for char in name if char.isupper())


def _initials(name: str) -> str:
    words = name.replace("-", " ").split()
    return "".join(word[0] for word in words if word[0].isupper() and word.casefold() not in linking_words())


def _stands_for(short: str, name: str) -> int:
    """How surely an abbreviation is one of a name: 0 for not at all; its initials are surest."""
    letters, initials = _capitals(short), _initials(name)
    if len(letters) < LETTERS_LEAST or len(short) > LETTERS_MOST or not initials:
        return 0
    if letters == initials:
        return SUREST
    if len(initials) > 1 and letters.endswith(initials):
        return 2
    return int(letters[0] == initials[0] and _in_order(letters.lower(), name.lower()))


def _in_order(letters: str, name: str) -> bool:
    rest = iter(name)
    return all(letter in rest for letter in letters)
