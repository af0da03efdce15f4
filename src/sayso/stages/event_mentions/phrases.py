"""The phrases with prepositions on a word, and the roles that they bring; what a phrase's head is: a place, somebody who can act.

Prepositions of a type (`toward`) bring whom a deed is directed at, "by" (`agents`) who acts, "with" (`company`) who takes part; the genitive of a
noun is who acts or, with `done_to` nouns, whom it befalls. A place is a phrase with a word of place (`places`) and a name of a place in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sayso.model import EventRole
from sayso.stages.event_mentions.kinds import is_person
from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.tree import CLAUSES, Tree
from sayso.stages.event_mentions.triggers import Trigger

_OBLIQUE = ("obl", "nmod")
_PLACES = frozenset({"Place", "Country"})
OF_WORDS = frozenset({"DISAPPROVE", "DEMAND", "SUPPORT", "REJECT", "THREATEN", "AID"})
"""Types whose nouns are words or gifts that come from somebody: “criticism from”, “help from”."""
_BEFALLING = frozenset({"ASSAULT", "PROTEST", "OTHER"})
"""Types whose nouns with "of" and a town's name say where it was."""


class Argument(NamedTuple):
    """A phrase, by its head word, in a role."""

    role: EventRole
    at: int


def phrases(tree: Tree, top: int, trigger: Trigger, lex: Lexicon, *, agents: bool) -> Iterator[Argument]:
    """The prepositional phrases on a word; `agents`: whether one of them can bring who acts."""
    for kid in tree.by(top, *_OBLIQUE):
        if tree.deps[kid] == "nmod:poss" or kid in trigger.parts:
            continue
        agent = (tree.deps[kid] == "obl:agent" or agents) and not _is_genitive(tree, top, kid, trigger, lex)
        acts = agent and tree.case(kid) in lex.agents and not _is_target(tree, kid, lex)
        if acts and _is_partitive(tree, top, kid):
            continue
        role = (
            _mutual_role(tree, kid, trigger, lex, acts)
            if trigger.sense.head in lex.mutual
            else _role(tree, kid, trigger, lex, acts)
        )
        case = tree.case(kid)
        if (
            role is None and (is_place(tree, kid) and (case in lex.places or (trigger.verb and case in lex.genitives)))
        ) or (role is None and trigger.verb and case in lex.places and lex.kind(tree.lows[kid]) == "targets"):
            role = "place"
        if role is not None:
            joined = tree.joined(kid, lex.company) if role == "participant" else ()
            yield from (Argument(role, at) for at in (*tree.conjuncts(kid), *joined))
            yield from places(tree, kid, lex)


def _is_partitive(tree: Tree, top: int, kid: int) -> bool:
    """„Viele von ihnen wurden erschossen“: no agent, but part of the subject right before it."""
    first = min(tree.subtree(kid))
    before = first - 1
    subject = first > 0 and tree.heads[before] == top and tree.deps[before] in {"nsubj", "nsubj:pass"}
    return subject and tree.pos(before) in {"PRON", "DET", "NUM", "ADJ"} and tree.pos(kid) == "PRON"


def _is_genitive(tree: Tree, noun: int, kid: int, trigger: Trigger, lex: Lexicon) -> bool:
    """„Die Tötung von Jo Ek“: whom it befalls, if nothing else behind the noun says so; „die Tötung des Wirts von Rebellen“ has both."""
    if trigger.verb or trigger.sense.head not in lex.done_to or tree.case(kid) not in lex.genitives:
        return False
    return not any(tree.case(one) == "" for one in tree.by(noun, "nmod", "nmod:poss") if one != kid)


def _role(tree: Tree, kid: int, trigger: Trigger, lex: Lexicon, acts: bool) -> EventRole | None:
    sense, case = trigger.sense, tree.case(kid)
    if not sense.verb and sense.type in _BEFALLING and case in lex.genitives - {""} and _is_spot(tree, kid):
        return "recipient" if sense.head in lex.done_to else "place"
    if acts:
        return "actor"
    if sense.mode == "visit" and not sense.verb and case in lex.genitives - {""} and not is_person(tree, kid, lex):
        return "place"  # "a tour of the hotel"
    if not sense.verb and case in lex.genitives:
        return "recipient" if sense.head in lex.done_to else "actor"
    if not sense.verb and case in lex.origins and sense.type in OF_WORDS and can_act(tree, kid, lex):
        return "actor"
    beside = sense.verb and sense.type == "DISAPPROVE" and case in lex.company and not can_act(tree, kid, lex)
    toward = case in lex.toward.get(sense.type, ()) or case in sense.parts
    return "recipient" if toward and not beside else None  # not "accused of a scene with a ladder"


def _is_spot(tree: Tree, at: int) -> bool:
    """A name of a town or land that is no state: “the attacks of Orlo” say where."""
    mention = tree.held.get(at)
    return mention is not None and mention.schema == "Place" and mention.form == "name"


def _mutual_role(tree: Tree, kid: int, trigger: Trigger, lex: Lexicon, acts: bool) -> EventRole | None:
    sense, case = trigger.sense, tree.case(kid)
    if acts or case in lex.company or (not sense.verb and case in lex.genitives):
        return "participant"
    toward = case in lex.toward.get(sense.type, ()) or (case in sense.parts and case in lex.toward["CONSULT"])
    return "participant" if toward and can_act(tree, kid, lex) else None


def places(tree: Tree, top: int, lex: Lexicon) -> Iterator[Argument]:
    """Places in phrases on a word."""
    for kid in tree.by(top, *_OBLIQUE, "compound"):
        if tree.deps[kid] not in CLAUSES and tree.case(kid) in lex.places and is_place(tree, kid):
            yield Argument("place", kid)


def is_place(tree: Tree, at: int) -> bool:
    """Whether a phrase is a name of a place, or has one beside its head."""
    held = tree.held.get(at)
    if held is not None:  # not „US-Botschaft“
        return held.schema in _PLACES and ("-" not in tree.lows[at] or held.end >= tree.tokens[at].end)
    near = (kid for kid in tree.children[at] if tree.deps[kid] in {"compound", "appos", "flat", "nmod", "amod"})
    names = ((tree.held[kid], tree.tokens[kid]) for kid in near if kid in tree.held)
    return any(mention.schema == "Place" and mention.end >= token.end for mention, token in names)


def _is_target(tree: Tree, at: int, lex: Lexicon) -> bool:
    """A place that is no name: “a march by the river”."""
    return at not in tree.held and lex.kind(tree.lows[at]) == "targets"


def can_act(tree: Tree, at: int, lex: Lexicon) -> bool:
    """Whether a phrase is a name of somebody or a noun for people."""
    mention = tree.held.get(at)
    if mention is not None:
        return True
    return (lex.kind(tree.lows[at]) or "targets") != "targets" or tree.lows[at] in lex.pronouns
