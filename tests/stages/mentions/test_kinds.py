"""Only the rules are asked that may have something to say: all others must be silent."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.lang import profile
from sayso.stages.mentions import kinds, observed
from sayso.stages.mentions.inside import listed
from tests.texts import parsed

TEXTS = {
    "en": (
        "Dr. Mara Voss, a surgeon, told the Zhelova Post that Norwegian Aerovolt, an airline, flew to Sternau, Norway. "
        "The mayor of Zhelova said the Xembra spokesman left New Sternau. Jon Aster, Xembra leader in the north, reported it. "
        "The Sternau-based Al-Rasvan newspaper wrote of the village of Rudau, and Aerovolt was a firm. TRADE BANK CLOSES IN OSLO TODAY"
    ),
    "de": (
        "Der Xembra-Chef Jon Aster sagte, die Reederei Aerovolt habe in Sternau gebaut. Bürgermeisterin Mara Voss lobte den FC Xembra. "
        "Sprecher der Xembra-Gruppe trafen den norwegischen Minister, so die Zeitung Rudauer Bote. Das Landgericht Sternau schwieg."
    ),
    "fr": "Le maire de Zhelova, Mara Voss, dirige la banque Xembra à Val-de-Rudau, selon le journal Al-Rasvan.",
}


def asked_of_all(name, known):
    """The votes of every rule, in the order in which they were written."""
    before = name.near(-1)
    at_place = before is not None and before.low in known.place_before
    first, second, third = kinds.INSIDE
    early, late = kinds.AROUND[: kinds.FIRST_PART], kinds.AROUND[kinds.FIRST_PART :]
    made = list(listed(name, known, at_place=at_place))
    for rule in (*first, *early, *second, *late, *third):
        made += rule(name, known)
    return tuple(made)


@pytest.mark.parametrize("language", TEXTS)
def test_votes_are_those_of_all_rules(language):
    *_, loose, known = observed(parsed(TEXTS[language], language), profile(language))
    assert len(loose) > 3
    for name in loose:
        assert kinds.votes(name, known) == asked_of_all(name, known)


@given(st.sampled_from(sorted(TEXTS)), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_votes_are_those_of_all_rules_in_any_order_of_words(language, random):
    words = TEXTS[language].split(" ")
    random.shuffle(words)
    *_, loose, known = observed(parsed(" ".join(words), language), profile(language))
    assert [kinds.votes(name, known) for name in loose] == [asked_of_all(name, known) for name in loose]
