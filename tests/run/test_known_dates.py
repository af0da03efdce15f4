import json

import pytest

from sayso.errors import UsageError
from sayso.run.dossier import build
from sayso.run.known import Lists
from sayso.run.settings import Settings

PAGE = """Rain goes on at the Drenna

In the past 18 days, since the Orlo flood of 9 August, the Drenna has not fallen, and the cellars of the old town are still full.

The town of Orlo closed its two bridges again on Wednesday, and the mayor Ada Venn said that nobody could tell when the road to
the mill would be opened.
""".replace("to\nthe", "to the")


def published(folder):
    (doc,) = json.loads((folder / "dossier.json").read_bytes())["documents"]
    return doc["published"]


def test_a_list_gives_the_year_and_stays_known(tmp_path):
    page, dates, out = tmp_path / "rain.txt", tmp_path / "dates.csv", tmp_path / "out"
    page.write_text(PAGE)
    dates.write_text("date,name,names\n2031-08-09,the Orlo flood,Orlo flood\n")
    build([str(page)], out, settings=Settings())
    assert published(out)["best"] is None
    build([str(page)], out, settings=Settings(), lists=Lists(dates=[dates]))
    assert published(out)["best"] == "2031-08-27"
    assert "dates.csv" in published(out)["why"]
    build([str(page)], out, settings=Settings())
    assert published(out)["best"] == "2031-08-27"
    dates.write_text("date,name,names\n")
    build([str(page)], out, settings=Settings(), lists=Lists(dates=[dates]))
    assert published(out)["best"] is None


@pytest.mark.parametrize(
    ("kind", "option"), [("dates", "--known-dates"), ("counts", "--reference"), ("names", "--names")]
)
def test_two_lists_of_one_file_name_are_refused(tmp_path, kind, option):
    (tmp_path / "page.txt").write_text(PAGE)
    paths = [tmp_path / folder / "list.csv" for folder in ("one", "two")]
    with pytest.raises(UsageError, match=f"{option}: two lists are called list.csv"):
        build([str(tmp_path / "page.txt")], tmp_path / "out", settings=Settings(), lists=Lists(**{kind: paths}))
