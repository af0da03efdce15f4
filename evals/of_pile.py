"""What a dossier says across the example pages: entities, lineage, origins, stories, disagreements, labels, events."""

from __future__ import annotations

from collections.abc import Mapping

from found import Found, Json, fold, same_name
from of_pages import Count
from of_words import is_entity


def pile(found: Found, expected: Json) -> dict[str, Count]:
    """Count what is right across pages."""
    return {
        **_entities(found, expected),
        **_lineage(found, expected),
        "origins": _origins(found, expected["origins"]),
        "stories": _stories(found, expected),
        "figure_verdicts": _verdicts(found, expected),
        "discrepancies": _discrepancies(found, expected),
        "labels": _labels(found, expected),
        "events": _events(found, expected["events"]),
    }


# ---------------------------------------------------------------------------------------------- names
def _entities(found: Found, expected: Json) -> dict[str, Count]:
    entries = expected["entities"]
    names = [name for entry in entries for name in entry["names"]]
    return {
        "entities.named": (sum(bool(found.named(name)) for name in names), len(names)),
        "entities.merged": (sum(bool(_holders(found, entry)) for entry in entries), len(entries)),
        "entities.schema": (sum(_schema(found, entry) for entry in entries), len(entries)),
        "distinct": (sum(_apart(found, *pair) for pair in expected["distinct"]), len(expected["distinct"])),
    }


def _holders(found: Found, entry: Json) -> set[str]:
    """The entities that bear all the names of one."""
    return set.intersection(*(found.named(name) for name in entry["names"]))


def _schema(found: Found, entry: Json) -> bool:
    """An entity with all the names has the right schema."""
    return any(found.entities[key]["schema"] == entry["schema"] for key in _holders(found, entry))


def _apart(found: Found, one: str, other: str) -> bool:
    """Both are found, and no entity has both."""
    first, second = found.named(one), found.named(other)
    return bool(first and second and not first & second)


def merged_wrongly(found: Found, expected: Json) -> list[tuple[str, str]]:
    """The pairs of different bearers that are one entity in the dossier."""
    return [(one, other) for one, other in expected["distinct"] if found.named(one) & found.named(other)]


# ---------------------------------------------------------------------------------------------- texts
def _lineage(found: Found, expected: Json) -> dict[str, Count]:
    entries = expected["lineage"]
    parents = [entry for entry in entries if _parent_of(found, entry) == entry["derived_from"]]
    right = [entry for entry in parents if _kind_of(found, entry) in {entry["kind"], *entry.get("also_right", ())}]
    return {"lineage.parent": (len(parents), len(entries)), "lineage.kind": (len(right), len(entries))}


def _parent_of(found: Found, entry: Json) -> str | None:
    """The page that a page came from; itself, which is never right, where it has no document."""
    if entry["document"] not in found.documents:
        return str(entry["document"])
    parents = [record["derived_from"] for record in found.of("lineage", entry["document"])]
    return found.page_of[parents[0]] if parents and parents[0] else None


def _kind_of(found: Found, entry: Json) -> str | None:
    kinds = [record["kind"] for record in found.of("lineage", entry["document"])]
    return kinds[0] if kinds else None


def _origins(found: Found, groups: list[list[str]]) -> Count:
    got = found.partition("origins")
    return sum(set(group) in got for group in groups), len(groups)


def _stories(found: Found, expected: Json) -> Count:
    """Expected groups that lie in one story which holds nothing but what may be joined with them."""
    groups = [set(group) for group in expected["stories"]]
    allowed = {number: set(group) for number, group in enumerate(groups)}
    for joined in expected["stories_may_join"]:
        for number in joined:
            allowed[number] |= set.union(*(groups[other] for other in joined))
    got = found.partition("stories")
    got += [{page} for page in found.documents if not any(page in story for story in got)]
    right = sum(any(group <= story <= allowed[number] for story in got) for number, group in enumerate(groups))
    return right, len(groups)


# ---------------------------------------------------------------------------------------------- disagreement
def _verdicts(found: Found, expected: Json) -> Count:
    entries = expected["figure_verdicts"]
    return sum(_verdict(found, entry, _with_copies(entry["pages"], expected)) for entry in entries), len(entries)


def _verdict(found: Found, entry: Json, on: set[str]) -> bool:
    figures = {figure["id"]: figure for figure in found.dossier["figures"]}
    for series in found.dossier["figure_series"]:
        members = [figures[key] for key in series["figures"] if found.pages_of_ref[key] <= on]
        values = [member["value"] for member in members]
        alike = series["measure"] == entry["measure"] and series["verdict"] == entry["verdict"]
        if alike and all(values.count(value) >= entry["values"].count(value) for value in entry["values"]):
            return True
    return False


def _with_copies(pages: list[str], expected: Json) -> set[str]:
    """Pages and what was made from them or is of one origin with them."""
    return set(pages).union(*(group for group in expected["origins"] if set(group) & set(pages)))


def _discrepancies(found: Found, expected: Json) -> Count:
    entries = [entry for entry in expected["discrepancies"] if not entry.get("optional")]
    return sum(_listed(found, entry, _with_copies(entry["pages"], expected)) for entry in entries), len(entries)


def _listed(found: Found, entry: Json, on: set[str]) -> bool:
    records = [record for record in found.dossier["discrepancies"] if record["kind"] == entry["kind"]]
    return any(on & found.pages_of_ref.get(ref, set()) for record in records for ref in record["refs"])


# ---------------------------------------------------------------------------------------------- labels, events
def _labels(found: Found, expected: Json) -> Count:
    entries = expected["labels"]
    return sum(_labelled(found, entry, expected) for entry in entries), len(entries)


def _labelled(found: Found, entry: Json, expected: Json) -> bool:
    for record in found.of("labels", entry["page"]):
        same = same_name(record["label"], entry["label"])
        if same and (entry["entity"] is None or is_entity(found, record["entity"], entry["entity"], expected)):
            return True
    return False


def _events(found: Found, entries: list[Json]) -> Count:
    return sum(any(_is_event(found, record, entry) for record in found.dossier["events"]) for entry in entries), len(
        entries
    )


def _is_event(found: Found, record: Json, entry: Json) -> bool:
    pages = {found.page_of[mention["document"]] for mention in record["mentions"]}
    place: Mapping[str, str] = found.entities.get(record["place"] or "", {})
    alike = all(record[key] == entry[key] for key in ("type", "context", "date"))
    return bool(alike and pages & set(entry["pages"]) and fold(place.get("name")) == fold(entry["place"]))
