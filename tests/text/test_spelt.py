import pytest

from sayso.text.spelt import rough, spells

ONE_NAME = [
    ("دوفريتش", "dovrich"), ("דובריץ'", "dovrich"), ("Доврич", "dovrich"), ("Доврич", "dowritsch"), ("דוברוביץ'", "dobrowitsch"), ("فارنيتسكي", "varnitsky"),
    ("Варницкий", "varnitsky"), ("سمير", "samir"), ("מארה", "mara"), ("جيسيكا", "jessica"), ("Желова", "schelowa"), ("Ξενάκης", "xenakis"), ("Μπόρις", "boris"),
    ("אלכסנדר", "alexander"), ("غراهام", "graham"),
]  # fmt: skip


@pytest.mark.parametrize(("word", "latin"), ONE_NAME)
def test_one_name_in_two_scripts(word, latin):
    assert spells(word, latin)
    assert not rough(word).isdisjoint(rough(latin))


@pytest.mark.parametrize(
    ("word", "latin"), [("سمير", "samira"), ("רון", "aron"), ("Мара", "maria"), ("Мара", "mira"), ("كريم", "kamir"), ("مارا", "mr"), ("Доврич", "dvrch")]
)  # fmt: skip
def test_a_written_vowel_must_be_there_and_no_letter_more(word, latin):
    assert not spells(word, latin)


def test_unknown_letters_spell_nothing():
    assert not spells("山田", "yamada")
    assert not spells("", "a")


def test_a_word_of_any_length_is_read_in_bounded_time():
    assert not spells("ו" * 500, "w" * 500)
    assert len(rough("хгухгу" * 10)) <= 48
