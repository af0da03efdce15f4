"""Tags for the parser to read while it learns: gold tags with the tagger's own errors.

A tagger is far better on sentences it has learnt from than on new ones, so a parser that learns from its tags there
trusts tags too much. Instead every gold tag is replaced by a draw from what the tagger says of such words on the dev
part. Known exception: real errors come in company (two words of one name), these do not.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from spacy.language import Language
from spacy.training import Example

Confusions = Mapping[str, Counter[str]]


def confusions(tagger: Language, examples: Iterable[Example]) -> Confusions:
    """How often the tagger calls a word of each gold tag what."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for example in examples:
        predicted = tagger(example.predicted)
        for token, gold in zip(predicted, example.get_aligned("POS", as_string=True), strict=True):
            counts[gold or "X"][token.pos_] += 1
    return counts


def with_noisy_tags(stream: Iterable[Example], noise: Confusions, rng: random.Random) -> Iterator[Example]:
    """Set the tags of the predicted side of every example."""
    draws = {gold: (list(c), list(c.values())) for gold, c in noise.items()}
    for example in stream:
        for token, gold in zip(example.predicted, example.get_aligned("POS", as_string=True), strict=True):
            tags, weights = draws.get(gold or "X", draws["NOUN"])
            token.pos_ = rng.choices(tags, weights)[0]
        yield example
