"""Who and what the names of a pile stand for: a gather from `Mention` to `Entity` and `Link`.

Requirement: mentions of one person, organisation, place, ... hang on one entity across documents and languages; two that
are alike in spelling only never do. Where both cannot be had the second comes first: an entity too many is seen at once, a
wrong merge is believed.

Method, one module each: `forms` groups the same words, `spellings` joins spellings of one name, `short` ties family names
and abbreviations to the full ones. A group of spellings takes a new one only if it agrees with all that it holds, so a
chain of small differences does not join its ends.

Measured: `compare` on nomenklatura's name pairs has AUC 0.88 and best F1 0.83 (LogicV2 0.89 and 0.83), on single Arabic, Hebrew and
Russian tokens against Latin ones AUC 0.88, 0.85 and 0.94. Merging is stricter than comparing: a score of `compare` alone never joins.

Known exceptions: spellings in two scripts are compared (`compare`) but not yet joined; an organisation's short name is tied
only through brackets. The result depends neither on the order of the mentions nor on sharding.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from sayso.ids import make_id
from sayso.model import Entity, Link, Mention, NameForm, Schema
from sayso.stages.entities.compare import compare
from sayso.stages.entities.forms import Form, forms
from sayso.stages.entities.short import abbreviations, short_names
from sayso.stages.entities.spellings import agree, spellings

__all__ = ["compare", "entities"]

Key = tuple[str, str]
SAME_WORDS, SAME_SPELLING = 0.97, 0.88
"""Scores of a link through the same words, and through a spelling. Guesses."""
USED_MUCH = 0.5
"""A spelling is among the most used with at least this share of the most frequent one's count."""


class _Groups:
    """Forms joined into groups, with the reasons."""

    def __init__(self, all_forms: Sequence[Form]) -> None:
        self.forms = {(form.family, form.key): form for form in all_forms}
        self.group: dict[Key, Key] = {key: key for key in self.forms}
        self.members: dict[Key, list[Key]] = {key: [key] for key in self.forms}
        self.reasons: defaultdict[Key, list[str]] = defaultdict(list)

    def join(self, a: Key, b: Key, why: str, *, checked: bool) -> None:
        """Join the groups of two forms; `checked`: only if every form of the one agrees with every form of the other."""
        left, right = self.group[a], self.group[b]
        if left == right:
            return
        pairs = ((self.forms[x], self.forms[y]) for x in self.members[left] for y in self.members[right])
        if checked and not all(agree(x, y) for x, y in pairs):
            return
        keep, lose = sorted((left, right))
        for key in self.members.pop(lose):
            self.group[key] = keep
            self.members[keep].append(key)
        self.reasons[keep] += [*self.reasons.pop(lose, []), why]


def entities(mentions: Sequence[Mention]) -> tuple[tuple[Entity, ...], tuple[Link, ...]]:
    """Join the mentions of a pile into entities; every mention gets exactly one link."""
    found = forms(mentions)
    groups = _Groups(found)
    for a, b, why in sorted(spellings(found), key=lambda pair: (pair[2], pair[0].key, pair[1].key)):
        groups.join((a.family, a.key), (b.family, b.key), why, checked=True)
    for long, short, why in abbreviations(mentions, found):
        groups.join((long.family, long.key), (short.family, short.key), why, checked=False)
    ties = {tie.mention: tie for tie in short_names(found, groups.group)}
    held: defaultdict[Key, list[tuple[Mention, float, str]]] = defaultdict(list)
    for form in found:
        group = groups.group[form.family, form.key]
        for mention in form.mentions:
            tie = ties.get(mention.id)
            if tie is not None:
                held[groups.group[tie.form]].append((mention, tie.score, tie.why))
            else:
                held[group].append((mention, *_own(form, group)))
    return _records(held, groups)


def _own(form: Form, group: Key) -> tuple[float, str]:
    if (form.family, form.key) == group:
        return SAME_WORDS, "The same words."
    return SAME_SPELLING, "A spelling of the same name."


def _records(
    held: dict[Key, list[tuple[Mention, float, str]]], groups: _Groups
) -> tuple[tuple[Entity, ...], tuple[Link, ...]]:
    made: list[Entity] = []
    links: list[Link] = []
    for group in sorted(held):
        entity = _entity(group, held[group], groups)
        made.append(entity)
        links += [Link(mention=m.id, entity=entity.id, score=score, why=why) for m, score, why in held[group]]
    return tuple(sorted(made, key=lambda e: e.id)), tuple(sorted(links, key=lambda link: link.mention))


def _entity(group: Key, held: Sequence[tuple[Mention, float, str]], groups: _Groups) -> Entity:
    counts = Counter((mention.name, mention.language) for mention, _, _ in held)
    names = tuple(
        NameForm(text=text, language=language, count=count)
        for (text, language), count in sorted(counts.items(), key=lambda item: (-item[1], item[0][0], item[0][1] or ""))
    )
    schema = _schema([groups.forms[key] for key in groups.members[group]])
    ties = sorted({why for mention, score, why in held if score < SAME_SPELLING or why.startswith("The same text")})
    return Entity(
        id=make_id("e", schema, group[1]),
        schema=schema,
        name=_name(held),
        names=names,
        wikidata=None,
        why=(*sorted(groups.reasons.get(group, [])), *ties),
    )


def _schema(members: Sequence[Form]) -> Schema:
    counts: Counter[Schema] = Counter()
    for form in members:
        counts[form.schema] += len(form.mentions)
    counts["Other"] = min(counts["Other"], 0)
    return min(counts, key=lambda schema: (-counts[schema], schema)) if any(counts.values()) else "Other"


def _name(held: Sequence[tuple[Mention, float, str]]) -> str:
    """The fullest of the most used spellings; one part alone only where there is nothing else."""
    counts = Counter(mention.name for mention, _, _ in held)
    full = {name: count for name, count in counts.items() if " " in name and not name.isupper()} or dict(counts)
    most = max(full.values())
    used = [name for name, count in full.items() if count >= USED_MUCH * most]
    return min(used, key=lambda name: (-len(name.split()), -full[name], -len(name), name))
