import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.lang.speakers import NOT_NAMED, names_nobody, shown_speaker


@pytest.mark.parametrize(
    ("name", "before", "language", "shown"),
    [
        ("Die Veranstalter", "Es war still. ", "de", "die Veranstalter"),
        ("Die Veranstalter", "„", "de", "die Veranstalter"),
        ("The Orlo Herald", "as reported by ", "en", "The Orlo Herald"),
        ("the harbour board", "", "en", "the harbour board"),
        ("Ada Venn", "", "en", "Ada Venn"),
        ("A spokesman", "Calm.\n", "en", "a spokesman"),
        ("figures that nobody could check", "", "en", "figures"),
        ("Quellen, die niemand nennt", "", "de", "Quellen"),
        ("Sprecher der Feuerwehr", "", "de", "Sprecher der Feuerwehr"),
        ("He", "Calm. ", "en", NOT_NAMED),
        ("him", "according to ", "en", NOT_NAMED),
        ("seinen Worten", "Nach ", "de", NOT_NAMED),
        ("ihr Minister", "", "de", "ihr Minister"),
        ("они", "", None, "они"),
    ],
)
def test_how_a_speaker_is_shown_elsewhere(name, before, language, shown):
    assert shown_speaker(name, before, language) == shown


@given(st.text(max_size=30), st.text(max_size=10), st.sampled_from(["en", "de", None]))
def test_any_words_can_be_shown(name, before, language):
    shown_speaker(name, before, language)


@pytest.mark.parametrize(
    ("name", "language", "nobody"),
    [
        ("Reports", "en", True),
        ("all of", "en", True),
        ("160", "en", True),
        ("Einem Bericht", "de", True),
        ("ihren Aussagen", "de", True),
        ("elle", "fr", True),
        ("police reports", "en", False),
        ("the harbour board", "en", False),
        ("residents", "en", False),
        ("Polizeiangaben", "de", False),
        ("la mairie", "fr", False),
    ],
)
def test_words_that_say_of_nobody_who_it_was(name, language, nobody):
    assert names_nobody(name, language) is nobody


@given(st.text(), st.sampled_from(["en", "de", "fr", "es", None]))
def test_any_words_for_a_source_are_judged(name, language):
    assert names_nobody(name, language) in {True, False}
