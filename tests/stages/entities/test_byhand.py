import pytest
from tests.stages.entities.test_entities import Pile


def test_two_are_joined_by_hand_with_all_that_each_had_been_joined_with():
    pile = Pile()
    ids = [
        pile.add(name, document=f"d-{number}")
        for number, name in enumerate(["Mara Vossi", "Mara Wossi", "Selim Kordash", "Selim Kordasch"])
    ]
    pile.say("same", "Mara Wossi", "Selim Kordasch")
    groups = pile.groups()
    assert len({groups[i].id for i in ids}) == 1


def test_one_word_of_a_name_is_parted_from_it_by_hand():
    pile = Pile()
    long, short = pile.add("Mara Vossi"), pile.add("Vossi")
    assert pile.groups()[long].id == pile.groups()[short].id
    pile.say("different", "Vossi", "Mara Vossi")
    assert pile.groups()[long].id != pile.groups()[short].id


def test_of_two_that_are_parted_by_hand_a_list_knows_one():
    pile = Pile()
    one, other = pile.add("Mara Vossi", document="d-1"), pile.add("Orla Venn", document="d-2")
    pile.add("Mara Vossi", document="d-3")
    pile.list("Mara Vossi", "Orla Venn", schema="Person", wikidata="Q71")
    pile.say("different", "Mara Vossi", "Orla Venn")
    groups = pile.groups()
    assert (groups[one].wikidata, groups[other].wikidata) == ("Q71", None)


def test_two_of_lists_are_joined_by_hand():
    pile = Pile()
    one, other = pile.add("Mara Vossi", document="d-1"), pile.add("Orla Venn", document="d-2")
    pile.list("Mara Vossi", schema="Person")
    pile.list("Orla Venn", schema="Person")
    pile.say("same", "Orla Venn", "Mara Vossi")
    groups = pile.groups()
    assert groups[one].id == groups[other].id


@pytest.mark.parametrize(("schema", "kind"), [("Person", "Person"), ("Organization", "Organization")])
def test_where_a_list_does_not_say_what_it_names_the_pile_does(schema, kind):
    pile = Pile()
    names = [pile.add(name, schema, document=f"d-{name}") for name in ("Mara Vossi", "Orla Venn Trust")]
    pile.list("Mara Vossi", "Orla Venn Trust", schema="Other", wikidata="Q71")
    groups = pile.groups()
    assert {(groups[i].schema, groups[i].wikidata) for i in names} == {(kind, "Q71")}
    assert len({groups[i].id for i in names}) == 1


def test_a_list_is_named_as_its_file_is():
    pile = Pile()
    one = pile.add("Mara Vossi", document="d-1")
    pile.add("Orla Venn", document="d-2")
    pile.list("Mara Vossi", "Orla Venn", schema="Person", source="people.csv")
    assert any(why.startswith("The list people.csv knows ") for why in pile.groups()[one].why)
