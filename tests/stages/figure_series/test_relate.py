from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Span
from sayso.stages.figure_series.relate import SAME_PAGE, parted, relate
from tests.stages.figure_series.make import claim

DAY = 741_000
MEASURES = ["killed", "missing", "protesters", "other-people", "attacks"]


@st.composite
def claims(draw, at):
    day = draw(st.none() | st.integers(DAY, DAY + 400))
    return claim(
        draw(st.integers(1, 60)),
        at=at,
        first=day,
        basis=None if day is None else draw(st.sampled_from(["text", "page"])),
        voice=draw(st.sampled_from([None, "Guard", "Ada Venn"])),
        place=draw(st.sampled_from([None, "Orlo", "Vellin"])),
        group=draw(st.sampled_from(["person", "child"])),
        period=draw(st.sampled_from([None, "since", "spell", "earlier"])),
        qualifier=draw(st.sampled_from(["exact", "about", "at least", "up to"])),
    )


@given(claims(at=1), claims(at=5))
def test_what_two_claims_are_to_each_other_has_no_direction(a, b):
    assert parted(a, b) == parted(b, a)
    assert relate(a, b) == relate(b, a)


def test_a_later_and_larger_count_is_an_update():
    early, late = claim(11, first=DAY), claim(17, first=DAY + 2, page_of="d-b")
    assert relate(early, late).kind == "update"


def test_the_dead_do_not_become_fewer_but_the_missing_do():
    for measure, kind in (("killed", "conflict"), ("missing", "update")):
        early = claim(31, first=DAY, voice="Guard", measure=measure)
        late = claim(23, first=DAY + 2, voice="Ada Venn", page_of="d-b", measure=measure)
        assert relate(early, late).kind == kind


def test_one_speaker_may_correct_a_number():
    early, late = claim(31, first=DAY, voice="Guard"), claim(23, first=DAY + 2, voice="Guard", page_of="d-b")
    assert relate(early, late).kind == "update"
    assert "correction" in relate(early, late).shown


def test_two_voices_on_one_page_are_a_dispute_whatever_the_days():
    ministry, villages = claim(23, first=DAY, voice="Ministry"), claim(31, at=9, first=DAY, voice="Villages")
    assert parted(ministry, villages) is None
    assert relate(ministry, villages).kind == "conflict"


def test_a_bare_number_behind_another_is_of_the_same_count():
    guards, movement = claim(26, first=DAY), claim(60, at=80, first=DAY, voice="Movement")
    assert parted(guards, movement) is None
    assert relate(guards, movement).kind == "conflict"
    assert parted(guards, claim(60, at=80, first=DAY, voice="Movement", counted=Span(83, 90))) == SAME_PAGE
    assert parted(guards, claim(60, at=200, first=DAY, voice="Movement")) == SAME_PAGE


def test_one_voice_gives_no_two_numbers_for_one_count():
    assert parted(claim(3, first=DAY), claim(5, at=9, first=DAY)) == SAME_PAGE


def test_a_page_that_calls_one_number_the_earlier_one_is_believed():
    before, now = claim(4, first=DAY, period="earlier"), claim(11, at=9, first=DAY, voice="Guard")
    assert parted(before, now) is None
    assert relate(before, now).kind == "update"


def test_a_march_is_counted_once():
    police = claim(1200, first=DAY, voice="police", measure="protesters")
    others = claim(5000, first=DAY + 1, voice="organisers", measure="protesters", page_of="d-b")
    assert relate(police, others).kind == "conflict"


def test_none_and_some_from_two_speakers_are_a_conflict():
    none, some = claim(0, first=DAY, voice="Ministry"), claim(24, first=DAY + 1, voice="Villages", page_of="d-b")
    assert parted(none, some) is None
    assert relate(none, some).kind == "conflict"


def test_a_denial_stands_against_the_number_that_it_denies_and_is_no_count():
    said, denied = claim(31, first=DAY), claim(31, at=9, first=DAY, voice="Ministry", stance="denied")
    assert relate(said, denied).kind == "conflict"
    assert "denied" in parted(denied, claim(40, first=DAY, page_of="d-b"))


