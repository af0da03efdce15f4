import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, Span
from spacy.training import Example

from sayso.adapters.spacy_ import load_pipeline, make_tokenize, tokenize
from sayso.adapters.spacy_asking import TreeWords
from sayso.errors import UsageError
from sayso.model import TaggedName

SENTENCE = "Mara Voss came to Zhelova."


def words(parsed):
    return [token.text for token in parsed.tokens]


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory):
    """A pipeline with tagger, parser and names that has learnt one sentence by heart."""
    nlp = spacy.blank("en")
    gold = Doc(
        nlp.vocab,
        words=["Mara", "Voss", "came", "to", "Zhelova", "."],
        spaces=[True, True, True, True, False, False],
        pos=["PROPN", "PROPN", "VERB", "ADP", "PROPN", "PUNCT"],
        heads=[2, 0, 2, 4, 2, 2],
        deps=["nsubj", "flat", "ROOT", "case", "obl", "punct"],
    )
    gold.ents = [Span(gold, 0, 2, label="PERSON"), Span(gold, 4, 5, label="GPE")]
    examples = [Example(nlp.make_doc(SENTENCE), gold)]
    nlp.add_pipe("morphologizer")
    nlp.add_pipe("parser", config={"min_action_freq": 1})
    nlp.add_pipe("ner")
    nlp.initialize(lambda: examples)
    for _ in range(30):
        nlp.update(examples)
    folder = tmp_path_factory.mktemp("models") / "en_tiny"
    nlp.to_disk(folder)
    return folder


def test_rules_give_offsets_into_the_paragraph():
    (parsed,) = tokenize(["He can't go. “No,” she said."], "en")
    assert parsed.sentences == ((0, 12), (13, 28))
    assert words(parsed) == ["He", "ca", "n't", "go", ".", "“", "No", ",", "”", "she", "said", "."]
    assert parsed.tokens[0].pos is None


def test_an_unknown_language_is_tokenised_too():
    assert [words(p) for p in tokenize(["Foo, bar.", "谷の上"], "zz")] == [["Foo", ",", "bar", "."], ["谷の上"]]
    assert [words(p) for p in tokenize(["Foo, bar."], None)] == [["Foo", ",", "bar", "."]]


@settings(deadline=None)
@given(st.text(max_size=120), st.sampled_from(["en", "de", "fr", "ja", "ar", None]))
def test_tokens_slice_to_the_text_and_miss_nothing_visible(text, language):
    (parsed,) = tokenize([text], language)
    assert all(text[t.start : t.end] == t.text for t in parsed.tokens)
    held = {i for t in parsed.tokens for i in range(t.start, t.end)}
    assert {i for i, char in enumerate(text) if not char.isspace()} <= held
    assert all(any(a <= t.start and t.end <= b for a, b in parsed.sentences) for t in parsed.tokens)


def test_a_pipeline_gives_tags_trees_and_names(pipeline):
    text = f"{SENTENCE}  {SENTENCE}"
    (parsed,) = load_pipeline("en", str(pipeline))([text], "en")
    assert [t.pos for t in parsed.tokens[:6]] == ["PROPN", "PROPN", "VERB", "ADP", "PROPN", "PUNCT"]
    assert [t.head for t in parsed.tokens] == [2, 0, 2, 4, 2, 2, 8, 6, 8, 10, 8, 8]
    assert [t.dep for t in parsed.tokens[6:9]] == ["nsubj", "flat", "root"]
    assert parsed.names[0] == TaggedName(0, 9, "PER")
    assert [text[n.start : n.end] for n in parsed.names] == ["Mara Voss", "Zhelova"] * 2
    assert parsed.names[3].label == "LOC"


