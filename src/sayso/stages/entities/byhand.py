"""What people say of names comes first: judgements are obeyed, and the entities of lists are anchors for the pile's names.

A judgement speaks of a name as written, letter case, accents and articles aside, in one document or wherever it stands. Where it
names a document, the name there becomes a form of its own (`Form.of`), joined with the same words elsewhere unless that is what
the judgement forbids; mentions in documents that no judgement names stay with `a`. A name that means two kinds of thing in the
pile is taken for the kind that both names of the judgement have, else for the more frequent one.

A listed entity takes every form of its family that has one of its names. A name that two entities of lists share anchors
nothing, except that a list of the user's comes before the built-in one. Names like "WHO" must be written in capitals.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from sayso.model import Judgement, Listed
from sayso.stages.entities.forms import FAMILIES, Form, key_of, normal
from sayso.stages.entities.groups import Groups
from sayso.stages.entities.table import Numbers, Table

BUILT_IN = "built-in"
CAPITALS_MOST = 5
BY_JUDGEMENT, BY_LIST, SAME_WORDS = 1.0, 0.95, 0.97
"""Scores of links."""


class Names:
    """Forms by the keys of all words that they hold."""

    def __init__(self, table: Table, forms: Sequence[Form], form_of_row: Numbers) -> None:
        self.forms = forms
        self.documents = {name: number for number, name in enumerate(table.documents)}
        self.by_key: defaultdict[str, set[int]] = defaultdict(set)
        named = form_of_row >= 0
        width = len(forms)
        pairs = np.unique(table.word[named].astype(np.int64) * max(width, 1) + form_of_row[named])
        for pair in pairs.tolist():
            word, form = divmod(pair, width)
            self.by_key[" ".join(normal(table.words[word]))].add(form)

    def find(self, name: str, document: str | None) -> set[int]:
        """The forms that bear a name, in a document or anywhere."""
        found = self.by_key.get(key_of(name), set())
        if document is None:
            return set(found)
        number = self.documents.get(document)
        return {f for f in found if self.forms[f].of and self.forms[f].documents.tolist() == [number]}


def apart(judgements: Iterable[Judgement]) -> set[tuple[str, str]]:
    """Key and document of the names that a judgement speaks of in one document only."""
    pairs = [(j.a, j.a_document) for j in judgements]
    pairs += [(j.b, j.b_document) for j in judgements if j.verdict != "name"]
    return {(key_of(name), document) for name, document in pairs if document}


def part(judgements: Sequence[Judgement], names: Names, groups: Groups) -> None:
    """Part what is different, then join the same words of one name. Before anything else is joined."""
    first: set[int] = set()
    for judged in sorted(judgements, key=lambda j: j.id):
        if judged.verdict == "different":
            first |= _part(judged, names, groups)
    _rejoin(names, groups, first)


def unite(judgements: Sequence[Judgement], names: Names, groups: Groups) -> None:
    """Join what is the same, each with all that it has been joined with: people speak of actors, not of spellings.

    After all else has been joined: a spelling that was taken over at once would leave its own group without it.
    """
    for judged in sorted(judgements, key=lambda j: j.id):
        if judged.verdict == "same":
            _join(judged, names, groups)


def _part(judged: Judgement, names: Names, groups: Groups) -> set[int]:
    left, right = names.find(judged.a, judged.a_document), names.find(judged.b, judged.b_document)
    both = left & right
    left, right = (left - both, right) if judged.b_document else (left, right - both)
    told = f"{judged.a} and {judged.b} are two: somebody has said so."
    for a in sorted(left):
        for b in sorted(right):
            groups.part(a, b)
            groups.refuse(a, b, 0.0, told)
    return left


def _rejoin(names: Names, groups: Groups, first: set[int]) -> None:
    """Join the forms that were set apart with the same words elsewhere, those that are a judgement's `a` first."""
    alike: defaultdict[tuple[str, str], list[Form]] = defaultdict(list)
    for form in names.forms:
        if form.of:
            alike[form.of, form.family].append(form)
    for (key, family), made in sorted(alike.items()):
        whole = [form for form in names.forms if form.number in names.by_key[key] and not form.of]
        made.sort(key=lambda form: (form.number not in first, form.number))
        rest = [form for form in whole if form.family == family] or whole[:1]
        ordered = [*made[:1], *rest, *made[1:]]
        for place, form in enumerate(ordered):
            any(groups.join(other.number, form.number, f"{form.name} has the same words.") for other in ordered[:place])


