"""The words of a language that the segment stage needs: table `[segment]` of `lang/data/*.toml`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentWords:
    """What each key of `[segment]` means."""
