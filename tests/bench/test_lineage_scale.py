from lineage_scale import documents, one_size


def test_the_made_up_pile_is_the_same_each_time_and_in_three_languages():
    one, other = list(documents(40)), list(documents(40))
    assert one == other
    assert {document.language for document in one} == {"en", "de", "ar"}


def test_the_step_is_measured_and_finds_what_was_made():
    told = one_size(20)
    assert (told["copies"], told["translations"], told["origins"]) == (5, 3, 12)
    assert told["processor_seconds"] > 0
