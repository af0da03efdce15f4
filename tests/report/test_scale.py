from hypothesis import given
from hypothesis import strategies as st

from sayso.report.scale import MARGIN, Scale

DAYS = st.lists(st.dates().map(str), min_size=1, max_size=30)


@given(DAYS)
def test_later_days_stand_further_right_and_none_at_the_rim(days):
    scale = Scale(days)
    places = [scale.at(day) for day in sorted(set(days))]
    assert places == sorted(places)
    assert all(MARGIN <= place <= 100 - MARGIN + 0.01 for place in places)


@given(DAYS)
def test_labels_keep_clear_of_each_other(days):
    ticks = sorted(Scale(days).ticks(), key=lambda tick: tick.at)
    assert ticks
    assert len({tick.at for tick in ticks}) == len(ticks)


def test_a_pile_of_few_days_has_days_on_its_axis():
    assert [tick.label for tick in Scale(["2031-02-03", "2031-02-05", "2031-02-09"]).ticks()][-1] == "2031-02-09"
    labels = {tick.label for tick in Scale(["2001-01-01", "2011-01-01", "2021-01-01"]).ticks()}
    assert labels == {"2001", "2011", "2021"}


def test_one_day_stands_in_the_middle():
    assert Scale(["2031-02-03"]).at("2031-02-03") == 50.0
