"""The words of a language that sentence splitting needs: table `[segment]` of `lang/data/*.toml`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentWords:
    """What each key of `[segment]` means. Words are compared as written in lower case unless said otherwise."""

    before_ordinal: tuple[str, ...]
    """Words after which a number with a full stop is an ordinal, not a sentence's end: "der 3. Angriff"."""
    after_ordinal: tuple[str, ...]
    """Words that a number with a full stop counts: "7. Oktober", "21. Jahrhundert"."""
    abbreviations: tuple[str, ...]
    """Words with a full stop that always have a word after them: "Mme.", "Gov."; case counts, no stop here."""
    short_endings: tuple[str, ...]
    """Ends of further such words, in lower case: "(Haupt)str."."""
    clock: tuple[str, ...]
    """Abbreviations that end a time of day, after which a weekday goes on: "5 p.m. Friday"; with their stops."""
    days: tuple[str, ...]
    """Weekdays, which go on after `clock`."""
    enclitics: tuple[str, ...]
    """Pronouns that a hyphen hooks on to their verb, with the hyphen; each is a token of its own: "(reuniram)-se"."""
