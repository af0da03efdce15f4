"""`sayso annotate coref`: triggers that are given, over a pile of rows."""

from __future__ import annotations

import pytest

from sayso.adapters import load_tools
from sayso.run.coref import laid_out
from sayso.run.rows import RowError
from sayso.run.tasks import coref


def _row(key: str, *sentences: str) -> dict[str, object]:
    """A row of sentences whose triggers are in square brackets, each one word."""
    words = [sentence.split() for sentence in sentences]
    starts = [sum(map(len, words[:place])) for place in range(len(words))]
    tokens = [word for sentence in words for word in sentence]
    found = [place for place, word in enumerate(tokens) if word.startswith("[")]
    return {
        "id": key,
        "language": "en",
        "tokens": [word.strip("[]") for word in tokens],
        "sentence_starts": starts,
        "mentions": [{"id": f"{key}.{number}", "tokens": [place]} for number, place in enumerate(found)],
    }


FIRE = "Governor Alda Venn [resigned] on Monday after a [fire] in a mill in Port Lume ."
ECHO = "The mill in Port Lume was lost in the [blaze] , and Alda Venn has [quit] as governor ."


def test_kindred_triggers_of_two_rows_are_one() -> None:
    rows = [_row("a", FIRE, "She had held the post for years ."), _row("b", ECHO, "Nobody was hurt .")]
    first, second = coref(load_tools({}), rows)
    of = {one["id"]: one["cluster"] for row in (first, second) for one in row["mentions"]}
    assert of["a.0"] == of["b.1"]
    assert of["a.1"] == of["b.0"]
    assert of["a.0"] != of["a.1"]


def test_answers_in_the_input_are_not_read() -> None:
    rows = [_row("a", FIRE), _row("b", ECHO)]
    told = [
        row | {"topic": "1", "subtopic": "x", "mentions": [one | {"cluster": "same"} for one in row["mentions"]]}  # type: ignore[attr-defined]
        for row in rows
    ]
    assert list(coref(load_tools({}), told)) == list(coref(load_tools({}), rows))


def test_the_text_is_its_tokens() -> None:
    doc, given = laid_out(_row("a", "A mill [burned] .", "It was old ."), load_tools({}))
    assert doc.text == "A mill burned .\nIt was old ."
    assert [span.of(doc.text) for one in given for span in one.words] == ["burned"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"tokens": None},
        {"tokens": [1, 2]},
        {"mentions": None},
        {"mentions": ["x"]},
        {"mentions": [{"id": "a.0", "tokens": [99]}]},
        {"mentions": [{"id": "a.0"}]},
    ],
)
def test_a_row_that_is_wrong_gets_an_error(wrong: dict[str, object]) -> None:
    row = _row("a", "A mill [burned] .") | wrong
    with pytest.raises(RowError):
        laid_out(row, load_tools({}))
    bad, good = coref(load_tools({}), [row, _row("b", "A mill [burned] .")])
    assert "error" in bad
    assert len(good["mentions"]) == 1
