"""Counts that take their measure from another one."""

import pytest

from sayso.stages.figures.nouns import find_noun
from sayso.stages.figures.parts import by_group, by_list, by_part, by_tally, is_part
from sayso.stages.figures.scene import Counted, Noun
from tests.stages.figures.scenes import scene


def noun_of(here, index):
    found = find_noun(here, index)
    return found if isinstance(found, Noun) else None


def what(here, measure, index=0):
    noun = noun_of(here, index)
    place = (noun.first, noun.last) if noun else None
    return Counted(measure, place, place or (0, 1))


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("They held 18 people, including seven clerks.", True),
        ("They held 18 people, seven of them clerks.", True),
        ("They held 18 people and seven clerks.", False),
        ("They held 18 people, including boats; seven clerks left.", False),
    ],
)
def test_words_that_make_a_count_a_part_of_the_one_before(text, part):
    here = scene(text)
    assert is_part(here, 1, noun_of(here, 1)) is part


def test_a_part_has_the_measure_of_the_count_before_or_of_the_sentence_before():
    here = scene("They held 18 people, including seven clerks.")
    assert by_part(here, 1, [what(here, "arrested")], "killed") == "arrested"
    assert by_part(here, 1, [None], "killed") == "killed"
    none = scene("None of 18 people left, including seven clerks.")
    assert by_part(none, len(none.found) - 1, [None] * (len(none.found) - 1), None) is None


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The dead included three children.", "killed"),
        ("Among the dead were three children.", "killed"),
        ("The dead left three children.", None),
        ("The dead, it included three children.", None),
        ("The boats included three children.", None),
    ],
)
def test_those_who_are_among_a_group_have_its_measure(text, measure):
    here = scene(text)
    found = by_group(here, len(here.found) - 1)
    assert (found.measure if found else None) == measure


@pytest.mark.parametrize(
    ("before", "text", "measure"),
    [
        ("killed", "12 women and three men", "killed"),
        ("killed", "12 women, three men", "killed"),
        ("killed", "12 women (three men)", "killed"),
        ("killed", "12 women slept badly near the old harbour with three men", None),
        ("other-people", "12 women and three men", None),
        ("attacks", "12 raids and three men", None),
        (None, "12 women and three men", None),
    ],
)
def test_a_list_goes_on_with_what_happened_to_those_before(before, text, measure):
    here = scene(text)
    assert by_list(here, 1, [what(here, before) if before else None]) == measure


def test_the_first_count_of_a_sentence_goes_on_with_nothing():
    assert by_list(scene("Three men left."), 0, []) is None


def test_a_number_behind_a_word_of_counting_is_another_tally():
    here = scene("Organisers spoke of 80,000 marchers; police counted 35,000.")
    assert by_tally(here, 1, None, [what(here, "protesters")], None) == "protesters"
    assert by_tally(here, 1, None, [None], "protesters") == "protesters"
    assert by_tally(here, 1, None, [None], None) is None
    assert by_tally(here, 1, None, [what(here, "other-things")], None) is None


def test_a_tally_of_people_takes_the_measure_and_one_of_others_does_not():
    here = scene("Organisers spoke of 80,000 marchers; police counted 35,000 people.")
    people = noun_of(here, 1)
    assert by_tally(here, 1, people, [what(here, "protesters")], None) == "protesters"
    assert by_tally(here, 1, people._replace(measure="abducted"), [what(here, "protesters")], None) is None
