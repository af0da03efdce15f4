"""The sequence model against sums over all paths, on a small model made by hand."""

import itertools
import math

import numpy as np
import pytest

from sayso.lang.weights import OFFSETS, Weights
from sayso.stages.mentions.sequence import read

LABELS = ("B-PER", "I-PER", "O")


def make_weights(seed=5):
    rng = np.random.default_rng(seed)
    table = rng.normal(size=(4, len(OFFSETS) * len(LABELS))).astype(np.float32)
    table[3] = 0
    return Weights(
        rows={"a": 0, "b": 1, "c": 2},
        table=table,
        edges=rng.normal(size=(len(OFFSETS), len(LABELS))).astype(np.float32),
        steps=rng.normal(size=(len(LABELS), len(LABELS))).astype(np.float32),
        labels=LABELS,
    )


def score(path, sentence, weights):
    total = 0.0
    for place, label in enumerate(path):
        for number, offset in enumerate(OFFSETS):
            there = place + offset
            if 0 <= there < len(sentence):
                for feature in sentence[there]:
                    row = weights.rows.get(feature, 3)
                    total += float(weights.table[row, number * len(LABELS) + label])
            else:
                total += float(weights.edges[number, label])
        if place:
            total += float(weights.steps[path[place - 1], label])
    return total


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_labels_and_probabilities_are_those_of_all_paths(seed):
    weights = make_weights(seed)
    sentences = [[["a"], ["b", "c"], [], ["unknown", "a"]], [["c"]], [["b"], ["a", "a"]]]
    for sentence, row in zip(sentences, read(sentences, weights), strict=True):
        paths = list(itertools.product(range(len(LABELS)), repeat=len(sentence)))
        scores = [score(path, sentence, weights) for path in paths]
        best = paths[int(np.argmax(scores))]
        total = sum(math.exp(s) for s in scores)
        assert [answer.label for answer in row] == [LABELS[k] for k in best]
        for place, (_, sure, _kind) in enumerate(row):
            share = sum(math.exp(s) for p, s in zip(paths, scores, strict=True) if p[place] == best[place]) / total
            assert sure == pytest.approx(share, abs=1e-4)


def test_a_sentence_reads_the_same_beside_others():
    weights = make_weights()
    one, other = [["a"], ["b"], ["c"]], [["b"]] * 30
    assert [a.label for a in read([one], weights)[0]] == [a.label for a in read([other, one], weights)[1]]


def test_no_words_no_labels():
    assert read([[], []], make_weights()) == [[], []]
    assert read([], make_weights()) == []
