"""Make `src/sayso/lang/lexicon/shapes.de.tsv`: how much a German word's letters speak for a name and against a noun.

    python training/names/make_shapes.py UD_FOLDER

Requirement: German gives every noun a capital, and no list of nouns is long enough. A noun shows by its ending ("-ierung",
"-istin") and its beginning ("Ver-"), a name by letters that German nouns have not ("Xe-", "-ova").

Method: logistic regression on the first one to four and the last one to five letters of word types, and on the trigrams between.
Nouns: forms of NOUN and ADJ with a capital in UD_German-GSD and -PUD (CC BY-SA 4.0, 3.0). Names: forms of PROPN there that are not
nouns, too, and the lists of places and of persons' name parts in the lexicon (CC BY 4.0, CC0 1.0). Each class weighs the same,
and within the names the treebanks as much as the lists, since what is foreign in a list is easy. Weights below LEAST are cut
off. Given under CC BY-SA 4.0.
"""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

LEXICON = Path(__file__).parents[2] / "src" / "sayso" / "lang" / "lexicon"
ROUNDS, RATE, DECAY = 800, 1.0, 5e-5
LEAST = 0.3
HELD_OUT = 10
"""Every tenth type is measured on, not learnt from, when the second argument is `measure`."""


def grams(word: str) -> Iterator[str]:
    """The letters that are weighed; the reader of the table (`lang/lexicon.py`) does the same."""
    framed = f"^{word}$"
    yield from (framed[:size] for size in range(2, 6) if size < len(framed))
    yield from (framed[-size:] for size in range(2, 7) if size < len(framed))
    yield from (word[at : at + 3] for at in range(1, len(word) - 3))


def treebank_types(folder: Path) -> tuple[set[str], set[str]]:
    """Nouns and names of the German treebanks, in lower case."""
    nouns: set[str] = set()
    names: set[str] = set()
    for path in sorted(folder.glob("ud_german_*/*.conllu.gz")):
        for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines():
            cells = line.split("\t")
            if len(cells) == 10 and cells[1][:1].isupper() and cells[1].isalpha() and len(cells[1]) > 2:
                if cells[3] in {"NOUN", "ADJ"} and cells[0] != "1":
                    nouns.add(cells[1].lower())
                elif cells[3] == "PROPN":
                    names.add(cells[1].lower())
    return nouns, names - nouns


def listed_names(nouns: set[str]) -> set[str]:
    """Names of the lexicon's lists that are one word."""
    found: set[str] = set()
    for name in ("persons.txt", "cities.txt", "towns.txt"):
        found |= {word.lower() for word in (LEXICON / name).read_text(encoding="utf-8").split() if word.isalpha()}
    return {word for word in found if len(word) > 2} - nouns


def fit(words: list[str], labels: np.ndarray, weights: np.ndarray) -> dict[str, float]:
    """Logistic regression by gradient descent with momentum-free AdaGrad steps."""
    index: dict[str, int] = {}
    rows = [[index.setdefault(gram, len(index)) for gram in grams(word)] for word in words]
    flat = np.concatenate([np.array(row) for row in rows])
    owner = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    weight, bias = np.zeros(len(index)), 0.0
    squares = np.full(len(index), 1e-8)
    for _ in range(ROUNDS):
        score = np.bincount(owner, weight[flat], minlength=len(rows)) + bias
        error = (1 / (1 + np.exp(-score)) - labels) * weights
        slope = np.bincount(flat, error[owner], minlength=len(index)) + DECAY * weight
        squares += slope**2
        weight -= RATE * slope / np.sqrt(squares) * 0.1
        bias -= float(error.sum())
    return {"": bias, **{gram: weight[at] for gram, at in index.items() if abs(weight[at]) >= LEAST}}


def score(word: str, table: dict[str, float]) -> float:
    return table[""] + sum(table.get(gram, 0.0) for gram in grams(word))


def main(ud: str, mode: str = "write") -> None:
    nouns, names = treebank_types(Path(ud))
    listed = listed_names(nouns) - names
    words = sorted(nouns) + sorted(names) + sorted(listed)
    labels = np.array([0.0] * len(nouns) + [1.0] * (len(names) + len(listed)))
    weights = np.array(
        [0.5 / len(nouns)] * len(nouns) + [0.25 / len(names)] * len(names) + [0.25 / len(listed)] * len(listed)
    )
    keep = np.array([mode == "write" or at % HELD_OUT != 0 for at in range(len(words))])
    table = fit([w for w, k in zip(words, keep, strict=True) if k], labels[keep], weights[keep])
    if mode == "measure":
        held = [(score(w, table), label) for w, label, k in zip(words, labels, keep, strict=True) if not k]
        held_names = [
            (score(w, table), label)
            for w, label, k in list(zip(words, labels, keep, strict=True))[: len(nouns) + len(names)]
            if not k
        ]
        for title, rows in (("all", held), ("treebanks", held_names)):
            for cut in (-2, -1, 0, 1, 2):
                right = [s > cut for s, label in rows if label]
                wrong = [s > cut for s, label in rows if not label]
                sys.stderr.write(f"{title} above {cut}: {np.mean(right):.3f} of names, {np.mean(wrong):.3f} of nouns\n")
        return
    lines = [f"{gram}\t{round(100 * value)}" for gram, value in sorted(table.items())]
    (LEXICON / "shapes.de.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
