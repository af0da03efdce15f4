import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text.keys import LENGTH, wide_keys


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Shafik", "Schafik"), ("Khaldoun", "Chaldun"), ("Jamal", "Dschamal"), ("Othman", "Osman"), ("Wahid", "Ouahid"), ("Kadhem", "Kasim"),
        ("Volkov", "Волков"), ("Schukow", "Жуков"), ("Hryhoriv", "Григорів"), ("Shafik", "شفيق"), ("Marouni", "الماروني"), ("Golshiri", "گلشیری"),
        ("Zelnik", "זלניק"), ("Papadakis", "Παπαδάκης"), ("Bakas", "Μπάκας"), ("Škorin", "Shkorin"), ("شفيق", "Шафик"),
    ],
)  # fmt: skip
def test_spellings_of_one_name_meet(a, b):
    assert not wide_keys(a).isdisjoint(wide_keys(b))


@pytest.mark.parametrize(("a", "b"), [("Volkov", "Петров"), ("Shafik", "Marouni"), ("Zelnik", "שמיר")])
def test_other_names_do_not(a, b):
    assert wide_keys(a).isdisjoint(wide_keys(b))


@given(st.text(max_size=20))
def test_any_text_has_short_keys(text):
    keys = wide_keys(text)
    assert keys
    assert all(len(key) <= LENGTH for key in keys)
