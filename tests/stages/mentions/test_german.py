import pytest

from sayso.lang import profile
from sayso.lang.lexicon import lexicon
from sayso.stages.mentions.known import known
from tests.stages.mentions.test_mentions import names


def test_letters_tell_nouns_from_names():
    shape = lexicon("de").shape
    assert min(shape("zhelova"), shape("xembra"), shape("hakkinova")) > 0
    assert max(shape("verzahnungen"), shape("stellungnahme"), shape("zweitligisten")) < 0
    assert lexicon("en").shape("zhelova") == 0


@pytest.mark.parametrize("word", ["bundeskartellamt", "gesundheitsministerium"])
def test_offices_that_are_one_of_a_kind_are_names(word):
    assert known(profile("de").names, "de").is_office(word)


@pytest.mark.parametrize("word", ["ministerium", "amt", "bundesland", "kreisgericht", "landesregierung"])
def test_offices_of_which_there_are_many_are_none(word):
    assert not known(profile("de").names, "de").is_office(word)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Es liegt bei der Staatlichen Brückeninspektion.", [("Staatlichen Brückeninspektion", "Organization")]),
        ("Das Auswärtige Amt schwieg.", [("Auswärtige Amt", "Organization")]),
        ("Es stand in der Sternauer Zeitung.", [("Sternauer Zeitung", "Organization")]),
        ("Norwegens Armee griff an.", [("Norwegen", "Country")]),
        ("Das Landgericht Zhelova prüft.", [("Landgericht Zhelova", "Organization")]),
        ("Er spielt beim FC Zhelova.", [("FC Zhelova", "Organization")]),
        ("Er sprach mit Minister Xhelovar.", [("Xhelovar", "Person")]),
        ("Die Bürgermeisterin von Xembra kam.", [("Xembra", "Place")]),
        ("Der Sprecher der Xembra kam.", [("Xembra", "Organization")]),
        ("In Xemshire regnet es.", [("Xemshire", "Place")]),
        ("Er wechselte zu Xembra Oslo.", [("Xembra Oslo", "Organization")]),
        ("Das Komitee vom Roten Kreuz half.", [("Komitee vom Roten Kreuz", "Organization")]),
        ("Der US-Minister Karl Weber kam.", [("US", "Country"), ("Karl Weber", "Person")]),
        ("Sie drehte für Xembra Pictures.", [("Xembra Pictures", "Organization")]),
    ],
)
def test_names_by_what_stands_beside_them(text, expected):
    assert names(text, "de") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Das Ministerium und das Amt schweigen.",
        "Die Botanikerin lobt die Verzahnungen.",
        "Ein Gericht verbot die Partei.",
    ],
)
def test_common_words_are_no_names(text):
    assert names(text, "de") == []


def test_a_listed_place_is_known_without_the_signs_of_its_romanisation():
    facts = known(profile("de").names, "de").phrases
    assert facts["Abnub"].schema == facts["Abnūb"].schema == "Place"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nach Angaben des Flussministeriums wurden 26 Menschen festgenommen.", "Flussministerium"),
        ("Im Osten Xemwoliens haben Helfer Menschen geborgen.", "Xemwolien"),
        ("Der Sprecher von Penmarsh News sagte am Montag nichts.", "Penmarsh News"),
    ],
)
def test_a_genitive_that_can_be_nothing_else_is_cut(text, name):
    assert name in dict(names(text, "de"))
