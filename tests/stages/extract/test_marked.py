import dataclasses

import pytest

from sayso.model import Layout, Line, Repetition
from sayso.stages.extract.marked import choose_marked

LONG = "The ferry to the island sails again, nine days after the storm, the harbour office said on Tuesday."


def layout(*lines: tuple[str, str] | tuple[str, str, bool]) -> Layout:
    found, place = [], 0
    for tag, text, *rest in lines:
        found.append(Line(start=place, end=place + len(text), tag=tag, main=not rest or rest[0], link=False))
        place += len(text) + 1
    return Layout(
        id="y-1", page="p-1", text="\n".join(line[1] for line in lines), lines=tuple(found), anchored=True, title=None,
        outlet=None, byline=(), url=None, language=None, declared=(),
    )  # fmt: skip


def choose(*lines, pages: dict[int, int] | None = None):
    seen = pages or {}
    repetition = Repetition(id="x-1", page="p-1", lines=tuple(sorted(seen)), pages=tuple(seen[i] for i in sorted(seen)))
    return choose_marked(layout(*lines), repetition)


def test_roles_come_from_elements():
    kept, left = choose(("p", LONG), ("h2", "Two ships"), ("li", "One is old"), ("td", "Another"), ("div", LONG))
    assert kept == [(0, "body"), (1, "heading"), (2, "list"), (3, "list"), (4, "body")]
    assert left == []


def test_what_the_reader_did_not_mark_is_left_out():
    kept, left = choose(("li", "Menu", False), ("p", LONG), ("p", "Foot", False))
    assert kept == [(1, "body")]
    assert left == [(0, "outside the article's text"), (2, "outside the article's text")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Read also: The herring stays away", "pointer"),
        ("Subscribe to our newsletter", "newsletter"),
        ("Advertisement", "advert"),
    ],
)
def test_lines_that_call_themselves_furniture(text, kind):
    kept, left = choose(("p", LONG), ("p", text), ("p", LONG + " Again."))
    assert [i for i, _ in kept] == [0, 2]
    assert left == [(1, kind)]


def test_table_cells_and_paragraphs_are_not_asked_for_phrases():
    kept, _ = choose(("p", LONG), ("td", "Advertisement"), ("p", "Read also: " + LONG * 4))
    assert len(kept) == 3


def test_short_answers_are_no_menu():
    assert [i for i, _ in choose(("p", LONG), ("p", "No."), ("p", LONG + " Again."))[0]] == [0, 1, 2]


def test_what_many_pages_share_is_left_out_if_the_text_is_not_shared():
    lines = [
        ("p", LONG),
        ("p", "We report the news of the bay since 1911."),
        ("p", LONG + " Again."),
        ("p", LONG + " And again."),
    ]
    kept, left = choose(*lines, pages={1: 8})
    assert [i for i, _ in kept] == [0, 2, 3]
    assert left == [(1, "stands on 7 other pages of the pile")]
    assert len(choose(*lines, pages={1: 2})[0]) == 4
    assert len(choose(*lines, pages={0: 8, 1: 8, 2: 8})[0]) == 4


@pytest.mark.parametrize(
    ("lines", "roles"),
    [
        ([("h2", "Only two of the five ships may sail"), ("p", LONG)], ["subtitle", "body"]),
        ([("h2", "Two ships"), ("p", LONG)], ["heading", "body"]),
        ([("p", "Only two of the five ships may sail"), ("div", "By Hedda Quist", False), ("p", LONG)], ["subtitle", "body"]),
        ([("p", "Only two of the five ships may sail"), ("p", LONG), ("h2", "And what of the other three ships")],
         ["body", "body", "heading"]),
        ([("p", LONG)], ["body"]),
        ([("h2", "Only two of the five ships may sail")], ["heading"]),
        ([("li", "Only two of the five ships may sail"), ("p", LONG)], ["list", "body"]),
    ],
)  # fmt: skip
def test_subtitles(lines, roles):
    assert [role for _, role in choose(*lines)[0]] == roles


def test_nothing_marked():
    assert choose(("p", "x", False)) == ([], [(0, "outside the article's text")])
    assert choose() == ([], [])


def test_the_frame_of_a_page_laid_out_as_tables_stays_outside():
    lines = (
        ("div", "Main page / Harbour / The ferry sails again"),
        ("div", "05.02.2031 09:10 | Views: 3,107"),
        ("p", LONG),
        ("td", "Fares 3 crowns"),
        ("p", LONG + " Again."),
        ("td", "Picture of the day A ship"),
    )
    page = dataclasses.replace(layout(*lines), title="The ferry sails again")
    kept, left = choose_marked(page, Repetition(id="x-1", page="p-1", lines=(), pages=()))
    assert [i for i, _ in kept] == [2, 3, 4]
    assert left == [(0, "menu"), (1, "counter"), (5, "outside the article's text")]
