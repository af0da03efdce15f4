from dataclasses import replace

from sayso.model import SameWords
from sayso.report.joins import join
from tests.samples import dossier


def _same_as(*pairs):
    """Quotations a, b, ... of a document each; pairs as "abv": a and b are the same words verbatim, "bca": altered."""
    made = dossier()
    quote = made.quotations[0]
    quotes = tuple(replace(quote, id=name, document=f"d-{name}") for name in "abcd")
    documents = tuple(replace(made.documents[0], id=f"d-{name}") for name in "abcd")
    kinds = {"v": "verbatim", "a": "altered"}
    same = tuple(
        SameWords(id="w", a=a, b=b, kind=kinds[kind], speaker=None, score=1.0, why="w") for a, b, kind in pairs
    )
    joins = join(replace(made, quotations=quotes, documents=documents, same_words=same))
    return {quote: "".join(others) for quote, others in joins.same_as.items()}


def test_the_very_same_words_are_handed_on():
    assert _same_as("abv", "bcv") == {"a": "bc", "b": "ac", "c": "ab"}
    assert _same_as("bca", "abv") == {"a": "bc", "b": "ac", "c": "ab"}


def test_small_changes_do_not_add_up():
    assert _same_as("aba", "bca") == {"a": "b", "b": "ac", "c": "b"}
    assert _same_as("aba", "bca", "cdv") == {"a": "b", "b": "acd", "c": "bd", "d": "bc"}


def test_quotations_of_one_document_are_not_each_others():
    made = dossier()
    quotes = tuple(
        replace(made.quotations[0], id=name, document=doc)
        for name, doc in zip("abc", ("d-1", "d-2", "d-1"), strict=True)
    )
    same = tuple(SameWords(id="w", a="b", b=other, kind="verbatim", speaker=None, score=1.0, why="w") for other in "ac")
    assert join(replace(made, quotations=quotes, same_words=same)).same_as == {
        "a": ("b",),
        "b": ("a", "c"),
        "c": ("b",),
    }
