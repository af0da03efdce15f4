import pytest

from sayso.model import Attribution, Quotation, Span
from sayso.stages.event_mentions.actor_words import Words
from sayso.stages.event_mentions.statements import accused, asked, statement


def said(text, source, cue, content):
    """What somebody says in a text, by its words."""

    def span(words):
        return Span(text.index(words), text.index(words) + len(words))

    given = Attribution(source=(span(source),), cue=(span(cue),), speaker=None, chain=(), score=0.5, why="named")
    return Quotation(
        id="q-1", document="d-1", start=0, end=len(text), kind="indirect", content=(span(content),), language="en", attribution=given,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "rows"),
    [
        ("Chile said Peru was late.", "Chile", "said", "Peru was late", [("010", "CHL", "PER")]),
        ("Clerics say Peru is late.", "Clerics", "say", "Peru is late", [("010", "---REL", "PER")]),
        ("Peru is late, clerics say.", "clerics", "say", "Peru is late", []),
        ("Chile denied that Peru paid.", "Chile", "denied", "that Peru paid", [("016", "CHL", "PER")]),
        ("Chile might say Peru is late.", "Chile", "say", "Peru is late", []),
        ("Chile debated Peru's plan.", "Chile", "debated", "Peru's plan", []),
        ("Chile said it was late.", "Chile", "said", "it was late", []),
    ],
)
def test_what_is_said_of_somebody(text, source, cue, content, rows):
    assert [tuple(row) for row in statement(said(text, source, cue, content), Words(text, {}))] == rows


def test_who_wants_what_of_whom():
    text = "Chile wants Danish police to leave Peru."
    rows = asked(said(text, "Chile", "wants", "Danish police to leave Peru"), Words(text, {}))
    assert [tuple(row) for row in rows] == [("020", "CHL", "DNKCOP")]
    text = "Chile wants to leave Peru."
    assert [*asked(said(text, "Chile", "wants", "to leave Peru"), Words(text, {}))] == []


def test_who_alleges_accuses_the_first_one_named():
    text = "Chile alleged that Peru knew of Kenya's plot."
    rows = accused(said(text, "Chile", "alleged", "that Peru knew of Kenya's plot"), Words(text, {}))
    assert [tuple(row) for row in rows] == [("112", "CHL", "PER")]
    assert [*accused(said(text, "Chile", "knew", "Kenya's plot"), Words(text, {}))] == []
