"""Score pipelines on the held-out parts and time them on one core.

    OMP_NUM_THREADS=1 python training/measure.py en --pipeline src/sayso/pipelines/en

Scores count every token of the treebank: one that spaCy's tokenizer cuts otherwise is an error. UAS and LAS leave
punctuation out, as spaCy does.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import Any

import spacy
from reader import plain_examples
from sentence import WORK
from spacy.language import Language
from spacy.scorer import Scorer
from spacy.training import Example
from thinc.api import NumpyOps, set_current_ops

TESTS = {
    "en": ("en_test", "en_news_test", "en_ner_gum_test", "en_ner_wiki_test"),
    "de": ("de_test", "de_gsd_test", "de_pud_test"),
}
WORDS_A_PAGE = 500
ROUNDS = 3


def accuracy(nlp: Language, path: Path) -> dict[str, float | None]:
    """UPOS, proper nouns, trees and names on one held-out file, in per cent."""
    gold = [e.reference for e in plain_examples(path, nlp)]
    predicted = nlp.pipe([doc.text for doc in gold])
    examples = [Example(p, g) for p, g in zip(predicted, gold, strict=True)]
    scores = Scorer(nlp).score(examples)
    right = _proper_nouns(examples)
    shown = {"UPOS": scores.get("pos_acc"), "PROPN_P": right[0], "PROPN_R": right[1]}
    shown |= {"UAS": scores.get("dep_uas"), "LAS": scores.get("dep_las"), "NER_F": scores.get("ents_f")}
    shown |= {f"NER_{k}": v["f"] for k, v in (scores.get("ents_per_type") or {}).items()}
    return {k: None if v is None else round(100 * v, 1) for k, v in shown.items()}


def _proper_nouns(examples: list[Example]) -> tuple[float, float]:
    found = known = both = 0
    for example in examples:
        gold = example.get_aligned("POS", as_string=True)
        for token, label in zip(example.predicted, gold, strict=True):
            found += token.pos_ == "PROPN"
            known += label == "PROPN"
            both += label == "PROPN" == token.pos_
    return both / max(found, 1), both / max(known, 1)


def speed(nlp: Language, path: Path) -> dict[str, int]:
    """Tokens a second of each component, page by page, every sentence a Doc of its own (as sayso calls them)."""
    pages = _pages([e.reference.text.strip() for e in plain_examples(path, nlp)])
    rounds = [_timed(nlp, pages) for _ in range(ROUNDS)]
    count = sum(len(nlp.make_doc(s)) for page in pages for s in page)
    return {name: round(count / min(r[name] for r in rounds)) for name in rounds[0]}


def _timed(nlp: Language, pages: list[list[str]]) -> dict[str, float]:
    seconds: dict[str, float] = dict.fromkeys(["tokenizer", *nlp.pipe_names], 0.0)
    for page in pages:
        started = time.process_time()
        docs = [nlp.make_doc(sentence) for sentence in page]
        seconds["tokenizer"] += time.process_time() - started
        for name in nlp.pipe_names:
            component: Any = nlp.get_pipe(name)
            started = time.process_time()
            component.set_annotations(docs, component.predict(docs))
            seconds[name] += time.process_time() - started
    return seconds


def _pages(sentences: list[str]) -> list[list[str]]:
    pages: list[list[str]] = [[]]
    words = 0
    for sentence in sentences:
        if words >= WORDS_A_PAGE:
            pages.append([])
            words = 0
        pages[-1].append(sentence)
        words += len(sentence.split())
    return pages


def main() -> None:
    """Print one JSON object a pipeline."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=sorted(TESTS))
    parser.add_argument("--pipeline", type=Path, required=True)
    parser.add_argument("--data", type=Path, default=WORK)
    parser.add_argument("--tests", nargs="*")
    parser.add_argument("--blis", action="store_true", help="multiply with thinc's blis, spaCy's default")
    args = parser.parse_args()
    set_current_ops(NumpyOps(use_blis=args.blis))
    nlp = spacy.load(args.pipeline)
    for test in args.tests or TESTS[args.language]:
        print(test, json.dumps(accuracy(nlp, args.data / f"{test}.spacy")))
    print(json.dumps(speed(nlp, args.data / f"{args.language}_test.spacy"), indent=1))


if __name__ == "__main__":
    main()
