import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import EventMention, Filler, Span
from sayso.stages.event_mentions.actor_words import Words
from sayso.stages.event_mentions.aims import (
    as_counterparts,
    behind,
    is_directed_at_place,
    is_each_other,
    named_before,
    quarrel,
    recipients,
    supported,
)


def deed(text, trigger, kind, *, mode=None, context="actual", **roles):
    """A telling of a text, its clause the whole text; roles by their words."""
    start = text.index(trigger)
    fillers = tuple(
        Filler(role=role, start=text.index(words), end=text.index(words) + len(words), mention=None)
        for role, words in roles.items()
    )
    return EventMention(
        id=trigger, document="d-1", start=0, end=len(text), trigger=Span(start, start + len(trigger)), head=trigger,
        type=kind, mode=mode, context=context, fillers=fillers, timex=None, attribution=None, score=0.5, why="told",
    )  # fmt: skip


def test_recipients_are_those_of_the_role():
    text = "Chile attacked Peruvian soldiers."
    one = deed(text, "attacked", "ASSAULT", recipient="Peruvian soldiers")
    assert recipients(one, [one], Words(text, {}), []) == ["PERMIL"]


def test_who_condemns_a_deed_does_so_to_its_doer():
    text = "Chile condemned an attack by Peru"
    one = deed(text, "condemned", "DISAPPROVE", recipient="an attack")
    other = deed(text, "attack", "ASSAULT", actor="Peru")
    assert recipients(one, [one, other], Words(text, {}), []) == ["PER"]


def test_who_demands_a_deed_does_so_of_its_doer():
    text = "Chile demanded the withdrawal of Peru"
    one = deed(text, "demanded", "DEMAND")
    other = deed(text, "withdrawal", "RETREAT", context="hypothetical", actor="Peru")
    assert recipients(one, [one, other], Words(text, {}), []) == ["PER"]


def test_who_disperses_a_protest_does_so_to_its_people():
    text = "Police dispersed a rally of Peruvian farmers"
    one = deed(text, "dispersed", "COERCE", mode="disperse")
    other = deed(text, "rally", "PROTEST", actor="Peruvian farmers")
    assert recipients(one, [one, other], Words(text, {}), []) == ["PERAGR"]


def test_who_is_sent_is_no_aim():
    text = "Chile sent its soldiers to the border."
    one = deed(text, "sent", "MOBILIZE", mode="troops", recipient="its soldiers")
    assert recipients(one, [one], Words(text, {}), []) == []
    assert is_directed_at_place(one)


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "mode", "found"),
    [
        ("Chile lifted the tax on Peru after talks in Kenya.", "lifted", "CONCEDE", None, ["PER"]),
        ("Chile seized a Danish vessel near Peru.", "seized", "COERCE", "confiscate", ["DNK"]),
        ("Chile began an offensive against Peru.", "offensive", "ASSAULT", None, ["PER"]),
        ("Chile closed the roads leading into Peru.", "closed", "COERCE", "restrict", ["PER"]),
        ("Chile's women marched on Peru.", "marched", "PROTEST", None, []),
    ],
)
def test_a_deed_without_recipient_is_about_who_is_named_next(text, trigger, kind, mode, found):
    assert behind(deed(text, trigger, kind, mode=mode, actor="Chile"), ["CHL"], Words(text, {})) == found


def test_people_rally_for_somebody():
    text = "Hundreds marched in support of Peru and Chile."
    assert supported(deed(text, "marched", "PROTEST"), Words(text, {})) == ["PER", "CHL"]
    assert supported(deed(text, "marched", "CONSULT"), Words(text, {})) == []


def test_who_clashes_over_another_s_doings():
    text = "The minister clashed over Norwegian plans."
    assert quarrel(deed(text, "clashed", "ASSAULT", participant="The minister"), Words(text, {})) == ["NOR"]


def test_each_other():
    text = "They accused each other of fraud."
    assert is_each_other(deed(text, "accused", "DISAPPROVE"), Words(text, {}))
    assert not is_each_other(deed(text, "They", "DISAPPROVE"), Words(text, {}))


def test_a_lost_subject_is_the_name_before_an_active_verb():
    text = "It rained. Uganda granted asylum to him."
    assert named_before(deed(text, "granted", "AID"), Words(text, {})) == ["UGA"]
    text = "Uganda was granted asylum."
    assert named_before(deed(text, "granted", "AID"), Words(text, {})) == []


def test_a_counterpart_has_the_other_side_s_office():
    text = "The minister met his Chilean counterpart."
    one = deed(text, "met", "CONSULT")
    assert as_counterparts(["CHL"], ["DNKGOV"], one, Words(text, {})) == ["CHLGOV"]
    assert as_counterparts(["CHL"], ["DNKGOV", "NORMIL"], one, Words(text, {})) == ["CHL"]


@given(st.text(min_size=3), st.integers(0, 20))
def test_any_text_has_aims(text, at):
    at = min(at, len(text) - 1)
    one = deed(text, text[at : at + 3], "COERCE", mode="ban")
    words = Words(text, {})
    assert all(
        len(code) % 3 == 0 for code in [*behind(one, [], words), *named_before(one, words), *supported(one, words)]
    )
