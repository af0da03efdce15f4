"""Units: the stretches of a paragraph in which cue, source and words belong together.

A unit is a sentence, or as many sentences as words in marks tie together ("“I came. I saw,” she said."). Its items are the
tokens outside marks; a passage in marks is one item, so that no rule looks for cues or subjects inside someone's words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple

from sayso.model import Parse, Sentence, Span, Token
from sayso.stages.quotes.lexicon import Lexicon
from sayso.text.marks import Marked, pair_marks


class Item(NamedTuple):
    """A token outside marks, or a passage in marks (`passage` is then its index, else -1, and `pos` PROPN if it may be a name)."""

    start: int
    end: int
    text: str
    low: str
    pos: str | None
    passage: int
    token: int


_item: Callable[[tuple[Any, ...]], Item] = partial(tuple.__new__, Item)
"""An item from its values: three times as fast as by name, and there are 600 a page."""
VERBAL = frozenset({"VERB", "AUX"})
"""Parts of speech of verbs."""
_SUBJECT = 7  # tokens: the longest subject before "asked" in a sentence that only names the speaker
_CLAUSE_MARKS = frozenset({";", ":", "“", '"', "("})
PASSAGE_WORD = "“”"  # the `low` of a passage: no token looks like this
ENDS = frozenset(".!?…")
_BRACKETED = 10  # items from one bracket to the other: more are a clause of their own (guess)
_UNFOLDED = frozenset({"(", PASSAGE_WORD, ";", ":"})
_NAME = 40  # characters of words in marks: more are no name
STOPS = frozenset(
    {",", ";", ":", "(", ")", "[", "]", "—", "–", "-", "--", "/", ".", "!", "?", "…", "...", PASSAGE_WORD, '"', "|"}
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of one paragraph with its items."""

    start: int
    end: int
    paragraph: int
    items: tuple[Item, ...]
    tokens: tuple[Token, ...]
    """All tokens of the document: items point into them."""

    @property
    def body(self) -> int:
        """The number of items without the full stop at the end."""
        last = len(self.items)
        while last > 0 and self.items[last - 1].text[:1] in ENDS and self.items[last - 1].passage < 0:
            last -= 1
        return last


def span_of(items: tuple[Item, ...], part: tuple[int, int]) -> Span:
    """The span of the text that a range of items takes."""
    return Span(items[part[0]].start, items[part[1] - 1].end)


def passages(parse: Parse) -> tuple[Marked, ...]:
    """The outermost passages in marks of a document."""
    blocks = [(p.start, p.end) for p in parse.document.paragraphs]
    return tuple(m for m in pair_marks(parse.document.text, blocks) if m.depth == 0)


def units(parse: Parse, marked: Sequence[Marked], lex: Lexicon) -> Iterator[Unit]:
    """Cut a document into units, in order."""
    text = parse.document.text
    first = 0
    sentences = parse.sentences
    for index, sent in enumerate(sentences):
        following = sentences[index + 1] if index + 1 < len(sentences) else None
        if (
            following is not None
            and following.paragraph == sent.paragraph
            and (_tied(text, sent.end, following.start, marked) or _names_speaker(parse, sent, following, marked, lex))
        ):
            continue
        head = sentences[first]
        yield Unit(
            head.start,
            sent.end,
            sent.paragraph,
            _folded(_unhooked(_items(parse, head.first, sent.last, marked), lex)),
            parse.tokens,
        )
        first = index + 1


def _tied(text: str, end: int, start: int, marked: Sequence[Marked]) -> bool:
    """Whether a passage runs over the sentence boundary, or the next sentence only goes on after one."""
    place = _first_after(marked, end)
    if place < len(marked) and marked[place].start < start < marked[place].end:
        return True
    if place < len(marked) and marked[place].start < end < marked[place].end:
        return True
    closed = place > 0 and marked[place - 1].end == end
    return closed and (text[start] == "," or text[start].islower())


def _names_speaker(parse: Parse, sent: Sentence, following: Sentence, marked: Sequence[Marked], lex: Lexicon) -> bool:
    """Whether a sentence only says whose the words in marks before it are: “Why now?” Mara Voss asked on Monday."""
    place = _first_after(marked, sent.end - 1)
    if place >= len(marked) or marked[place].end != sent.end:
        return False
    tokens = parse.tokens[following.first : following.last]
    for at, token in enumerate(tokens[1 : _SUBJECT + 1], start=1):
        low = token.text.lower()
        if low in _CLAUSE_MARKS or (low not in lex.determiners and (low in lex.relative or low in lex.that)):
            return False
        if token.pos == "VERB" and (group := lex.says(low)) is not None:
            return group == "tell" or _says_no_more(tokens, at + 1, lex)
    return False


