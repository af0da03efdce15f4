"""Train the sequence model that finds names, and write `src/sayso/lang/weights/names.<language>.npz`.

    python training/finding/taggers.py --data ../shared/train --out OUT        # 4 min, once
    python training/finding/train_names.py en --data ../shared/train --tagger OUT/en_morphologizer_ewt --without ../shared/bench/entities

Needs `pip install python-crfsuite` (MIT), here alone: the program reads the weights with numpy. Train again whenever the rules'
votes, the word lists or the features change: the model has learnt how far to trust them.

Method. Each corpus is read by the program itself, up to the features of `sayso.stages.mentions`; a linear-chain CRF learns the labels from
them. Then every document is read by a model that has not seen it (`FOLDS`), and a second CRF learns from the features
and these answers, as it will meet them. What is learnt of a corpus alone is kept apart: words of GUM and WNUT17 carry further features
that say so (`_of_corpus`), which no text has when the program runs; so their habits (GUM marks no works, WNUT17 no peoples) stay there.
GUM is tagged by a tagger that never saw it: the shipped one knows GUM by heart, and a model trained on its tags trusts them too much.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pycrfsuite
from corpora import Gold, gsd, gum, headlined, held_out, wikigold, wnut

from sayso.adapters import Tools, load_tools
from sayso.adapters.spacy_ import tokenize
from sayso.lang import profile
from sayso.lang.weights import OFFSETS
from sayso.model import Token
from sayso.run.tasks import _parsed
from sayso.stages.mentions import observed
from sayso.stages.mentions.echoes import echoes
from sayso.stages.mentions.features import features, seen_in, spelt, with_candidates
from sayso.stages.mentions.known import Known
from sayso.stages.mentions.sequence import Answers, Group
from sayso.stages.mentions.words import Line

OUT = Path(__file__).parents[2] / "src" / "sayso" / "lang" / "weights"
FOLDS = 2
SETTINGS = {"c1": 0.3, "c2": 0.02, "max_iterations": 50, "feature.minfreq": 2, "feature.possible_transitions": True}
FAR = (
    "w=",
    "pos=",
    "shape=",
    "gap",
    "title",
    "role",
    "list",
    "rule=",
    "speech",
    "head",
    "person-part",
    "function",
    "one=",
    "article",
)
"""Of a word two places away only these features count."""
OF_CORPUS = (
    "shape=",
    "pos=",
    "list=",
    "rule=",
    "run=",
    "title",
    "role",
    "never",
    "word",
    "no-word",
    "first",
    "given",
    "head=",
)
WORDS_ONLY = ("w=", "p2=", "p3=", "s2=", "s3=", "s4=", "before2=")
"""Features that name words of one language."""
MISSED, MISTAKEN = 0.25, 0.06
"""Shares of proper nouns that the German tagger calls nouns, and of nouns that it calls proper (training/README.md: 75 / 74)."""
LEAST = 0.01
"""Weights nearer to nought are dropped."""

Features = list[list[str]]


class Read(NamedTuple):
    """A document as the model sees it: lines, features of their words, labels."""

    lines: list[Line]
    features: list[Features]
    labels: list[list[str]]


def prepared(
    golds: Iterable[Gold], language: str, tools: Tools, corpus: str | None, *, lexical: bool = True, noisy: bool = False
) -> Iterator[Read]:
    rng = random.Random(1)  # noqa: S311 - repeatable is what it has to be
    for gold in golds:
        parse = _parsed(tools, {"id": gold.id, "text": gold.text, "language": language})
        if noisy:
            parse = replace(parse, tokens=tuple(_misread(token, rng) for token in parse.tokens))
        if parse.document.text != gold.text:
            raise ValueError(gold.id)
        lines, found, loose, known = observed(parse, profile(language))
        seen = seen_in(lines, found)
        lines = with_candidates(lines, loose)
        rows = [
            [_kept(word, lexical) + _of_corpus(word, corpus) for word in (_flat(word, known) for word in row)]
            for row in features(lines, found, loose, known, seen)
        ]
        yield Read(lines, rows, _labels(lines, gold))


def _misread(token: Token, rng: random.Random) -> Token:
    """A token with the errors that the German tagger makes on text it does not know, where it knows the text by heart."""
    if token.pos == "PROPN" and rng.random() < MISSED:
        return token._replace(pos="NOUN")
    if token.pos == "NOUN" and token.text[0].isupper() and rng.random() < MISTAKEN:
        return token._replace(pos="PROPN")
    return token


def _flat(word: Iterable[Group], known: Known | None = None) -> list[str]:
    """A word's features; those of echoes are spelt already."""
    return [feature for group in word for feature in (group if known is None else spelt(group, known))]


