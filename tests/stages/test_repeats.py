from hypothesis import given
from hypothesis import strategies as st

from sayso.stages.repeats import normal, repeats
from tests.stages.extract.pages import BODY, LEAD, make_layout, page_of


def of(*texts):
    layouts = [make_layout(text, f"p-{number}") for number, text in enumerate(texts)]
    return {repetition.page: repetition for repetition in repeats(layouts)}


def test_lines_of_several_pages_are_counted_by_page():
    found = of("Orlo Post\nA\nA", "ORLO POST!\nB", "Lunden Mail\nB\nOrlo  Post")
    assert found["p-0"].lines == (0,)
    assert found["p-0"].pages == (3,)
    assert found["p-1"].lines == (0, 1)
    assert found["p-1"].pages == (3, 2)


def test_a_line_twice_on_one_page_is_not_repeated_in_the_pile():
    assert of("Orlo Post\nOrlo Post", "Lunden Mail")["p-0"].lines == ()


def test_signs_alone_are_never_repeated():
    assert of("***\n- -", "***")["p-0"].lines == ()


def test_numbers_count():
    assert normal("3 Comments") != normal("4 Comments")
    assert normal("  Read — more! ") == normal("READ MORE")


def test_copies_share_their_paragraphs():
    found = of(page_of(*BODY), page_of("Orlo Post", *BODY))
    assert found["p-0"].lines == (0, 1, 2, 3)


def test_no_pages_no_repetition():
    assert list(repeats([])) == []


@given(st.lists(st.lists(st.sampled_from(["Home", "Orlo Post", LEAD, "7", "—"]), max_size=5), max_size=5), st.randoms())
def test_order_changes_nothing(pages, random):
    layouts = [make_layout(page_of(*lines), f"p-{number}") for number, lines in enumerate(pages)]
    expected = {repetition.page: repetition for repetition in repeats(layouts)}
    random.shuffle(layouts)
    assert {repetition.page: repetition for repetition in repeats(iter(layouts))} == expected
