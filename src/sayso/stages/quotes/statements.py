"""Statements: a cue with the items of its source and of the words that it brings.

The order of words differs by language (`plain_order`, `verb_second`); what a preposition or a particle brings does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sayso.stages.quotes.cues import Cue, cues
from sayso.stages.quotes.lexicon import Group, Lexicon
from sayso.stages.quotes.links import brings_quoted, quoted_as, tail_end
from sayso.stages.quotes.nominal import read_noun
from sayso.stages.quotes.phrases import Range, phrase_after, tight_phrase_before
from sayso.stages.quotes.plain_free import read_free, with_name
from sayso.stages.quotes.plain_order import read_plain
from sayso.stages.quotes.subclauses import subclause
from sayso.stages.quotes.units import ENDS, STOPS, Item, Unit
from sayso.stages.quotes.verb_second import read_verb_second


class Statement(NamedTuple):
    """Item ranges of cue, source (None where none is named) and contents; `inside` is the cue's own clause."""

    group: Group
    cue: tuple[Range, ...]
    source: Range | None
    contents: tuple[Range, ...]
    inside: Range
    by: Range | None = None
    """Who gives the source's words, where the verb tells: "(B) quoted A as saying"."""


_LIMITS = frozenset({";", ":"}) | ENDS
"""What was said does not go on over these; a full stop is one where the cut into sentences missed it."""
_PREPOSITIONS = frozenset({"before", "after", "claim", "so", "thereby"})
_ATTITUDES = frozenset({"think", "intend", "urge", "react", "noun"})
"""Groups that are no attribution of their own inside what someone else said: "he said she hoped to stay"."""


def statements(unit: Unit, lex: Lexicon) -> Iterator[Statement]:
    """All statements of a unit, in the order of their cues."""
    found = tuple(_all(unit, lex))
    for statement in found:
        if statement.group not in _ATTITUDES or not _is_held(statement, found):
            yield statement


def _is_held(statement: Statement, others: tuple[Statement, ...]) -> bool:
    """Whether the cue stands in the words that another statement brings."""
    at = statement.cue[0][0]
    return any(start <= at < end for other in others if other is not statement for start, end in other.contents)


def _all(unit: Unit, lex: Lexicon) -> Iterator[Statement]:
    items = unit.items
    found = tuple(cues(items, lex))
    source: Range | None = None
    told: list[Range] = []
    for index, cue in enumerate(found):
        if any(start <= cue.first < end for start, end in told):
            continue  # "zufolge, den B zitierte": a link of the chain, no statement
        made = _statement(unit, cue, found[index + 1 :], source, lex)
        if made is not None and made.contents:
            if cue.group not in _PREPOSITIONS:  # whom "according to" names is no subject of a later verb
                source = made.source or source
            else:
                told.append(made.inside)
            yield made


def _statement(unit: Unit, cue: Cue, later: tuple[Cue, ...], source: Range | None, lex: Lexicon) -> Statement | None:
    if cue.group in _PREPOSITIONS:
        return _prepositional(unit, cue, lex)
    if brings_quoted(unit.items, cue.first, lex):
        return None
    by: Range | None = None
    if cue.group == "noun":
        found = read_noun(unit, cue, lex)
    elif lex.words.verb_second:
        found = read_verb_second(unit, cue, source, lex)
    elif lex.words.free_subject:
        found = read_free(unit, cue, later, source, lex)
    else:
        found = read_plain(unit, cue, later, source, lex)
        by = (quoted_as(unit.items, cue.first, lex) or (None, None))[1]
    if found is None:
        return None
    where, contents, inside = found
    parts: tuple[Range, ...] = ((cue.first, cue.last),)
    if cue.apart >= 0:
        parts = (*parts, (cue.apart, cue.apart + 1))
    return Statement(cue.group, parts, where, contents, inside, by)


