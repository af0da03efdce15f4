"""On whose word a telling is."""

from tests.stages.event_mentions.conftest import read


def sources(text):
    found = ((one.trigger.of(text), one.attribution) for one in read(text))
    return {word: said and [span.of(text) for span in said.source] for word, said in found}


def test_words_of_somebody_are_on_that_word_and_others_on_nobodys():
    text = "Rebels attacked the town on Friday. “They killed four farmers,” said Anna Velk."
    assert sources(text) == {"attacked": None, "killed": ["Anna Velk"]}