def test_a_pipeline_may_give_lemmas_without_trees(tmp_path):
    nlp = spacy.blank("en")
    nlp.add_pipe("attribute_ruler").add([[{"LOWER": "came"}]], {"LEMMA": "come", "POS": "VERB"})
    nlp.to_disk(tmp_path / "ruled")
    (parsed,) = load_pipeline("en", str(tmp_path / "ruled"))(["Mara  came."], "en")
    assert [(t.text, t.pos, t.lemma, t.head, t.dep) for t in parsed.tokens] == [
        ("Mara", None, None, None, None),
        ("came", "VERB", "come", None, None),
        (".", None, None, None, None),
    ]


def test_heads_count_the_visible_tokens_only(pipeline):
    (parsed,) = load_pipeline("en", str(pipeline))([f"  {SENTENCE.replace(' came', '  came')}"], "en")
    assert [token.text for token in parsed.tokens] == ["Mara", "Voss", "came", "to", "Zhelova", "."]
    assert all(token.head is not None and 0 <= token.head < len(parsed.tokens) for token in parsed.tokens)


def test_a_pipeline_splits_as_the_rules_do(pipeline):
    paragraphs = ["He can't\tgo. “No,” she  said.", "", "\u200b ...", "J. R. Smith left."]
    ruled = tokenize(paragraphs, "en")
    tagged = load_pipeline("en", str(pipeline))(paragraphs, "en")
    assert [p.sentences for p in ruled] == [p.sentences for p in tagged]
    assert [[t[:3] for t in p.tokens] for p in ruled] == [[t[:3] for t in p.tokens] for p in tagged]


def test_models_serve_their_language_only(pipeline):
    chosen = make_tokenize({"en": str(pipeline)}, no_trees)
    assert chosen([SENTENCE], "en-GB")[0].tokens[0].pos == "PROPN"
    assert chosen([SENTENCE], "sv")[0].tokens[0].pos is None
    assert chosen([SENTENCE], None)[0].tokens[0].pos is None


def no_trees(_language):
    return TreeWords(frozenset())


def test_the_shipped_pipelines_tag_all_and_parse_only_what_asks_for_it():
    split = make_tokenize({}, lambda language: TreeWords(frozenset({"sagte"} if language == "de" else ())))
    (english,) = split([SENTENCE], "en")
    assert english.tokens[0].pos == "PROPN"
    assert {t.head for t in english.tokens} == {None}
    (german,) = split(["Der Damm hielt. Die Ministerin sagte nichts."], "de")
    trees = [{t.head is None for t in german.tokens if a <= t.start < b} for a, b in german.sentences]
    assert trees == [{True}, {False}]


def test_a_missing_pipeline_is_a_wrong_call(tmp_path):
    with pytest.raises(UsageError, match=r"no spaCy pipeline 'en_none_such'.*folder"):
        load_pipeline("en", "en_none_such")
    (tmp_path / "meta.json").write_text("{}")
    with pytest.raises(UsageError, match="pipeline"):
        load_pipeline("en", str(tmp_path))


def test_a_pipeline_of_another_language_is_a_wrong_call(pipeline):
    with pytest.raises(UsageError, match="is for 'en', not for 'de'"):
        load_pipeline("de", str(pipeline))


def test_a_word_asks_for_a_tree_as_its_part_of_speech_only():
    asked = TreeWords(frozenset({"attack"}), tags={"attack": frozenset({"VERB"})})
    split = make_tokenize({}, lambda language: asked if language == "en" else TreeWords(frozenset()))
    (parsed,) = split(["The attack began at noon. They attack the port."], "en")
    tags = [(token.pos, token.head is not None) for token in parsed.tokens if token.text == "attack"]
    assert tags == [("NOUN", False), ("VERB", True)]


def test_words_together_and_ends_ask_for_a_tree():
    asked = TreeWords(frozenset(), {"nahm": (frozenset({"fest"}),)}, ("angriff",))
    split = make_tokenize({}, lambda _language: asked)
    text = "Sie nahm ihn fest. Sie nahm den Zug. Ein Raketenangriff begann."
    (german,) = split([text], "de")
    trees = [any(t.head is not None for t in german.tokens if a <= t.start < b) for a, b in german.sentences]
    assert trees == [True, False, True]
