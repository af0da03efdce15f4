from dataclasses import replace

from sayso.report.summary import summary_text
from tests.samples import dossier


def test_the_summary_counts_origins_beside_pages_and_names_what_is_wrong():
    lines = summary_text(dossier(), "out").splitlines()
    assert lines[0] == "2 documents from 2 pages, 1 origin; 2 en"
    assert "1 actor, 2 quotations, 1 figure" in lines[1]
    assert any("2 pages, 1 origin" in line and "2031-02-03" in line for line in lines)
    assert any(line.startswith("! pile/1") and "it cannot be" in line for line in lines)
    assert any(line.startswith("failed: x") for line in lines)
    assert lines[-1] == "open out/index.html in a browser"


def test_long_lists_are_cut_and_the_rest_is_counted():
    made = dossier()
    (failure,) = made.failures
    many = tuple(replace(failure, id=f"z-{n}", path=f"{n}.txt", error="is empty") for n in range(25))
    lines = summary_text(replace(made, failures=many), "my out").splitlines()
    assert sum(line.startswith("failed: ") for line in lines) == 20
    assert lines[-2] == '  and 5 more failures: sayso show "my out" failures'
