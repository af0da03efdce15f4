import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.adapters.spacy_ import tokenize
from sayso.lang import profile
from sayso.model import Attribution, Document, Mention, Paragraph, Parse, Quotation, Span, Teller, Timex
from sayso.stages.figures import figures, rows
from sayso.stages.parse import parse


def _timex(start, end, kind):
    return Timex(
        id="t-1", document="d-1", start=start, end=end, type=kind, expr="", mod=None, why="",
        sentence_start=0, sentence_end=99,
    )  # fmt: skip


def parsed(text, language="en") -> Parse:
    text = text or " "
    paragraph = Paragraph(start=0, end=len(text), role="body", page=Span(0, len(text)), anchor=None)
    document = Document(
        id="d-1", page="p-1", title=None, language=language, text=text, url=None, outlet=None, byline=(), credit=(),
        dateline_place=None, contributors=(), declared=(), paragraphs=(paragraph,) if text.strip() else (), furniture=(),
    )  # fmt: skip
    return parse(document, tokenize=tokenize)


def found(text, language="en", mentions=(), timexes=(), quotations=()):
    return figures(parsed(text, language), mentions, timexes, quotations, profile=profile(language))


def read(text, language="en"):
    return [(text[f.start : f.end], f.measure, f.value, f.qualifier) for f in found(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 14 people were killed when the ferry sank.", [("At least 14", "killed", 14, "at least")]),
        ("The storm left three dead and more than a dozen injured.", [("three", "killed", 3, "exact"), ("more than a dozen", "injured", 12, "more than")]),
        ("Rebels freed four of more than 90 hostages.", [("four", "released", 4, "exact"), ("more than 90", "abducted", 90, "more than")]),
        ("Half a million people fled their homes.", [("Half a million", "displaced", 500_000, "exact")]),
        ("Dozens of villagers are still missing.", [("Dozens", "missing", None, "dozens")]),
        ("Up to 800 refugees live there.", [("Up to 800", "displaced", 800, "up to")]),
        ("The death toll has risen to 38.", [("38", "killed", 38, "exact")]),
        ("The army killed about 40 fighters and lost two soldiers.", [("about 40", "killed", 40, "about"), ("two", "killed", 2, "exact")]),
        ("Police arrested 27 protesters.", [("27", "arrested", 27, "exact")]),
        ("More than 200 people were dragged away as hostages.", [("More than 200", "abducted", 200, "more than")]),
        ("The quake killed 2,300 people and injured 7,100.", [("2,300", "killed", 2300, "exact"), ("7,100", "injured", 7100, "exact")]),
        ("There were 16 attacks on convoys.", [("16", "attacks", 16, "exact")]),
        ("Fewer than 50 people remain.", [("Fewer than 50", "other-people", 50, "less than")]),
    ],
)  # fmt: skip
def test_english(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mindestens 1.400 Menschen wurden getötet und Tausende weitere verletzt.", [("Mindestens 1.400", "killed", 1400, "at least"), ("Tausende", "injured", None, "thousands")]),
        ("Die Rebellen haben vier der rund 90 Geiseln freigelassen.", [("vier", "released", 4, "exact"), ("rund 90", "abducted", 90, "about")]),
        ("Zwei Dutzend Bergleute gelten als vermisst.", [("Zwei Dutzend", "missing", 24, "exact")]),
        ("Zehntausende protestierten in der Stadt.", [("Zehntausende", "protesters", None, "tens of thousands")]),
        ("Fünfundzwanzig Seeleute ertranken.", [("Fünfundzwanzig", "killed", 25, "exact")]),
        ("Die Zahl der Toten ist auf 38 gestiegen.", [("38", "killed", 38, "exact")]),
        ("Bis zu 800 Flüchtlinge leben dort.", [("Bis zu 800", "displaced", 800, "up to")]),
    ],
)  # fmt: skip
def test_german(text, expected):
    assert read(text, "de") == expected


@pytest.mark.parametrize(
    "text",
    [
        "The 34-year-old driver paid 1,200 euros and lost 8 percent of his income.",
        "She lives at 12 Mill Lane, 30 miles from the coast, and wrote 14 books.",
        "The motion passed by 61 votes to 38.",
        "The city bought 40 buses for $12 million and closed three schools.",
        "Thousands of rockets have been fired.",
        "The blaze destroyed 60 houses.",
        "About two-thirds of the voters stayed at home.",
    ],
)
def test_other_numbers_are_no_figures(text):
    assert found(text) == ()


def test_a_range_has_both_ends():
    (figure,) = found("Between 10,000 and 15,000 demonstrators marched.")
    assert (figure.value, figure.low, figure.high, figure.qualifier) == (10_000, 10_000, 15_000, "range")
    (figure,) = found("Between eight and ten million people were displaced.")
    assert (figure.low, figure.high) == (8_000_000, 10_000_000)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("14", 14, 14),
        ("More than 14", 14, None),
        ("Up to 14", None, 14),
        ("About 14", None, None),
        ("Hundreds of", 100, None),
    ],
)
def test_bounds_are_what_the_words_allow(words, low, high):
    (figure,) = found(f"{words} people were killed.")
    assert (figure.low, figure.high) == (low, high)


