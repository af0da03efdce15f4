"""Who fills which role: of a verb by its subject, object and prepositions, of a noun by what hangs on it and by the verb that only carries it.

A verb's subject acts and its object is acted on; in the passive the subject is acted on and "by" brings the actor; with `mutual` words all take
part; with `befalls` verbs the subject is acted on. A noun's possessor, its "by" and an adjective or compound that names a group or a country
act; its genitive acts or, with `done_to` nouns, is acted on; prepositions of its type (`toward`) bring whom it is directed at. What a light
verb says ("carried out", "held", "took place") belongs to its noun. A place is a prepositional phrase with a name of a place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sayso.model import EventRole
from sayso.stages.event_mentions.clauses import is_passive, slots, subjects
from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.tree import CLAUSES, Tree
from sayso.stages.event_mentions.triggers import AIMED, CALLED_OFF, Trigger

_OBLIQUE = ("obl", "nmod")
_PLACES = frozenset({"Place", "Country"})
_ACTING = frozenset({"Country", "Organization", "Group"})
_GIVEN = frozenset({"AID", "SANCTION"})
"""Types whose object is often a thing, and whose recipient stands behind it."""
_LIGHT_DEPS = frozenset({"obj", "nsubj", "nsubj:pass", "obl", "obl:arg", "xcomp"})


_TO_BODIES = frozenset({"ASSAULT", "COERCE", "RETREAT", "SANCTION", "OTHER"})
_OF_LAND = frozenset({"occupy", "restrict", "confiscate"})
_MISHAPS = frozenset({("OTHER", "accident"), ("OTHER", "natural-disaster")})
_THINGS = frozenset({"weapons", "targets", "groups"})
_OF_WORDS = frozenset({"DISAPPROVE", "DEMAND", "SUPPORT", "REJECT", "THREATEN", "AID"})
"""Types whose nouns are words or gifts that come from somebody: “criticism from”, “help from”."""
_BESIDE_NOUN = frozenset({"obj", "nsubj", "nsubj:pass", "obl"})
_BEFALLING = frozenset({"ASSAULT", "PROTEST", "OTHER"})
"""Types whose nouns with "of" and a town's name say where it was."""
_TO_SOMEBODY = frozenset({"ASSAULT", "COERCE", "RETREAT", "CONSULT", "MOBILIZE", "PROTEST"})
"""What is done to people and things, not about another happening."""


class Argument(NamedTuple):
    """A phrase, by its head word, in a role."""

    role: EventRole
    at: int


def arguments(tree: Tree, trigger: Trigger, lex: Lexicon, triggers: frozenset[int] = frozenset()) -> list[Argument]:
    """The roles of one trigger; a phrase has one role, the first found. `triggers` are the places of all of the sentence."""
    taken: dict[int, Argument] = {}
    given = (_of_verb if trigger.verb else _of_noun)(tree, trigger, lex, triggers)
    for argument in _without_dateline(tree, trigger, given):
        if (
            argument.at == trigger.at
            or argument.at in tree.timed
            or (argument.at in trigger.parts and not _is_force(argument, trigger))
        ):
            continue
        if (argument.at in triggers and trigger.sense.type in _TO_SOMEBODY) or _is_aside(tree, argument.at):
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


def _is_force(argument: Argument, trigger: Trigger) -> bool:
    """“Riot police were deployed”, “a diplomat was expelled”: the words of a trigger that are also who is sent."""
    sent = trigger.sense.type == "MOBILIZE" or (trigger.sense.type, trigger.sense.mode) == ("SANCTION", "expel")
    return sent and argument.role == "recipient"


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
    if tree.pos(at) not in {"VERB", "AUX"}:
        return False
    bare = not within or (tree.lows[at] not in lex.senses and not tree.by(at, "obj"))
    return any(tree.has_beside(at, parts) and (parts or bare) for parts in lex.light.get(tree.lows[at], ()))


