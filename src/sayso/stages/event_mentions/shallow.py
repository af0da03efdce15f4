"""Trees by rule for sentences that no model has read: who stands before a verb, what behind it, which preposition leads a phrase.

Requirement: in a language without a model of its own a happening that is told in the plainest order of words ("X a rencontré Y à Z",
"une attaque contre Y a fait ...") is found with its roles; where the order is not plain, the role stays empty.

Method. A word is a verb if a list of happenings, helpers or frequent finite verbs has it (a helper before another verb is an auxiliary); a
noun of happenings is a noun, unless a helper leads it; names are names; words behind an article or a preposition are nouns, the last of a run its head.
The sentence is cut into clauses at marks, conjunctions and relative pronouns. In each clause the phrase right before the first verb is its
subject (in the passive its patient), the first phrase without a preposition behind it its object; a phrase with a preposition hangs on a noun of
happenings right before it, else on the verb. Labels are those of Universal Dependencies, so that the rules for trees by a model read them.

Known exceptions: a subject behind its verb; two objects; a clause inside another ("X, qui ..., a rencontré Y" loses X); adjectives before their
noun are taken for nouns (the last word of a run is its head, so nothing is lost). A verb that no list has is no verb, and what it would have
ended runs on. Nothing is made of a sentence of more than `LONGEST` words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from sayso.lang.events import EventWords
from sayso.lang.quotes import QuoteWords
from sayso.model import Parse, Sentence, Token
from sayso.stages.event_mentions.lexicon import Lexicon

LONGEST = 80
"""Words: a longer sentence is a list or a table as a rule (guess)."""
_NOMINAL = frozenset({"NOUN", "PROPN", "DET", "NUM", "PRON"})
_INNER = {"DET": "det", "NUM": "nummod", "PROPN": "flat"}
_MARKS = frozenset(',;:()[]–—…!?."“”«»')


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The closed classes that a reading by rule needs, in lower case."""

    helpers: frozenset[str]
    passives: frozenset[str]
    finite: frozenset[str]
    prepositions: frozenset[str]
    articles: frozenset[str]
    breaks: frozenset[str]
    negations: frozenset[str]
    pronouns: frozenset[str]
    helped: tuple[str, ...]
    """Endings of participles."""
    small: frozenset[str]
    """All of these, and adverbs: no such word is a noun."""


@lru_cache(maxsize=16)
def words_of(said: QuoteWords, told: EventWords) -> Words:
    """The closed classes of a language, from its tables of speech and happenings. A pure function of them: the cache saves time only."""
    breaks = frozenset((*said.relative, *said.clause, *said.contrast, *said.that))
    prepositions = frozenset((*said.prepositions, *said.inner, *told.genitives, *told.agents))
    helpers = frozenset((*said.auxiliaries, *said.passive, *said.perfect))
    articles = frozenset(said.determiners)
    pronouns = frozenset((*said.person_pronouns, *said.other_pronouns))
    small = frozenset(
        (
            *breaks,
            *prepositions,
            *helpers,
            *articles,
            *pronouns,
            *said.adverbs,
            *said.join,
            *told.negations,
            *told.reflexives,
        )
    )
    return Words(
        helpers=helpers, passives=frozenset(said.passive), finite=frozenset(said.finite), prepositions=prepositions, articles=articles,
        breaks=breaks | frozenset(said.join), negations=frozenset(told.negations), pronouns=pronouns, helped=said.helped_endings, small=small,
    )  # fmt: skip


class Phrase(NamedTuple):
    """A run of nominal words by its head, with the preposition before it."""

    head: int
    case: int | None
    timed: bool


class Known(NamedTuple):
    """What is known of a document's stretches: where its names and its times stand."""

    names: Sequence[tuple[int, int]]
    times: Sequence[tuple[int, int]]


def with_trees(parse: Parse, sentences: Sequence[Sentence], known: Known, lex: Lexicon, words: Words) -> Parse:
    """The parse with parts of speech and heads by rule in these sentences."""
    tokens = list(parse.tokens)
    for sent in sentences:
        if sent.last - sent.first <= LONGEST:
            names, times = ([span for span in spans if sent.start <= span[0] < sent.end] for spans in known)
            reader = _Reader(tokens[sent.first : sent.last], Known(names, times), lex, words)
            tokens[sent.first : sent.last] = reader.read(sent.first)
    return replace(parse, tokens=tuple(tokens))


