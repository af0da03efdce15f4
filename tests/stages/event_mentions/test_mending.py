"""What the parser gets wrong of German sentences is put right before roles are read."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "context", "roles"),
    [
        (
            "Die Ministerin wird am Freitag das Lager besuchen.",
            "besuchen",
            "future",
            {"actor": ["Die Ministerin"], "recipient": ["das Lager"]},
        ),
        ("Der Minister ist am Dienstag zurückgetreten.", "zurückgetreten", "actual", {"actor": ["Der Minister"]}),
        (
            "Die Truppen griffen den Konvoi an.",
            "griffen",
            "actual",
            {"actor": ["Die Truppen"], "recipient": ["den Konvoi"]},
        ),
        (
            "Der Konvoi wurde von Rebellen angegriffen.",
            "angegriffen",
            "actual",
            {"actor": ["Rebellen"], "recipient": ["Der Konvoi"]},
        ),
        (
            "Soldaten haben die Häuser zerstört und die Bewohner verschleppt.",
            "verschleppt",
            "actual",
            {"actor": ["Soldaten"], "recipient": ["die Bewohner"]},
        ),
        (
            "Am Montag trafen sich die Minister in Wien.",
            "trafen",
            "actual",
            {"participant": ["die Minister"], "place": ["Wien"]},
        ),
    ],
)
def test_roles_of_german_sentences(told, text, trigger, context, roles):
    found = {word: (when, who) for word, _, _, when, who in told(text, "de")}
    assert found[trigger] == (context, roles)


def test_a_separable_verb_has_one_name_in_both_forms(told):
    apart = told("Rebellen griffen den Konvoi an.", "de")
    joined = told("Rebellen haben den Konvoi angegriffen.", "de")
    assert [one[1:3] for one in apart] == [one[1:3] for one in joined] == [("ASSAULT", None)]


def test_english_trees_are_left_as_they_are(told):
    assert told("The rebels will attack the convoy.")[0][3:] == (
        "future",
        {"actor": ["The rebels"], "recipient": ["the convoy"]},
    )
