"""What is one happening before anything is weighed: copies, aligned sentences, and "the attack" after an attack.

- Tellings of one text: documents of one origin that have the same words around the same trigger.
- Aligned sentences of a text and its copy or translation: of each side the triggers that are kin, in order.
- Within a document a definite noun ("the talks", "der Angriff") means the nearest telling before it that is kin and that nothing contradicts.

The groups that come of this are then weighed as wholes (`group.py`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from sayso.model import Derivation
from sayso.stages.events.around import Around
from sayso.stages.events.lasting import may_last
from sayso.stages.events.people import turned
from sayso.stages.events.telling import Telling
from sayso.stages.events.weigh import between, is_part, type_key

Joined = Callable[[int, int], None]

REACH = 12
"""Tellings before a definite noun among which what it means is looked for (about four sentences)."""


def same_text(tellings: Sequence[Telling], pile: Around) -> Iterator[tuple[int, int]]:
    """Pairs of tellings that are the same words of one origin."""
    first: dict[tuple[str, str, str, int], int] = {}
    for place, telling in enumerate(tellings):
        mention = telling.mention
        words = " ".join(pile.documents[mention.document].text[mention.start : mention.end].split())
        key = telling.origin, mention.head, words, mention.trigger.start - mention.start
        if first.setdefault(key, place) != place:
            yield first[key], place


def aligned(tellings: Sequence[Telling], pile: Around) -> Iterator[tuple[int, int]]:
    """Pairs of tellings in aligned sentences of a document and the one that it came from."""
    inside = {telling.mention.document for telling in tellings}
    places = _places(tellings)
    for derivation in pile.derivations:
        if derivation.document in inside and derivation.derived_from in inside:
            yield from _of_derivation(derivation, tellings, places)


def _places(tellings: Sequence[Telling]) -> Mapping[str, Sequence[tuple[int, int]]]:
    """Of each document, where its triggers start, and their places in the list."""
    found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for place, telling in enumerate(tellings):
        found[telling.mention.document].append((telling.mention.trigger.start, place))
    return {key: sorted(starts) for key, starts in found.items()}


def _of_derivation(
    derivation: Derivation, tellings: Sequence[Telling], places: Mapping[str, Sequence[tuple[int, int]]]
) -> Iterator[tuple[int, int]]:
    for pair in derivation.evidence:
        here = _between(places[derivation.document], pair.here.start, pair.here.end)
        there = _between(places[derivation.derived_from or ""], pair.there.start, pair.there.end)
        for one in here:
            other = next((each for each in there if kin(tellings[one], tellings[each])), None)
            if other is not None:
                there.remove(other)
                yield one, other


def _between(starts: Sequence[tuple[int, int]], start: int, end: int) -> list[int]:
    return [place for _, place in starts[bisect_left(starts, (start, -1)) : bisect_left(starts, (end, -1))]]


def resumed(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Pairs of a definite noun and what it means in its document."""
    documents: defaultdict[str, list[int]] = defaultdict(list)
    for place in sorted(range(len(tellings)), key=lambda each: tellings[each].key):
        documents[tellings[place].mention.document].append(place)
    for places in documents.values():
        for at, place in enumerate(places):
            earlier = places[max(at - REACH, 0) : at][::-1]
            meant = _meant(tellings[place], [tellings[each] for each in earlier])
            if meant is not None:
                yield earlier[meant], place


def _meant(telling: Telling, earlier: Iterable[Telling]) -> int | None:
    if not telling.definite or telling.anew or telling.kin.kind != "firm":
        return None
    return next((at for at, one in enumerate(earlier) if _same_kind(telling, one) and _fits(telling, one)), None)


def _same_kind(a: Telling, b: Telling) -> bool:
    """The same word or type; a word of the same row alone is weighed (ECB+ loses 0.002 otherwise)."""
    return bool(a.kin.stems & b.kin.stems) or (type_key(a) is not None and type_key(a) == type_key(b))


def kin(a: Telling, b: Telling) -> bool:
    """Whether two triggers may be of one happening."""
    if a.kin.stems & b.kin.stems or a.kin.rows & b.kin.rows:
        return True
    if a.language != b.language and a.meanings & b.meanings:
        return True
    return type_key(a) is not None and type_key(a) == type_key(b)


def _fits(telling: Telling, earlier: Telling) -> bool:
    """Whether nothing contradicts: other days, other places, other people, one and several, one sentence for both."""
    if earlier.sentence == telling.sentence or is_part(telling, earlier) or is_part(earlier, telling):
        return False
    if telling.when is not None and not _of_its_time(telling, earlier):
        return False
    if telling.site.places and earlier.site.places and not telling.site.places & earlier.site.region:
        return False
    return not telling.cast.who or (
        bool(telling.cast.who & earlier.cast.who) and not turned(telling.cast, earlier.cast)
    )


def _of_its_time(telling: Telling, earlier: Telling) -> bool:
    if telling.when is None or earlier.when is None:
        return False
    return between(telling.when, earlier.when) >= 0 or may_last(telling, earlier)
