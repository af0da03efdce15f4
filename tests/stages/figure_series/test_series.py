from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model import ReferenceCount, Span
from sayso.stages.figure_series import figure_series
from tests.stages.figure_series.make import figure, reading, records, story

DAYS = {"d-a": "2031-03-02", "d-b": "2031-03-02", "d-c": "2031-03-04"}


def told(figures, **around):
    days = around.pop("days", DAYS)
    pages = {one.document for one in figures}
    return figure_series(figures, records(figures, {key: day for key, day in days.items() if key in pages}, **around))


def verdicts(series):
    return sorted(one.verdict for one in series)


def test_one_number_on_two_pages_agrees_with_both_counts():
    (series,) = told([figure(14), figure(14, page="d-b")])
    assert series.verdict == "agree"
    (value,) = series.values
    assert (value.value, value.pages, value.origins) == (14, 2, 2)
    assert "2 pages of 2 origins" in series.why


def test_copies_of_one_text_are_one_origin_and_stand_alone():
    (series,) = told([figure(14), figure(14, page="d-b")], origins=[("d-a", "d-b")])
    assert series.verdict == "single"
    assert (series.values[0].pages, series.values[0].origins) == (2, 1)


def test_two_outlets_with_one_speaker_are_one_source_of_the_claim():
    (series,) = told([figure(14, voice="Civil Guard"), figure(14, page="d-b", voice="Civil Guard")])
    assert series.values[0].speakers == ("Civil Guard",)
    assert "rests on one source of the claim, Civil Guard" in series.why


def test_a_disputed_count_goes_on_and_nothing_is_replaced():
    figures = [
        figure(11, voice="Ministry"),
        figure(23, page="d-c", voice="Ministry"),
        figure(31, page="d-c", at=9, voice="Villages"),
    ]
    series = {one.verdict: one for one in told(figures)}
    assert set(series) == {"update", "conflict"}
    assert [value.value for value in series["update"].values] == [11, 23, 31]
    assert [value.value for value in series["conflict"].values] == [23, 31]
    assert "Ministry" in series["conflict"].why
    assert "Villages" in series["conflict"].why
    assert {one.count for one in series.values()} == {series["update"].count}


def test_words_that_name_the_day_are_told_apart_from_the_day_of_the_page():
    figures = [figure(4, as_of="t-1"), figure(11, page="d-c")]
    (series,) = told(figures, readings=[reading("t-1", "2031-03-01")])
    points = {point.figure: point for point in series.points}
    assert (points["f-d-a-0"].earliest, points["f-d-a-0"].basis) == ("2031-03-01", "text")
    assert (points["f-d-c-0"].latest, points["f-d-c-0"].basis) == ("2031-03-04", "page")


def test_children_are_a_count_of_their_own():
    text = "14 children and 14 noncombatants and 14 civilians"
    spans = [Span(3, 11), Span(19, 32), Span(40, 49)]
    figures = [figure(14, at=number, counted=span) for number, span in enumerate(spans)]
    series = {one.verdict: one for one in told(figures, texts={"d-a": text})}
    assert series["scope"].counted == "children / civilians"
    assert "14 children" in series["scope"].why
    assert "14 civilians" in series["scope"].why


def test_stories_with_one_number_and_one_place_are_one_count():
    figures = [figure(11, place="Orlo"), figure(11, page="d-b", place="Orlo"), figure(17, page="d-c", place="Orlo")]
    apart = [story("s-1", "d-a"), story("s-2", "d-b", "d-c")]
    series = told(figures, stories=apart)
    assert len({one.count for one in series}) == 1
    assert "agree" in verdicts(series)
    lonely = [figure(11), figure(11, page="d-b"), figure(17, page="d-c")]
    assert len({one.count for one in told(lonely, stories=apart)}) == 2


