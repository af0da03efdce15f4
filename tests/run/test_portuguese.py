"""A small pile in Portuguese, as written in Portugal and in Brazil: what its dossier says."""

from pathlib import Path

import pytest

from tests.run.framed import build_pile


@pytest.fixture(scope="module")
def pile(tmp_path_factory):
    return build_pile(Path(__file__).parent / "portuguese", tmp_path_factory.mktemp("portuguese"))


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
    assert {page_of[d["id"]]: (d["language"], d["published"]["best"]) for d in dossier["documents"]} == {
        "cheias": ("pt", "2031-02-11"),
        "greve": ("pt", "2031-03-18"),
        "prisao": ("pt", "2031-04-09"),
        "renuncia": ("pt", "2031-06-20"),
    }
    texts = " ".join(document["text"] for document in dossier["documents"])
    assert "Mais de 3.000 pessoas" in texts
    assert not any(words in texts for words in ("Leia também", "newsletter", "direitos reservados"))


def test_names(dossier):
    found = {(entity["schema"], entity["name"]) for entity in dossier["entities"]}
    assert {
        ("Person", "Rui Almeirim"), ("Person", "Marta Quintela"), ("Person", "Nuno Bragal"), ("Person", "Helena Sardoal"),
        ("Person", "Jaime Torreal"), ("Person", "Cauã Ferraz"), ("Person", "Rosana Teles"), ("Person", "Abel Fontoura"),
        ("Organization", "Guarda Nacional Republicana"), ("Organization", "Banco Rural"), ("Organization", "Aliança Rural"),
        ("Organization", "Partido Liberal Nacional"), ("Place", "Valverde"), ("Place", "Serra Bonita"), ("Place", "Lagoa Clara"),
    } <= found  # fmt: skip
    teles = next(entity for entity in dossier["entities"] if entity["name"] == "Rosana Teles")
    assert {role["text"] for role in teles["roles"]} == {"ministra da Saúde"}


def test_quotations(pile):
    said = pile.said()
    assert {
        ("cheias", "direct", "Nunca tinha visto a água subir tão depressa", "Rui Almeirim"),
        ("cheias", "indirect", "que o município vai ajudar as famílias", "Marta Quintela"),
        ("cheias", "indirect", "que a barragem do Tarela não corre perigo", "Marta Quintela"),
        ("cheias", "indirect", "duas pessoas continuam desaparecidas", "Guarda Nacional Republicana"),
        ("greve", "direct", "Não voltaremos às aulas sem um acordo", "Helena Sardoal"),
        ("prisao", "direct", "Eles conheciam a rotina do banco", "Cauã Ferraz"),
        ("prisao", "indirect", "que a polícia procura um terceiro suspeito", "Cauã Ferraz"),
        ("renuncia", "mixed", 'que sai "para não atrapalhar o governo"', "Rosana Teles"),
        ("renuncia", "direct", "Demorou demais", "Abel Fontoura"),
    } <= said
    assert sum(page == "greve" for page, *_ in said) == 3


def test_figures(pile):
    counted = pile.counted()
    assert {
        ("cheias", "killed", 7.0, "at least", ("a Proteção Civil",)),
        ("cheias", "displaced", 400.0, "more than", ("a Proteção Civil",)),
        ("cheias", "missing", 2.0, "exact", ("a Guarda Nacional Republicana",)),
        ("greve", "protesters", 3000.0, "more than", ("o Sindicato dos Docentes do Norte",)),
        ("greve", "protesters", 1800.0, "exact", ()),
        ("greve", "arrested", 5.0, "exact", ()),
        ("prisao", "released", 3.0, "exact", ("o delegado Cauã Ferraz",)),
        ("prisao", "killed", 2.0, "exact", ()),
    } <= counted


def test_times(pile):
    read = pile.times()
    assert {
        ("cheias", "segunda-feira à noite", "2031-02-10TNI"),
        ("cheias", "terça-feira de manhã", "2031-02-11TMO"),
        ("greve", "esta terça-feira", "2031-03-18"),
        ("greve", "sexta-feira", "2031-03-14"),
        ("prisao", "nesta quarta-feira", "2031-04-09"),
        ("renuncia", "na noite de quinta-feira", "2031-06-19TNI"),
        ("renuncia", "maio de 2029", "2029-05"),
        ("renuncia", "próxima segunda-feira", "2031-06-23"),
    } <= read


def test_events(dossier, page_of, name_of):
    told = {
        (
            page_of[mention["document"]],
            event["type"],
            event["mode"],
            event["context"],
            role["role"],
            name_of[role["entity"]],
        )
        for event in dossier["events"]
        for mention in event["mentions"]
        for role in event["roles"] or [{"entity": None, "role": None}]
    }
    assert {
        ("cheias", "OTHER", "natural-disaster", "actual", None, None),
        ("cheias", "CONSULT", "visit", "actual", "actor", "Nuno Bragal"),
        ("greve", "PROTEST", "demo", "actual", None, None),
        ("greve", "CONSULT", None, "actual", "participant", "Jaime Torreal"),
        ("prisao", "COERCE", "arrest", "actual", "actor", "Polícia Civil"),
        ("renuncia", "RETREAT", "resign", "actual", "actor", "Rosana Teles"),
    } <= told