def test_an_unknown_day_makes_an_update_that_is_told_with_little_weight():
    open_day, known = claim(5700, voice="Guard"), claim(7000, first=DAY, voice="Ada Venn", page_of="d-b")
    relation = relate(open_day, known)
    assert relation.kind == "update"
    assert relation.score < 0.5
    assert "not known" in relation.shown


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"group": "child"}, "group"),
        ({"place": "Vellin"}, "place"),
        ({"number": 14000}, "grows"),
        ({"first": DAY - 400}, "half a year"),
    ],
)
def test_what_speaks_against_one_count_is_said(changed, why):
    told = {"number": 30, "first": DAY, "place": "Orlo", **changed}
    number = told.pop("number")
    assert why in parted(claim(14, first=DAY, place="Orlo"), claim(number, page_of="d-b", **told))


def test_half_a_year_parts_equal_numbers_too_and_a_day_less_does_not():
    assert parted(claim(14, first=DAY), claim(14, first=DAY + 180, page_of="d-b")) is None
    assert "half a year" in parted(claim(14, first=DAY), claim(14, first=DAY + 181, page_of="d-b"))


def test_ten_times_is_one_count_and_more_is_not():
    assert parted(claim(14, first=DAY), claim(140, first=DAY, page_of="d-b")) is None
    assert "grows" in parted(claim(14, first=DAY), claim(141, first=DAY, page_of="d-b"))


def test_equal_numbers_of_two_places_or_of_no_measure_may_be_one_count():
    assert parted(claim(14, place="Orlo"), claim(14, place="Vellin", page_of="d-b")) is None
    assert parted(claim(14, measure="other-people"), claim(14, measure="other-people", page_of="d-b")) is None
    assert "one count" in parted(claim(14, measure="other-people"), claim(15, measure="other-people", page_of="d-b"))


def test_a_look_back_is_of_another_time_where_the_news_is_a_month_later():
    past = replace(claim(14, first=DAY, basis="text"), page=claim(first=DAY + 100).when)
    assert "another time" in parted(past, claim(20, first=DAY + 31, page_of="d-b"))
    assert parted(past, claim(20, first=DAY + 30, page_of="d-b")) is None


def test_a_stretch_parts_on_one_page_or_where_both_sides_name_one():
    since, spell = claim(14, first=DAY, period="since"), claim(20, first=DAY, period="spell", page_of="d-b")
    assert "stretch" in parted(since, spell)
    assert parted(since, claim(20, first=DAY, page_of="d-b")) is None
    assert "stretch" in parted(since, claim(20, at=9, first=DAY))


def test_two_numbers_for_one_march_side_by_side_are_one_count():
    march = claim(1200, first=DAY, measure="protesters")
    assert parted(march, claim(5000, at=9, first=DAY, measure="protesters")) is None
    assert parted(march, claim(5000, at=500, first=DAY, measure="protesters", counted=Span(505, 510))) == SAME_PAGE


def test_a_day_that_the_words_name_decides_before_voices_and_pages():
    early = claim(11, first=DAY, basis="text", voice="Guard")
    late = claim(17, at=9, first=DAY + 1, basis="text", voice="Ada Venn")
    assert (relate(early, late).kind, relate(early, late).score) == ("update", 0.9)
    same_day = replace(late, when=early.when)
    assert relate(early, same_day).kind == "conflict"


def test_a_smaller_number_of_a_later_named_day_is_an_update_only_of_what_falls():
    for measure, kind in (("missing", "update"), ("killed", "conflict")):
        late = claim(11, first=DAY + 1, basis="text", measure=measure)
        early = claim(17, first=DAY, basis="text", measure=measure, page_of="d-b")
        assert relate(early, late).kind == kind


def test_none_from_the_outlet_itself_is_no_dispute_of_speakers():
    none, some = claim(0, first=DAY), claim(24, first=DAY + 1, voice="Villages", page_of="d-b")
    assert relate(none, some).kind == "update"
