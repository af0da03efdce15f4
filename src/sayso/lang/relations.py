"""The words of a language for how two actors stand to each other: table `[relations]` of `lang/data/*.toml`. All are in lower case.

A table's keys are the types of `model/relation.py`; which sign a type has is said in the stage. Phrases end with the preposition
that leads to the other one ("fell out with"); nouns and verbs stand in all forms. Where several words may stand at one place, a phrase is
written once (`wordings`): "mend|mends|mended [its|their] ties|relations with".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationWords:
    """What each key of `[relations]` means."""

    between: tuple[str, ...]
    """"between" (X and Y)."""
    towards: tuple[str, ...]
    """Words between a noun and the other one: the word for company first, then the one for what is against: "(its war) with", "against"."""
    of: tuple[str, ...]
    """Words between a noun for someone and whose he is: "(ally) of", "to"."""
    genitive: tuple[str, ...]
    """Those of them that may follow any noun: "(the plan) of (Orlo)"; empty where all may."""
    gerund: tuple[str, ...]
    """Ends of a noun made of a verb that has an object: "fund-ing (Orlo)"."""
    by: tuple[str, ...]
    """Words before who does it, in the passive."""
    ties: tuple[str, ...]
    """Nouns for how two stand that leave open how: "relations"."""
    unreal: tuple[str, ...]
    """Words that say that it is not so, or not yet: "not", "would"."""
    agents: tuple[str, ...]
    """Nouns for who acts for the one beside them: "(Orlo) officials", "head (of Xembra)"."""
    agent_ends: tuple[str, ...]
    """Ends of such nouns in a language that writes compounds as one word: "(außen)minister"."""
    members: tuple[str, ...]
    """Nouns for who is of the one beside him without acting for it: "(Orlo) engineer"."""
    apart: tuple[str, ...]
    """Nouns for who is not, or no longer, part of the one beside them, though another word speaks for it: "former (Orlo minister)"."""
    figurative: tuple[str, ...]
    """Dictionary forms of attacks that are done with words where a person is on a side: "attack", "angreifen"."""
    vague: tuple[str, ...]
    """Dictionary forms of happenings that say nothing of how two stand: games and votes ("beat"), a ban from "entering"."""
    tails: Mapping[str, tuple[str, ...]]
    """What follows a name with a hyphen: "(Orlo)-backed (Xembra)"."""
    heads: Mapping[str, tuple[str, ...]]
    """What precedes a name or an adjective made of one: "pro-(Orlo Xembra)"."""
    acts: Mapping[str, tuple[str, ...]]
    """What one does to the other: "accused", "mended ties with"."""
    passives: Mapping[str, tuple[str, ...]]
    """What is done to the first by the other: "backed by"; before a name also as an adjective: "(vom Iran) unterstützte"."""
    both: Mapping[str, tuple[str, ...]]
    """What two do together: "(X and Y) fell out"."""
    turns: Mapping[str, tuple[str, ...]]
    """What becomes of `ties`: "soured"."""
    nouns: Mapping[str, tuple[str, ...]]
    """Nouns for how two stand: "alliance", "rift", "war"."""
    kin: Mapping[str, tuple[str, ...]]
    """Nouns for what one is to the other: "ally", "rival", "backer"."""


def wordings(phrase: str) -> tuple[str, ...]:
    """All that a phrase of the tables stands for: "|" parts words that may stand at one place, brackets hold those that may be missing.

    >>> wordings("mend|mends [its] ties with")
    ('mend its ties with', 'mend ties with', 'mends its ties with', 'mends ties with')
    """
    places = [
        (*part.strip("[]").split("|"), "") if part[0] == "[" else tuple(part.split("|")) for part in phrase.split()
    ]
    return tuple(" ".join(word for word in chosen if word) for chosen in product(*places))


def is_agent(low: str, words: RelationWords) -> bool:
    """Whether a word in lower case is for who acts for the one beside it; of a word with hyphens the last part counts.

    >>> from sayso.lang import profile
    >>> [is_agent(word, profile("de").relations) for word in ("außenminister", "regierungs-sprecher", "anhänger")]
    [True, True, False]
    """
    last = low.rpartition("-")[2]
    return last in words.agents or (bool(words.agent_ends) and last.endswith(words.agent_ends))
