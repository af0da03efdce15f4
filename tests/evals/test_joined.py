import json

import pytest
from joined import make_rows, write_rows


def _write(path, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


@pytest.fixture
def sets(tmp_path):
    _write(tmp_path / "sets" / "news" / "plain.jsonl", [{"id": "1", "text": "Seven fell ill in Olm."}])
    pair = {"id": "2", "a": {"text": "Two died."}, "b": {"text": "Zwei starben."}}
    _write(tmp_path / "sets" / "news" / "pairs.jsonl", [pair])
    return tmp_path / "sets"


def _label(name, identity, until):
    return {"set": name, "id": identity, "language": "en", "until": until, "figures": []}


def test_labels_get_their_texts_as_far_as_they_were_read(tmp_path, sets):
    labels = [_label("news/plain", "1", 10), _label("news/pairs", "2/b", 99)]
    rows = make_rows(_write(tmp_path / "labels.jsonl", labels), sets)
    assert [(row["id"], row["text"]) for row in rows] == [("1", "Seven fell"), ("2/b", "Zwei starben.")]


def test_a_text_that_is_not_there_is_an_error(tmp_path, sets):
    with pytest.raises(KeyError):
        make_rows(_write(tmp_path / "labels.jsonl", [_label("news/plain", "3", 10)]), sets)


def test_rows_are_written_for_the_scorer(tmp_path):
    path = write_rows([{"id": "1", "text": "é"}], tmp_path / "out" / "rows.jsonl")
    assert json.loads(path.read_text(encoding="utf-8")) == {"id": "1", "text": "é"}
