from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.report.columns import COLUMNS
from sayso.report.tables import spreadsheet_safe, tables
from tests.samples import dossier


def test_every_table_has_rows_of_one_shape():
    for name, rows in tables(dossier()).items():
        made = list(rows())
        assert made, name
        assert {tuple(row) for row in made} == {tuple(COLUMNS[name])}, name
    assert list(tables(dossier())) == list(COLUMNS)


def test_a_figure_is_a_statement_with_its_speaker_and_words():
    (row,) = tables(dossier())["figures"]()
    assert (row["value"], row["qualifier"], row["words"]) == (3, "at least", "At least 3")
    assert row["said_by"] == "Mayor Ada Venn of Orlo"


def test_a_figure_has_its_verdict_its_days_and_its_chain():
    (row,) = tables(dossier())["figures"]()
    assert (row["series"], row["count"], row["verdict"], row["verdicts"]) == ("u-1", "l-1", "conflict", "conflict")
    assert (row["as_of_earliest"], row["as_of_basis"]) == ("2031-02-03", "text")
    assert row["chain"] == "Ada Venn"
    made = dossier()
    assert made.documents[0].text[row["start"] : row["end"]] == row["words"]


def test_a_figure_without_series_is_there_all_the_same():
    (row,) = tables(replace(dossier(), figure_series=()))["figures"]()
    assert (row["verdict"], row["verdicts"], row["as_of_basis"]) == (None, None, None)


@given(st.text(max_size=8))
def test_no_cell_of_text_opens_a_formula(cell):
    made = spreadsheet_safe(cell)
    assert made.endswith(cell)
    assert not made.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_what_looks_like_a_formula_is_made_harmless():
    assert [spreadsheet_safe(cell) for cell in ("=1+1", "+1", "-x", "@a", "\tx", "plain", -3, None)] == [
        "'=1+1", "'+1", "'-x", "'@a", "'\tx", "plain", -3, None,
    ]  # fmt: skip
