import sys

import numpy as np

from sayso.stages.entities.candidates import candidates
from sayso.stages.entities.forms import Form, normal
from sayso.stages.entities.table import Word


def forms(*names, family="person", schema="Person"):
    return [
        Form(
            number=number,
            key=name.lower(),
            family=family,
            schema=schema,
            name=name,
            language="en",
            parts=normal(Word(name, schema, "en")),
            count=1,
            documents=np.array([number]),
            of=None,
        )
        for number, name in enumerate(names)
    ]


def pairs(*names, **kinds):
    return [tuple(pair) for pair in candidates(forms(*names, **kinds)).tolist()]


def test_spellings_are_compared_and_strangers_are_not():
    assert pairs("Ziad Khaldoun", "Siad Chaldun", "Mara Voss") == [(0, 1)]


def test_orders_and_slips_and_scripts_are_compared():
    assert pairs("Mara Voss", "Voss Mara") == [(0, 1)]
    assert pairs("Karim Dahhanin", "Karim Dahlanin") == [(0, 1)]
    assert pairs("Марат Волков", "Marat Volkov") == [(0, 1)]


def test_meanings_are_compared():
    assert pairs("Department of Tides", "Tides Department", family="organization", schema="Organization") == [(0, 1)]


def test_persons_and_places_are_not_compared():
    made = [*forms("Mara Voss"), *forms("Mara Vos", family="place", schema="Place")]
    assert len(candidates([made[0], made[1].__class__(**{**fields(made[1]), "number": 1})])) == 0


def test_in_a_block_too_large_neighbours_by_sound_are_compared(monkeypatch):
    module = sys.modules[candidates.__module__]
    monkeypatch.setattr(module, "LARGEST_BLOCK", 3)
    monkeypatch.setattr(module, "WINDOW", 1)
    names = [f"Mara {first}olkan" for first in "VWBPDT"]
    assert 0 < len(pairs(*names)) < len(names) * (len(names) - 1) // 2
    assert (0, 1) in pairs(*names)


def test_nothing_gives_nothing():
    assert len(candidates([])) == 0


def fields(form):
    return {name: getattr(form, name) for name in Form.__slots__}
