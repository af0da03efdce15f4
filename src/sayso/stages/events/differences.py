"""What the tellings of one happening say differently: days, places, roles, figures, and whether it happened at all.

Both sides are kept with their tellings, and nothing is judged. A time that holds another one is no difference, nor is a country that is named
beside a town, nor a number that fits another one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, permutations

from sayso.model import Difference, DifferenceKind, Figure
from sayso.stages.events.around import Around
from sayso.stages.events.dates import in_words
from sayso.stages.events.days import Days
from sayso.stages.events.lasting import lasts
from sayso.stages.events.telling import Telling
from sayso.stages.events.weigh import HAPPENED
from sayso.text.words import keys

_CONTEXTS = {
    "happened": "as something that happened",
    "future": "as planned",
    "hypothetical": "as possible",
    "denied": "as denied",
}
MONTH = 31
"""Days of the longest times that are set against each other."""
_LOOSE = frozenset({"other-people", "other-things"})


def differences(group: Sequence[Telling], pile: Around) -> tuple[Difference, ...]:
    """The differences of a group of tellings, in the order of `DifferenceKind`."""
    found = [
        _date(group),
        _place(group, pile),
        *_roles(group, pile),
        *_figures(group, pile),
        _context(group),
    ]
    return tuple(each for each in found if each is not None)


def _difference(kind: DifferenceKind, sides: Mapping[str, Sequence[Telling]], said: str) -> Difference | None:
    """One difference, its sides in order of their words."""
    if len(sides) < 2:
        return None
    told = (f"{words} ({_pages(side)})" for words, side in sorted(sides.items()))
    members = tuple(tuple(one.mention.id for one in side) for _, side in sorted(sides.items()))
    return Difference(kind=kind, sides=members, why=f"{said} {'; '.join(told)}.")


def _pages(side: Sequence[Telling]) -> str:
    count = len({one.mention.document for one in side})
    return "1 page" if count == 1 else f"{count} pages"


def _date(group: Sequence[Telling]) -> Difference | None:
    """Days or months that do not meet; what lasts has many days."""
    if all(lasts(one) for one in group):
        return None
    sides: defaultdict[Days, list[Telling]] = defaultdict(list)
    for one in group:
        if one.when is not None and one.when.width is not None and one.when.width <= MONTH:
            sides[one.when].append(one)
    apart = {days for a, b in combinations(sorted(sides), 2) if not a.overlaps(b) for days in (a, b)}
    return _difference("date", {in_words(days): sides[days] for days in sorted(apart)}, "Told of different days:")


def _place(group: Sequence[Telling], pile: Around) -> Difference | None:
    """Places that no telling names together.

    A country beside a town is none, nor a name that has another one in it, nor places that belong together (`regions.py`).
    """
    sides: defaultdict[str, list[Telling]] = defaultdict(list)
    together: set[str] = set()
    for one in group:
        towns = sorted(place for place in one.site.places if _is_town(place, pile))
        together.update(towns if len(towns) > 1 else ())
        for place in towns[:1]:
            sides[place].append(one)
    names = {place: name_of(place, pile) for place in sides if place not in together}
    within = {
        a
        for a, b in permutations(names, 2)
        if set(keys(names[a])) & set(keys(names[b])) or b in pile.regions.get(a, ())
    }
    apart = {name: sides[place] for place, name in names.items() if place not in within}
    return _difference("place", apart, "Told of different places:")


def _is_town(entity: str, pile: Around) -> bool:
    return entity in pile.known and pile.known[entity].schema == "Place"


def name_of(entity: str, pile: Around) -> str:
    """An entity's name."""
    return pile.known[entity].name if entity in pile.known else entity


def _roles(group: Sequence[Telling], pile: Around) -> Iterator[Difference | None]:
    """Who acts in some tellings, and is acted on in others."""
    held: defaultdict[str, dict[str, list[Telling]]] = defaultdict(lambda: {"actor": [], "recipient": []})
    for one in group:
        for role, entity in one.cast.roles:
            if role in ("actor", "recipient"):
                held[entity][role].append(one)
    for entity, sides in sorted(held.items()):
        acts, suffers = sides["actor"], sides["recipient"]
        both = {one.mention.id for one in acts} & {one.mention.id for one in suffers}
        if acts and suffers and not both:
            named = {"as the one who acts": acts, "as the one acted on": suffers}
            yield _difference("role", named, f"{name_of(entity, pile)} is named in different roles:")


def _figures(group: Sequence[Telling], pile: Around) -> Iterator[Difference | None]:
    """Numbers of one measure that no number of the other page fits; a page that gives several may tell of parts."""
    by_measure: defaultdict[str, defaultdict[str, list[tuple[Figure, Telling]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for one in group:
        for figure in _beside(one, pile):
            by_measure[figure.measure][one.mention.document].append((figure, one))
    for measure, pages in sorted(by_measure.items()):
        apart = {page for a, b in combinations(sorted(pages), 2) if not _agree(pages[a], pages[b]) for page in (a, b)}
        sides: defaultdict[str, list[Telling]] = defaultdict(list)
        for page in sorted(apart):
            for figure, one in pages[page]:
                sides[_number(figure)].append(one)
        yield _difference("figure", sides, f"Numbers told ({measure}):")


def _agree(one: Sequence[tuple[Figure, Telling]], other: Sequence[tuple[Figure, Telling]]) -> bool:
    return any(_fit(a, b) for a, _ in one for b, _ in other)


def _beside(telling: Telling, pile: Around) -> list[Figure]:
    mention = telling.mention
    found = pile.figures.get(mention.document, ())
    return [one for one in found if mention.start <= one.start < mention.end and one.measure not in _LOOSE]


def _fit(a: Figure, b: Figure) -> bool:
    """Whether both numbers can be one, by what their words leave open."""
    if a.value is not None and a.value == b.value:
        return True
    return _least(a) <= _most(b) and _least(b) <= _most(a)


def _least(figure: Figure) -> float:
    return next((value for value in (figure.low, figure.value) if value is not None), 0.0)


def _most(figure: Figure) -> float:
    if figure.qualifier in ("exact", "about", "range"):
        return next((value for value in (figure.high, figure.value) if value is not None), float("inf"))
    return figure.high if figure.high is not None else float("inf")


def _number(figure: Figure) -> str:
    words = "" if figure.qualifier == "exact" else f"{figure.qualifier} "
    return f"{words}{figure.value:g}" if figure.value is not None else figure.qualifier


def _context(group: Sequence[Telling]) -> Difference | None:
    """What some tell as happened, and others as planned, possible or denied."""
    sides: defaultdict[str, list[Telling]] = defaultdict(list)
    for one in group:
        context = "happened" if one.mention.context in HAPPENED else one.mention.context
        sides[_CONTEXTS[context]].append(one)
    return _difference("context", sides, "Told")
