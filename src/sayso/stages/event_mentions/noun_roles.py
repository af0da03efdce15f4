"""Who fills which role of a noun for a happening: what hangs on it, and what stands with the verb that only carries it.

A possessor, "by" and an adjective or compound that names a group or a country act; the genitive acts or, with `done_to` nouns, is acted on;
prepositions of its type (`toward`) bring whom it is directed at. What a light verb says ("carried out", "held", "took place") belongs to its noun.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.model import EventRole, Mention
from sayso.stages.event_mentions.clauses import is_finite, is_passive, slots, subjects
from sayso.stages.event_mentions.kinds import is_of_country, is_person
from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.phrases import OF_WORDS, Argument, can_act, is_place, phrases, places
from sayso.stages.event_mentions.tree import Tree
from sayso.stages.event_mentions.triggers import Trigger

_PLACES = frozenset({"Place", "Country"})
_ACTING = frozenset({"Country", "Organization", "Group"})
_BY_STATES = frozenset(
    {
        "ASSAULT",
        "MOBILIZE",
        "COERCE",
        "SANCTION",
        "THREATEN",
        "DEMAND",
        "DISAPPROVE",
        "REJECT",
        "AID",
        "RETREAT",
        "COOPERATE",
    }
)
"""Types whose nouns a country's adjective says who does: „israelischer Luftangriff“, but not „polnische Wahl“."""
_LIGHT_DEPS = frozenset({"obj", "nsubj", "nsubj:pass", "obl", "obl:arg", "xcomp"})
_TO_BODIES = frozenset({"ASSAULT", "COERCE", "RETREAT", "SANCTION", "OTHER"})
_OF_LAND = frozenset({"occupy", "restrict", "confiscate"})
_MISHAPS = frozenset({("OTHER", "accident"), ("OTHER", "natural-disaster")})
_THINGS = frozenset({"weapons", "targets", "groups"})
_BESIDE_NOUN = frozenset({"obj", "nsubj", "nsubj:pass", "obl"})


def of_noun(tree: Tree, trigger: Trigger, lex: Lexicon, triggers: frozenset[int]) -> Iterator[Argument]:
    """The roles that a noun has words for; `triggers` are the places of all triggers of the sentence."""
    noun = trigger.at
    yield from _before_noun(tree, trigger, lex)
    yield from phrases(tree, noun, trigger, lex, agents=True)
    yield from _beyond_noun(tree, trigger, lex)
    light = carrier(tree, trigger, lex)
    if light is not None:
        yield from _of_carrier(tree, trigger, light, lex)
    elif tree.deps[noun] in {"nsubj", "nsubj:pass", "obl"}:
        if tree.heads[noun] not in triggers or tree.deps[noun] == "nsubj":
            yield from places(tree, tree.heads[noun], lex)
        yield from _struck(tree, trigger)
    if light is None:
        yield from _outcome(tree, trigger, lex)


def _struck(tree: Tree, trigger: Trigger) -> Iterator[Argument]:
    """“An earthquake shook Orlo”: the place that a disaster befalls, whatever the verb."""
    verb, nobodys = tree.heads[trigger.at], (trigger.sense.type, trigger.sense.mode) in _MISHAPS
    if nobodys and tree.deps[trigger.at] == "nsubj" and tree.pos(verb) == "VERB":
        struck = (at for kid in tree.by(verb, "obj") for at in tree.conjuncts(kid))
        yield from (Argument("place", at) for at in struck if is_place(tree, at))


def _before_noun(tree: Tree, trigger: Trigger, lex: Lexicon) -> Iterator[Argument]:
    """Possessors, adjectives and compound parts: “the rebels' attack”, “Norwegian air strikes”, “hostage release”."""
    done_to = trigger.sense.head in lex.done_to
    acts = _acting(trigger, lex)
    own = done_to and _is_to_body(trigger) and not _says_whom(tree, trigger, lex)
    by = any(tree.case(kid) in lex.agents for kid in tree.by(trigger.at, "nmod"))
    for kid in tree.children[trigger.at]:
        dep, mention, kind = tree.deps[kid], tree.held.get(kid), lex.kind(tree.lows[kid])
        suffers: EventRole = "recipient" if acts == "actor" else acts
        if dep == "nmod:poss":
            befallen = own and (
                by or (mention is None and kind != "groups") or _is_of_person(mention)
            )  # "a party's nomination"
            yield Argument(suffers if befallen else acts, kid)
        elif kid in trigger.parts or dep.partition(":")[0] not in {"amod", "compound"}:
            continue
        elif dep == "amod" and mention is None and is_of_country(tree, kid, lex):
            if trigger.sense.type in _BY_STATES:
                yield Argument(acts, kid)
        elif mention is not None and mention.schema in _ACTING:
            vote = (trigger.sense.type, trigger.sense.mode) == ("OTHER", "election") and mention.schema == "Country"
            yield Argument("place" if vote else acts, kid)
        elif (
            dep == "compound" and kind is not None and kind not in _no_people(trigger)
        ):  # "police shooting", "gun violence"
            befallen = (done_to and kind not in {"state", "armed"}) or kind in {"civilians", "targets"}
            yield Argument(suffers if befallen else acts, kid)
        elif dep == "compound" and mention is not None and mention.schema in _PLACES:
            yield Argument("place", kid)


