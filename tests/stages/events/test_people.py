"""What those who take part say for and against one happening."""

from __future__ import annotations

from sayso.stages.events.cast import Cast
from sayso.stages.events.people import OTHER_FORCE, OTHER_WHO, SAME_NAME, SAME_WHO, TURNED, people, turned
from tests.stages.events.make import Pile


def _casts(*roles: dict[str, str]) -> list[Cast]:
    pile = Pile()
    for number, held in enumerate(roles):
        names = ", ".join(held.values()) or "nobody"
        pile.told(f"d-{number}", f"It [happened] to {names}.", roles={role: [name] for role, name in held.items()})
    return [telling.cast for telling in pile.tellings()]


def _value(one: dict[str, str], other: dict[str, str], *, force: bool = False) -> float:
    a, b = _casts(one, other)
    assert people(a, b, force=force) == people(b, a, force=force)
    return people(a, b, force=force)


def test_the_same_and_others() -> None:
    assert _value({"actor": "Alda Venn"}, {"actor": "Alda Venn"}) == SAME_WHO
    assert _value({"actor": "Alda Venn"}, {"actor": "Berit Okoro"}) == OTHER_WHO
    assert _value({"actor": "Alda Venn"}, {"actor": "Berit Okoro"}, force=True) == OTHER_FORCE
    assert _value({}, {"actor": "Alda Venn"}) == 0


def test_who_may_be_the_other() -> None:
    assert _value({"actor": "Venn"}, {"actor": "Alda Venn"}) == SAME_NAME
    assert _value({"actor": "Caro Venn"}, {"actor": "Alda Venn"}) == 0
    assert _value({"actor": "Alda Venn"}, {"actor": "Alda Okoro"}) == OTHER_WHO
    assert _value({"actor": "Alda Venn"}, {"actor": "Norway"}) == 0


def test_who_acts_here_and_suffers_there() -> None:
    a, b = _casts({"actor": "Norway", "recipient": "Chile"}, {"actor": "Chile", "recipient": "Norway"})
    assert turned(a, b)
    assert people(a, b, force=False) <= TURNED
    assert not turned(a, a)
