"""Short names: a part of a name, or its initials, tied to the full name where only one bearer can be meant.

A person's part: the family name (with or without particle and article), the given name. An organisation's part: its first words.
Initials: in brackets behind the full name, or made of its capitals where no other name of the text has them.

Of two bearers with the part the one is meant whose gender the title tells ("Frau Voss"), or the only one named so far. Else the
short name is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.model import Mention
from sayso.stages.coreferences.bearers import Bearer
from sayso.stages.coreferences.nouns import Nouns

SURE, FIRST, GIVEN, PART, BRACKETS, INITIALS = 0.95, 0.75, 0.85, 0.7, 0.95, 0.75
"""Scores: one bearer of the family name; one of two by title or order; a given name; an organisation's first words; initials. Set in
this order by hand; read on news pages they are right at least so often."""
ARTICLE = re.compile(r"^(?:al|el|as|ash|an|ar|ad|at|az)-")
LEAST_INITIALS, MOST_INITIALS = 2, 6
MOST_REST = 2
"""Words that an organisation's short name leaves out, at most."""
LEAST_LETTERS = 2
"""Letters of a part of a name that can stand alone."""


class Short(NamedTuple):
    """A short name, whom it means, and why."""

    mention: Mention
    bearer: Bearer
    score: float
    why: str


def short_names(made: Sequence[Bearer], text: str, genders: dict[str, str], nouns: Nouns) -> Iterator[Short]:
    """Yield the ties of short names. `genders`: what titles before mentions (by id) tell."""
    people = _People([b for b in made if b.schema == "Person" and len(b.parts) > 1])
    organizations = _Organizations([b for b in made if b.schema in {"Organization", "Event"} and len(b.parts) > 1])
    for bearer in made:
        if bearer.schema in {"Person", "Other"} and bearer.parts:
            yield from _person(bearer, people, genders)
        if bearer.schema == "Organization":
            yield from _organization(bearer, organizations, text, nouns)


class _People:
    """Full names of people, by the words that a short one may end in."""

    def __init__(self, people: Sequence[Bearer]) -> None:
        self._by_word: dict[str, list[Bearer]] = {}
        for bearer in people:
            first, last = (ARTICLE.sub("", bearer.parts[at]) for at in (0, -1))
            for word in {first, last, last.rsplit("-", 1)[-1]}:
                self._by_word.setdefault(word, []).append(bearer)

    def like(self, short: tuple[str, ...]) -> Sequence[Bearer]:
        """Those of whose names it may be a part, in order."""
        return self._by_word.get(ARTICLE.sub("", short[-1]), ())


class _Organizations:
    """Full names of organisations, by their first word and their initials."""

    def __init__(self, organizations: Sequence[Bearer]) -> None:
        self.every = organizations
        self.begun: dict[tuple[str, ...], list[Bearer]] = {}
        self.spelt: dict[str, list[Bearer]] = {}
        for bearer in organizations:
            self.begun.setdefault(bearer.parts[:1], []).append(bearer)
            self.spelt.setdefault(_initials(bearer.name), []).append(bearer)


def _person(short: Bearer, people: _People, genders: dict[str, str]) -> Iterator[Short]:
    fitting = [(b, score) for b in people.like(short.parts) if b is not short and (score := _part_of(short.parts, b))]
    if short.schema == "Other":
        fitting = [(b, score) for b, score in fitting if score == SURE]
    for mention in short.mentions:
        found = fitting
        if len(found) > 1 and (told := genders.get(mention.id)):
            found = [(b, FIRST) for b, _ in fitting if b.gender == told] or found
        if len(found) > 1:
            found = [(b, FIRST) for b, _ in fitting if b.mentions[0].start < mention.start]
        if len(found) == 1 and not _clash(genders.get(mention.id), found[0][0]):
            bearer, score = found[0]
            yield Short(mention, bearer, score, f"“{mention.name}” is a part of the name “{bearer.name}”")


def _clash(told: str | None, bearer: Bearer) -> bool:
    return told is not None and bearer.gender is not None and told != bearer.gender


def _part_of(short: tuple[str, ...], bearer: Bearer) -> float | None:
    """How sure a name is a part of a person's full name; None where it is none. A given name must be known as such."""
    full = bearer.parts
    if len(short) >= len(full) or sum(map(len, short)) < LEAST_LETTERS:
        return None
    bare, whole = (tuple(ARTICLE.sub("", part) for part in name) for name in (short, full))
    if whole[-len(bare) :] == bare or (len(bare) == 1 and bare[0] == whole[-1].rsplit("-", 1)[-1]):
        return SURE
    return GIVEN if bare == whole[:1] and (bearer.gender or bearer.offices) else None


def _organization(short: Bearer, longer: _Organizations, text: str, nouns: Nouns) -> Iterator[Short]:
    places = [m.start - 1 for m in short.mentions if m.start and text[m.start - 1] + text[m.end : m.end + 1] == "()"]
    full = [b for b in longer.every if b is not short and _in_brackets(short, b, places, text)] if places else []
    bracketed = {b.name: b for b in full}
    if len(bracketed) == 1:
        (bearer,) = bracketed.values()
        yield from (
            Short(m, bearer, BRACKETS, f"the text gives “{m.name}” as short for “{bearer.name}”")
            for m in short.mentions
        )
        return
    spelt = longer.spelt.get(_letters(short.name), ()) if len(short.parts) == 1 else ()
    if len(spelt) == 1:
        yield from (
            Short(m, spelt[0], INITIALS, f"“{m.name}” has the initials of “{spelt[0].name}”") for m in short.mentions
        )
        return
    begun = [b for b in longer.begun.get(short.parts[:1], ()) if b is not short and _begins(short, b, nouns)]
    if len(begun) == 1:
        bearer = begun[0]
        yield from (Short(m, bearer, PART, f"“{m.name}” begins the name “{bearer.name}”") for m in short.mentions)


def _begins(short: Bearer, full: Bearer, nouns: Nouns) -> bool:
    """Whether a firm's name lacks of another only the words at its end that say what it is: "Aerovolt" of "Aerovolt Motor Company".

    "Democratic" is not short for "Democratic Party": such words are more often adjectives.
    """
    count = len(short.parts)
    rest = full.parts[count:]
    if full.parts[:count] != short.parts or not 0 < len(rest) <= MOST_REST or short.parts[-1] in nouns.organizations:
        return False
    return full.schema == "Organization" and (rest[-1] in nouns.endings or nouns.base(rest[-1]) in nouns.firms)


def _letters(name: str) -> str:
    bare = name.replace(".", "")
    return bare if bare.isalpha() and bare.isupper() and LEAST_INITIALS <= len(bare) <= MOST_INITIALS else "?"


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"[^\W_]+", name) if word[0].isupper())


def _in_brackets(short: Bearer, full: Bearer, places: Sequence[int], text: str) -> bool:
    """Whether one of the brackets around the short name stands behind the full one, and its letters occur there in order."""
    letters = [char for char in short.name if char.isupper()]
    if len(letters) < LEAST_INITIALS or not _in_order("".join(letters).lower(), "".join(full.parts)):
        return False
    ends = {m.end for m in full.mentions}
    return any(_behind(text, place, ends) for place in places)


def _behind(text: str, place: int, ends: set[int]) -> bool:
    while place > 0 and text[place - 1] == " ":
        place -= 1
    return place in ends


def _in_order(letters: str, name: str) -> bool:
    rest = iter(name)
    return name[:1] == letters[:1] and all(letter in rest for letter in letters)
