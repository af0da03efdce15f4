import pytest

from sayso.lang import profile
from sayso.lang.relations import is_agent, wordings


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("fell out with", {"fell out with"}),
        ("mend|mends ties", {"mend ties", "mends ties"}),
        (
            "cut [off] [all|the] ties",
            {f"cut{off}{which} ties" for off in ("", " off") for which in ("", " all", " the")},
        ),
        ("warf … vor", {"warf … vor"}),
    ],
)
def test_a_phrase_stands_for_all_its_wordings(phrase, expected):
    made = wordings(phrase)
    assert (set(made), len(made)) == (expected, len(expected))


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_wording_of_the_tables_is_of_two_signs(language):
    words, held = profile(language).relations, {}
    for kind, listed in words.acts.items():
        for phrase in (wording for one in listed for wording in wordings(one)):
            assert held.setdefault(phrase, kind) == kind
            assert phrase == " ".join(phrase.split()).lower()


def test_who_acts_for_the_one_beside_it():
    words = profile("en").relations
    assert is_agent("vice-president", words)
    assert not is_agent("voter", words)
