"""The outcome as records: which group each mention is of, and the `Entity` and `Link` records of that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

import numpy as np

from sayso.ids import make_id
from sayso.model import Entity, Link, NameForm, Schema
from sayso.stages.entities.byhand import BUILT_IN, SAME_WORDS
from sayso.stages.entities.forms import Form
from sayso.stages.entities.groups import Groups
from sayso.stages.entities.short import Tie
from sayso.stages.entities.table import NAMELESS, Numbers, Table, Word, by_id, runs

Counts: TypeAlias = list[tuple[Word, int]]
"""Words with how many mentions have them."""
SAME_SPELLING = 0.88
"""Score of a link through a spelling, where no pair of forms gives one. A guess."""
USED_MUCH = 0.5
"""A spelling is among the most used with at least this share of the most frequent one's count."""
MOST_TIES = 8
"""Reasons for short names that are told of one entity."""
LONGEST_CHAIN = 50
"""References that are followed: "he" to "the minister" to a name."""


class Bearers:
    """The group of each row, by its form, by a tie of its form in its document, or by what it refers to."""

    def __init__(self, table: Table, form_of_row: Numbers, groups: Groups, ties: Sequence[Tie]) -> None:
        self.table, self.groups, self.form_of_row = table, groups, form_of_row
        self.ties = sorted(ties, key=lambda tie: (tie.form, tie.document, tie.target))
        self._width = max(len(table.documents), 1)
        self._keys = np.array([tie.form * self._width + tie.document for tie in self.ties], dtype=np.int64)
        self.tie = self._tied()
        group = np.append(np.array(groups.group, dtype=np.int64), NAMELESS)
        self.group = group[form_of_row]
        tied = self.tie >= 0
        targets = np.array([groups.group[tie.target] for tie in self.ties], dtype=np.int64)
        if len(targets):
            self.group[tied] = targets[self.tie[tied]]
        self.referred: dict[int, tuple[float, str]] = {}
        self._follow()

    def _tied(self) -> Numbers:
        """For each row the place of its tie, or -1."""
        if not self.ties:
            return np.full(len(self.form_of_row), NAMELESS, dtype=np.int64)
        keys = self.form_of_row.astype(np.int64) * self._width + self.table.document
        place = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        return np.where(self._keys[place] == keys, place, NAMELESS)

    def _follow(self) -> None:
        """Rows that refer to another take its group, if they have no name or a part of the other's."""
        group = self.group.copy()
        for row in sorted(self.table.refers):
            there, score, why = self._end(row)
            if there != row and group[there] >= 0 and self._may_follow(row, there):
                self.group[row] = group[there]
                self.referred[row] = (score, why)

    def _end(self, row: int) -> tuple[int, float, str]:
        score, why, seen = 1.0, "", {row}
        while row in self.table.refers and len(seen) < LONGEST_CHAIN:
            row, own, told = self.table.refers[row]
            if row in seen:
                break
            seen.add(row)
            score, why = score * own, why or told
        return row, score, why

    def end_of(self, row: int) -> int:
        """The row that a row refers to in the end."""
        return self._end(row)[0]

    def _may_follow(self, row: int, there: int) -> bool:
        own = int(self.form_of_row[row])
        if own < 0:
            return True
        end = int(self.form_of_row[there])
        form, other = self.groups.forms[own], self.groups.forms[end]
        free = own not in self.groups.silent and self.groups.may_join(own, end)
        return free and set(form.parts) < set(other.parts)


def made_of(
    table: Table, bearers: Bearers, groups: Groups, shown: Mapping[int, str]
) -> tuple[tuple[Entity, ...], Iterator[Link]]:
    """The entities, and their links one by one."""
    ids = _ids(groups)
    names, told = _names(table, bearers), _told(bearers)
    made = [
        _entity(group, ids[group], counts, groups, (shown.get(group), told.get(group, []))) for group, counts in names
    ]
    return tuple(sorted(made, key=lambda e: e.id)), _links(table, bearers, groups, ids)


def _ids(groups: Groups) -> dict[int, str]:
    """An id for each group; see the package's docstring."""
    families: dict[str, set[str]] = {}
    for form in groups.forms:
        families.setdefault(form.key, set()).add(form.family)
    ids = {}
    for group, members in groups.members.items():
        forms = [groups.forms[m] for m in members]
        first = min(forms, key=lambda f: (not f.coded, f.number in groups.silent, f.key, f.family))
        known = groups.listed.get(group)
        if known is not None:
            ids[group] = make_id("e", "listed", known.id)
        else:
            family = first.family if len(families[first.key]) > 1 else None
            ids[group] = make_id("e", first.key, family)
    return ids


