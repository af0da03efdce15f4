from sayso.stages.extract.lines import line_facts
from sayso.stages.extract.region import Region
from sayso.stages.extract.roles import roles
from tests.stages.extract.pages import BODY, FOURTH, LEAD, SECOND, THIRD, make_layout, page_of


def roles_in(*lines, pages=None, columns=()):
    facts = line_facts(make_layout(page_of(*lines)), pages or {})
    kept, out = roles(facts, Region(0, len(facts), columns))
    return {facts[at].text: role for at, role in kept}, {facts[at].text: kind for at, kind in out.items()}


def test_a_short_line_before_a_paragraph_is_a_heading():
    kept, _ = roles_in(LEAD, "What the engineers found", SECOND)
    assert kept["What the engineers found"] == "heading"


def test_several_short_lines_are_a_box():
    kept, out = roles_in(LEAD, "A pier with a past", "Cranes of the north", "Old ferries of Lunden", SECOND)
    assert list(kept) == [LEAD, SECOND]
    assert set(out.values()) == {"short"}


def test_no_heading_follows_a_pointer():
    kept, out = roles_in(LEAD, "Related articles", "A pier with a past", SECOND)
    assert list(kept) == [LEAD, SECOND]
    assert out["Related articles"] == "related"


def test_short_speech_between_paragraphs_stays():
    kept, _ = roles_in(LEAD, "“Not yet.”", SECOND)
    assert kept["“Not yet.”"] == "body"


def test_an_announced_list_stays_and_a_lone_item_goes():
    kept, _ = roles_in("The harbour master named three causes, all of them known for years:", "* rust in both rails",
                       "* a pier too low", "* a storm from the west", LEAD)  # fmt: skip
    assert list(kept.values()) == ["body", "list", "list", "list", "body"]
    kept, _ = roles_in(LEAD, "* Blog: everything about the storm", SECOND)
    assert list(kept) == [LEAD, SECOND]


def test_a_single_line_off_the_column_is_a_box():
    kept, out = roles_in(
        f"  {LEAD}", "    A crane lies on its side near the western pier.", f"  {SECOND}", columns=(2,)
    )
    assert list(kept) == [LEAD, SECOND]
    assert set(out.values()) == {"box"}


def test_repetition_speaks_against_short_lines_only():
    lines = (LEAD, "Orlo Post, your harbour", SECOND, THIRD)
    kept, out = roles_in(*lines, pages={1: 3})
    assert out == {"Orlo Post, your harbour": "pile"}
    kept, out = roles_in(*lines, pages={0: 3, 2: 3, 3: 3})
    assert list(kept) == [LEAD, "Orlo Post, your harbour", SECOND, THIRD]


def test_a_copy_keeps_its_headings():
    kept, _ = roles_in(LEAD, "What the engineers found", SECOND, pages={0: 2, 1: 2, 2: 2})
    assert "What the engineers found" in kept


def test_what_stands_twice_is_kept_once():
    kept, out = roles_in(*BODY, LEAD)
    assert len(kept) == len(BODY)
    assert list(out.values()) == ["repeated"]
    assert FOURTH in kept
