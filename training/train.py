"""Train one component, or put the trained components of a language together as the pipeline that sayso ships.

    python training/train.py en_morphologizer       one component, best state on the dev part, to --out
    python training/train.py --assemble en          all of them, to src/sayso/pipelines/en

Seeds are fixed and nothing runs in parallel: the same kind of machine makes the same weights.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import spacy
from assemble import assemble
from augment import Names
from reader import plain_examples, stream_examples
from recipes import RECIPES, TRIALS, Recipe, model_config
from sentence import WORK
from spacy.language import Language
from spacy.training import Example
from tag_noise import confusions, with_noisy_tags
from thinc.api import Adam, NumpyOps, fix_random_seed, set_current_ops
from thinc.schedules import warmup_linear

EVALUATE_EVERY = 250
EVALUATE_ON = 700  # sentences
WARMUP_STEPS, RATE = 200, 0.002
FIRST_BATCH, BATCH_GROWTH = 200, 1.001  # words
SCORE = {"morphologizer": "pos_acc", "parser": "dep_las", "ner": "ents_f"}


def train(recipe: Recipe, *, data: Path, out: Path) -> None:
    """Train one component and keep the state that scores best on the dev part."""
    fix_random_seed(recipe.seed)
    nlp = _untrained(recipe, out)
    paths = [data / f"{name}.spacy" for name in recipe.train]
    with nlp.select_pipes(enable=[recipe.component]):
        nlp.initialize(lambda: [e for path in paths for e in plain_examples(path, nlp)])
    schedule: Any = warmup_linear(RATE, WARMUP_STEPS, recipe.steps)
    optimizer = Adam(schedule, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    best, started = -1.0, time.monotonic()
    for step, batch in enumerate(_batches(_stream(nlp, recipe, data), recipe.last_batch), start=1):
        with nlp.select_pipes(enable=[recipe.component]):
            nlp.update(batch, sgd=optimizer, drop=recipe.dropout)
        optimizer.step_schedules()
        if step % EVALUATE_EVERY == 0:
            with nlp.use_params(optimizer.averages or {}):
                score = _score(nlp, recipe, data)
                if score > best:
                    best = score
                    nlp.to_disk(out / recipe.name)
            took = time.monotonic() - started
            print(f"{recipe.name} step {step} {score:.4f} {took:.0f}s", flush=True)
        if step == recipe.steps:
            break
    log = {"dev": best, "seconds": round(time.monotonic() - started)}
    (out / f"{recipe.name}.json").write_text(json.dumps(log), encoding="utf-8")


def _untrained(recipe: Recipe, out: Path) -> Language:
    nlp = spacy.blank(recipe.language)
    if recipe.tagger is not None:
        nlp.add_pipe("morphologizer", source=spacy.load(out / recipe.tagger))
    nlp.add_pipe(recipe.component, config=model_config(recipe))
    return nlp


def _stream(nlp: Language, recipe: Recipe, data: Path) -> Iterator[Example]:
    names = Names(data / f"{recipe.language}_names.json")
    paths = [data / f"{name}.spacy" for name in recipe.train]
    stream = stream_examples(paths, names, nlp, seed=recipe.seed, join=recipe.join)
    if recipe.tagger is None:
        return stream
    if not recipe.noisy_tags:
        return _tagged(stream, nlp)
    with nlp.select_pipes(enable=["morphologizer"]):
        rng = random.Random(recipe.seed)  # noqa: S311 - repeatable is what it has to be
        noise = confusions(nlp, plain_examples(data / f"{recipe.dev}.spacy", nlp))
    return with_noisy_tags(stream, noise, rng)


def _tagged(stream: Iterator[Example], nlp: Language) -> Iterator[Example]:
    tagger = nlp.get_pipe("morphologizer")
    for example in stream:
        tagger(example.predicted)
        yield example


def _score(nlp: Language, recipe: Recipe, data: Path) -> float:
    examples = list(plain_examples(data / f"{recipe.dev}.spacy", nlp))[:EVALUATE_ON]
    return float(nlp.evaluate(examples)[SCORE[recipe.component]] or 0.0)


def _batches(stream: Iterator[Example], largest: int) -> Iterator[list[Example]]:
    size = float(FIRST_BATCH)
    batch: list[Example] = []
    words = 0
    for example in stream:
        batch.append(example)
        words += len(example.predicted)
        if words >= size:
            yield batch
            batch, words = [], 0
            size = min(size * BATCH_GROWTH, largest)


def main() -> None:
    """Train or assemble, as asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("component", nargs="?", choices=[r.name for r in (*RECIPES, *TRIALS)])
    parser.add_argument("--assemble", choices=sorted({r.pipeline for r in RECIPES}))
    parser.add_argument("--data", type=Path, default=WORK)
    parser.add_argument("--out", type=Path, default=WORK / "models")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    set_current_ops(NumpyOps(use_blis=False))  # numpy's OpenBLAS is three times as fast as thinc's blis here
    if args.assemble is not None:
        assemble(args.assemble, args.out)
    for recipe in (*RECIPES, *TRIALS):
        if recipe.name == args.component:
            train(recipe, data=args.data, out=args.out)


if __name__ == "__main__":
    main()
