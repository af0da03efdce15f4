from importlib.resources import files

import pytest

from sayso.adapters.known_dates import read_known_dates
from sayso.errors import InputError
from sayso.lang.known_dates import known_dates


@pytest.fixture
def read(tmp_path):
    def read(content, name="dates.csv"):
        path = tmp_path / name
        path.write_bytes(content.encode())
        return list(read_known_dates(path, []))

    return read


def test_a_row_is_a_happening(read):
    (date,) = read("about;name;DATE;names\nOrlo | Drenna;the  Orlo flood;2031-08-09;Orlo flood|Flut von Orlo\n")
    assert (date.earliest, date.latest, date.name) == ("2031-08-09", "2031-08-09", "the Orlo flood")
    assert date.names == ("the Orlo flood", "Orlo flood", "Flut von Orlo")
    assert date.about == ("Orlo", "Drenna")
    assert date.source == "dates.csv"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("name\nthe flood\n", "one of them “date”"),
        ("date,name\n9 August,the flood\n", "line 2: “9 August” is no day"),
        ("date,name\n2031-02-30,the flood\n", "is no day"),
        ("date,name\n2031-08-09,\n", "no name"),
        ("date,name\n2031-08-09,12\n", "no letter"),
        ("date,name\n2031-08-09,the flood,more\n", "more cells than columns"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(read, content, told):
    with pytest.raises(InputError, match=told):
        read(content)


def test_a_missing_file_is_an_input_error(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        list(read_known_dates(tmp_path / "none.csv", []))


def test_the_built_in_file_can_be_a_list_of_ones_own(read):
    notes = (files("sayso.lang") / "lexicon" / "known_dates.csv").read_text(encoding="utf-8")
    own, built_in = read(notes), known_dates()
    assert len(own) == len(built_in) > 300
    for mine, theirs in zip(own, built_in, strict=True):
        assert (mine.earliest, mine.latest, mine.name, mine.alone) == (
            theirs.earliest, theirs.latest, theirs.name, theirs.alone,
        )  # fmt: skip
        assert set(mine.names) == {mine.name, *theirs.names}
        assert mine.about == theirs.about
