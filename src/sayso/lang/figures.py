"""The words of a language that the figures stage needs: table `[figures]` of `lang/data/*.toml`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureWords:
    """What each key of `[figures]` means."""
