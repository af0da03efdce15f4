"""German clauses whose verb stands in the wrong place of the tree."""

from tests.stages.event_mentions.conftest import roles_of


def test_helper_and_two_subjects(told):
    text = "Eine Frau, die einen Sohn bekam, und die Stiftung hatten den 41-Jährigen verklagt."
    assert roles_of(told, text, "verklagt", "de")["recipient"] == ["den 41-Jährigen"]


def test_time_is_no_subject(told):
    text = "Ende Mai 2010 töteten talvische Soldaten bei einer ähnlichen Aktion neun Aktivisten."
    roles = roles_of(told, text, "töteten", "de")
    assert (roles["actor"], roles["recipient"]) == (["talvische Soldaten"], ["neun Aktivisten"])


def test_reported_passive(told):
    (one,) = told("Die Täter würden weiter unter Hochdruck ermittelt.", "de")
    assert (one[3], one[4]) == ("actual", {"recipient": ["Die Täter"]})


def test_object_of_two_infinitives(told):
    text = "Nach Stunden konnte die Polizei den Mann zur Aufgabe überreden und verhaften."
    assert roles_of(told, text, "verhaften", "de") == {"actor": ["die Polizei"], "recipient": ["den Mann"]}
