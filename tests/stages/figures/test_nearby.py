"""Days and places that a number takes over from the sentences before it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.lang import profile
from sayso.model import Attribution, Quotation, Span, Teller
from sayso.stages.figures import figures
from sayso.stages.timexes import timexes
from tests.named import mentions_of, tagged

PLACES = {"Orlo": "Place", "Lund": "Place"}


def near(text, language="en"):
    """For each figure its number, the day and the place told before it."""
    parse, words = tagged(text, language), profile(language)
    named, times = mentions_of(parse, PLACES), timexes(parse, profile=words)
    days = {timex.id: text[timex.start : timex.end] for timex in times}
    places = {mention.id: mention.name for mention in named}
    found = figures(parse, named, times, (), profile=words)
    return [(text[f.start : f.end], days.get(f.near_day), places.get(f.near_place)) for f in found]


LEAD = "People marched in Orlo on Saturday.\n"
SANK = "A ferry sank in Orlo on Saturday and 20 people died.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{LEAD}Police arrested 26 people.", ("26", "Saturday", "Orlo")),
        (f"{LEAD}A crowd met in Lund on Sunday. Police arrested 26 people.", ("26", "Sunday", "Lund")),
        (f"{LEAD}A crowd met again on Sunday. Police arrested 26 people.", ("26", "Sunday", None)),
        (f"{LEAD}Police arrested 26 people on Sunday.", ("26", None, None)),
        (f"{LEAD}Police had arrested 26 people.", ("26", None, None)),
        (f"{LEAD}The toll stood at 26 dead.", ("26", None, "Orlo")),
        (f"{SANK}The toll stood at 26 dead.", ("26", "Saturday", "Orlo")),
        ("At least 26 people died after a ferry sank off Lund.", ("At least 26", None, "Lund")),
        (f"{LEAD}Police arrested 26 people and eight officers were injured.", ("eight", "Saturday", "Orlo")),
        (f"{LEAD}Others came from Orlo, in Lund nobody came.\nThe toll stood at 26 dead.", ("26", None, None)),
        (f"{LEAD}Some 6,000 people live here.", ("Some 6,000", None, None)),
        ("It was calm since Monday.\nPolice arrested 26 people.", ("26", None, None)),
        ("They will meet on Monday.\nPolice arrested 26 people.", ("26", None, None)),
        ("Crews searched when the dam broke on Monday.\nThe toll stood at 26 dead.", ("26", None, None)),
        ("On Monday they will meet, but in Orlo the army arrested 26 people.", ("26", None, None)),
        ("Orlo, May 3. People marched in Orlo for peace in Lund.\nPolice arrested 26 people.", ("26", "May 3", "Orlo")),
        ("People marched in Orlo for peace in Lund.\nPolice arrested 26 people.", ("26", None, None)),
        (f"{LEAD}Late on Saturday, police arrested 26 people.", ("26", None, "Orlo")),
        (f"{LEAD}Since then, police have arrested 26 people.", ("26", None, "Orlo")),
    ],
)
def test_what_is_taken_over(text, expected):
    assert near(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Orlo haben am Samstag viele protestiert. Die Polizei nahm 26 Menschen fest.", ("26", "Samstag", "Orlo")),
        (
            "Nach dem Bruch haben Helfer am Mittwoch gesucht. Mindestens elf Menschen kamen ums Leben.",
            ("Mindestens elf", "Mittwoch", None),
        ),
        (
            "Der Damm hatte am Dienstag nachgegeben. Mindestens elf Menschen kamen ums Leben.",
            ("Mindestens elf", None, None),
        ),
    ],
)
def test_what_is_taken_over_in_german(text, expected):
    assert near(text, "de")[-1] == expected


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("At least 17 people were killed when the dam broke on Tuesday.", False),
        ("At least 17 people were killed on Tuesday when the dam broke.", True),
        ("At least 17 people were killed when the dam broke on 3 February 2019.", True),
    ],
)
def test_the_day_of_the_happening_is_not_that_of_the_count(text, named):
    parse, words = tagged(text), profile("en")
    (found,) = figures(parse, (), timexes(parse, profile=words), (), profile=words)
    assert (found.as_of is not None) == named


SENTENCES = st.sampled_from(
    ["People marched in Orlo on Saturday.", "Police arrested 26 people.", "It was quiet.", "In Lund 12 people were killed.", "They will meet on Monday.", "The toll rose to 14."]
)  # fmt: skip


@settings(deadline=None, max_examples=30)
@given(st.lists(st.tuples(SENTENCES, st.sampled_from([" ", "\n"])), min_size=1, max_size=8))
def test_only_what_stands_before_is_taken_over(parts):
    text = "".join(sentence + gap for sentence, gap in parts).strip()
    parse, words = tagged(text), profile("en")
    named, times = mentions_of(parse, PLACES), timexes(parse, profile=words)
    starts = {record.id: record.start for record in (*named, *times)}
    for figure in figures(parse, named, times, (), profile=words):
        assert figure.near_day is None or (figure.as_of is None and starts[figure.near_day] < figure.start)
        assert figure.near_place is None or figure.place is None


def spoken(text, content, source, cue):
    """The words for the day that a figure inside somebody's words is of."""
    parse, words = tagged(text), profile("en")
    spans = [Span(text.index(part), text.index(part) + len(part)) for part in (content, source, cue)]
    teller = Teller(name=source, start=spans[1].start, end=spans[1].end, mention=None)
    given = Attribution(source=(spans[1],), cue=(spans[2],), speaker=None, chain=(teller,), score=1.0, why="test")
    said = Quotation(
        id="q-1", document=parse.id, start=spans[0].start, end=spans[0].end, kind="direct", content=(spans[0],), language=None,
        attribution=given,
    )  # fmt: skip
    times = timexes(parse, profile=words)
    (found,) = figures(parse, (), times, (said,), profile=words)
    return next((text[t.start : t.end] for t in times if t.id == found.as_of), None)


def test_this_evening_in_somebodys_words_is_the_day_of_the_speech():
    text = "“We are tired,” Mara Voss said on Sunday. “As of this evening, 23 people are missing.”"
    assert spoken(text, "As of this evening, 23 people are missing.", "Mara Voss", "said") == "Sunday"


def test_it_stays_where_no_day_of_the_speech_is_told():
    text = "“We are tired,” Mara Voss said. “As of this evening, 23 people are missing.”"
    assert spoken(text, "As of this evening, 23 people are missing.", "Mara Voss", "said") == "this evening"
