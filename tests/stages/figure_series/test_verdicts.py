"""What can be said of a line of claims, and of lines beside each other."""

import pytest

from sayso.model import Span
from sayso.stages.figure_series.relate import DISPUTED, SAME_PAGE, UNEXPLAINED
from sayso.stages.figure_series.verdicts import findings, scope, values_of
from tests.stages.figure_series.make import claim

DAY = 741_000


def values(*claims):
    """The numbers of each value, vague ones by their words."""
    return [[one.figures[0].value or one.figures[0].qualifier for one in value.claims] for value in values_of(claims)]


def verdicts(*claims):
    return sorted(
        (one.verdict, [value.claims[0].amount.size for value in one.values]) for one in findings(tuple(claims))
    )


def test_a_number_joins_a_value_only_if_it_fits_all_of_it():
    near = [claim(200, first=DAY, qualifier="about"), claim(215, first=DAY, page_of="d-b", qualifier="about")]
    assert values(*near) == [[200, 215]]
    far = claim(250, first=DAY, page_of="d-c", qualifier="about")
    assert values(*near, far) == [[200, 215], [250]]


def test_dozens_join_the_only_number_that_they_fit():
    dozens = claim(None, first=DAY, page_of="d-z", qualifier="dozens")
    assert values(claim(34, first=DAY), dozens) == [[34, "dozens"]]
    assert values(claim(34, first=DAY), claim(70, first=DAY, page_of="d-b"), dozens) == [[34], ["dozens"], [70]]
    assert values(claim(3, first=DAY), dozens) == [[3], ["dozens"]]


def test_what_fits_two_numbers_decides_between_none_and_says_so():
    line = (
        claim(34, first=DAY),
        claim(70, first=DAY, page_of="d-b"),
        claim(None, first=DAY, page_of="d-z", qualifier="dozens"),
    )
    (single,) = [one for one in findings(line) if one.verdict == "single"]
    assert "more than one of the numbers" in single.shown
    (alone,) = findings((claim(34, first=DAY),))
    assert (alone.verdict, alone.shown) == ("single", "")


def test_two_pages_or_two_voices_bear_out_a_number_and_one_of_each_does_not():
    assert verdicts(claim(14, first=DAY), claim(14, first=DAY, page_of="d-b")) == [("agree", [14])]
    guard, venn = claim(14, first=DAY, voice="Guard"), claim(14, at=9, first=DAY, voice="Ada Venn")
    assert verdicts(guard, venn) == [("agree", [14])]
    assert verdicts(guard, claim(14, at=9, first=DAY, voice="Guard")) == [("single", [14])]


def test_a_value_that_an_update_tells_of_is_not_told_alone_too():
    early, late = claim(11, first=DAY), claim(17, first=DAY + 2, page_of="d-b")
    assert verdicts(early, late) == [("update", [11, 17])]
    assert verdicts(early, late, claim(17, first=DAY + 2, page_of="d-c")) == [("agree", [17]), ("update", [11, 17])]


def test_values_that_stand_against_each_other_are_told_together_and_others_apart():
    ministry = claim(23, first=DAY, voice="Ministry")
    villages = claim(31, at=9, first=DAY, voice="Villages")
    later = claim(40, first=DAY + 3, page_of="d-b")
    assert verdicts(ministry, villages, later) == [("conflict", [23, 31]), ("update", [23, 31, 40])]


def test_a_page_that_sets_two_voices_against_each_other_tells_more_than_days_do():
    ministry = claim(23, first=DAY, voice="Ministry")
    villages = claim(31, at=9, first=DAY, voice="Villages")
    repeated = claim(31, first=DAY + 2, page_of="d-b", voice="Villages")
    found = {one.verdict: one for one in findings((ministry, villages, repeated))}
    assert found["conflict"].score == DISPUTED


def test_an_order_in_time_tells_more_than_an_unexplained_difference():
    low, high = claim(11, first=DAY), claim(17, first=DAY + 2, page_of="d-b")
    stale = claim(11, first=DAY + 3, page_of="d-c")
    assert [verdict for verdict, _ in verdicts(low, high, stale)] == ["agree", "update"]


def test_lines_of_one_happening_are_counts_of_different_things():
    people, children = (claim(14, first=DAY),), (claim(5, first=DAY, group="child", page_of="d-b"),)
    found = scope([people, children])
    assert (found.verdict, len(found.values), found.score) == ("scope", 2, DISPUTED)
    assert "group" in found.shown


def test_one_line_is_no_scope_and_neither_are_people_of_no_measure():
    people = (claim(14, first=DAY),)
    assert scope([people]) is None
    loose = [(claim(number, first=DAY, measure="other-people", page_of=f"d-{number}"),) for number in (14, 60)]
    assert scope(loose) is None


@pytest.mark.parametrize(
    ("second", "shown", "score"),
    [
        (claim(15, first=DAY, page_of="d-b"), "nearer to others", UNEXPLAINED),
        (claim(60, at=500, first=DAY, counted=Span(503, 509)), SAME_PAGE, UNEXPLAINED),
        (claim(60, first=DAY, page_of="d-b", place="Vellin"), "another place", DISPUTED),
    ],
)
def test_a_scope_that_nothing_but_nearness_shows_is_less_sure(second, shown, score):
    found = scope([(claim(14, first=DAY, place="Orlo"),), (second,)])
    assert shown in found.shown
    assert found.score == score


def test_the_reason_that_most_pairs_of_lines_have_is_told():
    places = [(claim(14 + at, first=DAY, place=place, page_of=f"d-{place}"),) for at, place in enumerate("NOPQ")]
    child = (claim(7, first=DAY, place="N", group="child", page_of="d-z"),)
    assert "another place" in scope([*places, child]).shown
    assert "another group" in scope([*places[:2], child]).shown
