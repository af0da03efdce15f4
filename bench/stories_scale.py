"""How finding copies and stories grows with the pile: time and peak memory of the steps `copies` and `stories` on made-up documents.

    python bench/stories_scale.py                      # 1,000, 10,000 and 100,000 documents, each in a process of its own
    python bench/stories_scale.py --documents 10000    # one size
    python bench/stories_scale.py --only stories       # that step alone, told which texts are reprints

Prints a table, and draws it into bench/out/stories_scale.svg (docs/scale.svg is made with `--plot docs/scale.svg`). Nothing here is a real name. A pile is of happenings, told by one to
twelve texts (as in news: most by few, some by many), in English and German; each text names its happening's place, people and
numbers among words of its own. One text in five is printed again by another outlet, word for word or shortened; one in twenty is told again in the
other language with its names and numbers where they stood, one in a hundred in Arabic letters. Documents, mentions,
links, datings and moments are made as the steps before would give them; what making them takes is not counted.

What it cannot show: words are drawn by Zipf's law from a made-up vocabulary, so texts of different happenings share common words
as real ones do, but not phrases. Quality cannot be read off it, but for a rough count: stories against happenings.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path
from typing import Any, TypeAlias

from lineage_scale import in_arabic
from scaling import bare_document, drawn, each_size, megabytes

from sayso.model import Dating, Document, Link, Mention, Moment, Origin
from sayso.stages.copies import copies
from sayso.stages.stories import stories

Json: TypeAlias = dict[str, Any]

OUT = Path(__file__).resolve().parent / "out"
WORDS = 250
"""In a text: `stories` reads the first 150 of them, `copies` all."""
VOCABULARY = 40_000
CROWD = (1, 1, 1, 1, 2, 2, 3, 4, 6, 12)
"""Texts that tell of one happening, drawn evenly."""
REPRINTED, TRANSLATED, IN_ARABIC = 0.2, 0.05, 0.01
SENTENCE = 18
SYLLABLES = ("ba", "bre", "co", "da", "fe", "ga", "he", "ke", "li", "mo", "ne", "os", "pe", "qui", "ra", "se", "to", "u", "ve", "we", "ya", "zan", "shi", "gro", "lu", "mir", "tal", "nor")  # fmt: skip


@dataclass(slots=True)
class Pile:
    """The records of a made-up pile, as the steps before would give them."""

    documents: list[Document] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    datings: list[Dating] = field(default_factory=list)
    moments: list[Moment] = field(default_factory=list)
    texts: list[list[str]] = field(default_factory=list)
    """The documents that carry each text."""
    happenings: int = 0


@dataclass(frozen=True, slots=True)
class Happening:
    """What all texts that tell of it have in common."""

    names: tuple[str, ...]
    numbers: tuple[str, ...]
    words: tuple[int, ...]
    day: str


def vocabulary(language: str) -> list[str]:
    """Made-up words, the commonest first and short, as common words are."""
    dice = random.Random(language)
    made: dict[str, None] = {}
    while len(made) < VOCABULARY:
        made["".join(dice.choices(SYLLABLES, k=dice.choice((1, 2)) if len(made) < 200 else dice.choice((2, 3, 4))))] = (
            None
        )
    return list(made)


class Writer:
    """Writes the texts of a pile; the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.words = {language: vocabulary(language) for language in ("en", "de")}
        self.sums = list(accumulate(1 / (rank + 3) for rank in range(VOCABULARY)))
        self.pile = Pile()

    def write(self, documents: int) -> Pile:
        """A pile of so many documents."""
        while len(self.pile.documents) < documents:
            self.pile.happenings += 1
            happening = self._happening()
            for _ in range(self.dice.choice(CROWD)):
                language = self.dice.choice(("en", "en", "de"))
                told = self._told(happening)
                text, names = self._written(told, language)
                members = [self._add(text, names, language, happening)]
                if self.dice.random() < REPRINTED:
                    printed = text if self.dice.random() < 0.5 else text[: len(text) * 2 // 3]
                    members.append(self._add(printed, names, language, happening))
                if self.dice.random() < TRANSLATED:
                    other = "en" if language == "de" else "de"
                    members.append(self._add(*self._written(told, other), other, happening))
                if self.dice.random() < IN_ARABIC:
                    members.append(self._add(in_arabic(text), (), "ar", happening))
                self.pile.texts.append(members)
        return self.pile

    def _name(self, syllables: int) -> str:
        return "".join(self.dice.choices(SYLLABLES, k=syllables)).capitalize()

    def _happening(self) -> Happening:
        people = tuple(f"{self._name(2)} {self._name(3)}" for _ in range(4))
        return Happening(
            names=(self._name(3), *people),
            numbers=tuple(str(self.dice.randint(30, 9_000)) for _ in range(3)),
            words=tuple(self._rank() for _ in range(25)),
            day=f"2031-{self.dice.randint(1, 12):02}-{self.dice.randint(1, 28):02}",
        )

    def _rank(self) -> int:
        return bisect(self.sums, self.dice.random() * self.sums[-1])

    def _told(self, happening: Happening) -> list[str | int]:
        """What a text tells, in order: names and numbers as they are written, and other words by their rank."""
        told: list[str | int] = []
        for _ in range(WORDS):
            chance = self.dice.random()
            if chance < 0.08:
                told.append(self.dice.choice(happening.names if chance < 0.06 else happening.numbers))
            else:
                told.append(self.dice.choice(happening.words) if chance < 0.2 else self._rank())
        return told

    def _written(self, told: Sequence[str | int], language: str) -> tuple[str, list[tuple[int, str]]]:
        """A text in a language, and the names in it with their places."""
        words, names, length = [], [], 0
        for place, item in enumerate(told):
            word = item if isinstance(item, str) else self.words[language][min(item, VOCABULARY - 1)]
            if isinstance(item, str) and not item.isdecimal():
                names.append((length, word))
            words.append(word + ("." if place % SENTENCE == SENTENCE - 1 else ""))
            length += len(words[-1]) + 1
        return " ".join(words), names

    def _add(self, text: str, names: Sequence[tuple[int, str]], language: str, happening: Happening) -> str:
        key = f"{len(self.pile.documents) * 2654435761 % (1 << 40):010x}"  # as scattered as real ids
        self.pile.documents.append(bare_document(f"d-{key}", text, language, f"Outlet {self.dice.randint(1, 400)}"))
        for number, (start, name) in enumerate(names):
            if start + len(name) <= len(text):
                self.pile.mentions.append(_mention(f"m-{key}-{number}", f"d-{key}", start, name, language))
                self.pile.links.append(Link(mention=f"m-{key}-{number}", entity=f"e-{name}", score=0.9, why="made up"))
        self.pile.datings.append(_dating(f"d-{key}", happening.day))
        self.pile.moments.append(
            Moment(
                id=f"t-{key}",
                document=f"d-{key}",
                start=0,
                end=40,
                timex="t",
                earliest=happening.day,
                latest=happening.day,
            )
        )
        return f"d-{key}"


def _mention(key: str, document: str, start: int, name: str, language: str) -> Mention:
    return Mention(
        id=key,
        document=document,
        start=start,
        end=start + len(name),
        name=name,
        form="name",
        schema="Person" if " " in name else "Place",
        language=language,
        score=0.8,
        why="made up",
    )


def _dating(document: str, day: str) -> Dating:
    return Dating(
        id=f"a-{document}",
        document=document,
        declared=day,
        earliest=day,
        latest=day,
        best=day,
        conflict=False,
        score=0.9,
        why="made up",
    )


def measure(documents: int, only: str | None = None) -> Json:
    """Run the steps once and tell what they took, in seconds of processor time."""
    pile = Writer(documents).write(documents)
    told: Json = {
        "documents": len(pile.documents),
        "happenings": pile.happenings,
        "texts": len(pile.texts),
        "megabytes_before": megabytes(),
    }
    origins: Sequence[Origin] = [_origin(members) for members in pile.texts]
    whole = time.process_time()
    if only != "stories":
        began = time.process_time()
        _, origins = copies(pile.documents)
        told |= {"origins": len(origins), "copies_seconds": round(time.process_time() - began, 1)}
    if only != "copies":
        began = time.process_time()
        found = stories(pile.documents, pile.mentions, pile.links, pile.datings, origins, pile.moments)
        told |= {"stories": len(found), "stories_seconds": round(time.process_time() - began, 1)}
    return told | {"both_seconds": round(time.process_time() - whole, 1), "megabytes": megabytes()}


def _origin(members: Sequence[str]) -> Origin:
    return Origin(id=f"g-{members[0]}", documents=tuple(sorted(members)), credit=None, why="made up")


COLUMNS = (
    "documents",
    "happenings",
    "texts",
    "origins",
    "stories",
    "copies_seconds",
    "stories_seconds",
    "both_seconds",
    "megabytes_before",
    "megabytes",
)
SECONDS = {"copies_seconds": "copies", "stories_seconds": "stories", "both_seconds": "both"}
MEMORY = {"megabytes": "both", "megabytes_before": "the texts"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, help="one size, in this process; prints one JSON object")
    parser.add_argument("--only", choices=("copies", "stories"), help="one of the two steps")
    parser.add_argument("--plot", type=Path, default=OUT / "stories_scale.svg", help="where to draw (docs/scale.svg)")
    options = parser.parse_args()
    if options.documents:
        print(json.dumps(measure(options.documents, options.only)))
        return
    runs = each_size(__file__, COLUMNS, *(("--only", options.only) if options.only else ()))
    options.plot.parent.mkdir(exist_ok=True)
    options.plot.write_text(drawn(runs, SECONDS, MEMORY), encoding="utf-8")
    print(f"drawn: {options.plot}")


if __name__ == "__main__":
    main()
