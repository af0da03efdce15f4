"""Trees planted by the order of the words, for Spanish."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.lang import profile
from sayso.stages.event_mentions.lexicon import lexicon
from sayso.stages.event_mentions.planted import planted
from tests.stages.event_mentions.conftest import read
from tests.texts import parsed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La policía detuvo a tres hombres en Torreluz.", ("detuvo", "COERCE", "arrest", "actual", {"actor": ["La policía"], "recipient": ["tres hombres"], "place": ["Torreluz"]})),
        ("Tres personas fueron detenidas por la Guardia Civil en Torreluz.", ("detenidas", "COERCE", "arrest", "actual", {"actor": ["la Guardia Civil"], "recipient": ["Tres personas"], "place": ["Torreluz"]})),
        ("El presidente Rodolfo Arce se reunió con la ministra Elena Barral en Villarroble.", ("reunió", "CONSULT", None, "actual", {"participant": ["El presidente Rodolfo Arce", "la ministra Elena Barral"], "place": ["Villarroble"]})),
        ("El ministro de Transportes dimitió el martes.", ("dimitió", "RETREAT", "resign", "actual", {"actor": ["El ministro de Transportes"]})),
        ("Los trabajadores del puerto fueron a la huelga.", ("huelga", "PROTEST", "strike-lim", "actual", {"actor": ["Los trabajadores del puerto"]})),
        ("Miles de manifestantes protestaron contra el Gobierno.", ("protestaron", "PROTEST", None, "actual", {"actor": ["Miles de manifestantes"], "recipient": ["el Gobierno"]})),
        ("El ejército podría atacar la ciudad.", ("atacar", "ASSAULT", None, "hypothetical", {"actor": ["El ejército"], "recipient": ["la ciudad"]})),
        ("El Gobierno negó que hubiera negociaciones con los rebeldes.", ("negociaciones", "CONSULT", None, "denied", {"participant": ["los rebeldes"]})),
        ("Los secuestradores liberaron a ocho rehenes.", ("liberaron", "RETREAT", "release", "actual", {"actor": ["Los secuestradores"], "recipient": ["ocho rehenes"]})),
        ("Una bomba estalló en el mercado de Torreluz.", ("bomba estalló", "ASSAULT", "explosives", "actual", {"place": ["Torreluz"]})),
        ("La fiscalía investiga a dos concejales.", ("investiga", "INVESTIGATE", None, "actual", {"actor": ["La fiscalía"], "recipient": ["dos concejales"]})),
    ],
)  # fmt: skip
def test_what_is_told(told, text, expected):
    (found,) = told(text, "es")
    trigger, kind, mode, context, roles = found
    assert (trigger, kind, mode, context) == expected[:4]
    assert {role: sorted(words) for role, words in roles.items()} == {k: sorted(v) for k, v in expected[4].items()}


@pytest.mark.parametrize(
    "text",
    [
        "El delantero atacó por la banda y marcó el gol en la segunda parte.",
        "El coche se detuvo a pocos metros del hueco.",
        "Los equipos de rescate llegaron pronto.",
        "La calle era tranquila.",
    ],
)
def test_what_tells_of_nothing(text):
    assert read(text, "es") == ()


def test_a_parsers_trees_are_left_alone():
    parse = parsed("The army attacked the town.", "en")
    words = profile("en")
    assert planted(parse, (), words, lexicon(words.events)) is parse


WORDS = [
    "la", "policía", "detuvo", "a", "tres", "hombres", "en", "Torreluz", "que", "y", "fue", "detenido", "por", "el", "ataque", "de",
    "no", "se", "huelga", ",", ";", "si", "podría", "atacar", "mató", "1.200", "«", "»", "ha", "murió", "ayer", "con", ".",
]  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=18))
def test_any_words_are_read_and_every_place_is_a_slice(words):
    text = " ".join(words)
    for one in read(text, "es"):
        assert 0 <= one.start <= one.trigger.start < one.trigger.end <= one.end <= len(text)
        assert all(one.start <= filler.start < filler.end <= one.end for filler in one.fillers)
