import csv
import json
from contextlib import closing
from dataclasses import replace

import networkx as nx
import pytest
from followthemoney import model
from pyld import jsonld as pyld

from sayso.report.columns import COLUMNS
from sayso.run.dossier import build
from sayso.run.export import FORMATS, export
from sayso.run.gather import read_dossier
from sayso.run.settings import Settings
from sayso.store import open_view
from tests.report.test_ftm import faults
from tests.report.wider import wider

WANTED = {
    "ftm": {"entities.ftm.json"},
    "jsonld": {"dossier.jsonld"},
    "graphml": {"relations.graphml", "lineage.graphml"},
}


@pytest.mark.parametrize("form", WANTED)
def test_each_format_has_its_files(form, tmp_path):
    written = list(export(wider(), form, tmp_path / "new"))
    assert {path.name for path in written} == WANTED[form] == {path.name for path in (tmp_path / "new").iterdir()}
    assert all(path.stat().st_size for path in written)


def test_every_format_is_known():
    assert set(FORMATS) == {"csv", "parquet", *WANTED}


def test_events_are_a_table_that_no_spreadsheet_runs(tmp_path):
    list(export(wider(), "csv", tmp_path))
    with (tmp_path / "events_plover.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["id"] for row in rows] == ["j-1", "j-2", "j-2", "j-3", "j-3", "j-3", "j-3"]
    assert rows[0]["publication"].startswith("'=Orlo Post")
    assert rows[0]["quad_code"] == "4"


def test_a_table_without_rows_has_its_columns(tmp_path):
    bare = replace(wider(), events=(), relations=(), labels=(), failures=())
    list(export(bare, "csv", tmp_path))
    for name in ("events", "events_plover", "relations", "labels", "failures"):
        with (tmp_path / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            assert list(csv.reader(file)) == [list(COLUMNS[name])]


def test_lines_are_lines(tmp_path):
    (path,) = export(wider(), "ftm", tmp_path)
    assert all(json.loads(line)["id"] for line in path.read_text(encoding="utf-8").splitlines())


# ---------------------------------------------------------------------------------------------- what a build makes
FIRST = """Ministers of Orland and Karvia meet in Venn

VENN (OPA) — President Ada Lund of Orland met Karvia's Prime Minister Bo Lind in Venn on Monday, 3 February 2031, her office said.

"We agreed to open the bridge again," Ada Lund told reporters. Relations between Orland and Karvia had soured after the flood.

Karvia's navy shelled the harbour of Orland in March 2030. At least 12 people were killed, the Red Harbour group said.
"""
SECOND = """Orland and Karvia talk again

Ada Lund and Bo Lind met in the town of Venn on Monday and agreed to open the bridge, the Karvia news agency KNA reported on 4 February 2031.

"It is a good day," Prime Minister Bo Lind said. The militant Red Harbour group called the talks a fraud and threatened to attack the bridge.
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    root = tmp_path_factory.mktemp("built")
    for name, text in (("a", FIRST), ("b", SECOND), ("c", FIRST.replace("VENN (OPA) — ", ""))):
        (root / f"{name}.txt").write_text(text, encoding="utf-8")
    build([str(root / f"{name}.txt") for name in "abc"], root / "out", settings=Settings())
    with closing(open_view(root / "out")) as view:
        dossier = read_dossier(view, Settings())
    for form in FORMATS:
        if form != "parquet":
            list(export(dossier, form, root))
    return root, dossier


def test_a_built_dossier_has_something_to_export(built):
    _, dossier = built
    assert len(dossier.documents) == 3
    assert dossier.events
    assert dossier.entities
    assert dossier.derivations


def test_a_built_dossier_is_valid_followthemoney(built):
    folder, dossier = built
    lines = [json.loads(line) for line in (folder / "entities.ftm.json").read_text(encoding="utf-8").splitlines()]
    schema_of = {line["id"]: model.get(line["schema"]) for line in lines}
    assert len(schema_of) == len(lines)
    assert [fault for line in lines for fault in faults(line, schema_of)] == []
    assert {event.id for event in dossier.events} <= set(schema_of)


def test_a_built_dossier_is_whole_as_linked_data(built):
    folder, dossier = built
    expanded = pyld.expand(json.loads((folder / "dossier.jsonld").read_text(encoding="utf-8")))
    there = {node["@id"].rsplit(":", 1)[-1] for node in expanded}
    kinds = (
        dossier.documents,
        dossier.entities,
        dossier.events,
        dossier.relations,
        dossier.quotations,
        dossier.figures,
    )
    assert {record.id for records in kinds for record in records} <= there


def test_a_built_dossier_has_its_graphs(built):
    folder, dossier = built
    lineage = nx.read_graphml(folder / "lineage.graphml", force_multigraph=True)
    relations = nx.read_graphml(folder / "relations.graphml", force_multigraph=True)
    assert lineage.number_of_edges() == len(dossier.derivations)
    assert relations.number_of_edges() == len(dossier.relations)


def test_a_built_dossier_has_a_row_for_every_event(built):
    folder, dossier = built
    with (folder / "events_plover.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["id"] for row in rows} == {event.id for event in dossier.events}
    texts = {doc.id: doc.text for doc in dossier.documents}
    assert all(texts[row["document"]][int(row["start"]) : int(row["end"])] for row in rows)
