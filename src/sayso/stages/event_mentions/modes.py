"""How a happening was done, where the trigger does not say so: by the tools, actors and words beside it."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.phrases import Argument
from sayso.stages.event_mentions.tree import Tree
from sayso.stages.event_mentions.triggers import Trigger

_NEAR = frozenset({"amod", "compound", "obl", "nmod", "obj", "nsubj", "advmod", "nmod:poss", "flat", "conj"})
_FIRST = ("suicide-attack", "chemical")
"""Modes that say more than those of other tools in the same clause: "suicide bombers detonated"."""
_BY_ACTOR = frozenset({"heavy-weapons", "destroy"})
"""Modes of verbs that aircraft do, too: "warplanes pounded"."""
_DOWN = 2  # steps from the trigger to a tool: "in a drone and missile attack"


def mode_of(tree: Tree, trigger: Trigger, found: Sequence[Argument], light: int | None, lex: Lexicon) -> str | None:
    """The mode of a trigger: its own, or that of a tool in its clause."""
    own, kind = trigger.sense.mode, trigger.sense.type
    actors = [a.at for a in found if a.role in {"actor", "participant"}]
    if own in _BY_ACTOR:
        return next((mode for at in actors for mode in _modes(tree, at, kind, lex) if mode == "aerial"), own)
    if own is not None and own != "explosives":
        return own
    tops = [trigger.at, *(() if light is None else (light,)), *actors]
    modes = [mode for place in _around(tree, tops) for mode in _modes(tree, place, kind, lex)]
    return next((mode for mode in _FIRST if mode in modes), modes[0] if modes else own)


def _modes(tree: Tree, at: int, kind: str, lex: Lexicon) -> list[str]:
    return [mode for of, mode in lex.tools.get(tree.lows[at], ()) if of == kind]


def _around(tree: Tree, tops: Sequence[int]) -> list[int]:
    """The words on and near some words, nearest first."""
    found = list(dict.fromkeys(tops))
    ring = found
    for _ in range(_DOWN):
        ring = [kid for at in ring for kid in tree.children[at] if tree.deps[kid].partition(":")[0] in _NEAR]
        found.extend(kid for kid in ring if kid not in found)
    return found
