import re
from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.report.joins import join
from sayso.report.network import ACTORS, MARGIN, network
from sayso.report.relations import relation_rows
from tests.report.pile import entity, pile, tied

NAMES = [f"{first}{second}" for first in "ABCDEFGH" for second in "abcdefgh"]


def drawn(*pairs):
    people = [entity(name, "a") for name in sorted({one.removeprefix("e-") for _, r in pairs for one in (r.a, r.b)})]
    made = pile(
        "a",
        mentions=tuple(mention for mention, _, _ in people),
        entities=tuple(known for _, known, _ in people),
        links=tuple(link for _, _, link in people),
        relation_mentions=tuple(told for told, _ in pairs),
        relations=tuple(relation for _, relation in pairs),
    )
    return network(relation_rows(made, join(made), {}, 500))


def test_no_relation_between_two_is_no_picture():
    assert network([]) is None
    assert drawn(tied("1", "Aa", "Aa")) is None


def test_lines_of_the_same_two_lie_beside_each_other():
    made = drawn(tied("1", "Aa", "Bb"), tied("2", "Bb", "Aa", sign=-1))
    assert len(made.nodes) == 2
    assert len({edge.path for edge in made.edges}) == 2
    assert len({re.split("[MQ ]", edge.path)[1] for edge in made.edges}) == 1


def test_an_arrowhead_points_at_whom_it_is_done_to():
    there, back = (drawn(tied("1", *ends, kind="backing")).edges[0] for ends in (("Aa", "Bb"), ("Bb", "Aa")))
    assert there.path == back.path
    tips = [float(re.split("[M ]", edge.head)[1]) for edge in (there, back)]
    backs = [float(re.split("[L ]", edge.head)[2]) for edge in (there, back)]
    assert (tips[0] > backs[0]) != (tips[1] > backs[1])
    assert drawn(tied("1", "Aa", "Bb", kind="violence")).edges[0].head is None


def test_the_slider_goes_through_the_times_told_of():
    made = drawn(
        tied("1", "Aa", "Bb", when=("2012-01-01", "2012-12-31")),
        tied("2", "Aa", "Bb", when=("2031-03-05", "2031-03-05")),
        tied("3", "Aa", "Cc"),
    )
    assert [(period.words, period.first, period.last) for period in made.periods] == [
        ("2012", "2012-01-01", "2012-12-31"),
        ("2031-03-05", "2031-03-05", "2031-03-05"),
    ]
    assert made.undated == 1


@pytest.mark.parametrize(("months", "first"), [(1, "2031-01-01"), (12, "2031-01-01"), (48, "2031-01-01")])
def test_many_days_become_months_or_years(months, first):
    days = [f"{2031 + month // 12}-{month % 12 + 1:02}-{day:02}" for month in range(months) for day in (1, 15, 28)]
    made = drawn(*(tied(str(at), "Aa", "Bb", when=(day, day)) for at, day in enumerate(days)))
    assert len(made.periods) <= 24
    assert made.periods[0].first == first
    assert made.periods[-1].last >= days[-1]


def test_too_many_actors_are_left_to_the_table():
    made = drawn(*(tied(f"{at:03}", *pair) for at, pair in enumerate(combinations(NAMES, 2)) if at % 4 == 0))
    assert len(made.nodes) == ACTORS
    assert made.left_out > 0


def test_the_order_of_relations_changes_nothing():
    pairs = [tied("1", "Aa", "Bb"), tied("2", "Bb", "Cc"), tied("3", "Dd", "Ee", sign=-1)]
    first, *others = [drawn(*order) for order in permutations(pairs)]
    assert all(other == first for other in others)


def test_those_who_have_to_do_with_each_other_stand_across_from_each_other():
    pairs = [("Aa", "Hh"), ("Hh", "Bb"), ("Gg", "Cc"), ("Cc", "Ff")]
    made = drawn(*(tied(str(at), *pair) for at, pair in enumerate(pairs)))
    left = {node.name: node.left for node in made.nodes}
    assert all(left[one] != left[other] for one, other in pairs)


def test_whoever_has_to_do_with_all_is_not_alone_in_a_column():
    made = drawn(*(tied(f"{at:02}", "Aa", name) for at, name in enumerate(NAMES[1:30])))
    left = sum(node.left for node in made.nodes)
    assert 10 <= left <= 20


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES), st.sampled_from([-1, 0, 1])), max_size=60))
def test_every_name_has_a_line_of_its_own_within_the_picture(pairs):
    made = drawn(*(tied(f"{at:03}", one, other, sign=sign) for at, (one, other, sign) in enumerate(pairs)))
    if made is None:
        assert all(one == other for one, other, _ in pairs)
        return
    places = [(node.left, node.y) for node in made.nodes]
    assert len(set(places)) == len(places)
    for node in made.nodes:
        assert MARGIN < node.x < made.width - MARGIN
        assert 0 < node.y < made.height
