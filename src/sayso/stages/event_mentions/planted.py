"""Trees for sentences that no model has read: planted by the order of the words, for languages without a pipeline of their own.

Requirement: who did what to whom where, in sentences of the plain order of news ("La policía detuvo a tres hombres en Lund", "X a rencontré Y à Z"),
by the same rules that read a model's trees; where the order is not plain, a role stays empty. Method: the sentence is cut into clauses
(`chunks`), each a verb with its phrases; a time is a phrase of its own, in no role. The first bare chunk before a verb is its subject, the first
behind it its object, or its subject where it has none and befalls somebody; a chunk with a word of the object's case ("a", `cases`) is the object, if it is somebody; "de" hangs a chunk on the one before, other prepositions on the verb, or on a noun for a happening
that they go with. Labels are those of Universal Dependencies.

Known exceptions: everything that order does not show: objects before verbs, subjects behind them, long insertions, verbs that no list has (their clause
is read as part of the one before). Nothing is made of a sentence of more than `LONGEST` words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sayso.model import Token
from sayso.stages.event_mentions.chunks import BESIDE_VERB, Chunk, Clause, Cutter
from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.word_classes import Classes, Tagger

LONGEST = 80
"""Words: a longer sentence is a list or a table as a rule (guess)."""
_SEEN_BACK = 3  # words from a helper to its participle: "ha sido ya detenido"
_HUNG = {"DET": "det", "NUM": "nummod", "ADJ": "amod", "PROPN": "flat", "ADP": "case", "NOUN": "compound"}


class Known(NamedTuple):
    """What is known of a sentence: where its names and its times stand."""

    names: Sequence[tuple[int, int]]
    times: Sequence[tuple[int, int]]


def planted(words: Sequence[Token], first: int, known: Known, classes: Classes, lex: Lexicon) -> list[Token]:
    """The words of a sentence with parts of speech and heads; `first` is the place of its first word in the document."""
    if len(words) > LONGEST:
        return list(words)
    return _Planting(words, known, classes, lex).tokens(first)


@dataclass(slots=True)
class _Seen:
    """The heads of the chunks of a clause that have their place: subject, object, the last, the last but for times, the last for a happening."""

    subject: int = -1
    obj: int = -1
    last: int = -1
    previous: int = -1
    happening: int = -1


class _Planting:
    """One sentence on its way to a tree."""

    def __init__(self, words: Sequence[Token], known: Known, classes: Classes, lex: Lexicon) -> None:
        self._words, self._classes, self._lex = words, classes, lex
        self._lows = [word.text.lower() for word in words]
        named, self._timed = ([any(a <= word.start < b for a, b in spans) for word in words] for spans in known)
        self._tagger = Tagger(self._lows, named, self._timed, classes, lex)
        self._tags = self._tagger.tags
        self._heads = list(range(len(words)))
        self._deps = ["dep"] * len(words)
        self._root = -1
        self._cutter = Cutter(self._lows, self._tags, self._timed, classes)
        clauses = self._cutter.clauses()
        for clause in clauses:
            for chunk in clause.chunks:
                self._hang(chunk)
        self._link(clauses)

    def tokens(self, first: int) -> list[Token]:
        """The words with their tags, heads and relations."""
        if self._root < 0:
            return list(self._words)
        self._deps[self._root] = "root"
        heads = [self._root if head == at and at != self._root else head for at, head in enumerate(self._heads)]
        return [
            word._replace(pos=tag, head=first + head, dep=dep)
            for word, tag, head, dep in zip(self._words, self._tags, heads, self._deps, strict=True)
        ]

    def _hang(self, chunk: Chunk) -> None:
        """Hang the words of a chunk on its head."""
        for place in range(chunk.first, chunk.last):
            if place != chunk.head:
                self._set(place, chunk.head, "case" if place == chunk.case else self._dep_inside(place, chunk.head))

    def _dep_inside(self, at: int, head: int) -> str:
        """How a word hangs on the head of its chunk; “un camp militaire”: a noun for people behind another noun describes it."""
        if self._tags[at] != "NOUN" or at < head or self._timed[at]:
            return _HUNG[self._tags[at]]
        return "appos" if self._lows[at] in self._lex.senses else "amod"

    def _set(self, at: int, head: int, dep: str) -> None:
        self._heads[at], self._deps[at] = head, dep

    def _link(self, clauses: list[Clause]) -> None:
        """Hang the clauses on each other, the first one with a verb on nothing."""
        if not clauses:
            return
        verbal = [clause for clause in clauses if clause.verb >= 0]
        top = next((clause for clause in verbal if not clause.inside), (verbal or clauses)[0])
        self._root = top.verb if top.verb >= 0 else self._noun_of(top)
        before: Clause | None = None
        for clause in clauses:
            self._fill(clause)
            if clause is not top:
                self._join(clause, before or top)
            if clause.verb >= 0:
                self._helpers(clause.verb)
            before = clause

    def _noun_of(self, clause: Clause) -> int:
        """The noun that a clause without a verb is about: one for a happening, else the first."""
        heads = [chunk.head for chunk in clause.chunks if not chunk.timed] or [chunk.head for chunk in clause.chunks]
        return next((head for head in heads if self._lows[head] in self._lex.senses), heads[0])

    def _join(self, clause: Clause, before: Clause) -> None:
        here = clause.verb if clause.verb >= 0 else self._noun_of(clause)
        above = before.verb if before.verb >= 0 else self._noun_of(before)
        opener, noun = clause.opener, clause.on if clause.on >= 0 else above
        if here in {above, self._root}:
            return
        if opener >= 0 and self._tags[opener] == "PRON" and before.verb != opener - 1:
            self._set(here, noun, "acl:relcl")
            self._set(opener, here, "nsubj" if not self._has_subject(here) else "obj")
        elif opener >= 0 and self._tags[opener] in {"PRON", "SCONJ"}:
            self._set(here, above, "ccomp" if self._tags[opener] == "PRON" else "advcl")
            self._set(opener, here, "mark")
        elif opener >= 0:
            self._set(here, above, "conj")
            self._set(opener, here, "cc")
        elif opener == -2:
            self._set(here, *self._further(here, above, noun))
        else:
            self._set(here, above, "parataxis")

    def _further(self, verb: int, above: int, noun: int) -> tuple[int, str]:
        """A further verb without a word that opens its clause: an infinitive, a participle on a noun, or a clause beside."""
        if any(self._lows[at] in self._classes.aims for at in self._before_verb(verb)):
            return above, "advcl"  # “se reunirá con ellos para negociar”
        if self._tagger.is_infinitive(verb) or self._before_verb(verb).start == above + 1:
            return above, "xcomp"  # “a démenti avoir rencontré”
        if self._lows[verb].endswith(self._classes.participles) and self._cutter.follows_noun(verb):
            return (noun, "acl") if noun < verb else (above, "acl")
        return above, "parataxis"

    def _has_subject(self, verb: int) -> bool:
        return any(head == verb and dep.startswith("nsubj") for head, dep in zip(self._heads, self._deps, strict=True))

    def _helpers(self, verb: int) -> None:
        """Hang what stands right before a verb on it: helpers, "no", "se"."""
        passive = self._is_passive(verb)
        for at in self._before_verb(verb):
            helper = "aux:pass" if passive and self._lows[at] in self._classes.passives else "aux"
            beside = "mark" if self._lows[at] in self._classes.aims else "advmod"
            self._set(at, verb, helper if self._tags[at] == "AUX" else beside)

    def _before_verb(self, verb: int) -> range:
        """The helpers and adverbs right before a verb."""
        at = verb
        while at > 0 and verb - at <= _SEEN_BACK and self._tags[at - 1] in BESIDE_VERB:
            at -= 1
        return range(at, verb)

    def _is_passive(self, verb: int) -> bool:
        """By its helper; “se sont réunis” and “est mort” are none."""
        near = {self._lows[at] for at in self._before_verb(verb)}
        return not (
            near.isdisjoint(self._classes.passives)
            or near & self._lex.reflexives
            or self._heads_of(verb) & self._lex.moves
        )

    def _heads_of(self, verb: int) -> set[str]:
        return {sense.head for sense in self._lex.senses.get(self._lows[verb], ()) if sense.verb}

    def _fill(self, clause: Clause) -> None:
        """Give each chunk of a clause its place."""
        if clause.verb < 0:
            self._fill_noun(clause)
            return
        seen = _Seen()
        for chunk in clause.chunks:
            head, dep = self._place(chunk, clause.verb, seen)
            self._set(chunk.head, head, dep)
            if dep.startswith("nsubj"):
                seen.subject = chunk.head
            elif dep == "obj":
                seen.obj = chunk.head
            seen.last = chunk.head
            if not chunk.timed:
                seen.happening = chunk.head if self._lows[chunk.head] in self._lex.senses else seen.happening
                seen.previous = chunk.head

    def _place(self, chunk: Chunk, verb: int, seen: _Seen) -> tuple[int, str]:
        """What a chunk hangs on in the clause of a verb, and how."""
        case = self._lows[chunk.case] if chunk.case >= 0 else ""
        if seen.last >= 0 and case in self._lex.genitives:
            return seen.last, "nmod"
        if seen.previous >= 0 and self._joined(chunk) and not chunk.timed:
            return seen.previous, "conj"
        if chunk.timed:
            return verb, "obl" if case else "obl:unmarked"
        return self._in_clause(chunk, verb, case, seen)

    def _in_clause(self, chunk: Chunk, verb: int, case: str, seen: _Seen) -> tuple[int, str]:
        """Its place among subject, object and the phrases with prepositions."""
        bare = not case and not self._joined(chunk)
        if bare and chunk.head < verb and seen.subject >= 0:
            return seen.subject, "appos"
        if bare and seen.subject < 0 and (chunk.head < verb or self._suffers(verb)):
            return verb, "nsubj:pass" if self._is_passive(verb) else "nsubj"
        if seen.obj < 0 and chunk.head > verb and (bare or self._is_object(chunk, case)):
            return verb, "obj"
        if seen.happening >= 0 and self._goes_with(seen.happening, case):
            return seen.happening, "nmod"
        return verb, self._oblique(chunk, verb, case, seen.obj)

    def _fill_noun(self, clause: Clause) -> None:
        top = self._noun_of(clause)
        previous = -1
        helper = next((at for at in range(clause.chunks[0].first, top) if self._tags[at] == "AUX"), -1)
        if helper >= 0:
            self._set(helper, top, "cop")
        for chunk in clause.chunks:
            if chunk.head == top:
                previous = top
                continue
            case = self._lows[chunk.case] if chunk.case >= 0 else ""
            below = previous if previous >= 0 and case in self._lex.genitives else top
            led = helper >= 0 and not case and chunk.last <= helper
            self._set(chunk.head, below, "nsubj" if led else "nmod" if case else "appos")
            previous = chunk.head

    def _joined(self, chunk: Chunk) -> bool:
        """Whether "and" or a comma in a list leads a chunk."""
        return chunk.first > 0 and self._tags[chunk.first - 1] == "CCONJ"

    def _suffers(self, verb: int) -> bool:
        """Whether what follows a verb is its subject: in the passive, and with what befalls or moves somebody."""
        return self._is_passive(verb) or bool(self._heads_of(verb) & (self._lex.befalls | self._lex.moves))

    def _is_object(self, chunk: Chunk, case: str) -> bool:
        kind = self._lex.kind(self._lows[chunk.head]) or "targets"
        return case in self._classes.objects and (self._tags[chunk.head] == "PROPN" or kind != "targets")

    def _goes_with(self, noun: int, case: str) -> bool:
        """Whether a preposition belongs to a noun for a happening: “un ataque contra”, "una reunión con"."""
        kinds = {sense.type for sense in self._lex.senses.get(self._lows[noun], ()) if not sense.verb}
        return any(case in self._lex.toward.get(kind, ()) for kind in kinds) or (
            bool(kinds) and case in self._lex.company
        )

    def _oblique(self, chunk: Chunk, verb: int, case: str, obj: int) -> str:
        if not case:
            return "obl:unmarked" if chunk.head > verb or obj >= 0 else "appos"
        return (
            "obl:agent"
            if case in self._lex.agents and (self._is_passive(verb) or self._cutter.is_reduced(verb))
            else "obl"
        )
