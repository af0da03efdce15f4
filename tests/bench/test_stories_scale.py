from scaling import drawn
from stories_scale import MEMORY, SECONDS, Writer, measure


def test_the_made_up_pile_is_the_same_each_time_and_its_names_stand_in_its_texts():
    one, other = (Writer(3).write(40) for _ in range(2))
    assert one.documents == other.documents
    texts = {document.id: document.text for document in one.documents}
    assert len(texts) == len(one.documents) >= 40
    assert all(texts[mention.document][mention.start : mention.end] == mention.name for mention in one.mentions)
    assert len({mention.id for mention in one.mentions}) == len(one.links)


def test_both_steps_are_measured_and_drawn():
    told = measure(40)
    assert told["stories"] <= told["origins"] <= told["documents"]
    picture = drawn([told, {**told, "documents": 4_000, "copies_seconds": 9.0}], SECONDS, MEMORY)
    assert picture.count("<circle") == 2 * (len(SECONDS) + len(MEMORY))


def test_one_step_alone_is_measured():
    told = measure(40, only="stories")
    assert "copies_seconds" not in told
    assert drawn([told], SECONDS, {}).count("<circle") == 2


def test_a_pile_has_reprints_and_translations_in_two_scripts():
    pile = Writer(5).write(1_200)
    languages = {document.id: document.language for document in pile.documents}
    told = [tuple(languages[key] for key in members) for members in pile.texts]
    assert {"ar", "de", "en"} == set(languages.values())
    assert any(len(members) > 1 and len(set(members)) == 1 for members in told)
    assert any({"de", "en"} <= set(members) for members in told)
