"""Spanish names: heads open them, few words have a capital, and no tags are at hand."""

import pytest

from sayso.lang import profile
from sayso.stages.mentions import mentions
from tests.texts import parsed


def _names(text):
    found, _ = mentions(parsed(text, "es"), profile=profile("es"))
    return {text[m.start : m.end]: m.schema for m in found if m.form == "name"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("El presidente Rodolfo Arce viajó a Torreluz con Iván Peralta, portavoz de la Unión Sindical de Puertos.", {"Rodolfo Arce": "Person", "Torreluz": "Place", "Iván Peralta": "Person", "Unión Sindical de Puertos": "Organization"}),
        ("La Guardia Civil detuvo a Marcos Ibarra Luengo en el Hospital General de Torreluz.", {"Guardia Civil": "Organization", "Marcos Ibarra Luengo": "Person", "Hospital General de Torreluz": "Organization"}),
        ("El Partido Verde de Torreluz ganó. Tras el recuento, la Consejería de Sanidad calló.", {"Partido Verde de Torreluz": "Organization", "Consejería de Sanidad": "Organization"}),
        ("Según la agencia, el Atlético Torreluz venció al Deportivo Salvatierra en la Sierra de Arana.", {"Atlético Torreluz": "Organization", "Deportivo Salvatierra": "Organization", "Sierra de Arana": "Place"}),
        ("En Argentina y Francia, don Julián Cortés y Carmen de la Vega hablaron.", {"Argentina": "Country", "Francia": "Country", "Julián Cortés": "Person", "Carmen de la Vega": "Person"}),
    ],
)  # fmt: skip
def test_names(text, expected):
    assert _names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Un hombre murió. Dos mujeres lo vieron. Vecinos y bomberos ayudaron.",
        "Más de mil personas acudieron. Hoy la calle está en calma. Así lo dijo.",
        "Mientras, la empresa negó todo. Fuentes del sector callaron. Ex altos cargos declararon.",
        "Tras la lluvia, nada. Según parece, todo. Pese a ello, algo.",
    ],
)
def test_words_that_only_open_a_sentence(text):
    assert _names(text) == {}
