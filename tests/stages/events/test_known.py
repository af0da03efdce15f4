from sayso.stages.events.known import aligned, resumed, same_text
from tests.stages.events.make import Pile


def _pairs(found):
    return sorted(tuple(sorted(pair)) for pair in found)


def test_copies_tell_the_same() -> None:
    pile = Pile()
    for page in ("d-1", "d-2", "d-3"):
        pile.told(page, "Miners [marched] in Lume.", head="march")
    pile.origins += [["d-1", "d-2"], ["d-3"]]
    assert _pairs(same_text(pile.tellings(), pile.around())) == [(0, 1)]


def test_aligned_sentences_tell_the_same() -> None:
    pile = Pile()
    pile.told("d-1", "Miners [met] and left.", head="meet")
    pile.told("d-1", "The mill [closed].", head="close")
    pile.told("d-2", "Bergleute [trafen] sich.", head="treffen", language="de")
    pile.told("d-2", "Das Werk [schloss].", head="schließen", language="de")
    pile.derived("d-2", "d-1", here=1, there=1)
    assert _pairs(aligned(pile.tellings(), pile.around())) == [(1, 3)]


def test_a_noun_with_its_own_complement_resumes_nothing() -> None:
    pile = Pile()
    pile.told("d-1", "Rebels [attacked] the port.", head="attack")
    pile.told("d-1", "She recalled the [attack] of last year.", head="attack")
    assert _pairs(resumed(pile.tellings())) == []


def test_the_nearest_is_meant() -> None:
    pile = Pile()
    pile.told("d-1", "Rebels [attacked] the port.", head="attack")
    pile.told("d-1", "Jets [attacked] the camp.", head="attack")
    pile.told("d-1", "The [attack] cost four lives.", head="attack")
    assert _pairs(resumed(pile.tellings())) == [(1, 2)]


def test_another_day_is_not_meant() -> None:
    pile = Pile()
    pile.told("d-1", "Rebels [attacked] the port.", head="attack", when="2031-05-05")
    pile.told("d-1", "The [attack] came a week later.", head="attack", when="2031-05-12")
    assert _pairs(resumed(pile.tellings())) == []
