from hypothesis import given
from hypothesis import strategies as st

from sayso.adapters.html_blocks import Block, blocks, parse
from sayso.adapters.html_trafilatura import extracted, matched, word_key
from tests.adapters.invented import PARAGRAPHS, article_page


def block(text: str, *, hidden: bool = False) -> Block:
    return Block(text, None, 0, "p", hidden)


def match(texts: list[str | Block], lines: list[str]) -> set[int]:
    found = [text if isinstance(text, Block) else block(text) for text in texts]
    return matched(found, [word_key(item.text) for item in found], lines)


def test_lines_are_found_by_their_letters():
    assert match(["Menu", "It rained, he said.", "Foot"], ["- it rained — he said"]) == {1}


def test_a_line_on_several_places_is_taken_where_it_fits():
    page = ["Ferry sails again", "Menu", "It rained.", "Ferry sails again", "Nobody came.", "Ferry sails again"]
    assert match(page, ["It rained.", "Ferry sails again", "Nobody came."]) == {2, 3, 4}


def test_a_line_that_is_said_twice_is_taken_twice():
    assert match(["“No.”", "He left.", "“No.”"], ["“No.”", "He left.", "“No.”"]) == {0, 1, 2}


def test_a_visible_block_comes_before_its_hidden_copy():
    assert match([block("It rained.", hidden=True), "Menu", "It rained."], ["It rained."]) == {2}
    assert match([block("It rained.", hidden=True), "Menu"], ["It rained."]) == {0}


def test_parts_of_lines_and_of_blocks():
    whole = "It rained for nine days and nobody came to the quay"
    assert match(["Menu", whole, "at all, he said."], [f"{whole} at all, he said."]) == {1, 2}
    assert match(["Menu", f"Orlo — {whole}. More"], [whole]) == {1}
    assert match(["quay", whole], ["He went to the quay with a lamp"]) == set()


def test_nothing_to_match():
    assert match([], ["It rained."]) == set()
    assert match(["It rained."], []) == set()


TEXTS = st.lists(st.text(alphabet="ab ", max_size=30), max_size=12)


@given(TEXTS, TEXTS)
def test_indices_are_of_blocks(texts, lines):
    assert match(list(texts), lines) <= set(range(len(texts)))


def test_the_extractor_leaves_the_tree_alone_and_gives_the_text():
    root = parse(article_page())
    before = [item.text for item in blocks(root)]
    lines = extracted(root, fast=True)
    assert set(PARAGRAPHS) <= set(lines)
    assert [item.text for item in blocks(root)] == before


def test_repeated_text_is_not_taken_for_a_duplicate():
    first = extracted(parse(article_page()), fast=False)
    assert all(extracted(parse(article_page()), fast=False) == first for _ in range(5))


def test_a_giant_page_is_left_to_the_callers_own_way():
    assert extracted(parse("<p>A sentence about nothing.</p>" * 31_000), fast=True) == []
