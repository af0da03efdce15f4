from itertools import permutations

from sayso.report.folded import folded
from sayso.report.joins import join
from tests.report.pile import dated, origin, pile, telling


def groups(*told, origins):
    made = pile(
        "abc", origins=origins, datings=(dated("a", "2031-02-05"), dated("b", "2031-02-03")), event_mentions=told
    )
    return [[one.document for one in group] for group in folded(told, join(made))]


def test_copies_of_one_text_are_one_line_in_the_order_of_their_pages():
    told = [telling(name) for name in "abc"]
    for order in permutations(told):
        assert groups(*order, origins=(origin("a", "b"), origin("c"))) == [["d-b", "d-a"], ["d-c"]]


def test_other_words_of_one_origin_are_a_line_of_their_own():
    told = (telling("a"), telling("b", words=(30, 60)))
    assert groups(*told, origins=(origin("a", "b"),)) == [["d-b"], ["d-a"]]


def test_the_very_same_words_stand_once():
    told = (telling("a"), telling("x", document="a"))
    assert groups(*told, origins=()) == [["d-a"]]
