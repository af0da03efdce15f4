"""Terms of a document, and what each is worth: the start of a word, names and numbers, known entities, days told.

A term is the first five letters of a word (which joins most inflected forms in most languages and lets cognates
meet across them) or a landmark (`sayso.text.landmarks`: numbers and names by their consonants, the same in every
language) or an entity that the text mentions or a day that it tells of. Words of the title and of the first lines count more:
news says first what happened. Where a word is known to belong to an entity's name, the entity stands for it: its words as words, as
landmarks and as entity would be the same evidence three times, and names are what a theme's happenings share.

What a term is worth is its rarity among the pile's documents of the same language, so that small words weigh nothing
and no list of them is needed. In a small pile rarity says little; `PRIOR` documents are therefore added in thought, in
which a word of n letters stands with the share that words of that length have in news (short words are common words).

Measured on the start of words (semeval pairs, Pearson without any other evidence): whole words 0.63, first 4 letters
0.655, first 5 0.655, first 6 0.657, character 4-grams 0.649, 5-grams 0.656; rarity by language instead of over all
0.672; the beginning counted more 0.68 to 0.69; words and landmarks 0.68. First five letters are six times cheaper than character n-grams.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from sys import intern

from sayso.model import Document
from sayso.stages.stories.general import GENERAL_SHARE, general_keys, general_starts
from sayso.stages.stories.meant import meant
from sayso.stages.stories.told import NOTHING, Told
from sayso.text.cut import Cut, cut
from sayso.text.landmarks import landmarks, name_key
from sayso.text.language import base_language
from sayso.text.words import words

STEM = 5
"""Letters of a word that are compared."""

HEAD = 150
"""Words of title and text that are read. A report says first what happened; what follows is background, which reports of
other happenings on the theme have, too. Against whole texts: semeval 0.69 for 0.68, ECB+ the same, half the time."""

LEAD = 60
"""Words that count more: the title and about two sentences."""

LEAD_WEIGHT = 2
"""How often a word of the lead is counted. 1, 2 and 3 differ by 0.01."""

PRIOR = 100.0
"""Documents added in thought. They keep the scale of similarities the same from a pile of four texts to one of
thousands. B-cubed F1 over ECB+ at the threshold of `group.py`, for all its 772 texts / topic by topic (20 texts with two
alike stories) / six texts with two stories / four of one story / two of two stories: 0.89 / 0.82 / 0.88 / 0.94 / 0.90.
With 50 added a topic alone falls to 0.72, with 10 (on whole texts) to 0.56, since in it nothing is rare."""

PRIOR_NAMED = 5.0
"""The same for entities. Fewer, so that whom all pages of a small pile name ("everything here is about the party") counts less than
whom two of them name. With 100 reports of several happenings on one theme with the same actors run together; with 5, 10, 30 ECB+ keeps
0.894 over all; topic by topic, where half the texts tell one story, it has 0.83, 0.84, 0.87 at the same threshold."""

LANDMARKS = 0.7
"""Weight of all landmarks of a document against all its words, where names are not known: landmarks then hold common words, and the
names are among the words, too. 0.3 to 1 differ by 0.01 on ECB+ and semeval."""

LANDMARKS_KNOWN = 1.0
"""The same where the names are known, and are no longer among the words. ECB+ at 0.85, 1.0, 1.2: 0.892, 0.893, 0.900, but the more they
weigh the more do translated reports on one theme run together (meantime 0.84, 0.79, 0.74)."""

ACROSS = 1.0
"""How much more often landmarks count between two languages than within one, where words do most of the work."""

MEANT = 0.7
"""Weight of shared meanings between two languages, against what two texts of one language share in words and landmarks. Within one language
they count nothing: there words are better (ECB+ the same at weights of 0.15 and 0.3)."""

ENOUGH = 20
"""Meanings from which a text has its full weight of them: two texts of which one known word each is the same are not alike by that. 75 words of
news have about 20. A guess."""

CHANCE = 0.05
"""What is taken off between two languages: what two texts on one theme have in common in meanings by chance. Of semeval's German-English pairs, 15 on one
story and 36 on two, so many are joined at `MEANT` and `CHANCE` of 0 and 0 (landmarks twice instead): 10 and 4; 0.6 and 0: 12 and 3; 0.7 and 0.05: 10
and 2; 0.8 and 0.06: 12 and 2. The third keeps two meetings of the same men, told of in two languages, apart. A wrong join costs the reader more than a
missing one. Tried and dropped: rarity of meanings as counted in treebanks, which changes nothing, as what theme two texts are on is not frequent."""

_SHARES = {1: 0.6, 2: 0.6, 3: 0.5, 4: 0.25, 5: 0.06}
"""Share of documents that hold a given word of so many letters: a rounded guess; doubling it changes F1 by 0.01."""
_LANDMARK_SHARE = 0.02
_MEANING_SHARE = 0.05
_ENTITY = " @"
_DAY = " ~"
_MEANING = " &"
_BY_CHANCE = " %"
_PIECES_KEPT = 1 << 14  # names whose words are not looked for again
_SHARES_KEPT = 1 << 16  # terms of which it is not asked again whether all the world says them
_WORTHS_KEPT = 1 << 14  # counts are small numbers, so that most of a pile's terms are worth the same few things
_BLANKS = frozenset(" \n")
_SMALL_NUMBER_SHARE = 0.3  # numbers of one or two digits are everywhere


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Terms:
    """The weighted counts of a document's words, landmarks and meanings. Keys of landmarks start with a space: no word does."""

    language: str
    words: Mapping[str, int]
    landmarks: Mapping[str, int]
    meanings: Mapping[str, float]
    """None where they are not asked for."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Background:
    """In how many documents of each language a term stands, and how many there are."""

    documents: Mapping[str, int]
    words: Mapping[str, Mapping[str, int]]
    landmarks: Mapping[str, int]
    meanings: Mapping[str, int]
    general: frozenset[str] = frozenset()
    """The entities that are known to the whole world."""


def terms_of(
    document: Document, known: Told = NOTHING, common: Collection[str] = (), *, meanings: bool = False
) -> Terms:
    """Return the terms of a document.

    `known` are its names and days; `common` the keys of landmarks that name whole countries: they tell a theme, not a happening, and
    are left out. `meanings` says whether those of its words are asked for.
    """
    title = f"{document.title}\n" if document.title else ""
    whole = title + document.text
    found = cut(whole, HEAD + 1)
    text = whole[: found.starts[HEAD]] if len(found.starts) > HEAD else whole
    lead = found.starts[LEAD] if len(found.starts) > LEAD else len(text)
    head = found.first(HEAD)
    named = _named(whole, known, len(title))
    stems = [(start, intern(key[:STEM])) for start, key in zip(head.starts, head.keys, strict=True) if key not in named]
    without = {*common, *map(name_key, named)} if named else common
    marks = [(start, intern(mark)) for start, mark in _marks(text, head, known, len(title), without)]
    language = base_language(document.language)
    told = meant(head.keys, language, LEAD, LEAD_WEIGHT) if meanings else {}
    return Terms(language=language, words=_counted(stems, lead), landmarks=_counted(marks, lead), meanings=told)


def _counted(found: Sequence[tuple[int, str]], lead: int) -> Counter[str]:
    """How often each term stands; before `lead` each counts `LEAD_WEIGHT` times."""
    counts = Counter([term for _, term in found])
    counts.update([term for start, term in found if start < lead] * (LEAD_WEIGHT - 1))
    return counts


def _named(whole: str, known: Told, shift: int) -> frozenset[str]:
    """The keys of words that begin inside a name, wherever they stand again in the text (its title, say)."""
    named: set[str] = set()
    for name in known.names:
        start, end = shift + name.start, shift + name.end
        first = start if whole[start - 1 : start] in _BLANKS else _blank_before(whole, start)
        stop = end if whole[end : end + 1] in _BLANKS else _blank_after(whole, end)
        named |= _begun(whole[first:stop], start - first, end - first)
    return frozenset(named)


@lru_cache(_PIECES_KEPT)
def _begun(piece: str, start: int, end: int) -> frozenset[str]:
    """The keys of a piece's words that begin between two places."""
    return frozenset(key for place, _, key in words(piece) if start <= place < end)


