import csv
import json

import pytest

from sayso.run.export import FORMATS, export
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


def test_lines_are_lines(tmp_path):
    (path,) = export(wider(), "ftm", tmp_path)
    assert all(json.loads(line)["id"] for line in path.read_text(encoding="utf-8").splitlines())
