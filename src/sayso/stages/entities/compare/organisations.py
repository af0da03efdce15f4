"""Two names of companies, organisations, vessels or places.

Every word wants a partner and counts by what it tells: a name of its own most, a word such as bank or ministry less. Words of several
languages that mean the same are the same, and so are countries under all their names. Numbers must agree. A legal form is no part of the
name, but a limited company and a stock company of one name are two companies.
Known exceptions: names that are translated whole; short names other than first letters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso.lang.lexicon import lexicon
from sayso.lang.name_words import Meaning, name_words
from sayso.stages.entities.compare.pairing import Match, likeness, matches, part_score
from sayso.text.names import bare, tokens

OWN, KNOWN, COUNTRY = 1.0, 0.6, 0.9
"""What a word counts that is a name of its own, one that means something in many names, and a country."""
SAME_WORDS, JOINED_WORDS, OTHER_FORM = 0.97, 0.95, 0.66
"""Scores of the same words, of the same but for a space, and of the same with legal forms of two classes."""
INITIALS = 0.8
OTHER_NUMBER = 0.55
"""Factor for numbers that differ."""
PAIRED_WORDS = 0.68
"""Least score at which two words of organisations are partners."""
BOTH_SPARE, ONE_SPARE = 0.75, 0.9
"""Factors if words on both sides have no partner, and if on one side."""
NEAR_SLIP, SLIPPED = 0.6, 0.72
"""Least likeness of two words that may be a slip where all others agree, and the score of such names."""
CLASSLESS = frozenset({"company", "group"})
OWNER = re.compile(r"['’]s\b")
SMALL = frozenset({"and", "of"})


class Word(NamedTuple):
    """A word or phrase of a name."""

    text: str
    meaning: Meaning | None

    @property
    def key(self) -> str:
        """One text for all words that mean the same."""
        if self.meaning is None:
            return self.text
        return (
            self.meaning.means
            if self.meaning.kind in {"number", "legal"}
            else f"{self.meaning.kind}:{self.meaning.means}"
        )

    @property
    def weight(self) -> float:
        """How much it tells."""
        kind = self.meaning.kind if self.meaning else ""
        return {"word": KNOWN, "country": COUNTRY}.get(kind, OWN)

    @property
    def number(self) -> str | None:
        """The number that it stands for."""
        if self.meaning and self.meaning.kind == "number":
            return self.meaning.means
        return self.text if self.text.isdigit() else None


class Reading(NamedTuple):
    """What an organisation's name is made of."""

    words: tuple[Word, ...]
    forms: frozenset[str]
    """Classes of the legal forms."""
    whole: str
    """All words without spaces."""
    written: str
    """All words but the legal forms."""

    @property
    def glued(self) -> str:
        """The same without spaces."""
        return self.written.replace(" ", "")


def organisations(a: str, b: str, *, ship: bool) -> tuple[float, str]:
    """Return how likely two names are one organisation's (or ship's), and why."""
    left, right = read(a, ship=ship), read(b, ship=ship)
    clash = bool(left.forms and right.forms) and left.forms.isdisjoint(right.forms)
    ours, theirs = [w.key for w in left.words], [w.key for w in right.words]
    if left.written == right.written:
        return _same(clash=clash, score=1.0 if left.forms == right.forms else SAME_WORDS)
    if ours == theirs or left.glued == right.glued or left.whole == right.whole:
        return _same(clash=clash, score=SAME_WORDS if ours == theirs else JOINED_WORDS)
    if _abbreviates(left.words, right.words) or _abbreviates(right.words, left.words):
        return INITIALS, "The one name is the other's initials."
    score, why = _by_words(left.words, right.words)
    return (min(score, OTHER_FORM), "The legal forms differ.") if clash and score > OTHER_FORM else (score, why)


@lru_cache(maxsize=65536)
def read(name: str, *, ship: bool = False) -> Reading:
    """Return the words of an organisation's name and its legal form; all words if nothing else is left."""
    words = [bare(word) for word in tokens(OWNER.sub("", name).replace("&", " and ").replace("+", " and "))]
    if ship:
        words = _without_prefix(words)
    every = _with_tens(name_words().read(words))
    forms = {word.meaning.means for word in every if word.meaning and word.meaning.kind == "legal"}
    kept = [
        word for word in every if not word.meaning or (word.meaning.kind != "legal" and word.meaning.means not in SMALL)
    ]
    written = " ".join(word.text for word in every if not word.meaning or word.meaning.kind != "legal")
    return Reading(tuple(kept or every), frozenset(forms - CLASSLESS), "".join(words), written or " ".join(words))


