"""What a happening led to is part of it, and what nobody did is no assault.

"The attack killed four", "killing four" behind an attack, "were hurt in clashes": such verbs (`outcomes`) give their people to the happening
and are none of their own. Who is killed or hurt by nobody that is named is so by violence only where the sentence or one of the two before
tells of violence or names arms, or the text tells of violence and of no disaster; otherwise it is a death (`OTHER/death`), part of the
disaster where the sentence tells of one. What kills without anybody's doing (`forces`: "the flood killed 30") never assaults. An explosion that
nobody set off is an accident where things that explode by themselves (`accidents`) stand in the sentence and no bomb.

Known exceptions: "it killed" of a group is a death where the text tells of no violence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from sayso.stages.event_mentions.kinds import kind_of
from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.phrases import Argument
from sayso.stages.event_mentions.tree import Tree
from sayso.stages.event_mentions.triggers import Trigger

_DISASTERS = frozenset({"natural-disaster", "accident", "epidemic"})
_SUFFERED = frozenset({"death", "injury"})
_ARMED = frozenset({"armed", "weapons"})
_VIOLENT = frozenset({"armed", "state", "protesters", "criminals", "crowd"})
_NOBODY = frozenset({None, "targets", "weapons"})
_BEFORE = 2  # sentences that the violence may stand before (guess; only those that tell of something are counted)


class Told(NamedTuple):
    """A trigger with its roles, before it becomes a record."""

    trigger: Trigger
    found: list[Argument]
    light: int | None


Read = tuple[Tree, list[Told]]


def settled(read: Sequence[Read], lex: Lexicon) -> list[Read]:
    """The tellings of a text's sentences, without mere outcomes."""
    read = [(tree, [_harmless(tree, one, lex) for one in told]) for tree, told in read]
    read = _of_kind(read, lex)
    whole = [one for _, told in read for one in told]
    disaster = any(_is_disaster(one) for one in whole)
    fought = [_tells_of_violence(tree, told, lex) for tree, told in read]
    whole_fought = any(fought) and not disaster
    made = []
    for at, (tree, told) in enumerate(read):
        near = any(fought[max(0, at - _BEFORE) : at]) and not any(map(_is_disaster, told))
        by_nobody = not (whole_fought or near or fought[at])
        losses = [one for one in told if by_nobody and _is_loss(tree, one, lex, disaster)]
        _give_over(tree, losses, told, lex)
        left = [_dead(tree, one, told, lex, by_nobody) for one in told if one not in losses]
        made.append((tree, _without_outcomes(tree, left, lex)))
    return made


def _of_kind(read: Sequence[Read], lex: Lexicon) -> list[Read]:
    """“The catastrophe”: an accident, but in a text that tells of an earthquake or a flood, and of no accident, that is it."""
    named = {one.trigger.sense.mode for _, told in read for one in told if one.trigger.sense.head not in lex.mishaps}
    if "natural-disaster" not in named or "accident" in named:
        return list(read)
    return [(tree, [_as_natural(one, lex) for one in told]) for tree, told in read]


def _as_natural(one: Told, lex: Lexicon) -> Told:
    sense = one.trigger.sense
    if sense.head not in lex.mishaps or sense.mode != "accident":
        return one
    return one._replace(trigger=one.trigger._replace(sense=replace(sense, mode="natural-disaster")))


def _is_loss(tree: Tree, one: Told, lex: Lexicon, disaster: bool) -> bool:
    """“The car was destroyed”, of an accident; “all phones must be destroyed”: no force where nobody uses it and the text tells of none."""
    sense = one.trigger.sense
    if (sense.type, sense.mode) != ("ASSAULT", "destroy") or not _is_outcome(one, lex):
        return False
    if not disaster and any(
        kind_of(tree, a.at, lex) not in {None, "pronoun"} for a in one.found if a.role == "recipient"
    ):
        return False
    return not any(
        kind_of(tree, a.at, lex) in _VIOLENT or _is_state(tree, a.at) for a in one.found if a.role == "actor"
    )


def _give_over(tree: Tree, losses: Sequence[Told], told: Sequence[Told], lex: Lexicon) -> None:
    """What was lost in a disaster that the sentence tells of says where it was: “the fire that destroyed a depot in Velm”."""
    by_place = {one.trigger.at: one for one in told}
    for loss in losses:
        cause = _first_cause(tree, loss, by_place, lex)
        if cause is not None and cause not in losses:
            _add(loss, cause)


def _is_state(tree: Tree, at: int) -> bool:
    return at in tree.held and tree.held[at].schema in {"Country", "Group"}