def _says_no_more(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether nothing that could be said follows: the end, a comma, a day, "in an interview", "about the plan"."""
    low = tokens[at].text.lower() if at < len(tokens) else "."
    closed = low in lex.prepositions or lex.is_adverb(low)
    return low[:1] in ENDS or low == "," or (closed and low not in lex.that and low not in lex.determiners)


def _first_after(marked: Sequence[Marked], at: int) -> int:
    """The index of the first passage that ends after `at`."""
    low, high = 0, len(marked)
    while low < high:
        middle = (low + high) // 2
        if marked[middle].end <= at:
            low = middle + 1
        else:
            high = middle
    return low


def _items(parse: Parse, first: int, last: int, marked: Sequence[Marked]) -> tuple[Item, ...]:
    tokens = parse.tokens[first:last]
    if not tokens:
        return ()
    place = _first_after(marked, tokens[0].start)
    quoted = place < len(marked) and marked[place].start < tokens[-1].end
    if quoted or any(token.text == "-" for token in tokens):
        return tuple(_joined_items(parse, first, last, marked[place:], place))
    return tuple(
        _item((start, end, text, text.lower(), pos, -1, index))
        for index, (start, end, text, pos, *_) in enumerate(tokens, first)
        if not text.isspace()
    )


def _joined_items(parse: Parse, first: int, last: int, marked: Sequence[Marked], skipped: int) -> Iterator[Item]:
    """The items of a stretch with passages or hyphens; `marked` are the passages from it on, without so many `skipped` ones."""
    tokens = parse.tokens
    place, given = 0, -1
    index = first - 1
    while index + 1 < last:
        index += 1
        token = tokens[index]
        if token.text.isspace():
            continue
        while place < len(marked) and marked[place].end <= token.start:
            place += 1
        if place < len(marked) and marked[place].start < token.end:
            if given != place:
                passage = marked[place]
                pos = "PROPN" if _may_be_name(parse.document.text[passage.inner : passage.outer]) else None
                yield Item(passage.start, passage.end, PASSAGE_WORD, PASSAGE_WORD, pos, skipped + place, index)
                given = place
            continue
        if index + 1 < last and tokens[index + 1].text == "-" and _is_hyphened(tokens, index, last):
            index = _hyphened_end(tokens, index, last)
            text = parse.document.text[token.start : tokens[index].end]
            yield Item(token.start, tokens[index].end, text, text.lower(), tokens[index].pos, -1, index)
            continue
        yield Item(token.start, token.end, token.text, token.text.lower(), token.pos, -1, index)


def _unhooked(items: tuple[Item, ...], lex: Lexicon) -> tuple[Item, ...]:
    """A pronoun that a hyphen hooks on to its verb ("-elle") is read with the hyphen and shown without it."""
    if not any(pronoun[:1] == "-" for pronoun in lex.pronouns):
        return items
    return tuple(
        item._replace(start=item.start + 1, text=item.text[1:])
        if item.low[:1] == "-" and item.low in lex.pronouns
        else item
        for item in items
    )


def _folded(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Give a few words in brackets to the item before them: “Mara Voss (Lund)” ends with one item, “Voss (Lund)”."""
    if not any(item.low == "(" for item in items):
        return items
    made: list[Item] = []
    at = 0
    while at < len(items):
        stop = _bracket_end(items, at) if made and items[at].low == "(" else 0
        if stop:
            made[-1] = made[-1]._replace(end=items[stop].end)
        else:
            made.append(items[at])
        at = max(at, stop) + 1
    return tuple(made)


def _bracket_end(items: tuple[Item, ...], at: int) -> int:
    """The item of the bracket that closes at once what item `at` opens, or 0."""
    if items[at - 1].low in STOPS or items[at - 1].passage >= 0:
        return 0
    for stop in range(at + 1, min(len(items), at + _BRACKETED)):
        if items[stop].low == ")":
            return stop
        if items[stop].low in _UNFOLDED:
            return 0
    return 0


def _may_be_name(words: str) -> bool:
    """“Seeblick”, “Ärzte ohne Grenzen”: few letters, a capital first, no mark of a sentence last."""
    return len(words) <= _NAME and not words[:1].islower() and "," not in words and words[-1:] not in ".!?…"


def _is_hyphened(tokens: tuple[Token, ...], index: int, last: int) -> bool:
    """Whether a hyphen without blanks ties a token to the next: "front-runner" is one item, its hyphen no dash."""
    if index + 2 >= last or tokens[index + 1].text != "-" or not tokens[index].text[-1:].isalnum():
        return False
    glued = tokens[index].end == tokens[index + 1].start and tokens[index + 1].end == tokens[index + 2].start
    return glued and tokens[index + 2].text[:1].isalnum()


def _hyphened_end(tokens: tuple[Token, ...], index: int, last: int) -> int:
    """The last token of a hyphened word; it is the one that the sentence's tree hangs on."""
    while _is_hyphened(tokens, index, last):
        index += 2
    dotted = index + 2 < last and tokens[index + 1].text == "." and tokens[index].end == tokens[index + 1].start
    return index + 1 if dotted and tokens[index + 2].text == "," else index
