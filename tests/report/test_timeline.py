from dataclasses import replace

from sayso.report.joins import join
from sayso.report.timeline import BARS, timeline
from tests.report.pile import entity, happening, pile, telling
from tests.samples import dossier

SAMPLE = dossier()
ANNA = entity("Anna", "a")


def made(*events, told, most=100, **records):
    drawn = pile("ab", event_mentions=told, events=events, **records)
    return timeline(drawn, join(drawn), most)


def test_events_stand_under_their_days_and_those_without_one_apart():
    told = tuple(telling(str(at), document="a", words=(at, at + 9)) for at in range(4))
    day = ("2031-02-03", "2031-02-03")
    line = made(
        happening("1", "0", when=day),
        happening("2", "1"),
        happening("3", "2", when=day),
        happening("4", "3", when=("2031-02-01", "2031-02-28")),
        told=told,
    )
    assert [(when, len(group)) for when, group in line.days] == [("2031-02", 1), ("2031-02-03", 2)]
    assert [row.event.id for row in (*line.undated, *line.bare)] == ["j-2"]
    month, one, other = line.bars
    assert month.left < one.left == one.right == other.left < month.right


def test_before_some_day_is_no_date():
    told = (telling("a"), telling("b"))
    line = made(
        happening("1", "a", when=(None, "2031-02-03")), happening("2", "b", when=("2031-02-01", None)), told=told
    )
    assert (line.days, line.bars) == ([], [])
    assert [row.when for row in (*line.undated, *line.bare)] == ["2031-02-01 or later", "2031-02-03 or earlier"]


def test_of_one_day_those_that_most_origins_tell_come_first():
    told = (telling("a"), telling("x", document="a"), telling("b"))
    day = ("2031-02-03", "2031-02-03")
    line = made(happening("1", "a", when=day), happening("2", "x", "b", when=day), told=told)
    assert [row.event.id for row in line.days[0][1]] == ["j-2", "j-1"]


def test_the_picture_has_those_told_most_and_the_list_has_all():
    told = tuple(telling(str(at), document="a", words=(at % 40, at % 40 + 9)) for at in range(BARS + 9))
    events = tuple(
        happening(str(at), str(at), when=(f"2031-02-{at % 28 + 1:02}", "2031-03-01")) for at in range(BARS + 9)
    )
    line = made(*events, told=told, most=BARS + 5)
    assert (len(line.bars), len(line.rows), line.left_out) == (BARS, BARS + 5, 4)


def test_what_can_be_chosen_is_what_there_is():
    told = (telling("a"), telling("b"))
    line = made(
        happening("1", "a", held=[("actor", "Anna", ["a"])]),
        happening("2", "b", context="denied"),
        told=told,
        mentions=(ANNA[0],),
        entities=(ANNA[1],),
        links=(ANNA[2],),
    )
    assert line.choices.actors == [("e-Anna", "Anna")]
    assert [value for value, _ in line.choices.contexts] == ["actual", "denied"]
    assert line.choices.stories == [("s-1", "Fire at the mill")]


def test_a_time_expression_that_dates_an_event_is_known_and_no_other():
    assert timeline(SAMPLE, join(SAMPLE), 9).timexes == {"t-1"}
    (event,) = SAMPLE.events
    undated = replace(SAMPLE, events=(replace(event, earliest=None, latest=None),))
    assert timeline(undated, join(undated), 9).timexes == frozenset()


def test_what_is_told_once_without_who_where_or_when_stands_apart():
    mention, anna, link = ANNA
    told = (telling("a"), telling("b"), telling("x", document="a"), telling("y", document="b"))
    line = made(
        happening("1", "a"),
        happening("2", "b", held=[("actor", "Anna", ["b"])]),
        happening("3", "x", "y"),
        told=told,
        mentions=(mention,),
        entities=(anna,),
        links=(link,),
    )
    assert [row.event.id for row in line.bare] == ["j-1"]
    assert [row.event.id for row in line.undated] == ["j-2", "j-3"]
    assert {row.event.id for row in line.rows} == {"j-1", "j-2", "j-3"}


def test_bare_events_are_the_first_to_be_left_out():
    told = (telling("a"), telling("b"))
    day = ("2031-02-03", "2031-02-03")
    line = made(happening("1", "a"), happening("2", "b", when=day), told=told, most=1)
    assert ([row.event.id for row in line.rows], line.left_out) == (["j-2"], 1)
