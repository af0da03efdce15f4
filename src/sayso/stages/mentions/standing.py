"""A name as it would stand alone: without a German genitive ending."""

from __future__ import annotations

from collections.abc import Collection

from sayso.model import Schema
from sayso.stages.mentions.known import Known

SIBILANTS = ("s", "ß", "x", "z")
GENITIVES: dict[Schema, tuple[str, ...]] = {
    "Organization": ("ums", "aments", "amts", "rats"),
    "Place": ("iens", "ums"),
    "Country": ("iens",),
    "Other": ("iens",),
}
"""Endings that only a genitive has: German words in -um and lands in -ien have no other form in s."""


def standing_name(text: str, schema: Schema, known: Known, seen: Collection[str]) -> str:
    """Return the name without genitive.

    German adds "s" without a mark ("Zhelovas Präsident"). It is cut where the rest is a known name, a known part of persons'
    names, or a name that stands without "s" in the same text (`seen`), or where nothing but a genitive ends so; else it is kept, since
    most that end so own it.
    """
    bare = known.bare(text)
    fact = known.phrases.get(bare)
    if fact is not None:
        return fact.name
    stem = known.ungenitive(bare)
    if stem == bare or len(bare) < 4 or bare.isupper():
        return bare
    last_word = stem.rsplit(" ", 1)[-1].lower()
    if stem.endswith(SIBILANTS) or bare.rsplit(" ", 1)[-1].lower() in known.lexicon.persons:
        return bare
    listed = stem in known.phrases or stem in seen or (schema == "Person" and last_word in known.lexicon.persons)
    return stem if listed or bare.endswith(GENITIVES.get(schema, ())) else bare
