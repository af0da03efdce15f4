"""Nouns for how two stand: "the war between X and Y", "relations ... soured", "X, an ally of Y", "X-Y talks"."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.model import RelationType
from sayso.stages.relation_mentions.scene import Found, Name, Scene

_SURE, _LOOSE = 0.85, 0.7  # guesses
_NEAR = 4  # words from a noun to "between"
_MADE = frozenset({"agreement", "rapprochement", "cooperation", "alliance", "talks"})
"""What two make together, and others may hope for: "would broker a deal between X and Y", "called for talks between"."""
_MOST = 12  # words from the first to the second name


def nouns(scene: Scene) -> Iterator[Found]:
    """All that nouns say."""
    for place, word in enumerate(scene.words):
        kind = scene.lex.noun(word.low)
        if kind is not None and word.pos in {"NOUN", "PROPN", None}:
            yield from _with_names(scene, place, kind, place, place)
        elif word.low in scene.lex.ties:
            yield from _ties(scene, place)
        elif word.low in scene.lex.kin and place not in scene.at and word.pos in {"NOUN", "PROPN", "ADJ", "VERB", None}:
            yield from _kin(scene, place, scene.lex.kin[word.low])


def _with_names(scene: Scene, noun: int, kind: RelationType, first: int, last: int) -> Iterator[Found]:
    pair = _pair(scene, noun)
    if pair is None or scene.unreal(scene.opening(noun) if kind in _MADE else noun - 2, noun):
        return
    said = scene.text[scene.words[first].start : scene.words[last].end]
    for a, b in pair:
        if a.mention is not b.mention:
            yield Found(a.mention, b.mention, kind, first, last, f"said of both: “{' '.join(said.split())}”", _SURE)


def _pair(scene: Scene, noun: int) -> list[tuple[Name, Name]] | None:
    """The two that a noun is said of: "between X and Y", "the X-Y war", "X's war with Y"."""
    at = _word_between(scene, noun)
    if at is not None:
        row = _between(scene, at)
        return [(row[0], row[1])] if len(row) == 2 else None
    both = _in_one_word(scene, noun)
    if both is not None:
        return [both]
    owner = _owner(scene, noun)
    other = scene.behind(noun + 1) if owner is not None and scene.low(noun + 1) in scene.lex.towards else None
    return [(owner, other)] if owner is not None and other is not None else None


def _word_between(scene: Scene, noun: int) -> int | None:
    """The place of a "between" behind a noun."""
    for at in range(noun + 1, min(noun + 1 + _NEAR, len(scene.words))):
        if scene.low(at) in scene.lex.between:
            return at
        if scene.low(at) in {",", ".", ";"} or scene.pos(at) == "VERB":
            return None
    return None


def _in_one_word(scene: Scene, noun: int) -> tuple[Name, Name] | None:
    """Two names with a hyphen before the noun, or in one word with it: "the Orlo-Xembra war", „der Orlo-Xembra-Krieg“."""
    for place in (noun - 1, noun):
        names = [name for name in scene.names if name.first == name.last == place]
        if len(names) == 2 and (place == noun or "-" in scene.words[place].text.replace("–", "-")):
            return names[0], names[1]
    return None


def _owner(scene: Scene, noun: int) -> Name | None:
    """Whose a noun is: "Orlo's long war", "the Orlish war"; in German also a genitive without a mark („Orlos Krieg“)."""
    at = noun - 1
    while scene.pos(at) in {"ADJ", "NOUN"} and at not in scene.at:
        at -= 1
    if scene.low(at) in scene.lex.possessives and at - 1 in scene.at:
        return scene.at[at - 1]
    name = scene.at.get(at)
    if name is None:
        return None
    bare = scene.lex.verb_last and scene.words[name.last].text != name.mention.name
    return name if name.mention.schema == "Group" or bare else None


def _between(scene: Scene, at: int) -> list[Name]:
    """The names behind "between", joined by "and"; a name that is only tied to another ("Orlo-backed") is passed over."""
    row: list[Name] = []
    for name in scene.names:
        if name.first <= at or name.first > at + _MOST:
            continue
        word = scene.words[name.last]
        if word.end > name.mention.end + 2 or (
            scene.pos(name.last + 1) in {"NOUN", "PROPN"} and name.mention.schema == "Group"
        ):
            continue
        joined = any(scene.low(k) in scene.lex.joins for k in range(row[-1].last + 1 if row else at + 1, name.first))
        if joined != bool(row):
            break
        meant = scene.meant(name)
        if meant is None:
            break
        row.append(meant)
        if len(row) == 2:
            break
    return row


def _ties(scene: Scene, noun: int) -> Iterator[Found]:
    """“Relations between X and Y soured”: the noun says nothing, what becomes of them does."""
    for place in range(len(scene.words)):
        turned = scene.match(scene.lex.turns, place) if abs(place - noun) <= _MOST + 2 else None
        if turned is not None and not scene.unreal(place - 2, place):
            yield from _with_names(scene, noun, turned[1], min(noun, place), max(noun, turned[0]))
            return


def _kin(scene: Scene, noun: int, kind: RelationType) -> Iterator[Found]:
    """“X, an ally of Y”, “Y's ally X”, “Y and its ally X”, “X is an ally of Y”, “X and Y are allies” (the last is a verb's)."""
    found = _kin_pair(scene, noun)
    if found is None or scene.unreal(noun - 4, noun):
        return
    said = scene.words[noun].text
    for a, b in found:
        if a.mention is not b.mention:
            yield Found(a.mention, b.mention, kind, noun, noun, f"what one is called to the other: “{said}”", _LOOSE)


def _kin_pair(scene: Scene, noun: int) -> list[tuple[Name, Name]] | None:
    """Whom a noun for what one is to the other is said of, and whose he is."""
    first = noun - 1
    while scene.pos(first) in {"ADJ", "NOUN", "ADV"} and first not in scene.at:
        first -= 1
    if scene.low(first) in scene.lex.owners:
        holder = _beside(scene, noun)
        return [(holder, owner) for owner in _meant_by(scene, first)] if holder is not None else None
    owner = _kin_owner(scene, first)
    if owner is not None:
        holder = _beside(scene, noun) or _said_of(scene, owner.first - 1)
        return [(holder, owner)] if holder is not None else None
    target = scene.behind(noun + 1) if scene.low(noun + 1) in scene.lex.of else None
    holder = _said_of(scene, first) if target is not None else None
    return [(holder, b) for b in scene.row_behind(target)] if holder is not None and target is not None else None


def _kin_owner(scene: Scene, first: int) -> Name | None:
    """Whose ally: "Orlo's", "the Orlish", "Orlo" as a country's name before the noun."""
    if scene.low(first) in scene.lex.possessives:
        return scene.at.get(first - 1)
    name = scene.at.get(first)
    if name is None:
        return None
    tied = scene.words[first].rest < scene.words[first].end
    return name if tied or name.mention.schema in {"Group", "Country"} else None


def _meant_by(scene: Scene, pronoun: int) -> list[Name]:
    """Whose "its" is: his who is joined before it ("Orlo and its ally"), else the subject's of its clause and of those joined to him."""
    if scene.low(pronoun - 1) in scene.lex.joins:
        name = scene.at.get(pronoun - 2)
        return [name] if name is not None else []
    name = scene.before(pronoun)
    if name is None or any(scene.low(k) in scene.lex.relatives | {","} for k in range(name.last + 1, pronoun)):
        return []
    return scene.row_before(name)


def _beside(scene: Scene, noun: int) -> Name | None:
    """The name right behind a noun: "ally Orlo", "main backer, Orlo,"."""
    behind = noun + 1
    while scene.low(behind) in {",", *scene.lex.articles}:
        behind += 1
    return scene.at.get(behind)


def _said_of(scene: Scene, at: int) -> Name | None:
    """The name before an article with a comma or "is": whom a noun explains."""
    while scene.low(at) in scene.lex.articles or scene.pos(at) == "ADV":
        at -= 1
    if scene.low(at) == "," and at - 1 in scene.at:
        return scene.at[at - 1]
    if scene.low(at) in scene.lex.be:
        return scene.before(at)
    return None
