import csv
import json

from sayso.run.dossier import build
from sayso.run.export import export
from sayso.run.gather import read_dossier
from sayso.run.known import Lists
from sayso.run.settings import Settings
from sayso.store import open_view

REST = (
    "The guard said that the road to the mill was closed and that nobody could tell when the bridge would be opened again.\n\n"
    "The mayor, Ada Venn, asked people to stay away from the banks of the Drenna, which had risen by two metres over night.\n"
)
PAGES = {
    "one.txt": "Dam at Orlo gives way\n\n3 March 2031\n\nORLO - At least 11 people were killed when the dam above Orlo gave way, the "
    "Civil Guard said on Monday. " + REST,
    "two.txt": "Orlo counts its dead\n\n5 March 2031\n\nORLO - At least 17 people were killed when the dam above Orlo gave way, the "
    "Civil Guard said on Wednesday. " + REST,
}
TOLL = "date,measure,place,value,source\n2031-03-03,killed,,10,Office\n2031-03-05,killed,,18,Office\n"


def series_of(folder):
    return json.loads((folder / "dossier.json").read_bytes())


def test_a_pile_is_compared_and_a_reference_stays_known(tmp_path):
    pages, toll, out = tmp_path / "pages", tmp_path / "toll.csv", tmp_path / "out"
    pages.mkdir()
    for name, text in PAGES.items():
        (pages / name).write_text(text)
    toll.write_text(TOLL)
    build([str(pages)], out, settings=Settings(jobs=1))
    made = series_of(out)
    (update,) = [series for series in made["figure_series"] if series["verdict"] == "update"]
    assert [value["value"] for value in update["values"]] == [11, 17]
    assert made["reference_counts"] == []
    build([str(pages)], out, settings=Settings(jobs=1), lists=Lists(counts=[toll]))
    assert [count["value"] for count in series_of(out)["reference_counts"]] == [10, 18]
    assert 'class="reference"' in (out / "index.html").read_text()
    build([str(pages)], out, settings=Settings(jobs=1))
    assert len(series_of(out)["reference_counts"]) == 2


def test_the_spreadsheet_has_a_row_for_each_statement(tmp_path):
    page, out = tmp_path / "one.txt", tmp_path / "out"
    page.write_text(PAGES["one.txt"])
    build([str(page)], out, settings=Settings(jobs=1))
    list(export(read_dossier(open_view(out), Settings()), "csv", tmp_path / "csv"))
    raw = (tmp_path / "csv" / "figures.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(raw.decode("utf-8-sig").splitlines())
    assert (row["value"], row["qualifier"], row["words"], row["verdict"]) == (
        "11",
        "at least",
        "At least 11",
        "single",
    )
