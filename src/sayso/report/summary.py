"""The dossier in a few lines, for the terminal at the end of a build and for `sayso show`."""

from __future__ import annotations

from collections import Counter

from sayso.model import Dossier, Story
from sayso.report.disagreements import disagreement_text, disagreements
from sayso.report.joins import Joins
from sayso.report.sections import interval
from sayso.report.sources import Joined, Voices, joined, of_story
from sayso.report.stories import count, counts, on_whose_word
from sayso.text.terminal import quoted

_STORIES_SHOWN = 10
_LINES_SHOWN = 20
"""Discrepancies, and failures: a screen's worth; `sayso show` has all."""


def summary_text(dossier: Dossier, folder: str, given: Joined | None = None) -> str:
    """Pages and origins, languages, stories, what disagrees, what failed, and where to look."""
    joins, known = given or joined(dossier)
    lines = [
        (
            f"{count(len(dossier.documents), 'document')} from {count(len(dossier.pages), 'page')}, "
            f"{count(len(dossier.origins), 'origin')}; {_languages(dossier)}"
        ),
        (
            f"{count(len(dossier.entities), 'actor')}, {count(len(dossier.quotations), 'quotation')}, "
            f"{count(len(dossier.figures), 'figure')}, {count(len(dossier.moments), 'dated sentence')}, "
            f"{count(len(dossier.events), 'event')}, {count(len(dossier.relations), 'relation')}"
        ),
    ]
    lines += _stories(dossier, joins, known)
    lines += _first([disagreement_text(one) for one in disagreements(dossier, joins)], "discrepancies", folder)
    failed = [f"failed: {failure.path} ({failure.stage}): {failure.error}" for failure in dossier.failures]
    lines += _first(failed, "failures", folder)
    lines.append(f"open {folder}/index.html in a browser")
    return "\n".join(lines)


def _first(lines: list[str], part: str, folder: str) -> list[str]:
    rest = len(lines) - _LINES_SHOWN
    more = [f"  and {rest:,} more {part}: sayso show {quoted(folder)} {part}"] if rest > 0 else []
    return [*lines[:_LINES_SHOWN], *more]


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _languages(dossier: Dossier) -> str:
    counts = Counter(doc.language or "unknown language" for doc in dossier.documents)
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return ", ".join(f"{number} {code}" for code, number in ranked)


def _stories(dossier: Dossier, joins: Joins, known: Voices) -> list[str]:
    ranked = sorted(dossier.stories, key=lambda story: (-len(story.documents), story.earliest or "", story.id))
    lines = [_story(story, joins, known) for story in ranked[:_STORIES_SHOWN]]
    rest = len(ranked) - len(lines)
    return [*lines, f"  and {rest:,} more {'story' if rest == 1 else 'stories'}"] if rest > 0 else lines


def _story(story: Story, joins: Joins, known: Voices) -> str:
    when = interval(story.earliest, story.latest)
    word = on_whose_word(of_story(story, known, joins), len(story.documents))
    return f"- {story.title} ({when}): {counts(story, joins)}{f', {word}' if word else ''}"
