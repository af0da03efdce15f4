"""Counts that have their measure from another one: parts of it, members of a list, bare tallies of the same.

"18 people were killed, seven of them soldiers", "three men and four women", "organisers spoke of 80,000 marchers, police
counted 35,000", "the dead include three children". Nothing of this reaches beyond the sentence before.
"""

from __future__ import annotations

from typing import cast

from sayso.model import Measure
from sayso.stages.figures.happened import coordinated
from sayso.stages.figures.lexicon import match_at, match_before
from sayso.stages.figures.nouns import known
from sayso.stages.figures.scene import EDGES, FIXED, Counted, Evidence, Noun, Scene

_NEAR = 3  # words between a part and the word that makes it one: "darunter offenbar auch 12"
_BACK = 14  # words from "the dead" to the number of those among them
_LIST = 4  # words between two counts of one list: "12 women and 3"
_BEHIND = frozenset({"ADP", "ADV", "PUNCT", "CCONJ"})


def is_part(scene: Scene, index: int, noun: Noun | None) -> bool:
    """Whether a count is said to be a part of the one before."""
    lex, numeral = scene.lex, scene.found[index]
    for at in range(numeral.first, max(0, numeral.first - _NEAR), -1):
        if match_before(scene.lows, at, lex.including_by_last) is not None:
            return True
        if scene.lows[at - 1] in EDGES or scene.lows[at - 1] == ",":
            break
    after = noun.last if noun is not None else numeral.last
    places = {numeral.last, after} - {len(scene.lows)}
    return any(match_at(scene.lows, at, lex.including) is not None for at in places)


def by_part(scene: Scene, index: int, done: list[Counted | None], carried: Measure | None) -> Measure | None:
    """The measure of the whole that a part is of: the count before it, in this sentence or the one before."""
    earlier = [
        what for what, numeral in zip(done, scene.found[:index], strict=True) if what is not None and numeral.value != 0
    ]
    return earlier[-1].measure if earlier else carried


def by_group(scene: Scene, index: int) -> Evidence | None:
    """The measure of the group that the counted are among: "the dead included (three children)"."""
    lex = scene.lex
    first = scene.found[index].first
    through = False
    for at in range(first - 1, max(-1, first - _BACK), -1):
        low = scene.lows[at]
        measure = known(scene, at)
        if measure in FIXED and measure != "attacks":
            if through or any(scene.low(at - k) in lex.among for k in (1, 2)):
                return Evidence(measure, at, at + 1)
            return None
        if low in EDGES or low in {",", "("} or low in lex.stops or scene.low(at) in lex.relatives - lex.fillers:
            return None
        through = through or low in lex.includes
    return None


def by_list(scene: Scene, index: int, done: list[Counted | None]) -> Measure | None:
    """The measure of the count before in the same list, where it is one of people to whom something happened."""
    first, lex = scene.found[index].first, scene.lex
    if scene.low(first - 1) in lex.joins - {","}:
        fate = match_before(scene.lows, first - 1, lex.suffers_by_last)
        if fate is not None:
            return cast("Measure", fate[1])
    if index == 0:
        return None
    before = done[index - 1]
    if before is None or before.measure in {"attacks", "other-people", "other-things", "combatants"}:
        return None
    after = before.noun[1] if before.noun else scene.found[index - 1].last
    near = coordinated(scene, after, scene.found[index].first, most=_LIST)
    bracketed = scene.low(scene.found[index].first - 1) == "("
    return before.measure if near or bracketed else None


def by_tally(
    scene: Scene, index: int, noun: Noun | None, done: list[Counted | None], carried: Measure | None
) -> Measure | None:
    """A number behind a word of counting, or a bare one in a row with the one before, has the measure of that one.

    A mere preposition ("the ministry of 23") is enough beside another figure of the sentence and for a bare number; a verb
    ("counted", "sprach von") also reaches into the sentence before, and to a number of people.
    """
    earlier = [what for what in done[:index] if what is not None]
    numeral, lex = scene.found[index], scene.lex
    told = match_before(scene.lows, numeral.first, lex.tallies)
    verb = told is not None and (told[0] > 1 or scene.low(numeral.first - 1) not in lex.prepositions | lex.copulas)
    taken = earlier[-1].measure if earlier else (carried if verb else None)
    if taken in {None, "other-things"}:
        return None
    if noun is not None:
        return taken if verb and noun.measure == "other-people" else None
    following = scene.tag(numeral.last)
    if told is not None:
        ends = numeral.last >= len(scene.lows) or scene.low(numeral.last) in EDGES | {",", ")"}
        return taken if ends or following in _BEHIND | {"VERB", "AUX"} else None
    if not earlier:
        return None
    joined = scene.low(numeral.first - 1) in lex.joins
    of_whole = scene.low(0) in lex.partitive and scene.found[0].first <= _NEAR
    return taken if of_whole or (joined and following in {"ADP", "ADV"}) else None
