"""How a happening was done, where the trigger does not say so: by the tools, actors and words beside it."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.stages.event_mentions.arguments import Argument
from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.tree import Tree
from sayso.stages.event_mentions.triggers import Trigger

_NEAR = frozenset({"amod", "compound", "obl", "nmod", "obj", "nsubj", "advmod", "nmod:poss", "flat", "conj"})
_DOWN = 2  # steps from the trigger to a tool: "in a drone and missile attack"


def mode_of(tree: Tree, trigger: Trigger, found: Sequence[Argument], light: int | None, lex: Lexicon) -> str | None:
    """The mode of a trigger: its own, or that of a tool in its clause."""
    if trigger.sense.mode is not None and trigger.sense.mode != "explosives":
        return trigger.sense.mode
    tops = [
        trigger.at,
        *(() if light is None else (light,)),
        *(a.at for a in found if a.role in {"actor", "participant"}),
    ]
    for place in _around(tree, tops):
        for kind, mode in lex.tools.get(tree.lows[place], ()):
            if kind == trigger.sense.type:
                return mode
    return trigger.sense.mode


def _around(tree: Tree, tops: Sequence[int]) -> list[int]:
    """The words on and near some words, nearest first."""
    found = list(dict.fromkeys(tops))
    ring = found
    for _ in range(_DOWN):
        ring = [kid for at in ring for kid in tree.children[at] if tree.deps[kid].partition(":")[0] in _NEAR]
        found.extend(kid for kid in ring if kid not in found)
    return found
