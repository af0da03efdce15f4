"""From the rules' names to the document's: a trained model reads twice with the rules' findings before it.

The first reading labels each word; the second sees what the first said of the same words all over the document. Names that it finds
keep the rules' evidence as their reason. Where a language has no model the rules' own names stand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import pairwise
from typing import NamedTuple

from sayso.lang.weights import Weights
from sayso.model import Schema
from sayso.stages.mentions.candidate import Candidate
from sayso.stages.mentions.candidate import candidate as new_candidate
from sayso.stages.mentions.document import decide
from sayso.stages.mentions.echoes import echoes, spans_of
from sayso.stages.mentions.features import features, seen_in, spelt, with_candidates
from sayso.stages.mentions.kinds import votes
from sayso.stages.mentions.known import Known
from sayso.stages.mentions.sequence import Answers, Memory, read
from sayso.stages.mentions.words import Line, Word

OTHERS = 0.6
"""How much a name's other places in the document count against its own when its kind is settled. A guess."""
KINDS: dict[str, tuple[Schema, ...]] = {
    "PER": ("Person",),
    "ORG": ("Organization",),
    "LOC": ("Place", "Country"),
    "MISC": ("Other", "Group", "Event"),
}
"""The model's labels and what they can stand for, the default first."""
LABELS = {schema: label for label, schemas in KINDS.items() for schema in schemas}
CUTS = frozenset('()[]"“”„«»;—–|/•')
"""Marks that no name goes over."""
INSISTED = 0.8
"""The rules' score from which on a name stands that the model does not see."""
DOUBT = 0.05
"""The model's doubt that a word is none, from which on a name stands that the rules see clearly."""
TRUSTED = 0.5
"""The rules' score from which on they say what such a name stands for; below it the model does."""
CERTAIN = 0.9
UNSURE = 0.3
"""The least score of a name that stands on the rules' word."""
PLURALS = {"PER": "persons", "ORG": "organisations", "LOC": "places", "MISC": "peoples, events and other things"}


class Named(NamedTuple):
    """A name that was found: its words, what it names, how sure that is, and why."""

    candidate: Candidate
    schema: Schema
    score: float
    why: str


def by_rule(found: Sequence[Candidate]) -> list[Named]:
    """The rules' own names, for languages without a model."""
    return [Named(candidate, *decide(candidate)) for candidate in found]


def named(
    lines: Sequence[Line], found: Sequence[Candidate], loose: Sequence[Candidate], known: Known, model: Weights
) -> list[Named]:
    """Read a document's lines. `found`: the rules' names; `loose`: all that they looked at."""
    seen = seen_in(lines, found)
    lines = with_candidates(lines, loose)
    lengths = [len(line.words) for line in lines]
    memory = _memory(model, known)
    sums = memory.summed(features(lines, found, loose, known, seen))
    once = read(sums, lengths, model, 0)
    answers = read(sums + memory.summed(echoes(lines, once)), lengths, model, 1)
    whole = {id(line) for line in lines}
    inside = [candidate for candidate in found if id(candidate.line) not in whole]
    mine = _apart(_parted(_candidates(lines, answers, (*found, *loose), known), found, known), inside)
    return _settled([*mine, *_insisted(mine, found, lines, answers, known)], known)


@cache
def _memory(model: Weights, known: Known) -> Memory:
    return Memory(model, partial(spelt, known=known))


def _apart(mine: Sequence[_Found], inside: Sequence[Candidate]) -> list[_Found]:
    """The model's names, and those that the rules find inside words, of which the model sees the whole only."""
    taken = {place for c in inside for place in range(c.start, c.line.words[c.last].end)}
    kept = [one for one in mine if not any(w.start in taken for w in one.candidate.words)]
    return [*kept, *(_Found(c, LABELS[decide(c)[0]], decide(c)[1]) for c in inside)]


