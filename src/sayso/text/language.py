"""The language of a language tag."""

from __future__ import annotations


def base_language(tag: str | None) -> str:
    """Return the first part of a BCP 47 tag in small letters, by which tables of words are kept; empty where no language is known.

    >>> base_language("de-AT"), base_language(None)
    ('de', '')
    """
    return (tag or "").split("-")[0].lower()
