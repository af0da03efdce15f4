"""How likely two names are one name: a score from 0 to 1 and the sentence that explains it.

Parts are paired, best pairs first, in any script: `pairing` says how likely two parts are one. Which parts have no partner then decides:
a left-out middle name costs little, another family name nearly all (`persons`). For organisations every word counts by what it tells;
legal forms and small words do not, and words that mean the same in several languages are the same (`organisations`).
0.7 is the border: a journalist who sees both names side by side would take them for one above it, and ask below.

Tried and dropped: one string score with a threshold (Jaro-Winkler on plain letters). It puts names one letter apart that are two
families above spellings of one name by two languages.
"""

from __future__ import annotations

from sayso.stages.entities.compare.organisations import is_initials, organisations
from sayso.stages.entities.compare.pairing import part_score
from sayso.stages.entities.compare.persons import persons
from sayso.text.names import tokens

__all__ = ["compare", "is_initials", "part_score"]

PERSONS = frozenset({"Person", "Token"})
NO_LETTERS = "One of the names holds no letters."


def compare(a: str, b: str, schema: str) -> tuple[float, str]:
    """Return how likely two names are the same name, and why."""
    left, right = sorted((a, b))
    if not tokens(left) or not tokens(right):
        return 0.0, NO_LETTERS
    if schema in PERSONS:
        return persons(left, right)
    return organisations(left, right, ship=schema == "Vessel")
