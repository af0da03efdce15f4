"""What the sequence model sees of a word: its look, its lists, its neighbours' marks, and what the rules make of it.

Each word gives a handful of short strings ("shape=Xx", "list=city", "rule=B-Person"). The model has weights for each of them at the
word itself and at its neighbours (`lang/weights.py`). Features that name no word ("delexicalised": all but `w=` and affixes) mean the same
in every language, so that a model trained on English serves others.

They come in groups that many words share. A group is its features, or what makes them: a function and what it takes besides `Known`. The
model keeps what a group's weights sum up to, so that features are spelt (`spelt`) only for what it never met: on the first hundred pages
of a pile that took half of the time.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from sayso.lang.references import given_names
from sayso.stages.mentions.candidate import Candidate
from sayso.stages.mentions.document import decide
from sayso.stages.mentions.known import Known
from sayso.stages.mentions.sequence import Group
from sayso.stages.mentions.words import Line, Word, plain

OFTEN = 3
"""Times a word stands in a document after which more do not count."""
LONGEST_SHAPE = 6
SURE, LIKELY = 0.75, 0.5
"""Scores of the rules that part what they are sure of from what they guess."""


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
    """The features of each word of each line, in groups. `found`: the rules' names; `loose`: all that they looked at, whatever the line."""
    marks = _marks(found, loose)
    looks: dict[tuple[str, str | None], tuple[Group, ...]] = {}
    made = []
    for line in lines:
        listed = _phrases(line.words, known)
        rows: list[tuple[Group, ...]] = []
        before, odd = None, line.headline or line.shouted
        for place, word in enumerate(line.words):
            key = (word.text, word.pos)
            groups = looks.get(key)
            if groups is None:
                groups = looks[key] = _looks(word, seen)
            plain = word.joined and not (word.capital or word.genitive or word.tag or odd)
            if not plain or before is None or before.capital:  # half of all words
                groups = (*groups, _placing(word, before, line))
            if word.start in marks:
                groups = (*groups, tuple(marks[word.start]))
            if place in listed:
                groups = (*groups, tuple(listed[place]))
            rows.append(groups)
            before = word
        made.append(rows)
    return made


def spelt(group: Group, known: Known) -> Sequence[str]:
    """The features of a group."""
    if not group or isinstance(group[0], str):
        return group
    make, *given = group
    return make(known, *given)  # type: ignore[no-any-return]


def _looks(word: Word, seen: Seen) -> tuple[Group, ...]:
    """What a word's letters, the lists and the document say of it, whatever stands around it here."""
    if not word.capital:
        return ((_small, word.text, word.pos),)
    text = word.text
    made = [f"pos={word.pos}", f"inside={min(seen.inside[text], OFTEN)}"]
    if word.low in seen.small:
        made.append("small")
    made += [f"ends={kind}" for kind in sorted(seen.lasts.get(text, ()))]
    made += [f"begins={kind}" for kind in sorted(seen.firsts.get(text, ()))]
    made += [f"alone={kind}" for kind in sorted(seen.wholes.get(text, ()))]
    return (_big, text), tuple(made)


def _small(known: Known, text: str, pos: str | None) -> list[str]:
    return [f"pos={pos}", *_listed(known, text, plain(text), capital=False)]


def _big(known: Known, text: str) -> list[str]:
    low = plain(text)
    affixes = [f"p2={low[:2]}", f"p3={low[:3]}", f"s2={low[-2:]}", f"s3={low[-3:]}", f"s4={low[-4:]}"]
    return [*_listed(known, text, low, capital=True), *affixes, f"long={min(len(text), 8)}"]


def _listed(known: Known, text: str, low: str, *, capital: bool) -> list[str]:
    """What a word's shape and the lists say."""
    lexicon = known.lexicon
    made = [f"w={low}", f"shape={shape(text)}", *_in_lists(known).get(low, ())]
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
        ("role", known.is_role(low)),
        ("noun", known.nouns_big and capital and known.is_common(text)),
    )
    return [*made, *(name for name, is_so in tables if is_so)]


@cache
def _in_lists(known: Known) -> dict[str, list[str]]:
    """In which of the short lists a word is: one question for all of them."""
    tables = {
        "title": known.titles,
        "modifier": known.modifiers,
        "function": known.function,
        "joiner": known.joiners,
        "particle": known.particles,
        "ending": known.endings,
        "starts": known.starts,
        "speech": known.speech,
        "in": known.place_before,
        "article": known.small - known.joiners,
        "never": known.never,
    }
    made: defaultdict[str, list[str]] = defaultdict(list)
    for name, words in tables.items():
        for word in words:
            made[word].append(name)
    return dict(made)


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
    if before is None or not (word.capital or before.capital):
        return _placed, word.first, line.headline, line.shouted, word.genitive, word.glued, gap, word.tag
    small = None if before.capital else before.low
    return (
        _paired, word.first, line.headline, line.shouted, word.genitive, word.glued, gap, word.tag,
        before.pos, shape(before.text), small, word.pos, shape(word.text),
    )  # fmt: skip


def _placed(_known: Known, *place: Any) -> list[str]:
    """What stands there: see `_placing`."""
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
    return [name for name, is_so in tables if is_so]


def _paired(known: Known, *given: Any) -> list[str]:
    """The same with the looks of both words; `given`: see `_placing`."""
    *place, pos, look, small, next_pos, next_look = given
    glued, gap = place[-3:-1]
    tie = "-" if glued else "" if gap is None else f"|{gap}"
    return [
        *_placed(known, *place),
        f"pos2={pos}{tie}{next_pos}",
        f"shape2={look}{tie}{next_look}",
        f"before2={look if small is None else small}{tie}{next_look}",
    ]


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
    for place in [place for place, word in enumerate(words[:-1]) if word.text in longer]:
        for names in longer[words[place].text]:
            end = place + len(names)
            if names[1] == words[place + 1].text and tuple(w.text for w in words[place:end]) == names:
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
        small.update([word.low for word in line.words if not word.capital])
        inside.update([word.text for word in line.words if word.capital and not word.first])
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
