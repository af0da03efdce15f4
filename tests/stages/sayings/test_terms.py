from hypothesis import given
from hypothesis import strategies as st

from sayso.stages.sayings.terms import Named, terms


def kinds(text, language="en", names=()):
    return [(term.shown, term.kind) for term in terms(text, language, names)]


def test_words_are_met_by_meaning_numbers_by_digits_names_by_entity() -> None:
    text = "Mara Voss counted 1,400 boats, never eleven"
    assert kinds(text, names=[Named(0, 9, "e-1")]) == [
        ("Mara Voss", "name"), ("counted", "meaning"), ("1,400", "number"), ("boats", "meaning"), ("never", "not"), ("eleven", "number"),
    ]  # fmt: skip
    name, _, number, *_ = terms(text, "en", [Named(0, 9, "e-1")])
    assert "@e-1" in name.keys
    assert number.keys == terms("1.400", "de")[0].keys == {"#1400"}


def test_a_number_and_its_word_meet() -> None:
    (english,), (german,), (other,) = terms("eleven", "en"), terms("11", "de"), terms("12", "de")
    assert english.keys & german.keys
    assert not english.keys & other.keys


def test_fractions_are_one_number_whatever_their_point() -> None:
    assert terms("7.5", "en")[0].keys == terms("7,5", "de")[0].keys
    assert not terms("7.5", "en")[0].keys & terms("75", "de")[0].keys


def test_cognates_meet_by_their_consonants() -> None:
    (here,), (there,) = terms("denuclearization", "en"), terms("Denuklearisierung", "de")
    assert here.keys & there.keys
    assert here.kind == there.kind == "unknown"


def test_words_that_mean_nothing_are_left_out() -> None:
    assert kinds("of the", "en") == []
    assert [shown for shown, _ in kinds("Of course", "en")] == ["Of course"]


@given(st.text(max_size=60), st.sampled_from(["en", "de", "fr", "es", "ar", None]))
def test_any_text_is_read_in_its_order(text, language) -> None:
    place = 0
    for term in terms(text, language):
        place = text.index(term.shown, place)
        assert term.keys or term.kind == "unknown"
