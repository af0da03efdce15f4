"""From a correction or a list to the dossier, the joining of names included."""

import json
import shutil

import pytest

from sayso.adapters.corrections import correction
from sayso.model import Judgement, Listed
from sayso.run.dossier import build
from sayso.run.fix import fix
from sayso.run.known import Lists
from sayso.run.passes import passes_for
from sayso.run.settings import Settings

(ENTITIES,) = (s for p in passes_for('{"jobs":0}') for s in p.steps if s.name == "entities")
pytestmark = pytest.mark.skipif(
    not {Judgement, Listed} <= set(ENTITIES.reads),
    reason="the step that joins names takes neither corrections nor lists",
)

ONE = Settings(jobs=1)
VENN = "Mayor Ada Venn of Orlo told reporters on Monday that the bridge would stay closed. In spring Venn had warned of it."
VENN_TOO = (
    "The mayor of Tarn, Ada Venn, told the council on Tuesday that the mill would be sold before the winter came."
)
HOLM = "Piet Holm, who owns the mill, told reporters on Tuesday that nobody had been hurt when the roof burned down."
GERMAN = (
    "Der Bürgermeister Ada Fenn sagte am Montag in Orlo, dass die Brücke gesperrt bleibe, bis der Fluss gefallen sei."
)
MARSH = "Ruth Marsh, who had been mayor for nine years, told reporters on Monday that she would not stand again in May."
PAGES = {"venn.txt": VENN, "tarn.txt": VENN_TOO, "holm.txt": HOLM, "german.txt": GERMAN, "marsh.txt": MARSH}


def page(words):
    return "\n\n".join([words] * 4)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    root = tmp_path_factory.mktemp("obey")
    for name, words in PAGES.items():
        (root / name).write_text(page(words), encoding="utf-8")
    build([str(root / name) for name in PAGES], root / "out", settings=ONE)
    return root


@pytest.fixture
def folder(built, tmp_path):
    shutil.copytree(built, tmp_path / "pile")
    return tmp_path / "pile" / "out"


def dossier(folder):
    return json.loads((folder / "dossier.json").read_text(encoding="utf-8"))


def bearers(folder, *names):
    """The entities that have one of these names, each as its shown name and its spellings."""
    return [
        (entity["name"], {name["text"] for name in entity["names"]})
        for entity in dossier(folder)["entities"]
        if {name["text"] for name in entity["names"]} & set(names)
    ]


def document(folder, name):
    made = dossier(folder)
    (identity,) = (p["id"] for p in made["pages"] if p["path"].endswith(name))
    return next(doc["id"] for doc in made["documents"] if doc["page"] == identity)


def test_two_are_one_and_two_again(folder):
    before = dossier(folder)
    made = fix(folder, [correction(["same", "Ada Venn", "Piet Holm"])])
    assert made.change.startswith("2 actors are now one: ")
    ((_, names),) = bearers(folder, "Ada Venn", "Piet Holm")
    assert names >= {"Ada Venn", "Piet Holm"}
    made = fix(folder, [correction(["same", "Ada Venn", "Piet Holm"])], mode="undo")
    assert made.change.startswith("1 actor is now 2: ")
    assert dossier(folder)["entities"] == before["entities"]


def test_a_correction_by_id_does_what_one_by_name_does(folder, built, tmp_path):
    ids = [e["id"] for e in dossier(folder)["entities"] if e["name"] in {"Ada Venn", "Piet Holm"}]
    fix(folder, [correction(["same", *ids])])
    shutil.copytree(built, tmp_path / "other")
    fix(tmp_path / "other" / "out", [correction(["same", "piet holm", "ada venn"])])
    assert dossier(folder)["entities"] == dossier(tmp_path / "other" / "out")["entities"]


def test_one_name_in_two_documents_is_two(folder):
    assert len(bearers(folder, "Ada Venn")) == 1
    here, there = (f"Ada Venn@{document(folder, name)}" for name in ("venn.txt", "tarn.txt"))
    made = fix(folder, [correction(["different", here, there])])
    assert "1 actor is now 2: Ada Venn" in made.change
    assert len(bearers(folder, "Ada Venn")) == 2


