"""The sequence model against sums over all paths, on a small model made by hand."""

import itertools
import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.lang.weights import OFFSETS, Weights
from sayso.stages.mentions.sequence import Memory, read

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
    return read(Memory(weights, tuple).summed(rows), [len(row) for row in rows], weights, reading)


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


def viterbi(sentence, weights, reading=0):
    """The best row of labels, word by word."""
    count = range(len(LABELS))
    own = [[around(label, place, sentence, weights, reading) for label in count] for place in range(len(sentence))]
    best, came = own[0], []
    for scores in own[1:]:
        ways = [[best[a] + float(weights.steps[reading][a, b]) for a in count] for b in count]
        came.append([row.index(max(row)) for row in ways])
        best = [max(row) + own_score for row, own_score in zip(ways, scores, strict=True)]
    path = [best.index(max(best))]
    for labels in reversed(came):
        path.append(labels[path[-1]])
    return [LABELS[k] for k in reversed(path)]


def around(label, place, sentence, weights, reading):
    """What one word's label adds, its neighbours' features and the sentence's ends counted."""
    total = 0.0
    for number, offset in enumerate(OFFSETS):
        there = place + offset
        column = (reading * len(OFFSETS) + number) * len(LABELS) + label
        if 0 <= there < len(sentence):
            total += sum(float(weights.table[weights.rows.get(feature, 3), column]) for feature in sentence[there])
        else:
            total += float(weights.edges[reading][number, label])
    return total


@given(
    st.lists(st.lists(st.text("abc?", max_size=3), min_size=1, max_size=40), min_size=1, max_size=4),
    st.integers(0, 50),
    st.floats(0.05, 6),
)
@settings(max_examples=60, deadline=None)
def test_the_best_row_is_that_of_viterbi(sentences, seed, sharpness):
    """However sure or unsure the model is: what is settled by probabilities, and what is left to Viterbi's method."""
    weights = make_weights(seed)
    weights = replace(
        weights,
        table=weights.table * np.float32(sharpness),
        steps=tuple(steps * np.float32(sharpness) for steps in weights.steps),
    )
    for sentence, row in zip(sentences, answers(sentences, weights), strict=True):
        assert row.labels == viterbi(sentence, weights)


def test_what_was_met_before_counts_the_same():
    weights = make_weights()
    memory = Memory(weights, tuple)
    rows = [[(("a",), ("b", "c"))], [(("a", "a"),)]]
    first = memory.summed(rows)
    assert (memory.summed(rows[::-1]) == first[::-1]).all()
    assert (memory.summed([[(("c",),)], *rows])[1:] == first).all()
