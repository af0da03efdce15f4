import pytest

from sayso.adapters import load_tools
from sayso.model import Mention, Quotation, Story
from sayso.run.memory import made_of
from sayso.run.plan import make_plan
from sayso.run.rows import document
from tests.stages.copies.pages import OTHER, REPORT


@pytest.fixture(scope="module")
def tools():
    return load_tools({})


@pytest.fixture(scope="module")
def docs(tools):
    return [document({"id": text[:5], "text": text, "language": "en"}, tools) for text in (REPORT, OTHER)]


def test_a_pile_in_memory_has_stories_without_a_store(docs, tools):
    found = made_of(docs, make_plan(tools), Story)
    assert sorted(key for story in found for key in story.documents) == sorted(one.id for one in docs)


def test_only_the_wanted_kind_comes_back_and_order_does_not_matter(docs, tools):
    mentions = made_of(docs, make_plan(tools), Mention)
    assert {type(found) for found in mentions} == {Mention}
    assert mentions == made_of(docs[::-1], make_plan(tools), Mention)


def test_what_a_step_needs_of_earlier_steps_is_made_first(docs, tools):
    found = made_of(docs, make_plan(tools), Quotation)
    assert {quotation.document for quotation in found} == {one.id for one in docs}
