import numpy as np
import pytest
import spacy
from spacy.attrs import IDS, POS

from sayso.adapters.spacy_ import shipped
from sayso.adapters.spacy_embed import Embedding
from sayso.adapters.spacy_rows import ATTRIBUTES

TEXTS = (
    "Die Fähre von Orlo fährt am 3. Mai wieder, sagte der Bürgermeister; niemand widersprach. Ö 𝔘 ...",
    "The ferry from Orlo sails again on 3 May, the mayor's office said: nobody “objected”. Ö 𝔘 ...",
)


def _own(nlp, model):
    (embed,) = [node.get_ref("embed") for node in model.walk() if "embed" in node.ref_names]
    return embed


@pytest.mark.parametrize("language", sorted(shipped()))
@pytest.mark.parametrize("pipe", ["morphologizer", "parser"])
def test_rows_are_those_of_spacys_own_layer(language, pipe):
    nlp = spacy.load(shipped()[language])
    model = nlp.get_pipe(pipe).model
    for text in TEXTS:
        doc = nlp.get_pipe("morphologizer")(nlp.make_doc(text))
        columns = doc.to_array([*ATTRIBUTES, POS]).T
        attributes = {IDS[name]: column for name, column in zip((*ATTRIBUTES, "POS"), columns, strict=True)}
        made = Embedding(model).rows(attributes, [token.text for token in doc])
        assert np.allclose(_own(nlp, model).predict([doc])[0], made, atol=1e-5)
