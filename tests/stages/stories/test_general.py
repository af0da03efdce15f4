from sayso.stages.stories.general import general_keys, general_names, general_starts
from sayso.text.landmarks import name_key


def test_names_of_countries_and_great_cities_are_general_in_every_language():
    assert {"germany", "deutschland", "allemagne"} <= general_names()
    assert {name_key("germany"), name_key("deutschland")} <= general_keys()
    assert {"germa", "deuts"} <= general_starts(5)


def test_the_calendar_is_general_but_no_name():
    assert {name_key("wednesday"), name_key("mittwoch"), name_key("october"), name_key("février")} <= general_keys()
    assert "wednesday" not in general_names()


def test_a_village_is_not():
    assert "vesterby" not in general_names()
    assert "veste" not in general_starts(5)
