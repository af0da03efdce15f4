"""Whether a figure is put forward, said to be unconfirmed, or denied.

Requirement: "could not be independently verified" and "denied reports that 30 ..." stay with the figure; a reader must not
take either for a plain count. Method: a phrase of doubt in the figure's own sentence, or in the next one where that takes the
figures up by a noun for them ("the figures could not be confirmed") and gives no number of its own; a phrase of denial before
the figure in its own clause. Who denies is for the attribution to say. Known exception: doubt about something else in the same
sentence ("the alleged bomber killed 12") is taken for doubt about the number, so within the sentence such a word must stand
behind the figure or right before it.
"""

from __future__ import annotations

from typing import NamedTuple, cast

from sayso.model import Stance
from sayso.stages.figures.lexicon import Lexicon, match_at

_NEAR = 8  # words between a word of doubt and the number behind it: "unconfirmed reports of at least 12"
_BACK = 14  # words between a denial and the number
_OPENING = 6  # words of the next sentence in which it must take the figures up
_ENDS = frozenset({";", ".", "!", "?"})


class Hedge(NamedTuple):
    """A stance and the words `[first, last)` that give it."""

    stance: Stance
    first: int
    last: int


def hedges_in(lows: list[str], lex: Lexicon) -> list[Hedge]:
    """All words of doubt or denial in a sentence."""
    matches = ((at, match_at(lows, at, lex.hedges)) for at in range(len(lows)) if lows[at] in lex.hedges)
    return [Hedge(cast("Stance", match[1]), at, at + match[0]) for at, match in matches if match is not None]


def hedge_of(found: list[Hedge], lows: list[str], first: int, last: int) -> Hedge | None:
    """The word of doubt or denial that is about the number `[first, last)` of the sentence."""
    for hedge in found:
        between = lows[hedge.last : first] if hedge.last <= first else lows[last : hedge.first]
        if any(low in _ENDS for low in between):
            continue
        if hedge.last <= first and len(between) <= (_BACK if hedge.stance == "denied" else _NEAR):
            return hedge
        if hedge.first >= last and hedge.stance == "unconfirmed":
            return hedge
    return None


def takes_up(lows: list[str], lex: Lexicon) -> Hedge | None:
    """The doubt that a sentence casts on the figures of the one before it."""
    if not any(low in lex.hedged for low in lows[:_OPENING]):
        return None
    return next((hedge for hedge in hedges_in(lows, lex) if hedge.stance == "unconfirmed"), None)
