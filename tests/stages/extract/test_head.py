from sayso.stages.extract.head import Ground, find_title
from sayso.stages.extract.lines import content_words, line_facts
from sayso.stages.extract.region import Region
from tests.stages.extract.pages import BODY, TITLE, make_layout, page_of


def title_of(*above, meta=(), inner=(), body=BODY):
    facts = line_facts(make_layout(page_of(*above, *body)), {})
    first = len(above)
    words = content_words(" ".join(body))
    at = find_title(facts, Ground(first, words, Region(first, len(facts), ()), set(meta), set(inner)))
    return None if at is None else facts[at].text


def test_the_title_shares_its_words_with_the_text():
    assert title_of("Orlo Post", "Weather and tides", TITLE) == TITLE


def test_a_subtitle_is_not_the_title():
    assert title_of(TITLE, "Two cranes torn from their rails, ferry to Lunden waits for the weekend") == TITLE


def test_a_kicker_is_not_the_title():
    both = "After the night's storm: Harbour of Orlo stays shut"
    assert title_of(both, "After the night's storm", "Harbour of Orlo stays shut") == "Harbour of Orlo stays shut"


def test_numbered_bread_crumbs_are_not_the_title():
    assert title_of("1. Harbour", "2. Storm shuts harbour of Orlo again", TITLE) == TITLE


def test_a_page_may_have_no_title():
    assert title_of() is None
    assert title_of("Subscribe", "Orlo Post", "Page 3") is None


def test_a_notice_above_the_title_is_not_the_text():
    notice = "The Post tests what it writes about and buys what it tests, and nobody pays us for praise."
    body = (notice, TITLE, "By Jo Doe", *BODY)
    assert title_of("Orlo Post", inner={3}, body=body) == TITLE
