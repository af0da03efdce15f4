"""What a reader is told to doubt, and what not."""

import pytest

from sayso.model import Dating, FigureSeries, SameWords
from sayso.stages.discrepancies import discrepancies


def dating(*, conflict):
    return Dating(
        id="a-1", document="d-1", declared="2035-01-01", earliest="2031-02-03", latest="2031-02-03", best="2031-02-03",
        conflict=conflict, score=0.8, why="the text says Monday",
    )  # fmt: skip


def same(kind, speaker):
    return SameWords(id="w-1", a="q-1", b="q-2", kind=kind, speaker=speaker, score=0.9, why="one word differs")


def series(verdict):
    return FigureSeries(
        id="u-1", count="l-1", measure="injured", counted=None, place=None, figures=("f-1", "f-2"), values=(), points=(),
        verdict=verdict, score=0.9, why="3 against 9",
    )  # fmt: skip


def test_a_declared_date_is_told_of_where_the_text_contradicts_it():
    (found,) = discrepancies([dating(conflict=True)], [])
    assert (found.kind, found.refs, found.why) == ("page-date", ("d-1",), "the text says Monday")
    assert not list(discrepancies([dating(conflict=False)], []))


@pytest.mark.parametrize(
    ("kind", "speaker", "told"),
    [
        ("altered", "e-1", True),
        ("altered", None, False),
        ("verbatim", "e-1", False),
        ("shortened", "e-1", False),
        ("translated", "e-1", False),
    ],
)
def test_only_changed_words_of_one_known_speaker_are_told_of(kind, speaker, told):
    found = list(discrepancies([], [same(kind, speaker)]))
    assert [(one.kind, one.refs) for one in found] == ([("quotation", ("q-1", "q-2"))] if told else [])


@pytest.mark.parametrize("verdict", ["agree", "update", "scope", "single"])
def test_numbers_that_a_later_day_or_another_scope_explains_are_none(verdict):
    assert not list(discrepancies([], [], [series(verdict)]))


def test_numbers_against_each_other_are_told_of_with_their_measure():
    (found,) = discrepancies([], [], [series("conflict")])
    assert (found.kind, found.refs, found.why) == ("figure", ("f-1", "f-2"), "injured: 3 against 9")


def test_one_record_has_one_id_whatever_else_is_told():
    alone = list(discrepancies([], [same("altered", "e-1")]))
    beside = list(discrepancies([dating(conflict=True)], [same("altered", "e-1")], [series("conflict")]))
    assert alone[0] in beside
    assert len({one.id for one in beside}) == 3
