from stories_scale import Writer, drawn, measure


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
    assert drawn([told, {**told, "documents": 4_000, "copies_seconds": 9.0}]).count("<circle") == 4


def test_one_step_alone_is_measured():
    told = measure(40, only="stories")
    assert "copies_seconds" not in told
    assert drawn([told]).count("<circle") == 1
