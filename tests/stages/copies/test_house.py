import pytest
from tests.stages.copies.pages import document

from sayso.stages.copies.house import host, is_agency, same_house


@pytest.mark.parametrize(
    ("agency", "fields"),
    [
        ("NPA", {"outlet": "Norrland Press Agency"}),
        ("TRP", {"outlet": "Transregional Press"}),
        ("Borealis", {"outlet": "The Borealis"}),
        ("npa", {"outlet": "NPA News"}),
        ("NPA", {"url": "https://www.npanews.example/world/1"}),
        ("Borealis", {"url": "https://borealis.example/x"}),
    ],
)
def test_an_outlet_is_the_agency(agency, fields):
    assert is_agency(document("a", **fields), agency)


@pytest.mark.parametrize(
    ("agency", "fields"),
    [
        ("NPA", {"outlet": "Brevik Post"}),
        ("NPA", {"outlet": "Port News Agency"}),
        ("NPA", {"url": "https://brevikpost.example/npa"}),
        ("NPA", {}),
        ("", {"outlet": ""}),
        ("NPA", {"url": "http://[broken"}),
    ],
)
def test_an_outlet_is_not_the_agency(agency, fields):
    assert not is_agency(document("a", **fields), agency)


def test_hosts_are_one_with_and_without_www():
    a, b = document("a", url="https://www.orlo.example/1"), document("b", url="https://m.orlo.example/2")
    assert host(a) == host(b) == "orlo.example"
    assert same_house(a, b)


def test_pages_that_say_nothing_share_no_house():
    assert not same_house(document("a"), document("b"))
    assert not same_house(document("a", outlet=""), document("b", outlet=""))
