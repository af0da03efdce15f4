from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import DifferenceKind, EventContext, EventRole, EventType, Sign
from sayso.report.happenings import CONTEXTS, DIFFERENCES, ROLES, SIGNS, TYPES, named


@pytest.mark.parametrize(
    ("words", "closed"),
    [
        (TYPES, EventType),
        (CONTEXTS, EventContext),
        (ROLES, EventRole),
        (DIFFERENCES, DifferenceKind),
        (SIGNS, Sign),
    ],
)
def test_every_value_of_a_closed_list_has_its_own_words(words, closed):
    assert set(words) == set(get_args(closed))
    assert len(set(words.values())) == len(words)


def test_a_mode_goes_behind_its_type():
    assert named("ASSAULT", "heavy-weapons") == "attack: heavy weapons"
    assert named("PROTEST", None) == "protest"


def test_a_mode_that_says_it_alone_stands_alone():
    assert named("OTHER", "natural-disaster") == "natural disaster"
    assert named("RETREAT", "ceasefire") == "ceasefire"
    assert named("CONSULT", "meeting") == "meeting"


@given(st.sampled_from(sorted(TYPES)), st.one_of(st.none(), st.text(max_size=12)))
def test_any_mode_is_shown_without_signs_of_a_program(kind, mode):
    shown = named(kind, mode)
    assert shown
    assert "_" not in shown
