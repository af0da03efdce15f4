import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.adapters.sentences import sentence_spans


def split(text, language):
    return [text[start:end] for start, end in sentence_spans(text, language)]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("de", ["Am 7. Oktober kam er.", "Der 3. Angriff war am 5. März 2020.", "Es war im 21. Jahrhundert so."]),
        ("de", ["Z. B. hier, z. B. dort u. a. mit Dr. Meier.", "Er kam um 7.", "Dann ging er."]),
        ("de", ["„Geht es?“, fragte er.", "„Los!“, rief er.", "„Nein.“", "Dann kam sie."]),
        ("de", ["Der 1. FC Sternau gewann.", "Danach feierte die 2. Mannschaft."]),
        ("de", ["Er kam in die Halle.", "34 Menschen warteten dort.", "Es war Montag.", "2019 kam er wieder."]),
        ("en", ["The year that ended Sept. 30 was good for Lund Ferries Corp. 12 boats or more were sold."]),
        (
            "de",
            ["Er wohnt in der Bachstr. 34 in Lund.", "Sie rief: „Es ist gut. 12 Leute sind da.“", "Am 3. Mai kam er."],
        ),
        ("de", ["Das war 2019.", "Danach kam er.", "Es waren 300.", "Die anderen blieben."]),
        ("en", ["He came on Oct. 7.", "They left at 5 p.m. Friday.", "The U.S. Army said no."]),
        ("en", ["J. R. Smith said so.", "Gov. Kim Hart spoke.", "Mr. Brown left."]),
        ("en", ["“We go.”", "He left.", "He said […] that it was … better.", "She stayed."]),
        ("en", ["She lives in the U.S.", "She is from the U.K.", "He came at 5 p.m.", "The man left."]),
        ("en", ["“Is it true?” he asked.", "(He left.)", "She stayed."]),
        ("fr", ["M. Dupont est là.", "Mme. Durand aussi.", "« Ça va ? » demanda-t-il."]),
        (None, ["Foo bar.", "Baz."]),
    ],
)
def test_hard_cases(language, sentences):
    assert split(" ".join(sentences), language) == sentences


def test_a_headline_without_full_stop_is_one_sentence():
    assert split("Dam above Zhelova bursts", "en") == ["Dam above Zhelova bursts"]


def test_a_mark_left_alone_joins_the_sentence_before_it():
    assert split("They left. ”", "en") == ["They left. ”"]


def test_nothing_visible_gives_no_sentence():
    assert sentence_spans(" \n\t ", "en") == []


@settings(deadline=None)
@given(st.text(max_size=200), st.sampled_from(["en", "de", "fr", "ar", "zz", None]))
def test_sentences_hold_every_visible_character_once(text, language):
    spans = sentence_spans(text, language)
    held = [i for start, end in spans for i in range(start, end)]
    assert len(held) == len(set(held))
    assert {i for i, char in enumerate(text) if not char.isspace()} <= set(held)
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    assert spans == sorted(spans)
