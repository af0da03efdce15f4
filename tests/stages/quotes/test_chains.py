"""Chains of tellers in sentences read with the shipped pipelines, nearest teller first."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.adapters.spacy_ import make_tokenize
from sayso.adapters.spacy_asking import TreeWords
from sayso.lang import profile
from sayso.stages.coreferences import coreferences
from sayso.stages.mentions import mentions
from sayso.stages.parse import parse
from sayso.stages.quotes import cue_words, quotes
from tests.texts import parsed


def tree_words(language):
    words = profile(language).quotes
    return TreeWords(cue_words(words) if words.trees else frozenset())


TOKENIZE = make_tokenize({}, tree_words)


def found_in(text, language="en"):
    """The quotations that have an attribution, by all steps up to quotations."""
    read, words = parse(parsed(text, language).document, tokenize=TOKENIZE), profile(language)
    found, roles = mentions(read, profile=words)
    more, ties = coreferences(read, found, roles, profile=words)
    made = quotes(read, (*found, *more), ties, profile=words)
    return [quote for quote in made if quote.attribution is not None]


def chains(text, language):
    """The tellers of each quotation."""
    return [[teller.name for teller in quote.attribution.chain] for quote in found_in(text, language)]


def attributed(text):
    """(kind, contents, source words) of each quotation."""
    rows = []
    for quote in found_in(text):
        source = quote.attribution.source
        rows.append((quote.kind, [s.of(text) for s in quote.content], source[0].of(text) if source else None))
    return rows


@pytest.mark.parametrize(
    ("text", "tellers"),
    [
        ("According to a report from the Harbour Post, cited by Radio Venn on Sunday, two envoys met in Orlo.", ["Radio Venn", "the Harbour Post"]),
        ("According to a report in the Orlo Morning, cited by Radio Venn on Monday, two envoys met in Orlo.", ["Radio Venn", "the Orlo Morning"]),
        ("A senior Varnish official told the Orlo Post that the talks had failed.", ["Orlo Post", "A senior Varnish official"]),
        ("Mara Voss told the Kestrel News Agency on Thursday that the talks had failed.", ["Kestrel News Agency", "Mara Voss"]),
        ("Mara Voss told parliament that the talks had failed.", ["Mara Voss"]),
        ("Mara Voss told the Water Board that the talks had failed.", ["Mara Voss"]),
        ("The Orlo Post, citing two officials, said the talks had failed.", ["The Orlo Post", "two officials"]),
        ("Radio Venn, which cited the harbour police, said the talks had failed.", ["Radio Venn", "the harbour police"]),
        ("Radio Venn reported, quoting the mayor of Lund, that the talks had failed.", ["Radio Venn", "the mayor of Lund"]),
        ("The talks failed, Radio Venn reported, quoting the mayor of Lund.", ["Radio Venn", "the mayor of Lund"]),
        ("The talks failed, the Orlo Post reported on Friday, citing a police source.", ["the Orlo Post", "a police source"]),
        ("Radio Venn quoted Mara Voss as saying that the talks had failed.", ["Radio Venn", "Mara Voss"]),
        ("“The talks have failed,” Radio Venn quoted Mara Voss as saying.", ["Radio Venn", "Mara Voss"]),
        ("“The talks have failed,” Mara Voss was quoted as saying by Radio Venn.", ["Radio Venn", "Mara Voss"]),
        ("Mara Voss was quoted by Radio Venn as saying the talks had failed.", ["Radio Venn", "Mara Voss"]),
        ("Mara Voss told reporters in an interview broadcast by Radio Venn that the talks had failed.", ["Radio Venn", "Mara Voss"]),
        ("Mara Voss told Jo Ek in an interview broadcast by Radio Venn that the talks had failed.", ["Radio Venn", "Mara Voss"]),
        ("Mara Voss said in a statement carried by the Kestrel News Agency that the talks had failed.", ["the Kestrel News Agency", "Mara Voss"]),
        ("“The talks have failed,” Mara Voss said in remarks carried by state television.", ["state television", "Mara Voss"]),
        ("“The talks have failed,” the militia said in a statement published on its website.", ["the militia"]),
        ("According to a post on Mara Voss’s Facebook page, the talks have failed.", ["Mara Voss"]),
        ("According to the council’s communique, published by the Orlo Post, the talks have failed.", ["the Orlo Post", "the council"]),
        ("“We demand that the gates be opened,” read a statement by the Reed League, posted on the Facebook page of its deputy leader Mara Voss.", ["the Facebook page of its deputy leader Mara Voss", "the Reed League"]),
        ("The mayor said that the operator had reported that the level was “under control”.", ["The mayor", "the operator"]),
        ('"We want names," she shouted from the stage, according to the Interior Ministry.', ["the Interior Ministry", "she"]),
        ("According to the Orlo Post, the mayor said the talks had failed.", ["the Orlo Post", "the mayor"]),
        ("The report said the minister had told the board that the talks had failed.", ["The report", "the minister"]),
        ("The talks failed, according to officials quoted by Radio Venn.", ["Radio Venn", "officials"]),
        ("The talks failed, according to a letter seen by the Orlo Post.", ["the Orlo Post", "a letter"]),
        ("A fisherman who asked not to be named said the talks had failed.", ["A fisherman"]),
    ],
)  # fmt: skip
def test_english(text, tellers):
    assert tellers in chains(text, "en")


@pytest.mark.parametrize(
    ("text", "tellers"),
    [
        ("Einem Bericht der Seezeitung zufolge, den Radio Venn am Sonntag zitierte, sind die Gespräche gescheitert.", ["Radio Venn", "Seezeitung"]),
        ("Wie Radio Venn unter Berufung auf Polizeikreise berichtet, sind die Gespräche gescheitert.", ["Radio Venn", "Polizeikreise"]),
        ("Radio Venn berichtet unter Berufung auf zwei Beamte, die Gespräche seien gescheitert.", ["Radio Venn", "zwei Beamte"]),
        ("Die Gespräche sind gescheitert, berichtet die Seezeitung unter Berufung auf die Hafenpolizei.", ["die Seezeitung", "die Hafenpolizei"]),
        ("Laut Radio Venn, das sich auf die Hafenpolizei beruft, sind die Gespräche gescheitert.", ["Radio Venn", "die Hafenpolizei"]),
        ("Der Nachrichtenagentur Kessel zufolge, die sich auf Ärzte beruft, starben drei Menschen.", ["Der Nachrichtenagentur Kessel", "Ärzte"]),
        ("Der Bürgermeister sagte der Nachrichtenagentur Kessel, die Gespräche seien gescheitert.", ["der Nachrichtenagentur Kessel", "Der Bürgermeister"]),
        ("„Die Gespräche sind gescheitert“, sagte Mara Voss der Seezeitung.", ["der Seezeitung", "Mara Voss"]),
        ("„Die Gespräche sind gescheitert“, sagte Mara Voss gegenüber der Seezeitung.", ["der Seezeitung", "Mara Voss"]),
        ("Laut einer Erklärung der Liga, verbreitet von der Agentur Kessel, sind die Gespräche gescheitert.", ["der Agentur Kessel", "Liga"]),
        ("Nach Angaben des Bürgermeisters sagte der Kapitän, die Fähre sei sicher.", ["des Bürgermeisters", "der Kapitän"]),
        ("Die Seezeitung zitiert Mara Voss mit den Worten: „Die Gespräche sind gescheitert.“", ["Die Seezeitung", "Mara Voss"]),
    ],
)  # fmt: skip
def test_german(text, tellers):
    assert tellers in chains(text, "de")


@pytest.mark.parametrize(
    "text",
    [
        "The mayor, citing poor health, said he would leave.",
        "Mara Voss told parliament that the talks had failed.",
        "Mara Voss told the Water Board that the talks had failed.",
        "“The talks have failed,” the militia said in a statement published on its website.",
        "Mara Voss said she had told nobody that the talks had failed.",
        "The mayor of Orlo hoped that the council would say the bridge was safe.",
    ],
)
def test_what_passes_nothing_on_is_no_teller(text):
    assert all(len(tellers) == 1 for tellers in chains(text, "en"))


def test_a_pronoun_that_may_be_the_outer_teller_makes_no_second_hand():
    assert chains("Mara Voss said she had told nobody that the talks had failed.", "en") == [["Mara Voss"], ["she"]]


@pytest.mark.parametrize(
    "text",
    [
        "Laut einem Kommuniqué der Hamas vom Mittwoch starben zehn Menschen.",
        "Nach einem Kommuniqué der Hamas starben zehn Menschen.",
    ],
)
def test_a_communique_speaks_for_the_group(text):
    (quote,) = found_in(text, "de")
    assert quote.attribution.speaker is not None
    assert "Hamas" in quote.attribution.why


def test_who_is_cited_speaks_and_a_name_of_no_known_kind_can():
    text = "According to a report in the Orlo Morning, cited by Radio Venn on Monday, two envoys met."
    read, words = parse(parsed(text).document, tokenize=TOKENIZE), profile("en")
    found, _ = mentions(read, profile=words)
    (quote,) = quotes(read, found, profile=words)
    speaker = next(mention for mention in found if mention.id == quote.attribution.speaker)
    assert speaker.name == "Orlo Morning"
    assert [teller.mention is not None for teller in quote.attribution.chain] == [True, True]


PIECES = [
    "said", "quoted", "as saying", "citing", "cited by", "according to", "a report from", "carried by", "its", "Radio Venn",
    "two officials", "the mayor", "which", "that", ",", ".", "’s", "communique", "“We stay,”", "told", "the Orlo Post",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=16).map(" ".join))
def test_any_order_of_words_is_read_and_tellers_slice_to_their_words(text):
    read = parsed(text)
    for quote in quotes(read, [], profile=profile("en")):
        for teller in quote.attribution.chain if quote.attribution else ():
            assert text[teller.start : teller.end] == teller.name
