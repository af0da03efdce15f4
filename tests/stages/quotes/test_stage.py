import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.lang import profile
from sayso.model import Coreference, Mention
from sayso.stages.quotes import attributions, quotes
from tests.texts import parsed


def named(text, **schemas):
    made, at = [], 0
    for name, schema in schemas.items():
        words = name.replace("_", " ")
        at = text.index(words)
        made.append(
            Mention(
                id=f"m-{words}", document="d-1", start=at, end=at + len(words), name=words, form="name",
                schema=schema, language=None, score=1.0, why="",
            )
        )  # fmt: skip
    return made


def found(text, language="en", mentions=()):
    return quotes(parsed(text, language), mentions, profile=profile(language))


def read(text, language="en"):
    """(kind, contents, source words, cue words) of each quotation."""
    rows = []
    for quote in found(text, language):
        given_by = quote.attribution
        source = [s.of(text) for s in given_by.source] if given_by else None
        cue = [s.of(text) for s in given_by.cue] if given_by else None
        rows.append((quote.kind, [s.of(text) for s in quote.content], source, cue))
    return rows


@pytest.mark.parametrize(
    ("text", "kind", "content", "source", "cue"),
    [
        ("“We will stay,” Mara Voss said.", "direct", ["We will stay,"], "Mara Voss", ["said"]),
        ("“We will stay,” said Mara Voss, the mayor of Lund.", "direct", ["We will stay,"], "Mara Voss, the mayor of Lund", ["said"]),
        ("Mara Voss said: “We will stay.”", "direct", ["We will stay."], "Mara Voss", ["said"]),
        ("Mara Voss, 56, told reporters on Monday that the bridge was safe.", "indirect", ["that the bridge was safe"], "Mara Voss, 56", ["told"]),
        ("The mayor said the bridge was safe.", "indirect", ["the bridge was safe"], "The mayor", ["said"]),
        ("A senior official has also said that the bridge was safe.", "indirect", ["that the bridge was safe"], "A senior official", ["said"]),
        ("According to the harbour office, the ferry sank in minutes.", "indirect", ["the ferry sank in minutes"], "the harbour office", ["According to"]),
        ("The ferry sank in minutes, according to the harbour office.", "indirect", ["The ferry sank in minutes"], "the harbour office", ["according to"]),
        ("The ferry, the harbour office said, sank in minutes.", "indirect", ["The ferry", "sank in minutes"], "the harbour office", ["said"]),
        ("The bridge “will not fall” this year, the mayor said.", "mixed", ["The bridge “will not fall” this year"], "the mayor", ["said"]),
        ("In an interview on Monday, Voss argued that the plan “was a mess” from the start.", "mixed", ["that the plan “was a mess” from the start"], "Voss", ["argued"]),
        ("At least ten people came, the mayor said on Monday.", "indirect", ["At least ten people came"], "the mayor", ["said"]),
        ("Voss pointed out that nobody had asked.", "indirect", ["that nobody had asked"], "Voss", ["pointed out"]),
    ],
)  # fmt: skip
def test_english(text, kind, content, source, cue):
    assert read(text) == [(kind, content, [source], cue)]


@pytest.mark.parametrize(
    ("text", "kind", "content", "source", "cue"),
    [
        ("„Wir bleiben hier“, sagte Mara Voss.", "direct", ["Wir bleiben hier"], "Mara Voss", ["sagte"]),
        ("„Wir bleiben hier“, so der Sprecher der Polizei.", "direct", ["Wir bleiben hier"], "der Sprecher der Polizei", ["so"]),
        ("Der Sprecher sagte, die Brücke sei sicher.", "indirect", ["die Brücke sei sicher"], "Der Sprecher", ["sagte"]),
        ("Gestern sagte der Sprecher, dass die Brücke sicher sei.", "indirect", ["dass die Brücke sicher sei"], "der Sprecher", ["sagte"]),
        ("Die Polizei teilte am Montag mit, dass die Brücke sicher sei.", "indirect", ["dass die Brücke sicher sei"], "Die Polizei", ["teilte", "mit"]),
        ("Wie die Polizei mitteilte, ist die Brücke gesperrt.", "indirect", ["ist die Brücke gesperrt"], "die Polizei", ["mitteilte"]),
        ("Laut der Polizei ist die Brücke gesperrt.", "indirect", ["ist die Brücke gesperrt"], "der Polizei", ["Laut"]),
        ("Nach Angaben der Polizei ist die Brücke gesperrt.", "indirect", ["ist die Brücke gesperrt"], "der Polizei", ["Nach Angaben"]),
        ("Polizeiangaben zufolge ist die Brücke gesperrt.", "indirect", ["ist die Brücke gesperrt"], "Polizeiangaben", ["zufolge"]),
    ],
)  # fmt: skip
def test_german(text, kind, content, source, cue):
    assert read(text, "de") == [(kind, content, [source], cue)]


