from hypothesis import given
from hypothesis import strategies as st

from sayso.ids import make_id

PARTS = st.lists(st.one_of(st.none(), st.text(), st.integers()), max_size=4)


def test_an_id_is_the_same_on_every_machine():
    assert make_id("d", "some text", None, 3) == "d-f181427c24d511bb"


@given(PARTS, PARTS)
def test_different_parts_make_different_ids(a, b):
    same = [None if p is None else str(p) for p in a] == [None if p is None else str(p) for p in b]
    assert (make_id("d", *a) == make_id("d", *b)) == same


def test_lone_surrogates_are_no_obstacle():
    assert make_id("d", "\ud800") != make_id("d", "\ud801")
