"""Sentences with names put where a test says that they stand, as the readers of labels see them."""

from sayso.lang import profile
from sayso.stages.labels.lexicon import lexicon
from sayso.stages.labels.phrases import Scene, phrases
from sayso.text.worded import worded
from tests.named import COUNTRY, ORGANISATION, PEOPLE, PERSON, mentions_of, tagged

NAMES = {
    "Orlo Front": ORGANISATION,
    "Xembra": ORGANISATION,
    "Mara Voss": PERSON,
    "Velland": COUNTRY,
    "Norwegian": PEOPLE,
}


def scene(text, language="en"):
    """A text of one sentence."""
    parsed = tagged(text, language)
    held = mentions_of(parsed, NAMES)
    return Scene(text, worded(parsed.tokens, held, [one.start for one in held], text), held, lexicon(profile(language)))


def first(text, language="en"):
    """The first phrase of a sentence that could be a label, and the sentence."""
    seen = scene(text, language)
    return next(phrases(seen)), seen


def words(seen, part):
    """The words of a part, given as places."""
    return None if part is None else seen.text[seen.words[part[0]].start : seen.words[part[1] - 1].end]
