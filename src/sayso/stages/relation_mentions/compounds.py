"""Ties inside a word: "Orlo-backed Xembra", "pro-Orlo Xembra", and German "die vom Iran unterstützte Xembra", "proiranisch"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sayso.lang.lexicon import lexicon as names_of
from sayso.model import Mention, RelationType
from sayso.stages.relation_mentions.lexicon import Lexicon
from sayso.stages.relation_mentions.scene import Found, Name, Scene

_SURE = 0.9  # guess
_REACH = 6  # words from the tied word to the name: "Orlo-backed Shiite militia Xembra"
_BETWEEN = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
_MUTUAL = frozenset({"alliance", "dispute", "violence"})
"""What two are with each other: “die mit Orlo verbündete Xembra”."""


def compounds(scene: Scene, countries: Mapping[str, Mention]) -> Iterator[Found]:
    """All that ties inside a word say. `countries` are the document's first mentions of countries by code."""
    for place, word in enumerate(scene.words):
        if "-" in word.text or "‑" in word.text:
            yield from _hyphened(scene, place)
        if scene.lex.verb_last:
            yield from _joined(scene, place, countries)
            yield from _participle(scene, place)


def _hyphened(scene: Scene, place: int) -> Iterator[Found]:
    word, name = scene.words[place], scene.at.get(place)
    if name is None or name.first < place:
        return
    parts = word.low.replace("‑", "-").split("-")
    tail, head = scene.lex.tails.get(parts[-1]), scene.lex.heads.get(parts[0])
    target = _target(scene, place)
    if target is None or target.mention is name.mention:
        return
    if tail is not None and word.rest < word.end:
        yield _made(scene, name.mention, target.mention, tail, place)
    elif head is not None:
        yield _made(scene, target.mention, name.mention, head, place)


def _joined(scene: Scene, place: int, countries: Mapping[str, Mention]) -> Iterator[Found]:
    """“proiranisch”: the country's mention is one elsewhere in the text, since an adjective in small letters is none."""
    low = scene.low(place).replace("-", "")
    for head, kind in scene.lex.heads.items():
        if not low.startswith(head) or place in scene.at:
            continue
        code = _country(scene.lex, low.removeprefix(head))
        target = _target(scene, place)
        if code is not None and code in countries and target is not None:
            yield _made(scene, target.mention, countries[code], kind, place)


def _country(lex: Lexicon, adjective: str) -> str | None:
    known = names_of(lex.code).adjectives
    stems = (adjective, *(adjective.removesuffix(end) for end in lex.adjective_endings if adjective.endswith(end)))
    return next((known[stem] for stem in stems if stem in known), None)


def _participle(scene: Scene, place: int) -> Iterator[Found]:
    """“die vom Iran unterstützte Xembra”, “Xembra, von Orlo unterstützt,”, “Xembra wird von Orlo unterstützt”."""
    kind = scene.lex.adjectives.get(scene.low(place))
    if kind is None:
        return
    agent = next((scene.at[k] for k in range(place - 1, max(-1, place - 5), -1) if k in scene.at), None)
    if agent is None:
        return
    at = agent.first - 1
    while (scene.low(at) in scene.lex.articles and scene.low(at) not in scene.lex.by) or (
        scene.pos(at) in {"ADJ", "NOUN"} and at not in scene.at
    ):
        at -= 1
    if scene.low(at) not in (scene.lex.by | scene.lex.company if kind in _MUTUAL else scene.lex.by):
        return
    target = _target(scene, place) if scene.pos(place) != "VERB" or scene.at.get(place + 1) else None
    if target is None:
        target = scene.before(at)
    if target is None or target.mention is agent.mention or scene.unreal(at - 3, place):
        return
    yield _made(scene, agent.mention, target.mention, kind, place)


def _target(scene: Scene, place: int) -> Name | None:
    """The name that a tied word goes with: behind it, after what describes it; a people's adjective is passed over."""
    for at in range(place + 1, min(place + 1 + _REACH, len(scene.words))):
        name = scene.at.get(at)
        if name is not None and name.mention.schema != "Group" and scene.words[at].rest == scene.words[at].end:
            return scene.meant(name)
        if name is None and scene.pos(at) not in _BETWEEN and scene.low(at) not in scene.lex.joins - {","}:
            return None
    return None


def _made(scene: Scene, a: Mention, b: Mention, kind: RelationType, place: int) -> Found:
    return Found(a, b, kind, place, place, f"both in one description: “{scene.words[place].text}”", _SURE)
