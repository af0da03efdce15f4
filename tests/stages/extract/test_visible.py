from sayso.stages.extract.lines import line_facts
from sayso.stages.extract.visible import visible_dates
from tests.stages.extract.pages import BODY, TITLE, make_layout, page_of


def dates_of(*above, after=(), language="en"):
    facts = line_facts(make_layout(page_of(*above, *BODY, *after)), {})
    found = visible_dates(facts, range(len(facts)), above.index(TITLE), len(above), language)
    return [(date.kind, date.value) for date in found]


def test_the_date_below_the_title_comes_first():
    assert dates_of("Monday, 4 March 2031", TITLE, "3 March 2031, 18:40")[0] == ("text", "2031-03-03T18:40")


def test_changes_are_told_from_publication():
    line = "Published 3 March 2031, 18:40 Updated 4 March 2031, 07:10"
    assert dates_of(TITLE, line) == [("text", "2031-03-03T18:40"), ("modified", "2031-03-04T07:10")]


def test_dates_of_pictures_and_of_other_articles_are_not_the_page_s():
    assert dates_of(TITLE, "Photo: the pier on 1 May 2030", "Also read: the storm of 2 May 2029") == []


def test_a_date_below_the_text_counts_where_none_stands_above():
    after = ("3 March 2031",)
    assert dates_of(TITLE, after=after) == [("text", "2031-03-03")]
    assert dates_of(TITLE, "2 March 2031", after=after) == [("text", "2031-03-02")]


def test_numeric_dates_in_english_stay_open():
    assert dates_of(TITLE, "03/04/2031") == [("text", "2031")]
    assert dates_of(TITLE, "03/04/2031", "Updated 13/04/2031")[-1] == ("modified", "2031-04-13")
    assert dates_of(TITLE, "03/04/2031", language="fr") == [("text", "2031-04-03")]
