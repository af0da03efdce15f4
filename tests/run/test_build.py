"""The promises of a build: order, sharding, adding and killing change nothing."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sayso.errors import InputError
from sayso.model import Story
from sayso.run.dossier import build, with_options
from sayso.run.settings import Settings

PILE = Path(__file__).parents[2] / "examples" / "pile"
ONE = Settings(jobs=1)


def read(folder):
    made = json.loads((folder / "dossier.json").read_text(encoding="utf-8"))
    made.pop("sayso")
    for page in made["pages"]:
        page["path"] = Path(page["path"]).name
    for failure in made["failures"]:
        failure["path"] = Path(failure["path"]).name
    return made


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pile")
    for page in sorted(PILE.iterdir()):
        shutil.copy(page, folder / page.name)
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(100))
    (folder / "empty.txt").write_bytes(b"")
    return folder


@pytest.fixture(scope="module")
def whole(pages, tmp_path_factory):
    out = tmp_path_factory.mktemp("whole")
    build([str(pages)], out, settings=ONE)
    return read(out)


def test_nothing_vanishes(whole, pages):
    documents = {page["id"]: page["path"] for page in whole["pages"]}
    kept = {documents[doc["page"]] for doc in whole["documents"]}
    failed = {failure["path"] for failure in whole["failures"]}
    assert kept | failed == {page.name for page in pages.iterdir()}
    assert failed == {"photo.jpg", "empty.txt"}


def test_every_place_is_a_slice_of_its_text(whole):
    text_of = {doc["id"]: doc["text"] for doc in whole["documents"]}
    places = [
        (item["document"], item["start"], item["end"])
        for kind in ("timexes", "quotations", "figures", "timeline")
        for item in whole[kind]
    ]
    places += [
        (m["document"], m["start"], m["end"])
        for entity in whole["entities"]
        for m in entity["mentions"] + entity["roles"]
    ]
    assert places
    assert all(0 <= start < end <= len(text_of[document]) for document, start, end in places)


def test_every_document_has_one_origin(whole):
    listed = [document for origin in whole["origins"] for document in origin["documents"]]
    assert sorted(listed) == sorted(doc["id"] for doc in whole["documents"])


def test_the_order_of_pages_and_their_names_change_nothing(whole, pages, tmp_path):
    names = sorted(pages.iterdir())
    random.Random(7).shuffle(names)
    renamed = tmp_path / "renamed"
    renamed.mkdir()
    paths = []
    for number, page in enumerate(names):
        target = renamed / f"{number:03}{page.suffix}"
        shutil.copy(page, target)
        paths.append(str(target))
    build(paths[::-1], tmp_path / "out", settings=ONE)
    made = read(tmp_path / "out")
    for kind in set(whole) - {"pages", "failures"}:
        assert made[kind] == whole[kind], kind


def test_more_processes_change_nothing(whole, pages, tmp_path, monkeypatch):
    monkeypatch.setattr("sayso.run.dossier._POOL_PAYS_FROM", 2)
    build([str(pages)], tmp_path, settings=Settings(jobs=2))
    assert read(tmp_path) == whole


def test_pages_added_later_end_in_the_same_dossier_and_nothing_is_read_twice(whole, pages, tmp_path, monkeypatch):
    names = [str(page) for page in sorted(pages.iterdir())]
    build(names[::2], tmp_path, settings=ONE)
    seen = []
    from sayso.run import build as module  # noqa: PLC0415

    original = module.work

    def watched(payload):
        seen.extend((payload.pass_name, unit.page) for unit in payload.units)
        return original(payload)

    monkeypatch.setattr(module, "work", watched)
    build(names, tmp_path, settings=ONE)
    assert read(tmp_path) == whole
    assert len([page for name, page in seen if name == "layout"]) <= len(names[1::2])
    seen.clear()
    build(names, tmp_path, settings=ONE)
    assert seen == []
    assert read(tmp_path) == whole


def test_a_build_that_is_killed_goes_on_where_it_was(whole, pages, tmp_path):
    command = [sys.executable, "-m", "sayso", "build", str(pages), "--out", str(tmp_path), "--jobs", "1"]
    for wait in (1.5, 3.0, 4.5):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(wait)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
    assert read(tmp_path) == whole


def test_twins_are_two_pages_and_a_moved_pile_is_not_doubled(tmp_path):
    text = "\n\n".join(
        ["The bridge at Orlo was closed on Monday, the town council said after a long night of talks."] * 4
    )
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        for name in ("one.txt", "two.txt"):
            (tmp_path / folder / name).write_text(text)
    build([str(tmp_path / "a")], tmp_path / "out", settings=ONE)
    first = read(tmp_path / "out")
    build([str(tmp_path / "b")], tmp_path / "out", settings=ONE)
    assert len(first["pages"]) == 2
    assert [p["id"] for p in read(tmp_path / "out")["pages"]] == [p["id"] for p in first["pages"]]


def test_the_same_bytes_under_the_same_address_are_one_page_whatever_the_order(tmp_path):
    text = "The bridge at Orlo was closed on Monday, the town council said after a long night of talks. " * 4
    row = json.dumps({"text": text, "url": "https://courier.example/a"}) + "\n"
    (tmp_path / "a.jsonl").write_text(row * 2)
    (tmp_path / "b.jsonl").write_text(row)
    build([str(tmp_path / "b.jsonl"), str(tmp_path / "a.jsonl")], tmp_path / "out", settings=ONE)
    assert [page["path"] for page in read(tmp_path / "out")["pages"]] == ["a.jsonl#1"]


def test_nothing_to_read_is_an_error_that_says_why(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "empty.txt").write_text("")
    with pytest.raises(InputError, match=r"(?s)no page could be read.*empty"):
        build([str(tmp_path / "in")], tmp_path / "out", settings=ONE)
    with pytest.raises(InputError, match="no such file"):
        build([str(tmp_path / "nowhere")], tmp_path / "out", settings=ONE)


def test_without_a_word_on_jobs_the_command_line_takes_all_processors():
    assert with_options(Settings(), models={}, jobs=None).jobs == os.cpu_count()
    assert with_options(Settings(jobs=3), models={}, jobs=None).jobs == 3
    assert with_options(Settings(jobs=3), models={}, jobs=2).jobs == 2


def test_a_fault_in_a_step_over_the_pile_costs_its_own_records_and_is_tried_again(pages, whole, tmp_path, monkeypatch):
    from sayso.run import calls  # noqa: PLC0415
    from sayso.run.passes import passes_for  # noqa: PLC0415

    def broken(*_kinds, **_options):
        raise ZeroDivisionError("no such thing")

    monkeypatch.setattr(calls, "stories", broken)
    passes_for.cache_clear()
    build([str(pages)], tmp_path, settings=ONE)
    made = read(tmp_path)
    assert made["stories"] == []
    assert made["quotations"] == whole["quotations"]
    assert "ZeroDivisionError" in next(f["error"] for f in made["failures"] if f["stage"] == "stories")
    monkeypatch.undo()
    passes_for.cache_clear()
    build([str(pages)], tmp_path, settings=ONE)
    assert read(tmp_path) == whole


def test_a_fault_after_the_first_records_leaves_none_of_them(pages, whole, tmp_path, monkeypatch):
    from sayso.run import calls  # noqa: PLC0415
    from sayso.run.passes import passes_for  # noqa: PLC0415

    def half(documents, *_kinds, **_more):
        yield Story(
            id="s-1",
            title="",
            documents=(documents[0].id,),
            earliest=None,
            latest=None,
            entities=(),
            score=1.0,
            why=".",
        )
        raise ZeroDivisionError("no such thing")

    monkeypatch.setattr(calls, "stories", half)
    monkeypatch.setattr("sayso.run.build._AT_ONCE", 1)
    passes_for.cache_clear()
    build([str(pages)], tmp_path, settings=ONE)
    made = read(tmp_path)
    monkeypatch.undo()
    passes_for.cache_clear()
    assert made["stories"] == []
    assert made["entities"] == whole["entities"]
    assert [f["stage"] for f in made["failures"] if "ZeroDivisionError" in f["error"]] == ["stories"]