class _Reader:
    """Reads one sentence; places are indexes into it."""

    def __init__(self, tokens: Sequence[Token], known: Known, lex: Lexicon, words: Words) -> None:
        self.tokens, self.lex, self.words = tokens, lex, words
        self.lows = [token.text.lower() for token in tokens]
        self.named, self.timed = ([any(a <= token.start < b for a, b in spans) for token in tokens] for spans in known)
        self.tags: list[str] = []
        self.heads = list(range(len(tokens)))
        self.deps = ["dep"] * len(tokens)

    def read(self, first: int) -> list[Token]:
        """The tokens with tags, heads and relations; `first` is the place of the sentence's first in the document."""
        for at in range(len(self.tokens)):
            self.tags.append(self._tag(at))
        self._settle_helpers()
        waiting: list[Phrase] = []
        tops: list[int] = []
        for start, end in self._clauses():
            verb, phrases = self._clause(start, end, waiting)
            waiting = [*waiting, *phrases[:1]] if verb is None else []
            tops += [verb] if verb is not None else [phrase.head for phrase in phrases[:1]]
        roots = [top for top in tops if self.heads[top] == top]
        root = next((top for top in roots if self.tags[top] == "VERB"), roots[0] if roots else None)
        for top in roots:
            self.deps[top] = "root"
            if root is not None:
                self._hang(top, root, "parataxis")
        return [
            token._replace(pos=tag, head=head + first, dep=dep)
            for token, tag, head, dep in zip(self.tokens, self.tags, self.heads, self.deps, strict=True)
        ]

    # ------------------------------------------------------------------------------------------------------- words
    def _tag(self, at: int) -> str:
        low = self.lows[at]
        if self.named[at]:
            return "PROPN"
        if self.timed[at]:
            return "NOUN"
        if not low[:1].isalnum() and low not in self.words.small:
            return "NOUN" if low == "-" else "PUNCT"
        if low in self.lex.senses or low in self.lex.governors:
            return self._told(at)
        if low in self.words.helpers:
            return "AUX"
        return "VERB" if low in self.words.finite else self._small(low)

    def _told(self, at: int) -> str:
        """A word of happenings: a noun behind an article or a preposition, a verb elsewhere; "X" where an infinitive hangs on nothing."""
        low = self.lows[at]
        senses = self.lex.senses.get(low, ())
        infinitive = any(sense.verb and sense.head.split()[0] == low for sense in senses)
        led = at > 0 and (self.tags[at - 1] in {"DET", "ADP", "NUM"} or self.lows[at - 1] in self.words.articles)
        if infinitive:
            helped = any(
                tag == "AUX" or (tag == "VERB" and self.lows[i] in self.lex.governors)
                for i, tag in enumerate(self.tags)
            )
            return "VERB" if helped else "X"
        nominal = any(not sense.verb for sense in senses)
        if nominal and not led and any(sense.verb for sense in senses):
            before = self.tags[at - 1] if at else ""
            behind = self.lows[at + 1] if at + 1 < len(self.lows) else ""
            return "VERB" if before in {"NOUN", "PROPN", "PRON"} and behind in self.words.articles else "NOUN"
        return "NOUN" if nominal or led else "VERB"

    def _small(self, low: str) -> str:
        if low in self.words.prepositions:
            return "ADP"
        if low in self.words.articles:
            return "DET"
        if low in self.words.pronouns:
            return "PRON"
        if low in self.words.breaks:
            return "SCONJ"
        if low in self.words.small:
            return "ADV"
        return "NUM" if low[:1].isdigit() else "NOUN"

    def _settle_helpers(self) -> None:
        """A participle behind a helper is a verb though no list has it; what stands between the two is an adverb."""
        for at, tag in enumerate(self.tags):
            if tag != "AUX":
                continue
            verb = next((i for i in range(at + 1, min(at + 4, len(self.tags))) if self._is_participle(i)), None)
            if verb is not None:
                self.tags[verb] = "VERB"
                for inside in range(at + 1, verb):
                    self.tags[inside] = "AUX" if self.tags[inside] == "AUX" else "ADV"

    def _is_participle(self, at: int) -> bool:
        low, tag = self.lows[at], self.tags[at]
        return tag == "VERB" or (
            tag == "NOUN" and not self.timed[at] and bool(self.words.helped) and low.endswith(self.words.helped)
        )

    # ----------------------------------------------------------------------------------------------------- clauses
    def _clauses(self) -> list[tuple[int, int]]:
        """Stretches between marks, conjunctions and relative pronouns."""
        marks = [at for at, low in enumerate(self.lows) if low in _MARKS]
        cuts = [
            at
            for at, low in enumerate(self.lows)
            if low in _MARKS or (low in self.words.breaks and self._parts(at, marks))
        ]
        edges = [-1, *cuts, len(self.lows)]
        return [(a + 1, b) for a, b in pairwise(edges) if b > a + 1]

    def _parts(self, at: int, marks: Sequence[int]) -> bool:
        """Whether a conjunction parts clauses: a verb stands on either side of it within the marks; "X et Y ont" is one clause."""
        first = max((i for i in marks if i < at), default=-1)
        last = min((i for i in marks if i > at), default=len(self.lows))
        sides = (range(first + 1, at), range(at + 1, last))
        return all(any(self.tags[i] == "VERB" for i in side) for side in sides)

    def _clause(self, start: int, end: int, waiting: Sequence[Phrase]) -> tuple[int | None, list[Phrase]]:
        """Hang what a clause holds on its first verb; `waiting` are phrases before commas that have no verb yet."""
        verbs = [at for at in range(start, end) if self.tags[at] == "VERB"]
        verb = verbs[0] if verbs else None
        phrases = self._phrases(start, end)
        if verb is None:
            for phrase in phrases[1:]:
                self._hang(phrase.head, phrases[0].head, "nmod" if phrase.case is not None else "appos")
            return None, phrases
        for further in verbs[1:]:
            self._hang(further, verb, "xcomp")
        passive = self._helpers(start, verb)
        self._arguments(verb, phrases, passive=passive)
        self._take(verb, waiting, passive=passive)
        return verb, phrases

    def _take(self, verb: int, waiting: Sequence[Phrase], *, passive: bool) -> None:
        """“En 2011, ...”, “La présidente, Mara Voss, a ...”: what stood before commas belongs to the next verb; of subjects the nearest."""
        for phrase in waiting:
            if phrase.timed or phrase.case is not None:
                self._hang(phrase.head, verb, "obl")
        bare = [phrase.head for phrase in waiting if phrase.case is None and not phrase.timed]
        has_own = any(head == verb and self.deps[at].startswith("nsubj") for at, head in enumerate(self.heads))
        if bare and not has_own:
            self._hang(bare[-1], verb, "nsubj:pass" if passive else "nsubj")

    def _helpers(self, start: int, verb: int) -> bool:
        """Hang helpers and denials on the verb; whether they make it a passive."""
        before = range(start, verb)
        for at in before:
            if self.tags[at] == "AUX":
                self._hang(at, verb, "aux:pass" if self.lows[at] in self.words.passives else "aux")
            elif self.lows[at] in self.words.negations:
                self._hang(at, verb, "advmod")
        reflexive = any(self.lows[at] in self.lex.reflexives for at in before)
        return not reflexive and any(self.deps[at] == "aux:pass" for at in before)

    def _phrases(self, start: int, end: int) -> list[Phrase]:
        """Runs of nominal words; a time is a phrase of its own."""
        found: list[Phrase] = []
        at = start
        while at < end:
            if self.tags[at] not in _NOMINAL:
                at += 1
                continue
            stop = at + 1
            while stop < end and self.tags[stop] in _NOMINAL and self.timed[stop] == self.timed[at]:
                stop += 1
            head = self._head(at, stop)
            case = at - 1 if at > start and self.tags[at - 1] == "ADP" else None
            for inside in range(at, stop):
                self._hang(inside, head, _INNER.get(self.tags[inside], "amod"))
            if case is not None:
                self._hang(case, head, "case")
            found.append(Phrase(head, case, self.timed[at]))
            at = stop
        return found

    def _head(self, start: int, stop: int) -> int:
        """A word for a happening or for people, else the first noun: French sets its adjectives behind."""
        nouns = [at for at in range(start, stop) if self.tags[at] in {"NOUN", "PROPN", "PRON"}]
        known = [at for at in nouns if self.lows[at] in self.lex.senses or self.lex.kind(self.lows[at])]
        return (known or nouns or [start])[0]

    # --------------------------------------------------------------------------------------------------- relations
    def _arguments(self, verb: int, phrases: Sequence[Phrase], *, passive: bool) -> None:
        subject = next((p for p in phrases if p.head < verb and p.case is None and not p.timed), None)
        given, last = passive, None
        for phrase in phrases:
            if phrase.timed:
                self._hang(phrase.head, verb, "obl")
                continue
            if phrase is subject:
                self._hang(phrase.head, verb, "nsubj:pass" if passive else "nsubj")
            elif phrase.case is not None:
                self._hang_case(phrase.head, phrase.case, verb, last)
            elif phrase.head > verb and not given:
                self._hang(phrase.head, verb, "obj")
                given = True
            else:
                self._hang(phrase.head, verb if last is None else last, "dep" if last is None else "conj")
            last = phrase.head

    def _hang_case(self, head: int, case: int, verb: int, last: int | None) -> None:
        """A phrase with "of" on what it follows, other phrases on a noun of happenings right before them, else on the verb."""
        low = self.lows[case]
        told = last is not None and self.lows[last] in self.lex.senses
        if last is not None and (low in self.lex.genitives or (told and low not in self.lex.agents)):
            self._hang(head, last, "nmod")
        else:
            self._hang(head, verb, "obl:agent" if low in self.lex.agents else "obl")

    def _hang(self, at: int, head: int, dep: str) -> None:
        if at != head:
            self.heads[at], self.deps[at] = head, dep
