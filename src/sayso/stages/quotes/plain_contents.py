"""What a verb of saying brings, in a language with the subject before the verb (English): before it, behind it, or both."""

from __future__ import annotations

from typing import NamedTuple

from sayso.stages.quotes.lexicon import SPEECH, Lexicon
from sayso.stages.quotes.phrases import Range, phrase_after
from sayso.stages.quotes.plain_ends import BREAKS, Place, to_end
from sayso.stages.quotes.units import STOPS, Item

REACH = 14  # items between a cue and its "that" ("said in an interview with the paper on Monday that")
_FULL_STOPS = frozenset({";", ":", ".", "!", "?"})
_DATELINE = 12  # items: "LUND, March 3, 2019 (Kestrel) —"
_INITIALS = 3  # letters: "U.S.", "NATO" may open a sentence that has a dash later; four and more are places as a rule
_ACTING = frozenset({"intend", "urge", "report"})
"""Groups with a hearer before the action, where the subject is free: "ha chiesto (al governo) di intervenire"."""
_CLAUSE = 4  # items: a shorter stretch before the cue is no clause


class _Given(NamedTuple):
    """What stands before the cue: nothing, reported words, or words that end in marks."""

    words: Range | None
    in_marks: bool


def contents_of(place: Place) -> tuple[Range, ...]:
    """The item ranges of what was said, in order."""
    speaks = place.cue.group in SPEECH or place.cue.group == "show"
    ahead = _left(place) if speaks and not _goes_on_speaking(place) else None
    inserted = ahead is not None and place.inside[1] < place.unit.body and place.items[place.inside[1]].low == ","
    left = None if ahead is None or _is_adverbial(place, ahead, inserted=inserted) else ahead
    words = ahead if inserted else left
    given = _Given(words, words is not None and place.items[words[1] - 1].passage >= 0)
    right, goes_on = _right(place, given)
    if left is not None and _is_in_marks(place, left) and not goes_on:
        return (left,)  # “...,” she said earlier this week
    if left is not None and (right is None or goes_on):
        return (left,) if right is None else (left, right)
    if right is None:
        return () if ahead is None or ahead[1] - ahead[0] < _CLAUSE else (ahead,)  # “At least ten came, she said”
    return (right,)


def _is_in_marks(place: Place, words: Range) -> bool:
    """Whether a stretch is words in marks from its first item to its last."""
    return place.items[words[0]].passage >= 0 and place.items[words[1] - 1].passage >= 0


def _left(place: Place) -> Range | None:
    """The words before an insertion: from the start of the sentence to the mark before "she said"."""
    items, lex = place.items, place.lex
    end = place.inside[0]
    if end == 0 or items[end - 1].low not in BREAKS:
        return None
    while end > 0 and items[end - 1].low in BREAKS and items[end - 1].passage < 0:
        end -= 1
    start = end
    while start > 0 and items[start - 1].low not in _FULL_STOPS:
        start -= 1
    start = _behind_dateline(items, start, end)
    if start >= end:
        return None
    if items[end - 1].passage >= 0:
        return (_passage_start(items, start, end, lex), end)
    return (start, end)


def _behind_dateline(items: tuple[Item, ...], start: int, end: int) -> int:
    """Past “LUND, March 3 (Kestrel) — ”, which the outlet says: capitals and a dash."""
    if start >= end or not (items[start].text.isupper() and len(items[start].text) > _INITIALS):
        return start
    dashes = (at + 1 for at in range(start, min(end + 1, start + _DATELINE)) if items[at].low in {"—", "–", "--"})
    return next(dashes, start)


def _goes_on_speaking(place: Place) -> bool:
    """“..., she said, adding: C”: the words before have their verb."""
    first = place.cue.first
    return first > 0 and place.items[first - 1].low == "," and place.lex.is_participle(place.items[first].low)


def _is_adverbial(place: Place, words: Range, *, inserted: bool) -> bool:
    """Whether a stretch is a mere "In an interview on Monday" before "she said that C"; before "she said," it belongs to C."""
    items, lex = place.items, place.lex
    first = items[words[0]]
    stretch = items[slice(*words)]
    whole = any(item.passage >= 0 or item.low in lex.finite or item.pos == "VERB" for item in stretch)
    leads = all(_leads(item.low, lex) for item in stretch)  # "And yet, she said, C"
    if leads or (first.pos == "VERB" and first.passage < 0 and words[0] == 0):
        return True  # "Asked about the plan, she said, “C”"
    return not inserted and not whole and (first.low in lex.prepositions or lex.is_adverb(first.low))


def _passage_start(items: tuple[Item, ...], start: int, end: int, lex: Lexicon) -> int:
    """Where words in marks end the stretch: all of it, or the passage alone if only a conjunction or adverb leads it."""
    first = start
    while first < end and items[first].passage < 0 and _leads(items[first].low, lex):
        first += 1
    return first if first < end and items[first].passage >= 0 else start


def _leads(low: str, lex: Lexicon) -> bool:
    return low == "," or low in lex.join or low in lex.contrast or lex.is_adverb(low)


_NOTHING: tuple[None, bool] = (None, False)
_Right = tuple[Range | None, bool]
"""The words behind the cue, and whether they go on from words before it."""


