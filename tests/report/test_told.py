from sayso.report.events import event_rows
from sayso.report.joins import join
from sayso.report.told import (
    certain_date,
    counted,
    day_of,
    event_documents,
    event_words,
    item_of,
    outlets,
    relation_documents,
    relation_words,
    sides,
)
from tests.report.wider import entity, wider
from tests.samples import EVIL


def event(made, ident):
    return next(one for one in made.events if one.id == ident)


def test_a_date_is_as_long_as_it_is_certain():
    assert certain_date("2031-02-03", "2031-02-03") == "2031-02-03"
    assert certain_date("2031-01-30", "2031-02-02") == "2031"
    assert certain_date("2030-12-31", "2031-01-01") is None
    assert certain_date(None, "2031-01-01") is None
    assert day_of("2031-01-01", None) is None
    assert day_of(None, None) is None


def test_in_a_mutual_act_all_act_and_nobody_receives():
    made = wider()
    assert sides(event(made, "j-2")) == (["e-1", "e-2"], [])
    assert sides(event(made, "j-3")) == (["e-2", "e-5"], ["e-1", "e-4"])


def test_the_words_of_an_event_are_those_that_the_report_has_as_headline():
    made = wider()
    joins = join(made)
    words = event_words(event(made, "j-1"), joins)
    assert joins.documents[words.document].text[words.start : words.end] == words.text == "At least 3 fell."
    (row,) = event_rows([event(made, "j-1")], made, joins)
    assert (words.document, words.start) == (row.best.place.document, row.best.place.start)


def test_pages_and_origins_of_an_event_are_counted_apart():
    made = wider()
    joins = join(made)
    documents = event_documents(event(made, "j-1"), joins)
    assert documents == ["d-1", "d-2"]
    assert counted(documents, joins) == (2, 1)
    assert outlets(documents, joins) == [f"=Orlo Post {EVIL}"]


def test_a_relation_is_shown_by_its_own_words_first():
    made = wider()
    joins = join(made)
    words = relation_words(made.relations[0], joins)
    assert [(one.start, one.end) for one in words] == [(0, len(made.documents[0].text)), (42, 58), (42, 58)]
    assert relation_documents(made.relations[0], joins) == ["d-1"]  # the telling in d-2 names nobody


def test_only_an_item_is_an_item():
    assert item_of(entity("e", "Person", "A", "Q7")) == "Q7"
    assert item_of(entity("e", "Person", "A", "Q7> <x")) is None
    assert item_of(entity("e", "Person", "A")) is None
    assert item_of(None) is None
