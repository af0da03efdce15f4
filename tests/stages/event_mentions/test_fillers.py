"""The words of a phrase in a role."""

import pytest


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("A 36-year-old Talvian man died on Friday.", "A 36-year-old Talvian man"),
        ("Police arrested a 15-year-old boy.", "a 15-year-old boy"),
        ("The rebels freed four hostages who were ill.", "four hostages"),
    ],
)
def test_words_joined_by_hyphens_belong_to_it_and_clauses_do_not(told, text, whole):
    assert told(text)[0][4]["recipient"] == [whole]


def test_opposite_roles_do_not_share_words(told):
    text = "Riots were reported on Saturday in protest at the killing by police of a 15-year-old boy."
    killing = next(one for one in told(text) if one[1] == "ASSAULT")
    assert killing[4] == {"actor": ["police"], "recipient": ["a 15-year-old boy"]}


def test_an_age_is_nobody(told):
    assert told("Eric Okun, 61, opened fire.")[0][4] == {"actor": ["Eric Okun"]}
