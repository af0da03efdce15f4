"""`Telling`: what a mention of a happening says, made ready to be compared with others.

The words around the trigger count by their nearness to it, as what stands beside "killed" says more of who was killed than the rest of
a long sentence; names count as the entities that they stand for, other words by their meaning where `lang/lexicon/senses.csv` knows one, so that
tellings in two languages have terms in common, and by their stem otherwise.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.lang import profile
from sayso.lang.happenings import Kin, happenings
from sayso.lang.senses import senses
from sayso.model import Document, EventMention, Figure
from sayso.stages.events.around import Around, names_in
from sayso.stages.events.clock import when_told, written
from sayso.stages.events.days import Days
from sayso.stages.events.regions import Named
from sayso.text.words import Word, keys, words

FADING = 1
"""Words from the trigger after which a word counts half as much as the one beside it."""
BEFORE_NOUN = 3
"""Words before a noun among which its article is looked for."""
BEGINNING = 4
"""Letters of a name's word that names made from it share."""
REACH = 40
"""Characters that hold them."""
SENTENCE = 500
"""Characters before a trigger in which the beginning of its sentence is looked for."""
_SENTENCES = re.compile(r"[.!?][”’\"')]*\s+(?=[^\W\d_a-zäöü]|[“„\"])|\n")
_ENDS = re.compile(r"[.,;:!?()\n“”\"]")
SPEECH = frozenset({"AGREE", "SUPPORT", "CONCEDE", "DEMAND", "DISAPPROVE", "REJECT", "THREATEN"})
"""Types of what is done in words: what else their clause tells of says which one it is."""
NAMED = ("actor", "recipient", "participant")
"""The roles of those who take part."""


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
    region: frozenset[str]
    """These and the places that they belong with: a town and its country, a dam and the town below it."""
    place_words: frozenset[str]
    """The words of the places' names: "Gaza" and "Gaza Strip" do not contradict each other."""
    called: Mapping[str, frozenset[str]]
    """How the words of their names begin, by role: "Syria" and the "Syrian Army", "Tara Velk" and "actor Velk" may be one."""
    sorts: Mapping[str, frozenset[str]]
    """The schemas of those in a role."""
    sort: str | None
    """Whether it is done to a person ("who") or to a thing ("what"); None where the words do not say."""
    marching: bool
    """Whether protesters do it."""
    counts: Mapping[str, frozenset[float]]
    """Numbers in its clause, by measure; of several also their sum, as parts are told with "and"."""
    when: Days | None
    """The days that its own words give."""
    written: Days
    """The days on which its document may have been written."""
    definite: bool
    """Whether it is a bare noun that speaks of a happening as known: "the attack", not "the attack of the miners", "on the mine" (words of `references.complements`, rows `whom`)."""
    indefinite: bool
    """Whether it is told as something new: "an attack"."""
    generic: bool
    """Whether its word says little of what happened: "the disaster"."""
    fatal: bool
    """Whether its word tells of deaths."""
    anew: bool
    """Whether it speaks of one more of its kind, or of those left: "another attack", "the arrest of others"."""

    @property
    def key(self) -> tuple[str, int, int, str]:
        """Its place, for sorting."""
        return self.mention.document, self.mention.trigger.start, self.mention.trigger.end, self.mention.id


def tellings(mentions: Iterable[EventMention], pile: Around) -> Iterator[Telling]:
    """What mentions say. Those of one document should come together."""
    told = list(mentions)
    beside: defaultdict[str, list[EventMention]] = defaultdict(list)
    for mention in told:
        beside[mention.document].append(mention)
    for mention in told:
        document = pile.documents.get(mention.document)
        if document is not None:
            speaks = mention.type in SPEECH
            yield _telling(mention, document, pile, beside[mention.document] if speaks else ())


def _telling(mention: EventMention, document: Document, pile: Around, beside: Sequence[EventMention]) -> Telling:
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
    held = _by_role((role, entity) for role, entity in roles if role in NAMED)
    before = _before(mention, document.text)
    names = names_in(pile.names.get(document.id, ()), _from(mention), _to(mention))
    return Telling(
        mention=mention,
        story=document.id if story is None else story.id,
        origin=pile.origins.get(document.id, document.id),
        language=language,
        kin=_kin(mention, language, names),
        meanings=_meanings(mention.head, language),
        sentence=_sentence(document.text, mention.trigger.start),
        terms=_terms(mention, found, names, language) | _matter(mention, beside, language),
        roles=roles,
        cast=cast,
        holders=_by_role(cast),
        who=frozenset(entity for _, entity in cast),
        names=frozenset(pile.countries.get(name.entity, name.entity) for name in names),
        places=places,
        region=places.union(*(pile.regions.get(place, ()) for place in places)),
        place_words=frozenset(key for place in places if place in pile.known for key in keys(pile.known[place].name)),
        called={role: _called(each, pile) for role, each in held.items()},
        sorts={role: frozenset(pile.known[one].schema for one in each if one in pile.known) for role, each in held.items()},
        sort=_sort(mention, document, pile),
        marching=_is_marching(mention, document),
        counts=_counts(mention, pile.figures.get(mention.document, ())),
        when=when_told(mention, pile),
        written=written(pile.datings.get(document.id)),
        definite=_is_definite(mention, found, before, document.language),
        indefinite=_is_indefinite(before, document.language),
        generic=happenings(language).is_generic(mention.head),
        fatal=not happenings(language).fatal.isdisjoint(happenings(language).kin(mention.head).rows),
        anew=not happenings(language).anew.isdisjoint(_beside(mention, before, document.text)),
    )


def _by_role(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for role, entity in pairs:
        found[role].add(entity)
    return {role: frozenset(entities) for role, entities in found.items()}


def _called(entities: Iterable[str], pile: Around) -> frozenset[str]:
    return frozenset(key[:BEGINNING] for each in entities if each in pile.known for key in keys(pile.known[each].name))


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


def _sentence(text: str, at: int) -> int:
    first = max(at - SENTENCE, 0)
    return max((first + end.end() for end in _SENTENCES.finditer(text[first:at])), default=first)


def _from(mention: EventMention) -> int:
    return min([mention.start, mention.trigger.start, *(filler.start for filler in mention.fillers)])


def _to(mention: EventMention) -> int:
    return max([mention.end, mention.trigger.end, *(filler.end for filler in mention.fillers)])


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


def _matter(mention: EventMention, beside: Sequence[EventMention], language: str) -> dict[str, float]:
    """Rows of the happenings that a demand, a refusal, ... speaks of: those told in its clause or just behind it."""
    reach = max(mention.end, mention.trigger.end + REACH)
    told = [one for one in beside if one is not mention and mention.start <= one.trigger.start < reach]
    return {row: 1.0 for one in told for row in sorted(happenings(language).kin(one.head).rows)}


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
    says = behind in known.complements or behind in happenings(language).whom
    return bool(articles) and articles[-1] in known.definite and not says


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


def _is_marching(mention: EventMention, document: Document) -> bool:
    marchers = profile(document.language).events.people.get("protesters", ())
    acting = (one for one in mention.fillers if one.role == "actor")
    return any(key in marchers for one in acting for key in keys(document.text[one.start : one.end]))


def _counts(mention: EventMention, figures: Sequence[Figure]) -> dict[str, frozenset[float]]:
    found: defaultdict[str, list[float]] = defaultdict(list)
    for one in figures:
        if mention.start <= one.start < mention.end and one.value:
            found[one.measure].append(one.value)
    return {measure: frozenset({*values, sum(values)}) for measure, values in found.items()}
