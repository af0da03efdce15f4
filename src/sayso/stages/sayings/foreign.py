"""The same words in two languages, in any documents: wordings -> terms -> likely pairs -> compared -> the best of each.

Words in marks are looked for; a reported clause may be the other side of a pair where both have the same known speaker. A wording is paired
with one wording of each document, the one with most evidence; several parts of it may stand in one document.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import product
from typing import NamedTuple

from sayso.model import Derivation, Document, Mention
from sayso.stages.sayings.across import Match, Met, Worded, meet, rates, verdict
from sayso.stages.sayings.likely import Keyed, likely
from sayso.stages.sayings.terms import Named, terms
from sayso.stages.sayings.wordings import Said, Wording, speakers_agree

TRIED = 20
"""Members of a wording that may stand for it in a pair."""
SPEAKERS: Mapping[bool | None, float] = {True: 1.5, None: 0.0, False: -3.0}
"""What it adds to the evidence that the speakers are the same, unknown, or different."""
APART = 0.04
"""Share of the text by which the places of one passage differ in a text and its translation, at most (`translated`)."""
AT_PLACE, ELSEWHERE = 2.5, -2.0
"""What it adds that both stand at the same place of a text and its translation, or at quite another."""
SURE = 3.0
"""Surplus of evidence from which two documents are taken to report one occasion."""
JOINED = 1.5
"""What it adds to the other quotations of these documents."""


class Foreign(NamedTuple):
    """Two quotations that give the same words in two languages, and what shows it."""

    a: Said
    b: Said
    match: Match
    met: Met


class _Pile(NamedTuple):
    """Wordings with their terms, in parallel, and which documents are one text."""

    found: Sequence[Wording]
    worded: Sequence[Worded]
    text_of: Mapping[str, str]
    """For a document that was translated, or is a translation, the text that it is."""


def foreign(
    found: Sequence[Wording],
    documents: Mapping[str, Document],
    mentions: Iterable[Mention],
    entity_of: Mapping[str, str],
    derivations: Iterable[Derivation],
) -> Iterator[Foreign]:
    """Yield the pairs, those with most evidence first."""
    # Reported clauses of unknown speakers can be paired with nothing.
    found = [wording for wording in found if not wording.indirect or wording.speakers - {None}]
    if len({wording.language for wording in found} - {""}) < 2:
        return
    named = _named(found, mentions, entity_of)
    worded = [_worded(wording, documents, named) for wording in found]
    pile = _Pile(found, worded, _texts(derivations))
    known = rates(worded)
    tried = {pair: met for pair in _pairs(pile) if (met := meet(worded[pair[0]], worded[pair[1]], known)) is not None}
    sure = _judged(pile, tried, frozenset())
    joined = frozenset(_documents(pile, one) for one in sure if one.match.surplus >= SURE)
    yield from _best(pile, _judged(pile, tried, joined) if joined else sure)


def _named(
    found: Sequence[Wording], mentions: Iterable[Mention], entity_of: Mapping[str, str]
) -> dict[str, list[Named]]:
    """The names of each document that stands for a wording."""
    wanted = {wording.members[0].document for wording in found}
    names: defaultdict[str, list[Named]] = defaultdict(list)
    for mention in mentions:
        if mention.form == "name" and mention.document in wanted and mention.id in entity_of:
            names[mention.document].append(Named(mention.start, mention.end, entity_of[mention.id]))
    return {document: sorted(places) for document, places in names.items()}


def _worded(wording: Wording, documents: Mapping[str, Document], named: Mapping[str, Sequence[Named]]) -> Worded:
    first = wording.members[0]
    text, names = documents[first.document].text, named.get(first.document, ())
    found = (
        terms(
            span.of(text),
            first.language,
            [
                Named(name.start - span.start, name.end - span.start, name.entity)
                for name in names
                if span.start <= name.start and name.end <= span.end
            ],
        )
        for span in first.spans
    )
    return Worded(first.language, tuple(term for part in found for term in part))


def _texts(derivations: Iterable[Derivation]) -> dict[str, str]:
    """Documents made from each other share the id of one of them."""
    above: dict[str, str] = {}

    def top(document: str) -> str:
        while above.setdefault(document, document) != document:
            document = above[document]
        return document

    for derivation in derivations:
        if derivation.derived_from is not None:
            ends = sorted((top(derivation.document), top(derivation.derived_from)))
            above[ends[1]] = ends[0]
    return {document: top(document) for document in above}


def _pairs(pile: _Pile) -> list[tuple[int, int]]:
    keyed = [
        Keyed(item.language, [*(term.keys for term in item.terms), *({f"s{who}"} for who in wording.speakers - {None})])
        for wording, item in zip(pile.found, pile.worded, strict=True)
    ]
    pairs = likely(keyed)
    return [pair for pair in pairs if _speech(*(pile.found[place] for place in pair))]


def _speech(one: Wording, other: Wording) -> bool:
    """Whether both stand in marks, or one does and both are known to be the same one's words."""
    if one.indirect and other.indirect:
        return False
    return not (one.indirect or other.indirect) or speakers_agree(one.speakers, other.speakers) is True


