"""One happening told on four pages in four languages (`one_happening/`): an invented earthquake, and an arrest on the day after."""

import json
from pathlib import Path

import pytest

from sayso.run.dossier import build
from sayso.run.settings import Settings

PILE = Path(__file__).parent / "one_happening"


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    out = tmp_path_factory.mktemp("one")
    assert build([str(PILE)], out, settings=Settings(jobs=1)).failures == 0
    return json.loads((out / "dossier.json").read_bytes())


@pytest.mark.parametrize(
    ("kind", "day"), [(("OTHER", "natural-disaster"), "2031-03-04"), (("COERCE", "arrest"), "2031-03-05")]
)
def test_pages_in_four_languages_tell_of_one_event(dossier, kind, day):
    languages = {document["id"]: document["language"] for document in dossier["documents"]}
    places = {entity["id"]: entity["name"] for entity in dossier["entities"]} | {None: None}
    (event,) = [event for event in dossier["events"] if (event["type"], event["mode"]) == kind]
    assert {languages[mention["document"]] for mention in event["mentions"]} == {"en", "de", "fr", "es"}
    assert event["date"] == {"earliest": day, "latest": day}
    assert (places[event["place"]], event["context"]) == ("Lindmark", "actual")
