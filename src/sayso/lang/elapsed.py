"""The words of a language for how long something is ago: table `[elapsed]` of `lang/data/*.toml`. All words are in lower case."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ElapsedWords:
    """What each key of `[elapsed]` means."""

    after: tuple[str, ...]
    """Words between a length of time and what it is counted from: "(ten years) after"."""
    anniversary: tuple[str, ...]
    """Nouns for the day on which something is full years ago: "(the tenth) anniversary"."""
