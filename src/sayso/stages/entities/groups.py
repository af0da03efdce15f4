"""Forms joined into groups: best evidence first, and never against anything in either group.

Agreement does not chain: a group takes a form only if its name agrees with every other that the group holds by its name (complete
linkage). Abbreviations, listed names and what a judgement joined are in a group for other reasons; they neither vouch nor veto.
Two groups are never joined if a judgement parts two of their forms, or if each is an entity of a list and these are two.

Judgements: `different` is stronger than `same`, whatever their order: to part two things by error is seen at once, to join
them is believed. A `same` that cannot be obeyed is told in the reasons of both. Of several names for one entity the one of the judgement
with the least id is shown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import product

from sayso.model import Listed
from sayso.stages.entities.evidence import Judged
from sayso.stages.entities.forms import Form

MOST_REFUSALS = 5
"""Refusals told of one entity, nearest first."""


class Groups:
    """The groups so far, with the reasons."""

    def __init__(self, forms: Sequence[Form]) -> None:
        self.forms = forms
        self.group = list(range(len(forms)))
        self.members = {number: [number] for number in self.group}
        self.reasons: defaultdict[int, list[str]] = defaultdict(list)
        self.refused: defaultdict[int, list[tuple[float, int, str]]] = defaultdict(list)
        self.links: dict[int, tuple[float, str]] = {}
        self.listed: dict[int, Listed] = {}
        self.silent: set[int] = set()
        """Forms that are in their group for other reasons than their names."""
        self.parted: defaultdict[int, set[int]] = defaultdict(set)

    def part(self, a: int, b: int) -> None:
        """Forbid that two forms come into one group."""
        if a != b:
            self.parted[a].add(b)
            self.parted[b].add(a)

    def may_join(self, a: int, b: int) -> bool:
        """Whether nothing forbids the groups of two forms to be one."""
        left, right = self.group[a], self.group[b]
        one, other = self.listed.get(left), self.listed.get(right)
        if one and other and one.id != other.id:
            return False
        members = set(self.members[right])
        return not any(members & self.parted[form] for form in self.members[left] if form in self.parted)

    def join(self, a: int, b: int, why: str) -> bool:
        """Join the groups of two forms, unless that is forbidden; whether they are one now."""
        left, right = self.group[a], self.group[b]
        if left == right:
            return True
        if not self.may_join(a, b):
            return False
        keep, lose = sorted((left, right))
        for form in self.members.pop(lose):
            self.group[form] = keep
            self.members[keep].append(form)
        self.reasons[keep] += [*self.reasons.pop(lose, []), why]
        if lose in self.listed:
            self.listed[keep] = self.listed.pop(lose)
        return True

    def forget_list(self, a: int, b: int) -> None:
        """Let a list know only one of two groups that are to be one by hand: what somebody says comes before lists."""
        left, right = self.group[a], self.group[b]
        if left != right and left in self.listed:
            self.listed.pop(right, None)

    def refuse(self, a: int, b: int, weight: float, why: str) -> None:
        """Remember why two forms were not joined."""
        self.refused[a].append((-weight, b, why))
        self.refused[b].append((-weight, a, why))

    def refusals(self, group: int) -> list[str]:
        """The reasons why others are not in a group, nearest first, one for each other group."""
        told: dict[int, str] = {}
        for _, other, why in sorted(reason for form in self.members[group] for reason in self.refused.get(form, ())):
            if self.group[other] != group:
                told.setdefault(self.group[other], why)
        return list(dict.fromkeys(told.values()))[:MOST_REFUSALS]

    def agree_throughout(self, a: int, b: int, judge: Callable[[Form, Form], Judged | None]) -> Form | None:
        """The first form of either group that has no place beside one of the other; None: all agree."""
        pairs = product(self._voices(a), self._voices(b))
        for one, other in pairs:
            if {one, other} == {a, b}:
                continue
            found = judge(self.forms[one], self.forms[other])
            if found is None or (found.agreement.weight < 0 and not found.joins):
                return self.forms[one if other == b else other]
        return None

    def _voices(self, form: int) -> Iterable[int]:
        members = self.members[self.group[form]]
        return [form, *(other for other in members if other != form and other not in self.silent)]
