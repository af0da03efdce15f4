"""What only forces, armed groups and states do: take land, send troops, set up bases, pull out.

Requirement: "the party pushed back", "she built a fundraising base", "players advanced to the final" take no land and send no troops.
Method: such a telling (`_OF_FORCE`) whose actors are all single persons or nobody known is dropped, unless the sentence names forces,
arms or who bears them ("the president deployed troops"). Without an actor, or with a group, a state or "they", it stands.

Known exceptions: a commander named alone, without a word of his men.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.stages.event_mentions.kinds import FORCE
from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.phrases import Argument
from sayso.stages.event_mentions.tree import Tree
from sayso.stages.event_mentions.triggers import Trigger

_OF_FORCE = frozenset(
    {
        ("COERCE", "occupy"),
        ("MOBILIZE", "troops"),
        ("MOBILIZE", "base"),
        ("MOBILIZE", None),
        ("RETREAT", "withdraw"),
        ("MOBILIZE", "defect"),
        ("MOBILIZE", "recruit"),
    }
)
_OF_BODIES = frozenset({"civilians"})
"""Kinds of people who close nothing off: “surrounded by her family”."""
_ARMS = FORCE | {"weapons"}
_MANY = frozenset({"Organization", "Country", "Group", "Place"})


def is_unarmed(
    tree: Tree, trigger: Trigger, core: Sequence[Argument], kinds: Mapping[Argument, str | None], lex: Lexicon
) -> bool:
    """Whether nobody who does such things does it."""
    acting = [argument for argument in core if argument.role == "actor"]
    if (trigger.sense.type, trigger.sense.mode) == ("COERCE", "restrict") and trigger.verb and acting:
        return all(kinds[a] in _OF_BODIES for a in acting) and not any(
            lex.people.get(low) in _ARMS for low in tree.lows
        )
    if (trigger.sense.type, trigger.sense.mode) not in _OF_FORCE:
        return False
    if trigger.sense.head in lex.peaceful:  # "whoever enters the country"
        armed = any(lex.people.get(low) in {"armed", "weapons"} for low in tree.lows)
        return bool(acting) and not armed and not any(kinds[a] in FORCE or _is_state(tree, a) for a in acting)
    if not acting or any(_may_use_force(tree, argument, kinds[argument], lex) for argument in acting):
        return False
    return not any(lex.people.get(low) in _ARMS for low in tree.lows)


def _is_state(tree: Tree, argument: Argument) -> bool:
    return argument.at in tree.held and tree.held[argument.at].schema in {"Country", "Group", "Organization"}


def _may_use_force(tree: Tree, argument: Argument, kind: str | None, lex: Lexicon) -> bool:
    if kind in FORCE | {"groups", "criminals"} or tree.lows[argument.at] in lex.several:
        return True
    mention = tree.held.get(argument.at)
    return mention is not None and mention.schema in _MANY
