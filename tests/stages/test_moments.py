from __future__ import annotations

from datetime import date

from sayso.lang import profile
from sayso.model import Document, Span, Timex
from sayso.stages.moments import moments
from sayso.stages.readings import read_with
from sayso.stages.timexes import find

TEXT = (
    "The mill at Orlagh burned down on 3 May 2019. MADRID, 4 May 2019. Firemen came for years. "
    "On Friday the mayor thanked all who had helped. In the 1990s the river rose every spring."
)


def _document(text: str) -> Document:
    return Document(
        id="d", page="p", title=None, language="en", text=text, url=None, outlet=None, byline=(), credit=(),
        dateline_place=None, contributors=(), declared=(), paragraphs=(), furniture=(),
    )  # fmt: skip


def _timexes(text: str) -> list[Timex]:
    found: list[Timex] = []
    start = 0
    for sentence in text.split(". "):
        found += find("d", text, Span(start, start + len(sentence)), profile("en"))
        start += len(sentence) + 2
    return found


def test_dated_sentences_become_moments() -> None:
    timexes = _timexes(TEXT)
    made = moments(_document(TEXT), timexes, read_with(timexes, date(2019, 5, 6)))
    assert [(TEXT[m.start : m.end].split(maxsplit=1)[0], m.earliest, m.latest) for m in made] == [
        ("The", "2019-05-03", "2019-05-03"),
        ("On", "2019-05-03", "2019-05-03"),
    ]


def test_an_undated_document_keeps_only_what_names_its_own_date() -> None:
    timexes = _timexes(TEXT)
    made = moments(_document(TEXT), timexes, read_with(timexes, None))
    assert [m.earliest for m in made] == ["2019-05-03"]
