import re
from collections import Counter

import pytest

from sayso.lang.known import codes_by_item, codes_in_scripts, known_in, known_names, listed_builtin, name_parts
from sayso.lang.lexicon import country_codes, people_codes

BY_NAME = {listed.name: listed for listed in listed_builtin()}


def test_ids_are_unique_and_sorted():
    ids = [listed.id for listed in listed_builtin()]
    assert ids == sorted(set(ids))
    wikidata = Counter(listed.wikidata for listed in listed_builtin() if listed.wikidata)
    assert set(wikidata.values()) == {1}
    assert all(re.fullmatch(r"Q[1-9]\d*", qid) for qid in wikidata)


def test_all_kinds_are_there():
    kinds = Counter(listed.schema for listed in listed_builtin())
    assert set(kinds) == {"Country", "Organization", "Place"}
    assert kinds["Country"] > 240
    assert kinds["Organization"] > 140


@pytest.mark.parametrize(
    ("name", "wikidata", "spelling"),
    [("Egypt", "Q79", "مصر"), ("Denmark", "Q35", "Данія"), ("NATO", "Q7184", "OTAN"), ("UNICEF", "Q740308", "ЮНИСЕФ"), ("Kyiv", "Q1899", "Київ")],
)  # fmt: skip
def test_well_known_ones(name, wikidata, spelling):
    found = next(listed for listed in listed_builtin() if name in listed.names and listed.wikidata == wikidata)
    assert spelling in found.names
    assert found.source == "built-in"


def test_a_name_comes_first_among_its_spellings():
    assert all(listed.names[0] == listed.name for listed in listed_builtin())
    assert all(len(set(listed.names)) == len(listed.names) for listed in listed_builtin())


def test_abbreviations_of_two_letters_are_kept_in_english_only():
    assert "EU" in BY_NAME["European Union"].names
    assert "AB" not in BY_NAME["European Union"].names


def test_a_country_wins_over_a_city_of_its_name():
    assert known_names("de")["Singapur"].schema == "Country"


def test_cases_lead_to_the_country():
    assert codes_in_scripts()["египте"] == country_codes()["египта"] == country_codes()["egypt"] == "EG"
    assert people_codes()["مصريين"] == people_codes()["Egyptians"] == "EG"


def test_names_by_language():
    assert "Weltgesundheitsorganisation" in known_in("de", "Organization")
    assert "Weltgesundheitsorganisation" not in known_in("en", "Organization")
    assert {"Organisation mondiale de la santé", "ВОЗ"} <= known_in("und", "Organization")


def test_parts_of_persons_names_are_folded():
    assert name_parts("he")["רוברט"]
    assert name_parts("fa") == name_parts("ar")
    assert name_parts("sw") == {}


def test_countries_have_their_codes():
    codes = codes_by_item()
    assert (codes["Q35"], codes["Q79"]) == ("DK", "EG")
    assert all(re.fullmatch(r"[A-Z]{2}", code) for code in codes.values())
