"""Score event mentions on sentences of our own writing: `evals/events/{en,de}.jsonl`.

    python evals/event_mentions.py                  figures by language and half
    python evals/event_mentions.py --wrong de       what comes out otherwise in the open half of a language

Each sentence has its events: words that can be the trigger (any of them will do: "killed" and "air strike" of one event), type, mode,
context, words in each role, and whose word it is. Half of the sentences are `open`, to mend rules by; the others are `shut`: their errors
are not listed, only counted. OTHER counts neither for nor against. Beside what is found at all (`found`) and found with the right type (`type`), mode,
context and source are shares of the events found with the right type, and so is `role`: F1 of words in roles, where overlap is enough.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.adapters import load_tools
from sayso.lang.known import listed_builtin
from sayso.lang.known_dates import known_dates
from sayso.model import EventMention
from sayso.run.memory import made_of
from sayso.run.plan import make_plan
from sayso.run.rows import document

GOLD = Path(__file__).resolve().parent / "events"
LANGUAGES = ("en", "de")
HALVES = ("open", "shut")
Json = dict[str, Any]
Place = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A sentence with pairs of wanted and found events, and what of both was left over."""

    row: Json
    pairs: tuple[tuple[Json, EventMention], ...]
    missed: tuple[Json, ...]
    extra: tuple[EventMention, ...]


def main() -> None:
    """Print the figures, or the sentences that come out otherwise."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wrong", choices=LANGUAGES, help="list what the open half gets wrong")
    options = parser.parse_args()
    if options.wrong:
        for judged in judge(rows_of(options.wrong)):
            if judged.row["half"] == "open":
                print("\n".join(complaints(judged)), end="")
        return
    for language in LANGUAGES:
        for name, figure in scores(judge(rows_of(language))).items():
            print(f"{language} {name:20}{figure:.3f}")


def rows_of(language: str) -> list[Json]:
    """The sentences of a language with what is wanted of them."""
    lines = (GOLD / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def judge(rows: Sequence[Json]) -> list[Judged]:
    """Find the events of each sentence, and pair them with those wanted."""
    tools = load_tools({})
    asked = [{key: row[key] for key in ("id", "language", "text")} for row in rows]
    documents = [document(row, tools) for row in asked]
    made = made_of(documents, make_plan(tools, known_dates(), listed_builtin()), EventMention)
    return [
        paired(row, [one for one in made if one.document == doc.id]) for row, doc in zip(rows, documents, strict=True)
    ]


def paired(row: Json, found: Iterable[EventMention]) -> Judged:
    """Pair each wanted event with one found: first those of the same type. A second one of that type for the same event is let pass."""
    left = [one for one in found if one.type != "OTHER"]
    pairs: list[tuple[Json, EventMention]] = []
    missed = list(row["events"])
    for same_type in (True, False):
        for event in list(missed):
            fitting = (one for one in left if _tells(row, event, one) and (one.type == event["type"]) >= same_type)
            one = next(fitting, None)
            if one is not None:
                pairs.append((event, one))
                missed.remove(event)
                left.remove(one)
    told = [(event, one.type) for event, one in pairs]
    extra = [one for one in left if not any(one.type == kind and _tells(row, event, one) for event, kind in told)]
    return Judged(row=row, pairs=tuple(pairs), missed=tuple(missed), extra=tuple(extra))


def _tells(row: Json, event: Json, one: EventMention) -> bool:
    trigger = (one.trigger.start, one.trigger.end)
    return any(_overlap(trigger, place_of(row["text"], words)) for words in event["trigger"])


def place_of(text: str, words: str) -> Place:
    """Where words stand in a text; each piece of the gold stands there once, as words of their own.

    Raises:
        ValueError: they stand there never or more than once.
    """
    (match,) = re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)
    return match.span()


def _overlap(a: Place, b: Place) -> bool:
    return a[0] < b[1] and b[0] < a[1]


# ---------------------------------------------------------------------------------------------- figures
def scores(judged: Iterable[Judged]) -> dict[str, float]:
    """All figures, of both halves together and of the shut one."""
    judged = list(judged)
    shut = [one for one in judged if one.row["half"] == "shut"]
    return {**_scores(judged), **{f"shut_{name}": figure for name, figure in _scores(shut).items()}}


def _scores(judged: Sequence[Judged]) -> dict[str, float]:
    wanted = sum(len(one.row["events"]) for one in judged)
    found = sum(len(one.pairs) + len(one.extra) for one in judged)
    pairs = [(one.row, event, got) for one in judged for event, got in one.pairs]
    typed = [(row, event, got) for row, event, got in pairs if event["type"] == got.type]
    roles = Counter[str]()
    for row, event, got in typed:
        roles.update(_roles(row, event, got))
    return {
        "found_f1": _f1(len(pairs), found, wanted),
        "found_p": _share(len(pairs), found),
        "type_f1": _f1(len(typed), found, wanted),
        "mode": _share(sum(event["mode"] == got.mode for _, event, got in typed), len(typed)),
        "context": _share(sum(event["context"] == got.context for _, event, got in typed), len(typed)),
        "role_f1": _f1(roles["right"], roles["found"], roles["wanted"]),
        "source": _share(sum(_same_source(row, event, got) for row, event, got in typed), len(typed)),
    }


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _f1(right: int, found: int, wanted: int) -> float:
    return _share(2 * right, found + wanted)


def _roles(row: Json, event: Json, got: EventMention) -> dict[str, int]:
    """How many words in roles are wanted, found and right; each found one counts for one that is wanted."""
    left = [(filler.role, (filler.start, filler.end)) for filler in got.fillers]
    found, right = len(left), 0
    for role, words in event["roles"]:
        place = place_of(row["text"], words)
        fitting = next((one for one in left if one[0] == role and _overlap(one[1], place)), None)
        if fitting is not None:
            left.remove(fitting)
            right += 1
    return {"wanted": len(event["roles"]), "found": found, "right": right}


def _same_source(row: Json, event: Json, got: EventMention) -> bool:
    sources = [(span.start, span.end) for span in got.attribution.source] if got.attribution else []
    if event["source"] is None:
        return not sources
    return any(_overlap(source, place_of(row["text"], event["source"])) for source in sources)


# ---------------------------------------------------------------------------------------------- errors
def complaints(judged: Judged) -> Iterator[str]:
    """What a sentence gets wrong, in lines; nothing where all is right."""
    lines = [f"  missed {event['trigger']} {_kind(event)}" for event in judged.missed]
    lines += [f"  extra  {_told(judged.row, one)}" for one in judged.extra]
    for event, got in judged.pairs:
        roles = _roles(judged.row, event, got)
        same = (event["type"], event["mode"], event["context"]) == (got.type, got.mode, got.context)
        if not same or len(set(roles.values())) > 1 or not _same_source(judged.row, event, got):
            lines.append(f"  wanted {_kind(event)} {event['roles']} source {event['source']}")
            lines.append(f"     got {_told(judged.row, got)}")
    if lines:
        yield from (judged.row["text"], *lines, "")


def _kind(event: Json) -> str:
    return f"{event['type']}/{event['mode']} {event['context']}"


def _told(row: Json, one: EventMention) -> str:
    text = row["text"]
    roles = [(filler.role, text[filler.start : filler.end]) for filler in one.fillers]
    sources = [text[span.start : span.end] for span in one.attribution.source] if one.attribution else None
    return f"{text[one.trigger.start : one.trigger.end]!r} {one.type}/{one.mode} {one.context} {roles} source {sources}"


if __name__ == "__main__":
    main()
