"""Sources of the claim: on whose word a story, a quotation or a figure stands, beside its pages and its origins.

Pages say how often something was printed, origins how many texts were written, sources how many mouths it came from: two outlets that
quote one communique are two origins of text and one source of the claim. The first source of a statement is the last link of its
attribution chain. It is an entity where the link is resolved, else a description, compared without the article by what its words mean
("the police", "die Polizei", where `sayso.lang.senses` knows the words) or else by the words. A pronoun
that leads to nobody is no source, nor are words that say of nobody who it was ("reports", "all of"): they stand with their quotation. What an
outlet says in its own voice has none.

The same words are the same claim (`same_as`). Where one page only describes who said them and another names one, the description
is taken for the one named; where nobody is named, all descriptions are one.

Known limits: descriptions that are worded alike ("officials") count as one source though nobody can tell whether they are the same
people: a source too few misleads less than a witness too many. The spokesman and the ministry that he speaks for are two.
A claim that a page tells in its own voice is not led back to anyone.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sayso.lang import profile
from sayso.lang.senses import senses
from sayso.lang.speakers import names_nobody
from sayso.model import Attribution, Dossier, Figure, Quotation, Story
from sayso.report.joins import Joins, join, origin_of_document

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Voice:
    """Who a statement is led back to: an entity, or a description as written."""

    entity: str | None
    described: str
    """The description as it is compared; empty for an entity."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One source of what some pages say, and how far its word goes."""

    name: str
    entity: str | None
    pages: int
    origins: int
    statements: int
    """Quotations and figures that are led back to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Where one claim stands: its statements, and three counts of how many say so."""

    statements: tuple[str, ...]
    pages: int
    origins: int
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Voices:
    """Who is behind each statement of a dossier, and how each is called."""

    voice_of: Mapping[str, Voice]
    """By quotation or figure; without those that are led back to nobody."""
    names: Mapping[Voice, str]
    said_in: Mapping[str, tuple[Quotation | Figure, ...]]
    """By document."""
    alike: Mapping[str, tuple[str, ...]]
    """By figure: the figures of its story that give the same number for the same measure, itself among them."""


class Joined(NamedTuple):
    """What all reports on one dossier need: made once for the three that a build writes."""

    joins: Joins
    known: Voices


def joined(dossier: Dossier) -> Joined:
    """The look-ups of a dossier and the voices in it."""
    joins = join(dossier)
    return Joined(joins=joins, known=voices(dossier, joins))


def voices(dossier: Dossier, joins: Joins) -> Voices:
    """Lead every statement of a dossier back to its first source."""
    told: dict[str, Voice] = {}
    written: dict[Voice, Counter[str]] = defaultdict(Counter)
    said_in: dict[str, list[Quotation | Figure]] = defaultdict(list)
    everything: tuple[Quotation | Figure, ...] = (*dossier.quotations, *dossier.figures)
    for said in everything:
        said_in[said.document].append(said)
        found = _first_source(said.attribution, said.document, joins)
        if found is not None:
            told[said.id], name = found
            written[told[said.id]][name] += 1
    return Voices(
        voice_of=told | {quote.id: _named(quote.id, told, joins) for quote in dossier.quotations if quote.id in told},
        names={voice: _name(voice, names, joins) for voice, names in written.items()},
        said_in={document: tuple(said) for document, said in said_in.items()},
        alike=_alike(dossier),
    )


def of_story(story: Story, known: Voices, joins: Joins) -> tuple[Source, ...]:
    """The sources behind what a story's pages say, those of most pages first."""
    said = (one for document in story.documents for one in known.said_in.get(document, ()))
    return _sources(((one.id, one.document) for one in said), known, joins)


def of_quotation(quote: Quotation, known: Voices, joins: Joins) -> Spread:
    """Where the words of a quotation stand, its own place among them, and on whose word."""
    places = {other: joins.quotations[other].document for other in joins.same_as.get(quote.id, ())}
    return _spread({quote.id: quote.document, **places}, known, joins)


def of_figure(figure: Figure, known: Voices, joins: Joins) -> Spread:
    """Where the story of a figure has the same number for the same measure, and on whose word."""
    alike = known.alike.get(figure.id, (figure.id,))
    return _spread({other: joins.figures[other].document for other in alike}, known, joins)


