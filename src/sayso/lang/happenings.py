"""`happenings("de")`: which words may tell of one happening, in no language in particular.

The table `lexicon/happenings.csv` has one row for each kind of happening and one column for each language: "arrest", "detain" and "take
into custody" stand in one row with "festnehmen" and "Festnahme". It was written for this project from general knowledge of the languages. A
word may stand in several rows ("fire" a gun, "fire" a manager, a "fire"): rows say what words may have in common, and the
rest of the sentence must say whether they do. Words tied with "_" are a phrase. The kinds of its rows:

- firm: a happening; say: words for saying and telling, of which every report is full; light: words that tell next to nothing by themselves
- fatal: words for deaths; behind, asof: words that tell whose time a time is ("on Monday after the fire", "as of Friday")
- generic: words that may stand for any accident ("the disaster")
- article: words that a phrase may have or not ("claimed the life"); deed: verbs whose object is another happening ("thwart an attack")
- inside: words between a place and the one that it lies in or near
- whom: words between a noun and whom it befalls
- several: words before a noun that speak of more than one of its kind ("a series of attacks")
- anew: words before a noun that speak of one more of its kind ("another attack"); small: words of a phrase that are no happening ("take over")

`stem` brings a word's forms and the words derived from it together ("arrested", "arrests"), by endings (`[forms]` of `lang/data/*.toml`) and, where
there is one, a list of irregular forms (`lexicon/irregular.en.txt`). Compounds that are not in the table count as their last part.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from sayso.lang.forms import FormWords
from sayso.lang.profile import profile
from sayso.text.language import base_language
from sayso.text.words import keys

SHORTEST = 3
"""Letters that are left of a word without its ending, at least."""
SHORTEST_TAIL = 5
"""Letters that the last part of a compound has at least."""
KINDS = ("firm", "say", "light")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """What a word for a happening may have in common with others."""

    stems: frozenset[str]
    """Of the word, or of the first word of a phrase."""
    rows: frozenset[str]
    """Rows of the table."""
    kind: str
    """firm, say, light; firm for words that are not in the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happenings:
    """The words of one language."""

    rows: Mapping[str, frozenset[str]]
    """Word or phrase, in small letters, to rows."""
    anew: frozenset[str]
    """Words that speak of one more of a kind."""
    several: frozenset[str]
    """Words that speak of more than one of a kind."""
    generic: frozenset[str]
    """Stems of words that may stand for any accident: "the disaster"."""
    fatal: frozenset[str]
    """Rows of words for deaths."""
    behind: frozenset[str]
    """Words that part a happening from the time of another one that the sentence tells before: "on Monday after the fire"."""
    as_of: frozenset[str]
    """Words before a time that is that of a count: "as of Friday 17 had died", "the worst flood since 2013"."""
    small: frozenset[str]
    """Words of phrases that are no happening."""
    inside: frozenset[str]
    """Words between a place and the one that it lies in or near: "Velm in (Norland)"."""
    whom: frozenset[str]
    """Words between a noun and whom it befalls: "the attack on (the mine)"."""
    articles: frozenset[str]
    """Words that a phrase may have or not: "claimed the life", "claimed lives"."""
    deeds: frozenset[str]
    """Stems of verbs whose object is another happening: "thwart the attack"."""
    kinds: Mapping[str, str]
    """Row to kind."""
    irregular: Mapping[str, str]
    """Irregular form to dictionary form."""
    endings: FormWords
    _known: dict[str, Kin] = field(default_factory=dict, repr=False)

    def kin(self, head: str) -> Kin:
        """What the word or phrase `head` may have in common with others."""
        if head not in self._known:
            self._known[head] = self._looked_up(keys(head))
        return self._known[head]

    def is_generic(self, head: str) -> bool:
        """Whether a word may stand for any accident."""
        return not self.generic.isdisjoint(self.kin(head).stems)

    def stem(self, word: str) -> str:
        """The beginning that a word (a key) shares with its forms and with what is derived from it."""
        return _stem(self.irregular.get(word, word), self.endings)

    def _looked_up(self, found: list[str]) -> Kin:
        found = [word for word in found if word not in self.articles] or found
        if not found:
            return Kin(stems=frozenset(), rows=frozenset(), kind="light")
        rows = self._rows_of(found)
        kinds = {self.kinds[row] for row in rows}
        kind = next((each for each in KINDS if each in kinds), "firm")
        telling = self._telling(found)
        own = {_stem(telling, self.endings)} if telling in self.rows else set()
        return Kin(stems=frozenset({self.stem(telling), *own}), rows=rows, kind=kind)

    def _telling(self, found: list[str]) -> str:
        """The word of a phrase that says most: the verb that it begins with or its last word, if the table has it; not a light one."""
        last = found[-1]
        if len(found) > 1 and self._acts(found):
            return found[0]
        if last not in self.small and any(self.kinds[row] == "firm" for row in self._simple(last)):
            return last
        ordered = found if self._verbal(found[0]) else found[::-1]
        return next((word for word in ordered if word not in self.small and not self._light(word)), ordered[0])

    def _acts(self, found: list[str]) -> bool:
        """Whether a phrase that the table does not have is a verb of it with what it is done to: "thwarted the attack"."""
        verbs = {self.stem(word) for word in found[:1] if any(self.kinds[row] == "firm" for row in self._simple(word))}
        return bool(verbs & self.deeds) and not any(self.rows.get(each) for each in self._phrases(found))

    def _verbal(self, word: str) -> bool:
        """Whether the first word of a phrase looks like a verb: a form of another word, or one of the table."""
        return word in self.irregular or word.endswith(self.endings.verb_endings) or word in self.rows

    def _light(self, word: str) -> bool:
        rows = self._simple(word)
        return len(word) < SHORTEST or (bool(rows) and all(self.kinds[row] == "light" for row in rows))

    def _rows_of(self, found: list[str]) -> frozenset[str]:
        phrase = next((rows for each in self._phrases(found) if (rows := self.rows.get(each))), None)
        return phrase or self._simple(self._telling(found)) or self._simple(found[0])

    def _phrases(self, found: list[str]) -> Iterator[str]:
        if len(found) > 1:
            for first in self._bases(found[0]):
                yield "_".join([first, *found[1:]])
                yield "_".join([*found[1:], first])
            yield "_".join([*found[:-1], *list(self._bases(found[-1]))[-1:]])

    def _simple(self, word: str) -> frozenset[str]:
        found = frozenset(row for base in self._bases(word) for row in self.rows.get(base, ()))
        if found:
            return found
        tails = (word[at:] for at in range(1, len(word) - SHORTEST_TAIL + 1)) if self.endings.closed_compounds else ()
        return next((self.rows[tail] for tail in tails if tail in self.rows), frozenset())

    def _bases(self, word: str) -> Iterator[str]:
        """The dictionary forms that a word may be a form of, likeliest first."""
        if word in self.irregular:
            yield self.irregular[word]
        yield word
        for ending in self.endings.inflected:
            cut = word.removesuffix(ending)
            if SHORTEST - 1 < len(cut) < len(word):
                yield cut
                yield cut + "e"
                if cut[-1] == cut[-2]:
                    yield cut[:-1]
                if cut.endswith("i"):
                    yield cut[:-1] + "y"


