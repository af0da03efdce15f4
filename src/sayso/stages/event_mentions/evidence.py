"""Whether a trigger really tells of such a happening: who stands in its roles, and what the text is about.

Requirement: "meet a goal" is no meeting, an attack by a striker no assault. A word of the list `weak` needs a name, a pronoun or a noun for
people, groups or targets in its roles, and where it has an object, that object must be one. Where the sentence has words of another field
(sport, business, weather, culture), or the text many, violence and protest are left out, unless somebody of the armed or a state's force is there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from sayso.model import Filler, Parse
from sayso.stages.event_mentions.arguments import Argument
from sayso.stages.event_mentions.clauses import is_passive
from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.tree import NOMINAL, Tree
from sayso.stages.event_mentions.triggers import Trigger

_FEW = 2  # words of another field in a sentence
_SHARE = 0.012  # of a text's words from which it is of another field (guess: one word in eighty)
_MOST = 3
_ABOUT = frozenset({"obj", "obl", "nmod", "nsubj:pass"})
_OF_THINGS = frozenset({"SUPPORT", "DISAPPROVE", "REJECT", "INVESTIGATE", "DEMAND", "AGREE", "CRIME", "AID"})
"""What can be about a plan or a thing, if somebody is who does it: “backs the plan”."""
_TO_PEOPLE = frozenset({"AGREE", "AID", "CONCEDE", "CONSULT", "COOPERATE", "DEMAND", "MOBILIZE", "THREATEN"})
"""What is done with or to people; another object is what it is about: “demanded a ransom”."""
_DEEDS = frozenset({"ASSAULT", "CONSULT", "COERCE", "PROTEST", "RETREAT"})
_RESULT = re.compile(r"\d{1,2}[-–:]\d{1,2}")
"""The result of a match, which is of sport whatever else the sentence says: "2-0"."""
_FORCE = frozenset({"armed", "state", "protesters"})


def kind_of(tree: Tree, at: int, lex: Lexicon) -> str | None:
    """What a phrase's head stands for: a kind of `people`, "name", "pronoun", or None."""
    mention = tree.held.get(at)
    listed = lex.kind(tree.lows[at])
    if listed is not None:
        return listed
    if tree.lows[at] in lex.pronouns and tree.pos(at) in NOMINAL | {"NUM"}:  # “hundreds of students”
        of = tree.child(at, "nmod")
        return kind_of(tree, of, lex) if of is not None else "pronoun"
    if mention is not None:
        return "name" if mention.schema != "Other" or _is_titled(tree, at, lex) else None
    if tree.lows[at] in lex.pronouns and tree.pos(at) in {"PRON", "DET", "NUM"}:
        return "pronoun"
    if tree.pos(at) == "PROPN" or _is_bare(tree, at, lex):
        return "name"
    return "pronoun" if tree.pos(at) == "NUM" else None


def _is_titled(tree: Tree, at: int, lex: Lexicon) -> bool:
    """“Merania Prime Minister Velt”: a name of no known kind with a word for people in it."""
    mention = tree.held[at]
    inside = (kid for kid in tree.children[at] if tree.held.get(kid) is mention)
    return any(lex.kind(tree.lows[kid]) == "officials" for kid in inside)


def _is_bare(tree: Tree, at: int, lex: Lexicon) -> bool:
    """Where nouns have capitals, too, tags tell them badly from names; but a single one without article is mostly a name."""
    if not lex.passives or not tree.tokens[at].text[:1].isupper() or tree.pos(at) != "NOUN":
        return False
    return not tree.by(at, "det", "amod", "nummod", "nmod", "conj")


