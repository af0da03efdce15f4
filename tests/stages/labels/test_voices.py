import pytest

from sayso.stages.labels.naming import naming
from sayso.stages.labels.phrases import phrases
from sayso.stages.labels.voices import voices
from tests.named import read
from tests.stages.labels.scenes import NAMES, scene


def voice(text, words):
    """On whose word a phrase is: None: the outlet's; else the source's words (none: not said), and why."""
    parsed, _, said, _ = read(text, NAMES)
    seen = scene(text)
    (phrase,) = (one for one in phrases(seen) if text[one.start : one.end] == words)
    found = voices(parsed, said).of(phrase, None, naming(phrase, seen), seen)
    return None if found is None else ([span.of(text) for span in found.source], found.why)


def test_by_itself_it_is_the_outlets():
    assert voice("The rebel militia Xembra left.", "rebel militia") is None


def test_a_verb_of_naming_says_whose_it_is():
    assert voice("Mara Voss called Xembra a rebel militia.", "rebel militia") == (
        ["Mara Voss"],
        "“Mara Voss” uses the word",
    )


def test_words_of_direct_speech_are_the_speakers():
    found = voice("“The rioters must go home,” Mara Voss said.", "rioters")
    assert found is not None
    assert found[0] == ["Mara Voss"]


def test_inside_indirect_speech_the_choice_of_words_is_the_outlets():
    assert voice("Mara Voss said that the rebel militia Xembra left.", "rebel militia") is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The “rioters” went home.", "the words stand in quotation marks; whose they are is not said"),
        ("The so-called rioters went home.", "“so-called” keeps them at a distance; whose they are is not said"),
    ],
)
def test_marks_and_words_of_distance_are_nobodys_word(text, why):
    assert voice(text, "rioters") == ([], why)
