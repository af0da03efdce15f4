from hypothesis import given
from hypothesis import strategies as st

from sayso.stages.stories.terms import HEAD, terms_of
from sayso.stages.stories.told import Named, Told
from sayso.text.words import words
from tests.stages.copies.pages import document


def test_a_name_beyond_what_is_read_takes_its_words_out_of_the_beginning():
    text = "Halcyon sails. " + "water " * HEAD + "the ferry Halcyon\nsank"
    start = text.rindex("Halcyon")
    told = Told(names=(Named(start, start + len("Halcyon"), "e-1"),))
    plain, named = terms_of(document("a", text)), terms_of(document("a", text), told)
    assert "halcy" in plain.words
    assert "halcy" not in named.words
    assert named.words["water"] == plain.words["water"]


@given(st.text(alphabet="ab 1.-'\nшё中", max_size=60), st.integers(0, 60), st.integers(0, 20))
def test_a_name_takes_out_just_the_words_that_begin_inside_it(text, start, length):
    doc = document("a", text)
    told = Told(names=(Named(start, start + length, None),))
    inside = {word.key for word in words(doc.text) if start <= word.start < start + length}
    left = terms_of(doc, told).words
    assert set(left) == {word.key[:5] for word in words(doc.text) if word.key not in inside}
