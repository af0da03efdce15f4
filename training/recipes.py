"""Every model that is trained, as a table: what it reads, how wide and deep it is, how long it learns.

The order matters: a parser reads the tags of the tagger above it (`reads_tags`), so that is trained first.
Widths and depths were chosen by speed first (training/README.md has the measurements).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

Component = Literal["morphologizer", "parser", "ner"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoder:
    """A MultiHashEmbed + window CNN: table rows per attribute, layers of `width`."""

    width: int
    depth: int
    pieces: int = 3
    rows: tuple[tuple[str, int], ...] = (("NORM", 5000), ("PREFIX", 1000), ("SUFFIX", 2500), ("SHAPE", 1000))
    characters: int = 0  # if not 0, embed this many characters from both ends instead of the attributes


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """One component of one language."""

    language: str
    component: Component
    train: tuple[str, ...]
    dev: str
    encoder: Encoder
    steps: int
    join: int = 1
    dropout: float = 0.1
    hidden: int = 64
    min_action_freq: int = 30
    last_batch: int = 1000  # words
    tagger: str | None = None
    noisy_tags: bool = True  # see tag_noise.py; off: what the tagger says of its own training sentences
    variant: str = ""
    seed: int = 7

    @property
    def name(self) -> str:
        """The folder the trained component goes to."""
        return f"{self.language}_{self.component}{self.variant}"

    @property
    def pipeline(self) -> str:
        """The shipped folder it becomes a part of: names stand alone, so that nobody loads them who needs none."""
        return f"{self.language}_names" if self.component == "ner" else self.language


TREE_ROWS = (("NORM", 5000), ("SUFFIX", 2500), ("SHAPE", 1000), ("POS", 50))
SMALL = Encoder(width=64, depth=2)
TREES = Encoder(width=96, depth=4, pieces=2, rows=TREE_ROWS)
CHARS = Encoder(width=64, depth=2, characters=8)
NAMES = Encoder(width=64, depth=3, pieces=2)

RECIPES: tuple[Recipe, ...] = (
    Recipe(
        language="en",
        component="morphologizer",
        train=("en_train",),
        dev="en_dev",
        encoder=SMALL,
        steps=5000,
        join=3,
        last_batch=1500,
    ),
    Recipe(
        language="en",
        component="parser",
        train=("en_train",),
        dev="en_dev",
        encoder=TREES,
        steps=4000,
        tagger="en_morphologizer",
        noisy_tags=False,
    ),
    Recipe(language="en", component="ner", train=("en_ner_train",), dev="en_ner_dev", encoder=NAMES, steps=2000),
    Recipe(
        language="de",
        component="morphologizer",
        train=("de_train",),
        dev="de_test",
        encoder=CHARS,
        steps=1500,
        dropout=0.3,
    ),
    Recipe(
        language="de",
        component="parser",
        train=("de_train",),
        dev="de_test",
        encoder=TREES,
        steps=1500,
        dropout=0.3,
        min_action_freq=10,
        tagger="de_morphologizer",
    ),
)
TRIALS: tuple[Recipe, ...] = (
    replace(RECIPES[3], variant="_hash", encoder=SMALL),
    replace(RECIPES[4], variant="_en", train=("de_train", "de_train", "en_some"), steps=2000),
    replace(RECIPES[3], variant="_gsd", train=("de_gsd_train",), dev="de_gsd_test"),
    replace(RECIPES[4], variant="_gsd", train=("de_gsd_train",), dev="de_gsd_test", tagger="de_morphologizer_gsd"),
)


def model_config(recipe: Recipe) -> dict[str, Any]:
    """The spaCy configuration of a recipe's component, model and all."""
    encoder = recipe.encoder
    tok2vec = {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": _embed(encoder),
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": encoder.width,
            "window_size": 1,
            "maxout_pieces": encoder.pieces,
            "depth": encoder.depth,
        },
    }
    if recipe.component == "morphologizer":
        return {"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": tok2vec}}
    model = {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": recipe.component,
        "extra_state_tokens": False,
        "hidden_width": recipe.hidden,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": tok2vec,
    }
    if recipe.component == "parser":
        return {"model": model, "min_action_freq": recipe.min_action_freq, "learn_tokens": False}
    return {"model": model}


def _embed(encoder: Encoder) -> dict[str, Any]:
    if encoder.characters:
        return {
            "@architectures": "spacy.CharacterEmbed.v2",
            "width": encoder.width,
            "rows": 5000,
            "nM": 16,
            "nC": encoder.characters,
            "include_static_vectors": False,
        }
    return {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": encoder.width,
        "attrs": [attr for attr, _ in encoder.rows],
        "rows": [rows for _, rows in encoder.rows],
        "include_static_vectors": False,
    }
