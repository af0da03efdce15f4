import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.adapters.jsonl import read_json, read_jsonl
from sayso.adapters.pages import Found
from sayso.adapters.streams import Source
from sayso.model import DeclaredDate, Failure


def read(*rows: object, max_bytes: int = 1000) -> list[Found | Failure]:
    texts = (row if isinstance(row, str) else json.dumps(row) for row in rows)
    return list(read_jsonl("pile.jsonl", Source(io.BytesIO("\n".join(texts).encode())), max_bytes))


def test_a_full_row():
    row = {
        "id": "r7", "text": "It rained.", "url": "https://courier.example/a", "published": "2031-03-04", "title": "Rain",
        "outlet": "Marrow Bay Courier", "fetched": "2031-03-05T10:00:00Z", "label": "never read",
    }  # fmt: skip
    assert read(row) == [
        Found(
            path="pile.jsonl#r7",
            data=b"It rained.",
            media_type="text/plain",
            url="https://courier.example/a",
            fetched="2031-03-05T10:00:00+00:00",
            outlet="Marrow Bay Courier",
            title="Rain",
            declared=(DeclaredDate(kind="published", value="2031-03-04", exact="2031-03-04"),),
            charset="utf-8",
        )
    ]


@pytest.mark.parametrize("field", ["text", "plain", "body", "content"])
def test_names_of_the_text(field):
    (found,) = read({field: "It rained."})
    assert (found.data, found.media_type, found.path) == (b"It rained.", "text/plain", "pile.jsonl#1")


def test_html_wins():
    (found,) = read({"html": "<p>It rained.", "text": "x"})
    assert (found.data, found.media_type) == (b"<p>It rained.", "text/html")
    assert read({"html": " ", "text": "x"})[0].media_type == "text/plain"


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("{broken", "line 1 is not JSON"), ("[1]", "no JSON object"), ({"url": "x"}, "has no html"), ({"text": "  "}, "has no html"),
        ({"text": 7}, "has no html"), ({"text": "x" * 1001}, "larger than 0.001 MB"), ('{"text": "' + "x" * 80_000, "longer than"),
        ("[" * 3000, "is not JSON"), ('{"text": NaN}', "has no html"),
    ],
)  # fmt: skip
def test_rows_that_are_no_pages_are_failures_and_the_rest_goes_on(row, words):
    bad, good = read(row, {"text": "It rained."})
    assert isinstance(bad, Failure)
    assert words in bad.error
    assert bad.path == "pile.jsonl#1"
    assert good.path == "pile.jsonl#2"


def test_blank_lines_and_a_byte_order_mark():
    assert [found.path for found in read('\ufeff{"text": "a"}', "", "  ", {"text": "b"})] == [
        "pile.jsonl#1",
        "pile.jsonl#4",
    ]


def test_values_of_the_wrong_type_are_unknown():
    (found,) = read({"text": "a", "url": 7, "title": ["x"], "outlet": {}, "date": [], "fetched": True, "id": None})
    assert (found.url, found.title, found.outlet, found.declared, found.fetched) == (None, None, None, (), None)
    assert found.path == "pile.jsonl#1"
    assert read({"text": "a", "url": "javascript:alert(1)"})[0].url is None


@pytest.mark.parametrize(
    ("data", "paths"),
    [
        ('[{"text": "a"}, {"text": "b"}]', ["p.json#1", "p.json#2"]), ('{"id": "x", "text": "a"}', ["p.json#x"]),
        ('{"text": "a"}\n{"text": "b"}', ["p.json#1", "p.json#2"]),
    ],
)  # fmt: skip
def test_json(data, paths):
    assert [found.path for found in read_json("p.json", data.encode(), 1000)] == paths


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["text", "html", "id", "url", "date"]), inner)
    ),
    max_leaves=8,
)


@given(JSON)
def test_any_row_is_a_page_or_a_failure(row):
    (found,) = read(json.dumps(row))
    assert isinstance(found, Failure) or found.data.decode("utf-8").strip()
    assert found.path.encode("utf-8")
