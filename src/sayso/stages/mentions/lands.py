"""Countries that no list knows, told by their text: "the capital of Velland", "Velland's government", "the Vellandian parliament".

Requirement: a land that is named as a place only ("in Velland") is a country where the text speaks of its state. Method: a name of
one word that was taken for a place or for nothing in particular; beside a word for what a state has (`state_words`, `capital_words`) stands the name as its owner, or an adjective with the same beginning.

Known exceptions: a city whose government is called by its name ("the Lund government" for the country of which it is the capital) is no owner
here, for the bare name before such a word is not asked; a region with a government of its own ("the government of Upper Velland") has two words or is listed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from sayso.lang.names import NameWords

_STEM = 5
"""Fewest letters that a land's name and its adjective share (guess)."""


def lands(places: Sequence[str], text: str, words: NameWords) -> frozenset[str]:
    """Those of the names of places that the text speaks of as states."""
    pattern = _pattern(words)
    stems = {name: _stem(name) for name in set(places) if " " not in name and len(_stem(name)) >= _STEM}
    if pattern is None or not stems:
        return frozenset()
    owners, adjectives = _beside(pattern, text)
    return frozenset(
        name
        for name, stem in stems.items()
        if name.lower() in owners or any(word.startswith(stem) and word != name.lower() for word in adjectives)
    )


def _stem(name: str) -> str:
    """A name in small letters without its last vowels and the ending of a German land: "Vellandien"."""
    return name.lower().removesuffix("en").rstrip("aeiou")


def _beside(pattern: re.Pattern[str], text: str) -> tuple[set[str], set[str]]:
    """Those who are said to own a state's things, and the other words right beside these."""
    owners: set[str] = set()
    adjectives: set[str] = set()
    for match in pattern.finditer(text.lower()):
        before, mark, of, behind = match["before"], match["mark"], match["of"], match["behind"]
        if before:
            (owners if mark else adjectives).add(before)
        if behind:
            (owners if of else adjectives).add(behind)
    return owners, adjectives


@cache
def _pattern(words: NameWords) -> re.Pattern[str] | None:
    states = "|".join(map(re.escape, (*words.state_words, *words.capital_words)))
    if not states:
        return None
    links = "|".join(sorted(map(re.escape, {*words.of, *words.articles}), key=len, reverse=True))
    return re.compile(
        rf"(?:(?P<before>[^\W\d_]+)(?P<mark>['’]s?)? )?\b(?:{states})\b(?: (?P<of>(?:(?:{links})(?: |(?<=['’])))+)?(?P<behind>[^\W\d_]+))?"
    )
