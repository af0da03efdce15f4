"""Forms joined into groups, and what forbids it."""

from sayso.model import Listed
from sayso.stages.entities.agree import Agreement
from sayso.stages.entities.evidence import Judged
from sayso.stages.entities.groups import MOST_REFUSALS, Groups


def groups(count=4):
    return Groups([f"form {number}" for number in range(count)])


def listed(key):
    return Listed(id=key, schema="Organization", name=key, names=(key,), wikidata=None, source="names.txt")


def together(made):
    return sorted(sorted(members) for members in made.members.values())


def test_joining_takes_all_members_and_keeps_the_reasons():
    made = groups()
    assert made.join(2, 3, "b")
    assert made.join(0, 3, "a")
    assert together(made) == [[0, 2, 3], [1]]
    assert {made.group[form] for form in (0, 2, 3)} == {0}
    assert sorted(made.reasons[0]) == ["a", "b"]
    assert made.join(2, 0, "again")
    assert "again" not in made.reasons[0]


def test_what_is_parted_stays_so_however_it_would_come_together():
    made = groups()
    made.part(0, 3)
    assert made.join(0, 1, "a")
    assert made.join(2, 3, "b")
    assert not made.may_join(1, 2)
    assert not made.join(1, 2, "c")
    assert together(made) == [[0, 1], [2, 3]]


def test_a_form_is_never_parted_from_itself():
    made = groups()
    made.part(1, 1)
    assert made.join(0, 1, "a")
    assert made.may_join(0, 1)


def test_two_things_of_a_list_are_never_one_and_one_thing_is():
    made = groups()
    made.listed = {0: listed("l-1"), 1: listed("l-2"), 2: listed("l-1")}
    assert not made.join(0, 1, "a")
    assert made.join(0, 2, "b")
    assert made.join(1, 3, "c")


def test_a_group_has_the_entry_of_either():
    made = groups()
    made.listed = {3: listed("l-1")}
    assert made.join(0, 3, "a")
    assert made.listed == {0: listed("l-1")}


def test_what_somebody_says_comes_before_lists():
    made = groups()
    made.listed = {0: listed("l-1"), 1: listed("l-2")}
    made.forget_list(0, 1)
    assert made.listed == {0: listed("l-1")}
    assert made.join(0, 1, "by hand")
    made.forget_list(0, 1)
    assert made.listed == {0: listed("l-1")}
    only = groups()
    only.listed = {1: listed("l-2")}
    only.forget_list(0, 1)
    assert only.listed == {1: listed("l-2")}


def test_refusals_are_told_nearest_first_once_a_group_and_not_of_those_inside():
    made = groups(9)
    made.refuse(0, 1, -0.5, "far")
    made.refuse(0, 2, 0.5, "near")
    made.refuse(0, 3, 0.25, "inside")
    made.join(0, 3, "joined")
    made.join(1, 4, "joined")
    made.refuse(3, 4, -0.6, "told of that group already")
    assert made.refusals(0) == ["near", "far"]
    assert made.refusals(made.group[2]) == ["near"]


def test_only_so_many_refusals_are_told():
    made = groups(9)
    for other in range(1, 9):
        made.refuse(0, other, -other / 10, f"not {other}")
    assert made.refusals(0) == [f"not {other}" for other in range(1, MOST_REFUSALS + 1)]


def judge(*bad, weight=None, joins=False):
    """A judge that finds nothing between the forms of `bad`, or agreement of a weight."""

    def judged(one, other):
        if {one, other} != set(bad):
            return Judged(Agreement("words", 1.0, "x"), 1.0, ("x",))
        if weight is None:
            return None
        return Judged(Agreement("near", weight, "x"), 1.0 if joins else -1.0, ("x",))

    return judged


def test_a_form_must_agree_with_every_other_that_the_group_holds():
    made = groups()
    made.join(0, 1, "a")
    assert made.agree_throughout(0, 2, judge()) is None
    assert made.agree_throughout(0, 2, judge("form 1", "form 2")) == "form 1"
    assert made.agree_throughout(2, 0, judge("form 1", "form 2")) == "form 1"
    assert made.agree_throughout(0, 2, judge("form 0", "form 2")) is None


def test_what_stands_there_for_other_reasons_does_not_veto():
    made = groups()
    made.join(0, 1, "a")
    made.silent.add(1)
    assert made.agree_throughout(0, 2, judge("form 1", "form 2")) is None


def test_names_that_disagree_veto_unless_all_else_makes_them_one():
    made = groups()
    made.join(0, 1, "a")
    assert made.agree_throughout(0, 2, judge("form 1", "form 2", weight=-0.5)) == "form 1"
    assert made.agree_throughout(0, 2, judge("form 1", "form 2", weight=-0.5, joins=True)) is None
    assert made.agree_throughout(0, 2, judge("form 1", "form 2", weight=0.0)) is None
