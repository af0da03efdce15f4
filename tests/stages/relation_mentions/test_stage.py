"""What texts say of how two stand to each other."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.lang import profile
from sayso.model import Role
from sayso.stages.relation_mentions import houses, relation_mentions
from tests.named import COUNTRY, ORGANISATION, PEOPLE, PERSON, mention, read
from tests.texts import parsed as plain

NAMES = {"Velland": COUNTRY, "Tarvia": COUNTRY, "Xembra": ORGANISATION, "Mara Voss": PERSON, "Karl Tarn": PERSON}


def told(text, names=NAMES, language="en"):
    parsed, named, said, times = read(text, names, language)
    found = relation_mentions(parsed, named, (), times, said, profile=profile(language))
    of = {one.id: one.name for one in named}
    return [(of[one.a], of[one.b], one.type, one.sign) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Velland-backed Xembra left.", [("Velland", "Xembra", "backing", 1)]),
        ("Xembra, backed by Velland, left.", [("Velland", "Xembra", "backing", 1)]),
        ("The pro-Velland militia Xembra left.", [("Xembra", "Velland", "alliance", 1)]),
        ("Velland accused Tarvia of theft.", [("Velland", "Tarvia", "dispute", -1)]),
        (
            "Xembra mends ties with Velland, Tarvia",
            [("Xembra", "Velland", "rapprochement", 1), ("Xembra", "Tarvia", "rapprochement", 1)],
        ),
        ("Relations between Velland and Tarvia soured.", [("Velland", "Tarvia", "rift", -1)]),
        ("Velland’s relations with Tarvia have improved.", [("Velland", "Tarvia", "rapprochement", 1)]),
        (
            "The war between Velland and the Tarvia-backed Xembra goes on.",
            [("Tarvia", "Xembra", "backing", 1), ("Velland", "Xembra", "violence", -1)],
        ),
        ("The Velland-Tarvia war goes on.", [("Velland", "Tarvia", "violence", -1)]),
        (
            "Velland’s main backer, Tarvia, has warned Xembra.",
            [("Tarvia", "Velland", "backing", 1), ("Tarvia", "Xembra", "pressure", -1)],
        ),
        ("Xembra, an ally of Tarvia, left.", [("Xembra", "Tarvia", "alliance", 1)]),
        ("Velland and Tarvia fell out.", [("Velland", "Tarvia", "rift", -1)]),
        ("Velland and its close ally Tarvia left.", [("Tarvia", "Velland", "alliance", 1)]),
        ("Velland praised its ally Tarvia.", [("Tarvia", "Velland", "alliance", 1)]),
        ("Velland patched up its differences with Tarvia.", [("Velland", "Tarvia", "rapprochement", 1)]),
        ("Velland has been mending relations with Tarvia.", [("Velland", "Tarvia", "rapprochement", 1)]),
        ("Tarvia has cut off all diplomatic ties with Velland.", [("Tarvia", "Velland", "rift", -1)]),
        ("Mara Voss attacked Karl Tarn in a debate.", [("Mara Voss", "Karl Tarn", "dispute", -1)]),
        (
            "Velland and Xembra condemned Tarvia.",
            [("Velland", "Tarvia", "dispute", -1), ("Xembra", "Tarvia", "dispute", -1)],
        ),
    ],
)
def test_english(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Velland does not support Xembra.",
        "Velland would attack Tarvia.",
        "Tarvia denied backing Xembra.",
        "Velland met Tarvia’s weather.",
        "The attacks in Velland and Tarvia went on.",
        "Velland left. Tarvia stayed.",
        "Xembra running back Mara Voss is hurt.",
        "Karl Tarn insisted that his aim would be to broker a lasting peace deal between Velland and Tarvia.",
        "Karl Tarn called for talks between Velland and Tarvia.",
        "Half of those who met Mara Voss as a minister gave money to Xembra.",
        "An advert that attacks Mara Voss as a tool and is funded by Karl Tarn is out.",
        "Karl Tarn thinks many back Mara Voss.",
        "Karl Tarn opposed defunding Xembra.",
        "Seats are rare in Xembra, a body in which her rival Mara Voss sits.",
    ],
)
def test_what_is_denied_or_not_said_is_none(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die von Tarvien unterstützte Xembra kam.", [("Tarvien", "Xembra", "backing", 1)]),
        ("Velland beschuldigte Tarvien.", [("Velland", "Tarvien", "dispute", -1)]),
        ("Am Montag beschuldigte Velland Tarvien der Lüge.", [("Velland", "Tarvien", "dispute", -1)]),
        ("Es heißt, dass Tarvien Velland unterstützt.", [("Tarvien", "Velland", "backing", 1)]),
        ("Xembra überwarf sich mit Velland.", [("Xembra", "Velland", "rift", -1)]),
        ("Xembra hat sich mit Velland überworfen.", [("Xembra", "Velland", "rift", -1)]),
        ("Velland wirft Tarvien Betrug vor.", [("Velland", "Tarvien", "dispute", -1)]),
        ("Velland warf Tarvien einen Ball zu.", []),
        ("Die Beziehungen zwischen Velland und Tarvien haben sich abgekühlt.", [("Velland", "Tarvien", "rift", -1)]),
        ("Velland und Tarvien sind Verbündete.", [("Velland", "Tarvien", "alliance", 1)]),
        ("Tarvien unterstützt Xembra nicht.", []),
        ("Der Handelsstreit zwischen Velland und Tarvien ging weiter.", [("Velland", "Tarvien", "dispute", -1)]),
    ],
)
def test_german(text, expected):
    assert told(text, {"Velland": COUNTRY, "Tarvien": COUNTRY, "Xembra": ORGANISATION}, "de") == expected


def test_a_german_adjective_leads_to_the_country_that_the_text_names():
    names = {"Norwegen": COUNTRY, "Xembra": ORGANISATION}
    text = "Norwegen schwieg. Die pronorwegische Miliz Xembra kam."
    assert told(text, names, "de") == [("Xembra", "Norwegen", "alliance", 1)]


def test_groups_that_are_no_people_of_a_country_do_not_act():
    names = {"Norwegian": PEOPLE, "Sunni": PEOPLE, "Xembra": ORGANISATION}
    assert told("Norwegian-backed Xembra left. Sunni-backed Xembra left.", names) == [
        ("Norwegian", "Xembra", "backing", 1)
    ]


def test_time_and_source_are_those_of_the_words():
    text = "In 2012, relations between Velland and Tarvia soured, Mara Voss said."
    parsed, named, said, times = read(text, NAMES)
    (one,) = relation_mentions(parsed, named, (), times, said, profile=profile("en"))
    assert one.timex == times[0].id
    assert one.attribution is not None
    assert one.attribution.speaker == named[-1].id
    assert one.trigger.of(text) == "relations between Velland and Tarvia soured"


def test_the_only_time_of_a_paragraph_counts():
    text = "Relations between Velland and Tarvia soured. In May 2012 Xembra left."
    parsed, named, said, times = read(text, NAMES)
    (one,) = relation_mentions(parsed, named, (), times, said, profile=profile("en"))
    assert one.timex == times[0].id
    assert "paragraph" in one.why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xembra officials accused Tarvia.", [("Xembra", "Tarvia", "dispute", -1)]),
        ("A Xembra voter accused Tarvia.", []),
        ("The former Xembra leader accused Tarvia.", []),
        ("Tarvia accused Xembra leader Mara Voss of theft.", [("Tarvia", "Mara Voss", "dispute", -1)]),
        ("Mara Voss, a veteran Xembra leader who accused Tarvia, left.", [("Mara Voss", "Tarvia", "dispute", -1)]),
        ("Tarvia criticised Velland’s plan.", [("Tarvia", "Velland", "dispute", -1)]),
        ("Tarvia supporters accused Velland.", []),
        ("Mara Voss opposed the Velland invasion.", []),
        ("Karl Tarn praised Mara Voss before backing Velland.", []),
        ("Karl Tarn blames the press for Velland’s loss.", []),
        ("A super Xembra accused Tarvia.", []),
        ("A clerk under President Mara Voss criticised Tarvia.", []),
        ("Mara Voss attacked Xembra in a debate.", [("Mara Voss", "Xembra", "dispute", -1)]),
    ],
)
def test_a_name_that_only_describes_is_nobody(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oslo accused Tarvia of theft.", [("Oslo", "Tarvia", "dispute", -1)]),
        ("Relations between Oslo and Tarvia soured.", [("Oslo", "Tarvia", "rift", -1)]),
        ("Oslo and Xembra back Velland.", [("Oslo", "Velland", "backing", 1), ("Xembra", "Velland", "backing", 1)]),
        ("In Oslo Xembra attacked Tarvia.", [("Xembra", "Tarvia", "violence", -1)]),
        ("OSLO — Xembra attacked Tarvia.", [("Xembra", "Tarvia", "violence", -1)]),
        ("Xembra attacked Tarvia near Oslo.", [("Xembra", "Tarvia", "violence", -1)]),
        ("Bergen accused Tarvia of theft.", []),
    ],
)
def test_a_capital_acts_where_it_is_no_mere_place(text, expected):
    names = NAMES | {"Oslo": "Place", "Bergen": "Place", "OSLO": "Place"}
    assert told(text, names) == expected


@pytest.mark.parametrize(
    ("text", "role", "language", "expected"),
    [
        ("The head of Xembra, Mara Voss, left.", "head of Xembra", "en", "head of Xembra"),
        ("The Xembra deputy chief Mara Voss left.", "deputy chief", "en", "Xembra deputy chief"),
        ("Der Xembra-Vizechef Mara Voss kam.", "Vizechef", "de", "Xembra-Vizechef"),
        ("Mara Voss, a critic of Xembra, left.", "critic of Xembra", "en", None),
        ("The former Xembra chief Mara Voss left.", "chief", "en", None),
        ("Mara Voss, former head of Xembra, left.", "former head of Xembra", "en", None),
        ("Mara Voss, head of the Xembra watchers, left.", "head of the Xembra watchers", "en", None),
    ],
)
def test_a_role_in_a_house_is_a_membership(text, role, language, expected):
    parsed, named, said, _ = read(text, NAMES, language)
    (person,) = (one for one in named if one.name == "Mara Voss")
    start = text.index(role)
    given = Role(id="x-1", mention=person.id, document=parsed.id, start=start, end=start + len(role), text=role)
    found = houses(parsed, named, [given], said, profile=profile(language))
    assert [one.trigger.of(text) for one in found] == ([expected] if expected else [])
    assert all((one.a, one.type, one.sign) == (person.id, "membership", 0) for one in found)


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            [
                "Velland",
                "Tarvia",
                "Velland-Tarvia",
                "-backed",
                "and",
                ",",
                "accused",
                "war",
                "between",
                "ally",
                "of",
                "ties",
                "soured",
                "griff",
                "an",
                "is",
                "pro-Velland",
                "“",
                ".",
                "\n",
            ]
        ),
        max_size=25,
    )
)
def test_any_text_is_read_and_what_is_found_is_in_its_sentence(words):
    parsed = plain(" ".join(words))
    text = parsed.document.text
    named = [
        mention(parsed, name, start, COUNTRY)
        for name in ("Velland", "Tarvia")
        for start in range(len(text))
        if text.startswith(name, start)
    ]
    for language in ("en", "de"):
        found = relation_mentions(parsed, named, (), (), (), profile=profile(language))
        assert all(one.start <= one.trigger.start < one.trigger.end <= one.end and one.a != one.b for one in found)
        assert relation_mentions(parsed, named[::-1], (), (), (), profile=profile(language)) == found
