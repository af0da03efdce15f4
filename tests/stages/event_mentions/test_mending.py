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


def test_a_name_before_the_verb_acts(told):
    found = told("Kornfront, die mit Raketen bewaffnet ist, hat Talvien mit Angriffen gedroht.", "de")
    [threat] = [one for one in found if one[1] == "THREATEN"]
    assert threat[4] == {"actor": ["Kornfront"], "recipient": ["Talvien"]}


def test_people_behind_a_place_are_the_subject(told):
    [one] = told("Am Samstag waren in der Hauptstadt Tausende Menschen auf die Straße gegangen.", "de")
    assert one[4]["actor"] == ["Tausende Menschen"]


def test_object_first(told):
    [refused] = [one for one in told("Einen Rücktritt lehnt er ab.", "de") if one[1] == "REJECT"]
    assert refused[4]["actor"] == ["er"]


def test_the_last_participle_has_the_helper_of_all(told):
    found = told(
        "Er begnadigte die Frau, die von Rebellen entführt und dann von einem Gericht verurteilt worden war.", "de"
    )
    [taken] = [one for one in found if one[0] == "entführt"]
    assert taken[4].get("recipient") == ["die Frau"]


@pytest.mark.parametrize(
    ("text", "kind", "roles"),
    [
        (
            "Am Montag hat vor dem Parlament in Orlo die Polizei drei Männer festgenommen.",
            "COERCE",
            {"actor": ["die Polizei"], "recipient": ["drei Männer"], "place": ["Orlo"]},
        ),
        ("Bei dem Anschlag waren über 200 Menschen getötet worden.", "ASSAULT", {"recipient": ["200 Menschen"]}),
        ("Dort starben über 200 Menschen.", "OTHER", {"recipient": ["200 Menschen"]}),
        (
            "Insgesamt kamen mindestens 87 Menschen bei diesem Luftangriff ums Leben.",
            "ASSAULT",
            {"recipient": ["87 Menschen"]},
        ),
        (
            "Polizisten nahmen 20 Menschen fest, darunter auch Aman Berk, den Anwalt.",
            "COERCE",
            {"actor": ["Polizisten"], "recipient": ["20 Menschen"]},
        ),
        ("Viele von ihnen wurden erschossen.", "ASSAULT", {"recipient": ["Viele"]}),
        (
            "Der Abgeordnete Hans Veld warf der Regierung vor, dass die Zahlen falsch seien.",
            "DISAPPROVE",
            {"actor": ["Der Abgeordnete Hans Veld"], "recipient": ["der Regierung"]},
        ),
    ],
)
def test_phrases_that_the_tree_hung_elsewhere(told, text, kind, roles):
    assert next(one[4] for one in told(text, "de") if one[1] == kind) == roles


def test_a_gerund_with_an_article_is_a_noun(told):
    [shooting] = told("Mara Ek was one of 26 people killed in the shooting at the Lund school.")
    assert shooting[0] == "shooting"
    assert "actor" not in shooting[4]


def test_a_capital_behind_an_article_is_a_noun(told):
    [one] = told(
        "Experten der polnischen Marine haben das Wrack untersucht und am Montag bestätigt, dass es alt ist.", "de"
    )
    assert one[4]["recipient"] == ["das Wrack"]
