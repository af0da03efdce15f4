from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model import Filler
from sayso.stages.events.days import Days
from sayso.stages.events.weigh import FAR_APART, NONE, SAME_DAY, SAME_TIME, between, is_part, likeness, weigh, worth
from tests.stages.events.make import one_story

ATTACK = {"head": "attack", "kind": "ASSAULT"}


def _weight(*lines: object) -> float:
    pile, _ = one_story(*lines)
    a, b = pile.tellings()
    return weigh(a, b, worth([a, b]))


def test_other_words_have_nothing_in_common() -> None:
    assert _weight("Miners [marched] in Lume.", "Miners [sold] coal in Lume.") == NONE


def test_saying_needs_common_words() -> None:
    alone = _weight("Police [said] nobody was hurt.", "A vet [said] dogs like snow.")
    shared = _weight("Alda Venn [said] the mill would close.", "The mill would close, Alda Venn [said].")
    assert alone < 0 < shared


def test_light_words_say_nothing() -> None:
    assert _weight("The race [took] two hours.", "A vet [gave] dogs bread.") < 0


@pytest.mark.parametrize(
    ("more", "better"),
    [
        ({"roles": {"recipient": ["Lume"]}}, True),
        ({"when": "2031-05-05"}, True),
        ({"killed": 4.0}, True),
    ],
)
def test_what_both_say_speaks_for_one(more: dict[str, object], better: bool) -> None:
    bare = _weight(("Jets [attacked] Lume.", ATTACK), ("Jets [attacked] Lume.", ATTACK))
    same = _weight(("Jets [attacked] Lume.", ATTACK | more), ("Jets [attacked] Lume.", ATTACK | more))
    assert (same > bare) is better


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"roles": {"place": ["Lume"]}}, {"roles": {"place": ["Dorn"]}}),
        ({"roles": {"actor": ["Lume"]}}, {"roles": {"actor": ["Dorn"]}}),
        ({"when": "2031-05-05"}, {"when": "2031-05-09"}),
        ({"killed": 4.0}, {"killed": 40.0}),
        ({"mode": "aerial"}, {"mode": "firearms"}),
    ],
)
def test_what_both_say_differently_speaks_against(one: dict[str, object], other: dict[str, object]) -> None:
    bare = _weight(("Lume and Dorn were [attacked].", ATTACK), ("Lume and Dorn were [attacked].", ATTACK))
    apart = _weight(
        ("Lume and Dorn were [attacked].", ATTACK | one), ("Lume and Dorn were [attacked].", ATTACK | other)
    )
    assert apart < bare


def test_a_place_and_its_part_by_name_do_not_contradict() -> None:
    def both(one: str, other: str) -> float:
        return _weight(
            *((f"They [attacked] {place}.", ATTACK | {"roles": {"place": [place]}}) for place in (one, other))
        )

    assert both("North Lume", "Lume") > both("North Lume", "Dorn")


def test_what_comes_after_the_page_had_not_happened() -> None:
    pile, _ = one_story(
        ("Jets [attacked] Lume.", ATTACK), ("Jets [attack] Lume on Friday.", ATTACK | {"when": "2031-05-20"})
    )
    before = weigh(*pile.tellings(), worth(pile.tellings()))
    pile.written["d-0"] = ("2031-05-05", "2031-05-05")
    assert weigh(*pile.tellings(), worth(pile.tellings())) < before


@pytest.mark.parametrize(
    ("a", "b", "value"),
    [
        (Days(10, 10), Days(10, 10), SAME_DAY),
        (Days(1, 365), Days(10, 10), SAME_TIME),
        (Days(10, 10), Days(30, 30), FAR_APART),
        (Days(None, 10), Days(30, None), FAR_APART),
        (Days(None, 10), Days(5, None), SAME_TIME),
    ],
)
def test_times(a: Days, b: Days, value: float) -> None:
    assert between(a, b) == value
    assert between(b, a) == value


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(["Jets [attacked] Lume", "Lume was [hit]", "Dorn [said] no", "They [took] it"]),
        min_size=2,
        max_size=5,
    )
)
def test_weighing_is_symmetric_and_likeness_a_share(lines: list[str]) -> None:
    pile, _ = one_story(*lines)
    told = pile.tellings()
    values = worth(told)
    for a, b in combinations(told, 2):
        assert weigh(a, b, values) == pytest.approx(weigh(b, a, values))
        assert -1e-9 <= likeness(a, b, values) <= 1 + 1e-9


def test_two_who_use_force_make_two_attacks() -> None:
    by_two = ({"roles": {"actor": ["Lume"]}}, {"roles": {"actor": ["Dorn"]}})
    lines = "Lume and Dorn [attacked].", "Lume and Dorn [attacked]."
    force = _weight(*((line, ATTACK | more) for line, more in zip(lines, by_two, strict=True)))
    words = _weight(*((line, {"head": "attack"} | more) for line, more in zip(lines, by_two, strict=True)))
    assert force < 0 < words + 2
    assert force < words


def test_a_name_inside_a_name_makes_no_second_actor() -> None:
    one = ("Lume and the Lume army [attacked].", ATTACK | {"roles": {"actor": ["Lume"]}})
    army = ("Lume and the Lume army [attacked].", ATTACK | {"roles": {"actor": ["Lume army"]}})
    other = ("Lume and the Dorn army [attacked].", ATTACK | {"roles": {"actor": ["Dorn army"]}})
    assert _weight(one, army) > _weight(one, other)


