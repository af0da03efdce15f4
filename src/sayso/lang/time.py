"""The words of a language that the time stage needs: table `[time]` of `lang/data/*.toml`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWords:
    """What each key of `[time]` means."""
