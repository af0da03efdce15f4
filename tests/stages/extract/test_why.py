from sayso.stages.extract.lines import line_facts
from sayso.stages.extract.why import reason
from tests.stages.extract.pages import make_layout, page_of

LINES = line_facts(make_layout(page_of("Orlo Post", "Sport", "Rain for the regatta", "Tides")), {0: 5, 3: 2})


def test_what_is_known_comes_first():
    assert reason(LINES[1], None, 2, 2) == "menu"
    assert reason(LINES[2], "byline", 0, 3) == "byline"


def test_then_what_the_markup_said():
    assert reason(LINES[2], "outside the article's text", 0, 3) == "outside the article's text"


def test_then_repetition_and_place():
    assert reason(LINES[0], None, 2, 2) == "stands on 4 other pages of the pile"
    assert reason(LINES[3], None, 2, 2) == "stands on 1 other page of the pile"
    assert reason(LINES[2], None, 0, 1) == "list of other headlines"
    assert reason(LINES[2], None, 3, 3) == "menu or page head above the text"
    assert reason(LINES[2], "short", 0, 3) == "short line that is not part of the text"
