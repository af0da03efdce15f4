from sayso.adapters.langid import detect_passage
from sayso.model import Document, Quotation, Span
from sayso.stages.passages import passages

TEXT = (
    "„Nobody in this town was ever warned about the water“, sagte sie. „Niemand in dieser Stadt wurde je gewarnt“, sagte er. "
    "„No comment“, hieß es."
)
DOCUMENT = Document(
    id="d", page="p", title=None, language="de", text=TEXT, url=None, outlet=None, byline=(), credit=(),
    dateline_place=None, contributors=(), declared=(), paragraphs=(), furniture=(),
)  # fmt: skip


def _quote(words, kind="direct"):
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    return Quotation(
        id=words,
        document="d",
        start=span.start,
        end=span.end,
        kind=kind,
        content=(span,),
        language=None,
        attribution=None,
    )


def test_only_clear_direct_quotations_in_another_language_are_told():
    english, german = "Nobody in this town was ever warned about the water", "Niemand in dieser Stadt wurde je gewarnt"
    given = (_quote(english), _quote(german), _quote("No comment"), _quote(english, "indirect"))
    told = passages(given, DOCUMENT, detect=detect_passage)
    assert [quote.language for quote in told] == ["en", None, None, None]
    assert [quote.content for quote in told] == [quote.content for quote in given]
