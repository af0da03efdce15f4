"""The spellings in a pile: mentions grouped by what they name in so many words.

A form is a name under one key: the country's code for countries and peoples, else the name's parts in plain letters. The
same words that name a person here and a place there are two forms, unless one of them is rare: then the finder erred.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.lang.lexicon import country_codes, people_codes
from sayso.model import Mention, Schema
from sayso.text.names import main_parts, parts

FAMILIES: dict[Schema, str] = {
    "Person": "person",
    "Organization": "organization",
    "Country": "place",
    "Place": "place",
    "Event": "event",
    "Group": "group",
    "Other": "other",
}
RARE = 0.34
"""Share of a name's weight below which a kind of it is taken for an error of the finder. A guess."""
INFLECTED = re.compile(r"(isch|ent|ig)(?:e|en|er|es|em)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One name in so many words, with its mentions."""

    key: str
    family: str
    schema: Schema
    parts: tuple[str, ...]
    mentions: tuple[Mention, ...]

    @property
    def documents(self) -> frozenset[str]:
        """The documents that it stands in."""
        return frozenset(mention.document for mention in self.mentions)


def forms(mentions: Iterable[Mention]) -> list[Form]:
    """Group mentions into forms, sorted by family and key."""
    groups: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        groups[key_of(mention)].append(mention)
    return [form for key in sorted(groups) for form in _by_family(key, groups[key])]


def key_of(mention: Mention) -> str:
    """The key under which a mention's name is the same as another's."""
    low = mention.name.casefold()
    if mention.schema in {"Country", "Place"} and low in country_codes():
        return f"country:{country_codes()[low]}"
    if mention.schema == "Group" and mention.name in people_codes():
        return f"people:{people_codes()[mention.name]}"
    return " ".join(normal(mention.name))


def normal(name: str) -> tuple[str, ...]:
    """A name's parts in plain letters, without article and, in German, without the endings of its adjectives."""
    found = main_parts(name)
    if len(found) > 1:
        return (*(INFLECTED.sub(r"\1", part) for part in found[:-1]), found[-1])
    return found or parts(name) or (name.casefold(),)


def _by_family(key: str, mentions: list[Mention]) -> list[Form]:
    weights: defaultdict[str, float] = defaultdict(float)
    for mention in mentions:
        weights[FAMILIES[mention.schema]] += mention.score * (0.3 if mention.schema == "Other" else 1.0)
    main = min(weights, key=lambda family: (-weights[family], family))
    total = sum(weights.values())
    kept = {f for f in weights if f == main or (f != "other" and weights[f] > RARE * total)}
    split: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        family = FAMILIES[mention.schema]
        split[family if family in kept else main].append(mention)
    return [_form(key, family, split[family]) for family in sorted(split)]


def _form(key: str, family: str, mentions: list[Mention]) -> Form:
    own = Counter[Schema]()
    for mention in mentions:
        if FAMILIES[mention.schema] == family:
            own[mention.schema] += 1
    schema = min(own, key=lambda s: (-own[s], s))
    ordered = tuple(sorted(mentions, key=lambda m: (m.document, m.start, m.end, m.id)))
    return Form(key=key, family=family, schema=schema, parts=normal(ordered[0].name), mentions=ordered)
