from contextlib import closing

import pytest

from sayso.errors import UnknownName, UsageError
from sayso.run.actors import Actors
from tests.run.people import ANNA, BEN, JAN, ONE, ORLO, OTHER_JAN, THREE, TWO, people


@pytest.fixture(scope="module")
def actors(tmp_path_factory):
    with closing(people(tmp_path_factory.mktemp("people"))) as store:
        yield Actors(store)


@pytest.mark.parametrize(
    ("term", "name", "document", "entity"),
    [
        ("Anna Kerr", "Anna Kerr", None, ANNA),
        ("anna  kerr", "Anna Kerr", None, ANNA),
        ("A. KERR", "A. Kerr", None, ANNA),
        (f"Kerr@{ONE}", "Kerr", ONE, ANNA),
        (f"kerr@{TWO}", "Kerr", TWO, BEN),
        (f"Jan Weiss@{THREE}", "Jan Weiß", THREE, OTHER_JAN),
        (ANNA, "Anna Kerr", None, ANNA),
        (JAN, "Jan Weiß", TWO, JAN),
        ("Town of Orlo", "Orlo", None, ORLO),
    ],
)
def test_a_word_stands_for_an_actor(actors, term, name, document, entity):
    found = actors.find(term)
    assert (found.name, found.document, found.entity) == (name, document, entity)


def test_a_name_of_two_lists_them_with_words_that_tell_them_apart(actors):
    with pytest.raises(UsageError, match="2 actors") as error:
        actors.find("Kerr")
    told = str(error.value)
    assert f"{ANNA}  Anna Kerr (Person, 4 mentions), or Kerr@{ONE} (pile/{ONE[-1]}.txt)" in told
    assert f"{BEN}  Ben Kerr (Person, 2 mentions), or Kerr@{TWO}" in told


def test_what_a_message_proposes_is_understood(actors):
    with pytest.raises(UsageError) as error:
        actors.find("Jan Weiß")
    terms = [line.partition(", or ")[2].rpartition(" (")[0].strip('"') for line in str(error.value).splitlines()[1:]]
    assert [actors.find(term).entity for term in terms] == sorted([JAN, OTHER_JAN])


@pytest.mark.parametrize(
    ("term", "told"),
    [
        ("Anna Kehr", "no page names “Anna Kehr”; names like it:\n  e-"),
        ("Qqqq", "no page names “Qqqq”; `sayso show DIR entities` lists all actors"),
        (f"Ben Kerr@{ONE}", f"document {ONE} does not name “Ben Kerr”; it names Anna Kerr, Kerr, Orlo"),
        (f"Kerr@{ONE[:-1]}x", "no page names"),
        ("Kerr@d-ffffffffffffffff", "there is no document d-ffffffffffffffff"),
    ],
)
def test_a_name_that_nobody_bears(actors, term, told):
    with pytest.raises(UnknownName) as error:
        actors.find(term)
    assert told in str(error.value)


def test_an_id_of_another_day(actors):
    with pytest.raises(UsageError, match="ids change as a pile grows"):
        actors.find("e-ffffffffffffffff")
