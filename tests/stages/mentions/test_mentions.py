import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.lang import profile
from sayso.stages.mentions import mentions
from tests.texts import parsed


def find(text, language="en"):
    return mentions(parsed(text, language), profile=profile(language))


def names(text, language="en"):
    return [(m.name, m.schema) for m in find(text, language)[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met Mara Voss in Lisbon.", [("Mara Voss", "Person"), ("Lisbon", "Place")]),
        ("The Ministry of Health said no.", [("Ministry of Health", "Organization")]),
        ("He left the Food and Water Administration.", [("Food and Water Administration", "Organization")]),
        ("Fourteen of the dead were found.", []),
        ("A court in Norway freed him.", [("Norway", "Country")]),
        ("Norwegian troops met the Danes.", [("Norwegian", "Group"), ("Danes", "Group")]),
        ("It sank in the Sterna River.", [("Sterna River", "Place")]),
        ("She won the Zhelova Cup.", [("Zhelova Cup", "Event")]),
        ("He wrote in the Penmarsh Courier.", [("Penmarsh Courier", "Organization")]),
        ("Norway's prime minister, Jo van der Brink, left.", [("Norway", "Country"), ("Jo van der Brink", "Person")]),
        ("He works for Aerovolt Inc. in Oslo.", [("Aerovolt Inc", "Organization"), ("Oslo", "Place")]),
        ("She moved from New York to North Carolina.", [("New York", "Place"), ("North Carolina", "Place")]),
        ("They live in Bosnia & Herzegovina.", [("Bosnia & Herzegovina", "Country")]),
        ("A wall on the Drennov river gave way.", [("Drennov", "Place")]),
        ("Houses in eastern Xemland were wrecked.", [("Xemland", "Place")]),
        ("It was cited by Radio Xemland on Monday.", [("Radio Xemland", "Organization")]),
    ],
)  # fmt: skip
def test_english_names(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gestern sprach Mara Voss in Oslo.", [("Mara Voss", "Person"), ("Oslo", "Place")]),
        ("Der Angriff auf Norwegen begann am Montag.", [("Norwegen", "Country")]),
        ("Die Regierung will mehr Geld für Schulen und Straßen.", []),
        ("Tausende Menschen flohen vor dem Hochwasser in die Berge.", []),
        ("Norwegens Ministerpräsident schwieg.", [("Norwegen", "Country")]),
        ("Sie lebt in den Vereinigten Staaten.", [("Vereinigte Staaten", "Country")]),
        ("Zwei Norweger und drei Däninnen wurden verletzt.", [("Norweger", "Group")]),
        ("Er traf den SPD-Abgeordneten Hans Meier.", [("SPD", "Organization"), ("Hans Meier", "Person")]),
    ],
)
def test_german_names(text, expected):
    assert names(text, "de") == expected


def test_an_organisation_tied_to_an_office_is_a_name_of_its_own():
    found, roles = find("Die Sache gefällt Xembra-Vizechef Mara Voss nicht, sagte Xembra.", "de")
    assert [(m.name, m.schema) for m in found] == [
        ("Xembra", "Organization"),
        ("Mara Voss", "Person"),
        ("Xembra", "Organization"),
    ]
    assert [role.text for role in roles] == ["Vizechef"]


def test_two_countries_joined_by_a_hyphen_are_two_names():
    assert names("The Norway-Sweden border is long.") == [("Norway", "Country"), ("Sweden", "Country")]


def test_a_small_word_before_a_hyphen_is_no_part_of_the_name():
    assert names("He is pro-Norwegian.") == [("Norwegian", "Group")]
    assert names("An Oslo-based firm won.") == [("Oslo", "Place")]


def test_titles_belong_to_the_holder():
    found, roles = find("Norwegian Foreign Minister Mara Voss met Prof. Jon Aster.")
    assert [(m.name, m.schema) for m in found] == [
        ("Norwegian", "Group"),
        ("Mara Voss", "Person"),
        ("Jon Aster", "Person"),
    ]
    assert [role.text for role in roles] == ["Foreign Minister", "Prof"]


def test_a_role_after_the_name_is_read_up_to_the_comma():
    found, roles = find("Mara Voss, deputy head of the dam authority in Oslo, resigned.")
    assert [role.text for role in roles] == ["deputy head of the dam authority in Oslo"]
    assert roles[0].mention == found[0].id


