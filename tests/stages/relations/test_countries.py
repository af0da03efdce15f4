from itertools import permutations

from sayso.model import Entity, NameForm
from sayso.stages.relations.countries import actors


def entity(key, schema, *names):
    forms = tuple(NameForm(text=name, language="en", count=1) for name in names)
    return Entity(id=key, schema=schema, name=names[0], names=forms, wikidata=None, why=())


NORWAY = entity("e-1", "Country", "Norway", "Norwegen")
PEOPLE = entity("e-2", "Group", "Norwegian", "Norwegians")
CAPITAL = entity("e-3", "Place", "Oslo")
FAITH = entity("e-4", "Group", "Sunni")
TOWN = entity("e-5", "Place", "Bergen")
FIRM = entity("e-6", "Organization", "Xembra")
FLOOD = entity("e-7", "Event", "Zhelova Flood")
ALL = (NORWAY, PEOPLE, CAPITAL, FAITH, TOWN, FIRM, FLOOD)


def test_a_people_and_a_capital_stand_for_their_country():
    assert actors(ALL) == {"e-1": "e-1", "e-2": "e-1", "e-3": "e-1", "e-6": "e-6"}


def test_without_the_country_in_the_pile_they_stand_for_themselves():
    assert actors((PEOPLE, CAPITAL)) == {"e-2": "e-2", "e-3": "e-3"}


def test_names_of_two_countries_lead_to_none():
    both = entity("e-8", "Group", "Norwegian", "Swedish")
    assert "e-8" not in actors((NORWAY, both))


def test_order_of_entities_changes_nothing():
    twin = entity("e-0", "Country", "Norwegen")
    assert len({tuple(sorted(actors(order).items())) for order in permutations((NORWAY, twin, PEOPLE, CAPITAL))}) == 1
