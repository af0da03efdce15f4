from datetime import date

from sayso.model import KnownDate
from sayso.stages.dating.happenings import Happenings


def known(day, names, alone="after"):
    return KnownDate(
        id=day, name=names[0], earliest=day, latest=day, names=tuple(names), about=(), source="x", alone=alone
    )


LIST = Happenings(
    [
        known("2031-08-09", ["Orlo flood", "Flut von Orlo"]),
        known("2034-07-01", ["Lunden games", "games in Lunden"], "foreseen"),
        known("2030-01-01", ["Orlo"], ""),
        known("2035-03-03", ["storm Orlo"]),
        known("2038-03-03", ["storm Orlo"]),
    ]
)


def test_a_name_that_tells_by_itself_is_found_whole():
    (told,) = LIST.named("After the Orlo flood nobody came back.")
    assert told == ("Orlo flood", (date(2031, 8, 9),), False)
    assert LIST.named("The Orlo floods were many. Orlo is a town.") == ()


def test_what_was_foreseen_says_so_and_two_of_one_name_are_both_kept():
    games, storm = LIST.named("The games in Lunden and storm Orlo")
    assert games.foreseen
    assert storm.days == (date(2035, 3, 3), date(2038, 3, 3))


def test_an_empty_list_finds_nothing():
    assert Happenings([]).named("The Orlo flood") == ()
