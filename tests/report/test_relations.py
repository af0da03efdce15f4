from dataclasses import replace

import pytest

from sayso.report.events import event_rows
from sayso.report.joins import join
from sayso.report.relations import by_actor, relation_rows, relations_text
from tests.report.pile import entity, pile, tied
from tests.samples import dossier

SAMPLE = dossier()
PEOPLE = [entity(name, "a") for name in ("Anna", "Boro", "Cora")]


def rows(*pairs, most=9):
    made = pile(
        "ab",
        mentions=tuple(mention for mention, _, _ in PEOPLE),
        entities=tuple(known for _, known, _ in PEOPLE),
        links=tuple(link for _, _, link in PEOPLE),
        relation_mentions=tuple(told for told, _ in pairs),
        relations=tuple(relation for _, relation in pairs),
    )
    return relation_rows(made, join(made), {}, most)


def test_relations_stand_by_names_and_then_in_time():
    made = rows(
        tied("1", "Cora", "Boro"),
        tied("2", "Boro", "Anna", when=("2031-03-01", "2031-03-01")),
        tied("3", "Anna", "Boro", sign=-1, when=("2012-01-01", "2012-12-31")),
        tied("4", "Anna", "Boro"),
    )
    assert [row.relation.id for row in made] == ["y-3", "y-2", "y-4", "y-1"]
    assert [(row.sign, row.when) for row in made[:2]] == [("negative", "2012"), ("positive", "2031-03-01")]


def test_pairs_that_most_origins_tell_of_come_first():
    made = pile(
        "ab",
        mentions=tuple(mention for mention, _, _ in PEOPLE),
        entities=tuple(known for _, known, _ in PEOPLE),
        links=tuple(link for _, _, link in PEOPLE),
    )
    told, relation = tied("1", "Boro", "Cora")
    again = replace(told, id="again", document="d-b")
    other, of_other = tied("2", "Anna", "Boro")
    made = replace(
        made,
        relation_mentions=(told, again, other),
        relations=(replace(relation, mentions=(*relation.mentions, "again")), of_other),
    )
    found = relation_rows(made, join(made), {}, 9)
    assert [row.relation.id for row in found] == [relation.id, of_other.id]
    assert {who: [(one.name, row.brief) for one, row in held] for who, held in by_actor(found).items()} == {
        entity("Boro", "a")[1].id: [("Cora", found[0].brief), ("Anna", found[1].brief)],
        entity("Cora", "a")[1].id: [("Boro", found[0].brief)],
        entity("Anna", "a")[1].id: [("Boro", found[1].brief)],
    }


def test_who_acts_stands_first_where_there_is_a_direction_and_the_alphabet_rules_elsewhere():
    made = rows(tied("1", "Cora", "Boro", kind="backing"), tied("2", "Cora", "Boro", kind="violence", sign=-1))
    assert [(row.a.name, row.b.name, row.directed) for row in made] == [
        ("Cora", "Boro", True),
        ("Boro", "Cora", False),
    ]


@pytest.mark.parametrize(("kind", "shown"), [("direct", "“At least 3 fell.”"), ("indirect", "At least 3 fell.")])
def test_reported_words_never_stand_in_marks(kind, shown):
    made = replace(SAMPLE, quotations=tuple(replace(one, kind=kind) for one in SAMPLE.quotations))
    (row,) = relation_rows(made, join(made), {}, 9)
    assert [place.words for place in row.quotations] == [shown]
    assert f"  - {shown} · " in relations_text(made, join(made))


def test_before_some_day_is_no_time():
    since, until = rows(
        tied("1", "Anna", "Boro", when=("2012-01-01", None)), tied("2", "Anna", "Cora", when=(None, "2031-01-01"))
    )
    assert (since.dated, until.dated) == (False, False)
    assert (since.when, until.when) == ("2012-01-01 or later", "2031-01-01 or earlier")


def test_words_events_and_quotations_are_shown_and_counted():
    known = join(SAMPLE)
    (event,) = event_rows(SAMPLE.events, SAMPLE, known)
    (row,) = relation_rows(SAMPLE, known, {"j-1": event}, 9)
    assert (row.pages, row.origins) == (1, 1)  # the other page's telling of the event names nobody
    assert [one.event.id for one in row.events] == ["j-1"]
    assert [place.words for place in row.quotations] == ["“At least 3 fell.”"]
    (bare,) = relation_rows(SAMPLE, known, {}, 9)
    assert (bare.events, bare.events_in_all) == ([], 1)


def test_the_terminal_tells_each_with_its_words():
    text = relations_text(SAMPLE, join(SAMPLE))
    assert "negative, dispute (2031-02-03 or later)" in text
    assert "  - attack (2031-02-03): “At least 3 fell.”" in text
    none = replace(SAMPLE, relations=())
    assert relations_text(none, join(none)) == "No relations were found."
