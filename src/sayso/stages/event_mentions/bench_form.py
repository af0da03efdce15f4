"""Happenings in the classes of a scored set: the sub-event types of ACLED (acleddata.com) and five more, one for a snippet.

Requirement: the class of what a snippet mainly tells. Theory: every telling votes for the class that its type and mode stand for (`_CLASSES`),
where ACLED's codebook asks who acts and who suffers (state forces, an armed group, protesters, civilians) by the nouns for people in its
roles; what is told first and as fact counts most, a rarer and more definite class more than the general one (`_WEIGHTS`). What several
tellings make together is decided last: a protest with police who disperse it, with live fire, or with violence of its own is three classes.
Weapons that ACLED has classes of their own for (suicide bombs, grenades, chemical weapons) are looked for in the whole snippet, where it
tells of an attack.

Nothing is learned from the set; classes and rules follow ACLED's published definitions, weights are reasoned and were checked on one half.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sayso.lang import LanguageProfile
from sayso.model import EventMention, Filler, Parse
from sayso.stages.event_mentions.lexicon import Lexicon, lexicon

_CLASSES: dict[tuple[str, str | None], str] = {
    ("ASSAULT", "aerial"): "AIR_STRIKE",
    ("ASSAULT", "heavy-weapons"): "ART_MISS_ATTACK",
    ("ASSAULT", "explosives"): "REM_EXPLOS",
    ("ASSAULT", "suicide-attack"): "SUIC_BOMB",
    ("ASSAULT", "chemical"): "CHEM_WEAP",
    ("ASSAULT", "clash"): "ARMED_CLASH",
    ("ASSAULT", "sexual"): "SEX_VIOL",
    ("ASSAULT", "abduct"): "ABDUCT_DISSAP",
    ("ASSAULT", "destroy"): "PROPERTY_DISTRUCT",
    ("ASSAULT", "beat"): "MOB_VIOL",
    ("ASSAULT", None): "ATTACK",
    ("CRIME", "loot"): "PROPERTY_DISTRUCT",
    ("CRIME", None): "ORG_CRIME",
    ("PROTEST", "riot"): "VIOL_DEMONSTR",
    ("PROTEST", "obstruct"): "VIOL_DEMONSTR",
    ("PROTEST", None): "PEACE_PROTEST",
    ("COERCE", "disperse"): "PROTEST_WITH_INTER",
    ("COERCE", "arrest"): "ARREST",
    ("COERCE", "defuse"): "DISR_WEAP",
    ("COERCE", "confiscate"): "DISR_WEAP",
    ("COERCE", "occupy"): "GOV_REGAINS_TERIT",
    ("COERCE", "coup"): "NON_STATE_ACTOR_OVERTAKES_TER",
    ("COERCE", None): "DIPLO",
    ("AGREE", None): "AGREEMENT",
    ("RETREAT", "ceasefire"): "AGREEMENT",
    ("RETREAT", "disarm"): "AGREEMENT",
    ("RETREAT", "withdraw"): "NON_VIOL_TERRIT_TRANSFER",
    ("RETREAT", None): "AGREEMENT",
    ("MOBILIZE", "base"): "HQ_ESTABLISHED",
    ("MOBILIZE", None): "CHANGE_TO_GROUP_ACT",
    ("CONSULT", None): "DIPLO",
    ("SUPPORT", None): "DIPLO",
    ("SANCTION", None): "DIPLO",
    ("SANCTION", "convict"): "ARREST",
    ("THREATEN", None): "DIPLO",
    ("DEMAND", None): "DIPLO",
    ("REJECT", None): "DIPLO",
    ("COOPERATE", None): "DIPLO",
    ("AID", None): "DIPLO",
    ("CONCEDE", None): "DIPLO",
    ("DISAPPROVE", None): "ATTRIB",
    ("OTHER", "claim"): "ATTRIB",
    ("OTHER", "deny"): "ATTRIB",
    ("OTHER", "natural-disaster"): "NATURAL_DISASTER",
    ("OTHER", "accident"): "MAN_MADE_DISASTER",
    ("OTHER", "epidemic"): "NATURAL_DISASTER",
}
_WEIGHTS = {
    "SUIC_BOMB": 3.0, "CHEM_WEAP": 3.0, "GRENADE": 3.0, "AIR_STRIKE": 2.2, "ART_MISS_ATTACK": 2.0, "REM_EXPLOS": 1.8, "SEX_VIOL": 2.6,
    "ABDUCT_DISSAP": 2.2, "HQ_ESTABLISHED": 2.6, "DISR_WEAP": 2.2, "NATURAL_DISASTER": 2.0, "MAN_MADE_DISASTER": 1.6, "ARMED_CLASH": 1.5,
    "AGREEMENT": 2.0, "NON_VIOL_TERRIT_TRANSFER": 1.5, "GOV_REGAINS_TERIT": 2.2, "NON_STATE_ACTOR_OVERTAKES_TER": 2.2, "ARREST": 1.2,
    "PROTEST_WITH_INTER": 1.6, "PEACE_PROTEST": 1.6, "VIOL_DEMONSTR": 2.0, "CHANGE_TO_GROUP_ACT": 1.5, "PROPERTY_DISTRUCT": 1.3, "MOB_VIOL": 1.4,
    "ATTACK": 1.0, "ATTRIB": 1.0, "DIPLO": 0.8, "ORG_CRIME": 1.6,
}  # fmt: skip
"""How definite a class is beside others in one snippet (reasoned; see the module's text)."""
_LATER = 0.8  # what each further telling counts beside the one before
_UNREAL = {"actual": 1.0, "historical": 0.6, "future": 0.6, "hypothetical": 0.4, "denied": 0.3}
_CLAIMS = 2.5  # a claim of responsibility is what such news is about
_ARMS = (("suicide-attack", "SUIC_BOMB"), ("chemical", "CHEM_WEAP"), ("explosives", "REM_EXPLOS"))
"""Arms that a class is for, wherever in the snippet they are named."""
_GENERAL = frozenset({"ATTACK", "REM_EXPLOS", "ARMED_CLASH"})
_FORCES = frozenset({"state", "armed"})
_UNARMED = frozenset({"protesters", "crowd"})
_PROTESTS = frozenset({"PEACE_PROTEST", "PROTEST_WITH_INTER", "VIOL_DEMONSTR"})
_WITH_PROTEST = _PROTESTS | {"ARREST", "ATTACK", "ARMED_CLASH", "MOB_VIOL", "DIPLO", "AGREEMENT"}
"""Classes of what is told beside a protest that the protest takes up."""


def class_of(parse: Parse, told: Sequence[EventMention], *, profile: LanguageProfile) -> str:
    """The class of a snippet; OTHER where nothing is told."""
    scene = Snippet(parse, told, lexicon(profile.events))
    votes: defaultdict[str, float] = defaultdict(float)
    weight = 1.0
    for one in told:
        name, strength = scene.vote(one)
        votes[name] += strength * weight * _UNREAL[one.context]
        weight *= _LATER
    if not votes:
        return "OTHER"
    best = max(votes, key=lambda name: (votes[name], name))
    return scene.together(best, votes)


class Snippet:
    """What is told in one snippet, and its words."""

    def __init__(self, parse: Parse, told: Sequence[EventMention], lex: Lexicon) -> None:
        self.text = parse.document.text
        self.told = told
        self.lex = lex
        self.lows = {token.text.lower() for token in parse.tokens}
        self.tools = {tool for low in self.lows for tool in lex.tools.get(low, ())}
        self.kinds = {lex.kind(low) for low in self.lows}

    def vote(self, one: EventMention) -> tuple[str, float]:
        """The class that one telling stands for, and how definite it is."""
        name = self._class(one)
        weight = _WEIGHTS.get(name, 1.0)
        if one.type == "OTHER" and one.mode == "claim":
            weight = _CLAIMS
        return name, weight

    def _class(self, one: EventMention) -> str:
        known = _CLASSES.get((one.type, one.mode)) or _CLASSES.get((one.type, None), "OTHER")
        if one.type == "ASSAULT":
            return self._assault(one, known)
        if known == "GOV_REGAINS_TERIT":
            return self._territory(one)
        if one.mode == "confiscate" or (one.mode == "arrest" and "weapons" in self._kinds(one, "recipient")):
            return "DISR_WEAP" if "weapons" in self.kinds else "ORG_CRIME"
        return known

    def _assault(self, one: EventMention, known: str) -> str:
        if (
            known in {"ATTACK", "REM_EXPLOS"}
            and ("ASSAULT", "suicide-attack") not in self.tools
            and self._has("grenade")
            and not self._has("rocket")
        ):
            return "GRENADE"
        for mode, name in _ARMS:
            if ("ASSAULT", mode) in self.tools and known in _GENERAL:
                return name
        if known != "ATTACK":
            return known
        actors, suffering = self._kinds(one, "actor"), self._kinds(one, "recipient")
        if suffering & _FORCES and "civilians" not in suffering and (actors & _FORCES or not actors):
            return "ARMED_CLASH"
        return "MOB_VIOL" if actors & _UNARMED and one.mode in {"primitive", "destroy"} else "ATTACK"

    def _territory(self, one: EventMention) -> str:
        actors = self._kinds(one, "actor")
        if "armed" in actors and "state" not in actors:
            return "NON_STATE_ACTOR_OVERTAKES_TER"
        if "state" in actors:
            return "GOV_REGAINS_TERIT"
        return (
            "NON_STATE_ACTOR_OVERTAKES_TER"
            if "armed" in self.kinds and "state" not in self.kinds
            else "GOV_REGAINS_TERIT"
        )

    def _kinds(self, one: EventMention, *roles: str) -> set[str]:
        """The kinds of people in some roles of a telling."""
        found = {kind for filler in one.fillers if filler.role in roles for kind in self._of_words(filler)}
        return found - {"targets"}

    def _of_words(self, filler: Filler) -> Iterator[str]:
        for word in self.text[filler.start : filler.end].lower().replace("-", " ").split():
            kind = self.lex.kind(word.strip(".,;:'\"’”“()"))
            if kind is not None:
                yield kind

    def _has(self, manner: str) -> bool:
        """Whether a word says how it was done."""
        stems = self.lex.words.manner[manner]
        return any(low.startswith(stems) for low in self.lows)

    def together(self, best: str, votes: Mapping[str, float]) -> str:
        """The class of a protest, by what else is told of it."""
        told = any(votes[name] > 0 for name in _PROTESTS)
        if best not in _WITH_PROTEST or not (told or "protesters" in self.kinds):
            return best
        if best in {"DIPLO", "AGREEMENT"} and not told:
            return best
        violent = votes["VIOL_DEMONSTR"] or self._has("violent") or any(self._by_protesters(one) for one in self.told)
        if violent and not self._has("peaceful"):
            return "VIOL_DEMONSTR"
        if any(self._hurts_protesters(one) for one in self.told):
            return "FORCE_AGAINST_PROTEST"
        if votes["PROTEST_WITH_INTER"] or (votes["ARREST"] and best != "ARREST") or (best == "ARREST" and told):
            return "PROTEST_WITH_INTER"
        return "PEACE_PROTEST" if best in _PROTESTS or best in {"DIPLO", "AGREEMENT"} else best

    def _by_protesters(self, one: EventMention) -> bool:
        """Whether protesters use force, or fight with somebody."""
        return (
            one.type == "ASSAULT" and "protesters" in self._kinds(one, "actor", "participant") and one.mode != "aerial"
        )

    def _hurts_protesters(self, one: EventMention) -> bool:
        """Whether force hurts protesters or whoever is there."""
        actors = self._kinds(one, "actor")
        return (
            one.type == "ASSAULT"
            and one.mode != "clash"
            and one.context == "actual"
            and (not actors or "state" in actors)
        )
