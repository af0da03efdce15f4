"""Noun phrases that may take up a name: "the minister", "the armed group", "das Ministerium".

A phrase is an article, at most a few describing words, and a noun that `[references]` or the roles of `[names]` list, in the
singular. The span has no article. A phrase that goes on ("the mayor of Lund", "the group that ...", "the company's director", "the
company director") is no reference by itself; like those with "a" it is kept as a rival: it brings someone else with the same noun.
What stands in quotation marks is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from sayso.stages.coreferences.nouns import Nouns
from sayso.stages.coreferences.text import Line, Taken, Word

MOST_MODIFIERS = 3
"""Words between article and noun, at most; more of them bring someone new as a rule."""
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
VERBAL = frozenset({"VERB", "AUX"})


class Phrase(NamedTuple):
    """A noun with an article; `bare` if it may stand for a name."""

    kind: Literal["Person", "Organization", "Place", "Country"]
    start: int
    end: int
    line: int
    article: str
    modifiers: tuple[str, ...]
    noun: str
    """The noun in lower case."""
    base: str
    """The noun in its first form, without the rest of a compound."""
    bare: bool


def phrases(line: Line, nouns: Nouns, names: Taken, quotes: Taken) -> Iterator[Phrase]:
    """Yield the phrases of a sentence. `names` are the places of names and roles."""
    words = line.words
    big = nouns.compounds
    if big:
        nominal = [at for at, word in enumerate(words) if word.text[0].isupper() and nouns.listed(word.low)]
    else:
        nominal = [at for at, word in enumerate(words) if word.low in nouns.every and not word.text[0].isupper()]
    for place in nominal:
        word = words[place]
        if word.pos in VERBAL:
            continue
        first = _article(place, words, nouns)
        found = None if first is None else _kind(word, words[first].low, nouns)
        if first is None or found is None:
            continue
        kind, base = found
        article = words[first].low
        if names.meets(word.start, word.end) or quotes.meets(word.start, word.end):
            continue
        free = not names.meets(words[first + 1].start, word.end)
        known = article in nouns.definite and not _plural(article, word.low, base, nouns)
        alone = not word.genitive and not _goes_on(place, words, nouns) and not _predicate(first, words, nouns)
        bare = free and known and alone and _plain(words[first + 1 : place], nouns)
        modifiers = tuple(w.low for w in words[first + 1 : place])
        yield Phrase(kind, words[first + 1].start, word.end, line.number, article, modifiers, word.low, base, bare)


def _kind(
    word: Word, article: str, nouns: Nouns
) -> tuple[Literal["Person", "Organization", "Place", "Country"], str] | None:
    base = nouns.base(word.low)
    if base in nouns.organizations:
        return "Organization", base
    if base in nouns.countries:
        return "Country", base
    if base in nouns.places:
        return "Place", base
    person = nouns.person(word.low, article)
    return None if person is None else ("Person", person)


def _article(place: int, words: tuple[Word, ...], nouns: Nouns) -> int | None:
    """The place of the article before a noun, over describing words."""
    for at in range(place - 1, max(-1, place - MOST_MODIFIERS - 2), -1):
        if not words[at + 1].joined:
            return None
        if words[at].low in nouns.definite or words[at].low in nouns.indefinite:
            return at
        if words[at].genitive or words[at].pos in VERBAL or (nouns.compounds and words[at].text[0].isupper()):
            return None
    return None


def _goes_on(place: int, words: tuple[Word, ...], nouns: Nouns) -> bool:
    """Whether a word behind a noun belongs to the phrase: another noun, a name, "of", a relative clause."""
    if place + 1 >= len(words):
        return False
    after = words[place + 1]
    if not after.joined:
        return after.low in nouns.complements and after.low not in nouns.definite and _comma(words[place], after)
    if after.low in nouns.complements:
        return True
    if nouns.compounds:
        behind = words[place + 2] if place + 2 < len(words) else None
        genitive = behind is not None and behind.joined and behind.text[0].isupper() and after.low.endswith("er")
        return genitive or after.text[0].isupper()
    return after.text[0].isupper() or (after.pos in NOMINAL and not after.low.endswith(nouns.adverb_endings))


def _predicate(first: int, words: tuple[Word, ...], nouns: Nouns) -> bool:
    """Whether the phrase says what someone is: "would be the nominee", "als der Sprecher"."""
    return first > 0 and words[first].joined and words[first - 1].low in nouns.predicates


def _plain(modifiers: tuple[Word, ...], nouns: Nouns) -> bool:
    """Whether all describing words are common ones; "the 6th District chairman" is not."""
    return nouns.compounds or all(word.text == word.low for word in modifiers)


def _comma(word: Word, after: Word) -> bool:
    return after.start - word.end == len(", ")


def _plural(article: str, low: str, base: str, nouns: Nouns) -> bool:
    """Whether the article shows a plural: "die Sprecher", "die Unternehmen"."""
    if article not in nouns.plural_articles:
        return False
    return base in nouns.same_plurals or (nouns.gender(low) == "male" and low.endswith("er"))
