import math

import pytest

from sayso.text.letters import LetterModel, Pair, features, latin, letter_score, log_both, log_chain, script

TOY = LetterModel(
    pairs={
        "^": {"^": Pair(p=1.0)},
        "$": {"$": Pair(p=1.0)},
        "sh": {"ш": Pair(p=0.5)},
        "s": {"с": Pair(p=0.2)},
        "h": {"": Pair(p=0.1), "х": Pair(p=0.1, before={"^": 2.0})},
        "a": {"а": Pair(p=0.5, after={"$": 0.5})},
    },
    left={"a": math.log(0.5), "^a": math.log(0.25)},
    right={"а": math.log(0.5)},
    fold={"ѡ": "а"},
    keep=frozenset("š"),
    weights=(1.0, -1.0, -1.0, 0.0),
)


def test_all_cuts_are_summed():
    assert log_both(TOY, "sh", "ш") == pytest.approx(math.log(0.5))
    assert log_both(TOY, "sh", "с") == pytest.approx(math.log(0.2 * 0.1))


def test_neighbours_make_a_pair_more_or_less_likely():
    assert log_both(TOY, "h", "х") == pytest.approx(math.log(0.1 * 2.0))
    assert log_both(TOY, "ha", "ха") == pytest.approx(math.log(0.1 * 2.0 * 0.5 * 0.5))


def test_what_cannot_be_cut_is_least_likely():
    assert log_both(TOY, "sh", "аа") < -100
    assert letter_score(TOY, "sh", "аа") < 0.01


def test_a_chain_backs_off_to_shorter_ones():
    assert log_chain(TOY.left, "a") < log_chain({**TOY.left, "^^a": math.log(0.9)}, "a")


def test_letters_that_are_read_as_others():
    assert script("Ѡ", TOY.fold) == "а"
    assert script("مـحمد", {}) == "محمد"
    assert latin("Šár-a", TOY.keep) == "šara"
    assert features(TOY, "sh", script("Ш", TOY.fold))[3] == 1.0


def test_empty_parts_have_no_score():
    assert letter_score(TOY, "'", "ш") == 0.0
