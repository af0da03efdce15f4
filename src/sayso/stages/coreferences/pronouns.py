"""Who "she said" is: pronouns that are the source of words, tied to the person or organisation in view.

A pronoun counts beside a verb of saying ("she said", "sagte er", "wie sie am Montag mitteilte") and in a phrase that names a source
("according to her", "nach seinen Worten"), outside of quotation marks. Persons
whose gender the text or the given name tells otherwise are out. The one spoken of in the nearest sentence is meant, and of
several there the first, whom news has as its subject; where two of unknown gender compete for a place, nobody.
"It" beside such a verb is the organisation that the sentence before, or this one, begins with.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import Literal, NamedTuple

from sayso.lang.names import NameWords
from sayso.lang.quotes import QuoteWords
from sayso.lang.references import ReferenceWords
from sayso.stages.coreferences.bearers import Bearer
from sayso.stages.coreferences.nouns import Nouns
from sayso.stages.coreferences.phrases import Phrase
from sayso.stages.coreferences.scene import Scene, Sight, only
from sayso.stages.coreferences.text import Line, Taken, Word
from sayso.stages.coreferences.titles import Tie

BACK, BACK_GENDERED = 4, 1
"""Sentences before the pronoun's in which the person is looked for; fewer where things, too, are "he" and "she" (German). Read on
news pages: with four in German one of four ties was wrong."""
REACH = 3
"""Words between a pronoun and its verb, at most: helpers and adverbs."""
REACH_LAST = 7
"""The same where the verb closes the clause (German)."""
TOLD, ONLY, FIRST = 0.85, 0.7, 0.6
"""Scores: gender told and nobody nearer; the only person in view; the first of several. Set in this order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbs:
    """Words beside a pronoun, in lower case."""

    speech: frozenset[str]
    report: frozenset[str]
    """Of these, those that organisations are said to do: "it said", but not "it read"."""
    auxiliaries: frozenset[str]
    helpers: frozenset[str]
    """Auxiliaries, and adverbs that may stand with them before the verb."""
    as_words: frozenset[str]
    he: frozenset[str]
    she: frozenset[str]
    it: frozenset[str]
    pronouns: frozenset[str]
    """The three together."""
    formal: frozenset[str]
    plural: tuple[str, ...]
    by_phrase: tuple[tuple[tuple[str, ...], int, Literal["male", "female"]], ...]
    """Phrases that name a source by a pronoun, the pronoun's place in them, and whose it is."""
    asked: frozenset[str]
    """All pronouns, with those of phrases: other words are passed over at once."""
    passive: frozenset[str]
    adverb_endings: tuple[str, ...]
    verb_second: bool


class Pronoun(NamedTuple):
    """A pronoun beside a verb of saying."""

    start: int
    end: int
    line: int
    text: str
    gender: Literal["male", "female"] | None
    source: bool
    """It stands beside a verb of saying; others only keep their bearer in view."""


@lru_cache(maxsize=64)
def verbs(words: ReferenceWords, quotes: QuoteWords, names: NameWords, counting: tuple[str, ...] = ()) -> Verbs:
    """Make a language's words ready; verbs of `counting` give a source, too. A pure function of them: the cache saves time only."""
    lines = (*quotes.report, *quotes.tell, *quotes.think, *quotes.urge, *quotes.intend, *quotes.react)
    phrased = (*_phrased(words.source_of_him, "male"), *_phrased(words.source_of_her, "female"))
    pronouns = frozenset((*words.he, *words.she, *words.it))
    return Verbs(
        speech=frozenset((*_forms(lines), *quotes.so, *counting)),
        report=frozenset(_forms(quotes.report)) & frozenset(names.speech),
        auxiliaries=frozenset((*quotes.auxiliaries, *quotes.finite)),
        helpers=frozenset((*quotes.auxiliaries, *quotes.adverbs)),
        as_words=frozenset(quotes.as_words),
        he=frozenset(words.he),
        she=frozenset(words.she),
        it=frozenset(words.it),
        pronouns=pronouns,
        formal=frozenset(words.formal),
        plural=words.plural_verbs,
        by_phrase=phrased,
        asked=pronouns.union(phrase[at] for phrase, at, _ in phrased),
        passive=frozenset(quotes.passive),
        adverb_endings=quotes.adverb_endings,
        verb_second=quotes.verb_second,
    )


