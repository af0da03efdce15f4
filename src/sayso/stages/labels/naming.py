"""Who calls someone so: "Israel calls them rioters", "branded a terror group by the EU", "die das Amt als extremistisch einstuft"."""

from __future__ import annotations

from typing import NamedTuple

from sayso.model import Mention
from sayso.stages.labels.bearers import Bearer
from sayso.stages.labels.phrases import Phrase, Scene

_REACH = 26  # words between a verb of naming and the label: a relative clause may stand between
_SHORT = 7  # where no small word leads from the verb to the label
_NAMING = frozenset({"NOUN", "PROPN", "PRON"})
_PHRASE = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "DET", "NUM"})
_HELP = frozenset({"AUX", "ADV", "PART"})

Words = tuple[int, int]


class Naming(NamedTuple):
    """A verb of naming with who uses it (None: not said) and for whom."""

    source: Words | None
    cue: Words
    bearer: Bearer | None
    denied: bool


def naming(phrase: Phrase, scene: Scene) -> Naming | None:
    """The verb of naming that a phrase hangs on; None where there is none."""
    lex = scene.lex
    at = phrase.first - 1
    while scene.low(at) in lex.articles or scene.low(at) in lex.negations:
        at -= 1
    if scene.low(at) in _MARKS:
        at -= 1
        while scene.low(at) in lex.articles:
            at -= 1
    if scene.low(at) in lex.as_words:
        return _behind_label(phrase, at, scene) or _before_label(phrase, at, scene, lex.calls_as, _REACH)
    spoken = _spoken(at, scene)
    if spoken is not None:
        return spoken
    return _before_label(phrase, at + 1, scene, lex.calls, _SHORT) if phrase.kind is not None else None


_MARKS = frozenset("„“”\"«»‚‘'")


def _spoken(at: int, scene: Scene) -> Naming | None:
    """“speaks of rioters”, and the rest of a contrast: “the opposition of citizens”."""
    lex = scene.lex
    for first in (at - 1, at, at - 2):
        words = " ".join(scene.low(k) for k in range(max(first, 0), at + 1))
        if words in lex.speaks_of:
            return Naming(_subject(first, scene), (max(first, 0), at + 1), None, _denied(first, at, scene))
    earlier = [k for k in range(1, at - 1) if f"{scene.low(k - 1)} {scene.low(at)}" in lex.speaks_of]
    again = [k for k in range(1, at - 1) if f"{scene.low(k)} {scene.low(at)}" in lex.speaks_of]
    if earlier or again:
        source = _phrase_before(at, scene)
        if source is not None and scene.low(source[0] - 1) in {",", ";", *lex.joins}:
            return Naming(source, (at, at + 1), None, denied=False)
    return None


def _before_label(phrase: Phrase, end: int, scene: Scene, verbs: frozenset[str], reach: int) -> Naming | None:
    """The verb stands before the label: “Orlo calls Xembra a ...”, “Xembra, branded a ... by Orlo”."""
    at = _verb(end, scene, verbs, reach)
    if at is None:
        return None
    if scene.low(at) in scene.lex.named and _is_passive(at, end, scene):
        return _passive(phrase, at, scene)
    held = next((scene.name(k) for k in range(at + 1, end) if scene.name(k) is not None), None)
    relative = _relative(at, scene)
    if held is None and relative is not None and end - at <= 2:
        # "Xembra, which Orlo calls a ...": the pronoun is the object
        source = _behind(relative, _phrase_before(_step_back(at, scene), scene))
        if source is None:
            return None
        return _made(scene.name(relative - 2), source, at, scene)
    if relative is not None and relative == _step_back(at, scene) - 1:
        source = _around(scene.name(relative - 2), scene)
    else:
        source = _subject(at, scene)
    if source is None or held is None:
        return Naming(source, (at, at + 1), None, _denied(at, at, scene)) if source else None
    return _made(held, source, at, scene)


def _verb(end: int, scene: Scene, verbs: frozenset[str], reach: int) -> int | None:
    """The nearest verb of naming before a place, in the same clause as far as marks show."""
    for at in range(end - 1, max(-1, end - 1 - reach), -1):
        if scene.low(at) in {";", ":"}:
            return None
        if scene.low(at) in verbs and scene.pos(at) in {"VERB", "AUX", "ADJ", None}:
            return at
    return None


def _behind_label(phrase: Phrase, as_word: int, scene: Scene) -> Naming | None:
    """German: the verb stands behind the label: “die das Amt als extremistisch einstuft”, “wird von Orlo als ... bezeichnet”."""
    lex = scene.lex
    at = phrase.head + 1
    while scene.low(at) in _MARKS or scene.pos(at) == "ADV":
        at += 1
    if not lex.adjective_endings or scene.low(at) not in lex.calls_as | lex.named:
        return None
    agent = next((k for k in range(as_word - 1, -1, -1) if scene.low(k) in lex.by), None)
    relative = next(
        (k for k in range(as_word - 1, 0, -1) if scene.low(k) in lex.relatives and scene.low(k - 1) == ","), None
    )
    helped = [k for k in range(as_word) if scene.pos(k) == "AUX"] + [k for k in (at + 1,) if scene.pos(k) == "AUX"]
    if agent is not None and (helped or scene.name(at + 1)):
        source: Words | None = (agent + 1, as_word)
        bearer = scene.name(at + 1) or _name_before(agent, scene)
    elif relative is not None:
        source = _behind(relative, _phrase_before(as_word, scene))
        bearer = scene.name(relative - 2 if scene.low(relative - 1) == "," else relative - 1)
        if source is None:
            return None
    elif helped:
        bearer = _name_before(as_word, scene)
        source = _subject(helped[0], scene)
        if bearer is not None and source is not None and source[0] <= _first_word(bearer, scene) < source[1]:
            source = None
    else:
        return None
    return _made(bearer, source, at, scene)


