import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.ids import make_id
from sayso.model import Capture, Failure, Layout
from sayso.stages.layout import layout
from tests.adapters.invented import page


def decode(data: bytes, charset: str | None) -> str:
    return data.decode(charset or "utf-8", "replace")


def read_html(html: str, *, page) -> Layout:
    return Layout(
        id=make_id("y", html), page=page.id, text=html, lines=(), anchored=True, title="read as HTML", outlet=None,
        byline=(), url=None, language=None, declared=(),
    )  # fmt: skip


def lay(text: str | bytes, **changes) -> Layout | Failure:
    data = text if isinstance(text, bytes) else text.encode()
    capture = Capture(page=page(**({"media_type": "text/plain"} | changes)), data=data)
    return layout(capture, read_html=read_html, decode=decode)


def test_plain_text_is_kept_and_its_lines_are_found():
    found = lay(
        "Title\n\n  It rained.\t\n \nNobody came.", title="Row", outlet="Courier", url="https://courier.example/a"
    )
    assert found.text == "Title\n\n  It rained.\t\n \nNobody came."
    assert [line.span.of(found.text) for line in found.lines] == ["Title", "It rained.", "Nobody came."]
    assert {(line.tag, line.main, line.link) for line in found.lines} == {(None, None, False)}
    assert (found.anchored, found.title, found.outlet, found.url) == (
        False,
        "Row",
        "Courier",
        "https://courier.example/a",
    )


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><p>x",
        " <html lang='de'>",
        "<?xml version='1.0'?>\n<!DOCTYPE HTML>",
        "<!-- saved --><head>",
        "<body>",
    ],
)
def test_html_that_is_called_text_is_html(text):
    assert lay(text).title == "read as HTML"


@pytest.mark.parametrize("text", ["<3 this ferry", "a <html> element", "<quote> said he", "x"])
def test_text_that_holds_signs_is_text(text):
    assert lay(text).text == text


def test_what_is_called_html_is_html():
    assert lay("It rained.", media_type="text/html").title == "read as HTML"


def test_the_carriers_charset_is_handed_on():
    assert lay("Fähre".encode("cp1252"), charset="cp1252").text == "Fähre"


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"", "empty"), (b" \n\t", "empty"), (b"\xff\xfe\xfd\xfc" * 50, "no text"), (b"\x01\x02 ab" * 50, "no text")],
)
def test_failures(data, words):
    found = lay(data)
    assert isinstance(found, Failure)
    assert words in found.error
    assert (found.page, found.path, found.stage) == ("p-1", "ferry.html", "layout")


@given(st.text(max_size=300))
def test_lines_cover_all_words(text):
    found = lay(text)
    if isinstance(found, Layout) and not found.anchored:
        words = [line.span.of(found.text) for line in found.lines]
        assert words == [line.strip() for line in found.text.split("\n") if line.strip()]
