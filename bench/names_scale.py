"""How resolving names grows with the pile: time and peak memory of the step `entities` on made-up mentions.

    python bench/names_scale.py                      # 1,000, 10,000 and 100,000 documents, each in a process of its own
    python bench/names_scale.py --documents 10000    # one size

Nothing here is a real name. Persons have a given and a family name of made-up syllables, drawn from 400 given names and as many
families as the pile needs; organisations are a class word in English or German before or behind a made-up place. A fifth of all persons
have a second spelling (as another language would write the same sounds), one in twelve stands in Cyrillic or Arabic letters as
well, by a table of letters. How often a name is mentioned follows Zipf's law; documents come in stories of ten that share most of
their names, as news does. A third of the mentions of a person is the family name alone. There are three distinct spellings
and thirty mentions for each document: 300,000 and 3,000,000 at the largest size.

What it cannot show: real names are more alike than random syllables, so real blocks are larger; frequent family names are
imitated by drawing families by Zipf's law, too. Quality cannot be read off it, but for a rough count: entities against bearers.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import time
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from sayso.model import Mention, Role, Schema
from sayso.stages.entities import entities

SIZES = (1_000, 10_000, 100_000)
SPELLINGS_EACH, MENTIONS_EACH, STORY = 3, 30, 10
GIVEN = 400
ONSETS = (
    "b",
    "d",
    "g",
    "h",
    "k",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "sh",
    "t",
    "v",
    "z",
    "kh",
    "zh",
    "f",
    "j",
    "dr",
    "tr",
    "br",
)
NUCLEI = ("a", "e", "i", "o", "u", "ou", "ai")
CODAS = ("", "", "n", "r", "l", "k", "sh", "s", "m", "d")
GERMAN = (("sh", "sch"), ("zh", "sch"), ("kh", "ch"), ("v", "w"), ("z", "s"), ("ou", "u"), ("j", "dsch"))
CYRILLIC = dict(zip("abvgdezijklmnoprstufh", "абвгдезийклмнопрстуфх", strict=True))
ARABIC = dict(zip("abdefghijklmnoprstuvz", "ابديفغهيجكلمنوبرستووز", strict=True))
CLASSES = (
    ("{} Bank", "{} Bank"),
    ("University of {}", "Universität {}"),
    ("{} Police", "Polizei {}"),
    ("Port of {}", "Hafen {}"),
)
ROLES = ("mayor of Orlo", "spokesman", "minister", "striker", "judge", "head of the office")


@dataclass(frozen=True, slots=True)
class Bearer:
    """Someone or something with all its spellings, the usual one first."""

    names: tuple[str, ...]
    schema: Schema


def word(dice: random.Random, syllables: int) -> str:
    made = "".join(dice.choice(ONSETS) + dice.choice(NUCLEI) + dice.choice(CODAS) for _ in range(syllables))
    return made.capitalize()


def zipf(size: int) -> list[float]:
    """Summed weights 1, 1/2, 1/3, ..."""
    return list(accumulate(1 / rank for rank in range(1, size + 1)))


def draw(dice: random.Random, sums: list[float]) -> int:
    return bisect(sums, dice.random() * sums[-1])


def bearers(dice: random.Random, spellings: int) -> list[Bearer]:
    """As many as have this many spellings together."""
    given = [word(dice, 2) for _ in range(GIVEN)]
    families = [word(dice, dice.choice((2, 2, 3))) for _ in range(spellings // 4 + 20)]
    by_given, by_family = zipf(len(given)), zipf(len(families))
    made: list[Bearer] = []
    known: set[str] = set()
    count = 0
    while count < spellings:
        found = (
            _person(dice, given[draw(dice, by_given)], families[draw(dice, by_family)])
            if dice.random() < 0.7
            else _thing(dice)
        )
        if found.names[0] not in known:
            known.add(found.names[0])
            made.append(found)
            count += len(found.names)
    return made


def _person(dice: random.Random, given: str, family: str) -> Bearer:
    if dice.random() < 0.5:
        family += word(dice, 1).lower()
    names = [f"{given} {family}"]
    if dice.random() < 0.2:
        names.append(_german(names[0]))
    if dice.random() < 1 / 12:
        letters = dice.choice((CYRILLIC, ARABIC))
        names.append("".join(letters.get(char, char if char == " " else "") for char in names[0].lower()).title())
    return Bearer(tuple(dict.fromkeys(names)), "Person")


def _german(name: str) -> str:
    low = name.lower()
    for one, other in GERMAN:
        low = low.replace(one, other)
    return low.title()


def _thing(dice: random.Random) -> Bearer:
    place = word(dice, dice.choice((2, 3)))
    if dice.random() < 0.5:
        return Bearer((place,), "Place")
    english, german = dice.choice(CLASSES)
    names = (english.format(place), german.format(place)) if dice.random() < 0.2 else (english.format(place),)
    return Bearer(tuple(dict.fromkeys(names)), "Organization")


def mentions(dice: random.Random, cast: list[Bearer], documents: int) -> Iterator[Mention]:
    """The mentions of a pile, document by document. Every spelling is drawn at least once in a large pile, nearly."""
    popular = zipf(len(cast))
    story: list[Bearer] = []
    rare = iter(range(len(cast)))
    number = 0
    for document in range(documents):
        if document % STORY == 0:
            story = [cast[draw(dice, popular)] for _ in range(MENTIONS_EACH)]
        own = [cast[next(rare, 0)] for _ in range(3)]
        for place in range(MENTIONS_EACH):
            bearer = own[place] if place < len(own) else dice.choice(story)
            name = dice.choice(bearer.names)
            if bearer.schema == "Person" and place > MENTIONS_EACH * 2 // 3:
                name = name.split()[-1]
            yield _mention(number, f"d-{document:07}", place * 60, name, bearer.schema)
            number += 1


def _mention(number: int, document: str, start: int, name: str, schema: Schema) -> Mention:
    return Mention(
        id=f"m-{number * 2654435761 % (1 << 40):016x}",  # as scattered as real ids
        document=document,
        start=start,
        end=start + len(name),
        name=name,
        form="name",
        schema=schema,
        language="en",
        score=0.8,
        why="made up",
    )


def roles(dice: random.Random, documents: int) -> Iterator[Role]:
    """A role for a tenth of the mentions."""
    for number in range(0, documents * MENTIONS_EACH, 10):
        mention = f"m-{number * 2654435761 % (1 << 40):016x}"
        yield Role(id=f"o-{number}", mention=mention, document="d", start=0, end=1, text=dice.choice(ROLES))


def measure(documents: int) -> dict[str, float]:
    """Run the step once and tell what it took."""
    dice = random.Random(documents)
    cast = bearers(dice, documents * SPELLINGS_EACH)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    began, worked = time.perf_counter(), time.process_time()
    made, links = entities(mentions(dice, cast, documents), roles(random.Random(1), documents))
    count = sum(1 for _ in links)
    return {
        "documents": documents,
        "spellings": sum(len(bearer.names) for bearer in cast),
        "bearers": len(cast),
        "mentions": count,
        "entities": len(made),
        "seconds": round(time.perf_counter() - began, 1),
        "processor_seconds": round(time.process_time() - worked, 1),
        "megabytes_before": round(before),
        "megabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, help="one size, in this process; prints one JSON object")
    options = parser.parse_args()
    if options.documents:
        print(json.dumps(measure(options.documents)))
        return
    for size in SIZES:
        done = subprocess.run(
            [sys.executable, __file__, "--documents", str(size)], check=True, capture_output=True, text=True
        )
        print(done.stdout.strip(), flush=True)


if __name__ == "__main__":
    main()
