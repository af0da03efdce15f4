"""Which names are looked for in texts of other scripts."""

import pytest

from sayso.lang.known import listed_builtin
from sayso.stages.sightings.wanted import has_latin, wanted
from sayso.text.script import is_latin
from sayso.text.uncased import pieces
from tests.stages.sightings.make import entity


def latin(*entities):
    """The names in Latin letters that are looked for, as written."""
    return sorted({" ".join(name.parts) for held in wanted(entities).by_last.values() for name in held})


def others(*entities):
    """The names in other scripts that are looked for, with whose they are."""
    return {(" ".join(words), owner) for held in wanted(entities).exact.values() for words, owner, _ in held}


@pytest.mark.parametrize(("schema", "sought"), [("Person", True), ("Place", True), ("Event", False), ("Other", False)])
def test_what_could_not_be_placed_is_not_looked_for(schema, sought):
    assert bool(latin(entity("Mara Dovrich", schema=schema))) is sought


def test_a_country_is_looked_for_as_the_list_spells_it_only():
    assert latin(entity("Tarvikstan", schema="Country")) == []
    assert latin(entity("Tarvikstan", schema="Place")) == ["tarvikstan"]


def test_a_persons_single_name_is_left_where_the_full_one_is_known():
    assert latin(entity("Oleg Varnitsky", "Varnitsky")) == ["oleg varnitsky"]
    assert latin(entity("Varnitsky")) == ["varnitsky"]
    assert latin(entity("Radio Varnitsky", "Varnitsky", schema="Organization")) == ["radio varnitsky", "varnitsky"]
    assert latin(entity("Varnitsky", "Олег Варницкий")) == ["varnitsky"]


@pytest.mark.parametrize(
    ("name", "schema", "sought"),
    [
        ("Omar Venn", "Person", True),
        ("Ali Omar", "Person", True),
        ("Ali Ode", "Person", False),
        ("J Dovrich", "Person", False),
        ("Orla Venn Dovrich Tamsel", "Person", True),
        ("Orla Venn Dovrich Tamsel Briar", "Person", False),
        ("Tarvik", "Place", True),
        ("Torvk", "Place", False),
        ("Oriavoa", "Place", False),
    ],
)
def test_short_names_are_too_weak_to_be_compared_by_sound(name, schema, sought):
    assert bool(latin(entity(name, schema=schema))) is sought


def test_spellings_that_the_pile_has_are_looked_for_as_they_are():
    assert others(entity("Mara Dovrich", "Мара Доврич")) == {("мара доврич", "e-Mara Dovrich")}
    assert others(entity("Mara Dovrich", "Доврич")) == set()
    assert others(entity("Мара Доврич")) == set()


def _of_the_list(name):
    return next(listed for listed in listed_builtin() if name in listed.names)


def test_what_the_list_knows_is_looked_for_in_all_its_spellings():
    listed = _of_the_list("United Nations")
    (owner,) = {owner for _, owner in others(entity("United Nations", schema="Organization", key="e-un"))}
    assert owner == "e-un"
    found = {words for words, _ in others(entity("United Nations", schema="Organization", key="e-un"))}
    assert any(" наций" in words for words in found)
    assert not any(is_latin(words) for words in found)
    long = {" ".join(p.key for p in pieces(n)) for n in listed.names if not is_latin(n) and len(pieces(n)) > 1}
    assert long <= found


def test_a_person_called_like_a_listed_thing_is_not_that_thing():
    assert others(entity("United Nations", schema="Person")) == set()


def test_a_listed_name_of_one_short_word_is_left():
    shorts = [words for words, _ in others(entity("United Nations", schema="Organization")) if " " not in words]
    assert all(len(word) >= 4 for word in shorts)
    assert ("оон", "e-United Nations") not in others(entity("United Nations", schema="Organization"))


def test_a_listed_thing_is_the_entity_known_in_latin_letters_and_named_most():
    own = next(name for name in _of_the_list("United Nations").names if not is_latin(name) and len(pieces(name)) > 1)
    foreign = entity(own, schema="Organization", key="e-a", count=9)
    rare = entity("United Nations", schema="Organization", key="e-b", count=1)
    often = entity("United Nations", schema="Organization", key="e-c", count=5)
    assert {owner for _, owner in others(foreign, rare, often)} == {"e-c"}
    assert {owner for _, owner in others(foreign, rare)} == {"e-b"}


def test_whether_an_entity_is_known_in_latin_letters():
    assert has_latin(entity("Мара Доврич", "Mara Dovrich"))
    assert not has_latin(entity("Мара Доврич"))


def test_an_empty_search_is_false_and_one_of_either_kind_is_true():
    assert not wanted([])
    assert wanted([entity("Mara Dovrich")])
    assert wanted([entity("Germany", schema="Country")])
