"""Names in a script without capitals (Arabic, Hebrew, Persian): only what is known to be one.

Requirement: a name that is claimed must be one; without capitals there is no other sign than the words themselves, so most names
of organisations and small places are not found here (the pile may know them: `stages/sightings`).

Method: (1) names of countries, organisations, cities and peoples in the language's own spelling, also with small words written
onto them ("and", "in", "to"), which are not part of the span; the longest wins. (2) Persons: a part of persons' names that is
often attested, followed by another one; or one such part, or two of any kind, after a title, where adjectives of peoples and
words with the article may stand between ("the foreign minister"). Common words that are parts of names somewhere do not count.

Looked at by eye on translated news (ntrex, 30 groups a language): nearly all known names right, nine in ten of the persons. 2 to 6 ms a page of 600 words.

Known exceptions: names nobody listed; family names that are common words; after a title a foreign name that the list lacks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from sayso.lang.known import KnownName, known_names, name_parts
from sayso.lang.scripts import ScriptWords, script_words
from sayso.model import Parse, Schema
from sayso.text.uncased import UNCASED, Piece, folded, pieces

GAPS = frozenset({" ", "\u00a0", "-", "־", "\u200c"})
KNOWN, PEOPLE, TITLED, PARTS = 0.9, 0.85, 0.8, 0.7
"""Scores: a known name, a people, a person after a title, a person by the parts of the name alone. Guesses in this order."""
MOST_PARTS, MOST_BETWEEN = 4, 3
"""Most parts of a person's name, and most words between a title and the name."""
SHORTEST_PART, LONG_PART, SHORTEST_CITY = 3, 5, 4
"""Fewest letters of an often attested part of persons' names, of a rarely attested one, and of a city that is neither a capital nor in
our own list; what is shorter is too often a common word."""


class Spot(NamedTuple):
    """A name found: its place, what it is, how sure, why, and its plain form."""

    start: int
    end: int
    schema: Schema
    score: float
    why: str
    name: str


def spots(parse: Parse) -> list[Spot]:
    """Find the known names and the persons of a text in a script without capitals; none in other scripts."""
    words = script_words(parse.document.language)
    text = parse.document.text
    if words is None or words.capitals or not UNCASED.search(text):
        return []
    found: list[Spot] = []
    for sent in parse.sentences:
        line = pieces(text, sent.start, sent.end)
        places = list(_known(line, text, words))
        people = list(_persons(line, text, words, places))
        taken = {place for spot in people for place in range(spot.start, spot.end)}
        found += [*people, *(spot for spot in places if spot.start not in taken)]
    return sorted(found)


@cache
def _index(code: str) -> dict[str, list[tuple[tuple[str, ...], KnownName]]]:
    """The known names as words, by their first one, longest first; a people's adjective with all its endings."""
    words = script_words(code)
    found: defaultdict[str, list[tuple[tuple[str, ...], KnownName]]] = defaultdict(list)
    if words is None:
        return {}
    common = {folded(word) for word in words.names.ambiguous}
    for form, known in known_names(code).items():
        endings = words.people.endings if known.schema == "Group" else ("",)
        articles = ("", words.article) if known.schema == "Group" and words.article else ("",)
        for key in {tuple(p.key for p in pieces(a + form + e)) for a in articles for e in endings}:
            if key and (len(key) > 1 or not (key[0] in common or _is_small(key[0], known))):
                found[key[0]].append((key, known))
    return {first: sorted(names, key=lambda item: (-len(item[0]), item)) for first, names in found.items()}


def _is_small(key: str, known: KnownName) -> bool:
    """Whether a name is short and that of a city that nothing but a time zone made known."""
    return known.key.startswith("city ") and len(key) < SHORTEST_CITY


def _known(line: Sequence[Piece], text: str, words: ScriptWords) -> Iterator[Spot]:
    index = _index(words.code)
    place = 0
    while place < len(line):
        hit = _longest(line, place, text, words, index)
        if hit is None:
            place += 1
            continue
        cut, length, known = hit
        people = known.schema == "Group"
        if people and words.article and line[place].key.startswith(folded(words.article), cut):
            cut += len(words.article)
        start, end = line[place].start + cut, line[place + length - 1].end
        why = f"{known.name} is {'the name of a country’s people' if people else 'a name that is known'}."
        yield Spot(
            start, end, known.schema, PEOPLE if people else KNOWN, why, text[start:end] if people else known.name
        )
        place += length