def test_a_split_quotation_is_one_record():
    (row,) = read("“We will stay,” the mayor said. “We always have.”")
    assert row[:2] == ("direct", ["We will stay,", "We always have."])


def test_a_speech_goes_on_in_the_next_paragraph():
    (row,) = read("“We will stay,” the mayor said. “That is settled.\n“Nobody can move us.”")
    assert row[1] == ["We will stay,", "That is settled.", "Nobody can move us."]


def test_scare_marks_are_no_quotation_and_a_nameless_statement_is_one_without_source():
    assert found("The so-called “quick fix” cost a lot.") == ()
    (nameless,) = found("“Nobody told us about any of this.”")
    assert nameless.attribution is None


def test_reported_speech_goes_on_in_the_subjunctive():
    text = "Der Sprecher sagte, die Brücke sei sicher. Man habe sie gestern geprüft."
    first, second = found(text, "de")
    assert second.content[0].of(text) == "Man habe sie gestern geprüft."
    assert second.attribution.source == first.attribution.source
    assert second.attribution.cue == ()


def test_nouns_are_no_cues():
    assert found("The report was long. Her claims were wild. The United States won.") == ()


def test_the_speaker_is_the_mention_inside_the_source():
    text = "“No,” said Mara Voss, the mayor."
    (quote,) = found(text, mentions=named(text, Mara_Voss="Person"))
    assert quote.attribution.speaker == "m-Mara Voss"


def test_a_pronoun_speaks_for_the_one_whom_a_tie_names():
    text = "Mara Voss met Ana Ek. “No,” she said."
    mara, ana = named(text, Mara_Voss="Person", Ana_Ek="Person")
    start = text.index("she")
    she = replace(ana, id="m-she", start=start, end=start + 3, name="she", form="pronoun", why="Mara is meant.")
    tie = Coreference(id="h-1", document="d-1", mention=she.id, antecedent=mara.id, score=0.8, why="Mara is meant.")
    (quote,) = quotes(parsed(text), [mara, ana, she], [tie], profile=profile("en"))
    assert quote.attribution.speaker == "m-she"
    (teller,) = quote.attribution.chain
    assert (teller.name, teller.start, teller.mention) == ("Mara Voss", mara.start, "m-she")
    assert "Mara is meant" in quote.attribution.why


def test_a_pronoun_that_may_mean_two_has_no_speaker():
    text = "Mara Voss met Ana Ek. “No,” she said."
    (quote,) = found(text, mentions=named(text, Mara_Voss="Person", Ana_Ek="Person"))
    assert quote.attribution.speaker is None


def test_a_role_speaks_only_as_the_whole_source():
    text = "“No,” the minister said."
    (whole,) = [replace(m, form="title") for m in named(text, minister="Person")]
    assert found(text, mentions=[whole])[0].attribution.speaker == whole.id
    text = "“No,” an aide to the minister said."
    (part,) = [replace(m, form="title") for m in named(text, minister="Person")]
    assert found(text, mentions=[part])[0].attribution.speaker is None


@pytest.mark.parametrize(
    ("text", "language", "speaks"),
    [
        ("“No,” a spokesman for Mara Voss said.", "en", False),
        ("“No,” a spokesman for Mayor Mara Voss said.", "en", False),
        ("“No,” the mayor of Lund, Mara Voss, said.", "en", True),
        ("“No,” Secretary of State Mara Voss said.", "en", True),
        ("„Nein“, sagte ein Sprecher von Mara Voss.", "de", False),
    ],
)
def test_a_spokesman_is_not_the_one_he_speaks_for(text, language, speaks):
    (quote,) = found(text, language, mentions=named(text, Mara_Voss="Person"))
    assert (quote.attribution.speaker == "m-Mara Voss") == speaks


def test_a_pronoun_without_a_tie_has_no_speaker():
    text = "Jan Voss came late. “I am sorry,” she said."
    (quote,) = found(text, mentions=named(text, Jan_Voss="Person"))
    assert quote.attribution.speaker is None
    assert [s.of(text) for s in quote.attribution.source] == ["she"]
    assert [teller.name for teller in quote.attribution.chain] == ["she"]


