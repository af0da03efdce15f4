"""Which stories belong to one affair: happenings that follow from each other are stories of their own, but linked.

Two stories are related if a text of the one is near a text of the other and both name the same actor or place, be it not one that all the
world names; they are not near enough for one story, or time parts them. The nearest two such texts decide, not the mean: of a long story only some
pages look ahead to the next. The relation is mutual.

Measured on ECB+ (pairs of texts of two stories at least as near as `RELATED`, with an entity in common): 1,212 of 1,269 are the two
alike happenings of one topic; without asking for the entity 1,545 of 2,500.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.model import RelatedStory, Story
from sayso.stages.stories.evidence import shared_words
from sayso.stages.stories.space import Edge
from sayso.stages.stories.tell import Pile

RELATED = 0.12
"""Least similarity of the nearest two texts. On ECB+ 12 in 100 of the pairs from 0.12 to 0.14 are of unrelated topics, 25 of those from 0.10 to 0.12."""

MOST = 12
"""Related stories named for one; a pile on one theme relates all to all."""


def related(
    stories: Sequence[Story], groups: Sequence[Sequence[int]], pile: Pile, edges: Iterable[Edge]
) -> tuple[Story, ...]:
    """Return the stories with those that each is related to, sorted by id. Stories and groups run in parallel."""
    group_of = {index: place for place, group in enumerate(groups) for index in group}
    nearest: dict[tuple[int, int], Edge] = {}
    for edge in edges:
        one, other = sorted((group_of[edge[0]], group_of[edge[1]]))
        if one != other and edge[2] >= RELATED and _shared(edge, pile):
            nearest[one, other] = max(nearest.get((one, other), edge), edge, key=lambda each: (each[2], each))
    links: dict[int, list[RelatedStory]] = defaultdict(list)
    for (one, other), edge in sorted(nearest.items()):
        score, why = _reason(edge, pile)
        links[one].append(RelatedStory(story=stories[other].id, score=score, why=why))
        links[other].append(RelatedStory(story=stories[one].id, score=score, why=why))
    told = (replace(story, related=_nearest(links[place])) for place, story in enumerate(stories))
    return tuple(sorted(told, key=lambda story: story.id))


def _reason(edge: Edge, pile: Pile) -> tuple[float, str]:
    """How near the nearest two texts are, and what both have."""
    a, b, value = edge
    common = shared_words(pile.space.shared((a, b)), pile.documents[a])
    why = (
        f"Both have {', '.join(common)}."
        if common
        else f"Both name the same {len(_shared(edge, pile))} actors or places."
    )
    return round(math.sqrt(min(value, 1.0)), 3), why


def _shared(edge: Edge, pile: Pile) -> frozenset[str]:
    """The entities that both documents name, less those that all the world names."""
    a, b, _ = edge
    return pile.actors[pile.documents[a].id] & pile.actors[pile.documents[b].id]


def _nearest(links: Sequence[RelatedStory]) -> tuple[RelatedStory, ...]:
    return tuple(sorted(links, key=lambda link: (-link.score, link.story))[:MOST])
