"""Names in other scripts as landmarks: a word of an Arabic, Hebrew, Cyrillic or Greek text gets the keys of the pile's Latin names that it may spell.

Requirement: the translation of a text into another script keeps its names, but the key of `sayso.text.landmarks` meets few of them in scripts that
leave out vowels: one letter stands for w, o and u, small words are written onto names, and there are no capitals to tell a name by.

Method: every name that Latin texts of the pile have, and every word of the other texts, less what may be written onto it, are sorted by their
consonants in eight classes (`sayso.text.spelt.rough`); within a class `spells` decides letter by letter. What spells a name is given that name's
key, so that texts in two such scripts meet in it, too. Chance joins one word in a thousand, and what it joins does not keep its place.

Known exceptions: names that no Latin text of the pile has; short names (fewer than `CONSONANTS`), which common words spell by chance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from sayso.lang.scripts import ScriptWords, common_words, script_words
from sayso.model import Document
from sayso.text.landmarks import Landmark
from sayso.text.script import is_latin, plain
from sayso.text.spelt import LONGEST, OTHER, rough, spells
from sayso.text.uncased import folded, pieces

CONSONANTS = 3
"""Consonants in the class of a name, at least."""

CROWDED = 400
"""Names of one class from which on it is not looked at: the work would grow with the square of the pile."""


class Names:
    """The names of a pile's Latin texts, to be asked which of them a word of another script may spell."""

    def __init__(self, found: Sequence[Sequence[tuple[str, str]]]) -> None:
        """`found`: for each Latin text its names, in plain small letters, and their keys."""
        self._found = found
        self._known: dict[str, frozenset[str]] = {}

    @cached_property
    def _by_class(self) -> Mapping[str, set[tuple[str, str]]]:
        """The names by their consonants; made when first asked for, as most piles have no text in another script."""
        by_class: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
        for pair in {pair for pairs in self._found for pair in pairs}:
            for reading in rough(pair[0]):
                if len(reading) >= CONSONANTS:
                    by_class[reading].add(pair)
        return by_class

    def keys(self, stem: str) -> frozenset[str]:
        """Return the keys of the names that a stem may spell."""
        if stem not in self._known:
            self._known[stem] = frozenset(self._spelt(stem))
        return self._known[stem]

    def _spelt(self, stem: str) -> Iterator[str]:
        for reading in rough(stem):
            among = self._by_class.get(reading, ()) if len(reading) >= CONSONANTS else ()
            if len(among) <= CROWDED:
                yield from (key for name, key in among if spells(stem, name))


def latin_names(text: str, marks: Sequence[Landmark]) -> list[tuple[str, str]]:
    """Return a text's landmarks that are names in Latin letters, in plain small letters, with their keys."""
    shown = {text[mark.start : mark.end]: mark.key for mark in marks if not mark.key.startswith("#")}
    return [(plain(name.casefold()), key) for name, key in shown.items() if len(name) <= LONGEST and is_latin(name)]


def spelt(document: Document, names: Names) -> list[Landmark]:
    """Return the words of a text in another script that may spell names of the pile, in order; one for each name."""
    if not OTHER.search(document.text):
        return []
    script = script_words(document.language)
    common = common_words(script.code) if script is not None else frozenset()
    return [
        Landmark(piece.start, piece.end, key)
        for piece in pieces(document.text)
        if len(piece.key) <= LONGEST
        and OTHER.match(piece.key)
        and piece.key not in common
        and not document.text[piece.start].islower()
        for key in sorted({key for stem in _stems(piece.key, script) for key in names.keys(stem)})
    ]


def _stems(word: str, script: ScriptWords | None) -> Iterator[str]:
    """A word as it stands, without what may be written onto it, and without an ending of its case."""
    if script is None:
        yield word
        return
    article = folded(script.article)
    for _, stem in script.stems(word):
        yield stem
        if article and stem.startswith(article) and len(stem) > len(article) + 2:
            yield stem[len(article) :]
    yield from script.bases(word)
