"""What is made of a report, and what only resembles it: every kind found with its passages, every near miss left alone."""

import pytest
from tests.stages.copies import kinds
from tests.stages.copies.pages import document, published

from sayso.stages.copies import copies


def _paragraphs(text, first, last):
    return "\n\n".join(text.split("\n\n")[first:last])


def _of(original, made):
    """The one derivation between an original, which has a dateline, and what was made of it."""
    (text, language), (other, other_language) = original, made
    pile = [
        document("original", text, language=language, dateline_place="CORVANE"),
        document("made", other, language=other_language),
    ]
    found, _ = copies(pile)
    return found[0] if found else None


WIRE, BERICHT = (kinds.WIRE, "en"), (kinds.BERICHT, "de")

MADE = (
    (WIRE, (kinds.REWRITE, "en"), "rewrite"),
    (WIRE, (kinds.TRANSLATION, "de"), "translation"),
    ((kinds.REWRITE, "en"), (kinds.TRANSLATION, "de"), "translation"),
    (WIRE, (_paragraphs(kinds.TRANSLATION, 0, 3), "de"), "translation"),
    (WIRE, (_paragraphs(kinds.TRANSLATION, 2, 9), "de"), "translation"),
    (WIRE, (kinds.EXCERPT, "en"), "copy"),
    (WIRE, (_paragraphs(kinds.WIRE, 0, 4), "en"), "copy"),
    (BERICHT, (kinds.UMGESCHRIEBEN, "de"), "rewrite"),
    (BERICHT, (kinds.ENGLISH, "en"), "translation"),
    ((kinds.UMGESCHRIEBEN, "de"), (kinds.ENGLISH, "en"), "translation"),
    (BERICHT, (_paragraphs(kinds.ENGLISH, 0, 3), "en"), "translation"),
    (BERICHT, (_paragraphs(kinds.BERICHT, 1, 3), "de"), "copy"),
)

UNLIKE = (
    (WIRE, (kinds.ENGLISH_OWN, "en")),
    (WIRE, (kinds.GERMAN_OWN, "de")),
    ((kinds.REWRITE, "en"), (kinds.ENGLISH_OWN, "en")),
    ((kinds.REWRITE, "en"), (kinds.GERMAN_OWN, "de")),
    ((kinds.TRANSLATION, "de"), (kinds.GERMAN_OWN, "de")),
    ((kinds.TRANSLATION, "de"), (kinds.ENGLISH_OWN, "en")),
    ((kinds.GERMAN_OWN, "de"), (kinds.ENGLISH_OWN, "en")),
    (BERICHT, (kinds.EIGENER, "de")),
    ((kinds.UMGESCHRIEBEN, "de"), (kinds.EIGENER, "de")),
    ((kinds.ENGLISH, "en"), (kinds.EIGENER, "de")),
    ((kinds.NOTES[0], "en"), (kinds.NOTES[1], "en")),
    (WIRE, BERICHT),
)


@pytest.mark.parametrize(("original", "made", "kind"), MADE)
def test_what_was_made_of_a_report_is_found_with_passages_of_both(original, made, kind):
    found = _of(original, made)
    assert found is not None
    assert (found.kind, found.document, found.derived_from) == (kind, "d-made", "d-original")
    assert "it has a dateline" in found.why
    assert found.evidence
    for pair in found.evidence:
        assert len(pair.here.of(made[0]).split()) > 2
        assert len(pair.there.of(original[0]).split()) > 2


@pytest.mark.parametrize(("one", "other"), UNLIKE)
def test_reports_of_one_happening_and_filled_in_forms_are_not_made_of_each_other(one, other):
    assert _of(one, other) is None


def test_all_of_it_in_one_pile_is_told_apart():
    texts = [
        (kinds.WIRE, "en"), (kinds.REWRITE, "en"), (kinds.TRANSLATION, "de"), (kinds.EXCERPT, "en"), (kinds.ENGLISH_OWN, "en"),
        (kinds.GERMAN_OWN, "de"), (kinds.BERICHT, "de"), (kinds.UMGESCHRIEBEN, "de"), (kinds.ENGLISH, "en"), (kinds.EIGENER, "de"),
    ]  # fmt: skip
    _, origins = copies([document(str(place), text, language=language) for place, (text, language) in enumerate(texts)])
    assert sorted(origin.documents for origin in origins) == [
        ("d-0", "d-1", "d-2", "d-3"),
        ("d-4",),
        ("d-5",),
        ("d-6", "d-7", "d-8"),
        ("d-9",),
    ]


def test_a_later_version_of_the_same_outlet_is_a_revision():
    late = kinds.WIRE.replace("at least six", "at least nine").replace("14 missing", "11 missing")
    pile = [
        document("new", late, outlet="Aldis Times", declared=published("2024-05-07")),
        document("old", kinds.WIRE, outlet="Aldis Times", declared=published("2024-05-06")),
    ]
    (found,), _ = copies(pile)
    assert (found.kind, found.document) == ("revision", "d-new")


def test_two_notes_of_one_office_in_one_week_are_no_revisions():
    pile = [
        document(day, text, outlet="Selborn Police", declared=published(day))
        for day, text in zip(("2024-05-06", "2024-05-08"), kinds.NOTES, strict=True)
    ]
    assert copies(pile)[0] == ()


def test_an_excerpt_says_how_much_it_has_of_the_whole():
    found = _of(WIRE, (kinds.EXCERPT, "en"))
    assert "All of its text stands word for word in another page of the pile" in found.why
    assert "an excerpt with 27% of that text" in found.why


def test_speech_turned_into_report_shows_who_wrote_from_whom():
    pile = [document("a", kinds.WIRE), document("b", kinds.REWRITE)]
    (found,), _ = copies(pile)
    assert found.document == "d-b"
    assert "it has people’s own words" in found.why


def test_a_text_with_foreign_quotation_marks_is_the_translation():
    foreign = kinds.TRANSLATION.replace("„", "“").replace("“,", "”,").replace("erwachen“", "erwachen”")
    (found,), _ = copies([document("a", foreign, language="de"), document("b", kinds.WIRE)])
    assert (found.document, found.derived_from) == ("d-a", "d-b")
    assert "the other has the quotation marks of another language" in found.why


def test_a_text_that_calls_itself_a_translation_is_one():
    said = kinds.TRANSLATION + "\n\nAus dem Englischen von Ruth Amsel"
    (found,), _ = copies([document("a", said, language="de", contributors=("Ruth Amsel",)), document("b", kinds.WIRE)])
    assert found.document == "d-a"
    assert "the other calls itself a translation" in found.why


def test_where_nothing_shows_which_of_two_languages_came_first_the_reason_says_so():
    (found,), _ = copies([document("a", kinds.TRANSLATION, language="de"), document("b", kinds.WIRE)])
    assert "cannot be told" in found.why
    assert found.score < 0.6
