"""What a dossier says of each example page as a whole: its text, its head, its date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from found import Found, Json, places, same_name

Checks: TypeAlias = list[tuple[str, bool]]
"""What was looked for, in words to find it by, and whether it was right."""


def pages(found: Found, expected: Json) -> dict[str, Checks]:
    """Check each page's text, head and date."""
    wanted = expected["documents"]
    checks = {
        "documents": [(entry["page"], entry["page"] in found.documents) for entry in wanted],
        "body_has": list(_each(found, wanted, "body_has", _has)),
        "body_lacks": list(_each(found, wanted, "body_lacks", _lacks)),
    }
    return checks | {
        name: [(entry["page"], _holds(found, entry, test)) for entry in wanted] for name, test in HEAD.items()
    }


def _each(
    found: Found, wanted: Iterable[Json], key: str, test: Callable[[str, str], bool]
) -> Iterator[tuple[str, bool]]:
    for entry in wanted:
        text = found.text(entry["page"])
        for words in entry[key]:
            yield f"{entry['page']}: {words}", test(text, words)


def _has(text: str, words: str) -> bool:
    return bool(places(text, words))


def _lacks(text: str, words: str) -> bool:
    """Of a page without a text, nothing was left out rightly."""
    return bool(text) and not places(text, words)


def _holds(found: Found, entry: Json, test: Callable[[Json, Json], bool]) -> bool:
    document = found.documents.get(entry["page"])
    return document is not None and test(document, entry)


def _title(document: Json, entry: Json) -> bool:
    return same_name(document["title"], entry["title"])


def _language(document: Json, entry: Json) -> bool:
    return bool(document["language"] == entry["language"])


def _outlet(document: Json, entry: Json) -> bool:
    return same_name(document["outlet"], entry["outlet"])


def _byline(document: Json, entry: Json) -> bool:
    return _same_names(document["byline"], entry["byline"])


def _credit(document: Json, entry: Json) -> bool:
    return _same_names(document["credit"], entry["credit"])


def _contributors(document: Json, entry: Json) -> bool:
    return _same_names(document["contributors"], entry["contributors"])


def _same_names(got: list[str], wanted: list[str]) -> bool:
    """The same names in any order."""
    covered = all(any(same_name(one, other) for other in got) for one in wanted)
    return covered and all(any(same_name(one, other) for other in wanted) for one in got)


def _dateline(document: Json, entry: Json) -> bool:
    """The town alone is enough; where a page has a place in its byline only, that place is no error."""
    place = document["dateline_place"]
    if entry["dateline_place"] is None:
        return place is None or same_name(place, entry["byline_place"])
    return place is not None and same_name(place.split(",")[0], entry["dateline_place"].split(",")[0])


def _declared(document: Json, entry: Json) -> bool:
    declared = document["published"]["declared"]
    return bool((declared and declared[:10]) == entry["published"]["declared"])


def _published(document: Json, entry: Json) -> bool:
    """The interval meets the expected one, and the best day lies inside it."""
    got, wanted = document["published"], entry["published"]
    if None in (got["earliest"], got["latest"], got["best"]):
        return False
    meets = got["earliest"] <= wanted["latest"] and wanted["earliest"] <= got["latest"]
    return bool(meets and wanted["earliest"] <= got["best"] <= wanted["latest"])


def _conflict(document: Json, entry: Json) -> bool:
    return bool(document["published"]["conflict"] == entry["conflict"])


HEAD: Mapping[str, Callable[[Json, Json], bool]] = {
    "title": _title,
    "language": _language,
    "outlet": _outlet,
    "byline": _byline,
    "credit": _credit,
    "contributors": _contributors,
    "dateline": _dateline,
    "declared": _declared,
    "published": _published,
    "conflict": _conflict,
}
"""Right where a page prints none and the dossier has none: an invented name is an error, too."""
