"""The places of wanted names in one text, each with a score and a reason."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.lang.known import name_parts
from sayso.lang.name_words import linking_words
from sayso.lang.scripts import ScriptWords, common_words, script_words
from sayso.model import Document
from sayso.stages.sightings.wanted import Name, Wanted
from sayso.text.names import ARTICLES
from sayso.text.script import plain
from sayso.text.spelt import OTHER, rough, spells
from sayso.text.uncased import Piece, folded, pieces

GAPS = frozenset({" ", "\u00a0", "-", "‑", "־", "\u200c"})
EXACT, FULL, LATER, ALONE = 0.92, 0.88, 0.8, 0.7
"""Scores: as listed; all parts agree; the last word of a full name that stands in the text; one long word. Guesses in this order."""

WEAK = re.compile("[اويهحعءئؤאוהחעי'\"]")
"""Letters that stand for vowels, or are often left out, in scripts without capitals."""
ALONE_IN_ABJAD, SURE_LETTERS = 5, 5
"""Fewest consonants of a word that is a name alone there, and fewest letters of a listed one that has small words written onto it."""
LEAST_CONSONANTS = 4
"""Fewest consonants of a person's name of two words; of three words one less, of other names one more."""


class Hit(NamedTuple):
    """A name found: where, whose, how sure, and why."""

    start: int
    end: int
    entity: str
    score: float
    why: str


class _Text(NamedTuple):
    """A text as words, with what is known of its language."""

    text: str
    words: list[Piece]
    script: ScriptWords | None


def hits(document: Document, names: Wanted) -> list[Hit]:
    """Find the wanted names in a text; none overlaps another, and the same words go to one entity."""
    if not OTHER.search(document.text):
        return []
    seen = _Text(document.text, pieces(document.text), script_words(document.language))
    found: list[Hit] = []
    short: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    taken: set[int] = set()
    for place, piece in enumerate(seen.words):
        if not OTHER.match(piece.key):
            continue
        hit = _exact(place, seen, names) or _spelt(place, seen, names, short)
        if hit is not None and taken.isdisjoint(range(hit.start, hit.end)):
            taken.update(range(hit.start, hit.end))
            found.append(hit)
    found += _later(seen, short, taken)
    return sorted(found)


def _stems(piece: Piece, script: ScriptWords | None) -> Iterator[tuple[int, str]]:
    """How a word may be read: without the small words written onto it, and without an ending of its case."""
    if script is None:
        yield 0, piece.key
        return
    for cut, stem in script.stems(piece.key):
        yield cut, stem
        article = folded(script.article)
        if article and stem.startswith(article) and len(stem) > len(article) + 2:
            yield cut, stem[len(article) :]
    for base in script.bases(piece.key):
        yield 0, base


def _exact(place: int, seen: _Text, names: Wanted) -> Hit | None:
    for cut, stem in _stems(seen.words[place], seen.script):
        for words, entity, name in names.exact.get(stem, ()):
            end = place + len(words)
            if (
                end > len(seen.words)
                or not _joined(place, end, seen)
                or (len(words) == 1 and _is_doubtful(cut, stem, seen))
            ):
                continue
            if all(words[at] in _readings(seen.words[place + at], seen.script) for at in range(1, len(words))):
                start = seen.words[place].start + cut
                return Hit(start, seen.words[end - 1].end, entity, EXACT, f"{name} is called so in this language.")
    return None


def _is_doubtful(cut: int, word: str, seen: _Text) -> bool:
    """Whether a listed name of one word may be a common word here, as it is or with its first letters."""
    if seen.script is None or seen.script.capitals:
        return False
    return word in map(folded, seen.script.names.ambiguous) or (cut > 0 and len(word) < SURE_LETTERS)


def _readings(piece: Piece, script: ScriptWords | None) -> set[str]:
    return {piece.key, *(script.bases(piece.key) if script is not None else ())}


def _joined(first: int, end: int, seen: _Text) -> bool:
    return all(seen.text[seen.words[at - 1].end : seen.words[at].start] in GAPS for at in range(first + 1, end))


def _spelt(place: int, seen: _Text, names: Wanted, short: defaultdict[str, set[tuple[str, str]]]) -> Hit | None:
    """The name whose last part this word spells, with the words before it for the other parts."""
    piece = seen.words[place]
    if not _may_be_name(piece, seen):
        return None
    best = sorted(_ending_in(place, seen, names))
    if not best:
        return None
    longest, _, name, start = best[0]
    chosen = [item for item in best if item[0] == longest]
    if longest == -1 and len({item[2].entity for item in chosen}) > 1:
        return None
    if longest < -1 and name.person:
        for reading in _readings(piece, seen.script):
            short[reading].add((name.entity, name.text))
    letters = "the letters of this script" if longest == -1 else "the letters of this script, part for part"
    return Hit(
        start, piece.end, name.entity, ALONE if longest == -1 else FULL, f"{name.text} may be written so in {letters}."
    )