def _of_verb(tree: Tree, trigger: Trigger, lex: Lexicon, triggers: frozenset[int]) -> Iterator[Argument]:
    verb, sense = trigger.at, trigger.sense
    mutual = sense.head in lex.mutual
    found = slots(tree, verb, lex)
    passive = found.passive and not _describes_nobody(tree, trigger, lex)
    suffers = passive or (sense.head in lex.befalls and not found.objects)  # not "rioters overturned cars"
    if not (suffers and sense.parts and not found.objects and not found.subjects):
        for at in found.subjects:
            yield Argument("participant" if mutual else "recipient" if suffers else "actor", at)
    aimed = _aimed(tree, trigger, lex)
    yield from (Argument("recipient", at) for at in aimed)
    for at in () if aimed else found.objects:
        visited = sense.mode == "visit" and (_is_place(tree, at) or lex.kind(tree.lows[at]) == "targets")
        yield Argument("place" if visited else "participant" if mutual else "recipient", at)
    for at in tree.by(verb, "iobj"):
        yield Argument("recipient", at)
    for at in tree.by(verb, "obl:arg"):  # „warf der Regierung vor“
        if not tree.case(at) and _can_act(tree, at, lex):
            yield Argument("participant" if mutual else "recipient", at)
    yield from _phrases(tree, verb, trigger, lex, agents=passive)
    if mutual:
        yield from (Argument("participant", at) for at in _named_with(tree, verb, lex))
    yield from _hidden(tree, verb, trigger, lex, agents=passive)
    for part in trigger.parts:  # “open fire on”, “sign an agreement with”
        yield from _phrases(tree, part, trigger, lex, agents=False)
    yield from _on_objects(tree, found.objects, trigger, lex, triggers)
    yield from _undone(tree, trigger, lex)


def _describes_nobody(tree: Tree, trigger: Trigger, lex: Lexicon) -> bool:
    """“The envoy called on the army”, “a dozen people demonstrated”: no participles of the passive, as the tree has it."""
    if tree.deps[trigger.at] != "acl":
        return False
    return trigger.sense.type == "PROTEST" or any(part in lex.prepositions for part in trigger.sense.parts)


def _undone(tree: Tree, trigger: Trigger, lex: Lexicon) -> Iterator[Argument]:
    """Whom somebody refuses or calls off to meet: “refused to meet the delegation”, “called off the summit of the envoys”."""
    if trigger.sense.mode == CALLED_OFF:
        for part in trigger.parts:
            yield from _called_off(tree, part, lex)
    if trigger.sense.type == "REJECT":
        refused = (at for below in tree.by(trigger.at, "xcomp") for at in slots(tree, below, lex).objects)
        yield from (Argument("recipient", at) for at in refused if _can_act(tree, at, lex))


def _called_off(tree: Tree, noun: int, lex: Lexicon) -> Iterator[Argument]:
    """Whose meeting or visit is called off: “the summit between Orlo and Bresk was cancelled”."""
    for kid in tree.by(noun, "nmod"):
        if tree.deps[kid] != "nmod:poss" and tree.case(kid) in lex.company | lex.genitives:
            yield from (Argument("recipient", at) for at in tree.conjuncts(kid) if _can_act(tree, at, lex))


def _aimed(tree: Tree, trigger: Trigger, lex: Lexicon) -> list[int]:
    """Who stands behind a preposition among the trigger's words: “fired two shells at the port and the town”."""
    if trigger.sense.type not in AIMED:
        return []
    parts = [part for part in trigger.parts if tree.lows[part] in lex.prepositions and tree.deps[part] == "case"]
    return [at for part in parts for at in tree.conjuncts(tree.heads[part])]


def _on_objects(
    tree: Tree, objects: Sequence[int], trigger: Trigger, lex: Lexicon, triggers: frozenset[int]
) -> Iterator[Argument]:
    """What the tree hangs on the object and belongs to the verb."""
    for at in objects:
        if trigger.sense.type in _GIVEN and not _can_act(tree, at, lex):  # "gave flour to the villages"
            yield from _phrases(tree, at, trigger, lex, agents=False)
        if at not in triggers:
            yield from _places(tree, at, lex)
            if trigger.sense.head in lex.mutual:  # "met officials of the ministry in Orlo"
                yield from (place for of in tree.by(at, "nmod") for place in _places(tree, of, lex))


