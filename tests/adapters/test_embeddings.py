import sys
from types import SimpleNamespace

import numpy as np
import pytest
import spacy

from sayso.adapters import embeddings, load_tools
from sayso.adapters.embeddings import make_embed
from sayso.errors import MissingExtra, UsageError

VECTORS = {"ferry": (1.0, 0.0), "Fähre": (0.9, 0.1), "council": (0.0, 1.0)}


@pytest.fixture
def folder(tmp_path):
    """A pipeline of no language with vectors for three words."""
    nlp = spacy.blank("xx")
    for word, vector in VECTORS.items():
        nlp.vocab.set_vector(word, np.array(vector, np.float32))
    nlp.to_disk(tmp_path / "tiny")
    return str(tmp_path / "tiny")


def test_a_pipeline_with_vectors_gives_the_mean_of_its_words(folder):
    made = load_tools({}, folder).embed(["ferry", "ferry council", "unknown"])
    assert made.tolist() == [[1.0, 0.0], [0.5, 0.5], [0.0, 0.0]]


def test_a_pipeline_without_vectors_is_refused_at_once(tmp_path):
    spacy.blank("en").to_disk(tmp_path / "bare")
    with pytest.raises(UsageError, match="no word vectors"):
        make_embed(str(tmp_path / "bare"))


def test_another_model_needs_its_library(monkeypatch):
    monkeypatch.setattr(embeddings, "find_spec", lambda _name: None)
    with pytest.raises(MissingExtra, match="sayso\\[embeddings\\]"):
        make_embed("no-such-model")


def test_sentence_transformers_are_asked_for_nothing_from_the_network(monkeypatch):
    asked = []

    class SentenceTransformer:
        def __init__(self, name, **options):
            asked.append((name, options))
            if name == "absent":
                raise OSError(name)

        def encode(self, texts, **_options):
            return [[float(len(text)), 1.0] for text in texts]

    monkeypatch.setitem(sys.modules, "sentence_transformers", SimpleNamespace(SentenceTransformer=SentenceTransformer))
    monkeypatch.setattr(embeddings, "find_spec", lambda _name: object())
    assert make_embed("tiny-model")(["one", "three"]).tolist() == [[3.0, 1.0], [5.0, 1.0]]
    assert asked == [("tiny-model", {"device": "cpu", "local_files_only": True})]
    with pytest.raises(UsageError, match="no such model on this machine"):
        make_embed("absent")(["one"])


def test_without_a_name_there_are_none():
    assert load_tools({}).embed is None
