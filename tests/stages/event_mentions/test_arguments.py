"""Who is in which role."""

import pytest


def roles_of(told, text, trigger):
    return next(one[4] for one in told(text) if one[0] == trigger)


@pytest.mark.parametrize(
    ("text", "trigger", "roles"),
    [
        ("The rebels released four hostages.", "released", {"actor": ["The rebels"], "recipient": ["four hostages"]}),
        ("Four hostages were released.", "released", {"recipient": ["Four hostages"]}),
        ("The arrest of two activists by police was condemned.", "arrest", {"recipient": ["two activists"], "actor": ["police"]}),
        ("The army urged the rebels to leave the town.", "urged", {"actor": ["The army"], "recipient": ["the rebels"]}),
        ("Riot police were deployed.", "police were deployed", {"recipient": ["Riot police"]}),
        ("The soldiers and the rebels clashed.", "clashed", {"participant": ["The soldiers", "the rebels"]}),
    ],
)  # fmt: skip
def test_roles(told, text, trigger, roles):
    assert roles_of(told, text, trigger) == roles


def test_an_infinitive_takes_its_subject_from_whom_the_demand_is_addressed_to(told):
    roles = roles_of(told, "The envoy called on the army to withdraw.", "withdraw")
    assert roles == {"actor": ["the army"]}


def test_a_light_verb_gives_its_people_to_the_noun(told):
    (one,) = told("The rebels carried out an attack on the village.")
    assert one[0] == "attack"
    assert one[4] == {"actor": ["The rebels"], "recipient": ["the village"]}


def test_names_behind_with_take_part_whatever_their_titles(told):
    text = "Prime Minister Ada Venn met with Karvash leader Ola Brandt and with Per Ekdahl, head of the Free Front."
    roles = roles_of(told, text, "met")
    assert [any(name in words for words in roles["participant"]) for name in ("Venn", "Brandt", "Ekdahl")] == [True] * 3


def test_days_fill_no_role(told):
    roles = roles_of(told, "The army attacked the rebels on Saturday.", "attacked")
    assert roles == {"actor": ["The army"], "recipient": ["the rebels"]}


def test_police_detained_is_no_participle(told):
    [detained] = [
        one
        for one in told("Police detained at least 26 people after a part of the march refused to go.")
        if one[0] == "detained"
    ]
    assert detained[4] == {"actor": ["Police"], "recipient": ["26 people"]}


def test_envoys_behind_a_report_meet(told):
    [met] = told(
        "According to a report by Orlo Radio, two envoys from Talvia met with members of the Kornfront last month."
    )
    assert len(met[4]["participant"]) == 2


def test_who_gives_a_licence_does_not_kill(told):
    found = told("She said the council had given the guards a licence to kill.")
    assert [one[4] for one in found if one[0] == "kill"] == [{"actor": ["the guards"]}]


def test_air_strikes_that_destroy_are_by_the_subject(told):
    [one] = told("Die Armee hat Stellungen in Syrien mit Luftangriffen zerstört.", "de")
    assert one[4]["actor"] == ["Die Armee"]


def test_a_call_for_a_march_plans_it(told):
    [march] = [one for one in told("The movement called for a march in Orlo on Saturday.") if one[0] == "march"]
    assert march[3] == "future"


@pytest.mark.parametrize(
    ("text", "trigger", "role", "words"),
    [
        ("The bill drew criticism from the union.", "criticism", "actor", "the union"),
        ("The minister faced criticism on Friday.", "criticism", "recipient", "The minister"),
        ("The mayor reached a compromise in talks with the miners.", "talks", "participant", "The mayor"),
        ("His murder of the clerk shocked the town.", "murder", "recipient", "the clerk"),
        ("ORLO, Jan. 5 (Seapress) - Police arrested four men.", "arrested", "actor", "Police"),
        ("The ambassador refused to meet the delegation.", "refused", "recipient", "the delegation"),
    ],
)
def test_roles_beyond_the_phrase(told, text, trigger, role, words):
    found = {one[0]: one[4] for one in told(text)}
    assert words in found[trigger][role]


def test_whose_death_it_is_in_german(told):
    found = {one[0]: one[4] for one in told("Die Tötung von Anna Velk entsetzte die Stadt.", "de")}
    assert found["Tötung"]["recipient"] == ["Anna Velk"]