def _ending_in(place: int, seen: _Text, names: Wanted) -> Iterator[tuple[int, int, Name, int]]:
    """The names that end in a word, with where they begin; before them what puts the longest and most frequent first."""
    for cut, stem in _stems(seen.words[place], seen.script):
        near = {name for key in rough(stem) for name in names.by_last.get(key, ())}
        for name in near:
            begun = _before(place, cut, name, seen) if spells(stem, name.parts[-1]) else None
            if begun is not None:
                yield -len(name.parts), -name.times, name, begun


def _may_be_name(piece: Piece, seen: _Text) -> bool:
    """Whether a word may end a name: with a capital where the script has them, and none of the frequent words elsewhere."""
    if seen.script is None or seen.script.capitals:
        return not seen.text[piece.start].islower()
    return piece.key not in common_words(seen.script.code)


def _before(place: int, cut: int, name: Name, seen: _Text) -> int | None:
    """Where a name begins that ends in a word; None where the words before it do not spell its other parts."""
    piece = seen.words[place]
    if len(name.parts) == 1:
        return piece.start + cut if _stands_alone(piece, cut, seen) else None
    if cut:
        return None
    wanted = [name.parts[:-1]] if not name.person or len(name.parts) == 2 else [name.parts[:-1], name.parts[:1]]
    for parts in wanted:
        start = _backwards(place, parts, seen)
        if start is not None and _is_rich(place - len(parts), place, name, seen):
            return start
    return _over_a_middle(place, name, seen)


def _is_rich(first: int, place: int, name: Name, seen: _Text) -> bool:
    """Whether words have consonants enough that their agreement with a name is no chance."""
    words = seen.words[first : place + 1]
    if seen.script is not None and any(_is_common(word.key, name, seen.script.code) for word in words):
        return False
    consonants = sum(len(WEAK.sub("", word.key)) for word in words)
    return consonants >= (LEAST_CONSONANTS if name.person else LEAST_CONSONANTS + 1) - (len(words) > 2)


def _backwards(place: int, parts: Sequence[str], seen: _Text) -> int | None:
    """Where words that spell the parts begin, ending right before a place; small words are cut from the first only."""
    first = place - len(parts)
    if first < 0 or not _joined(first, place + 1, seen):
        return None
    for at, part in enumerate(parts):
        piece = seen.words[first + at]
        if not _may_begin(piece, seen):
            return None
        cuts = [cut for cut, stem in _stems(piece, seen.script) if spells(stem, part) and (not cut or not at)]
        if not cuts:
            return None
        if not at:
            start = piece.start + cuts[0]
    return start


def _is_common(word: str, name: Name, code: str) -> bool:
    """Whether a word is a frequent one; what is often a part of persons' names may be one of a person's all the same."""
    return word in common_words(code) and not (name.person and name_parts(code).get(word, False))


def _may_begin(piece: Piece, seen: _Text) -> bool:
    return (seen.script is not None and not seen.script.capitals) or not seen.text[piece.start].islower()


def _over_a_middle(place: int, name: Name, seen: _Text) -> int | None:
    """Where a person's name of first and last part begins with a middle part between that the pile does not know."""
    if not name.person or len(name.parts) != 2 or place < 2 or not _joined(place - 1, place + 1, seen):
        return None
    middle = seen.words[place - 1].key
    language = seen.script.code if seen.script is not None else ""
    capital = (seen.script is None or seen.script.capitals) and seen.text[seen.words[place - 1].start].isupper()
    word = plain(middle).strip("'")
    small = word in ARTICLES or word in linking_words()
    if not (capital or small or middle in name_parts(language)):
        return None
    return _backwards(place - 1, name.parts[:1], seen)


def _stands_alone(piece: Piece, cut: int, seen: _Text) -> bool:
    """Whether a word may be a name by itself: no known part of persons' names, in a script where nothing else marks one."""
    if seen.script is None or seen.script.capitals:
        return seen.text[piece.start].isupper()
    article = folded(seen.script.article)
    if article and len(article) > 1 and piece.key.startswith(article):
        return False
    return piece.key not in name_parts(seen.script.code) and len(WEAK.sub("", piece.key[cut:])) >= ALONE_IN_ABJAD


def _later(seen: _Text, short: dict[str, set[tuple[str, str]]], taken: set[int]) -> Iterator[Hit]:
    """The last words of full names that stand in the text, alone; a word of two persons is nobody's."""
    clear = {word: next(iter(whose)) for word, whose in short.items() if len(whose) == 1}
    for piece in seen.words:
        if piece.start in taken or not _may_begin(piece, seen):
            continue
        written = seen.script.stems(piece.key) if seen.script is not None else ()
        for cut, stem in [(0, piece.key), *written, *((0, base) for base in _readings(piece, seen.script))]:
            if stem in clear:
                entity, name = clear[stem]
                yield Hit(piece.start + cut, piece.end, entity, LATER, f"{name} is named in full in the same text.")
                break