def _blank_before(text: str, place: int) -> int:
    """The nearest place, not behind this one, at which no word is cut."""
    return max(text.rfind(" ", 0, place), text.rfind("\n", 0, place)) + 1


def _blank_after(text: str, place: int) -> int:
    found = [blank for blank in (text.find(" ", place), text.find("\n", place)) if blank >= 0]
    return min(found, default=len(text))


def _marks(text: str, found: Cut, known: Told, shift: int, without: Collection[str]) -> Iterator[tuple[int, str]]:
    """Landmarks, entities and days of the beginning of a text, with their places."""
    yield from ((mark.start, f" {mark.key}") for mark in landmarks(text, found) if mark.key not in without)
    for name in known.names:
        if name.entity is not None and shift + name.start < len(text):
            yield shift + name.start, f"{_ENTITY}{name.entity}"
    yield from ((shift + start, f"{_DAY}{day}") for start, day in known.days if shift + start < len(text))


def background(known: Sequence[Terms], general: frozenset[str] = frozenset()) -> Background:
    """Count in how many documents each term stands; `general` are the entities that are known to the whole world."""
    documents: Counter[str] = Counter()
    by_language: dict[str, Counter[str]] = defaultdict(Counter)
    marks: Counter[str] = Counter()
    meanings: Counter[str] = Counter()
    for item in known:
        documents[item.language] += 1
        by_language[item.language].update(item.words.keys())
        marks.update(item.landmarks.keys())
        meanings.update(item.meanings.keys())
    return Background(documents=documents, words=by_language, landmarks=marks, meanings=meanings, general=general)


