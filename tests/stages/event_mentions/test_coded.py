import pytest

from sayso.stages.event_mentions import coded_rows

from .conftest import read


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Swedish soldiers attacked rebels in Chad on Monday.", [("190", "SWEMIL", "TCDREB")]),
        (
            "Norway's president met the Kenyan prime minister.",
            [("040", "NORGOV", "KENGOV"), ("040", "KENGOV", "NORGOV")],
        ),
        ("Chile has condemned an attack by Peruvian soldiers.", [("111", "CHL", "PERMIL")]),
        ("Chile will restore diplomatic ties with Peru.", [("032", "CHL", "PER")]),
        ("Kenyan students have protested in Oslo.", [("140", "KENEDU", "NOR")]),
        ("Chile's army did not attack Peru.", [("190", "CHLMIL", "PER")]),
        ("Soldiers attacked a village.", []),
        ("The orchestra played a waltz by a Danish composer.", []),
    ],
)
def test_rows(text, rows):
    assert [tuple(row) for row in coded_rows(read(text), [], text, {})] == rows
