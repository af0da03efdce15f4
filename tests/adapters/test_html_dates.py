import pytest

from sayso.adapters.html_blocks import parse
from sayso.adapters.html_dates import declared_dates
from sayso.adapters.html_meta import meta_elements


def kinds(html: str, article: dict | None = None, url: str | None = None) -> list[tuple[str, str]]:
    root = parse(html + "<p>text</p>")
    return [(date.kind, date.value) for date in declared_dates(root, meta_elements(root), article or {}, url)]


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ('<meta property="article:published_time" content="2031-03-04">', [("published", "2031-03-04")]),
        ('<meta name="DC.date.issued" content="2031-03-04">', [("published", "2031-03-04")]),
        ('<meta itemprop="datePublished" content="2031-03-04">', [("published", "2031-03-04")]),
        (
            '<meta name="date" content="2031-03-04"><meta name="last-modified" content="2031-03-05">',
            [("published", "2031-03-04"), ("modified", "2031-03-05")],
        ),
        ('<time datetime="2031-03-04">today</time>', [("published", "2031-03-04")]),
        ("<time>4 March 2031</time>", [("published", "2031-03-04")]),
        ('<time datetime="2031-03-04"></time><time datetime="2031-01-01"></time>', [("published", "2031-03-04")]),
        (
            '<time datetime="2031-03-04"></time><time class="updated" datetime="2031-03-05"></time>',
            [("published", "2031-03-04"), ("modified", "2031-03-05")],
        ),
        ('<span itemprop="dateModified" content="2031-03-05"></span>', [("modified", "2031-03-05")]),
    ],
)
def test_markup(html, wanted):
    assert kinds(html)[: len(wanted)] == wanted


@pytest.mark.parametrize(
    "html",
    ["<aside>{}</aside>", '<div class="teaser">{}</div>', '<ul id="most-read"><li>{}</li></ul>', "<footer>{}</footer>"],
)
def test_times_of_other_articles_are_not_ours(html):
    marked = '<meta name="date" content="2031-03-04">' + html.format('<time datetime="2031-01-01">x</time>')
    assert kinds(marked) == [("published", "2031-03-04")]


def test_claims_that_differ_are_kept_apart():
    found = kinds(
        '<meta name="date" content="2031-03-02">',
        {"datePublished": "2031-03-01", "dateModified": "2031-03-05"},
        "https://courier.example/2031/03/03/ferry",
    )
    assert found == [
        ("published", "2031-03-01"),
        ("modified", "2031-03-05"),
        ("published", "2031-03-02"),
        ("url", "2031-03-03"),
    ]


def test_the_same_claim_twice_is_one():
    assert kinds('<meta name="date" content="2031-03-01">', {"datePublished": "2031-03-01"}) == [
        ("published", "2031-03-01")
    ]


def test_visible_text_is_not_asked():
    assert kinds('<div class="date">Published: 4 March 2031</div>') == []


def test_unreadable_dates_are_no_dates():
    html = '<meta name="date" content="ii/iii/mmxxxi"><time>soon</time>'
    assert kinds(html, {"datePublished": "tomorrow", "dateModified": 7}) == []
