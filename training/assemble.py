"""Put the separately trained components of a language into one spaCy folder.

Two things are done to what spaCy would write. The string table keeps labels and the language's own exceptions only, no
words of the treebanks (spaCy finds a word by its hash; the table is not needed to score). The weights lose the mantissa
bits that half precision would not have, so that the wheel compresses to half while any spaCy still loads the folder.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from recipes import RECIPES
from spacy.language import Language
from thinc.api import Model

PIPELINES = Path(__file__).resolve().parents[1] / "src" / "sayso" / "pipelines"
LOST_BITS = 13  # of the 23 of a float32 mantissa; half precision has 10
KEPT_BITS = np.uint32(0xFFFFFFFF & ~((1 << LOST_BITS) - 1))
HALF_STEP = np.uint32(1 << (LOST_BITS - 1))


def assemble(pipeline: str, trained: Path) -> None:
    """Join the components of one pipeline, round the weights, write the folder (a model card there stays)."""
    recipes = [recipe for recipe in RECIPES if recipe.pipeline == pipeline]
    nlp = spacy.blank(recipes[0].language)
    for recipe in recipes:
        nlp.add_pipe(recipe.component, source=spacy.load(trained / recipe.name))
    for name in nlp.pipe_names:
        component: Any = nlp.get_pipe(name)
        _round_weights(component.model)
    nlp.meta.update(
        name=f"sayso_{pipeline}",
        version="1.0.0",
        description=f"sayso's own small pipeline ({pipeline})",
        author="sayso",
        license="CC BY 4.0" if pipeline == "en_names" else "CC BY-SA 4.0",
        spacy_version=">=3.8.0,<3.9.0",
        performance={},
    )
    folder = PIPELINES / pipeline
    nlp.to_disk(folder)
    strings = sorted(_needed_strings(nlp))
    (folder / "vocab" / "strings.json").write_text(json.dumps(strings, ensure_ascii=False), encoding="utf-8")


def _needed_strings(nlp: Language) -> set[str]:
    needed = set(spacy.blank(str(nlp.lang)).vocab.strings)
    for name in nlp.pipe_names:
        for label in nlp.pipe_labels[name]:
            needed |= {label, *label.replace("||", "|").split("|")}
    return needed


def _round_weights(model: Model[Any, Any]) -> None:
    for node in model.walk():
        for name in node.param_names:
            if node.has_param(name):
                bits = np.ascontiguousarray(node.get_param(name), dtype=np.float32).view(np.uint32)
                rounded: Any = ((bits + HALF_STEP) & KEPT_BITS).view(np.float32)
                node.set_param(name, rounded)