def _parted(mine: Sequence[_Found], ruled: Sequence[Candidate], known: Known) -> list[_Found]:
    """The model's names, but where the rules see two that meet in one of them, these: "Iran-backed Xembra", "Norway and Xembra".

    They count where a hyphen, an "and" or a people's name is all that ties them; measured on encyclopedia text this costs 0.3 points of typed F1,
    where "Norwegian Xembra" is as often one name, and in news it parts what is two.
    """
    by_line: defaultdict[int, list[Candidate]] = defaultdict(list)
    for candidate in ruled:
        by_line[id(candidate.line)].append(candidate)
    made: list[_Found] = []
    for one in mine:
        own = one.candidate
        parts = [c for c in by_line[id(own.line)] if own.first <= c.first and c.last <= own.last]
        if len(parts) > 1 and _meet(sorted(parts, key=lambda c: c.first), known):
            made += [_Found(c, LABELS[decide(c)[0]], one.score) for c in parts]
        else:
            made.append(one)
    return made


def _meet(parts: Sequence[Candidate], known: Known) -> bool:
    """Whether all that ties names which follow each other is a hyphen, an "and" or that the first is a people's."""
    return all(_tie(left, right, known) for left, right in pairwise(parts))


def _tie(left: Candidate, right: Candidate, known: Known) -> bool:
    between = left.line.words[left.last : right.first]
    if left.line.words[left.last].glued or any(word.low in known.words.conjunctions for word in between):
        return True
    fact = known.phrases.get(left.text)
    return not between and fact is not None and fact.schema == "Group"


class _Found(NamedTuple):
    candidate: Candidate
    kind: str
    score: float


def _candidates(
    lines: Sequence[Line], answers: Sequence[Answers], ruled: Sequence[Candidate], known: Known
) -> list[_Found]:
    held = {(c.start, c.end): c for c in reversed(ruled)}
    titles = {c.start: c.title for c in reversed(ruled) if c.title}
    made = []
    for line, (labels, shares, _) in zip(lines, answers, strict=True):
        for begun, end, kind in spans_of(labels):
            sure = min(shares[begun:end])
            for cut, last in _cut(begun, end, line, known):
                first = _past_titles(cut, last, line, known) if kind == "PER" else cut
                candidate = new_candidate(line, first, last, titles.get(line.words[first].start), weak=False)
                same = held.get((candidate.start, candidate.end))
                candidate = same or candidate
                candidate = candidate if candidate.votes else candidate.told(votes(candidate, known))
                named = any(sign.isalpha() for sign in candidate.text) and not _only_titles(candidate, known)
                if named and (same or not line.headline):
                    made.append(_Found(candidate, kind, sure))
    return made


def _cut(begun: int, end: int, line: Line, known: Known) -> Iterator[tuple[int, int]]:
    """The parts of a found name between brackets, quotation marks, commas (but "Xembra, Inc."); a known name whole; two countries as two."""
    words = line.words
    first = begun
    for place in range(begun + 1, end):
        apart = words[place].glued and all(_is_country(word, known) for word in words[place - 1 : place + 1])
        listed = "," in words[place].gap and words[place].low not in known.endings
        if apart or listed or CUTS.intersection(words[place].gap):
            yield first, place
            first = place
    before = first - 1
    if first == begun and before >= 0 and words[first].joined and _text(before, end, line) in known.phrases:
        first = before
    yield first, end


def _past_titles(first: int, last: int, line: Line, known: Known) -> int:
    """Where a person's name begins behind its titles, which belong to the holder; one that is a known name ("Dean") stays."""
    while (
        first < last - 1
        and known.is_title(line.words[first].low)
        and line.words[first].low not in known.lexicon.persons
    ):
        first += 1
    return first


def _is_country(word: Word, known: Known) -> bool:
    fact = known.phrases.get(word.text)
    return fact is not None and fact.schema == "Country"


def _only_titles(candidate: Candidate, known: Known) -> bool:
    words = candidate.words
    return all(known.is_title(word.low) for word in words) and candidate.text not in known.phrases


def _text(first: int, last: int, line: Line) -> str:
    return " ".join(word.text for word in line.words[first:last])