def test_an_official_of_a_group_is_not_the_group():
    text = "A Red Lantern official said that the road was open. Red Lantern said that the road was open."
    first, second = found(text, mentions=named(text, Red_Lantern="Organization"))
    assert first.attribution.speaker is None
    assert second.attribution.speaker is None  # its second name is no mention here


@pytest.mark.parametrize(
    ("text", "language", "speaks"),
    [
        ("The country's Red Lantern said that the road was open.", "en", True),
        ("The residents' movement Red Lantern said that the road was open.", "en", True),
        ("The Red Lantern in Lund said that the road was open.", "en", True),
        ("The police and Red Lantern said that the road was open.", "en", False),
        ("An official of Red Lantern said that the road was open.", "en", False),
        ("Die Bewegung Red Lantern teilte mit, dass die Straße offen sei.", "de", True),
        ("Ein Sprecher der Red Lantern teilte mit, dass die Straße offen sei.", "de", False),
    ],
)
def test_a_group_speaks_where_the_source_is_about_it(text, language, speaks):
    (quote,) = found(text, language, mentions=named(text, Red_Lantern="Organization"))
    assert (quote.attribution.speaker is not None) == speaks


def test_the_chain_names_who_passed_it_on_first():
    text = "According to a report from The Orlo Post, cited by Radio Venn on Sunday, the talks have failed."
    (quote,) = found(text, mentions=named(text, The_Orlo_Post="Organization", Radio_Venn="Organization"))
    assert [teller.name for teller in quote.attribution.chain] == ["Radio Venn", "The Orlo Post"]
    assert quote.attribution.speaker == "m-The Orlo Post"
    assert quote.content[0].of(text) == "the talks have failed"


def test_who_was_told_comes_first_in_the_chain_if_it_is_an_organization():
    text = "The mayor told The Orlo Post that the talks had failed."
    (quote,) = found(text, mentions=named(text, The_Orlo_Post="Organization"))
    assert [teller.name for teller in quote.attribution.chain] == ["The Orlo Post", "The mayor"]


def test_attributions_give_marks_back_and_can_be_split():
    text = "“We will stay,” the mayor said. “We always have.”"
    made = found(text)
    (row,) = attributions(made, text)
    assert [text[s:e] for s, e in row["content"]] == ["“We will stay,”", "“We always have.”"]
    parts = attributions(made, text, parts=True)
    assert [len(part["cue"]) for part in parts] == [1, 0]


def test_words_in_marks_inside_a_clause_are_a_part_of_their_own():
    text = "The mayor said that the plan “was a mess” from the start."
    kinds = [row["kind"] for row in attributions(found(text), text, parts=True)]
    assert kinds == ["indirect", "direct"]


def test_mentions_may_come_in_any_order():
    text = "Mara Voss and Jo Ek met. “Good,” said Jo Ek. “Fine,” said Mara Voss."
    mentions = named(text, Mara_Voss="Person", Jo_Ek="Person")
    shuffled = random.Random(1).sample(mentions, len(mentions))
    assert found(text, mentions=mentions) == found(text, mentions=shuffled)


PIECES = ["“", "”", "„", '"', "'", "said", "Mara Voss", "that", ",", ".", ":", "according to", "laut", "sagte", "dass", "wie",
          "and", "told", "it", "who", "nach Angaben", "so", "the", "\n", "heißt es", "in", "mitteilte", "sei", "é", "🙂"]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25), st.sampled_from(["en", "de", "xx"]))
def test_any_text_in_and_spans_slice(pieces, language):
    text = " ".join(pieces)
    mentions = named(text, Mara_Voss="Person") if "Mara Voss" in text else []
    made = found(text, language, mentions)
    assert len({quote.id for quote in made}) == len(made)
    for quote in made:
        assert quote.start == quote.content[0].start
        spans = [*quote.content, *(quote.attribution.source + quote.attribution.cue if quote.attribution else ())]
        assert all(span.of(text).strip() for span in spans)
        assert quote.end <= len(text)


def test_a_language_without_words_has_speech_before_a_comma_and_no_titles() -> None:
    (quote,) = found("« N-am văzut nimic toată noaptea », a spus paznicul.", "ro")
    assert (quote.kind, quote.attribution) == ("direct", None)
    assert found("Ieri, « Păsările lacului negru », un film vechi, a rulat.", "ro") == ()
    assert found("« Păsările lacului negru » este un film vechi.", "ro") == ()
    assert found("„Die Vögel vom schwarzen See“, ein alter Film, lief gestern.", "de") == ()
