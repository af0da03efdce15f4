"""What a trigger means by what it is done to and by what the text is about: dismissing a minister is no refusal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from sayso.stages.event_mentions.kinds import is_person, kind_of
from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.phrases import Argument
from sayso.stages.event_mentions.tree import Tree
from sayso.stages.event_mentions.triggers import Trigger

CAMPAIGN = "campaign"
"""The field of elections, where attacks are words and what is said is said as elsewhere."""
_FORCE = frozenset({"armed", "state", "protesters"})
_ARMED = frozenset({"armed", "weapons"})
_UNARMED = frozenset({"crowd", "protesters", "civilians"})
_CLOSING = frozenset("“”\"»«’‘'") | {"''"}
_CLAUSE = 15  # words from the verb to the punishment (guess)
_NEAR = 4  # words from a preposition to the punishment behind it: "to at least nine years" (guess)


def as_done_to(tree: Tree, trigger: Trigger, found: Sequence[Argument], lex: Lexicon) -> Trigger:
    """The trigger with the sense that it has where it is done to somebody: “dismissed the minister”."""
    if trigger.sense.type == "PROTEST" and trigger.sense.mode == "obstruct" and _is_by_state(tree, found, lex):
        return trigger._replace(sense=replace(trigger.sense, type="COERCE", mode="restrict"))
    if trigger.sense.type == "MOBILIZE" and trigger.sense.mode == "troops" and _is_by_crowd(tree, found, lex):
        return trigger._replace(sense=replace(trigger.sense, type="PROTEST", mode="demo"))
    if trigger.sense.mode == "accident" and trigger.verb and _is_by_force(tree, found, lex):
        return trigger._replace(sense=replace(trigger.sense, type="ASSAULT", mode="destroy"))
    if trigger.sense.head in lex.judged and _is_sentence(tree, trigger, found, lex):
        return trigger._replace(sense=replace(trigger.sense, type="SANCTION", mode="convict"))
    other = lex.of_people.get(trigger.sense.head)
    if other is None or not _is_of_people(tree, trigger, found, lex):
        return trigger
    return trigger._replace(sense=replace(trigger.sense, type=other[0], mode=other[1]))


def _is_of_people(tree: Tree, trigger: Trigger, found: Sequence[Argument], lex: Lexicon) -> bool:
    """Whether it is done to somebody; who is no court and names no punishment only blames."""
    suffering, judged = _suffering(tree, trigger, found), trigger.sense.head in lex.judged
    if judged and trigger.verb and any(a.role == "actor" for a in found):
        return False
    return any(_is_who(tree, at, lex) or (judged and tree.lows[at] in lex.pronouns) for at in suffering)


def _is_who(tree: Tree, at: int, lex: Lexicon) -> bool:
    """Whether a phrase is of a person, or a name of no known kind."""
    held = tree.held.get(at)
    unknown = tree.pos(at) == "PROPN" and (held is None or held.schema == "Other")
    return unknown or is_person(tree, at, lex)


def _suffering(tree: Tree, trigger: Trigger, found: Sequence[Argument]) -> list[int]:
    """Whom a deed is done to; of a verb not who stands behind a preposition: “handed over the town to the police”."""
    bare = {"", *trigger.sense.parts}
    return [a.at for a in found if a.role == "recipient" and (not trigger.verb or tree.case(a.at) in bare)]


def _is_sentence(tree: Tree, trigger: Trigger, found: Sequence[Argument], lex: Lexicon) -> bool:
    """Whether words of blame are a court's: it says so, or a punishment is named: „verurteilte ihn zu neun Jahren Haft“."""
    if any(_is_court(tree.lows[a.at], lex) for a in found if a.role == "actor"):
        return True
    near = range(max(0, trigger.at - _CLAUSE), min(len(tree.lows), trigger.at + _CLAUSE))
    nobody = trigger.sense.head in lex.of_people and {a.role for a in found} - {"place"} == {"recipient"}
    if nobody and any(tree.lows[at] in lex.reasons for at in near):
        return True  # „der wegen Betrugs verurteilt wurde“
    punished = (at for at in near if tree.lows[at] in lex.punishments)
    return any(not lex.sentenced_to.isdisjoint(tree.lows[max(0, at - _NEAR) : at]) for at in punished)


def _is_court(low: str, lex: Lexicon) -> bool:
    """„Das Landgericht“, too."""
    return low in lex.courts or (bool(lex.ends) and low.endswith(tuple(lex.courts)))


def _is_by_state(tree: Tree, found: Sequence[Argument], lex: Lexicon) -> bool:
    """“Police blocked the street”: they do not protest."""
    acting = [a.at for a in found if a.role == "actor"]
    return bool(acting) and all(lex.kind(tree.lows[at]) == "state" for at in acting)


def _is_by_crowd(tree: Tree, found: Sequence[Argument], lex: Lexicon) -> bool:
    """„Der Aufmarsch von 300 Anwohnern“: people without arms march in protest."""
    sent = any(a.role == "recipient" for a in found)
    acting = [kind_of(tree, a.at, lex) for a in found if a.role == "actor"]
    return not sent and bool(acting) and all(kind in _UNARMED for kind in acting)


def _is_by_force(tree: Tree, found: Sequence[Argument], lex: Lexicon) -> bool:
    """“The navy sank the trawler”, “rioters overturned cars”: no accident."""
    if not any(a.role == "recipient" for a in found):
        return False
    return any(lex.kind(tree.lows[a.at]) in _FORCE for a in found if a.role == "actor")