def _kept(word: list[str], lexical: bool) -> list[str]:
    return word if lexical else [feature for feature in word if not feature.startswith(WORDS_ONLY)]


def _of_corpus(word: list[str], corpus: str | None) -> list[str]:
    if corpus is None:
        return []
    return [f"@{corpus}", *(f"@{corpus}&{feature}" for feature in word if feature.startswith(OF_CORPUS))]


def _labels(lines: Sequence[Line], gold: Gold) -> list[list[str]]:
    inside = {place: name for name in gold.names for place in range(name[0], name[1])}
    made = []
    for line in lines:
        row, last = [], None
        for word in line.words:
            name = inside.get(word.start) or inside.get(word.end - 1)
            row.append("O" if name is None else f"{'I' if name == last else 'B'}-{name[2]}")
            last = name
        made.append(row)
    return made


def around(words: Features) -> Features:
    """Each word's features and its neighbours', as the CRF's attributes."""
    near = {o: [[f"{o}|{f}" for f in w if abs(o) < 2 or f.startswith(FAR)] for w in words] for o in OFFSETS}
    made = []
    for place in range(len(words)):
        row: list[str] = []
        for offset in OFFSETS:
            inside = 0 <= place + offset < len(words)
            row += near[offset][place + offset] if inside else [f"{offset}|edge"]
        made.append(row)
    return made


