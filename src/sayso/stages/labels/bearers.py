"""Who is called so: the name that a phrase stands at, by the wording between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from sayso.model import Mention
from sayso.stages.labels.phrases import Phrase, Scene

_OPENERS = frozenset("„“”\"«»‚‘'(")
_ENDS = frozenset({",", ".", ";", ":", ")", "—", "–", "-", "!", "?", "“", "”", '"', "»", "«"})
_DASHES = frozenset({",", "(", "—", "–", "-"})
_ADVERB = frozenset({"ADV", "PART"})
_PEOPLE = frozenset({"people", "said"})
_GROUPS = frozenset({"kind", "loose", "ruler"})


class Bearer(NamedTuple):
    """Who is called so, how that is known, and whether the words are a statement ("X is a Y") or only go with the name.

    Scores are guesses: the nearer the words to the name, and the fewer other readings there are, the surer.
    """

    mention: Mention
    score: float
    why: str
    stated: bool = False
    denied: bool = False


def bearers(phrase: Phrase, scene: Scene) -> Sequence[Bearer]:
    """Who bears a label by its place: nobody, one, or all of "the rebel groups Xembra and Orlo Front"."""
    for reader in _READERS:
        found = reader(phrase, scene)
        if found:
            return found
    return ()


def _compound(phrase: Phrase, scene: Scene) -> Sequence[Bearer]:
    """“Xembra-Terroristen”: the name is the beginning of the word."""
    word = scene.words[phrase.head]
    if word.rest < word.end and phrase.kind is not None:
        found = scene.name(phrase.head)
        ruled = phrase.kind == "ruler" or (
            found is not None and found.schema not in {"Place", "Country", "Group", "Event"}
        )
        if found is not None and ruled:
            return [Bearer(found, 0.9, "the name is the first part of the word")]
    return ()


def _before_name(phrase: Phrase, scene: Scene) -> Sequence[Bearer]:
    """“the terror group Xembra”, “radical Xembra”: the name stands right behind."""
    at = phrase.head + 1
    if scene.low(at) in _OPENERS:
        at += 1
    found = scene.actor(at)
    if found is None or scene.words[at].rest < scene.words[at].end:
        return ()
    if phrase.kind in _PEOPLE and found.schema != "Person":
        return ()
    behind = scene.after(found)
    if (
        phrase.kind in {"person", "loose_person"}
        and found.schema == "Organization"
        and scene.pos(behind) in {"NOUN", "PROPN"}
    ):
        return ()
    if scene.low(behind) in scene.lex.possessives and scene.pos(behind + 1) == "PROPN":
        return ()
    why = "it stands before the name"
    return [Bearer(one, 0.9, why) for one in _row(found, phrase, scene)]


def _row(first: Mention, phrase: Phrase, scene: Scene) -> list[Mention]:
    """A name, and those joined to it where the noun is a plural."""
    found = [first]
    at = scene.after(first)
    while phrase.plural and scene.low(at) in {*scene.lex.joins, ","}:
        following = scene.actor(at + 1)
        if following is None:
            break
        found.append(following)
        at = scene.after(following)
    return found


def _behind_name(phrase: Phrase, scene: Scene) -> Sequence[Bearer]:
    """“Xembra militants”, “the Voss regime”, “Voss’s regime”: the name stands right before."""
    if phrase.kind not in {"people", "ruler"}:
        return ()
    at = phrase.first - 1
    genitive = scene.low(at) in scene.lex.possessives
    found = scene.name(at - 1 if genitive else at)
    if found is None or found.form != "name" or found.schema == "Event":
        return ()
    if phrase.kind == "people" and found.schema not in {"Organization", "Person", "Other"}:
        return ()
    if phrase.kind == "people" and _is_person(found):
        return ()
    if genitive or not scene.lex.adjective_endings or scene.text[found.start : found.end] != found.name:
        return [Bearer(found, 0.85, "it stands behind the name")]
    return ()


def _people_of(phrase: Phrase, scene: Scene) -> Sequence[Bearer]:
    """“the campaigners of Free Orlo”, “Kämpfer der Xembra”: a genitive or a preposition ties them."""
    if phrase.kind not in {"people", "ruler"} or scene.low(phrase.head + 1) not in scene.lex.of:
        return ()
    at = phrase.head + 2
    while scene.low(at) in scene.lex.articles or scene.pos(at) == "ADJ":
        if scene.name(at) is not None:
            break
        at += 1
    found = scene.name(at)
    if found is None or found.form != "name":
        return ()
    if phrase.kind == "people" and found.schema in _NO_GROUPS:
        return ()
    if phrase.kind == "people" and _is_person(found) and scene.low(phrase.head + 1) not in scene.lex.words.of[:3]:
        return ()
    return [Bearer(found, 0.8, "it is said of the people of the name")]


def _apposition(phrase: Phrase, scene: Scene) -> Sequence[Bearer]:
    """“Xembra, a terrorist group,”: behind the name, between commas."""
    at = phrase.first - 1
    article = scene.low(at) in scene.lex.articles
    at -= article
    if scene.low(at) not in _DASHES or phrase.kind is None or not _closed(phrase, scene):
        return ()
    found = scene.actor(at - 1)
    if (
        found is None
        or (phrase.kind in _PEOPLE and not article)
        or (not article and phrase.kind not in {"person", "loose_person"})
    ):
        return ()
    if scene.low(scene.before(found)) == "," and scene.low(phrase.head + 1) in {",", *scene.lex.joins}:
        return ()  # a list of several
    if phrase.kind in _GROUPS and _is_person(found) and scene.low(at + 1) not in scene.lex.indefinite:
        return ()
    return [Bearer(found, 0.85, "it explains the name before it")]


_NO_GROUPS = frozenset({"Place", "Country", "Group", "Event"})
_SURE = 0.85
"""Score of a person's name that is not taken for a group's: news has groups that look like persons (guess)."""


def _is_person(mention: Mention) -> bool:
    return mention.schema == "Person" and mention.score >= _SURE


def _closed(phrase: Phrase, scene: Scene) -> bool:
    """Whether the phrase ends here: a mark, or a word that goes on about it."""
    behind = phrase.head + 1
    if behind >= len(scene.words) or scene.low(behind) in _ENDS:
        return True
    if scene.pos(behind) == "VERB" and phrase.kind in _PEOPLE:
        return False  # "seeing Xembra, the rebels fled"
    return scene.pos(behind) in {"ADP", "PRON", "SCONJ", "VERB", "DET", "ADJ"}


def _named_behind(phrase: Phrase, scene: Scene) -> Sequence[Bearer]:
    """“A residents' movement, Free Orlo, called for”: the name explains the phrase."""
    if phrase.kind is None or phrase.kind in _PEOPLE or scene.low(phrase.first - 1) not in scene.lex.articles:
        return ()
    if scene.low(phrase.head + 1) not in _DASHES:
        return ()
    found = scene.actor_from(phrase.head + 2)
    if found is None or scene.low(scene.after(found)) not in _ENDS:
        return ()
    if phrase.kind in _GROUPS and _is_person(found) and scene.low(phrase.first - 1) not in scene.lex.indefinite:
        return ()
    return [Bearer(found, 0.8, "the name explains it")]


