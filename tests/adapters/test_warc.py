import gzip
import io

import pytest

from sayso.adapters.streams import Source
from sayso.adapters.warc import read_warc
from sayso.model import Failure


def record(
    body: bytes,
    *,
    url: str = "https://courier.example/a",
    http: str | None = "text/html",
    kind: str = "response",
    status=200,
):
    if http is not None:
        body = f"HTTP/1.1 {status} X\r\nContent-Type: {http}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    content = "application/http; msgtype=response" if http is not None else "text/plain"
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2031-03-04T09:30:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:0>\r\nContent-Type: {content}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def read(data: bytes, max_bytes: int = 1000):
    return list(read_warc("pile.warc", Source(io.BytesIO(data)), max_bytes))


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_response(pack):
    (found,) = read(pack(record("<p>Fähre".encode("cp1252"), http="text/html; charset=ISO-8859-1")))
    assert found.path == "pile.warc#https://courier.example/a"
    assert found.url == "https://courier.example/a"
    assert found.data == b"<p>F\xe4hre"
    assert (found.media_type, found.charset, found.fetched) == ("text/html", "ISO-8859-1", "2031-03-04T09:30:00+00:00")


@pytest.mark.parametrize(
    ("http", "media_type"),
    [("application/xhtml+xml", "text/html"), ("text/plain", "text/plain"), ("TEXT/HTML;charset=utf-8", "text/html")],
)
def test_kinds_of_pages(http, media_type):
    assert read(record(b"x", http=http))[0].media_type == media_type


def test_a_resource_has_its_own_content_type():
    (found,) = read(record(b"It rained.", http=None, kind="resource"))
    assert (found.data, found.media_type, found.charset) == (b"It rained.", "text/plain", None)


def test_what_is_no_page_is_passed_over():
    others = [
        record(b"x", http="image/png"),
        record(b"x", status=404),
        record(b"x", status=301),
        record(b"x", kind="request"),
    ]
    assert [found.url for found in read(b"".join([*others, record(b"x")]))] == ["https://courier.example/a"]


def test_a_large_record_fails_and_the_next_is_read():
    bad, good = read(record(b"x" * 5000) + record(b"y", url="https://courier.example/b"))
    assert isinstance(bad, Failure)
    assert "larger than 0.001 MB" in bad.error
    assert good.data == b"y"


def test_what_comes_before_damage_is_kept():
    whole = b"".join(gzip.compress(record(b"%d" % n * 50)) for n in range(30))
    *pages, damage = read(whole[: len(whole) // 2])
    assert len(pages) > 10
    assert isinstance(damage, Failure)
    assert "gzip" in damage.error


@pytest.mark.parametrize(
    "data", [b"", b"no archive at all", b"WARC/1.0\r\n", b"WARC/1.0\r\nContent-Length: x\r\n\r\n", bytes(5000)]
)
def test_no_archive(data):
    (found,) = read(data)
    assert isinstance(found, Failure)
    assert found.path == "pile.warc"
