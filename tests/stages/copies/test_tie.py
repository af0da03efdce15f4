"""What a tie says of either side, and the families that ties make."""

import random

from sayso.stages.copies.tie import Tie, families

TIE = Tie(a=3, b=7, kind="copy", in_a=0.9, in_b=0.4, sure=1.0, common=40)


def test_each_side_of_a_tie_has_its_own_share():
    assert (TIE.share(3), TIE.share(7)) == (0.9, 0.4)
    assert (TIE.other(3), TIE.other(7)) == (7, 3)


def test_two_texts_are_as_close_as_the_richer_one_is_held():
    assert TIE.closeness == 0.4


def test_ties_join_over_any_number_of_steps_and_what_has_none_is_alone():
    assert families(7, [(5, 6), (1, 2), (2, 5)]) == [[0], [1, 2, 5, 6], [3], [4]]
    assert families(0, []) == []


def test_the_order_of_ties_changes_nothing():
    pairs = [(5, 6), (1, 2), (2, 5), (9, 3), (3, 0), (8, 8)]
    whole = families(10, pairs)
    for seed in range(6):
        random.Random(seed).shuffle(pairs)
        assert families(10, [pair[::-1] for pair in pairs]) == whole
