"""The clauses of triggers that are given."""

from __future__ import annotations

from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from sayso.adapters import Tools, load_tools
from sayso.lang import profile
from sayso.model import Document, Paragraph, Parse, Span
from sayso.stages.event_mentions import clauses_of
from sayso.stages.parse import parse


@cache
def _tools() -> Tools:
    return load_tools({}, trees="every")


def _parsed(text: str) -> Parse:
    body = Paragraph(start=0, end=len(text), role="body", page=Span(0, len(text)), anchor=None)
    document = Document(
        id="d-1", page="p-1", title=None, language="en", text=text, url=None, outlet=None, byline=(), credit=(),
        dateline_place=None, contributors=(), declared=(), paragraphs=(body,), furniture=(),
    )  # fmt: skip
    return parse(document, tokenize=_tools().tokenize)


def _clause(text: str, word: str) -> str | None:
    at = text.index(word)
    parsed = _parsed(text)
    found = clauses_of(parsed, [Span(at, at + len(word))], (), (), profile=profile("en"))
    return next((span.of(text) for span in found.values()), None)


def test_a_trigger_has_its_clause() -> None:
    text = "The miller sold the old mill when his sister moved to Port Lume."
    told = _clause(text, "moved")
    assert told is not None
    assert "sister" in told
    assert "miller" not in told


def test_a_noun_has_the_clause_it_stands_in() -> None:
    told = _clause("The sequel opened in Orlo, and nobody wept.", "sequel")
    assert told is not None
    assert "Orlo" in told
    assert "wept" not in told


@given(st.text(min_size=1, max_size=60), st.data())
def test_clauses_hold_their_triggers(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = clauses_of(_parsed(text), [Span(start, end)], (), (), profile=profile("en"))
    assert all(span.start <= start and end <= span.end <= len(text) for span in found.values())
