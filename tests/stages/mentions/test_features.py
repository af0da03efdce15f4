import pytest

from sayso.stages.mentions.echoes import spans_of
from sayso.stages.mentions.features import shape


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Voss", "Xx"), ("UN", "XX"), ("UNESCO", "XX"), ("iPhone", "xXx"), ("al-Sanvri", "x-Xx"), ("U.S", "X.X"), ("1990s", "dx"), ("bank", "x")],
)  # fmt: skip
def test_shape(word, expected):
    assert shape(word) == expected


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["O", "B-PER", "I-PER", "O"], [(1, 3, "PER")]),
        (["B-PER", "B-PER"], [(0, 1, "PER"), (1, 2, "PER")]),
        (["I-ORG", "I-ORG"], [(0, 2, "ORG")]),
        (["B-LOC", "I-ORG"], [(0, 1, "LOC"), (1, 2, "ORG")]),
        ([], []),
    ],
)
def test_spans_of_labels(labels, expected):
    assert spans_of(labels) == expected
