"""The happening that a story is about, in many words: "a dam burst", "the collapse", "das Unglück", "the disaster".

Reports of an accident or a protest tell one of its kind, and call it what they like. Requirement: it is one event, while a second one (another day,
another town, "another march", a plane beside a bus) stays apart. Method:

- Of each document the first telling of a kind that happened, or is planned, is its main one. Later ones are the same where their words are of one
  row or one of them is generic ("the disaster"), nothing contradicts, and no article or "another" tells them as new.
- Main ones of documents of a story are one happening, each joined to the first group in which it contradicts nobody.
- The group that most documents of a story tell is what the story is about. Related stories ("march after the dam burst") that tell it, too, mean
  the same one; each story looks to its nearest ones first.

The dead of an accident without names are its outcome and one happening; numbers told differently are updates, and stay as differences.

Known exceptions: two accidents of a kind in one story that neither day nor place nor a word like "another" tells apart. Wars and attacks are not taken this
way: reports of them tell of many. Measured on the read half of ECB+: of 35 pairs joined this way 30 are right; the other
five are two quakes of one island in pages without a day (CoNLL F1 -0.002).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sayso.stages.events.around import Around
from sayso.stages.events.telling import Telling
from sayso.stages.events.weigh import DAYS_APART, HAPPENED, LONG, between

HEARD = 12
"""Tellings of a group that are asked whether they contradict."""
TOWNS = frozenset({"Place"})
_SORTS = {
    ("OTHER", "accident"): "accident",
    ("OTHER", "natural-disaster"): "disaster",
    ("OTHER", "death"): "death",
    ("PROTEST", None): "protest",
    ("PROTEST", "demo"): "protest",
    ("PROTEST", "riot"): "protest",
}
_CONTEXTS = HAPPENED | {"denied"}
"""Contexts that an accident is told in; "suggestions that the disaster could have been prevented" denies nothing of it."""

Group = tuple[Telling, ...]


def sort(telling: Telling) -> str | None:
    """The kind of happening that a story may be about; None for all else."""
    mention = telling.mention
    found = _SORTS.get((mention.type, mention.mode))
    if found is None or telling.anew:
        return None
    if found == "death" and (not telling.fatal or mention.context == "denied" or telling.cast.who):
        return None
    planned = found == "protest" and mention.context == "future"
    return found if mention.context in _CONTEXTS or planned else None


def mains(block: Sequence[Telling], pile: Around) -> Iterator[tuple[int, int]]:
    """Pairs of tellings of a story that are the happening that it is about."""
    by_sort: defaultdict[str, list[int]] = defaultdict(list)
    for place in sorted(range(len(block)), key=lambda each: block[each].key):
        found = sort(block[place])
        if found is not None:
            by_sort[found].append(place)
    if not by_sort.keys() & {"accident", "disaster"}:
        by_sort.pop("death", None)
    for places in by_sort.values():
        firsts, pairs = _of_documents(places, block, pile)
        yield from pairs
        yield from _of_story(firsts, block, pile)


def _of_documents(
    places: Sequence[int], block: Sequence[Telling], pile: Around
) -> tuple[list[int], list[tuple[int, int]]]:
    """The main telling of each document, and the pairs of it with later ones."""
    firsts: dict[str, int] = {}
    pairs = []
    for place in places:
        first = firsts.setdefault(block[place].mention.document, place)
        same = first != place and not block[place].indefinite and block[first].sentence != block[place].sentence
        if same and agree(block[first], block[place], pile):
            pairs.append((first, place))
    return list(firsts.values()), pairs


def _of_story(firsts: Sequence[int], block: Sequence[Telling], pile: Around) -> Iterator[tuple[int, int]]:
    """Pairs of main tellings; each joins the first group whose members it all agrees with, those that say most first."""
    groups: list[list[int]] = []
    for place in sorted(firsts, key=lambda each: _rank(block[each])):
        fitting = (each for each in groups if all(agree(block[one], block[place], pile) for one in each[:HEARD]))
        group = next(fitting, None)
        if group is None:
            groups.append([place])
        else:
            yield group[0], place
            group.append(place)


def _rank(telling: Telling) -> tuple[bool, bool, bool, tuple[str, int, int, str]]:
    return telling.when is None, not telling.site.places, telling.generic, telling.key


def agree(a: Telling, b: Telling, pile: Around) -> bool:
    """Whether two tellings of a kind may be one: words, days, towns and, of protests, those who act do not contradict."""
    if sort(a) == "accident" and not (a.generic or b.generic) and not _of_a_word(a, b):
        return False
    if a.when is not None and b.when is not None and sort(a) != "death" and _of_two_days(a, b):
        return False
    if (a.when is None or b.when is None) and (a.written.gap(b.written) > LONG or _is_older(a, b) or _is_older(b, a)):
        return False
    if _towns(a, pile) and _towns(b, pile) and not _near_by(a, b, pile):
        return False
    acting, others = a.cast.holders.get("actor"), b.cast.holders.get("actor")
    return sort(a) != "protest" or not acting or not others or bool(acting & others)


def _of_two_days(a: Telling, b: Telling) -> bool:
    """Whether both say when, and not the same. Of one text, and of marches, the day after is another one; else reports may be a day off."""
    if a.when is None or b.when is None:
        return False
    if a.mention.document == b.mention.document or sort(a) == "protest":
        return a.when.gap(b.when) > 0
    return between(a.when, b.when) <= DAYS_APART


def _is_older(a: Telling, b: Telling) -> bool:
    """Whether `a` is told as past or long before the page of `b`, which gives no day, as news does of what is new."""
    if a.mention.context == "historical" and b.mention.context == "actual":
        return True
    return a.when is not None and b.written.gap(a.when) > LONG


def _of_a_word(a: Telling, b: Telling) -> bool:
    return bool(
        a.kin.stems & b.kin.stems or a.kin.rows & b.kin.rows or (a.language != b.language and a.meanings & b.meanings)
    )


def _near_by(a: Telling, b: Telling, pile: Around) -> bool:
    """Whether both name a place alike, or the page of one names the other's place, too, as a town and the valley that it lies in."""
    if a.site.meets(b.site):
        return True
    here, there = (pile.named.get(one.mention.document, frozenset()) for one in (a, b))
    return bool(here & b.site.places or there & a.site.places)


