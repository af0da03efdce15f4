"""German sentences with a verb of saying, read with tags and trees."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

WORDS = [
    "Der", "Damm", "Voss", "sagte", "hat", "angegeben", "wurde", "von", "zitiert", "„Er", "hält“", "(Lund)", ",", ":", "dass", "sei", "so",
    "heißt", "es", "nannte", "demnach", "nach", "Angaben", "ihrer", "Meinung", "soll", "haben", "und", "Forderung", "zu", "gehen", ".", "den", "er",
]  # fmt: skip


def told(quotes):
    return [(quote.content, quote.source) for quote in quotes]


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("Den Plan lobte er mit den Worten: „Der Hafen gewinnt dabei.“", ("Der Hafen gewinnt dabei.",), "er"),
        ("Die Nachbarn hatten angegeben, dass der Damm hält.", ("dass der Damm hält",), "Die Nachbarn"),
        ("Mara Voss (Freie Liste) hat bekräftigt, der Damm halte.", ("der Damm halte",), "Mara Voss (Freie Liste)"),
        ("Obwohl es regnete, sagte Mara Voss, dass der Damm hält.", ("dass der Damm hält",), "Mara Voss"),
        ("Mara Voss fehlte und Jan Ek sagte, der Damm halte.", ("der Damm halte",), "Jan Ek"),
        ("Der Damm, so betonte Mara Voss, sei sicher.", ("Der Damm", "sei sicher"), "Mara Voss"),
        ("Der Damm halte, forderte Mara Voss.", ("Der Damm halte",), "Mara Voss"),
        ("„Wir haben nichts gehört“, sagte der 58 Jahre alte Tischler Goran Tesk, der auf dem Dach ausharrte.", ("Wir haben nichts gehört",), "der 58 Jahre alte Tischler Goran Tesk"),
        ("Er sei gekommen, erzählt er, „weil keiner eine Schaufel hatte“.", ("Er sei gekommen", "weil keiner eine Schaufel hatte"), "er"),
    ],
)  # fmt: skip
def test_the_subject_of_a_verb_of_saying(text, content, source, german):
    assert told(german(text)) == [(content, (source,))]


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("In dem Bericht, der am Montag erschien, heißt es, der Damm halte.", "der Damm halte", "dem Bericht"),
        ("Aus dem Bericht des Hafens geht hervor, dass der Damm hält.", "dass der Damm hält", "dem Bericht des Hafens"),
        ("Wie aus dem Hafen verlautete, halte der Damm.", "halte der Damm", "dem Hafen"),
        ("In einem Bericht des Hafens wurde vermutet, dass der Damm bricht.", "dass der Damm bricht", "einem Bericht des Hafens"),
    ],
)  # fmt: skip
def test_a_document_is_the_source_behind_its_preposition(text, content, source, german):
    assert told(german(text)) == [((content,), (source,))]


def test_the_sentence_before_may_be_a_documents(german):
    said = german("Der Damm hält. Dies geht aus einem Bericht des Hafens hervor.")
    assert told(said) == [(("Der Damm hält.",), ("einem Bericht des Hafens",))]


@pytest.mark.parametrize(
    "text",
    [
        "Der Rat lobte den neuen Plan.",
        "Ohne es zu sagen, ging Jan Ek nach Hause.",
        "Als die Reporterin den Rat informiert hatte, wurde der Damm gesperrt.",
        "Das Boot heißt „Seeblick“.",
    ],
)
def test_what_says_nothing(text, german):
    assert [quote for quote in german(text) if quote.source] == []


def test_of_a_name_given_the_words_in_marks_are_said(german):
    (quote,) = german("Mara Voss nannte den Plan „verfrüht“.")
    assert (quote.kind, quote.content, quote.speaker) == ("direct", ("verfrüht",), "Mara Voss")


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("Von der Stadt wird gefordert, den Damm zu erhöhen.", "den Damm zu erhöhen", ("der Stadt",)),
        ("Gegen den Plan wurde eingewandt, er sei zu teuer.", "er sei zu teuer", ()),
        ("„Wir bauen den Damm“, wird Mara Voss zitiert.", "Wir bauen den Damm", ("Mara Voss",)),
    ],
)
def test_passives(text, content, source, german):
    assert told(german(text)) == [((content,), source)]


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("Der Vorwurf der Stadt, der Damm sei zu niedrig, kam spät.", "der Damm sei zu niedrig", "der Stadt"),
        ("Mara Voss vertritt die Ansicht, dass der Damm hält.", "dass der Damm hält", "Mara Voss"),
    ],
)
def test_nouns_of_saying(text, content, source, german):
    assert told(german(text)) == [((content,), (source,))]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_any_order_of_words_gives_words_of_the_text(german, words):
    text = " ".join(words)
    for quote in german(text):
        assert all(part in text for part in (*quote.content, *quote.source))
