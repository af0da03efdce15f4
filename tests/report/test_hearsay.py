from dataclasses import replace

import pytest

from sayso.model import Attribution, Teller
from sayso.report.hearsay import hand, tellers, told_by
from tests.samples import dossier

DOC = replace(dossier().documents[0], outlet="The Orlo Post")


def attribution(*names, mention=None):
    chain = tuple(Teller(name=name, start=0, end=len(name), mention=mention) for name in names)
    return Attribution(source=(), cue=(), speaker=None, chain=chain, score=0.5, why="")


def test_the_depth_of_hearsay_is_told_with_its_tellers():
    voss = attribution("Mara Voss")
    assert (hand(voss, DOC), told_by(voss, DOC)) == (1, None)
    assert told_by(attribution("Radio Venn", "the Lund Times"), DOC) == "second hand: Radio Venn, from the Lund Times"
    assert told_by(attribution(*"xyz"), DOC) == "third hand: x, from y, from z"
    assert told_by(attribution(*"wxyz"), DOC) == "4th hand: w, from x, from y, from z"


def test_nobody_is_no_hand():
    assert (hand(None, DOC), told_by(None, DOC), hand(attribution(), DOC)) == (None, None, None)


@pytest.mark.parametrize(
    ("language", "teller"),
    [("en", "this newspaper"), ("en", "the Post"), ("en", "The Orlo Post"), ("de", "dieser Zeitung")],
)
def test_the_outlet_itself_is_no_teller(language, teller):
    told = attribution(teller, "Mara Voss")
    doc = replace(DOC, language=language)
    assert (hand(told, doc), told_by(told, doc)) == (1, None)
    assert [one.name for one in tellers(told, doc)] == ["Mara Voss"]


@pytest.mark.parametrize("teller", ["the newspaper", "the Lund Post", "Orlo"])
def test_another_outlet_is_one(teller):
    assert hand(attribution(teller, "Mara Voss"), DOC) == 2


def test_the_first_source_stays_even_if_it_is_the_outlet():
    assert hand(attribution("The Orlo Post"), DOC) == 1


def test_an_outlet_that_is_not_known_is_nobody():
    assert hand(attribution("the Post", "Mara Voss"), replace(DOC, outlet=None)) == 2


def test_a_pronoun_that_was_not_resolved_is_no_teller():
    assert told_by(attribution("neither", "Mara Voss"), DOC) is None
    assert told_by(attribution("Radio Venn", "which"), DOC) == "second hand: Radio Venn, from somebody not named"