def _predicate(phrase: Phrase, scene: Scene) -> Sequence[Bearer]:
    """“Xembra is a terrorist group”; a denial is a bearer that is denied."""
    at, denied, lex = phrase.first - 1, False, scene.lex
    while scene.low(at) in lex.articles or scene.low(at) in lex.negations or scene.pos(at) in _ADVERB:
        denied |= scene.low(at) in lex.negations
        at -= 1
    if scene.low(at) not in lex.be or phrase.kind is None:
        return ()
    while scene.low(at) in lex.be or scene.low(at) in lex.negations or scene.pos(at) in {"AUX", *_ADVERB}:
        denied |= scene.low(at) in lex.negations
        at -= 1
    if scene.low(at) == ")":
        at = next((k - 1 for k in range(at, -1, -1) if scene.low(k) == "("), at)
    found = scene.name(at)
    if found is None or found.schema in {"Place", "Event"} or scene.pos(scene.before(found)) == "ADP":
        return ()
    return [Bearer(found, 0.85, "it is said to be so", stated=True, denied=denied)]


def _reference(phrase: Phrase, scene: Scene) -> Sequence[Bearer]:
    """“the militant group”, tied to a name elsewhere in the text."""
    found = scene.name(phrase.head)
    if found is not None and found.form == "title":
        return [Bearer(found, 0.8, "it takes up a name of the text")]
    return ()


Reader = Callable[[Phrase, Scene], Sequence[Bearer]]
_READERS: tuple[Reader, ...] = (
    *(_compound, _before_name, _behind_name, _people_of, _apposition, _named_behind, _predicate, _reference),
)
