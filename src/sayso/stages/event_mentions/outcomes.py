"""What a happening led to is part of it, and what nobody did is no assault.

"The attack killed four", "killing four" behind an attack, "were hurt in clashes": such verbs (`outcomes`) give their people to the happening
and are none of their own. Where a text tells of a disaster or an accident and of no violence, the dead are the disaster's. An explosion
that nobody set off is an accident where things that explode by themselves (`accidents`) stand in the sentence and no bomb.

Known exceptions: a text about a quake that also tells of a murder keeps "killed" as an assault in every sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from sayso.stages.event_mentions.arguments import Argument
from sayso.stages.event_mentions.evidence import kind_of
from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.tree import Tree
from sayso.stages.event_mentions.triggers import Trigger

_DISASTERS = frozenset({"natural-disaster", "accident", "epidemic"})


class Told(NamedTuple):
    """A trigger with its roles, before it becomes a record."""

    trigger: Trigger
    found: list[Argument]
    light: int | None


Read = tuple[Tree, list[Told]]


def settled(read: Sequence[Read], lex: Lexicon) -> list[Read]:
    """The tellings of a text's sentences, without mere outcomes."""
    read = [(tree, [_harmless(tree, one, lex) for one in told]) for tree, told in read]
    whole = [one for _, told in read for one in told]
    disaster = any(_is_disaster(one) for one in whole)
    violent = any(one.trigger.sense.type == "ASSAULT" and one.trigger.sense.head not in lex.outcomes for one in whole)
    return [(tree, _without_outcomes(tree, told, lex, only_disaster=disaster and not violent)) for tree, told in read]


def _is_disaster(one: Told) -> bool:
    return one.trigger.sense.type == "OTHER" and one.trigger.sense.mode in _DISASTERS


def _harmless(tree: Tree, one: Told, lex: Lexicon) -> Told:
    """An explosion that nobody set off, where things that explode by themselves stand in the sentence: an accident."""
    trigger = one.trigger
    known = trigger.sense.type == "ASSAULT" and trigger.sense.mode == "explosives" and not trigger.sense.parts
    if not known or any(argument.role == "actor" for argument in one.found):
        return one
    lows = set(tree.lows)
    armed = any(lex.people.get(low) == "armed" or ("ASSAULT", "explosives") in lex.tools.get(low, ()) for low in lows)
    if armed or lows.isdisjoint(lex.accidents):
        return one
    return one._replace(trigger=trigger._replace(sense=replace(trigger.sense, type="OTHER", mode="accident")))


def _without_outcomes(tree: Tree, told: list[Told], lex: Lexicon, *, only_disaster: bool) -> list[Told]:
    """Without verbs for what another telling of the sentence led to: its roles have taken theirs."""
    by_place = {one.trigger.at: one for one in told}
    kept = []
    for one in told:
        cause = _first_cause(tree, one, by_place, lex)
        if cause is None and only_disaster and _is_nobodys(tree, one, lex):
            cause = next((other for other in told if _is_disaster(other)), None)
            if cause is None:
                continue
        if cause is None:
            kept.append(one)
        else:
            befallen = [a for a in one.found if a.role in {"recipient", "place"} and a not in cause.found]
            cause.found.extend(a for a in befallen if a.at != cause.trigger.at)
    return kept


def _first_cause(tree: Tree, one: Told, told: dict[int, Told], lex: Lexicon) -> Told | None:
    """The cause of the cause: “strikes hit a camp, killing 14”: the strikes."""
    seen = {one.trigger.at}
    cause = _cause(tree, one, told, lex)
    while cause is not None and cause.trigger.at not in seen:
        seen.add(cause.trigger.at)
        above = _cause(tree, cause, told, lex)
        if above is None:
            return cause
        cause = above
    return None


def _cause(tree: Tree, one: Told, told: dict[int, Told], lex: Lexicon) -> Told | None:
    """The attack that a verb says the outcome of: its subject, a phrase on it, or the clause that it goes on."""
    trigger = one.trigger
    if not trigger.verb or trigger.sense.head not in lex.outcomes:
        return None
    near = [kid for kid in tree.children[trigger.at] if tree.deps[kid].partition(":")[0] in {"nsubj", "obl"}]
    if tree.deps[trigger.at] in {"advcl", "acl:relcl", "acl", "conj"}:
        near.append(tree.heads[trigger.at])
        near.extend(kid for kid in tree.by(tree.heads[trigger.at], "obj"))
    for at in near:
        other = told.get(at)
        same = other is not None and (other.trigger.sense.type == trigger.sense.type or _is_disaster(other))
        if other is not None and other is not one and same:
            return other if tree.deps[trigger.at] != "conj" or other.trigger.at < trigger.at else None
    return None


def _is_nobodys(tree: Tree, one: Told, lex: Lexicon) -> bool:
    """Whether an outcome names nobody who brought it about."""
    if one.trigger.sense.head not in lex.outcomes or one.trigger.sense.type != "ASSAULT":
        return False
    return not any(
        a.role == "actor" and kind_of(tree, a.at, lex) not in {None, "targets", "weapons"} for a in one.found
    )
