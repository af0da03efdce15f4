"""Turn the corpora into spaCy's DocBin files, split by document, outside the repository.

    python training/prepare.py --data ../shared/train --out training/out

Writes `<language>_{train,dev,test,all}.spacy` and `en_ner_{train,test}.spacy`. A document goes to the held-out part by
the hash of its name, so the split is the same on every machine. German: `dev` and `train` are GSD, `test` is PUD whole;
`final_train`/`final_test` mix both with a tenth held out.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterable
from pathlib import Path

import spacy
from conllu import read_conllu
from name_pools import people, proper_nouns, territories, write_pools
from ner_corpora import read_ner
from sentence import WORK, Sentence, to_doc
from spacy.tokens import DocBin

TENTHS = 10


def tenth(group: str) -> int:
    """The tenth of the corpus a document belongs to, from its name alone."""
    return digest(group)[0] % TENTHS


def held_out(groups: Iterable[str], count: int) -> set[str]:
    """The `count` documents of each GUM genre whose names hash lowest: every genre is in the test."""
    genres: dict[str, list[str]] = {}
    for group in sorted(set(groups)):
        genres.setdefault(group.split("_")[1], []).append(group)
    return {g for found in genres.values() for g in sorted(found, key=digest)[:count]}


def digest(group: str) -> bytes:
    """A number for a document that depends on nothing but its name."""
    return hashlib.blake2b(group.encode(), digest_size=8).digest()


def write(sentences: Iterable[Sentence], path: Path, language: str) -> None:
    """Store gold sentences in order; the group goes along so that neighbours can be joined."""
    nlp = spacy.blank(language)
    box = DocBin(store_user_data=True)
    count = 0
    for sentence in sentences:
        doc = to_doc(sentence, nlp.vocab)
        doc.user_data["group"] = sentence.group
        box.add(doc)
        count += 1
    box.to_disk(path)
    print(f"{path.name}: {count} sentences")


def prepare_english(data: Path, out: Path) -> None:
    """GUM: two documents of each genre are the test, a third and a twentieth of EWT watch the training."""
    gum = list(read_conllu(data / "ud_english_gum/gum_cc_by_genres.conllu.gz", language="en"))
    ewt = list(read_conllu(data / "ud_english_ewt/ewt.conllu.gz", language="en"))
    test = held_out((s.group for s in gum), 2)
    watch = held_out((s.group for s in gum), 3) - test
    watch |= {s.group for s in ewt if digest(s.group)[0] % 20 == 0}
    trees = [s for s in gum + ewt if s.group not in test | watch]
    parts = people(data / "names")
    write_pools([parts], out / "en_names.json")
    write_pools([parts, proper_nouns(trees), territories("de")], out / "de_names.json")
    write(trees, out / "en_train.spacy", "en")
    write([s for s in trees if s.group.startswith("GUM")][::2], out / "en_some.spacy", "en")
    write([s for s in gum + ewt if s.group in watch], out / "en_dev.spacy", "en")
    write([s for s in gum if s.group in test], out / "en_test.spacy", "en")
    write([s for s in gum if s.group in test and "_news_" in s.group], out / "en_news_test.spacy", "en")
    names = [s for f in ("wikigold.conll.txt", "wnut17train.conll") for s in read_ner(data / "ner" / f)]
    known = [s for s in gum if s.entities is not None]
    kept = [s for s in names if tenth(s.group) > 1] + [s for s in known if s.group not in test | watch]
    write(kept, out / "en_ner_train.spacy", "en")
    noticed = [s for s in names if tenth(s.group) == 1] + [s for s in known if s.group in watch]
    write(noticed, out / "en_ner_dev.spacy", "en")
    write([s for s in names if s.group[:4] == "wiki" and tenth(s.group) == 0], out / "en_ner_wiki_test.spacy", "en")
    write([s for s in known if s.group in test], out / "en_ner_gum_test.spacy", "en")


def prepare_german(data: Path, out: Path) -> None:
    """First split: GSD trains, PUD tests. Final split: both train, a tenth of the documents tests."""
    gsd = list(read_conllu(data / "ud_german_gsd/gsd_dev_test.conllu.gz", language="de"))
    pud = list(read_conllu(data / "ud_german_pud/pud.conllu.gz", language="de"))
    write([s for s in gsd if tenth(s.group) > 0], out / "de_gsd_train.spacy", "de")
    write([s for s in gsd if tenth(s.group) == 0], out / "de_gsd_test.spacy", "de")
    write(pud, out / "de_pud_test.spacy", "de")
    write([s for s in gsd + pud if tenth(s.group) > 0], out / "de_train.spacy", "de")
    write([s for s in gsd + pud if tenth(s.group) == 0], out / "de_test.spacy", "de")


def main() -> None:
    """Write every file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/train"))
    parser.add_argument("--out", type=Path, default=WORK)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    prepare_english(args.data, args.out)
    prepare_german(args.data, args.out)


if __name__ == "__main__":
    main()
