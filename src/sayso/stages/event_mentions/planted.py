"""Trees for sentences that no parser has read: planted by the order of the words, for languages without a pipeline of their own.

Requirement: who did what to whom where, in sentences of the plain order of news ("La policía detuvo a tres hombres en Lund"), by the same rules
that read a parser's trees. Theory: closed classes of words cut a sentence into verbs, small words and chunks ("a tres hombres"). Clauses
begin at relative pronouns, conjunctions and further verbs. The first bare chunk before a verb is its subject, the first behind it its
object, or its subject where it has none and befalls somebody; a chunk with a word of the object's case ("a", `cases`) is the object, if it
is somebody; "de" hangs a chunk on the one before, other prepositions on the verb, or on a noun for a happening that they go with.

Known exceptions: everything that order does not show: objects before verbs, long insertions, verbs that no list has (their clause is read as part
of the one before), adjectives before nouns. A sentence that has no word for a happening is left without a tree.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from sayso.lang import LanguageProfile, profile
from sayso.model import Mention, Parse, Sentence, Token
from sayso.stages.event_mentions.lexicon import Lexicon, lexicon

_LEAST_ADVERB = 5  # letters of an adverb that only its ending shows
_SEEN_BACK = 3  # words from a helper to its participle: "ha sido ya detenido"
_OPENING = frozenset({"ADP", "DET", "NUM", "NOUN", "PROPN", "ADJ"})
_HEADS = frozenset({"NUM", "NOUN", "PROPN", "ADJ"})
_INNER = frozenset({"DET", "NUM", "NOUN", "PROPN", "ADJ"})


@dataclass(frozen=True, slots=True, eq=False)
class Classes:
    """The closed classes of a language."""

    closed: Mapping[str, str]
    """Small word -> its part of speech."""
    finite: frozenset[str]
    adverbs: frozenset[str]
    endings: tuple[str, ...]
    participles: tuple[str, ...]
    objects: frozenset[str]
    """Words that show an object: "a"."""


def classes_of(held: LanguageProfile) -> Classes:
    """The closed classes that the tables of a language have: made once for each that comes with sayso."""
    return _shipped(held.code) if profile(held.code) is held else _classes(held)


@cache
def _shipped(code: str) -> Classes:
    return _classes(profile(code))


def _classes(held: LanguageProfile) -> Classes:
    said, words = held.quotes, held.events
    lex = lexicon(words)
    numbers = {form for forms in held.time.words.get("number", {}).values() for form in forms if form.isalpha()}
    determiners = {*said.determiners, *held.names.articles}
    ranked = (
        ({*said.clause, *said.contrast, *words.conditions}, "SCONJ"),
        ({*said.prepositions, *said.inner, *held.names.fused, *lex.prepositions}, "ADP"),
        (determiners, "DET"),
        (set(said.join), "CCONJ"),
        ({*said.relative, *words.relatives}, "PRON"),
        (numbers - determiners - set(said.join), "NUM"),
        ({*words.reflexives, *words.negations}, "PART"),
    )
    return Classes(
        closed={low: tag for listed, tag in ranked for low in listed},
        finite=frozenset(said.finite),
        adverbs=frozenset(said.adverbs),
        endings=said.adverb_endings,
        participles=said.participles,
        objects=frozenset(words.cases.get("accusative", ())),
    )


def planted(parse: Parse, mentions: Sequence[Mention], held: LanguageProfile, lex: Lexicon) -> Parse:
    """The document with trees for the sentences that may tell of something; unchanged where a parser has read it."""
    if not held.quotes.free_subject or any(token.head is not None for token in parse.tokens[:1]):
        return parse
    classes, tokens = classes_of(held), list(parse.tokens)
    named = {at for mention in mentions if mention.form == "name" for at in range(mention.start, mention.end)}
    for sent in parse.sentences:
        words = tokens[sent.first : sent.last]
        if any(word.text.lower() in lex.senses for word in words):
            made = _Planting(words, [word.start in named for word in words], classes, lex)
            tokens[sent.first : sent.last] = made.tokens(sent)
    return replace(parse, tokens=tuple(tokens))


@dataclass(slots=True)
class _Chunk:
    """A noun phrase: its preposition (or -1), its words, its head."""

    case: int
    first: int
    last: int
    head: int


@dataclass(slots=True)
class _Clause:
    """A verb (or -1) with its chunks."""

    verb: int = -1
    chunks: list[_Chunk] = field(default_factory=list)
    opener: int = -1


class _Planting:
    """One sentence on its way to a tree."""

    def __init__(self, words: Sequence[Token], named: Sequence[bool], classes: Classes, lex: Lexicon) -> None:
        self._words, self._named, self._classes, self._lex = words, named, classes, lex
        self._lows = [word.text.lower() for word in words]
        self._tags: list[str] = []
        for at in range(len(words)):
            self._tags.append(self._tag(at))
        self._heads = list(range(len(words)))
        self._deps = ["dep"] * len(words)
        self._root = -1
        self._link(self._clauses())

    def tokens(self, sent: Sentence) -> list[Token]:
        """The words with their tags, heads and relations."""
        if self._root < 0:
            return list(self._words)
        self._deps[self._root] = "root"
        heads = [self._root if head == at and at != self._root else head for at, head in enumerate(self._heads)]
        return [
            word._replace(pos=tag, head=sent.first + head, dep=dep)
            for word, tag, head, dep in zip(self._words, self._tags, heads, self._deps, strict=True)
        ]

    def _tag(self, at: int) -> str:
        low, known = self._lows[at], self._classes
        if not low[0].isalnum() or self._named[at] or low[0].isdigit():
            return "PROPN" if self._named[at] else "NUM" if low[0].isdigit() else "PUNCT"
        return known.closed.get(low) or self._open_tag(at)

    def _open_tag(self, at: int) -> str:
        low, known, lex = self._lows[at], self._classes, self._lex
        before = self._tags[at - 1] if at else ""
        if low in lex.passives or low in lex.perfects or low in lex.helpers:
            return "AUX"
        infinitive = any(sense.verb and sense.head.split(" ")[0] == low for sense in lex.senses.get(low, ()))
        nominal = before in {"DET", "NUM"} or (before == "ADP" and not infinitive)
        if at and f"{self._lows[at - 1]} {low}" in lex.hollow:
            return "X"  # "se detuvo", "de rescate"
        behind = self._lows[at + 1] if at + 1 < len(self._lows) else ""
        if before in {"NOUN", "PROPN"} and low.endswith(known.participles) and behind not in lex.agents:
            return "ADJ"  # "hombres armados", but "hombres detenidos por"
        if not nominal and (low in known.finite or any(sense.verb for sense in lex.senses.get(low, ()))):
            return "VERB"
        if low in known.adverbs or (len(low) >= _LEAST_ADVERB and low.endswith(known.endings)):
            return "ADV"
        noun = any(not sense.verb for sense in lex.senses.get(low, ())) or low in lex.people
        return "ADJ" if before in {"NOUN", "PROPN"} and not noun else "NOUN"

    def _clauses(self) -> list[_Clause]:
        """Cut the sentence at what opens a clause, and at each further verb."""
        made, at = [_Clause()], 0
        while at < len(self._words):
            tag = self._tags[at]
            if tag in {"SCONJ", "PRON"} or (tag == "PUNCT" and self._lows[at] in {";", ":"}):
                made.append(_Clause(opener=at if tag != "PUNCT" else -1))
            elif tag == "CCONJ" and self._leads_verb(at + 1):
                made.append(_Clause(opener=at))
            elif tag == "VERB":
                if made[-1].verb >= 0:
                    made.append(_Clause(opener=-2))
                made[-1].verb = at
            elif tag in _OPENING:
                chunk = self._chunk(at)
                made[-1].chunks += [chunk] if self._tags[chunk.head] in _HEADS else []
                at = chunk.last
                continue
            at += 1
        return [clause for clause in made if clause.verb >= 0 or clause.chunks]

    def _leads_verb(self, at: int) -> bool:
        while at < len(self._words) and self._tags[at] in {"AUX", "PART", "ADV"}:
            at += 1
        return at < len(self._words) and self._tags[at] == "VERB"

    def _chunk(self, at: int) -> _Chunk:
        """A phrase from its preposition or first word on."""
        case = at if self._tags[at] == "ADP" else -1
        first = at + (case >= 0)
        while first < len(self._words) and self._tags[first] == "ADP":
            first += 1  # "en contra de"
        last = first
        while last < len(self._words) and self._tags[last] in _INNER and not self._begins(first, last):
            last += 1
        last = max(last, at + 1)
        places = range(first, last)
        head = next((p for p in places if self._tags[p] == "NOUN"), None)
        named = next((p for p in places if self._tags[p] == "PROPN"), None)
        if head is None or (named is not None and named < head):
            head = named if named is not None else (head if head is not None else last - 1)
        self._hang(at, last, case, head)
        return _Chunk(case, at, last, head)

    def _begins(self, first: int, at: int) -> bool:
        """Whether a determiner opens another phrase here: “el alcalde | este lunes”."""
        nouns = any(self._tags[place] in {"NOUN", "PROPN"} for place in range(first, at))
        return nouns and self._tags[at] in {"DET", "NUM"}

    def _hang(self, first: int, last: int, case: int, head: int) -> None:
        """Hang the words of a chunk on its head."""
        deps = {"DET": "det", "NUM": "nummod", "ADJ": "amod", "PROPN": "flat", "ADP": "case", "NOUN": "compound"}
        for place in range(first, last):
            if place != head:
                tag = self._tags[place]
                behind = tag == "NOUN" and place > head
                self._set(place, head, "case" if place == case else "appos" if behind else deps[tag])

    def _set(self, at: int, head: int, dep: str) -> None:
        self._heads[at], self._deps[at] = head, dep

    def _link(self, clauses: list[_Clause]) -> None:
        """Hang the clauses on each other, the first one with a verb on nothing."""
        top = next((clause for clause in clauses if clause.verb >= 0), clauses[0] if clauses else None)
        if top is None:
            return
        self._root = top.verb if top.verb >= 0 else self._noun_of(top)
        before: _Clause | None = None
        for clause in clauses:
            self._fill(clause)
            if clause is not top:
                self._join(clause, before or top)
            if clause.verb >= 0:
                self._helpers(clause.verb)
            before = clause

    def _noun_of(self, clause: _Clause) -> int:
        """The noun that a clause without a verb is about: one for a happening, else the first."""
        heads = [chunk.head for chunk in clause.chunks]
        return next((head for head in heads if self._lows[head] in self._lex.senses), heads[0])

    def _join(self, clause: _Clause, before: _Clause) -> None:
        here = clause.verb if clause.verb >= 0 else self._noun_of(clause)
        above = before.verb if before.verb >= 0 else self._noun_of(before)
        opener, noun = clause.opener, before.chunks[-1].head if before.chunks else above
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
        low = self._lows[verb]
        if any(sense.verb and sense.head.split(" ")[0] == low for sense in self._lex.senses.get(low, ())):
            return above, "xcomp"
        if low.endswith(self._classes.participles) and self._follows_noun(verb):
            return (noun, "acl") if noun < verb else (above, "acl")
        return above, "parataxis"

    def _follows_noun(self, at: int) -> bool:
        return at > 0 and self._tags[at - 1] in {"NOUN", "PROPN", "ADJ"}

    def _has_subject(self, verb: int) -> bool:
        return any(head == verb and dep.startswith("nsubj") for head, dep in zip(self._heads, self._deps, strict=True))

    def _helpers(self, verb: int) -> None:
        """Hang what stands right before a verb on it: helpers, "no", "se"."""
        at = verb - 1
        while at >= 0 and verb - at <= _SEEN_BACK + 1 and self._tags[at] in {"AUX", "PART", "ADV"}:
            tag, low = self._tags[at], self._lows[at]
            dep = "aux:pass" if low in self._lex.passives else "aux" if tag == "AUX" else "advmod"
            self._set(at, verb, dep)
            at -= 1

    def _is_passive(self, verb: int) -> bool:
        near = range(max(0, verb - _SEEN_BACK), verb)
        return any(self._lows[at] in self._lex.passives for at in near)

    def _fill(self, clause: _Clause) -> None:
        """Give each chunk of a clause its place."""
        if clause.verb < 0:
            self._fill_noun(clause)
            return
        subject = obj = -1
        previous = happening = -1
        for chunk in clause.chunks:
            case = self._lows[chunk.case] if chunk.case >= 0 else ""
            bare = not case and not self._joined(chunk)
            if previous >= 0 and (self._joined(chunk) or case in self._lex.genitives):
                self._set(chunk.head, previous, "conj" if self._joined(chunk) else "nmod")
            elif bare and chunk.head < clause.verb:
                self._set(
                    chunk.head, *((clause.verb, self._as_subject(clause.verb)) if subject < 0 else (subject, "appos"))
                )
                subject = chunk.head if subject < 0 else subject
            elif bare and subject < 0 and self._suffers(clause.verb):
                self._set(chunk.head, clause.verb, self._as_subject(clause.verb))
                subject = chunk.head
            elif obj < 0 and chunk.head > clause.verb and (bare or self._is_object(chunk, case)):
                self._set(chunk.head, clause.verb, "obj")
                obj = chunk.head
            elif happening >= 0 and self._goes_with(happening, case):
                self._set(chunk.head, happening, "nmod")
            else:
                self._set(chunk.head, clause.verb, self._oblique(clause.verb, chunk, case, obj))
            happening = chunk.head if self._lows[chunk.head] in self._lex.senses else happening
            previous = chunk.head

    def _fill_noun(self, clause: _Clause) -> None:
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

    def _joined(self, chunk: _Chunk) -> bool:
        """Whether "and" or a comma in a list leads a chunk."""
        return chunk.first > 0 and self._tags[chunk.first - 1] == "CCONJ"

    def _as_subject(self, verb: int) -> str:
        return "nsubj:pass" if self._is_passive(verb) else "nsubj"

    def _suffers(self, verb: int) -> bool:
        """Whether what follows a verb is its subject: in the passive, and with what befalls or moves somebody."""
        heads = {sense.head for sense in self._lex.senses.get(self._lows[verb], ()) if sense.verb}
        own = any(head in self._lex.befalls or head in self._lex.moves for head in heads)
        return self._is_passive(verb) or own

    def _is_object(self, chunk: _Chunk, case: str) -> bool:
        somebody = (
            self._tags[chunk.head] == "PROPN" or (self._lex.kind(self._lows[chunk.head]) or "targets") != "targets"
        )
        return case in self._classes.objects and somebody

    def _goes_with(self, noun: int, case: str) -> bool:
        """Whether a preposition belongs to a noun for a happening: “un ataque contra”, "una reunión con"."""
        kinds = {sense.type for sense in self._lex.senses.get(self._lows[noun], ()) if not sense.verb}
        return any(case in self._lex.toward.get(kind, ()) for kind in kinds) or (
            bool(kinds) and case in self._lex.company
        )

    def _oblique(self, verb: int, chunk: _Chunk, case: str, obj: int) -> str:
        if not case:
            return "obl:unmarked" if chunk.head > verb or obj >= 0 else "appos"
        return "obl:agent" if case in self._lex.agents and self._is_passive(verb) else "obl"
