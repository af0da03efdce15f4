from measure import Clock

from sayso.adapters import load_tools
from sayso.lang.known import listed_builtin
from sayso.run.plan import make_plan


def test_the_plan_under_the_clock_is_the_plan():
    tools = load_tools({})
    timed = Clock().plan(tools, (), listed_builtin())
    assert [step.name for step in timed] == [step.name for step in make_plan(tools)]
