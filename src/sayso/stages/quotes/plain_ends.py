"""Where the words end that a verb of saying brings, in a language with the subject before the verb (English)."""

from __future__ import annotations

from typing import NamedTuple

from sayso.stages.quotes.cues import Cue
from sayso.stages.quotes.lexicon import SPEECH, Lexicon
from sayso.stages.quotes.phrases import Range
from sayso.stages.quotes.units import PASSAGE_WORD, STOPS, VERBAL, Item, Unit

BREAKS = frozenset({",", "—", "–", "--", "-", PASSAGE_WORD})
SPEECH_OR_SHOW = SPEECH - {"think"} | {"show"}
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


def to_end(place: Place, start: int) -> Range | None:
    """From an item to where the words end: a semicolon, an own clause with a new cue, the end of a mere object."""
    items, body = place.items, place.unit.body
    end = next((at for at in range(start, body) if _ends_words(place, start, at)), body)
    while end > start and items[end - 1].low in BREAKS and items[end - 1].passage < 0:
        end -= 1
    return (start, end) if start < end else None


def _ends_words(place: Place, start: int, at: int) -> bool:
    items = place.items
    low = items[at].low
    if low == ";":
        return True
    if low in place.lex.join:
        ends = _says_more(place, at + 1)
    elif low == ",":
        ends = _ends_at_comma(place, at)
    elif low in BREAKS - {PASSAGE_WORD}:
        ends = _is_new_cue(place, at + 1) or _opens_contrast(place, at + 1)
    else:
        ends = at > start and items[at - 1].passage >= 0 and _is_new_cue(place, at)  # “...,” adding that
    return ends or (place.cue.group == "react" and at > start and _ends_object(place, at))


def _ends_at_comma(place: Place, at: int) -> bool:
    """Whether a comma ends the words: behind it stands another statement, a contrast, or the rest of the clause around."""
    items, lex = place.items, place.lex
    if at + 1 >= len(items):
        return True
    behind = items[at + 1]
    if _is_subordinate(place) or _is_new_cue(place, at + 1) or _opens_contrast(place, at + 1):
        return True
    if items[place.inside[0]].low in lex.relative and behind.pos in VERBAL:
        return not lex.is_participle(behind.low)
    return place.cue.group not in SPEECH_OR_SHOW and behind.low in lex.contrast


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
    passive = any(item.low in lex.passive for item in between)  # "and had been told to wait": still what was said
    return not passive and all(item.low in lex.auxiliaries or lex.is_adverb(item.low) for item in between)


def _ends_object(place: Place, at: int) -> bool:
    """Whether an object ends here: at a comma or dash that opens no list, another clause, or "and" with a verb."""
    items, lex, body = place.items, place.lex, place.unit.body
    low = items[at].low
    if low in {",", "–", "—", "--"}:
        return True
    if low in lex.join and at + 1 < body:
        return items[at + 1].pos in VERBAL and not lex.is_participle(items[at + 1].low)
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