def _prepositional(unit: Unit, cue: Cue, lex: Lexicon) -> Statement | None:
    """“According to the police, ...”, "..., so der Sprecher", "... der Polizei zufolge ...": the rest of the sentence."""
    items, body = unit.items, unit.body
    source: Range | None
    inside: Range | None
    if cue.group == "thereby":
        source = inside = (cue.first, cue.last)
    elif cue.group == "after":
        owned = cue.first > 1 and items[cue.first - 2].low in lex.owners
        source = (cue.first - 2, cue.first) if owned else tight_phrase_before(items, cue.first - 1, lex)
        inside = (source[0], cue.last) if source else None
    else:
        wide = cue.group == "before" and not lex.words.verb_second
        first = cue.last + (
            cue.group == "claim" and items[cue.last].low in lex.inner - lex.determiners
        )  # "Angaben von"
        source = phrase_after(items, first, body, lex, wide=wide, closed=_opens_sentence(items, cue))
        if source is not None and lex.words.free_subject:
            source = with_name(items, source, body, lex)
        inside = (cue.first, source[1]) if source else None
        if source is not None and cue.group == "so":
            inside = (cue.first, _past_adverbs(items, source[1], body, lex))
        if source is None and cue.group == "claim" and cue.last - cue.first == 1:
            source = (cue.last, _noun_end(items, cue.last, body))
            inside = (cue.first, source[1])
    if source is None or inside is None:
        return None
    if cue.group == "before" and not lex.words.verb_second:
        source = _with_clause(items, source, body, lex)
        inside = (inside[0], max(inside[1], source[1]))
    inside = (inside[0], tail_end(items, inside[1], body, lex))
    scope = subclause(items, inside, body, lex) if lex.words.comma_clause and cue.group != "so" else None
    if scope is not None:
        contents = _around(items, scope, inside)
    else:
        contents = _rest(items, inside, body, lex, before=cue.group == "so" and not _is_inserted(items, inside, body))
    return Statement(cue.group, ((cue.first, cue.last),), source, contents, inside)


def _past_adverbs(items: tuple[Item, ...], at: int, body: int, lex: Lexicon) -> int:
    """“, so Voss weiter, ...”: behind the adverbs that go with the insertion."""
    while at < body and lex.is_adverb(items[at].low):
        at += 1
    return at


def _with_clause(items: tuple[Item, ...], source: Range, body: int, lex: Lexicon) -> Range:
    """“according to officials (who were there)”, "a survey (conducted in Lund)": what tells more of the source, to the comma."""
    end = source[1]
    if end >= body or not (items[end].low in lex.relative or items[end].pos == "VERB"):
        return source
    stop = next((at for at in range(end, body) if items[at].low in STOPS), body)
    return source[0], stop


def _is_inserted(items: tuple[Item, ...], inside: Range, body: int) -> bool:
    """“Die Brücke, so Voss, sei sicher”: commas on both sides, and the clause before has no end of its own."""
    return inside[1] < body and items[inside[1]].low == "," and items[inside[0] - 1].low == ","


def _opens_sentence(items: tuple[Item, ...], cue: Cue) -> bool:
    return cue.first == 0 or items[cue.first - 1].text[:1] in ENDS


def _noun_end(items: tuple[Item, ...], first: int, body: int) -> int:
    at = first
    while at < body and not items[at].text[:1].isupper():
        at += 1
    return min(at + 1, body)


def _around(items: tuple[Item, ...], scope: Range, inside: Range) -> tuple[Range, ...]:
    """What a subordinate clause says without the stretch that names the source."""
    parts = ((scope[0], inside[0]), (inside[1], scope[1]))
    return tuple(
        part for part in parts if any(item.text[:1].isalnum() or item.passage >= 0 for item in items[slice(*part)])
    )


def _rest(items: tuple[Item, ...], inside: Range, body: int, lex: Lexicon, *, before: bool) -> tuple[Range, ...]:
    """What the sentence says without the stretch that names the source."""
    start, end = inside
    left = (_left_limit(items, start), start)
    while left[1] > left[0] and items[left[1] - 1].low in {",", "-", "–", "—", "("}:
        left = (left[0], left[1] - 1)
    right = (end, _right_limit(items, end, body, lex))
    while right[0] < right[1] and items[right[0]].low in {",", ")"}:
        right = (right[0] + 1, right[1])
    related = end < body and items[end].pos != "DET" and (items[end].low in lex.relative or items[end].low in lex.that)
    if right[0] == end and right[0] < right[1] and related:
        right = (body, body)  # "figures that could not be checked": said of the source
    if lex.words.free_subject and left[0] < left[1] and items[left[1] - 1].low in lex.that:
        left = (start, start)  # "explicó que, según el informe, C": the words before are another's
    parts = (left,) if before else (left, right)
    return tuple(part for part in parts if part[0] < part[1])


def _left_limit(items: tuple[Item, ...], start: int) -> int:
    at = start
    while at > 0 and items[at - 1].low not in _LIMITS:
        at -= 1
    return at


def _right_limit(items: tuple[Item, ...], start: int, body: int, lex: Lexicon) -> int:
    for at in range(start, body):
        if items[at].low == ";" or items[at].low in ENDS:
            return at
        if items[at].low == "," and at + 1 < body and items[at + 1].low in lex.contrast and not lex.words.comma_clause:
            return at
    return body
