"""The written words of a sentence, as finding names sees them.

A word here runs from space to space without outer punctuation ("al-Sanvri", "O’Brien", "U.S.", "Zhelova’s"), wherever a tokenizer
may have cut it; its part of speech is that of its first token. A dash that joins two names, or a name and another word,
is cut where the parts say so (`parts`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import pairwise
from typing import Any, NamedTuple, TypeAlias

from sayso.lang.lexicon import REMEMBERED
from sayso.model import Parse, Sentence, TaggedName, Token
from sayso.stages.mentions.known import Known

WORD = re.compile(
    r"([^\w&]*+)((?:[^\W\d_]\.)+(?:[^\W\d_](?!\w))?|\w+(?:[’'&‑-]\w+|\.(?:com|org|net|de)\b)*(?:[’'](?!\w))?|&|\Z)"
)
"""What stands before a word, and the word, or nothing at the end: `findall` reads a sentence in one call, and lengths tell the places."""
ALONE = re.compile(r"(?<![\w'’-])[^\W\d_a-z]\w+(?![\w-])")
"""A word with a capital that stands without a hyphen."""
LONGEST_SYLLABLE = 4
"""Letters of a small syllable after a hyphen in a name: "Min-ho"."""
NOUNLIKE = -2.0
"""Log odds (`Lexicon.shape`) under which what follows a hyphen is a common noun that no list has."""
ADJECTIVES = ("ischer", "ische", "ischen", "isches")
HYPHEN = re.compile(r"[-‑]")
OPENING = frozenset('"“„«»:•*|>!?…')
"""Marks after which a word stands as at a sentence's beginning."""
GENITIVES = frozenset({"'s", "’s"})
SURE_ABBREVIATION = 2
"""Letters of a word with a capital whose full stop is an abbreviation's, as in "St. Helen"; longer ones must be known."""
HEADLINE_SHARE, HEADLINE_WORDS = 0.7, 4
"""A sentence of at least so many words of which so many have a capital is a headline in title case. Names alone reach the
share only in short lists. A guess, looked at on news pages."""


class Word(NamedTuple):
    """One word. A NamedTuple with everything worked out: there are 600 a page."""

    start: int
    end: int
    text: str
    low: str
    capital: bool
    """It begins with a capital, or holds one after a small particle ("al-Sanvri", "iPhone")."""
    pos: str | None
    tag: str | None
    """The label of the tagger's name that it is in."""
    joined: bool
    """Only a space parts it from the word before."""
    first: bool
    """It begins a sentence or a quotation."""
    genitive: bool
    """A genitive ending was cut off."""
    glued: bool
    """It is a later part of a hyphenated word."""
    gap: str
    """The first two marks between it and the word before; empty where there are none."""

    @property
    def acronym(self) -> bool:
        """Whether it is two to six capitals, with or without stops and digits."""
        bare = self.text.replace(".", "").replace("&", "")
        return 2 <= len(bare) <= 6 and bare.isalnum() and bare.isupper() and sum(map(str.isalpha, bare)) > 1


_word: Callable[[tuple[Any, ...]], Word] = partial(tuple.__new__, Word)
"""A word from its twelve values: three times as fast as by name."""


Seen: TypeAlias = Callable[[], frozenset[str]]
"""Gives the words of a text that stand without a hyphen."""


def lone(
    text: str,
    *,
    pos: str | None = None,
    tag: str | None = None,
    joined: bool = True,
    first: bool = False,
    glued: bool = False,
) -> Word:
    """A word with a capital apart from any text: for what is the same wherever it stands."""
    return Word(
        start=0, end=0, text=text, low=plain(text), capital=True, pos=pos, tag=tag, joined=joined, first=first,
        genitive=False, glued=glued, gap="",
    )  # fmt: skip


class Line(NamedTuple):
    """A sentence as words, and whether it is a headline, where capitals say nothing."""

    words: tuple[Word, ...]
    headline: bool
    shouted: bool


def lines(parse: Parse, known: Known) -> list[Line]:
    """Read a document's sentences."""
    tags = _tags(parse.names)
    seen = lru_cache(maxsize=1)(partial(_seen_alone, parse.document.text, known))
    return [_line(parse, sent, known, tags, seen) for sent in parse.sentences]


