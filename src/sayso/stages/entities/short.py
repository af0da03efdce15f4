"""Short names for longer ones: a family name for a person, an abbreviation for an organisation.

A single part is a person's where exactly one person named in full fits: first in the same document, then in the pile. Two that fit
part it: it then stays a name of its own in the documents where nobody fits alone. An abbreviation is tied to the long name
that it stands behind in brackets, everywhere if the pile ties it to one long name only, else in that document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from sayso.model import Mention
from sayso.stages.entities.forms import Form

BRACKET_GAP = 2
""" " (" between a long name and its abbreviation."""
IN_DOCUMENT, IN_PILE = 0.9, 0.75
"""Scores of a link through a part of a name. Guesses."""


class Tie(NamedTuple):
    """A mention's place in the group of a longer form."""

    mention: str
    form: tuple[str, str]
    score: float
    why: str


def short_names(forms: Sequence[Form], group_of: Mapping[tuple[str, str], tuple[str, str]]) -> list[Tie]:
    """Tie the mentions of one-part person names to the persons named in full. `group_of` maps a form to its group."""
    full: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    here: defaultdict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    names: dict[tuple[str, str], str] = {}
    for form in forms:
        if form.family != "person" or len(form.parts) < 2:
            continue
        group = group_of[form.family, form.key]
        names[group] = min(names.get(group, form.mentions[0].name), form.mentions[0].name)
        for part in {form.parts[-1], form.parts[0]}:
            for document in form.documents:
                here[document, part].add(group)
        full[form.parts[-1]].add(group)
    ties = []
    for form in forms:
        if len(form.parts) == 1 and form.family in {"person", "other"}:
            ties += [tie for m in form.mentions if (tie := _tie(m, form.parts[0], here, full, names))]
    return ties


def _tie(
    mention: Mention,
    part: str,
    here: Mapping[tuple[str, str], set[tuple[str, str]]],
    full: Mapping[str, set[tuple[str, str]]],
    names: Mapping[tuple[str, str], str],
) -> Tie | None:
    near = here.get((mention.document, part), set())
    if len(near) == 1:
        (group,) = near
        return Tie(mention.id, group, IN_DOCUMENT, f"The same text names {names[group]}, and nobody else so.")
    everywhere = full.get(part, set())
    if not near and len(everywhere) == 1:
        (group,) = everywhere
        return Tie(mention.id, group, IN_PILE, f"Of all persons in the pile only {names[group]} is named so.")
    return None


def abbreviations(mentions: Iterable[Mention], forms: Sequence[Form]) -> list[tuple[Form, Form, str]]:
    """Pairs of a long form and its abbreviation, where the pile ties it to one long form only."""
    form_of = {mention.id: form for form in forms for mention in form.mentions}
    found: defaultdict[tuple[str, str], dict[tuple[str, str], Form]] = defaultdict(dict)
    short: dict[tuple[str, str], Form] = {}
    ordered = sorted(mentions, key=lambda m: (m.document, m.start, m.end, m.id))
    for before, after in pairwise(ordered):
        if (
            before.document == after.document
            and after.start - before.end == BRACKET_GAP
            and _stands_for(after.name, before.name)
        ):
            form, long = form_of[after.id], form_of[before.id]
            short[form.family, form.key] = form
            found[form.family, form.key][long.family, long.key] = long
    pairs = []
    for key in sorted(found):
        if len(found[key]) == 1:
            (long,) = found[key].values()
            pairs.append(
                (long, short[key], f"{short[key].mentions[0].name} stands in brackets behind {long.mentions[0].name}.")
            )
    return pairs


def _stands_for(short: str, name: str) -> bool:
    letters = "".join(char for char in short if char.isupper())
    initials = "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())
    if len(letters) < 2 or len(short) > 8 or not initials:
        return False
    return (
        letters == initials
        or (len(initials) > 1 and letters.endswith(initials))
        or (letters[0] == initials[0] and _in_order(letters.lower(), name.lower()))
    )


def _in_order(letters: str, name: str) -> bool:
    rest = iter(name)
    return all(letter in rest for letter in letters)
