"""What a trigger means by what it is done to and by what the text is about: dismissing a minister is no refusal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from sayso.stages.event_mentions.kinds import is_person
from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.phrases import Argument
from sayso.stages.event_mentions.tree import Tree
from sayso.stages.event_mentions.triggers import Trigger

CAMPAIGN = "campaign"
"""The field of elections, where attacks are words and what is said is said as elsewhere."""
_FORCE = frozenset({"armed", "state", "protesters"})
_ARMED = frozenset({"armed", "weapons"})


def as_done_to(tree: Tree, trigger: Trigger, found: Sequence[Argument], lex: Lexicon) -> Trigger:
    """The trigger with the sense that it has where it is done to somebody: “dismissed the minister”."""
    if trigger.sense.type == "PROTEST" and trigger.sense.mode == "obstruct" and _is_by_state(tree, found, lex):
        return trigger._replace(sense=replace(trigger.sense, type="COERCE", mode="restrict"))
    if trigger.sense.mode == "accident" and trigger.verb and _is_by_force(tree, found, lex):
        return trigger._replace(sense=replace(trigger.sense, type="ASSAULT", mode="destroy"))
    other = lex.of_people.get(trigger.sense.head)
    suffering = [a.at for a in found if a.role == "recipient"]
    if other is None or not suffering or not any(is_person(tree, at, lex) for at in suffering):
        return trigger
    return trigger._replace(sense=replace(trigger.sense, type=other[0], mode=other[1]))


def _is_by_state(tree: Tree, found: Sequence[Argument], lex: Lexicon) -> bool:
    """“Police blocked the street”: they do not protest."""
    acting = [a.at for a in found if a.role == "actor"]
    return bool(acting) and all(lex.kind(tree.lows[at]) == "state" for at in acting)


def _is_by_force(tree: Tree, found: Sequence[Argument], lex: Lexicon) -> bool:
    """“The navy sank the trawler”, “rioters overturned cars”: no accident."""
    if not any(a.role == "recipient" for a in found):
        return False
    return any(lex.kind(tree.lows[a.at]) in _FORCE for a in found if a.role == "actor")


def as_stoppage(tree: Tree, trigger: Trigger, found: Sequence[Argument], lex: Lexicon) -> Trigger:
    """A strike of workers: the word that may be an attack (`stoppages`), with words of labour (`labour`) in a sentence that tells of no arms, harm or target."""
    if trigger.sense.type != "ASSAULT" or trigger.sense.head not in lex.stoppages:
        return trigger
    if any(a.role == "recipient" for a in found) or lex.labour.isdisjoint(tree.lows):
        return trigger
    if any(_is_violent(low, lex) for low in tree.lows):
        return trigger
    head = f"{trigger.sense.head} of labour"
    return trigger._replace(sense=replace(trigger.sense, head=head, type="PROTEST", mode="strike-lim"))


def _is_violent(low: str, lex: Lexicon) -> bool:
    heads = {sense.head for sense in lex.senses.get(low, ())} - lex.stoppages
    return lex.people.get(low) in _ARMED or _is_weapon(low, lex) or bool(heads & (lex.kills | lex.hurts | lex.outcomes))


def as_words(tree: Tree, trigger: Trigger, fields: Counter[str], lex: Lexicon) -> Trigger:
    """The trigger with the sense that it has in a campaign: “attacked her rival in a debate” accuses."""
    said = any(tree.lows[kid] in lex.spoken for kid in tree.children[trigger.at])
    force = trigger.sense.type == "ASSAULT" and trigger.sense.head in lex.verbal
    verbal = force and (said or is_campaign(tree, fields, lex))
    return trigger._replace(sense=replace(trigger.sense, type="DISAPPROVE", mode=None)) if verbal else trigger


def is_campaign(tree: Tree, fields: Counter[str], lex: Lexicon) -> bool:
    """Whether a text is of an election and the sentence names no arms and nobody who bears them: its attacks are words."""
    return CAMPAIGN in fields and not any(lex.people.get(low) in _ARMED or _is_weapon(low, lex) for low in tree.lows)


def _is_weapon(low: str, lex: Lexicon) -> bool:
    return any(kind == "ASSAULT" for kind, _ in lex.tools.get(low, ()))
