import random

import pytest

from sayso.model import Link, Mention
from sayso.stages.sightings import sightings
from tests.stages.sightings.make import document, entity


def mention(doc, words, schema="Person"):
    start = doc.text.index(words)
    return Mention(id=f"m-{words}", document=doc.id, start=start, end=start + len(words), name=words, form="name", schema=schema,
                   language=doc.language, score=0.7, why="Test.")  # fmt: skip


MARA, OLEG = entity("Mara Dovrich"), entity("Oleg Varnitsky")
TARVIK, UN = entity("Tarvikstan", schema="Place"), entity("United Nations", schema="Organization")
ALL = (MARA, OLEG, TARVIK, UN)


def seen(text, language, entities=ALL):
    doc = document(text, language)
    found = sightings(entities, (), (), (doc,))
    assert all(s.name == text[s.start : s.end] and s.language == language and 0 < s.score <= 1 and s.why for s in found)
    return sorted((s.start, s.name, s.entity) for s in found)


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("ar", "قالت مارا دوفريتش إن الجسر مغلق.", ["مارا دوفريتش"]),
        ("ar", "وصل أوليغ فارنيتسكي.", ["أوليغ فارنيتسكي"]),
        ("he", "אמרה מארה דובריץ' אתמול.", ["מארה דובריץ'"]),
        ("ru", "По словам Олега Варницкого, сталь придёт.", ["Олега Варницкого"]),
        ("uk", "Олег Варницький попередив.", ["Олег Варницький"]),
        ("fa", "مارا دوریچ گفت.", ["مارا دوریچ"]),
        ("el", "Ο Όλεγκ Βαρνίτσκι είπε.", ["Όλεγκ Βαρνίτσκι"]),
    ],
)
def test_persons_by_both_parts(language, text, names):
    assert [name for _, name, _ in seen(text, language)] == names


def test_small_words_and_unknown_middle_parts_stand_between():
    samir = entity("Samir al-Haddadin")
    assert [name for _, name, _ in seen("встретилась с Самиром аль-Хаддадином в среду", "ru", (samir,))] == [
        "Самиром аль-Хаддадином"
    ]
    assert [name for _, name, _ in seen("ответил Олег Петрович Варницкий", "ru")] == ["Олег Петрович Варницкий"]
    assert seen("ответил Олег и ушёл Варницкий", "ru") == []


def test_organisations_of_the_list_by_their_own_name():
    assert [(name, key) for _, name, key in seen("Совет в ООН и Организации Объединённых Наций.", "ru")] == [
        ("Организации Объединённых Наций", UN.id)
    ]
    assert seen("دعت الأمم المتحدة إلى الهدوء.", "ar")[0][1:] == ("الأمم المتحدة", UN.id)


def test_the_last_word_alone_counts_after_the_full_name_only():
    full = "Олег Варницкий ушёл. По словам Варницкого, всё готово."
    assert [name for _, name, _ in seen(full, "ru")] == ["Олег Варницкий", "Варницкого"]
    assert seen("По словам Варницкого, всё готово.", "ru") == []


def test_a_long_single_name_counts_alone_and_a_short_one_never():
    assert [name for _, name, _ in seen("В Тарвикстане тихо.", "ru")] == ["Тарвикстане"]
    assert seen("Была мара и тихо.", "ru") == []
    assert seen("В Омаре тихо.", "ru", (entity("Omar", schema="Place"),)) == []


def test_one_part_of_a_person_is_not_enough():
    assert seen("قالت مارا حداد ذلك.", "ar") == []


def test_common_words_in_lower_case_are_no_names():
    assert seen("олег варницкий", "ru") == []


def test_latin_texts_are_left_alone():
    assert seen("Mara Dovrich said so.", "de") == []


def linked(doc, words, whose, schema="Person"):
    held = mention(doc, words, schema)
    return held, Link(mention=held.id, entity=whose.id, score=0.9, why="Test.")


def test_a_mention_of_the_same_entity_is_not_doubled():
    doc = document("Мара Доврич ушла.", "ru")
    held, link = linked(doc, "Мара Доврич", MARA)
    assert sightings((MARA,), (link,), (held,), (doc,)) == ()


def test_a_mention_known_in_this_script_only_is_told_who_it_is():
    doc = document("Мара Доврич ушла.", "ru")
    alone = entity("Мара Доврич", schema="Organization", language="ru")
    held, link = linked(doc, "Мара Доврич", alone, "Organization")
    assert [s.entity for s in sightings((MARA, alone), (link,), (held,), (doc,))] == [MARA.id]


def test_a_mention_of_somebody_known_in_latin_letters_stays_his():
    doc = document("Мара Доврич ушла.", "ru")
    other = entity("Mara Dowricz")
    held, link = linked(doc, "Мара Доврич", other)
    assert sightings((MARA, other), (link,), (held,), (doc,)) == ()


def test_order_and_sharding_change_nothing():
    docs = [document("Мара Доврич и Олег Варницкий.", "ru", "d-1"), document("وصل أوليغ فارنيتسكي.", "ar", "d-2")]
    whole = sightings(ALL, (), (), docs)
    shuffled = list(ALL)
    random.Random(4).shuffle(shuffled)
    assert sightings(shuffled, (), (), docs[::-1]) == whole
    parts = [s for doc in docs for s in sightings(ALL, (), (), (doc,))]
    assert tuple(sorted(parts, key=lambda s: s.id)) == whole
    assert len(whole) == 3
