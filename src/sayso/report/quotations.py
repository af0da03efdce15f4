"""Quotations as a reader sees them: by speaker, the same words once, with every page that has them.

A pile repeats itself: four pages of one agency's text give each sentence four times. Quotations of one speaker that give the very same
words, or that stand in pages of one origin with words paired as shortened or translated, are one line, told at its oldest
page, with the others beside it. Words that are paired as *altered* are never folded: that somebody changed them is what a reader looks for.

Whose words they are decides where a line stands: under a name; among the sources that pages only describe ("two people in his office");
among those of whom there is but a pronoun that could not be resolved; or with nobody at all. Only the first are speakers. The
others would be headings with one line each ("it", "which"), as they were on the first dossiers.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.model import Dossier, Entity, Quotation
from sayso.report.hearsay import is_pronoun, told_by
from sayso.report.joins import Joins, origin_of_document, words_of
from sayso.report.sections import Place, not_too_long, place_of, published, sort_day

ALSO_SHOWN = 8
"""Other pages of the same words: two lines' worth; dossier.json has all."""
ROLES_SHOWN = 3
SIGNS = re.compile(r"[^\w]+")
TERMINAL_WORDS = 300
"""Characters of a quotation in the terminal: four lines of an ordinary one."""

NAMED, DESCRIBED, UNRESOLVED, NOBODY = "named", "described", "unresolved", "nobody"
TITLES: Mapping[str, str] = {
    DESCRIBED: "Sources that pages describe and no name is known for",
    UNRESOLVED: "Someone meant by a pronoun: who, could not be told",
    NOBODY: "No speaker is named",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Words with those that say whose they are."""

    place: Place
    words: str
    """The words alone, without what the page puts between their parts."""
    kind: str
    when: str | None
    """The day of the page, where it is known."""
    source: str | None
    cue: str | None
    told_by: str | None
    """Through whom the words came, where someone stands between the speaker and the outlet."""
    why: str | None
    also: Sequence[Place] = ()
    """The other pages that have the words, copies of one text beside each other."""
    pages: int = 1
    """How many pages have the words, with this one."""
    origins: int = 1
    """How many independent texts these pages are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """One who is quoted, or one of the groups of those who have no name."""

    name: str
    entity: Entity | None
    roles: Sequence[str]
    sayings: Sequence[Said]
    pages: int
    origins: int
    """How many independent texts quote it."""


def quotation_groups(dossier: Dossier, joins: Joins) -> list[Speaker]:
    """Quotations by speaker, the one first whom most origins quote; those without a name last."""
    groups: dict[tuple[str, str], list[Quotation]] = defaultdict(list)
    for quote in dossier.quotations:
        groups[_group(quote, joins)].append(quote)
    folded = _alike(dossier, joins)
    made = {key: _speaker(key, quotes, folded, joins) for key, quotes in groups.items()}
    named = (speaker for (kind, _), speaker in made.items() if kind == NAMED)
    ordered = sorted(named, key=lambda one: (-one.origins, -one.pages, -len(one.sayings), one.name))
    return [*ordered, *(made[kind, ""] for kind in TITLES if (kind, "") in made)]


def _group(quote: Quotation, joins: Joins) -> tuple[str, str]:
    if quote.attribution is None or not (quote.attribution.source or quote.attribution.speaker):
        return NOBODY, ""
    entity = joins.entity_of.get(quote.attribution.speaker or "")
    if entity in joins.entities:
        return NAMED, str(entity)
    doc = joins.documents[quote.document]
    return (UNRESOLVED if is_pronoun(words_of(quote.attribution.source, doc.text), doc.language) else DESCRIBED), ""


def _alike(dossier: Dossier, joins: Joins) -> Mapping[str, str]:
    """For each quotation that can be folded, the one that stands for all with its words.

    Few words are never paired by `SameWords`; in copies of one text the very same words of one source are, here.
    """
    above: dict[str, str] = {}

    def top(quote: str) -> str:
        while above.setdefault(quote, quote) != quote:
            above[quote] = quote = above[above[quote]]
        return quote

    alike: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for quote in dossier.quotations:
        alike[_wording(quote, joins)].append(quote.id)
    for first, *rest in alike.values():
        for other in rest:
            above[top(other)] = top(first)
    for same in dossier.same_words:
        origins = {origin_of_document(joins.quotations[one].document, joins) for one in (same.a, same.b)}
        if same.kind == "verbatim" or (same.kind != "altered" and len(origins) == 1):
            first, second = sorted((top(same.a), top(same.b)))
            above[second] = first
    return {quote: top(quote) for quote in tuple(above)}


def _wording(quote: Quotation, joins: Joins) -> tuple[str, str, str]:
    """Origin, source and words, the latter two without marks, which copies spell in their own ways."""
    text = joins.documents[quote.document].text
    source = "" if quote.attribution is None else words_of(quote.attribution.source, text)
    words, who = (SIGNS.sub("", part).casefold() for part in (words_of(quote.content, text), source))
    return origin_of_document(quote.document, joins), who, words


def _speaker(key: tuple[str, str], quotes: Sequence[Quotation], folded: Mapping[str, str], joins: Joins) -> Speaker:
    kind, identity = key
    entity = joins.entities.get(identity)
    roles = [] if entity is None else _telling(role.text for role in joins.roles_of.get(identity, ()))
    documents = {quote.document for quote in quotes}
    said = [_said(group, joins) for group in _folded(quotes, folded, joins)]
    return Speaker(
        name=TITLES[kind] if entity is None else entity.name,
        entity=entity,
        roles=roles[:ROLES_SHOWN],
        sayings=sorted(said, key=_by_source) if kind == DESCRIBED else said,
        pages=len(documents),
        origins=len({origin_of_document(document, joins) for document in documents}),
    )


def _telling(roles: Iterable[str]) -> list[str]:
    """Roles that are not a part of another one: "minister" says nothing beside "minister of waters"."""
    words = list(dict.fromkeys(roles))
    return [
        role
        for role in words
        if not any(len(role) < len(other) and role.casefold() in other.casefold() for other in words)
    ]


def _by_source(said: Said) -> str:
    return (said.source or "").casefold()


def _folded(quotes: Sequence[Quotation], folded: Mapping[str, str], joins: Joins) -> list[list[Quotation]]:
    """Quotations with the same words together, the oldest page first; in one document each place stands for itself."""
    groups: dict[str, list[Quotation]] = defaultdict(list)
    places = {(quote.document, quote.content): quote for quote in sorted(quotes, key=lambda one: one.id, reverse=True)}
    for quote in sorted(
        places.values(), key=lambda one: (sort_day(one.document, joins), one.document, one.start, one.id)
    ):
        key = folded.get(quote.id, quote.id)
        groups[quote.id if any(quote.document == other.document for other in groups[key]) else key].append(quote)
    return [group for group in groups.values() if group]


def _said(group: Sequence[Quotation], joins: Joins) -> Said:
    quote = group[0]
    doc, attribution = joins.documents[quote.document], quote.attribution
    others = _others(quote, group[1:], joins)
    documents = {doc.id, *(place.document for place in others)}
    return Said(
        place=place_of(doc, quote.start, quote.end, joins),
        words=" ".join(words_of(quote.content, doc.text).split()),
        kind=quote.kind,
        when=published(quote.document, joins),
        source=None if attribution is None else words_of(attribution.source, doc.text),
        cue=None if attribution is None else words_of(attribution.cue, doc.text),
        told_by=told_by(attribution, doc),
        why=None if attribution is None else attribution.why,
        also=others[:ALSO_SHOWN],
        pages=len(documents),
        origins=len({origin_of_document(document, joins) for document in documents}),
    )


def _others(quote: Quotation, copies: Iterable[Quotation], joins: Joins) -> list[Place]:
    """The other pages of the same words, each once: first the copies that are folded into this line."""
    held = {
        one.document: one for one in (*copies, *(joins.quotations[other] for other in joins.same_as.get(quote.id, ())))
    }
    held.pop(quote.document, None)
    return [place_of(joins.documents[one.document], one.start, one.end, joins) for one in held.values()]


def quoted_place(quote: Quotation, joins: Joins) -> Place:
    """The place of a quotation, with its words as they are shown: the speaker's own in marks, reported ones never."""
    doc = joins.documents[quote.document]
    words = not_too_long(" ".join(words_of(quote.content, doc.text).split()))
    place = place_of(doc, quote.start, quote.end, joins)
    return replace(place, words=f"“{words}”" if quote.kind == "direct" else words)


def quotations_text(dossier: Dossier, joins: Joins) -> str:
    """All quotations for the terminal, by speaker."""
    lines = [line for speaker in quotation_groups(dossier, joins) for line in _lines(speaker)]
    return "\n".join(lines).strip() if lines else "No quotations were found."


def _lines(speaker: Speaker) -> Iterator[str]:
    roles = f" ({'; '.join(speaker.roles)})" if speaker.roles else ""
    spread = "" if speaker.entity is None else f": {spread_in_words(speaker.pages, speaker.origins)}"
    yield f"{speaker.name}{roles}{spread}"
    for said in speaker.sayings:
        words = said.words if len(said.words) <= TERMINAL_WORDS else said.words[:TERMINAL_WORDS] + "…"
        yield f"  - {f'“{words}”' if said.kind == 'direct' else words}"
        source = " ".join(part for part in (said.source, f"({said.cue})" if said.cue else "") if part)
        where = ", ".join(part for part in (said.place.outlet, said.when) if part)
        also = f"{spread_in_words(said.pages, said.origins)}, also in {', '.join(place.outlet for place in said.also)}"
        told = (source, where, said.told_by or "", also if said.also else "")
        yield f"    {' · '.join(part for part in told if part)}"
    yield ""


def spread_in_words(pages: int, origins: int) -> str:
    """On how many pages something stands, and how many independent texts these are.

    >>> spread_in_words(5, 1)
    '5 pages, 1 origin'
    """
    return f"{pages:,} {'page' if pages == 1 else 'pages'}, {origins:,} {'origin' if origins == 1 else 'origins'}"
