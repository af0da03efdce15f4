from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.stages.timexes.digits import digit_samples, digit_values


def test_classes() -> None:
    assert set(digit_values("31")) == {"digit", "int", "dom", "yy", "min"}
    assert digit_values("07")["mon"] == "7"
    assert digit_values("98")["yy"] == "1998"
    assert digit_values("1980")["decade"] == "198"
    assert "nearyear" not in digit_values("1595")
    assert digit_values("0735")["hhmm"] == "0735"
    assert set(digit_values("123456789")) == {"digit"}
    assert digit_values("٢٠٢٠")["int"] == "2020"


SAMPLED = {frozenset(digit_values(sample)) for sample in digit_samples()}


@given(st.text(alphabet="0123456789٣८", min_size=1, max_size=12))
def test_samples_have_every_set_of_classes(digits: str) -> None:
    assert frozenset(digit_values(digits)) in SAMPLED
