"""Who and what a text speaks of without a name: "the armed group", "three villagers", "we", for `sayso annotate entities --phrases`.

A build does not need them: `coreferences` keeps those that take up a name. Some labelled sets mark every phrase for a person, a group or
a place, and whoever compares with these can ask for them.

Method. A phrase ends in a noun that the lists know for a person or people (roles, `[figures]`, `[references]`), an organisation or a
place, and begins with its article or pronoun, numbers and describing words, as far as only spaces and hyphens are between. One
person is a person; several people are counted as a group. Phrases that touch a name are left to the name. Pronouns are those for people.

Known exceptions: without a tagger's parts of speech there are no phrases, only pronouns; what follows the noun ("the leader of the
group") is a phrase of its own; numbers alone, dates and things are no part of this.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.lang import LanguageProfile
from sayso.model import Mention, Parse, Schema, Token

DESCRIBING = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "ADV"})
OPENING = frozenset({"DET", "PRON"})
NOUNS = frozenset({"NOUN", "PROPN"})
HYPHENS = frozenset({"-", "‑"})
OF_PEOPLE = ("other-people", "abducted", "displaced", "protesters", "combatants")
"""Measures whose nouns name people; those of the others name what befell them ("deaths", "arrests") or deeds ("attacks")."""


class Phrase(NamedTuple):
    """A phrase and what it stands for."""

    start: int
    end: int
    schema: Schema


def phrases(parse: Parse, names: Sequence[Mention], *, profile: LanguageProfile) -> tuple[Phrase, ...]:
    """Find the phrases of a document. `names` are its names."""
    nouns = dict(_listed(profile))
    pronouns = frozenset(profile.references.people)
    taken = {place for name in names for place in range(name.start, name.end)}
    made = []
    for sentence in parse.sentences:
        tokens = parse.tokens[sentence.first : sentence.last]
        for place, token in enumerate(tokens):
            found = _pronoun(token, pronouns) or _phrase(place, tokens, nouns)
            if found and taken.isdisjoint(range(found.start, found.end)):
                made.append(found)
    return tuple(made)


def _pronoun(token: Token, pronouns: frozenset[str]) -> Phrase | None:
    """A pronoun; in capitals it is an abbreviation ("US")."""
    if token.text.lower() not in pronouns or (len(token.text) > 1 and token.text.isupper()):
        return None
    return Phrase(token.start, token.end, "Person")


def _phrase(place: int, tokens: Sequence[Token], nouns: dict[str, Schema]) -> Phrase | None:
    """The phrase that ends in a noun."""
    head = tokens[place]
    schema = nouns.get(head.text.lower()) if head.pos in NOUNS else None
    if schema is None or _goes_on(place, tokens):
        return None
    first = place
    for at in range(place - 1, -1, -1):
        if tokens[at + 1].start - tokens[at].end > 1 or tokens[at].pos not in DESCRIBING | OPENING:
            if tokens[at].text not in HYPHENS:
                break
            continue
        first = at
        if tokens[at].pos in OPENING:
            break
    return Phrase(tokens[first].start, head.end, schema)


def _goes_on(place: int, tokens: Sequence[Token]) -> bool:
    """Whether the noun only describes the next one: "group members"."""
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    return following is not None and (following.pos in NOUNS or following.text in HYPHENS)


def _listed(profile: LanguageProfile) -> Iterator[tuple[str, Schema]]:
    """Nouns with what they stand for; later ones overrule."""
    names, words = profile.names, profile.references
    places = (*names.place_words, *_lines(words.places), *words.countries)
    groups = (*names.organization_words, *_lines(words.organizations), *words.loose_organizations, *names.group_words)
    people = tuple(noun for measure in OF_PEOPLE for noun in profile.figures.nouns.get(measure, ()))
    several: tuple[tuple[tuple[str, ...], Schema], ...] = ((places, "Place"), (groups, "Organization"))
    for nouns, schema in several:
        for noun in nouns:
            yield from ((noun, schema), (f"{noun}s", schema))
    for noun in people:
        yield noun, "Person" if f"{noun}s" in people else "Organization"
    for noun in (*names.roles, *words.male, *words.female):
        yield from ((noun, "Person"), (f"{noun}s", "Organization"))


def _lines(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield from (word for word in line.split() if word != "|")
