import pytest


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("Jan Ek fehlte, weil er nach Angaben der Polizei krank war.", ("weil er", "krank war"), "der Polizei"),
        ("Das Dorf hat einen Damm, der laut Behörde hält, und ein Boot.", ("der", "hält"), "Behörde"),
        ("Der Damm hält nach Angaben der Stadt.", ("Der Damm hält",), "der Stadt"),
    ],
)
def test_a_preposition_speaks_for_its_own_clause(text, content, source, german):
    (quote,) = german(text)
    assert (quote.content, quote.source) == (content, (source,))
