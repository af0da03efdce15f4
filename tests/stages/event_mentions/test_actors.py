import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.stages.event_mentions.actors import (
    actor_codes,
    first_codes,
    has_name,
    has_role,
    is_known,
    is_people,
    name_codes,
    role_of,
    spans_of_names,
)


@pytest.mark.parametrize(
    ("phrase", "codes"),
    [
        ("Swedish soldiers", ["SWEMIL"]),
        ("the president of Chile", ["CHLGOV"]),
        ("Kenya's foreign minister", ["KENGOV"]),
        ("the Danish and Polish governments", ["DNKGOV", "POLGOV"]),
        ("opposition leader Tilo Brandt of Norway", ["NOROPP"]),
        ("the United Nations", ["IGOUNO"]),
        ("Oslo", ["NOR"]),
        ("police officers", ["---COP"]),
        ("rebels in South Carolina", ["USAREB"]),
        ("Peruvian rebels in Chile", ["PERREB"]),
        ("Chile-backed rebels in Kenya", ["KENREB"]),
        ("a Lima-based bank", ["PERBUS"]),
        ("former Chilean president Ana Rell", ["CHLELI"]),
        ("the secretary of state of Norway", ["NORGOV"]),
        ("the letter by the Danish government", []),
        ("Peru, Chile's old rival", ["PER"]),
        ("Peru's military bases", ["PER"]),
        ("rebel leaders from Chad", ["TCDREB"]),
        ("the Nigerian group Boko Haram", ["NGAREB"]),
        ("a wooden bridge", []),
        ("the Danish defence minister", ["DNKGOVMIL"]),
        ("former Kenyan generals", ["KENELI"]),
        ("Islamist rebels in Mali", ["MLIREBMOS"]),
        ("Danish Muslim students", ["DNKMOSEDU"]),
        ("Muslim students", ["MOSEDU"]),
        ("Kurdish fighters", ["KURREB"]),
        ("peacekeepers from Nepal", ["IGOPKO"]),
        ("UN peacekeepers from Nepal", ["IGOUNO"]),
        ("Danish aid workers", ["NGODNK"]),
        ("human rights groups", ["NGOHRI"]),
        ("MSF Norway", ["NGONOR"]),
        ("an Oxfam Merania team", ["NGOMER"]),
        ("the mayor of a town in the West Bank", ["PSEGOV"]),
        ("the Norwegian army spokesman", ["NORMIL"]),
        ("a spokesman of the Norwegian navy", ["NORMIL"]),
        ("a checkpoint near the Kenyan border", []),
        ("African ministers", ["AFRGOV"]),
        ("the Brown", []),
        ("Milan", []),
        ("us", []),
        ("the US", ["USA"]),
    ],
)
def test_a_phrase_gives_country_and_role(phrase, codes):
    assert actor_codes(phrase) == codes


def test_an_unknown_name_is_coded_by_its_first_letters_but_a_title_s_holder_is_not():
    assert actor_codes("Merania's army") == ["MERMIL"]
    assert actor_codes("rebels in Merania and Talvia") == ["MERREB", "TALREB"]
    assert actor_codes("minister Velt") == ["---GOV"]


def test_names_alone_have_no_role():
    assert name_codes("a plan of ministers from Chile that Peru rejects") == ["CHL", "PER"]


def test_the_first_names_of_a_clause_are_a_list():
    assert first_codes("ties between Chile and Peru after talks in Kenya") == ["CHL", "PER"]
    assert first_codes("a plan of nobody") == []
    assert first_codes("their Tatar villages and Peru") == ["PER"]


def test_a_family_name_stands_for_its_holder_but_not_behind_another_given_name():
    assert actor_codes("President Obama") == ["USAGOV"]
    assert actor_codes("Lene Obama") != ["USAGOV"]


def test_names_of_several_words_are_found_in_place():
    phrase = "Chile and Bosnia and Herzegovina"
    assert [phrase[start:end] for start, end in spans_of_names(phrase)] == ["Bosnia and Herzegovina"]


def test_roles_and_names_are_told_apart():
    assert has_role("two farmers")
    assert not has_role("Chile")
    assert has_name("Merania")
    assert not has_name("two farmers")
    assert role_of("SWEMIL") == "MIL"


def test_words_that_say_of_which_country():
    assert is_people("Norwegian")
    assert is_people("the US")
    assert not is_people("Norway")


def test_known():
    assert is_known("SWE")
    assert not is_known("---GOV")


@given(st.text())
def test_any_phrase_gives_codes(phrase):
    assert all(len(code) % 3 == 0 and len(code) >= 3 for code in actor_codes(phrase))
