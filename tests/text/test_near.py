"""Records by place: what touches a stretch, as if all had been gone through."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.text.near import BLOCK, Near

PLACES = st.integers(0, 5 * BLOCK)
STRETCHES = st.tuples(PLACES, st.integers(1, 2 * BLOCK)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(STRETCHES, max_size=30), st.tuples(PLACES, PLACES))
def test_it_finds_what_a_look_at_each_finds_and_in_that_order(placed, asked):
    near = Near((start, end, number) for number, (start, end) in enumerate(placed))
    start, end = asked
    every = [number for number, (first, last) in enumerate(placed) if first < end and start < last]
    assert near.touching(start, end) == (every if start < end else [])


def test_a_touch_at_the_edge_is_none():
    near = Near([(10, 20, "left"), (20, 30, "right")])
    assert near.touching(20, 21) == ["right"]
    assert near.touching(19, 20) == ["left"]


def test_no_records_no_answer():
    assert Near(()).touching(0, 10_000) == []


@given(st.lists(STRETCHES, max_size=30), st.tuples(PLACES, PLACES))
def test_what_holds_a_stretch_comes_shortest_first(placed, asked):
    near = Near((start, end, number) for number, (start, end) in enumerate(placed))
    start, end = asked
    every = [number for number, (first, last) in enumerate(placed) if first <= start and end <= last]
    shortest = sorted(every, key=lambda number: placed[number][1] - placed[number][0])
    assert near.holding(start, end) == (shortest if start < end else [])