def _seen_alone(text: str, known: Known) -> frozenset[str]:
    """The words with a capital that stand somewhere without a hyphen; few texts need to know."""
    return frozenset(map(known.bare, ALONE.findall(text)))


def _line(parse: Parse, sent: Sentence, known: Known, tags: Mapping[int, str], seen: Seen) -> Line:
    text = parse.document.text
    pos_at = ({t.start: t.pos for t in parse.tokens[sent.first : sent.last]} if _has_tags(parse.tokens) else {}).get
    words: list[Word] = []
    end = sent.start
    for between, whole in WORD.findall(text, sent.start, sent.end):
        if not whole:
            break
        begun = end + len(between)
        end = begun + len(whole)
        if between == " " and words:  # nine in ten
            joined, first, gap = True, False, ""
        else:
            joined, first = _placing(between, words, known)
            gap = between.strip()[:2]
        for piece, low, capital, after, genitive in _alone(whole, known) or _parts(whole, known, seen):
            start = begun + after
            tied = after != 0 and bool(words) and words[-1].end == start and words[-1].low in known.elided
            place = (tied, False, genitive, not tied, "") if after else (joined, first, genitive, False, gap)
            words.append(_word(
                (start, start + len(piece), piece, low, capital, pos_at(start), tags.get(start), *place)
            ))  # fmt: skip
    return Line(tuple(words), *_look(words, known))


def _look(words: Sequence[Word], known: Known) -> tuple[bool, bool]:
    """Whether a sentence is a headline in title case, and whether it is all capitals."""
    shouted = not any(not word.text.isupper() and word.text[0].isalpha() and not word.glued for word in words)
    if known.nouns_big and not shouted:
        return False, False
    letters = [word for word in words if word.text[0].isalpha() and not word.glued]
    if len(letters) < HEADLINE_WORDS:
        return False, False
    many = not known.nouns_big and [word.capital for word in letters].count(True) >= HEADLINE_SHARE * len(letters)
    return many, shouted


def _has_tags(tokens: Sequence[Token]) -> bool:
    return bool(tokens) and tokens[0].pos is not None


def _tags(names: Sequence[TaggedName]) -> dict[int, str]:
    return {place: name.label for name in names for place in range(name.start, name.end)}


def _placing(gap: str, before: Sequence[Word], known: Known) -> tuple[bool, bool]:
    """Whether only a space parts a word from the one before, and whether it begins a sentence or a quotation."""
    if not before:
        return False, True
    if gap == " ":
        return True, False
    mark = gap.strip()[-1:]
    if mark == ".":
        short = before[-1].capital and (len(before[-1].text) <= SURE_ABBREVIATION or before[-1].low in known.short)
        return short and gap in {". ", "."}, not short
    if not mark:
        return gap == "\u00a0", False
    return False, mark in OPENING


_Part: TypeAlias = tuple[str, str, bool, int, bool]
"""A part of a word: text, in lower case, whether it counts as capital, letters before it, whether a genitive was cut off."""


def _parts(text: str, known: Known, seen: Seen) -> Sequence[_Part]:
    """Cut a hyphenated word where its parts are words of their own, and cut off the genitive."""
    return [_looked_at(*part) for part in _cut(text, known, seen)]


@lru_cache(maxsize=REMEMBERED)
def _alone(text: str, known: Known) -> Sequence[_Part]:
    """The parts of a word that are the same in every text; nothing where a hyphen beside a capital leaves it to the rest of the text."""
    hyphened = HYPHEN.search(text) is not None
    if hyphened and not text.islower():
        return ()
    if hyphened or known.elisions:
        return _parts(text, known, frozenset)
    return (_looked_at(*_bare(text, 0, known)),)


def _looked_at(text: str, after: int, genitive: bool) -> _Part:
    lower = text.lower()
    capital = lower != text and (text[0].isupper() or not text[0].isdigit() or text.isupper())
    return text, plain(text), capital, after, genitive


def plain(text: str) -> str:
    """The word as lists have it: in lower case, with a straight apostrophe."""
    return text.lower().replace("’", "'")


