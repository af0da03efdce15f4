"""The spellings in a pile: mentions grouped by what they name in so many words.

A form is a name under one key: the country's code for countries and peoples, else the name's parts in plain letters. What the same
words stand for is settled over the whole pile, since the finder sees one text at a time: they are of the kind that most of their
mentions were taken for. They are two things only where the pile says so: the second kind is no rarity, and stands in several documents
of its own (one text does not name a town and a person alike without telling them apart). One word is a person's, whatever it is
elsewhere, in a text that names somebody in full with it. A name of several words is never a person and an organisation: firms of two
unlisted words look like people to the finder ("Drona Hydro said"), while one named after a living person in full is rare; it is then an
organisation, as people seldom look like firms. In the example pile this left one name in two actors, the operator of the dam.

Measured: in the example pile 17 of 139 names were typed in two ways, none of them rightly; in a mixed pile of 840 texts 361 of 6,630. With one
document as enough for a second kind 43 of these were kept as two things, of which about 8 were two.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np

from sayso.lang import profile
from sayso.lang.lexicon import country_codes, people_codes
from sayso.lang.name_words import main_parts
from sayso.model import Schema
from sayso.stages.entities.table import NAMELESS, Numbers, Table, Word, runs
from sayso.text.names import parts

FAMILIES: dict[Schema, str] = {
    "Person": "person",
    "Organization": "organization",
    "Country": "place",
    "Place": "place",
    "Event": "event",
    "Group": "group",
    "Other": "other",
}
KINDS = tuple(sorted(set(FAMILIES.values())))
NAMED_ABOVE, WIDTH = len(KINDS), len(KINDS) + 1
"""A kind beside those: certainly a person's, as the same text names the person in full."""
RARE = 0.34
"""Share of a name's weight below which a kind of it is taken for an error of the finder. A guess."""
VAGUE = 0.3
"""Weight of a mention of which the finder knew no kind, beside 1. A guess."""
OWN = 0.5
"""Share of a kind's documents that must not be the main kind's. A guess."""
MANY = 3
"""Fewest documents in which a name must be of a second kind."""
COMPANY = {"person", "organization"}
INFLECTED = re.compile(r"(isch|ent|ig)(?:e|en|er|es|em)$")
ALONE = 2
"""Fewest parts that must be left where a title is taken off a name: "Dean Marlo" may be a given name."""
CODED = ("country:", "people:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One name in so many words. `name` is its most frequent spelling."""

    number: int
    key: str
    family: str
    schema: Schema
    name: str
    language: str | None
    parts: tuple[str, ...]
    count: int
    documents: Numbers
    """Numbers of the documents that it stands in, ascending."""
    of: str | None
    """Where a judgement speaks of the name in one document only: the key that it has elsewhere."""

    @property
    def coded(self) -> bool:
        """Whether it is known by a code: all its names are equal then, and no spelling is compared."""
        return self.key.startswith(CODED)


def key_of(name: str) -> str:
    """The key of a name that nobody has taken for anything yet."""
    return " ".join(normal(Word(name, "Other", None)))


@lru_cache(maxsize=1 << 17)
def normal(word: Word) -> tuple[str, ...]:
    """A name's parts in plain letters, without article, a person's titles and, in German, its adjectives' endings."""
    found = main_parts(word.name)
    if word.schema == "Person":
        titles = _titles(word.language)
        while len(found) > ALONE and found[0] in titles:
            found = found[1:]
    if len(found) > 1:
        return (*(INFLECTED.sub(r"\1", part) for part in found[:-1]), found[-1])
    return found or parts(word.name) or (word.name.casefold(),)


@cache
def _titles(language: str | None) -> frozenset[str]:
    words = profile(language).names
    return frozenset(part for title in words.titles for part in parts(title))


def forms(table: Table, apart: Iterable[tuple[str, str]] = ()) -> tuple[list[Form], Numbers]:
    """The forms of a pile, and for each row the number of its form (-1 without a name).

    Args:
        table: the mentions.
        apart: key and document of names that a judgement speaks of in one document only; they become forms of their own.
    """
    keys, word_key = _keyed(table.words)
    row_key = np.append(word_key, NAMELESS)[table.word]
    row_key = _set_apart(table, keys, row_key, apart)
    kinds = np.array([KINDS.index(FAMILIES[word.schema]) for word in table.words] + [0])
    row_kind = np.where(_of_the_named(table, keys, row_key), NAMED_ABOVE, kinds[table.word])
    pair = row_key * WIDTH + row_kind
    named = np.flatnonzero(row_key >= 0)
    placed = named[np.lexsort((table.document[named], pair[named]))]
    kind_of = _settle(table, placed, pair, keys)
    names = {value: (keys[value // WIDTH], KINDS[kind]) for value, kind in kind_of.items()}
    final = {value: (_code(table, placed[low:high], *names[value]) or names[value][0], names[value][1]) for value, low, high in runs(pair[placed])}  # fmt: skip
    numbers = {
        identity: number for number, identity in enumerate(sorted(set(final.values()), key=lambda i: (i[1], i[0])))
    }
    form_of_row = np.full(len(table.ids), NAMELESS, dtype=np.int32)
    for value, low, high in runs(pair[placed]):
        form_of_row[placed[low:high]] = numbers[final[value]]
    return _forms(table, list(numbers), form_of_row), form_of_row


def _keyed(words: Sequence[Word]) -> tuple[list[str], Numbers]:
    every = [" ".join(normal(word)) for word in words]
    keys = sorted(set(every))
    number = {key: i for i, key in enumerate(keys)}
    return keys, np.array([number[key] for key in every], dtype=np.int64)


def _of_the_named(table: Table, keys: Sequence[str], row_key: Numbers) -> Numbers:
    """Whether a row is one word, of no other kind, that is the last part of a person's full name in the same document."""
    numbers = {key: number for number, key in enumerate(keys)}
    persons = [normal(word) if word.schema == "Person" else () for word in table.words]
    last = np.array([numbers.get(p[-1], NAMELESS) if len(p) > 1 else NAMELESS for p in persons] + [NAMELESS])[
        table.word
    ]
    open_to = np.array([word.schema in {"Person", "Other"} for word in table.words] + [False])[table.word]
    size = max(len(keys), 1)
    full = np.unique(table.document[last >= 0].astype(np.int64) * size + last[last >= 0])
    return open_to & (row_key >= 0) & np.isin(table.document.astype(np.int64) * size + row_key, full)


AT = " @ "


def _set_apart(table: Table, keys: list[str], row_key: Numbers, apart: Iterable[tuple[str, str]]) -> Numbers:
    numbers = {key: number for number, key in enumerate(keys)}
    where = {document: number for number, document in enumerate(table.documents)} if apart else {}
    for key, document in sorted(set(apart)):
        if key in numbers and document in where:
            row_key[(row_key == numbers[key]) & (table.document == where[document])] = len(keys)
            keys.append(f"{key}{AT}{document}")
    return row_key


def _settle(table: Table, placed: Numbers, pair: Numbers, keys: Sequence[str]) -> dict[int, int]:
    """For each pair of key and kind, the kind that it is taken for."""
    settled: dict[int, int] = {}
    found: defaultdict[int, dict[int, tuple[float, frozenset[int]]]] = defaultdict(dict)
    for value, low, high in runs(pair[placed]):
        key, kind = divmod(value, WIDTH)
        if kind == NAMED_ABOVE:
            settled[value] = KINDS.index("person")
            continue
        rows = placed[low:high]
        weight = int(table.score[rows].sum()) * (VAGUE if KINDS[kind] == "other" else 1.0)
        found[key][kind] = (weight, frozenset(table.document[rows].tolist()))
    for key, kinds in found.items():
        main = min(kinds, key=lambda kind: (-kinds[kind][0], KINDS[kind] == "person", kind))
        things = {kind for kind in kinds if kind == main or _is_thing(kind, main, kinds)}
        firm = KINDS.index("organization")
        if firm in things and _is_one(things, keys[key]):
            things, main = {firm}, firm
        settled.update({key * WIDTH + kind: kind if kind in things else main for kind in kinds})
    return settled


def _is_thing(kind: int, main: int, kinds: Mapping[int, tuple[float, frozenset[int]]]) -> bool:
    """Whether a name is of a second kind, too: no rarity, and in several documents of its own."""
    weight, documents = kinds[kind]
    second = KINDS[kind] != "other" and weight > RARE * sum(held for held, _ in kinds.values())
    own = len(documents - kinds[main][1]) > OWN * len(documents)
    return second and own and len(documents) >= MANY


def _is_one(kinds: set[int], key: str) -> bool:
    """Whether a name cannot be two things by its length: a person and an organisation in full."""
    return {KINDS[kind] for kind in kinds} == COMPANY and len(key.split(AT, maxsplit=1)[0].split()) > 1


def _code(table: Table, rows: Numbers, key: str, family: str) -> str | None:
    """The key of a country or a people, under whatever name."""
    if family not in {"place", "group"} or AT in key:
        return None
    for number in sorted(set(table.word[rows].tolist())):
        word = table.words[number]
        if family == "place" and word.name.casefold() in country_codes():
            return f"country:{country_codes()[word.name.casefold()]}"
        if family == "group" and word.name in people_codes():
            return f"people:{people_codes()[word.name]}"
    return None


def _forms(table: Table, identities: Sequence[tuple[str, str]], form_of_row: Numbers) -> list[Form]:
    named = np.flatnonzero(form_of_row >= 0)
    by_form = named[np.lexsort((table.document[named], form_of_row[named]))]
    return [
        _form(table, number, identities[number], by_form[low:high]) for number, low, high in runs(form_of_row[by_form])
    ]


def _form(table: Table, number: int, identity: tuple[str, str], rows: Numbers) -> Form:
    key, family = identity
    own: defaultdict[Schema, int] = defaultdict(int)
    names: defaultdict[tuple[str, str | None], int] = defaultdict(int)
    kept: dict[tuple[str, str | None], Word] = {}
    for place, count in sorted(Counter(table.word[rows].tolist()).items()):  # mostly one or two: no work for numpy
        word = table.words[place]
        names[word.name, word.language] += count
        kept.setdefault((word.name, word.language), word)
        if FAMILIES[word.schema] == family:
            own[word.schema] += count
    if own["Country"]:
        own["Country"] += own["Place"]  # in most texts nothing tells that a place is a country
    schema = min(own, key=lambda s: (-own[s], s)) if any(own.values()) else _schema_of(family)
    shown = min(names, key=lambda n: (n[0].isupper(), -names[n], n[0], n[1] or ""))
    return Form(
        number=number,
        key=key,
        family=family,
        schema=schema,
        name=shown[0],
        language=shown[1],
        parts=normal(kept[shown]),
        count=len(rows),
        documents=np.array(sorted(set(table.document[rows].tolist())), dtype=table.document.dtype),
        of=key.split(AT)[0] if AT in key else None,
    )


def _schema_of(family: str) -> Schema:
    return next(schema for schema, name in sorted(FAMILIES.items()) if name == family)
