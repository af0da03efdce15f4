"""Stories as a reader sees them: counts of pages, origins and sources, who printed first, who came from whom, what they share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.model import Dossier, Story
from sayso.report.joins import Joins, origins_of
from sayso.report.lineage import Branch, derivation_of, tree, tree_text
from sayso.report.sections import Place, interval, place_of
from sayso.report.sources import Source, Spread, Voices, of_story, shared_claims

SOURCES_NAMED = 3
"""Sources that a line names; the rest is counted."""
CLAIMS_SHOWN = 5
"""Words that a story's origins share, on the page; dossier.json has all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedRow:
    """A story of the same affair, and why it is held for one."""

    story: Story
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """Words that several origins of a story have: many texts, but one claim."""

    counts: str
    places: Sequence[Place]
    """One for each page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRow:
    """A story with its counts, and its pages as a tree."""

    story: Story
    when: str
    counts: str
    """Pages and origins in words."""
    word: str
    """On whose word it stands, in words; empty where nobody is named."""
    sources: Sequence[Source]
    branches: Sequence[Branch]
    claims: Sequence[ClaimRow]
    actors: Sequence[str]
    related: Sequence[RelatedRow]


def story_rows(dossier: Dossier, joins: Joins, known: Voices) -> list[StoryRow]:
    """Stories, those with most pages first."""
    ranked = sorted(dossier.stories, key=lambda s: (-len(s.documents), s.earliest or "9", s.id))
    stories = {story.id: story for story in ranked}
    made = derivation_of(dossier)
    return [
        StoryRow(
            story=story,
            when=interval(story.earliest, story.latest),
            counts=counts(story, joins),
            word=on_whose_word(of_story(story, known, joins), len(story.documents)),
            sources=of_story(story, known, joins),
            branches=tree(story.documents, made, joins),
            claims=_claims(story, known, joins),
            actors=[joins.entities[e].name for e in story.entities if e in joins.entities],
            related=[
                RelatedRow(story=stories[near.story], why=near.why) for near in story.related if near.story in stories
            ],
        )
        for story in ranked
    ]


def counts(story: Story, joins: Joins) -> str:
    """How many pages a story has, and how many origins these are, in words."""
    return f"{count(len(story.documents), 'page')}, {count(origins_of(story, joins), 'origin')}"


def on_whose_word(sources: Sequence[Source], pages: int) -> str:
    """Whose word a story's pages give, in words: whoever is behind most statements on most pages, else the first few."""
    if not sources:
        return ""
    top = max(sources, key=lambda one: (one.statements, one.pages))
    if 2 * top.statements > sum(one.statements for one in sources) and 2 * top.pages > pages > 1:
        return f"most of it on the word of {top.name} ({count(top.pages, 'page')})"
    named = [f"{one.name} ({count(one.pages, 'page')})" if pages > 1 else one.name for one in sources[:SOURCES_NAMED]]
    rest = len(sources) - len(named)
    return f"on the word of {', '.join(named)}{f' and {rest} more' if rest else ''}"


def count(number: int, noun: str) -> str:
    """A number with its noun.

    >>> count(1, "page"), count(1200, "page")
    ('1 page', '1,200 pages')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _claims(story: Story, known: Voices, joins: Joins) -> list[ClaimRow]:
    return [_claim(claim, joins) for claim in shared_claims(story, known, joins)[:CLAIMS_SHOWN]]


def _claim(claim: Spread, joins: Joins) -> ClaimRow:
    quotes = {joins.quotations[one].document: joins.quotations[one] for one in reversed(claim.statements)}
    return ClaimRow(
        counts=told_spread(claim),
        places=[place_of(joins.documents[doc], quote.start, quote.end, joins) for doc, quote in sorted(quotes.items())],
    )


def told_spread(claim: Spread) -> str:
    """The three counts of a claim, in words."""
    sources = claim.sources
    said = "source not known" if not sources else count(len(sources), "source")
    named = f": {', '.join(one.name for one in sources[:SOURCES_NAMED])}" if sources else ""
    return f"{count(claim.pages, 'page')}, {count(claim.origins, 'origin')}, {said}{named}"


def stories_text(dossier: Dossier, joins: Joins, known: Voices) -> str:
    """All stories for the terminal, each with its tree."""
    return "\n\n".join("\n".join(_lines(row)) for row in story_rows(dossier, joins, known))


def lineage_text(dossier: Dossier, joins: Joins, known: Voices) -> str:
    """The stories in which a page came from another, with the reasons."""
    rows = [row for row in story_rows(dossier, joins, known) if any(line.derivation for line in row.branches)]
    told = "\n\n".join("\n".join([*_head(row), *tree_text(row.branches), *_reasons(row)]) for row in rows)
    return told or "No page is known to come from another."


def _head(row: StoryRow) -> Iterator[str]:
    yield row.story.title
    yield f"  {row.counts} · {row.when}{f' · {row.word}' if row.word else ''}"


def _lines(row: StoryRow) -> Iterator[str]:
    yield from _head(row)
    yield from tree_text(row.branches)
    for claim in row.claims:
        yield f"  same words on {claim.counts}: “{claim.places[0].words}”"
    yield f"  why: {row.story.why}"
    for link in row.related:
        yield f"  of the same affair: {link.story.title}"


def _reasons(row: StoryRow) -> Iterator[str]:
    for line in row.branches:
        if line.derivation is not None and line.row is not None:
            yield f"  why {line.row.outlet}: {line.derivation.why}"
