"""When two texts are one, by the runs of words that they share."""

import numpy as np
import pytest

from sayso.model import DeclaredDate, Document
from sayso.stages.copies.overlap import Body, compare, overlaps, read


def body(runs, text="x", *, outlet=None, day=None):
    declared = () if day is None else (DeclaredDate(kind="published", value=day, exact=day),)
    document = Document(
        id="d", page="p", title=None, language="en", text=text, url=None, outlet=outlet, byline=(), credit=(),
        dateline_place=None, contributors=(), declared=declared, paragraphs=(), furniture=(),
    )  # fmt: skip
    return Body(document=document, shingles=np.array(sorted(runs), np.uint64), words=len(runs), marks=[])


def sharing(common, first, second, **around):
    """The tie of two bodies of so many runs that have `common` ones in common."""
    a = body(range(first), **around.get("a", {}))
    b = body(range(first - common, first - common + second), **around.get("b", {}))
    return compare([a, b], 0, 1)


@pytest.mark.parametrize(
    ("common", "first", "second", "one"),
    [
        (60, 100, 100, True),
        (59, 100, 100, False),
        (60, 100, 900, True),
        (30, 30, 900, True),
        (18, 30, 30, True),
        (28, 29, 29, False),
        (29, 29, 29, True),
        (8, 8, 8, True),
        (7, 7, 7, False),
        (0, 0, 0, False),
    ],
)
def test_six_tenths_of_the_shorter_are_shared_and_of_a_short_one_all(common, first, second, one):
    assert (sharing(common, first, second) is not None) is one


def test_each_side_has_its_share_and_the_shorter_one_says_how_sure_it_is():
    tie = sharing(60, 100, 300)
    assert (tie.in_a, tie.in_b, tie.sure, tie.common, tie.kind) == (0.6, 0.2, 0.6, 60, "copy")


@pytest.mark.parametrize(
    ("other", "day", "one"),
    [
        ("Orlo Post", "2031-05-08", True),
        ("Orlo Post", "2031-05-09", False),
        ("Orlo Post", None, False),
        ("Tarn Echo", "2031-05-01", False),
    ],
)
def test_a_page_of_the_same_outlet_and_week_may_have_changed_more(other, day, one):
    first = {"outlet": "Orlo Post", "day": "2031-05-01"}
    assert (sharing(25, 100, 100, a=first, b={"outlet": other, "day": day}) is not None) is one
    assert sharing(24, 100, 100, a=first, b={"outlet": other, "day": day}) is None


def _form(*names):
    return ". ".join(f"On the road it was {name} who saw it" for name in names)


def test_a_form_filled_in_anew_is_no_copy_unless_nearly_all_is_the_same():
    here = ["Alva", "Borin", "Cato", "Dunja", "Edda", "Falk", "Gerda", "Hasko", "Ilva", "Jorin", "Kesta"]
    there = ["Lutz", "Merle", "Nasko", "Orla", "Perrin", "Quinta", "Rasko", "Silva", "Tarn", "Ulf", "Venn"]
    around = {"a": {"text": _form(*here)}, "b": {"text": _form(*there)}}
    assert sharing(89, 100, 100, **around) is None
    assert sharing(90, 100, 100, **around) is not None
    assert sharing(89, 100, 100, a=around["a"], b={"text": _form(*here)}) is not None
    few = {"a": {"text": _form(*here[:3])}, "b": {"text": _form(*there[:3])}}
    assert sharing(89, 100, 100, **few) is not None


def test_of_many_pairs_the_copies_are_told_in_their_order():
    bodies = [body(range(100)), body(range(500, 600)), body(range(90))]
    assert [(tie.a, tie.b) for tie in overlaps(bodies, [(0, 2), (0, 1), (1, 2)])] == [(0, 2)]


def test_a_text_is_read_as_its_runs_of_words_each_once_and_sorted():
    made = read(body([], "One old boat left. One old boat left. One old boat left.").document)
    assert made.words == 12
    assert len(made.shingles) < made.words
    assert list(made.shingles) == sorted(set(made.shingles.tolist()))
