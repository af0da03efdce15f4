import csv
import json
import shutil
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from sayso.cli import app
from sayso.cli.annotate import TASKS
from sayso.run import annotate as run

STORY = """Orlo bridge closed after flood

ORLO (OPA) — The old bridge at Orlo was closed on Monday after the river rose by two metres, the town council said.

"We counted at least 40 people who had to leave their homes," Mayor Ada Venn told reporters at the town hall.

Engineers from the ministry will look at the pillars on Tuesday, and nobody knows when traffic can go on again.
"""


def invoke(*words):
    """Run a command in this process, where errors are still exceptions."""
    return CliRunner().invoke(app, list(words))


def command(*words, stdin=""):
    """Run the console script: exit code, standard output, standard error."""
    made = subprocess.run(
        [sys.executable, "-m", "sayso", *words], input=stdin, capture_output=True, text=True, check=False
    )
    return made.returncode, made.stdout, made.stderr


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    root = tmp_path_factory.mktemp("cli")
    (root / "orlo.txt").write_text(STORY)
    made = invoke("build", str(root / "orlo.txt"), "--out", str(root / "out"))
    assert made.exit_code == 0, made.output
    return root / "out"


def test_build_writes_the_three_files_and_says_where_to_look(folder):
    assert {path.name for path in folder.iterdir()} >= {"dossier.json", "index.html", "sayso.db"}
    again = invoke("build", str(folder.parent / "orlo.txt"), "--out", str(folder))
    assert "1 document from 1 page" in again.stdout
    assert "index.html" in again.stdout


def test_a_page_that_fails_is_named_and_the_exit_code_is_one(tmp_path):
    (tmp_path / "good.txt").write_text(STORY)
    (tmp_path / "empty.txt").write_text("")
    made = invoke("build", str(tmp_path), "--out", str(tmp_path / "out"))
    assert made.exit_code == 1
    assert "empty.txt" in made.stdout


def test_pages_come_from_standard_input(tmp_path):
    code, out, _ = command("build", "-", "--out", str(tmp_path), stdin=STORY)
    assert code == 0
    assert "1 document" in out


def test_ranges_are_one_expression_on_demand():
    row = '{"id": "1", "language": "en", "text": "It opens from 4 to 6 pm.", "dct": "2031-02-03"}'
    _, out, _ = command("annotate", "timex", "--merge-ranges", stdin=row)
    assert '"value":"16:00:00/18:00:00"' in out
    _, out, _ = command("annotate", "timex", stdin=row)
    assert '"value":"2031-02-03T18:00"' in out


