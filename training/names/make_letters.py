"""Learn the letter tables in src/sayso/lang/lexicon/letters/ from names attested in two scripts.

    python training/names/make_letters.py --data ../shared/train/names [--only hebrew]

Method (expectation maximisation, as in Jiampojamarn and others 2007): see `src/sayso/text/letters.py` for what the tables
mean, `letter_data.py` for the names, `letter_habits.py` for what is given and not learned, LETTERS.md for data, licences and accuracy.
Held out by a hash of the other-script form: tenth 0 for the figures in LETTERS.md, tenths 1 to 3 to weigh pair against chains.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import log
from pathlib import Path
from typing import NamedTuple, TypeAlias

import numpy as np
from letter_data import LANGUAGES, Attested, Labelled, latin_pairs, read, tenth, with_near_misses
from letter_habits import FOLDS, GREEK, KEEP, given

from sayso.lang.letters import letters
from sayso.text.letters import LetterModel, Pair, features

OUT = Path(__file__).resolve().parents[2] / "src" / "sayso" / "lang" / "lexicon" / "letters"
Weighted: TypeAlias = tuple[str, str, float]
"""Both spellings with their ends marked, and how much they count."""
Probabilities: TypeAlias = dict[tuple[str, str], float]
ROUNDS = 6
MOST_NAMES = 30_000
"""Names a table is learned from, the best attested first: more add more errors than knowledge (Arabic, 45,000: AUC 0.7 points less)."""
NOISE = 0.06
"""Share of the names, the least likely ones, that are left out when the last round is counted: translations, and other parts of the name."""
FIRST_GUESS = {
    (1, 1): 0.1, (2, 1): 0.01, (3, 1): 0.002, (4, 1): 0.0005, (1, 0): 0.02, (0, 1): 0.005, (1, 2): 0.005, (2, 2): 0.002,
}  # fmt: skip
LATIN_GUESS = {
    **FIRST_GUESS,
    (1, 3): 0.002,
    (2, 3): 0.002,
    (3, 2): 0.002,
    (1, 4): 0.0005,
    (3, 3): 0.0005,
    (2, 4): 0.0005,
    (4, 2): 0.0005,
}
"""Lengths of left and right group that are tried, and the chance a group of them starts with."""
LEAST_COUNT = 1.0
SMOOTHING, LEAST_FACTOR, LEAST_SEEN = 8.0, 0.15, 2.0
"""A factor of a neighbour is drawn to 1 by so many pairs seen; it is kept if its logarithm is larger, and with so many seen or expected."""
LEAST_CHAIN = 3
"""Times a chain of three letters is seen that is kept."""


class Edge(NamedTuple):
    """A step from one place in both spellings to another, and its probability."""

    i: int
    j: int
    k: int
    m: int
    p: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/train/names"))
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    OUT.mkdir(parents=True, exist_ok=True)
    for script in LANGUAGES:
        if options.only in script:
            write(script, learn_script(options.data, script))
    if options.only in "latin":
        write("latin", learn_latin(options.data))
    if options.only in "greek":
        write("greek", greek())


# ------------------------------------------------------------------------------------------------ learning
def learn_script(data: Path, script: str) -> LetterModel:
    names = read(data, script)
    seen = sorted((n for n in names if tenth(n.other) > 3), key=lambda n: (-min(n.count, 3), n.latin, n.other))
    seen.sort(key=lambda n: (-min(n.count, 3), hash_of(n)))
    weighted = [(f"^{n.latin}$", f"^{n.other}$", 1 + log(n.count)) for n in seen[:MOST_NAMES]]
    p, counts = learn(weighted, FIRST_GUESS)
    p |= given(script, p)
    model = table(p, counts, [n.latin for n in seen[:MOST_NAMES]], [n.other for n in seen[:MOST_NAMES]], FOLDS[script])
    return weigh(model, with_near_misses(names, {1, 2, 3}), with_near_misses(names, {0}), script)


def learn_latin(data: Path) -> LetterModel:
    pairs = latin_pairs(data)
    weighted = [
        (f"^{a}$", f"^{b}$", 1.0) for x, y, same, fold in pairs if same and fold > 3 for a, b in ((x, y), (y, x))
    ]
    p, counts = learn(weighted, LATIN_GUESS)
    words = [x[1:-1] for x, _, _ in weighted]
    model = table(p, counts, words, words, {})
    dev = [Labelled(min(x, y), max(x, y), same) for x, y, same, fold in pairs if fold in {1, 2, 3}]
    return weigh(model, dev, [Labelled(min(x, y), max(x, y), same) for x, y, same, fold in pairs if fold == 0], "latin")


def greek() -> LetterModel:
    """No names: the letters' readings by the standard and by habit; weights and Latin chains of the Cyrillic table."""
    model = letters("cyrillic")
    pairs: defaultdict[str, dict[str, Pair]] = defaultdict(dict)
    for (x, y), value in GREEK.items():
        pairs[x][y] = Pair(p=value)
    alphabet = {y for _, y in GREEK if len(y) == 1}
    right = dict.fromkeys(sorted(alphabet), log(1 / len(alphabet)))
    return LetterModel(
        pairs=pairs, left=model.left, right=right, fold=FOLDS["greek"], keep=model.keep, weights=model.weights
    )


