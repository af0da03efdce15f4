import gzip
import io
import os
import random

import pytest

from sayso.adapters.inputs import read_inputs
from sayso.errors import InputError
from sayso.ids import make_id
from sayso.model import Capture, Failure


@pytest.fixture
def pile(tmp_path, monkeypatch):
    """A folder to work in: relative paths, as a user would name them."""
    monkeypatch.chdir(tmp_path)

    def write(files: dict[str, str | bytes]) -> None:
        for name, data in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data if isinstance(data, bytes) else data.encode())

    return write


def read(*paths: str, max_bytes: int = 10_000, stdin: bytes | None = None) -> list[Capture | Failure]:
    return list(read_inputs(paths, max_bytes=max_bytes, stdin=None if stdin is None else io.BytesIO(stdin)))


def paths(found: list[Capture | Failure]) -> list[str]:
    return [item.page.path if isinstance(item, Capture) else item.path for item in found]


def error(name: str, **options) -> str:
    *_, last = read(name, **options)
    assert isinstance(last, Failure)
    assert last.path.startswith(name)
    return last.error


def test_a_text_file(pile):
    pile({"rain.txt": "It rained."})
    (found,) = read("rain.txt")
    digest = found.page.sha256
    assert found.data == b"It rained."
    assert found.id == found.page.id == make_id("p", digest, None, 0)
    assert (found.page.path, found.page.media_type, found.page.twin) == ("rain.txt", "text/plain", 0)


@pytest.mark.parametrize(
    ("name", "data", "media_type"),
    [
        ("a.html", "x", "text/html"), ("a.HTM", "x", "text/html"), ("a.xhtml", "x", "text/html"), ("a.txt", "<p>x", "text/plain"),
        ("a.html.gz", gzip.compress(b"x", mtime=0), "text/html"), ("a", "<!doctype html><p>x", "text/html"),
        ("a.php", "  <html><p>x", "text/html"), ("a", "It rained.", "text/plain"), ("a", "<unclear> mark", "text/plain"),
        ("a", '{"html": "<p>x"}', "text/html"), ("a.jsonl.gz", gzip.compress(b'{"text": "x"}', mtime=0), "text/plain"),
        ("a.json", '[{"text": "x"}]', "text/plain"), ("a.atom", "<rss><channel><item><description>x</description></item></channel></rss>", "text/html"),
        ("a", "<?xml version='1.0'?><rss><channel><item><description>x</description></item></channel></rss>", "text/html"),
    ],
)  # fmt: skip
def test_kinds_by_suffix_or_by_content(pile, name, data, media_type):
    pile({name: data})
    (found,) = read(name)
    assert isinstance(found, Capture)
    assert found.page.media_type == media_type


def test_folders_are_read_with_all_in_them_in_one_order(pile):
    pile({"b/2.txt": "two", "b/1.txt": "one", "b/a/9.txt": "nine", "a.txt": "a", "b-c.txt": "b-c"})
    wanted = ["a.txt", "b/1.txt", "b/2.txt", "b/a/9.txt", "b-c.txt"]
    assert paths(read("b", "a.txt", "b-c.txt")) == wanted
    assert paths(read("b-c.txt", "a.txt", "b", "b/1.txt", "a.txt")) == wanted


def test_hidden_files_and_our_own_dossier_are_passed_over(pile):
    pile({
        "p/.hidden.txt": "x", "p/.git/x.txt": "x", "p/a.txt": "a", "p/out/sayso.db": "x", "p/out/index.html": "<p>x",
        "p/out/dossier.json": "{}", "p/out/b.txt": "b", "p/site/index.html": "<p>x</p>",
    })  # fmt: skip
    assert paths(read("p")) == ["p/a.txt", "p/out/b.txt", "p/site/index.html"]


def test_a_page_is_its_bytes_and_its_address(pile):
    row = '{"text": "It rained.", "url": "https://courier.example/a"}\n'
    pile({"1.txt": "It rained.", "2.txt": "It rained.", "3.jsonl": row * 2})
    first, second, here, there = read("3.jsonl", "2.txt", "1.txt")
    assert [item.page.twin for item in (first, second, here, there)] == [0, 0, 0, 0]
    assert first.id == second.id != here.id == there.id


