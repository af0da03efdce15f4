from sayso.stages.extract.lines import line_facts
from sayso.stages.extract.plain import choose_plain
from tests.stages.extract.pages import BODY, TITLE, make_layout, page_of

SUBTITLE = "Two cranes torn from their rails, ferry to Lunden waits"


def choose(*lines):
    facts = line_facts(make_layout(page_of(*lines)), {})
    choice = choose_plain(facts, "")
    assert choice is not None
    title = None if choice.title is None else facts[choice.title].text
    kept = [(facts[at].text, role) for at, role in choice.kept]
    return title, kept, {facts[at].text: kind for at, kind in choice.out.items()}


def test_title_subtitle_and_text():
    title, kept, _ = choose("Home", "Sport", TITLE, SUBTITLE, *BODY, "Related", "Rain for the regatta")
    assert title == TITLE
    assert kept == [(SUBTITLE, "subtitle"), *((line, "body") for line in BODY)]


def test_a_caption_below_the_title_is_no_subtitle():
    _, kept, out = choose(TITLE, "The western pier of Orlo on Monday morning (Photo: Ada Venn)", *BODY)
    assert [role for _, role in kept] == ["body"] * 4
    assert set(out.values()) == {"caption"} or not out


def test_lines_about_the_text_are_taken_out():
    _, kept, out = choose(TITLE, "By Jo Doe", *BODY, "Kim Roe contributed to this report.", "dpa/afp")
    assert [line for line, _ in kept] == list(BODY)
    assert out == {
        "By Jo Doe": "byline",
        "Kim Roe contributed to this report.": "contributors",
        "dpa/afp": "credit",
    }


def test_a_headline_said_again_is_not_text():
    _, kept, out = choose(TITLE, f"{TITLE}: all news", BODY[0], f"{TITLE} again", *BODY[1:])
    assert [line for line, _ in kept] == list(BODY)
    assert set(out.values()) == {"title"}


def test_a_page_of_headlines_has_no_text():
    facts = line_facts(make_layout(page_of("Lunden elects a mayor", "Rain for the regatta", "Old lighthouse sold")), {})
    assert choose_plain(facts, "") is None


def test_a_sentence_in_the_title_s_words_is_text():
    _, kept, _ = choose(TITLE, "A storm shuts the harbour of Orlo.", *BODY)
    assert kept[0][0] == "A storm shuts the harbour of Orlo."


def test_dates_inside_the_text_are_headings():
    day = "Monday, 3 March 2031"
    more = [line.replace("the", "some").replace("years", "winters") for line in BODY]
    _, kept, _ = choose(TITLE, *BODY, day, *more)
    assert (day, "heading") in kept
