import pytest

from sayso.adapters import load_tools
from sayso.run.tasks import coded
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
        ("Chile and Peru have confirmed their meeting.", [("040", "CHL", "PER"), ("040", "PER", "CHL")]),
        ("Bolivian farmers received ministers from Peru.", [("042", "PERGOV", "BOLAGR"), ("043", "BOLAGR", "PERGOV")]),
        ("Peru lifted sanctions on Bolivia.", [("085", "PER", "BOL")]),
        ("Kenya seized a Danish vessel near Peru.", [("1711", "KEN", "DNK")]),
        ("Kenya welcomed the accord between Chile and Peru.", [("051", "KEN", "CHL"), ("051", "KEN", "PER")]),
        ("Chilean soldiers were sent to Haiti.", [("154", "CHLMIL", "HTI")]),
        ("The Danish minister clashed over Norwegian plans.", [("111", "DNKGOV", "NOR")]),
        ("A Somali group claimed responsibility for an attack in Kenya.", [("015", "SOM", "KEN")]),
        ("The orchestra played a waltz by a Danish composer.", []),
    ],
)
def test_rows(text, rows):
    assert [tuple(row) for row in coded_rows(read(text), [], text, {})] == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Norway wants Denmark to attack Chile.", [("020", "NOR", "DNK")]),
        ("Norwegian troops might want Denmark to leave.", []),
        ("Norway's minister travelled to Kenya.", [("042", "NORGOV", "KEN")]),
        ("Kenya received money from Norway.", [("070", "NOR", "KEN")]),
        ("Norway's king expressed sorrow over the flood in Peru.", [("018", "NORGOV", "PER")]),
        ("Chile has celebrated the feast with Peru.", [("050", "CHL", "PER")]),
        (
            "Clerics from Chad believe that Chile and Peru can cope with a drought.",
            [("010", "TCDREL", "CHL"), ("010", "TCDREL", "PER")],
        ),
    ],
)
def test_what_only_this_form_reads(text, rows):
    (answer,) = coded(load_tools({}, coded=True), [{"id": "1", "language": "en", "text": text, "events": "never read"}])
    assert [(row["code"], row["source"], row["target"]) for row in answer["events"]] == rows
