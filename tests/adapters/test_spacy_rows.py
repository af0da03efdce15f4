import numpy as np
import pytest
import spacy

from sayso.adapters import spacy_rows
from sayso.adapters.spacy_ import shipped
from sayso.adapters.spacy_embed import Embedding
from sayso.adapters.spacy_rows import ATTRIBUTES, Rows, Words

TEXTS = (
    "Der Hafen von Orlo war am Montag wieder geschlossen, sagte die Sprecherin.",
    "Die Fähre von Orlo fährt wieder, sagte der Bürgermeister am Dienstag; niemand widersprach.",
    "»Nein«, sagte Ada Venn.",
)


@pytest.fixture(scope="module")
def plain():
    return spacy.load(shipped()["de"])


def _embed(nlp):
    (embed,) = [node.get_ref("embed") for node in nlp.get_pipe("parser").model.walk() if "embed" in node.ref_names]
    return embed


def _tagged(nlp):
    return [nlp.get_pipe("morphologizer")(nlp.make_doc(text)) for text in TEXTS]


def _words(nlp):
    return Words(nlp.vocab.strings.__getitem__, str.lower)


def _rows_of(rows, words, doc, tags):
    numbers = np.array(words.numbers(doc.to_array(list(ATTRIBUTES))))
    return rows.of(numbers, np.array([tags.index(token.pos) for token in doc]))


def test_a_word_is_learnt_once():
    learnt = []
    words = Words({7: "Orlo", 8: "port"}.__getitem__, lambda text: learnt.append(text) or len(text))
    table = np.array([(7, 7, 1), (8, 7, 2), (7, 7, 1), (7, 2**64 - 1, 3)], np.uint64)
    assert words.numbers(table) == [0, 1, 0, 2]
    assert words.numbers(table[::-1]) == [2, 0, 1, 0]
    assert learnt == words.texts == ["Orlo", "port", "Orlo"]
    assert words.attributes == [[7, 7, 1], [8, 7, 2], [7, 2**64 - 1, 3]]
    assert words.known == [4, 4, 4]


def test_a_row_does_not_depend_on_the_words_that_it_was_made_with(plain):
    docs = _tagged(plain)
    tags = sorted({token.pos for doc in docs for token in doc})
    made = []
    for order in (docs, docs[::-1], docs[1:] + docs[:1]):
        words = _words(plain)
        rows = Rows(Embedding(plain.get_pipe("parser").model), words, tags)
        found = {id(doc): _rows_of(rows, words, doc, tags) for doc in order}
        made.append([found[id(doc)] for doc in docs])
    for other in made[1:]:
        assert all(np.array_equal(a, b) for a, b in zip(made[0], other, strict=True))
    for own, rows in zip(_embed(plain).predict(docs), made[0], strict=True):
        assert np.allclose(own, rows, atol=1e-5)


def test_when_all_words_are_forgotten_rows_are_made_again(plain, monkeypatch):
    docs = _tagged(plain)
    tags = sorted({token.pos for doc in docs for token in doc})
    words = _words(plain)
    rows = Rows(Embedding(plain.get_pipe("parser").model), words, tags)
    before = [_rows_of(rows, words, doc, tags) for doc in docs]
    monkeypatch.setattr(spacy_rows, "MOST", 20)
    words = _words(plain)
    rows = Rows(Embedding(plain.get_pipe("parser").model), words, tags)
    for _ in range(2):
        for doc, known in zip(docs, before, strict=True):
            assert np.array_equal(_rows_of(rows, words, doc, tags), known)
    assert words.times_forgotten > 2