def hash_of(name: Attested) -> int:
    return tenth(name.other + name.latin, 1_000_003)


def learn(
    names: Sequence[Weighted], guess: dict[tuple[int, int], float]
) -> tuple[Probabilities, dict[tuple[str, ...], float]]:
    """Return the probabilities of pairs of groups, and how often each stood between which left letters."""
    shapes: defaultdict[int, list[int]] = defaultdict(list)
    for dx, dy in sorted(guess):
        shapes[dx].append(dy)
    p: Probabilities | None = None
    for number in range(ROUNDS):
        counts: defaultdict[tuple[str, str], float] = defaultdict(float)
        for (_, x, _, y), count in _expect(names, p, guess, shapes):
            counts[x, y] += count
        kept = {pair: count for pair, count in counts.items() if count > LEAST_COUNT * (0.5 if not number else 1.0)}
        total = sum(kept.values())
        p = {pair: count / total for pair, count in kept.items()}
        print(f"  round {number}: {len(p)} pairs", flush=True)
    if p is None:
        raise ValueError("no round was made")
    around: defaultdict[tuple[str, ...], float] = defaultdict(float)
    for key, count in _expect(_likely(names, p, shapes), p, guess, shapes):
        around[key] += count
    return p, around


def _likely(names: Sequence[Weighted], p: Probabilities, shapes: dict[int, list[int]]) -> list[Weighted]:
    scored = []
    for a, b, weight in names:
        total = _forward(a, b, p, {}, shapes)[0][len(a)][len(b)]
        scored.append((log(total) / (len(a) + len(b)) if total > 0 else -99.0, a, b, weight))
    scored.sort()
    return [(a, b, weight) for _, a, b, weight in scored[int(NOISE * len(scored)) :]]


def _expect(
    names: Iterable[Weighted],
    p: Probabilities | None,
    guess: dict[tuple[int, int], float],
    shapes: dict[int, list[int]],
) -> Iterator[tuple[tuple[str, ...], float]]:
    for a, b, weight in names:
        rows, edges = _forward(a, b, p, guess, shapes)
        total = rows[len(a)][len(b)]
        if total <= 0:
            continue
        back = [[0.0] * (len(b) + 1) for _ in range(len(a) + 1)]
        back[len(a)][len(b)] = 1.0
        for edge in reversed(edges):
            onward = back[edge.k][edge.m]
            if onward:
                back[edge.i][edge.j] += edge.p * onward
                count = weight * rows[edge.i][edge.j] * edge.p * onward / total
                if count > 1e-3:
                    yield (
                        (
                            a[edge.i - 1 : edge.i] if edge.i else "",
                            a[edge.i : edge.k],
                            a[edge.k : edge.k + 1],
                            b[edge.j : edge.m],
                        ),
                        count,
                    )


def _forward(
    a: str, b: str, p: Probabilities | None, guess: dict[tuple[int, int], float], shapes: dict[int, list[int]]
) -> tuple[list[list[float]], list[Edge]]:
    rows = [[0.0] * (len(b) + 1) for _ in range(len(a) + 1)]
    rows[0][0] = 1.0
    edges: list[Edge] = []
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            value = rows[i][j]
            if value:
                for dx, dys in shapes.items():
                    if i + dx > len(a):
                        continue
                    x = a[i : i + dx]
                    for dy in dys:
                        if j + dy > len(b):
                            continue
                        y = b[j : j + dy]
                        chance = (
                            p.get((x, y), 0.0)
                            if p is not None
                            else (guess[dx, dy] * (20 if x == y else 1) if _fits(x, y) else 0.0)
                        )
                        if chance:
                            rows[i + dx][j + dy] += value * chance
                            edges.append(Edge(i, j, i + dx, j + dy, chance))
    return rows, edges


def _fits(x: str, y: str) -> bool:
    """Ends go with ends, and two letters with two only there."""
    if ("^" in x) != ("^" in y) or ("$" in x) != ("$" in y):
        return False
    end = "^" in x or "$" in x
    return (end or (len(x), len(y)) != (2, 2)) and not (end and len(x) > 1 and not y)


