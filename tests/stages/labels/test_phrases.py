import pytest

from sayso.stages.labels.phrases import phrases
from tests.stages.labels.scenes import first, scene


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The banned rebel militia left.", "en", ["banned rebel militia"]),
        ("Rioters met dissidents.", "en", ["Rioters", "dissidents"]),
        ("The radical Xembra left.", "en", ["radical"]),
        ("The Velland-backed Xembra left.", "en", ["Velland-backed"]),
        ("The bridge fell.", "en", []),
        ("Die Terrormiliz kam.", "de", ["Terrormiliz"]),
        ("Die Brücke fiel.", "de", []),
    ],
)
def test_what_could_be_a_label(text, language, expected):
    seen = scene(text, language)
    assert [text[one.start : one.end] for one in phrases(seen)] == expected


def test_articles_and_small_words_open_no_label():
    phrase, seen = first("The several armed groups left.")
    assert seen.text[phrase.start : phrase.end] == "armed groups"


def test_a_phrase_knows_its_noun_number_and_marks():
    phrase, _ = first("The armed groups left.")
    assert (phrase.noun, phrase.plural, phrase.marks, phrase.compound) == ("group", True, ("armed",), False)


def test_adjectives_alone_have_no_kind():
    phrase, _ = first("The radical Xembra left.")
    assert phrase.kind is None


def test_a_german_compound_counts_by_its_end():
    phrase, _ = first("Die Protestbewegung kam.", "de")
    assert phrase.compound
    assert phrase.noun == "bewegung"
