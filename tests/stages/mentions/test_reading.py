"""What the model's names keep of the rules' evidence."""

import pytest

from sayso.stages.mentions import reading
from sayso.stages.mentions.candidate import Candidate, Vote
from sayso.stages.mentions.words import Line
from tests.stages.mentions.test_mentions import find, names


def candidate(*votes):
    return Candidate(
        Line((), headline=False, shouted=False), 0, 0, title=None, weak=False, words=(), text="", votes=votes
    )


@pytest.mark.parametrize(
    "text",
    [
        "Norway plays Denmark on Monday.",
        "Norway won the cup, and Norway fired its coach.",
        "Norway said it would sign.",
        "The match was Norway against the visitors.",
    ],
)
def test_a_country_is_a_country_even_where_it_plays(text):
    assert names(text)[0] == ("Norway", "Country")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She was in the town of Sanvrek.", ("Sanvrek", "Place")),
        ("Xembra, a company from Lisbon, paid.", ("Xembra", "Organization")),
        ("The airline Xembra was sold.", ("Xembra", "Organization")),
        ("Mayor Xembra left.", ("Xembra", "Person")),
        ("The Federation of Sanvri Teachers (FST) met. FST voted.", ("FST", "Organization")),
    ],
)
def test_what_the_text_says_a_thing_is_goes_before_the_model(text, expected):
    assert expected in names(text)


def test_only_votes_that_say_what_a_thing_is_count_beside_the_model():
    hint = Vote("Person", 6.0, "an invented hint")
    assert reading._said(candidate(hint)) is None
    assert reading._said(candidate(hint, Vote("Place", 1.0, "a town, it says", says=True))) == "LOC"


def test_a_capital_behind_a_prefix_is_a_name():
    assert [name for name, _ in names("Anti-Xembra men were there.")] == ["Xembra"]


def test_scores_are_probabilities_and_reasons_are_sentences():
    for mention in find("Mara Voss of the Ministry of Health met the airline Xembra in Lisbon.")[0]:
        assert 0 < mention.score <= 1
        assert mention.why.endswith(".")


def test_signs_between_brackets_are_no_name():
    assert all(
        any(sign.isalpha() for sign in name) for name, _ in names("Mara] Voss & [Orlo Party hopeful Ada] Venn met.")
    )
