"""Fact, plan, possibility, denial, past."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "context"),
    [
        ("The ministers met in Orlo.", "met", "actual"),
        ("The ministers did not meet.", "meet", "denied"),
        ("No talks took place between the two armies.", "talks", "denied"),
        ("The ministers will meet on Friday.", "meet", "future"),
        ("The army plans to attack the town.", "attack", "future"),
        ("The president is to visit the king.", "visit", "future"),
        ("Talvenia urged the rebels to release the hostages.", "release", "hypothetical"),
        ("The rebels could attack the town.", "attack", "hypothetical"),
        ("If the army attacks the rebels, the talks will end.", "attacks", "hypothetical"),
        ("The rebels refused to release the hostages.", "release", "denied"),
        ("Three years ago the rebels attacked the town.", "attacked", "historical"),
        ("In 1994 the army attacked the rebels.", "attacked", "historical"),
    ],
)
def test_contexts(told, text, trigger, context):
    found = {words: said for words, _, _, said, _ in told(text)}
    assert found[trigger] == context


def test_a_demand_is_actual_and_what_is_demanded_is_not(told):
    found = [(one[0], one[1], one[3]) for one in told("Talvenia urged the rebels to release the hostages.")]
    assert found == [("urged", "DEMAND", "actual"), ("release", "RETREAT", "hypothetical")]


def test_a_dated_deed_is_not_planned_because_somebody_is_said_to_have_planned_it(told):
    found = [(one[0], one[3]) for one in told("Two men were accused of planning the 7 October attack.")]
    assert ("attack", "actual") in found
