from dataclasses import replace

from sayso.report.joins import join
from sayso.report.labels import UNNAMED, labelled, labels_text
from tests.report.pile import called, entity, pile, quote
from tests.samples import dossier

SAMPLE = dossier()
ANNA, BORO = entity("Anna", "a"), entity("Boro", "b")


def made(*labels):
    return pile(
        "ab",
        mentions=(ANNA[0], BORO[0]),
        entities=(ANNA[1], BORO[1]),
        links=(ANNA[2], BORO[2]),
        labels=labels,
    )


def shown(*labels, most=9):
    drawn = made(*labels)
    return labelled(drawn, join(drawn), most)


def test_actors_outlets_and_labels_stand_by_the_alphabet():
    actors, _ = shown(
        called("1", "zealots", BORO[0].id, "b"),
        called("2", "reformers", BORO[0].id, "b"),
        called("3", "militia", BORO[0].id, "a"),
        called("4", "rioters"),
        called("5", "mayor", ANNA[0].id),
    )
    assert [actor.name for actor in actors] == ["Anna", "Boro", UNNAMED]
    assert [row.outlet for row in actors[1].outlets] == ["Paper a", "Paper b"]
    assert [one.label for one in actors[1].outlets[1].own] == ["reformers", "zealots"]


def test_an_outlets_own_voice_is_kept_apart_from_the_word_of_others():
    said = quote("a", "Radio Venn", "Boro", mention=BORO[0].id).attribution
    (actor,), _ = shown(called("1", "rebels", ANNA[0].id), called("2", "Rebels", ANNA[0].id, said=said))
    (row,) = actor.outlets
    assert [(one.label, one.who) for one in row.own] == [("rebels", None)]
    assert [(one.label, one.who, one.told_by) for one in row.on_word] == [
        ("Rebels", "Boro", "second hand: Radio Venn, from Boro")
    ]


def test_one_label_has_all_its_places():
    (actor,), _ = shown(called("1", "rebels", ANNA[0].id), called("2", "Rebels", ANNA[0].id))
    assert [len(one.places) for one in actor.outlets[0].own] == [2]


def test_where_there_are_too_many_the_rest_is_counted():
    actors, left_out = shown(
        called("1", "a", BORO[0].id), called("2", "b", BORO[0].id), called("3", "c", ANNA[0].id), most=1
    )
    assert ([actor.name for actor in actors], left_out) == (["Boro"], 1)


def test_the_terminal_tells_outlet_voice_and_label():
    lines = labels_text(SAMPLE, join(SAMPLE)).splitlines()
    assert lines[0].startswith("Ada Venn")
    assert lines[2] == "    in its own voice: Mayor"
    none = replace(SAMPLE, labels=())
    assert labels_text(none, join(none)) == "No labels were found."
