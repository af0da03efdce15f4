"""The shipped pipelines as read here against spaCy's own reading of them."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.lang.lex_attrs import word_shape

from sayso.adapters import spacy_parts, spacy_shipped
from sayso.adapters.sentences import sentence_spans
from sayso.adapters.spacy_ import shipped
from sayso.adapters.spacy_asking import TreeWords
from sayso.adapters.spacy_shipped import load_shipped

PAGES = {
    "en": (
        "Ada Venn, the harbour master of Orlo, said on Monday that the ferry would not sail.  “We can't wait,” she told them.",
        "The council met again.",
        "Two boats were damaged\tin the storm, and nobody knows who will pay for that.",
        "Its members -- all nine of them -- voted against the new pier, which had been promised in 2019!",
    ),
    "de": (
        "Der Hafen von Orlo war am 3. Mai wieder geschlossen, sagte die Sprecherin.  »Nein«, sagte Ada Venn, »das wird nichts.«",
        "Zwei Boote, die im Sturm beschädigt\u00a0worden waren, hat  niemand abgeholt; wer zahlt, weiß auch der Rat nicht.",
    ),
}


class _All:
    """Asks for every sentence's tree."""

    def may_ask(self, low):
        return bool(low)

    def ask(self, hints, words):
        return bool(hints) and bool(list(words))


@pytest.fixture(scope="module")
def plain():
    return {language: spacy.load(folder) for language, folder in shipped().items()}


@pytest.fixture(scope="module")
def ours():
    return {language: load_shipped(language, folder, _All()) for language, folder in shipped().items()}


def _expected(nlp, text, language):
    """Text, start, tag, head's start, relation of each visible token as spaCy says it, one sentence at a time."""
    for start, end in sentence_spans(text, language):
        for token in nlp(text[start:end]):
            head = token.head if not token.head.is_space else token.head.head
            head = token if head.is_space else head
            if not token.is_space:
                yield token.text, start + token.idx, token.pos_ or None, start + head.idx, token.dep_.lower()


def _read(parsed):
    return [(t.text, t.start, t.pos, parsed.tokens[t.head].start, t.dep) for t in parsed.tokens]


@pytest.mark.parametrize("language", ["en", "de"])
def test_tags_and_trees_are_those_of_spacy(language, plain, ours):
    for _ in range(2):  # the second time all words are known
        for text, parsed in zip(PAGES[language], ours[language](PAGES[language], language), strict=True):
            assert _read(parsed) == list(_expected(plain[language], text, language))


def test_a_long_page_is_read_in_batches(monkeypatch, ours):
    whole = ours["en"](PAGES["en"], "en")
    monkeypatch.setattr(spacy_shipped, "BATCH", 2)
    assert ours["en"](PAGES["en"], "en") == whole


@pytest.mark.parametrize("language", ["en", "de"])
def test_letters_alone_are_cut_and_drawn_as_spacy_does(language, plain):
    cut = plain[language].tokenizer
    letters = [char for char in map(chr, range(0x3000)) if char.isalpha()]
    words = [
        *letters,
        *(f"{a}{b}" for a in letters[::7] for b in "aZß"),
        "Hafens",
        "HAFEN",
        "Hafenö",
        "hAfen",
        "x" * 99,
        "X" * 101,
    ]
    for word in words:
        assert cut.prefix_search(word) is cut.suffix_search(word) is None
        assert list(cut.infix_finditer(word)) == []
        assert spacy_parts._shape(word_shape, word) == word_shape(word)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(max_size=60), max_size=4), st.sampled_from(["en", "de"]))
def test_any_text_is_read(ours, paragraphs, language):
    made = ours[language](paragraphs, language)
    assert len(made) == len(paragraphs)
    for text, parsed in zip(paragraphs, made, strict=True):
        assert all(text[t.start : t.end] == t.text and not t.text.isspace() for t in parsed.tokens)
        assert {i for t in parsed.tokens for i in range(t.start, t.end)} >= {
            i for i, char in enumerate(text) if not char.isspace()
        }
        assert all(any(a <= t.start and t.end <= b for a, b in parsed.sentences) for t in parsed.tokens)
        assert all(t.head is not None and 0 <= t.head < len(parsed.tokens) for t in parsed.tokens)


def test_what_a_page_yields_does_not_depend_on_those_before(ours):
    fresh = load_shipped("de", shipped()["de"], _All())
    assert fresh(PAGES["de"][::-1], "de")[::-1] == ours["de"](PAGES["de"], "de")


def test_only_sentences_that_ask_get_trees():
    read = load_shipped("en", shipped()["en"], TreeWords(frozenset({"met"})))
    first, second, *_ = read(PAGES["en"], "en")
    assert {t.head for t in first.tokens} == {t.dep for t in first.tokens} == {None}
    assert [t.dep for t in second.tokens] == ["det", "nsubj", "root", "advmod", "punct"]
