import pytest

from sayso.lang import profile
from sayso.stages.labels.lexicon import lexicon


@pytest.mark.parametrize(
    ("language", "word", "kind"),
    [
        ("en", "militia", "kind"),
        ("en", "rebels", "people"),
        ("en", "table", None),
        ("de", "protestbewegung", "kind"),
        ("de", "tisch", None),
    ],
)
def test_what_kind_of_label_a_noun_is(language, word, kind):
    assert lexicon(profile(language)).noun(word) == kind


def test_a_noun_in_the_plural_has_its_listed_form_as_base():
    lex = lexicon(profile("en"))
    assert (lex.base("militias"), lex.is_plural("militias"), lex.is_plural("militia")) == ("militia", True, False)


def test_the_quick_look_opens_for_whatever_may_be_part_of_a_label():
    lex = lexicon(profile("en"))
    assert lex.opens("militia")
    assert lex.opens("Militia")
    assert not lex.opens("bridge")


def test_a_word_of_distance_is_known():
    assert lexicon(profile("en")).keeps_distance("so-called")
    assert not lexicon(profile("und")).keeps_distance("so-called")
