"""Which words of a sentence tell of a happening.

A word counts by its form and part of speech, the sense with most words beside it first ("open fire" before "open"). A word inside a
name is none, nor is one that only describes another noun ("attack helicopter"), nor one that another trigger is made with ("agreement" in
"sign an agreement"). Compounds of the list `hollow` ("press conference") tell of nothing; a noun right before another ("arrest warrant") describes
that one, whatever the tree says.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sayso.stages.event_mentions.lexicon import Lexicon, Sense
from sayso.stages.event_mentions.tree import NOMINAL, Tree

_NAMES = frozenset({"Person", "Organization", "Place", "Country", "Group"})
_COMPOUND = frozenset({"compound", "flat", "fixed", "goeswith"})
_DONE = frozenset({("COERCE", "arrest"), ("RETREAT", "release"), ("COERCE", "deport"), ("ASSAULT", "abduct")})
"""What a participle before a noun tells of: "the freed hostages", but not "an allied group", "injured people", "besieged land"."""
_BY_PARTICLE = frozenset({"ASSAULT", "COERCE", "CRIME"})
"""Types whose English verbs keep their meaning with a particle: “gunned down”, “locked up”, but not “backed out”."""
CALLED_OFF = "cancel"
"""The mode of what tells of another happening, too: the one that is called off."""
_PARTICLE_NEAR = 2  # words from an English verb to its particle: “backed (him) up”
_NAMED = frozenset({"AGREE", "CONSULT", "COOPERATE"})
"""Types whose nouns end names of treaties and bodies."""
_STATES = frozenset({"AID", "SUPPORT", "COOPERATE"})
"""What "is" with a participle says how somebody is: “ist mit Raketen bewaffnet”."""
AIMED = frozenset({"ASSAULT", "AID", "OTHER"})
"""Types of which the phrase of a preposition among a verb's words ("fire at") is whom it befalls or who gives, and its object the means."""
_WORD = 3  # letters of what can describe; below, it is a prefix ("re-", "co-")
_PHRASES = frozenset({"obj", "obl", "nmod"})


class Trigger(NamedTuple):
    """A word that tells of a happening, the words beside it, and its sense."""

    at: int
    parts: tuple[int, ...]
    sense: Sense

    @property
    def verb(self) -> bool:
        """Whether it is a verb."""
        return self.sense.verb


def triggers(tree: Tree, lex: Lexicon) -> list[Trigger]:
    """The triggers of a sentence, in order."""
    places = (at for at, low in enumerate(tree.lows) if low in lex.senses or (lex.ends and tree.tags[at] in NOMINAL))
    found = [trigger for at in places for trigger in _at(tree, at, lex)]
    taken = {place for trigger in found for place in trigger.parts}
    return [trigger for trigger in found if trigger.at not in taken]


def inside(tree: Tree, trigger: Trigger, lex: Lexicon) -> list[Trigger]:
    """The triggers among the words beside a verb that alone tell of something: “the meeting” in “the meeting, held on Friday”, in “called off the meeting”."""
    found = (one for part in trigger.parts for one in _at(tree, part, lex)) if trigger.verb else ()
    return [
        one
        for one in found
        if not one.verb and (one.sense.type == trigger.sense.type or trigger.sense.mode == CALLED_OFF)
    ]


def _at(tree: Tree, at: int, lex: Lexicon) -> Iterator[Trigger]:
    low = tree.lows[at]
    if any(_is_idiom(tree, at, parts, lex) for parts in lex.idioms.get(low, ())):
        return
    end = lex.ending(low) if tree.tags[at] in NOMINAL and low not in lex.senses else None
    for sense in lex.senses.get(low, ()) if end is None else (end,):
        if _fits(tree, at, sense, lex):
            parts = tuple(place for part in sense.parts if (place := _part(tree, at, part, sense, lex)) is not None)
            if len(parts) == len(sense.parts):
                yield Trigger(at, parts, sense)
                return


def _is_idiom(tree: Tree, at: int, parts: tuple[str, ...], lex: Lexicon) -> bool:
    """“Seized on the issue”, but not “weapons seized on a boat”: with a preposition it has no object and is no passive."""
    if parts[-1] in lex.prepositions and (
        tree.deps[at] in {"acl", "amod"} or tree.by(at, "obj", "nsubj:pass", "aux:pass")
    ):
        return False
    return tree.has_beside(at, parts)


def _part(tree: Tree, at: int, part: str, sense: Sense, lex: Lexicon) -> int | None:
    """A word beside the trigger; a particle, or one that is also its beginning ("greift ... an"), must not open a phrase of its own."""
    place = tree.beside(at, part)
    if place is not None and sense.verb and place < at and tree.deps[place] == "mark" and tree.heads[place] == at:
        place = None  # "closer to offering"
    if place is not None and part in lex.prepositions and _is_of_time(tree, place):
        place = None
    if place is None and sense.type in AIMED and part in lex.prepositions:
        place = _deep(tree, at, part)
    if (
        place is not None
        and sense.type == "DEMAND"
        and sense.verb
        and part in lex.scheduled
        and _has_thing(tree, at, place, lex)
    ):
        place = None  # "called the race for her"
    particle = sense.head.startswith(part) or part in lex.particles
    if place is not None and _is_elsewhere(tree, place, at, sense):
        return None
    apart = place is not None and particle and tree.deps[place] in {"case", "mark"} and tree.heads[place] != at
    return None if apart and not _takes(tree, at, place, sense, lex) else place


def _has_thing(tree: Tree, verb: int, place: int, lex: Lexicon) -> bool:
    """Whether an object stands between an English verb and a preposition, whatever the tree makes of it."""
    between = (at for at in range(verb + 1, place) if tree.tags[at] in NOMINAL and at not in tree.timed)
    return not lex.passives and any(tree.heads[at] == verb and not tree.case(at) for at in between)


