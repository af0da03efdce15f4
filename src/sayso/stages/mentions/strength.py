"""How much a word's look speaks for its being part of a name: not at all, weakly, strongly.

In languages that write common nouns small a capital inside a sentence is strong. At a sentence's beginning, in headlines in title
case and in German a capital says little; there a tagger's word, the lexicon, and in the end the rest of the document decide
(`document.py`): weak words count only where the same name stands strongly elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from sayso.lang.lexicon import REMEMBERED
from sayso.stages.mentions.known import Known
from sayso.stages.mentions.words import HYPHEN, Line, Word, is_adjective, is_tied, lone

NO, WEAK, STRONG = 0, 1, 2
NAMELIKE, FOREIGN, NOUNLIKE = 1.0, 0.0, -2.0
"""Log odds (`Lexicon.shape`) above which an unlisted German word may be a name where a neighbour speaks for it, and under which
it is a noun whatever else is said. Of unseen treebank names 86 % are above 0, of unseen nouns 18 %."""
LONGEST_REACH = 3
_LINKS = 2
"""Small words between a head written small and the name, at most: "de l'"."""
ADJECTIVE = re.compile(r"\w{3,}(?:e|er|es|en|em)")


def grades(line: Line, known: Known) -> list[int]:
    """Judge every word of a sentence, with its neighbours."""
    words = line.words
    found = [NO] * len(words)
    telling = [place for place, word in enumerate(words) if word.capital or word.low in known.prefixes]
    for place in telling:
        if words[place].capital:
            found[place] = strength(words[place], line, known)
    for place in telling:
        word, after = words[place], words[place + 1] if place + 1 < len(words) else None
        if after is not None and after.glued and word.low in known.prefixes:
            found[place] = NO
        elif word.capital:
            _as_phrase(place, words, found, known)
    if known.nouns_big and not line.shouted:
        _german_neighbours(words, found, known)
    if line.headline:
        _reach_back(words, found, known)
    return found


def _as_phrase(place: int, words: Sequence[Word], found: list[int], known: Known) -> None:
    """Judge a word anew by the head before it, the known name that it begins, and the word behind it."""
    if known.small_heads and from_head(place, words, known) < place:
        found[place] = STRONG
    after = words[place + 1] if place + 1 < len(words) and words[place + 1].joined else None
    if after is not None:
        end = _known_phrase(place, words, known)
        found[place:end] = [STRONG] * (end - place)
        if found[place] < STRONG and after.capital:
            found[place : place + 2] = _pair(words[place], after, found[place], found[place + 1], known)


def from_head(first: int, words: Sequence[Word], known: Known) -> int:
    """Where a name begins whose first word is written small: “ministère | de l’Intérieur” (French)."""
    at = first - 1
    while at > 0 and first - at <= _LINKS and _tied(words[at + 1]) and words[at].low in known.joiners:
        at -= 1
    linked = at < first - 1 or words[first].glued
    headed = at >= 0 and linked and _tied(words[at + 1]) and words[at].low in known.small_heads
    return at if headed else first


def _tied(word: Word) -> bool:
    return word.joined or word.glued


def _reach_back(words: Sequence[Word], found: list[int], known: Known) -> None:
    """In a headline, take in the plain words before an organisation's last word: "Sternau Air Defence Force"."""
    for place, word in enumerate(words):
        if found[place] == NO or known.heads.get(word.low) != "Organization":
            continue
        before = place
        while (
            before
            and words[before].joined
            and words[before - 1].low in known.lexicon.words
            and place - before < LONGEST_REACH
        ):
            before -= 1
            if not words[before].capital or words[before].low in known.function:
                break
            found[before] = max(found[before], WEAK)


def _known_phrase(place: int, words: Sequence[Word], known: Known) -> int:
    """The end of the longest known name of several words that begins at a place, and not with the last word; the place itself if there is none."""
    for names in known.longer.get(words[place].text, ()):
        if names[1] != words[place + 1].text:
            continue  # there are hundreds with "New"
        end = place + len(names)
        if tuple(w.text for w in words[place:end]) == names and all(w.joined for w in words[place + 1 : end]):
            return end
    return place


