"""A name as it would stand alone: without a German genitive ending."""

from __future__ import annotations

from sayso.model import Schema
from sayso.stages.mentions.known import Known

SIBILANTS = ("s", "ß", "x", "z")


def standing_name(text: str, schema: Schema, known: Known) -> str:
    """Return the name without genitive.

    German adds "s" without a mark ("Zhelovas Präsident"). It is cut where the rest is a known name, or a known part of
    persons' names, and the whole is not; a name that no list knows keeps its "s", since most that end so own it.
    """
    bare = known.bare(text)
    fact = known.phrases.get(bare)
    if fact is not None:
        return fact.name
    if not known.nouns_big or not bare.endswith("s") or len(bare) < 4 or bare.isupper():
        return bare
    stem = bare[:-1]
    last_word = stem.rsplit(" ", 1)[-1].lower()
    if stem.endswith(SIBILANTS) or bare.rsplit(" ", 1)[-1].lower() in known.lexicon.persons:
        return bare
    listed = stem in known.phrases or (schema == "Person" and last_word in known.lexicon.persons)
    return stem if listed else bare
