"""A small pile in Spanish, with one page in English that a Spanish one was translated from: what its dossier says."""

from pathlib import Path

import pytest

from tests.run.framed import build_pile


@pytest.fixture(scope="module")
def pile(tmp_path_factory):
    return build_pile(Path(__file__).parent / "spanish", tmp_path_factory.mktemp("spanish"))


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
        "incendio": ("es", "Cinco muertos en el incendio de un almacén en el puerto de Torreluz", "2031-03-05"),
        "incendio-copia": ("es", "Un incendio causa cinco muertos en Torreluz", "2031-03-05"),
        "huelga": ("es", "Los estibadores de Torreluz inician una huelga indefinida", "2031-03-17"),
        "dimision": ("es", "Dimite la ministra de Transportes", "2031-04-02"),
        "puente": ("es", "Tres muertos al derrumbarse un puente sobre el Arlo", "2031-05-12"),
        "bridge": ("en", "Three dead as bridge over the Arlo collapses", "2031-05-11"),
    }
    texts = " ".join(document["text"] for document in dossier["documents"])
    assert "Más de 2.000 trabajadores" in texts
    assert not any(words in texts for words in ("Noticias relacionadas", "boletín", "derechos reservados"))


def test_names(dossier):
    found = {(entity["schema"], entity["name"]) for entity in dossier["entities"]}
    assert {
        ("Person", "Elena Barral"), ("Person", "Marta Quirós"), ("Person", "Ramiro Olmedo"), ("Person", "Iván Peralta"),
        ("Person", "Sonia Requena"), ("Person", "Andrés Valcárcel"), ("Person", "Teresa Land"), ("Person", "Paul Rennick"),
        ("Organization", "Guardia Civil"), ("Organization", "Pinturas Salerna"), ("Organization", "Unión Portuaria"),
        ("Organization", "Radio Salvatierra"), ("Place", "Torreluz"), ("Place", "Salvatierra"),
    } <= found  # fmt: skip
    barral = next(entity for entity in dossier["entities"] if entity["name"] == "Elena Barral")
    assert {role["text"] for role in barral["roles"]} == {"ministra de Transportes"}


def test_quotations(pile):
    said = pile.said()
    assert {
        ("incendio", "direct", "No hemos visto nada igual en veinte años", "Ramiro Olmedo"),
        ("incendio", "indirect", "que el ayuntamiento ayudará a las familias", "Marta Quirós"),
        ("incendio", "indirect", "que la empresa Pinturas Salerna tenía todos los permisos", "Marta Quirós"),
        ("incendio", "indirect", "que hubiera productos sin declarar", None),
        ("huelga", "direct", "No volveremos al muelle hasta que haya garantías", "Iván Peralta"),
        ("huelga", "indirect", "que vuelvan a la mesa de negociación", "Elena Barral"),
        ("huelga", "direct", "El diálogo es el único camino", "Elena Barral"),
        ("dimision", "mixed", "que se va «para no ser un obstáculo»", "Elena Barral"),
        ("dimision", "indirect", "que el viernes nombrará a su sucesor", "Andrés Valcárcel"),
        ("dimision", "direct", "Llega tarde", "Sonia Requena"),
        ("puente", "direct", "Oímos un crujido y luego se vino abajo todo el tablero", "Teresa Land"),
    } <= said


def test_figures(pile):
    counted = pile.counted()
    assert {
        ("incendio", "killed", 5.0, "at least", ("los bomberos",)),
        ("incendio", "injured", 12.0, "exact", ("los bomberos",)),
        ("incendio", "displaced", 300.0, "about", ()),
        ("huelga", "protesters", 2000.0, "more than", ("los organizadores",)),
        ("huelga", "arrested", 4.0, "exact", ()),
        ("puente", "killed", 3.0, "exact", ("el gobierno regional de Salvatierra",)),
        ("puente", "injured", 9.0, "exact", ("el gobierno regional de Salvatierra",)),
    } <= counted


def test_times(pile):
    read = pile.times()
    assert {
        ("incendio", "martes por la noche", "2031-03-04TNI"),
        ("huelga", "este lunes", "2031-03-17"),
        ("huelga", "4 de marzo", "2031-03-04"),
        ("dimision", "este miércoles", "2031-04-02"),
        ("dimision", "viernes", "2031-04-04"),
        ("dimision", "junio de 2029", "2029-06"),
        ("puente", "sábado por la mañana", "2031-05-10TMO"),
    } <= read


def test_lineage_within_and_across_languages(pile):
    found = pile.derived()
    assert found == {("incendio-copia", "incendio", "copy"), ("puente", "bridge", "translation")}


def test_events(dossier, page_of, name_of):
    told = {
        (page_of[mention["document"]], event["type"], event["mode"], event["context"], name_of[role["entity"]])
        for event in dossier["events"]
        for mention in event["mentions"]
        for role in event["roles"] or [{"entity": None}]
    }
    assert {
        ("incendio", "OTHER", "accident", "actual", "Torreluz"),
        ("huelga", "PROTEST", "strike-lim", "actual", None),
        ("dimision", "RETREAT", "resign", "actual", "Elena Barral"),
        ("puente", "OTHER", "accident", "actual", "Arlo"),
    } <= told