def test_a_minister_and_a_claim_are_dismissed_in_two_ways() -> None:
    person = ("Alda Venn was [dismissed].", {"head": "dismiss", "roles": {"recipient": ["Alda Venn"]}})
    pile, _ = one_story(person, ("Lume [dismissed] such claims.", {"head": "dismiss"}))
    start = pile.texts["d-1"][0].index("such")
    pile.mentions[1] = replace(
        pile.mentions[1], fillers=(Filler(role="recipient", start=start, end=start + 11, mention=None),)
    )
    a, b = pile.tellings()
    assert [a.cast.sort, b.cast.sort] == ["who", "what"]
    assert weigh(a, b, worth([a, b])) < 0


def test_demands_need_more_than_one_who_demands() -> None:
    demand = {"kind": "DEMAND", "roles": {"actor": ["Alda Venn"]}}
    assert _weight(("Alda Venn [called for] help.", demand), ("From Orlo Alda Venn [demanded] to leave.", demand)) < 0


def test_a_person_resigns_once_though_the_days_differ() -> None:
    quit_ = {"kind": "RETREAT", "mode": "resign", "roles": {"actor": ["Alda Venn"]}}
    one = ("Alda Venn [resigned].", quit_ | {"when": "2031-05-02"})
    assert _weight(one, ("Alda Venn [quit].", quit_ | {"when": "2031-05-19"})) > 0
    assert _weight(one, ("Alda Venn [quit].", quit_ | {"when": "2035-05-19"})) < 0


def test_undated_tellings_of_pages_years_apart_are_two() -> None:
    pile, _ = one_story(("Jets [attacked] Lume.", ATTACK), ("Jets [attacked] Lume.", ATTACK))
    pile.written |= {"d-0": ("2021-05-02", "2021-05-02"), "d-1": ("2031-05-02", "2031-05-02")}
    a, b = pile.tellings()
    assert weigh(a, b, worth([a, b])) < 0


def test_names_with_a_common_word_may_be_one() -> None:
    short = ("Governor Venn [paid] them.", {"roles": {"actor": ["Venn"]}})
    full = ("Alda Venn [paid] them.", {"roles": {"actor": ["Alda Venn"]}})
    other = ("Berit Okoro [paid] them.", {"roles": {"actor": ["Berit Okoro"]}})
    assert _weight(short, full) > 0 > _weight(short, other)


def test_a_country_and_a_person_in_a_role_do_not_contradict() -> None:
    person = ("They [freed] Alda Venn.", {"roles": {"recipient": ["Alda Venn"]}})
    country = ("They [freed] the Norway pilot.", {"roles": {"recipient": ["Norway"]}})
    other = ("They [freed] Berit Okoro.", {"roles": {"recipient": ["Berit Okoro"]}})
    assert _weight(person, country) > _weight(person, other)


def test_two_words_read_as_two_types_are_two() -> None:
    meeting = {"head": "meeting", "kind": "CONSULT", "roles": {"participant": ["Chile"]}}
    fight = {"head": "fight", "kind": "ASSAULT", "roles": {"participant": ["Chile"]}}
    game = {"head": "fight", "kind": "CONSULT", "roles": {"participant": ["Chile"]}}
    one = ("Chile held a [meeting].", meeting)
    assert _weight(one, ("Chile saw the [fight].", fight)) < _weight(one, ("Chile saw the [fight].", game)) - 2


def test_the_dead_of_one_day_and_those_of_a_war() -> None:
    few, many, war = ({**ATTACK, "killed": count} for count in (4.0, 20.0, 900.0))
    line = "Jets [attacked] Lume."
    assert _weight((line, few), (line, war)) < _weight((line, few), (line, many)) < _weight((line, few), (line, few))


def test_one_text_that_names_two_days_tells_two() -> None:
    pile, _ = one_story(("Jets [attacked] Lume.", {**ATTACK, "when": "2031-05-02"}))
    pile.told("d-0", "On Saturday jets [attacked] Lume.", when="2031-05-03", **ATTACK)
    pile.told("d-1", "On Saturday jets [attacked] Lume.", when="2031-05-03", **ATTACK)
    first, here, there = pile.tellings()
    values = worth([first, here, there])
    assert weigh(first, here, values) < weigh(first, there, values)


def test_what_is_long_past_is_hardly_news() -> None:
    past = ("Jets [attacked] Lume.", {**ATTACK, "when": "2021-05-02"})
    pile, _ = one_story(past, ("Jets [attacked] Lume.", ATTACK))
    a, b = pile.tellings()
    undated = weigh(a, b, worth([a, b]))
    pile.written["d-1"] = ("2031-05-02", "2031-05-02")
    a, b = pile.tellings()
    assert weigh(a, b, worth([a, b])) < undated


def test_one_of_several_is_a_part() -> None:
    several = ("Twelve died in [attacks] on Lume and Dorn.", ATTACK | {"roles": {"place": ["Lume", "Dorn"]}})
    whole = ("The [attacks] killed twelve.", ATTACK)
    one = ("The [attack] killed four.", ATTACK)
    there = ("Gunmen [attacked] Dorn.", ATTACK | {"roles": {"place": ["Dorn"]}})
    assert _weight(several, whole) > 0
    assert _weight(whole, one) < _weight(whole, whole) - 1
    assert _weight(several, there) < _weight(there, there)
    assert _is_part(there, several)
    assert not _is_part(several, there)


def _is_part(*lines: object) -> bool:
    pile, _ = one_story(*lines)
    a, b = pile.tellings()
    return is_part(a, b)
