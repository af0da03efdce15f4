"""Runs of words that may be names: neighbours that look like it, with the small words that names hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.stages.mentions.known import Known
from sayso.stages.mentions.strength import NO, STRONG, WEAK
from sayso.stages.mentions.strength import grades as graded
from sayso.stages.mentions.words import Line, Word


def runs(line: Line, known: Known) -> Iterator[tuple[int, int, bool]]:
    """Yield word ranges `[first, last)` of a sentence, and whether the range is weak: nothing in it is strong."""
    words = line.words
    grades = graded(line, known)
    place = 0
    while place < len(words):
        if grades[place] == NO:
            place += 1
            continue
        after = words[place + 1] if place + 1 < len(words) else None
        if after is None or (grades[place + 1] == NO and not (after.joined and _small(after, known))):
            yield place, place + 1, grades[place] != STRONG  # a word by itself, as most are
            place += 2  # what stands behind it is none
            continue
        last = _extent(place, words, grades, known)
        yield from _trimmed(place, last, words, grades, known)
        place = last


def _extent(first: int, words: Sequence[Word], grades: Sequence[int], known: Known) -> int:
    """The end of the run that begins with a name word."""
    last = first + 1
    while last < len(words):
        if words[last - 1].genitive and not _goes_on_after_genitive(words[last], known):
            break
        if words[last].joined and grades[last] != NO and not words[last].first:
            last += 1
            continue
        step = _bridge(first, last, words, grades, known)
        if not step:
            break
        last += step
    return last


def _goes_on_after_genitive(word: Word, known: Known) -> bool:
    """Whether it is a name's last word: "St. Mary's Church", "People's Party"."""
    return word.joined and word.capital and known.heads.get(word.low) is not None and word.low not in known.titles


def _bridge(first: int, last: int, words: Sequence[Word], grades: Sequence[int], known: Known) -> int:
    """How many words further the run goes over small words at `last`; 0 where it does not."""
    small = 0
    while last + small < len(words) and small < 2 and words[last + small].joined and _small(words[last + small], known):
        small += 1
    after = last + small
    if not small or after >= len(words) or not words[after].joined or grades[after] != STRONG:
        return 0
    if any(not word.capital for word in words[first:last]) and words[last].low not in known.conjunctions:
        return 0
    lows = [word.low for word in words[last:after]]
    family = not known.nouns_big or not (
        known.is_common(words[after].text) or words[after].low.endswith(known.words.adjective_endings)
    )
    if family and all(low in known.particles for low in lows) and _personal(words[first:last], known):
        return small + 1
    if lows[0] in known.conjunctions:
        return small + 1 if small == 1 and _double(first, last, words, grades, known) else 0
    opener = known.heads.get(words[first].low) or known.heads.get(words[last - 1].low)
    opener = opener if not known.nouns_big or opener == "Organization" else None
    headed = known.words.head_first and known.heads.get(words[first].low) is not None
    titled = known.is_title(words[last - 1].low) and not headed
    return small + 1 if opener and not titled and all(low in known.joiners for low in lows) else 0


def _small(word: Word, known: Known) -> bool:
    return not word.capital and (
        word.low in known.particles or word.low in known.joiners or word.low in known.conjunctions
    )


def _personal(words: Sequence[Word], known: Known) -> bool:
    """Whether what stands before a particle can be a person's: no word of an office, an organisation, a place."""
    if any(known.head(w.low) or known.is_title(w.low) or w.text in known.phrases for w in words) or len(words) > 3:
        return False
    return not known.nouns_big or any(w.low in known.lexicon.persons and not known.is_common(w.text) for w in words)


def _double(first: int, last: int, words: Sequence[Word], grades: Sequence[int], known: Known) -> bool:
    """Whether "and" is inside one name: "Food and Drug Administration", "Department of Health and Labour"."""
    if known.nouns_big:
        return False
    left = words[first:last]
    after = last + 1
    end = after
    while end < len(words) and grades[end] != NO and (end == after or words[end].joined):
        end += 1
    opened = known.heads.get(left[0].low) == "Organization" and any(w.low in known.joiners for w in left)
    right = known.heads.get(words[end - 1].low) == "Organization" and end - after >= 2
    known_left = left[-1].text in known.phrases or left[-1].low in known.lexicon.persons or left[-1].acronym
    short = len(left) <= 2 and not any(known.heads.get(w.low) for w in left)
    return not known_left and (opened or (right and short))


def _trimmed(
    first: int, last: int, words: Sequence[Word], grades: Sequence[int], known: Known
) -> Iterator[tuple[int, int, bool]]:
    """Drop weak words at a strong run's edges that nothing ties to it."""
    if all(grade != STRONG for grade in grades[first:last]):
        if last - first <= 4:
            yield first, last, True
        return
    begun = first
    while begun < last - 1 and not words[begun].capital:
        begun += 1
    while begun < last - 1 and grades[begun] == WEAK and not _tied(begun, last, words, known):
        begun += 1
    end = last
    while (
        end > begun + 1
        and grades[end - 1] <= WEAK
        and not known.head(words[end - 1].low)
        and not _surname(begun, end, words, grades, known)
        and not (end == begun + 2 and words[begun].low in known.starts and words[begun].low not in known.function)
    ):
        end -= 1
    yield begun, end, False


def _surname(begun: int, end: int, words: Sequence[Word], grades: Sequence[int], known: Known) -> bool:
    """Whether a weak last word is a family name: a person's given name stands before it."""
    before = words[end - 2].low
    return (
        grades[end - 2] == STRONG
        and before in known.lexicon.persons
        and words[end - 2].text not in known.phrases
        and end - begun <= 3
    )


def _tied(begun: int, last: int, words: Sequence[Word], known: Known) -> bool:
    """Whether a weak first word belongs to the name after it."""
    low = words[begun].low
    if known.is_title(low):
        return True
    if known.is_seat(low) and last - begun == 2:
        fact = known.phrases.get(words[last - 1].text)
        return fact is None or fact.schema == "Place"
    if (known.head(words[last - 1].low) and words[last - 1].text not in known.phrases) or words[
        last - 1
    ].low in known.endings:
        return True
    if known.head(low) and not words[begun + 1].capital:
        return True
    if known.nouns_big and low.endswith(known.words.origin_endings):
        return True
    common = known.nouns_big and known.is_common(words[begun].text)
    return (low in known.lexicon.persons and not common) or low in known.starts
