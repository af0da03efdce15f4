"""What a dossier says across the example pages: entities, lineage, origins, stories, disagreements, labels, events."""

from __future__ import annotations

from collections.abc import Mapping

from found import Found, Json, fold, same_name
from of_pages import Checks
from of_words import is_entity


def pile(found: Found, expected: Json) -> dict[str, Checks]:
    """Check what is said across pages."""
    return {
        **entity_checks(found, expected),
        **_lineage(found, expected),
        "origins": _origins(found, expected["origins"]),
        "stories": _stories(found, expected),
        "figure_verdicts": _verdicts(found, expected),
        "discrepancies": _discrepancies(found, expected),
        "labels": _labels(found, expected),
        "events": _events(found, expected["events"]),
    }


# ---------------------------------------------------------------------------------------------- names
def entity_checks(found: Found, expected: Json) -> dict[str, Checks]:
    entries = expected["entities"]
    names = [name for entry in entries for name in entry["names"]]
    return {
        "entities.named": [(name, bool(found.named(name))) for name in names],
        "entities.merged": [(", ".join(entry["names"]), bool(_holders(found, entry))) for entry in entries],
        "entities.schema": [(entry["names"][0], _schema(found, entry)) for entry in entries],
        "distinct": [(" / ".join(pair), _apart(found, *pair)) for pair in expected["distinct"]],
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
def _lineage(found: Found, expected: Json) -> dict[str, Checks]:
    entries = expected["lineage"]
    return {
        "lineage.parent": [(entry["document"], _is_parent(found, entry)) for entry in entries],
        "lineage.kind": [(entry["document"], _is_parent(found, entry) and _is_kind(found, entry)) for entry in entries],
    }


def _is_parent(found: Found, entry: Json) -> bool:
    return bool(_parent_of(found, entry) == entry["derived_from"])


def _is_kind(found: Found, entry: Json) -> bool:
    return _kind_of(found, entry) in {entry["kind"], *entry.get("also_right", ())}


def _parent_of(found: Found, entry: Json) -> str | None:
    """The page that a page came from; itself, which is never right, where it has no document."""
    if entry["document"] not in found.documents:
        return str(entry["document"])
    parents = [record["derived_from"] for record in found.of("lineage", entry["document"])]
    return found.page_of[parents[0]] if parents and parents[0] else None


def _kind_of(found: Found, entry: Json) -> str | None:
    kinds = [record["kind"] for record in found.of("lineage", entry["document"])]
    return kinds[0] if kinds else None


def _origins(found: Found, groups: list[list[str]]) -> Checks:
    got = found.partition("origins")
    return [(", ".join(group), set(group) in got) for group in groups]


def _stories(found: Found, expected: Json) -> Checks:
    """Expected groups that lie in one story which holds nothing but what may be joined with them."""
    groups = [set(group) for group in expected["stories"]]
    allowed = {number: set(group) for number, group in enumerate(groups)}
    for joined in expected["stories_may_join"]:
        for number in joined:
            allowed[number] |= set.union(*(groups[other] for other in joined))
    got = found.partition("stories")
    got += [{page} for page in found.documents if not any(page in story for story in got)]
    return [
        (", ".join(sorted(group)), any(group <= story <= allowed[number] for story in got))
        for number, group in enumerate(groups)
    ]


# ---------------------------------------------------------------------------------------------- disagreement
def _verdicts(found: Found, expected: Json) -> Checks:
    entries = expected["figure_verdicts"]
    return [(entry["why"], _verdict(found, entry, _with_copies(entry["pages"], expected))) for entry in entries]


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


def _discrepancies(found: Found, expected: Json) -> Checks:
    entries = [entry for entry in expected["discrepancies"] if not entry.get("optional")]
    return [(entry["why"], _listed(found, entry, _with_copies(entry["pages"], expected))) for entry in entries]


def _listed(found: Found, entry: Json, on: set[str]) -> bool:
    records = [record for record in found.dossier["discrepancies"] if record["kind"] == entry["kind"]]
    return any(on & found.pages_of_ref.get(ref, set()) for record in records for ref in record["refs"])


# ---------------------------------------------------------------------------------------------- labels, events
def _labels(found: Found, expected: Json) -> Checks:
    entries = expected["labels"]
    return [(f"{entry['page']}: {entry['label']}", _labelled(found, entry, expected)) for entry in entries]


def _labelled(found: Found, entry: Json, expected: Json) -> bool:
    for record in found.of("labels", entry["page"]):
        same = same_name(record["label"], entry["label"])
        if same and (entry["entity"] is None or is_entity(found, record["entity"], entry["entity"], expected)):
            return True
    return False


def _events(found: Found, entries: list[Json]) -> Checks:
    said = found.dossier["events"]
    return [(entry["what"], any(_is_event(found, record, entry) for record in said)) for entry in entries]


def _is_event(found: Found, record: Json, entry: Json) -> bool:
    pages = {found.page_of[mention["document"]] for mention in record["mentions"]}
    place: Mapping[str, str] = found.entities.get(record["place"] or "", {})
    alike = all(record[key] == entry[key] for key in ("type", "context", "date"))
    return bool(alike and pages & set(entry["pages"]) and fold(place.get("name")) == fold(entry["place"]))
