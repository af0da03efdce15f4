from sayso.stages.figure_series.lines import ALL_PAIRS, joined, lines_of
from tests.stages.figure_series.make import claim

DAY = 741_000


def sizes(lines):
    return sorted(sorted(one.amount.size for one in line) for line in lines)


def test_a_number_without_a_place_goes_to_the_nearer_count():
    found = lines_of(
        [
            claim(1400, first=DAY, place="Orlo"),
            claim(7000, at=9, first=DAY, place="Vellin"),
            claim(5700, page_of="d-b"),
        ]
    )
    assert sizes(found) == [[1400], [5700, 7000]]


def test_a_number_that_one_page_sets_apart_stays_apart_however_near():
    valley, town = claim(17, first=DAY, voice="Guard"), claim(14, at=9, first=DAY, voice="Guard", place="Orlo")
    assert sizes(lines_of([valley, town, claim(11, first=DAY - 2, page_of="d-b")])) in (
        [[11, 17], [14]],
        [[11, 14], [17]],
    )


def test_small_numbers_join_no_stories():
    entities = {"d-a": frozenset({"e-1", "e-2"}), "d-b": frozenset({"e-1", "e-2"})}
    for number, groups in ((3, 2), (13, 1)):
        lines = [(claim(number, first=DAY),), (claim(number, first=DAY + 1, page_of="d-b"),)]
        assert len(joined(lines, entities)) == groups


def test_a_crowd_of_claims_keeps_all_of_them():
    many = [claim(number + 10, page_of=f"d-{number}", first=DAY) for number in range(ALL_PAIRS + 20)]
    assert sum(len(line) for line in lines_of(many)) == len(many)
