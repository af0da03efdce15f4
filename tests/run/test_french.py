"""A small pile of French pages and one English one (`french/`): a fire and its copy, a strike, a resignation, a translation."""

import json
from pathlib import Path

import pytest

from sayso.run.dossier import build
from sayso.run.settings import Settings

PILE = Path(__file__).parent / "french"
FIRE, COPY, STRIKE, MINISTER = (
    "Incendie d'un entrepôt",
    "Trois morts dans",
    "Grève des tramways",
    "Le ministre de l'Int",
)
QUAKE, ORIGINAL = "Un séisme fait", "Earthquake kills"


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    out = tmp_path_factory.mktemp("french")
    summary = build([str(PILE)], out, settings=Settings(jobs=1))
    assert summary.failures == 0
    return json.loads((out / "dossier.json").read_bytes())


@pytest.fixture(scope="module")
def page(dossier):
    def of(title):
        return next(one for one in dossier["documents"] if one["title"].startswith(title))

    return of


@pytest.mark.parametrize(
    ("title", "day"),
    [(FIRE, "2024-03-14"), (COPY, "2024-03-15"), (STRIKE, "2024-04-02"), (MINISTER, "2024-05-21"), (QUAKE, "2024-06-04")],
)  # fmt: skip
def test_pages_are_french_and_dated(page, title, day):
    document = page(title)
    assert (document["language"], document["published"]["best"]) == ("fr", day)
    assert not any("Publié" in document["text"][p["start"] : p["end"]] for p in document["paragraphs"])


@pytest.mark.parametrize(
    ("title", "words", "speaker"),
    [
        (FIRE, "Nous avons entendu une explosion", "Karim Belloc"),
        (FIRE, "que l'entrepôt n'avait pas été contrôlé", "Antoine Lestrade"),
        (STRIKE, "Nous ne céderons pas", "Lucie Garnot"),
        (STRIKE, "Il faut que chacun fasse un pas", "Claire Vaubert"),
        (MINISTER, "Je tire les conséquences", "Étienne Rouvard"),
        (MINISTER, "Cette démission arrive trop tard", "Sonia Achard"),
        (QUAKE, "que le gouvernement reconstruirait", "Daniel Orsat"),
    ],
)  # fmt: skip
def test_who_said_it(dossier, page, title, words, speaker):
    document = page(title)
    names = {entity["id"]: entity["name"] for entity in dossier["entities"]}
    said = [q for q in dossier["quotations"] if q["document"] == document["id"]]
    (quote,) = [q for q in said if document["text"][q["content"][0][0] :].startswith(words)]
    assert names[quote["attribution"]["speaker"]] == speaker


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (FIRE, {("killed", 3.0, "exact"), ("injured", 12.0, "about"), ("arrested", 2.0, "exact"), ("injured", 7.0, "at least")}),
        (STRIKE, {("other-people", 2500.0, "exact"), ("protesters", 3200.0, "exact"), ("arrested", 6.0, "exact"), ("injured", 2.0, "exact")}),
        (QUAKE, {("killed", 40.0, "at least"), ("injured", 200.0, "more than"), ("killed", 112.0, "exact")}),
    ],
)  # fmt: skip
def test_figures(dossier, page, title, expected):
    held = {
        (f["measure"], f["value"], f["qualifier"]) for f in dossier["figures"] if f["document"] == page(title)["id"]
    }
    assert expected <= held


@pytest.mark.parametrize(
    ("title", "words", "value"),
    [
        (FIRE, "jeudi", "2024-03-14"),
        (FIRE, "mercredi soir", "2024-03-13TEV"),
        (STRIKE, "vendredi prochain", "2024-04-05"),
        (MINISTER, "janvier 2022", "2022-01"),
    ],
)
def test_times(dossier, page, title, words, value):
    text = page(title)["text"]
    found = {text[t["start"] : t["end"]]: t["value"] for t in dossier["timexes"] if t["document"] == page(title)["id"]}
    assert found[words] == value


def test_names_have_their_kinds_and_no_small_word_is_one(dossier):
    kinds = {entity["name"]: entity["schema"] for entity in dossier["entities"]}
    expected = {
        "Karim Belloc": "Person", "Agnès Tournier": "Person", "Antoine Lestrade": "Person", "Claire Vaubert": "Person",
        "Drapières du Littoral": "Organization", "Canal Norvanie": "Organization", "Valmeray": "Place", "Rochebrune": "Place",
    }  # fmt: skip
    assert expected.items() <= kinds.items()
    assert not {"Un", "Le", "Les", "La", "Selon", "Intérieur", "Premier", "Nous", "Il"} & kinds.keys()


def test_a_copy_and_a_translation_are_told_from_what_they_follow(dossier, page):
    derived = {line["document"]: (line["derived_from"], line["kind"]) for line in dossier["lineage"]}
    assert derived[page(COPY)["id"]] == (page(FIRE)["id"], "copy")
    assert derived[page(QUAKE)["id"]] == (page(ORIGINAL)["id"], "translation")


def test_what_happened_is_one_event_in_both_languages(dossier, page):
    quakes = [e for e in dossier["events"] if e["mode"] == "natural-disaster" and e["context"] == "actual"]
    both = {page(QUAKE)["id"], page(ORIGINAL)["id"]}
    assert any(both <= {mention["document"] for mention in event["mentions"]} for event in quakes)
    types = {(event["type"], event["mode"]) for event in dossier["events"]}
    assert {("COERCE", "arrest"), ("PROTEST", "demo"), ("RETREAT", "resign"), ("CONSULT", None)} <= types
