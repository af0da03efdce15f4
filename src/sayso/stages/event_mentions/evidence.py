"""Whether a trigger really tells of such a happening: who stands in its roles, and what the text is about.

Requirement: "meet a goal" is no meeting, an attack by a striker no assault. A word of the list `weak` needs a name, a pronoun or a noun for
people, groups or targets in its roles, and where it has an object, that object must be one. Where the sentence has words of another field
(sport, business, weather, culture), or the text many, violence and protest are left out, unless somebody of the armed or a state's force is there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sayso.model import Filler, Parse
from sayso.stages.event_mentions.arguments import Argument
from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.tree import Tree
from sayso.stages.event_mentions.triggers import Trigger

_FEW = 2  # words of another field in a sentence
_SHARE = 0.012  # of a text's words from which it is of another field (guess: one word in eighty)
_MOST = 3
_FORCE = frozenset({"armed", "state", "protesters"})


def kind_of(tree: Tree, at: int, lex: Lexicon) -> str | None:
    """What a phrase's head stands for: a kind of `people`, "name", "pronoun", or None."""
    mention = tree.held.get(at)
    listed = lex.people.get(tree.lows[at])
    if listed is not None:
        return listed
    if mention is not None:
        return "name" if mention.schema != "Other" else None
    if tree.lows[at] in lex.pronouns and tree.pos(at) in {"PRON", "DET", "NUM"}:
        return "pronoun"
    if tree.pos(at) == "PROPN":
        return "name"
    return "pronoun" if tree.pos(at) == "NUM" else None


def is_told(tree: Tree, trigger: Trigger, found: Sequence[Argument], fields: Counter[str], lex: Lexicon) -> bool:
    """Whether the roles bear the trigger out."""
    kinds = {argument: kind_of(tree, argument.at, lex) for argument in found}
    core = [argument for argument in found if argument.role != "place"]
    if trigger.sense.head in lex.weak:
        if not any(kinds[a] for a in core) and not (trigger.sense.parts and core):
            return False
        if trigger.verb and any(kinds[a] is None for a in core if a.role in {"recipient", "participant"}):
            return False
    elsewhere = Counter(lex.elsewhere[low] for low in tree.lows if low in lex.elsewhere)
    off = sum(elsewhere.values()) >= _FEW or bool(fields and elsewhere) or sum(fields.values()) >= 2 * _MOST
    forced = any(kind in _FORCE for kind in kinds.values())
    return not off or forced or trigger.sense.head not in lex.weak


def fields_of(parse: Parse, lex: Lexicon) -> Counter[str]:
    """The other fields that a text is of, with their words; empty where it is of none."""
    found = Counter(lex.elsewhere[low] for token in parse.tokens if (low := token.text.lower()) in lex.elsewhere)
    least = max(_MOST, int(len(parse.tokens) * _SHARE))
    return Counter({field: count for field, count in found.items() if count >= least})


def score_of(trigger: Trigger, filled: Sequence[Filler]) -> float:
    """How sure a telling is: more with people named in its roles and with words beside the trigger."""
    core = [filler for filler in filled if filler.role != "place"]
    score = 0.5 + 0.15 * bool(core) + 0.15 * any(filler.mention for filler in core) + 0.1 * bool(trigger.sense.parts)
    return round(min(score + 0.05 * (len(core) > 1), 0.95), 2)
