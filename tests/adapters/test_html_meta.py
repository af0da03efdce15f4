import pytest

from sayso.adapters.html_blocks import parse
from sayso.adapters.html_meta import declared, first, meta_elements
from tests.adapters.invented import LEAD, TITLE, article_page


def test_meta_elements_by_any_of_their_names():
    root = parse(
        '<meta name="Author" content=" A  B "><meta property="og:title" content="T"><meta itemprop="x" content="1">'
        '<meta itemprop="x" content="2"><meta name="empty" content=""><meta content="nameless"><p>x</p>'
    )
    metas = meta_elements(root)
    assert metas == {"author": ["A B"], "og:title": ["T"], "x": ["1", "2"]}
    assert first(metas, "missing", "x", "author") == "1"
    assert first(metas, "missing") is None


def test_a_whole_page():
    stated = declared(parse(article_page()), "https://mirror.example/x")
    assert (stated.title, stated.summary, stated.body) == (TITLE, LEAD, None)
    assert stated.url == "https://courier.example/2031/03/04/ferry-resumes"


@pytest.mark.parametrize(
    ("html", "url"),
    [
        ('<link rel="canonical" href="https://courier.example/a">', "https://courier.example/a"),
        ('<link rel="canonical" href="/a">', "https://given.example/g"),
        ('<link rel="canonical" href="javascript:alert(1)">', "https://given.example/g"),
        ('<link rel="canonical" href="https://courier.example">', "https://given.example/g"),
        ('<meta property="og:url" content="https://courier.example/b">', "https://courier.example/b"),
        ('<link rel="stylesheet" href="https://courier.example/a.css">', "https://given.example/g"),
    ],
)
def test_addresses(html, url):
    assert declared(parse(html + "<p>x</p>"), "https://given.example/g").url == url


@pytest.mark.parametrize(
    ("html", "language"),
    [
        ('<html lang="de-AT">', "de-AT"), ('<html lang="pt_BR">', "pt-BR"), ('<html lang="{{ lang }}">', None),
        ('<html xml:lang="fr">', "fr"), ('<html><meta http-equiv="content-language" content="de">', "de"),
        ('<html><meta name="language" content="de">', "de"), ('<html><meta property="og:locale" content="nb_NO">', "nb-NO"),
        ("<html>", None),
    ],
)  # fmt: skip
def test_languages(html, language):
    assert declared(parse(html + "<p>x</p>"), None).language == language