def _of_noun(tree: Tree, trigger: Trigger, lex: Lexicon, triggers: frozenset[int]) -> Iterator[Argument]:
    noun = trigger.at
    yield from _before_noun(tree, trigger, lex)
    yield from _phrases(tree, noun, trigger, lex, agents=True)
    yield from _beyond_noun(tree, trigger, lex)
    light = carrier(tree, trigger, lex)
    if light is not None:
        yield from _of_carrier(tree, trigger, light, lex)
    elif tree.deps[noun] in {"nsubj", "nsubj:pass", "obl"}:
        if tree.heads[noun] not in triggers or tree.deps[noun] == "nsubj":
            yield from _places(tree, tree.heads[noun], lex)
        yield from _outcome(tree, trigger, lex)
        yield from _struck(tree, trigger)


def _struck(tree: Tree, trigger: Trigger) -> Iterator[Argument]:
    """“An earthquake shook Orlo”: the place that a disaster befalls, whatever the verb."""
    verb, nobodys = tree.heads[trigger.at], (trigger.sense.type, trigger.sense.mode) in _MISHAPS
    if nobodys and tree.deps[trigger.at] == "nsubj" and tree.pos(verb) == "VERB":
        struck = (at for kid in tree.by(verb, "obj") for at in tree.conjuncts(kid))
        yield from (Argument("place", at) for at in struck if _is_place(tree, at))


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
            befallen = own and (by or mention is None or mention.schema == "Person")
            yield Argument(suffers if befallen else acts, kid)
        elif kid in trigger.parts or dep.partition(":")[0] not in {"amod", "compound"}:
            continue
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
            words = trigger.sense.type in _OF_WORDS  # "criticism of the mayor from Orlo"
            yield from (Argument(acts, at) for at in below if _is_agent(tree, at, lex))
            yield from (
                Argument(acts, at) for at in below if words and tree.case(at) in lex.origins and _can_act(tree, at, lex)
            )
    if trigger.sense.head in lex.done_to:
        deeper = (at for of in tree.by(trigger.at, "nmod") for at in tree.by(of, "nmod"))
        yield from (Argument(acts, at) for at in deeper if tree.case(at) in lex.agents - lex.genitives)
    yield from _right_behind(tree, trigger, lex)
    yield from _on_verb_above(tree, trigger, lex)
    if tree.by(trigger.at, "cop"):
        people = (at for at in tree.by(trigger.at, "nsubj") if _can_act(tree, at, lex))
        suffers = any((tree.case(trigger.at),) in given for given in lex.undergone.values())  # "is under attack"
        role: EventRole = "recipient" if suffers else acts
        yield from (Argument(role, at) for at in people if suffers or tree.pos(at) != "PRON")


def _right_behind(tree: Tree, trigger: Trigger, lex: Lexicon) -> Iterator[Argument]:
    """“The killing by police of a boy”: who did it and whom it befell, though the tree hangs one on a verb and the other on the first."""
    case = trigger.at + 1
    if trigger.sense.head not in lex.done_to or case >= len(tree.lows) or tree.deps[case] != "case":
        return
    agent = tree.heads[case]
    if tree.lows[case] in lex.agents - lex.genitives and _can_act(tree, agent, lex):
        yield Argument("actor", agent)
        suffering = (kid for kid in tree.by(agent, "nmod") if tree.case(kid) in lex.genitives - {""})
        yield from (Argument("recipient", at) for kid in suffering for at in tree.conjuncts(kid))


def _is_agent(tree: Tree, at: int, lex: Lexicon) -> bool:
    return tree.case(at) in lex.agents - lex.genitives and _can_act(tree, at, lex)