def as_stoppage(tree: Tree, trigger: Trigger, found: Sequence[Argument], lex: Lexicon) -> Trigger:
    """A strike of workers: the word that may be an attack (`stoppages`) in a sentence that tells of no arms and no harm.

    Words of labour (`labour`) show it, or the place of work where it is: “a strike at the mine”, but “a strike on the mine”, “an army strike at the mine”.
    """
    if trigger.sense.type != "ASSAULT" or trigger.sense.head not in lex.stoppages or trigger.verb:
        return trigger
    hit = [a.at for a in found if a.role == "recipient"]
    at_work = bool(hit) and all(is_at_work(tree, at, lex) for at in hit) and not _has_force(tree, found, lex)
    if (hit and not at_work) or not (at_work or lex.labour.intersection(tree.lows)):
        return trigger
    if any(_is_violent(low, lex) for low in tree.lows if not (at_work and low in lex.workplaces)):
        return trigger
    head = f"{trigger.sense.head} of labour"
    return trigger._replace(sense=replace(trigger.sense, head=head, type="PROTEST", mode="strike-lim"))


def is_at_work(tree: Tree, at: int, lex: Lexicon) -> bool:
    """Whether a phrase says at which place of work: “at two refineries”, “at the Lund plant”."""
    near = tree.lows[at : at + 2]  # "at the Lund mine", where the tree takes "mine" for a pronoun
    return tree.case(at) in lex.at_work and not lex.workplaces.isdisjoint(near)


def _has_force(tree: Tree, found: Sequence[Argument], lex: Lexicon) -> bool:
    """Whether who acts is a force or a state."""
    acting = [a.at for a in found if a.role == "actor"]
    states = any(at in tree.held and tree.held[at].schema in {"Country", "Group"} for at in acting)
    return states or any(lex.kind(tree.lows[at]) in _FORCE for at in acting)


def _is_violent(low: str, lex: Lexicon) -> bool:
    heads = {sense.head for sense in lex.senses.get(low, ())} - lex.stoppages
    return lex.people.get(low) in _ARMED or _is_weapon(low, lex) or bool(heads & (lex.kills | lex.hurts | lex.outcomes))


def as_words(tree: Tree, trigger: Trigger, found: Sequence[Argument], fields: Counter[str], lex: Lexicon) -> Trigger:
    """The trigger with the sense that it has in a campaign or between two who are named: “attacked her rival in a debate” accuses."""
    if trigger.sense.type == "PROTEST" and trigger.verb and _is_in_words(tree, trigger.at):
        return trigger._replace(
            sense=replace(trigger.sense, head=f"{trigger.sense.head} in words", type="DISAPPROVE", mode=None)
        )
    said = any(tree.lows[kid] in lex.spoken for kid in tree.children[trigger.at])
    force = trigger.sense.type == "ASSAULT" and trigger.sense.head in lex.verbal
    verbal = force and (
        said
        or is_campaign(tree, fields, lex)
        or is_among_persons(tree, found, lex)
        or _is_under_fire(tree, trigger, found, lex)
    )
    return trigger._replace(sense=replace(trigger.sense, type="DISAPPROVE", mode=None)) if verbal else trigger


def _is_under_fire(tree: Tree, trigger: Trigger, found: Sequence[Argument], lex: Lexicon) -> bool:
    """“The chair has come under fire over her trip”: officials and names that are no places, without a word of arms or harm."""
    if not trigger.verb or trigger.sense.head not in lex.befalls:
        return False
    hit = [a.at for a in found if a.role == "recipient"]
    spoken = bool(hit) and all(_is_who(tree, at, lex) or _is_body(tree, at) for at in hit)
    forces = any(lex.kind(tree.lows[at]) in _FORCE for at in hit)
    return spoken and not forces and not any(_is_violent(low, lex) for low in tree.lows)


def _is_body(tree: Tree, at: int) -> bool:
    return at in tree.held and tree.held[at].schema == "Organization"


def _is_in_words(tree: Tree, verb: int) -> bool:
    """“‘We are late’, protested Ek”, “protested that it was late”: somebody says so."""
    if any(tree.deps[kid] == "ccomp" and kid > verb and tree.by(kid, "mark") for kid in tree.children[verb]):
        return True
    return verb > 1 and tree.lows[verb - 1] == "," and tree.lows[verb - 2] in _CLOSING


def is_among_persons(tree: Tree, found: Sequence[Argument], lex: Lexicon) -> bool:
    """“Mira Kolb attacked Jonas Velk” without a word of arms or harm: whom news names on both sides fights with words."""
    named: dict[str, bool] = {}
    for a in found:
        held = tree.held.get(a.at)
        person = held is not None and held.schema == "Person" and held.form == "name" and tree.pos(a.at) == "PROPN"
        named[a.role] = named.get(a.role, True) and person
    about = all(kind_of(tree, a.at, lex) is None for a in found if a.role == "recipient")  # "attacked his plan"
    words = named.get("actor", False) and (named.get("recipient", False) or (about and "recipient" in named))
    return words and not any(_is_violent(low, lex) for low in tree.lows)


def is_campaign(tree: Tree, fields: Counter[str], lex: Lexicon) -> bool:
    """Whether a text is of an election and the sentence names no arms and nobody who bears them: its attacks are words."""
    return CAMPAIGN in fields and not any(lex.people.get(low) in _ARMED or _is_weapon(low, lex) for low in tree.lows)


def _is_weapon(low: str, lex: Lexicon) -> bool:
    return any(kind == "ASSAULT" for kind, _ in lex.tools.get(low, ()))