# ------------------------------------------------------------------------------------------------ the table
def table(
    p: Probabilities,
    around: dict[tuple[str, ...], float],
    left: Sequence[str],
    right: Sequence[str],
    fold: dict[str, str],
) -> LetterModel:
    before, after = _factors(around, 0), _factors(around, 2)
    pairs: defaultdict[str, dict[str, Pair]] = defaultdict(dict)
    for (x, y), value in p.items():
        pairs[x][y] = Pair(p=value, before=before.get((x, y), {}), after=after.get((x, y), {}))
    return LetterModel(
        pairs=pairs,
        left=chains(left),
        right=chains(right),
        fold=fold,
        keep=frozenset(KEEP),
        weights=(1.0, -1.0, -1.0, 0.0),
    )


def _factors(around: dict[tuple[str, ...], float], side: int) -> dict[tuple[str, str], dict[str, float]]:
    pair, of_x, near, near_x = (defaultdict[tuple[str, ...], float](float) for _ in range(4))
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for key, count in around.items():
        x, y, neighbour = key[1], key[3], key[side]
        pair[x, y] += count
        of_x[x,] += count
        near[x, y, neighbour] += count
        near_x[x, neighbour] += count
        groups[x].add(y)
    found: defaultdict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    for (x, neighbour), total in near_x.items():
        for y in groups[x]:
            share = pair[x, y] / of_x[x,]
            seen = near.get((x, y, neighbour), 0.0)
            factor = (seen + SMOOTHING * share) / (total + SMOOTHING) / share
            if abs(log(factor)) > LEAST_FACTOR and max(seen, total * share) >= LEAST_SEEN:
                found[x, y][neighbour] = factor
    return found


def chains(words: Sequence[str]) -> dict[str, float]:
    """Chains of letters by their share among those with the same past (longer ones only if seen often)."""
    count: defaultdict[str, int] = defaultdict(int)
    for word in words:
        padded = f"^^{word}$"
        for i in range(2, len(padded)):
            for size in (1, 2, 3):
                count[padded[i - size + 1 : i + 1]] += 1
    past: defaultdict[str, int] = defaultdict(int)
    for gram, number in count.items():
        past[f"{len(gram)}{gram[:-1]}"] += number
    return {g: log(n / past[f"{len(g)}{g[:-1]}"]) for g, n in sorted(count.items()) if len(g) < 2 or n >= LEAST_CHAIN}


def weigh(model: LetterModel, dev: Sequence[Labelled], test: Sequence[Labelled], name: str) -> LetterModel:
    """Fit the logistic curve on `dev`; say how it does on `test`."""
    x = np.array([features(model, a, b) for a, b, _ in dev])
    same = np.array([float(match) for _, _, match in dev])
    w = np.zeros(x.shape[1])
    for _ in range(40):
        chance = 1 / (1 + np.exp(-x @ w))
        hessian = (x * (chance * (1 - chance))[:, None]).T @ x + 1e-3 * np.eye(len(w))
        w -= np.linalg.solve(hessian, x.T @ (chance - same) + 1e-3 * w)
    y = np.array([features(model, a, b) for a, b, _ in test]) @ w
    truth = [match for _, _, match in test]
    hits = sum((score >= 0) == match for score, match in zip(y, truth, strict=True))
    print(
        f"{name}: {len(test)} held-out pairs, AUC {auc(list(y), truth):.4f}, accuracy at the border {hits / len(test):.4f}",
        flush=True,
    )
    return replace(model, weights=tuple(float(value) for value in w))


def auc(scores: list[float], truth: Sequence[bool]) -> float:
    order = sorted(range(len(scores)), key=lambda i: scores[i])
    ranks = sum(rank for rank, i in enumerate(order, 1) if truth[i])
    right = sum(truth)
    return (ranks - right * (right + 1) / 2) / (right * (len(truth) - right))


def write(name: str, model: LetterModel) -> None:
    rows = [("weight", "", "", "", f"{w:.4g}") for w in model.weights]
    rows += [("keep", x, "", "", "") for x in sorted(model.keep)]
    rows += [("fold", x, "", y, "") for x, y in sorted(model.fold.items())]
    for x in sorted(model.pairs):
        for y, pair in sorted(model.pairs[x].items()):
            rows.append(("pair", x, "", y, f"{pair.p:.3g}"))
            rows += [("before", x, n, y, f"{v:.3g}") for n, v in sorted(pair.before.items())]
            rows += [("after", x, n, y, f"{v:.3g}") for n, v in sorted(pair.after.items())]
    rows += [("left", x, "", "", f"{v:.3g}") for x, v in sorted(model.left.items())]
    rows += [("right", x, "", "", f"{v:.3g}") for x, v in sorted(model.right.items())]
    head = "# Made by training/names/make_letters.py; data and licences in training/names/LETTERS.md.\n"
    path = OUT / f"{name}.tsv"
    path.write_text(head + "".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    print(f"{path.name}: {len(rows)} rows, {path.stat().st_size // 1024} KB", flush=True)


if __name__ == "__main__":
    main()