def _is_of_person(mention: Mention | None) -> bool:
    return mention is not None and mention.schema == "Person"


def _is_to_body(trigger: Trigger) -> bool:
    """Whether a noun's possessor is whom it befalls: “his arrest”, but not “their inquiry”, “their blockade”."""
    return trigger.sense.type in _TO_BODIES and trigger.sense.mode not in _OF_LAND


def _says_whom(tree: Tree, trigger: Trigger, lex: Lexicon) -> bool:
    """“His murder of the clerk”: whose it is, then, is who did it."""
    return any(tree.case(kid) in lex.genitives - {""} for kid in tree.by(trigger.at, "nmod") if kid > trigger.at)


def _no_people(trigger: Trigger) -> frozenset[str]:
    """Kinds of nouns that a happening's noun is joined with and that are in no role: “gun violence”, “car accident”."""
    if (trigger.sense.type, trigger.sense.mode) in _MISHAPS or trigger.sense.type in {"CONSULT", "AGREE"}:
        return _THINGS
    return frozenset({"weapons"})


def _beyond_noun(tree: Tree, trigger: Trigger, lex: Lexicon) -> Iterator[Argument]:
    """What the tree hangs on another word: “the arrest of two activists by police”, “the inmates are on hunger strike”."""
    acts = _acting(trigger, lex)
    for kid in tree.by(trigger.at, "nmod"):  # "attacks on the agency by Orlo"
        if tree.case(kid) in lex.toward.get(trigger.sense.type, ()):
            below = tree.by(kid, "nmod", "obl")
            words = trigger.sense.type in OF_WORDS  # "criticism of the mayor from Orlo"
            yield from (Argument(acts, at) for at in below if _is_agent(tree, at, lex))
            yield from (
                Argument(acts, at) for at in below if words and tree.case(at) in lex.origins and can_act(tree, at, lex)
            )
    if trigger.sense.head in lex.done_to:
        deeper = (at for of in tree.by(trigger.at, "nmod") for at in tree.by(of, "nmod"))
        yield from (Argument(acts, at) for at in deeper if tree.case(at) in lex.agents - lex.genitives)
    yield from _right_behind(tree, trigger, lex)
    whom = phrase_behind(tree, trigger, lex)
    if whom is not None and acts == "actor":
        yield from (Argument("recipient", at) for at in tree.conjuncts(whom))
    yield from _on_verb_above(tree, trigger, lex)
    if tree.by(trigger.at, "cop"):
        people = (at for at in tree.by(trigger.at, "nsubj") if can_act(tree, at, lex))
        suffers = any((tree.case(trigger.at),) in given for given in lex.undergone.values())  # "is under attack"
        role: EventRole = "recipient" if suffers else acts
        yield from (Argument(role, at) for at in people if suffers or tree.pos(at) != "PRON")


def _right_behind(tree: Tree, trigger: Trigger, lex: Lexicon) -> Iterator[Argument]:
    """“The killing by police of a boy”: who did it and whom it befell, though the tree hangs one on a verb and the other on the first."""
    case = trigger.at + 1
    if trigger.sense.head not in lex.done_to or case >= len(tree.lows) or tree.deps[case] != "case":
        return
    agent = tree.heads[case]
    if tree.lows[case] in lex.agents - lex.genitives and can_act(tree, agent, lex):
        yield Argument("actor", agent)
        suffering = (kid for kid in tree.by(agent, "nmod") if tree.case(kid) in lex.genitives - {""})
        yield from (Argument("recipient", at) for kid in suffering for at in tree.conjuncts(kid))


def phrase_behind(tree: Tree, trigger: Trigger, lex: Lexicon) -> int | None:
    """Whom it befalls, right behind the noun though the tree has hung it on the verb: „wegen Mordes an seiner Frau angeklagt“."""
    case = trigger.at + 1
    if trigger.verb or case >= len(tree.lows) or tree.deps[case] != "case":
        return None
    whom = tree.heads[case]
    beside = not tree.is_below(whom, trigger.at) and tree.heads[whom] in tree.up(trigger.at)
    fits = tree.lows[case] in lex.toward.get(trigger.sense.type, ()) and is_person(tree, whom, lex)
    return whom if beside and fits else None


def _is_agent(tree: Tree, at: int, lex: Lexicon) -> bool:
    return tree.case(at) in lex.agents - lex.genitives and can_act(tree, at, lex)


