from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text.number import parse_numeral

EN = {
    "and": 0, "a": 1, "one": 1, "two": 2, "five": 5, "eleven": 11, "dozen": 12, "twenty": 20, "half a": 0.5,
    "hundred": 100, "thousand": 1000, "million": 1e6,
}  # fmt: skip
DE = {
    "und": 0, "ein": 1, "zwei": 2, "vier": 4, "fünf": 5, "einhalb": 0.5, "elf": 11, "zwanzig": 20, "hundert": 100,
    "tausend": 1000, "millionen": 1e6,
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("7", 7),
        ("1,400", 1400),
        ("1.400", 1400),
        ("1 400 000", 1_400_000),
        ("1’400", 1400),
        ("1.4", 1.4),
        ("0.125", 0.125),
        ("1.234,56", 1234.56),
        ("1,234.56", 1234.56),
        ("2.5 million", 2_500_000),
        ("٣٥", 35),
        ("१२", 12),
    ],
)
def test_digits(text: str, number: float) -> None:
    assert parse_numeral(text, EN) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("half a million", 500_000),
        ("twenty-five", 25),
        ("five hundred and twenty five", 525),
        ("two dozen", 24),
        ("one hundred five thousand two hundred", 105_200),
    ],
)
def test_english_words(text: str, number: float) -> None:
    assert parse_numeral(text, EN) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("fünfundzwanzig", 25),
        ("eintausendvierhundert", 1400),
        ("zweieinhalb", 2.5),
        ("vier Millionen", 4_000_000),
        ("zweihundertfünfundzwanzig", 225),
    ],
)
def test_german_words(text: str, number: float) -> None:
    assert parse_numeral(text, DE) == number


@pytest.mark.parametrize(
    "text", ["", "five twenty", "one and two", "and five", "hundreds of", "3.3.2", "twenty eleven"]
)
def test_what_is_no_numeral_is_none(text: str) -> None:
    assert parse_numeral(text, EN) is None


def test_a_known_decimal_sign_settles_what_three_digits_leave_open() -> None:
    assert parse_numeral("1,400", EN, decimal=",") == 1.4
    assert parse_numeral("1,400", EN, decimal=".") == 1400


@given(st.integers(min_value=0, max_value=10**15))
def test_grouped_and_plain_digits_agree(number: int) -> None:
    assert parse_numeral(f"{number:,}", {}) == number or number < 1000
    assert parse_numeral(str(number), {}) == number


@given(st.text(max_size=40))
def test_any_text_gives_a_number_or_none(text: str) -> None:
    number = parse_numeral(text, EN)
    assert number is None or number >= 0
