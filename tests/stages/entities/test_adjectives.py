"""Bodies that are named without their country: tied where the text tells of that country, and nowhere else."""

import pytest
from tests.stages.entities.test_entities import Pile


def same(*others, short="Coast Guard", long="Vellandian Coast Guard", document="d-1"):
    """Whether the short name of a document is the longer name of document d-1; `others` are name, schema and document."""
    pile = Pile()
    whole = pile.add(long, "Organization", document="d-1")
    part = pile.add(short, "Organization", document=document)
    for name, schema, where in others:
        pile.add(name, schema, document=where)
    groups = pile.groups()
    return groups[whole].id == groups[part].id


LAND = ("Vellandia", "Place", "d-1")


@pytest.mark.parametrize(
    ("others", "document", "expected"),
    [
        ((LAND,), "d-1", True),
        ((LAND, ("Vellandia", "Place", "d-2")), "d-2", True),
        ((LAND,), "d-2", False),  # that text tells of no Vellandia
        ((), "d-1", False),  # nobody calls anything Vellandia
        ((LAND, ("Orsellia", "Place", "d-1"), ("Orsellian Coast Guard", "Organization", "d-1")), "d-1", False),
    ],
)
def test_a_body_without_its_country(others, document, expected):
    assert same(*others, document=document) == expected


def test_a_listed_country_is_known_by_its_adjective():
    assert same(long="Norwegian Coast Guard")


def test_one_word_is_anybodys():
    assert not same(LAND, short="Guard", long="Vellandian Guard")