def _passive(phrase: Phrase, at: int, scene: Scene) -> Naming:
    """“Xembra, branded a terror group by Orlo”: who does is behind the label, if anywhere."""
    lex = scene.lex
    behind = phrase.head + 1
    while behind < min(phrase.head + 6, len(scene.words)) and scene.low(behind) not in lex.by:
        if scene.low(behind) in {",", ".", ";"}:
            break
        behind += 1
    source = _phrase_behind(behind + 1, scene) if scene.low(behind) in lex.by else None
    before = _step_back(at, scene)
    relative = scene.low(before - 1) in lex.relatives
    place = (
        before - 3
        if relative and scene.low(before - 2) == ","
        else before - 2
        if relative or scene.low(before - 1) == ","
        else before - 1
    )
    return _made(scene.name(place), source, at, scene)


def _is_passive(at: int, end: int, scene: Scene) -> bool:
    """Whether a participle tells what is done to the name before it: with a form of "be", or after a comma, and no name between."""
    if any(scene.name(k) is not None or scene.pos(k) == "PRON" for k in range(at + 1, end)):
        return False
    before = _step_back(at, scene)
    return any(scene.low(k) in scene.lex.be for k in range(before, at)) or scene.low(before - 1) in {",", "("}


def _may_bear(held: Mention | None, scene: Scene) -> bool:
    """Whether a mention can be called something: no place, nor a people that only describes the next noun."""
    if held is None or held.schema in {"Place", "Event", "Group"}:
        return False
    return scene.pos(scene.after(held)) not in {"NOUN", "PROPN"} or scene.lex.capitals


def _made(held: Mention | None, source: Words | None, at: int, scene: Scene) -> Naming:
    bearer = (
        Bearer(held, 0.85, "it is what someone calls the name", stated=True)
        if held is not None and _may_bear(held, scene)
        else None
    )
    return Naming(source, (at, at + 1), bearer, _denied(at, at, scene))


def _denied(first: int, last: int, scene: Scene) -> bool:
    return any(scene.low(k) in scene.lex.negations for k in range(max(0, first - 6), last + 3))


def _step_back(at: int, scene: Scene) -> int:
    """The first of the helping words before a verb."""
    while at > 0 and scene.pos(at - 1) in _HELP:
        at -= 1
    return at


def _relative(at: int, scene: Scene) -> int | None:
    """The relative pronoun of the clause that a verb is in."""
    for k in range(at - 1, max(0, at - _SHORT), -1):
        if scene.low(k) in scene.lex.relatives and scene.low(k - 1) == ",":
            return k
        if scene.low(k) == ",":
            return None
    return None


def _subject(at: int, scene: Scene) -> Words | None:
    """Who a verb is said of: the phrase before it; in German else the one behind it ("Am Samstag sprach Orlo von ...")."""
    found = _phrase_before(_step_back(at, scene), scene)
    if found is not None or not scene.lex.adjective_endings:
        return found
    return _phrase_behind(at + 1, scene)


def _phrase_before(end: int, scene: Scene) -> Words | None:
    at, inner = end, scene.lex.of | scene.lex.possessives | scene.lex.joins
    while at > 0 and (scene.pos(at - 1) in _PHRASE or (scene.low(at - 1) in inner and at < end)):
        at -= 1
        if scene.pos(at) == "DET" and scene.low(at - 1) not in inner:
            break
    if at == end or not any(scene.pos(k) in _NAMING for k in range(at, end)):
        return None
    if scene.pos(at - 1) == "ADP":
        return None
    return at, end


def _behind(relative: int, phrase: Words | None) -> Words | None:
    """What of a phrase stands behind a relative pronoun that looks like its article."""
    first = max(phrase[0], relative + 1) if phrase is not None else 0
    return (first, phrase[1]) if phrase is not None and first < phrase[1] else None


def _phrase_behind(first: int, scene: Scene) -> Words | None:
    at = first
    while at < len(scene.words) and (
        scene.pos(at) in _PHRASE or (scene.low(at) in scene.lex.of | scene.lex.joins and at > first)
    ):
        at += 1
    while at > first and scene.pos(at - 1) not in _NAMING:
        at -= 1
    return (first, at) if at > first else None


def _name_before(end: int, scene: Scene) -> Mention | None:
    return next((scene.name(k) for k in range(end - 1, -1, -1) if scene.name(k) is not None), None)


def _first_word(mention: Mention, scene: Scene) -> int:
    return scene.before(mention) + 1


def _around(mention: Mention | None, scene: Scene) -> Words | None:
    """The words of a mention."""
    return None if mention is None else (_first_word(mention, scene), scene.after(mention))
