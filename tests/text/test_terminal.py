import shlex

from hypothesis import given
from hypothesis import strategies as st

from sayso.text.terminal import harmless, quoted


@given(st.text())
def test_a_quoted_word_is_one_word_again(word):
    assert shlex.split(quoted(word)) == [" ".join(word.split())]


def test_what_a_shell_would_run_stands_in_single_quotes():
    assert quoted('"; rm -rf ~; "') == "'\"; rm -rf ~; \"'"
    assert quoted("`id` $HOME wow!") == "'`id` $HOME wow!'"
    assert quoted("Ada Venn's") == '"Ada Venn\'s"'


def test_control_characters_are_shown_and_steer_nothing():
    assert harmless("a\x1b]0;title\x07b\x9bc\r\nd\te") == "a�]0;title�b�c�\nd\te"
