import random

from names_scale import bearers, measure, mentions


def test_the_made_up_pile_is_the_same_each_time():
    cast = bearers(random.Random(1), 60)
    assert cast == bearers(random.Random(1), 60)
    one, other = (list(mentions(random.Random(2), cast, 20)) for _ in range(2))
    assert one == other
    assert len({mention.id for mention in one}) == len(one) == 600


def test_the_step_is_measured():
    told = measure(20)
    assert told["mentions"] == 600
    assert 0 < told["entities"] <= told["spellings"] * 2
