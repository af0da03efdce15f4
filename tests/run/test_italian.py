"""A small pile in Italian, with one page in English that an Italian one was translated from: what its dossier says."""

from pathlib import Path

import pytest

from tests.run.framed import build_pile


@pytest.fixture(scope="module")
def pile(tmp_path_factory):
    return build_pile(Path(__file__).parent / "italian", tmp_path_factory.mktemp("italian"))


@pytest.fixture(scope="module")
def dossier(pile):
    return pile.dossier


@pytest.fixture(scope="module")
def page_of(pile):
    return pile.page_of


@pytest.fixture(scope="module")
def name_of(pile):
    return pile.name_of


def test_pages(dossier, page_of):
    assert {page_of[d["id"]]: (d["language"], d["title"], d["published"]["best"]) for d in dossier["documents"]} == {
        "incendio": ("it", "Incendio in un deposito del porto di Montalba, quattro morti", "2031-03-05"),
        "sciopero": ("it", "I portuali di Montalba iniziano uno sciopero a oltranza", "2031-03-17"),
        "dimissioni": ("it", "Si dimette la ministra dei Trasporti", "2031-04-02"),
        "ponte": ("it", "Crolla un ponte sull'Arlo, tre morti", "2031-05-12"),
        "bridge": ("en", "Three dead as bridge over the Arlo collapses", "2031-05-11"),
    }
    texts = " ".join(document["text"] for document in dossier["documents"])
    assert "Più di 2.000 lavoratori" in texts
    assert not any(words in texts for words in ("Leggi anche", "newsletter", "Riproduzione riservata"))


def test_names(dossier):
    found = {(entity["schema"], entity["name"]) for entity in dossier["entities"]}
    assert {
        ("Person", "Elena Barelli"), ("Person", "Marta Querini"), ("Person", "Ruggero Olmi"), ("Person", "Ivano Peralta"),
        ("Person", "Sonia Rocchetta"), ("Person", "Andrea Valcareggi"), ("Person", "Teresa Landi"), ("Person", "Paolo Rennich"),
        ("Organization", "Guardia costiera"), ("Organization", "Colorificio Salerni"), ("Organization", "Unione Portuale"),
        ("Organization", "Radio Savelli"), ("Organization", "Partito Verde"), ("Place", "Montalba"), ("Place", "Savelli"), ("Place", "Arlo"),
    } <= found  # fmt: skip
    barelli = next(entity for entity in dossier["entities"] if entity["name"] == "Elena Barelli")
    assert {role["text"] for role in barelli["roles"]} == {"ministra dei Trasporti"}


def test_quotations(pile):
    said = pile.said()
    assert {
        ("incendio", "direct", "Non abbiamo visto niente di simile in vent'anni", "Ruggero Olmi"),
        ("incendio", "indirect", "che il comune aiuterà le famiglie", "Marta Querini"),
        ("incendio", "indirect", "che l'azienda Colorificio Salerni aveva tutti i permessi", "Marta Querini"),
        (
            "incendio",
            "indirect",
            "le fiamme sono partite da un capannone vicino poco prima delle 23",
            "Guardia costiera",
        ),
        ("incendio", "indirect", "che nel deposito ci fossero prodotti non dichiarati", None),
        ("sciopero", "direct", "Non torneremo sui moli finché non ci saranno garanzie", "Ivano Peralta"),
        ("dimissioni", "mixed", "di lasciare «per non essere un ostacolo»", "Elena Barelli"),
        ("dimissioni", "indirect", "che venerdì nominerà il successore", "Andrea Valcareggi"),
        ("dimissioni", "direct", "Arriva tardi", "Sonia Rocchetta"),
        ("ponte", "direct", "Abbiamo sentito uno scricchiolio, poi è venuto giù tutto", "Teresa Landi"),
        ("ponte", "indirect", "un'inchiesta indipendente", "Paolo Rennich"),
    } <= said


def test_figures(pile):
    counted = pile.counted()
    assert {
        ("incendio", "killed", 4.0, "at least", ("i vigili del fuoco",)),
        ("incendio", "injured", 11.0, "exact", ("i vigili del fuoco",)),
        ("incendio", "displaced", 300.0, "about", ()),
        ("sciopero", "protesters", 2000.0, "more than", ("gli organizzatori",)),
        ("sciopero", "arrested", 4.0, "exact", ()),
        ("dimissioni", "killed", 4.0, "exact", ()),
        ("ponte", "injured", 9.0, "exact", ("il governo regionale di Savelli",)),
    } <= counted


def test_times(pile):
    read = pile.times()
    assert {
        ("incendio", "martedì sera", "2031-03-04TEV"),
        ("incendio", "vent'anni", "P20Y"),
        ("incendio", "23", "2031-03-05T23:00"),
        ("sciopero", "lunedì", "2031-03-17"),
        ("sciopero", "4 marzo", "2031-03-04"),
        ("dimissioni", "venerdì", "2031-04-04"),
        ("dimissioni", "giugno 2029", "2029-06"),
        ("ponte", "sabato mattina", "2031-05-10TMO"),
    } <= read


def test_lineage_across_languages(pile):
    found = pile.derived()
    assert found == {("ponte", "bridge", "translation")}


def test_events(dossier, page_of, name_of):
    told = {
        (page_of[mention["document"]], event["type"], event["mode"], event["context"], name_of[role["entity"]])
        for event in dossier["events"]
        for mention in event["mentions"]
        for role in event["roles"] or [{"entity": None}]
    }
    assert {
        ("incendio", "OTHER", "accident", "actual", "Montalba"),
        ("sciopero", "PROTEST", "strike-lim", "actual", "Montalba"),
        ("sciopero", "COERCE", "arrest", "actual", None),
        ("dimissioni", "RETREAT", "resign", "actual", "Elena Barelli"),
        ("ponte", "OTHER", "accident", "actual", None),
    } <= told
    collapse = next(
        e for e in dossier["events"] if {"bridge", "ponte"} <= {page_of[m["document"]] for m in e["mentions"]}
    )
    assert (collapse["type"], collapse["mode"]) == ("OTHER", "accident")
