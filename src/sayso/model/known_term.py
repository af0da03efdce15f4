"""`KnownTerm`: who held a public office, and from when to when, so that "President Venn" says when a text was written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownTerm:
    """One term of one holder. Days are ISO dates, both included."""

    office: str
    """Which office: a key of `[offices.words]` in the language files."""
    of: tuple[str, ...]
    """Words for what it is an office of, as texts put them beside it: "EZB", "ECB"; empty where none is needed."""
    names: tuple[str, ...]
    """The holder's names, the family name last; a name of one word is one by which the holder is called alone."""
    since: str
    until: str | None
    """None: still in office when the list was written."""
