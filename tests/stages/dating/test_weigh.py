from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from sayso.stages.dating.weigh import FIRST, LAST, Evidence, Scale, columns

DAYS = st.integers(min_value=FIRST, max_value=LAST)


@st.composite
def evidence(draw):
    edges = sorted(draw(st.sets(DAYS, min_size=2, max_size=6)))
    weights = draw(st.lists(st.floats(0.0, 5.0), min_size=len(edges), max_size=len(edges)))
    laid = [(a, b, weight) for a, b, weight in zip(edges, edges[1:], weights, strict=False)]
    return Evidence(columns(laid), draw(st.floats(0.0, 1.0)), "-")


def _days(first, last):
    return date.fromordinal(first), date.fromordinal(last)


def test_what_two_clues_share_is_kept():
    one = Evidence(columns([(date(2001, 1, 1).toordinal(), date(2009, 1, 1).toordinal(), 1.0)]), 0.0, "one")
    two = Evidence(columns([(date(2005, 6, 1).toordinal(), date(2012, 1, 1).toordinal(), 1.0)]), 0.0, "two")
    (kept,) = Scale([one, two]).kept(0.95)
    assert _days(*kept) == (date(2005, 6, 1), date(2008, 12, 31))


def test_two_far_stretches_remain_two():
    laid = [(date(year, 1, 1).toordinal(), date(year, 3, 1).toordinal(), 1.0) for year in (1990, 2003)]
    assert len(Scale([Evidence(columns(laid), 0.0, "-")]).kept(0.95)) == 2


def test_no_day_after_the_last():
    scale = Scale([Evidence(columns(()), 1.0, "-")], FIRST, date(2020, 1, 1).toordinal())
    assert scale.kept(1.0)[-1][1] == date(2020, 1, 1).toordinal()


@given(st.lists(evidence(), max_size=4), st.integers(1, 4000))
def test_shares_add_up_and_order_changes_nothing(found, width):
    scale, turned = Scale(found), Scale(found[::-1])
    assert abs(scale.share(FIRST, LAST) - 1) < 1e-6
    first, last, share = scale.densest(width)
    assert FIRST <= first <= last <= LAST
    assert -1e-9 <= share <= 1 + 1e-6
    assert abs(share - turned.densest(width)[2]) < 1e-6
    for begin, end in scale.kept(0.9):
        assert FIRST <= begin <= end <= LAST


def test_where_every_day_is_ruled_out_nothing_is_kept():
    scale = Scale([Evidence(columns(()), 1.0, "-")], LAST, LAST - 1)
    assert scale.kept(0.9) == []
    assert scale.densest(31) == (0, 0, 0.0)
