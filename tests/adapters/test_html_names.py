import pytest

from sayso.adapters.html_blocks import parse
from sayso.adapters.html_meta import meta_elements
from sayso.adapters.html_names import byline, outlet, people, title, without_outlet

COURIER = "Marrow Bay Courier"


def stated(html: str, article: dict | None = None, name: str | None = COURIER) -> dict:
    root = parse(html + "<p>text</p>")
    metas = meta_elements(root)
    thing = article or {}
    return {
        "title": title(root, metas, thing, name),
        "outlet": outlet(root, metas, thing),
        "byline": byline(root, metas, thing, name),
    }


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ('<meta property="og:title" content="Ferry sails"><h1>Ferry sails again</h1>', "Ferry sails"),
        ("<title>Ferry sails again | Marrow Bay Courier</title>", "Ferry sails again"),
        ("<title>Marrow Bay Courier: Ferry sails again</title>", "Marrow Bay Courier: Ferry sails again"),
        ("<title>Ferry sails - and stops - Marrow Bay Courier</title>", "Ferry sails - and stops"),
        ("<h1>Ferry sails again</h1><title>Ferry sails again | The Island Post | Front</title>", "Ferry sails again"),
        (
            '<meta property="og:title" content="Ferry sails again – The Island Post"><h1>Ferry sails again</h1>',
            "Ferry sails again",
        ),
        (
            '<meta property="og:title" content="Islands | Ferry sails again"><h1>Ferry sails again</h1>',
            "Ferry sails again",
        ),
        (
            '<meta property="og:title" content="Ostrel: ferry sails again"><h1>ferry sails again</h1>',
            "Ostrel: ferry sails again",
        ),
        ('<meta property="og:title" content="Bolts &amp;amp; nuts">', "Bolts & nuts"),
        ("<h1></h1>", None),
    ],
)
def test_titles(html, wanted):
    assert stated(html)["title"] == wanted


@pytest.mark.parametrize(
    ("html", "article", "wanted"),
    [
        (f'<meta property="og:site_name" content="{COURIER}">', {}, COURIER),
        ("", {"publisher": {"name": COURIER}}, COURIER),
        ('<meta property="og:site_name" content="https://x.example">', {"publisher": {"name": COURIER}}, COURIER),
        (f'<meta property="og:title" content="Ferry sails"><title>Ferry sails – {COURIER}</title>', {}, COURIER),
        ("<title>Ferry sails – Courier</title>", {}, None),
        ("", {"publisher": "https://x.example"}, None),
    ],
)
def test_outlets(html, article, wanted):
    assert stated(html, article)["outlet"] == wanted


@pytest.mark.parametrize(
    ("html", "article", "wanted"),
    [
        ("", {"author": {"@type": "Person", "name": "Hedda Quist"}}, ("Hedda Quist",)),
        ("", {"author": [{"name": ["Hedda Quist", "Jarl Ostby"]}, "Hedda Quist"]}, ("Hedda Quist", "Jarl Ostby")),
        ("", {"author": {"@type": "Organization", "name": "Newsroom"}}, ()),
        ("", {"author": {"name": COURIER.upper()}}, ()),
        ('<meta name="author" content="By Hedda Quist and Jarl Ostby">', {}, ("Hedda Quist", "Jarl Ostby")),
        ('<meta name="author" content="Hedda Quist, Jarl Ostby">', {}, ("Hedda Quist", "Jarl Ostby")),
        ('<meta property="article:author" content="https://social.example/hedda">', {}, ()),
        ('<a rel="author" href="/hq">Hedda Quist</a>', {}, ("Hedda Quist",)),
        ('<span itemprop="author">Von Hedda Quist</span>', {}, ("Hedda Quist",)),
        ("", {"author": [7, None, {"name": 7}, {"name": None}]}, ()),
    ],
)
def test_bylines(html, article, wanted):
    assert stated(html, article)["byline"] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "4 March 2031",
        "newsroom@courier.example",
        "courier.example",
        "x",
        "who has said so much that no name is so long",
        "",
    ],
)
def test_not_people(text):
    assert people(text) == []


def test_without_outlet_leaves_titles_without_it():
    assert without_outlet("Ferry - sails", None) == "Ferry - sails"
    assert without_outlet("Ferry - sails", COURIER) == "Ferry - sails"
