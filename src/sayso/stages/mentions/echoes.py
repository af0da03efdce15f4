"""What a first reading of a document says of each word, as features for the second: here, and wherever else the word stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso.stages.mentions.sequence import Answers, Group
from sayso.stages.mentions.words import Line

NONE = "O"
LITTLE = 0.5
"""Below so much, all probabilities of a word's other places added up, it stands nowhere else."""
Sums = defaultdict[str, float]


class Heard(NamedTuple):
    """All that the first reading said, added up."""

    words: dict[str, Sums]
    """Of each word with a capital: its labels without B and I."""
    names: dict[str, Sums]
    """Of each name."""
    lasts: dict[str, Sums]
    """Of names of several words, by the last word."""
    firsts: dict[str, Sums]
    """The same, by the first."""


def echoes(lines: Sequence[Line], answers: Sequence[Answers]) -> list[list[tuple[Group, ...]]]:
    """The features; `answers` are the first reading's for each line."""
    heard = _heard(lines, answers)
    made = []
    for line, (labels, sure, _) in zip(lines, answers, strict=True):
        echo = [_said(label, int(share * 5)) for label, share in zip(labels, sure, strict=True)]
        for place, word in enumerate(line.words):
            if word.capital:
                echo[place] += (_of_word(word.text, labels[place], sure[place], heard),)
        for first, last, kind in spans_of(labels):
            others = heard.names[_text(line, first, last)].copy()
            others[kind] -= 1
            if any(count > 0 for count in others.values()):
                for place in range(first, last):
                    echo[place] = (*echo[place], (f"same={'I' if place > first else 'B'}-{_most(others)}",))
        made.append(echo)
    return made


@lru_cache(maxsize=100)
def _said(label: str, fifths: int) -> tuple[Group, ...]:
    return ((f"one={label}", f"one={label}:{fifths}"),)


def _heard(lines: Sequence[Line], answers: Sequence[Answers]) -> Heard:
    heard = Heard(_tables(), _tables(), _tables(), _tables())
    for line, (labels, sure, _) in zip(lines, answers, strict=True):
        for word, label, share in zip(line.words, labels, sure, strict=True):
            if word.capital:
                heard.words[word.text][label[2:] or NONE] += share
        for first, last, kind in spans_of(labels):
            heard.names[_text(line, first, last)][kind] += 1
            if last - first > 1:
                heard.lasts[line.words[last - 1].text][kind] += 1
                heard.firsts[line.words[first].text][kind] += 1
    return heard


def _tables() -> defaultdict[str, Sums]:
    return defaultdict(lambda: defaultdict(float))


def _of_word(text: str, label: str, sure: float, heard: Heard) -> Group:
    said = _elsewhere(heard.words[text], label[2:] or NONE, sure)
    said += [f"tail={_most(heard.lasts[text])}"] if text in heard.lasts else []
    said += [f"front={_most(heard.firsts[text])}"] if text in heard.firsts else []
    return tuple(said)


def _elsewhere(kinds: Sums, own: str, sure: float) -> list[str]:
    others = kinds.copy()
    others[own] -= sure
    total = sum(count for count in others.values() if count > 0)
    if total < LITTLE:
        return ["single"]
    best = _most(others)
    return [f"else={best}", f"else={best}:{int(4 * others[best] / total)}"]


def _most(kinds: Mapping[str, float]) -> str:
    return min(kinds, key=lambda kind: (-kinds[kind], kind))


def _text(line: Line, first: int, last: int) -> str:
    return " ".join(word.text for word in line.words[first:last])


def spans_of(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """The names in a row of labels: first word, end, kind."""
    made: list[tuple[int, int, str]] = []
    for place, label in enumerate(labels):
        if label == NONE:
            continue
        kind = label[2:]
        if label[0] == "I" and place and labels[place - 1][2:] == kind:
            made[-1] = (made[-1][0], place + 1, kind)
        else:
            made.append((place, place + 1, kind))
    return made
