import csv
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.lang.happenings import KINDS, happenings

OTHER_KINDS = frozenset(
    {"anew", "article", "asof", "behind", "deed", "fatal", "generic", "inside", "several", "small", "whom"}
)


def _rows() -> list[dict[str, str]]:
    text = (files("sayso.lang") / "lexicon" / "happenings.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@pytest.mark.parametrize(
    ("language", "a", "b"),
    [
        ("en", "arrested", "arrests"),
        ("en", "met", "meeting"),
        ("en", "fled", "fleeing"),
        ("en", "shot", "shooting"),
        ("en", "studied", "study"),
        ("de", "verhaftungen", "verhaftung"),
    ],
)
def test_forms_of_a_word_share_a_stem(language: str, a: str, b: str) -> None:
    words = happenings(language)
    assert words.kin(a).stems & words.kin(b).stems


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("en", "arrested"), ("en", "took into custody")),
        (("en", "opened fire"), ("en", "shooting")),
        (("en", "acquires"), ("en", "takeover")),
        (("en", "hold talks"), ("en", "meet")),
        (("en", "launch airstrikes"), ("en", "attack")),
        (("en", "attack"), ("de", "raketenangriff")),
        (("en", "resign"), ("de", "rücktritt")),
        (("de", "treffen"), ("de", "beraten")),
    ],
)
def test_words_for_one_happening_share_a_row(a: tuple[str, str], b: tuple[str, str]) -> None:
    (one, first), (other, second) = a, b
    assert happenings(one).kin(first).rows & happenings(other).kin(second).rows


@pytest.mark.parametrize(
    ("a", "b"), [("arrested", "fled"), ("quake", "strike"), ("slip", "fall"), ("take over", "finish")]
)
def test_other_words_share_nothing(a: str, b: str) -> None:
    one, other = happenings("en").kin(a), happenings("en").kin(b)
    assert not one.stems & other.stems
    assert not one.rows & other.rows


@pytest.mark.parametrize(("word", "kind"), [("said", "say"), ("took", "light"), ("killed", "firm"), ("zorbed", "firm")])
def test_kinds(word: str, kind: str) -> None:
    assert happenings("en").kin(word).kind == kind


def test_words_for_one_more_are_no_happening() -> None:
    words = happenings("en")
    assert "another" in words.anew
    assert "another" not in words.rows
    assert "over" in words.small


def test_a_language_without_a_column_has_stems_only() -> None:
    kin = happenings("fi").kin("hyökkäys")
    assert kin.stems
    assert not kin.rows


def test_each_row_has_words_in_both_languages_and_none_twice() -> None:
    for row in _rows():
        assert row["kind"] in {*KINDS, *OTHER_KINDS}
        for language in ("en", "de"):
            words = row[language].split()
            assert words, row
            assert len(words) == len(set(words)), row
            assert all(word == word.lower() for word in words), row


@given(st.text(max_size=30), st.sampled_from(["en", "de", "fr", None]))
def test_any_head_has_kin(head: str, language: str | None) -> None:
    assert happenings(language).kin(head).kind in KINDS


@pytest.mark.parametrize(
    ("a", "b"), [("claiming the life", "killed"), ("thwart attack", "foiled"), ("hosting", "host"), ("wounds", "wound")]
)
def test_phrases_and_forms_that_are_also_others(a: str, b: str) -> None:
    words = happenings("en")
    assert words.kin(a).rows & words.kin(b).rows


def test_a_verb_whose_object_is_another_happening_says_what_it_is() -> None:
    words = happenings("en")
    assert not words.kin("thwarted the attack").stems & words.kin("attack").stems
    assert words.kin("launched an attack").stems & words.kin("attack").stems


def test_regions_of_a_language_are_one() -> None:
    assert happenings("de-AT") is happenings("de")
