"""A built dossier, indexed for questions of the form: what does it say of this page, and of these words on it?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]
Place: TypeAlias = tuple[int, int]

HAVE_A_DOCUMENT = ("timexes", "quotations", "figures", "labels", "lineage", "timeline")
HAVE_DOCUMENTS = ("origins", "stories")
ONE_AGENCY = frozenset({"trp", "transregional press"})
"""Two names of one agency that the example pages use for it; they say nowhere that the two are one."""
_ARTICLE = re.compile(r"(the|der|die|das|le|la|les)\s+|l’")


def fold(name: str | None) -> str:
    """A name without case, leading article, and differences of spaces and apostrophes."""
    words = " ".join((name or "").split()).replace("'", "’").casefold()
    return _ARTICLE.sub("", words, count=1) if _ARTICLE.match(words) else words


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two names are the same, written alike or as `ONE_AGENCY`; None is the same as None."""
    first, second = fold(one), fold(other)
    return first == second or {first, second} <= ONE_AGENCY


def places(text: str, exact: str) -> list[Place]:
    """Where words stand in a text, whatever spaces and line ends lie between them."""
    pattern = r"\s+".join(map(re.escape, exact.split()))
    return [match.span() for match in re.finditer(pattern, text)] if pattern else []


def overlap(one: Place, other: Place) -> bool:
    """Whether two places have a character in common."""
    return one[0] < other[1] and other[0] < one[1]


@dataclass(frozen=True)
class Found:
    """The dossier, and look-ups over it. Pages are named by the last part of their path."""

    dossier: Json

    @cached_property
    def documents(self) -> dict[str, Json]:
        """Documents by page name."""
        names = {page["id"]: page["path"].rsplit("/", 1)[-1] for page in self.dossier["pages"]}
        return {names[document["page"]]: document for document in self.dossier["documents"]}

    @cached_property
    def page_of(self) -> dict[str, str]:
        """Page names by document id."""
        return {document["id"]: page for page, document in self.documents.items()}

    @cached_property
    def entities(self) -> dict[str, Json]:
        """Entities by id."""
        return {entity["id"]: entity for entity in self.dossier["entities"]}

    @cached_property
    def names(self) -> dict[str, set[str]]:
        """Folded names by entity id."""
        return {key: {fold(name["text"]) for name in entity["names"]} for key, entity in self.entities.items()}

    def named(self, name: str) -> set[str]:
        """The ids of the entities that bear a name."""
        return {key for key, names in self.names.items() if fold(name) in names}

    def text(self, page: str) -> str:
        """The text of a page's document; empty where there is none."""
        document = self.documents.get(page)
        return document["text"] if document else ""

    def of(self, kind: str, page: str) -> list[Json]:
        """The records of a kind that belong to a page's document."""
        document = self.documents.get(page)
        return self._grouped[kind].get(document["id"], []) if document else []

    def near(self, kind: str, page: str, exact: str) -> Iterator[Json]:
        """The records of a kind that overlap these words on a page."""
        where = places(self.text(page), exact)
        for record in self.of(kind, page):
            if any(overlap((record["start"], record["end"]), place) for place in where):
                yield record

    @cached_property
    def pages_of_ref(self) -> dict[str, set[str]]:
        """For the id of any record, the names of the pages that it speaks of."""
        pages: dict[str, set[str]] = {key: {page} for key, page in self.page_of.items()}
        pages |= {document["page"]: {page} for page, document in self.documents.items()}
        for kind in HAVE_A_DOCUMENT:
            for record in self.dossier.get(kind, []):
                if "id" in record:
                    pages[record["id"]] = {self.page_of[record["document"]]}
        for kind in HAVE_DOCUMENTS:
            for record in self.dossier[kind]:
                pages[record["id"]] = {self.page_of[document] for document in record["documents"]}
        for entity in self.dossier["entities"]:
            pages[entity["id"]] = {self.page_of[mention["document"]] for mention in entity["mentions"]}
        return pages

    def partition(self, kind: str) -> list[set[str]]:
        """The page names of each origin or story."""
        return [{self.page_of[document] for document in record["documents"]} for record in self.dossier[kind]]

    @cached_property
    def _grouped(self) -> dict[str, dict[str, list[Json]]]:
        return {kind: _grouped(self.dossier.get(kind, [])) for kind in HAVE_A_DOCUMENT}


def _grouped(records: list[Json]) -> dict[str, list[Json]]:
    groups: dict[str, list[Json]] = {}
    for record in records:
        groups.setdefault(record["document"], []).append(record)
    return groups
