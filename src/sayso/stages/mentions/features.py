"""What the sequence model sees of a word: its look, its lists, its neighbours' marks, and what the rules make of it.

Each word gives a handful of short strings ("shape=Xx", "list=city", "rule=B-Person"). The model has weights for each of them at the
word itself and at its neighbours (`lang/weights.py`). Features that name no word ("delexicalised": all but `w=` and affixes) mean the same
in every language, so that a model trained on English serves others.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from sayso.lang.references import given_names
from sayso.stages.mentions.candidate import Candidate
from sayso.stages.mentions.document import decide
from sayso.stages.mentions.known import Known
from sayso.stages.mentions.sequence import Group
from sayso.stages.mentions.words import Line, Word

OFTEN = 3
"""Times a word stands in a document after which more do not count."""
LONGEST_SHAPE = 6
SURE, LIKELY = 0.75, 0.5
"""Scores of the rules that part what they are sure of from what they guess."""


Place: TypeAlias = tuple[bool, bool, bool, bool, bool, str | None, str | None]
"""Where a word stands: first, in a headline, shouted, with its genitive cut off, glued, the marks before it, its tag."""


class Seen(NamedTuple):
    """What the whole document says of words."""

    inside: Counter[str]
    """Words with a capital where a capital tells something, and how often."""
    small: frozenset[str]
    """Words that stand in lower case somewhere."""
    lasts: Mapping[str, frozenset[str]]
    """Words to what longer names are that end in them."""
    firsts: Mapping[str, frozenset[str]]
    """Words to what longer names are that begin with them."""
    wholes: Mapping[str, frozenset[str]]
    """Names to what the rules make of them anywhere."""


def features(
    lines: Sequence[Line], found: Sequence[Candidate], loose: Sequence[Candidate], known: Known, seen: Seen
) -> list[list[tuple[Group, ...]]]:
    """The features of each word of each line. `found`: the rules' names; `loose`: all that they looked at, whatever the line.

    They come in groups that many words share, so that what a group's weights sum up to is worked out once.
    """
    marks = _marks(found, loose)
    looks: dict[tuple[str, str | None], Group] = {}
    made = []
    for line in lines:
        listed = _phrases(line.words, known)
        rows: list[tuple[Group, ...]] = []
        before, odd = None, line.headline or line.shouted
        for place, word in enumerate(line.words):
            key = (word.text, word.pos)
            look = looks.get(key)
            if look is None:
                look = looks[key] = _listed(word.text, word.low, word.capital, known) + _look(word, seen)
            plain = word.joined and not (word.capital or word.genitive or word.tag or odd)
            inside = plain and before is not None and not before.capital  # half of all words
            groups: tuple[Group, ...] = (look,) if inside else (look, _placing(word, before, line))
            if word.start in marks:
                groups = (*groups, tuple(marks[word.start]))
            if place in listed:
                groups = (*groups, tuple(listed[place]))
            rows.append(groups)
            before = word
        made.append(rows)
    return made


def _look(word: Word, seen: Seen) -> Group:
    """What the document says of a word, whatever stands around it here."""
    made = [f"pos={word.pos}"]
    if word.capital:
        text = word.text
        made.append(f"inside={min(seen.inside[text], OFTEN)}")
        if word.low in seen.small:
            made.append("small")
        made += [f"ends={kind}" for kind in sorted(seen.lasts.get(text, ()))]
        made += [f"begins={kind}" for kind in sorted(seen.firsts.get(text, ()))]
        made += [f"alone={kind}" for kind in sorted(seen.wholes.get(text, ()))]
    return tuple(made)


@lru_cache(maxsize=50_000)
def _listed(text: str, low: str, capital: bool, known: Known) -> Group:
    """What a word's letters and the lists say."""
    lexicon = known.lexicon
    made = [f"w={low}", f"shape={shape(text)}"]
    if capital:
        made += [f"p2={low[:2]}", f"p3={low[:3]}", f"s2={low[-2:]}", f"s3={low[-3:]}", f"s4={low[-4:]}"]
        made.append(f"long={min(len(text), 8)}")
    fact = known.phrases.get(text) or (known.phrases.get(text.title()) if text.isupper() and len(text) > 3 else None)
    if fact is None and known.nouns_big and text.endswith("s"):
        fact = known.phrases.get(text[:-1])
    if fact is not None:
        made.append(f"list={fact.schema}-{fact.size}")
    head = known.head(low)
    if head:
        made.append(f"head={head}")
    tables = (
        ("person-part", low in lexicon.persons),
        ("person-and-word", low in lexicon.persons and (low in lexicon.words or low in lexicon.nouns)),
        ("given", capital and low in given_names()),
        ("word", low in lexicon.words),
        ("no-word", capital and bool(lexicon.words) and low not in lexicon.words),
        ("title", low in known.titles),
        ("role", known.is_role(low)),
        ("modifier", low in known.modifiers),
        ("function", low in known.function),
        ("joiner", low in known.joiners),
        ("particle", low in known.particles),
        ("ending", low in known.endings),
        ("starts", low in known.starts),
        ("speech", low in known.speech),
        ("in", low in known.place_before),
        ("article", low in known.small and low not in known.joiners),
        ("never", low in known.never),
        ("noun", known.nouns_big and capital and known.is_common(text)),
    )
    return (*made, *(name for name, is_so in tables if is_so))


