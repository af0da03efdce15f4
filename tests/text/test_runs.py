from hypothesis import given
from hypothesis import strategies as st

from sayso.text.runs import Run, common_runs
from sayso.text.shingle import WIDTH
from sayso.text.words import words

LETTERS = st.lists(st.sampled_from("abc"), max_size=60).map(" ".join)


@given(LETTERS, LETTERS)
def test_runs_are_equal_words_and_do_not_overlap_in_the_first_text(a, b):
    left, right = words(a), words(b)
    covered = set()
    for run in common_runs(left, right, most=100):
        here = [word.key for word in left[run.here : run.here + run.length]]
        assert here == [word.key for word in right[run.there : run.there + run.length]]
        assert run.length >= WIDTH
        places = set(range(run.here, run.here + run.length))
        assert not places & covered
        covered |= places


def test_longest_first_and_no_more_than_asked_for():
    one, two = "a b c d e f", "p q r s t u v w"
    found = common_runs(words(f"{one} x {two}"), words(f"{two} y {one}"), most=2)
    assert found == [Run(7, 0, 8), Run(0, 9, 6)]
    assert common_runs(words(f"{one} x {two}"), words(f"{two} y {one}"), most=1) == found[:1]
