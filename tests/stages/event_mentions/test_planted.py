"""Trees planted by the order of the words, for Spanish and French."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.lang import profile
from sayso.stages.event_mentions.lexicon import lexicon
from sayso.stages.event_mentions.planted import LONGEST, Known, planted
from sayso.stages.event_mentions.word_classes import classes_of
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


def in_french(text):
    rows = []
    for one in read(text, "fr"):
        roles = sorted((filler.role, text[filler.start : filler.end]) for filler in one.fillers)
        rows.append((one.trigger.of(text), one.type, one.context, roles))
    return rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les rebelles ont attaqué la ville.", ("attaqué", "ASSAULT", "actual", [("actor", "Les rebelles"), ("recipient", "la ville")])),
        ("Six manifestants ont été arrêtés par la police.", ("arrêtés", "COERCE", "actual", [("actor", "la police"), ("recipient", "Six manifestants")])),
        ("La présidente de la région, Claire Vaubert, a rencontré lundi les délégués à Rochebrune.", ("rencontré", "CONSULT", "actual", [("participant", "La présidente de la région, Claire Vaubert"), ("participant", "les délégués"), ("place", "Rochebrune")])),
        ("Une attaque contre un camp militaire a eu lieu hier.", ("attaque", "ASSAULT", "actual", [("recipient", "un camp militaire")])),
        ("Le ministre pourrait démissionner.", ("démissionner", "RETREAT", "hypothetical", [("actor", "Le ministre")])),
        ("L’armée n’a pas bombardé la ville.", ("bombardé", "ASSAULT", "denied", [("actor", "L’armée"), ("recipient", "la ville")])),
        ("L'ancien maire Paul Ostier a été condamné à trois ans de prison par le tribunal de Brévans.", ("condamné", "SANCTION", "actual", [("actor", "le tribunal de Brévans"), ("recipient", "L'ancien maire Paul Ostier")])),
        ("Trois hommes armés ont enlevé une journaliste, a indiqué la police.", ("enlevé", "ASSAULT", "actual", [("actor", "Trois hommes armés"), ("recipient", "une journaliste")])),
        ("La ministre a démenti avoir rencontré les rebelles.", ("rencontré", "CONSULT", "denied", [("participant", "La ministre"), ("participant", "les rebelles")])),
        ("La police dispersera des manifestants.", ("dispersera", "COERCE", "future", [("actor", "La police"), ("recipient", "des manifestants")])),
        ("Le parquet enquête sur deux élus.", ("enquête", "INVESTIGATE", "actual", [("actor", "Le parquet"), ("recipient", "deux élus")])),
        ("Le général Arno Tess, qui dirigeait la garde, a démissionné.", ("démissionné", "RETREAT", "actual", [("actor", "Le général Arno Tess")])),
    ],
)  # fmt: skip
def test_what_is_told_in_french(text, expected):
    assert in_french(text) == [expected]


@pytest.mark.parametrize(
    "text", ["Le pont est rouge.", "Il parle pour attaquer le jour.", "L’attaquant a marqué deux buts."]
)
def test_what_tells_of_nothing_in_french(text):
    assert in_french(text) == []


NOTHING_KNOWN = Known([], [])


def tree(text, language, known=NOTHING_KNOWN):
    parse, held = parsed(text, language), profile(language)
    (sent,) = parse.sentences
    return planted(parse.tokens[sent.first : sent.last], sent.first, known, classes_of(held), lexicon(held.events))


def test_any_language_with_tables_can_be_read():
    made = tree("Rebels attacked it.", "en")
    assert (made[1].pos, made[0].head) == ("VERB", 1)


def test_a_time_is_a_phrase_of_its_own():
    text = "La policía detuvo el martes a tres hombres"
    made = tree(text, "es", Known([], [(text.index("martes"), text.index(" a tres"))]))
    deps = {token.text: token.dep for token in made}
    assert (deps["martes"], deps["hombres"]) == ("obl:unmarked", "obj")


def test_a_list_is_not_read():
    made = tree("huelga " * (LONGEST + 1), "es")
    assert all(token.head is None for token in made)


def test_a_models_trees_are_left_alone(told):
    (one,) = told("The army attacked the town.")
    assert one[-1] == {"actor": ["The army"], "recipient": ["the town"]}


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


FRENCH = [
    "Les", "rebelles", "ont", "été", "attaqué", ",", "par", "la", "ville", "et", "attaque", "-t", "-elle", ".", "que", "lundi", "Voss", "l’", "«",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(FRENCH), min_size=1, max_size=20))
def test_any_words_make_a_tree_that_ends(words):
    parse, held = parsed(" ".join(words), "fr"), profile("fr")
    for sent in parse.sentences:
        tokens = parse.tokens[sent.first : sent.last]
        made = planted(tokens, sent.first, Known([], []), classes_of(held), lexicon(held.events))
        heads = [token.head - sent.first if token.head is not None else at for at, token in enumerate(made)]
        assert all(0 <= head < len(made) for head in heads)
        assert all(_ends(heads, at) for at in range(len(made)))


def _ends(heads, at):
    """Whether the way up from a word ends at a root."""
    seen = set()
    while heads[at] != at and at not in seen:
        seen.add(at)
        at = heads[at]
    return at not in seen
