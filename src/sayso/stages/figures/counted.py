"""What a numeral counts: the noun behind it and the measure that noun, verb and state give.

Requirement: a number of people (or attacks) with the right measure; everything else (ages, dates, money, votes, things) is
passed over. Method: the noun (`nouns`); what happened to the counted (`happened`); a measure taken over from another count
(`parts`); last the noun's own measure ("hostages"). A whole that a part is taken of ("four of more than 220 hostages") and a
number behind a preposition have their noun's measure only. None ("no", "nobody") is a count where something happened.
"""

from __future__ import annotations

from typing import cast

from sayso.model import Measure
from sayso.stages.figures.happened import happened, is_apart, state_of, to_the_right, told_behind
from sayso.stages.figures.lexicon import match_at
from sayso.stages.figures.nouns import find_noun, is_whole, known
from sayso.stages.figures.numerals import Numeral
from sayso.stages.figures.parts import by_group, by_list, by_part, by_tally, is_part
from sayso.stages.figures.scene import EDGES, FIXED, Counted, Evidence, Noun, Scene

_TOLL_REACH = 30  # words from "death toll" to its number, where a preposition or copula leads to the number
_TOLL_NEAR = 7  # the same where none does: "the death toll in the town has risen to 30"
_FEW = 2  # people of no measure are worth a record from this number on
_NONE_OF = frozenset({"killed", "injured", "missing", "abducted", "arrested", "infected"})
_NONE_NEAR = 5  # words from "nobody" to its verb


def counted(scene: Scene, index: int, done: list[Counted | None], carried: Measure | None) -> Counted | None:
    """Say what numeral `index` of a sentence counts, or None if it is no figure of people or attacks.

    Args:
        scene: the sentence.
        index: which of its numerals.
        done: what the numerals before it count.
        carried: the measure of the last figure of the sentence before.
    """
    numeral = scene.found[index]
    noun = find_noun(scene, index)
    if isinstance(noun, str) or (noun is None and _is_label(scene, numeral)):
        return None
    if numeral.value == 0:
        return _none(scene, index, noun)
    if numeral.article and not _is_single(scene, numeral, noun):
        return _one_more(scene, index, noun, done)
    evidence = _evidence(scene, index, noun, done, carried)
    if evidence is None or (noun is not None and noun.unknown and not _is_telling(scene, numeral, noun, evidence)):
        return _by_noun(scene, numeral, noun, told=carried is not None or any(done))
    told = (noun.first, noun.last) if noun else _named_before(scene, evidence)
    return Counted(evidence.measure, told, (evidence.first, evidence.last))


def _named_before(scene: Scene, evidence: Evidence) -> tuple[int, int] | None:
    """“The number of dead (stands at 11)”: the noun of a tally that names those counted."""
    last = evidence.last - 1
    headed = last > evidence.first and match_at(scene.lows, evidence.first, scene.lex.counts) is not None
    return (last, evidence.last) if headed and known(scene, last) is not None else None


def _is_label(scene: Scene, numeral: Numeral) -> bool:
    """Whether a bare number belongs to what stands before it: "Windows 8", "Flight 12", "Auf der Bundesstraße 275 starb ...", "eine Zahl der Häuser: Zwölf"."""
    before = numeral.first - 1
    if numeral.first != numeral.core or before in scene.timed or scene.low(before) in scene.lex.single_acts:
        return False
    if scene.low(before) == ":" and scene.tag(before - 1) == "NOUN" and scene.lows[before - 1] not in scene.lex.nouns:
        return not any(match_at(scene.lows, at, scene.lex.tolls) is not None for at in range(before))
    opens = scene.tag(before) == "NOUN" and not any(tag in {"VERB", "AUX"} for tag in scene.tags[:before])
    tolled = any(match_at(scene.lows, at, scene.lex.tolls) is not None for at in range(max(0, before)))
    return scene.tag(before) == "PROPN" or (opens and not tolled and scene.lows[before] not in scene.lex.nouns)


def _is_telling(scene: Scene, numeral: Numeral, noun: Noun, evidence: Evidence) -> bool:
    """Whether the evidence is said of people only and stands right beside the number or the noun."""
    lows, lex = scene.lows, scene.lex
    if " ".join(lows[evidence.first : evidence.last]) not in lex.telling:
        return False
    if evidence.last <= numeral.first:
        return evidence.last == numeral.first or all(low in lex.asides for low in lows[evidence.last : numeral.first])
    between = range(max(noun.last, 0), evidence.first)
    return all(lows[at] in lex.copulas or scene.tags[at] in {"ADV", "AUX"} for at in between)


def _evidence(
    scene: Scene, index: int, noun: Noun | None, done: list[Counted | None], carried: Measure | None
) -> Evidence | None:
    numeral = scene.found[index]
    if noun is None or noun.measure == "other-people":
        toll = _toll(scene, index, bare=noun is None)
        if toll is not None:
            return toll
    if noun is not None and noun.measure in FIXED:
        return None
    if index > 0 and is_whole(scene, scene.found[index - 1], numeral):
        return state_of(scene, numeral.last, noun.last if noun is not None else numeral.last)
    if is_apart(scene, index) and not is_part(scene, index, noun):
        return _held_apart(scene, index, noun) or _by_tally(scene, index, noun, done, carried)
    return happened(scene, index, noun) or by_group(scene, index) or _taken_over(scene, index, noun, done, carried)