def _insisted(
    mine: Sequence[_Found],
    found: Sequence[Candidate],
    lines: Sequence[Line],
    answers: Sequence[Answers],
    known: Known,
) -> list[_Found]:
    """Names of the rules that the model does not see: they stand where the rules are sure or the model is not.

    The rules are sure of what everybody knows, of what the text itself explains ("the town of Xembra"), and of a capital behind a
    prefix ("anti-Xembra").
    """
    taken = {word.start for one in mine for word in one.candidate.words}
    said = {id(line): row for line, row in zip(lines, answers, strict=True)}
    made = []
    for candidate in found:
        schema, score, _ = decide(candidate)
        words = candidate.words
        if any(word.start in taken for word in words):
            continue
        _, sure, kinds = said[id(candidate.line)]
        doubt, kind = max((1 - sure[place], kinds[place]) for place in range(candidate.first, candidate.last))
        fact = known.phrases.get(candidate.text)
        plain = not candidate.weak and (_said(candidate) or _behind_prefix(candidate, known))
        listed = fact is not None and fact.size == "all" and not candidate.weak
        if listed or plain or score >= INSISTED:
            made.append(_Found(candidate, LABELS[schema], max(doubt, UNSURE)))
        elif not candidate.weak and doubt >= DOUBT:
            made.append(_Found(candidate, LABELS[schema] if score >= TRUSTED else kind, doubt))
    return made


def _behind_prefix(candidate: Candidate, known: Known) -> bool:
    first = candidate.line.words[candidate.first]
    before = candidate.line.words[candidate.first - 1]
    return first.glued and before.low in known.prefixes and not candidate.line.headline


def _settled(found: Sequence[_Found], known: Known) -> list[Named]:
    """One name, one kind in a document: what the model says of all its places is added up.

    What the text itself says ("the airline Xembra", "Dr. Voss") goes before that. All other votes of the rules are among the model's
    features; counted again they would outvote it where it has learnt to distrust them.
    """
    sums: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for one in found:
        sums[one.candidate.text][one.kind] += one.score
    made = []
    for one in sorted(found, key=lambda one: one.candidate.start):
        tally = {kind: OTHERS * total for kind, total in sums[one.candidate.text].items()}
        tally[one.kind] += (1 - OTHERS) * one.score
        kind = _listed(one, known) or _said(one.candidate) or max(tally, key=lambda k: (tally[k], k))
        score = one.score if kind == one.kind else min(one.score, 0.5)
        fact = known.phrases.get(one.candidate.text)
        schema = fact.schema if fact and kind == LABELS[fact.schema] else _schema(one.candidate, kind)
        made.append(Named(one.candidate, schema, score, _why(one.candidate, schema, kind)))
    return made


def _said(candidate: Candidate) -> str | None:
    """The label of what the text itself says that the thing is."""
    sums: defaultdict[str, float] = defaultdict(float)
    for vote in candidate.votes:
        if vote.says:
            sums[LABELS[vote.schema]] += vote.weight
    return max(sums, key=lambda kind: (sums[kind], kind), default=None)


def _listed(one: _Found, known: Known) -> str | None:
    """The label of a country's or a people's name, which no text changes, unless the model is sure of a person ("Chad")."""
    fact = known.phrases.get(one.candidate.text)
    if fact is None or fact.schema not in {"Country", "Group"} or one.candidate.title:
        return None
    return None if one.kind == "PER" and one.score >= CERTAIN else LABELS[fact.schema]


def _schema(candidate: Candidate, kind: str) -> Schema:
    tally = candidate.tally()
    return max(KINDS[kind], key=lambda schema: (tally.get(schema, 0.0), -KINDS[kind].index(schema)))


def _why(candidate: Candidate, schema: Schema, kind: str) -> str:
    """The best of the rules' reasons for what it names; where there is none, what stands beside it."""
    best = max((v for v in candidate.votes if v.schema == schema), key=lambda v: (v.weight, v.why), default=None)
    if best is not None:
        return best.why
    words = candidate.line.words
    if candidate.first and words[candidate.first].joined:
        return f"after “{words[candidate.first - 1].text}” such words are mostly names of {PLURALS[kind]}"
    if candidate.last < len(words) and words[candidate.last].joined:
        return f"before “{words[candidate.last].text}” such words are mostly names of {PLURALS[kind]}"
    return f"such words in such a place are mostly names of {PLURALS[kind]}"
