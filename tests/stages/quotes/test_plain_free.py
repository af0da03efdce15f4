"""Spanish: the subject before its verb, behind it, or left out. No tags and no trees are at hand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.lang import profile
from sayso.stages.quotes import quotes
from tests.texts import parsed


def _said(text):
    made = quotes(parsed(text, "es"), (), (), profile=profile("es"))
    return [
        (
            quote.kind,
            [span.of(text) for span in quote.content],
            [span.of(text) for span in quote.attribution.source] if quote.attribution else None,
        )
        for quote in made
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«La situación es grave», dijo el martes la alcaldesa de Torreluz, Marta Quirós.", [("direct", ["La situación es grave"], ["la alcaldesa de Torreluz, Marta Quirós"])]),
        ("El portavoz del sindicato, Iván Peralta, afirmó que la huelga seguirá.", [("indirect", ["que la huelga seguirá"], ["El portavoz del sindicato, Iván Peralta"])]),
        ("Según explicó la ministra, Elena Barral, el puente no reabrirá.", [("indirect", ["el puente no reabrirá"], ["la ministra, Elena Barral"])]),
        ("El ministro ha dimitido, según ha informado su oficina.", [("indirect", ["El ministro ha dimitido"], ["su oficina"])]),
        ("Según la policía, el fuego comenzó en un almacén.", [("indirect", ["el fuego comenzó en un almacén"], ["la policía"])]),
        ("Anunció ayer el ministro que subirá el salario.", [("indirect", ["que subirá el salario"], ["el ministro"])]),
        ("El gobierno anunció este lunes que subirá el salario.", [("indirect", ["que subirá el salario"], ["El gobierno"])]),
        ("La empresa que gestiona el puerto informó de que no hay retrasos.", [("indirect", ["de que no hay retrasos"], ["La empresa que gestiona el puerto"])]),
        ("El director, que pidió calma, indicó que hay camas.", [("indirect", ["que hay camas"], ["El director"])]),
        ('"Es una vergüenza", ha declarado a la agencia Norpres el presidente del club, Tomás Vidal.', [("direct", ["Es una vergüenza"], ["el presidente del club, Tomás Vidal"])]),
        ("La ministra explicó que, según el informe, las obras costaron más.", [
            ("indirect", ["que, según el informe, las obras costaron más"], ["La ministra"]),
            ("indirect", ["las obras costaron más"], ["el informe"]),
        ]),
        ("La fiscalía confirmó que investiga a tres concejales y negó que haya presiones.", [
            ("indirect", ["que investiga a tres concejales"], ["La fiscalía"]),
            ("indirect", ["que haya presiones"], ["La fiscalía"]),
        ]),
    ],
)  # fmt: skip
def test_who_speaks(text, expected):
    assert _said(text) == expected


def test_a_verb_without_subject_goes_on_for_the_one_who_spoke_before():
    text = "La alcaldesa, Marta Quirós, dijo que ayudará. Añadió que la empresa tenía permisos."
    before, after = quotes(parsed(text, "es"), (), (), profile=profile("es"))
    assert after.attribution.source == ()
    assert after.attribution.chain == before.attribution.chain
    assert "leaves out who speaks" in after.attribution.why


def test_in_mid_sentence_nobody_of_another_sentence_speaks():
    text = "«Nunca», dijo el jefe de bomberos. La alcaldesa, Marta Quirós, pasó la noche en vela y aseguró que ayudará."
    assert _said(text)[-1] == ("indirect", ["que ayudará"], ["La alcaldesa, Marta Quirós"])


@pytest.mark.parametrize(
    "text",
    [
        "El informe publicado por el diario tiene cien páginas.",
        "Para decir eso hace falta valor.",
        "La denuncia del sindicato fue archivada.",
    ],
)
def test_nobody_says_anything(text):
    assert _said(text) == []


WORDS = [
    "la", "alcaldesa", "Marta", "Quirós", "dijo", "que", "según", "ha", "asegurado", "publicado", "por", "y", "añadió", ",", ":", ";",
    "«no", "vamos»", "el", "lunes", "en", "una", "entrevista", "a", "prensa", "pidió", "acusó", "no", "de", "explicó", "decir", "se",
    "diciendo", "viajó", "cuando", "—", "(", ")", "¿", "?", ".",
]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=20))
def test_any_words_are_read_and_every_place_is_a_slice(words):
    text = " ".join(words)
    for quote in quotes(parsed(text, "es"), (), (), profile=profile("es")):
        spans = [*quote.content, *(quote.attribution.source if quote.attribution else ())]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
