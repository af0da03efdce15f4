"""`Claim`: a number as one voice gives it of one day, on as many pages as repeat it; made of figures and what is known around them.

The day of a claim is the one that its words name ("as of Friday": `basis` text), else the one that the sentences before tell of, where it lies
close before the page's (`basis` near), else the day of its page (`basis` page); a page whose day is not known leaves it open, and so does one that calls the number a count of before. Its group is the meaning of the counted noun
(`sayso.lang.counted`), all people where none is named; a noun that says no more than the measure ("hostage" with abducted) is none.
Its voice is the first source of the attribution chain, by entity where one is known, by name else; a pronoun is a voice of its page
alone; None where the outlet itself speaks.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sayso.lang.counted import PERSON, counted_words, wider
from sayso.lang.speakers import NOT_NAMED, shown_speaker
from sayso.model import AsOfBasis, Dating, Document, Figure, Reading, Teller
from sayso.stages.figure_series.compatible import Amount, amount

LONGEST_AS_OF = 62
"""Days: a count as of "this year" is as of its page's day as well; two months still say when, and so does a year that is over."""
_YEAR = 366
BACKGROUND_DAYS = 30
"""Days between the time told of and the page from which on it is hardly the news (guess)."""
_PAGE_DAYS = 366
"""A page whose day is known no closer says nothing of when its numbers are of; its likeliest days do, where they are closer (a guess)."""
_NEAR_DAYS, _NEAR_OCCASION = 1, 7
"""Days before the page that a day told of before may lie: for a count that goes on, the day before is when it was said (yesterday's page of
today's news); what happened on one occasion is told for a week."""
_AROUND = 90
"""Characters beside a number in which words for the stretch counted are looked for."""
_SENTENCE_END = re.compile(r"[.!?:;]\s|\n")
_UNMARKED = {
    "abducted": "hostage",
    "protesters": "protester",
    "displaced": "refugee",
    "arrested": "prisoner",
    "infected": "patient",
    "combatants": "combatant",
}
"""With a measure, the group that is only another word for those counted."""
OCCASION = frozenset({"protesters", "arrested", "rescued", "abducted", "released", "attacks", "combatants"})
"""Measures of what happens on one occasion."""
THINGS = frozenset({"attacks", "other-things"})
LOOSE = frozenset({"other-people", "other-things"})
"""Measures of everything else: nothing says that two numbers of them are of one count, unless they are the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """First and last day that a count can be of, as ordinals; None where that side is open."""

    first: int | None
    last: int | None
    basis: AsOfBasis | None

    def before(self, other: When) -> bool:
        """Whether this is wholly before the other."""
        return self.last is not None and other.first is not None and self.last < other.first

    def apart(self, other: When) -> int:
        """Days between the two; 0 where they may meet."""
        gaps = [
            later.first - earlier.last
            for earlier, later in ((self, other), (other, self))
            if earlier.last is not None and later.first is not None
        ]
        return max([0, *gaps])

    @property
    def width(self) -> float:
        """Days between first and last."""
        return float("inf") if self.first is None or self.last is None else self.last - self.first


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One value, group, place, stretch, day and voice, with the figures that say so."""

    figures: tuple[Figure, ...]
    amount: Amount
    group: str
    place: str | None
    period: str | None
    denied: bool
    """Whether the voice denies the number rather than gives it."""
    when: When
    page: When
    """The day of the page (the earliest one's, where several say so)."""
    voice: str | None
    speaker: str | None
    """The voice as a reader knows it."""
    documents: frozenset[str]
    origins: frozenset[str]

    @property
    def measure(self) -> str:
        """What happened to those counted."""
        return self.figures[0].measure

    @property
    def background(self) -> bool:
        """Whether it tells of a time long before its page: "in February, a fire killed five", said in April."""
        return self.when.basis == "text" and self.when.apart(self.page) > BACKGROUND_DAYS

    @property
    def key(self) -> str:
        """The least id of its figures: an order that only content decides."""
        return self.figures[0].id


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What is known around the figures, by id."""

    documents: Mapping[str, Document]
    datings: Mapping[str, Dating]
    readings: Mapping[str, Reading]
    """By timex."""
    origins: Mapping[str, str]
    """Origin by document."""
    entities: Mapping[str, str]
    """Entity by mention."""
    names: Mapping[str, str]
    """Name by entity."""


def claims(figures: Iterable[Figure], around: Around) -> list[Claim]:
    """Make the claims of some figures, in an order that only content decides."""
    alike: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for figure in sorted(figures, key=lambda one: one.id):
        made = _claim(figure, around)
        key = (
            made.measure,
            figure.value,
            made.amount,
            made.group,
            made.place,
            made.period,
            made.denied,
            made.when,
            made.voice,
        )
        alike[key].append(made)
    return sorted((_one(same) for same in alike.values()), key=lambda claim: claim.key)


def _one(same: list[Claim]) -> Claim:
    first = same[0]
    if len(same) == 1:
        return first
    return Claim(
        figures=tuple(figure for claim in same for figure in claim.figures),
        amount=first.amount,
        group=first.group,
        place=first.place,
        period=first.period,
        denied=first.denied,
        when=first.when,
        page=min((claim.page for claim in same), key=_first),
        voice=first.voice,
        speaker=first.speaker,
        documents=frozenset().union(*(claim.documents for claim in same)),
        origins=frozenset().union(*(claim.origins for claim in same)),
    )


def _first(when: When) -> float:
    return float("inf") if when.first is None else when.first


def _claim(figure: Figure, around: Around) -> Claim:
    doc, voice = around.documents[figure.document], _voice(figure, around)
    page, period = _page_day(around.datings.get(figure.document)), _period(figure, doc)
    earlier = When(first=None, last=page.last, basis=None) if period == "earlier" else None
    return Claim(
        figures=(figure,),
        amount=amount(figure),
        group=group_of(figure, doc),
        place=around.entities.get(figure.place or ""),
        period=period,
        denied=figure.stance == "denied",
        when=_as_of(figure, around) or earlier or _near(figure, page, around) or page,
        page=page,
        voice=voice,
        speaker=_speaker(figure, voice, around),
        documents=frozenset({figure.document}),
        origins=frozenset({around.origins.get(figure.document, figure.document)}),
    )


def group_of(figure: Figure, doc: Document) -> str:
    """The group that a figure counts, as a word."""
    if figure.counted is None:
        return figure.measure if figure.measure in THINGS else PERSON
    words = figure.counted.of(doc.text)
    found = counted_words(doc.language).group(words) or words.split()[-1]
    return PERSON if found == _UNMARKED.get(figure.measure) else found


def _period(figure: Figure, doc: Document) -> str | None:
    before = _SENTENCE_END.split(doc.text[max(0, figure.start - _AROUND) : figure.start])[-1]
    behind = _SENTENCE_END.split(doc.text[figure.end : figure.end + _AROUND])[0]
    words = counted_words(doc.language)
    return words.period(before) or words.period(behind)


def _as_of(figure: Figure, around: Around) -> When | None:
    """The day that the words name; None where they name none, a stretch that says nothing, or one after the page."""
    reading = around.readings.get(figure.as_of or "")
    if reading is None or reading.earliest is None or reading.latest is None:
        return None
    when = When(first=day(reading.earliest), last=day(reading.latest), basis="text")
    page = _page_day(around.datings.get(figure.document))
    loose = when.width > LONGEST_AS_OF and not (when.before(page) and when.width <= _YEAR)
    return None if loose or page.before(when) else when


def _near(figure: Figure, page: When, around: Around) -> When | None:
    """The day that the sentences before tell of, where the page is of that day or little later."""
    reading = around.readings.get(figure.near_day or "")
    if reading is None or reading.earliest is None or reading.latest is None or page.first is None or page.last is None:
        return None
    when = When(first=day(reading.earliest), last=day(reading.latest), basis="near")
    most = _NEAR_OCCASION if figure.measure in OCCASION else _NEAR_DAYS
    fits = when.first is not None and page.first - most <= when.first and not page.before(when)
    return when if fits and when.width < most else None


def _page_day(dating: Dating | None) -> When:
    if dating is None:
        return When(first=None, last=None, basis=None)
    first, last = day(dating.earliest), day(dating.latest)
    if _is_wide(first, last) and dating.likely is not None:
        first, last = day(dating.likely[0]), day(dating.likely[1])
    if _is_wide(first, last):
        first = last = None
    return When(first=first, last=last, basis=None if first is None or last is None else "page")


def _is_wide(first: int | None, last: int | None) -> bool:
    return first is not None and last is not None and last - first > _PAGE_DAYS


def day(text: str | None) -> int | None:
    """The number of a day; None for nothing and for less than a day."""
    try:
        return None if text is None else date.fromisoformat(text[:10]).toordinal()
    except ValueError:
        return None


def _voice(figure: Figure, around: Around) -> str | None:
    given = figure.attribution
    if given is None:
        return None
    mentions = [given.chain[-1].mention, given.speaker] if given.chain else [given.speaker]
    found = next((around.entities[mention] for mention in mentions if mention and mention in around.entities), None)
    if found is not None or not given.chain:
        return found
    shown = _shown(given.chain[-1], around.documents[figure.document])
    # A pronoun or a common noun ("he", "officials") says who only within its page.
    if shown == NOT_NAMED or shown.islower():
        return f"{' '.join(given.chain[-1].name.casefold().split())} @ {figure.document}"
    return shown.casefold()


def _speaker(figure: Figure, voice: str | None, around: Around) -> str | None:
    given = figure.attribution
    if voice is None or given is None:
        return None
    known = around.names.get(voice)
    return known or (_shown(given.chain[-1], around.documents[figure.document]) if given.chain else None)


def _shown(teller: Teller, doc: Document) -> str:
    return shown_speaker(teller.name, doc.text[: teller.start], doc.language)


def noun_of(group: str, *, one: bool = False) -> str:
    """A group as a reader calls it: several of them, or `one`."""
    if one and group in wider():
        return group
    return _PLURALS.get(group, group if group in THINGS or group not in wider() else f"{group}s")


_PLURALS = {PERSON: "people", "child": "children", "woman": "women", "man": "men", "crew": "crew", "family": "families"}