def _with_tens(found: Sequence[tuple[str, Meaning | None]]) -> list[Word]:
    """Words, with forty and four made one number."""
    words: list[Word] = []
    for text, meaning in found:
        last = words[-1] if words else None
        if last and last.number and meaning and meaning.kind == "number" and _is_tens(last) and len(meaning.means) == 1:
            words[-1] = Word(f"{last.text} {text}", Meaning("number", str(int(last.number) + int(meaning.means))))
        else:
            words.append(Word(text, meaning))
    return words


def _is_tens(word: Word) -> bool:
    return word.meaning is not None and word.meaning.means in {"20", "30", "40", "50", "60", "70", "80", "90"}


def _without_prefix(words: Sequence[str]) -> list[str]:
    for size in (2, 1):
        if len(words) > size and tuple(words[:size]) in name_words().ships:
            return list(words[size:])
    return list(words)


def _by_words(left: Sequence[Word], right: Sequence[Word]) -> tuple[float, str]:
    pairs = matches([w.key for w in left], [w.key for w in right], _word_score, PAIRED_WORDS)
    spare = _spare(left, {pair.left for pair in pairs}), _spare(right, {pair.right for pair in pairs})
    total = sum(word.weight for word in (*left, *right))
    agreed = sum(pair.score * (left[pair.left].weight + right[pair.right].weight) for pair in pairs)
    score = agreed / total
    if len(spare[0]) == len(spare[1]) == 1 and len(pairs) > 1 and _slipped(spare[0][0], spare[1][0]):
        return SLIPPED, f"{spare[0][0].text} and {spare[1][0].text} may be one word with a slip, all else agrees."
    if spare[0] and spare[1]:
        score *= BOTH_SPARE
    elif spare[0] or spare[1]:
        score *= ONE_SPARE
    if {w.number for w in spare[0] if w.number} != {w.number for w in spare[1] if w.number}:
        return score * OTHER_NUMBER, "The numbers in the names differ."
    return min(score, JOINED_WORDS), _say(left, right, pairs, [*spare[0], *spare[1]])


def _spare(words: Sequence[Word], paired: set[int]) -> list[Word]:
    return [word for place, word in enumerate(words) if place not in paired]


def _slipped(a: Word, b: Word) -> bool:
    """Whether one word may be the other with a slip: a slip makes a word that nobody knows."""
    known = lexicon("en")
    both = all(w.text in known.words or w.text in known.persons or w.text.title() in known.cities for w in (a, b))
    return not (a.meaning or b.meaning or both) and a.text[0] == b.text[0] and likeness(a.text, b.text) >= NEAR_SLIP


@lru_cache(maxsize=65536)
def _word_score(a: str, b: str) -> float:
    """Words that mean something, and numbers, are the same or not; others may be spelt differently."""
    if a == b:
        return 1.0
    if ":" in a or ":" in b or a.isdigit() or b.isdigit():
        return 0.0
    return part_score(a, b)


def _say(left: Sequence[Word], right: Sequence[Word], pairs: Sequence[Match], spare: Sequence[Word]) -> str:
    if spare:
        return f"{len(pairs)} of {max(len(left), len(right))} words agree, without a partner: {' '.join(w.text for w in spare)}."
    spelt = sorted(f"{left[pair.left].text} and {right[pair.right].text}" for pair in pairs if pair.score < 1)
    return (
        f"All words agree, with spellings apart: {', '.join(spelt)}." if spelt else "The same words in another order."
    )


def _same(*, clash: bool, score: float) -> tuple[float, str]:
    if clash:
        return OTHER_FORM, "The same words, but the legal forms are those of two companies."
    return score, "The same words, the legal form aside."


def _abbreviates(short: Sequence[Word], words: Sequence[Word]) -> bool:
    return is_initials([word.text for word in short], [part for word in words for part in word.text.split()])


def is_initials(short: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a single short word is made of the others' first letters."""
    return len(short) == 1 and len(words) > 1 and short[0] == "".join(word[0] for word in words)
