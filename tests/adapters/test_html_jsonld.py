import json
import re

import pytest

from sayso.adapters.html_blocks import parse
from sayso.adapters.html_jsonld import article, is_a, plain_address, text_of, things

ARTICLE = {"@type": "NewsArticle", "headline": "Ferry sails", "url": "https://www.courier.example/ferry/"}
OTHER = {"@type": "NewsArticle", "headline": "Herring stays", "url": "https://courier.example/herring"}


def page(*scripts: object) -> object:
    texts = (text if isinstance(text, str) else json.dumps(text) for text in scripts)
    return parse("".join(f'<script type="application/ld+json">{text}</script>' for text in texts) + "<p>x</p>")


@pytest.mark.parametrize(
    "script",
    [
        ARTICLE,
        [{"@type": "WebSite"}, ARTICLE],
        {"@graph": [{"@type": "WebPage"}, ARTICLE]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
        {**ARTICLE, "@type": ["Thing", "https://schema.org/ReportageNewsArticle"]},
        "<!-- " + json.dumps(ARTICLE) + " -->",
        "//<![CDATA[\n" + json.dumps(ARTICLE) + "\n//]]>",
        json.dumps(ARTICLE)[:-1] + ",}",
        json.dumps({"@type": "WebSite"}) + json.dumps(ARTICLE) + ";",
        '{"@type": "NewsArticle", "headline": "Ferry\nsails"}',
        json.dumps(ARTICLE) + " {broken",
    ],
)
def test_the_article_is_found(script):
    assert text_of(article(page(script), frozenset()), "headline") == "Ferry sails"


def test_the_pages_own_address_decides():
    root = page([OTHER, ARTICLE])
    assert article(root, frozenset([plain_address("http://courier.example/ferry")]))["headline"] == "Ferry sails"
    assert article(root, frozenset())["headline"] == "Herring stays"


@pytest.mark.parametrize(
    "script", ["", "{", "[" * 5000, "null", "7", '"text"', {"@type": "Recipe"}, {"@type": 7}, {"@type": None}]
)
def test_no_article(script):
    assert article(page(script), frozenset()) == {}


def test_no_end_of_objects():
    nested = {"@graph": [ARTICLE]}
    for _ in range(200):
        nested = {"@graph": [nested]}
    assert len(list(things(page([ARTICLE] * 5000)))) <= 2001
    assert article(page(nested), frozenset())["headline"] == "Ferry sails"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("  a\n b ", "a b"),
        (["a", "b"], "a"),
        ({"@value": "a"}, "a"),
        ([{"name": "a"}], "a"),
        ("", None),
        (7, None),
        ([], None),
    ],
)
def test_text_of(value, text):
    assert text_of({"x": value}, "missing", "x") == text


def test_is_a():
    assert is_a({"@type": ["A", "B"]}, re.compile("B"))
    assert not is_a({"@type": "Bee"}, re.compile("B"))


@pytest.mark.parametrize(
    "url", ["https://www.courier.example/ferry", "http://courier.example/ferry/?utm=1#top", "//courier.example/Ferry/"]
)
def test_plain_address(url):
    assert plain_address(url) == "courier.example/ferry"
    assert plain_address(None) == plain_address(7) == ""
