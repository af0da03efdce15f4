"""A body's name without its country: "the Velland Coast Guard" or "the Vellish Coast Guard", and then "the Coast Guard".

Requirement: one text's "Coast Guard" is that of the country of which the text tells, never another's. Method: a name of an organisation
whose other words follow the name or the adjective of a country (listed ones by their code; others by the beginning of a place's name in the
pile, "Vellandian" and Vellandia) is tied in a document to the longer one, if the pile has one such name only, and the document names
the longer one or that country. In documents that name neither, the short name stays for itself.

Known exceptions: a pile that names one country's body only while a text on another country, named in passing beside the first, means its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from sayso.stages.entities.forms import Form
from sayso.stages.entities.groups import Groups
from sayso.stages.entities.short import Tie
from sayso.stages.entities.terms import terms

SCORE = 0.75
"""As for a family name that the pile has once. Guess."""
_STEM = 5
"""Fewest letters that a country's name and its adjective share: "Vella|nd", "Vella|ndian" (guess)."""
_LEAST = 2
"""Words that must be left without the country: "Guard" alone is anybody's."""


def without_country(forms: Sequence[Form], groups: Groups) -> Iterator[Tie]:
    """Tie bodies named without their country to the name with it."""
    bodies = [form for form in forms if form.family == "organization" and not form.coded]
    longer: defaultdict[tuple[str, ...], list[Form]] = defaultdict(list)
    for form in bodies:
        if len(form.parts) > _LEAST:
            longer[form.parts[1:]].append(form)
    lands = [form for form in forms if form.family == "place"]
    for short in bodies:
        found = longer.get(short.parts, ()) if len(short.parts) >= _LEAST else ()
        held = [(form, _lands_of(form, lands)) for form in found]
        held = [(form, own) for form, own in held if own or terms(form.parts[0], form.language).codes]
        if len({groups.group[form.number] for form, _ in held}) != 1 or not groups.may_join(
            short.number, held[0][0].number
        ):
            continue
        yield from _ties(short, held)


def _lands_of(form: Form, lands: Sequence[Form]) -> list[Form]:
    """The countries of the pile that the first word of a name is made of."""
    codes = set(terms(form.parts[0], form.language).codes)
    if codes:
        return [land for land in lands if codes & set(terms(land.name, land.language).codes)]
    first = form.parts[0]
    return [land for land in lands if len(land.parts) == 1 and _shares(first, land.parts[0])]


def _shares(adjective: str, land: str) -> bool:
    stem = land.rstrip("aeiou")
    return len(stem) >= _STEM and adjective.startswith(stem)


def _ties(short: Form, held: Sequence[tuple[Form, list[Form]]]) -> Iterator[Tie]:
    best = max((form for form, _ in held), key=lambda form: (form.count, -form.number))
    beside = [form.documents for pair in held for form in (pair[0], *pair[1])]
    near = np.intersect1d(short.documents, np.unique(np.concatenate(beside)))
    told = f"“{short.name}” is {best.name}: the text names it or its country, and the pile no other so."
    for document in near.tolist():
        yield Tie(short.number, document, best.number, SCORE, told)
