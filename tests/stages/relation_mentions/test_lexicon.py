from sayso.lang import profile
from sayso.stages.relation_mentions.lexicon import lexicon


def test_a_language_is_made_ready_once():
    assert lexicon(profile("en")) is lexicon(profile("en"))
    assert lexicon(profile("en")) is not lexicon(profile("de"))


def test_of_phrases_with_one_beginning_the_longest_is_tried_first():
    lex = lexicon(profile("en"))
    for table in (lex.acts, lex.passives, lex.both, lex.turns):
        for first, phrases in table.items():
            lengths = [len(words) for words, _ in phrases]
            assert lengths == sorted(lengths, reverse=True)
            assert all(words[0] == first for words, _ in phrases)


def test_every_phrase_can_be_come_upon():
    lex = lexicon(profile("de"))
    assert lex.openings <= lex.triggers
    assert {"krieg", "verbündeter", "beziehungen"} <= lex.triggers


def test_a_german_compound_says_what_its_last_noun_says():
    lex = lexicon(profile("de"))
    assert lex.noun("grenzkonflikt") == lex.noun("konflikt") == "dispute"
    assert lexicon(profile("en")).noun("borderconflict") is None


def test_only_a_language_that_puts_verbs_last_has_their_words():
    english, german = lexicon(profile("en")), lexicon(profile("de"))
    assert (english.verb_last, english.adjectives, english.ends) == (False, {}, ())
    assert german.verb_last
    assert german.adjectives
    assert german.ends


def test_a_language_without_words_has_nothing_to_look_for():
    assert not lexicon(profile("und")).triggers