def _said(text, content, source):
    start, at = text.index(content), text.index(source)
    chain = (Teller(name=source, start=at, end=at + len(source), mention=None),)
    attribution = Attribution(
        source=(Span(at, at + len(source)),), cue=(), speaker=None, chain=chain, score=1.0, why=""
    )
    span = Span(start, start + len(content))
    return Quotation(
        id=f"q-{start}", document="d-1", start=span.start, end=span.end, kind="indirect", content=(span,), language=None,
        attribution=attribution,
    )  # fmt: skip


def test_the_innermost_quotation_says_whose_figure_it_is():
    text = (
        "The mayor said that 14 people died, of whom 3 were children, and the river office said 5 people were rescued."
    )
    outer = _said(text, text[15:-1], "The mayor")
    inner = _said(text, "5 people were rescued", "the river office")
    by = {f.value: f.attribution.chain[0].name for f in found(text, quotations=[outer, inner])}
    assert by[14] == "The mayor"
    assert by[5] == "the river office"


def test_outside_all_quotations_the_outlet_itself_speaks():
    (figure,) = found("14 people died.")
    assert figure.attribution is None
    assert rows([figure])[0]["attributed_to"] is None


def test_place_and_time_come_from_the_same_sentence():
    text = "On Monday 14 people were killed in Lund."
    place = Mention(
        id="m-1",
        document="d-1",
        start=35,
        end=39,
        name="Lund",
        form="name",
        schema="Place",
        language=None,
        score=1.0,
        why="",
    )
    when = _timex(3, 9, "DATE")
    (figure,) = found(text, mentions=[place], timexes=[when])
    assert (figure.place, figure.as_of) == ("m-1", "t-1")
    assert figure.counted.of(text) == "people"


def _names(text, *names, schema="Place"):
    return [
        Mention(
            id=f"m-{name}", document="d-1", start=text.index(name), end=text.index(name) + len(name), name=name,
            form="name", schema=schema, language=None, score=1.0, why="",
        )
        for name in names
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("Twelve people were arrested on the long quays of Orlo.", "en", None),
        ("They brought 300 people onto the streets of Orlo.", "en", "m-Orlo"),
        ("Dreißig Menschen wurden in der kleinen Hafenstadt Orlo verletzt.", "de", "m-Orlo"),
        ("In Geneva, of Orlo, 12 people were hurt.", "en", "m-Geneva"),
    ],
)
def test_a_place_stands_behind_a_word_of_place(text, language, place):
    names = _names(text, *(name for name in ("Geneva", "Orlo") if name in text))
    assert found(text, language, mentions=names)[0].place == place


def test_what_the_words_behind_a_number_name_is_its_place_whatever_it_was_taken_for():
    text = "Fourteen bodies were found in Orlo and three bodies in neighbouring Sorrek, guards said."
    orlo, (sorrek,) = _names(text, "Orlo"), _names(text, "Sorrek", schema="Organization")
    places = [figure.place for figure in found(text, mentions=[*orlo, sorrek])]
    assert places == ["m-Orlo", "m-Sorrek"]


@pytest.mark.parametrize(
    ("text", "day", "kind", "kept"),
    [
        ("The toll stood at four dead on Tuesday evening.", "Tuesday evening", "TIME", True),
        ("As of Friday 14 people were missing.", "Friday", "DATE", True),
        ("Nine people are missing, half as many as on Friday.", "Friday", "DATE", False),
        ("Since May 3, more than 30 people have been killed.", "May 3", "DATE", False),
    ],
)
def test_a_day_that_is_only_compared_with_or_counted_from_is_not_that_of_the_count(text, day, kind, kept):
    at = text.index(day)
    (figure,) = found(text, timexes=[_timex(at, at + len(day), kind)])
    assert (figure.as_of is not None) == kept


def test_a_number_in_a_time_expression_is_no_count():
    text = "In 14 days people died."
    when = _timex(0, 10, "DURATION")
    assert found(text, timexes=[when]) == ()


def test_rows_give_a_vague_word_its_least_value():
    (row,) = rows(found("Hundreds of people were killed."))
    assert (row["value"], row["high"], row["qualifier"]) == (100, None, "hundreds")


PIECES = ["12", "1,400", "three", "dozens of", "more than", "people", "killed", "were", "of", "and", ",", ".", "-", "between",
          "million", "half a", "Menschen", "getötet", "zwei", "Dutzend", "injured", "hostages", "death toll", "%", "🙂", "é"]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=20), st.sampled_from(["en", "de", "xx"]))
def test_any_text_in_and_spans_slice(pieces, language):
    text = " ".join(pieces)
    made = found(text, language)
    for figure in made:
        assert text[figure.start : figure.end].strip()
        assert figure.counted is None or figure.counted.of(text).strip()
        assert figure.low is None or figure.high is None or figure.low <= figure.high
    assert len({figure.id for figure in made}) == len(made)
