import csv
from importlib.resources import files

from sayso.lang.glossary import glossary

KINDS = {"head", "class", "word", "filler", "linking", "ending", "inflection", "mute", "joint"}


def rows():
    text = (files("sayso.lang") / "lexicon" / "glossary.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def test_words_mean_the_same_in_every_language():
    assert glossary("en").meaning("ministry") == glossary("de").meaning("ministerium") == "ministry"
    assert glossary("fr").meaning("libre") == glossary("de").meaning("freie") == glossary("en").meaning("free")


def test_fillers_mean_nothing_and_names_are_unknown():
    assert glossary("en").meaning("affairs") == ""
    assert glossary("en").meaning("zhelova") is None


def test_a_language_without_rows_is_served_by_all():
    assert glossary("xx").meaning("ministerium") == glossary(None).meaning("ministry") == "ministry"
    assert glossary("de-AT") == glossary("de")


def test_each_meaning_has_english_and_each_row_one_of_the_kinds():
    made = rows()
    assert {row["kind"] for row in made} == KINDS
    meanings = {row["concept"] for row in made if row["kind"] in {"head", "class", "word"}}
    english = {row["concept"] for row in made if row["language"] == "en"}
    assert meanings <= english


def test_a_word_has_one_meaning_in_a_language():
    seen = {}
    for row in rows():
        for form in row["forms"].split("|"):
            if row["kind"] in {"head", "class", "word"}:
                key = (row["language"], form.lstrip("-"))
                assert seen.setdefault(key, row["concept"]) == row["concept"], key


def test_only_languages_that_write_compounds_as_one_word_have_joints():
    assert glossary("de").joints[0] == "s"
    assert glossary("en").joints == glossary("fr").joints == ()