def _pair(word: Word, after: Word, first: int, second: int, known: Known) -> list[int]:
    """A word that tells little, before another with a capital.

    "New Sternau", "North Zhelova" are places. In German only a name has an adjective with a capital in mid-sentence.
    """
    if word.low in known.starts and second == STRONG:
        return [STRONG if not word.first else WEAK, second]
    adjective = known.nouns_big and not word.first and ADJECTIVE.fullmatch(word.low) and word.low not in known.function
    if adjective and not known.is_title(word.low) and _is_adjective(word, known):
        compound = known.head(after.low) or after.low.endswith(known.words.common_endings)
        if known.lexicon.is_noun(after.low) or compound:
            return [STRONG, STRONG]
    if (
        adjective
        and not known.lexicon.is_listed_noun(word.low)
        and known.heads.get(after.low)
        and word.joined
        and _ends_alike(word)
    ):
        return [STRONG, STRONG]
    if known.nouns_big and after.low in known.words.work_words and not word.glued and _of_place(word, known):
        return [STRONG, STRONG]
    if (
        known.nouns_big
        and first == second == WEAK
        and word.low in known.lexicon.persons
        and after.low in known.lexicon.persons
        and not (known.is_common(word.text) and known.is_common(after.text))
    ):
        return [STRONG, STRONG]
    return [first, second]


def _ends_alike(word: Word) -> bool:
    """Whether a word with a capital is an adjective by its look, as in "das Auswärtige Amt": no noun or name ends in "-ige"."""
    return word.low.endswith(
        ("ige", "iger", "iges", "igen", "igem", "neue", "neuer", "neues", "neuen", "freie", "freien", "freier")
    )


def _of_place(word: Word, known: Known) -> bool:
    """Whether a word is the German adjective of a place, which ends in "-er": "Sternauer"."""
    stem = word.text.removesuffix("er")
    if stem == word.text or known.is_title(word.low) or known.is_common(word.text) or word.low in known.lexicon.words:
        return False
    places = (known.phrases.get(form) for form in (stem, f"{stem}e", f"{stem}en"))
    return (
        any(fact is not None and fact.schema == "Place" for fact in places) or known.lexicon.shape(word.low) > NOUNLIKE
    )


def _is_adjective(word: Word, known: Known) -> bool:
    if word.low.endswith(known.words.adjective_endings):
        return True
    return word.low in known.lexicon.words and word.low not in known.lexicon.nouns


def strength(word: Word, line: Line, known: Known) -> int:
    """Judge one word with a capital by itself."""
    place = (word.joined, word.first, word.glued, line.headline, line.shouted)
    return _strength(word.text, word.pos, word.tag, place, known)


@lru_cache(maxsize=REMEMBERED)
def _strength(text: str, pos: str | None, tag: str | None, place: tuple[bool, ...], known: Known) -> int:
    """The answer for all places where a word stands so."""
    joined, first, glued, headline, shouted = place
    word = lone(text, pos=pos, tag=tag, joined=joined, first=first, glued=glued)
    line = Line((), headline, shouted)
    low = word.low
    if low in known.never or (len(low) == 1 and not word.joined):
        return NO
    if word.text[1:2] == "-" and (word.text[2:].islower() or known.is_common(word.text[2:])):
        return NO
    inside = not (word.first or line.headline or line.shouted)
    if (
        low in known.function
        and not (word.acronym and word.text in known.phrases)
        and (not inside or low in known.small or known.nouns_big)
    ):
        return NO
    judge = _german if known.nouns_big else _plain
    return judge(word, line, known)


def _plain(word: Word, line: Line, known: Known) -> int:
    if word.text in known.phrases or word.tag or (word.acronym and not line.shouted):
        return STRONG
    if not word.first and not line.headline and not line.shouted:
        return STRONG
    if line.headline and _ordinary(word.low, known) and word.low not in known.lexicon.persons:
        return WEAK if known.head(word.low) or known.is_title(word.low) else NO
    if word.pos is not None:
        return STRONG if word.pos == "PROPN" else _loose(word, known)
    return _loose(word, known)


def _loose(word: Word, known: Known) -> int:
    """A first word or a headline's, by what is known of it."""
    low = word.low
    if not known.lexicon.words:
        return WEAK
    if word.pos not in {None, "PROPN"} or _ordinary(low, known) or known.is_title(low) or low in known.heads:
        return WEAK
    if known.lexicon.words and low.endswith(known.words.common_endings) and low not in known.lexicon.persons:
        return WEAK
    return STRONG


def _ordinary(low: str, known: Known) -> bool:
    """Whether a word, or what it is a form of, is written in lower case elsewhere."""
    if not known.lexicon.words:
        return False
    return any(low.removesuffix(ending) in known.lexicon.words for ending in ("", *known.words.form_endings))


