from sayso.stages.entities.compare.reading import read


def test_what_belongs_together_is_joined():
    assert read("Abd al-Aziz Marouni").parts == read("Abdulaziz Marouni").parts == ("abdaziz", "marouni")
    assert read("عبد العزيز ماروني").parts == read("عبدالعزيز ماروني").parts
    assert read("Nasr Allah Zerfan").parts == ("nasrallah", "zerfan")
    assert read("Abu Salim Zerfan").parts == ("abusalim", "zerfan")


def test_titles_particles_and_generations_are_off():
    reading = read("Prof. Jon van Brink Jr.")
    assert reading.parts == ("jon", "brink")
    assert reading.generation == "2"
    assert read("Ehud Zur").parts == ("ehud", "zur")


def test_a_name_before_a_comma_is_put_last():
    assert read("Voss, Mara Anna").parts == ("mara", "anna", "voss")
    assert read("Mara Voss, Jr.").parts == ("mara", "voss")


def test_patronymics_are_seen():
    assert read("Salim bin Karim").patronymic
    assert not read("Salim Karim").patronymic
