from hypothesis import given
from hypothesis import strategies as st

from sayso.stages.sayings.likely import COMMON, Keyed, likely

TERMS = st.lists(
    st.frozensets(st.sampled_from([f"m{number}" for number in range(9)]), min_size=1, max_size=2), max_size=6
)


def test_one_term_with_two_keys_is_not_two_terms() -> None:
    one = {"m3", "~rx"}
    assert likely([Keyed("en", [one, {"m1"}]), Keyed("de", [one])]) == []
    assert likely([Keyed("en", [one, {"m1"}]), Keyed("de", [one, {"m1"}])]) == [(0, 1)]


def test_what_many_share_tells_nothing() -> None:
    many = [Keyed("en" if place % 2 else "de", [{"m1"}, {"m2"}]) for place in range(COMMON + 1)]
    assert likely(many) == []
    assert likely(many[:4]) == [(0, 1), (0, 3), (1, 2), (2, 3)]


@given(st.lists(st.builds(Keyed, st.sampled_from(["en", "de", "fr"]), TERMS), max_size=12))
def test_pairs_are_of_two_languages_and_share_two_keys(found) -> None:
    for a, b in likely(found):
        assert a < b
        assert found[a].language != found[b].language
        assert len(frozenset().union(*found[a].terms) & frozenset().union(*found[b].terms)) >= 2
