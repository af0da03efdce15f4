import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.texts import parsed

from sayso.lang import profile
from sayso.stages.coreferences import coreferences
from sayso.stages.mentions import mentions


def read(text, language="en"):
    document, words = parsed(text, language), profile(language)
    names, roles = mentions(document, profile=words)
    return names, *coreferences(document, names, roles, profile=words)


def ties(text, language="en"):
    """What is tied to which name, in the order of the text."""
    names, added, found = read(text, language)
    known = {m.id: m for m in (*names, *added)}
    pairs = [(known[tie.mention], known[tie.antecedent]) for tie in found]
    pairs.sort(key=lambda pair: pair[0].start)
    return [(text[m.start : m.end], a.name) for m, a in pairs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mara Voss left. Voss came back.", [("Voss", "Mara Voss")]),
        ("Mara Voss left. Mara was tired.", [("Mara", "Mara Voss")]),
        ("Jon van der Brink left. Brink came back.", [("Brink", "Jon van der Brink")]),
        ("Hamid al-Sanvri left. Sanvri came back.", [("Sanvri", "Hamid al-Sanvri")]),
        ("Mara Voss met Peter Voss. Mr. Voss left.", [("Voss", "Peter Voss")]),
        ("The Zhelova Dam Authority (ZDA) met. The ZDA voted.", [("ZDA", "Zhelova Dam Authority")] * 2),
        ("The Zhelova Dam Authority met. Later the ZDA voted.", [("ZDA", "Zhelova Dam Authority")]),
        ("They work for Aerovolt Motor Company. Aerovolt Inc is a rival.", []),
    ],
)
def test_short_names(text, expected):
    assert ties(text) == expected


def test_a_family_name_of_two_is_left_alone():
    assert ties("Mara Voss met Jana Voss. Voss left.") == []


def test_the_antecedent_is_a_name_in_full_and_the_last_one_before():
    names, _, found = read("Mara Voss left. Voss slept. Mara Voss came back. Voss smiled.")
    full = [m for m in names if m.name == "Mara Voss"]
    short = {m.id: m for m in names if m.name == "Voss"}
    assert {short[tie.mention].start: tie.antecedent for tie in found} == {
        m.start: max((f for f in full if f.start < m.start), key=lambda f: f.start).id for m in short.values()
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foreign Minister Mara Voss met him. The minister left.", [("minister", "Mara Voss")]),
        ("Foreign Minister Mara Voss met him. The foreign minister left.", [("foreign minister", "Mara Voss")]),
        ("Foreign Minister Mara Voss met him. The defence minister left.", []),
        ("Deputy Minister Mara Voss met him. The minister left.", []),
        ("Mara Voss, mayor of Lund, spoke. Jon Ek, mayor of Orlo, spoke. The mayor left.", []),
        ("Mara Voss, the mayor, spoke. A mayor of a village was there. The mayor left.", []),
        ("Mara Voss, the mayor, spoke. The mayor of a village was there.", []),
        ("Mara Voss, the mayor, spoke. Nobody else would be the mayor.", []),
        ("Mara Voss, the mayor, spoke. “The mayor lies,” they shouted.", []),
        ("Mara Voss, the mayor, spoke. The mayor's brother left.", []),
        ("The Ministry of Waters met. The ministry voted.", [("ministry", "Ministry of Waters")]),
        ("Aerovolt, an airline, grew. The company said no.", [("company", "Aerovolt")]),
        ("Aerovolt, an airline, grew. The bank said no.", []),
        ("She was in the town of Sanvrek. The town was calm.", [("town", "Sanvrek")]),
        ("The officials met Mara Voss, the mayor. The mayors left.", []),
    ],
)
def test_noun_phrases(text, expected):
    assert [tie for tie in ties(text) if tie[0] != "Voss"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Außenministerin Mara Voss kam. Die Ministerin schwieg.", [("Ministerin", "Mara Voss")]),
        ("Außenministerin Mara Voss kam. Der Minister schwieg.", []),
        ("Mara Voss, Chefin der Miliz, kam. Die Milizenchefin schwieg.", [("Milizenchefin", "Mara Voss")]),
        ("Sie traf die Xembra AG. Das Unternehmen schwieg.", [("Unternehmen", "Xembra AG")]),
        ("Sie traf die Xembra AG. Die Unternehmen schwiegen.", []),
        ("Sie traf die Xembra AG. Die Behörde schwieg.", []),
        ("Minister Peter Voss kam. Die Minister schwiegen.", []),
    ],
)
def test_german_noun_phrases(text, expected):
    assert ties(text, "de") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mara Voss came. “No,” she said.", [("she", "Mara Voss")]),
        ("Mara Voss met Peter Ek. “No,” she said. “Yes,” he said.", [("she", "Mara Voss"), ("he", "Peter Ek")]),
        ("Peter Ek met Paul Aster. He said no.", [("He", "Peter Ek")]),
        ("Peter Ek spoke. A farmer nodded. A mayor came. “No,” he said.", []),
        ("Mara Voss came. “No,” he said.", []),
        ("Peter Ek came. “She said no,” Ek said.", [("Ek", "Peter Ek")]),
        ("Peter Ek came. He slept.", []),
        ("The Sternau Water Board met. It said no.", [("It", "Sternau Water Board")]),
        ("The Sternau Water Board met. It was said to be late.", []),
        ("Jon Voss spoke. According to him, 26 people were held.", [("him", "Jon Voss")]),
        ("Jon Voss spoke. They gave it to him, he said.", [("he", "Jon Voss")]),
    ],
)
def test_pronouns(text, expected):
    assert ties(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peter Ek kam. „Nein“, sagte er.", [("er", "Peter Ek")]),
        ("Anna Ek kam. „Nein“, sagte sie.", [("sie", "Anna Ek")]),
        ("Anna Ek kam. „Nein“, sagten sie.", []),
        ("Anna Ek kam. Das sagte Sie dazu.", []),
        ("Peter Ek kam. Es regnete. Es war spät. Er sagte nichts.", []),
        ("Das sagte Jon Voss. Nach seinen Worten wurden 40 Zeugen befragt.", [("seinen", "Jon Voss")]),
        ("Das sagte Jon Voss. Er kam mit seinen Kindern.", []),
    ],
)
def test_german_pronouns(text, expected):
    assert ties(text, "de") == expected


