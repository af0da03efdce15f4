"""The scorer of labels and relation mentions on sentences of our own."""

import json
from collections import Counter

import wording


def judged(wanted, given, language="en", identity="en-01"):
    row = {"id": identity, "language": language}
    return wording.Judged(row, {"labels": Counter(wanted)}, {"labels": Counter(given)})


def test_scores_count_what_is_missing_and_what_is_too_much():
    rows = [judged([("A", "militia")], [("A", "militia")]), judged([("B", "rebels")], [("C", "rebels")])]
    assert wording.scores(rows)["labels_f1"] == 0.5
    assert wording.scores(rows)["labels_en_f1"] == 0.5


def test_every_row_of_the_gold_is_well_formed():
    rows = [json.loads(line) for line in wording.GOLD.read_text(encoding="utf-8").splitlines()]
    assert Counter(row["language"] for row in rows) == {"en": 60, "de": 60}
    for row in rows:
        words = [entry["label"] for entry in row["labels"]]
        words += [entry["of"] for entry in row["labels"] if entry["of"]]
        words += [entry["by"] for entry in row["labels"] if entry["by"] not in {None, wording.NOBODY}]
        words += [entry[side] for entry in row["relations"] for side in "ab"]
        assert [word for word in (*words, *row["names"]) if word not in row["text"]] == []
    assert {wording.half_of(row) for row in rows} == {"first", "second"}


def test_a_sentence_is_read_with_its_own_names():
    row = {
        "id": "x", "language": "en", "text": "Velland calls Xembra a militia.",
        "names": {"Velland": "Country", "Xembra": "Organization"},
    }  # fmt: skip
    assert wording._given(row)["sourced"] == Counter({("Xembra", "militia", "Velland"): 1})
