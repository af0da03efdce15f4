"""Words for who acts as codes of CAMEO: a country or organisation, and what the actor is in it: "Norwegian soldiers" -> NORMIL.

Method: names (longest first) and words for roles are looked up in the phrase; the role is that of the last word before "of" or "in", which is
the phrase's head. Several countries in one phrase ("the Danish and Polish governments", "ministers from Chile and Peru") are an actor each. A name
that only says whom somebody stands with ("Chile-backed rebels") is no actor; one that says where he is at home ("a Lima-based bank") is.

A name with a capital that no list knows gets its first three letters, as lists of actors do for countries of one's own invention; so two
rows about one unknown actor agree. That is a convention of this form alone: nowhere else is anything made up for what is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sayso.lang.cameo import cameo

NOBODY = "---"
"""Stands for a country that is not said."""
_WORD = re.compile(r"[^\W_](?:[\w'’.-]*[^\W_])?\.?")
_DIGIT = re.compile(r"\d")
_MARK = re.compile(r"['’]s?$")
_LONGEST = 4  # words of a name or role
_SHORT = 3  # letters of an abbreviation, which must be in capitals: "us" is no country
_TITLES = frozenset({"GOV", "MIL", "LEG", "JUD", "REL"})
"""Roles behind which the holder's own name stands: "minister Calder"."""


class _Hit(NamedTuple):
    first: int
    last: int
    code: str


def actor_codes(phrase: str) -> list[str]:
    """The codes of the actors in a phrase; empty where it has neither a name nor a role."""
    first, comma, rest = phrase.partition(", ")
    if comma and " and " not in rest and is_listed(first):
        phrase = first  # "Peru, Chile's old rival"
    names, roles, words = _read(phrase)
    role = _head(roles, names, words)
    if _is_thing(names, roles, words):
        return []
    known = _narrowed([hit.code for hit in _without_places(names, words)])
    if not known:
        return [NOBODY + role] if role else []
    return [code if len(code) > len(NOBODY) else code + role for code in dict.fromkeys(known)]


def name_codes(clause: str) -> list[str]:
    """The codes of the names in a clause, without what their bearers are in it."""
    names, _, _ = _read(clause)
    return list(dict.fromkeys(hit.code for hit in names))


def first_codes(clause: str) -> list[str]:
    """The codes of the first name in a clause, and of those that are joined to it: “ties between Chile and Peru”."""
    names, _, words = _read(clause)
    found = names[:1]
    for hit in names[1:]:
        if not {word.lower() for word in words[found[-1].last : hit.first]} <= cameo().words["and"]:
            break
        found.append(hit)
    return list(dict.fromkeys(hit.code for hit in found))


def is_known(code: str) -> bool:
    """Whether a code says of what country or organisation an actor is."""
    return not code.startswith(NOBODY)


def is_listed(phrase: str) -> bool:
    """Whether a phrase has a name that the lists know."""
    words = [_bare(word) for word in _WORD.findall(phrase)]
    return any(True for _ in _hits(words, cameo().names, capital=True))


def is_people(word: str) -> bool:
    """Whether a word can stand before a noun for people and say of which country they are: “Norwegian”, “US”."""
    bare = word.removeprefix("the ").removeprefix("The ")
    return bare.casefold() in cameo().peoples or (bare.isupper() and bare.lower() in cameo().names)


def _read(phrase: str) -> tuple[list[_Hit], list[_Hit], list[str]]:
    """The names, the words for roles, and all words."""
    words = [_bare(word) for word in _WORD.findall(phrase)]
    table = cameo()
    names = [*_hits(words, table.names, capital=True)]
    taken = {at for hit in names for at in range(hit.first, hit.last)}
    roles = [hit for hit in _hits(words, table.roles, capital=False) if hit.first not in taken]
    roles = [hit for hit in roles if not _is_described(hit, words)]
    return names or _unknown(words, roles), roles, words


def _is_described(hit: _Hit, words: Sequence[str]) -> bool:
    """“Military aid”: a word that only describes a thing."""
    low = cameo().words["describing"]
    if hit.last >= len(words) or " ".join(words[hit.first : hit.last]).lower() not in low:
        return False
    behind = words[hit.last]
    return (
        behind.islower()
        and behind not in cameo().roles
        and behind not in cameo().words["joints"] | cameo().words["and"]
        and behind not in cameo().words["heads"]
    )


def _is_thing(names: Sequence[_Hit], roles: Sequence[_Hit], words: Sequence[str]) -> bool:
    """“The letter by the Danish ministry”: what somebody made is not who acts."""
    joint = next((at for at, word in enumerate(words) if word.lower() in cameo().words["joints"] and at), len(words))
    return (
        joint < len(words)
        and words[joint] in cameo().words["maker"]
        and all(hit.first > joint for hit in (*names, *roles))
    )


def _without_places(names: Sequence[_Hit], words: Sequence[str]) -> list[_Hit]:
    """“Peruvian rebels in Chile”: where somebody is, or with whom, is not who he is, if another name says that."""
    if not names:
        return []
    leading = cameo().words["joints"] - cameo().words["whose"]
    apart = next((at for at in range(names[0].last, len(words)) if words[at].lower() in leading), len(words))
    return [hit for hit in names if hit.first < apart]


def _narrowed(codes: Sequence[str]) -> list[str]:
    """Without a country of which another code is a part: “the Nigerian group Boko Haram” is one actor."""
    return [code for code in codes if not any(other != code and other.startswith(code) for other in codes)]


def _bare(word: str) -> str:
    bare = _MARK.sub("", word)
    return next((bare.removesuffix(tail) for tail in cameo().words["at home"] if bare.endswith(tail)), bare)


def _hits(words: Sequence[str], table: Mapping[str, str], *, capital: bool) -> Iterator[_Hit]:
    at = 0
    while at < len(words):
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            piece = " ".join(words[at : at + size])
            low = piece.lower()
            code = table.get(low) or (None if capital else table.get(low.removesuffix("s")))
            if code is not None and (not capital or _is_written_as_name(piece)):
                yield _Hit(at, at + size, code)
                at += size - 1
                break
        at += 1


def _is_written_as_name(piece: str) -> bool:
    return piece.isupper() if len(piece) <= _SHORT else any(char.isupper() for char in piece)


def _head(roles: Sequence[_Hit], names: Sequence[_Hit], words: Sequence[str]) -> str:
    joint = next((at for at, word in enumerate(words) if word.lower() in cameo().words["joints"] and at), len(words))
    before = [hit for hit in roles if hit.first < joint]
    named = any(hit.last <= joint for hit in names)  # "Merania of the princes"
    chosen = before[-1:] or ([] if named else roles[:1])
    if (
        chosen
        and chosen[0].code == "GOV"
        and any(word.lower() in cameo().words["former"] for word in words[: chosen[0].first])
    ):
        return "ELI"  # "elites": who held office once
    return chosen[0].code if chosen else ""


def _unknown(words: Sequence[str], roles: Sequence[_Hit]) -> list[_Hit]:
    taken = {at for hit in roles for at in range(hit.first, hit.last)}
    titled = {hit.last for hit in roles if hit.code in _TITLES}
    friends = tuple(cameo().words["friends"])
    plain = cameo().words["no names"]
    found: list[_Hit] = []
    joined = True
    for at, word in enumerate(words):
        named = word[:1].isupper() and word.lower() not in plain and len(word) >= _SHORT and not _DIGIT.search(word)
        if named and joined and at not in taken | titled and not word.lower().endswith(friends):
            found.append(_Hit(at, at + 1, word.upper()[:_SHORT]))
        joined = not found or word.lower() == "and"
    return found
