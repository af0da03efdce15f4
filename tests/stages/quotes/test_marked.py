"""Words in marks as they are printed: every style, continued, nested, cut, unbalanced, and marks that quote nobody."""

import pytest

from tests.stages.quotes.test_chains import attributed


@pytest.mark.parametrize(
    "text",
    [
        "“We stay,” Mara Voss said.", "«We stay,» Mara Voss said.", "»We stay,« Mara Voss said.", "‘We stay,’ Mara Voss said.",
        "''We stay,'' Mara Voss said.", '"We stay," Mara Voss said.', "„We stay,” Mara Voss said.", "``We stay,'' Mara Voss said.",
        "'We stay,' Mara Voss said.", "« We stay, » Mara Voss said.",
    ],
)  # fmt: skip
def test_every_style_of_marks(text):
    assert attributed(text) == [("direct", ["We stay,"], "Mara Voss")]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("“We stay,” Mara Voss said. “That is settled.\n“Nobody can move us.”", ["We stay,", "That is settled.", "Nobody can move us."]),
        ("“We stay,” Mara Voss said.\n“Nobody can move us from here.”", ["We stay,", "Nobody can move us from here."]),
        ("“He told me ‘go home’ twice,” Mara Voss said.", ["He told me ‘go home’ twice,"]),
        ("“We [the council] stay … until the end,” Mara Voss said.", ["We [the council] stay … until the end,"]),
        ("Mara Voss spoke for an hour:\n“We stay where we are.”", ["We stay where we are."]),
        ("“Why would we leave?” Mara Voss asked on Monday. “This is our home.”", ["Why would we leave?", "This is our home."]),
        ("“Nobody leaves!” Mara Voss told reporters.", ["Nobody leaves!"]),
        ("''We like the word 'stay,''' Mara Voss said.", ["We like the word 'stay,'"]),
    ],
)  # fmt: skip
def test_continued_nested_and_bracketed_words(text, contents):
    assert attributed(text) == [("direct", contents, "Mara Voss")]


def test_an_open_mark_costs_itself_alone():
    made = attributed("“We stay, Mara Voss said. The council met on Monday. “Nobody moves us,” Jo Ek said.")
    assert made[-1] == ("direct", ["Nobody moves us,"], "Jo Ek")


@pytest.mark.parametrize(
    "text", ["The so-called “quick fix” cost the “Lund method” its name.", "Ole, known as “the Owl,” left the room."]
)
def test_scare_marks_and_names_in_marks_are_nobodys_words(text):
    assert attributed(text) == []


def test_a_question_before_a_statement_is_not_the_same_ones():
    made = attributed("“Is it safe to cross?” The mayor said the bridge was safe.")
    assert made == [("indirect", ["the bridge was safe"], "The mayor")]


@pytest.mark.parametrize(
    ("text", "contents", "source"),
    [
        ("They fear an air campaign that health officials say has killed dozens.", ["that", "has killed dozens"], "health officials"),
        ("The ferry is seen in a picture that the harbour police say shows the damage.", ["that", "shows the damage"], "the harbour police"),
        ("Flood dead rise to nine, officials say", ["Flood dead rise to nine"], "officials"),
        ("Mayor says bridge is safe", ["bridge is safe"], "Mayor"),
        ("Democrats — and some farmers — say that the plan helps them.", ["that the plan helps them"], "Democrats — and some farmers —"),
        ("All the experts I interviewed said the plan was better.", ["the plan was better"], "All the experts"),
        ("Yin May, 60, a doctor, said she was elated.", ["she was elated"], "Yin May, 60, a doctor"),
        ("Jo Ek, meanwhile, said the plan was old.", ["the plan was old"], "Jo Ek"),
        ("While the mayor says the bridge is safe, the council is silent.", ["the bridge is safe"], "the mayor"),
        ("An official, speaking on condition of anonymity, said Wednesday that the ferry was late.", ["that the ferry was late"], "An official"),
        ("LUND, March 3 (Kestrel) — The bridge is shut, the police said.", ["The bridge is shut"], "the police"),
        ("According to a survey conducted in Lund on March 16, most people stayed.", ["most people stayed"], "a survey conducted in Lund on March 16"),
        ("The mayor said there were ten boats.", ["there were ten boats"], "The mayor"),
    ],
)  # fmt: skip
def test_clauses_headings_and_captions(text, contents, source):
    assert ("indirect", contents, source) in attributed(text)


def test_words_behind_another_participle_are_its_own():
    made = attributed("“He failed us,” Mara Voss said, adding, “Nobody cares about that.”")
    assert made == [("direct", ["He failed us,"], "Mara Voss"), ("direct", ["Nobody cares about that."], "Mara Voss")]