def _tells_of_violence(tree: Tree, told: Sequence[Told], lex: Lexicon) -> bool:
    """Whether a sentence tells of more violence than its outcome, or names arms or who bears them."""
    if any(one.trigger.sense.type == "ASSAULT" and not _is_outcome(one, lex) for one in told):
        return True
    return any(
        lex.people.get(low) in _ARMED or (low in lex.tools and any(of == "ASSAULT" for of, _ in lex.tools[low]))
        for low in tree.lows
    )


def _dead(tree: Tree, one: Told, told: Sequence[Told], lex: Lexicon, by_nobody: bool) -> Told:
    """An outcome as what it is where nobody brought it about: a death."""
    sense = one.trigger.sense
    mode = "injury" if sense.head in lex.hurts else "death"
    if sense.type == "ASSAULT" and sense.head in lex.collisions and one.trigger.verb:
        return _collided(tree, one, lex)
    if sense.type != "ASSAULT" or sense.head not in lex.kills | lex.hurts:
        return one
    force = any(tree.lows[a.at] in lex.forces and a.at not in tree.held for a in one.found if a.role == "actor") or any(
        tree.lows[kid] in lex.forces for kid in tree.by(one.trigger.at, "nsubj", "obl") if one.trigger.verb
    )
    here = any(map(_is_disaster, told)) and not tree.by(one.trigger.at, "nsubj")
    inherited = here and tree.deps[one.trigger.at] == "advcl"  # "crews dug after the dam burst, killing 11"
    if not force and not (by_nobody and (inherited or _is_nobodys(tree, one, lex))):
        return one
    found = [a for a in one.found if a.role != "actor"]
    trigger = one.trigger._replace(sense=replace(sense, type="OTHER", mode=mode))
    return one._replace(trigger=trigger, found=found)


def _collided(tree: Tree, one: Told, lex: Lexicon) -> Told:
    """“Was struck by a lorry”: traffic hits people without force being used."""
    doing = tree.by(one.trigger.at, "nsubj", "obl")
    if not any(tree.lows[at] in lex.vehicles and at not in tree.held for at in doing):
        return one
    found = [a for a in one.found if a.role != "actor"]
    return Told(one.trigger._replace(sense=replace(one.trigger.sense, type="OTHER", mode="accident")), found, one.light)


def _is_outcome(one: Told, lex: Lexicon) -> bool:
    return one.trigger.sense.head in lex.outcomes


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


def _without_outcomes(tree: Tree, told: list[Told], lex: Lexicon) -> list[Told]:
    """Without verbs for what another telling of the sentence led to: its roles have taken theirs."""
    by_place = {one.trigger.at: one for one in told}
    kept = []
    for one in told:
        cause = _first_cause(tree, one, by_place, lex) or _disaster_of(one, told, lex)
        if cause is None:
            kept.append(one)
        else:
            _add(one, cause)
    return kept


def _add(one: Told, cause: Told) -> None:
    """Give whom an outcome befell, and where, to the happening that it came of."""
    befallen = [a for a in one.found if a.role in {"recipient", "place"} and a not in cause.found]
    cause.found.extend(a for a in befallen if a.at != cause.trigger.at)


def _disaster_of(one: Told, told: Sequence[Told], lex: Lexicon) -> Told | None:
    """The disaster in the sentence of a death that nobody brought about."""
    sense = one.trigger.sense
    if sense.type != "OTHER" or sense.mode not in _SUFFERED or not one.trigger.verb or not _is_outcome(one, lex):
        return None
    return next((other for other in told if _is_disaster(other)), None)


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
        if (
            tree.deps[trigger.at] == "acl:relcl" and tree.deps[tree.heads[trigger.at]] == "nmod"
        ):  # "an attack by rebels that killed"
            near.append(tree.heads[tree.heads[trigger.at]])
    for at in near:
        other = told.get(at)
        same = other is not None and (
            other.trigger.sense.type in {trigger.sense.type, "ASSAULT"} or _is_disaster(other)
        )
        if other is not None and other is not one and same:
            return other if tree.deps[trigger.at] != "conj" or other.trigger.at < trigger.at else None
    return None


def _is_nobodys(tree: Tree, one: Told, lex: Lexicon) -> bool:
    """Whether an outcome names nobody who brought it about; "it" may be anything."""
    actors = (a for a in one.found if a.role == "actor")
    return not any(kind_of(tree, a.at, lex) not in _NOBODY and not _is_thing(tree, a.at) for a in actors)


def _is_thing(tree: Tree, at: int) -> bool:
    mention = tree.held.get(at)
    return tree.tags[at] == "PRON" and (mention is None or mention.schema != "Person")