def test_spellings_are_parted_and_stay_so_when_the_pile_grows(folder):
    fix(folder, [correction(["same", "Ada Venn", "Ada Fenn"])])
    assert len(bearers(folder, "Ada Venn", "Ada Fenn")) == 1
    made = fix(folder, [correction(["different", "Ada Venn", "Ada Fenn"])])
    assert made.notes == ('replaces: same "Ada Fenn" "Ada Venn"',)
    assert len(bearers(folder, "Ada Venn", "Ada Fenn")) == 2
    (folder.parent / "more.txt").write_text(page(VENN.replace("bridge", "ferry").replace("Monday", "Friday")))
    build([str(folder.parent / "more.txt")], folder, settings=ONE)
    assert len(bearers(folder, "Ada Venn", "Ada Fenn")) == 2


def test_an_actor_is_shown_as_somebody_wants(folder):
    made = fix(folder, [correction(["name", "piet holm", "Pieter Holm, miller"])])
    assert "Piet Holm is now shown as Pieter Holm, miller" in made.change
    assert [name for name, _ in bearers(folder, "Piet Holm")] == ["Pieter Holm, miller"]
    fix(folder, [correction(["same", "Pieter Holm, miller", "Ada Venn"])])
    assert len(bearers(folder, "Piet Holm", "Ada Venn")) == 1


@pytest.mark.parametrize("kind", ["Person", ""])
def test_a_list_joins_names_that_nothing_else_would_and_gives_name_and_item(folder, kind):
    names = folder.parent / "names.csv"
    names.write_text(f"name,type,aliases,wikidata\nAda M. Venn,{kind},Ada Venn|Ruth Marsh,Q71\n", encoding="utf-8")
    assert len(bearers(folder, "Ada Venn", "Ruth Marsh")) == 2
    build([str(folder.parent / name) for name in PAGES], folder, settings=ONE, lists=Lists(names=[names]))
    (one,) = (e for e in dossier(folder)["entities"] if "Ada Venn" in {name["text"] for name in e["names"]})
    assert (one["name"], one["schema"], one["wikidata"]) == ("Ada M. Venn", "Person", "Q71")
    assert any("The list names.csv knows" in why for why in one["why"])
    assert "https://www.wikidata.org/wiki/Q71" in (folder / "index.html").read_text(encoding="utf-8")
    names.write_text("name\n")
    build([str(folder.parent / name) for name in PAGES], folder, settings=ONE, lists=Lists(names=[names]))
    assert {e["wikidata"] for e in dossier(folder)["entities"]} == {None}


def test_people_speak_of_actors_and_not_of_single_spellings(folder):
    for pair in (["Ada Venn", "Ada Fenn"], ["Ruth Marsh", "Piet Holm"], ["Ada Fenn", "Piet Holm"]):
        fix(folder, [correction(["same", *pair])])
    ((_, names),) = bearers(folder, "Ada Venn", "Piet Holm", "Ruth Marsh", "Ada Fenn")
    assert names >= {"Ada Venn", "Piet Holm", "Ruth Marsh", "Ada Fenn"}


def test_one_word_of_a_name_can_be_parted_from_it(folder):
    ((_, names),) = bearers(folder, "Ada Venn")
    assert "Venn" in names
    fix(folder, [correction(["different", "Venn", "Ada Venn"])])
    assert [names for _, names in bearers(folder, "Venn")] == [{"Venn"}]


def test_what_somebody_says_comes_before_lists(folder):
    names = folder.parent / "names.csv"
    names.write_text("name,type,aliases\nAda Venn,Person,Ruth Marsh\nPiet Holm,Person,\n", encoding="utf-8")
    fix(folder, [correction(["different", "Ada Venn", "Ruth Marsh"]), correction(["same", "Ada Venn", "Piet Holm"])])
    build([str(folder.parent / name) for name in PAGES], folder, settings=ONE, lists=Lists(names=[names]))
    ((_, together),) = bearers(folder, "Ada Venn")
    assert "Piet Holm" in together
    assert [names for _, names in bearers(folder, "Ruth Marsh")] == [{"Ruth Marsh"}]
