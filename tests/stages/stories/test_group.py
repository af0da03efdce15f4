"""Which texts are one story, by their likeness and their days."""

import pytest

from sayso.stages.stories.group import APART, NEAR, SAME_STORY, SAME_WEEK, Days, grouped


class Flat:
    """A space in which a text's row is its own name and likeness is looked up."""

    def __init__(self, count, **likeness):
        self.rows = [{number: 1.0} for number in range(count)]
        self.likeness = {tuple(map(int, pair[1:].split("_"))): value for pair, value in likeness.items()}

    def products(self, row, others):
        return [sum(self.between(a, b) for a in row for b in other) for other in others]

    def between(self, a, b):
        return self.likeness.get((min(a, b), max(a, b)), 0.0)

    def edges(self):
        return [(a, b, value) for (a, b), value in sorted(self.likeness.items())]


def of(first, last=None, *, whole=True):
    return Days(first=first, last=first if last is None else last, whole=whole)


def stories(monkeypatch, days, **likeness):
    monkeypatch.setattr("sayso.stages.stories.group.add", lambda a, b: {**a, **b})
    flat = Flat(len(days), **likeness)
    return grouped(flat, days, flat.edges())


OPEN = Days()


def test_texts_near_enough_are_one_story(monkeypatch):
    assert stories(monkeypatch, [OPEN, OPEN], p0_1=SAME_STORY) == [[0, 1]]
    assert stories(monkeypatch, [OPEN, OPEN], p0_1=SAME_STORY - 0.01) == [[0], [1]]


@pytest.mark.parametrize(
    ("days", "joined"),
    [
        ([of(1), of(1 + NEAR)], True),
        ([of(1), of(2 + NEAR)], False),
        ([of(1), of(1, whole=False)], False),
        ([of(1), OPEN], False),
    ],
)
def test_within_a_week_less_is_enough(monkeypatch, days, joined):
    assert (stories(monkeypatch, days, p0_1=SAME_WEEK) == [[0, 1]]) is joined


def test_a_month_parts_the_most_alike(monkeypatch):
    assert stories(monkeypatch, [of(1), of(1 + APART)], p0_1=0.9) == [[0, 1]]
    assert stories(monkeypatch, [of(1), of(2 + APART)], p0_1=0.9) == [[0], [1]]


def test_one_bridge_does_not_join_two_stories(monkeypatch):
    days = [OPEN] * 4
    assert stories(monkeypatch, days, p0_1=0.9, p2_3=0.9, p1_2=0.3) == [[0, 1], [2, 3]]
    assert stories(monkeypatch, days, p0_1=0.9, p2_3=0.9, p1_2=0.3, p0_2=0.3, p0_3=0.2, p1_3=0.2) == [[0, 1, 2, 3]]


def test_a_group_that_has_grown_too_far_in_time_takes_no_more(monkeypatch):
    days = [of(1), of(20), of(31 + APART)]
    assert stories(monkeypatch, days, p0_1=0.5, p1_2=0.4, p0_2=0.4) == [[0, 1], [2]]


def test_the_days_of_two_groups_are_those_of_both():
    both = of(5, 9).joined(of(2, 3, whole=False))
    assert (both.first, both.last, both.whole) == (2, 9, False)
    assert of(5).joined(OPEN) == Days(first=5, last=5, whole=False)
    assert of(5).joined(of(6)).whole


def test_days_between_two_groups_count_in_either_order_and_not_where_one_is_open():
    assert of(1, 3).apart(of(10, 12)) == of(10, 12).apart(of(1, 3)) == 7
    assert of(1, 10).apart(of(5, 20)) == 0
    assert of(1).apart(OPEN) == OPEN.apart(of(1)) == 0
    assert Days(first=40).apart(Days(last=2)) == 38
