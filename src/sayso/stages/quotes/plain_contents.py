"""What a verb of saying brings, in a language with the subject before the verb (English): before it, behind it, or both."""

from __future__ import annotations

from typing import NamedTuple

from sayso.stages.quotes.cues import Cue
from sayso.stages.quotes.lexicon import SPEECH, Lexicon
from sayso.stages.quotes.phrases import Range, phrase_after
from sayso.stages.quotes.units import PASSAGE_WORD, STOPS, Item, Unit

REACH = 14  # items between a cue and its "that" ("said in an interview with the paper on Monday that")
BREAKS = frozenset({",", "—", "–", "--", "-", PASSAGE_WORD})
SPEECH_OR_SHOW = SPEECH - {"think"} | {"show"}
_DATELINE = 12  # items: "LUND, March 3, 2019 (Kestrel) —"
_INITIALS = 3  # letters: "U.S.", "NATO" may open a sentence that has a dash later; four and more are places as a rule
_CLAUSE = 4  # items: a shorter stretch before the cue is no clause
_NEW_CLAUSE = 5  # items: "but the mayor also said"; a longer way is part of what was said


class Place(NamedTuple):
    """A cue in its unit, with the cues behind it and the items of its own clause (subject and verb)."""

    unit: Unit
    cue: Cue
    later: tuple[Cue, ...]
    inside: Range
    lex: Lexicon

    @property
    def items(self) -> tuple[Item, ...]:
        """The unit's items."""
        return self.unit.items

    def following(self, at: int) -> Cue | None:
        """The next cue from an item on."""
        return next((cue for cue in self.later if cue.first >= at), None)


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
    while start > 0 and items[start - 1].low not in {";", ":"}:
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
    dashes = (at + 1 for at in range(start, min(end, start + _DATELINE)) if items[at].low in {"—", "–", "--"})
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
        return _to_end(place, at + 1), False
    if low in lex.prepositions and low not in lex.to and low not in lex.that and low not in lex.determiners:
        return _behind_adverbial(place, at, given)
    stopped = low in STOPS and items[at].passage < 0
    inverted = given.words is not None and (place.inside[1] > place.cue.last or low in lex.to)
    return _NOTHING if stopped or inverted else (_to_end(place, at), False)


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
    return _hearer_end(items, phrase, lex) if phrase else at


def _hearer_end(items: tuple[Item, ...], phrase: Range, lex: Lexicon) -> int:
    """The hearer ends before the next subject: a pronoun or a determiner."""
    for at in range(phrase[0] + 1, phrase[1]):
        if items[at].low in lex.pronouns or (items[at].low in lex.determiners and items[at - 1].low not in lex.inner):
            return at
    return phrase[1]


def _behind_adverbs(place: Place, at: int) -> int:
    items, lex = place.items, place.lex
    while at < place.unit.body and lex.is_adverb(items[at].low) and items[at].low not in lex.determiners:
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
        return _to_end(place, at), True
    if given.words is None or given.in_marks:
        following = place.following(at)
        adds = following is not None and following.first == at and following.group in SPEECH
        limit = at if adds else body  # "she said, adding, “C”"
        passage = next((i for i in range(at, limit) if items[i].passage >= 0 and items[i - 1].low == ","), None)
        if passage is not None:
            return _to_end(place, passage), True
    if given.in_marks:
        return _NOTHING
    if given.words is None:
        return _behind_insertion(place, at)
    low = items[at].low
    aside = lex.is_participle(low) or _leads_aside(low, lex)
    return _NOTHING if aside else (_to_end(place, at), True)


def _asks_back(place: Place) -> bool:
    """“The plan (which she praised), ...”, "Asked (whom she supported), ...": what was said stands before."""
    before = place.inside[0] - 1
    return before >= 0 and place.items[before].low in place.lex.relative


def _behind_insertion(place: Place, at: int) -> _Right:
    """“As she noted, C”, "She said, on Monday, that C"."""
    items, lex, body = place.items, place.lex, place.unit.body
    if place.inside[0] > 0 and items[place.inside[0] - 1].low in lex.as_words:
        return _to_end(place, at), False
    commas = (i for i in range(at + 1, min(body, at + REACH)) if items[i - 1].low == ",")
    that = next((i for i in commas if items[i].low in lex.that), None)
    return (_to_end(place, that), True) if that is not None else _NOTHING


def _leads_aside(low: str, lex: Lexicon) -> bool:
    return low in lex.relative or low in lex.contrast or low in lex.join or low in lex.as_words


