"""`Telling`: what a mention of a happening says, made ready to be compared with others.

The words around the trigger count by their nearness to it, as what stands beside "killed" says more of who was killed than the rest of
a long sentence; names count as the entities that they stand for, other words by their meaning where `lang/lexicon/senses.csv` knows one, so that
tellings in two languages have terms in common, and by their stem otherwise.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sayso.lang import profile
from sayso.lang.happenings import Kin, happenings
from sayso.lang.lexicon import country_codes, people_codes
from sayso.lang.senses import senses
from sayso.model import (
    Dating,
    Derivation,
    Document,
    Entity,
    EventMention,
    Figure,
    Link,
    Mention,
    Origin,
    Reading,
    Story,
    Timex,
)
from sayso.text.words import Word, keys, words

FADING = 1
"""Words from the trigger after which a word counts half as much as the one beside it."""
BEFORE_NOUN = 3
"""Words before a noun among which its article is looked for."""
NEARLY = 4
"""Words before a trigger among which "after" speaks of it."""
BEGINNING = 4
"""Letters of a name's word that names made from it share."""
REACH = 40
"""Characters that hold them."""
SENTENCE = 500
"""Characters before a trigger in which the beginning of its sentence is looked for."""
_SENTENCES = re.compile(r"[.!?][”’\"')]*\s+(?=[^\W\d_a-zäöü]|[“„\"])|\n")
_ENDS = re.compile(r"[.,;:!?()\n“”\"]")
NAMED = ("actor", "recipient", "participant")
"""The roles of those who take part."""


class Records(NamedTuple):
    """What is known around tellings. All kinds are read once."""

    documents: Iterable[Document]
    mentions: Iterable[Mention]
    links: Iterable[Link]
    entities: Iterable[Entity]
    readings: Iterable[Reading]
    datings: Iterable[Dating]
    stories: Iterable[Story]
    origins: Iterable[Origin]
    derivations: Iterable[Derivation] = ()
    figures: Iterable[Figure] = ()
    timexes: Iterable[Timex] = ()


class Days(NamedTuple):
    """Days as ordinals, both ends included; None for an end that is not known."""

    first: int | None
    last: int | None

    @property
    def width(self) -> int | None:
        """Days between both ends; None where one is not known."""
        return None if self.first is None or self.last is None else self.last - self.first

    def overlaps(self, other: Days) -> bool:
        """Whether a day can be in both."""
        return self.gap(other) <= 0

    def gap(self, other: Days) -> int:
        """Days that lie between both; 0 or less where they meet."""
        return max(_less(other.first, self.last), _less(self.first, other.last))


def _less(later: int | None, earlier: int | None) -> int:
    return 0 if later is None or earlier is None else later - earlier


class Named(NamedTuple):
    """A name in a text, and who or what it stands for."""

    start: int
    end: int
    entity: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Around:
    """What is known of a pile, by the ids under which tellings ask for it."""

    documents: Mapping[str, Document]
    names: Mapping[str, Sequence[Named]]
    """Of a document, in order."""
    named: Mapping[str, frozenset[str]]
    """The entities of a document."""
    entities: Mapping[str, str]
    """Mention to entity."""
    known: Mapping[str, Entity]
    countries: Mapping[str, str]
    """The entity of a people to that of its country, or to the country's code where the pile does not name it."""
    readings: Mapping[str, Reading]
    timexes: Mapping[str, Timex]
    datings: Mapping[str, Dating]
    stories: Mapping[str, Story]
    """By document."""
    near: Mapping[str, Sequence[str]]
    """Story to related stories, the nearest first."""
    origins: Mapping[str, str]
    """Document to origin; a document without one is its own."""
    derivations: Sequence[Derivation]
    figures: Mapping[str, Sequence[Figure]]
    """Of a document, in order."""


