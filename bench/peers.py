"""What other programs take for a part of the same work, on the same pages, in the same run."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any


def extraction(pages: Iterable[Path]) -> tuple[int, float]:
    """How many HTML pages trafilatura extracts, and in how many seconds of processor time; compare with `layout` and `extract`."""
    import trafilatura  # noqa: PLC0415  imported only where it is measured

    texts = [page.read_text(encoding="utf-8") for page in pages if page.suffix == ".html"]
    return len(texts), _seconds(trafilatura.extract, texts)


def tokens(pages: Iterable[Path]) -> tuple[int, float]:
    """How many texts spaCy's rules cut into sentences and tokens, without any model; compare with `parse`."""
    import spacy  # noqa: PLC0415

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    texts = [page.read_text(encoding="utf-8") for page in pages if page.suffix == ".txt"]
    return len(texts), _seconds(nlp, texts)


def _seconds(work: Callable[[str], Any], texts: list[str]) -> float:
    if texts:
        work(texts[0])  # what it loads at first use is not counted
    began = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - began
