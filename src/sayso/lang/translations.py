"""`translation_words()`: what shows that a page was translated, by language; the table is `lexicon/translations.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sayso.lang.profile import build


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationWords:
    """One language."""

    says: tuple[str, ...]
    """How a page in it says that it was translated, in small letters."""
    opening: tuple[str, ...]
    """Marks that open direct speech in it; any other comes from elsewhere."""


@cache
def translation_words() -> Mapping[str, TranslationWords]:
    """Return the table by language code.

    >>> "„" in translation_words()["de"].opening
    True
    """
    text = (files("sayso.lang") / "lexicon" / "translations.toml").read_text(encoding="utf-8")
    return {code: build(TranslationWords, table, "translations.toml") for code, table in tomllib.loads(text).items()}
