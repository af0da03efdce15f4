"""Parts of speech by closed classes of words and by the words beside, for sentences that no model has read.

Method. Names are names, times nouns; small words are what the tables of a language say. A word of happenings is a verb, unless what stands before it
leads nouns ("la protesta", "une attaque") or it opens a stretch and may be either. A participle behind a helper is a verb though no list has it;
behind a noun it describes it ("hombres armados"), unless who did it follows ("détenus par"). Words that nothing is known of are nouns, behind a
noun adjectives: the languages read so set their adjectives there.

Known exceptions: verbs that no list has are nouns; a noun that looks like a verb behind a bare noun.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.lang import LanguageProfile, profile
from sayso.stages.event_mentions.lexicon import Lexicon, lexicon

_LEAST_ADVERB = 5  # letters of an adverb that only its ending shows
_SEEN_AHEAD = 4  # words from a helper to its participle: "n'a pas encore été détruit"
_NO_NOUN_BEFORE = frozenset({"", "PUNCT", "VERB", "AUX", "PRON", "SCONJ", "PART", "CCONJ"})
"""What stands before "des" where it is an article, not "of the"."""
_LEADS_NOUN = frozenset({"DET", "NUM"})
_OPENS = frozenset({"", "PUNCT", "ADJ"})
"""Where a word that may be a noun or a verb is a noun: "Grève à Lund", "nouvelle attaque"."""


@dataclass(frozen=True, slots=True, eq=False)
class Classes:
    """The closed classes of a language."""

    closed: Mapping[str, str]
    """Small word -> its part of speech."""
    articles: frozenset[str]
    """Articles that are prepositions, too: "des"."""
    finite: frozenset[str]
    helpers: frozenset[str]
    passives: frozenset[str]
    adverbs: frozenset[str]
    endings: tuple[str, ...]
    participles: tuple[str, ...]
    objects: frozenset[str]
    """Words that show an object: "a"."""
    counts: frozenset[tuple[str, ...]]
    """What may stand before a number, word by word: "más de"."""
    aims: frozenset[str]
    """What stands before an infinitive that says what for: "para"."""


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
    before = {*said.prepositions, *said.inner, *held.names.fused, *lex.prepositions}
    verbs = {
        *said.finite,
        *said.passive,
        *said.perfect,
        *lex.passives,
        *lex.perfects,
        *lex.helpers,
        *lex.governors,
        *lex.senses,
    }
    ranked = (  # of several listings of a word the last counts
        (set(said.auxiliaries) - verbs, "PART"),
        ({*said.clause, *said.contrast, *words.conditions}, "SCONJ"),
        (determiners, "DET"),
        (before, "ADP"),
        (set(said.join), "CCONJ"),
        ({*said.relative, *words.relatives}, "PRON"),
        (numbers - determiners - set(said.join), "NUM"),
        ({*words.reflexives, *words.negations, *_hooked(said.person_pronouns)}, "PART"),
    )
    passives = frozenset(lex.passives or said.passive)
    return Classes(
        closed={low: tag for listed, tag in ranked for low in listed},
        articles=frozenset(before.intersection(held.names.articles)),
        finite=frozenset(said.finite),
        helpers=frozenset({*passives, *(lex.perfects or said.perfect), *lex.helpers}),
        passives=passives,
        adverbs=frozenset(said.adverbs),
        endings=said.adverb_endings,
        participles=said.participles,
        objects=frozenset(words.cases.get("accusative", ())),
        counts=frozenset(tuple(phrase.split()) for phrase in said.counts),
        aims=frozenset(words.infinitive_marks),
    )


def _hooked(words: Sequence[str]) -> set[str]:
    """Pronouns hooked on to a verb: “a-t-elle”."""
    return {word for word in words if word.startswith("-")}


class Tagger:
    """The parts of speech of one sentence, word by word."""

    def __init__(
        self, lows: Sequence[str], named: Sequence[bool], timed: Sequence[bool], known: Classes, lex: Lexicon
    ) -> None:
        self._lows, self._named, self._timed, self._known, self._lex = lows, named, timed, known, lex
        self.tags: list[str] = []
        for at in range(len(lows)):
            self.tags.append(self._tag(at))
        self._settle()
        self._settle_before()

    def is_infinitive(self, at: int) -> bool:
        """Whether a word is the dictionary form of a verb for a happening."""
        low = self._lows[at]
        return any(sense.verb and sense.head.split(" ")[0] == low for sense in self._lex.senses.get(low, ()))

    def _tag(self, at: int) -> str:
        low = self._lows[at]
        if self._named[at] or self._timed[at]:
            return "PROPN" if self._named[at] else "NOUN"
        if low[0].isdigit():
            return "NUM"
        if low in self._known.articles and self._before(at) in _NO_NOUN_BEFORE:
            return "DET"
        closed = self._known.closed.get(low)
        return closed or (self._open(at) if low[0].isalnum() else "PUNCT")

    def _before(self, at: int) -> str:
        return self.tags[at - 1] if at else ""

    def _low(self, at: int) -> str:
        return self._lows[at] if 0 <= at < len(self._lows) else ""

    def _open(self, at: int) -> str:
        low, known, before = self._lows[at], self._known, self._before(at)
        if low in known.helpers:
            return "AUX"
        if low in self._lex.describing and before not in {"NOUN", "PROPN"}:
            return "ADJ"  # "l'ancien maire"
        if at and f"{self._lows[at - 1]} {low}" in self._lex.hollow:
            return "X"  # "se detuvo", "de rescate"
        if low in known.adverbs and not self._tells(low, verb=True):
            return "ADV"
        if (
            before in {"NOUN", "PROPN"}
            and low.endswith(known.participles)
            and self._low(at + 1) not in self._lex.agents
        ):
            return "ADJ"  # "hombres armados", but "hombres detenidos por"
        return "VERB" if self._is_verb(at) else self._other(low, before)

    def _other(self, low: str, before: str) -> str:
        """The part of speech of what is no verb."""
        if len(low) >= _LEAST_ADVERB and low.endswith(self._known.endings):
            return "ADV"
        return "ADJ" if before in {"NOUN", "PROPN"} and not self._is_noun(low) else "NOUN"

    def _is_noun(self, low: str) -> bool:
        return low in self._lex.people or self._tells(low, verb=False)

    def _tells(self, low: str, *, verb: bool) -> bool:
        return any(sense.verb == verb for sense in self._lex.senses.get(low, ()))

    def _is_verb(self, at: int) -> bool:
        low, before = self._lows[at], self._before(at)
        if before in _LEADS_NOUN or (before == "ADP" and not self.is_infinitive(at)):
            return False
        if low in self._known.finite:
            return True
        if self._is_noun(low) and before in _OPENS and self._known.closed.get(self._low(at + 1)) != "PRON":
            return False
        return self._tells(low, verb=True) or (low in self._lex.governors and not self._is_noun(low))

    def _settle(self) -> None:
        """A participle behind a helper is a verb though no list has it."""
        for at, tag in enumerate(self.tags):
            verb = at + 1
            while tag == "AUX" and verb < len(self.tags) and self.tags[verb] in {"AUX", "PART", "ADV"}:
                verb += 1
            if tag == "AUX" and at < verb < min(at + _SEEN_AHEAD + 1, len(self.tags)) and self._is_done(verb):
                self.tags[verb] = "VERB"

    def _settle_before(self) -> None:
        """“más de 30 hombres” is one phrase; “para” and “va a” lead an infinitive."""
        for at, low in enumerate(self._lows):
            for count in self._known.counts:
                end = at + len(count)
                if low == count[0] and tuple(self._lows[at:end]) == count and self.tags[end : end + 1] == ["NUM"]:
                    self.tags[at:end] = ["DET"] * len(count)
            led = self.tags[at : at + 2] == ["ADP", "VERB"] and self.is_infinitive(at + 1)
            if led and (low in self._known.aims or self._before(at) == "AUX"):
                self.tags[at] = "PART"  # "para negociar", "va a negociar"

    def _is_done(self, at: int) -> bool:
        low = self._lows[at]
        plain = self.tags[at] == "NOUN" and not self._timed[at] and low not in self._lex.people
        return plain and bool(self._known.participles) and low.endswith(self._known.participles)
