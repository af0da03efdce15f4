"""Whether a phrase that names somebody stands for him: "Orlo's army" does, "critics of Orlo" and "an Orlo voter" do not.

Requirement: what a phrase's people do must be the act of the one that it names. Persons stand only for themselves or speak through their staff.
A name that only describes another noun counts where a noun beside it speaks for the one named (`agents`: "officials", "leader", "forces"),
and a country's adjective only with such a noun or alone before the happening itself ("the Orlish invasion"). Talks ask for less: whoever
of a house meets someone has talked for it ("two engineers of Orlo Power").

Known exceptions: nouns that `agents` does not list ("a columnist for Orlo") are taken for nobody of the house, even where he speaks for it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.lang import LanguageProfile
from sayso.lang.relations import is_agent
from sayso.model import Filler, Mention

_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?")
_NEXT = re.compile(r"(?:['’]s?)?[ \u00a0-]+([^\W\d_]\w*)")
_POSSESSIVE = re.compile("['’]s? ")
_NEAR = 4
"""Words behind a name among which the noun stands that it describes: "Orlish Deputy Prime Minister"."""


def stands_for(text: str, filler: Filler, mention: Mention, profile: LanguageProfile, *, talks: bool) -> bool:
    """Whether whoever a phrase is about stands for the one that it names."""
    if mention.form != "name" or not filler.start <= mention.start < mention.end <= filler.end:
        return True
    before = _lows(text[filler.start : mention.start])
    behind = text[mention.end : filler.end]
    if (
        mention.schema == "Place"
    ):  # a capital; "people in Orlo" are none, nor is the head of a report ("ORLO, June 3 — ...")
        return (
            not text[mention.start : mention.end].isupper()
            and not behind.strip()
            and set(before) <= set(profile.references.definite)
        )
    return _stands(before, behind, mention, profile, talks=talks)


def _stands(before: Sequence[str], behind: str, mention: Mention, profile: LanguageProfile, *, talks: bool) -> bool:
    words = profile.relations
    if mention.schema != "Person" and not set(words.apart).isdisjoint(before):
        return False
    if _describes(behind, profile):
        return any(is_agent(low, words) for low in _lows(behind)[:_NEAR])
    owned = [place for place, low in enumerate(before) if place and low in words.of]
    person = mention.schema == "Person"
    if person and before and profile.names.nouns_are_capitalised and _is_genitive(mention):
        return any(is_agent(low, words) for low in before)
    if owned and (not person or owned[-1] == len(before) - 1):
        return (talks and not person) or any(is_agent(low, words) for low in before[: owned[-1]])
    return _is_named(before, mention, profile)


def _is_named(before: Sequence[str], mention: Mention, profile: LanguageProfile) -> bool:
    """Whether a name that is the head of its phrase names somebody and not a kind ("a super committee"), or some of a people."""
    if mention.schema == "Group":
        return set(before) <= set(profile.references.definite)
    if mention.schema == "Person":  # "a Republican" was taken for a name; "a rival, Orlo" is one
        return len(before) != 1 or before[0] not in profile.references.indefinite
    return not before or before[0] not in profile.references.indefinite


def is_owner(text: str, filler: Filler, mention: Mention, profile: LanguageProfile) -> bool:
    """Whether a phrase is about what is somebody's, and not about other people: "Orlo's plan", not "Orlo's voters"."""
    behind = text[mention.end : filler.end]
    if mention.form != "name" or mention.start != filler.start or mention.schema == "Place":
        return False
    german = profile.names.nouns_are_capitalised and _is_genitive(mention) and behind.startswith(" ")
    people = set(profile.relations.apart) | {
        word for listed in (profile.events.people, profile.relations.kin) for words in listed.values() for word in words
    }
    return (german or _POSSESSIVE.match(behind) is not None) and people.isdisjoint(_lows(behind)[:_NEAR])


def _is_genitive(mention: Mention) -> bool:
    """“Anhänger Orlos”."""
    return mention.end - mention.start == len(mention.name) + 1


def _describes(behind: str, profile: LanguageProfile) -> bool:
    """Whether a noun follows the name."""
    found = _NEXT.match(behind)
    if found is None:
        return False
    low = found[1].lower()
    closed = (profile.quotes.prepositions, profile.quotes.join, profile.quotes.relative, profile.relations.of)
    return not any(low in listed for listed in closed)


def _lows(phrase: str) -> list[str]:
    return [found[0].lower() for found in _WORD.finditer(phrase)]
