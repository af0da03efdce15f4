from followthemoney import types

from sayso.lang.languages import ISO_639_3


def test_the_codes_are_those_that_followthemoney_knows():
    known = set(types.registry.language.names)
    assert set(ISO_639_3.values()) <= known
    assert known - set(ISO_639_3.values()) == {"fil"}
    assert all(len(code) == 2 for code in ISO_639_3)
