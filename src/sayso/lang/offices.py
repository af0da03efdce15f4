"""The words of a language for public offices: table `[offices]` of `lang/data/*.toml`. All words are in lower case.

They are for telling who is named as the holder of an office, which dates a text (`lang/lexicon/known_terms.csv`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeWords:
    """What each key of `[offices]` means."""

    former: tuple[str, ...]
    """Beginnings of words before an office that has been left: "former", "ehemalig", "ex"."""
    coming: tuple[str, ...]
    """Beginnings of words beside an office that is not yet held: "elect", "designiert"."""
    lesser: tuple[str, ...]
    """Beginnings of words that make it another office, or open who is meant: "deputy", "vize", "then"."""
    remembered: tuple[str, ...]
    """Words beside an office that speak of another time, or of nobody in particular: "under", "a"."""
    prefixes: tuple[str, ...]
    """What may stand before an office in one word with it without making it another: "bundes", "us-"."""
    endings: tuple[str, ...]
    """What may follow an office in one word with it: "in", "s"."""
    bound: tuple[str, ...]
    """Offices of which there are many: what they are an office of must stand near, too."""
    governments: tuple[str, ...]
    """What follows a family name to mean its holder's government: "administration", "-regierung"."""
    words: Mapping[str, tuple[str, ...]]
    """For each office its words; one word may be of several offices."""
