import random

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.stages.stories.part import LEAST, MOST, parted
from sayso.stages.stories.terms import terms_of
from tests.stages.copies.pages import document

SHARED = "Robbers broke into a jeweller in Karvenna at night. "
ONE = "A green van stood near Silver Gate; Maren Holt heard glass break and counted 17 rings. "
TWO = "Men with an axe threatened goldsmith Ilja Prosk; a necklace of 1899 from Harbour Lane vanished. "
MORE = [
    "Police ask for help.",
    "The insurer paid.",
    "Neighbours talk.",
    "A reward waits.",
    "Trade suffers.",
    "It rained.",
    "Dogs barked.",
]


def _pile(texts, language="en"):
    return [document(str(number), text, language=language) for number, text in enumerate(texts)]


def _parted(pile, groups=None):
    return parted(groups or [list(range(len(pile)))], lambda index: terms_of(pile[index], meanings=True))


def test_two_happenings_in_one_group_are_parted():
    texts = [SHARED + ONE + more for more in MORE[:LEAST]] + [SHARED + TWO + more for more in MORE[:LEAST]]
    assert _parted(_pile(texts)) == [list(range(LEAST)), list(range(LEAST, 2 * LEAST))]


def test_one_happening_stays_whole():
    texts = [SHARED + ONE + TWO + more for more in MORE] * 2
    assert _parted(_pile(texts)) == [list(range(len(texts)))]


def test_few_texts_are_no_story_of_their_own():
    texts = [SHARED + ONE + more for more in MORE] + [SHARED + TWO + more for more in MORE[: LEAST - 1]]
    assert _parted(_pile(texts)) == [list(range(len(texts)))]


def test_three_happenings_become_three():
    third = "Thieves drove a tractor through the wall; owner Petra Dunn misses 300 watches from Castle Street. "
    texts = [SHARED + part + more for part in (ONE, TWO, third) for more in MORE]
    assert [len(group) for group in _parted(_pile(texts))] == [7, 7, 7]


def test_languages_do_not_part_a_story():
    german = (
        "Räuber brachen nachts bei einem Juwelier in Karvenna ein. Ein grüner Lieferwagen stand am Silver Gate; Maren Holt hörte Glas "
        "brechen und zählte 17 Ringe. "
    )
    pile = _pile([SHARED + ONE + more for more in MORE])
    pile += [document(f"g{number}", german + str(number), language="de") for number in range(7)]
    assert len(_parted(pile)) == 1


def test_a_language_that_cannot_be_compared_leaves_a_group_whole():
    texts = [SHARED + ONE + more for more in MORE] + [SHARED + TWO + more for more in MORE]
    pile = _pile(texts)
    pile[0] = document("0", texts[0], language="tr")
    assert _parted(pile) == [list(range(len(texts)))]


def test_a_very_large_group_is_not_looked_at():
    asked = []
    assert parted([list(range(MOST + 1))], asked.append) == [list(range(MOST + 1))]
    assert not asked


@given(st.lists(st.sampled_from([ONE, TWO, "", "Aa Bb 12", "大坝"]), min_size=10, max_size=16), st.randoms())
@settings(deadline=None, max_examples=30)
def test_parts_hold_every_text_once(texts, rng):
    pile = _pile([SHARED + text + random.Random(rng.random()).choice(MORE) for text in texts])
    found = _parted(pile)
    assert sorted(place for group in found for place in group) == list(range(len(texts)))
    assert all(group == sorted(group) for group in found)
    assert len(found) == 1 or min(map(len, found)) >= LEAST
