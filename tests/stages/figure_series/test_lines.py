import pytest

from sayso.stages.figure_series.lines import ALL_PAIRS, joined, lines_of
from tests.stages.figure_series.make import claim, story

DAY = 741_000


def sizes(lines):
    return sorted(sorted(one.amount.size for one in line) for line in lines)


def test_a_number_without_a_place_goes_to_the_nearer_count():
    found = lines_of(
        [
            claim(1600, first=DAY, place="Orlo"),
            claim(6100, at=9, first=DAY, place="Vellin"),
            claim(5200, page_of="d-b"),
        ]
    )
    assert sizes(found) == [[1600], [5200, 6100]]


def test_a_number_that_one_page_sets_apart_stays_apart_however_near():
    valley, town = claim(17, first=DAY, voice="Guard"), claim(14, at=9, first=DAY, voice="Guard", place="Orlo")
    assert sizes(lines_of([valley, town, claim(11, first=DAY - 2, page_of="d-b")])) in (
        [[11, 17], [14]],
        [[11, 14], [17]],
    )


def told_by(*documents):
    """A story for each document, all of the same actors."""
    return {key: story(f"s-{key}", key, entities=("e-1", "e-2")) for key in documents}


@pytest.mark.parametrize(
    ("shared", "others", "together"),
    [
        (["killed", "abducted"], (5200, 6100), True),
        (["killed"], (5200, 6100), False),  # one number in common may be what every story of it repeats
        (["killed", "abducted"], (52, 61), False),  # so few are those of one incident each
    ],
)
def test_stories_that_share_two_numbers_are_compared_in_what_else_they_count(shared, others, together):
    counts = [[*((1600, measure) for measure in shared), (other, "injured")] for other in others]
    lines = [
        (claim(number, at=9 * at, first=DAY, page_of=page, measure=measure),)
        for page, told in zip(("d-a", "d-b"), counts, strict=True)
        for at, (number, measure) in enumerate(told)
    ]
    assert ([*others] in sizes(joined(lines, told_by("d-a", "d-b")))) == together


def test_small_numbers_join_no_stories():
    stories = told_by("d-a", "d-b")
    for number, groups in ((3, 2), (13, 1)):
        lines = [(claim(number, first=DAY),), (claim(number, first=DAY + 1, page_of="d-b"),)]
        assert len(joined(lines, stories)) == groups


def test_a_crowd_of_claims_keeps_all_of_them():
    many = [claim(number + 10, page_of=f"d-{number}", first=DAY) for number in range(ALL_PAIRS + 20)]
    assert sum(len(line) for line in lines_of(many)) == len(many)
