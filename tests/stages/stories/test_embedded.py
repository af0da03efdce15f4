import numpy as np

from sayso.stages.stories import stories
from sayso.stages.stories.embedded import embedded
from tests.stages.copies.pages import OTHER, REPORT, document

BAKERS = (
    "Loaves were dear in Tolmark again this spring, and bakers of the valley around Hesselvik and Ulmen blamed wet weather. Sigrid Brune, "
    "who runs four ovens, sells her rye for nine crowns."
)
BREAD = (
    "I Tolmark kostar ett bröd mer igen; bagarna kring Sven Dahl, Nils Aske och Greta Bohm ger den våta våren skulden, i Lundhaven även handlarna "
    "från Orlo. Även i Norrhult, Ekby och Sandvik klagar folk på priset, säger Hanna Lind och Olof Berg från Konsum."
)


def _embed(texts):
    """A model that knows bread when it meets it."""
    return np.array([[1.0, 0.2, 0.0] if "Tolmark" in text else [0.0, 0.2, float(len(text) % 7)] for text in texts])


PILE = [document("a", BAKERS), document("b", BREAD, language="sv"), document("c", REPORT), document("d", OTHER)]


def _groups(found):
    return sorted(story.documents for story in found)


def test_texts_that_a_model_holds_for_alike_are_joined_though_they_share_too_few_words():
    assert ("d-a", "d-b") not in _groups(stories(PILE, (), (), ()))
    assert ("d-a", "d-b") in _groups(stories(PILE, (), (), (), embed=_embed))


def test_a_model_that_tells_nothing_changes_nothing():
    silent = stories(PILE, (), (), (), embed=lambda texts: np.zeros((len(texts), 3)))
    assert silent == stories(PILE, (), (), ())


def test_the_order_of_documents_changes_nothing():
    assert stories(PILE[::-1], (), (), (), embed=_embed) == stories(PILE, (), (), (), embed=_embed)


def test_no_documents_ask_nothing_of_the_model():
    assert stories([], (), (), (), embed=_embed) == ()


def test_rows_are_of_length_one_or_nothing():
    lengths = np.linalg.norm(embedded(PILE, _embed), axis=1)
    assert np.allclose(lengths, 1.0)
    assert not embedded(PILE[:1], lambda _texts: np.zeros((1, 3))).any()
