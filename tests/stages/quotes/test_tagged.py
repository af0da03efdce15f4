"""Quotations in sentences read with the shipped pipelines: rules that ask for parts of speech or trees."""

import pytest

from sayso.adapters.spacy_ import make_tokenize
from sayso.adapters.spacy_asking import TreeWords
from sayso.lang import profile
from sayso.model import Document, Paragraph, Span
from sayso.stages.parse import parse
from sayso.stages.quotes import attributions, cue_words, quotes


@pytest.fixture(scope="module")
def tokenize():
    def tree_words(language):
        words = profile(language).quotes
        return TreeWords(cue_words(words) if words.trees else frozenset())

    return make_tokenize({}, tree_words)


def parsed(text, language, tokenize):
    span = Span(0, len(text))
    document = Document(
        id="d-1", page="p-1", title=None, language=language, text=text, url=None, outlet=None, byline=(), credit=(),
        dateline_place=None, contributors=(), declared=(), furniture=(),
        paragraphs=(Paragraph(start=0, end=len(text), role="body", page=span, anchor=None),),
    )  # fmt: skip
    return parse(document, tokenize=tokenize)


def read(text, language, tokenize):
    """(contents, source words, cue words) of each quotation with an attribution."""
    made = quotes(parsed(text, language, tokenize), [], profile=profile(language))
    return [
        (
            [s.of(text) for s in quote.content],
            [s.of(text) for s in quote.attribution.source],
            [s.of(text) for s in quote.attribution.cue],
        )
        for quote in made
        if quote.attribution is not None
    ]


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [
        ("The state-run harbour office said the ferry was late.", ["the ferry was late"], ["The state-run harbour office"], "said"),
        ("Mara Voss, who had left early, said the bridge was safe.", ["the bridge was safe"], ["Mara Voss"], "said"),
        ("“We stay,” said Mara Voss, 56, the mayor of Lund, who was born there.", ["We stay,"], ["Mara Voss, 56, the mayor of Lund, who was born there"], "said"),
        ("The council said that it hoped to stay.", ["that it hoped to stay"], ["The council"], "said"),
        ("The council issued a statement saying the bridge was safe.", ["the bridge was safe"], ["The council"], "saying"),
        ("The mayor left the room and said the bridge was safe.", ["the bridge was safe"], ["The mayor"], "said"),
        ("Noting that the bridge was old, the mayor closed it.", ["that the bridge was old"], ["the mayor"], "Noting"),
        ("Residents were urged by the council to leave their homes.", ["to leave their homes"], ["the council"], "urged"),
        ("Two more are believed to have left the village.", ["Two more", "to have left the village"], [], "believed"),
        ("The plan was praised by the council.", ["The plan"], ["the council"], "praised"),
        ("As the council noted, the bridge is old.", ["the bridge is old"], ["the council"], "noted"),
        ("The council is confident that the bridge will hold.", ["that the bridge will hold"], ["The council"], "is confident"),
        ("The mayor criticized the plan, which had been drawn up in haste.", ["the plan"], ["The mayor"], "criticized"),
        ("Her claim that the bridge was safe surprised many.", ["that the bridge was safe"], ["Her"], "claim"),
        ("The council’s call to close the bridge came late.", ["to close the bridge"], ["The council’s"], "call"),
        ("The mayor sees it as a warning: “We must act before the winter.”", ["We must act before the winter."], ["The mayor"], ":"),
    ],
)  # fmt: skip
def test_english(text, content, source, cue, tokenize):
    assert read(text, "en", tokenize) == [(content, source, [cue])]


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [
        ("Die Brücke ist gesperrt. Dies teilte die Polizei mit.", ["Die Brücke ist gesperrt."], ["die Polizei"], ["teilte", "mit"]),
        ("Der Sprecher bestritt jede Schuld an dem Unfall.", ["jede Schuld an dem Unfall"], ["Der Sprecher"], ["bestritt"]),
        ("Der Sprecher berichtete von einer Flut, die das Dorf traf.", ["von einer Flut, die das Dorf traf"], ["Der Sprecher"], ["berichtete"]),
        ("Es wurde berichtet, dass die Brücke sicher sei.", ["dass die Brücke sicher sei"], [], ["berichtet"]),
        ("Die Brücke, so Mara Voss, sei sicher.", ["Die Brücke", "sei sicher"], ["Mara Voss"], ["so"]),
        ("Laut einer am Montag veröffentlichten Mitteilung des Hafens ist die Brücke sicher.", ["ist die Brücke sicher"], ["einer am Montag veröffentlichten Mitteilung des Hafens"], ["Laut"]),
        ("Die Forderung der Gemeinde, die Brücke zu sperren, kam spät.", ["die Brücke zu sperren"], ["der Gemeinde"], ["Forderung"]),
        ("„Das wird gut“, schreibt die „Seezeitung“.", ["Das wird gut"], ["die „Seezeitung“"], ["schreibt"]),
    ],
)  # fmt: skip
def test_german(text, content, source, cue, tokenize):
    assert read(text, "de", tokenize) == [(content, source, cue)]


