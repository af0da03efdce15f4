from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.lang import profile
from sayso.stages.timexes.lexicon import OTHER, Item, Lexicon, code_of, line_of, make_lexicon, signs_of, tokens_of

DE = make_lexicon(profile("de").time, ["am", "den", ",", ".", "-"])
EN = make_lexicon(profile("en").time, [])


def _codes(text: str, lexicon: Lexicon = DE) -> str:
    return code_of(lexicon, tokens_of(text, 0, len(text)))


def _items(text: str, lexicon: Lexicon = DE) -> Sequence[Item]:
    return line_of(lexicon, tokens_of(text, 0, len(text)), _codes(text, lexicon), 0).items


def test_known_words_get_codes_and_others_do_not() -> None:
    codes = _codes("Am Montag mag er Zweige")
    assert codes.count(OTHER) == 3
    assert codes.count(" ") == 4


def test_an_ending_tells_the_tense_of_a_verb_that_no_list_has() -> None:
    items = _items("sie marschierten")
    assert items[-1].values == {"tense": "<"}
    assert _items("die Marschierten")[-1].values == {}


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("it opened", ["<"]),
        ("it is set to open", [">"]),
        ("it is set on a hill", []),
        ("it should be opened", [">"]),
        ("they'll see", [">"]),
        ("set", []),
    ],
)
def test_what_shows_the_tense(text: str, signs: list[str]) -> None:
    assert [sign for _, sign in signs_of(EN, _codes(text, EN), _items(text, EN))] == signs


def test_a_phrase_shows_the_tense_where_its_last_word_stands() -> None:
    text = "it is set to open"
    items = _items(text, EN)
    assert [text[items[index].start : items[index].end] for index, _ in signs_of(EN, _codes(text, EN), items)] == ["to"]


def test_a_joiner_is_no_number_by_itself() -> None:
    assert _items("Tage und Nächte")[2].values["joiner"] == "0"


def test_a_compound_is_two_items() -> None:
    text = "am Montagabend"
    items = _items(text)
    assert [text[item.start : item.end] for item in items] == ["am", " ", "Montag", "abend"]
    assert (items[2].values["weekday"], items[3].values["daypart"]) == ("1", "EV")


def test_number_words_written_together() -> None:
    text = "fünfundzwanzig einundzwanzigsten"
    items = _items(text)
    assert items[0].values == {"number": "25"}
    assert items[2].values == {"ordinal": "21"}


@given(st.text(max_size=60))
def test_codes_and_items_go_together_and_lose_nothing(text: str) -> None:
    items = _items(text)
    assert len(items) == len(_codes(text))
    assert "".join(text[item.start : item.end] for item in items) == text
