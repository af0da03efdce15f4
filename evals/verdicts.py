"""Score the verdicts on series of figures on groups of our own writing: `evals/figure_series/gold.jsonl`.

    python evals/verdicts.py                 shares right, by verdict and by half
    python evals/verdicts.py --wrong first   the groups of the first half that come out otherwise

A group is a handful of statements of one story, with what each pair of them is to each other. Groups are split in halves by a digest
of their id; rules are mended by the first half only. A pair's verdict is *agree* where one value of a series holds both, *conflict* or
*update* where a series of that verdict holds both with different values, *scope* where nothing but counts of different things holds both,
and *single* where nothing else is said of them.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sayso.ids import make_id
from sayso.model import (
    Attribution,
    Dating,
    Document,
    Entity,
    Figure,
    FigureSeries,
    Link,
    NameForm,
    Origin,
    Reading,
    Span,
    Story,
    Teller,
)
from sayso.stages.figure_series import Records, figure_series
from sayso.stages.figures.numerals import bounds

GOLD = Path(__file__).resolve().parent / "figure_series" / "gold.jsonl"
Json = dict[str, Any]
WORDS = {"four": 4, "acht": 8}
_NUMBER = re.compile(r"(?:(?P<low>\d+)-(?P<high>\d+))|(?P<one>\d[\d,]*)")


def main() -> None:
    """Print the scores, or the groups that come out otherwise."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wrong", choices=("first", "second"), help="list what a half gets wrong")
    options = parser.parse_args()
    judged = list(judge())
    if options.wrong:
        for group, a, b, wanted, got in judged:
            if half_of(group) == options.wrong and wanted != got:
                print(f"{group['id']} {group['what']}: {a} and {b} are {wanted}, said {got}")
        return
    for name, (right, whole) in counts(judged).items():
        print(f"{name:20}{right:3} of {whole:3}  {right / whole:.2f}")


Judged = tuple[Json, int, int, str, str]
"""A group, two of its statements, the verdict wanted and the one given."""


def judge() -> Iterator[Judged]:
    """Every labelled pair of statements."""
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        group = json.loads(line)
        yield from ((group, *pair) for pair in pairs(group))


def counts(judged: Iterable[Judged]) -> dict[str, tuple[int, int]]:
    """Right ones and all: of all pairs, by half, and by verdict."""
    right, whole = Counter[str](), Counter[str]()
    for group, _, _, wanted, got in judged:
        for name in ("right", f"{half_of(group)}_half", wanted):
            whole[name] += 1
            right[name] += wanted == got
    return {name: (right[name], whole[name]) for name in sorted(whole)}


def half_of(group: Json) -> str:
    """Which half a group is in."""
    return "second" if hashlib.sha256(group["id"].encode()).digest()[0] % 2 else "first"


def pairs(group: Json) -> Iterator[tuple[int, int, str, str]]:
    """Each labelled pair of statements, with the verdict wanted and the one given."""
    figures, records = made(group)
    series = figure_series(figures, records)
    for a, b, wanted in group["expect"]:
        yield a, b, wanted, said(series, figures[a].id, figures[b].id)


def said(series: tuple[FigureSeries, ...], a: str, b: str) -> str:
    """The verdict on two statements."""
    holding = [one for one in series if a in one.figures and b in one.figures]
    together = {one.verdict for one in holding if any(a in v.figures and b in v.figures for v in one.values)}
    apart = {one.verdict for one in holding} - {one.verdict for one in holding if one.verdict in together}
    for verdict in ("conflict", "update"):
        if verdict in apart:
            return verdict
    if "agree" in together:
        return "agree"
    return "scope" if "scope" in apart else "single"


