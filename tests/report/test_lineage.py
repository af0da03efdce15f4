from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.report.joins import join
from sayso.report.lineage import DEEPEST, derivation_of, tree, tree_text
from tests.report.pile import dated, derived, pile


def _tree(dossier, names=None):
    members = dossier.stories[0].documents if names is None else [f"d-{name}" for name in names]
    return tree(members, derivation_of(dossier), join(dossier))


def _shape(lines):
    return [(line.level, line.agency or line.row.doc.id) for line in lines]


def _first(lines):
    return [line.row.doc.id for line in lines if line.first]


def test_what_came_from_a_page_stands_below_it_in_order_of_dates():
    made = pile(
        derivations=(derived("a", "c"), derived("b", "c"), derived("d", "a", kind="translation")),
        datings=(
            dated("a", "2031-02-05"),
            dated("b", "2031-02-04"),
            dated("c", "2031-02-03"),
            dated("d", "2031-02-06"),
        ),
    )
    lines = _tree(made)
    assert _shape(lines) == [(0, "d-c"), (1, "d-b"), (1, "d-a"), (2, "d-d")]
    assert _first(lines) == ["d-c"]
    assert [line.source for line in lines] == [None, "Paper c", "Paper c", "Paper a"]
    told = list(tree_text(lines))
    assert told[0].endswith("Report c · first")
    assert told[3].startswith("     └─ translation: Paper d · 2031-02-06 · en")


def test_levels_open_and_close_like_brackets():
    made = pile(derivations=(derived("b", "a"), derived("c", "b")))
    lines = _tree(made)
    assert [(line.opens, line.closes) for line in lines] == [(True, 0), (True, 0), (False, 2), (False, 0)]


def test_an_agency_without_a_page_stands_above_those_that_credit_it():
    made = pile("ab", derivations=(derived("a", outlet="OPA", kind="syndicated"),))
    lines = _tree(made)
    assert _shape(lines) == [(0, "d-b"), (0, "OPA"), (1, "d-a")]
    assert _first(lines) == []


def test_first_is_only_said_where_it_is_known():
    sure = (dated("a", "2031-02-03"), dated("b", "2031-02-04", "2031-02-06"))
    assert _first(_tree(pile("ab", datings=sure))) == ["d-a"]
    assert _first(_tree(pile("ab", datings=(sure[0], dated("b", "2031-02-03", "2031-02-06"))))) == []
    assert _first(_tree(pile("ab", datings=sure[:1]))) == []
    assert _first(_tree(pile("ab"))) == []
    assert _first(_tree(pile("a", datings=sure[:1]))) == []


def test_a_parent_in_another_story_is_named_and_the_page_stands_alone():
    (line,) = _tree(pile("ab", derivations=(derived("b", "a"),)), "b")
    assert (line.level, line.source) == (0, "Paper a")


def test_a_long_chain_is_drawn_no_deeper_than_the_last_level():
    names = "abcdefghijkl"
    made = pile(names, derivations=tuple(derived(b, a) for a, b in pairwise(names)))
    assert [line.level for line in _tree(made)] == [min(place, DEEPEST) for place in range(len(names))]


@given(st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("abcdef")))
def test_every_page_is_there_once_even_if_derivations_run_in_a_circle(parents):
    made = pile("abcdef", derivations=tuple(derived(name, parent) for name, parent in parents.items()))
    lines = _tree(made)
    assert sorted(line.row.doc.id for line in lines) == [f"d-{name}" for name in "abcdef"]
    assert sum(line.opens for line in lines) == sum(line.closes for line in lines)
