import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text.sentences import sentences


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It broke. They ran.", ["It broke.", "They ran."]),
        ("“It broke.” They ran!", ["“It broke.”", "They ran!"]),
        ("Am 14. Juni brach er. Sie liefen.", ["Am 14. Juni brach er.", "Sie liefen."]),
        ("J. Vale ran 3.5 km. Then he fell", ["J. Vale ran 3.5 km.", "Then he fell"]),
        ("One line\nand another. End.", ["One line", "and another.", "End."]),
        ("大坝溃决。人们逃走了。", ["大坝溃决。", "人们逃走了。"]),
        ("هل سقط؟ نعم.", ["هل سقط؟", "نعم."]),
        ("", []),
    ],
)
def test_sentences(text, found):
    assert [text[start:end] for start, end in sentences(text)] == found


@given(st.text())
def test_sentences_are_in_order_and_hold_all_but_white_space(text):
    last = 0
    for start, end in sentences(text):
        assert last <= start < end <= len(text)
        assert not text[last:start].strip()
        last = end
    assert not text[last:].strip()
