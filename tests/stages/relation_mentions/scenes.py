"""Sentences with names put where a test says that they stand, as the readers of relation mentions see them."""

from sayso.lang import profile
from sayso.stages.relation_mentions.lexicon import lexicon
from sayso.stages.relation_mentions.scene import Scene, names_in
from sayso.text.worded import worded
from tests.named import COUNTRY, ORGANISATION, PERSON, mentions_of, tagged

NAMES = {"Velland": COUNTRY, "Tarvia": COUNTRY, "Xembra": ORGANISATION, "Mara Voss": PERSON}


def scene(text, language="en", names=None):
    """A text of one sentence."""
    parsed = tagged(text, language)
    held = mentions_of(parsed, names or NAMES)
    words = worded(parsed.tokens, held, [one.start for one in held], text)
    return Scene(text, words, names_in(words, held), lexicon(profile(language)))


def brief(found):
    """Who, whom, and how."""
    return [(one.a.name, one.b.name, one.type) for one in found]


def said(found, seen):
    """The words that tell it."""
    return [seen.text[seen.words[one.first].start : seen.words[one.last].end] for one in found]
