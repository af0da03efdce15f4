"""The endings of a language by which forms and derivations of a word for a happening are brought together: table `[forms]` of `lang/data/*.toml`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FormWords:
    """What each key of `[forms]` means."""

    derived: tuple[str, ...]
    """Endings of words and of what is made from them, longest first where one ends another: "arrest-s", "protest-er"."""
    inflected: tuple[str, ...]
    """Endings of the forms of one word, likeliest first: "arrest-ed"."""
    closed_compounds: bool
    """Whether nouns are written together ("Raketenangriff"), so that the last part says what it is."""
    verb_endings: tuple[str, ...]
    """Endings by which the first word of a phrase shows itself a verb: "stepp-ed (down)"."""
    plurals: tuple[str, ...]
    """Endings of the plural of nouns: "attack-s"."""
