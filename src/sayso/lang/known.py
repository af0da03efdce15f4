"""`listed_builtin()`: countries, great organisations and cities that the whole world reports on, with all their names.

The table is `lang/lexicon/known.csv`, made by `training/names/make_known.py`, whose docstring names the sources of names and ids.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import product
from typing import NamedTuple

from sayso.ids import make_id
from sayso.lang.scripts import script_words
from sayso.model import Listed, Schema
from sayso.text.uncased import folded

SOURCE = "built-in"
SHORT = 2
"""Letters of an abbreviation that is too short to be told apart in other languages than English ("AB", "VS")."""
CASED = ("fr", "es", "it", "pt", "nl", "pl", "tr", "ru", "uk", "el")
"""Languages with capitals that have no profile of their own."""
SURE_MARK = "*"
PARTS_OF = {"fa": "ar"}
"""Languages that use another one's list: what Persian writes of names is mostly spelt as in Arabic."""
RANK: tuple[Schema, ...] = ("Country", "Organization", "Place", "Group")
"""Of two things of one name the earlier is meant: Singapore is a country and a city."""


class KnownName(NamedTuple):
    """What one name in one language names: its key in the table, what it is, and its usual form."""

    key: str
    schema: Schema
    name: str


@cache
def listed_builtin() -> tuple[Listed, ...]:
    """Return the built-in list, sorted by id; peoples are not in it."""
    groups: defaultdict[tuple[Schema, str], list[dict[str, str]]] = defaultdict(list)
    for row in _rows():
        if row["schema"] != "Group":
            groups[_schema(row), row["wikidata"] or row["key"]].append(row)
    return tuple(sorted((_listed(schema, rows) for (schema, _), rows in groups.items()), key=lambda listed: listed.id))


@cache
def known_names(code: str) -> dict[str, KnownName]:
    """Return the names of a language with what they name, in all their cases."""
    found: dict[str, KnownName] = {}
    words = script_words(code)
    own = [row for row in _rows() if row["language"] == code]
    for schema in RANK:
        for row in own:
            if row["schema"] == schema:
                for form in words.forms(row["form"]) if words else (row["form"],):
                    found.setdefault(form, KnownName(row["key"], schema, row["form"]))
    return found


@cache
def codes_by_item() -> dict[str, str]:
    """Return the ISO 3166 code (two letters) of every country, by its Wikidata item."""
    return {row["wikidata"]: row["key"] for row in _rows() if row["schema"] == "Country" and row["wikidata"]}


@cache
def codes_in_scripts() -> dict[str, str]:
    """Every country's name in the languages of other scripts, in all its cases and in lower case, to its code."""
    names = (
        (form, known) for code in ("ar", "he", "fa", "ru", "uk", "el") for form, known in known_names(code).items()
    )
    return {form.casefold(): known.key for form, known in names if known.schema == "Country"}


@cache
def peoples_in_scripts() -> dict[str, str]:
    """Every name of a country's people in scripts without capitals, with its endings and as compared and as written, to its code."""
    found: dict[str, str] = {}
    for code in ("ar", "he", "fa"):
        words = script_words(code)
        if words is not None:
            around = tuple(product(dict.fromkeys(("", words.article)), words.people.endings))
            for form, key in _peoples(code):
                found.update((article + form + ending, key) for article, ending in around)
    for code in ("ru", "uk"):
        found.update(_peoples(code))
    return found


def _peoples(code: str) -> Iterator[tuple[str, str]]:
    """The names of peoples in a language, with the codes of their countries."""
    return ((form, known.key) for form, known in known_names(code).items() if known.schema == "Group")


@cache
def known_in(code: str, schema: Schema) -> frozenset[str]:
    """Return the names of one kind in a language, in all their cases; in the undetermined one, of all languages with capitals."""
    codes = CASED if code == "und" else (code,)
    return frozenset(form for one in codes for form, known in known_names(one).items() if known.schema == schema)


@cache
def name_parts(code: str) -> dict[str, bool]:
    """Return the parts of persons' names in a script without capitals, as compared, and whether each is often attested."""
    source = files("sayso.lang") / "lexicon" / f"persons.{PARTS_OF.get(code, code)}.txt"
    words = source.read_text(encoding="utf-8").split() if source.is_file() else []
    return {folded(word.rstrip(SURE_MARK)): word.endswith(SURE_MARK) for word in words}


def _listed(schema: Schema, rows: list[dict[str, str]]) -> Listed:
    rows = [row for row in rows if row["language"] == "en" or not _is_short(row["form"])] or rows
    name = next((row["form"] for row in rows if row["language"] == "en"), rows[0]["form"])
    wikidata = next((row["wikidata"] for row in rows if row["wikidata"]), None)
    return Listed(
        id=make_id("b", SOURCE, schema, wikidata or rows[0]["key"]),
        schema=schema,
        name=name,
        names=tuple(dict.fromkeys((name, *(row["form"] for row in rows)))),
        wikidata=wikidata,
        source=SOURCE,
    )


def _is_short(form: str) -> bool:
    return len(form) <= SHORT and form.isupper()


def _schema(row: dict[str, str]) -> Schema:
    return next(schema for schema in RANK if schema == row["schema"])


@cache
def _rows() -> tuple[dict[str, str], ...]:
    text = (files("sayso.lang") / "lexicon" / "known.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))