def _on_verb_above(tree: Tree, trigger: Trigger, lex: Lexicon) -> Iterator[Argument]:
    """Who acts, where the tree hung it on the verb that the noun hangs on: “drew rebukes from the union”, “failed to prevent killings by rebels”."""
    noun, acts = trigger.at, _acting(trigger, lex)
    head = tree.heads[noun]
    if head == noun or tree.deps[noun] not in _BESIDE_NOUN or tree.pos(head) != "VERB":
        return
    behind = [at for at in tree.by(head, "obl") if at > noun > head and _can_act(tree, at, lex)]
    for at in behind:
        case = tree.case(at)
        words = case in lex.origins and trigger.sense.type in _OF_WORDS
        if words or (case in lex.agents and tree.deps[noun] == "obj" and not is_passive(tree, head, lex)):
            yield from (Argument(acts, one) for one in tree.conjuncts(at))
    sided = acts == "participant" and tree.deps[noun] in {"obj", "obl"} and _has_other_side(tree, trigger, lex)
    if sided and not is_passive(tree, head, lex):
        yield from (Argument(acts, at) for at in subjects(tree, head, lex) if _can_act(tree, at, lex))


def _has_other_side(tree: Tree, trigger: Trigger, lex: Lexicon) -> bool:
    """“In talks with the miners”: who did something there is the other side."""
    sides = [at for at in tree.by(trigger.at, "nmod") if tree.case(at) in lex.company and _can_act(tree, at, lex)]
    return len(sides) == 1 and not tree.by(sides[0], "conj")


def _acting(trigger: Trigger, lex: Lexicon) -> EventRole:
    return "participant" if trigger.sense.head in lex.mutual else "actor"


def _of_carrier(tree: Tree, trigger: Trigger, light: int, lex: Lexicon) -> Iterator[Argument]:
    acts = _acting(trigger, lex)
    if acts == "actor" and _is_undergone(tree, light, lex):
        acts = "recipient"
    if tree.deps[trigger.at] not in {"nsubj", "nsubj:pass"} and not tree.is_below(light, trigger.at):
        passive = is_passive(tree, light, lex)
        for at in subjects(tree, light, lex):
            if not tree.is_below(trigger.at, at) and not passive:
                yield Argument(acts, at)
    yield from _phrases(tree, light, trigger, lex, agents=True)


def _is_undergone(tree: Tree, verb: int, lex: Lexicon) -> bool:
    """“The minister faced criticism”, “the port came under attack”: who is the subject suffers."""
    return any(tree.has_beside(verb, parts) for parts in lex.undergone.get(tree.lows[verb], ()))


def _outcome(tree: Tree, trigger: Trigger, lex: Lexicon) -> Iterator[Argument]:
    """Whom an attack that is a subject killed."""
    verb = tree.heads[trigger.at]
    names = {s.head for s in lex.senses.get(tree.lows[verb], ()) if tree.has_beside(verb, s.parts)}
    if tree.deps[trigger.at] == "nsubj" and names & lex.outcomes:
        for at in slots(tree, verb, lex).objects:
            yield Argument("recipient", at)
    elif tree.deps[trigger.at] == "obl" and names & lex.outcomes:
        found = slots(tree, verb, lex)
        done = bool(found.objects) and not found.passive  # "Orlo destroyed the camps with air strikes"
        for at in found.subjects:
            yield Argument("actor" if done else "recipient", at)
        for at in found.objects:
            yield Argument("recipient", at)


def _phrases(tree: Tree, top: int, trigger: Trigger, lex: Lexicon, *, agents: bool) -> Iterator[Argument]:
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
            role is None and (_is_place(tree, kid) and (case in lex.places or (trigger.verb and case in lex.genitives)))
        ) or (role is None and trigger.verb and case in lex.places and lex.kind(tree.lows[kid]) == "targets"):
            role = "place"
        if role is not None:
            joined = tree.joined(kid, lex.company) if role == "participant" else ()
            yield from (Argument(role, at) for at in (*tree.conjuncts(kid), *joined))
            yield from _places(tree, kid, lex)


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


