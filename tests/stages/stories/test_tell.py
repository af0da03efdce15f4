import pytest

from sayso.stages.stories import tell
from sayso.stages.stories.space import Space
from sayso.stages.stories.tell import Pile, story
from tests.stages.copies.pages import document

VECTORS = [
    {"mill": 0.8, "fire": 0.6},
    {"mill": 0.6, "fire": 0.8},
    {"fire": 1.0},
    {"fire": 0.6, "rain": 0.8},
    {"mill": 1.0},
]


def _pile():
    documents = [document(name, f"fire mill rain {name}", title=f"Fire {name}") for name in "abcde"]
    return Pile(
        documents=documents,
        datings={},
        entities={},
        actors={},
        space=Space(VECTORS),
        copies={doc.id: (doc.id,) for doc in documents},
    )


def test_a_large_story_is_told_like_a_small_one(monkeypatch):
    small = story(_pile(), range(5))
    monkeypatch.setattr(tell, "MANY", 2)
    assert story(_pile(), range(5)) == small
    assert small.title == "Fire b"
    pairs = [sum(a.get(term, 0.0) * b.get(term, 0.0) for term in a) for i, a in enumerate(VECTORS) for b in VECTORS[:i]]
    assert small.score == pytest.approx((sum(pairs) / 10) ** 0.5, abs=0.001)
