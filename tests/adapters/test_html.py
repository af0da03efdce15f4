import json
import random
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.adapters.html import read_html
from sayso.model import DeclaredDate, Failure, Layout
from tests.adapters.invented import (
    CAPTION,
    COMMENT,
    HEADING,
    LEAD,
    MENU,
    PARAGRAPHS,
    TEASERS,
    TITLE,
    article_page,
    page,
)


def read(html: str, **changes) -> Layout:
    found = read_html(html, page=page(**changes))
    assert isinstance(found, Layout)
    return found


def main_lines(layout: Layout) -> list[str]:
    return [line.span.of(layout.text) for line in layout.lines if line.main]


def test_an_article_is_its_lead_its_paragraphs_and_its_headings():
    assert main_lines(read(article_page())) == [LEAD, *PARAGRAPHS[:2], HEADING, *PARAGRAPHS[2:]]


def test_all_that_is_visible_is_a_line():
    layout = read(article_page())
    lines = [line.span.of(layout.text) for line in layout.lines]
    assert set(lines) >= {TITLE, CAPTION, COMMENT, *MENU, *TEASERS}
    assert not any("color: black" in line or "schema.org" in line for line in lines)
    assert layout.text == "\n".join(lines)
    assert layout.anchored


def test_lines_know_element_and_links():
    layout = read(article_page())
    kind = {line.span.of(layout.text): (line.tag, line.link) for line in layout.lines}
    assert kind[TITLE] == ("h1", False)
    assert kind[HEADING] == ("h2", False)
    assert kind[MENU[0]] == ("li", True)
    assert kind[TEASERS[0]] == ("h3", True)
    assert kind[CAPTION] == ("figcaption", False)


def test_what_the_markup_declares():
    layout = read(article_page())
    assert (layout.title, layout.outlet, layout.language) == (TITLE, "Marrow Bay Courier", "en")
    assert layout.byline == ("Hedda Quist", "Jarl Ostby")
    assert layout.url == "https://courier.example/2031/03/04/ferry-resumes"
    assert [(date.kind, date.value) for date in layout.declared] == [
        ("published", "2031-03-04T09:30:00+01:00"),
        ("modified", "2031-03-04T15:00:00+01:00"),
        ("published", "2031-03-04T08:30:00+00:00"),
        ("url", "2031-03-04"),
    ]


def test_the_carrier_names_the_outlet_and_stands_in_for_a_title():
    bare = "<html><body><p>" + "</p><p>".join(PARAGRAPHS)
    layout = read(bare, outlet="The Row's Outlet", title="The row's title", url="https://row.example/a")
    assert (layout.outlet, layout.title, layout.url) == ("The Row's Outlet", "The row's title", "https://row.example/a")
    assert read(article_page(), outlet="The Row's Outlet").outlet == "The Row's Outlet"


def test_a_fragment_is_main_text_but_for_its_links():
    layout = read('<p>The council met.</p><p>It will meet again.</p><p><a href="/">Read on</a></p>')
    assert main_lines(layout) == ["The council met.", "It will meet again."]


def test_hidden_blocks_are_lines_only_as_main_text():
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    html = f'<html><body><div style="display: none"><p>Accept all?</p></div><div hidden><article>{body}</article></div>'
    assert [line.span.of(text := read(html).text) for line in read(html).lines] == list(PARAGRAPHS), text


def test_a_page_drawn_by_a_script_has_the_text_of_its_json_ld():
    thing = {"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n".join(PARAGRAPHS)}
    script = f'<script type="application/ld+json">{json.dumps(thing)}</script>'
    layout = read(f"<html><head>{script}</head><body><div>Please switch on JavaScript</div></body></html>")
    assert main_lines(layout) == list(PARAGRAPHS)
    assert {line.tag for line in layout.lines if line.main} == {"script"}


@pytest.mark.parametrize(
    "html", ["", "   ", "<!-- nothing -->", "<html><head><title>x</title></head></html>", "<p></p>"]
)
def test_pages_without_text_are_failures(html):
    found = read_html(html, page=page())
    assert isinstance(found, Failure)
    assert found.page == "p-1"
    assert found.stage == "layout"


def test_deep_nesting_is_a_failure():
    found = read_html("<div>" * 5000 + "deep" + "</div>" * 5000, page=page())
    assert isinstance(found, Failure)
    assert "nested" in found.error


def test_order_of_reading_changes_nothing():
    pages = [article_page(), article_page(extra=f"<p>{COMMENT}</p>"), article_page(lang="de", head="")]
    alone = [read(html) for html in pages]
    for seed in range(3):
        order = random.Random(seed).sample(range(3), 3) * 4
        assert [read(pages[n]) for n in order] == [alone[n] for n in order]


def test_a_fresh_process_reads_the_same():
    code = (
        "from tests.adapters.invented import *; from sayso.adapters.html import read_html;"
        "print(read_html(article_page(), page=page()).id)"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == read(article_page()).id


def test_trafilatura_is_imported_only_when_a_page_is_read():
    code = "import sys, sayso.adapters.html; print('trafilatura' in sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "False"


TAGS = st.sampled_from(["p", "div", "h2", "li", "a", "span", "b", "br", "article", "figure", "table", "td", "script"])
PIECES = st.one_of(
    TAGS.map("<{}>".format), TAGS.map("</{}>".format), st.text(max_size=40), st.just("A sentence, it seems. ")
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_html_becomes_a_layout_or_a_failure(html):
    found = read_html(html, page=page(declared=(DeclaredDate(kind="feed", value="2031", exact="2031"),)))
    if isinstance(found, Failure):
        return
    places = [(line.start, line.end) for line in found.lines]
    assert places == sorted(places)
    for line in found.lines:
        words = line.span.of(found.text)
        assert words == " ".join(words.split())
        assert "\n" not in words
