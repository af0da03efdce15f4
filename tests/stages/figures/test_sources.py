import pytest

from sayso.adapters import load_tools
from sayso.lang import profile
from sayso.model import Attribution, Quotation, Span, Teller
from sayso.stages.figures import figures
from sayso.stages.parse import parse
from tests.texts import parsed

TOOLS = load_tools({})


def _said(text, content, source, cue):
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in (content, source, cue)]
    teller = Teller(name=source, start=spans[1].start, end=spans[1].end, mention=None)
    attribution = Attribution(source=(spans[1],), cue=(spans[2],), speaker=None, chain=(teller,), score=1.0, why="test")
    return Quotation(
        id="q-1", document="d-1", start=spans[0].start, end=spans[0].end, kind="indirect", content=(spans[0],), language=None,
        attribution=attribution,
    )  # fmt: skip


def sources(text, language="en", quotations=()):
    made = parse(parsed(text, language).document, tokenize=TOOLS.tokenize)
    found = figures(made, (), (), quotations, profile=profile(language))
    return [f.attribution.chain[-1].name if f.attribution else None for f in found]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Police counted 35,000 marchers.", "en", ["Police"]),
        ("The Ministry of Health put the number of dead at 11.", "en", ["The Ministry of Health"]),
        ("Nach dem Marsch zählte die Polizei 1200 Demonstranten.", "de", ["die Polizei"]),
        ("Die Gewerkschaft schätzte 4500 Demonstranten.", "de", ["Die Gewerkschaft"]),
        ("The Health Ministry in Lund counted 12 dead.", "en", ["The Health Ministry in Lund"]),
        ("Das Gesundheitsministerium in Lund meldete 12 Tote.", "de", ["Das Gesundheitsministerium in Lund"]),
        ("Am Abend sprach das Ministerium von 14 Toten.", "de", ["das Ministerium"]),
        ("The flood killed 35,000 people.", "en", [None]),
    ],
)
def test_who_counts_is_who_says_so(text, language, expected):
    assert sources(text, language) == expected


def test_a_second_count_without_a_verb_has_its_own_source():
    text = "Die Bewegung geht von 31 Toten aus, das Ministerium von 23."
    assert sources(text, "de") == ["Die Bewegung", "das Ministerium"]


def test_a_deed_is_no_speech():
    text = "Der Sturm forderte zwölf Todesopfer."
    assert sources(text, "de", [_said(text, "zwölf Todesopfer", "Der Sturm", "forderte")]) == [None]


def test_what_stands_between_cue_and_content_is_said_too():
    text = "Police said at least three people, among them a man, were killed."
    assert sources(text, "en", [_said(text, "among them a man, were killed", "Police", "said")]) == ["Police"]


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        (", and about 300 residents had been moved.", "Voss"),
        (", and injured 40.", "Voss"),
        (", but about 300 residents had been moved.", None),
        (", and nobody came; about 300 residents had been moved.", None),
        (". About 300 residents had been moved.", None),
    ],
)
def test_what_goes_on_behind_the_inserted_teller_is_his_too(rest, expected):
    text = f"The flood killed 12 people, Voss said{rest}"
    quote = _said(text, "The flood killed 12 people", "Voss", "said")
    assert sources(text, quotations=[quote]) == ["Voss", expected]
