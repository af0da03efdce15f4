"""The templates of the server's own pages; everything that a page or outlet says is escaped by them."""

from __future__ import annotations

from functools import cache
from html import escape
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined

from sayso.report.html import Served, report_style
from sayso.web.pages import SHOWN


def serve(stamp: str, pages: int) -> Served:
    """What every page gets: the search, and the script that compares `stamp` and `pages` with what the server says later."""
    bar = asset("bar.html").replace("{stamp}", escape(stamp)).replace("{pages}", str(pages))
    return Served(style=asset("web.css"), script=asset("live.js"), bar=bar)


@cache
def asset(name: str) -> str:
    """A file of `web/templates`."""
    return (files("sayso.web") / "templates" / name).read_text(encoding="utf-8")


def page(name: str, served: Served, *, making: bool = False, **values: Any) -> str:
    """A page from its template."""
    template = _environment().get_template(f"{name}.html.j2")
    return template.render(style=report_style(), served=served, making=making, **values)


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FunctionLoader(asset), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.globals["shown"] = SHOWN
    return made
