"""Words for who acts as codes of CAMEO: a country or organisation, and what the actor is in it: "Norwegian soldiers" -> NORMIL.

Method: names (longest first) and words for roles are looked up in the phrase; the role is that of the last word before "of" or "in", which is
the phrase's head; who only speaks for others has their role ("army spokesman"). Several countries in one phrase ("the Danish and Polish
governments", "ministers from Chile and Peru") are an actor each. A name that only says whom somebody stands with ("Chile-backed rebels") is no
actor; one that says where he is at home ("a Lima-based bank") is. Peoples without a state and religions stand where the codebook has them
(3.1.5, 3.1.9): behind the country and a role in the state, before any other role ("Islamist rebels in Mali" -> MLIREBMOS, "Danish Muslim students" ->
DNKMOSEDU); without a country they come first. Peacekeepers are IGOPKO wherever they come from, but for those of a named organisation; aid workers are NGO with their country behind.

A name with a capital that no list knows gets its first three letters, as lists of actors do for countries of one's own invention; so two
rows about one unknown actor agree. That is a convention of this form alone: nowhere else is anything made up for what is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from sayso.lang.cameo import cameo, no_country

NOBODY = "---"
"""Stands for a country that is not said."""
_WORD = re.compile(r"[^\W_](?:[\w'’.-]*[^\W_])?\.?")
_DIGIT = re.compile(r"\d")
_MARK = re.compile(r"['’]s?$")
_LONGEST = 4  # words of a name or role
_REMEMBERED = 1 << 12
"""Phrases whose words are kept: rules ask for the same ones again and again."""
_SHORT = 3  # letters of an abbreviation, which must be in capitals: "us" is no country
_TITLES = frozenset({"GOV", "GOVMIL", "MIL", "LEG", "JUD", "REL"})
"""Roles behind which the holder's own name stands: "minister Calder"."""
_PRIMARY = frozenset({"COP", "GOV", "GOVMIL", "JUD", "MIL", "MILJUD", "OPP", "REB", "SEP", "SPY", "UAF"})
"""Roles that say how somebody stands to the state; groups stand behind them."""
_PEACEKEEPERS = "IGOPKO"
_AID = "NGO"
_RIGHTS = "HRI"


class _Hit(NamedTuple):
    first: int
    last: int
    code: str


class _Read(NamedTuple):
    """A phrase as words, with the names, roles and groups in it."""

    words: tuple[str, ...]
    names: tuple[_Hit, ...]
    roles: tuple[_Hit, ...]
    groups: tuple[_Hit, ...]


def actor_codes(phrase: str) -> list[str]:
    """The codes of the actors in a phrase; empty where it has neither a name nor a role."""
    read = _read(_without_apposition(phrase))
    if _is_thing(read):
        return []
    role, group = _head(read), read.groups[0].code if read.groups else ""
    known = _narrowed([hit.code for hit in _branch(_without_places(read), read.words)])
    return list(dict.fromkeys(_written(code, role, group) for code in known or [NOBODY] if known or role or group))


def name_codes(clause: str) -> list[str]:
    """The codes of the names in a clause, without what their bearers are in it."""
    return list(dict.fromkeys(hit.code for hit in _read(clause).names))


def first_codes(clause: str) -> list[str]:
    """The codes of the first name in a clause, and of those that are joined to it: “ties between Chile and Peru”; somebody's own ("their Tatar villages") is passed over."""
    read = _read(clause)
    names = [hit for hit in read.names if not _is_own(hit, read.words)]
    found = names[:1]
    for hit in names[1:]:
        if not {word.lower() for word in read.words[found[-1].last : hit.first]} <= cameo().words["and"]:
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


def has_role(phrase: str) -> bool:
    """Whether a phrase says what somebody is."""
    return bool(_read(phrase).roles)


def has_name(phrase: str) -> bool:
    """Whether a phrase has a name, known or not."""
    return bool(_read(phrase).names)


def is_people(word: str) -> bool:
    """Whether a word can stand before a noun for people and say of which country they are: “Norwegian”, “US”."""
    first, _, rest = word.partition(" ")
    bare = rest if first.lower() in cameo().words["articles"] else word
    return bare.casefold() in cameo().peoples or (bare.isupper() and bare.lower() in cameo().names)


