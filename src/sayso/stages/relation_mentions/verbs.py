"""What one does to the other, has done to him by the other, or both do: "accused", "backed by", "X and Y fell out"."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.model import RelationType
from sayso.stages.relation_mentions.scene import Found, Name, Scene

_SURE, _LOOSE = 0.8, 0.7  # guesses
_NEAR = 4  # words between a name and the participle at the end
_FINITE = frozenset({"VERB", "AUX", "ADP", "ADJ", None})


def acts(scene: Scene) -> Iterator[Found]:
    """All that verbs say."""
    place = 0
    while place < len(scene.words):
        done = None
        if scene.words[place].low not in scene.lex.openings:
            place += 1
            continue
        for reader in (_passive, _both, _act):
            done = reader(scene, place)
            if done is not None:
                break
        if done is None:
            place += 1
            continue
        last, found = done
        yield from found
        place = last + 1


def _act(scene: Scene, place: int) -> tuple[int, list[Found]] | None:
    matched = scene.match(scene.lex.acts, place)
    if matched is None or not _is_verb(scene, place, matched[0]):
        return None
    last, kind = matched
    subject, target = scene.before(place), scene.behind(last)
    if scene.lex.verb_last and (subject is None or target is None):
        subject, target = _german(scene, place, last, subject, target)
    if subject is None or target is None or subject.mention is target.mention:
        return None
    begin = min(subject.last + 1, place)
    if scene.unreal(begin, max(target.first, last)) or (scene.lex.verb_last and scene.unreal(last, _end(scene, last))):
        return last, []
    row = scene.row_before(subject)
    if last == place and scene.pos(place) in {"ADP", "ADV"} and scene.low(subject.first - 1) not in scene.lex.joins:
        return None  # "running back Voss"; of two the tagger may be wrong: "Velland and Tarvia back Xembra"
    pairs = [(a, b) for a in row for b in scene.row_behind(target)]
    return last, _made(scene, pairs, kind, place, last, _SURE)


def _end(scene: Scene, place: int) -> int:
    """The end of a clause, where German puts "nicht"."""
    return next((at for at in range(place, len(scene.words)) if scene.low(at) in {",", ";", "."}), len(scene.words))


def _german(
    scene: Scene, place: int, last: int, subject: Name | None, target: Name | None
) -> tuple[Name | None, Name | None]:
    """Both names before the verb ("dass X Y angriff"), or both behind it ("Am Montag beschuldigte X Y")."""
    if last > place:
        if subject is None and target is not None:
            return next((n for n in reversed(scene.names) if n.last < place), None), target
        return subject, target
    if subject is None and target is None:
        return _at_the_end(scene, place)
    if subject is None and target is not None:
        second = scene.behind(target.last)
        return (target, second) if second is not None else (None, None)
    if subject is not None and target is None and scene.ends(last):
        earlier = scene.before(subject.first)
        return (
            (earlier, subject)
            if earlier is not None and scene.low(earlier.last + 1) not in scene.lex.joins
            else (None, None)
        )
    return subject, target


def _at_the_end(scene: Scene, place: int) -> tuple[Name | None, Name | None]:
    """“X hat sich mit Y überworfen”: the other one stands behind a preposition."""
    other = next((name for name in reversed(scene.names) if name.last < place), None)
    at = other.first - 1 if other is not None else 0
    while scene.low(at) in scene.lex.articles:
        at -= 1
    if other is None or scene.low(at) not in scene.lex.towards or place - other.last > _NEAR:
        return None, None
    subject = next((name for name in reversed(scene.names) if name.last < at), None)
    return (subject, other) if subject is not None else (None, None)


def _passive(scene: Scene, place: int) -> tuple[int, list[Found]] | None:
    """“backed by X”: the name before it is the one that it is done to."""
    matched = scene.match(scene.lex.passives, place)
    if matched is None or scene.lex.verb_last:
        return None
    last, kind = matched
    agent = scene.behind(last)
    held = scene.before(place)
    if held is None and scene.low(place - 1) == ",":
        held = scene.at.get(place - 2)
    if agent is None or held is None or scene.unreal(held.last + 1, last):
        return None
    pairs = [(a, b) for a in scene.row_behind(agent) for b in scene.row_before(held)]
    return last, _made(scene, pairs, kind, place, last, _SURE)


def _both(scene: Scene, place: int) -> tuple[int, list[Found]] | None:
    """“X and Y fell out”."""
    matched = scene.match(scene.lex.both, place)
    if matched is None:
        return None
    last, kind = matched
    subject = scene.before(place)
    row = scene.row_before(subject) if subject is not None else []
    if subject is None or len(row) < 2 or scene.unreal(subject.last + 1, last):
        return None
    target = scene.behind(last)
    if target is not None and scene.match(scene.lex.acts, place):
        return None
    pairs = [(a, b) for number, a in enumerate(row) for b in row[number + 1 :]]
    return last, _made(scene, pairs, kind, place, last, _LOOSE)


def _is_verb(scene: Scene, place: int, last: int) -> bool:
    """Whether a phrase is a verb here: "support" and "attacks" are nouns, too."""
    if last > place:
        return True
    if scene.pos(place) not in _FINITE or scene.pos(place) == "ADJ":
        return False
    before = scene.low(place - 1)
    return before not in scene.lex.articles and before not in scene.lex.possessives


def _made(
    scene: Scene, pairs: list[tuple[Name, Name]], kind: RelationType, first: int, last: int, score: float
) -> list[Found]:
    said = scene.text[scene.words[first].start : scene.words[last].end]
    why = f"said in words between the two: “{' '.join(said.split())}”"
    if kind == "membership":
        pairs = [
            (a, b)
            for a, b in pairs
            if b.mention.schema not in {"Person", "Group"} and scene.low(b.last + 1) not in scene.lex.possessives
        ]
    return [Found(a.mention, b.mention, kind, first, last, why, score) for a, b in pairs if a.mention is not b.mention]
