"""Who fills which role of a verb: its subject acts, its object is acted on.

In the passive the subject is acted on and "by" brings the actor; with `mutual` words all take part; with `befalls` verbs the subject is
acted on. What the tree hangs on the object or on the words beside the verb belongs to the verb, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.stages.event_mentions.clauses import slots
from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.phrases import Argument, can_act, is_place, phrases, places
from sayso.stages.event_mentions.tree import Tree
from sayso.stages.event_mentions.triggers import AIMED, CALLED_OFF, Trigger

_OBLIQUE = ("obl", "nmod")
_GIVEN = frozenset({"AID", "SANCTION"})
"""Types whose object is often a thing, and whose recipient stands behind it."""


def of_verb(tree: Tree, trigger: Trigger, lex: Lexicon, triggers: frozenset[int]) -> Iterator[Argument]:
    """The roles that a verb has words for; `triggers` are the places of all triggers of the sentence."""
    verb, sense = trigger.at, trigger.sense
    mutual = sense.head in lex.mutual
    found = slots(tree, verb, lex)
    passive = found.passive and not _describes_nobody(tree, trigger, lex)
    suffers = passive or (sense.head in lex.befalls and not found.objects)  # not "rioters overturned cars"
    if not (suffers and sense.parts and not found.objects and not found.subjects):
        for at in found.subjects:
            yield Argument("participant" if mutual else "recipient" if suffers else "actor", at)
    aimed = _aimed(tree, trigger, lex)
    yield from (Argument("recipient", at) for at in aimed)
    for at in () if aimed else found.objects:
        visited = sense.mode == "visit" and (is_place(tree, at) or lex.kind(tree.lows[at]) == "targets")
        yield Argument("place" if visited else "participant" if mutual else "recipient", at)
    for at in tree.by(verb, "iobj"):
        yield Argument("recipient", at)
    for at in tree.by(verb, "obl:arg"):  # „warf der Regierung vor“
        if not tree.case(at) and can_act(tree, at, lex):
            yield Argument("participant" if mutual else "recipient", at)
    yield from phrases(tree, verb, trigger, lex, agents=passive)
    if mutual:
        yield from (Argument("participant", at) for at in _named_with(tree, verb, lex))
    yield from _hidden(tree, verb, trigger, lex, agents=passive)
    for part in trigger.parts:  # “open fire on”, “sign an agreement with”
        yield from phrases(tree, part, trigger, lex, agents=False)
    yield from _on_objects(tree, found.objects, trigger, lex, triggers)
    yield from _undone(tree, trigger, lex)


def _describes_nobody(tree: Tree, trigger: Trigger, lex: Lexicon) -> bool:
    """“The envoy called on the army”, “a dozen people demonstrated”: no participles of the passive, as the tree has it."""
    if tree.deps[trigger.at] != "acl":
        return False
    return trigger.sense.type == "PROTEST" or any(part in lex.prepositions for part in trigger.sense.parts)


def _undone(tree: Tree, trigger: Trigger, lex: Lexicon) -> Iterator[Argument]:
    """Whom somebody refuses or calls off to meet: “refused to meet the delegation”, “called off the summit of the envoys”."""
    if trigger.sense.mode == CALLED_OFF:
        for part in trigger.parts:
            yield from _called_off(tree, part, lex)
    if trigger.sense.type == "REJECT":
        refused = (at for below in tree.by(trigger.at, "xcomp") for at in slots(tree, below, lex).objects)
        yield from (Argument("recipient", at) for at in refused if can_act(tree, at, lex))


def _called_off(tree: Tree, noun: int, lex: Lexicon) -> Iterator[Argument]:
    """Whose meeting or visit is called off: “the summit between Orlo and Bresk was cancelled”."""
    for kid in tree.by(noun, "nmod"):
        if tree.deps[kid] != "nmod:poss" and tree.case(kid) in lex.company | lex.genitives:
            yield from (Argument("recipient", at) for at in tree.conjuncts(kid) if can_act(tree, at, lex))


def _aimed(tree: Tree, trigger: Trigger, lex: Lexicon) -> list[int]:
    """Who stands behind a preposition among the trigger's words: “fired two shells at the port and the town”."""
    if trigger.sense.type not in AIMED:
        return []
    parts = [part for part in trigger.parts if tree.lows[part] in lex.prepositions and tree.deps[part] == "case"]
    return [at for part in parts for at in tree.conjuncts(tree.heads[part])]


def _on_objects(
    tree: Tree, objects: Sequence[int], trigger: Trigger, lex: Lexicon, triggers: frozenset[int]
) -> Iterator[Argument]:
    """What the tree hangs on the object and belongs to the verb."""
    for at in objects:
        if trigger.sense.type in _GIVEN and not can_act(tree, at, lex):  # "gave flour to the villages"
            yield from phrases(tree, at, trigger, lex, agents=False)
        if at not in triggers:
            yield from places(tree, at, lex)
            if trigger.sense.head in lex.mutual:  # "met officials of the ministry in Orlo"
                yield from (place for of in tree.by(at, "nmod") for place in places(tree, of, lex))


def _named_with(tree: Tree, verb: int, lex: Lexicon) -> Iterator[int]:
    """People named behind "with" in the verb's clause, with all that are joined to them, whatever the tree makes of their titles."""
    for at in range(verb + 1, len(tree.tokens)):
        if tree.pos(at) == "VERB" or tree.lows[at] in lex.relatives:
            return
        if tree.lows[at] in lex.company:
            name = tree.name_behind(at)
            if name is not None:
                yield name
                yield from tree.joined(name, lex.company)


def _hidden(tree: Tree, verb: int, trigger: Trigger, lex: Lexicon, *, agents: bool) -> Iterator[Argument]:
    """With whom or by whom, where the tree hung that on the phrase before: “spoke in Rome with”, “shot in the port by”."""
    mutual = trigger.sense.head in lex.mutual
    for kid in tree.by(verb, *_OBLIQUE):
        for below in (kid, *tree.by(kid, "nmod")):
            for at in tree.by(below, "nmod"):
                if mutual and tree.case(at) in lex.company and can_act(tree, at, lex):
                    yield Argument("participant", at)
                elif agents and tree.case(at) in lex.agents and can_act(tree, at, lex):
                    yield Argument("actor", at)
