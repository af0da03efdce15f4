"""The words of a language that the furniture stage needs: table `[furniture]` of `lang/data/*.toml`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FurnitureWords:
    """What each key of `[furniture]` means."""
