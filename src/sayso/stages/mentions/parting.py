"""Part a run into names: "Zhelovan Foreign Minister Mara Voss" is a people, a role and a person.

Titles and roles before a person's name belong to the holder, not to the name; a country, a people or an organisation in front
of them is a name of its own. An organisation keeps all its words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.model import Schema
from sayso.stages.mentions.known import Known
from sayso.stages.mentions.words import Word


class Part(NamedTuple):
    """A name as a range of words, with the title that stands before it as another."""

    first: int
    last: int
    title: tuple[int, int] | None = None


LONGEST_PHRASE = 4


def parts(first: int, last: int, words: Sequence[Word], known: Known) -> Iterator[Part]:
    """Yield the names of a run."""
    if last - first == 1:  # most runs; a title by itself is no name
        if _whole(first, last, words, known):
            yield Part(first, last)
        return
    while first < last - 1 and words[first].text == words[first].low and "-" not in words[first].text:
        first += 1
    if _owns(first, last, words, known):
        yield Part(first, first + 1)
        yield from parts(first + 1, last, words, known)
        return
    if _whole(first, last, words, known):
        yield Part(first, last)
        return
    block = _titles(first, last, words, known)
    if block is None:
        yield from _unlike(first, last, words, known)
        return
    begun, end = block
    while begun > first and _describes(words[begun - 1], known):
        begun -= 1
    if begun > first:
        yield from parts(first, begun, words, known)
    if end < last:
        rest = list(parts(end, last, words, known))
        yield from (
            part._replace(title=(begun, end)) if part is rest[0] and part.title is None else part for part in rest
        )


def _owns(first: int, last: int, words: Sequence[Word], known: Known) -> bool:
    """Whether a German genitive begins the run: "Norwegens Armee", "Voss' Partei" are two things."""
    word = words[first]
    if not known.nouns_big or last - first < 2 or not word.text.endswith(("s", "'", "’")) or word.text in known.phrases:
        return False
    if word.low in known.lexicon.persons or _text(first, last, words) in known.phrases:
        return False
    stem = word.text[:-1]
    fact = known.phrases.get(stem)
    if fact is not None:
        return fact.size == "all" or known.head(words[last - 1].low) is not None
    return stem.lower() in known.lexicon.persons and known.is_common(words[first + 1].text)


def _describes(word: Word, known: Known) -> bool:
    """Whether a word before a title is an everyday one, which says of what: "Waters Minister"."""
    return word.low.removesuffix("s") in known.lexicon.words and word.text not in known.phrases and not word.acronym


def head_of(first: int, last: int, words: Sequence[Word], known: Known) -> Schema | None:
    """What the words of a name say that it is: by its last word, or by its first one (before a small word, unless heads stand first)."""
    ending = words[last - 1]
    if known.words.head_first and last - first > 1 and words[first].low in known.heads:
        return known.heads[words[first].low]
    if last - first > 1 and ending.low in known.endings:
        return "Organization"
    opened = known.head(words[first].low) if last - first > 2 and words[first + 1].low in known.joiners else None
    personal = words[first].low in known.lexicon.persons
    return opened or (known.heads.get(ending.low) if personal else known.head(ending.low))


def _whole(first: int, last: int, words: Sequence[Word], known: Known) -> bool:
    if last - first == 1:
        return not known.is_title(words[first].low) or words[first].text in known.phrases
    if _text(first, last, words) in known.phrases:
        return True
    return head_of(first, last, words, known) is not None


def _text(first: int, last: int, words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words[first:last])


def _titles(first: int, last: int, words: Sequence[Word], known: Known) -> tuple[int, int] | None:
    """The last block of title words in a run."""
    end = last
    while end > first and not known.is_title(words[end - 1].low):
        end -= 1
    if end == first:
        return None
    begun = end
    while begun > first and (known.is_title(words[begun - 1].low) or words[begun - 1].low in known.modifiers):
        begun -= 1
    return begun, end


def _unlike(first: int, last: int, words: Sequence[Word], known: Known) -> Iterator[Part]:
    """Cut a known name off the front (a people, a country, a city) where something else follows it."""
    for cut in range(min(last - 1, first + LONGEST_PHRASE), first, -1):
        front = known.phrases.get(_text(first, cut, words))
        if front and _stands_apart(front.schema, first, cut, last, words, known):
            yield Part(first, cut)
            yield from parts(cut, last, words, known)
            return
    yield Part(first, last)


def _stands_apart(schema: Schema, first: int, cut: int, last: int, words: Sequence[Word], known: Known) -> bool:
    rest = known.phrases.get(_text(cut, last, words))
    if rest is not None:
        return not (schema == rest.schema == "Place" and known.phrases[_text(first, cut, words)].size != "all")
    if schema == "Group":
        return words[cut].tag == "PER" or (last - cut >= 2 and words[cut].low in known.lexicon.persons)
    if schema == "Place" and cut - first == 1 and words[first].low in known.lexicon.persons:
        return False
    return last - cut >= 2 and words[cut].low in known.lexicon.persons
