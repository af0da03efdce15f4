import pytest

from sayso.adapters.reference import read_reference
from sayso.errors import InputError

HEAD = "date,measure,place,value,source\n"


def read(tmp_path, text):
    path = tmp_path / "toll.csv"
    path.write_text(text, encoding="utf-8")
    return list(read_reference(path, []))


def test_a_row_is_a_count_with_its_day_and_source(tmp_path):
    first, second = read(tmp_path, HEAD + '2031-02-03,Killed,Orlo,"1,400",Office\n2031-02-04,missing,,12.5,\n')
    assert (first.date, first.measure, first.place, first.value, first.source) == (
        "2031-02-03",
        "killed",
        "Orlo",
        1400,
        "Office",
    )
    assert (second.measure, second.place, second.value, second.source, second.file) == (
        "missing", "", 12.5, "toll.csv", "toll.csv",
    )  # fmt: skip


def test_columns_in_any_order_and_separated_otherwise(tmp_path):
    (count,) = read(tmp_path, "value;source;date;measure\n31;Office;2031-02-03;killed\n")
    assert (count.value, count.place) == (31, "")


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("2031-02,killed,Orlo,3,Office", "is no day"),
        ("2031-02-30,killed,Orlo,3,Office", "is no day"),
        ("2031-02-03,kiled,Orlo,3,Office", "is no measure; choose killed"),
        ("2031-02-03,killed,Orlo,many,Office", "is no number"),
        ("2031-02-03,killed,Orlo,-3,Office", "is no number"),
        ("2031-02-03,killed,Orlo,14 00,Office", "is no number"),
        ("2031-02-03,killed,123,3,Office", "holds no letter"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path, row, told):
    with pytest.raises(InputError, match=told) as caught:
        read(tmp_path, HEAD + "2031-02-01,killed,Orlo,1,Office\n" + row + "\n")
    assert "line 3" in str(caught.value)


def test_a_list_without_dates_is_refused(tmp_path):
    with pytest.raises(InputError, match="“date”"):
        read(tmp_path, "measure,value\nkilled,3\n")
