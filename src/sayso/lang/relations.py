"""The words of a language for how two actors stand to each other: table `[relations]` of `lang/data/*.toml`. All are in lower case.

A table's keys are the types of `model/relation.py`; which sign a type has is said in the stage. Phrases end with the preposition
that leads to the other one ("fell out with"); nouns and verbs stand in all forms.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationWords:
    """What each key of `[relations]` means."""

    between: tuple[str, ...]
    """"between" (X and Y)."""
    towards: tuple[str, ...]
    """Words between a noun and the other one: "(its war) with", "against"."""
    of: tuple[str, ...]
    """Words between a noun for someone and whose he is: "(ally) of", "to"."""
    by: tuple[str, ...]
    """Words before who does it, in the passive."""
    ties: tuple[str, ...]
    """Nouns for how two stand that leave open how: "relations"."""
    unreal: tuple[str, ...]
    """Words that say that it is not so, or not yet: "not", "would"."""
    tails: Mapping[str, tuple[str, ...]]
    """What follows a name with a hyphen: "(Orlo)-backed (Xembra)"."""
    heads: Mapping[str, tuple[str, ...]]
    """What precedes a name or an adjective made of one: "pro-(Orlo Xembra)"."""
    acts: Mapping[str, tuple[str, ...]]
    """What one does to the other: "accused", "patches up ties with"."""
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
