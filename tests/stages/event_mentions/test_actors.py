import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.stages.event_mentions.actors import actor_codes, first_codes, is_known, is_people, name_codes


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
