"""The words of a language that the names stage needs: table `[names]` of `lang/data/*.toml`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords:
    """What each key of `[names]` means."""
