from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Document, Paragraph, ParsedText, Span, TaggedName, Token
from sayso.stages.parse import parse, parse_all


def make_document(*paragraphs, language="en"):
    places, start = [], 0
    for text in paragraphs:
        end = start + len(text)
        places.append(Paragraph(start=start, end=end, role="body", page=Span(start, end), anchor=None))
        start = end + 2
    return Document(
        id="d-1", page="p-1", title=None, language=language, text="\n\n".join(paragraphs), url=None, outlet=None,
        byline=(), credit=(), dateline_place=None, contributors=(), declared=(), paragraphs=tuple(places), furniture=(),
    )  # fmt: skip


def by_spaces(paragraphs, language):
    """A tokenizer for the tests: a sentence ends with "!", words are between spaces, capitals are names."""
    return [_by_spaces(text) for text in paragraphs]


def _by_spaces(text):
    sentences, tokens, names, start = [], [], [], 0
    for word in text.split(" "):
        end = start + len(word)
        if word:
            if not sentences or tokens[-1].text.endswith("!"):
                sentences.append((start, end))
            sentences[-1] = (sentences[-1][0], end)
            tokens.append(Token(start, end, word, head=len(tokens)))
            if word[0].isupper():
                names.append(TaggedName(start, end, "PER"))
        start = end + 1
    return ParsedText(tuple(sentences), tuple(tokens), tuple(names))


def test_offsets_and_heads_are_those_of_the_document():
    parsed = parse(make_document("Mara came! she left!", "then Zora left"), tokenize=by_spaces)
    text = parsed.document.text
    assert [s.span.of(text) for s in parsed.sentences] == ["Mara came!", "she left!", "then Zora left"]
    assert [s.paragraph for s in parsed.sentences] == [0, 0, 1]
    assert [t.head for t in parsed.tokens] == list(range(7))
    assert [t.text for t in parsed.tokens_of(parsed.sentences[2])] == ["then", "Zora", "left"]
    assert [text[n.start : n.end] for n in parsed.names] == ["Mara", "Zora"]


def test_the_language_reaches_the_tokenizer():
    seen = []
    parse(make_document("a", language="de"), tokenize=lambda p, lang: seen.append((p, lang)) or by_spaces(p, lang))
    assert seen == [(["a"], "de")]


def test_a_document_without_paragraphs_has_no_tokens():
    parsed = parse(make_document(), tokenize=by_spaces)
    assert (parsed.sentences, parsed.tokens, parsed.names) == ((), (), ())


@given(st.lists(st.text(alphabet="aB! ", min_size=1, max_size=20), max_size=5))
def test_every_token_is_in_exactly_one_sentence(paragraphs):
    parsed = parse(make_document(*paragraphs), tokenize=by_spaces)
    text = parsed.document.text
    assert all(text[t.start : t.end] == t.text for t in parsed.tokens)
    assert [t for s in parsed.sentences for t in parsed.tokens_of(s)] == list(parsed.tokens)
    assert all(s.start <= t.start and t.end <= s.end for s in parsed.sentences for t in parsed.tokens_of(s))


@given(
    st.lists(
        st.tuples(st.sampled_from(["en", "de", None]), st.lists(st.text("aB! ", min_size=1, max_size=12), max_size=3)),
        max_size=5,
    )
)
def test_documents_together_are_parsed_as_each_alone(drawn):
    documents = [make_document(*paragraphs, language=language) for language, paragraphs in drawn]
    asked = []

    def tokenize(paragraphs, language):
        asked.append(language)
        return by_spaces(paragraphs, language)

    assert parse_all(documents, tokenize=tokenize) == [parse(document, tokenize=by_spaces) for document in documents]
    assert len(asked) == len(set(asked)) == len({language for language, _ in drawn})
