import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.text.vectors import centred, nearest, unit

ROWS = st.lists(st.tuples(st.integers(-3, 3), st.integers(-3, 3)), max_size=12)


def _matrix(rows):
    return np.array(rows, np.float32).reshape(-1, 2)


@given(ROWS, st.integers(1, 4))
def test_the_nearest_are_those_of_highest_product(rows, most):
    matrix = _matrix(rows)
    for place, found in enumerate(nearest(matrix, most)):
        products = [float(matrix[place] @ other) for other in matrix]
        others = [other for other in range(len(rows)) if other != place and products[other] > 0.0]
        assert found == sorted(others, key=lambda other: (-products[other], other))[:most]


@given(ROWS)
def test_with_groups_only_others_are_found(rows):
    groups = [place % 2 for place in range(len(rows))]
    for place, found in enumerate(nearest(_matrix(rows), 3, groups)):
        assert all(groups[other] != groups[place] for other in found)


@given(ROWS)
def test_rows_are_of_length_one_or_nothing(rows):
    for made in (unit(_matrix(rows)), centred(_matrix(rows), ["en"] * len(rows))):
        lengths = np.linalg.norm(made, axis=1)
        assert all(length < 1e-3 or abs(length - 1.0) < 1e-4 for length in lengths)


def test_what_a_group_has_in_common_is_taken_off():
    rows = np.array([[5.0, 1.0, 0.0], [5.0, 0.0, 1.0]] * 30, np.float32)
    before, after = unit(rows), centred(rows, ["en"] * 60)
    assert before[0] @ before[1] > 0.9
    assert after[0] @ after[1] < 0.1
