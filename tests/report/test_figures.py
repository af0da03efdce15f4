from dataclasses import replace

from sayso.model import FigureSeries, SeriesPoint
from sayso.report.figures import counts, figures_text
from sayso.report.html import dossier_html
from sayso.report.joins import join
from tests.samples import dossier

MADE = dossier()
(FIGURE,) = MADE.figures
SECOND = replace(FIGURE, id="f-2", value=9, low=9, high=9, qualifier="exact", attribution=None)
COPY = replace(SECOND, id="f-3", document="d-2")


def point(figure):
    return SeriesPoint(figure=figure, earliest="2031-02-03", latest="2031-02-03", basis="page", bracket=None)


def series(verdict, *figures):
    return FigureSeries(
        id=f"u-{verdict}",
        count="l-1",
        measure="injured",
        counted="people",
        place=None,
        figures=figures,
        values=(),
        points=tuple(map(point, figures)),
        verdict=verdict,
        score=0.9,
        why="so it is",
    )


def with_series(*made):
    return replace(MADE, figures=(FIGURE, SECOND, COPY), figure_series=made)


def only_count(told):
    ((measure, (count,)),) = counts(told, join(told))
    assert measure == "injured"
    return count


def test_a_count_has_its_verdicts_its_picture_and_a_row_for_each_statement():
    count = only_count(with_series(series("agree", "f-1"), series("conflict", "f-1", "f-2", "f-3")))
    assert [one.verdict for one in count.verdicts] == ["conflict", "agree"]
    assert count.drawing is not None
    assert len(count.rows) == 2


def test_copies_of_one_origin_are_one_mark_with_their_number():
    count = only_count(with_series(series("conflict", "f-1", "f-2", "f-3")))
    (row,) = [row for row in count.rows if len(row.places) == 2]
    assert {place.document for place in row.places} == {"d-1", "d-2"}
    assert sorted(mark.statement.label for mark in count.drawing.marks) == ["A", "B ×2"]
    assert (count.pages, count.origins) == (2, 1)


def test_speakers_have_letters_and_the_outlet_speaks_by_its_name():
    count = only_count(with_series(series("conflict", "f-1", "f-2")))
    assert [speaker.letter for speaker in count.speakers] == ["A", "B"]
    assert any("Orlo Post" in speaker.name and speaker.name.endswith("itself") for speaker in count.speakers)


def test_a_number_alone_has_no_picture():
    count = only_count(with_series(series("single", "f-1")))
    assert count.drawing is None
    assert count.verdicts == []
    assert count.alone
    assert not only_count(with_series(series("conflict", "f-1", "f-2"))).alone


def test_the_page_draws_marks_that_open_the_words():
    page = b"".join(dossier_html(with_series(series("conflict", "f-1", "f-2")), text_bytes=100_000)).decode()
    assert page.count('<svg class="mark ') == 2
    assert 'href="#d-1" data-start=' in page
    assert "<script>alert" not in page


def test_the_terminal_tells_verdicts_and_words():
    told = with_series(series("conflict", "f-1", "f-2"))
    text = figures_text(told, join(told))
    assert "conflict: so it is" in text
    assert "at least 3" in text
    assert "“At least 3”" in text
