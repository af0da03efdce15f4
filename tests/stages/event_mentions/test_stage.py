"""What is told in own sentences."""

import pytest

from tests.stages.event_mentions.conftest import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Foreign Minister Ada Venn met the Talvenian envoy.",
            [("met", "CONSULT", None, "actual", {"participant": ["Foreign Minister Ada Venn", "the Talvenian envoy"]})],
        ),
        (
            "Rebels attacked the town of Karvash.",
            [("attacked", "ASSAULT", None, "actual", {"actor": ["Rebels"], "recipient": ["the town of Karvash"]})],
        ),
        (
            "Four hostages were released by the rebels.",
            [("released", "RETREAT", "release", "actual", {"recipient": ["Four hostages"], "actor": ["the rebels"]})],
        ),
        (
            "The army will deploy troops.",
            [("deploy", "MOBILIZE", "troops", "future", {"actor": ["The army"], "recipient": ["troops"]})],
        ),
        (
            "The rebels carried out an attack on the army base.",
            [("attack", "ASSAULT", None, "actual", {"actor": ["The rebels"], "recipient": ["the army base"]})],
        ),
        ("The company will meet its profit goal this quarter.", []),
        ("The striker attacked down the left and shot over the goal.", []),
    ],
)
def test_own_sentences(told, text, expected):
    found = [(*one[:4], {role: words for role, words in one[4].items() if role != "place"}) for one in told(text)]
    assert found == expected


def test_a_language_without_words_tells_nothing():
    assert read("Upprorsmännen anföll staden.", "sv") == ()
