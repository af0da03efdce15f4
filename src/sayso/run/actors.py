"""The actors of a dossier as people speak of them: by entity id, by a name, by a name in one document."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from rapidfuzz import process

from sayso.adapters.corrections import apart, at
from sayso.errors import UnknownName, UsageError
from sayso.model import Document, Entity, Link, Mention, Page, Sighting
from sayso.store import View
from sayso.text.script import plain
from sayso.text.terminal import quoted

_ID = re.compile(r"e-[0-9a-f]{16}")
_SHOWN = 8
"""Candidates in a message."""
_ALIKE = 75
"""Least likeness (of 100) of a name that is proposed for one that nobody bears."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Whom a word stands for: a name as written, the document in which it is meant, the actor today."""

    name: str
    document: str | None
    entity: str | None
    """None: no page of the pile has the name."""

    @property
    def term(self) -> str:
        """The name, with its document where it is tied to one."""
        return at(self.name, self.document)


class Actors:
    """Look-ups over the entities of a store. A snapshot: made anew after a build."""

    def __init__(self, view: View) -> None:
        self.entities: dict[str, Entity] = {entity.id: entity for entity in view.all(Entity)}
        self.entity_of: dict[str, str] = {link.mention: link.entity for link in view.all(Link)}
        """By mention."""
        self.mentions: Counter[str] = Counter()
        """How many mentions an entity has."""
        self.spelt: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        """How often which name stands for an entity in which document."""
        self._documents = frozenset(view.ids(Document, "page").values())
        self._view = view
        self._bearers: dict[str, set[str]] = defaultdict(set)
        """Entities by name as written."""
        self._levels: tuple[dict[str, set[str]], ...] = (defaultdict(set), defaultdict(set), defaultdict(set))
        """Names as written by the name itself, without regard to case, and in plain letters."""
        for mention in chain(view.all(Mention), view.all(Sighting)):
            self._count(mention)
        for entity, spelt in self.spelt.items():
            for name in {name for name, _ in spelt}:
                self._add(name, entity)
        for shown in self.entities.values():
            self._add(shown.name, shown.id)

    def _count(self, mention: Mention) -> None:
        if isinstance(mention, Sighting):
            self.entity_of[mention.id] = mention.entity
        entity = self.entity_of.get(mention.id)
        if entity is None:
            return
        self.mentions[entity] += 1
        if mention.form == "name":
            self.spelt[entity][mention.name, mention.document] += 1

    def _add(self, name: str, entity: str) -> None:
        self._bearers[name].add(entity)
        for level, key in zip(self._levels, _keys(name), strict=True):
            level[key].add(name)

    def find(self, term: str) -> Target:
        """Return whom an id, a name or a name with its document stands for.

        Raises:
            UnknownName: nobody of that name; the message proposes names that are like it.
            UsageError: more than one; the message lists them with the words that tell them apart.
        """
        if _ID.fullmatch(term):
            return self._by_id(term)
        name, document = apart(term)
        spellings = next(
            (level[key] for level, key in zip(self._levels, _keys(name), strict=True) if key in level), set()
        )
        if document is not None:
            return self._in_document(name, spellings, document)
        bearers = sorted({entity for spelling in spellings for entity in self._bearers[spelling]})
        if not bearers:
            raise UnknownName(f"no page names “{name}”{self._proposals(name)}")
        if len(bearers) > 1:
            raise UsageError(self._which(name, bearers, spellings))
        used = self._most_used(bearers[0], spellings)
        if used is None:  # a shown name that no page has: a correction holds on to one that pages have
            return self._by_id(bearers[0])
        return Target(name=used, document=None, entity=bearers[0])

    def _by_id(self, identity: str) -> Target:
        """An entity's name that nobody else bears, else one tied to a document in which nobody else bears it."""
        if identity not in self.entities:
            raise UsageError(f"{identity} is no actor of this dossier; ids change as a pile grows, names do not")
        for name in self._ranked(identity):
            if self._bearers[name] == {identity}:
                return Target(name=name, document=None, entity=identity)
        for name in self._ranked(identity):
            for document in sorted(document for spelt, document in self.spelt[identity] if spelt == name):
                if self._bearers_in({name}, document) == {identity}:
                    return Target(name=name, document=document, entity=identity)
        raise UsageError(f"{identity} has no name of its own that a correction could hold on to")

    def _in_document(self, name: str, spellings: set[str], document: str) -> Target:
        if document not in self._documents:
            raise UnknownName(f"there is no document {document} in this dossier")
        bearers = sorted(self._bearers_in(spellings, document))
        if not bearers:
            there = sorted({name for spelt in self.spelt.values() for name, d in spelt if d == document})
            told = f"; it names {', '.join(there[:_SHOWN])}{', …' if len(there) > _SHOWN else ''}" if there else ""
            raise UnknownName(f"document {document} does not name “{name}”{told}")
        if len(bearers) > 1:
            raise UsageError(self._which(name, bearers, spellings))
        used = self._most_used(bearers[0], spellings) or name
        return Target(name=used, document=document, entity=bearers[0])

    def _bearers_in(self, spellings: Iterable[str], document: str) -> set[str]:
        return {e for name in spellings for e in self._bearers[name] if self.spelt[e][name, document]}

    def full_name(self, word: str, entity: str) -> str | None:
        """The most used name that has a word in it among others and that only this entity bears, if there is one."""
        wanted = word.casefold()
        for name in self._ranked(entity):
            if " " in name and wanted in name.casefold().split() and self._bearers[name] == {entity}:
                return name
        return None

    def _ranked(self, entity: str) -> list[str]:
        """An entity's names as pages write them: full ones first, then the most used."""
        totals: Counter[str] = Counter()
        for (name, _), count in self.spelt[entity].items():
            totals[name] += count
        return sorted(totals, key=lambda name: (" " not in name, -totals[name], -len(name), name))

    def _most_used(self, entity: str, spellings: set[str]) -> str | None:
        return next((name for name in self._ranked(entity) if name in spellings), None)

    def _which(self, name: str, bearers: Sequence[str], spellings: set[str]) -> str:
        lines = [self._candidate(entity, spellings) for entity in bearers[:_SHOWN]]
        rest = [f"  and {len(bearers) - _SHOWN} more"] if len(bearers) > _SHOWN else []
        return "\n".join(
            [f"“{name}” is {len(bearers)} actors here; say which, by an id or by a document:", *lines, *rest]
        )

    def _candidate(self, entity: str, spellings: set[str]) -> str:
        places = {document: name for name, document in sorted(self.spelt[entity]) if name in spellings}
        alone = sorted(d for d, name in places.items() if self._bearers_in({name}, d) == {entity})
        told = f"  {self.told(entity)}"
        if not alone:
            return told
        return f"{told}, or {quoted(at(places[alone[0]], alone[0]))} ({self._path(alone[0])})"

    def _path(self, document: str) -> str:
        (doc,) = self._view.of(Document, "document", document)
        (page,) = self._view.of(Page, "page", doc.page)
        return str(page.path)

    def told(self, identity: str) -> str:
        """An entity in a line of a message: id, name, schema, how many mentions."""
        entity, count = self.entities[identity], self.mentions[identity]
        return f"{identity}  {entity.name} ({entity.schema}, {count} mention{'' if count == 1 else 's'})"

    def _proposals(self, name: str) -> str:
        found = process.extract(plain(name), list(self._levels[2]), limit=_SHOWN, score_cutoff=_ALIKE)
        names = [name for key, _, _ in found for name in sorted(self._levels[2][key])]
        near = list(dict.fromkeys(entity for name in names for entity in sorted(self._bearers[name])))
        if not near:
            return "; `sayso show DIR entities` lists all actors"
        return "\n".join(["; names like it:", *(f"  {self.told(entity)}" for entity in near[:_SHOWN])])


def _keys(name: str) -> tuple[str, str, str]:
    line = " ".join(name.split())
    return line, line.casefold(), " ".join(plain(line).split())