def weights(item: Terms, among: Background) -> dict[str, float]:
    """Return what each term of a document is worth: words and landmarks as a vector of length 1, meanings as another.

    Where entities are known, half the weight of landmarks is theirs.
    Every landmark and meaning is there once for all languages and once ("landmark|language") for its own; see `sign`.
    """
    count = among.documents.get(item.language, 0)
    held = among.words.get(item.language, {})
    whole = sum(among.documents.values())
    stems = {term: _worth(times, held.get(term, 0), count, _share(term)) for term, times in item.words.items()}
    worth = {
        term: _worth(times, among.landmarks.get(term, 0), whole, _share(term, among.general), _prior(term))
        for term, times in item.landmarks.items()
    }
    entities = _unit({term: value for term, value in worth.items() if term.startswith(_ENTITY)})
    marks = _unit({term: value for term, value in worth.items() if not term.startswith(_ENTITY)})
    whole_weight = LANDMARKS_KNOWN * math.sqrt(0.5) if entities else LANDMARKS
    marks = {term: whole_weight * value for term, value in (*marks.items(), *entities.items())}
    found = _unit({**_unit(stems), **marks})
    meanings = _unit({
        as_term(term): _worth(times, among.meanings.get(term, 0), whole, _MEANING_SHARE)
        for term, times in item.meanings.items()
    })  # fmt: skip
    enough = min(1.0, len(meanings) / ENOUGH)
    meanings = {term: value * enough for term, value in meanings.items()}
    own = _MEANING if meanings else item.language
    found.update({f"{term}|{own}": value for term, value in found.items() if term.startswith(" ")})
    found.update(meanings)
    found.update({f"{term}|{item.language}": value for term, value in meanings.items()})
    return found


def less_chance(vector: dict[str, float], item: Terms) -> dict[str, float]:
    """A vector with a term that takes `CHANCE` off its product with one of another language, where both have meanings."""
    if item.meanings:
        vector[_BY_CHANCE] = vector[f"{_BY_CHANCE}|{item.language}"] = math.sqrt(CHANCE)
    return vector


def sign(term: str) -> float:
    """Return with what factor the product of two documents' weights of a term goes into their similarity.

    Between two languages a shared landmark counts 1 + `ACROSS` times, a shared meaning `MEANT` times. Within one it is shared twice, under both
    its names, and the second takes the surplus off again. The similarity stays a plain sum of products over terms, so it can be
    averaged over whole groups of documents.
    """
    if not term.startswith(" "):
        return 1.0
    if term.startswith(_BY_CHANCE):
        return 1.0 if "|" in term else -1.0
    within, across = (0.0, MEANT) if is_meaning(term) else (1.0, 1.0 + ACROSS)
    return within - across if "|" in term else across


def as_term(meaning: str) -> str:
    """A meaning as a term of a vector."""
    return f"{_MEANING}{meaning}"


def is_meaning(term: str) -> bool:
    """Whether a term of a vector is a meaning."""
    return term.startswith(_MEANING)


def is_of_a_word(term: str) -> bool:
    """Whether a term can have been made from a word: not an entity, a day or what is told for one language alone."""
    return "|" not in term and not term.startswith((_ENTITY, _DAY, _BY_CHANCE))


@lru_cache(_WORTHS_KEPT)
def _worth(times: float, held: int, documents: int, share: float, prior: float = PRIOR) -> float:
    """Log of the count times log of the rarity; never below nothing."""
    rarity = math.log((documents + prior + 1.0) / (held + prior * share + 0.5))
    return math.log1p(times) * max(rarity, 0.0)


def _prior(term: str) -> float:
    return PRIOR_NAMED if term.startswith(_ENTITY) else PRIOR


@lru_cache(_SHARES_KEPT)
def _share(term: str, general: Collection[str] = ()) -> float:
    """The share of the documents added in thought that hold a term."""
    if term.startswith(_ENTITY):
        return GENERAL_SHARE if term.removeprefix(_ENTITY) in general else _LANDMARK_SHARE
    if term.startswith(" #"):
        return _SMALL_NUMBER_SHARE if len(term) <= 4 else _LANDMARK_SHARE
    if term.startswith(" "):
        return GENERAL_SHARE if term[1:] in general_keys() else _LANDMARK_SHARE
    usual = _SHARES[min(len(term), STEM)]
    return max(usual, GENERAL_SHARE) if term in general_starts(STEM) else usual


def _unit(vector: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(value * value for value in vector.values()))
    return {term: value / length for term, value in vector.items() if value > 0.0} if length else {}
