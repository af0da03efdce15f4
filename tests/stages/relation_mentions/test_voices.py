from dataclasses import replace

from sayso.lang import profile
from sayso.model import Span
from sayso.stages.relation_mentions.lexicon import lexicon
from sayso.stages.relation_mentions.voices import by_place, said_by
from tests.named import PERSON, read

LEX = lexicon(profile("en"))


def sources(text, words, names):
    _, _, said, _ = read(text, names)
    start = text.index(words)
    found = said_by(Span(start, start + len(words)), by_place(said), text, LEX)
    return None if found is None else [span.of(text) for span in found.source]


def test_it_is_on_the_word_of_who_is_quoted():
    text = "“Velland backs Tarvia,” Mara Voss said."
    assert sources(text, "backs", {"Mara Voss": PERSON}) == ["Mara Voss"]


def test_of_words_within_words_the_inner_ones_count():
    text = "“Velland backs Tarvia,” Mara Voss said."
    _, _, (outer,), _ = read(text, {"Mara Voss": PERSON})
    start = text.index("backs")
    own = replace(outer.attribution, speaker="m-inner")
    inner = replace(
        outer, id="q-inner", start=start, end=start + 12, content=(Span(start, start + 12),), attribution=own
    )
    found = said_by(Span(start, start + 5), by_place([outer, inner]), text, LEX)
    assert found is not None
    assert found.speaker == "m-inner"


def test_outside_of_all_quotations_it_is_on_nobodys():
    text = "Velland backs Tarvia. “The pier is old,” Mara Voss said."
    assert sources(text, "backs", {"Mara Voss": PERSON}) is None