def spans_of_names(phrase: str) -> list[tuple[int, int]]:
    """Where the names of several words are that the lists know: “Bosnia and Herzegovina” is one."""
    places = [*_WORD.finditer(phrase)]
    hits = _hits([_bare(place.group()) for place in places], cameo().names, capital=True)
    return [(places[hit.first].start(), places[hit.last - 1].end()) for hit in hits if hit.last - hit.first > 1]


def role_of(code: str) -> str:
    """What a code says besides the country."""
    return code[len(NOBODY) :]


def _written(code: str, role: str, group: str) -> str:
    """The parts of a code in the codebook's order."""
    table = cameo()
    if role == _PEACEKEEPERS:
        return code if code.startswith("IGO") else _PEACEKEEPERS
    if role == _AID and len(code) == len(NOBODY):
        return _AID + code.removeprefix(NOBODY)
    if role == _RIGHTS and code == NOBODY:
        return _AID + role
    if code in table.territories and role:
        code = code[: len(NOBODY)]
    if len(code) > len(NOBODY) and not code.startswith(_AID):
        return code
    if code == NOBODY and group:
        return group + role
    return code + role + group if role in _PRIMARY else code + group + role


def _without_apposition(phrase: str) -> str:
    """“Peru, Chile's old rival” is Peru."""
    first, comma, rest = phrase.partition(", ")
    joined = any(f" {word} " in rest for word in cameo().words["joining"])
    return first if comma and not joined and is_listed(first) else phrase


@lru_cache(maxsize=_REMEMBERED)
def _read(phrase: str) -> _Read:
    words = [_bare(word) for word in _WORD.findall(phrase)]
    table = cameo()
    names = [hit for hit in _hits(words, table.names, capital=True) if not _is_namesake(hit, words)]
    taken = _places(names)
    roles = [hit for hit in _hits(words, table.roles, capital=False) if hit.first not in taken]
    roles = [hit for hit in roles if not _is_described(hit, words)]
    groups = [hit for hit in _hits(words, table.groups, capital=True) if hit.first not in taken]
    names = names or _unknown(words, roles, groups)
    return _Read(tuple(words), tuple(names), tuple(roles), tuple(groups))


def _places(hits: Sequence[_Hit]) -> set[int]:
    return {at for hit in hits for at in range(hit.first, hit.last)}


def _is_own(hit: _Hit, words: Sequence[str]) -> bool:
    return hit.first > 0 and words[hit.first - 1].lower() in cameo().words["own"]


def _is_namesake(hit: _Hit, words: Sequence[str]) -> bool:
    """A family name behind another given name, or behind an article: “Ana Obama”, “the Brown”."""
    if not hit.first or hit.last - hit.first > 1 or words[hit.first].lower() not in cameo().family:
        return False
    before = words[hit.first - 1]
    low = before.lower()
    if low in cameo().words["articles"]:
        return True
    known = low in cameo().names or _looked_up(low, cameo().roles, capital=False) is not None
    return before[:1].isupper() and not known and low not in cameo().words["no names"] | cameo().words["joints"]


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


def _joint(words: Sequence[str]) -> int:
    """Where the phrase's head ends."""
    joints = cameo().words["joints"]
    return next((at for at, word in enumerate(words) if word.lower() in joints and at), len(words))


def _is_thing(read: _Read) -> bool:
    """“The letter by the Danish ministry”: what somebody made is not who acts."""
    joint = _joint(read.words)
    return (
        joint < len(read.words)
        and read.words[joint] in cameo().words["maker"]
        and all(hit.first > joint for hit in (*read.names, *read.roles))
    )


def _without_places(read: _Read) -> list[_Hit]:
    """“Peruvian rebels in Chile”: where somebody is, or with whom, is not who he is, if another name says that."""
    if not read.names or _is_beside(read.names[0], read):
        return []
    leading = cameo().words["joints"] - cameo().words["whose"]
    places = range(read.names[0].last, len(read.words))
    apart = next((at for at in places if read.words[at].lower() in leading), len(read.words))
    return [hit for hit in read.names if hit.first < apart]


