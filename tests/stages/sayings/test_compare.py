"""What two wordings are to each other."""

import pytest

from sayso.stages.sayings.compare import compare
from tests.stages.sayings.make import wording


def kind(one, other, *, speakers=(None, None), indirect=False):
    a = wording(one, speaker=speakers[0], indirect=indirect)
    b = wording(other, speaker=speakers[1])
    found = compare(a, b)
    assert found == compare(b, a)
    return None if found is None else found.kind


SAME, OTHER = ("e-1", "e-1"), ("e-1", "e-2")
LONG = "the old dam will hold for another ten years at least"


def test_the_very_same_words_are_one_wording_and_no_pair():
    assert kind(LONG, LONG, speakers=SAME) is None


@pytest.mark.parametrize(
    ("words", "speakers", "expected"),
    [
        ("will hold for", SAME, "shortened"),
        ("will hold", SAME, None),
        ("dam will hold for another", (None, "e-1"), "shortened"),
        ("will hold for another", (None, "e-1"), None),
        ("old dam will hold for another ten years", OTHER, "shortened"),
        ("dam will hold for another ten years", OTHER, None),
    ],
)
def test_the_less_is_known_of_speakers_the_more_words_must_be_common(words, speakers, expected):
    assert kind(words, LONG, speakers=speakers) == expected


def test_a_reporters_words_must_have_three_more_in_common_and_are_never_altered():
    assert kind("old dam will hold for another", LONG, speakers=SAME, indirect=True) == "shortened"
    assert kind("dam will hold for another", LONG, speakers=SAME, indirect=True) is None
    assert kind(LONG.replace("another", "some"), LONG, speakers=SAME, indirect=True) is None


def test_parts_stand_in_their_order_each_unbroken():
    assert kind("the old dam | ten years at", LONG, speakers=SAME) == "shortened"
    assert kind("the old dam | years ten at", LONG, speakers=(None, None)) is None
    assert kind("ten years at | the old dam", LONG, speakers=(None, None)) is None
    assert kind("dam dam will | will hold for", "the old dam dam will hold for another", speakers=(None, None)) is None


def test_changed_words_of_one_speaker_are_altered_from_six_tenths_on():
    assert kind("a b c d e f", "a b c x y z d e f", speakers=SAME) == "altered"
    assert kind("a b c p q", "a b c x y", speakers=SAME) == "altered"
    assert kind("a b p q r", "a b x y z", speakers=SAME) is None


def test_of_an_unknown_speaker_nearly_all_words_must_be_the_same():
    assert kind("a b c d e f g h i x", "a b c d e f g h i y", speakers=(None, "e-1")) == "altered"
    assert kind("a b c d e f g v w x", "a b c d e f g n o p", speakers=(None, "e-1")) is None
    assert kind("a b c d e f g h i x", "a b c d e f g h i y", speakers=OTHER) is None


def test_few_words_are_never_altered():
    assert kind("a b c x", "a b c y", speakers=SAME) is None
    assert kind("a b c d e f x", "a b c d e f y") is None
    assert kind("a b c d e f g x", "a b c d e f g y") == "altered"


def test_other_numbers_make_another_statement():
    assert kind("we lost 30 of the boats", "we lost 40 of the boats", speakers=SAME) is None
    assert kind("we lost 30 of the boats", "we lost 30 of our boats", speakers=SAME) == "altered"


def test_another_spelling_is_the_same_words():
    assert kind("we told asheirov to leave", "we told ashairov to leave", speakers=SAME) == "verbatim"
    assert kind("it is now possible again", "it is now impossible again", speakers=SAME) == "altered"
    assert kind("it is now possible again", "it is now pleasant again", speakers=SAME) == "altered"
    assert kind("we told asheirov to leave", "we told ashairov to leave now", speakers=SAME) == "altered"
