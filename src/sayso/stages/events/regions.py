"""Which places belong together, as pages say: "Velm, Norland", "at Velm in the north of Norland".

Without it a town in a country that no list knows, a dam and the town below it, or a suburb and its city would be two places, and what is
told of both two happenings or a difference. Requirement: two towns that are merely named in one sentence stay apart. Method: two names of
places that follow each other with a comma alone between them, where no third one makes them a list, or with few words of which the first
says where something lies ("in", "near", "bei"; the words of kind `inside` in `lang/lexicon/happenings.csv`).

Known exceptions: "from Velm in Norland"; places that no page names so; two towns with a comma and no third ("in Velm, Orlo").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from sayso.lang.happenings import happenings
from sayso.lang.senses import senses
from sayso.model import Document, Entity
from sayso.text.words import keys

GAP = 30
"""Characters between two names at most."""
LIST = 6
"""Characters between a pair with a comma and a third name that makes it a list."""
_PLACES = frozenset({"Place", "Country"})
_ENDS = frozenset(".!?\n;:")


class Named(NamedTuple):
    """A name in a text, and who or what it stands for."""

    start: int
    end: int
    entity: str


def regions(
    documents: Iterable[Document], names: Mapping[str, Sequence[Named]], known: Mapping[str, Entity]
) -> dict[str, frozenset[str]]:
    """Of each place those that a page names as where it lies, or as lying in it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for document in documents:
        places = [name for name in names.get(document.id, ()) if _is_place(name.entity, known)]
        for a, b in _together(document, places):
            found[a].add(b)
            found[b].add(a)
    return {place: frozenset(others) for place, others in found.items()}


def _is_place(entity: str, known: Mapping[str, Entity]) -> bool:
    return entity in known and known[entity].schema in _PLACES


def _together(document: Document, places: Sequence[Named]) -> Iterator[tuple[str, str]]:
    for at, (one, other) in enumerate(pairwise(places)):
        gap = document.text[one.end : other.start]
        if one.entity == other.entity or len(gap) > GAP or not _ENDS.isdisjoint(gap):
            continue
        if gap.strip() == ",":
            beside = (*places[max(at - 1, 0) : at], *places[at + 2 : at + 3])
            if all(each.end + LIST < one.start or other.end + LIST < each.start for each in beside):
                yield one.entity, other.entity
        elif _lies(keys(gap), document.language):
            yield one.entity, other.entity


def _lies(gap: Sequence[str], language: str | None) -> bool:
    """Whether words between two places say that one lies at the other; a noun of the first may come before ("the Velm dam above Orlo")."""
    inside = happenings(language).inside
    if gap[:1] and gap[0] in inside:
        return True
    return len(gap) > 1 and gap[1] in inside and not _is_small(gap[0], language)


def _is_small(word: str, language: str | None) -> bool:
    """Whether a word ("and", "was") tells nothing by itself; so are all of a language whose words are not known."""
    known = senses(language)
    return known is None or word in known.cuts.empty or not known.small.isdisjoint(known.meanings(word))
