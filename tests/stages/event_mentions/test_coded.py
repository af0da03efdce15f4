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
        ("Clerics and teachers praised Oman.", [("051", "---REL", "OMN"), ("051", "---EDU", "OMN")]),
        ("Somali pirates attacked three villagers.", [("190", "SOMCRM", "---CVL")]),
        ("Chile is being pressured by congress to help Peru.", [("100", "---LEG", "CHL")]),
        ("Peru demanded an apology from Chile.", [("100", "PER", "CHL")]),
        ("Cyprus and Chile accused each other of spying.", [("112", "CYP", "CHL"), ("112", "CHL", "CYP")]),
        ("Colombia and Ecuador shared intelligence.", [("064", "COL", "ECU"), ("064", "ECU", "COL")]),
        ("Azerbaijan refused to meet Armenian envoys.", [("125", "AZE", "ARMGOV")]),
        ("Thousands of Georgians rallied in support of Ukraine.", [("053", "GEO", "UKR")]),
        (
            "The Danish foreign minister met his Chilean counterpart.",
            [("040", "DNKGOV", "CHLGOV"), ("040", "CHLGOV", "DNKGOV")],
        ),
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
        ("The Turkish president arrived in Baku on Monday.", [("042", "TURGOV", "AZE")]),
        ("Soldiers from Gabon have cordoned off the roads leading into Benin.", [("172", "GABMIL", "BEN")]),
        ("Turkey delivered tents to Syrian refugees.", [("073", "TUR", "SYRREF")]),
        ("The government voiced fears over Peru's debts.", [("010", "---GOV", "PER")]),
        ("Peru had large debts, a senior official said.", []),
        (
            "A Kenyan report alleged that France knew of the plot and that French soldiers attacked.",
            [("112", "KEN", "FRA")],
        ),
        ("The Brazilian foreign ministry denied that Bolivia had paid.", [("016", "BRAGOV", "BOL")]),
        ("Lawmakers from Chile and Peru debated the price of bread in Vienna.", []),
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
    (answer,) = coded(
        load_tools({}, trees="coded"), [{"id": "1", "language": "en", "text": text, "events": "never read"}]
    )
    assert [(row["code"], row["source"], row["target"]) for row in answer["events"]] == rows
