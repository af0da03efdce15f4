"""How far words have come: the tellers between the one who said them and the outlet that prints them.

Of a chain "A told B, which is cited by C" all but the last teller (the nearest stands first) passed the words on. A teller that is the outlet itself did
not: "she told this newspaper", "she told the Observer" in the Karvash Observer. Such a one is known by a demonstrative before a
noun that no name is known for, or by being the outlet's name or the end of it. A pronoun that could not be resolved passes nothing on that a reader
could follow, and is left out, too.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from sayso.lang import LanguageProfile, profile
from sayso.model import Attribution, Document, Teller

_HANDS = {2: "second hand", 3: "third hand"}


def tellers(attribution: Attribution | None, doc: Document) -> Sequence[Teller]:
    """The chain without the outlet itself and without pronouns, the nearest teller first and the first source last."""
    if attribution is None or not attribution.chain:
        return ()
    *before, source = attribution.chain
    own = 1 if before and _is_own(before[0], doc) else 0
    kept = [one for one in before[own:] if one.mention is not None or not is_pronoun(one.name, doc.language)]
    return (*kept, source)


def is_pronoun(source: str, language: str | None) -> bool:
    """Whether words stand for someone without saying anything of him.

    >>> is_pronoun("all of", "en"), is_pronoun("the mayor", "en")
    (True, False)
    """
    known = _pronouns(language)
    return all(word in known for word in source.casefold().split())


@cache
def _pronouns(language: str | None) -> frozenset[str]:
    words = profile(language)
    people = (*words.quotes.person_pronouns, *words.quotes.other_pronouns, *words.references.people)
    return frozenset((*words.names.function, *people))


def _is_own(teller: Teller, doc: Document) -> bool:
    words = profile(doc.language)
    first, *rest = teller.name.casefold().split()
    if teller.mention is None and rest and first in words.references.definite and first not in words.names.articles:
        return True
    name = _without_article(teller.name, words)
    outlet = _without_article(doc.outlet or "", words)
    return bool(name) and outlet[-len(name) :] == name


def _without_article(name: str, words: LanguageProfile) -> list[str]:
    parts = name.casefold().split()
    return parts[1:] if parts and parts[0] in words.names.articles else parts


def hand(attribution: Attribution | None, doc: Document) -> int | None:
    """How many mouths words passed through before the outlet: 1 if it heard the speaker itself, as far as it says."""
    return len(tellers(attribution, doc)) or None


def told_by(attribution: Attribution | None, doc: Document) -> str | None:
    """“second hand: Radio Venn, from the Orlo Post”, the nearest teller first; None where nobody stands between."""
    chain = tellers(attribution, doc)
    if len(chain) < 2:
        return None
    depth = _HANDS.get(len(chain), f"{len(chain)}th hand")
    return f"{depth}: {', from '.join(_named(teller, doc) for teller in chain)}"


def _named(teller: Teller, doc: Document) -> str:
    unknown = teller.mention is None and is_pronoun(teller.name, doc.language)
    return "somebody not named" if unknown else teller.name
