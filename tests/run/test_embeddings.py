import json

import numpy as np
import spacy

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


def test_a_model_is_recorded_and_only_stories_and_what_follows_depend_on_it(tmp_path):
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
    assert changed == ["stories", "figure_series", "discrepancies"]
    assert "embeddings" not in dict(Settings().content())
