"""Score pipelines on the held-out parts and time them on one core.

    OMP_NUM_THREADS=1 python training/measure.py en --pipeline src/sayso/pipelines/en

Scores count every token of the treebank: one that spaCy's tokenizer cuts otherwise is an error. UAS and LAS leave
punctuation out, as spaCy does.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path

import spacy
from reader import plain_examples
from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

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
    """Tokens a second: tokenizer and tagger on pages, then each later component on single sentences."""
    sentences = [e.reference.text for e in plain_examples(path, nlp)]
    pages = _pages(sentences)
    rest = [name for name in nlp.pipe_names if name != "morphologizer"]
    count = sum(len(nlp.make_doc(p)) for p in pages)
    list(nlp.pipe(pages[:2]))
    speeds = {
        "tokenizer": _best(count, lambda: [nlp.make_doc(p) for p in pages]),
        "tagger (with tokenizer)": _best(count, lambda: list(nlp.pipe(pages, disable=rest))),
    }
    for name in rest:
        component = nlp.get_pipe(name)
        docs = list(nlp.pipe(sentences, disable=rest))
        copies = [[Doc(nlp.vocab).from_bytes(d.to_bytes()) for d in docs] for _ in range(ROUNDS)]
        words = sum(map(len, docs))
        speeds[name] = _best(words, lambda c=component, k=copies: list(c.pipe(k.pop(), batch_size=128)))
    speeds["everything, single sentences"] = _best(count, lambda: list(nlp.pipe(sentences)))
    return speeds


def _pages(sentences: list[str]) -> list[str]:
    pages, page, words = [], [], 0
    for sentence in sentences:
        page.append(sentence)
        words += len(sentence.split())
        if words >= WORDS_A_PAGE:
            pages.append(" ".join(page))
            page, words = [], 0
    return pages


def _best(tokens: int, work: Callable[[], object]) -> int:
    times = []
    for _ in range(ROUNDS):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return round(tokens / min(times))


def main() -> None:
    """Print one JSON object a pipeline."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=sorted(TESTS))
    parser.add_argument("--pipeline", type=Path, required=True)
    parser.add_argument("--data", type=Path, default=Path("/tmp/sayso-train"))
    parser.add_argument("--tests", nargs="*")
    args = parser.parse_args()
    nlp = spacy.load(args.pipeline)
    for test in args.tests or TESTS[args.language]:
        print(test, json.dumps(accuracy(nlp, args.data / f"{test}.spacy")))  # noqa: T201
    print(json.dumps(speed(nlp, args.data / f"{args.language}_test.spacy"), indent=1))  # noqa: T201


if __name__ == "__main__":
    main()
