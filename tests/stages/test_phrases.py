from dataclasses import replace

import pytest

from sayso.adapters.spacy_ import tokenize
from sayso.lang import profile
from sayso.model import Mention
from sayso.stages.parse import parse
from sayso.stages.phrases import phrases
from tests.stages.mentions.test_compounds import document

TAGS = {
    "the": "DET", "a": "DET", "three": "NUM", "armed": "ADJ", "old": "ADJ", "group": "NOUN", "villagers": "NOUN", "bridge": "NOUN",
    "minister": "NOUN", "ministers": "NOUN", "soup": "NOUN", "members": "NOUN", "saw": "VERB", "left": "VERB", "near": "ADP",
}  # fmt: skip


def found(text, *names):
    parsed = parse(document(text, "en"), tokenize=tokenize)
    tokens = tuple(t._replace(pos=TAGS.get(t.text.lower(), "X")) for t in parsed.tokens)
    held = [
        Mention(
            id="m-1", document="d-1", start=text.index(name), end=text.index(name) + len(name), name=name, form="name",
            schema="Person", language="en", score=1.0, why="Said here.",
        )
        for name in names
    ]  # fmt: skip
    parsed = replace(parsed, tokens=tokens)
    return [(text[p.start : p.end], p.schema) for p in phrases(parsed, held, profile=profile("en"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The armed group left.", [("The armed group", "Organization")]),
        ("Three villagers left the old bridge.", [("Three villagers", "Organization"), ("the old bridge", "Place")]),
        ("A minister saw the ministers.", [("A minister", "Person"), ("the ministers", "Organization")]),
        ("The group members left.", [("The group members", "Organization")]),
        ("The group soup left.", []),
        ("The soup left.", []),
    ],
)
def test_phrases_have_article_and_describing_words(text, expected):
    assert found(text) == expected


def test_pronouns_for_people_and_no_abbreviations():
    assert found("We saw them near US villages.") == [("We", "Person"), ("them", "Person")]


def test_what_touches_a_name_is_left_to_it():
    assert found("The minister Ada Venn saw the minister.", "minister Ada Venn") == [("the minister", "Person")]
