"""Piles to measure on: pages of a folder again and again with other words, and articles made up from nothing.

Everything is seeded: the same call makes the same pile on every machine.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

from filler import article

PAGES = frozenset({".html", ".htm", ".txt"})
ARTICLE, SHORT = 500, 120
"""Words of an article of the usual length, and of one for measuring how gathers grow."""
_MARKUP = re.compile(r"<script.*?</script>|<style.*?</style>|<[^>]*>|&#?\w+;", re.DOTALL | re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{5,}|\b\d{2,3}\b")
_LARGEST_DAY = 31
_LONG = 80  # characters of a line that is a sentence rather than a menu


def repeated(source: Path, out: Path, count: int) -> Path:
    """Write `count` pages made of those in `source` into a folder and return it.

    The first of each page is the page itself; in each further one the longer words of its long lines change places and
    numbers change, so that names, phrases and shingles are others. Markup, dates, short lines (the furniture, which a
    site repeats) and the length stay.
    """
    pages = [path for path in sorted(source.rglob("*")) if path.suffix.lower() in PAGES]
    if not pages:
        raise SystemExit(f"{source}: no .html or .txt pages in it")
    out.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        page, turn = pages[number % len(pages)], number // len(pages)
        text = page.read_text(encoding="utf-8", errors="replace")
        changed = _changed(text, random.Random(f"{page.name} {turn}")) if turn else text
        (out / f"{turn:04}-{page.name}").write_text(changed, encoding="utf-8")
    return out


def articles(out: Path, count: int, words: int) -> Path:
    """Write `count` plain articles, half of them English and half German, into a folder and return it."""
    out.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        language = "en" if number % 2 else "de"
        (out / f"{number:05}-{language}.txt").write_text(article(language, number, words), encoding="utf-8")
    return out


def _changed(text: str, chance: random.Random) -> str:
    pieces = list(_pieces(text))
    words = sorted({match for long, piece in pieces if long for match in _WORD.findall(piece)})
    swap = dict(_swaps([word for word in words if word[0].isupper()], chance))
    swap |= dict(_swaps([word for word in words if word[0].islower()], chance))
    swap |= {word: _number(word, chance) for word in words if word[0].isdigit()}
    return "".join(
        _WORD.sub(lambda match: swap.get(match[0], match[0]), piece) if long else piece for long, piece in pieces
    )


def _pieces(text: str) -> Iterator[tuple[bool, str]]:
    """The text in pieces, each with whether it is a long visible line; markup is none."""
    end = 0
    for match in [*_MARKUP.finditer(text), None]:
        for line in text[end : match.start() if match else len(text)].splitlines(keepends=True):
            yield len(line) >= _LONG, line
        if match:
            yield False, match[0]
            end = match.end()


def _swaps(words: list[str], chance: random.Random) -> Iterator[tuple[str, str]]:
    others = words[:]
    chance.shuffle(others)
    return zip(words, others, strict=True)


def _number(word: str, chance: random.Random) -> str:
    """Another number of as many digits; what may be a day of a month stays."""
    value = int(word)
    return word if value <= _LARGEST_DAY else str(chance.randint(_LARGEST_DAY + 1, 10 ** len(word) - 1))