def _join(judged: Judgement, names: Names, groups: Groups) -> None:
    left = [names.forms[n] for n in sorted(names.find(judged.a, judged.a_document))]
    right = [names.forms[n] for n in sorted(names.find(judged.b, judged.b_document))]
    if not left or not right:
        return
    left, right = _meant(left, right), _meant(right, left)
    told = f"{judged.a} and {judged.b} are one: somebody has said so."
    for form in (*left, *right):
        groups.forget_list(left[0].number, form.number)
        if groups.join(left[0].number, form.number, told):
            groups.silent.add(form.number)
            groups.links[form.number] = (BY_JUDGEMENT, told)
        else:
            groups.refuse(
                left[0].number, form.number, 0.0, f"{told} But they are parted by hand as well, which comes first."
            )


def _meant(forms: Sequence[Form], others: Sequence[Form]) -> list[Form]:
    families = {form.family for form in others}
    return [form for form in forms if form.family in families] or [max(forms, key=lambda f: (f.count, -f.number))]


def shown_names(judgements: Iterable[Judgement], names: Names, groups: Groups) -> dict[int, str]:
    """Group to the name that somebody wants it to be shown by."""
    shown: dict[int, str] = {}
    for judged in sorted(judgements, key=lambda j: j.id):
        if judged.verdict == "name":
            for form in sorted(names.find(judged.a, judged.a_document)):
                shown.setdefault(groups.group[form], judged.b)
    return shown


def anchor(listed: Iterable[Listed], names: Names, groups: Groups) -> None:
    """Join the forms that an entity of a list has the names of."""
    bearers: defaultdict[int, dict[str, Listed]] = defaultdict(dict)
    for entity in listed:
        for name in {entity.name, *entity.names}:
            for form in names.by_key.get(key_of(name), ()):
                if _takes(entity, name, names.forms[form]):
                    bearers[form][entity.id] = entity
    chosen: defaultdict[str, list[int]] = defaultdict(list)
    entities: dict[str, Listed] = {}
    for form in sorted(bearers):
        if only := _only(list(bearers[form].values())):
            entities[only.id] = only
            chosen[only.id].append(form)
    for identity in sorted(chosen, key=lambda i: (entities[i].source == BUILT_IN, i)):
        _take(entities[identity], chosen[identity], names.forms, groups)


def _takes(entity: Listed, name: str, form: Form) -> bool:
    if name.isupper() and len(name) <= CAPITALS_MOST and not form.name.isupper():
        return False
    return entity.schema == "Other" or form.family in {FAMILIES[entity.schema], "other"}


def _only(entities: Sequence[Listed]) -> Listed | None:
    own = [entity for entity in entities if entity.source != BUILT_IN] or entities
    return own[0] if len(own) == 1 else None


def _take(entity: Listed, forms: Sequence[int], all_forms: Sequence[Form], groups: Groups) -> None:
    where = "The built-in list" if entity.source == BUILT_IN else f"The list {entity.source}"
    head: int | None = None
    for form in sorted(_of_one_kind(entity, forms, all_forms), key=lambda f: (-all_forms[f].count, f)):
        told = f"{where} knows {all_forms[form].name} as a name of {entity.name}."
        held = groups.listed.get(groups.group[form])
        if held is not None and held.id != entity.id:
            continue
        if head is None:
            head = form
            groups.listed[groups.group[form]] = entity
        elif not groups.join(head, form, told):
            continue
        groups.silent.add(form)
        groups.links.setdefault(form, (BY_LIST, told))


def _of_one_kind(entity: Listed, forms: Sequence[int], all_forms: Sequence[Form]) -> list[int]:
    """All forms, but where the list does not say what kind of thing it names, those of the most frequent kind."""
    if entity.schema != "Other":
        return list(forms)
    counts: Counter[str] = Counter()
    for form in forms:
        counts[all_forms[form].family] += all_forms[form].count
    chosen = min(counts, key=lambda family: (-counts[family], family))
    return [form for form in forms if all_forms[form].family == chosen]