def happenings(language: str | None) -> Happenings:
    """The words of a language; of a language without a column nothing but the words themselves."""
    return _happenings(base_language(language))


@cache
def _happenings(base: str) -> Happenings:
    endings = profile(base or None).forms
    rows: defaultdict[str, set[str]] = defaultdict(set)
    words: defaultdict[str, set[str]] = defaultdict(set)
    kinds: dict[str, str] = {}
    for number, row in enumerate(_rows()):
        kinds[f"h{number}"] = row["kind"]
        for word in (row.get(base) or "").split():
            if row["kind"] in KINDS:
                rows[word].add(f"h{number}")
            else:
                words[row["kind"]].add(word)
    made = {word: frozenset(found) for word, found in rows.items()}
    return Happenings(
        rows=made,
        anew=frozenset(words["anew"]),
        several=frozenset(words["several"]),
        generic=frozenset(_stem(word, endings) for word in words["generic"]),
        fatal=frozenset(row for word in words["fatal"] for row in rows.get(word, ())),
        behind=frozenset(words["behind"]),
        as_of=frozenset(words["asof"]),
        small=frozenset(words["small"]),
        inside=frozenset(words["inside"]),
        whom=frozenset(words["whom"]),
        articles=frozenset(words["article"]),
        deeds=frozenset(_stem(word, endings) for word in words["deed"]),
        kinds=kinds,
        irregular=_irregular(base),
        endings=endings,
    )


def _stem(word: str, endings: FormWords) -> str:
    for ending in endings.derived:
        cut = word.removesuffix(ending)
        if SHORTEST <= len(cut) < len(word):
            word = cut
            break
    if len(word) > SHORTEST and word[-1] == word[-2]:
        word = word[:-1]
    if len(word) > SHORTEST and word.endswith(("e", "i")):
        word = word[:-1]
    return word


@cache
def _rows() -> tuple[dict[str, str], ...]:
    text = (files("sayso.lang") / "lexicon" / "happenings.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


@cache
def _irregular(language: str) -> dict[str, str]:
    source = files("sayso.lang") / "lexicon" / f"irregular.{language}.txt"
    text = source.read_text(encoding="utf-8") if source.is_file() else ""
    lines = (line.split() for line in text.splitlines() if line and not line.startswith("#"))
    return {form: first for first, *forms in lines for form in forms}