@lru_cache(maxsize=20_000)
def shape(text: str) -> str:
    """The pattern of a word's letters: X capital, x small, d digit; repeated ones once."""
    if text.islower() and text.isalpha():
        return "x"
    made = ""
    for char in text:
        kind = "X" if char.isupper() else "x" if char.isalpha() else "d" if char.isdigit() else char
        if not made.endswith(kind) or (kind == "X" and made == "X"):
            made += kind
    return made[:LONGEST_SHAPE]


def _placing(word: Word, before: Word | None, line: Line) -> Group:
    """Where a word stands, and what it and its neighbour look like together if one of them has a capital."""
    gap = None if before is None or word.glued or word.joined else word.gap
    place = (word.first, line.headline, line.shouted, word.genitive, word.glued, gap, word.tag)
    if before is None or not (word.capital or before.capital):
        return _placed(place)
    small = None if before.capital else before.low
    return _paired(place, before.pos, shape(before.text), small, word.pos, shape(word.text))


@lru_cache(maxsize=10_000)
def _placed(place: Place) -> Group:
    first, headline, shouted, genitive, glued, gap, tag = place
    tables = (
        ("first", first),
        ("headline", headline),
        ("shouted", shouted),
        ("genitive", genitive),
        ("glued", glued),
        (f"gap={gap}", gap is not None),
        (f"tag={tag}", bool(tag)),
    )
    return tuple(name for name, is_so in tables if is_so)


@lru_cache(maxsize=20_000)
def _paired(place: Place, pos: str | None, look: str, small: str | None, next_pos: str | None, next_look: str) -> Group:
    gap = place[-2]
    tie = "-" if place[-3] else "" if gap is None else f"|{gap}"
    return (
        *_placed(place),
        f"pos2={pos}{tie}{next_pos}",
        f"shape2={look}{tie}{next_look}",
        f"before2={look if small is None else small}{tie}{next_look}",
    )


def _marks(found: Iterable[Candidate], loose: Iterable[Candidate]) -> dict[int, list[str]]:
    """What the rules say of each word of a name, by the word's place in the text."""
    made: defaultdict[int, list[str]] = defaultdict(list)
    for candidate in loose:
        words = candidate.words
        for place, word in enumerate(words):
            made[word.start].append(f"run={'I' if place else 'B'}{'-weak' if candidate.weak else ''}")
    for candidate in found:
        words = candidate.words
        schema, score, _ = decide(candidate)
        sure = "sure" if score > SURE else "likely" if score > LIKELY else "guess"
        length = min(len(words), 4)
        votes = {f"vote={vote.schema}:{round(vote.weight)}" for vote in candidate.votes}
        for place, word in enumerate(words):
            where = "I" if place else "B"
            marks = [f"rule={where}-{schema}", f"rule={where}-{schema}-{sure}", f"rule-long={where}{length}"]
            if place == len(words) - 1:
                marks.append("rule-last")
            if candidate.title:
                marks.append("titled")
            made[word.start] += [*marks, *sorted(votes)]
    return made


def _phrases(words: Sequence[Word], known: Known) -> Mapping[int, list[str]]:
    """Marks on the words of known names of several words, by the word's number."""
    made: defaultdict[int, list[str]] = defaultdict(list)
    longer = known.longer
    for place in [place for place, word in enumerate(words) if word.text in longer]:
        for names in longer[words[place].text]:
            end = place + len(names)
            if tuple(w.text for w in words[place:end]) == names:
                schema = known.phrases[" ".join(names)].schema
                for inside in range(place, end):
                    made[inside].append(f"phrase={'I' if inside > place else 'B'}-{schema}")
                break
    return made


def with_candidates(lines: Sequence[Line], loose: Iterable[Candidate]) -> list[Line]:
    """The lines in which there is anything to look at."""
    held = {id(candidate.line) for candidate in loose}
    return [line for line in lines if id(line) in held]


def seen_in(lines: Sequence[Line], found: Sequence[Candidate]) -> Seen:
    """What all lines of a document say of words."""
    inside: Counter[str] = Counter()
    small: set[str] = set()
    for line in lines:
        if line.headline or line.shouted:
            continue
        for word in line.words:
            if not word.capital:
                small.add(word.low)
            elif not word.first:
                inside[word.text] += 1
    lasts: defaultdict[str, set[str]] = defaultdict(set)
    firsts: defaultdict[str, set[str]] = defaultdict(set)
    wholes: defaultdict[str, set[str]] = defaultdict(set)
    for candidate in found:
        schema = decide(candidate)[0]
        words = candidate.words
        if len(words) > 1:
            lasts[words[-1].text].add(schema)
            firsts[words[0].text].add(schema)
        else:
            wholes[words[0].text].add(schema)
    return Seen(inside, frozenset(small), _frozen(lasts), _frozen(firsts), _frozen(wholes))


def _frozen(table: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(kinds) for key, kinds in table.items()}
