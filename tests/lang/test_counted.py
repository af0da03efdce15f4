import csv
from importlib.resources import files

import pytest

from sayso.lang.counted import counted_words, wider


def rows():
    text = (files("sayso.lang") / "lexicon" / "counted.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def test_a_word_has_one_meaning_in_a_language():
    seen = {}
    for row in rows():
        for form in row["forms"].split("|"):
            assert form == form.casefold().strip() != "", form
            assert seen.setdefault((row["language"], row["kind"], form), row["concept"]) == row["concept"], form


def test_groups_are_the_same_in_every_language_and_lead_to_known_ones():
    groups = {row["concept"] for row in rows() if row["kind"] == "group"}
    for language in ("en", "de"):
        assert {row["concept"] for row in rows() if row["language"] == language and row["kind"] == "group"} == groups
    assert {within for within in wider().values() if within} <= groups


@pytest.mark.parametrize(
    ("language", "words", "group"),
    [
        ("en", "civilians", "civilian"),
        ("de", "Zivilisten", "civilian"),
        ("de-AT", "Waisenkinder", "child"),
        ("en", "aid workers", "aid worker"),
        ("fr", "enfants", "child"),
        ("xx", "Kinder", "child"),
        ("en", "zorbs", None),
        ("en", "", None),
    ],
)
def test_what_a_counted_noun_means(language, words, group):
    assert counted_words(language).group(words) == group


def test_words_for_the_stretch_counted():
    words = counted_words("en")
    assert words.period("Since then, more than") == "since"
    assert words.period("in the past 24 hours") == "spell"
    assert words.period("the toll had stood at") == "earlier"
    assert words.period("killed") is None
