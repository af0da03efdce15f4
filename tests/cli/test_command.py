import gzip
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time

import pytest

from sayso.run import dossier
from sayso.run.settings import Settings

STORY = "Orlo bridge closed\n\nThe old bridge at Orlo was closed on Monday, Mayor Ada Venn said. Three people were injured.\n"
CALL = [sys.executable, "-m", "sayso"]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    root = tmp_path_factory.mktemp("ends")
    (root / "orlo.txt").write_text(STORY)
    dossier.build([str(root / "orlo.txt")], root / "out", settings=Settings(jobs=1))
    return root / "out"


def run(*words):
    done = subprocess.run(
        [*CALL, *map(str, words)], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout, done.stderr


def test_a_reader_that_takes_only_the_first_line_is_no_failure(made):
    lines = "".join(f'{{"id": "{number}", "text": "Rain fell on Monday."}}\n' for number in range(3000))
    with subprocess.Popen([*CALL, "annotate", "timex"], stdin=-1, stdout=-1, stderr=-1, text=True) as writer:
        writer.stdout.close()
        try:
            writer.stdin.write(lines)
            writer.stdin.close()
        except BrokenPipeError:
            pass
        told = writer.stderr.read()
    assert (writer.returncode, told) == (0, "")


def test_a_damaged_database_is_named_with_what_to_do(made, tmp_path):
    shutil.copytree(made, tmp_path / "out")
    database = tmp_path / "out" / "sayso.db"
    data = bytearray(database.read_bytes())
    for page in range(8192, len(data), 4096):
        data[page : page + 64] = b"x" * 64
    database.write_bytes(data)
    for words in (["show", tmp_path / "out"], ["export", tmp_path / "out", "--format", "csv"]):
        code, _, told = run(*words)
        assert code == 2
        assert f"{database}: is damaged; move it away" in told


def test_a_dossier_of_a_newer_version_is_refused_by_every_command(made, tmp_path):
    shutil.copytree(made, tmp_path / "out")
    with sqlite3.connect(tmp_path / "out" / "sayso.db") as db:
        db.execute("INSERT INTO migration VALUES ('9999-later', '2031-01-01T00:00:00Z')")
    db.close()
    out = tmp_path / "out"
    page = made.parent / "orlo.txt"
    for words in (["show", out], ["build", page, "--out", out], ["serve", out], ["export", out, "--format", "csv"]):
        code, _, told = run(*words)
        assert code == 2
        assert "written by a newer sayso" in told


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_ctrl_c_stops_a_build_in_a_sentence_and_the_next_goes_on(tmp_path):
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in range(80):
        (pages / f"{number}.txt").write_text(STORY.replace("Three", str(number)) * 8)
    words = [*CALL, "build", str(pages), "--out", str(tmp_path / "out"), "--jobs", "2"]
    with subprocess.Popen(words, stdout=-1, stderr=-1, text=True, start_new_session=True) as build:
        while build.poll() is None and not (tmp_path / "out" / "sayso.db").exists():
            time.sleep(0.05)
        time.sleep(1)
        os.killpg(build.pid, signal.SIGINT)  # as a terminal does: to the workers, too
        told = build.stderr.read()
    assert build.returncode == 130
    assert "Traceback" not in told
    assert told.splitlines()[-1] == "sayso: stopped; run the same command again to go on from here"
    code, _, told = run("show", tmp_path / "out")
    assert code == 0
    assert "no build has ended here yet" in told


def test_a_path_that_leads_nowhere_leaves_no_dossier_behind(tmp_path):
    code, _, told = run("build", tmp_path / "slip.txt", "--out", tmp_path / "out")
    assert (code, "slip.txt: there is no such file" in told) == (2, True)
    assert not (tmp_path / "out").exists()


def test_an_empty_folder_is_named(made, tmp_path):
    (tmp_path / "pages").mkdir()
    code, _, told = run("build", tmp_path / "pages", "--out", tmp_path / "out")
    assert code == 2
    assert f"{tmp_path / 'pages'}: there is no file in this folder" in told


def test_reasons_of_earlier_calls_are_not_told_again(tmp_path):
    (tmp_path / "one.txt").write_text("")
    (tmp_path / "two.txt").write_text("")
    run("build", tmp_path / "one.txt", "--out", tmp_path / "out")
    _, _, told = run("build", tmp_path / "two.txt", "--out", tmp_path / "out")
    assert "two.txt: is empty" in told
    assert "one.txt" not in told


def test_a_file_where_a_folder_belongs_is_told(made):
    page = made.parent / "orlo.txt"
    assert "orlo.txt: is a file, not a folder" in run("build", page, "--out", page)[2]
    assert "orlo.txt: is a file; name the folder" in run("show", page)[2]


def test_lines_that_are_cut_off_are_told_with_their_number(tmp_path):
    lines = b"".join(b'{"id": "%d", "text": "Rain %d"}\n' % (number, number * 7919) for number in range(500))
    (tmp_path / "rows.jsonl.gz").write_bytes(gzip.compress(lines)[:-200])
    code, told, wrong = run("annotate", "language", "--in", tmp_path / "rows.jsonl.gz")
    assert code == 2
    assert f"rows.jsonl.gz: after line {len(told.splitlines())}, the gzip data is broken or cut off" in wrong