def _names(table: Table, bearers: Bearers) -> Iterator[tuple[int, Counts]]:
    """For each group the words of its mentions with their counts."""
    named = (table.word >= 0) & (bearers.group >= 0)
    width = max(len(table.words), 1)
    pairs, counts = np.unique(bearers.group[named] * width + table.word[named], return_counts=True)
    groups, words = np.divmod(pairs, width)
    for group, low, high in runs(groups):
        yield group, [(table.words[w], n) for w, n in zip(words[low:high], counts[low:high].tolist(), strict=True)]


def _told(bearers: Bearers) -> dict[int, list[str]]:
    """For each group the reasons for short names in it."""
    told: dict[int, dict[str, None]] = {}
    used = np.unique(bearers.tie[bearers.tie >= 0])
    for place in used.tolist():
        tie = bearers.ties[place]
        told.setdefault(bearers.groups.group[tie.target], {})[tie.why] = None
    return {group: sorted(reasons)[:MOST_TIES] for group, reasons in told.items()}


def _entity(group: int, identity: str, counts: Counts, groups: Groups, more: tuple[str | None, list[str]]) -> Entity:
    shown, ties = more
    known = groups.listed.get(group)
    totals: defaultdict[tuple[str, str | None], int] = defaultdict(int)
    for word, count in counts:
        totals[word.name, word.language] += count
    ordered = sorted(totals.items(), key=lambda item: (-item[1], item[0][0], item[0][1] or ""))
    listed_name = known.name if known and known.source != BUILT_IN else None
    return Entity(
        id=identity,
        schema=known.schema
        if known and known.schema != "Other"
        else _schema([groups.forms[m] for m in groups.members[group]]),
        name=shown or listed_name or _name(counts),
        names=tuple(NameForm(text=text, language=language, count=count) for (text, language), count in ordered),
        wikidata=known.wikidata if known else None,
        why=tuple(dict.fromkeys((*groups.reasons.get(group, ()), *ties, *groups.refusals(group)))),
    )


def _schema(members: Sequence[Form]) -> Schema:
    counts: defaultdict[Schema, int] = defaultdict(int)
    for form in members:
        counts[form.schema] += form.count
    counts["Other"] = min(counts["Other"], 0)
    if counts["Country"]:
        counts["Country"] += counts["Place"]  # in most texts nothing tells that a place is a country
    return min(counts, key=lambda schema: (-counts[schema], schema)) if any(counts.values()) else "Other"


def _name(counts: Counts) -> str:
    """The fullest of the most used spellings; one part alone only where there is nothing else."""
    totals: defaultdict[str, int] = defaultdict(int)
    for word, count in counts:
        totals[word.name] += count
    full = {name: count for name, count in totals.items() if " " in name and not name.isupper()} or dict(totals)
    most = max(full.values())
    used = [name for name, count in full.items() if count >= USED_MUCH * most]
    return min(used, key=lambda name: (-len(name.split()), -full[name], -len(name), name))


def _links(table: Table, bearers: Bearers, groups: Groups, ids: Mapping[int, str]) -> Iterator[Link]:
    reasons = _reasons(groups)
    for row in by_id(table.ids).tolist():
        group, form, tie = int(bearers.group[row]), int(bearers.form_of_row[row]), int(bearers.tie[row])
        if group < 0:
            continue
        if row in bearers.referred:
            own, why = bearers.referred[row]
            there = bearers.end_of(row)
            score = own * _of_form(reasons, bearers, there)[0]
        elif tie >= 0:
            score, why = bearers.ties[tie].score, bearers.ties[tie].why
        else:
            score, why = reasons[form]
        yield Link(mention=table.ids[row], entity=ids[group], score=round(score, 3), why=why)


def _of_form(reasons: Sequence[tuple[float, str]], bearers: Bearers, row: int) -> tuple[float, str]:
    tie = int(bearers.tie[row])
    return (bearers.ties[tie].score, bearers.ties[tie].why) if tie >= 0 else reasons[int(bearers.form_of_row[row])]


def _reasons(groups: Groups) -> list[tuple[float, str]]:
    """For each form, how it is of its group."""
    made = [(SAME_SPELLING, "A spelling of the same name.")] * len(groups.forms)
    for form, link in groups.links.items():
        made[form] = link
    for members in groups.members.values():
        main = max(members, key=lambda m: (groups.forms[m].count, -m))
        if len(members) == 1 or main not in groups.links:
            made[main] = (SAME_WORDS, "The same words.")
    return made