def fit(documents: Iterable[tuple[Read, int]], path: Path, **settings: float) -> None:
    """Train one CRF; a document with weight n is seen n times."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for document, times in documents:
        for row, labels in zip(document.features, document.labels, strict=True):
            attributes = pycrfsuite.ItemSequence(around(row))
            for _ in range(times):
                trainer.append(attributes, labels)
    trainer.set_params(SETTINGS | settings)
    trainer.train(str(path))


def answered(document: Read, tagger: pycrfsuite.Tagger) -> Read:
    """The document with what a first reading says of it."""
    once = []
    for row in document.features:
        labels = tagger.tag(around([[f for f in word if f[0] != "@"] for word in row]))
        once.append(Answers(labels, [tagger.marginal(label, place) for place, label in enumerate(labels)], []))
    again = echoes(document.lines, once)
    rows = [
        [a + _flat(b) for a, b in zip(one, two, strict=True)] for one, two in zip(document.features, again, strict=True)
    ]
    return document._replace(features=rows)


def train(documents: Sequence[tuple[Read, int]], work: Path) -> tuple[Path, Path]:
    """Both readings."""
    order = list(range(len(documents)))
    random.Random(1).shuffle(order)  # noqa: S311 - repeatable is what it has to be
    second: list[tuple[Read, int]] = []
    for fold in range(FOLDS):
        path = work / f"fold{fold}.crf"
        fit([documents[i] for n, i in enumerate(order) if n % FOLDS != fold], path, max_iterations=40)
        tagger = _tagger(path)
        second += [
            (answered(documents[i][0], tagger), documents[i][1]) for n, i in enumerate(order) if n % FOLDS == fold
        ]
        print(f"fold {fold}", flush=True)
    fit(documents, work / "first.crf")
    fit(second, work / "second.crf")
    return work / "first.crf", work / "second.crf"


def _tagger(path: Path) -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


def export(first: Path, second: Path, path: Path) -> None:
    """Write both CRFs as arrays."""
    arrays: dict[str, np.ndarray] = {}
    for name, source in (("first", first), ("second", second)):
        arrays |= {f"{name}_{key}": value for key, value in _arrays(_tagger(source).info()).items()}
    path.parent.mkdir(exist_ok=True)
    np.savez_compressed(path, **arrays)


def _arrays(info: Any) -> dict[str, np.ndarray]:
    labels = sorted(info.labels)
    edges = np.zeros((len(OFFSETS), len(labels)), dtype=np.float32)
    steps = np.zeros((len(labels), len(labels)), dtype=np.float32)
    for (a, b), weight in info.transitions.items():
        steps[labels.index(a), labels.index(b)] = weight
    cells: dict[str, dict[int, float]] = {}
    for (attribute, label), weight in info.state_features.items():
        offset, _, feature = attribute.partition("|")
        number = OFFSETS.index(int(offset))
        if feature == "edge":
            edges[number, labels.index(label)] = weight
        elif feature[0] != "@" and abs(weight) >= LEAST:
            cells.setdefault(feature, {})[number * len(labels) + labels.index(label)] = weight
    features_ = sorted(cells)
    columns = len(OFFSETS) * len(labels)
    flat = sorted((row * columns + column, w) for row, f in enumerate(features_) for column, w in cells[f].items())
    places = np.diff(np.array([p for p, _ in flat]), prepend=0)
    return {
        "labels": np.frombuffer("\n".join(labels).encode(), dtype=np.uint8),
        "features": np.frombuffer("\n".join(features_).encode(), dtype=np.uint8),
        "places": places.astype(np.uint16 if places.max() < 2**16 else np.uint32),
        "values": np.array([w for _, w in flat], dtype=np.float16),
        "edges": edges,
        "steps": steps,
    }


def english(data: Path, tagger: Path, without: Path) -> list[tuple[Read, int]]:
    """Documents and how often each is seen. A part is read without tags, and with headlines: the model must do without, too."""
    left_out = held_out(without)
    rng = random.Random(1)  # noqa: S311 - repeatable is what it has to be
    tools, honest = load_tools({}), load_tools({"en": str(tagger)})
    bare = replace(tools, tokenize=tokenize)
    wiki = list(wikigold(data / "ner/wikigold.conll.txt", left_out))
    news = list(gum(data / "ud_english_gum/gum_cc_by_genres.conllu.gz", left_out))
    short = list(wnut(data / "ner/wnut17train.conll"))
    made = [(d, 3) for d in prepared(wiki, "en", tools, None)]
    made += [(d, 1) for d in prepared(wiki, "en", bare, None)]
    made += [(d, 1) for d in prepared([headlined(g, rng) for g in wiki], "en", tools, None)]
    made += [(d, 1) for d in prepared(news, "en", honest, "gum")]
    made += [(d, 1) for d in prepared([headlined(g, rng) for g in news[::6]], "en", bare, "gum")]
    made += [(d, 1) for d in prepared([g for n, g in enumerate(short) if n % 3], "en", tools, "wnut")]
    made += [(d, 1) for d in prepared(short[::3], "en", bare, "wnut")]
    return made


def german(data: Path, tagger: Path, without: Path) -> list[tuple[Read, int]]:
    """GSD's sentences, and the English documents without their words: what stands beside a name is alike in both languages."""
    left_out = held_out(without)
    tools, honest = load_tools({}), load_tools({"en": str(tagger)})
    sentences = list(gsd(data / "ud_german_gsd/gsd_dev_test.conllu.gz"))
    own = prepared(sentences, "de", tools, None, noisy=True)
    bare = prepared(sentences, "de", replace(tools, tokenize=tokenize), None)
    wiki = prepared(wikigold(data / "ner/wikigold.conll.txt", left_out), "en", tools, "wiki", lexical=False)
    news = prepared(
        gum(data / "ud_english_gum/gum_cc_by_genres.conllu.gz", left_out), "en", honest, "gum", lexical=False
    )
    return [*((d, 3) for d in own), *((d, 1) for d in bare), *((d, 1) for d in wiki), *((d, 1) for d in news)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=("en", "de"))
    parser.add_argument("--data", type=Path, default=Path("../shared/train"))
    parser.add_argument("--tagger", type=Path, required=True)
    parser.add_argument("--without", type=Path, required=True)
    args = parser.parse_args()
    documents = {"en": english, "de": german}[args.language](args.data, args.tagger, args.without)
    print(f"{len(documents)} documents", flush=True)
    with tempfile.TemporaryDirectory() as work:
        first, second = train(documents, Path(work))
        export(first, second, OUT / f"names.{args.language}.npz")


if __name__ == "__main__":
    main()
