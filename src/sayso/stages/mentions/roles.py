"""What a text calls the holder of a person's name: before it ("deputy chief Mara Voss") or after ("Mara Voss, head of ...,").

Only what is clear is taken: before the name, words that are titles or roles with their modifiers; after it, between commas, a
phrase that holds a role among its first words and ends before a verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.ids import make_id
from sayso.model import Mention, Role
from sayso.stages.mentions.candidate import Candidate
from sayso.stages.mentions.known import Known

LONGEST_AFTER = 14
"""Words of a role after the name, at most; longer ones hold clauses."""
ROLE_WITHIN = 6
"""Among so many first words the role must stand."""
ENDS = re.compile(r"[,;:.!?()\[\]“”„\"–—]")


def roles(mention: Mention, candidate: Candidate, text: str, known: Known) -> Iterator[Role]:
    """Yield the roles of a person's mention."""
    if mention.schema != "Person":
        return
    for span in (_before(candidate, known), _after(candidate, text, known)):
        if span:
            start, end = span
            role_id = make_id("o", mention.document, start, end, mention.id)
            yield Role(
                id=role_id, mention=mention.id, document=mention.document, start=start, end=end, text=text[start:end]
            )


def _before(candidate: Candidate, known: Known) -> tuple[int, int] | None:
    words = candidate.line.words
    last = candidate.title[1] if candidate.title else candidate.first
    if candidate.title is None and candidate.first and not words[candidate.first].joined:
        return None
    first = candidate.title[0] if candidate.title else last
    while first > 0 and _of_role(candidate, first - 1, known) and (first == last or words[first].joined):
        first -= 1
    if first == last or not any(known.is_role(w.low) or known.is_title(w.low) for w in words[first:last]):
        return None
    return words[first].start, words[last - 1].end


def _of_role(candidate: Candidate, place: int, known: Known) -> bool:
    word = candidate.line.words[place]
    if word.genitive:
        return False
    if known.is_title(word.low):
        return True
    before = candidate.line.words[place - 1] if place and word.joined else None
    of_a_name = word.capital and before is not None and before.capital and before.text not in known.phrases
    return word.low in known.modifiers and not of_a_name


def _after(candidate: Candidate, text: str, known: Known) -> tuple[int, int] | None:
    words = candidate.line.words
    place = candidate.last
    if place >= len(words) or text[candidate.end : words[place].start].strip() != ",":
        return None
    end = place
    while end < len(words) and end - place < LONGEST_AFTER and _continues(candidate, end, place, text, known):
        end += 1
    if end == place or end - place >= LONGEST_AFTER or not _closes(candidate, end, text):
        return None
    if not any(known.is_role(word.low) for word in words[place : min(end, place + ROLE_WITHIN)]):
        return None
    first = place + (words[place].low in known.words.articles and end - place > 1)
    return words[first].start, words[end - 1].end


def _continues(candidate: Candidate, end: int, place: int, text: str, known: Known) -> bool:
    words = candidate.line.words
    if end > place and ENDS.search(text[words[end - 1].end : words[end].start]):
        return False
    low = words[end].low
    if low in known.speech or words[end].pos in {"VERB", "AUX"}:
        return False
    return low not in known.function or low in known.words.role_links or low in known.words.articles


def _closes(candidate: Candidate, end: int, text: str) -> bool:
    """Whether a comma, a bracket or the sentence's end stands after the phrase."""
    words = candidate.line.words
    if end >= len(words):
        return True
    return ENDS.search(text[words[end - 1].end : words[end].start]) is not None
