"""Write the pages of this folder that only repeat what the code says, or check that they are fresh.

    python docs/generate.py            writes data-model.md and cli.md
    python docs/generate.py --check    exit code 1 if one of them is stale, and says which

Docstrings are read from the source, those under fields included: Python keeps none of these at run time.
"""

# ruff: noqa: INP001, T201 - a script, not a module of a package

from __future__ import annotations

import argparse
import ast
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import typer.main

from sayso import model
from sayso.cli import app
from sayso.store.kinds import KINDS

DOCS = Path(__file__).resolve().parent
SOURCE = DOCS.parent / "src" / "sayso"
MADE = "<!-- Made by docs/generate.py from the code; edit the docstrings there. -->\n"
MODULES = (
    "page",
    "document",
    "span",
    "parse",
    "mention",
    "judgement",
    "known_date",
    "known_term",
    "timex",
    "quotation",
    "figure",
    "series",
    "event",
    "relation",
    "label",
    "lineage",
    "story",
    "dossier",
    "failure",
)
"""The modules of `model/` in the order of the flow."""


def main() -> int:
    """Write or check; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a page is stale")
    check = parser.parse_args().check
    stale = [name for name, text in pages() if not _is_fresh(name, text)]
    for name, text in pages():
        if name in stale and not check:
            (DOCS / name).write_text(text, encoding="utf-8")
        if name in stale:
            print(f"docs/{name}: {'stale; run: python docs/generate.py' if check else 'written'}")
    return 1 if check and stale else 0


def pages() -> Iterator[tuple[str, str]]:
    """The generated pages: file name and text."""
    makers: Mapping[str, Callable[[], Iterable[str]]] = {"data-model.md": _data_model, "cli.md": _cli}
    for name, maker in makers.items():
        yield name, "\n".join([MADE, *maker()]) + "\n"


def _is_fresh(name: str, text: str) -> bool:
    path = DOCS / name
    return path.is_file() and path.read_text(encoding="utf-8") == text


# ---------------------------------------------------------------------------------------------- records
def _data_model() -> Iterator[str]:
    yield "# Data model\n"
    yield f"{model.__doc__.strip()}\n" if model.__doc__ else ""
    yield "Where a list of a record has a name in `dossier.json`, [dossier.md](dossier.md) tells it. Places are half-open spans in"
    yield "Unicode code points.\n"
    missing = {path.stem for path in (SOURCE / "model").glob("[a-z]*.py")} ^ set(MODULES)
    if missing:
        raise SystemExit(f"docs/generate.py: MODULES and src/sayso/model differ in {', '.join(sorted(missing))}")
    for name in MODULES:
        tree = ast.parse((SOURCE / "model" / f"{name}.py").read_text(encoding="utf-8"))
        yield f"## {name}.py\n\n{_doc(tree)}\n"
        yield from _aliases(tree)
        for record in (node for node in tree.body if isinstance(node, ast.ClassDef)):
            yield f"### `{record.name}`\n\n{_doc(record)}\n"
            yield from _table(("field", "type", "meaning"), _fields(record, default=False))
    yield from _store()


def _aliases(tree: ast.Module) -> Iterator[str]:
    """The closed lists of words: `QuotationKind = Literal["direct", ...]`."""
    for node in tree.body:
        if (
            isinstance(node, ast.Assign)
            and isinstance(node.value, ast.Subscript)
            and ast.unparse(node.value.value) == "Literal"
        ):
            words = ast.literal_eval(node.value.slice)
            yield f"`{ast.unparse(node.targets[0])}` is one of {', '.join(map(str, words))}.\n"


def _store() -> Iterator[str]:
    yield "## Tables of sayso.db\n"
    yield "One table for each record, one column for each field; lists and nested records are JSON. `src/sayso/store/schema.sql`"
    yield "describes every column.\n"
    rows = [
        (
            f"`{kind.table}`",
            f"`{kind.cls.__name__}`",
            f"`{kind.owner}`" if kind.owner else "the pile",
            f"`{kind.order}`",
        )
        for kind in KINDS
    ]
    yield from _table(("table", "record", "belongs to", "in the order of"), rows)
    yield "Besides: `activity` (which pass has been done for which unit, from which input), `document_search` (full text, FTS5),"
    yield "`migration` (the ledger of schema changes)."


# ---------------------------------------------------------------------------------------------- command line
def _cli() -> Iterator[str]:
    group: Any = typer.main.get_command(app)
    yield f"# Command line\n\n{_paragraphs(group.help)}\n"
    yield from _table(("option of `sayso` itself", "", "meaning"), _options(group))
    for name, command in group.commands.items():
        usage = " ".join(
            ["sayso", name, *(_metavar(param) for param in command.params if _is_argument(param)), "[OPTIONS]"]
        )
        yield f"## sayso {name}\n\n    {usage}\n\n{_paragraphs(command.help)}\n"
        arguments = [(f"`{_metavar(param)}`", "", param.help or "") for param in command.params if _is_argument(param)]
        yield from _table(("argument or option", "default", "meaning"), [*arguments, *_options(command)])
    yield f"{group.epilog}\n"
    yield from _settings()


def _paragraphs(text: str | None) -> str:
    return "\n\n".join(" ".join(part.split()) for part in (text or "").split("\n\n"))


def _is_argument(param: Any) -> bool:
    return bool(param.param_type_name == "argument")


def _metavar(param: Any) -> str:
    return str(param.metavar or param.name.upper())


def _options(command: Any) -> list[tuple[str, str, str]]:
    return [_option(param) for param in command.params if not _is_argument(param)]


def _option(param: Any) -> tuple[str, str, str]:
    value = "" if param.is_flag else f" {_metavar(param)}"
    default = "" if param.default in (None, False) or callable(param.default) else f"`{param.default}`"
    return f"`{', '.join(param.opts)}{value}`", "required" if param.required else default, param.help or ""


def _settings() -> Iterator[str]:
    tree = ast.parse((SOURCE / "run" / "settings.py").read_text(encoding="utf-8"))
    (settings,) = (node for node in tree.body if isinstance(node, ast.ClassDef))
    yield f"## Settings\n\n{_doc(settings)}\n"
    yield from _table(("setting", "type", "default", "meaning"), _fields(settings, default=True))


# ---------------------------------------------------------------------------------------------- source and tables
def _doc(node: ast.Module | ast.ClassDef) -> str:
    return ast.get_docstring(node) or ""


def _fields(record: ast.ClassDef, *, default: bool) -> list[tuple[str, ...]]:
    """Name, type, default where asked for, and the docstring below the field."""
    rows = []
    for node, after in zip(record.body, [*record.body[1:], None], strict=True):
        if isinstance(node, ast.AnnAssign):
            value = (f"`{ast.unparse(node.value)}`" if node.value else "required",) if default else ()
            rows.append(
                (f"`{ast.unparse(node.target)}`", f"`{ast.unparse(node.annotation)}`", *value, _docstring(after))
            )
    return rows


def _docstring(node: ast.stmt | None) -> str:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
        return " ".join(node.value.value.split())
    return ""


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    lines = [head, tuple("---" for _ in head), *rows]
    for line in lines:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|').replace(chr(10), ' ') for cell in line)} |"
    yield ""


if __name__ == "__main__":
    sys.exit(main())