def around(records: Records, documents: set[str]) -> Around:
    """Bring the records of the documents that tell of happenings into the order in which they are asked for."""
    entities = {link.mention: link.entity for link in records.links}
    names: defaultdict[str, list[Named]] = defaultdict(list)
    for mention in records.mentions:
        entity = entities.get(mention.id)
        if entity is not None and mention.document in documents:
            names[mention.document].append(Named(mention.start, mention.end, entity))
    figures: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in records.figures:
        figures[figure.document].append(figure)
    known = {entity.id: entity for entity in records.entities}
    stories = list(records.stories)
    return Around(
        documents={doc.id: doc for doc in records.documents if doc.id in documents},
        named={key: frozenset(name.entity for name in found) for key, found in names.items()},
        names={key: sorted(found) for key, found in names.items()},
        entities=entities,
        known=known,
        countries=_countries(known.values()),
        readings={reading.timex: reading for reading in records.readings},
        timexes={timex.id: timex for timex in records.timexes if timex.document in documents},
        datings={dating.document: dating for dating in records.datings},
        stories={doc: story for story in stories for doc in story.documents},
        near={story.id: _nearest(story) for story in stories},
        origins={doc: origin.id for origin in records.origins for doc in origin.documents},
        derivations=[one for one in records.derivations if one.derived_from is not None],
        figures={key: sorted(found, key=lambda one: (one.start, one.id)) for key, found in figures.items()},
    )


def _nearest(story: Story) -> list[str]:
    return [one.story for one in sorted(story.related, key=lambda one: (-one.score, one.story))]


def _countries(entities: Iterable[Entity]) -> dict[str, str]:
    held = sorted(entities, key=lambda entity: entity.id)
    codes, peoples = country_codes(), people_codes()
    lands = {
        codes[each.name.casefold()]: each.id
        for each in held
        if each.schema == "Country" and each.name.casefold() in codes
    }
    return {each.id: lands.get(peoples[each.name], peoples[each.name]) for each in held if each.name in peoples}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Telling:
    """A mention of a happening with what it says."""

    mention: EventMention
    story: str
    origin: str
    language: str
    kin: Kin
    meanings: frozenset[str]
    """What the trigger may mean, for comparing with other languages."""
    sentence: int
    """Where its sentence begins, as far as marks and capitals show it."""
    terms: Mapping[str, float]
    """Words and names around the trigger, each with its nearness."""
    roles: frozenset[tuple[str, str]]
    """Role and entity."""
    cast: frozenset[tuple[str, str]]
    """Role and entity of those who take part, a people as its country: what "Norwegian" troops do, Norway does."""
    holders: Mapping[str, frozenset[str]]
    """The same by role."""
    who: frozenset[str]
    """The same without roles."""
    names: frozenset[str]
    """All entities of its clause, in a role or not, likewise."""
    places: frozenset[str]
    place_words: frozenset[str]
    """The words of the places' names: "Gaza" and "Gaza Strip" do not contradict each other."""
    actor_words: frozenset[str]
    """How the words of the actors' names begin: "Syria" and the "Syrian Army" may be one."""
    sort: str | None
    """Whether it is done to a person ("who") or to a thing ("what"); None where the words do not say."""
    counts: Mapping[str, frozenset[float]]
    """Numbers in its clause, by measure; of several also their sum, as parts are told with "and"."""
    when: Days | None
    """The days that its own words give."""
    written: Days
    """The days on which its document may have been written."""
    definite: bool
    """Whether it is a bare noun that speaks of a happening as known: "the attack", not "the attack on the port"."""
    indefinite: bool
    """Whether it is told as something new: "an attack"."""
    generic: bool
    """Whether its word says little of what happened: "the disaster"."""
    fatal: bool
    """Whether its word tells of deaths."""
    anew: bool
    """Whether it speaks of one more of its kind, or of those left: "another attack", "the release of others"."""

    @property
    def key(self) -> tuple[str, int, int, str]:
        """Its place, for sorting."""
        return self.mention.document, self.mention.trigger.start, self.mention.trigger.end, self.mention.id


def tellings(mentions: Iterable[EventMention], pile: Around) -> Iterator[Telling]:
    """What mentions say. Those of one document should come together."""
    for mention in mentions:
        document = pile.documents.get(mention.document)
        if document is not None:
            yield _telling(mention, document, pile)


