from hypothesis import given
from hypothesis import strategies as st

from sayso.stages.extract.lines import content_words, count_words, ends_sentence, line_facts, lower_share
from tests.stages.extract.pages import LEAD, make_layout


def facts_of(text, pages=None):
    return line_facts(make_layout(text), pages or {})


def test_indentation_bullet_and_gap():
    title, first, second = facts_of("Title\n\n    * An item of the list\n    + Another item")
    assert (title.indent, title.gap, title.bullet) == (0, False, False)
    assert (first.indent, first.gap, first.bullet, first.text) == (4, True, True, "An item of the list")
    assert (second.gap, second.bullet) == (False, True)


def test_the_letter_o_is_a_bullet_but_not_in_a_word():
    item, word = facts_of("o Weather\noil is dear")
    assert (item.bullet, item.text) == (True, "Weather")
    assert not word.bullet


def test_a_dash_before_a_sentence_is_speech():
    speech, item = facts_of("– We have seen worse, she said.\n- Rain for the regatta")
    assert (speech.bullet, item.bullet) == (False, True)
    assert speech.text.startswith("– ")


def test_words_are_estimated_without_spaces():
    assert count_words("港は月曜日も閉鎖されたままだ") >= 6
    assert count_words("Orlo stays shut — again") == 4


def test_sentence_ends_within_closing_marks():
    assert ends_sentence("“We have seen worse.”")
    assert ends_sentence("港は閉鎖された。」")
    assert not ends_sentence("Orlo stays shut")


def test_case_says_nothing_where_there_is_none():
    assert lower_share("الميناء مغلق اليوم") == 1.0
    assert lower_share("Home World Sport Weather") == 0.0


def test_repetition_on_the_page_and_in_the_pile():
    first, _, third = facts_of(f"Orlo Post\n{LEAD}\nOrlo Post", {0: 3})
    assert (first.times, first.pages, third.pages) == (2, 3, 1)


def test_photo_credits_make_captions():
    kinds = [
        line.kind
        for line in facts_of("The western pier on Monday. Ada Venn/AFP\nA crane (Photo: Jo Doe)\n[2/7] A pier")
    ]
    assert kinds == ["caption"] * 3


def test_content_words_are_stems_of_long_words():
    assert content_words("The harbours of Orlo") == content_words("the harbour, Orlo")


@given(st.text(max_size=300))
def test_any_text_has_facts_that_slice_back(text):
    for line in line_facts(make_layout(text), {}):
        assert text[line.start : line.end] == line.text
