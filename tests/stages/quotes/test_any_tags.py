"""Whatever a tagger and a parser say of whatever words: no crash, and spans of the text's own words."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.lang import profile
from sayso.stages.quotes import quotes
from tests.texts import parsed

ENGLISH = [
    "said",
    "told",
    "believes",
    "heard",
    "shows",
    "urged",
    "wants",
    "praised",
    "accused",
    "by",
    "of",
    "that",
    "whether",
    "who",
    "which",
    "to",
    "and",
    "but",
    "while",
    "as",
    "if",
    "at",
    "least",
    "the",
    "a",
    "her",
    "council",
    "Voss",
    "Ek",
    "people",
    "ten",
    "claim",
    "’s",
    "has",
    "was",
    "not",
    "also",
    "citing",
    "quoted",
    "saying",
    "called",
    "“we",
    "stay”",
    "(",
    ")",
    "—",
    ":",
    ";",
    ",",
    ".",
    "report",
]
GERMAN = [
    "sagte",
    "teilte",
    "mit",
    "glaubt",
    "zeigt",
    "fordert",
    "plant",
    "lobte",
    "nannte",
    "laut",
    "nach",
    "Angaben",
    "so",
    "zufolge",
    "dass",
    "der",
    "die",
    "den",
    "in",
    "von",
    "und",
    "aber",
    "wie",
    "weil",
    "dem",
    "Voss",
    "Ek",
    "Bericht",
    "Forderung",
    "seine",
    "hat",
    "wurde",
    "zitiert",
    "heißt",
    "es",
    "dies",
    "demnach",
    "sei",
    "habe",
    "soll",
    "haben",
    "„wir",
    "bleiben“",
    "(",
    ")",
    "–",
    ":",
    ";",
    ",",
    ".",
]
TAGS = st.sampled_from(
    ["NOUN", "PROPN", "VERB", "AUX", "ADJ", "ADV", "ADP", "DET", "PRON", "SCONJ", "PART", "NUM", "PUNCT", None]
)
RELATIONS = st.sampled_from(["nsubj", "obj", "ccomp", "acl:relcl", "punct", "root"])


@settings(max_examples=300, deadline=None)
@given(st.data(), st.sampled_from(["en", "de"]))
def test_any_words_with_any_tags_and_trees_are_read(data, language):
    words = data.draw(st.lists(st.sampled_from(ENGLISH if language == "en" else GERMAN), min_size=1, max_size=20))
    text = " ".join(words)
    bare = parsed(text, language)
    count = len(bare.tokens)
    tags = data.draw(st.lists(TAGS, min_size=count, max_size=count))
    heads = data.draw(st.lists(st.integers(0, count - 1), min_size=count, max_size=count))
    relations = data.draw(st.lists(RELATIONS, min_size=count, max_size=count))
    tokens = [
        token._replace(pos=pos, head=head, dep=relation)
        for token, pos, head, relation in zip(bare.tokens, tags, heads, relations, strict=True)
    ]
    made = quotes(replace(bare, tokens=tuple(tokens)), [], profile=profile(language))
    assert len({quote.id for quote in made}) == len(made)
    for quote in made:
        given_by = quote.attribution
        spans = [*quote.content, *(given_by.source + given_by.cue if given_by is not None else ())]
        assert all(span.of(text).strip() for span in spans)
