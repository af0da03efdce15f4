"""Who and what the names of a pile stand for: a gather from `Mention` and what is known beside it to `Entity` and `Link`.

Requirement: mentions of one person, organisation, place, ... hang on one entity across documents, languages and scripts; two that
are alike in spelling only never do. Where both cannot be had the second comes first: an entity too many is seen at once, a
wrong merge is believed.

Method, one module each:

- `table` holds the mentions as columns, `forms` groups the same words and settles what kind of thing they name;
- `byhand`: judgements and lists come first;
- `candidates` chooses which forms are compared, `agree` says whether two names can be one (spelling; meaning, by `terms`; consonants
  for two scripts), `evidence` weighs what else speaks for and against it, `groups` joins, best evidence first, without chaining;
- `short` ties family names, initials and abbreviations to the full names; references inside a text follow what they refer to.

This is done in two rounds: what is joined by its spelling first is company by which the rest is judged.

An entity's id is made of the least key of its full names (for an entity of a list: of the list's id), and of the kind of thing only
where one key names two. So it stays when pages are added, unless they bring a spelling that comes before all others, or make a
name two things. Judgements speak of names and not of ids for that reason.

Decisions, measurements, and twenty merges and refusals read one by one: docs/decisions/0008-resolution.md. Known exceptions: two
bearers of one name are one entity, unless a judgement parts them; organisations of one name in two countries ("Ministry of
Health") are one, too. The result depends neither on the order of the records nor on sharding.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from sayso.model import Coreference, Entity, Judgement, Link, Listed, Mention, Role
from sayso.stages.entities.agree import agree
from sayso.stages.entities.byhand import Names, anchor, apart, part, shown_names, unite
from sayso.stages.entities.candidates import candidates
from sayso.stages.entities.compare import compare
from sayso.stages.entities.evidence import WORTH_KNOWING, Evidence, Judged
from sayso.stages.entities.forms import Form, forms
from sayso.stages.entities.groups import Groups
from sayso.stages.entities.records import Bearers, made_of
from sayso.stages.entities.short import Tie, bracketed, join_initials, short_names, tie_bracketed
from sayso.stages.entities.table import Numbers, Table, read

__all__ = ["compare", "entities"]

MUCH_MORE = 5
"""A name is taken for the one of two longer ones that is named so many times as often as the other. A guess."""
CERTAIN = 1.0
"""From this weight of the names alone on, a pair is judged in the first round."""


def entities(
    mentions: Iterable[Mention],
    roles: Iterable[Role] = (),
    coreferences: Iterable[Coreference] = (),
    listed: Iterable[Listed] = (),
    judgements: Iterable[Judgement] = (),
) -> tuple[tuple[Entity, ...], Iterator[Link]]:
    """Join the mentions of a pile into entities; every mention with a name gets exactly one link.

    The records may come in any order and as iterators: each kind is read once. Links are made while they are drawn.
    """
    table = read(mentions, roles, coreferences)
    spoken = sorted(judgements, key=lambda j: j.id)
    found, form_of_row = forms(table, apart(spoken))
    groups, names = Groups(found), Names(table, found, form_of_row)
    part(spoken, names, groups)
    anchor(listed, names, groups)
    evidence = Evidence(table, found, form_of_row)
    ties = _resolve(table, form_of_row, groups, evidence)
    unite(spoken, names, groups)
    ties += short_names(found, groups, evidence.held())
    shown = shown_names(spoken, names, groups)
    return made_of(table, Bearers(table, form_of_row, groups, ties), groups, shown)


def _resolve(table: Table, form_of_row: Numbers, groups: Groups, evidence: Evidence) -> list[Tie]:
    found = groups.forms
    first, later = _agreeing(found)
    _join_pairs(_clear(first, groups), groups, evidence)
    ties = tie_bracketed(bracketed(table, form_of_row), found, groups)
    evidence.regroup(np.array(groups.group, dtype=np.int64))
    _join_pairs(later, groups, evidence)
    join_initials(found, groups, evidence)
    return ties


def _agreeing(found: Sequence[Form]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The pairs whose names agree: those of the first round, and those of the second."""
    first: list[tuple[int, int]] = []
    later: list[tuple[int, int]] = []
    for a, b in candidates(found).tolist():
        if agreement := agree(found[a], found[b]):
            (first if agreement.weight >= CERTAIN else later).append((a, b))
    return first, later


def _clear(pairs: Sequence[tuple[int, int]], groups: Groups) -> list[tuple[int, int]]:
    """The pairs without those in which a name without middle parts fits two longer ones that are two persons.

    It is taken for the one that is named much more often than any other, else for neither.
    """
    forms = groups.forms
    longer: defaultdict[int, list[int]] = defaultdict(list)
    for pair in pairs:
        short, long = sorted(pair, key=lambda form: len(forms[form].parts))
        if forms[short].family == "person" and len(forms[short].parts) < len(forms[long].parts):
            longer[short].append(long)
    unclear: set[tuple[int, int]] = set()
    for short, fitting in longer.items():
        fitting.sort(key=lambda form: (-forms[form].count, form))
        rivals = [form for form in fitting[1:] if not agree(forms[fitting[0]], forms[form])]
        if not rivals:
            continue
        clear = forms[fitting[0]].count >= MUCH_MORE * forms[rivals[0]].count
        for long in rivals if clear else fitting:
            unclear.add((min(short, long), max(short, long)))
            told = f"{_both(forms[short], forms[long])} are kept apart: {forms[fitting[0]].name} and {forms[rivals[0]].name} fit, too."
            groups.refuse(short, long, 0.0, told)
    return [pair for pair in pairs if pair not in unclear]


def _join_pairs(pairs: Sequence[tuple[int, int]], groups: Groups, evidence: Evidence) -> None:
    """Join the pairs, best first; tell of those that were near."""
    forms = groups.forms
    judged = [(a, b, found) for a, b in pairs if (found := evidence.judge(forms[a], forms[b]))]
    for a, b, found in sorted(judged, key=lambda j: (-j[2].weight, j[0], j[1])):
        if found.joins:
            _join(a, b, found, groups, evidence)
        elif found.weight >= WORTH_KNOWING and groups.group[a] != groups.group[b]:
            groups.refuse(a, b, found.weight, f"{_both(forms[a], forms[b])} are kept apart: {'; '.join(found.why)}.")


def _join(a: int, b: int, found: Judged, groups: Groups, evidence: Evidence) -> None:
    forms = groups.forms
    if groups.group[a] == groups.group[b]:
        return
    told = f"{_both(forms[a], forms[b])} are one: {'; '.join(found.why)}."
    against = groups.agree_throughout(a, b, evidence.judge)
    if against is None and groups.join(a, b, told):
        less = min((a, b), key=lambda form: (forms[form].count, form))
        groups.links.setdefault(less, (found.score, told))
    else:
        why = f"but they do not fit {against.name}" if against else "but they are known to be two"
        groups.refuse(a, b, found.weight, f"{_both(forms[a], forms[b])} are alike ({found.why[0]}), {why}.")


def _both(a: Form, b: Form) -> str:
    return " and ".join(sorted((a.name, b.name)))
