from sayso.model import Attribution, Teller
from sayso.report.hearsay import hand, told_by


def attribution(*names):
    chain = tuple(Teller(name=name, start=0, end=len(name), mention=None) for name in names)
    return Attribution(source=(), cue=(), speaker=None, chain=chain, score=0.5, why="")


def test_the_depth_of_hearsay_is_told_with_its_tellers():
    assert (hand(attribution("Mara Voss")), told_by(attribution("Mara Voss"))) == (1, None)
    assert told_by(attribution("Radio Venn", "the Orlo Post")) == "second hand: Radio Venn, from the Orlo Post"
    assert told_by(attribution(*"abc")) == "third hand: a, from b, from c"
    assert told_by(attribution(*"abcd")) == "4th hand: a, from b, from c, from d"


def test_nobody_is_no_hand():
    assert (hand(None), told_by(None), hand(attribution())) == (None, None, None)
