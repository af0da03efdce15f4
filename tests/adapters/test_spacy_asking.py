import pytest

from sayso.adapters.spacy_asking import TreeWords
from sayso.adapters.tree_words import TREE_WORDS

WORDS = TreeWords(
    frozenset({"said", "attack"}), {"nahm": (frozenset({"fest"}),)}, ("angriff",), {"attack": frozenset({"VERB"})}
)


def _asks(tree_words, *tagged):
    hints = [(word.lower(), tag) for word, tag in tagged if tree_words.may_ask(word.lower())]
    return tree_words.ask(hints, [word for word, _ in tagged])


@pytest.mark.parametrize(
    ("tagged", "expected"),
    [
        ([("Ada", "PROPN"), ("Said", "VERB")], True),
        ([("Ada", "PROPN"), ("left", "VERB")], False),
        ([("the", "DET"), ("attack", "NOUN")], False),
        ([("they", "PRON"), ("attack", "VERB")], True),
        ([("Sie", "PRON"), ("nahm", "VERB"), ("ihn", "PRON"), ("Fest", "NOUN")], True),
        ([("Sie", "PRON"), ("nahm", "VERB"), ("ihn", "PRON")], False),
        ([("Raketenangriff", "NOUN")], True),
        ([], False),
    ],
)
def test_which_sentences_ask(tagged, expected):
    assert _asks(WORDS, *tagged) is expected


def test_a_german_verb_with_a_separate_part_asks_beside_it_only():
    german = TREE_WORDS["told"]("de")
    assert _asks(german, ("Ada", "PROPN"), ("teilte", "VERB"), ("das", "PRON"), ("mit", "ADP"))
    assert not _asks(german, ("Ada", "PROPN"), ("teilte", "VERB"), ("das", "DET"), ("Brot", "NOUN"))
    assert _asks(german, ("Ada", "PROPN"), ("sagte", "VERB"))


def test_every_sentence_may_be_wanted() -> None:
    words = TreeWords(frozenset(), every=True)
    assert words.may_ask("table")
    assert words.ask((), ("the", "table"))
    assert not TreeWords(frozenset()).ask((), ("the", "table"))
