from sayso.lang.translations import translation_words


def test_phrases_are_in_small_letters_and_marks_are_single():
    for words in translation_words().values():
        assert all(phrase == phrase.casefold().strip() for phrase in words.says)
        assert all(len(mark) == 1 for mark in words.opening)


def test_english_and_german_open_speech_differently():
    table = translation_words()
    assert "„" not in table["en"].opening
    assert "“" not in table["de"].opening
