import pytest

from sayso.model import Span


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (4, 2)])
def test_an_empty_or_backward_span_is_no_span(start, end):
    with pytest.raises(ValueError, match="bad span"):
        Span(start, end)


def test_a_span_slices_by_code_points():
    assert Span(2, 5).of("🙂 Orlo") == "Orl"


def test_touching_spans_do_not_overlap():
    assert not Span(0, 3).overlaps(Span(3, 4))
    assert Span(0, 3).overlaps(Span(2, 4))
    assert Span(0, 3).holds(Span(1, 3))
    assert not Span(0, 3).holds(Span(1, 4))
