"""Who is in view at a place."""

from sayso.stages.coreferences.scene import Scene, only
from sayso.stages.coreferences.text import Line
from tests.stages.coreferences.make import bearer

MARA, JON = bearer("Mara Voss"), bearer("Jon Ek")
LINES = [Line(number, number * 10, number * 10 + 10, 0, ()) for number in range(5)]


def scene(*sights):
    made = Scene(LINES, [MARA, JON])
    for start, whom in sights:
        made.add(start, whom)
    return made


def names(found):
    return [(whom.name, sight.start) for whom, sight in found]


def test_a_place_belongs_to_the_sentence_that_begins_there():
    made = scene((9, MARA), (10, JON), (19, MARA))
    assert [sight.line for _, sight in made.seen(50, 4, 4)] == [0, 1, 1]


def test_only_what_stands_before_is_seen_in_order():
    made = scene((22, JON), (3, MARA), (14, MARA))
    assert names(made.seen(22, 2, 4)) == [("Mara Voss", 3), ("Mara Voss", 14)]
    assert names(made.seen(23, 2, 4)) == [("Mara Voss", 3), ("Mara Voss", 14), ("Jon Ek", 22)]


def test_sentences_too_far_back_are_out_of_view():
    made = scene((3, MARA), (14, JON))
    assert names(made.seen(30, 2, 1)) == [("Jon Ek", 14)]
    assert names(made.seen(30, 2, 2)) == [("Mara Voss", 3), ("Jon Ek", 14)]
    assert names(made.seen(30, 2, 0)) == []


def test_of_each_the_last_sight_counts():
    made = scene((3, MARA), (5, JON), (14, MARA))
    assert names(made.last(30, 2, 4)) == [("Mara Voss", 14), ("Jon Ek", 5)]


def test_the_only_one_is_one_however_often_he_is_seen():
    assert only([MARA, MARA]) is MARA
    assert only([MARA, JON]) is None
    assert only([]) is None
