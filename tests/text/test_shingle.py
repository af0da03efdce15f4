import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text.shingle import WIDTH, shared, shingles

WORDS = [f"word{number}" for number in range(40)]


def _set(words):
    return np.unique(shingles(words))


def test_one_changed_word_costs_as_many_shingles_as_it_stands_in():
    changed = [*WORDS[:20], "other", *WORDS[21:]]
    assert shared(_set(WORDS), _set(changed)) == len(WORDS) - WIDTH + 1 - WIDTH


def test_order_of_words_matters():
    assert shared(_set(WORDS), _set(WORDS[::-1])) == 0


@pytest.mark.parametrize(("count", "expected"), [(0, 0), (1, 1), (WIDTH, 1), (WIDTH + 2, 3)])
def test_number_of_shingles(count, expected):
    assert len(shingles(WORDS[:count])) == expected


def test_values_are_the_same_on_every_machine():
    assert int(shingles(["a", "b", "c", "d", "e"])[0]) == 8187047352552055891


@given(st.lists(st.text(max_size=3), max_size=30), st.lists(st.text(max_size=3), max_size=30))
def test_shared_is_the_size_of_the_intersection(a, b):
    assert shared(_set(a), _set(b)) == len(set(shingles(a).tolist()) & set(shingles(b).tolist()))
