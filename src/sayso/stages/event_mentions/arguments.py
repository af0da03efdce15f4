"""Who fills which role of a trigger: of a verb (`verb_roles`) or of a noun (`noun_roles`), each phrase in one role.

Days, the trigger's own words, other triggers where only people and things can suffer, ages and what stands in the dateline fill none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.noun_roles import of_noun, phrase_behind
from sayso.stages.event_mentions.phrases import Argument
from sayso.stages.event_mentions.tree import NOMINAL, Tree
from sayso.stages.event_mentions.triggers import Trigger
from sayso.stages.event_mentions.verb_roles import of_verb

_OF_WHOM = frozenset({("SANCTION", "expel"), ("RETREAT", "release")})
"""What is done to those whom the words of the trigger name: “expelled a diplomat”, „übergaben zwölf Geiseln“."""
_TO_SOMEBODY = frozenset({"ASSAULT", "COERCE", "RETREAT", "CONSULT", "MOBILIZE", "PROTEST"})
"""What is done to people and things, not about another happening."""


def arguments(tree: Tree, trigger: Trigger, lex: Lexicon, triggers: frozenset[int] = frozenset()) -> list[Argument]:
    """The roles of one trigger; a phrase has one role, the first found. `triggers` are the places of all of the sentence."""
    taken: dict[int, Argument] = {}
    given = (of_verb if trigger.verb else of_noun)(tree, trigger, lex, triggers)
    for argument in _without_dateline(tree, trigger, given):
        if (
            argument.at == trigger.at
            or argument.at in tree.timed
            or (argument.at in trigger.parts and not _is_force(argument, trigger))
        ):
            continue
        if (argument.at in triggers and trigger.sense.type in _TO_SOMEBODY) or _is_aside(tree, argument.at):
            continue
        if trigger.verb and len(triggers) > 1 and _is_of_noun(tree, argument.at, triggers, lex):
            continue
        if (argument.role == "recipient" and _is_guise(tree, argument.at, lex)) or (
            argument.role == "actor" and _is_deed(tree, argument.at, triggers)
        ):
            continue
        taken.setdefault(argument.at, argument)
    return [*taken.values()]


def _without_dateline(tree: Tree, trigger: Trigger, given: Iterable[Argument]) -> Iterator[Argument]:
    """What the tree takes from the dateline is the first phrase behind it, or nothing."""
    for argument in given:
        if argument.at >= tree.dateline:
            yield argument
        elif argument.role != "place" and (at := tree.behind_dateline(trigger.at)) is not None:
            yield Argument(argument.role, at)


def _is_aside(tree: Tree, at: int) -> bool:
    """An age behind a name, or a word that opens a parenthesis: “Jo Ek, 37,”, „am Sonntag (Ortszeit)“."""
    before, head = tree.lows[at - 1] if at else "", tree.held.get(tree.heads[at])
    head = tree.held.get(at - 2) if head is None and at > 1 else head
    age = before == "," and tree.tokens[at].text.isdigit() and head is not None and head.schema == "Person"
    return age or (before == "(" and tree.deps[at] in {"conj", "appos", "dep"})


def _is_guise(tree: Tree, at: int, lex: Lexicon) -> bool:
    """“Abused as a pretext”."""
    return any(tree.lows[kid] in lex.guises and tree.deps[kid] == "case" for kid in tree.children[at])


def _is_deed(tree: Tree, at: int, triggers: frozenset[int]) -> bool:
    """A noun for another happening does nothing: “allegations of the killing of miners”."""
    return at in triggers and tree.pos(at) == "NOUN" and at not in tree.held


def _is_of_noun(tree: Tree, at: int, triggers: frozenset[int], lex: Lexicon) -> bool:
    """Whether a phrase on a verb stands right behind a noun for a happening that it belongs to: „wegen Mordes an seiner Frau“."""
    case = next(iter(tree.by(at, "case")), 0)
    if case == 0 or case - 1 not in triggers or tree.pos(case - 1) not in NOMINAL:
        return False
    senses = (sense for sense in lex.senses.get(tree.lows[case - 1], ()) if not sense.verb)
    return any(phrase_behind(tree, Trigger(case - 1, (), sense), lex) == at for sense in senses)


def _is_force(argument: Argument, trigger: Trigger) -> bool:
    """“Riot police were deployed”, “a diplomat was expelled”: the words of a trigger that are also who is sent."""
    sent = trigger.sense.type == "MOBILIZE" or (trigger.sense.type, trigger.sense.mode) in _OF_WHOM
    return sent and argument.role == "recipient"
