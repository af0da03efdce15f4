"""Whether a trigger really tells of such a happening: who stands in its roles, and what the text is about.

Requirement: "meet a goal" is no meeting, an attack by a striker no assault. A word of the list `weak` needs a name, a pronoun or a noun for
people, groups or targets in its roles, and where it has an object, that object must be one. What only somebody can do (`OF_SOMEBODY`: condemn,
give in) needs an actor that is one, if it has an actor: "the dam had given way" (`idle` has more such ways of speaking). Where the sentence has
words of another field (sport, business, weather, culture), or the text many, violence and protest are left out, unless somebody of the
armed or a state's force is there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from sayso.model import Filler, Parse
from sayso.stages.event_mentions.idle import tells_of_nothing
from sayso.stages.event_mentions.kinds import FORCE, OF_SOMEBODY, PEOPLE, is_thing, kind_of
from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.meant import CAMPAIGN, is_among_persons, is_at_work, is_campaign
from sayso.stages.event_mentions.noun_roles import outcome_verb
from sayso.stages.event_mentions.phrases import Argument
from sayso.stages.event_mentions.tree import Tree
from sayso.stages.event_mentions.triggers import Trigger

_FEW = 2  # words of another field in a sentence
_SHARE = 0.012  # of a text's words from which it is of another field (guess: one word in eighty)
_MOST = 3
_ABOUT = frozenset({"obj", "obl", "nmod", "nsubj:pass"})
_OF_THINGS = frozenset({"SUPPORT", "DISAPPROVE", "REJECT", "INVESTIGATE", "DEMAND", "AGREE", "CRIME", "AID"})
"""What can be about a plan or a thing, if somebody is who does it: “backs the plan”."""
_TO_PEOPLE = frozenset({"AGREE", "AID", "CONCEDE", "CONSULT", "COOPERATE", "DEMAND", "MOBILIZE", "THREATEN"})
"""What is done with or to people; another object is what it is about: “demanded a ransom”."""
_DEEDS = frozenset({"ASSAULT", "CONSULT", "COERCE", "PROTEST", "RETREAT"})
_RESULT = re.compile(r"\d{1,2}[-–:]\d{1,2}")
"""The result of a match, which is of sport whatever else the sentence says: "2-0"."""
_ABOUT_THINGS = _OF_THINGS | {"PROTEST"}
_NOBODYS = frozenset({"natural-disaster", "accident", "epidemic"})
"""What nobody does."""
_BY_SOMEBODY = frozenset({("OTHER", mode) for mode in ("election", "appoint", "rescue", "evacuation", "acquit")})
_FEIGNED = frozenset({"ASSAULT", "CRIME", "PROTEST", "COERCE", "MOBILIZE"})
"""Types that games, films and matches are told in; by or to nobody they are of these."""
_FOR_REASONS = frozenset({"INVESTIGATE", "DISAPPROVE", "SANCTION", "COERCE"})
_HELD = frozenset({"SANCTION", "COERCE"})


def fitting(tree: Tree, trigger: Trigger, found: Sequence[Argument], lex: Lexicon) -> list[Argument]:
    """The roles without who acts on itself, and without what an act between people is about."""
    kept = [argument for argument in found if tree.lows[argument.at] not in lex.reflexives]
    if trigger.sense.head in lex.hurts | lex.kills and is_reflexive(tree, trigger.at, lex):  # „Sie verletzte sich“
        kept = [argument._replace(role="recipient") if argument.role == "actor" else argument for argument in kept]
    if trigger.sense.head in lex.befalls:  # "a car bomb exploded"
        kept = [argument for argument in kept if tree.lows[argument.at] not in lex.tools]
    if trigger.sense.type in _TO_PEOPLE and (trigger.sense.head not in lex.weak or trigger.sense.type in _OF_THINGS):
        kept = [a for a in kept if a.role not in {"recipient", "participant"} or _is_somebody(tree, a.at, lex)]
    if trigger.sense.type == "OTHER" and trigger.sense.mode in _NOBODYS:
        kept = [_as_place(tree, a) if a.role == "actor" else a for a in kept]
        kept = [a for a in kept if a.role != "actor"]
    if (trigger.sense.type, trigger.sense.mode) in _BY_SOMEBODY:  # "votes by mail"
        kept = [a for a in kept if a.role != "actor" or _is_somebody(tree, a.at, lex)]
    if (trigger.sense.type, trigger.sense.mode) == ("OTHER", "death"):  # who dies does nothing
        kept = [a._replace(role="recipient") if a.role == "actor" else a for a in kept]
    if trigger.sense.type == "PROTEST":  # "a strike at the mine"
        kept = [a._replace(role="place") if a.role == "recipient" and is_at_work(tree, a.at, lex) else a for a in kept]
    if trigger.sense.type == "RETREAT":  # "laid down their weapons" before somebody, or nobody
        kept = [a for a in kept if a.role != "recipient" or lex.kind(tree.lows[a.at]) != "weapons"]
    kept = [a for a in _without_strays(tree, trigger, kept, lex) if tree.pos(a.at) != "ADV"]
    kept = _without_reasons(tree, trigger, kept, lex)
    told = [a for a in kept if a.role == "recipient" and kind_of(tree, a.at, lex) is not None]
    whom = tree.by(trigger.at, "iobj") and trigger.sense.type in _OF_THINGS  # "warf ihm Verrat vor"
    if told:
        about = [a for a in kept if a.role == "recipient" and a not in told]
        kept = [a for a in kept if a not in about or not (whom or tree.case(a.at) in trigger.sense.parts)]
    return kept


def _without_reasons(tree: Tree, trigger: Trigger, kept: list[Argument], lex: Lexicon) -> list[Argument]:
    """„Ermittelt gegen zwei Beamte wegen Betrugs“: without what for, where it is said against whom."""
    if trigger.sense.type not in _FOR_REASONS:
        return kept
    cases = lex.reasons | (lex.genitives - lex.agents - {""} if trigger.verb else frozenset())  # "accused her of fraud"
    reasons = [a for a in kept if a.role == "recipient" and tree.case(a.at) in cases]
    whom = any(a.role == "recipient" and a not in reasons for a in kept)
    return [a for a in kept if a not in reasons] if whom else kept


def is_reflexive(tree: Tree, verb: int, lex: Lexicon) -> bool:
    """Whether who acts acts on itself."""
    return any(tree.lows[kid] in lex.reflexives - lex.pronouns for kid in tree.by(verb, "obj", "expl", "iobj"))


def _is_somebody(tree: Tree, at: int, lex: Lexicon) -> bool:
    whose = tree.deps[at] == "nmod:poss" and tree.pos(at) == "PRON"  # "their meeting"
    return whose or kind_of(tree, at, lex) is not None


def _without_strays(tree: Tree, trigger: Trigger, kept: Sequence[Argument], lex: Lexicon) -> list[Argument]:
    """Without what the tree joined to somebody and is nobody; where force is used "at a church", that is the place of who suffers it."""
    kind, made = trigger.sense.type, []
    known = {
        role for role, at in kept if tree.case(at) == "" and kind_of(tree, at, lex) in PEOPLE | {"name", "pronoun"}
    }
    for argument in kept:
        nobody = kind_of(tree, argument.at, lex) in {None, "targets"}
        if (
            nobody
            and argument.role == "recipient"
            and "recipient" in known
            and kind == "ASSAULT"
            and tree.case(argument.at) in lex.places
        ):
            made.append(argument._replace(role="place"))
            continue
        joined = nobody and argument.role in known and kind_of(tree, argument.at, lex) is None
        stray = (argument.role == "actor" and kind in OF_SOMEBODY) or (argument.role == "recipient" and kind in _HELD)
        if not (joined and stray):
            made.append(argument)
    return made


def _as_place(tree: Tree, argument: Argument) -> Argument:
    """“The Zhelova disaster”: nobody acts; a name of a place says where. Who dies is whom it befalls."""
    mention = tree.held.get(argument.at)
    if mention is not None and mention.schema in {"Place", "Country"} and tree.deps[argument.at] != "nmod:poss":
        return argument._replace(role="place")
    return argument


def is_told(
    tree: Tree,
    trigger: Trigger,
    found: Sequence[Argument],
    fields: Counter[str],
    lex: Lexicon,
    others: frozenset[int] = frozenset(),
) -> bool:
    """Whether the roles bear the trigger out; `others` are the places of other triggers, which one can be about."""
    kinds = {a: "happening" if a.at in others else kind_of(tree, a.at, lex) for a in found}
    core = [argument for argument in found if argument.role != "place"]
    if tells_of_nothing(tree, trigger, found, kinds, fields, lex) or _is_feigned(trigger, core, kinds, fields):
        return False
    if trigger.sense.head in lex.contests and trigger.verb and is_among_persons(tree, core, lex):
        return False
    if trigger.sense.head not in lex.weak:
        return True
    taken_up = _is_of_thing(tree, trigger, lex) or (not core and _takes_up(tree, trigger, lex))
    if not taken_up and not _is_borne_out(tree, trigger, core, kinds, lex, others):
        return False
    return _is_here(tree, trigger, core, kinds, fields, lex)


def _is_feigned(
    trigger: Trigger, core: Sequence[Argument], kinds: Mapping[Argument, str | None], fields: Counter[str]
) -> bool:
    """Violence by or to nobody, in a text of another field: a game's, a film's."""
    somebody = any(kinds[argument] not in {None, "targets", "weapons"} for argument in core)
    return trigger.sense.type in _FEIGNED and not somebody and _elsewhere(fields) >= 2 * _MOST


def _elsewhere(fields: Counter[str]) -> int:
    return sum(count for field, count in fields.items() if field != CAMPAIGN)


def _is_borne_out(
    tree: Tree,
    trigger: Trigger,
    core: Sequence[Argument],
    kinds: dict[Argument, str | None],
    lex: Lexicon,
    others: frozenset[int],
) -> bool:
    """Whether somebody is in the roles of a word of many meanings, and nothing strange in its object."""
    kinds |= {a: None for a in core if a.role == "actor" and kinds[a] == "targets" and a.at not in tree.held}
    about = tree.heads[trigger.at] in others and tree.deps[trigger.at] in _ABOUT and _is_deed(trigger)
    if not any(kinds[a] for a in core) and not (" " in trigger.sense.head and core) and not about:
        return False
    people = _TO_PEOPLE - {"THREATEN"}  # “threatened the town”
    kinds |= {a: None for a in core if kinds[a] == "targets" and trigger.sense.type in people}
    strange = [a for a in core if kinds[a] is None and not (a.role == "actor" and tree.lows[a.at] in lex.tools)]
    if trigger.sense.head in lex.kills | lex.hurts:  # "the water killed two": no deed, but no figure of speech
        strange = [a for a in strange if not is_thing(tree, a.at, lex)]
    strange = [a for a in strange if tree.deps[a.at] != "conj"]  # trees join too much
    return not trigger.verb or not any(a.role == "actor" or trigger.sense.type not in _ABOUT_THINGS for a in strange)


def _is_here(
    tree: Tree,
    trigger: Trigger,
    core: Sequence[Argument],
    kinds: Mapping[Argument, str | None],
    fields: Counter[str],
    lex: Lexicon,
) -> bool:
    """Whether a word of many meanings is told of politics and deeds, not of another field."""
    if any(kind in FORCE | {"officials"} for kind in kinds.values()):
        return True
    if "sport" not in fields and any(_is_country(tree, argument) for argument in core):
        return True
    if trigger.sense.type == "ASSAULT" and is_campaign(tree, fields, lex):
        return False
    here, rest = sum(lex.elsewhere.get(low, CAMPAIGN) != CAMPAIGN for low in tree.lows), _elsewhere(fields)
    here += _FEW * _has_result(tree)
    return here < _FEW and not (rest and here) and rest < 2 * _MOST


def _is_country(tree: Tree, argument: Argument) -> bool:
    """States meet and agree in every field; in sport their names stand for teams."""
    return argument.at in tree.held and tree.held[argument.at].schema == "Country"


def _has_result(tree: Tree) -> bool:
    """Whether the sentence has the result of a match, as one word or three; "7-9" of October is none."""
    threes = ("".join(tree.lows[at : at + 3]) for at in range(len(tree.lows)) if at not in tree.timed)
    return any(map(_RESULT.fullmatch, tree.lows)) or any(map(_RESULT.fullmatch, threes))


def _takes_up(tree: Tree, trigger: Trigger, lex: Lexicon) -> bool:
    """Whether a noun takes up a deed told before: “the attack”."""
    if trigger.verb or trigger.sense.type not in _DEEDS or trigger.sense.head in lex.lasting:
        return False
    return any(tree.lows[kid] in lex.definite for kid in tree.by(trigger.at, "det"))


def _is_of_thing(tree: Tree, trigger: Trigger, lex: Lexicon) -> bool:
    """“A car crash”: what is in the accident, though it is in no role; “a fire destroyed”: what it did."""
    if trigger.verb or trigger.sense.mode not in _NOBODYS:
        return False
    return outcome_verb(tree, trigger, lex) is not None or any(
        lex.kind(tree.lows[kid]) == "targets" for kid in tree.by(trigger.at, "compound")
    )


def _is_deed(trigger: Trigger) -> bool:
    return not trigger.verb and trigger.sense.type not in _OF_THINGS


def fields_of(parse: Parse, lex: Lexicon) -> Counter[str]:
    """The other fields that a text is of, with their words; empty where it is of none."""
    found = Counter(lex.elsewhere[low] for token in parse.tokens if (low := token.text.lower()) in lex.elsewhere)
    least = max(_MOST, int(len(parse.tokens) * _SHARE))
    return Counter({field: count for field, count in found.items() if count >= least})


def score_of(trigger: Trigger, filled: Sequence[Filler]) -> float:
    """How sure a telling is: more with people named in its roles and with words beside the trigger."""
    core = [filler for filler in filled if filler.role != "place"]
    score = 0.5 + 0.15 * bool(core) + 0.15 * any(filler.mention for filler in core) + 0.1 * bool(trigger.sense.parts)
    return round(min(score + 0.05 * (len(core) > 1), 0.95), 2)
