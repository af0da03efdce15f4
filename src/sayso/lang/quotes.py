"""The words of a language that the quotes stage needs: table `[quotes]` of `lang/data/*.toml`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteWords:
    """What each key of `[quotes]` means."""
