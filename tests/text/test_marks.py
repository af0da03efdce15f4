import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text.marks import pair_marks


def words(text, *blocks):
    return [text[m.inner : m.outer] for m in pair_marks(text, blocks or [(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We stay,” she said. “All of us.”", ["We stay,", "All of us."]),
        ("„Wir bleiben“, sagte sie.", ["Wir bleiben"]),
        ("“Wir bleiben”, sagte sie.", ["Wir bleiben"]),
        ("»Wir bleiben«, sagte sie.", ["Wir bleiben"]),
        ("« Nous restons », dit-elle.", ["Nous restons"]),
        ("«Restiamo», disse.", ["Restiamo"]),
        ("”Vi stannar”, sade hon.", ["Vi stannar"]),
        ('"We stay," she said.', ["We stay,"]),
        ("''We stay,'' she said.", ["We stay,"]),
        ("‘We stay,’ she said.", ["We stay,"]),
        ("'We stay,' she said.", ["We stay,"]),
        ("‚Wir bleiben‘, sagte sie.", ["Wir bleiben"]),
    ],
)
def test_every_style_of_marks(text, expected):
    assert words(text) == expected


def test_marks_within_marks():
    text = "“She told me ‘never’ twice,” he said."
    outer, inner = pair_marks(text, [(0, len(text))])
    assert (outer.depth, inner.depth) == (0, 1)
    assert text[inner.inner : inner.outer] == "never"


@pytest.mark.parametrize(
    "text",
    ["The mayor’s dog doesn't bark.", "They like rock ’n’ roll.", "Back in the '90s it's been fine.", "5' 10\" tall"],
)
def test_apostrophes_are_no_marks(text):
    assert words(text) == []


def test_an_unclosed_mark_costs_only_itself():
    assert words("“Nobody closed this. Then came “a second” one.") == ["a second"]
    text = "He said “nothing.\n\nShe said “something” there."
    half = text.index("\n\n")
    assert words(text, (0, half), (half + 2, len(text))) == ["something"]


def test_a_speech_over_two_paragraphs_is_reopened():
    text = "“First part.\n\n“Second part,” she said."
    half = text.index("\n\n")
    first, second = pair_marks(text, [(0, half), (half + 2, len(text))])
    assert (first.open, second.open) == (True, False)
    assert text[first.inner : first.outer] == "First part."


@given(st.text(alphabet="ab s.,\n“”„‟«»‹›‘’‚'\"`", max_size=60))
def test_any_text_gives_nested_spans(text):
    found = pair_marks(text, [(0, len(text))])
    for marked in found:
        assert 0 <= marked.start < marked.inner < marked.outer <= marked.end <= len(text)
    for a in found:
        for b in found:
            assert a.end <= b.start or b.end <= a.start or a.start <= b.start or b.start <= a.start
            if a.start < b.start < a.end:
                assert b.end <= a.end
