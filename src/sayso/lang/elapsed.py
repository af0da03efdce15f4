"""The words of a language for how long something is ago, and for the text's own day: table `[elapsed]` of `lang/data/*.toml`. All words are in lower case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ElapsedWords:
    """What each key of `[elapsed]` means."""

    after: tuple[str, ...]
    """Words between a length of time and what it is counted from: "(ten years) after"."""
    anniversary: tuple[str, ...]
    """Nouns for the day on which something is full years ago: "(the tenth) anniversary"."""
    returns: tuple[str, ...]
    """Verbs that say it without that noun: "(der Brand vom 3. Mai 2011) jährt (sich zum zehnten Mal)"."""
    times: tuple[str, ...]
    """The noun that then follows the number: "Mal"."""
    since: tuple[str, ...]
    """Words between a length of time up to now and its beginning: "(18 days) since"."""
    at: tuple[str, ...]
    """What stands before the number of a day: "on the (18th day of the strike)"."""
    units: Mapping[str, tuple[str, ...]]
    """What is so counted: day, week, month -> its words."""
    of: tuple[str, ...]
    """What follows it: "(18th day) of"."""
    calendar: tuple[str, ...]
    """Nouns of the calendar, whose days are no count from a beginning: "(the second day of the new) year"."""
    today: Mapping[str, tuple[str, ...]]
    """Words for days told from the text's own, by their distance from it: "-1" -> "yesterday"."""
    beside: tuple[str, ...]
    """What may stand between such a word and its date: "gestern, am (3. März 2031)"."""
    stamps: tuple[str, ...]
    """Beginnings of a line with the date of the text: "updated", "Stand"."""