def _named_with(tree: Tree, verb: int, lex: Lexicon) -> Iterator[int]:
    """People named behind "with" in the verb's clause, with all that are joined to them, whatever the tree makes of their titles."""
    for at in range(verb + 1, len(tree.tokens)):
        if tree.pos(at) == "VERB" or tree.lows[at] in lex.relatives:
            return
        if tree.lows[at] in lex.company:
            name = tree.name_behind(at)
            if name is not None:
                yield name
                yield from tree.joined(name, lex.company)


def _hidden(tree: Tree, verb: int, trigger: Trigger, lex: Lexicon, *, agents: bool) -> Iterator[Argument]:
    """With whom or by whom, where the tree hung that on the phrase before: “spoke in Rome with”, “shot in the port by”."""
    mutual = trigger.sense.head in lex.mutual
    for kid in tree.by(verb, *_OBLIQUE):
        for below in (kid, *tree.by(kid, "nmod")):
            for at in tree.by(below, "nmod"):
                if mutual and tree.case(at) in lex.company and _can_act(tree, at, lex):
                    yield Argument("participant", at)
                elif agents and tree.case(at) in lex.agents and _can_act(tree, at, lex):
                    yield Argument("actor", at)


def _role(tree: Tree, kid: int, trigger: Trigger, lex: Lexicon, acts: bool) -> EventRole | None:
    sense, case = trigger.sense, tree.case(kid)
    if not sense.verb and sense.type in _BEFALLING and case in lex.genitives - {""} and _is_spot(tree, kid):
        return "recipient" if sense.head in lex.done_to else "place"
    if acts:
        return "actor"
    if not sense.verb and case in lex.genitives:
        return "recipient" if sense.head in lex.done_to else "actor"
    if not sense.verb and case in lex.origins and sense.type in _OF_WORDS and _can_act(tree, kid, lex):
        return "actor"
    return "recipient" if case in lex.toward.get(sense.type, ()) or case in sense.parts else None


def _is_spot(tree: Tree, at: int) -> bool:
    """A name of a town or land that is no state: “the attacks of Orlo” say where."""
    mention = tree.held.get(at)
    return mention is not None and mention.schema == "Place" and mention.form == "name"


def _mutual_role(tree: Tree, kid: int, trigger: Trigger, lex: Lexicon, acts: bool) -> EventRole | None:
    sense, case = trigger.sense, tree.case(kid)
    if acts or case in lex.company or (not sense.verb and case in lex.genitives):
        return "participant"
    toward = case in lex.toward.get(sense.type, ()) or (case in sense.parts and case in lex.toward["CONSULT"])
    return "participant" if toward and _can_act(tree, kid, lex) else None


def _places(tree: Tree, top: int, lex: Lexicon) -> Iterator[Argument]:
    """Places in phrases on a word."""
    for kid in tree.by(top, *_OBLIQUE, "compound"):
        if tree.deps[kid] not in CLAUSES and tree.case(kid) in lex.places and _is_place(tree, kid):
            yield Argument("place", kid)


def _is_place(tree: Tree, at: int) -> bool:
    held = tree.held.get(at)
    if held is not None:  # not „US-Botschaft“
        return held.schema in _PLACES and ("-" not in tree.lows[at] or held.end >= tree.tokens[at].end)
    near = (kid for kid in tree.children[at] if tree.deps[kid] in {"compound", "appos", "flat", "nmod", "amod"})
    names = ((tree.held[kid], tree.tokens[kid]) for kid in near if kid in tree.held)
    return any(mention.schema == "Place" and mention.end >= token.end for mention, token in names)


def _is_target(tree: Tree, at: int, lex: Lexicon) -> bool:
    """A place that is no name: “a march by the river”."""
    return at not in tree.held and lex.kind(tree.lows[at]) == "targets"


def _can_act(tree: Tree, at: int, lex: Lexicon) -> bool:
    """Whether a phrase is a name of somebody or a noun for people."""
    mention = tree.held.get(at)
    if mention is not None:
        return True
    return (lex.kind(tree.lows[at]) or "targets") != "targets" or tree.lows[at] in lex.pronouns
