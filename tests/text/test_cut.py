from hypothesis import given
from hypothesis import strategies as st

from sayso.text.cut import cut
from sayso.text.words import words

TEXTS = st.one_of(st.text(), st.text(alphabet="aB1_ -ß’é中ก\u00ad\u0301नद", max_size=30))


@given(TEXTS, st.one_of(st.none(), st.integers(0, 6)))
def test_it_has_the_same_words_places_and_keys(text, most):
    found = cut(text, most)
    assert list(zip(found.starts, found.keys, strict=True)) == [(word.start, word.key) for word in words(text, most)]


@given(TEXTS)
def test_words_stand_where_they_start(text):
    found = cut(text)
    assert all(text.startswith(word, start) for word, start in zip(found.written, found.starts, strict=True))
