import pytest

from sayso.stages.stories.meant import has_meanings, meant
from sayso.text.words import keys


def _meant(text, language, lead=0):
    return meant(keys(text), language, lead, 2)


@pytest.mark.parametrize(
    ("english", "other", "language"),
    [
        ("the strike of the nurses", "der Streik der Krankenschwestern", "de"),
        ("the government resigned", "le gouvernement a démissionné", "fr"),
        ("the victory of the team", "la victoria del equipo", "es"),
    ],
)
def test_words_of_two_languages_have_meanings_in_common(english, other, language):
    assert _meant(english, "en").keys() & _meant(other, language).keys()


def test_small_words_numbers_and_denials_tell_nothing():
    assert (
        not _meant("she did not see them, three or 40 of them", "en").keys()
        & _meant("we and nobody, three", "en").keys()
    )


def test_what_stands_first_counts_more():
    assert _meant("victory", "en", lead=1) == {key: 2 * value for key, value in _meant("victory", "en").items()}


def test_a_word_of_several_meanings_counts_a_part_for_each():
    assert sum(_meant("victory", "en").values()) == pytest.approx(1.0)
    assert sum(_meant("Siegeszug", "de").values()) <= 1.0


@pytest.mark.parametrize("language", ["tr", "", "xx"])
def test_a_language_without_a_column_has_none(language):
    assert not has_meanings(language)
    assert not _meant("victory", language)
