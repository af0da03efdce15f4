"""What speaks for and against two forms being one, beside their names: company, roles, languages, and one text with both.

Weights are logarithms (base 10) of odds and are added to the agreement's, as Fellegi and Sunter (1969) do for records: each says how
many times likelier the finding is for one bearer than for two. They are guesses in steps of a quarter. The sum is turned into
the score. Two forms are joined from `JOIN` on (three to one), refusals down to `WORTH_KNOWING` are told.

Company is what else stands in the documents of a form, each thing with the weight log(documents / documents that name it): what
everybody names says nothing. It is compared by the share of the smaller one's weight that both have. In a pile about one story
everything is everybody's company; the least shared weight keeps that from counting.

Documents that are copies of each other are not known here (lineage comes later): the company of a name that only copies of one
text have is what that text says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from sayso.stages.entities.agree import Agreement, agree
from sayso.stages.entities.forms import Form
from sayso.stages.entities.table import Numbers, Table

JOIN, WORTH_KNOWING = 0.5, -0.75
STRONG, SOME, NONE = 0.4, 0.1, 0.02
"""Shares of common company."""
STRONG_LEAST, SOME_LEAST = 4.0, 1.5
"""Least weight of the common company: two things that one document in eight names; one that one in five names."""
SEEN_ENOUGH = 3
"""From this many documents of each on, to have no company in common says something."""
LOOKED_AT = 12
"""Documents of a form whose company is looked at, spread evenly: a name that stands in thousands has shown its company by then."""
COMPANY_STRONG, COMPANY_SOME, COMPANY_NONE = 0.5, 0.25, -0.5
ROLES_SAME, ROLES_OTHER = 0.5, -0.5
OTHER_LANGUAGE, SAME_TEXT = 0.25, -0.25
"""Another language is a reason to spell differently; that one text spells a name in two ways is rare, but happens (twice the
weight for names of one word). A full name and a shorter one in one text, the other way round, are what texts do."""
COMMON_ROLE = 0.2
"""A role word that more than this share of all persons with roles bear says nothing."""
SHORT_WORD = 2
TOLD = 3


class Judged(NamedTuple):
    """The verdict on two forms: the sum of the weights, and the clauses that say what they are."""

    agreement: Agreement
    weight: float
    why: tuple[str, ...]

    @property
    def joins(self) -> bool:
        """Whether they are one."""
        return self.weight >= JOIN

    @property
    def score(self) -> float:
        """The odds as a probability."""
        return round(1 / (1 + 10**-self.weight), 2)


class Evidence:
    """Looks things up about forms and judges pairs of them."""

    def __init__(self, table: Table, forms: Sequence[Form], form_of_row: Numbers) -> None:
        self.forms = forms
        self.size = max(len(table.documents), 1)
        self.group = np.arange(len(forms))
        self._first, self._held = _by_document(table, form_of_row)
        self._roles = _roles(table, form_of_row)
        self._frequent = _frequent(self._roles)
        self._rarity = self._rarities()
        self._company = lru_cache(maxsize=1 << 15)(self._company_of)

    def regroup(self, group: Numbers) -> None:
        """Take forms that are known to be one for one: they are the same company."""
        self.group = group
        self._rarity = self._rarities()
        self._company.cache_clear()

    def judge(self, a: Form, b: Form, agreement: Agreement | None = None) -> Judged | None:
        """Weigh all that is known; None: the names cannot be one."""
        found = agreement or agree(a, b)
        if found is None:
            return None
        parts = [(found.weight, found.why), *self._company_says(a, b), *self._roles_say(a, b), *self._texts_say(a, b)]
        return Judged(found, sum(weight for weight, _ in parts), tuple(why for _, why in parts if why))

    def company(self, a: Form, b: Form) -> float:
        """What the company of two forms weighs."""
        return sum(weight for weight, _ in self._company_says(a, b))

    def held(self) -> Iterator[list[int]]:
        """The forms of each document, in the documents' order."""
        for low, high in pairwise(self._first.tolist()):
            yield self._held[low:high].tolist()

    def _company_says(self, a: Form, b: Form) -> list[tuple[float, str]]:
        left, right = self._company(a.number), self._company(b.number)
        own = np.unique(self.group[[a.number, b.number]])
        common = np.setdiff1d(np.intersect1d(left, right, assume_unique=True), own, assume_unique=True)
        weight = float(self._rarity[common].sum())
        least = min(float(self._rarity[np.setdiff1d(c, own, assume_unique=True)].sum()) for c in (left, right))
        share = weight / least if least else 0.0
        if share >= SOME and weight >= SOME_LEAST:
            strong = share >= STRONG and weight >= STRONG_LEAST
            top = common[np.lexsort((common, -self._rarity[common]))][:TOLD]
            names = ", ".join(self.forms[number].name for number in top)
            return [(COMPANY_STRONG if strong else COMPANY_SOME, f"texts name both with {names}")]
        if share < NONE and min(len(a.documents), len(b.documents)) >= SEEN_ENOUGH:
            return [(COMPANY_NONE, "texts name them with nothing in common")]
        return []

    def _roles_say(self, a: Form, b: Form) -> list[tuple[float, str]]:
        left, right = self._roles.get(a.number), self._roles.get(b.number)
        if not left or not right or a.language != b.language:
            return []
        common = {word for word in left & right if word not in self._frequent}
        if common:
            return [(ROLES_SAME, f"texts call both “{min(common, key=lambda w: (-len(w), w))}”")]
        return [] if left & right else [(ROLES_OTHER, f"texts call them “{_longest(left)}” and “{_longest(right)}”")]

    def _texts_say(self, a: Form, b: Form) -> list[tuple[float, str]]:
        made = [(OTHER_LANGUAGE, "")] if a.language != b.language else []
        if len(np.intersect1d(a.documents, b.documents, assume_unique=True)):
            near = agree(a, b)
            if near and near.how in {"class", "translated"}:
                return [*made, (-SAME_TEXT, "one text has both")]
            alone = near is not None and near.how == "spelt" and len(a.parts) == 1
            return [*made, (2 * SAME_TEXT if alone else SAME_TEXT, "one text has both")]
        return made

    def _company_of(self, number: int) -> Numbers:
        documents = self.forms[number].documents
        step = -(-len(documents) // LOOKED_AT)
        looked = documents[::step]
        held = [self._held[self._first[d] : self._first[d + 1]] for d in looked]
        return np.unique(self.group[np.concatenate(held)])

    def _rarities(self) -> Numbers:
        """For each group, how little of the pile names it."""
        counts = np.zeros(len(self.forms), dtype=np.int64)
        documents = np.repeat(np.arange(len(self._first) - 1), np.diff(self._first))
        pairs = np.unique(self.group[self._held].astype(np.int64) * self.size + documents)
        np.add.at(counts, pairs // self.size, 1)
        return np.log(self.size / np.maximum(counts, 1))


def _longest(words: frozenset[str]) -> str:
    return min(words, key=lambda w: (-len(w), w))


def _by_document(table: Table, form_of_row: Numbers) -> tuple[Numbers, Numbers]:
    """The forms in each document: where each document's begin, and the forms."""
    named = form_of_row >= 0
    width = int(form_of_row.max(initial=0)) + 1
    pairs = np.unique(table.document[named].astype(np.int64) * width + form_of_row[named])
    documents, held = np.divmod(pairs, width)
    return np.searchsorted(documents, np.arange(len(table.documents) + 1)), held


def _roles(table: Table, form_of_row: Numbers) -> dict[int, frozenset[str]]:
    said: dict[int, set[str]] = {}
    for row, words in table.roles.items():
        form = int(form_of_row[row])
        if form >= 0:
            said.setdefault(form, set()).update(word.strip(".,;:“”\"'’") for word in words)
    return {form: frozenset(word for word in words if len(word) > SHORT_WORD) for form, words in said.items()}


def _frequent(roles: dict[int, frozenset[str]]) -> frozenset[str]:
    counts: dict[str, int] = {}
    for words in roles.values():
        for word in words:
            counts[word] = counts.get(word, 0) + 1
    return frozenset(word for word, count in counts.items() if count > max(COMMON_ROLE * len(roles), SEEN_ENOUGH))