def shared_claims(story: Story, known: Voices, joins: Joins) -> tuple[Spread, ...]:
    """The words that several origins of a story share, those on most origins first; each quotation in one of them only.

    What only copies of one text share is left out: they share everything.
    """
    members = set(story.documents)
    found: list[Spread] = []
    for document in story.documents:
        for said in known.said_in.get(document, ()):
            others = (joins.quotations[other] for other in joins.same_as.get(said.id, ()))
            places = {other.id: other.document for other in others if other.document in members}
            if places:
                found.append(_spread({said.id: document, **places}, known, joins))
    found = [claim for claim in found if claim.origins > 1]
    found.sort(key=lambda claim: (-claim.origins, -claim.pages, claim.statements))
    chosen: list[Spread] = []
    used: set[str] = set()
    for claim in found:
        if used.isdisjoint(claim.statements):
            used.update(claim.statements)
            chosen.append(claim)
    return tuple(chosen)


def _first_source(attribution: Attribution | None, document: str, joins: Joins) -> tuple[Voice, str] | None:
    """The last link of a chain and the words for it; None where it leads to nobody."""
    if attribution is None or not attribution.chain:
        return None
    last = attribution.chain[-1]
    entity = joins.entities.get(joins.entity_of.get(last.mention or "", ""))
    if entity is not None:
        return Voice(entity=entity.id, described=""), entity.name
    code = joins.documents[document].language
    language = profile(code).references
    described = [word.casefold() for word in _WORD.findall(last.name)]
    while described and described[0] in {*language.definite, *language.indefinite}:
        del described[0]
    if not described or names_nobody(last.name, code):
        return None
    return Voice(entity=None, described=_compared(described, code)), last.name


def _compared(described: Sequence[str], language: str | None) -> str:
    """A description as it is compared: what its words mean, in no language in particular, and unknown words as they stand."""
    known = senses(language)
    if known is None:
        return " ".join(described)
    meant = ((word, known.meanings(word)) for word in described)
    parts = {part for word, meanings in meant for part in (meanings - known.small if meanings else {word})}
    return " ".join(sorted(parts)) or " ".join(described)


def _named(quote: str, told: Mapping[str, Voice], joins: Joins) -> Voice:
    """Who is behind a quotation, by all places of its words."""
    own = told[quote]
    if own.entity is not None:
        return own
    others = Counter(told[other] for other in joins.same_as.get(quote, ()) if other in told)
    known = {voice: count for voice, count in others.items() if voice.entity is not None}
    if len(known) == 1:
        return next(iter(known))
    return own if known else min([own, *others], key=_order)


def _order(voice: Voice) -> tuple[str, str]:
    return voice.entity or "", voice.described


def _name(voice: Voice, written: Counter[str], joins: Joins) -> str:
    """What to call a source: the entity's name, or the words used most."""
    if voice.entity is not None:
        return joins.entities[voice.entity].name
    return " ".join(min(written, key=lambda name: (-written[name], name)).split())


def _spread(places: Mapping[str, str], known: Voices, joins: Joins) -> Spread:
    """The counts of one claim, by the document of each of its statements."""
    documents = set(places.values())
    return Spread(
        statements=tuple(sorted(places)),
        pages=len(documents),
        origins=len({origin_of_document(document, joins) for document in documents}),
        sources=_sources(places.items(), known, joins),
    )


def _sources(places: Iterable[tuple[str, str]], known: Voices, joins: Joins) -> tuple[Source, ...]:
    documents: dict[Voice, list[str]] = defaultdict(list)
    for statement, document in places:
        voice = known.voice_of.get(statement)
        if voice is not None:
            documents[voice].append(document)
    found = (_source(voice, where, known, joins) for voice, where in documents.items())
    return tuple(sorted(found, key=lambda one: (-one.pages, -one.origins, -one.statements, one.name, one.entity or "")))


def _source(voice: Voice, where: Sequence[str], known: Voices, joins: Joins) -> Source:
    return Source(
        name=known.names[voice],
        entity=voice.entity,
        pages=len(set(where)),
        origins=len({origin_of_document(document, joins) for document in where}),
        statements=len(where),
    )


def _alike(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    """Figures of one story with one measure and one number; "at least 40" and "about 40" give the same one."""
    story_of = {document: story.id for story in dossier.stories for document in story.documents}
    groups: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for figure in dossier.figures:
        number = (figure.low, figure.high) if figure.value is None else figure.value
        if number != (None, None):
            place = story_of.get(figure.document, figure.document)
            groups[place, figure.measure, number].append(figure.id)
    return {one: tuple(group) for group in groups.values() for one in group}
