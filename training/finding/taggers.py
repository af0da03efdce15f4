"""Train an English tagger on EWT alone, so that GUM can be tagged by one that never saw it.

python training/finding/taggers.py --data ../shared/train --out OUT       # 4 min, OUT/en_morphologizer_ewt
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from conllu import read_conllu
from name_pools import people, write_pools
from prepare import digest, write
from recipes import RECIPES
from thinc.api import NumpyOps, set_current_ops
from train import train

STEPS = 2500


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/train"))
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    set_current_ops(NumpyOps(use_blis=False))
    sentences = list(read_conllu(args.data / "ud_english_ewt/ewt.conllu.gz", language="en"))
    watch = {s.group for s in sentences if digest(s.group)[0] % 20 == 0}
    write_pools([people(args.data / "names")], args.out / "en_names.json")
    write([s for s in sentences if s.group not in watch], args.out / "en_ewt.spacy", "en")
    write([s for s in sentences if s.group in watch], args.out / "en_dev.spacy", "en")
    recipe = replace(RECIPES[0], train=("en_ewt",), steps=STEPS, variant="_ewt")
    train(recipe, data=args.out, out=args.out)


if __name__ == "__main__":
    main()
