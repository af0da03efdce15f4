"""What a phrase's head stands for: people of some kind, a name, a target, a thing."""

from __future__ import annotations

from functools import lru_cache

from sayso.lang.lexicon import lexicon as words_of
from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.tree import NOMINAL, Tree

PEOPLE = frozenset({"state", "armed", "protesters", "crowd", "criminals", "officials", "civilians"})
"""Kinds of people."""
FORCE = frozenset({"armed", "state", "protesters"})
"""Who uses force, or stands against it."""
OF_SOMEBODY = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "INVESTIGATE", "DEMAND", "DISAPPROVE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "AID"}
)  # fmt: skip
"""What only somebody can do: not the weather, not a dam."""


def kind_of(tree: Tree, at: int, lex: Lexicon) -> str | None:
    """What a phrase's head stands for: a kind of `people`, "name", "pronoun", or None."""
    mention = tree.held.get(at)
    listed = lex.kind(tree.lows[at])
    if listed is not None:
        return listed
    if mention is not None and "-" in tree.lows[at] and mention.end < tree.tokens[at].end:  # "Schelowa-Damm"
        return lex.kind(tree.lows[at].rpartition("-")[2])
    if tree.lows[at] in lex.pronouns and tree.pos(at) in NOMINAL | {"NUM"}:  # “hundreds of students”
        of = tree.child(at, "nmod")
        return kind_of(tree, of, lex) if of is not None else "pronoun"
    if mention is not None:
        return "name" if mention.schema != "Other" or _is_titled(tree, at, lex) else None
    return _by_form(tree, at, lex)


def _is_titled(tree: Tree, at: int, lex: Lexicon) -> bool:
    """“Merania Prime Minister Velt”: a name of no known kind with a word for people in it."""
    mention = tree.held[at]
    inside = (kid for kid in tree.children[at] if tree.held.get(kid) is mention)
    return any(lex.kind(tree.lows[kid]) == "officials" for kid in inside)


def is_of_country(tree: Tree, at: int, lex: Lexicon) -> bool:
    """An adjective with a small letter that is made of a country's name, where nouns have capitals: „israelischer Luftangriff“."""
    return bool(lex.passives) and tree.pos(at) == "ADJ" and _is_of_country(tree.lows[at])


@lru_cache(maxsize=1 << 12)
def _is_of_country(low: str) -> bool:
    stem = low.rstrip("s").rstrip("rnm").rstrip("e")
    return stem in words_of("de").adjectives


def _by_form(tree: Tree, at: int, lex: Lexicon) -> str | None:
    """What a word that no list knows stands for by its tag."""
    if is_of_country(tree, at, lex):
        return "name"
    if tree.lows[at] in lex.pronouns and tree.pos(at) in {"PRON", "DET", "NUM"}:
        return "pronoun"
    if tree.pos(at) == "PROPN" or _is_bare(tree, at, lex):
        return "name"
    return "pronoun" if tree.pos(at) == "NUM" else None


def _is_bare(tree: Tree, at: int, lex: Lexicon) -> bool:
    """Where nouns have capitals, too, tags tell them badly from names; but a single one without article is mostly a name."""
    if not lex.passives or not tree.tokens[at].text[:1].isupper() or tree.pos(at) != "NOUN":
        return False
    return not tree.by(at, "det", "amod", "nummod", "nmod", "conj")


def is_person(tree: Tree, at: int, lex: Lexicon) -> bool:
    """Whether a phrase is of a person or persons."""
    mention = tree.held.get(at)
    if mention is not None and tree.pos(at) in {"PROPN", "PRON"}:
        return mention.schema == "Person"
    return lex.kind(tree.lows[at]) in PEOPLE


def is_thing(tree: Tree, at: int, lex: Lexicon) -> bool:
    """Whether a phrase is of a thing that nobody can blame or ask: “the weather”, „der Orlo-Damm“."""
    return tree.lows[at].rpartition("-")[2] in lex.forces and tree.pos(at) != "PRON"