def _on_verb_above(tree: Tree, trigger: Trigger, lex: Lexicon) -> Iterator[Argument]:
    """Who acts, where the tree hung it on the verb that the noun hangs on: “drew rebukes from the union”, “failed to prevent killings by rebels”."""
    noun, acts = trigger.at, _acting(trigger, lex)
    head = tree.heads[noun]
    if head == noun or tree.deps[noun] not in _BESIDE_NOUN or tree.pos(head) != "VERB":
        return
    behind = [at for at in tree.by(head, "obl") if at > noun > head and can_act(tree, at, lex)]
    for at in behind:
        case = tree.case(at)
        words = case in lex.origins and trigger.sense.type in OF_WORDS
        if words or (case in lex.agents and tree.deps[noun] == "obj" and not is_passive(tree, head, lex)):
            yield from (Argument(acts, one) for one in tree.conjuncts(at))
    sided = acts == "participant" and tree.deps[noun] in {"obj", "obl"} and _has_other_side(tree, trigger, lex)
    if sided and not is_passive(tree, head, lex):
        yield from (Argument(acts, at) for at in subjects(tree, head, lex) if can_act(tree, at, lex))


def _has_other_side(tree: Tree, trigger: Trigger, lex: Lexicon) -> bool:
    """“In talks with the miners”: who did something there is the other side."""
    sides = [at for at in tree.by(trigger.at, "nmod") if tree.case(at) in lex.company and can_act(tree, at, lex)]
    return len(sides) == 1 and not tree.by(sides[0], "conj")


def _acting(trigger: Trigger, lex: Lexicon) -> EventRole:
    return "participant" if trigger.sense.head in lex.mutual else "actor"


def _of_carrier(tree: Tree, trigger: Trigger, light: int, lex: Lexicon) -> Iterator[Argument]:
    acts = _acting(trigger, lex)
    if acts == "actor" and (_is_undergone(tree, light, lex) or _is_had(tree, trigger, light, lex)):
        acts = "recipient"
    if tree.deps[trigger.at] not in {"nsubj", "nsubj:pass"} and not tree.is_below(light, trigger.at):
        passive = is_passive(tree, light, lex)
        for at in subjects(tree, light, lex):
            if not tree.is_below(trigger.at, at) and not passive:
                yield Argument(acts, at)
    yield from phrases(tree, light, trigger, lex, agents=True)


def _is_had(tree: Tree, trigger: Trigger, light: int, lex: Lexicon) -> bool:
    """“She has 31 endorsements”: what somebody has that is done to people was done to him."""
    return trigger.sense.head in lex.done_to and tree.lows[light] in lex.having and tree.deps[trigger.at] == "obj"


def _is_undergone(tree: Tree, verb: int, lex: Lexicon) -> bool:
    """“The minister faced criticism”, “the port came under attack”: who is the subject suffers."""
    return any(tree.has_beside(verb, parts) for parts in lex.undergone.get(tree.lows[verb], ()))


def _outcome(tree: Tree, trigger: Trigger, lex: Lexicon) -> Iterator[Argument]:
    """Whom an attack that is a subject killed, what a fire destroyed."""
    verb = outcome_verb(tree, trigger, lex)
    if verb is None:
        return
    found = slots(tree, verb, lex)
    if tree.deps[trigger.at] == "obl":
        done = bool(found.objects) and not found.passive  # "Orlo destroyed the camps with air strikes"
        yield from (Argument("actor" if done else "recipient", at) for at in found.subjects)
    yield from (Argument("recipient", at) for at in found.objects)
    if tree.heads[verb] == trigger.at:
        yield from (place for at in (verb, *found.objects) for place in places(tree, at, lex))


def outcome_verb(tree: Tree, trigger: Trigger, lex: Lexicon) -> int | None:
    """The verb for what a happening led to, of which its noun is the subject or the means; the tree may take it for a participle: “A fire destroyed a hall”."""
    clauses = (kid for kid in tree.by(trigger.at, "acl") if is_finite(tree, kid, lex))
    verb = tree.heads[trigger.at] if tree.deps[trigger.at] in {"nsubj", "obl"} else next(clauses, None)
    if verb is None:
        return None
    names = {s.head for s in lex.senses.get(tree.lows[verb], ()) if tree.has_beside(verb, s.parts)}
    return verb if names & lex.outcomes else None


def carrier(tree: Tree, trigger: Trigger, lex: Lexicon) -> int | None:
    """The light verb that a noun hangs on: “carried out” of “an attack”; also “an attack carried out by”."""
    if trigger.verb:
        return None
    at = trigger.at
    while tree.deps[at] == "conj":
        at = tree.heads[at]
    head = tree.heads[at]
    within = tree.deps[at].startswith("obl")
    if head != at and tree.deps[at] in _LIGHT_DEPS and _is_light(tree, head, lex, within=within):
        return head
    return next((kid for kid in tree.by(trigger.at, "acl") if _is_light(tree, kid, lex)), None)


def _is_light(tree: Tree, at: int, lex: Lexicon, *, within: bool = False) -> bool:
    """`within`: whether the noun hangs on it by a preposition: “took part in talks”, but not “called for talks”."""
    if tree.pos(at) not in {"VERB", "AUX"} or any(tree.pos(kid) == "ADJ" for kid in tree.by(at, "xcomp")):
        return False  # "make the agreement binding"
    bare = not within or (tree.lows[at] not in lex.senses and not tree.by(at, "obj"))
    return any(tree.has_beside(at, parts) and (parts or bare) for parts in lex.light.get(tree.lows[at], ()))
