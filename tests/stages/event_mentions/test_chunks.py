"""Sentences cut into clauses with their phrases."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.lang import profile
from sayso.stages.event_mentions.chunks import Cutter
from sayso.stages.event_mentions.lexicon import lexicon
from sayso.stages.event_mentions.word_classes import Tagger, classes_of

SPANISH = profile("es")
WORDS = (
    "la",
    "policía",
    "detuvo",
    "a",
    "tres",
    "hombres",
    "que",
    "y",
    ",",
    "en",
    "marcha",
    "reunió",
    "se",
    "detenidos",
    "por",
    ";",
    "grande",
)


def cut(text):
    """Each clause as its verb and its phrases, in words."""
    words = text.split()
    classes, nothing = classes_of(SPANISH), [False] * len(words)
    tags = Tagger(words, nothing, nothing, classes, lexicon(SPANISH.events)).tags
    found = Cutter(words, tags, nothing, classes).clauses()
    said = [words[clause.verb] if clause.verb >= 0 else "" for clause in found]
    return [
        (verb, [" ".join(words[chunk.first : chunk.last]) for chunk in clause.chunks])
        for verb, clause in zip(said, found, strict=True)
    ]


def test_a_verb_with_the_phrases_around_it():
    assert cut("la policía detuvo a tres hombres en la marcha") == [
        ("detuvo", ["la policía", "a tres hombres", "en la marcha"])
    ]


def test_a_verb_behind_a_relative_clause_goes_on_with_the_one_before():
    text = "los hombres , que atacaron la marcha , detuvieron a la ministra"
    assert {verb: phrases[0] for verb, phrases in cut(text)} == {
        "atacaron": "la marcha",
        "detuvieron": "los hombres",
    }


def test_each_further_verb_begins_a_clause():
    assert [verb for verb, _ in cut("la policía detuvo a tres hombres y atacó la marcha")] == [
        "detuvo",
        "atacó",
    ]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=20))
def test_no_word_is_in_two_phrases(words):
    classes, nothing = classes_of(SPANISH), [False] * len(words)
    tags = Tagger(words, nothing, nothing, classes, lexicon(SPANISH.events)).tags
    chunks = [chunk for clause in Cutter(words, tags, nothing, classes).clauses() for chunk in clause.chunks]
    places = [place for chunk in chunks for place in range(chunk.first, chunk.last)]
    assert len(places) == len(set(places))
    assert all(chunk.first <= chunk.head < chunk.last for chunk in chunks)
