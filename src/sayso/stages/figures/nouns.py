"""The noun that a numeral counts: people, something else, or left out.

Method: the words behind the numeral are walked as far as a noun phrase can go, until a known noun for people that no further
one follows ("police officers"). Compounds of languages that write them in one word have the meaning of their end; names of
peoples and feminine plurals are people, too. A last word that only ends like one for people ("-ers") is trusted beside a verb
or a state alone. Parts of speech, where there are any, end the walk at verbs and prepositions that no list knows.
"""

from __future__ import annotations

from functools import lru_cache

from sayso.model import Measure
from sayso.stages.figures.lexicon import Lexicon, match_at
from sayso.stages.figures.numerals import Numeral
from sayso.stages.figures.scene import FIXED, Noun, Scene

_REACH = 7  # words from a number to its noun: "12 young Palestinian health care workers"
_ENDING = frozenset({"AUX", "ADP", "SCONJ", "PRON", "PUNCT", "SYM", "CCONJ", "DET"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})
_SHORTEST_ENDED = 7  # letters of a noun with an ending of people: "lists", "Pisten" are shorter
_SHORTEST_FEMININE = 8  # letters: "Spinnen" and "Rinnen" are shorter
THING = "thing"


def find_noun(scene: Scene, index: int) -> Noun | str | None:
    """The noun that numeral `index` counts; None where it is left out; `THING` where something else is counted."""
    numeral = scene.found[index]
    lex = scene.lex
    at = numeral.last
    end = min(len(scene.lows), at + _REACH)
    if index + 1 < len(scene.found):
        following = scene.found[index + 1]
        if following.first < at + 4 and is_whole(scene, numeral, following):
            return _of_whole(scene, index)
        end = min(end, max(at, following.first))
    last = -1
    while at < end:
        measure = known(scene, at)
        if measure is not None and not (at + 1 < end and _goes_with(scene, at + 1)):
            return Noun(at, at + 1, measure, sure=True)
        if not _goes_on(scene, at):
            break
        if _may_be_noun(scene, at):
            last = at
            if lex.capital_nouns and scene.tags[at] != "ADJ":
                break
        at += 1
    shared = _shared(scene, index) if last < 0 or scene.low(at) in lex.joins else None
    if shared is not None or last < 0:
        return shared
    return _guess(scene, last)


def _guess(scene: Scene, at: int) -> Noun | str:
    """A noun of which no list knows what it means."""
    lex = scene.lex
    if _looks_like_people(scene.words[at], lex):
        return Noun(at, at + 1, None, sure=False)
    if scene.tags[at] not in {"NOUN", "PROPN"} or scene.lows[at].endswith(lex.words.false_ends + lex.words.things):
        return THING
    return Noun(at, at + 1, None, sure=False, unknown=True)


def _goes_with(scene: Scene, at: int) -> bool:
    """Whether a noun behind one for people is the head of both: "police officers", "member countries"."""
    if known(scene, at) is not None:
        return True
    return scene.tags[at] == "NOUN" and not scene.lex.capital_nouns and at not in scene.timed


def _shared(scene: Scene, index: int) -> Noun | None:
    """“200 permanent and 300 casual workers”: the noun of the next count, where nothing but adjectives and a join stand between."""
    if index + 1 >= len(scene.found):
        return None
    numeral, following = scene.found[index], scene.found[index + 1]
    between = range(numeral.last, following.first - 1)
    joined = scene.low(following.first - 1) in scene.lex.joins - {","} and len(between) <= 2
    if not joined or following.article or any(_is_own(scene, at) for at in between):
        return None
    inner = find_noun(scene, index + 1)
    return inner if isinstance(inner, Noun) else None


def _is_own(scene: Scene, at: int) -> bool:
    """Whether a word says something of the count before it, so that it has no noun in common with the next."""
    state = match_at(scene.lows, at, scene.lex.states) is not None
    return state or scene.tags[at] not in {"ADJ", "VERB"} or (scene.words[at][:1].isupper() and scene.lex.capital_nouns)


def _may_be_noun(scene: Scene, at: int) -> bool:
    if scene.lows[at] in scene.lex.fillers or match_at(scene.lows, at, scene.lex.states) is not None:
        return False
    return not scene.lex.capital_nouns or scene.words[at][:1].isupper()


def is_whole(scene: Scene, before: Numeral, numeral: Numeral) -> bool:
    """Whether only "of (the)" stands between the two numerals."""
    lex = scene.lex
    between = scene.lows[before.last : numeral.first]
    return (
        0 < len(between) <= 3
        and between[0] in lex.partitive
        and all(w in lex.partitive or w in lex.fillers for w in between)
    )


def _of_whole(scene: Scene, index: int) -> Noun | str | None:
    """A part has the noun of its whole, but not what happened to the whole."""
    inner = find_noun(scene, index + 1)
    if isinstance(inner, Noun) and inner.measure not in FIXED | {None}:
        return inner._replace(measure="other-people")
    return inner


def known(scene: Scene, at: int) -> Measure | None:
    """The measure of a noun that surely means people, dead, attacks, ...; None of any other word."""
    word, lex = scene.words[at], scene.lex
    if lex.capital_nouns and not word[:1].isupper():
        return None
    if scene.diseased and scene.lows[at] in lex.cases:
        return "infected"
    return _measure(word, lex.capital_nouns, lex)


@lru_cache(maxsize=16384)
def _measure(word: str, capital: bool, lex: Lexicon) -> Measure | None:
    low = word.lower()
    if low in lex.nouns:
        return lex.nouns[low]
    if word in lex.peoples or (capital and word.removesuffix("n") in lex.peoples):
        return "other-people"
    if low.endswith(lex.words.false_ends):
        return None
    if not capital and "-" in low:
        return lex.nouns.get(low.rpartition("-")[2])
    ended = low.endswith(lex.any_noun_end)
    measure = next((measure for end, measure in lex.noun_ends if low.endswith(end)), None) if ended else None
    return "other-people" if measure is None and _ends_like_people(low, lex) else measure


def _ends_like_people(low: str, lex: Lexicon) -> bool:
    if len(low) >= _SHORTEST_FEMININE and lex.words.feminine and low.endswith(lex.words.feminine):
        return True
    return len(low) >= _SHORTEST_ENDED and low.endswith(lex.words.people_ends)


def _goes_on(scene: Scene, at: int) -> bool:
    """Whether a word can stand between a number and its noun."""
    low, lex, tag = scene.lows[at], scene.lex, scene.tags[at]
    if match_at(scene.lows, at, lex.states) is not None:
        return scene.tag(at + 1) is None or scene.tag(at + 1) in _NOMINAL
    if low in lex.fillers:
        return True
    if (
        not low[0].isalpha()
        or low in lex.copulas
        or low in lex.stops
        or match_at(scene.lows, at, lex.suffers) is not None
    ):
        return low == "-"
    if tag in _ENDING or (tag == "ADV" and scene.tag(at + 1) not in _NOMINAL | {"ADV", "VERB"}):
        return False
    if tag == "VERB":
        return scene.tag(at + 1) in _NOMINAL and (lex.capital_nouns or low.endswith(lex.words.participle_endings))
    return low not in lex.prepositions


def _looks_like_people(word: str, lex: Lexicon) -> bool:
    low = word.lower()
    if low.endswith(lex.words.false_ends):
        return False
    return low.endswith(lex.words.endings) or (word[:1].isupper() and low.endswith(lex.words.demonyms))
