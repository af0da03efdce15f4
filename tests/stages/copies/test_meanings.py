import random
from itertools import islice, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.stages.copies.pages import document

from sayso.stages.copies import copies, kin
from sayso.stages.copies.meanings import FEWEST, MOST, meant, stretches

THINGS = ("bread", "rain", "sheep", "ferry", "school", "wool", "bridge", "harvest", "music", "snow", "honey", "lamps")
_SENTENCE = "{word} is what they talked about for a while that evening, and nobody there had very much to add."
_SATZ = "über {word} wurde an jenem abend lange geredet, und niemand hatte dem danach noch viel hinzuzufügen."


def english(things):
    """A text that tells of one thing after the other, without a name or a number."""
    return " ".join(_SENTENCE.format(word=word).capitalize() for word in things)


def german(things):
    """The same by a translator whose words have nothing in common with it."""
    return " ".join(_SATZ.format(word=word[::-1]).capitalize() for word in things)


def embed(texts):
    """A model that knows what things are called in both languages."""
    rows = [[float(word in text.lower() or word[::-1] in text.lower()) for word in THINGS] for text in texts]
    return np.array(rows).reshape(len(texts), len(THINGS))


def _scattered(things, seed):
    """A text that tells of one thing after the other, in words that no other text has."""
    dice = random.Random(seed)
    other = ("".join(dice.choices("abcdefgh", k=7)) for _ in range(10 * len(things)))
    return " ".join(f"Q{next(other)} {word} {' '.join(islice(other, 9))}." for word in things)


SHUFFLED = tuple(random.Random(4).sample(THINGS, len(THINGS)))
PAIR = [document("a", english(THINGS)), document("b", german(THINGS), language="de")]


def test_a_translation_without_names_and_numbers_is_found_by_its_meaning_alone():
    assert kin(PAIR) == ()
    (found,) = kin(PAIR, embed=embed)
    assert (found.a, found.b, found.relation) == ("d-a", "d-b", "translation")
    (derivation,), (origin,) = copies(PAIR, embed=embed)
    assert derivation.kind == "translation"
    assert "passages mean the same, in the same order" in derivation.why
    assert origin.documents == ("d-a", "d-b")


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_passages_shown_mean_the_same_whichever_page_came_first(language):
    first, second = PAIR if language == "en" else PAIR[::-1]
    pages = [document("a", first.text, language=first.language), document("b", second.text, language=second.language)]
    (derivation,), _ = copies(pages, embed=embed)
    texts = {page.id: page.text for page in pages}
    assert derivation.evidence
    for pair in derivation.evidence:
        here, there = pair.here.of(texts[derivation.document]), pair.there.of(texts[derivation.derived_from])
        assert np.array_equal(embed([here]), embed([there]))


def test_two_reports_that_tell_the_same_in_another_order_are_two():
    pages = [PAIR[0], document("b", german(SHUFFLED), language="de")]
    assert meant(pages, embed, set()) == []


def test_texts_on_other_things_are_no_translations():
    half = len(THINGS) // 2
    pages = [document("a", english(THINGS[:half])), document("b", german(THINGS[half:]), language="de")]
    assert meant(pages, embed, set()) == []


def test_what_is_tied_already_and_texts_of_one_language_are_left_alone():
    assert meant(PAIR, embed, {(0, 1)}) == []
    assert meant([PAIR[0], document("b", english(THINGS))], embed, set()) == []


def test_short_texts_say_too_little():
    few = THINGS[: FEWEST - 1]
    assert meant([document("a", english(few)), document("b", german(few), language="de")], embed, set()) == []


def test_each_text_finds_its_own_translation_in_a_pile_in_any_order():
    orders = [tuple(random.Random(seed).sample(THINGS, len(THINGS))) for seed in range(6)]
    pages = [document(f"e{place}", _scattered(order, place)) for place, order in enumerate(orders)]
    pages += [document(f"g{place}", _scattered(order, place + 6), language="de") for place, order in enumerate(orders)]
    found = kin(pages, embed=embed)
    assert [(pair.a, pair.b) for pair in found] == [(f"d-e{place}", f"d-g{place}") for place in range(6)]
    assert kin(pages[::-1], embed=embed) == found


def test_a_model_that_tells_nothing_ties_nothing():
    assert meant(PAIR, lambda texts: np.zeros((len(texts), 3)), set()) == []
    assert meant([], embed, set()) == []


@given(st.text(alphabet="ab. !?\n“”。", max_size=400))
def test_stretches_are_whole_and_in_order(text):
    found = stretches(text)
    assert all(start < end for start, end in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    assert len(found) <= MOST + 2
    assert "".join("".join(text[a:b].split()) for a, b in found) == "".join(text.split())