def _forms(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield from line.partition("|")[0].split()


def _phrased(
    listed: Sequence[str], gender: Literal["male", "female"]
) -> Iterator[tuple[tuple[str, ...], int, Literal["male", "female"]]]:
    for phrase in listed:
        parts = phrase.split()
        at = next(place for place, part in enumerate(parts) if part.startswith("["))
        yield tuple(part.strip("[]") for part in parts), at, gender


def pronouns(line: Line, words: Verbs, quotes: Taken) -> Iterator[Pronoun]:
    """Yield the pronouns of a sentence: for persons all that are subjects of one verb, for things the sources only."""
    for place, word in enumerate(line.words):
        if word.low not in words.asked and "-" not in word.low:
            continue
        hooked = _hooked(word, words) if "-" in word.low else None
        if hooked is not None and not quotes.meets(word.start, word.end):
            yield hooked._replace(line=line.number, source=_says(place, line.words, words))
        told = _in_phrase(place, line.words, words)
        if told is not None and not quotes.meets(word.start, word.end):
            yield Pronoun(word.start, word.end, line.number, word.text, told, source=True)
            continue
        if word.low not in words.pronouns or quotes.meets(word.start, word.end):
            continue
        if word.low in words.formal and place and word.text != word.low and line.words[place].joined:
            continue
        verb = _verb(place, line.words, words)
        unclear = word.low in words.it or (word.low in words.formal and not _singular(place, line.words, words))
        if (verb is None and unclear) or (verb is not None and words.plural and verb.endswith(words.plural)):
            continue
        gender: Literal["male", "female"] | None = (
            "male" if word.low in words.he else "female" if word.low in words.she else None
        )
        yield Pronoun(word.start, word.end, line.number, word.text, gender, verb is not None)


def _in_phrase(place: int, line: Sequence[Word], words: Verbs) -> Literal["male", "female"] | None:
    """“according to him”, “nach seinen Worten”: whose pronoun it is, if a phrase stands around it that names a source."""
    for phrase, at, gender in words.by_phrase:
        first = place - at
        if first >= 0 and tuple(word.low for word in line[first : first + len(phrase)]) == phrase:
            return gender
    return None


def _hooked(word: Word, words: Verbs) -> Pronoun | None:
    """“affirme-t-elle”, “a-t-il (dit)”: the pronoun behind the hyphen of a verb or its helper."""
    verb, _, tail = word.low.rpartition("-")
    if tail not in words.he | words.she or verb.removesuffix("-t") not in words.speech | words.auxiliaries:
        return None
    start = word.end - len(tail)
    return Pronoun(start, word.end, 0, tail, "male" if tail in words.he else "female", source=False)


def _says(place: int, line: Sequence[Word], words: Verbs) -> bool:
    """Whether the word with such a pronoun is a verb of saying, or the helper of one."""
    verb = line[place].low.rpartition("-")[0].removesuffix("-t")
    return verb in words.speech or _verb(place, line, words) is not None


def _singular(place: int, line: Sequence[Word], words: Verbs) -> bool:
    """Whether a pronoun stands beside a helper in the singular: "wollte sie", or opens its sentence before any: "Sie ging"."""
    if place and line[place].joined and line[place].text == line[place].low:
        before = line[place - 1]
        helps = before.low in words.auxiliaries or before.pos == "AUX"
        return helps and not before.low.endswith(words.plural)
    return place == 0 and len(line) > 1 and line[1].joined and not line[1].low.endswith(words.plural)


def _verb(place: int, line: Sequence[Word], words: Verbs) -> str | None:
    """The verb of saying that a pronoun is the subject of."""
    thing = line[place].low in words.it
    speech = words.report if thing else words.speech
    if place and line[place].joined and line[place - 1].low in speech and not thing:
        return line[place - 1].low if words.verb_second or not line[place - 1].joined else None
    last = words.verb_second and place > 0 and line[place - 1].low in words.as_words
    for at in range(place + 1, min(len(line), place + 1 + (REACH_LAST if last else REACH))):
        if not line[at].joined:
            return None
        if line[at].low in speech:
            return None if thing and line[at - 1].low in words.passive else line[at].low
        if not last and line[at].low not in words.helpers and not line[at].low.endswith(words.adverb_endings):
            return None
    return None


def stands_for(pronoun: Pronoun, scene: Scene, rivals: Sequence[Phrase], nouns: Nouns) -> Tie | None:
    """The one whom a pronoun means, or None. `rivals` are the phrases before it that bring someone else."""
    return _thing(pronoun, scene) if pronoun.gender is None else _person(pronoun, scene, rivals, nouns)


def _person(pronoun: Pronoun, scene: Scene, rivals: Sequence[Phrase], nouns: Nouns) -> Tie | None:
    seen = scene.seen(pronoun.start, pronoun.line, BACK_GENDERED if nouns.gendered else BACK)
    people = [(b, s) for b, s in seen if b.schema == "Person" and b.gender in {None, pronoun.gender}]
    if not people or (nouns.gendered and all(sight.aside for _, sight in people)):
        return None
    nearest = max(sight.line for _, sight in people)
    if _rivalled(pronoun, nearest, rivals, nouns):
        return None
    alone = only(b for b, _ in people)
    if alone is not None:
        score = TOLD if alone.gender else ONLY
        return (
            Tie(alone, score, f"“{alone.name}” is the only person before it whom it can mean") if alone.sure else None
        )
    first = _first([(b, s) for b, s in people if s.line == nearest], here=nearest == pronoun.line)
    if first is None or not first.sure:
        return None
    return Tie(first, FIRST, f"“{first.name}” comes first in the last sentence that names someone whom it can mean")


def _first(people: Sequence[tuple[Bearer, Sight]], *, here: bool) -> Bearer | None:
    """Whom the sentence speaks of first; nobody where two compete: in the pronoun's own sentence, or one told to fit and one not."""
    main = [bearer for bearer, sight in people if not sight.aside] or [bearer for bearer, _ in people]
    if here and only(main) is None:
        return None
    first = main[0]
    unclear = first.gender is None and any(b.gender is not None for b, _ in people)
    return None if unclear else first


def _rivalled(pronoun: Pronoun, line: int, rivals: Sequence[Phrase], nouns: Nouns) -> bool:
    """Whether someone without a name came in after the sentence that names a person: "A farmer ... He said"."""
    later = takewhile(lambda rival: rival.line > line, reversed(rivals))  # they are in order
    return any(
        r.kind == "Person" and nouns.gender(r.noun) in {None, pronoun.gender} and r.start < pronoun.start for r in later
    )


def _thing(pronoun: Pronoun, scene: Scene) -> Tie | None:
    seen = [(b, s) for b, s in scene.seen(pronoun.start, pronoun.line, 1) if b.schema == "Organization"]
    if not seen:
        return None
    alone = only(b for b, _ in seen)
    if alone is None:
        return None
    return Tie(alone, FIRST, f"“{alone.name}” is the only organisation named shortly before")
