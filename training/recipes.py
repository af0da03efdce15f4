"""Every model that is trained, as a table: what it reads, how wide and deep it is, how long it learns.

The order matters: a parser reads the tags of the tagger above it (`reads_tags`), so that is trained first.
Widths and depths were chosen by speed first (training/README.md has the measurements).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Component = Literal["morphologizer", "parser", "ner"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoder:
    """A MultiHashEmbed + window CNN: table rows per attribute, layers of `width`."""

    width: int
    depth: int
    pieces: int = 3
    rows: tuple[tuple[str, int], ...] = (("NORM", 5000), ("PREFIX", 1000), ("SUFFIX", 2500), ("SHAPE", 1000))


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """One component of one language."""

    language: str
    component: Component
    train: str
    dev: str
    encoder: Encoder
    steps: int
    join: int = 1
    dropout: float = 0.1
    hidden: int = 64
    min_action_freq: int = 30
    reads_tags: bool = False
    seed: int = 7

    @property
    def name(self) -> str:
        """The folder the trained component goes to."""
        return f"{self.language}_{self.component}"


TREE_ROWS = (("NORM", 5000), ("SUFFIX", 2500), ("SHAPE", 1000), ("POS", 50))
NAME_ROWS = (("NORM", 5000), ("PREFIX", 1000), ("SUFFIX", 2500), ("SHAPE", 1000))
SMALL = Encoder(width=64, depth=2)
TREES = Encoder(width=96, depth=4, pieces=2, rows=TREE_ROWS)
NAMES = Encoder(width=64, depth=3, pieces=2, rows=NAME_ROWS)

RECIPES: tuple[Recipe, ...] = (
    Recipe(
        language="en", component="morphologizer", train="en_train", dev="en_dev", encoder=SMALL, steps=3000, join=3
    ),
    Recipe(
        language="en", component="parser", train="en_train", dev="en_dev", encoder=TREES, steps=4000, reads_tags=True
    ),
    Recipe(language="en", component="ner", train="en_ner_train", dev="en_ner_gum_test", encoder=NAMES, steps=3000),
    Recipe(
        language="de", component="morphologizer", train="de_train", dev="de_test", encoder=SMALL, steps=3000, join=3
    ),
    Recipe(
        language="de",
        component="parser",
        train="de_train",
        dev="de_test",
        encoder=TREES,
        steps=1500,
        dropout=0.2,
        min_action_freq=10,
        reads_tags=True,
    ),
)


def model_config(recipe: Recipe) -> dict[str, Any]:
    """The spaCy configuration of a recipe's component, model and all."""
    encoder = recipe.encoder
    tok2vec = {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": encoder.width,
            "attrs": [attr for attr, _ in encoder.rows],
            "rows": [rows for _, rows in encoder.rows],
            "include_static_vectors": False,
        },
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
