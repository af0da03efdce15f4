"""Read Universal Dependencies files into sentences, in the shape spaCy's tokenizers cut text.

Multi-word tokens are kept apart where the parts spell the surface ("do" + "n't") and merged where they do not
(German "zum" = "zu" + "dem" becomes one ADP). Labels that the treebanks of one language use differently are mapped
to one (`DEP_MAP`); German relative clauses, plain `acl` in GSD, are told by their relative pronoun; German months, days
and currencies are common nouns.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gum_entities import name_entities
from sentence import Sentence

DEP_MAP = {
    "flat:name": "flat",
    "nmod:npmod": "nmod:unmarked",
    "obl:npmod": "obl:unmarked",
    "nmod:tmod": "nmod:unmarked",
    "obl:tmod": "obl",
    "csubj:outer": "csubj",
    "goeswith": "dep",
}
DEP_MAP_DE = {"nmod:poss": "nmod", "expl:pv": "expl"}
RELATIVE_XPOS = frozenset({"PRELS", "PRELAT"})
LATEX_QUOTES = {"``": '"', "''": '"', "`": "'"}
GERMAN_NOUNS = frozenset(
    [
        "Januar",
        "Jänner",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
        "Montag",
        "Dienstag",
        "Mittwoch",
        "Donnerstag",
        "Freitag",
        "Samstag",
        "Sonnabend",
        "Sonntag",
        "Euro",
        "Dollar",
        "Mark",
        "Euros",
        "Cent",
    ]
)  # GSD calls them proper nouns now and then
BLOCK = 10  # sentences held out together where a treebank names no documents


@dataclass(slots=True, kw_only=True)
class Row:
    """One syntactic word; `ids` are the treebank's numbers it stands for (several after a merge)."""

    ids: list[int]
    form: str
    upos: str
    xpos: str
    feats: dict[str, str]
    head: int
    dep: str
    misc: str
    space: bool


def read_conllu(path: Path, *, language: str) -> Iterator[Sentence]:
    """Yield the sentences of one gzipped treebank in its order."""
    group, number = "", 0
    for block in gzip.decompress(path.read_bytes()).decode().split("\n\n"):
        lines = block.split("\n")
        group = next((x.split("=", 1)[1].strip() for x in lines if x.startswith("# newdoc id")), group)
        rows = _rows([x.split("\t") for x in lines if x[:1].isdigit()])
        if not rows:
            continue
        yield _sentence(rows, group or f"{path.stem}-{number // BLOCK}", language)
        number += 1


def _rows(table: list[list[str]]) -> list[Row]:
    rows: list[Row] = []
    ranges = {int(c[0].split("-")[0]): (int(c[0].split("-")[1]), c[1], c[9]) for c in table if "-" in c[0]}
    words = {int(c[0]): _row(c) for c in table if c[0].isdigit()}
    number = 1
    while number in words:
        last, form, misc = ranges.get(number, (number, words[number].form, words[number].misc))
        parts = [words[i] for i in range(number, last + 1)]
        if last > number:
            parts = _multiword(parts, form, misc)
        rows.extend(parts)
        number = last + 1
    return rows


def _row(columns: list[str]) -> Row:
    feats = dict(f.split("=", 1) for f in columns[5].split("|")) if columns[5] != "_" else {}
    return Row(
        ids=[int(columns[0])],
        form=LATEX_QUOTES.get(columns[1], columns[1]).replace(" ", "\u00a0"),
        upos=columns[3],
        xpos=columns[4],
        feats=feats,
        head=int(columns[6]),
        dep=columns[7],
        misc=columns[9],
        space="SpaceAfter=No" not in columns[9],
    )


def _multiword(parts: list[Row], form: str, misc: str) -> list[Row]:
    space = "SpaceAfter=No" not in misc
    if "".join(p.form for p in parts) == form:
        for part in parts:
            part.space = False
        parts[-1].space = space
        return parts
    ids = [i for p in parts for i in p.ids]
    outer = next((p for p in parts if p.head not in ids), parts[0])
    first = parts[0]
    first.ids, first.form, first.space = ids, form, space
    first.head, first.dep = outer.head, outer.dep
    first.misc = "|".join(p.misc for p in parts)
    return [first]


def _sentence(rows: list[Row], group: str, language: str) -> Sentence:
    index = {i: n for n, row in enumerate(rows) for i in row.ids}
    heads = [n if row.head == 0 else index[row.head] for n, row in enumerate(rows)]
    deps = ["ROOT" if row.head == 0 else row.dep for row in rows]
    deps = [DEP_MAP.get(d, d) for d in deps]
    if language == "de":
        deps = [DEP_MAP_DE.get(d, d) for d in deps]
        _mark_relative_clauses(rows, heads, deps)
        _common_nouns(rows)
    return Sentence(
        group=group,
        words=[row.form for row in rows],
        spaces=[row.space for row in rows],
        pos=[row.upos for row in rows],
        morphs=[_morph(row) for row in rows],
        heads=heads,
        deps=deps,
        entities=name_entities(rows, heads) if any("Entity=" in r.misc for r in rows) else None,
    )


def _mark_relative_clauses(rows: list[Row], heads: list[int], deps: list[str]) -> None:
    for number, row in enumerate(rows):
        if row.xpos not in RELATIVE_XPOS:
            continue
        seen = number
        while deps[seen] not in ("ROOT", "acl"):
            seen = heads[seen]
        if deps[seen] == "acl":
            deps[seen] = "acl:relcl"


def _common_nouns(rows: list[Row]) -> None:
    for row in rows:
        if row.upos == "PROPN" and row.form in GERMAN_NOUNS:
            row.upos = "NOUN"


def _morph(row: Row) -> str:
    """Keep the few features that later stages read: finiteness, tense, subjunctive, number of nouns."""
    kept: dict[str, str] = {}
    if row.upos in ("VERB", "AUX"):
        form = row.feats.get("VerbForm") or ("Fin" if "Mood" in row.feats else "")
        kept["VerbForm"] = form
        if form == "Fin":
            kept["Tense"] = row.feats.get("Tense", "")
        if row.feats.get("Mood") in ("Sub", "Imp"):
            kept["Mood"] = row.feats["Mood"]
    elif row.upos in ("NOUN", "PROPN"):
        kept["Number"] = row.feats.get("Number", "")
    return "|".join(f"{k}={v}" for k, v in sorted(kept.items()) if v) or "_"
