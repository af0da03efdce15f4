import copy
from contextlib import closing

import pytest

from sayso.adapters.corrections import correction, written
from sayso.errors import UsageError
from sayso.run.actors import Actors
from sayso.run.judgements import admit, judge, listed, withdraw
from tests.run.people import ANNA, BEN, JAN, ONE, ORLO, THREE, TWO, people


@pytest.fixture(scope="module")
def actors(tmp_path_factory):
    with closing(people(tmp_path_factory.mktemp("people"))) as store:
        yield Actors(store)


@pytest.fixture
def fix(actors):
    """Take corrections one after the other: what is held then, and the notes."""

    def take(*lines, where=None):
        held, notes = {}, []
        for words in lines:
            if words[0] == "undo":
                withdraw(correction(words[1:]), held, actors)
            else:
                admit(judge(correction(words, where), actors, notes), held, notes)
        return [written(one) for one in listed(held.values())], notes

    return take


def test_ids_become_names_that_hold_on_when_the_pile_grows(fix):
    assert fix(("same", JAN, BEN), ("name", ORLO, "Orlo (town)"))[0] == [
        'name Orlo "Orlo (town)"',
        f'same "Ben Kerr" "Jan Weiß@{TWO}"',
    ]


def test_the_order_of_the_two_names_does_not_matter(fix):
    one, _ = fix(("same", "Anna Kerr", "Ben Kerr"))
    other, _ = fix(("same", "Ben Kerr", "Anna Kerr"), ("same", "anna kerr", "ben kerr"))
    assert one == other


def test_a_correction_replaces_the_one_that_it_contradicts_and_says_so(fix):
    held, notes = fix(("same", "Anna Kerr", "Ben Kerr"), ("different", "Ben Kerr", "Anna Kerr"))
    assert held == ['different "Ben Kerr" "Anna Kerr"']
    assert notes == ['replaces: same "Anna Kerr" "Ben Kerr"']
    held, notes = fix(("name", "Orlo", "A"), ("name", "orlo", "B"), ("name", "Anna Kerr", "A"))
    assert held == ['name "Anna Kerr" A', "name Orlo B"]
    assert notes == ["replaces: name Orlo A"]


@pytest.mark.parametrize("last", [0, 1, 2])
def test_what_cannot_hold_together_is_told_and_not_taken(fix, last):
    lines = [("same", "Anna Kerr", "Ben Kerr"), ("same", "Ben Kerr", "Orlo"), ("different", "Anna Kerr", "Orlo")]
    lines.append(lines.pop(last))
    with pytest.raises(UsageError, match="cannot hold together with") as error:
        fix(*lines)
    told = str(error.value).splitlines()
    assert len([line for line in told if line.startswith("  ")]) == 2
    assert "undo" in told[-1]


def test_two_kinds_are_joined_with_a_word_of_notice(fix):
    held, notes = fix(("same", "Orlo", "Ben Kerr"))
    assert len(held) == 1
    assert notes == ["note: “Orlo” (Place) and “Ben Kerr” (Person) are of two kinds so far"]


def test_two_documents_may_mean_two_people(fix):
    for first, second in ((ONE, THREE), (THREE, ONE)):
        held, notes = fix(
            ("different", f"Anna Kerr@{second}", f"Anna Kerr@{first}"),
            ("different", f"Anna Kerr@{first}", f"Anna Kerr@{second}"),
        )
        assert held == [f'different "Anna Kerr@{first}" "Anna Kerr@{second}"']
        assert len(notes) == 1


@pytest.mark.parametrize("words", [("same", "Anna Kerr", "anna kerr"), ("different", ANNA, ANNA)])
def test_one_name_twice_says_nothing(fix, words):
    with pytest.raises(UsageError, match="the same words"):
        fix(words)


def test_an_unknown_name_is_an_error_at_the_prompt_and_kept_from_a_file(fix):
    with pytest.raises(UsageError, match="no page names"):
        fix(("same", "Zora Quill", "Anna Kerr"))
    held, notes = fix(("same", "Zora Quill", "Anna Kerr"), where="x.txt, line 1")
    assert held == ['same "Anna Kerr" "Zora Quill"']
    assert notes == ["x.txt, line 1: no page names “Zora Quill” yet; kept for later builds"]


@pytest.mark.parametrize("undo", [("same", "ben kerr", "Anna Kerr"), ("same", ANNA, BEN), ("same", "Anna Kerr", BEN)])
def test_undo_takes_names_and_ids_in_any_order(fix, undo):
    assert fix(("same", "Anna Kerr", "Ben Kerr"), ("name", "Orlo", "X"), ("undo", *undo))[0] == ["name Orlo X"]
    assert fix(("name", "Orlo", "X"), ("undo", "name", ORLO, "X"))[0] == []


def test_one_word_of_a_name_is_kept_in_full_where_it_stands_for_one_actor_only(fix, actors):
    assert fix(("same", f"Kerr@{ONE}", "Orlo"))[0] == [f"same Kerr@{ONE} Orlo"]
    with_one_kerr = copy.copy(actors)
    with_one_kerr._bearers = {**actors._bearers, "Kerr": {ANNA}}
    notes = []
    made = judge(correction(["same", "kerr", "Orlo"]), with_one_kerr, notes)
    assert written(made) == 'same "Anna Kerr" Orlo'
    assert notes[0] == "note: “Kerr” stands for Anna Kerr here and is kept so"
    held = {made.id: made}
    assert withdraw(correction(["same", "Orlo", "kerr"]), held, with_one_kerr) == made


def test_undo_of_what_is_not_there_lists_what_is(fix):
    with pytest.raises(UsageError, match="there are none"):
        fix(("undo", "same", "a", "b"))
    with pytest.raises(UsageError, match="there are:\n  name Orlo X"):
        fix(("name", "Orlo", "X"), ("undo", "name", "Orlo", "Y"))
