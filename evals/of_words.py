"""What a dossier says of words on the example pages: quotations, figures, time expressions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from found import Found, Json, Place, fold, overlap, places
from of_pages import Checks

Test: TypeAlias = Callable[[Found, Json, Json, Json], bool]
"""Takes the dossier, a record of it, the expected entry, and all that is expected."""

COVERED, WITHIN = 0.9, 0.5
"""A quotation is the expected one if it covers this share of its letters. Of a direct one also this share must be among
the expected words (with the pieces named in `more`): a whole paragraph is no quotation of six words. For the others the
marked words or the heart of the clause are given, and the quotation may well be the whole clause around them."""


def words(found: Found, expected: Json) -> dict[str, Checks]:
    """Check which quotations, figures and time expressions are found, and what is right of them."""
    return {
        **_quotations(found, expected),
        "not_quotations": _not_quotations(found, expected["not_quotations"]),
        **figure_checks(found, expected),
        **_timexes(found, expected["timexes"]),
    }


# ---------------------------------------------------------------------------------------------- quotations
def _quotations(found: Found, expected: Json) -> dict[str, Checks]:
    pairs = [(entry, quotation_of(found, entry)) for entry in expected["quotations"]]
    checks = {"quotations.content": [(_told(entry), record is not None) for entry, record in pairs]}
    for name, test in QUOTATION.items():
        checks[f"quotations.{name}"] = [
            (_told(entry), record is not None and test(found, record, entry, expected))
            for entry, record in pairs
            if name != "chain" or entry["chain"]
        ]
    groups = expected["quotations_same"]
    return checks | {"quotations_same": [(_told(group[0]), _one_utterance(found, group)) for group in groups]}


def _told(entry: Json) -> str:
    return f"{entry['page']}: {entry.get('exact') or entry['content']}"


def quotation_of(found: Found, entry: Json) -> Json | None:
    """The quotation that covers the expected words best, or None."""
    text = found.text(entry["page"])
    wanted = [places(text, piece) for piece in (entry["content"], *entry.get("more", ()))]
    allowed = [place for piece in wanted for place in piece]
    best, best_share = None, 0.0
    for record in found.of("quotations", entry["page"]):
        content = [tuple(span) for span in record["content"]]
        within = _share(text, content, allowed)
        covered = max((_share(text, [place], content) for place in wanted[0]), default=0.0)
        right = covered >= COVERED and (within >= WITHIN or entry.get("kind") != "direct")
        if right and covered + within > best_share:
            best, best_share = record, covered + within
    return best


def _share(text: str, of: Iterable[Place], among: Iterable[Place]) -> float:
    """How many of the letters and digits in some places are also in others."""
    inside = _letters(text, of)
    return len(inside & _letters(text, among)) / len(inside) if inside else 0.0


def _letters(text: str, spans: Iterable[Place]) -> set[int]:
    return {index for start, end in spans for index in range(start, end) if text[index].isalnum()}


def _kind(_found: Found, record: Json, entry: Json, _expected: Json) -> bool:
    return bool(record["kind"] == entry["kind"])


def _speaker(found: Found, record: Json, entry: Json, expected: Json) -> bool:
    speaker = (record["attribution"] or {}).get("speaker")
    if entry["speaker"] is None:
        return speaker is None
    return is_entity(found, speaker, entry["speaker"], expected)


def is_entity(found: Found, entity: str | None, name: str, expected: Json) -> bool:
    """Whether an entity bears this name, or another name of the one whom the name stands for."""
    known = [entry["names"] for entry in expected["entities"] if name in entry["names"]]
    accepted = {fold(other) for names in [*known, [name]] for other in names}
    return bool(accepted & found.names.get(entity or "", set()))


def _source(found: Found, record: Json, entry: Json, _expected: Json) -> bool:
    """The words that say who; rightly none where none are expected."""
    sources = [tuple(span) for span in (record["attribution"] or {}).get("source", [])]
    if not entry.get("source"):
        return not sources
    where = places(found.text(entry["page"]), entry["source"])
    return any(overlap(source, place) for source in sources for place in where)


def _chain(found: Found, record: Json, entry: Json, expected: Json) -> bool:
    """The same tellers in the same order, each by the words on the page or by the entity that they name."""
    got, wanted = (record["attribution"] or {}).get("chain", []), entry["chain"]
    return len(got) == len(wanted) and all(
        fold(teller["name"]) == fold(name) or is_entity(found, teller["entity"], name, expected)
        for teller, name in zip(got, wanted, strict=True)
    )


def _one_utterance(found: Found, group: list[Json]) -> bool:
    records = [quotation_of(found, entry) for entry in group]
    if any(record is None for record in records):
        return False
    ids = {record["id"] for record in records if record}
    return all(ids - {record["id"]} <= set(record["same_as"]) for record in records if record)


def _not_quotations(found: Found, entries: list[Json]) -> Checks:
    return [
        (f"{entry['page']}: {entry['text']}", not any(_says_so(record) for record in _direct(found, entry)))
        for entry in entries
    ]


def _direct(found: Found, entry: Json) -> Iterator[Json]:
    text = found.text(entry["page"])
    for record in found.near("quotations", entry["page"], entry["text"]):
        content = [tuple(span) for span in record["content"]]
        if record["kind"] == "direct" and _share(text, content, places(text, entry["text"])) >= WITHIN:
            yield record


def _says_so(record: Json) -> bool:
    return bool(record["attribution"] and record["attribution"]["speaker"])


QUOTATION: Mapping[str, Test] = {"kind": _kind, "speaker": _speaker, "source": _source, "chain": _chain}


# ---------------------------------------------------------------------------------------------- figures
def figure_checks(found: Found, expected: Json) -> dict[str, Checks]:
    """All but `found` and `measure` also ask for the right measure and number."""
    pairs = [(entry, _figure_of(found, entry)) for entry in expected["figures"]]
    checks: dict[str, Checks] = {
        "figures.found": [(_told(entry), record is not None) for entry, record in pairs],
        "figures.measure": [(_told(entry), _measure(record, entry)) for entry, record in pairs],
        "figures.value": [(_told(entry), _measured(record, entry)) for entry, record in pairs],
    }
    for name, test in FIGURE.items():
        checks[f"figures.{name}"] = [
            (_told(entry), _measured(record, entry) and test(found, record or {}, entry, expected))
            for entry, record in pairs
            if name in entry
        ]
    return checks


def _measure(record: Json | None, entry: Json) -> bool:
    return record is not None and bool(record["measure"] == entry["measure"])


def _measured(record: Json | None, entry: Json) -> bool:
    return record is not None and _measure(record, entry) and _number(record, entry)


def _figure_of(found: Found, entry: Json) -> Json | None:
    records = list(found.near("figures", entry["page"], entry["exact"]))
    return max(records, key=lambda record: _agreement(record, entry), default=None)


def _agreement(record: Json, entry: Json) -> tuple[bool, bool, bool]:
    return _number(record, entry), record["measure"] == entry["measure"], record["qualifier"] == entry["qualifier"]


def _number(record: Json, entry: Json) -> bool:
    """The same number; where only "hundreds" is said, the qualifier counts. `high` is asked of ranges only."""
    if entry["value"] is None:
        return bool(record["qualifier"] == entry["qualifier"])
    same_end = entry["high"] is None or record["high"] == entry["high"]
    return bool(record["value"] == entry["value"] and same_end)


def _qualifier(_found: Found, record: Json, entry: Json, _expected: Json) -> bool:
    return bool(record["qualifier"] == entry["qualifier"])


def _counted(found: Found, record: Json, entry: Json, _expected: Json) -> bool:
    counted = record["counted"]
    if counted is None or entry["counted"] is None:
        return counted is None and entry["counted"] is None
    got = set(re.findall(r"\w+", found.text(entry["page"])[counted["start"] : counted["end"]].casefold()))
    return bool(got & set(re.findall(r"\w+", entry["counted"].casefold())))


def _as_of(_found: Found, record: Json, entry: Json, _expected: Json) -> bool:
    as_of = record["as_of"]
    if as_of is None or entry["as_of"] is None:
        return as_of is None and entry["as_of"] is None
    return all((as_of[end] or "").startswith(entry["as_of"]) for end in ("earliest", "latest"))


def _place(found: Found, record: Json, entry: Json, expected: Json) -> bool:
    return is_entity(found, record["place"], entry["place"], expected)


FIGURE: Mapping[str, Test] = {
    "qualifier": _qualifier,
    "counted": _counted,
    "speaker": _speaker,
    "as_of": _as_of,
    "place": _place,
}


# ---------------------------------------------------------------------------------------------- time
def _timexes(found: Found, entries: list[Json]) -> dict[str, Checks]:
    hits = [(entry, list(found.near("timexes", entry["page"], entry["exact"]))) for entry in entries]
    return {
        "timexes.found": [(_told(entry), bool(records)) for entry, records in hits],
        "timexes.interval": [
            (_told(entry), any(_interval(record, entry) for record in records)) for entry, records in hits
        ],
    }


def _interval(record: Json, entry: Json) -> bool:
    return bool(record["earliest"] == entry["earliest"] and record["latest"] == entry["latest"])
