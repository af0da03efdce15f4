"""Subjects as a tree has them, drawn by hand."""

from dataclasses import dataclass

import pytest

from sayso.stages.quotes.trees import subject_of


@dataclass
class Token:
    head: int | None
    dep: str


@dataclass
class Item:
    token: int
    pos: str
    passage: int = -1


@dataclass
class Unit:
    items: tuple
    tokens: list


def tree(*rows):
    """A unit of words, each with part of speech, head and relation; a fourth value puts it in marks."""
    tokens = [Token(head, dep) for _, head, dep, *_ in rows]
    items = tuple(Item(at, pos, *rest) for at, (pos, _, _, *rest) in enumerate(rows))
    return Unit(items, tokens)


VERB = ("VERB", 2, "root")


def test_the_subject_with_all_that_hangs_on_it():
    unit = tree(("DET", 1, "det"), ("NOUN", 2, "nsubj"), VERB, ("NOUN", 2, "obj"))
    assert subject_of(unit, 2) == (0, 2)


@pytest.mark.parametrize("dep", ["nsubj:pass", "obj", "obl"])
def test_what_is_no_active_subject_is_none(dep):
    assert subject_of(tree(("DET", 1, "det"), ("NOUN", 2, dep), VERB), 2) is None


def test_without_a_tree_there_is_none():
    assert subject_of(tree(("NOUN", 1, "nsubj"), ("VERB", None, "root")), 1) is None


def test_the_subject_of_another_verb_is_not_taken():
    unit = tree(("NOUN", 3, "nsubj"), ("PRON", 1, "x"), VERB, ("VERB", 2, "xcomp"))
    assert subject_of(unit, 2) is None


@pytest.mark.parametrize(("dep", "last"), [("nmod", 2), ("acl:relcl", 1), ("advcl", 1), ("parataxis", 1), ("punct", 2)])
def test_clauses_are_left_out_at_the_edges(dep, last):
    unit = tree(("NOUN", 2, "nsubj"), ("X", 0, dep), VERB)
    assert subject_of(unit, 2) == (0, last)


def test_a_gap_ends_the_phrase():
    unit = tree(
        ("NOUN", 0, "x"),
        ("ADV", 2, "advmod"),
        ("VERB", 2, "root"),
        ("NOUN", 2, "nsubj"),
        ("ADV", 2, "advmod"),
        ("ADP", 3, "case"),
    )
    assert subject_of(unit, 2) == (3, 4)


def test_words_in_marks_are_no_subject_and_a_name_in_marks_ends_one():
    quoted = tree(("NOUN", 1, "nsubj", 0), ("VERB", 1, "root"))
    assert subject_of(quoted, 1) is None
    for pos, end in (("PROPN", 3), ("NOUN", 2)):
        unit = tree(("VERB", 0, "root"), ("NOUN", 0, "nsubj"), (pos, 0, "x", 0))
        assert subject_of(unit, 0) == (1, end)
    assert subject_of(tree(("VERB", 0, "root"), ("NOUN", 0, "nsubj"), ("PROPN", 0, "x")), 0) == (1, 2)


def test_a_phrase_around_its_own_verb_is_a_mistake_of_the_parser():
    unit = tree(("DET", 2, "det"), ("VERB", 1, "root"), ("NOUN", 1, "nsubj"), ("ADV", 2, "advmod"))
    unit.tokens[1] = Token(2, "acl")
    unit.tokens[2] = Token(1, "nsubj")
    assert subject_of(unit, 1) is None


def test_two_subjects_beside_an_adjective_are_one_phrase():
    rows = [("DET", 4, "nsubj"), ("ADJ", 3, "amod"), ("ADJ", 3, "amod"), ("PROPN", 4, "nsubj"), ("VERB", 4, "root")]
    assert subject_of(tree(*rows), 4) == (0, 4)
    rows[1] = ("NOUN", 3, "nmod")
    assert subject_of(tree(*rows), 4) == (0, 1)
