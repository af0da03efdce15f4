"""The written words of a sentence, as finding names sees them.

A word here runs from space to space without outer punctuation ("al-Arouri", "O’Brien", "U.S.", "Zhelova’s"), wherever a tokenizer
may have cut it; its part of speech is that of its first token. A dash that joins two names, or a name and another word,
is cut where the parts say so (`parts`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sayso.model import Parse, Sentence, TaggedName, Token
from sayso.stages.mentions.known import Known

WORD = re.compile(r"(?:[^\W\d_]\.)+(?:[^\W\d_](?!\w))?|\w+(?:[’'&‑-]\w+|\.(?:com|org|net|de)\b)*(?:[’'](?!\w))?")
HYPHEN = re.compile(r"[-‑]")
TRANSPARENT = frozenset("\"'“”„«»‘’‚‹›([{…—–-:•*|>")
"""Marks after which a word stands as at a sentence's beginning."""
ABBREVIATION = re.compile(r"\w{1,5}\. ")
HEADLINE_SHARE, HEADLINE_WORDS = 0.7, 4
"""A sentence of at least so many words of which so many have a capital is a headline in title case. Names alone reach the
share only in short lists. A guess, looked at on news pages."""


class Word(NamedTuple):
    """One word. `joined`: only a space parts it from the word before. `first`: it begins a sentence or a quotation."""

    start: int
    end: int
    text: str
    low: str
    pos: str | None
    tag: str | None
    joined: bool
    first: bool
    genitive: bool
    quoted: bool = False
    glued: bool = False
    """Whether it is a later part of a hyphenated word."""

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital, or holds one after a small particle ("al-Arouri", "iPhone")."""
        return self.text[0].isupper() or (self.text != self.low and (not self.text[0].isdigit() or self.text.isupper()))

    @property
    def acronym(self) -> bool:
        """Whether it is two to six capitals, with or without stops and digits."""
        bare = self.text.replace(".", "").replace("&", "")
        return 2 <= len(bare) <= 6 and bare.isalnum() and bare.isupper() and sum(map(str.isalpha, bare)) > 1


class Line(NamedTuple):
    """A sentence as words, and whether it is a headline, where capitals say nothing."""

    words: tuple[Word, ...]
    headline: bool
    shouted: bool


def lines(parse: Parse, known: Known) -> list[Line]:
    """Read a document's sentences."""
    tags = _tags(parse.names)
    return [_line(parse, sent, known, tags) for sent in parse.sentences]


def _line(parse: Parse, sent: Sentence, known: Known, tags: Mapping[int, str]) -> Line:
    text = parse.document.text
    positions = {t.start: t for t in parse.tokens[sent.first : sent.last]} if _has_tags(parse.tokens) else {}
    words: list[Word] = []
    end = sent.start
    for match in WORD.finditer(text, sent.start, sent.end):
        gap = text[end : match.start()]
        for word in _parts(match[0], match.start(), known):
            token = positions.get(word.start)
            words.append(_placed(word, gap if not word.glued else "", words, token, tags.get(word.start)))
        end = match.end()
    letters = [w for w in words if w.text[0].isalpha() and not w.glued]
    capitals = sum(w.capital for w in letters)
    long = len(letters) >= HEADLINE_WORDS
    shouted = long and all(w.text.isupper() for w in letters)
    return Line(tuple(words), long and capitals >= HEADLINE_SHARE * len(letters) and not known.nouns_big, shouted)


def _has_tags(tokens: Sequence[Token]) -> bool:
    return bool(tokens) and tokens[0].pos is not None


def _tags(names: Sequence[TaggedName]) -> dict[int, str]:
    return {place: name.label for name in names for place in range(name.start, name.end)}


def _placed(word: Word, gap: str, before: list[Word], token: Token | None, tag: str | None) -> Word:
    stripped = gap.strip()
    abbreviated = stripped == "." and bool(before) and len(before[-1].text) <= 5 and before[-1].capital
    joined = bool(before) and (gap in {" ", "\u00a0"} or (abbreviated and gap in {". ", "."}))
    opened = bool(stripped) and stripped[-1] in TRANSPARENT and stripped[-1] not in ")]}”»›"
    first = not word.glued and (not before or (opened and stripped[-1] not in "([{-'‘’—–") or (stripped[-1:] in ".!?" and bool(stripped) and not abbreviated))
    return word._replace(
        pos=token.pos if token else None, tag=tag, joined=joined and not word.glued, first=first, quoted=opened
    )


def _parts(text: str, start: int, known: Known) -> Iterator[Word]:
    """Cut a hyphenated word where its parts are words of their own; take off the genitive."""
    pieces = HYPHEN.split(text)
    if len(pieces) == 1 or _belongs(text, pieces, known):
        yield _bare(text, start, known, glued=False)
        return
    place = start
    group = ""
    for index, piece in enumerate(pieces):
        whole = f"{group}-{piece}" if group else piece
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        if following is not None and _holds(whole, following, known):
            group = whole
            continue
        yield _bare(whole, place, known, glued=place != start)
        place += len(whole) + 1
        group = ""


def _belongs(text: str, pieces: Sequence[str], known: Known) -> bool:
    """Whether a hyphenated word is one name or one common word, as a whole."""
    if not any(piece[:1].isupper() for piece in pieces) or known.bare(text) in known.phrases:
        return True
    return all(_holds(a, b, known) for a, b in zip(pieces, pieces[1:], strict=False))


def _holds(left: str, right: str, known: Known) -> bool:
    """Whether a hyphen between two parts is inside a name."""
    if len(left) == 1 or left.lower() in known.particles or right.lower() in known.particles or not left or not right:
        return True
    if left.lower() in known.prefixes or not (left[0].isupper() and right[0].isupper()):
        return False
    if known.nouns_big and known.is_common(right):
        return False
    return not (known.is_name(left) and known.is_name(right)) and right.lower() not in known.titles


def _bare(text: str, start: int, known: Known, *, glued: bool) -> Word:
    bare = text if known.nouns_big else known.bare(text)
    return Word(start, start + len(bare), bare, bare.lower().replace("’", "'"), None, None, False, False, bare != text, glued=glued)
