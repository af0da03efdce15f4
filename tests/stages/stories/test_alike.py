import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.stages.stories import grade, similarity, survey
from tests.stages.copies.pages import GERMAN, OTHER, REPORT, document

PILE = [document("a"), document("b", OTHER), document("c", GERMAN, language="de"), document("d", REPORT[:300])]
STRIKE = "The nurses went on strike for higher wages. Operations were cancelled in all hospitals of the city, the union said."
STREIK = "Weil sie höhere Löhne fordern, streiken die Krankenschwestern. Die Krankenhäuser sagten Operationen ab, erklärte die Gewerkschaft."
WAHL = "Die Partei gewann die Wahl mit großem Vorsprung. Der Präsident gratulierte dem Sieger und trat noch am Abend zurück."


def test_a_copy_is_more_alike_than_another_report():
    among = survey(PILE)
    same, why = similarity(PILE[0], PILE[3], among)
    apart, _ = similarity(PILE[0], PILE[1], among)
    assert same > 0.5 > apart
    assert "Halcyon" in why
    assert grade(same) < 2.5 < grade(apart)


def test_a_text_is_wholly_alike_to_itself_but_for_chance():
    assert similarity(PILE[0], PILE[0])[0] == pytest.approx(1.0, abs=0.01)
    assert 0.9 < similarity(PILE[0], PILE[0], survey(PILE))[0] < 1.0


def test_two_languages_meet_in_what_words_mean():
    english, german, other = (
        document("x", STRIKE),
        document("y", STREIK, language="de"),
        document("z", WAHL, language="de"),
    )
    assert similarity(english, german)[0] > similarity(english, other)[0] + 0.2


def test_what_texts_of_a_language_have_in_common_by_chance_is_taken_off():
    pile = [document(str(number), f"{STRIKE} Number {number} of the list.") for number in range(40)]
    known = survey([*pile, document("a")])
    assert known.chance["en", "en"] > 0.3
    assert similarity(pile[0], pile[1], known)[0] < similarity(pile[0], pile[1])[0]


@pytest.mark.parametrize(("score", "expected"), [(0.0, 4.0), (0.5, 2.4), (1.0, 1.0)])
def test_grades_run_from_one_to_four(score, expected):
    assert grade(score) == expected


@given(st.text(), st.text(), st.sampled_from([None, "en", "de", "fr-CA", "tr"]))
@settings(deadline=None)
def test_any_two_texts_have_a_similarity_and_it_is_the_same_both_ways(a, b, language):
    one, other = document("a", a), document("b", b, language=language)
    among = survey([one, other])
    score, why = similarity(one, other, among)
    assert 0.0 <= score <= 1.0
    assert why
    assert similarity(other, one, among)[0] == score
