"""The sequence model against sums over all paths, on a small model made by hand."""

import itertools
import math

import numpy as np
import pytest

from sayso.lang.weights import OFFSETS, Weights
from sayso.stages.mentions.sequence import read, summed

LABELS = ("B-PER", "I-PER", "O")


def make_weights(seed=5):
    rng = np.random.default_rng(seed)
    table = rng.normal(size=(4, 2 * len(OFFSETS) * len(LABELS))).astype(np.float32)
    table[3] = 0
    return Weights(
        rows={"a": 0, "b": 1, "c": 2},
        table=table,
        edges=tuple(rng.normal(size=(2, len(OFFSETS), len(LABELS))).astype(np.float32)),
        steps=tuple(rng.normal(size=(2, len(LABELS), len(LABELS))).astype(np.float32)),
        labels=LABELS,
    )


def answers(sentences, weights, reading=0):
    """Words are strings of features of one letter; two groups a word."""
    rows = [[(tuple(word[:1]), tuple(word[1:])) for word in sentence] for sentence in sentences]
    return read(summed(rows, weights), [len(row) for row in rows], weights, reading)


def score(path, sentence, weights, reading):
    total = 0.0
    for place, label in enumerate(path):
        for number, offset in enumerate(OFFSETS):
            there = place + offset
            column = (reading * len(OFFSETS) + number) * len(LABELS) + label
            if 0 <= there < len(sentence):
                total += sum(float(weights.table[weights.rows.get(feature, 3), column]) for feature in sentence[there])
            else:
                total += float(weights.edges[reading][number, label])
        if place:
            total += float(weights.steps[reading][path[place - 1], label])
    return total


@pytest.mark.parametrize("reading", [0, 1])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_labels_and_probabilities_are_those_of_all_paths(seed, reading):
    weights = make_weights(seed)
    sentences = ["c", ["a", "bc", "", "?a"], "", ["b", "aa"], ["ab", "c", "ba", "cc"]]
    for sentence, row in zip(sentences, answers(sentences, weights, reading), strict=True):
        paths = list(itertools.product(range(len(LABELS)), repeat=len(sentence)))
        scores = [score(path, sentence, weights, reading) for path in paths]
        best = paths[int(np.argmax(scores))]
        total = sum(math.exp(s) for s in scores)
        assert row.labels == [LABELS[k] for k in best]
        for place, sure in enumerate(row.sure):
            share = sum(math.exp(s) for p, s in zip(paths, scores, strict=True) if p[place] == best[place]) / total
            assert sure == pytest.approx(share, abs=1e-4)


def test_a_sentence_reads_the_same_beside_others():
    weights = make_weights()
    assert answers(["abc"], weights)[0] == answers(["b" * 30, "abc"], weights)[1]


def test_long_sentences_keep_their_probabilities():
    (row,) = answers(["abc" * 400], make_weights())
    assert len(row.sure) == 1200
    assert all(0 < sure <= 1 for sure in row.sure)


def test_no_words_no_labels():
    assert answers(["", ""], make_weights()) == [([], [], [])] * 2
    assert answers([], make_weights()) == []