def test_a_reference_places_an_undated_number_and_gives_it_no_day():
    counts = [
        ReferenceCount(
            id=f"n-{day}", date=day, measure="killed", place="Orlo", value=value, source="Office", file="own.csv"
        )
        for day, value in (("2031-03-01", 3000), ("2031-03-05", 5000), ("2031-03-09", 6000), ("2031-03-12", 8000))
    ]
    (series,) = told([figure(5700, place="Orlo")], days={"d-a": None}, counts=counts)
    (point,) = series.points
    assert (point.earliest, point.latest) == (None, None)
    assert (point.bracket.earliest, point.bracket.latest) == ("2031-03-05", "2031-03-09")
    assert "Office in own.csv" in point.bracket.why


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(1, 50),
            st.sampled_from(sorted(DAYS)),
            st.sampled_from([None, "Guard", "Venn"]),
            st.sampled_from([None, "Orlo", "Vellin"]),
            st.sampled_from(["killed", "missing", "protesters", "other-people"]),
        ),
        max_size=7,
    )
)
def test_every_figure_is_in_a_series_and_order_changes_nothing(rows):
    figures = [
        figure(number, page=page, at=at, voice=voice, place=place, measure=measure)
        for at, (number, page, voice, place, measure) in enumerate(rows)
    ]
    series = told(figures)
    assert {key for one in series for key in one.figures} == {one.id for one in figures}
    assert told(figures[::-1]) == series
    for one in series:
        assert len(one.points) == len(one.figures)
        assert sorted(key for value in one.values for key in value.figures) == list(one.figures)


def test_a_look_back_is_a_count_of_its_own():
    figures = [figure(5, as_of="t-1"), figure(2, page="d-c", voice="Guard")]
    series = told(figures, readings=[reading("t-1", "2031-01-09")])
    assert verdicts(series) == ["scope", "single", "single"]
    assert "another time" in next(one.why for one in series if one.verdict == "scope")


@pytest.mark.parametrize(
    ("words", "told_of"),
    [
        ("Since then,", "since a beginning"),
        ("overnight", "in a short stretch"),
        ("it had stood at", "as counted before"),
    ],
)
def test_words_for_the_stretch_counted_are_told(words, told_of):
    text = f"{words} 14 people. And 90 people."
    at = text.index("14")
    figures = [figure(14, at=at), figure(900, at=text.index("90"), voice="Guard")]
    (apart,) = [one for one in told(figures, texts={"d-a": text}) if one.verdict == "scope"]
    assert told_of in apart.why


def test_three_figures_in_any_order_give_the_same():
    figures = [figure(11), figure(17, page="d-c"), figure(23, page="d-b", voice="Guard")]
    assert len({told(list(order)) for order in permutations(figures)}) == 1


def test_a_vague_word_takes_no_side_between_two_numbers():
    figures = [
        figure(None, qualifier="thousands", low=1000, measure="protesters"),
        figure(1200, at=9, voice="Guard", measure="protesters"),
        figure(5000, at=18, qualifier="up to", voice="Movement", measure="protesters"),
    ]
    series = {one.verdict: one for one in told(figures)}
    assert [value.value for value in series["conflict"].values] == [1200, 5000]
    assert [value.value for value in series["single"].values] == [None]
    assert "fits more than one" in series["single"].why


def test_a_vague_word_joins_the_one_number_that_it_fits():
    (series,) = told([figure(None, qualifier="dozens", low=12), figure(34, page="d-b", voice="Guard")])
    assert (series.verdict, len(series.values)) == ("agree", 1)


def test_a_speaker_that_is_only_a_pronoun_is_not_named():
    (first, second) = (figure(14, voice="He"), figure(14, page="d-b", voice="He"))
    around = records([first, second], DAYS)
    (series,) = figure_series([first, second], around._replace(links=(), entities=()))
    assert series.values[0].speakers == ("someone not identified",)
    assert "rests on one source" not in series.why  # two pages' "he" may be two men
    assert " he " not in series.why.lower()


def test_one_and_none_are_told_as_one_says_them():
    text = "one rower, no rowers"
    spans = [Span(4, 9), Span(14, 20)]
    figures = [
        figure(1, counted=spans[0]),
        figure(0, at=9, counted=spans[1], voice="Guard"),
        figure(40, at=200, voice="Guard"),
    ]
    (apart,) = [one for one in told(figures, texts={"d-a": text}) if one.verdict == "scope"]
    assert "no " in apart.why
    assert "none " not in apart.why
    assert "1 people" not in apart.why