def _towns(telling: Telling, pile: Around) -> bool:
    return any(each in pile.known and pile.known[each].schema in TOWNS for each in telling.site.places)


def beyond(groups: Sequence[Group], pile: Around) -> list[Group]:
    """Join what a story is about with the tellings of it in related stories."""
    told = _told(groups)
    about = {key: found[0] for key, found in told.items() if len(found) == 1}
    joined: dict[int, int] = {}

    def top(place: int) -> int:
        while place in joined:
            place = joined[place]
        return place

    held = list(groups)
    for (story, kind), place in ((key, place) for key, places in sorted(told.items()) for place in places):
        for other in pile.near.get(story, ()):
            there = about.get((other, kind))
            if there is None:
                continue
            one, two = top(place), top(there)
            if one != two and _all_agree(held[one], held[two], kind, pile):
                first, second = sorted((one, two))
                held[first] += held[second]
                joined[second] = first
                break
    return [group for place, group in enumerate(held) if place not in joined]


def _told(groups: Sequence[Group]) -> Mapping[tuple[str, str], list[int]]:
    """Of each story and kind the groups that most documents tell: one where it is clear what the story is about."""
    told: defaultdict[tuple[str, str], defaultdict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for place, group in enumerate(groups):
        for one in group:
            kind = sort(one)
            if kind is not None:
                told[one.story, kind][place].add(one.mention.document)
    return {key: _most(found) for key, found in told.items()}


def _most(found: Mapping[int, set[str]]) -> list[int]:
    most = max(len(documents) for documents in found.values())
    return sorted(place for place, documents in found.items() if len(documents) == most)


def _all_agree(a: Group, b: Group, kind: str, pile: Around) -> bool:
    ones = [each for each in a if sort(each) == kind][:HEARD]
    others = [each for each in b if sort(each) == kind][:HEARD]
    return all(agree(one, other, pile) for one in ones for other in others)