def test_standard_input(pile):
    assert read("-", stdin=b"It rained.")[0].page.path == "stdin"
    assert len(read("-", stdin=b'{"text": "a"}\n{"text": "b"}')) == 2
    assert read("-", stdin=gzip.compress(b"<html><p>x", mtime=0))[0].page.media_type == "text/html"
    assert "empty" in read("-", stdin=b"")[0].error
    assert "empty" in read("-")[0].error


def test_a_path_that_does_not_exist_stops_before_anything_is_read(pile):
    pile({"a.txt": "a"})
    with pytest.raises(InputError, match="no-such") as caught:
        read_inputs(["a.txt", "no-such.txt"], max_bytes=10)
    assert caught.value.path == "no-such.txt"


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", b"", "is empty"), ("a.html", b" \n ", "is empty"), ("a.txt.gz", gzip.compress(b"", mtime=0), "is empty"),
        ("a.txt", random.Random(1).randbytes(4000), "binary"), ("a", b"%PDF-1.7", "binary"), ("a.jpg", b"x", "picture"),
        ("a.PDF", b"x", "PDF"), ("a.docx", b"x", "office"), ("a.zip", b"x", "archive"), ("a.mp4", b"x", "video"),
        ("a.css", b"x", "looks"), ("a.txt", b"x" * 10_001, "larger than 0.01 MB"), ("a.xml", b"<a/>", "no feed"),
        ("a.html.gz", gzip.compress(b"x" * 10**8, mtime=0), "larger than"), ("a.html.gz", gzip.compress(b"<p>x" * 50, mtime=0)[:-9], "gzip data"),
        ("a.html.gz", b"\x1f\x8b", "gzip data"), ("a.jsonl", b"{broken", "line 1"), ("a.warc", b"x", "no WARC"),
        ("a.jsonl.gz", gzip.compress(b'{"text": "x"}\n', mtime=0)[:-4], "after line 1, the gzip data"),
    ],
)  # fmt: skip
def test_what_is_no_page_is_a_failure_that_says_why(pile, name, data, words):
    pile({name: data})
    assert words in error(name)


def test_a_cut_file_keeps_what_could_be_read(pile):
    text = random.Random(2).choices("abcdefgh ", k=9000)
    pile({"a.txt.gz": gzip.compress("".join(text).encode())[:-500]})
    page, damage = read("a.txt.gz")
    assert "".join(text).startswith(page.data.decode())
    assert len(page.data) > 1000
    assert "gzip data" in damage.error


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read(pile, tmp_path):
    pile({"a.txt": "x", "f/b.txt": "x"})
    (tmp_path / "a.txt").chmod(0)
    (tmp_path / "f").chmod(0)
    assert "cannot be read" in error("a.txt")
    assert "cannot be read" in error("f")


def test_links_and_pipes(pile, tmp_path):
    pile({"f/a.txt": "x"})
    (tmp_path / "f" / "b.txt").symlink_to("a.txt")
    (tmp_path / "f" / "loop").symlink_to(".")
    (tmp_path / "f" / "broken.txt").symlink_to("nowhere")
    os.mkfifo(tmp_path / "f" / "pipe")
    found = read("f")
    assert paths(found) == ["f/a.txt", "f/broken.txt", "f/loop", "f/pipe"]
    assert all("is no file" in item.error for item in found[1:])


def test_names_that_are_no_text(pile, tmp_path):
    (tmp_path / os.fsdecode(b"f\xe4hre.txt")).write_text("x")
    (found,) = read(".")
    assert found.page.path == "f\ufffdhre.txt"


def test_a_container_gives_its_pages_their_addresses(pile):
    pile(
        {
            "a.jsonl": '{"text": "x", "url": "https://courier.example/a", "title": "T", "outlet": "O", "date": "2031-03-04"}'
        }
    )
    (found,) = read("a.jsonl")
    page = found.page
    assert (page.url, page.title, page.outlet, page.charset) == ("https://courier.example/a", "T", "O", "utf-8")
    assert page.id == make_id("p", page.sha256, page.url, 0)
    assert [date.value for date in page.declared] == ["2031-03-04"]