def test_phrases_are_given_on_demand():
    row = '{"id": "1", "language": "en", "text": "They left the village."}'
    _, out, _ = command("annotate", "entities", "--phrases", stdin=row)
    assert '{"start":10,"end":21,"type":"LOC"}' in out
    _, out, _ = command("annotate", "entities", stdin=row)
    assert '"entities":[]' in out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["build", "nowhere.txt", "--out", "x"], "nowhere.txt"),
        (["show", "nowhere"], "sayso build"),
        (["annotate", "nonsense"], "choose language"),
        (["annotate", "furniture", "--use", "pdf"], "html or plain"),
        (["annotate", "names", "--merge-ranges"], "is for timex"),
        (["annotate", "names", "--phrases"], "is for entities"),
        (["build", "a.txt", "--out", "x", "--model", "en"], "LANG=NAME"),
        (["build", "a.txt"], "--out"),
        (["build", ".", "--out", "x", "--names", "nowhere.csv"], "nowhere.csv: the list cannot be read"),
        (["fix", "nowhere", "same", "a", "b"], "is not there"),
        (["fix", "nowhere"], "say one of: a correction"),
        (["fix", "nowhere", "--list", "same", "a", "b"], "say one of: a correction"),
        (["fix", "nowhere", "join", "a", "b"], "begin with same, different, name"),
        (["fix", "nowhere", "--from", "nowhere.txt"], "nowhere.txt: the corrections cannot be read"),
    ],
)
def test_a_wrong_call_ends_with_two_and_says_what_would_be_right(words, told, tmp_path):
    made = subprocess.run(
        [sys.executable, "-m", "sayso", *words], input="", capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert made.returncode == 2
    assert told in made.stderr
    assert "Traceback" not in made.stderr


def test_a_folder_that_cannot_be_written_to_is_a_wrong_call(folder, tmp_path):
    (tmp_path / "taken").write_text("")
    code, _, told = command("export", str(folder), "--format", "ftm", "--out", str(tmp_path / "taken"))
    assert (code, "Traceback" in told) == (2, False)
    assert "taken: File exists" in told


@pytest.mark.parametrize("part", ["summary", "documents", "entities", "quotations", "figures", "timeline", "lineage"])
def test_show_prints_every_part(folder, part):
    made = invoke("show", str(folder), part)
    assert made.exit_code == 0, made.output
    assert made.stdout.strip()


def test_show_search_finds_words(folder):
    assert "flood" in invoke("show", str(folder), "search", "pillars").stdout
    assert "flood" not in invoke("show", str(folder), "search", "volcano").stdout


def test_show_entity_tells_all_of_one_actor(folder):
    made = invoke("show", str(folder), "entity", "ada", "venn")
    assert made.exit_code == 0, made.output
    assert "Ada Venn (Person)" in made.stdout
    assert "Mayor [Ada Venn] told reporters" in made.stdout
    assert "sayso fix . same e-" in made.stdout


def test_show_entity_without_a_name_or_with_an_unknown_one_says_what_would_be_right(folder):
    for words, told in (([], "say whom"), (["Zora", "Quill"], "no page names “Zora Quill”")):
        code, _, err = command("show", str(folder), "entity", *words)
        assert code == 2
        assert told in err


def test_fix_tells_what_changed_and_lists_what_it_was_told(folder, tmp_path):
    shutil.copytree(folder, tmp_path / "out")
    out = str(tmp_path / "out")
    code, said, _ = command("fix", out, "same", "Ada Venn", "Orlo")
    assert code == 0
    assert len(said.splitlines()) == 1
    assert invoke("fix", out, "name", "Orlo", "Orlo (town)").exit_code == 0
    listed = invoke("fix", out, "--list").stdout
    assert listed == 'name Orlo "Orlo (town)"\nsame "Ada Venn" Orlo\n'
    (tmp_path / "corrections.txt").write_text(listed)
    assert invoke("fix", out, "undo", "same", "Orlo", "Ada Venn").exit_code == 0
    assert invoke("fix", out, "--from", str(tmp_path / "corrections.txt")).exit_code == 0
    assert invoke("fix", out, "--list").stdout == listed


def test_fix_of_an_unknown_name_ends_with_two_and_proposes_others(folder):
    code, _, err = command("fix", str(folder), "same", "Ada Fenn", "Orlo")
    assert code == 2
    assert "no page names “Ada Fenn”; names like it:\n  e-" in err
    assert "Ada Venn (Person" in err


def test_a_list_of_names_is_read_with_the_pages(folder, tmp_path):
    (tmp_path / "names.csv").write_bytes("name,type\nAda Venn,Person\nÖrlo,Place\n".encode("latin-1"))
    pages = str(folder.parent / "orlo.txt")
    code, said, err = command("build", pages, "--out", str(tmp_path / "out"), "--names", str(tmp_path / "names.csv"))
    assert code == 0, err
    assert "1 document" in said
    assert "line 3: not UTF-8, read as Latin-1" in err


def test_export_writes_tables_that_open(folder, tmp_path):
    made = invoke("export", str(folder), "--format", "csv", "--out", str(tmp_path))
    assert made.exit_code == 0, made.output
    with (tmp_path / "documents.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["title"] == "Orlo bridge closed after flood"


def test_export_to_parquet(folder, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    assert invoke("export", str(folder), "--format", "parquet", "--out", str(tmp_path)).exit_code == 0
    assert parquet.read_table(tmp_path / "documents.parquet").num_rows == 1


def test_annotate_reads_and_writes_lines():
    rows = '{"id": "1", "text": "Der Bürgermeister von Orlo sprach gestern Abend im Rathaus."}\n{"id": "2"}\n'
    code, out, err = command("annotate", "language", stdin=rows)
    first, second = map(json.loads, out.splitlines())
    assert first == {"id": "1", "language": "de"}
    assert "text" in second["error"]
    assert code == 1
    assert "1 rows failed" in err


def test_annotate_names_the_line_that_is_wrong():
    code, _, err = command("annotate", "language", stdin='{"id": "1", "text": "x"}\nnonsense\n')
    assert code == 2
    assert "stdin, line 2" in err


def test_the_help_lists_the_tasks_that_exist():
    assert tuple(TASKS.split(", ")) == tuple(run.TASKS)
