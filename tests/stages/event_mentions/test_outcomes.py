"""What a happening led to, and what nobody did."""


def kinds(told, text):
    return [(one[0], one[1], one[2]) for one in told(text)]


def test_the_dead_of_an_attack_belong_to_it(told):
    (one,) = told("The rebels attacked the village, killing four soldiers.")
    assert one[0] == "attacked"
    assert one[4]["recipient"] == ["the village", "four soldiers"]


def test_the_dead_of_a_quake_are_no_assault(told):
    assert kinds(told, "The earthquake killed eight people. Twelve others were injured.") == [
        ("earthquake", "OTHER", "natural-disaster")
    ]


def test_a_boiler_that_explodes_is_an_accident(told):
    assert kinds(told, "A boiler exploded in the factory.") == [("exploded", "OTHER", "accident")]


def test_a_bomb_that_explodes_is_none(told):
    assert kinds(told, "A bomb exploded near the factory.") == [("exploded", "ASSAULT", "explosives")]