def _german_neighbours(words: Sequence[Word], found: list[int], known: Known) -> None:
    """Raise weak words that no list of nouns has, where a neighbour speaks for a name.

    A role that is tied to them or stands before them ("Xembra-Chef", "Präsident Voss"), or another word with a capital: common
    nouns stand side by side only where the first one is a measure or a title.
    """
    for place, word in enumerate(words):
        if found[place] != WEAK or not _unlisted(word, known):
            continue
        before = words[place - 1] if place and word.joined else None
        after = words[place + 1] if place + 1 < len(words) else None
        hung = after is not None and after.glued and known.is_title(after.low)
        called = before is not None and before.capital and known.is_title(before.low)
        if hung or called:
            found[place] = STRONG
    for order in (range(1, len(words)), range(len(words) - 1, 0, -1)):
        for place in order:
            if found[place - 1] != NO:  # else there is nothing to raise, nor to raise by
                _lift(place, words, found, known)


def _lift(place: int, words: Sequence[Word], found: list[int], known: Known) -> None:
    """Raise one of two neighbours where the other is strong, both where no list knows them."""
    left, right = words[place - 1], words[place]
    goes_on = (
        right.low in known.foreign and right.low not in known.never and right.capital and not known.is_title(right.low)
    )
    if goes_on and right.joined and found[place - 1] == STRONG and not known.is_common(left.text):
        found[place] = STRONG
    if not right.joined or left.first or NO in (found[place - 1], found[place]):
        return
    if found[place] == STRONG and found[place - 1] == WEAK and _unlisted(left, known):
        found[place - 1] = STRONG
    if found[place - 1] == STRONG and found[place] == WEAK and _unlisted(right, known):
        found[place] = STRONG
    if found[place - 1] == found[place] == WEAK and _unlisted(left, known) and _unlisted(right, known):
        found[place - 1 : place + 1] = [STRONG, STRONG]


def _unlisted(word: Word, known: Known) -> bool:
    """Whether nothing shows that a word with a capital is a German noun or adjective."""
    if known.is_common(word.text) or word.low in known.lexicon.words or known.is_title(word.low):
        return False
    if word.low.endswith(known.words.common_endings) or known.head(word.low):
        return False
    return word.low in known.lexicon.persons or known.lexicon.shape(word.low) > FOREIGN


def _german(word: Word, line: Line, known: Known) -> int:
    low, text = word.low, word.text
    if _certain(word, line, known):
        return STRONG
    if word.pos is not None and not word.glued:
        return _by_tag(word, known)
    if text in known.phrases or (low.endswith("s") and text[:-1] in known.phrases):
        return STRONG if not (word.first and low in known.lexicon.words) else WEAK
    common = (
        known.is_common(text) or low.endswith(known.words.common_endings) or (word.first and low in known.lexicon.words)
    )
    if low in known.lexicon.persons:
        return WEAK if common else STRONG
    if common:
        return NO if not known.head(low) and not low.endswith(known.words.common_endings) else WEAK
    return STRONG if not word.first else WEAK


def _certain(word: Word, line: Line, known: Known) -> bool:
    """Whether a German word is a name whatever a tagger says: an abbreviation, an office, a name tied to a house, an adjective."""
    pieces = HYPHEN.split(word.text)
    if len(pieces) > 1:
        adjective = pieces[1][:1].isupper() and is_adjective(pieces[0].lower(), known)
        if adjective or is_tied(pieces, known) or pieces[0].lower().endswith(known.words.adjective_endings):
            return True
    return (word.acronym and not line.shouted) or (known.is_office(word.low) and not word.glued)


def _by_tag(word: Word, known: Known) -> int:
    """With a tagger: its word, where the lexicon does not know better."""
    low, text = word.low, word.text
    named = text in known.phrases or (low.endswith("s") and text[:-1] in known.phrases)
    if word.tag or named:
        return STRONG if word.tag or word.pos in {"PROPN", "NOUN", "X", "ADJ"} else WEAK
    person = low in known.lexicon.persons
    if person and word.pos == "PROPN":
        return STRONG
    common = known.is_common(text) or low.endswith(known.words.common_endings)
    if word.pos == "PROPN":
        return WEAK if common or known.lexicon.shape(low) < NOUNLIKE else STRONG
    unknown = not common and low not in known.lexicon.words
    if unknown and not word.first and known.lexicon.shape(low) > NAMELIKE:
        return STRONG
    if word.pos in {"NOUN", "X", "ADJ"} and not common:
        return STRONG if person else WEAK
    return WEAK if unknown or known.head(low) or low.endswith(known.words.common_endings) or person else NO