def test_an_attack_that_claims_lives_says_nothing(tokenize):
    assert read("The storm claimed ten lives.", "en", tokenize) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Police said at least three people, a man and two women, were hurt.", "at least three people, a man and two women, were hurt"),
        ("The council told reporters at least three people were hurt.", "at least three people were hurt"),
        ("Police said about ten people were hurt.", "about ten people were hurt"),
        ("Police said nearly ten people were hurt.", "nearly ten people were hurt"),
        ("Police said over the weekend that ten people were hurt.", "that ten people were hurt"),
    ],
)  # fmt: skip
def test_a_number_and_what_limits_it_open_what_was_said(text, content, tokenize):
    assert [row[0] for row in read(text, "en", tokenize)] == [[content]]


@pytest.mark.parametrize(
    "text",
    [
        "The trial of a man accused of burning ten boats has begun.",
        "Jo Ek stands accused of burning ten boats.",
        "The court heard that Jo Ek had burned ten boats.",
        "Red Lantern has claimed responsibility for a raid that had cost ten lives.",
        "A group that has claimed responsibility for burning ten boats was banned.",
    ],
)
def test_who_is_accused_hears_or_claims_a_deed_says_nothing(text, tokenize):
    assert read(text, "en", tokenize) == []


def test_a_bare_noun_before_for_may_open_a_clause(tokenize):
    (row,) = read("Mara Voss believes work on the dam has begun.", "en", tokenize)
    assert row[0] == ["work on the dam has begun"]


def test_two_verbs_of_one_subject_are_two_records(tokenize):
    made = read("The mayor said the bridge was safe and urged people to stay calm.", "en", tokenize)
    assert [row[:2] for row in made] == [
        (["the bridge was safe"], ["The mayor"]),
        (["people to stay calm"], ["The mayor"]),
    ]


def test_own_words_behind_reported_ones_are_the_same_speakers(tokenize):
    made = read("The mayor said the bridge was safe. “Nobody has to worry about it.”", "en", tokenize)
    assert made[1] == (["Nobody has to worry about it."], ["The mayor"], [])


def test_any_verb_in_the_subjunctive_goes_on_with_reported_speech(tokenize):
    made = read("Der Sprecher sagte, die Brücke sei sicher. Das Dorf gehöre zu Lund.", "de", tokenize)
    assert made[1] == (["Das Dorf gehöre zu Lund."], ["Der Sprecher"], [])
    assert len(read("Der Sprecher sagte, die Brücke sei sicher. Das Dorf gehörte zu Lund.", "de", tokenize)) == 1


def in_corpus_form(text, tokenize):
    made = quotes(parsed(text, "de", tokenize), [], profile=profile("de"))
    rows = attributions(made, text, parts=True, prepositions={"nach", "laut"})
    return [(row["kind"], *([text[s:e] for s, e in row[part]] for part in ("content", "source"))) for row in rows]


def test_the_german_corpus_counts_the_whole_clause_of_an_act_and_the_noun_of_a_source(tokenize):
    act = "Der Sprecher bestritt jede Schuld an dem Unfall."
    assert in_corpus_form(act, tokenize) == [("indirect", [act[:-1]], ["Der Sprecher"])]
    noun = "Nach Angaben der Polizei ist die Brücke gesperrt."
    assert in_corpus_form(noun, tokenize) == [("indirect", ["ist die Brücke gesperrt"], ["Angaben der Polizei"])]
