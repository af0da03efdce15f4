import subprocess
import sys

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


def test_help_needs_no_language_library():
    code = (
        "import sys\nfrom typer.testing import CliRunner\nfrom sayso.cli import app\n"
        "result = CliRunner().invoke(app, ['build', '--help'])\nassert result.exit_code == 0, result.output\n"
        "print(sorted({'spacy', 'trafilatura'} & set(sys.modules)))"
    )
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert made.stdout.strip() == "[]"
