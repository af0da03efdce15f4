from dataclasses import dataclass

from sayso.model import Failure
from sayso.run import work as module
from sayso.run.passes import group
from sayso.run.plan import Step
from sayso.run.work import SHORT, Payload, Unit, work


@dataclass(frozen=True)
class Told:
    text: str


@dataclass(frozen=True)
class Heard:
    text: str


class Steps:
    """A pass of one step that can do several units together, and what it was asked for."""

    def __init__(self, monkeypatch, fault=None):
        self.alone, self.together, self._fault = [], [], fault
        step = Step(
            name="hear", shape="map", unit=Told, fn=self._one, reads=(Told,), writes=(Heard,), together=self._all
        )
        monkeypatch.setattr(module, "passes_for", lambda _: group((step,)))
        monkeypatch.setattr(module, "SINGLE", frozenset({Told}))

    def _one(self, told):
        self.alone.append(told.text)
        if self._fault and told.text == "bad":
            raise self._fault
        return Heard(told.text)

    def _all(self, told):
        self.together.append([one.text for one in told])
        if self._fault:
            raise self._fault
        return [Heard(one.text) for one in told]


def payload(*texts):
    units = (
        Unit(id=f"d-{n}", page=f"p-{n}", path="", digest="", have={Told: [Told(text)]}) for n, text in enumerate(texts)
    )
    return Payload(settings="", pass_name="hear", seconds=60, units=tuple(units))  # noqa: S106 - no password


def test_short_units_are_begun_together_and_long_ones_alone(monkeypatch):
    steps = Steps(monkeypatch)
    long = "a" * (SHORT + 1)
    assert work(payload("one", long, "two")) == [[Heard("one")], [Heard(long)], [Heard("two")]]
    assert steps.together == [["one", "two"]]
    assert steps.alone == [long]


def test_a_fault_of_one_among_several_costs_that_one(monkeypatch):
    steps = Steps(monkeypatch, fault=ValueError("no"))
    first, second, third = work(payload("one", "bad", "two"))
    assert (first, third) == ([Heard("one")], [Heard("two")])
    assert isinstance(second[0], Failure)
    assert second[0].page == "p-1"
    assert steps.alone == ["one", "bad", "two"]


def test_time_that_runs_out_for_several_costs_none_that_is_quick_alone(monkeypatch):
    steps = Steps(monkeypatch, fault=module.TooLong())
    assert work(payload("one", "two")) == [[Heard("one")], [Heard("two")]]
    assert steps.alone == ["one", "two"]


def test_a_unit_alone_is_not_begun_together(monkeypatch):
    steps = Steps(monkeypatch)
    assert work(payload("one")) == [[Heard("one")]]
    assert steps.together == []