def made(group: Json) -> tuple[list[Figure], Records]:
    """The records of a group: one story, a page for each letter."""
    pages = {row["page"]: row for row in reversed(group["statements"])}
    texts: dict[str, str] = dict.fromkeys(pages, "")
    links: dict[str, Link] = {}
    readings: list[Reading] = []
    figures = [_figure(number, group, row, texts, links, readings) for number, row in enumerate(group["statements"])]
    origins: dict[str, list[str]] = {}
    for page, row in pages.items():
        origins.setdefault(row.get("origin", page), []).append(page)
    names = {link.entity for link in links.values()}
    records = Records(
        documents=[_document(page, row, texts[page]) for page, row in pages.items()],
        readings=readings,
        datings=[_dating(page, row.get("day")) for page, row in pages.items()],
        stories=[
            Story(
                id="s",
                title="",
                documents=tuple(sorted(pages)),
                earliest=None,
                latest=None,
                entities=(),
                score=1,
                why="",
            )
        ],
        origins=[Origin(id=key, documents=tuple(held), credit=None, why="") for key, held in origins.items()],
        links=list(links.values()),
        entities=[
            Entity(
                id=name,
                schema="Other",
                name=name[2:],
                names=(NameForm(text=name[2:], language=None, count=1),),
                wikidata=None,
                why=(),
            )
            for name in sorted(names)
        ],
    )
    return figures, records


def _figure(
    number: int, group: Json, row: Json, texts: dict[str, str], links: dict[str, Link], readings: list[Reading]
) -> Figure:
    page, words = row["page"], row["number"]
    counted = row.get("counted", "people")
    start = len(texts[page]) + len(row.get("before", "")) + 1
    texts[page] += f"{row.get('before', '')} {words} {counted} {row.get('behind', '')}.\n"
    value, low, high, qualifier = read(words)
    for name in (row.get("voice"), row.get("place")):
        if name:
            links[f"m-{name}"] = Link(mention=f"m-{name}", entity=f"e-{name}", score=1, why="")
    if "as_of" in row:
        readings.append(_reading(number, page, row["as_of"]))
    return Figure(
        id=make_id("f", group["id"], number),
        document=page,
        start=start,
        end=start + len(words),
        measure=group["measure"],
        value=value,
        low=low,
        high=high,
        qualifier=qualifier,  # type: ignore[arg-type]
        counted=Span(start + len(words) + 1, start + len(words) + 1 + len(counted)),
        place=f"m-{row['place']}" if "place" in row else None,
        as_of=f"t-{number}" if "as_of" in row else None,
        near_place=None,
        near_day=None,
        attribution=_attribution(row.get("voice")),
        stance="stated",
        hedge=None,
        score=1,
        why="",
    )


def read(words: str) -> tuple[float | None, float | None, float | None, str]:
    """Value, low, high and qualifier of a number as the gold writes it."""
    match = _NUMBER.search(words)
    if match is not None and match["low"]:
        return float(match["low"]), float(match["low"]), float(match["high"]), "range"
    number = float(match["one"].replace(",", "")) if match is not None else WORDS.get(words)
    if number is None:
        return None, None, None, words
    qualifier = words[: match.start()].strip() if match is not None else ""
    low, high = bounds(qualifier or "exact", number)  # type: ignore[arg-type]
    return number, low, high, qualifier or "exact"


def _attribution(voice: str | None) -> Attribution | None:
    if voice is None:
        return None
    teller = Teller(name=voice, start=0, end=1, mention=f"m-{voice}")
    return Attribution(source=(Span(0, 1),), cue=(), speaker=f"m-{voice}", chain=(teller,), score=1, why="")


def _reading(number: int, page: str, day: str) -> Reading:
    return Reading(id=f"r-{number}", timex=f"t-{number}", document=page, value=day, earliest=day, latest=day, why="")


def _dating(page: str, day: str | None) -> Dating:
    return Dating(
        id=f"a-{page}", document=page, declared=day, earliest=day, latest=day, best=day, conflict=False, score=1, why=""
    )


def _document(page: str, row: Json, text: str) -> Document:
    return Document(
        id=page,
        page=f"p-{page}",
        title=None,
        language=row.get("language", "en"),
        text=text,
        url=None,
        outlet=None,
        byline=(),
        credit=(),
        dateline_place=None,
        contributors=(),
        declared=(),
        paragraphs=(),
        furniture=(),
    )


if __name__ == "__main__":
    main()
