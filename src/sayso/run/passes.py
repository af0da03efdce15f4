"""Passes: the plan's steps, grouped so that what belongs to one page or document is done in one go."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Literal

import msgspec

from sayso.adapters import load_tools
from sayso.lang.known import listed_builtin
from sayso.lang.known_dates import known_dates
from sayso.lang.known_terms import known_terms
from sayso.model import Capture, Dating, Document, Layout, Page, Parse, Repetition
from sayso.run.calls import Dates
from sayso.run.plan import Step, make_plan
from sayso.run.settings import Settings

SINGLE = frozenset({Capture, Page, Layout, Repetition, Document, Parse, Dating})
"""The kinds of which a page or document has one; a step gets that one, or None, where of others it gets a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pass:
    """Steps that are run together for one unit."""

    name: str
    shape: Literal["map", "gather"]
    unit: type
    steps: tuple[Step, ...]
    version: str
    """Of these steps and all before them: what an output depends on besides its input."""

    @property
    def owner(self) -> str:
        """Whether a map pass is run for a page or for a document: the name of the owner column."""
        return "document" if self.unit is Document else "page"

    @property
    def reads(self) -> tuple[type, ...]:
        """The kinds that come from outside the pass, in the order of first use."""
        made = set(self.writes)
        wanted = [kind for step in self.steps for kind in step.reads if kind not in made]
        return tuple(dict.fromkeys(wanted))

    @property
    def writes(self) -> tuple[type, ...]:
        """The kinds that its steps make."""
        return tuple(kind for step in self.steps for kind in step.writes)


def group(plan: tuple[Step, ...]) -> tuple[Pass, ...]:
    """The passes of a plan, in order. Each gather step is a pass of its own."""
    passes: list[Pass] = []
    done: list[str] = []
    for _, steps in groupby(plan, key=_together):
        members = tuple(steps)
        done.extend(f"{step.name}.{step.version}{step.setting}" for step in members)
        first = members[0]
        passes.append(
            Pass(
                name="+".join(step.name for step in members),
                shape=first.shape,
                unit=first.unit,
                steps=members,
                version=" ".join(done),
            )
        )
    return tuple(passes)


def _together(step: Step) -> tuple[str, ...]:
    return ("map", step.unit.__name__) if step.shape == "map" else ("gather", step.name)


@cache
def passes_for(settings: str) -> tuple[Pass, ...]:
    """The passes under settings (as JSON, since they travel to workers). Built once in each process: models are heavy."""
    chosen = msgspec.json.decode(settings, type=Settings)
    dates: Dates = (*known_dates(), *known_terms()) if chosen.builtin_dates else ()
    actors = listed_builtin() if chosen.builtin_names else ()
    return group(make_plan(load_tools(chosen.models, chosen.embeddings), dates, actors))