def _telling(mention: EventMention, document: Document, pile: Around) -> Telling:
    language = (document.language or "").split("-")[0].lower()
    found = words(document.text[_from(mention) : _to(mention)])
    story = pile.stories.get(document.id)
    roles = frozenset(
        (filler.role, pile.entities[filler.mention])
        for filler in mention.fillers
        if filler.mention is not None and filler.mention in pile.entities
    )
    places = frozenset(entity for role, entity in roles if role == "place") or _beside_places(mention, pile)
    cast = frozenset((role, pile.countries.get(entity, entity)) for role, entity in roles if role in NAMED)
    before = _before(mention, document.text)
    names = _names_in(pile.names.get(document.id, ()), _from(mention), _to(mention))
    return Telling(
        mention=mention,
        story=document.id if story is None else story.id,
        origin=pile.origins.get(document.id, document.id),
        language=language,
        kin=_kin(mention, language, names),
        meanings=_meanings(mention.head, language),
        sentence=_sentence(document.text, mention.trigger.start),
        terms=_terms(mention, found, names, language),
        roles=roles,
        cast=cast,
        holders={
            role: frozenset(entity for each, entity in cast if each == role) for role in {role for role, _ in cast}
        },
        who=frozenset(entity for _, entity in cast),
        names=frozenset(pile.countries.get(name.entity, name.entity) for name in names),
        places=places,
        place_words=frozenset(key for place in places if place in pile.known for key in keys(pile.known[place].name)),
        actor_words=frozenset(
            key[:BEGINNING]
            for role, each in roles
            if role == "actor" and each in pile.known
            for key in keys(pile.known[each].name)
        ),
        sort=_sort(mention, document, pile),
        counts=_counts(mention, pile.figures.get(mention.document, ())),
        when=_when(mention, pile),
        written=_written(pile.datings.get(document.id)),
        definite=_is_definite(mention, found, before, document.language),
        indefinite=_is_indefinite(before, document.language),
        generic=happenings(language).is_generic(mention.head),
        fatal=not happenings(language).fatal.isdisjoint(happenings(language).kin(mention.head).rows),
        anew=not happenings(language).anew.isdisjoint(_beside(mention, before, document.text)),
    )


def _beside_places(mention: EventMention, pile: Around) -> frozenset[str]:
    """The name behind a common noun for a place: "in the capital Orlo"."""
    names = pile.names.get(mention.document, ())
    ends = {filler.end for filler in mention.fillers if filler.role == "place" and filler.mention is None}
    return frozenset(
        name.entity
        for end in ends
        for name in _names_in(names, end, end + 3)
        if name.entity in pile.known and pile.known[name.entity].schema == "Place"
    )


def _sentence(text: str, at: int) -> int:
    first = max(at - SENTENCE, 0)
    return max((first + end.end() for end in _SENTENCES.finditer(text[first:at])), default=first)


def _from(mention: EventMention) -> int:
    return min([mention.start, mention.trigger.start, *(filler.start for filler in mention.fillers)])


def _to(mention: EventMention) -> int:
    return max([mention.end, mention.trigger.end, *(filler.end for filler in mention.fillers)])


def _names_in(names: Sequence[Named], start: int, end: int) -> list[Named]:
    first = bisect_left(names, (start, 0, ""))
    last = bisect_left(names, (end, 0, ""))
    return list(names[first:last])


def _kin(mention: EventMention, language: str, names: Sequence[Named]) -> Kin:
    """The trigger's kin; of a name ("the Olympics") the entity is kin, too."""
    made = happenings(language).kin(mention.head)
    trigger = mention.trigger
    named = {name.entity for name in names if name.start <= trigger.start and trigger.end <= name.end}
    return made if not named else Kin(stems=made.stems | named, rows=made.rows, kind=made.kind)


def _meanings(head: str, language: str) -> frozenset[str]:
    known = senses(language)
    if known is None:
        return frozenset()
    return frozenset(meaning for word in head.split() for meaning in known.meanings(word)) - known.small


def _terms(mention: EventMention, found: Sequence[Word], names: Sequence[Named], language: str) -> dict[str, float]:
    """The terms of the clause but for the trigger; the nearest place of each counts."""
    start = _from(mention)
    trigger = range(mention.trigger.start - start, mention.trigger.end - start)
    own = [place for place, word in enumerate(found) if word.start in trigger]
    made: dict[str, float] = {}
    if not own:
        return made
    for place, word in enumerate(found):
        term = None if own[0] <= place <= own[-1] else _term(word, start, names, language)
        if term is not None:
            away = max(own[0] - place, place - own[-1]) - 1
            made[term] = max(made.get(term, 0.0), 1 / (1 + away / FADING))
    return made


def _term(word: Word, start: int, names: Sequence[Named], language: str) -> str | None:
    """The entity whose name the word is in, or what it means, or its stem; None for words that tell nothing."""
    at = start + word.start
    named = next((name.entity for name in names if name.start <= at < name.end), None)
    if named is not None:
        return named
    known = senses(language)
    if known is not None:
        if word.key in known.cuts.empty:
            return None
        meant = known.meanings(word.key)
        if meant:
            return None if meant & known.small else min(meant)
    return happenings(language).stem(word.key)


