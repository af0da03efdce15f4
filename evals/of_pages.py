"""What a dossier says of each example page as a whole: its text, its head, its date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from found import Found, Json, places, same_name

Count: TypeAlias = tuple[int, int]
"""How many were found, of how many expected."""


def pages(found: Found, expected: Json) -> dict[str, Count]:
    """Count what is right of each page's text, head and date."""
    wanted = expected["documents"]
    counts = {
        "documents": (sum(entry["page"] in found.documents for entry in wanted), len(wanted)),
        "body_has": _sum(_has(found, entry) for entry in wanted),
        "body_lacks": _sum(_lacks(found, entry) for entry in wanted),
    }
    return counts | {
        name: (sum(_holds(found, entry, test) for entry in wanted), len(wanted)) for name, test in HEAD.items()
    }


def _sum(counts: Iterable[Count]) -> Count:
    pairs = list(counts)
    return sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)


def _has(found: Found, entry: Json) -> Count:
    text = found.text(entry["page"])
    return sum(bool(places(text, sentence)) for sentence in entry["body_has"]), len(entry["body_has"])


def _lacks(found: Found, entry: Json) -> Count:
    """Furniture that is in no text. Of a page without a document nothing was cut out rightly."""
    text = found.text(entry["page"])
    right = sum(not places(text, furniture) for furniture in entry["body_lacks"]) if text else 0
    return right, len(entry["body_lacks"])


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
