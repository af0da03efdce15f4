"""Lists and corrections in the store: what they change, what is done again for them, and what not."""

import json
import shutil
from contextlib import closing

import pytest

from sayso.adapters.corrections import correction, read_corrections
from sayso.errors import InputError, StoreError, UsageError
from sayso.model import Judgement, Listed
from sayso.run import build as module
from sayso.run.dossier import build
from sayso.run.fix import corrections_of, fix
from sayso.run.known import Lists
from sayso.run.passes import passes_for
from sayso.run.settings import Settings
from sayso.store import open_view

PAGES = {
    "orlo.txt": "The old bridge at Orlo was closed on Monday, Mayor Ada Venn told reporters at the town hall.",
    "tarn.txt": "The mill at Tarn burned on Tuesday, and Piet Holm, who owns it, said that nobody was hurt there.",
}
SETTINGS = Settings(jobs=1, max_page_bytes=9_000_000, report_text_bytes=100)
SAME = correction(["same", "Ada Venn", "Piet Holm"])


def page(words):
    return "\n\n".join([words, *(f"{words[:-1]}, and so it was told for {n} days in town." for n in range(2, 6))])


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    root = tmp_path_factory.mktemp("fix")
    for name, words in PAGES.items():
        (root / name).write_text(page(words))
    build([str(root / name) for name in PAGES], root / "out", settings=SETTINGS)
    return root


@pytest.fixture
def folder(built, tmp_path):
    shutil.copytree(built, tmp_path / "pile")
    return tmp_path / "pile" / "out"


@pytest.fixture
def ran(monkeypatch):
    """Which passes did something since: map passes by their work, gather passes by the ledger."""
    seen = []
    original = module.work

    def watched(payload):
        seen.append(payload.pass_name)
        return original(payload)

    monkeypatch.setattr(module, "work", watched)
    return seen


def ledger(folder):
    with closing(open_view(folder)) as view:
        return dict(view._db.execute("SELECT pass || ':' || unit, input || ended FROM activity"))


def rewind(folder):
    """Make every line of the ledger an old one, so that a new one can be told from it."""
    import sqlite3  # noqa: PLC0415

    with closing(sqlite3.connect(folder / "sayso.db")) as db, db:
        db.execute("UPDATE activity SET ended = 'old'")


def done_again(folder):
    return {line.split(":")[0] for line, told in ledger(folder).items() if not told.endswith("old")}


def wanted_again():
    names = [chosen.name for chosen in passes_for('{"jobs":0}') if chosen.shape == "gather"]
    return set(names[names.index("entities") :])


def test_a_correction_is_kept_and_only_what_follows_is_done_again(folder, ran):
    rewind(folder)
    fix(folder, [SAME])
    assert corrections_of(folder) == ['same "Ada Venn" "Piet Holm"']
    assert done_again(folder) == wanted_again()
    assert ran == []


def test_the_dossier_is_written_again_under_the_settings_of_the_build(folder):
    before = json.loads((folder / "dossier.json").read_text())
    (folder / "dossier.json").unlink()
    (folder / "index.html").unlink()
    fix(folder, [SAME])
    after = json.loads((folder / "dossier.json").read_text())
    assert after["sayso"]["settings"] == before["sayso"]["settings"]
    assert after["sayso"]["settings"]["max_page_bytes"] == "9000000"
    assert after["documents"] == before["documents"]
    assert "report_text_bytes" in (folder / "index.html").read_text()


def test_a_build_after_a_correction_has_nothing_to_do_and_keeps_it(folder, ran):
    fix(folder, [SAME])
    rewind(folder)
    build([str(folder.parent / name) for name in PAGES], folder, settings=SETTINGS)
    assert done_again(folder) == {"build"}
    assert ran == []
    assert corrections_of(folder) == ['same "Ada Venn" "Piet Holm"']


def test_a_correction_that_is_there_already_changes_nothing(folder):
    fix(folder, [SAME])
    rewind(folder)
    fix(folder, [correction(["same", "piet holm", "ada venn"])])
    assert done_again(folder) == set()


def test_what_is_undone_leaves_the_dossier_as_it_was(folder):
    before = (folder / "dossier.json").read_bytes().split(b"\n", 3)[3]
    fix(folder, [SAME])
    fix(folder, [SAME], mode="undo")
    assert (folder / "dossier.json").read_bytes().split(b"\n", 3)[3] == before
    assert corrections_of(folder) == []