def _taken_over(
    scene: Scene, index: int, noun: Noun | None, done: list[Counted | None], carried: Measure | None
) -> Evidence | None:
    """The measure of another count that this one is a part of, stands in a list with, or is another tally of."""
    part = is_part(scene, index, noun)
    taken = by_part(scene, index, done, carried) if part else by_list(scene, index, done) if noun is not None else None
    if taken is None:
        return None if part else _by_tally(scene, index, noun, done, carried)
    numeral = scene.found[index]
    return Evidence(taken, numeral.core, numeral.core_end)


def _by_tally(
    scene: Scene, index: int, noun: Noun | None, done: list[Counted | None], carried: Measure | None
) -> Evidence | None:
    taken = by_tally(scene, index, noun, done, carried)
    numeral = scene.found[index]
    return Evidence(taken, numeral.core, numeral.core_end) if taken is not None else None


def _held_apart(scene: Scene, index: int, noun: Noun | None) -> Evidence | None:
    """Behind a preposition: a state at the noun, the fate of those whom they were with, or a tally."""
    numeral = scene.found[index]
    after = noun.last if noun is not None else numeral.last
    if noun is not None and not noun.sure:
        return None
    state = state_of(scene, numeral.last, after)
    if state is None and scene.low(numeral.first - 1) in scene.lex.company:
        return to_the_right(scene, index, after)
    return state or (told_behind(scene, after) if noun is not None else None)


def _by_noun(scene: Scene, numeral: Numeral, noun: Noun | None, *, told: bool) -> Counted | None:
    """The noun's own measure; one person of no measure is not worth a record. Bare "thousands" are people."""
    if noun is None:
        return _crowd(scene, numeral, told=told)
    place = (noun.first, noun.last)
    if noun.measure is None or (numeral.article and noun.measure not in FIXED):
        return None
    if noun.measure == "other-people" and (numeral.high or numeral.low or _FEW) < _FEW:
        return None
    return Counted(noun.measure, place, place)


def _crowd(scene: Scene, numeral: Numeral, *, told: bool) -> Counted | None:
    """“Thousands remain without power”: a vague number that is a subject by itself; any other beside a figure (`told`)."""
    if (numeral.value is not None and (not told or numeral.article)) or scene.tag(numeral.last) not in {"VERB", "AUX"}:
        return None
    opens = numeral.first == 0 or scene.low(numeral.first - 1) in {",", '"', "“", "„"}
    here = numeral.core, numeral.core_end
    return Counted("other-people", None, here) if opens else None


def _none(scene: Scene, index: int, noun: Noun | None) -> Counted | None:
    """“No injuries”, “nobody was hurt”: a count of none of those to whom something could have happened."""
    numeral = scene.found[index]
    if noun is not None and noun.measure in _NONE_OF:
        return Counted(noun.measure, (noun.first, noun.last), (noun.first, noun.last))
    after = noun.last if noun is not None else numeral.last
    if noun is not None and not noun.sure:
        return None
    evidence = happened(scene, index, noun)
    if evidence is None or evidence.measure not in _NONE_OF or evidence.first - after > _NONE_NEAR:
        return None
    return Counted(evidence.measure, (noun.first, noun.last) if noun else None, (evidence.first, evidence.last))


def _is_single(scene: Scene, numeral: Numeral, noun: Noun | None) -> bool:
    """Whether "one" (or an article that may mean it) counts: "one person", "ein Toter", not "ein Mann"."""
    lex = scene.lex
    if noun is None:
        following = scene.low(numeral.last)
        return following in (lex.single or lex.fillers - lex.partitive)
    if scene.low(numeral.last) in lex.partitive:
        return False
    return not lex.single or scene.lows[noun.first] in lex.single


def _one_more(scene: Scene, index: int, noun: Noun | None, done: list[Counted | None]) -> Counted | None:
    """An article in a list of counts: "seven patients and a nurse"."""
    measure = by_list(scene, index, done)
    if measure is None or noun is None or not noun.sure:
        return None
    return Counted(measure, (noun.first, noun.last), (noun.first, noun.last))


def _toll(scene: Scene, index: int, *, bare: bool) -> Evidence | None:
    """“The death toll ... to 30”, “the number of (newly) infected ... at 400”."""
    lows, lex, numeral = scene.lows, scene.lex, scene.found[index]
    before = numeral.first - 1
    while scene.low(before) in lex.asides - lex.prepositions:
        before -= 1
    led = scene.low(before) in lex.prepositions or scene.low(before) in lex.copulas
    reach = _TOLL_REACH if led else _TOLL_NEAR
    least = 0 if bare else max((n.last for n in scene.found[:index] if not n.article), default=0)
    for at in range(numeral.first - 1, max(least - 1, numeral.first - 1 - reach), -1):
        match = match_at(lows, at, lex.tolls)
        if match is not None:
            return Evidence(cast("Measure", match[1]), at, at + match[0])
        head = match_at(lows, at, lex.counts)
        if head is not None:
            return _of_count(scene, at, at + head[0], numeral)
        if lows[at] in EDGES or lows[at] in lex.stops or (not led and lows[at] in lex.single_acts):
            return None
    return None


def _of_count(scene: Scene, start: int, at: int, numeral: Numeral) -> Evidence | None:
    for place in range(at, min(at + 4, numeral.first)):
        measure = known(scene, place)
        if measure is not None:
            return Evidence(measure, start, place + 1) if measure != "other-people" else None
    return None
