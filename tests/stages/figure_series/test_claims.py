import pytest

from sayso.model import Span
from sayso.stages.figure_series import figure_series
from sayso.stages.figure_series.claims import group_of, noun_of
from tests.stages.figure_series.make import document, figure, reading, records


@pytest.mark.parametrize(
    ("text", "language", "measure", "group"),
    [
        ("14 civilians", "en", "killed", "civilian"),
        ("14 Zivilisten", "de", "killed", "civilian"),
        ("14 hostages", "en", "abducted", "person"),
        ("14 hostages", "en", "released", "hostage"),
        ("14 Flüchtlingskinder", "de", "killed", "child"),
        ("14 Velliner", "de", "killed", "Velliner"),
        ("14 dead", "en", "killed", "person"),
    ],
)
def test_the_group_counted(text, language, measure, group):
    made = figure(14, measure=measure, counted=Span(3, len(text)))
    assert group_of(made, document("d-a", text, language)) == group


def test_what_no_word_names_is_people_or_attacks():
    assert group_of(figure(14), document("d-a")) == "person"
    assert group_of(figure(14, measure="attacks"), document("d-a")) == "attacks"


def test_groups_are_told_in_the_plural():
    assert [noun_of(group) for group in ("person", "child", "civilian", "Velliner")] == [
        "people", "children", "civilians", "Velliner",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("measure", "told", "page", "expected"),
    [
        ("killed", "2031-02-03", "2031-02-04", ("2031-02-03", "near")),
        ("killed", "2031-02-03", "2031-02-05", ("2031-02-05", "page")),
        ("arrested", "2031-02-03", "2031-02-08", ("2031-02-03", "near")),
        ("arrested", "2031-02-03", "2031-02-18", ("2031-02-18", "page")),
        ("arrested", "2031-02-09", "2031-02-08", ("2031-02-08", "page")),
    ],
)
def test_a_day_told_before_counts_where_the_page_is_close(measure, told, page, expected):
    made = figure(measure=measure, near_day="t-1")
    found = figure_series([made], records([made], {"d-a": page}, readings=[reading("t-1", told)]))
    assert [(point.earliest, point.basis) for one in found for point in one.points] == [expected]
