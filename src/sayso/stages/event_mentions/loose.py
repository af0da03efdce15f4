"""Loose talk: words for happenings in figures of speech, in quotation marks of their own, or without anything of a happening.

Requirement: of the tellings that were read by eye in news, campaign reports, comment and reviews (English and German, 97 of fresh texts), more than half
were wrong, and of these a third told of no such happening. Method, each rule by the cause that it came of:

* a word alone in quotation marks is somebody's word for something else (“sees it as ‘surrender’”);
* an election of which neither who votes, nor where, nor when is said is the talk of a campaign (“in the general election”);
* in a campaign a noun for fighting is the contest itself (“her battle with the senator”);
* an appointment or nomination of nobody by nobody is a date or a contest (“two appointments at the clinic”);
* what only “is” a disaster or an accident is judged, not told (“the plan is a shipwreck”);
* who tortures or beats himself suffers from a decision, not from force;
* whom somebody abandons, if it is a person with a name, is not left by troops;
* a party or a union that mobilises calls its members, if neither force nor a state is in the roles.

Known exceptions: a deed that a text puts in quotation marks because somebody else calls it so (“the ‘attack’ on the port”) is left out, too, where no role is told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sayso.stages.event_mentions.kinds import FORCE, PEOPLE, kind_of
from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.meant import CAMPAIGN
from sayso.stages.event_mentions.phrases import Argument
from sayso.stages.event_mentions.tree import Tree
from sayso.stages.event_mentions.triggers import Trigger

_MARKS = frozenset("\"“”„«»‘’‚'‹›")
_MISHAPS = frozenset({("OTHER", "accident"), ("OTHER", "natural-disaster"), ("OTHER", "epidemic")})
_OF_BODY = frozenset({None, "torture", "beat"})
"""Modes of force that nobody uses against himself; who shoots or burns himself does."""


def is_loose(
    tree: Tree, first: Trigger, trigger: Trigger, found: Sequence[Argument], fields: Counter[str], lex: Lexicon
) -> bool:
    """Whether a trigger tells of nothing; `first` is it before its meaning was settled."""
    kind = (trigger.sense.type, trigger.sense.mode)
    if not trigger.verb:
        contest = first.sense.mode == "clash" and CAMPAIGN in fields and trigger.sense.type == "DISAPPROVE"
        return contest or (not found and _is_loose_noun(tree, trigger, lex))
    if kind == ("RETREAT", "withdraw"):
        return any(_is_named_person(tree, argument) for argument in found)
    if trigger.sense.type == "MOBILIZE" and trigger.sense.mode in {None, "troops"}:
        called = (kind_of(tree, at, lex) for at in tree.by(trigger.at, "obj", "obl"))
        return PEOPLE.isdisjoint(called) and _is_call(tree, found, lex)  # not "mobilising about 200 men"
    own = trigger.sense.type == "ASSAULT" and trigger.sense.mode in _OF_BODY
    return own and trigger.sense.head not in lex.kills | lex.hurts and _is_on_itself(tree, trigger.at, lex)


def _is_loose_noun(tree: Tree, trigger: Trigger, lex: Lexicon) -> bool:
    """Whether a noun that nobody stands beside is no happening of its own."""
    kind = (trigger.sense.type, trigger.sense.mode)
    if kind == ("OTHER", "election"):
        return not _is_dated(tree, trigger.at)
    judged = kind in _MISHAPS and bool(tree.by(trigger.at, "cop"))
    if judged and not any(tree.lows[kid] in lex.definite for kid in tree.by(trigger.at, "det")):
        return True
    return kind == ("OTHER", "appoint") or _is_quoted(tree, trigger.at)


def _is_dated(tree: Tree, noun: int) -> bool:
    """“The May election”, “the vote on Friday”, „die Wahl 2019“."""
    return not tree.timed.isdisjoint(tree.subtree(noun)) or any(
        at in tree.timed for at in (noun - 1, noun + 1, noun + 2)
    )


def _is_quoted(tree: Tree, at: int) -> bool:
    """Whether quotation marks hold this word and no other."""
    return 0 < at < len(tree.lows) - 1 and tree.lows[at - 1] in _MARKS and tree.lows[at + 1] in _MARKS


def _is_named_person(tree: Tree, argument: Argument) -> bool:
    held = tree.held.get(argument.at)
    named = held is not None and held.schema == "Person" and held.form == "name"
    return named and argument.role == "recipient" and tree.deps[argument.at] == "obj"


def _is_call(tree: Tree, found: Sequence[Argument], lex: Lexicon) -> bool:
    """Whether somebody without force mobilises nobody that is named: “the union had mobilised for the march”."""
    if any(argument.role == "recipient" for argument in found):
        return False
    acting = [argument.at for argument in found if argument.role == "actor"]
    return bool(acting) and not any(_has_force(tree, at, lex) for at in acting)


def _has_force(tree: Tree, at: int, lex: Lexicon) -> bool:
    held = tree.held.get(at)
    pronoun = kind_of(tree, at, lex) == "pronoun"
    return pronoun or kind_of(tree, at, lex) in FORCE or (held is not None and held.schema in {"Country", "Group"})


def _is_on_itself(tree: Tree, verb: int, lex: Lexicon) -> bool:
    own = lex.reflexives - lex.pronouns
    return any(tree.lows[kid] in own for kid in tree.by(verb, "obj"))
