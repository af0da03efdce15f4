from dataclasses import replace

from sayso.model import Discrepancy
from sayso.report.disagreements import disagreement_text, disagreements, disagreements_text
from sayso.report.joins import join
from tests.samples import dossier

SAMPLE = dossier()
QUOTED = Discrepancy(id="c-2", kind="quotation", refs=("q-1", "q-2"), why="The words differ.")
COUNTED = Discrepancy(id="c-3", kind="figure", refs=("f-1",), why="The numbers differ.")


def shown(*items, **changes):
    made = replace(SAMPLE, **{"discrepancies": items, "events": (), **changes})
    return disagreements(made, join(made))


def test_a_wrong_date_names_its_page():
    (one,) = shown(*SAMPLE.discrepancies)
    assert (one.about, one.document.doc.id, one.places) == ("date", "d-1", [])
    assert disagreement_text(one).startswith("! pile/1")


def test_words_and_numbers_are_linked_and_come_before_dates():
    told = shown(*SAMPLE.discrepancies, COUNTED, QUOTED)
    assert [one.about for one in told] == ["number", "words", "date"]
    assert [place.words for one in told for place in one.places] == ["At least 3", "At least 3 fell."]


def test_words_of_two_origins_are_both_linked():
    (origin,) = SAMPLE.origins
    origins = tuple(replace(origin, id=f"g-{n}", documents=(f"d-{n}",)) for n in (1, 2))
    (one,) = shown(QUOTED, origins=origins)
    assert [place.document for place in one.places] == ["d-1", "d-2"]


def test_the_story_is_told_where_there_is_but_one():
    (story,) = SAMPLE.stories
    (one,) = shown(COUNTED, stories=(replace(story, documents=("d-1", "d-2")),))
    assert one.story.id == story.id
    (apart,) = shown(COUNTED, stories=())
    assert apart.story is None


def test_what_it_refers_to_may_be_unknown():
    (one,) = shown(Discrepancy(id="c-4", kind="lineage", refs=("v-9",), why="It came from two."))
    assert disagreement_text(one) == "! It came from two."


def test_the_terminal_tells_all_with_their_words():
    made = replace(SAMPLE, discrepancies=(QUOTED,), events=())
    lines = disagreements_text(made, join(made)).splitlines()
    assert lines[0] == "[words] The words differ."
    assert lines[1].endswith("At least 3 fell.")
    none = replace(SAMPLE, discrepancies=(), events=())
    assert disagreements_text(none, join(none)) == "No discrepancies were found."


def test_what_tellings_of_an_event_say_differently_stands_between_words_and_dates():
    told = shown(*SAMPLE.discrepancies, QUOTED, events=SAMPLE.events)
    assert [(one.about, one.event) for one in told] == [("words", None), ("day", "j-1"), ("date", None)]
    assert told[1].why.startswith("Attack: other days")
    assert [place.words for place in told[1].places] == ["At least 3 fell."]


def test_numbers_of_an_event_are_left_to_the_figures_and_plans_contradict_nobody():
    (event,) = SAMPLE.events
    (one,) = event.differences
    events = (replace(event, differences=(replace(one, kind="figure"), replace(one, kind="context"))),)
    assert shown(events=events) == []
    denied = tuple(replace(mention, context="denied") for mention in SAMPLE.event_mentions)
    assert [one.about for one in shown(events=events, event_mentions=denied)] == ["whether it happened"]


def test_one_page_does_not_contradict_itself():
    told = tuple(replace(mention, document="d-1") for mention in SAMPLE.event_mentions)
    assert shown(events=SAMPLE.events, event_mentions=told) == []