def _is_beside(name: _Hit, read: _Read) -> bool:
    """“A checkpoint near the Afghan border”: what only lies there is nobody's."""
    beside = cameo().words["beside"]
    return not read.roles and any(word.lower() in beside for word in read.words[max(0, name.first - 2) : name.first])


def _branch(names: Sequence[_Hit], words: Sequence[str]) -> list[_Hit]:
    """“MSF Norway”: an organisation's branch in a country is coded as a kind of organisation and the country (codebook, 3.1.9)."""
    if len(names) > 1 and names[0].code.startswith(_AID) and names[1].first == names[0].last:
        country = names[1].code[: len(NOBODY)]
        return [_Hit(names[0].first, names[1].last, _AID + country), *names[2:]]
    if len(names) == 1 and names[0].code.startswith(_AID) and names[0].last < len(words):
        behind = _unknown(words[names[0].last : names[0].last + 1], [], [])
        return [_Hit(*names[0][:2], _AID + behind[0].code)] if behind else [*names]
    return [*names]


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
            code = _looked_up(piece.lower(), table, capital=capital)
            if code is not None and (not capital or _is_written_as_name(piece)):
                yield _Hit(at, at + size, code)
                at += size - 1
                break
        at += 1


def _looked_up(low: str, table: Mapping[str, str], *, capital: bool) -> str | None:
    """A role counts in singular and plural."""
    forms = (low,) if capital else (low, low.removesuffix("s"), f"{low}s")
    return next((table[form] for form in forms if form in table), None)


def _is_written_as_name(piece: str) -> bool:
    return piece.isupper() if len(piece) <= _SHORT else any(char.isupper() for char in piece)


def _head(read: _Read) -> str:
    """The role of a phrase's head."""
    joint = _joint(read.words)
    before = [hit for hit in read.roles if hit.first < joint]
    named = any(hit.last <= joint for hit in (*read.names, *read.groups))  # "Merania of the princes"
    chosen = before[-1:] or ([] if named else read.roles[:1])
    if not chosen:
        return ""
    former = cameo().words["former"]
    if any(word.lower() in former for word in read.words[: chosen[0].first]):
        return "ELI"  # "elites": who held office once
    return _spoken_for(chosen[0], read) or chosen[0].code


def _spoken_for(head: _Hit, read: _Read) -> str:
    """“Army spokesman”, “spokesman of the navy”, “rebel official”: the role of those for whom somebody speaks."""
    if head.last - head.first > 1 or read.words[head.first].lower() not in cameo().words["speaking"]:
        return ""
    before = next((hit.code for hit in read.roles if hit.last == head.first), "")
    behind = next((hit.code for hit in read.roles if hit.first >= head.last), "")
    return before or (behind if head.last < len(read.words) and _joint(read.words) < len(read.words) else "")


@cache
def _role_codes() -> frozenset[str]:
    """What no country can be: letters that stand for a role."""
    return frozenset(cameo().roles.values())


def _unknown(words: Sequence[str], roles: Sequence[_Hit], groups: Sequence[_Hit]) -> list[_Hit]:
    """The first name that no list knows, and those joined to it."""
    titled = {hit.last for hit in roles if hit.code in _TITLES}
    apart = _places([*roles, *groups]) | titled
    found: list[_Hit] = []
    joined = True
    for at, word in enumerate(words):
        if joined and at not in apart and _may_be_country(words, at):
            found.append(_Hit(at, at + 1, word.upper()[:_SHORT]))
        joined = not found or word.lower() in cameo().words["joining"]
    return found


def _may_be_country(words: Sequence[str], at: int) -> bool:
    """Whether a word without a code may be a country's name: no other word, no name of anything else, nobody's own."""
    word, table = words[at], cameo()
    low, code = word.lower(), word.upper()[:_SHORT]
    if not word[:1].isupper() or not code.isalpha() or len(code) < _SHORT or _DIGIT.search(word):
        return False
    if low in table.words["no names"] | table.family or low.endswith(tuple(table.words["friends"])):
        return False
    own = at > 0 and words[at - 1].lower() in table.words["own"]
    return not own and code not in _role_codes() and not no_country(word)
