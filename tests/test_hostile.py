"""No page can break the reader: thousands of damaged and malicious pages each become a layout or a failure, soon.

The pages are made from a few invented ones with a seeded generator, so a failing one can be made again: its number is
in the test's name for the single cases and in the assertion's message for the many.
"""

import gzip
import io
import itertools
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from random import Random

import pytest

from sayso.adapters import load_tools
from sayso.adapters.decode import decode
from sayso.adapters.html import read_html
from sayso.adapters.inputs import read_inputs
from sayso.model import Capture, Document, Failure, Layout
from sayso.run.plan import make_plan
from sayso.stages.layout import layout
from tests.adapters.invented import COMMENT, HEAD, JSON_LD, PARAGRAPHS, article_page, page
from tests.named import tagged

MUTANTS = 2_000
SECONDS_FOR_ALL = 60  # of processor time
SECONDS_FOR_ONE = 10

SMALL = "<html><head>{head}</head><body><h1>Ferry</h1><p>" + "</p><p>".join(PARAGRAPHS[:2]) + "</p></body></html>"
TABLE = "<table><tr><td>" + "</td><td>".join(PARAGRAPHS[:3]) + "</td></tr></table>"
BASES = (
    article_page(),
    SMALL.format(head=HEAD),
    SMALL.format(head='<meta charset="iso-8859-1"><title>Fähre</title>').replace("Ferry", "Fähre nach Ostrel"),
    SMALL.format(head="").replace("<p>", "<div><span>").replace("</p>", "</span></div>"),
    "<p>" + "</p>\n<p>".join(PARAGRAPHS) + "</p>",
    TABLE + "<ul><li>" + COMMENT + "<br>" * 3 + "</ul>",
    "\n\n".join(PARAGRAPHS),
)
TAGS = (
    b"<div>", b"</div>", b"<p>", b"<b>", b"<a href='/'>", b"<table>", b"<script>", b"<style>", b"<!--", b"-->", b"<svg>",
    b"<template>", b"<noscript>", b"</body>", b"</html>", b"<html>", b"<frameset>", b"<plaintext>", b"<textarea>", b"<h1>",
    b"<article>", b"<title>", b"<![CDATA[", b"]]>", b"<?xml version='1.0' encoding='utf-16'?>", b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
)  # fmt: skip
PAYLOADS = (
    b"<img src=x onerror=alert(1)>", b"<a href='javascript:alert(1)'>x</a>", b'" onmouseover=alert(1) x="', b"&#0;&#xD800;&#x110000;&a;",
    b"&" * 200, b"<" * 200, b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x00", b"\x1b[2J", b"\xff\xfe", "\u202e\u2066".encode(),
    b"<time datetime='2031-99-99T99:99'>", b"<time datetime='" + b"9" * 400 + b"'>", b"<html lang='" + b"x" * 400 + b"'>",
    b"<meta name=author content='" + b"A, " * 300 + b"'>", b"<link rel=canonical href='//[::1'>", b"<base href='file:///'>",
    b"<script type='application/ld+json'>" + b"[" * 3000 + b"</script>",
    b"<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":{\"name\":[[]]},\"datePublished\":{}}</script>",
    b"<script type='application/ld+json'>" + JSON_LD.replace("2031", "1831").encode() + b"</script>",
    b"<meta property='article:published_time' content='2030-01-01'>", b"<meta charset=utf-7>", b"<meta charset=utf-16>",
)  # fmt: skip
CHARSETS = (None, "utf-8", "utf-16", "iso-8859-1", "shift_jis", "koi8-r", "utf-7", "hex", "no such", "\x00")
ENCODINGS = ("utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252", "koi8-r")


def flip(data: bytearray, rng: Random) -> bytearray:
    for _ in range(rng.randrange(1, 40)):
        data[rng.randrange(len(data))] = rng.randrange(256)
    return data


def cut(data: bytearray, rng: Random) -> bytearray:
    return data[: rng.randrange(1, len(data))]


def drop(data: bytearray, rng: Random) -> bytearray:
    start = rng.randrange(len(data))
    del data[start : start + rng.randrange(400)]
    return data


def unclose(data: bytearray, rng: Random) -> bytearray:
    parts = bytes(data).split(b"</")
    return bytearray(b"".join(part if rng.random() < 0.5 else b"</" + part for part in parts))


def insert(data: bytearray, rng: Random) -> bytearray:
    for piece in rng.choices(TAGS + PAYLOADS, k=rng.randrange(1, 12)):
        at = rng.randrange(len(data) + 1)
        data[at:at] = piece
    return data


def double(data: bytearray, rng: Random) -> bytearray:
    start = rng.randrange(len(data))
    at = rng.randrange(len(data))
    data[at:at] = data[start : start + rng.randrange(2000)] * rng.randrange(1, 6)
    return data


def nest(data: bytearray, rng: Random) -> bytearray:
    depth = rng.choice((10, 100, 255, 300, 1500, 10_000))
    return bytearray(rng.choice((b"<div>", b"<b>", b"<p><a>", b"<ul><li>")) * depth) + data


def shuffle(data: bytearray, rng: Random) -> bytearray:
    parts = bytes(data).split(b"<")
    rng.shuffle(parts)
    return bytearray(b"<".join(parts))


MUTATIONS: tuple[Callable[[bytearray, Random], bytearray], ...] = (
    flip,
    cut,
    drop,
    unclose,
    insert,
    insert,
    double,
    nest,
    shuffle,
)


def mutant(number: int) -> Capture:
    rng = Random(number)
    data = bytearray(BASES[number % len(BASES)].encode(rng.choice(ENCODINGS), "replace"))
    for mutate in rng.choices(MUTATIONS, k=rng.randrange(1, 4)):
        data = mutate(data, rng) or bytearray(b"x")
    kind = "text/plain" if number % len(BASES) == len(BASES) - 1 else "text/html"
    return Capture(page=page(id=f"p-{number}", media_type=kind, charset=rng.choice(CHARSETS)), data=bytes(data))


def read(capture: Capture) -> Layout | Failure:
    return layout(capture, read_html=read_html, decode=decode)


def check(found: Layout | Failure) -> None:
    """A layout holds together and can be stored; a failure says something."""
    if isinstance(found, Failure):
        assert found.error
        return
    assert found.lines
    end = -1
    for line in found.lines:
        assert end < line.start < line.end <= len(found.text)
        end = line.end
    words = (found.text, found.title, found.outlet, found.url, found.language, *found.byline)
    for word in (*words, *(part for date in found.declared for part in (date.value, date.exact))):
        (word or "").encode("utf-8")
    if found.anchored:
        assert "\x00" not in found.text
    assert len(found.title or "") <= 400
    assert len(found.outlet or "") <= 100


@pytest.mark.parametrize("part", range(8))
def test_damaged_pages(part):
    start = time.process_time()
    kinds = set()
    for number in range(part, MUTANTS, 8):
        found = read(mutant(number))
        try:
            check(found)
        except AssertionError as error:
            raise AssertionError(f"mutant {number}") from error
        kinds.add(type(found))
    assert Layout in kinds
    assert time.process_time() - start < SECONDS_FOR_ALL / 8


def test_the_same_damage_reads_the_same():
    numbers = list(range(0, 120, 3))
    first = {number: read(mutant(number)) for number in numbers}
    Random(5).shuffle(numbers)
    assert {number: read(mutant(number)) for number in numbers} == first


SENTENCE = "The council met on Monday and said nothing new. "
LARGE = {
    "one line": SENTENCE * 40_000,
    "many paragraphs": f"<html><body>{f'<p>{SENTENCE}' * 10_000}",
    "short paragraphs": "<html><body>" + "<p>word</p>" * 20_000,
    "many breaks": "<html><body>" + "word.<br>" * 30_000,
    "many links": "<html><body>" + "<a href=x>word</a> " * 30_000,
    "many titles": "<html><body>" + "<h1>Some words of a title</h1>" * 5_000,
    "empty spans": "<html><body><p>" + "<span></span>Word." * 10_000,
    "a table": "<html><body><table>" + "<tr><td>a</td><td>b</td></tr>" * 5_000,
    "an attribute": f"<html><body><p class='{SENTENCE * 20_000}'>x",
    "entities": "<html><body><p>" + "&amp;&lt;&#39;&nosuch;" * 30_000,
    "open signs": "<" * 500_000,
    "one comment": "<p>x<!--" + "-" * 500_000,
    "nested 1,500 deep": "<html><body>" + ("<div>" * 1_500 + f"<p>{SENTENCE}" + "</div>" * 1_500) * 5,
    "nested 10,000 deep": "<div>" * 10_000 + "deep" + "</div>" * 10_000,
    "authors": "<html><head>" + "<meta name=author content='A B'>" * 10_000 + f"</head><p>{SENTENCE}",
    "times": "<html><body>" + "<time datetime='2031-03-04'>x</time>" * 5_000,
    "open JSON": "<script type='application/ld+json'>"
    + '[{"@type":"NewsArticle"},' * 20_000
    + f"</script><p>{SENTENCE}",
    "white space": " " * 2_000_000 + "x",
    "articles": "<html><body>" + f"<article><h1>T</h1><p>{SENTENCE}</p></article>" * 3_000,
}


@pytest.mark.parametrize("name", LARGE)
def test_large_pages(name):
    start = time.process_time()
    check(read(Capture(page=page(url="https://courier.example/2031/03/04/x"), data=LARGE[name].encode())))
    assert time.process_time() - start < SECONDS_FOR_ONE


SAID = (
    "{person}, a minister of {place}, said on {day} March 2031 that at least {number} people were killed in an attack on {place}.",
    "“We met {other} on {day} April,” the minister said, and the {town} Front, a militia backed by {place}, denied it.",
    "{other} arrested {number} protesters in {place}, she said.",
)
"""Something for every stage in each sentence: a person, a place, a day, a number, words of somebody, a happening."""
SHORT, LONG = 10, 80
"""Paragraphs of three sentences: 3 KB and 24 KB."""
MOST_GROWTH = 9
"""Times as much work as a page eight times as long may take. In proportion it would be 8, the worst step makes 8.3; with a look at all
quotations for each number the figures made 20."""


def told(paragraphs: int) -> str:
    """A long page on which every name is another one."""
    rng = Random(7)
    heads, tails = (
        ("Bar", "Cor", "Dol", "Fen", "Gal", "Hol", "Jor", "Kel", "Lum", "Mor"),
        ("by", "den", "gar", "lin", "mar", "nik", "rup", "sel", "tov", "vik"),
    )

    def name() -> str:
        return (
            rng.choice(heads) + rng.choice(("", "a", "e", "o")) + rng.choice(tails) + rng.choice(("", "a", "en", "is"))
        )

    def paragraph() -> str:
        person, other = f"Ola {name()}", f"Per {name()}"
        words = {
            "person": person,
            "other": other,
            "place": name(),
            "town": name(),
            "day": rng.randrange(1, 29),
            "number": rng.randrange(3, 900),
        }
        return " ".join(sentence.format(**words) for sentence in SAID)

    return "\n".join(paragraph() for _ in range(paragraphs))


def work(text: str) -> Counter[str]:
    """How many lines of our code each step runs for a page, once words and lists are read."""
    parse = tagged(text)
    have: dict[type, object] = {Document: parse.document, type(parse): parse}
    count: Counter[str] = Counter()
    for step in make_plan(load_tools({})):
        if step.shape == "map" and step.unit is Document and step.name not in {"parse", "readings", "moments"}:
            made = counted(count, step.name, step.fn, [have.get(kind, []) for kind in step.reads])
            have |= {kind: [record for record in made if isinstance(record, kind)] for kind in step.writes}
    return count


def counted(count: Counter[str], name: str, fn: Callable[..., Iterable[object]], args: list[object]) -> list[object]:
    def trace(*_):
        count[name] += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        return list(fn(*args))
    finally:
        sys.settrace(before)


def test_the_work_for_a_page_grows_with_its_length():
    work(told(2))
    short, long = work(told(SHORT)), work(told(LONG))
    assert len(short) >= 7
    assert {name: round(long[name] / short[name], 1) for name in short if long[name] > MOST_GROWTH * short[name]} == {}


def entity_bomb() -> str:
    names = "abcdefghij"
    inner = "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in itertools.pairwise(names))
    return f'<!DOCTYPE html [<!ENTITY a "ha">{inner}]><html><body><p>&j;</p><p>{SENTENCE}</p></body></html>'


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("bomb.html.gz", gzip.compress(b"<p>" + bytes(80_000_000), mtime=0)), ("bomb.jsonl.gz", gzip.compress(b" " * 80_000_000, mtime=0)),
        ("bomb.warc.gz", gzip.compress(b"WARC/1.0\r\n" + b"x" * 80_000_000, mtime=0)), ("line.txt", b"x" * 50_000_000),
        ("line.jsonl", b'{"text": "' + b"x" * 50_000_000 + b'"}'), ("entities.html", entity_bomb().encode()),
        ("entities.xml", entity_bomb().encode()), ("nul.html", bytes(1_000)), ("deep.json", b"[" * 1_000_000),
    ],
)  # fmt: skip
def test_large_files(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    start = time.process_time()
    for item in read_inputs([str(tmp_path)], max_bytes=1_000_000):
        found = item if isinstance(item, Failure) else read(item)
        check(found)
        assert isinstance(found, Failure) or len(found.text) < 1_000
    assert time.process_time() - start < SECONDS_FOR_ONE


def test_nothing_on_standard_input_breaks_the_reader():
    for number in range(200):
        for item in read_inputs(["-"], max_bytes=100_000, stdin=io.BytesIO(mutant(number).data)):
            check(item if isinstance(item, Failure) else read(item))
