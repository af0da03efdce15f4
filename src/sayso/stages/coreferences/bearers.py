"""Those whom a text names: the mentions of one name together, and what the text tells of its bearer.

What is told: gender (title, given name, noun of office), offices, and kinds (from roles, from the name itself as in "Ministry of
Waters", and for places from the word in front: "the town of Sternau").
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from sayso.lang.lexicon import REMEMBERED
from sayso.lang.references import given_names
from sayso.model import Mention, Role, Schema
from sayso.stages.coreferences.nouns import Nouns
from sayso.stages.coreferences.text import Line, words_before

PART = re.compile(r"[^\W_]+(?:[-‑’'][^\W_]+)*")
LEAST_FULL = 2
"""Parts that a person's name must have for its first one to be a given name."""


@dataclass(frozen=True, slots=True)
class Office:
    """What a role calls its bearer: the noun, and all words before any small word, the noun's base form among them."""

    head: str
    words: frozenset[str]
    rest: tuple[str, ...]
    """The words behind: "of the water board"."""


@dataclass(slots=True, eq=False)
class Bearer:
    """One person, organisation, ... as a document names it."""

    schema: Schema
    parts: tuple[str, ...]
    """The words of the fullest name, in lower case."""
    mentions: list[Mention]
    """Names in full, in order."""
    gender: str | None = None
    offices: list[Office] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)
    """Nouns that say what it is."""
    short: list[Mention] = field(default_factory=list)
    """Mentions of a part of the name."""
    heard: bool = False
    """A verb of saying stands next to the name somewhere."""

    @property
    def name(self) -> str:
        """The fullest name."""
        return max({m.name for m in self.mentions}, key=lambda name: (len(name.split()), len(name), name))

    @property
    def sure(self) -> bool:
        """Whether more than the look of a name tells that it is a person."""
        return self.heard or self.gender is not None or bool(self.offices or self.short)

    def before(self, place: int) -> Mention:
        """The mention of the full name that stands last before a place, or else the first."""
        earlier = [m for m in self.mentions if m.end <= place]
        return earlier[-1] if earlier else self.mentions[0]


@lru_cache(maxsize=REMEMBERED)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name in lower case."""
    return tuple(match[0].lower().replace("’", "'").replace("‑", "-") for match in PART.finditer(name))


def bearers(mentions: Sequence[Mention]) -> list[Bearer]:
    """Group the names of a document by what they say in full; short names are not yet tied to longer ones."""
    groups: defaultdict[tuple[str, ...], list[Mention]] = defaultdict(list)
    for mention in mentions:
        groups[_key(mention)].append(mention)
    return [Bearer(_schema(found), max([parts(m.name) for m in found], key=len), found) for found in groups.values()]


def _key(mention: Mention) -> tuple[str, ...]:
    """A person's first and last name; of all others the whole name."""
    found = parts(mention.name) or (mention.name.lower(),)
    if mention.schema == "Person" and len(found) > LEAST_FULL:
        found = (found[0], found[-1])
    return found


def _schema(members: Sequence[Mention]) -> Schema:
    if len(members) == 1:
        return members[0].schema
    counts = Counter(m.schema for m in members)
    counts["Other"] = 0
    return min(counts, key=lambda schema: (-counts[schema], schema == "Other", schema))


def by_title(mention: Mention, line: Line, nouns: Nouns) -> str | None:
    """The gender that the word right before a name tells: "Mr Voss", "Frau Voss", "Sprecherin Voss"."""
    count = words_before(line, mention.start)
    if not count or mention.start - line.words[count - 1].end > len(". "):
        return None
    return nouns.gender(line.words[count - 1].low)


def hold(bearer: Bearer, role: Role, nouns: Nouns) -> None:
    """Add what a role tells."""
    words = parts(role.text)
    cut = next((at for at, low in enumerate(words) if at and low in nouns.links), len(words))
    if not words:
        return
    head = words[cut - 1]
    bearer.offices.append(Office(head, frozenset(words[:cut]), words[cut:]))
    if bearer.schema == "Person":
        bearer.gender = bearer.gender or nouns.gender(head)
    elif (base := nouns.base(head)) in nouns.organizations:
        bearer.kinds.add(base)


def describe(bearer: Bearer, nouns: Nouns) -> None:
    """Add what the name itself tells: a given name's gender, the kind of an organisation or a place."""
    if not bearer.parts:  # a name of signs alone
        return
    if bearer.schema == "Person":
        given = given_names().get(bearer.parts[0].split("-")[0]) if len(bearer.parts) >= LEAST_FULL else None
        bearer.gender = bearer.gender or given
        return
    small = next((at for at, word in enumerate(bearer.parts) if at and word in nouns.joiners), None)
    head = nouns.base(bearer.parts[-1] if small is None else bearer.parts[small - 1])
    if bearer.schema == "Organization" and bearer.parts[-1] in nouns.endings:
        bearer.kinds.add(nouns.firm)
    listed = nouns.places if bearer.schema in {"Place", "Country"} else nouns.organizations
    if head in listed and (len(bearer.parts) > 1 or (nouns.compounds and head != bearer.parts[0])):
        bearer.kinds.add(head)


def place_kind(mention: Mention, line: Line, nouns: Nouns) -> str | None:
    """The noun in front of a place's name: "the town of Sternau", "die Hafenstadt Sternau"."""
    count = words_before(line, mention.start)
    if not count:
        return None
    before = line.words[count - 1]
    gap = mention.start - before.end
    if gap == 1 and before.low in nouns.joiners and before.joined:
        if count == 1:
            return None
        before = line.words[count - 2]
    elif gap > 1:
        return None
    base = nouns.base(before.low)
    return base if base in nouns.places else None
