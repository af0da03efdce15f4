from sayso.report.tables import spreadsheet_safe, tables
from tests.samples import dossier


def test_every_table_has_rows_of_one_shape():
    for name, rows in tables(dossier()).items():
        made = list(rows())
        assert made, name
        assert len({tuple(row) for row in made}) == 1, name


def test_a_figure_is_a_statement_with_its_speaker_and_words():
    (row,) = tables(dossier())["figures"]()
    assert (row["value"], row["qualifier"], row["words"]) == (3, "at least", "At least 3")
    assert row["said_by"] == "Mayor Ada Venn of Orlo"


def test_what_looks_like_a_formula_is_made_harmless():
    assert [spreadsheet_safe(cell) for cell in ("=1+1", "+1", "-x", "@a", "\tx", "plain", -3, None)] == [
        "'=1+1", "'+1", "'-x", "'@a", "'\tx", "plain", -3, None,
    ]  # fmt: skip
