import json
from itertools import islice

import numpy as np
import pytest
import spacy

from sayso.errors import UsageError
from sayso.run.annotate import annotate
from sayso.run.build import Run
from sayso.run.dossier import build, silent, with_options
from sayso.run.engine import serial
from sayso.run.settings import Settings

PAGE = """The ferry at Orlo

The ferry of Orlo was late again on Monday, the harbour office said. Nobody was hurt, but two lorries had to wait until the next morning.

The boat is forty years old. Mayor Ada Venn promised a new one before the winter, and the council will vote on the money for it in June.
"""


def _model(tmp_path):
    nlp = spacy.blank("xx")
    nlp.vocab.set_vector("ferry", np.array([1.0, 0.5], np.float32))
    nlp.to_disk(tmp_path / "tiny")
    return str(tmp_path / "tiny")


def test_a_model_is_recorded_and_only_copies_and_what_follows_depend_on_it(tmp_path):
    name = _model(tmp_path)
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    chosen = with_options(Settings(), models={}, jobs=1, embeddings=name)
    build([str(tmp_path / "page.txt")], tmp_path / "out", settings=chosen)
    dossier = json.loads((tmp_path / "out" / "dossier.json").read_bytes())
    assert dossier["sayso"]["settings"]["embeddings"] == name
    assert len(dossier["stories"]) == 1

    plain, own = (
        {one.name: run.digest(one, "x") for one in run.passes}
        for run in (Run(store=None, settings=s, engine=serial, progress=silent) for s in (Settings(), chosen))
    )
    changed = [name for name in plain if plain[name] != own[name]]
    assert changed == [*islice(plain, list(plain).index("copies"), None)]
    assert "embeddings" not in dict(Settings().content())


WORDS = {"bread": "tolvi", "rain": "sabu", "sheep": "ganet", "ferry": "murro", "school": "pelik", "wool": "dastor"}
"""English words and those of a language that nobody speaks."""


def _bilingual(tmp_path):
    """A model that gives a word and its translation one vector."""
    nlp = spacy.blank("xx")
    for place, pair in enumerate(WORDS.items()):
        for word in pair:
            nlp.vocab.set_vector(word, np.eye(len(WORDS), dtype=np.float32)[place])
    nlp.to_disk(tmp_path / "bilingual")
    return str(tmp_path / "bilingual")


_ENGLISH = "So {0} was what they talked about all that long evening, and nobody there had very much to add."
_DUTCH = "Over {0} werd die avond heel lang gesproken, en niemand had daar daarna nog veel aan toe te voegen."


def _told(sentence, words):
    return " ".join(sentence.format(word) for word in words)


ROWS = [
    {"id": "one", "language": "en", "text": _told(_ENGLISH, WORDS)},
    {"id": "two", "language": "nl", "text": _told(_DUTCH, WORDS.values())},
]


def test_lineage_alone_finds_a_translation_by_the_model(tmp_path):
    plain, chosen = (
        {row["id"]: row["links"] for row in annotate("lineage", ROWS, use="html", models={}, embeddings=name)}
        for name in ("", _bilingual(tmp_path))
    )
    assert plain == {"one": [], "two": []}
    (link,) = chosen["one"]
    assert (link["id"], link["relation"]) == ("two", "translation")


def test_pairs_and_clusters_alone_ask_the_model(tmp_path):
    name = _bilingual(tmp_path)
    pair = [{"id": "p", "a": ROWS[0], "b": ROWS[1]}]
    (plain,), (chosen,) = (annotate("pairs", pair, use="html", models={}, embeddings=one) for one in ("", name))
    assert chosen["overall"] < plain["overall"]
    grouped = [row["cluster"] for row in annotate("clusters", ROWS, use="html", models={}, embeddings=name)]
    assert len(set(grouped)) == 1


def test_other_tasks_refuse_a_model(tmp_path):
    with pytest.raises(UsageError, match="--embeddings is for pairs, clusters, lineage"):
        annotate("timex", [], use="html", models={}, embeddings=_bilingual(tmp_path))


def test_a_build_names_the_translation_and_its_passages(tmp_path):
    name = _bilingual(tmp_path)
    for row in ROWS:
        page = json.dumps({"text": row["text"], "language": row["language"], "url": f"https://{row['id']}.example/a"})
        (tmp_path / f"{row['id']}.jsonl").write_text(page, encoding="utf-8")
    pages = [str(tmp_path / f"{row['id']}.jsonl") for row in ROWS]
    build(pages, tmp_path / "out", settings=with_options(Settings(), models={}, jobs=1, embeddings=name))
    dossier = json.loads((tmp_path / "out" / "dossier.json").read_bytes())
    (derivation,) = dossier["lineage"]
    assert derivation["kind"] == "translation"
    assert derivation["evidence"]