def _right(place: Place, given: _Given) -> _Right:
    items, lex, body = place.items, place.lex, place.unit.body
    at = place.inside[1]
    if place.cue.group in {"tell", "urge"}:
        at = _behind_hearer(place, at)
    at = _behind_adverbs(place, at)
    if at >= body:
        return _NOTHING
    low = items[at].low
    if low == ",":
        return _behind_comma(place, at + 1, given)
    if low in {":", "—", "–"}:
        return to_end(place, at + 1), False
    if given.words is None and _opens_count(place, at):
        return to_end(place, at), False
    if low in lex.prepositions and low not in lex.to and low not in lex.that and low not in lex.determiners:
        return _behind_adverbial(place, at, given)
    stopped = low in STOPS and items[at].passage < 0
    inverted = given.words is not None and (place.inside[1] > place.cue.last or low in lex.to)
    return _NOTHING if stopped or inverted else (to_end(place, at), False)


def _opens_count(place: Place, at: int) -> bool:
    """“said | at least ten people were hurt”, "said | about ten": no adverbial. One word alone needs a number behind it."""
    items = place.items
    for phrase in place.lex.counts.get(items[at].low, ()):
        behind = at + len(phrase)
        if behind < place.unit.body and tuple(item.low for item in items[at:behind]) == phrase:
            return len(phrase) > 1 or items[behind].pos == "NUM"
    return False


def _behind_hearer(place: Place, at: int) -> int:
    """Past who was told: to "that", else behind the noun phrase."""
    items, lex, body = place.items, place.lex, place.unit.body
    for limit in range(at, min(body, at + REACH)):
        low = items[limit].low
        if low in lex.to:
            return at
        if low in lex.that:
            return limit
        if low in STOPS and low != ",":
            break
    phrase = phrase_after(items, at, body, lex)
    return _hearer_end(place, phrase) if phrase else at


def _hearer_end(place: Place, phrase: Range) -> int:
    """The hearer ends before the next subject: a pronoun, a determiner, "at least"."""
    items, lex = place.items, place.lex
    for at in range(phrase[0] + 1, phrase[1]):
        if items[at].low in lex.pronouns or (items[at].low in lex.determiners and items[at - 1].low not in lex.inner):
            return at
        if _opens_count(place, at):
            return at
    return phrase[1]


def _behind_adverbs(place: Place, at: int) -> int:
    items, lex = place.items, place.lex
    while at < place.unit.body and lex.is_adverb(items[at].low) and items[at].low not in lex.determiners:
        if _opens_count(place, at):
            break
        if at + 1 < place.unit.body and items[at + 1].low in lex.finite:
            break  # "said there were ten"
        at += 1
    return at


def _behind_comma(place: Place, at: int, given: _Given) -> _Right:
    """Behind "..., she said,": more of the same. Behind "She said,": words in marks, or "that" after an insertion."""
    items, lex, body = place.items, place.lex, place.unit.body
    if at >= body or _asks_back(place):
        return _NOTHING
    if items[at].passage >= 0:
        return to_end(place, at), True
    if given.words is None or given.in_marks:
        following = place.following(at)
        adds = following is not None and following.first == at and following.group in SPEECH
        limit = at if adds else body  # "she said, adding, “C”"
        passage = next((i for i in range(at, limit) if items[i].passage >= 0 and items[i - 1].low == ","), None)
        if passage is not None:
            return to_end(place, passage), True
    if given.in_marks:
        return _NOTHING
    if given.words is None:
        return _behind_insertion(place, at)
    low = items[at].low
    aside = lex.is_participle(low) or _leads_aside(low, lex)
    return _NOTHING if aside else (to_end(place, at), True)


def _asks_back(place: Place) -> bool:
    """“The plan (which she praised), ...”, "Asked (whom she supported), ...": what was said stands before."""
    before = place.inside[0] - 1
    return before >= 0 and place.items[before].low in place.lex.relative


def _behind_insertion(place: Place, at: int) -> _Right:
    """“As she noted, C”, "She said, on Monday, that C"."""
    items, lex, body = place.items, place.lex, place.unit.body
    if place.inside[0] > 0 and items[place.inside[0] - 1].low in lex.as_words:
        return to_end(place, at), False
    commas = (i for i in range(at + 1, min(body, at + REACH)) if items[i - 1].low == ",")
    that = next((i for i in commas if items[i].low in lex.that), None)
    return (to_end(place, that), True) if that is not None else _NOTHING


def _leads_aside(low: str, lex: Lexicon) -> bool:
    return low in lex.relative or low in lex.contrast or low in lex.join or low in lex.as_words


def _behind_adverbial(place: Place, at: int, given: _Given) -> _Right:
    """“said in an interview on Monday that C”, “said in a statement: C”, “said on Monday, "C"”."""
    items, lex, body = place.items, place.lex, place.unit.body
    for here in range(at + 1, min(body, at + REACH)):
        low = items[here].low
        acts = low in lex.to and place.cue.group in (_ACTING if lex.words.free_subject else {"intend"})
        if acts or (low in lex.that and low not in lex.prepositions):
            return to_end(place, here), False
        if low == ":":
            return to_end(place, here + 1), given.words is not None
        if low == ",":
            marked = here + 1 < body and items[here + 1].passage >= 0
            return (to_end(place, here + 1), given.words is not None) if marked or given.words is None else _NOTHING
        if low in STOPS:
            return _NOTHING
        if given.words is None and low in lex.pronouns and low not in lex.determiners:
            return to_end(place, here), False
    return _NOTHING
