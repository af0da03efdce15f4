"""Ways of speaking in which words for happenings tell of none: “blamed the weather”, “declined to comment”, “cannot order”.

Requirement: what only somebody can do needs somebody who does it, a threat needs a deed of the speaker, a demand somebody or something
that it is about. Each rule came of errors in news that was read for it; none names a person, a place or a happening.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from sayso.stages.event_mentions.armed import is_unarmed
from sayso.stages.event_mentions.clauses import is_passive
from sayso.stages.event_mentions.kinds import FORCE, OF_SOMEBODY, PEOPLE, is_person, is_thing, kind_of
from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.meant import CAMPAIGN
from sayso.stages.event_mentions.phrases import Argument
from sayso.stages.event_mentions.tree import NOMINAL, Tree
from sayso.stages.event_mentions.triggers import Trigger

_ABOUT = frozenset({"obj", "obl", "nmod", "nsubj:pass"})
_SCIENCE = "science"
"""The field of `elsewhere` in which inquiries are research: “the team investigated the galaxy”."""
_TAKEN_FOR = NOMINAL | {"ADJ"}
_MISHAPS = frozenset({("OTHER", "natural-disaster"), ("OTHER", "accident")})
_IN_WORDS = frozenset({"AID", "SUPPORT"})
_THINGS = frozenset({"weapons", "happening", None})

Kinds = Mapping[Argument, str | None]


def tells_of_nothing(
    tree: Tree, trigger: Trigger, found: Sequence[Argument], kinds: Kinds, fields: Counter[str], lex: Lexicon
) -> bool:
    """Whether a trigger stands in one of these ways of speaking."""
    core = [argument for argument in found if argument.role != "place"]
    if trigger.sense.type in OF_SOMEBODY and not _is_somebody(tree, core, kinds, lex):
        return True
    if _is_met(tree, trigger, lex) or _is_idle(tree, trigger, found, fields, lex):
        return True
    if _is_of_people(trigger, core, kinds, lex) or not _is_threat(tree, trigger, lex):
        return True
    if _is_suspicion(trigger, core, kinds, lex) or is_unarmed(tree, trigger, core, kinds, lex):
        return True
    return not (_is_blamed(tree, trigger, core, lex) and _is_of_something(tree, trigger, core, lex))


def _is_somebody(tree: Tree, core: Sequence[Argument], kinds: Mapping[Argument, str | None], lex: Lexicon) -> bool:
    """Whether somebody acts, or it is not said who does."""
    acting = [a for a in core if a.role in {"actor", "participant"}]
    if any(_takes_part(tree, a) for a in acting):
        return True
    return not acting or any(kinds[a] not in _THINGS and not is_thing(tree, a.at, lex) for a in acting)


def _takes_part(tree: Tree, argument: Argument) -> bool:
    """“Their meeting”, or a name of whatever kind among those who do something together."""
    whose = tree.deps[argument.at] == "nmod:poss" and tree.pos(argument.at) == "PRON"
    return whose or (argument.role == "participant" and tree.pos(argument.at) == "PROPN")


def _is_blamed(tree: Tree, trigger: Trigger, core: Sequence[Argument], lex: Lexicon) -> bool:
    """Whether somebody is blamed, or it is not said who: “blamed the weather” accuses nobody."""
    blamed = [a for a in core if a.role == "recipient"]
    return trigger.sense.type != "DISAPPROVE" or not blamed or not all(is_thing(tree, a.at, lex) for a in blamed)


def _is_suspicion(trigger: Trigger, core: Sequence[Argument], kinds: Kinds, lex: Lexicon) -> bool:
    """“She suspects that it was the rain”, “he alleged that”: nobody is accused."""
    if trigger.sense.type != "DISAPPROVE" or not trigger.verb or trigger.sense.head not in lex.weak:
        return False
    if trigger.sense.head in lex.verbal and any(a.role == "actor" and kinds[a] == "name" for a in core):
        return False  # "Kolb attacked the plan"
    return not any(a.role == "recipient" and kinds[a] not in _THINGS for a in core)


def _is_of_something(tree: Tree, trigger: Trigger, core: Sequence[Argument], lex: Lexicon) -> bool:
    """Whether a demand by a word of many meanings says what or of whom: “they cannot order” does not."""
    if trigger.sense.type != "DEMAND" or not trigger.verb or trigger.sense.head not in lex.weak:
        return True
    return any(a.role == "recipient" for a in core) or bool(
        tree.by(trigger.at, "obj", "ccomp", "xcomp", "obl", "parataxis")
    )


def _is_of_people(
    trigger: Trigger, core: Sequence[Argument], kinds: Mapping[Argument, str | None], lex: Lexicon
) -> bool:
    """“She collapsed”, “the audience exploded in applause”: what befalls things is no accident of people."""
    sense = trigger.sense
    if not sense.verb or sense.head not in lex.befalls or sense.mode not in {"accident", "explosives"}:
        return False
    suffering = [kinds[a] for a in core if a.role == "recipient"]
    return bool(suffering) and all(kind in PEOPLE | {"pronoun"} for kind in suffering)


def _is_threat(tree: Tree, trigger: Trigger, lex: Lexicon) -> bool:
    """Whether a warning is of what the speaker will do: “warned that it would strike”, “warned of consequences”."""
    if trigger.sense.head not in lex.warnings:
        return True
    if any(tree.lows[at] in lex.menaces for at in tree.subtree(trigger.at) if tree.deps[at] in _ABOUT):
        return not any(
            tree.deps[kid] == "mark" for kid in tree.children[trigger.at]
        )  # "to warn the population of attacks"
    for clause in tree.by(trigger.at, "ccomp"):
        own = any(tree.lows[kid] in lex.pronouns for kid in tree.by(clause, "nsubj"))
        if own and any(tree.lows[kid] in lex.helpers for kid in tree.by(clause, "aux")):
            return True
    return False


def _is_idle(tree: Tree, trigger: Trigger, found: Sequence[Argument], fields: Counter[str], lex: Lexicon) -> bool:
    """Ways of speaking in which such words tell of nothing: “declined to comment”, “fought for our rights”, “helped (to) find out”, a rally of a campaign."""
    if CAMPAIGN in fields and trigger.sense.type in {"PROTEST", "OTHER"} and trigger.sense.head in lex.verbal:
        return True  # "a rally in Orlo", "won by a landslide"
    if trigger.sense.head in lex.of_goods and _is_of_goods(tree, trigger, lex):
        return True
    return (_is_idle_verb if trigger.verb else _is_idle_noun)(tree, trigger, found, lex)


def _is_idle_noun(tree: Tree, trigger: Trigger, found: Sequence[Argument], lex: Lexicon) -> bool:
    """“A threat to the harvest”, “the fight for reform”: of nobody; “attacks have increased”: how often, not one."""
    sense = trigger.sense
    counted = tree.heads[trigger.at] if tree.deps[trigger.at] == "nmod" else trigger.at  # "the number of attacks"
    if tree.deps[counted] == "nsubj" and tree.lows[tree.heads[counted]] in lex.counting:
        return True
    if _is_kind(tree, trigger, lex) or _is_of_any(tree, trigger, found):
        return True
    if sense.type == "THREATEN" and sense.head in lex.weak:
        return not any(argument.role == "actor" for argument in found)
    if sense.head in lex.lasting and not found and _is_bare(tree, trigger.at, lex):
        return True
    lasting = sense.mode == "clash" and sense.head in lex.lasting
    return lasting and not any(argument.role == "participant" for argument in found)


def _is_of_any(tree: Tree, trigger: Trigger, found: Sequence[Argument]) -> bool:
    """“Research into droughts and other ills”: disasters in the plural that neither a place, a number nor a verb of theirs makes some."""
    noun = trigger.at
    if (trigger.sense.type, trigger.sense.mode) not in _MISHAPS or found:
        return False
    plural = tree.lows[noun] != trigger.sense.head.rpartition(" ")[2]
    alone = tree.deps[noun] in {"obl", "nmod", "conj", "obj"} and not tree.by(noun, "det", "nummod", "nmod", "acl")
    return plural and alone and not any(tree.tags[at] == "NUM" for at in tree.children[noun])


def _is_kind(tree: Tree, trigger: Trigger, lex: Lexicon) -> bool:
    """“Bomb attacks are common on this coast”: a plural without article, of which something is said that holds now."""
    noun, head = trigger.at, tree.heads[trigger.at]
    if tree.deps[noun] != "nsubj" or tree.lows[noun] == trigger.sense.head.rpartition(" ")[2]:
        return False
    now = any(tree.lows[kid] not in lex.past_helpers for kid in tree.by(head, "cop"))
    if (
        not now
        or tree.by(head, "aux")
        or tree.by(noun, "det", "nummod", "nmod:poss")
        or tree.lows[head] in lex.describing
    ):
        return False
    return tree.pos(head) in {"ADJ", "NOUN"} and not (tree.subtree(head) & tree.timed)


def _is_bare(tree: Tree, noun: int, lex: Lexicon) -> bool:
    """“In the face of censorship”, „im Krieg“: what lasts, with no word beside it, and neither subject nor carried by a verb."""
    head = tree.heads[noun]
    if tree.deps[noun] not in {"obl", "nmod"} or (tree.pos(head) == "VERB" and tree.lows[head] in lex.light):
        return False
    return not any(tree.deps[kid] not in {"case", "punct", "cc"} for kid in tree.children[noun])


def _is_idle_verb(tree: Tree, trigger: Trigger, found: Sequence[Argument], lex: Lexicon) -> bool:
    sense, below = trigger.sense, tree.by(trigger.at, "xcomp", "ccomp")
    if (sense.type in _IN_WORDS and _is_of_clause(tree, trigger, lex)) or _is_looming(tree, trigger, found, lex):
        return True
    if sense.type == "INVESTIGATE" and any(lex.elsewhere.get(low) == _SCIENCE for low in tree.lows):
        return True
    if sense.type == "PROTEST":
        shown = tree.by(trigger.at, "obj", "ccomp", "nsubj:pass", "obl:agent")
        return sense.head in lex.of_skill and bool(shown or _is_by(tree, trigger.at, lex))
    if sense.type == "REJECT":
        return any(tree.lows[at] in lex.hollow for at in below)
    if sense.mode == "clash":
        cases = {tree.case(kid) for kid in tree.by(trigger.at, "obl")}
        return bool(cases & lex.scheduled) and not cases & (lex.company | lex.toward["ASSAULT"])
    return _is_alone(tree, trigger, found, lex) or _is_move(tree, trigger, found, lex)


def _is_looming(tree: Tree, trigger: Trigger, found: Sequence[Argument], lex: Lexicon) -> bool:
    """„Ihnen drohen Strafen“: nobody threatens."""
    looms = trigger.sense.type == "THREATEN" and tree.lows[trigger.at] in lex.looming
    return looms and not any(a.role == "actor" for a in found) and not is_passive(tree, trigger.at, lex)


def _is_by(tree: Tree, verb: int, lex: Lexicon) -> bool:
    """“As demonstrated by the floods”."""
    beside = tree.deps[verb] in {"acl", "advcl"}
    return beside and any(tree.case(kid) in lex.agents for kid in tree.by(verb, "obl"))


def _is_of_clause(tree: Tree, trigger: Trigger, lex: Lexicon) -> bool:
    """“Helped (to) find out”, „finanziert sich“, “recognise that it was late”: nobody is given anything, and nobody backed."""
    below = bool(tree.by(trigger.at, "ccomp"))
    if trigger.sense.type == "SUPPORT":
        return below
    itself = bool(lex.passives) and any(
        tree.lows[kid] in lex.reflexives - lex.pronouns for kid in tree.children[trigger.at]
    )
    if below or bool(tree.by(trigger.at, "xcomp")) or itself or _helps_do(tree, trigger.at, lex):
        return True
    to = [kid for kid in tree.by(trigger.at, "obl") if tree.case(kid) in lex.toward.get("AID", ())]
    given = tree.by(trigger.at, "obj", "nsubj:pass", "iobj")
    return not given and bool(to) and all(kind_of(tree, at, lex) is None for at in to)  # "contributed to this guide"


def _helps_do(tree: Tree, verb: int, lex: Lexicon) -> bool:
    """“Helped convince miners”, “helped draft a plan”, where the tree takes the second verb for a noun or an adjective."""
    behind = verb + 1
    if behind >= len(tree.lows) or lex.passives or tree.tags[behind] not in _TAKEN_FOR:
        return False
    return tree.lows[behind] in lex.controlling or tree.tags[behind + 1 : behind + 2] == ["DET"]


def _is_of_goods(tree: Tree, trigger: Trigger, lex: Lexicon) -> bool:
    """“Ordered a drink”, „bietet Möbel an“: a thing that is neither somebody nor a happening."""
    things = [
        at for at in tree.by(trigger.at, "obj", "nsubj:pass") if kind_of(tree, at, lex) in {None, "targets", "weapons"}
    ]
    return (
        bool(things)
        and not any(lex.tells(tree.tokens[at].text) for at in things)
        and not tree.by(trigger.at, "xcomp", "ccomp")
    )


def _is_alone(tree: Tree, trigger: Trigger, found: Sequence[Argument], lex: Lexicon) -> bool:
    """One person meets or agrees with nobody: “to make ends meet”, “agreed with the verdict”."""
    sense = trigger.sense
    alone = all(part in lex.company for part in sense.parts)
    if sense.head not in lex.mutual or not alone or sense.type not in {"CONSULT", "AGREE"}:
        return False
    taking = [a.at for a in found if a.role == "participant"]
    if len(taking) != 1 or any(a.role not in {"participant", "place"} for a in found):
        return False
    held = tree.held.get(taking[0])
    single = held is not None and held.schema == "Person" and not tree.by(taking[0], "conj")
    return single and tree.pos(taking[0]) in {"PROPN", "PRON"} and tree.lows[taking[0]] not in lex.several


def _is_move(tree: Tree, trigger: Trigger, found: Sequence[Argument], lex: Lexicon) -> bool:
    """“moved the patient to a clinic”: one person is no troops; nobody dies of whom it is not said who."""
    suffering = [a.at for a in found if a.role == "recipient"]
    if trigger.sense.type == "MOBILIZE" and trigger.sense.mode in {"troops", "police"}:
        return bool(suffering) and all(
            is_person(tree, at, lex) and lex.kind(tree.lows[at]) not in FORCE for at in suffering
        )
    if trigger.sense.type == "OTHER" and trigger.sense.mode == "death":
        return bool(suffering) and all(kind_of(tree, at, lex) is None for at in suffering)
    return False


def _is_met(tree: Tree, trigger: Trigger, lex: Lexicon) -> bool:
    """“was met with criticism”, „wurde von einem Stein getroffen“: in the passive nobody meets."""
    sense = trigger.sense
    alone = trigger.verb and sense.type == "CONSULT" and sense.head in lex.mutual and not sense.parts
    return alone and is_passive(tree, trigger.at, lex)