def test_of_a_file_all_corrections_are_taken_or_none(folder, tmp_path):
    path = tmp_path / "corrections.txt"
    path.write_text('same "Ada Venn" "Piet Holm"\ndifferent "Ada Venn" Ada\u200b?\nsame Venn@d-0000000000000000 Orlo\n')
    made = fix(folder, read_corrections(path))
    assert len(made.notes) >= 2
    assert all(str(path) in note for note in made.notes if "kept" in note)
    path.write_text('name Orlo "Orlo Town"\nsame "Ada Venn" e-0000000000000000\n')
    with pytest.raises(InputError, match="line 2: e-0000000000000000 is no actor"):
        fix(folder, read_corrections(path))
    assert len(corrections_of(folder)) == 3


def test_the_list_can_be_shared(folder, tmp_path, built):
    fix(folder, [SAME, correction(["name", "Orlo", 'Orlo "on the Tarn"'])])
    (tmp_path / "shared.txt").write_text("\n".join(corrections_of(folder)))
    shutil.copytree(built, tmp_path / "other")
    fix(tmp_path / "other" / "out", read_corrections(tmp_path / "shared.txt"))
    assert corrections_of(tmp_path / "other" / "out") == corrections_of(folder)


def test_without_a_dossier_nothing_is_made(tmp_path):
    with pytest.raises(StoreError, match="is not there"):
        fix(tmp_path / "out", [SAME])
    assert not (tmp_path / "out").exists()


def names_list(folder, text, name="names.csv"):
    path = folder.parent.parent / name
    path.write_text(text)
    return path


def held(folder):
    with closing(open_view(folder)) as view:
        return {(one.source, one.name) for one in view.all(Listed)}


def again(folder, *lists):
    pages = [str(folder.parent / name) for name in PAGES]
    return build(pages, folder, settings=SETTINGS, lists=Lists(names=lists))


def test_a_list_is_kept_replaced_and_only_what_follows_is_done_again(folder, ran):
    rewind(folder)
    again(folder, names_list(folder, "name,type\nAda Venn,Person\nPiet Holm,Person\n"))
    assert held(folder) == {("names.csv", "Ada Venn"), ("names.csv", "Piet Holm")}
    assert done_again(folder) == wanted_again() | {"build"}
    rewind(folder)
    again(folder)
    again(folder, names_list(folder, "type;name\nperson;Piet Holm\n;;;\nPERSON;Ada Venn\n"))
    assert done_again(folder) == {"build"}
    again(folder, names_list(folder, "name\nOrlo\n", "more.csv"), names_list(folder, "name\nTarn\n"))
    assert held(folder) == {("names.csv", "Tarn"), ("more.csv", "Orlo")}
    assert ran == []


def test_an_empty_list_forgets_the_names_and_says_so(folder):
    again(folder, names_list(folder, "name\nOrlo\n"))
    made = again(folder, names_list(folder, "name\n"))
    assert held(folder) == set()
    assert "no names in it" in made.notes[0]


def test_a_wrong_list_stops_the_build_and_changes_nothing(folder):
    again(folder, names_list(folder, "name\nOrlo\n"))
    with pytest.raises(InputError, match=r"names.csv, line 2"):
        again(folder, names_list(folder, "name\nTarn\n", "good.csv"), names_list(folder, "name\n\x1b\n"))
    assert held(folder) == {("names.csv", "Orlo")}


def test_rows_that_name_no_actor_are_counted(folder):
    rows = '{"schema": "Address", "properties": {}}\n{"schema": "Person", "properties": {"name": ["Ada Venn"]}}\n'
    made = again(folder, names_list(folder, rows, "list.ftm.json"))
    assert held(folder) == {("list.ftm.json", "Ada Venn")}
    assert made.notes[0].endswith("1 rows are not names of actors, passed over (Address)")


def test_two_lists_of_one_name(folder, tmp_path):
    (tmp_path / "b").mkdir()
    other = tmp_path / "b" / "names.csv"
    other.write_text("name\nOrlo\n")
    with pytest.raises(UsageError, match="two lists are called"):
        again(folder, other, names_list(folder, "name\nOrlo\n"))


def test_corrections_are_records(folder):
    fix(folder, [SAME])
    with closing(open_view(folder)) as view:
        (one,) = view.all(Judgement)
    assert (one.verdict, one.a, one.b, one.a_document, one.b_document) == ("same", "Ada Venn", "Piet Holm", None, None)
