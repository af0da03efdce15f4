"""Two groups clash exactly where two of their claims are parted, however that is found out."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.stages.figure_series.groups import Group
from sayso.stages.figure_series.relate import APART_DAYS, parted
from tests.stages.figure_series.make import claim

DAY = 741_000


def clash(*claims):
    """Whether the last claim clashes with those before it, asked in both directions."""
    *held, last = claims
    there, back = Group(held).clashes(Group([last])), Group([last]).clashes(Group(held))
    assert there is back
    return there


def test_claims_of_two_places_clash_unless_their_numbers_are_one():
    orlo = claim(14, first=DAY, place="Orlo")
    assert clash(orlo, claim(31, first=DAY, place="Vellin", page_of="d-b"))
    assert not clash(orlo, claim(31, first=DAY, place="Orlo", page_of="d-b"))
    assert not clash(orlo, claim(14, first=DAY, place="Vellin", page_of="d-b"))


def test_claims_of_two_stretches_clash():
    total = claim(14, first=DAY, period="since")
    assert clash(total, claim(31, first=DAY, period="spell", page_of="d-b"))
    assert not clash(total, claim(31, first=DAY, period="since", page_of="d-b"))


def test_half_a_year_and_more_parts_and_a_day_less_does_not():
    first = claim(14, first=DAY)
    assert not clash(first, claim(14, first=DAY + APART_DAYS, page_of="d-b"))
    assert clash(first, claim(14, first=DAY + APART_DAYS + 1, page_of="d-b"))


def test_more_than_tenfold_parts_and_ten_times_does_not():
    few = claim(14, first=DAY)
    assert not clash(few, claim(140, first=DAY, page_of="d-b"))
    assert clash(few, claim(141, first=DAY, page_of="d-b"))
    assert not clash(claim(0, first=DAY, voice="Guard"), claim(141, first=DAY, page_of="d-b", voice="Ada Venn"))


def test_the_furthest_claim_of_a_group_decides():
    near, far = claim(14, first=DAY), claim(14, first=DAY + 150, page_of="d-b")
    assert clash(near, far, claim(14, first=DAY + 200, page_of="d-c"))
    assert clash(claim(10, first=DAY), claim(90, first=DAY, page_of="d-b"), claim(101, first=DAY, page_of="d-c"))


def test_people_of_no_measure_are_one_count_only_with_one_number():
    some = claim(14, first=DAY, measure="other-people")
    assert clash(some, claim(15, first=DAY, measure="other-people", page_of="d-b"))
    assert not clash(some, claim(14, first=DAY, measure="other-people", page_of="d-b"))


def test_a_denied_number_clashes_with_others():
    denied = claim(31, first=DAY, stance="denied", voice="Ministry")
    assert clash(denied, claim(40, first=DAY, page_of="d-b"))
    assert not clash(denied, claim(31, first=DAY, page_of="d-b"))


def test_a_look_back_clashes_with_the_news():
    past = replace(claim(14, first=DAY, basis="text"), page=claim(first=DAY + 100).when)
    assert past.background
    assert clash(past, claim(20, first=DAY + 100, page_of="d-b"))
    assert not clash(past, claim(14, first=DAY + 100, page_of="d-b"))


def test_one_page_that_gives_two_numbers_clashes_with_itself():
    assert clash(claim(3, first=DAY), claim(5, at=900, first=DAY))
    assert not clash(claim(3, first=DAY), claim(5, at=900, first=DAY, page_of="d-b"))


def test_what_a_group_takes_over_counts_as_its_own():
    group = Group([claim(14, first=DAY)])
    group.take(Group([claim(14, first=DAY, place="Orlo", page_of="d-b")]))
    assert len(group.claims) == 2
    assert group.clashes(Group([claim(31, first=DAY, place="Vellin", page_of="d-c")]))


@st.composite
def groups(draw, measure, page):
    held = []
    for at in range(draw(st.integers(1, 3))):
        day = draw(st.none() | st.integers(DAY, DAY + 400))
        basis = None if day is None else draw(st.sampled_from(["text", "page"]))
        made = claim(
            draw(st.sampled_from([0, 1, 9, 14, 15, 99, 150])),
            at=at * 300,
            first=day,
            basis=basis,
            measure=measure,
            page_of=draw(st.sampled_from([page, "d-both"])),
            place=draw(st.sampled_from([None, "Orlo", "Vellin"])),
            period=draw(st.sampled_from([None, "since", "spell", "earlier"])),
            stance=draw(st.sampled_from(["stated", "stated", "denied"])),
        )
        if basis == "text" and draw(st.booleans()):
            made = replace(made, page=claim(first=day + 100).when)
        held.append(made)
    return held


@pytest.mark.parametrize("measure", ["killed", "protesters", "other-people"])
def test_the_quick_way_says_what_all_pairs_say(measure):
    @given(groups(measure, "d-a"), groups(measure, "d-b"))
    def check(a, b):
        assert Group(a).clashes(Group(b)) is any(parted(x, y) is not None for x, y in product(a, b))

    check()