def _takes(tree: Tree, at: int, place: int | None, sense: Sense, lex: Lexicon) -> bool:
    """“Sealed off the embassy”: a particle right behind its verb that the tree has for a preposition of the object; not “fell off the roof”, “took over this week”."""
    if lex.passives or place != at + 1 or sense.head in lex.befalls or sense.parts != (tree.lows[place],):
        return False
    return tree.heads[place] not in tree.timed and tree.heads[place] not in tree.held


def _is_elsewhere(tree: Tree, place: int, at: int, sense: Sense) -> bool:
    """An article, or an adjective before a noun of no concern: „Ein Vertreter nahm“, “sets them out as the best free tool”."""
    head = tree.heads[place]
    return tree.deps[place] in {"det", "amod"} and head != at and tree.lows[head] not in sense.parts


def _is_of_time(tree: Tree, place: int) -> bool:
    """“fired on Thursday”."""
    return tree.deps[place] == "case" and tree.heads[place] in tree.timed


def _deep(tree: Tree, at: int, part: str) -> int | None:
    """A preposition that the tree hung on the verb's object: “fired two shells at the port”."""
    places = (place for place in range(at + 1, len(tree.lows)) if tree.lows[place] == part)
    return next((p for p in places if not _is_of_time(tree, p) and _is_in_phrase(tree, p, at)), None)


def _is_in_phrase(tree: Tree, place: int, verb: int) -> bool:
    if tree.deps[place] != "case":
        return False
    for above in tree.up(place):
        if above == verb:
            return True
        if tree.deps[above] not in _PHRASES:
            return False
    return False


def _is_another(tree: Tree, at: int, sense: Sense, lex: Lexicon) -> bool:
    """A verb with a particle is another one: “schlug ... vor”."""
    if not lex.passives and (sense.parts or sense.type in _BY_PARTICLE):
        return False
    particles = [
        tree.lows[kid] for kid in tree.by(at, "compound:prt") if lex.passives or 0 < kid - at <= _PARTICLE_NEAR
    ]
    return any(low not in sense.parts and not sense.head.startswith(low) for low in particles)


def _fits(tree: Tree, at: int, sense: Sense, lex: Lexicon) -> bool:
    pos, dep = tree.pos(at), tree.deps[at]
    if at in tree.timed or _is_hyphened(tree, at, lex):  # "in March", "star-struck"
        return False
    if sense.verb:
        if _is_another(tree, at, sense, lex):
            return False
        state = (_describes_noun(tree, at, sense) or (sense.type in _STATES and bool(tree.by(at, "cop")))) and (
            sense.type,
            sense.mode,
        ) not in _DONE
        return pos == "VERB" and dep != "aux" and dep not in _COMPOUND and not state
    if pos not in NOMINAL or dep in _COMPOUND or _is_hollow(tree, at, lex) or _describes(tree, at, sense, lex):
        return False
    if sense.type in _NAMED and _is_titled(tree, at, lex):
        return False
    mention = tree.held.get(at)
    return mention is None or mention.form != "name" or mention.schema not in _NAMES


def _describes_noun(tree: Tree, at: int, sense: Sense) -> bool:
    """“A bright and promising student”, “gunmen armed with rifles”: how somebody is."""
    dep, head = tree.deps[at], tree.heads[at]
    if dep == "amod" or (dep == "conj" and tree.deps[head] == "amod" and tree.pos(head) == "ADJ"):
        return True
    armed = (sense.type, sense.mode) == ("AID", "military")
    return armed and dep == "acl" and not tree.by(at, "obl:agent", "mark", "obj")


def _is_titled(tree: Tree, at: int, lex: Lexicon) -> bool:
    """“The Free Trade Agreement”: the last word of a name that no step found, where nouns have small letters."""
    if lex.passives or at < 2 or not tree.tokens[at].text[:1].isupper():
        return False
    return tree.tokens[at - 1].text[:1].isupper() and tree.pos(at - 1) in {"PROPN", "NOUN", "ADJ"}


def _is_hyphened(tree: Tree, at: int, lex: Lexicon) -> bool:
    """Whether hyphens join a word to the one before it or behind it: “star-struck”, “a march-in provision”, which are other words."""
    if not lex.passives and at + 2 < len(tree.lows) and tree.lows[at + 1] == "-" and _is_joined(tree, at, at + 2):
        return True
    if at < 2 or tree.lows[at - 1] != "-" or len(tree.lows[at - 2]) < _WORD:  # “re-examine” is a verb
        return False
    return _is_joined(tree, at - 2, at)


def _is_joined(tree: Tree, first: int, last: int) -> bool:
    return all(tree.tokens[at].end == tree.tokens[at + 1].start for at in range(first, last))


def _is_hollow(tree: Tree, at: int, lex: Lexicon) -> bool:
    """“press conference”, “Pressekonferenz”: no such happening."""
    low = tree.lows[at]
    return (
        low in lex.hollow
        or bool(lex.ends and low.endswith(lex.hollow_ends))
        or (at > 0 and f"{tree.lows[at - 1]} {low}" in lex.hollow)
    )


def _describes(tree: Tree, at: int, sense: Sense, lex: Lexicon) -> bool:
    """“arrest warrant”, “death certificate”: where compounds are written apart, a noun right before another one."""
    if lex.passives or at + 1 >= len(tree.tokens) or tree.pos(at + 1) != "NOUN" or at + 1 in tree.timed:
        return False
    behind, own = tree.lows[at + 1], tree.tokens[at]
    joined = tree.tokens[at + 1].start == own.end + 1 and not tree.lows[at].endswith("s")
    return joined and behind not in sense.parts and behind not in lex.senses and tree.heads[at + 1] != at
