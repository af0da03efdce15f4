"""`Site`: where a happening is told to be, made ready to be compared with others."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import EventMention
from sayso.stages.events.around import Around, names_in
from sayso.stages.events.cast import Cast
from sayso.text.words import keys


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Site:
    """The places of a mention."""

    places: frozenset[str]
    region: frozenset[str]
    """These and the places that they belong with: a town and its country, a dam and the town below it."""
    words: frozenset[str]
    """The words of the places' names: "Gaza" and "Gaza Strip" do not contradict each other."""

    def meets(self, other: Site) -> bool:
        """Whether both may be one place: the same, one part of or near the other, or of like names."""
        if not self.places.isdisjoint(other.region) or not other.places.isdisjoint(self.region):
            return True
        return not self.words.isdisjoint(other.words)


def site(mention: EventMention, taking: Cast, pile: Around) -> Site:
    """Where a mention tells that it is: who or what is linked in the role of the place, else the name behind a common noun."""
    places = frozenset(entity for role, entity in taking.roles if role == "place") or _beside_places(mention, pile)
    return Site(
        places=places,
        region=places.union(*(pile.regions.get(place, ()) for place in places)),
        words=frozenset(key for place in places if place in pile.known for key in keys(pile.known[place].name)),
    )


def _beside_places(mention: EventMention, pile: Around) -> frozenset[str]:
    """The name behind a common noun for a place: "in the capital Orlo"."""
    names = pile.names.get(mention.document, ())
    ends = {filler.end for filler in mention.fillers if filler.role == "place" and filler.mention is None}
    return frozenset(
        name.entity
        for end in ends
        for name in names_in(names, end, end + 3)
        if name.entity in pile.known and pile.known[name.entity].schema == "Place"
    )
