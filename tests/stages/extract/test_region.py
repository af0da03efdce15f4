from sayso.stages.extract.lines import line_facts
from sayso.stages.extract.region import columns_of, is_prose, region
from tests.stages.extract.pages import BODY, LEAD, SECOND, make_layout, page_of

MENU = ("Home", "World", "Sport", "Weather", "Letters to Orlo", "Tides")
OTHERS = ("Lunden elects a mayor", "Rain for the regatta", "Ten ways to salt a herring", "Old lighthouse sold")


def found_in(*lines):
    facts = line_facts(make_layout(page_of(*lines)), {})
    return region(facts), facts


def test_the_text_is_found_between_menus_and_headlines():
    found, facts = found_in(*MENU, *BODY, "Related", *OTHERS)
    assert [line.text for line in facts[found.first : found.last]] == list(BODY)
    assert found.columns == ()


def test_headlines_alone_are_no_text():
    found, _ = found_in(*MENU, *OTHERS)
    assert found is None


def test_teasers_do_not_join_the_text():
    teasers = [line for head in OTHERS for line in (head, "A short sentence tells what the piece is about.")]
    found, facts = found_in(*BODY, "Most read", *teasers)
    assert facts[found.last - 1].text == BODY[-1]


def test_comments_are_not_the_text_even_if_longer():
    comments = [f"I do not believe a word of this, and number {n} of my reasons is a long one." for n in range(30)]
    found, facts = found_in(*MENU, *(f"{line} {line}" for line in BODY), "12 comments", *comments)
    assert facts[found.last].text == "12 comments"


def test_a_box_set_deeper_does_not_end_the_text():
    box = ["      More on the harbour", "      A pier with a past", "      Cranes of the north", "      Old ferries"]
    found, facts = found_in(*(f"  {line}" for line in BODY[:2]), *box, f"  {BODY[2]}", *box, f"  {BODY[3]}")
    assert (found.first, found.last) == (0, len(facts))
    assert found.columns == (2,)


def test_columns_hold_a_quarter_of_the_prose():
    facts = line_facts(make_layout(page_of(f"  {LEAD}", f"  {SECOND}", f"    {LEAD}", "        Home")), {})
    assert columns_of(facts) == (2, 4)


def test_prose_is_told_by_length_ending_and_case():
    prose, menu, short = line_facts(
        make_layout(page_of(LEAD, "Home World Sport Tides Letters Orlo Lunden Ferry.", "Yes.")), {}
    )
    assert is_prose(prose)
    assert not is_prose(menu)
    assert not is_prose(short)
