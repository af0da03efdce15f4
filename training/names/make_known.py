"""Make `src/sayso/lang/lexicon/known.csv` and `persons.ar.txt`, `persons.he.txt`: what the whole world knows, in fifteen languages.

    python training/names/make_known.py TERRITORIES.json NAMES_FOLDER

TERRITORIES.json is `{code: wikidata id}` of the territories of `rigour` (MIT), a library of opensanctions:

    {t.code.upper(): t.qid for t in rigour.territories.get_territories()}

| rows | names from | Wikidata ids from |
|---|---|---|
| countries and territories | CLDR through babel (Unicode-3.0); `aliases.csv`, `aliases_scripts.csv`: our own | rigour |
| world regions | CLDR | none |
| capitals, cities | CLDR's names of time zone cities; `cities.txt`: our own | `capitals.csv`: countries.js of waldenn/conzept |
| organisations | `organizations.txt`: our own | see below |
| peoples | `peoples.csv`: our own, for scripts without capitals | those of the countries |
| persons.*.txt | tokens of persons' names in Wikidata (steveash/NETransliteration-COLING2018, CC0 1.0) and, for Arabic, dict_ar_en.csv of TechForPalestine/palestine-datasets (public domain) | |

An id is a fact that was looked up, never guessed; what was found nowhere is empty. Sources of the organisations' ids: the table of
supranational bodies of confirmordeny/supraverden, the table of international bodies of opensanctions/opensanctions, the news agencies
of impresso, notes made from Wikidata (SpocWiki/_Standards) and public files that name an item with its label. Checked against a second
source: all countries of `capitals.csv` (conzept's ids against rigour's, at every run), the 58 organisations that two tables name (two letters
in `organizations.txt`), and ten drawn by chance among the rest, capitals and organisations; no contradiction was found.
"""

from __future__ import annotations

import csv
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from babel import Locale

HERE = Path(__file__).parent
OUT = HERE.parents[1] / "src" / "sayso" / "lang" / "lexicon"
LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "ar", "he", "fa", "ru", "uk", "el")
NOT_COUNTRIES = {"EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"}
NOT_REGIONS = {"001", "019", "021", "202"}
KINGDOMS = {"DK": "Q35", "NL": "Q55"}
"""The countries of these names; rigour has the kingdoms, with their islands overseas."""
LATIN = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr")
NO_CITIES = ("Etc", "Antarctica", "America/Indiana", "America/Kentucky", "America/North_Dakota", "America/Argentina/")
PERSON_COUNT, SURE_COUNT = 3, 6
"""Fewest attestations of a part of persons' names, and of one that is sure to be one (marked with an asterisk)."""
SCRIPTS = {"ar": ("arabic", "\u0621-\u064a"), "he": ("hebrew", "\u05d0-\u05ea")}

Row = tuple[str, str, str, str, str]


def rows(territories: dict[str, str]) -> Iterator[Row]:
    territories = territories | KINGDOMS
    yield from _territories(territories)
    yield from _peoples(territories)
    capitals = list(csv.DictReader((HERE / "capitals.csv").read_text(encoding="utf-8").splitlines()))
    for row in capitals:
        if territories[row["code"]] != row["country"] and row["code"] not in KINGDOMS:
            print(f"{row['code']}: rigour has {territories[row['code']]}, conzept {row['country']}", file=sys.stderr)
    yield from _zones({row["zone"]: row["capital"] for row in capitals if row["zone"]})
    yield from _by_hand("cities.txt", "Place")
    yield from _by_hand("organizations.txt", "Organization")


def _territories(territories: dict[str, str]) -> Iterator[Row]:
    for language in LANGUAGES:
        for code, name in Locale(language).territories.items():
            bare = re.sub(r"\s*\(.*\)$", "", name).replace("’", "'")
            if len(code) == 2 and code not in NOT_COUNTRIES:
                yield code, "Country", territories.get(code, ""), language, bare
            elif len(code) == 3 and code not in NOT_REGIONS:
                yield f"region {code}", "Place", "", language, bare
    for table in ("aliases.csv", "aliases_scripts.csv"):
        for row in csv.DictReader((HERE / table).read_text(encoding="utf-8").splitlines()):
            if len(row["code"]) == 2:
                yield row["code"], "Country", territories.get(row["code"], ""), row["language"], row["name"]


def _peoples(territories: dict[str, str]) -> Iterator[Row]:
    for row in csv.DictReader((HERE / "peoples.csv").read_text(encoding="utf-8").splitlines()):
        for language in ("ar", "he", "fa", "ru", "uk"):
            for form in filter(None, row[language].split("|")):
                yield row["code"], "Group", territories[row["code"]], language, form


def _zones(ids: dict[str, str]) -> Iterator[Row]:
    zones = {zone for language in LANGUAGES for zone, names in Locale(language).time_zones.items() if "city" in names}
    for zone in sorted(zone for zone in zones if not zone.startswith(NO_CITIES)):
        for language in LANGUAGES:
            city = Locale(language).time_zones.get(zone, {}).get("city")
            if city is None and language in LATIN:
                city = zone.rsplit("/", 1)[-1].replace("_", " ")  # CLDR leaves out what the zone's own name says
            if city is not None and "," not in city:
                yield f"city {zone}", "Place", ids.get(zone, ""), language, re.sub(r"\s*\(.*\)$", "", city)


def _by_hand(table: str, schema: str) -> Iterator[Row]:
    for line in (HERE / table).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        wikidata, _, *languages = line.split(";")
        names = {language: forms.split("|") for language, _, forms in (part.partition("=") for part in languages)}
        key = f"{schema.lower()} {next(iter(names.values()))[0].replace(',', '')}"
        for language, forms in names.items():
            for form in forms:
                yield key, schema, wikidata if wikidata.startswith("Q") else "", language, form


def table(territories: dict[str, str]) -> Iterator[str]:
    yield "key,schema,wikidata,language,form"
    yield from dict.fromkeys(",".join(row) for row in rows(territories) if "," not in row[4])


def persons(folder: Path, language: str) -> Iterator[str]:
    source, letters = SCRIPTS[language]
    counts: Counter[str] = Counter()
    for line in gzip.decompress((folder / f"wd_{source}_80.gz").read_bytes()).decode("utf-8").splitlines():
        _, word, count = line.split("\t")
        counts[word.replace(" ", "")] += int(count)
    if language == "ar":
        for row in csv.reader((folder / "arabic_name_parts.csv").read_text(encoding="utf-8").splitlines()):
            counts[row[0]] += PERSON_COUNT
    whole = re.compile(rf"[{letters}'\"-]{{2,}}")
    for word, count in sorted(counts.items()):
        if count >= PERSON_COUNT and whole.fullmatch(word):
            yield word + "*" * (count >= SURE_COUNT)


def main(territories: str, names: str) -> None:
    known = json.loads(Path(territories).read_text(encoding="utf-8"))
    (OUT / "known.csv").write_text("\n".join(table(known)) + "\n", encoding="utf-8")
    for language in SCRIPTS:
        lines = persons(Path(names), language)
        (OUT / f"persons.{language}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
