"""Spanish counts, without tags."""

import pytest

from tests.stages.figures.test_stage import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Al menos 12 personas murieron y otras 30 resultaron heridas.", [("Al menos 12", "killed", 12, "at least"), ("30", "injured", 30, "exact")]),
        ("La explosión mató a tres obreros e hirió a una decena.", [("tres", "killed", 3, "exact"), ("una decena", "injured", 10, "exact")]),
        ("La policía detuvo a 45 manifestantes; 20 fueron liberados.", [("45", "arrested", 45, "exact"), ("20", "released", 20, "exact")]),
        ("Unas 3.000 personas se manifestaron.", [("Unas 3.000", "protesters", 3000, "about")]),
        ("El balance de muertos asciende a 27.", [("27", "killed", 27, "exact")]),
        ("Murieron dos niños; hay cinco desaparecidos.", [("dos", "killed", 2, "exact"), ("cinco", "missing", 5, "exact")]),
        ("Fueron evacuadas más de 400 personas de sus casas.", [("más de 400", "displaced", 400, "more than")]),
        ("Decenas de personas protestaron.", [("Decenas", "protesters", None, "dozens")]),
        ("El ataque dejó siete muertos, entre ellos dos policías, y 15 heridos.", [("siete", "killed", 7, "exact"), ("dos", "killed", 2, "exact"), ("15", "injured", 15, "exact")]),
        ("Los secuestradores retienen a ocho rehenes.", [("ocho", "abducted", 8, "exact")]),
        ("El seísmo se cobró la vida de 81 personas.", [("81", "killed", 81, "exact")]),
        ("Los rebeldes liberaron a 14 soldados.", [("14", "released", 14, "exact")]),
        ("Ninguna persona resultó herida.", [("Ninguna", "injured", 0, "exact")]),
        ("Un hombre de 35 años esperaba en la página 12 del libro.", []),
        ("Costó 12 millones de euros y 300 kilos de arroz.", []),
    ],
)  # fmt: skip
def test_counts(text, expected):
    assert read(text, "es") == expected
