from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model import DeclaredDate, Document, Failure, Line
from sayso.stages.extract import extract
from tests.stages.extract.pages import BODY, LEAD, TITLE, make_layout, make_page, no_repetition, page_of

PAGE = page_of(
    f"Home > harbour {TITLE} - Orlo Post", TITLE, "By Jo Doe", "Published: 3 March 2031, 18:40", f"ORLO (AP) — {LEAD}",
    *BODY[1:], "Kim Roe in Lunden contributed to this report.", "Most read", "Rain for the regatta", "Old lighthouse sold",
)  # fmt: skip


def read(text=PAGE, page=None, **changes):
    layout = replace(make_layout(text), **changes)
    return extract(layout, no_repetition(layout), page=page or make_page(), detect=lambda _: "en")


def test_the_head_of_a_document():
    document = read()
    assert isinstance(document, Document)
    assert document.title == TITLE
    assert document.byline == ("Jo Doe",)
    assert document.dateline_place == "ORLO"
    assert document.credit == ("AP",)
    assert document.contributors == ("Kim Roe",)
    assert document.outlet == "Orlo Post"
    assert document.language == "en"
    assert [(date.kind, date.value) for date in document.declared] == [("text", "2031-03-03T18:40")]
    assert document.text.startswith("ORLO (AP) — ")
    assert document.text.endswith(BODY[-1])


def test_paragraphs_point_into_text_and_page():
    document = read()
    for paragraph in document.paragraphs:
        assert document.text[paragraph.start : paragraph.end] == PAGE[paragraph.page.start : paragraph.page.end]
        assert paragraph.anchor is None
    assert "\n\n".join(document.text[p.start : p.end] for p in document.paragraphs) == document.text


def test_every_line_is_text_title_or_furniture_with_a_reason():
    document = read()
    lines = [line for line in PAGE.split("\n") if line]
    left = {item.exact for item in document.furniture}
    kept = {document.text[p.start : p.end] for p in document.paragraphs}
    assert all(line in left or line in kept or line == document.title for line in lines)
    reasons = {item.exact: item.why for item in document.furniture}
    assert reasons["By Jo Doe"] == "byline"
    assert reasons["Most read"] == "head of a list of other articles"
    assert reasons["Rain for the regatta"] == "list of other headlines"


def test_markup_comes_before_what_is_seen_and_the_carrier_last():
    date = DeclaredDate(kind="published", value="2031-03-02", exact="2031-03-02")
    fed = DeclaredDate(kind="feed", value="2031-03-04", exact="2031-03-04")
    page = replace(make_page(), title="From the feed", outlet="Feed", declared=(fed,))
    document = read(title="From the markup", byline=("Ada Venn",), outlet="Lunden Mail", declared=(date,), page=page)
    assert (document.title, document.byline, document.outlet) == ("From the markup", ("Ada Venn",), "Lunden Mail")
    assert [found.kind for found in document.declared] == ["published", "text", "feed"]
    assert read(page_of(*BODY), page=page).title == "From the feed"


def test_a_page_without_text_fails():
    failure = read("Home\nSport\nRain for the regatta")
    assert isinstance(failure, Failure)
    assert failure.stage == "extract"


def test_html_lines_are_kept_as_marked_and_get_anchors():
    base = make_layout(page_of(TITLE, *BODY, "Rain for the regatta"))
    tags = ["h1", "p", "p", "p", "p", "a"]
    lines = tuple(
        Line(start=line.start, end=line.end, tag=tag, main=tag == "p", link=False)
        for line, tag in zip(base.lines, tags, strict=True)
    )
    document = read(base.text, lines=lines, anchored=True)
    assert document.title == TITLE
    assert document.text == "\n\n".join(BODY)
    first = document.paragraphs[0]
    assert first.page is None
    assert first.anchor.exact == BODY[0][:120]
    assert TITLE in first.anchor.prefix
    assert BODY[1].startswith(first.anchor.suffix.strip()[:20])


def test_the_id_is_made_of_page_and_text():
    assert read().id == read().id
    assert read().id != read(page=make_page("p-2")).id
    assert read().id != read(PAGE.replace("Monday", "Tuesday")).id


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.one_of(st.sampled_from([*BODY, TITLE, "Home", "Related", "* Item", "dpa", ""]), st.text(max_size=80)),
        max_size=14,
    )
)
def test_any_page_gives_a_document_or_a_failure(lines):
    text = page_of(*lines)
    document = read(text)
    assert isinstance(document, Document | Failure)
    if isinstance(document, Document):
        for paragraph in document.paragraphs:
            assert document.text[paragraph.start : paragraph.end] == text[paragraph.page.start : paragraph.page.end]