def test_a_clause_after_the_name_is_no_role():
    assert find("Mara Voss, who said the chief had left, resigned.")[1] == ()


def test_a_family_name_alone_is_the_person_named_before():
    assert names("Mara Voss left. Later Voss came back.") == [("Mara Voss", "Person"), ("Voss", "Person")]


def test_an_abbreviation_shares_the_kind_of_the_long_name():
    assert names("The Zhelova Dam Authority (ZDA) met.") == [
        ("Zhelova Dam Authority", "Organization"),
        ("ZDA", "Organization"),
    ]


def test_a_first_word_counts_only_if_it_is_a_name_elsewhere():
    assert names("Water rose fast. Nobody came.") == []
    assert ("Apple", "Organization") in names("Apple rose fast. Shares of Apple rose.")


def test_a_headline_in_title_case_gives_only_names():
    assert names("Dam Bursts Above Oslo After Long Rain") == [("Oslo", "Place")]


def test_months_weekdays_and_pronouns_are_no_names():
    assert names("On Monday, May 5, I said that I'd go in March.") == []


def test_without_a_profile_of_its_own_a_language_still_gives_names():
    found = names("Le président Jean Dupont est arrivé à Oslo.", "fr")
    assert ("Oslo", "Place") in found
    assert ("Jean Dupont", "Person") in found


def test_every_mention_says_why_and_slices_to_its_name():
    text = "Mara Voss of Aerovolt Inc. met Norway’s king in Oslo."
    for mention in find(text)[0]:
        assert mention.why.endswith(".")
        assert 0 < mention.score < 1
        assert text[mention.start : mention.end] == mention.name


def test_ids_tell_mentions_apart():
    found, _ = find("Oslo is far. Oslo is cold. Oslo is in Norway.")
    assert len({m.id for m in found}) == len(found)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            ["Mara", "Voss", "of", "the", "The", "al-Aruba", "Bank", "Oslo", "Norway-Sweden", "U.S.", "(ZDA)", "„", "“", "’s", ",", ".", "-", "Präsident", "St.", "Jr.", "X-Y", "5G", "der", "und", "Minister", "漢字", "."]
        ),
        max_size=25,
    ),
    st.sampled_from(["en", "de", "fr", None]),
)  # fmt: skip
def test_any_words_give_places_in_order_that_do_not_overlap(words, language):
    text = " ".join(words)
    found, roles = find(text, language)
    places = [(m.start, m.end) for m in found]
    assert places == sorted(places)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(places))
    assert all(role.text == text[role.start : role.end] for role in roles)


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=80), st.sampled_from(["en", "de", None]))
def test_any_text_is_survived(text, language):
    for mention in find(text.replace("\r", " "), language)[0]:
        assert mention.name


def test_other_documents_do_not_matter():
    texts = ["Mara Voss left.", "Voss came back to Oslo.", "Die Regierung traf Mara Voss."]
    first = [find(text)[0] for text in texts]
    shuffled = random.Random(4).sample(range(3), 3)
    assert {i: find(texts[i])[0] for i in shuffled} == dict(enumerate(first))


def test_brackets_and_dashes_part_names():
    found = names("The Zhelova Institute (Xembra Centre) opened. Mara Voss – Oslo.")
    assert all("(" not in name and "–" not in name for name, _ in found)
    assert "Mara Voss" in {name for name, _ in found}


def test_a_known_name_of_several_words_stays_whole():
    found = names("He flew from the United Arab Emirates to the United States.")
    assert found == [("United Arab Emirates", "Country"), ("United States", "Country")]


def test_a_title_alone_is_no_name():
    assert names("On Monday the Senator spoke.") == []


@pytest.mark.parametrize("language", ["en", "de", "und"])
def test_scores_are_probabilities_and_reasons_are_sentences(language):
    found, _ = find("Gestern traf Mara Voss in Oslo den Chef von Aerovolt AG. Voss schwieg.", language)
    assert found
    assert all((0 < m.score <= 1 and m.why[0] != m.why[0].lower()) or m.why[0] == "“" for m in found)
    assert all(m.why.endswith(".") for m in found)
