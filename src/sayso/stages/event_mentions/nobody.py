"""What nobody in particular does, or what is done to a thing that only somebody can suffer: no happening that news tells of.

Requirement: "you can visit these sites", "we tested five jackets", "the model is released on phones" stand in advice, reviews and
announcements of goods, and gave one false telling in three there. Method, by who is in the roles:

* whoever it may be (`anyone`: "you", "anyone") acts or takes part: nothing is told, except where somebody is asked or threatened;
* only the writer does it (`narrators`: "I", "we") and no attributed words hold it: a column's or a review's own voice;
* what is done to people only (`living`: "release", "recruit") is done to something that is neither a word for people nor a name of somebody.

Known exceptions: an eyewitness who writes in the first person; a released prisoner whose name no step found.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.stages.event_mentions.kinds import PEOPLE, kind_of
from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.noun_roles import carrier
from sayso.stages.event_mentions.phrases import Argument
from sayso.stages.event_mentions.tree import Tree
from sayso.stages.event_mentions.triggers import Trigger

_ADDRESSED = frozenset({"DEMAND", "THREATEN"})
_MAIN = frozenset({"root", "ROOT", "conj", "parataxis"})
_LIVING = PEOPLE | {"groups", "pronoun"}
_HARD = frozenset({"ASSAULT", "COERCE", "SANCTION"})
"""Types that are told of goods so seldom that a name of no known kind is taken for somebody's."""
_OPENING, _CLOSING = frozenset("\"“„«»‘'"), frozenset("\"”“»«’'")
"""Quotation marks before and behind a title."""
_SOMEBODY = frozenset({"Person", "Organization", "Group", "Country"})


def is_of_nobody(tree: Tree, trigger: Trigger, found: Sequence[Argument], said: bool, lex: Lexicon) -> bool:
    """Whether a trigger with these roles is nobody's; `said`: whether attributed words hold it."""
    core = [argument for argument in found if argument.role != "place"]
    light = carrier(tree, trigger, lex)
    if _is_advice(tree, trigger.at if light is None else light, lex):
        return True
    if any(_is_anyone(tree, argument, lex) for argument in core) and trigger.sense.type not in _ADDRESSED:
        return True
    acting = [argument for argument in core if argument.role != "recipient"] or core
    if not said and any(_is_narrator(tree, argument.at, lex) for argument in acting):
        return True
    if trigger.sense.type == "CRIME" and any(a.role == "actor" and tree.lows[a.at] in lex.things for a in core):
        return True  # "it robbed them of their sleep"
    if not trigger.verb and _is_simile(tree, trigger.at, lex):
        return True
    return trigger.sense.head in lex.living and _is_done_to_thing(tree, trigger, core, lex)


def _is_narrator(tree: Tree, at: int, lex: Lexicon) -> bool:
    """“Us”, but not “US”."""
    word = tree.tokens[at].text
    return tree.lows[at] in lex.narrators and (len(word) == 1 or not word.isupper())


def _is_anyone(tree: Tree, argument: Argument, lex: Lexicon) -> bool:
    """“One” is anyone, but not “one of the miners”; „Sie“ with a capital inside a sentence is who reads."""
    if argument.at > 0 and tree.tokens[argument.at].text in lex.formal and tree.lows[argument.at - 1].isalpha():
        return True
    return tree.lows[argument.at] in lex.anyone and not tree.by(argument.at, "nmod", "nmod:poss", "acl:relcl")


def _is_advice(tree: Tree, at: int, lex: Lexicon) -> bool:
    """“Pay a visit to the port”: an imperative; only where verbs show it (a main verb in its dictionary form, without subject or helper)."""
    if lex.passives or tree.deps[at] not in _MAIN or not _is_bare(tree, at, lex):
        return False
    if tree.by(at, "nsubj", "nsubj:pass", "aux", "mark", "csubj", "expl") or (
        tree.deps[at] == "conj" and tree.by(tree.heads[at], "nsubj", "mark", "aux")
    ):
        return False
    return at == 0 or tree.pos(at - 1) in {"CCONJ", "PUNCT", "ADV"}


def _is_bare(tree: Tree, at: int, lex: Lexicon) -> bool:
    """Whether a verb stands in its dictionary form."""
    low = tree.lows[at]
    known = low in lex.bare or any(sense.verb and sense.head.split()[0] == low for sense in lex.senses.get(low, ()))
    return tree.pos(at) == "VERB" and known


def _is_simile(tree: Tree, noun: int, lex: Lexicon) -> bool:
    """“It came down like an avalanche”; but not “fires like the one in Orlo”."""
    if tree.case(noun) not in lex.similes:
        return False
    return bool(tree.by(noun, "det")) and not any(tree.lows[kid] in lex.definite for kid in tree.by(noun, "det"))


def _is_done_to_thing(tree: Tree, trigger: Trigger, core: Sequence[Argument], lex: Lexicon) -> bool:
    suffering = [argument.at for argument in core if argument.role in {"recipient", "participant"}]
    suffering = suffering or (tree.by(trigger.at, "obj") if trigger.verb else [])  # "festgesetzt: Sanktionen"
    if not suffering:
        weak = trigger.sense.head in lex.weak
        return weak and trigger.verb and any(argument.role == "actor" for argument in core)
    named = trigger.sense.type in _HARD
    return not any(
        _is_living(tree, at, lex) or (named and (tree.pos(at) == "PROPN" or kind_of(tree, at, lex) == "name"))
        for at in suffering
    )


def _is_title(tree: Tree, at: int) -> bool:
    """“The release of ‘Quiet Harbour’”: a name in quotation marks of its own is that of a work."""
    mention = tree.held.get(at)
    if mention is None or mention.form != "name":
        return False
    inside = [place for place, token in enumerate(tree.tokens) if mention.start <= token.start < mention.end]
    before, behind = tree.lows[inside[0] - 1] if inside[0] else "", tree.lows[inside[-1] + 1 : inside[-1] + 3]
    return before in _OPENING and not _CLOSING.isdisjoint(behind)


def _is_living(tree: Tree, at: int, lex: Lexicon) -> bool:
    mention = tree.held.get(at)
    if tree.lows[at] in lex.things or _is_title(tree, at):
        return False
    if mention is not None and (mention.schema in _SOMEBODY or mention.form != "name"):
        return True
    if kind_of(tree, at, lex) in _LIVING or tree.lows[at] in lex.reflexives:
        return True
    return tree.pos(at) in {"PRON", "DET", "NUM"} or bool(tree.by(at, "nummod"))