class _Judged(NamedTuple):
    one: int
    other: int
    match: Match
    met: Met


def _judged(pile: _Pile, tried: Mapping[tuple[int, int], Met], joined: AbstractSet[tuple[str, str]]) -> list[_Judged]:
    made: list[_Judged] = []
    for pair, met in tried.items():
        one, other = (pile.found[place] for place in pair)
        agree = speakers_agree(one.speakers, other.speakers)
        prior = SPEAKERS[agree] + _nearness(pile, one, other, joined)
        match = verdict(met, prior, same_speaker=agree is True)
        if match is not None:
            made.append(_Judged(*pair, match, met))
    return made


def _nearness(pile: _Pile, one: Wording, other: Wording, joined: AbstractSet[tuple[str, str]]) -> float:
    """What the documents add to the evidence: the same place of one text in two languages, or other words that they share."""
    best = -math.inf
    for a, b in product(one.members[:TRIED], other.members[:TRIED]):
        text = pile.text_of.get(a.document)
        if a.document != b.document and text is not None and text == pile.text_of.get(b.document):
            apart = abs(a.place - b.place)
            best = max(best, AT_PLACE if apart <= APART else ELSEWHERE if apart > 4 * APART else 0.0)
        elif _ends(a, b) in joined:
            best = max(best, JOINED)
    return max(best, 0.0) if best > ELSEWHERE else 0.0 if best == -math.inf else best


def _ends(a: Said, b: Said) -> tuple[str, str]:
    return (a.document, b.document) if a.document < b.document else (b.document, a.document)


def _documents(pile: _Pile, one: _Judged) -> tuple[str, str]:
    return _ends(pile.found[one.one].members[0], pile.found[one.other].members[0])


def _best(pile: _Pile, matches: Iterable[_Judged]) -> Iterator[Foreign]:
    """Keep of the matches those that no better one stands against in the same document."""
    found, taken = pile.found, set[tuple[int, str]]()
    for one, other, match, met in sorted(
        matches, key=lambda item: (-round(item.match.surplus, 6), item.one, item.other)
    ):
        short, long = sorted((one, other), key=lambda place: (len(pile.worded[place].terms), place))
        wanted = {(short, member.document) for member in found[long].members}
        if match.kind != "part":
            wanted |= {(long, member.document) for member in found[short].members}
        members = product(found[one].members[:TRIED], found[other].members[:TRIED])
        pairs = [pair for pair in members if pair[0].document != pair[1].document]
        if pairs and not taken & wanted:
            taken |= wanted
            nearest = min(pairs, key=_order)
            a, b = sorted(nearest, key=lambda said: said.id)
            yield Foreign(a, b, match, met)


def _order(pair: tuple[Said, Said]) -> tuple[bool, list[str]]:
    """Of the same speaker first."""
    return speakers_agree({pair[0].speaker}, {pair[1].speaker}) is not True, sorted(said.id for said in pair)
