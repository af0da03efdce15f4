import subprocess
import sys

import pytest

import sayso


def test_all_is_what_is_there():
    assert sayso.__all__ == sorted(sayso.__all__)
    for name in sayso.__all__:
        assert getattr(sayso, name) is not None


def test_an_unknown_name_is_an_attribute_error():
    assert not hasattr(sayso, "nonsense")


def test_importing_the_package_is_cheap():
    code = "import sayso, sys; heavy = {'spacy', 'trafilatura', 'numpy', 'rich', 'sqlite3', 'lxml'} & set(sys.modules); print(sorted(heavy))"
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert made.stdout.strip() == "[]"


def _loaded_by(*words):
    """The libraries that a call of the program imports."""
    code = (
        "import sys\nfrom sayso.cli import main\nsys.argv[0] = 'sayso'\ntry:\n    main()\nexcept SystemExit as end:\n    assert not end.code\n"
        "print(*sorted({name.split('.')[0] for name in sys.modules}))"
    )
    made = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=True)
    return set(made.stdout.splitlines()[-1].split())


PARSERS = {"spacy", "thinc", "trafilatura", "lxml", "feedparser", "fastwarc", "py3langid", "sentencex", "anyascii"}
SHOWS = {"jinja2", "starlette", "uvicorn"}
COMPUTES = {"numpy", "msgspec", "rapidfuzz"}


@pytest.mark.parametrize("words", [["--help"], ["build", "--help"], ["show", "--help"], ["fix", "--help"]])
def test_help_loads_no_library_but_its_own(words):
    assert not _loaded_by(*words) & (PARSERS | SHOWS | COMPUTES)


def test_a_build_of_a_text_loads_no_reader_of_other_pages_and_looking_at_it_no_parser(tmp_path):
    page, dossier = tmp_path / "page.txt", str(tmp_path / "dossier")
    page.write_text("The ferry to Orlo will not sail on Monday, Ada Venn said.", encoding="utf-8")
    assert not _loaded_by("build", str(page), "--out", dossier) & {
        "trafilatura", "feedparser", "fastwarc", "starlette", "uvicorn", "pyarrow"
    }  # fmt: skip
    looking = _loaded_by("show", dossier) | _loaded_by("export", dossier, "--format", "csv")
    assert not looking & ((PARSERS | SHOWS | {"numpy"}) - {"anyascii"})
