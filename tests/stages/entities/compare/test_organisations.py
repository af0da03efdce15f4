import pytest

from sayso.stages.entities.compare.organisations import is_initials, organisations

LIKELY = 0.7


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Sterna Gesellschaft mit beschränkter Haftung", "Sterna GmbH"), ("Sterna S.p.A.", "Sterna SpA"), ("Voss & Co", "Voss and Company"),
        ("Sterna Dam Authority", "SDA"), ("SternaAG", "Sterna AG"), ("Verteidigungsministerium", "Ministry of Defence"), ("Auswärtiges Amt", "Foreign Ministry"), ("Ministry of Health", "Ministère de la Santé"),
        ("Zentralbank Sterna", "Zentral Bank Sterna"), ("Forty-four Brigade", "Brigade 44"), ("University of Zhelova", "Universität Zhelova"),
        ("ООО Желова", "Zhelova LLC"), ("Ministry of Defence", "وزارة الدفاع"), ("U.S. Dam Council", "United States Dam Council"),
    ],
)  # fmt: skip
def test_one_organisation(a, b):
    assert organisations(a, b, ship=False)[0] >= LIKELY


@pytest.mark.parametrize(
    ("a", "b"),
    [("Sterna AG", "Sterna GmbH"), ("Sterna Fund II", "Sterna Fund III"), ("Ministry of Health", "Ministry of Defence"),
     ("Bank of Sterna", "Bank of Zhelova"), ("Sterna Airport", "Sterna Hospital"), ("Finanzministerium", "Innenministerium")],
)  # fmt: skip
def test_two_organisations(a, b):
    assert organisations(a, b, ship=False)[0] < LIKELY


def test_ships():
    assert organisations("MV Sterna Spirit", "Sterna Spirit", ship=True)[0] >= LIKELY
    assert organisations("Sterna Spirit II", "M/V Sterna Spirit 2", ship=True)[0] >= LIKELY
    assert organisations("Sterna Spirit 1", "Sterna Spirit 2", ship=True)[0] < LIKELY


def test_first_letters():
    assert is_initials(["sda"], ["sterna", "dam", "authority"])
    assert not is_initials(["sdb"], ["sterna", "dam", "authority"])
