"""Figures in sentences with parts of speech, as a build has them: where lists alone do not decide."""

import pytest

from sayso.adapters import load_tools
from sayso.lang import profile
from sayso.stages.figures import figures
from sayso.stages.parse import parse
from tests.texts import parsed

TOOLS = load_tools({})


def read(text, language="en"):
    made = parse(parsed(text, language).document, tokenize=TOOLS.tokenize)
    found = figures(made, (), (), (), profile=profile(language))
    return [(text[f.start : f.end], f.measure, f.value if f.value is not None else f.low) for f in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three gunmen killed five pilgrims at a shrine.", [("Three", "combatants", 3), ("five", "killed", 5)]),
        ("Twelve rebels were killed by border guards.", [("Twelve", "killed", 12)]),
        ("The blast that killed 41 people also wounded more than 200.", [("41", "killed", 41), ("more than 200", "injured", 200)]),
        ("Police detained at least 60 marchers, among them 14 students.", [("at least 60", "arrested", 60), ("14", "arrested", 14)]),
        ("Doctors treated 17 wounded, four of them in critical condition.", [("17", "injured", 17), ("four", "injured", 4)]),
        ("The dead included three children and a dozen women.", [("three", "killed", 3), ("a dozen", "killed", 12)]),
        ("Two men, aged 34 and 41, were arrested on Sunday.", [("Two", "arrested", 2)]),
        ("At least three people, a man and two women, were killed.", [("At least three", "killed", 3), ("two", "killed", 2)]),
        ("Of the 52 people on board, only six survived.", [("52", "other-people", 52), ("six", "other-people", 6)]),
        ("She was among three clerks arrested in Olm.", [("three", "arrested", 3)]),
        ("200 permanent and 300 casual workers will be dismissed.", [("200", "other-people", 200), ("300", "other-people", 300)]),
        ("Organisers spoke of 80,000 marchers; police counted 35,000.", [("80,000", "protesters", 80_000), ("35,000", "protesters", 35_000)]),
        ("Guards killed four kolvars and injured two.", [("four", "killed", 4), ("two", "injured", 2)]),
        ("Wolves killed 40 sheep.", []),
        ("Gunman kills 1, wounds 2 at office", [("1", "killed", 1), ("2", "injured", 2)]),
        ("Flight 338 was evacuated after landing.", []),
        ("The virus has spread: 1,302 cases and 37 deaths were reported.", [("1,302", "infected", 1302), ("37", "killed", 37)]),
        ("The court heard 1,302 cases.", []),
        ("Thousands of people joined the protest in Olm.", [("Thousands", "protesters", 1000)]),
        ("One in eight women falls ill.", []),
        ("The group has grown to 65 member countries.", []),
        ("Nine out of ten people agree with that.", []),
        ("A two-person tent stood there.", []),
        ("Thousands remain without power.", [("Thousands", "other-people", 1000)]),
        ("The union spoke to a quarter-of-a-million people.", [("a quarter-of-a-million", "other-people", 250_000)]),
    ],
)  # fmt: skip
def test_english(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Drei Bewaffnete erschossen fünf Pilger.", [("Drei", "combatants", 3), ("fünf", "killed", 5)]),
        ("Grenzschützer töteten am Freitag zwölf Rebellen.", [("zwölf", "killed", 12)]),
        ("Seit Mai starben allein in der Stadt Olm 29 Menschen an dem Fieber.", [("29", "killed", 29)]),
        ("Die Polizei nahm mindestens 60 Demonstranten fest, darunter 14 Studenten.", [("mindestens 60", "arrested", 60), ("14", "arrested", 14)]),
        ("Zehn Menschen wurden erschossen und 110 weitere verletzt.", [("Zehn", "killed", 10), ("110", "injured", 110)]),
        ("18 Menschen wurden getötet, davon mindestens sieben Soldaten.", [("18", "killed", 18), ("mindestens sieben", "killed", 7)]),
        ("Er wurde mit 15 weiteren Verdächtigen festgenommen.", [("15", "arrested", 15)]),
        ("Drei Menschen, die in dem Wagen saßen, erlitten schwere Verletzungen.", [("Drei", "injured", 3)]),
        ("Unter den Toten sind drei Kinder und ein Dutzend Frauen.", [("drei", "killed", 3), ("ein Dutzend", "killed", 12)]),
        ("Zwanzig Menschen sitzen fest, acht gelten als vermisst.", [("Zwanzig", "other-people", 20), ("acht", "missing", 8)]),
        ("Auf der Bundesstraße 275 starb ein Radfahrer.", []),
        ("Vier oder fünf Männer wurden verletzt.", [("Vier oder fünf", "injured", 4)]),
        ("Mehrere Tausend Menschen versammelten sich zu einer Kundgebung.", [("Mehrere Tausend", "protesters", 1000)]),
        ("Dort harren 42 000 Menschen aus.", [("42 000", "other-people", 42_000)]),
        ("Das Land kauft 179 Tankflugzeuge.", []),
        ("Die verhafteten 14 und 18 Jahre alten Männer schweigen.", []),
        ("Der Unfall kostete 40 Menschen das Leben.", [("40", "killed", 40)]),
        ("Die Polizei nahm zwischen 20 Menschen und 40 Menschen fest.", [("zwischen 20 Menschen und 40", "arrested", 20)]),
        ("Eine Mine tötete zwei Blauhelmsoldaten und verletzte einen weiteren.", [("zwei", "killed", 2), ("einen", "injured", 1)]),
        ("Das Schiff hatte 312 Passagiere und 19 Besatzungsmitglieder.", [("312", "other-people", 312), ("19", "other-people", 19)]),
    ],
)  # fmt: skip
def test_german(text, expected):
    assert read(text, "de") == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("No injuries were reported.", "en", [("No", "injured", 0)]),
        ("Nobody was hurt in the fire.", "en", [("Nobody", "injured", 0)]),
        ("No one else was killed.", "en", [("No one", "killed", 0)]),
        ("Nobody wants the bridge.", "en", []),
        ("No more than 50 dockers returned.", "en", [("No more than 50", "other-people", 50)]),
        ("Es gab keine Verletzten.", "de", [("keine", "injured", 0)]),
        ("Verletzt wurde niemand.", "de", [("niemand", "injured", 0)]),
    ],
)
def test_none_is_a_count_where_something_could_have_happened(text, language, expected):
    assert read(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Sie nannte eine Zahl für die Häuser: Zwei Dutzend seien fort.", "de", [("Zwei Dutzend", "other-things", 24)]),
        ("Sie nannte eine Nummer für die Häuser: Zwölf.", "de", []),
        ("About 1,200 people took part in the gathering.", "en", [("About 1,200", "protesters", 1200)]),
        ("Firefighters used a cart to bring 27 children out of the school.", "en", [("27", "rescued", 27)]),
    ],
)
def test_numbers_that_are_announced_and_words_of_measures(text, language, expected):
    assert read(text, language) == expected


def test_a_rest_of_a_number_and_a_place_counts_the_same():
    text = "Fourteen of the dead were found in Orlo, the town by the sea, and three in nearby Lund."
    made = parse(parsed(text, "en").document, tokenize=TOOLS.tokenize)
    found = figures(made, (), (), (), profile=profile("en"))
    assert [text[f.counted.start : f.counted.end] for f in found if f.counted] == ["dead", "dead"]