def test_added_mentions_say_what_they_are():
    text = "Foreign Minister Mara Voss met him. The minister left. “No,” she said."
    _, added, found = read(text)
    assert [(text[m.start : m.end], m.name, m.form, m.schema) for m in added] == [
        ("minister", "minister", "title", "Person"),
        ("she", "she", "pronoun", "Person"),
    ]
    assert {tie.mention for tie in found} == {m.id for m in added}
    assert all(tie.why.endswith(".") and 0 < tie.score <= 1 for tie in found)


def test_a_language_without_words_ties_short_names_only():
    assert ties("Mara Voss left. And Voss slept. The minister left.", "tlh") in ([], [("Voss", "Mara Voss")])


ANY = st.lists(
    st.sampled_from(
        [
            "Mara Voss",
            "Voss",
            "the minister",
            "The minister",
            "she said",
            "“No,”",
            "Minister",
            "Aerovolt",
            ".",
            ",",
            "\n",
            "(ZDA)",
        ]
    ),
    max_size=30,
)


@settings(deadline=None, max_examples=60)
@given(ANY, st.sampled_from(["en", "de", None]))
def test_no_mention_overlaps_another_and_no_tie_leads_to_a_tied_one(words, language):
    names, added, found = read(" ".join(words), language)
    places = sorted((m.start, m.end) for m in (*names, *added))
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(places))
    tied = {tie.mention for tie in found}
    assert len(tied) == len(found)
    assert not tied & {tie.antecedent for tie in found}
    assert {m.id for m in added} <= tied


def test_the_order_of_names_and_roles_does_not_matter():
    text = "Foreign Minister Mara Voss met Peter Ek, mayor of Orlo. The minister left. “No,” he said. Voss slept."
    document, words = parsed(text, "en"), profile("en")
    names, roles = mentions(document, profile=words)
    assert coreferences(document, names[::-1], roles[::-1], profile=words) == coreferences(
        document, names, roles, profile=words
    )
