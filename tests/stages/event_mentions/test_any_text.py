"""Whatever stands in a text, nothing breaks and every span holds."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.stages.event_mentions.conftest import read

WORDS = [
    "The",
    "rebels",
    "Ada",
    "Venn",
    "Orlo",
    "Talvenia",
    "army",
    "police",
    "attacked",
    "met",
    "will",
    "not",
    "urged",
    "to",
    "release",
    "hostages",
    "attack",
    "on",
    "with",
    "and",
    ",",
    ".",
    "by",
    "were",
    "four",
    "killed",
    "talks",
    "between",
    "if",
    "who",
    "carried",
    "out",
    "a",
    "the",
    "in",
    "2012",
    "no",
    "protesters",
    "bomb",
    "exploded",
    "“",
    "”",
    "said",
    "that",
]
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=25).map(" ".join)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.sampled_from(["en", "de"]))
def test_spans_hold(text, language):
    for one in read(text, language):
        assert 0 <= one.start <= one.trigger.start < one.trigger.end <= one.end <= len(text)
        assert all(one.start <= filler.start < filler.end <= one.end for filler in one.fillers)
        assert 0 < one.score <= 1
        assert text[one.trigger.start : one.trigger.end].strip()


def test_the_same_text_tells_the_same():
    text = "Rebels attacked the town of Karvash. The attack killed four soldiers."
    assert read(text) == read(text)
    assert len({one.id for one in read(text)}) == len(read(text))
