"""Documents are tested: what they must name, what they link to, and that the generated ones are fresh."""

import ast
import re
import runpy
import sys
from dataclasses import fields
from pathlib import Path

import msgspec
import pytest

from sayso import model
from sayso.cli import app
from sayso.lang.profile import LanguageProfile
from sayso.run.annotate import TASKS
from sayso.run.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", ROOT / "examples" / "README.md", *sorted(DOCS.rglob("*.md"))]
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
COMMANDS = [command.callback.__name__ for command in app.registered_commands]
SECTIONS = [field.name for field in fields(LanguageProfile) if field.name not in {"code", "name"}]


def read(name):
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented_and_named_in_the_readme(command):
    assert f"\n## sayso {command}\n" in read("cli.md")
    assert f"sayso {command}" in PAGES[0].read_text(encoding="utf-8")


@pytest.mark.parametrize("setting", [field.name for field in msgspec.structs.fields(Settings)])
def test_every_setting_is_documented(setting):
    (row,) = re.findall(rf"^\| `{setting}` \|.*\| (.*) \|$", read("cli.md"), re.MULTILINE)
    assert row.strip()


@pytest.mark.parametrize("name", model.__all__)
def test_every_record_and_list_of_words_is_documented(name):
    assert re.search(rf"^(### `{name}`$|`{name}` is one of )", read("data-model.md"), re.MULTILINE)


@pytest.mark.parametrize("task", TASKS)
def test_every_task_is_documented(task):
    assert f"`{task}`" in read("annotate.md")


@pytest.mark.parametrize("section", SECTIONS)
def test_every_key_of_a_language_file_says_what_it_means(section):
    tree = ast.parse((ROOT / "src" / "sayso" / "lang" / f"{section}.py").read_text(encoding="utf-8"))
    records = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    silent = [
        f"{record.name}.{node.target.id}"
        for record in records
        for node, after in zip(record.body, [*record.body[1:], None], strict=True)
        if isinstance(node, ast.AnnAssign) and not _is_docstring(after)
    ]
    assert records
    assert silent == []


def _is_docstring(node):
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def test_generated_pages_are_fresh():
    pages = runpy.run_path(str(DOCS / "generate.py"))["pages"]
    assert [name for name, text in pages() if read(name) != text] == []


def test_a_stale_page_is_named_and_not_touched(tmp_path, monkeypatch, capsys):
    made = runpy.run_path(str(DOCS / "generate.py"))
    monkeypatch.setitem(made["_is_fresh"].__globals__, "DOCS", tmp_path)
    (tmp_path / "cli.md").write_text("old", encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["generate.py", "--check"])
    assert made["main"]() == 1
    assert "docs/cli.md: stale" in capsys.readouterr().out
    assert (tmp_path / "cli.md").read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    links = [link.split("#")[0] for link in LINK.findall(page.read_text(encoding="utf-8"))]
    relative = [link for link in links if link and not re.match(r"[a-z]+:", link)]
    assert [link for link in relative if not (page.parent / link).exists()] == []