def _cut(text: str, known: Known, seen: Seen) -> Iterator[tuple[str, int, bool]]:
    start = 0
    if known.elisions and text[0] in known.elision_letters:
        cut = next((len(e) for e in known.elisions if text.lower().replace("’", "'").startswith(e)), 0)
        small = text[:cut].lower().replace("’", "'")
        own = 0 < cut < len(text) and small in known.elided
        if own and text[0].isupper() and text[cut].isupper() and small in known.particles:
            yield _bare(text, start, known)  # “Carlo D'Ambrosi”
            return
        if own:
            yield text[:cut], start, False
        if 0 < cut < len(text):
            text, start = text[cut:], start + cut
    pieces = HYPHEN.split(text)
    if len(pieces) == 1 or _belongs(text, pieces, known, seen):
        yield _bare(text, start, known)
        return
    place = start
    group = ""
    for index, piece in enumerate(pieces):
        whole = f"{group}-{piece}" if group else piece
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        if following is not None and _holds(whole, following, known, seen, more=index + 2 < len(pieces)):
            group = whole
            continue
        if whole:
            yield _bare(whole, place, known)
        place += len(whole) + 1
        group = ""


def _belongs(text: str, pieces: Sequence[str], known: Known, seen: Seen) -> bool:
    """Whether a hyphenated word is one name or one common word, as a whole."""
    if not any(piece[:1].isupper() for piece in pieces) or known.bare(text) in known.phrases:
        return True
    modified = len(pieces) == 2 and pieces[0].lower() in known.modifiers and not known.is_name(pieces[0])
    if is_tied(pieces, known) or (modified and known.is_title(text.lower())):
        return True
    return all(_holds(a, b, known, seen) for a, b in pairwise(pieces))


def is_adjective(low: str, known: Known) -> bool:
    """Whether a German word (lower case) is an adjective with an ending, which has a capital only as part of a name."""
    if low.endswith((*ADJECTIVES, "aler", "ale", "alen", "ales")):
        return True
    return (
        low.endswith(("e", "er", "es", "en"))
        and (low in known.function or low in known.lexicon.words)
        and not (known.lexicon.is_listed_noun(low))
    )


def is_tied(pieces: Sequence[str], known: Known) -> bool:
    """Whether a name and a word for a place, a house or a prize make one name: "Karl-Voss-Stiftung", "Rudau-See".

    What a country or an organisation has is none, as long as it has no name of its own ("Xembra-Krankenhaus", "UN-Schule").
    """
    if pieces[-1].lower() not in known.tied or not all(piece[:1].isupper() for piece in pieces):
        return False
    front = "-".join(pieces[:-1])
    if known.head(pieces[-1].lower()) == "Event":
        return not known.is_common(front)
    fact = known.phrases.get(front)
    owner = fact is not None and fact.schema in {"Country", "Organization"}
    return not owner and not front.isupper() and not (len(pieces) == 2 and known.is_common(front))


def _holds(left: str, right: str, known: Known, seen: Seen, *, more: bool = False) -> bool:
    """Whether a hyphen between two parts is inside a name; `more`: others follow."""
    if len(left) == 1 or left.lower() in known.particles or right.lower() in known.particles or not left or not right:
        return True
    if left.lower() in known.prefixes or not left[0].isupper():
        return False
    if not right[0].isupper():
        return len(right) <= LONGEST_SYLLABLE and right not in known.lexicon.words and not left.isupper()
    if known.nouns_big and (left.lower().endswith(ADJECTIVES) or (more and is_adjective(left.lower(), known))):
        return True
    if known.is_title(right.lower()) or (known.nouns_big and _is_german_noun(right, known)):
        return False
    named = (known.is_name(left), known.is_name(right))
    return not named[0] if named[0] == named[1] else (right if named[0] else left) not in seen()


def _is_german_noun(word: str, known: Known) -> bool:
    """Whether what follows a hyphen is a common noun: listed, a word for a group, or by its letters."""
    low = word.lower()
    return known.is_common(word) or low in known.groups or known.lexicon.shape(low) < NOUNLIKE


def _bare(text: str, start: int, known: Known) -> tuple[str, int, bool]:
    if known.nouns_big or (text[-1].isalnum() and text[-2:] not in GENITIVES):
        return text, start, False
    bare = known.bare(text)
    return bare, start, bare != text
