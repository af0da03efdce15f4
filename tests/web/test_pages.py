import pytest

from sayso.web.editions import Editions
from sayso.web.pages import actor_page, actors_named, document_page, event_page, hits
from sayso.web.render import serve
from tests.samples import TEXT
from tests.web.piles import FakePile


@pytest.fixture(scope="module")
def edition():
    return Editions(FakePile(), serve).current()


def test_an_actor_has_all_that_is_known_of_it(edition):
    page = actor_page(edition, "e-1")
    assert [row.event.id for row in page.events] == ["j-1", "j-3", "j-2"]
    assert {row.relation.id for row in page.relations} == {"y-1", "y-2", "y-3"}
    assert [row.event.id for bond in page.relations for row in bond.events]
    assert [said.place.words for said in page.quotations] == ["“At least 3 fell.”"]
    assert [said.source for said in page.quotations] == ["Mayor Ada Venn of Orlo"]
    assert [one.label for row in page.labels for one in row.own] == ["Mayor"]


def test_a_place_has_what_happened_there(edition):
    assert [row.event.id for row in actor_page(edition, "e-3").events] == ["j-2"]


def test_an_event_has_every_telling(edition):
    page = event_page(edition, "j-1")
    assert {telling.place.document for telling in (page.best, *page.others)} == {"d-1"}
    assert [place.document for place in page.best.also] == ["d-2"]
    assert page.differences


def test_a_text_is_cut_at_the_words_that_were_asked_for(edition):
    page = document_page(edition, "d-1", 42, 58)
    assert page.words == "At least 3 fell."
    assert page.before + page.words + page.after == TEXT
    assert [how for how, _, _ in page.lineage] == ["has a copy", "syndicated of"]
    assert isinstance(page.lineage[1][1], str)
    assert [entity.id for entity in page.actors] == ["e-1"]


@pytest.mark.parametrize(("start", "end"), [(0, 0), (58, 42), (-5, 10**9), (10**9, 10**9)])
def test_places_that_are_none_lose_no_text(edition, start, end):
    page = document_page(edition, "d-1", start, end)
    assert page.before + page.words + page.after == TEXT


def test_what_is_not_there_is_none(edition):
    assert actor_page(edition, "e-0") is None
    assert event_page(edition, "e-1") is None
    assert document_page(edition, "x", 0, 0) is None


def test_hits_lead_to_the_words(edition):
    (hit,) = hits(edition, ["d-1", "d-99"], "mayor FELL nonsense")
    assert [place.words for place, _, _ in hit.places] == ["Mayor", "fell"]
    place, before, after = hit.places[1]
    assert TEXT[place.start : place.end] == "fell"
    assert before + place.words + after in TEXT


@pytest.mark.parametrize("words", ["(", "[a", "\\", "a.b*", "💥"])
def test_signs_are_words_like_others(edition, words):
    assert hits(edition, ["d-1"], words)[0].places is not None


def test_actors_are_found_by_any_spelling(edition):
    assert [entity.id for entity in actors_named(edition, "venn ada")] == ["e-1"]
    assert actors_named(edition, "  ") == []
