import itertools

import pytest

from sayso.adapters.feeds import read_feed
from sayso.model import DeclaredDate, Failure

ITEM = """<item><title>Ferry sails</title><link>https://courier.example/a</link><description>Two of five.</description>
<pubDate>Tue, 04 Mar 2031 09:30:00 GMT</pubDate></item>"""
RSS = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Marrow Bay Courier</title>{ITEM}</channel></rss>'
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Marrow Bay Courier</title><entry><title>Ferry sails</title>
<link href="https://courier.example/a"/><published>2031-03-04T09:30:00Z</published><updated>2031-03-05T09:30:00Z</updated>
<summary>short</summary><content type="html">&lt;p&gt;Two ships of five may sail again.&lt;/p&gt;</content></entry></feed>"""


def read(data: str | bytes):
    return list(read_feed("feed.xml", data if isinstance(data, bytes) else data.encode()))


def test_rss():
    (found,) = read(RSS)
    assert found.path == "feed.xml#https://courier.example/a"
    assert (found.url, found.title, found.outlet) == ("https://courier.example/a", "Ferry sails", "Marrow Bay Courier")
    assert (found.data, found.media_type) == (b"Two of five.", "text/html")
    assert found.declared == (
        DeclaredDate(kind="feed", value="2031-03-04T09:30:00+00:00", exact="Tue, 04 Mar 2031 09:30:00 GMT"),
    )


def test_atom_gives_its_fullest_text_and_both_dates():
    (found,) = read(ATOM)
    assert found.data == b"<p>Two ships of five may sail again.</p>"
    assert [(date.kind, date.value[:10]) for date in found.declared] == [
        ("feed", "2031-03-04"),
        ("modified", "2031-03-05"),
    ]


def test_broken_xml_keeps_what_was_read():
    cut = RSS.replace("</channel></rss>", "<item><title>Cut")
    assert read(cut)[0].title == "Ferry sails"


def test_an_entry_without_text_is_a_failure():
    (found,) = read("<rss version='2.0'><channel><item><title>x</title></item></channel></rss>")
    assert isinstance(found, Failure)
    assert "entry 1" in found.error


@pytest.mark.parametrize(
    "data", ["<a><b>", "", "no xml", "<rss version='2.0'><channel></channel></rss>", "/etc/hostname"]
)
def test_no_feed(data):
    (found,) = read(data)
    assert isinstance(found, Failure)
    assert found.path == "feed.xml"


def test_addresses_of_the_web_only():
    assert read(RSS.replace("https://courier.example/a", "javascript:alert(1)"))[0].url is None


def test_entity_bombs_are_not_unfolded():
    names = "abcdefghij"
    entities = "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in itertools.pairwise(names))
    bomb = f'<!DOCTYPE x [<!ENTITY a "ha">{entities}]>' + RSS.replace("Two of five.", "&j;").split("?>")[1]
    assert sum(len(found.data) for found in read(bomb) if not isinstance(found, Failure)) < 10_000
