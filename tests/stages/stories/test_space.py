from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from sayso.stages.stories.space import EDGE, NEIGHBOURS, Space

VECTOR = st.dictionaries(st.sampled_from("abcdefgh"), st.floats(0.01, 1.0), max_size=5)


@given(st.lists(VECTOR, max_size=12))
def test_edges_are_the_products_of_the_vectors(vectors):
    space = Space(iter(vectors))
    edges = {(a, b): value for a, b, value in space.edges()}
    products = {
        (a, b): sum(value * vectors[b].get(term, 0.0) for term, value in vectors[a].items())
        for b in range(len(vectors))
        for a in range(b)
    }
    assert len(vectors) <= NEIGHBOURS
    for pair, product in products.items():
        if abs(product - EDGE) > 1e-5:
            assert (pair in edges) == (product > EDGE)
        assert abs(edges.get(pair, product) - product) < 1e-5


@given(st.lists(VECTOR, min_size=1, max_size=6))
def test_what_documents_share_is_told_by_name(vectors):
    held = Counter(term for vector in vectors for term in vector)
    shared = [{term: value for term, value in sorted(one.items()) if held[term] > 1} for one in vectors]
    assert Space(iter(vectors)).shared(range(len(vectors))) == shared


def test_of_equal_neighbours_the_first_are_taken():
    space = Space([{"a": 1.0}] * 60)
    assert sorted(b for a, b, _ in space.edges() if a == 0)[:3] == [1, 2, 3]