def fitting(tree: Tree, trigger: Trigger, found: Sequence[Argument], lex: Lexicon) -> list[Argument]:
    """The roles without who acts on itself, and without what an act between people is about."""
    kept = [argument for argument in found if tree.lows[argument.at] not in lex.reflexives]
    if trigger.sense.head in lex.befalls:  # "a car bomb exploded"
        kept = [argument for argument in kept if tree.lows[argument.at] not in lex.tools]
    if trigger.sense.type in _TO_PEOPLE and (trigger.sense.head not in lex.weak or trigger.sense.type in _OF_THINGS):
        kept = [a for a in kept if a.role not in {"recipient", "participant"} or _is_somebody(tree, a.at, lex)]
    told = [a for a in kept if a.role == "recipient" and kind_of(tree, a.at, lex) is not None]
    whom = tree.by(trigger.at, "iobj") and trigger.sense.type in _OF_THINGS  # "warf ihm Verrat vor"
    if told:
        about = [a for a in kept if a.role == "recipient" and a not in told]
        kept = [a for a in kept if a not in about or not (whom or tree.case(a.at) in trigger.sense.parts)]
    return kept


def _is_somebody(tree: Tree, at: int, lex: Lexicon) -> bool:
    whose = tree.deps[at] == "nmod:poss" and tree.pos(at) == "PRON"  # "their meeting"
    return whose or kind_of(tree, at, lex) is not None


def is_told(
    tree: Tree,
    trigger: Trigger,
    found: Sequence[Argument],
    fields: Counter[str],
    lex: Lexicon,
    others: frozenset[int] = frozenset(),
) -> bool:
    """Whether the roles bear the trigger out; `others` are the places of other triggers, which one can be about."""
    if _is_met(tree, trigger, lex):
        return False
    kinds = {a: "happening" if a.at in others else kind_of(tree, a.at, lex) for a in found}
    core = [argument for argument in found if argument.role != "place"]
    if trigger.sense.head in lex.weak and not (_takes_up(tree, trigger, lex) and not core):
        kinds |= {a: None for a in core if a.role == "actor" and kinds[a] == "targets" and a.at not in tree.held}
        about = tree.heads[trigger.at] in others and tree.deps[trigger.at] in _ABOUT and _is_deed(trigger)
        if not any(kinds[a] for a in core) and not (" " in trigger.sense.head and core) and not about:
            return False
        kinds |= {a: None for a in core if kinds[a] == "targets" and trigger.sense.type in _TO_PEOPLE}
        strange = [a for a in core if kinds[a] is None and not (a.role == "actor" and tree.lows[a.at] in lex.tools)]
        strange = [a for a in strange if tree.deps[a.at] != "conj"]  # trees join too much
        if trigger.verb and any(a.role == "actor" or trigger.sense.type not in _OF_THINGS for a in strange):
            return False
    if trigger.sense.head not in lex.weak or any(kind in _FORCE for kind in kinds.values()):
        return True
    elsewhere = sum(low in lex.elsewhere for low in tree.lows) + _FEW * _has_result(tree)
    return elsewhere < _FEW and not (fields and elsewhere) and sum(fields.values()) < 2 * _MOST


def _has_result(tree: Tree) -> bool:
    """Whether the sentence has the result of a match, as one word or three; "7-9" of October is none."""
    threes = ("".join(tree.lows[at : at + 3]) for at in range(len(tree.lows)) if at not in tree.timed)
    return any(map(_RESULT.fullmatch, tree.lows)) or any(map(_RESULT.fullmatch, threes))


def _is_met(tree: Tree, trigger: Trigger, lex: Lexicon) -> bool:
    """“was met with criticism”, „wurde von einem Stein getroffen“: in the passive nobody meets."""
    sense = trigger.sense
    alone = trigger.verb and sense.type == "CONSULT" and sense.head in lex.mutual and not sense.parts
    return alone and is_passive(tree, trigger.at, lex)


def _takes_up(tree: Tree, trigger: Trigger, lex: Lexicon) -> bool:
    """Whether a noun takes up a deed told before: “the attack”."""
    if trigger.verb or trigger.sense.type not in _DEEDS or trigger.sense.head in lex.lasting:
        return False
    return any(tree.lows[kid] in lex.definite for kid in tree.by(trigger.at, "det"))


def _is_deed(trigger: Trigger) -> bool:
    return not trigger.verb and trigger.sense.type not in _OF_THINGS


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
