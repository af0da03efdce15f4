import numpy as np
import pytest
import spacy

from sayso.adapters import spacy_rows
from sayso.adapters.spacy_ import shipped
from sayso.adapters.spacy_rows import Rows, remember_rows

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


def test_tags_and_trees_are_those_of_the_model_itself(plain):
    remembering = spacy.load(shipped()["de"])
    for _, pipe in remembering.pipeline:
        remember_rows(pipe.model)
    for text in (*TEXTS, *TEXTS):
        one, other = ([(t.pos_, t.dep_, t.head.i) for t in nlp(text)] for nlp in (plain, remembering))
        assert one == other


def test_a_row_does_not_depend_on_the_words_that_it_was_made_with(plain):
    docs = [plain.get_pipe("morphologizer")(plain.make_doc(text)) for text in TEXTS]
    orders = [docs, docs[::-1], docs[1:] + docs[:1]]
    made = []
    for order in orders:
        rows = Rows(_embed(plain))
        found = {id(doc): rows.forward(None, [doc], is_train=False)[0][0] for doc in order}
        made.append([found[id(doc)] for doc in docs])
    for other in made[1:]:
        assert all(np.array_equal(a, b) for a, b in zip(made[0], other, strict=True))
    for own, rows in zip(_embed(plain).predict(docs), made[0], strict=True):
        assert np.allclose(own, rows, atol=1e-5)


def test_when_all_rows_are_forgotten_they_are_made_again(plain, monkeypatch):
    docs = [plain.get_pipe("morphologizer")(plain.make_doc(text)) for text in TEXTS]
    rows = Rows(_embed(plain))
    before = rows.forward(None, docs, is_train=False)[0]
    monkeypatch.setattr(spacy_rows, "MOST", 20)
    small = Rows(_embed(plain))
    for _ in range(2):
        for doc, known in zip(docs, before, strict=True):
            assert np.array_equal(small.forward(None, [doc], is_train=False)[0][0], known)


def test_nothing_is_trained_through_it(plain):
    with pytest.raises(ValueError, match="for reading only"):
        Rows(_embed(plain)).forward(None, [plain.make_doc("Orlo")], is_train=True)