def _behind_adverbial(place: Place, at: int, given: _Given) -> _Right:
    """“said in an interview on Monday that C”, “said in a statement: C”, “said on Monday, "C"”."""
    items, lex, body = place.items, place.lex, place.unit.body
    for here in range(at + 1, min(body, at + REACH)):
        low = items[here].low
        acts = low in lex.to and place.cue.group == "intend"
        if acts or (low in lex.that and low not in lex.prepositions):
            return _to_end(place, here), False
        if low == ":":
            return _to_end(place, here + 1), given.words is not None
        if low == ",":
            marked = here + 1 < body and items[here + 1].passage >= 0
            return (_to_end(place, here + 1), given.words is not None) if marked or given.words is None else _NOTHING
        if low in STOPS:
            return _NOTHING
        if given.words is None and low in lex.pronouns and low not in lex.determiners:
            return _to_end(place, here), False
    return _NOTHING


def _to_end(place: Place, start: int) -> Range | None:
    """From an item to where the words end: a semicolon, an own clause with a new cue, the end of a mere object."""
    items, body = place.items, place.unit.body
    end = next((at for at in range(start, body) if _ends_words(place, start, at)), body)
    while end > start and items[end - 1].low in BREAKS and items[end - 1].passage < 0:
        end -= 1
    return (start, end) if start < end else None


def _ends_words(place: Place, start: int, at: int) -> bool:
    items, lex = place.items, place.lex
    low = items[at].low
    if low == ";":
        return True
    if low == "," and _is_subordinate(place):
        return True
    if at > start and items[at - 1].passage >= 0 and low != "," and _is_new_cue(place, at):
        return True  # “...,” adding that
    if low in {",", "-", "–", "—", "--"} and (_is_new_cue(place, at + 1) or _opens_contrast(place, at + 1)):
        return True
    if low == "," and items[place.inside[0]].low in lex.relative and items[at + 1].pos in {"VERB", "AUX"}:
        return not lex.is_participle(items[at + 1].low)
    if low == "," and place.cue.group not in SPEECH_OR_SHOW and items[at + 1].low in lex.contrast:
        return True
    if low in lex.join and _says_more(place, at + 1):
        return True
    return place.cue.group == "react" and at > start and _ends_object(place, at)


def _is_subordinate(place: Place) -> bool:
    """Whether the cue's clause is one that the sentence goes on behind: "While the mayor says C, the council is silent"."""
    items, lex = place.items, place.lex
    first = place.inside[0] - 1
    opens = first >= 0 and items[first].low in lex.clause - lex.as_words - lex.relative
    return opens and (first == 0 or items[first - 1].low in STOPS)


def _opens_contrast(place: Place, at: int) -> bool:
    """“, while the others stayed”: a conjunction that is also one of time opens what the outlet sets beside it."""
    lex = place.lex
    return at < len(place.items) and place.items[at].low in lex.contrast and place.items[at].low in lex.clause


def _says_more(place: Place, at: int) -> bool:
    """“... and said”, "... and has urged": the next cue stands at once behind the conjunction, the same one speaking."""
    following, lex = place.following(at), place.lex
    if (
        following is None
        or following.group == "before"
        or following.base
        or lex.is_participle(place.items[following.first].low)
    ):
        return False
    between = place.items[at : following.first]
    return all(item.low in lex.auxiliaries or lex.is_adverb(item.low) for item in between)


def _ends_object(place: Place, at: int) -> bool:
    """Whether an object ends here: at a comma or dash that opens no list, another clause, or "and" with a verb."""
    items, lex, body = place.items, place.lex, place.unit.body
    low = items[at].low
    if low in {",", "–", "—", "--"}:
        return True
    if low in lex.join and at + 1 < body:
        return items[at + 1].pos in {"VERB", "AUX"} and not lex.is_participle(items[at + 1].low)
    return low in lex.clause and low not in lex.that and low not in lex.as_words and items[at].pos in {"SCONJ", "ADV"}


def _is_new_cue(place: Place, at: int) -> bool:
    """Whether the stretch behind a comma belongs to the next cue: "according to", "adding", "but he said"."""
    items, lex, following = place.items, place.lex, place.following(at)
    if following is None or at >= len(items):
        return False
    if at == following.first:
        return following.group == "before" or lex.is_participle(items[at].low)
    joined = items[at].low in lex.join or items[at].low in lex.contrast
    if joined and _says_more(place, at + 1):
        return True
    return joined and following.first - at <= _NEW_CLAUSE and following.group in SPEECH
