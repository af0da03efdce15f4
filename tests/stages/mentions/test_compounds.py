import pytest

from sayso.adapters.spacy_ import tokenize
from sayso.lang import profile
from sayso.model import Document, Paragraph, Span
from sayso.stages.mentions import observed
from sayso.stages.mentions.candidate import candidate
from sayso.stages.mentions.compounds import hanging
from sayso.stages.mentions.known import known
from sayso.stages.mentions.reading import by_rule
from sayso.stages.mentions.words import lines
from sayso.stages.parse import parse
from tests.stages.mentions.test_mentions import find, names


def document(text, language):
    whole = Paragraph(start=0, end=len(text), role="body", page=Span(0, len(text)), anchor=None)
    return Document(
        id="d-1", page="p-1", title=None, language=language, text=text, url=None, outlet=None, byline=(), credit=(),
        dateline_place=None, contributors=(), declared=(), paragraphs=(whole,), furniture=(),
    )  # fmt: skip


def spans(text, language="de"):
    return [(text[m.start : m.end], m.name, m.schema) for m in find(text, language)[0]]


@pytest.mark.parametrize(
    ("text", "span", "name"),
    [
        ("Der Neuer-Morgen-Chef schwieg.", "Neuer-Morgen", "Neuer Morgen"),
        ("Der Nationaler-Morgen-Chef schwieg.", "Nationaler-Morgen", "Nationaler Morgen"),
        ("Der Al-Xembra-Chef schwieg.", "Al-Xembra", "Al-Xembra"),
        ("Der Nordrhein-Westfalen-Sprecher schwieg.", "Nordrhein-Westfalen", "Nordrhein-Westfalen"),
        ("Sie traf den Heinz-Weber-Berater.", "Heinz-Weber", "Heinz Weber"),
    ],
)
def test_the_name_inside_a_hyphenated_word_stands_as_it_would_alone(text, span, name):
    found = [(part, own) for part, own, _ in spans(text)]
    assert found == [(span, name)]


def test_a_name_that_the_text_has_with_hyphens_keeps_them():
    found = find("Nor-Xembra siegte. Der Nor-Xembra-Chef schwieg.", "de")[0]
    assert {m.name for m in found} == {"Nor-Xembra"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Karl-Voss-Stiftung zahlt.", [("Karl-Voss-Stiftung", "Organization")]),
        ("Er ertrank im Zhelova-See.", [("Zhelova-See", "Place")]),
        ("Sie gewann den Zhelova-Pokal.", [("Zhelova-Pokal", "Event")]),
        ("Das UN-Krankenhaus brannte.", [("UN", "Organization")]),
        ("Die EU-Kommissionschefin kam.", [("EU", "Organization")]),
        ("Die Xembra-Miliz siegte.", [("Xembra", "Organization")]),
    ],
)  # fmt: skip
def test_houses_waters_and_prizes_are_named_as_a_whole_and_belongings_are_not(text, expected):
    assert names(text, "de") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Norwegenreise begann.", [("Norwegen", "Norwegen", "Country")]),
        ("Der Kremlsprecher schwieg.", [("Kreml", "Kreml", "Organization")]),
        ("Der Bundestagsabgeordnete schwieg.", [("Bundestag", "Bundestag", "Organization")]),
        ("Der Xembraführer schwieg.", []),
        ("Die Romantik und die Wasserreise begannen.", []),
    ],
)
def test_a_word_written_together_gives_the_name_only_when_it_is_known_for_sure(text, expected):
    assert spans(text) == expected


def test_a_name_that_stands_alone_in_the_text_is_found_inside_longer_words():
    text = "Der Xembraführer schwieg. Mit Xembra sprach die SPD, nicht Xembra mit ihr."
    assert spans(text)[0][:2] == ("Xembra", "Xembra")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Norway-backed group met US-led troops.", ["Norway", "US"]),
        ("A pro-Norwegian crowd; Anti-Xembra men; a Lisbon-based firm.", ["Norwegian", "Xembra", "Lisbon"]),
        ("The Norway-Denmark border is quiet.", ["Norway", "Denmark"]),
    ],
)
def test_english_words_tied_to_a_name_are_no_part_of_it(text, expected):
    assert [name for name, _ in names(text)] == expected


def test_a_rank_with_a_hyphen_is_one_title():
    found, roles = find("Vice-President Mara Voss spoke.")
    assert [m.name for m in found] == ["Mara Voss"]
    assert [role.text for role in roles] == ["Vice-President"]


def ruled(text):
    """What the rules alone make of a text."""
    words = profile("en")
    _, found, _, _ = observed(parse(document(text, "en"), tokenize=tokenize), words)
    return [(name.candidate.text, name.schema) for name in by_rule(found)]


def test_for_the_rules_a_peoples_adjective_before_an_organisation_stands_apart():
    found = ruled("The Norwegian Xembra attacked. Xembra said nothing.")
    assert found == [("Norwegian", "Group"), ("Xembra", "Organization"), ("Xembra", "Organization")]


@pytest.mark.parametrize(
    "text",
    [
        "The Norwegian Xembra met the Norwegian Xembra.",
        "The Norwegian Forces met. The Forces won.",
        "The Norwegian Xembra, the Norwegian Xembra and Xembra.",
    ],
)
def test_an_adjective_that_the_name_needs_stays(text):
    assert names(text)[0][0].startswith("Norwegian ")


@pytest.mark.parametrize(
    "text",
    [
        "The Al-Rasvan newspaper wrote it.",
        "It was in the Al-Rasvan daily.",
        "Al-Rasvan television showed it.",
        "The Xembra movement won.",
        "The Sternau Zeitung wrote it.",
        "Norway Radio said it.",
    ],
)
def test_outlets_are_organisations(text):
    assert [schema for _, schema in names(text)] == ["Organization"]


def test_for_the_rules_an_arabic_article_and_a_verb_of_reporting_make_an_outlet():
    assert ruled("Al-Rasvan reported it.") == [("Al-Rasvan", "Organization")]


def test_what_is_based_somewhere_is_tied_to_a_place():
    assert names("The Xhelovar-based group left.") == [("Xhelovar", "Place")]


@pytest.mark.parametrize(
    ("text", "role"), [("Der Oslo-Beauftragte schwieg.", "Beauftragte"), ("Die Oslo-Reise begann.", None)]
)
def test_the_role_that_hangs_on_a_name_is_told(text, role):
    knows = known(profile("de").names, "de")
    (row,) = lines(parse(document(text, "de"), tokenize=tokenize), knows)
    place = next(at for at, word in enumerate(row.words) if word.text == "Oslo")
    found = hanging(candidate(row, place, place + 1, None, weak=False), knows)
    assert (found.text if found else None) == role
