import pytest
from tests.stages.copies.pages import document

from sayso.model import Furniture
from sayso.stages.copies.traces import MARKS, SAYS, quoted, trace


@pytest.mark.parametrize(
    ("text", "language", "shown"),
    [
        ("“Wir gehen,” sagte Aasgard. “Und wir kommen wieder.”", "de", MARKS),
        ("„Wir gehen“, sagte Aasgard. „Und wir kommen wieder.“", "de", None),
        ("»Wir gehen«, sagte Aasgard. »Und wir kommen wieder.«", "de", None),
        ("„We go,“ said Aasgard. „And we will be back.“", "en", MARKS),
        ("“We go,” said Aasgard. “And we will be back.”", "en", None),
        ("“We go,” said Aasgard. „And we will be back.“", "en", None),
        ('"We go," said Aasgard. "And we will be back."', "en", None),
        ("„Me lähme,“ ütles Aasgard. “Ja tuleme tagasi.“", "et", None),
        ("Sie gingen. Übersetzung: Ruth Amsel", "de", SAYS),
        ("They went. This article was translated from Norrlandic.", "en", SAYS),
        ("They went.", None, None),
    ],
)
def test_what_shows_that_a_page_was_translated(text, language, shown):
    assert trace(document("a", text, language=language)) == shown


def test_what_was_left_out_of_the_text_counts():
    left_out = (Furniture(exact="Translated from the German", why="a notice"),)
    assert trace(document("a", "They went.", furniture=left_out)) == SAYS


def test_a_translation_that_is_only_told_of_does_not_count():
    told = f"{'They read. ' * 40}The book was translated from the German by Ruth Amsel.{' They read.' * 40}"
    assert trace(document("a", told)) is None


def test_direct_speech_is_seen_by_its_marks():
    assert quoted(document("a", "“We go,” said Aasgard. “And we will be back.”"))
    assert not quoted(document("a", "Aasgard said that the sailors' ship would go."))
