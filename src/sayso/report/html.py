"""`index.html`: the dossier as one self-contained page.

It asks nothing of any server, opens from disk, and works without its script (which only brings the reading pane, the
filters and the slider of the network). What pages and outlets say is hostile until shown otherwise: the template escapes everything, and a content
security policy allows the page's own style and script by their digests and nothing else.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined

from sayso.model import Dossier
from sayso.report.actors import ALWAYS, actors
from sayso.report.disagreements import disagreements
from sayso.report.figures import counts
from sayso.report.happenings import CONTEXTS
from sayso.report.labels import labelled
from sayso.report.markup import actor_line, go, shortened, telling, words
from sayso.report.network import network
from sayso.report.quotations import quotation_groups
from sayso.report.relations import by_actor, relation_rows
from sayso.report.sections import (
    Count,
    DocumentRow,
    Text,
    document_rows,
    languages,
    overview,
    texts,
)
from sayso.report.sentences import dated_sentences
from sayso.report.sources import Joined, joined
from sayso.report.stories import story_rows
from sayso.report.timeline import timeline

ROWS_SHOWN = 3_000
"""Lines of one section on the page: about what a browser lays out in a second. The rest is in the exports."""
_AT_ONCE = 4096
TEXTS = "texts"
_SECTIONS = (
    ("discrepancies", "Discrepancies", "Discrepancies"),
    ("stories", "Stories", "Stories"),
    ("documents", "Documents", "Documents"),
    ("timeline", "Timeline", "Timeline"),
    ("relations", "Relations", "Relations"),
    ("actors", "Actors", "Actors"),
    ("labels", "Labels", "Labels"),
    ("quotations", "Quotations by speaker", "Quotations"),
    ("figures", "Figures", "Figures"),
    ("failures", "Failures", "Failures"),
)
_WHERE_ANY = frozenset({"discrepancies", "failures"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """What `sayso serve` adds to the page: it may then ask its own server, and nobody else."""

    style: str
    script: str
    bar: str
    """Markup below the navigation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section of the page: a template of its name."""

    name: str
    heading: str
    short: str
    """In the navigation."""
    count: Count
    where_any: bool = False
    """Whether the navigation names it only where it has something."""


def dossier_html(
    dossier: Dossier, given: Joined | None = None, *, text_bytes: int, served: Served | None = None
) -> Iterator[bytes]:
    """Yield the pieces of `index.html`, UTF-8.

    Args:
        dossier: what is shown.
        given: its look-ups, where they have been made.
        text_bytes: how much document text may be put on the page; documents beyond that are listed without it.
        served: what is added where the page does not lie on a disk but comes from `sayso serve`.
    """
    rows = _rows(dossier, given or joined(dossier), text_bytes, served)
    pieces = _environment().get_template("index.html.j2").generate(**rows, parted=False)
    return _encoded(pieces)


def parted_html(dossier: Dossier, served: Served) -> Mapping[str, bytes]:
    """The same for a server: the page without its sections by "", and each section by its name."""
    rows = _rows(dossier, joined(dossier), 0, served)
    made = {"": _encoded(_environment().get_template("index.html.j2").generate(**rows, parted=True))}
    for section in rows["sections"]:
        if section.name != TEXTS:
            made[section.name] = _encoded(_environment().get_template(f"{section.name}.html.j2").generate(**rows))
    return {name: b"".join(pieces) for name, pieces in made.items()}


def text_html(row: DocumentRow, served: Served) -> bytes:
    """One text as it stands on the page."""
    item = Text(row=row, text=row.doc.text)
    return _environment().get_template("text.html.j2").render(item=item, served=served).encode("utf-8", "replace")


def _rows(dossier: Dossier, given: Joined, text_bytes: int, served: Served | None) -> dict[str, Any]:
    """What the templates show."""
    joins, known = given
    differing = disagreements(dossier, joins)
    events = timeline(dossier, joins, ROWS_SHOWN)
    relations = relation_rows(dossier, joins, events.shown, ROWS_SHOWN // 10)
    speakers = quotation_groups(dossier, joins)
    labels, more_labelled = labelled(dossier, joins, ROWS_SHOWN // 10)
    counted = overview(dossier, len(differing), len(labels) + more_labelled)
    style, script = _template("style.css"), _template("script.js")
    return {
        "style": style,
        "script": script,
        "policy": _policy(style, script, served),
        "served": served,
        "about": dossier.about,
        "overview": counted,
        "sections": _sections(counted),
        "languages": languages(dossier),
        "discrepancies": differing,
        "stories": story_rows(dossier, joins, known),
        "documents": document_rows(dossier, joins),
        "events": events,
        "sentences": dated_sentences(dossier, joins, events.timexes),
        "relations": relations,
        "network": network(relations),
        "relations_of": by_actor(relations),
        "said_by": {one.entity.id: len(one.sayings) for one in speakers[:ROWS_SHOWN] if one.entity is not None},
        "more_relations": len(dossier.relations) - len(relations),
        "labels": labels,
        "more_labelled": more_labelled,
        "actors": actors(dossier, joins),
        "corrections": [(what, command.format("ID")) for what, command in ALWAYS],
        "speakers": speakers,
        "measures": counts(dossier, joins),
        "failures": dossier.failures,
        "texts": texts(dossier, joins, text_bytes),
        "contexts": CONTEXTS,
        "shown": ROWS_SHOWN,
    }


def _sections(counted: Sequence[Count]) -> list[Section]:
    """The sections below the overview, in their order."""
    numbers = {count.section: count for count in counted}  # of several the last, which is listed
    made = [
        Section(name=name, heading=heading, short=short, count=numbers[name], where_any=name in _WHERE_ANY)
        for name, heading, short in _SECTIONS
    ]
    return [*made, Section(name=TEXTS, heading="Texts", short="Texts", count=numbers["documents"])]


def _encoded(pieces: Iterator[str]) -> Iterator[bytes]:
    """The template's pieces, of which there are 2,000 a page, so many at once."""
    while batch := tuple(islice(pieces, _AT_ONCE)):
        yield "".join(batch).encode("utf-8", "replace")


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FunctionLoader(_template),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(go=go, words=words, telling=telling, actor_line=actor_line)
    made.filters["truncate"] = shortened
    return made


def report_style() -> str:
    """The style of the report, for other pages that shall look like it."""
    return _template("style.css")


def report_script() -> str:
    """The script of the report."""
    return _template("script.js")


def _template(name: str) -> str:
    return (files("sayso.report") / "templates" / name).read_text(encoding="utf-8")


def _policy(style: str, script: str, served: Served | None) -> str:
    styles, scripts = ([style], [script]) if served is None else ([style, served.style], [script, served.script])
    return (
        f"default-src 'none'; style-src {' '.join(map(digest, styles))}; script-src {' '.join(map(digest, scripts))}; "
        + (
            "base-uri 'none'; form-action 'none'"
            if served is None
            else "connect-src 'self'; base-uri 'none'; form-action 'self'"
        )
    )


def digest(text: str) -> str:
    """The digest of a style or script, as a content security policy names it."""
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"
