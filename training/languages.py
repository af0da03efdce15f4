"""Make `src/sayso/lang/weights/languages.npz`: py3langid's model (BSD-3), its columns for the languages that sayso tells, its automaton as a tree.

    python training/languages.py

Nothing is trained: `sayso.adapters.langid_model` says what the file is for. Run it when py3langid comes with another model, or another language
is to be told.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from sayso.adapters.langid import LANGUAGES
from sayso.adapters.langid_model import BYTES

TARGET = Path(__file__).parents[1] / "src" / "sayso" / "lang" / "weights" / "languages.npz"


def packed() -> dict[str, Any]:
    """The arrays of the file."""
    whole = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    whole.set_languages(LANGUAGES)
    order, parents, letters, levels = tree(whole)
    return {
        "weights": np.ascontiguousarray(whole.nb_ptc.T),
        "priors": whole.nb_pc,
        "languages": np.array(whole.nb_classes),
        "features": np.array(whole.tk_output, np.int32)[order],
        "parents": np.array(parents, np.uint32),
        "letters": np.array(letters, np.uint8),
        "levels": np.array(levels, np.uint32),
    }


def tree(whole: Any) -> tuple[list[int], list[int], list[int], list[int]]:
    """py3langid's states in our order, of each the parent (in our numbers) and the byte that leads there, and how many a level has."""
    table = np.frombuffer(whole.tk_nextmove, np.uint32).reshape(-1, BYTES)
    order, parents, letters, levels, shorter = [0], [0], [0], [1], [0]
    begun = 0
    while begun < len(order):
        end = len(order)
        for number in range(begun, end):
            moves = table[whole.tk_row[order[number]]]
            usual = table[whole.tk_row[shorter[number]]] if number else np.zeros(BYTES, np.uint32)
            for letter in np.flatnonzero(moves != usual).tolist():
                order.append(int(moves[letter]))
                parents.append(number)
                letters.append(letter)
                shorter.append(int(usual[letter]))
        begun = end
        levels.append(len(order) - end)
    return order, parents, letters, levels[:-1]


if __name__ == "__main__":
    np.savez_compressed(TARGET, **packed())
