"""How a noun speaks of a happening: as known ("the attack"), as new ("an attack"), as one more ("another attack"), as several ("two attacks")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

from sayso.lang import profile
from sayso.lang.happenings import happenings
from sayso.model import EventMention
from sayso.text.words import keys

BEFORE_NOUN = 3
"""Words before a noun among which its article is looked for."""
REACH = 40
"""Characters that hold them, or the word behind it."""
Number: TypeAlias = Literal["one", "several"] | None
COUNTED = frozenset({("OTHER", "natural-disaster"), ("OTHER", "accident")})
ONE_IN_MANY = frozenset({"clash", "abduct", "sexual", "torture"})
"""Modes of attacks whose plural is told of one, too: "clashes broke out"."""
_ENDS = re.compile(r"[.,;:!?()\n“”\"]")


def before(mention: EventMention, text: str) -> list[str]:
    """The words just before the trigger, in its sentence as far as marks show it."""
    stretch = text[max(mention.trigger.start - REACH, 0) : mention.trigger.start]
    return keys(_ENDS.split(stretch)[-1])[-BEFORE_NOUN:]


def is_definite(articles: Sequence[str], behind: str, language: str | None) -> bool:
    """Whether a definite article is among the words before the trigger, and the clause `behind` it does not say which happening is meant."""
    known = profile(language).references
    word = next(iter(keys(behind[:REACH])), "")
    says = word in known.complements or word in happenings(language).whom
    return _article(articles, language) in known.definite and not says


def is_indefinite(articles: Sequence[str], language: str | None) -> bool:
    """Whether the last article before the trigger brings something new."""
    return _article(articles, language) in profile(language).references.indefinite


def _article(found: Sequence[str], language: str | None) -> str:
    known = profile(language).references
    return next((key for key in reversed(found) if key in known.definite or key in known.indefinite), "")


def is_anew(mention: EventMention, text: str, articles: Sequence[str], language: str | None) -> bool:
    """Whether a word before the trigger, or of those whom it befalls, speaks of one more of its kind, or of those left."""
    return not happenings(language).anew.isdisjoint(_beside(mention, articles, text))


def number(mention: EventMention, text: str, found: Sequence[str], language: str | None) -> Number:
    """Whether a noun tells of several that can be counted ("in attacks on two towns", "the quakes"), or of one ("an attack").

    Only what stands as a noun says so: behind an article, a preposition or a number, or before "on". A verb may tell of several, too. "Elections",
    "talks" and "clashes" are one in any number.
    """
    if (mention.type, mention.mode) not in COUNTED and (mention.type != "ASSAULT" or mention.mode in ONE_IN_MANY):
        return None
    told, first = keys(mention.trigger.of(text)), keys(mention.head)
    behind = text[mention.trigger.end : mention.trigger.end + REACH]
    if not told or not first or not _is_noun(found, behind, language):
        return None
    if any(told[-1] == first[-1] + end for end in profile(language).forms.plurals):
        return "several"
    return "one" if told == first and found[-1:] and _article(found, language) else None


def _is_noun(found: Sequence[str], behind: str, language: str | None) -> bool:
    known, words = profile(language).references, happenings(language)
    leading = {*words.articles, *words.small, *words.inside, *words.whom, *known.definite, *known.indefinite}
    after = next(iter(keys(behind)), "")
    return not leading.isdisjoint(found[-1:]) or not words.several.isdisjoint(found) or after in words.whom


def _beside(mention: EventMention, articles: Sequence[str], text: str) -> Iterator[str]:
    """The words before the trigger, and those for whom it befalls."""
    yield from articles
    for filler in mention.fillers:
        if filler.role == "recipient":
            yield from keys(text[filler.start : filler.end])