def _when(mention: EventMention, pile: Around) -> Days | None:
    reading = None if mention.timex is None else pile.readings.get(mention.timex)
    if reading is None or (reading.earliest is None and reading.latest is None):
        return None
    days = Days(ordinal(reading.earliest), ordinal(reading.latest))
    if _is_of_another(mention, pile):
        return None
    return None if _cannot_be(days, mention, _written(pile.datings.get(mention.document))) else days


def _is_of_another(mention: EventMention, pile: Around) -> bool:
    """Whether the time is that of a count ("as of Friday"), or of what was told before it ("on Monday after the fire")."""
    timex = pile.timexes.get(mention.timex or "")
    document = pile.documents[mention.document]
    if timex is None:
        return False
    known = happenings((document.language or "").split("-")[0].lower())
    if "_".join(keys(document.text[max(timex.start - REACH, 0) : timex.start])[-2:]) in known.as_of:
        return True
    if known.language == "de" and not document.text[mention.trigger.start].isupper():
        return False  # "am Montag nach Orlo": only before nouns it parts the times of two
    return not known.behind.isdisjoint(keys(document.text[timex.end : mention.trigger.start])[-NEARLY:])


def _cannot_be(days: Days, mention: EventMention, written: Days) -> bool:
    """Whether what had happened is dated after its page, or what is to come before it: the time is that of something else."""
    if mention.context in ("actual", "historical"):
        return days.first is not None and written.last is not None and days.first > written.last + 1
    return (
        mention.context == "future" and None not in (days.last, written.first) and _less(written.first, days.last) > 1
    )


def _written(dating: Dating | None) -> Days:
    return Days(None, None) if dating is None else Days(ordinal(dating.earliest), ordinal(dating.latest))


def ordinal(day: str | None) -> int | None:
    """The number of a day; None for nothing and for less than a day."""
    try:
        return None if day is None else date.fromisoformat(day[:10]).toordinal()
    except ValueError:
        return None


def _before(mention: EventMention, text: str) -> list[str]:
    """The words just before the trigger, in its sentence as far as marks show it."""
    before = text[max(mention.trigger.start - REACH, 0) : mention.trigger.start]
    return keys(_ENDS.split(before)[-1])[-BEFORE_NOUN:]


def _beside(mention: EventMention, before: Sequence[str], text: str) -> Iterator[str]:
    """The words before the trigger, and those for whom it befalls."""
    yield from before
    for filler in mention.fillers:
        if filler.role == "recipient":
            yield from keys(text[filler.start : filler.end])


def _is_definite(mention: EventMention, found: Sequence[Word], before: Sequence[str], language: str | None) -> bool:
    """Whether a definite article stands before the trigger, and nothing behind it says which happening is meant."""
    known = profile(language).references
    articles = [key for key in before if key in known.definite or key in known.indefinite]
    at = mention.trigger.end - _from(mention)
    behind = next((word.key for word in found if word.start >= at), "")
    return bool(articles) and articles[-1] in known.definite and behind not in known.complements


def _is_indefinite(before: Sequence[str], language: str | None) -> bool:
    known = profile(language).references
    articles = [key for key in before if key in known.definite or key in known.indefinite]
    return bool(articles) and articles[-1] in known.indefinite


def _sort(mention: EventMention, document: Document, pile: Around) -> str | None:
    """Whether a person or a thing is acted on; groups and countries are both."""
    for filler in mention.fillers:
        if filler.role == "recipient":
            entity = pile.known.get(pile.entities.get(filler.mention or "", ""))
            if entity is not None:
                return "who" if entity.schema == "Person" else None
            people = {word for each in profile(document.language).events.people.values() for word in each}
            told = keys(document.text[filler.start : filler.end])
            return "what" if told and people.isdisjoint(told) and not any(each.isdigit() for each in told) else None
    return None


def _counts(mention: EventMention, figures: Sequence[Figure]) -> dict[str, frozenset[float]]:
    found: defaultdict[str, list[float]] = defaultdict(list)
    for one in figures:
        if mention.start <= one.start < mention.end and one.value:
            found[one.measure].append(one.value)
    return {measure: frozenset({*values, sum(values)}) for measure, values in found.items()}
