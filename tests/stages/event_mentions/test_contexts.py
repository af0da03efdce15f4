"""Fact, plan, possibility, denial, past."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "context"),
    [
        ("The ministers met in Orlo.", "met", "actual"),
        ("The ministers did not meet.", "meet", "denied"),
        ("No talks took place between the two armies.", "talks", "denied"),
        ("The ministers will meet on Friday.", "meet", "future"),
        ("The army plans to attack the town.", "attack", "future"),
        ("The president is to visit the king.", "visit", "future"),
        ("Talvenia urged the rebels to release the hostages.", "release", "hypothetical"),
        ("The rebels could attack the town.", "attack", "hypothetical"),
        ("If the army attacks the rebels, the talks will end.", "attacks", "hypothetical"),
        ("The rebels refused to release the hostages.", "release", "denied"),
        ("Three years ago the rebels attacked the town.", "attacked", "historical"),
        ("In 1994 the army attacked the rebels.", "attacked", "historical"),
    ],
)
def test_contexts(told, text, trigger, context):
    found = {words: said for words, _, _, said, _ in told(text)}
    assert found[trigger] == context


def test_a_demand_is_actual_and_what_is_demanded_is_not(told):
    found = [(one[0], one[1], one[3]) for one in told("Talvenia urged the rebels to release the hostages.")]
    assert found == [("urged", "DEMAND", "actual"), ("release", "RETREAT", "hypothetical")]


def test_a_dated_deed_is_not_planned_because_somebody_is_said_to_have_planned_it(told):
    found = [(one[0], one[3]) for one in told("Two men were accused of planning the 7 October attack.")]
    assert ("attack", "actual") in found


@pytest.mark.parametrize(
    ("text", "trigger", "context"),
    [
        ("The guards failed to prevent the killings of two villagers.", "killings", "actual"),
        ("The rebels not only attacked the town but burned the mill.", "attacked", "actual"),
        ("The rebels built boats to attack the port.", "attack", "future"),
        ("Spokesmen would not discuss the attack on the village.", "attack", "actual"),
        ("The prosecutor charged the guard with killing two men.", "killing", "hypothetical"),
        ("Anna Velk again ruled out stepping down.", "stepping down", "denied"),
    ],
)
def test_what_stands_above(told, text, trigger, context):
    found = {words: said for words, _, _, said, _ in told(text)}
    assert found[trigger] == context


def test_what_a_verb_says_of_its_subject(told):
    found = {words: said for words, _, _, said, _ in told("Nun droht ein Streik der Arbeiter.", "de")}
    assert found["Streik"] == "hypothetical"


def test_both_are_told_of_what_is_called_off(told):
    found = {(kind, said) for _, kind, _, said, _ in told("The minister cancelled talks with the union.")}
    assert found == {("SANCTION", "actual"), ("CONSULT", "denied")}


@pytest.mark.parametrize(
    ("text", "language", "kind", "context"),
    [
        ("Gegen ihn wird wegen Mordes ermittelt.", "de", "ASSAULT", "hypothetical"),
        ("Er steht wegen Entführung vor Gericht.", "de", "ASSAULT", "hypothetical"),
        ("Die Freilassung der Mönche ist eine weitere Forderung der Gegner.", "de", "RETREAT", "hypothetical"),
        ("Vor dem Unfall war er bei einer Feier.", "de", "OTHER", "actual"),
        ("He was tried for rape.", "en", "ASSAULT", "hypothetical"),
        ("They offered a reward for information leading to the arrest of the killer.", "en", "COERCE", "hypothetical"),
        ("They will come together to support our colleagues.", "en", "SUPPORT", "future"),
        ("As the riots have continued, people have been calling for the premier to quit.", "en", "PROTEST", "actual"),
    ],
)
def test_charges_demands_and_clauses_of_time(told, text, language, kind, context):
    assert next(one[3] for one in told(text, language) if one[1] == kind) == context


def test_hearsay_in_french_is_no_mere_possibility(told):
    assert [one[3] for one in told("Les rebelles auraient attaqué le camp.", "fr")] == ["actual"]
    assert [one[3] for one in told("La foule aurait attaqué si la police était partie.", "fr")] == ["hypothetical"]


@pytest.mark.parametrize(
    ("text", "language", "trigger", "context"),
    [
        ("Der Sprecher forderte die Rebellen zum Abzug auf.", "de", "Abzug", "hypothetical"),
        ("Der Wirt muss sich wegen Mordes vor Gericht verantworten.", "de", "Mordes", "hypothetical"),
        ("Der Gouverneur sagte zu den Überschwemmungen nichts.", "de", "Überschwemmungen", "actual"),
        ("He told the guard that he was under arrest.", "en", "arrest", "actual"),
        ("The rebels allegedly attacked the village.", "en", "attacked", "hypothetical"),
    ],
)
def test_words_above_and_beside(told, text, language, trigger, context):
    assert {one[0]: one[3] for one in told(text, language)}[trigger] == context


@pytest.mark.parametrize(
    ("text", "trigger", "context", "language"),
    [
        ("Residents have 19 parks to visit.", "visit", "hypothetical", "en"),
        ("The second player to be arrested was Jonas Ek.", "arrested", "actual", "en"),
        ("He was on probation for a previous arrest.", "arrest", "historical", "en"),
        ("They would be compelled to meet the envoy.", "meet", "hypothetical", "en"),
        ("Die Maschine stammt vermutlich aus einem Diebstahl in Orlo.", "Diebstahl", "hypothetical", "de"),
    ],
)
def test_supposed_and_offered(told, text, trigger, context, language):
    assert next(one[3] for one in told(text, language) if one[0] == trigger) == context