def _longest(
    line: Sequence[Piece],
    place: int,
    text: str,
    words: ScriptWords,
    index: dict[str, list[tuple[tuple[str, ...], KnownName]]],
) -> tuple[int, int, KnownName] | None:
    """The longest known name that begins in a word: letters before it, words, and what it is."""
    for cut, stem in words.stems(line[place].key):
        for key, known in index.get(stem, ()):
            end = place + len(key)
            if end <= len(line) and all(
                line[at].key == key[at - place] and text[line[at - 1].end : line[at].start] in GAPS
                for at in range(place + 1, end)
            ):
                return cut, len(key), known
    return None


class _Reader(NamedTuple):
    """What reading persons' names in one language needs."""

    words: ScriptWords
    parts: dict[str, bool]
    titles: frozenset[str]
    never: frozenset[str]
    joiners: frozenset[str]

    def is_part(self, key: str) -> bool:
        """Whether a word may be a part of a person's name; with the article a family name."""
        if key in self.never or key in self.titles or len(key) < SHORTEST_PART - 1:
            return False
        if key in self.parts:
            return self.parts[key] or len(key) >= LONG_PART
        bare = key.removeprefix(folded(self.words.article)) if self.words.names.article else key
        return bare != key and bare not in self.never and self.parts.get(bare, False)

    def is_sure(self, key: str) -> bool:
        """Whether a word is often attested as a part of persons' names."""
        return len(key) >= SHORTEST_PART and self.parts.get(key, False) and self.is_part(key)


@cache
def _reader(code: str) -> _Reader:
    words = script_words(code)
    if words is None:
        msg = f"no words for {code}"
        raise ValueError(msg)
    names = words.names
    tables = (frozenset(map(folded, table)) for table in (names.titles, names.never, names.joiners))
    return _Reader(words, name_parts(code), *tables)


def _persons(line: Sequence[Piece], text: str, words: ScriptWords, known: Sequence[Spot]) -> Iterator[Spot]:
    reader = _reader(words.code)
    closed = {p for spot in known if spot.schema != "Place" or " " in spot.name for p in range(spot.start, spot.end)}
    peoples = {spot.start for spot in known if spot.schema == "Group"}
    place = 0
    while place < len(line):
        titled = _after_title(line, place, text, reader, peoples)
        first = place if titled is None else titled
        cut, last = _run(line, first, text, reader, closed, titled=titled is not None)
        if last <= first:
            place += 1
            continue
        start, end = line[first].start + cut, line[last - 1].end
        if titled is None:
            why, score = "Its words are parts of persons’ names.", PARTS
        else:
            why, score = f"{text[line[place].start : line[place].end]} stands before it.", TITLED
        yield Spot(start, end, "Person", score, why, text[start:end])
        place = last


def _after_title(line: Sequence[Piece], place: int, text: str, reader: _Reader, peoples: set[int]) -> int | None:
    """Where the name after a title begins, if a title stands here."""
    if not any(stem in reader.titles for _, stem in reader.words.stems(line[place].key)):
        return None
    first = place + 1
    article = folded(reader.words.article)
    for _ in range(MOST_BETWEEN):
        if first >= len(line) or text[line[first - 1].end : line[first].start] not in GAPS:
            return None
        key = line[first].key
        plain = reader.is_sure(key)
        if plain or not (line[first].start in peoples or (article and key.startswith(article)) or key in reader.titles):
            break
        first += 1
    joined = first < len(line) and text[line[first - 1].end : line[first].start] in GAPS
    return first if joined else None


def _run(
    line: Sequence[Piece], first: int, text: str, reader: _Reader, closed: set[int], *, titled: bool
) -> tuple[int, int]:
    """Letters before the name, and the word after its last; nothing is found where that is `first`."""
    cut, key = _first_part(line[first], reader, titled=titled)
    if key is None or line[first].start in closed:
        return 0, first
    full = int(key not in reader.joiners)
    sure = full and reader.is_sure(key)
    end = last = first + 1
    while last < len(line) and last - first < MOST_PARTS + 1 and text[line[last - 1].end : line[last].start] in GAPS:
        key = line[last].key
        if line[last].start in closed or not (reader.is_part(key) or key in reader.joiners):
            break
        last += 1
        if key not in reader.joiners:
            full, end = full + 1, last
            sure = sure or reader.is_sure(key)
    enough = (full >= 2 and sure) or (titled and (sure or full >= 2))
    return (cut, end) if enough and full else (0, first)


def _first_part(piece: Piece, reader: _Reader, *, titled: bool) -> tuple[int, str | None]:
    key = piece.key
    if reader.is_sure(key) or key in reader.joiners or (titled and reader.is_part(key)):
        return 0, key
    cut = next((p for p in reader.words.names.proclitics if key.startswith(p)), "")
    if not reader.is_part(key) and cut and reader.is_sure(key[len(cut) :]):
        return len(cut), key[len(cut) :]
    return 0, None
