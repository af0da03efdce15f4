"""The language task: its rows, made of other sets that name their language, and its score.

*documents* are whole texts: translated news (lineage/ntrex, meantime), wire copies (reprints), newspaper pages
(furniture/fundus). *openings* are the first five words of the same, which is what a headline or a caption gives. An
answer of None is wrong, but `accuracy_of_answered` shows that silence is better than a wrong word. py3langid itself,
choosing among all its languages, answers the same rows as a peer in the same run.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

from cases import BENCH

Row: TypeAlias = dict[str, Any]

SOURCES = (
    ("lineage/ntrex.jsonl", "text", 1),
    ("lineage/meantime.jsonl", "text", 1),
    ("lineage/reprints.jsonl", "text", 5),  # every fifth: 2,095 of its rows are English
    ("furniture/fundus.jsonl.gz", "body", 1),
)
"""File, field with the text, and one row of how many is taken."""
OPENING = 5  # words
NORWEGIAN = {"nb": "no", "nn": "no"}  # one answer for both written forms, here as in sayso


def make_rows(name: str) -> list[Row]:
    """The rows of a language set."""
    rows = []
    for file, field, every in SOURCES:
        for number, row in enumerate(read_rows(BENCH / file)):
            if number % every == 0 and row[field]:
                text = row[field] if name == "documents" else " ".join(row[field].split()[:OPENING])
                rows.append({"id": f"{file}:{row['id']}", "language": row["language"], "text": text})
    return rows


def read_rows(path: Path) -> Iterator[Row]:
    """The rows of a JSON Lines file, plain or gzipped."""
    with gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def score(gold: list[Row], answers: dict[str, str | None]) -> dict[str, float]:
    """Accuracy over all rows, and over those that have an answer."""
    given = {row["id"]: _base(answers.get(row["id"])) for row in gold}
    right = sum(given[row["id"]] == _base(row["language"]) for row in gold)
    answered = sum(answer is not None for answer in given.values())
    return {
        "rows": len(gold),
        "accuracy": right / len(gold),
        "accuracy_of_answered": right / answered if answered else 0.0,
        "answered": answered / len(gold),
    }


def peer(gold: list[Row]) -> dict[str, float]:
    """The score of py3langid as it comes."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415  only where this set is scored

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return score(gold, {row["id"]: str(identifier.classify(row["text"])[0]) for row in gold})


def _base(code: str | None) -> str | None:
    base = code.split("-")[0].lower() if code else None
    return NORWEGIAN.get(base or "", base)
