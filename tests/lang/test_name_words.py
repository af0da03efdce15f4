from sayso.lang.name_words import Meaning, linking_words, main_parts, name_words


def test_phrases_are_read_longest_first():
    read = name_words().read(["sterna", "gesellschaft", "mit", "beschrankter", "haftung"])
    assert read == [("sterna", None), ("gesellschaft mit beschrankter haftung", Meaning("legal", "limited"))]


def test_words_of_several_languages_mean_the_same():
    meanings = {
        name_words().read([word])[0][1] for word in ("ministry", "ministerium", "ministere", "министерство", "وزارة")
    }
    assert meanings == {Meaning("word", "ministry")}


def test_countries_are_known_under_all_their_names():
    assert name_words().read(["allemagne"])[0][1] == name_words().read(["germany"])[0][1]


def test_words_around_names():
    words = name_words()
    assert "sheikh" in words.titles
    assert "bin" in words.particles
    assert words.generations["jr"] != words.generations["sr"]
    assert ("mv",) in words.ships
    assert words.numbers["ii"] == words.numbers["zwei"] == "2"


def test_small_words_inside_names_are_no_main_parts_unless_all_are():
    assert {"von", "bin", "of"} <= linking_words()
    assert main_parts("Jon van der Brink") == ("jon", "brink")
    assert main_parts("Van Der") == ("van", "der")
