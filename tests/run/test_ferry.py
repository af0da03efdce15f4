"""A small pile of our own about a ferry that sank, in three languages: who gives which number, of when, and where.

`ferry/expected.json` was written before the pile was first built. The shares below are what is reached; what is missing is in docs/limits.md.
"""

import importlib
import json
import sys
from pathlib import Path

import pytest

from sayso.run.dossier import build
from sayso.run.settings import Settings

HERE = Path(__file__).resolve().parent / "ferry"
sys.path.insert(0, str(HERE.parent.parent.parent / "evals"))  # scripts, not a package
found, of_pile, of_words = (importlib.import_module(name) for name in ("found", "of_pile", "of_words"))

EXPECTED = json.loads((HERE / "expected.json").read_bytes())
FLOORS = {
    "figures.found": 43, "figures.measure": 38, "figures.counted": 38, "figures.speaker": 28, "figures.as_of": 34,
    "figures.place": 4, "entities.named": 21, "entities.merged": 15, "entities.schema": 14,
}  # fmt: skip


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    out = tmp_path_factory.mktemp("ferry")
    assert build([str(HERE / "pile")], out, settings=Settings(jobs=1)).failures == 0
    return found.Found(json.loads((out / "dossier.json").read_bytes()))


@pytest.mark.parametrize("kind", sorted(FLOORS))
def test_what_was_once_found_is_found(dossier, kind):
    checks = {**of_words.figure_checks(dossier, EXPECTED), **of_pile.entity_checks(dossier, EXPECTED)}
    assert sum(right for _, right in checks[kind]) >= FLOORS[kind] - 1  # one may fall on another processor


def test_different_bearers_are_never_one_entity(dossier):
    assert of_pile.merged_wrongly(dossier, EXPECTED) == []
