"""What a phrase's head stands for."""

import pytest


@pytest.mark.parametrize(
    "text",
    ["The dam gave in to the water.", "The rain condemned the harvest.", "Der Regen verurteilte die Ernte."],
)
def test_things_do_nothing_that_only_somebody_can(told, text):
    assert told(text, "de" if "Der" in text else "en") == []


@pytest.mark.parametrize(
    "text",
    ["Anna Velk condemned the raid.", "The union condemned the raid.", "They condemned the raid.", "Hundreds of students condemned the raid."],
)  # fmt: skip
def test_names_people_and_pronouns_do(told, text):
    assert "DISAPPROVE" in [one[1] for one in told(text)]


def test_a_compound_is_of_its_last_part(told):
    assert told("Regierungstruppen griffen das Dorf an.", "de")[0][4]["actor"] == ["Regierungstruppen"]
