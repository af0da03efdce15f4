"""Documents with their names, from GUM, wikigold and WNUT17, for the sequence model of `sayso.stages.mentions`.

Four labels: PER, ORG, LOC, MISC. GUM marks every noun phrase; `gum_entities` takes the names among persons, organisations and
places. For this model two things are added so that GUM and wikigold mean the same: a country or a city that GUM takes for its
government or its team is a LOC, and peoples, their adjectives and events are MISC.
Documents whose names are in the evaluation sets are left out (`without`): 12 of GUM's news and 72 of wikigold's documents.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from conllu import GERMAN_NOUNS, Row, _rows
from gum_entities import _continues, _precedes, name_entities
from gum_entities import _mentions as all_mentions
from ner_corpora import _entities, _spaces
from sentence import Entity

from sayso.lang import profile
from sayso.stages.mentions.known import Known, known

OTHERS = dict.fromkeys(("event", "abstract", "object", "substance", "animal", "plant"), "MISC")
SHORT = re.compile(r"(?:(?<=[.!?] )|^)[A-Z][^.!?]{15,90}[.!?]")
"""Sentences of the length of a headline."""
HEADLINES = 0.3
PLURALS = {"person": "MISC", "place": "LOC", "organization": "ORG"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """A text with its names as (start, end, label)."""

    id: str
    text: str
    names: tuple[tuple[int, int, str], ...]


def held_out(folder: Path) -> frozenset[str]:
    """The ids of the documents in the evaluation sets made of corpora that we train on."""
    found = set()
    for name in ("gum_news", "wikigold"):
        with (folder / f"{name}.jsonl").open(encoding="utf-8") as rows:
            found.update(json.loads(row)["id"].split("/")[-1] for row in rows)
    return frozenset(found)


def gum(path: Path, without: Collection[str]) -> Iterator[Gold]:
    """GUM's documents."""
    words = profile("en")
    knows = known(words.names, words.code)
    document, parts, names, length = "", [], [], 0
    for block in gzip.decompress(path.read_bytes()).decode().split("\n\n"):
        lines = block.split("\n")
        begun = next((x.split("=", 1)[1].strip() for x in lines if x.startswith("# newdoc id")), None)
        if begun is not None:
            if parts and document not in without:
                yield Gold(id=document, text="".join(parts), names=tuple(names))
            document, parts, names, length = begun, [], [], 0
        if begun is not None or any(x.startswith("# newpar") for x in lines):
            parts, length = ([*parts, "\n\n"], length + 2) if parts else (parts, length)
        rows = _rows([x.split("\t") for x in lines if x[:1].isdigit()])
        if not rows:
            continue
        index = {i: n for n, row in enumerate(rows) for i in row.ids}
        heads = [n if row.head == 0 else index[row.head] for n, row in enumerate(rows)]
        found = _with_others(rows, heads, name_entities(rows, heads), knows)
        sentence, spans = _joined([r.form for r in rows], [r.space for r in rows], found)
        names += [(a + length, b + length, label) for a, b, label in spans]
        parts.append(sentence)
        length += len(sentence)
    if parts and document not in without:
        yield Gold(id=document, text="".join(parts), names=tuple(names))


def _with_others(rows: list[Row], heads: list[int], found: list[Entity], knows: Known) -> list[Entity]:
    made = []
    for entity in (_trimmed(rows, e, knows) for e in found):
        text = " ".join(r.form for r in rows[entity.start : entity.end])
        fact = knows.phrases.get(text)
        if not text:
            continue
        is_place = (
            entity.label == "ORG" and fact is not None and fact.schema in {"Country", "Place"} and fact.size != "town"
        )
        made.append(Entity(start=entity.start, end=entity.end, label="LOC" if is_place else entity.label))
    taken = {i for e in made for i in range(e.start, e.end)}
    for start, end, kind in sorted(all_mentions(rows), key=lambda m: (m[0] - m[1], m[0])):
        head = next((i for i in range(start, end) if not start <= heads[i] < end or heads[i] == i), start)
        plural = rows[head].feats.get("Number") == "Plur"
        label = OTHERS.get(kind) or (PLURALS.get(kind) if plural else None)
        if label is None or rows[head].upos != "PROPN" or not rows[head].form[0].isupper():
            continue
        first, last = head, head + 1
        while last < end and _continues(rows, last, end):
            last += 1
        while first > start and _precedes(rows, first - 1, start):
            first -= 1
        if not taken & set(range(first, last)):
            entity = _trimmed(rows, Entity(start=first, end=last, label=label), knows)
            made.append(entity)
            taken |= set(range(entity.start, entity.end))
    for number, row in enumerate(rows):
        fact = knows.phrases.get(row.form)
        if number not in taken and fact is not None and fact.schema == "Group":
            made.append(Entity(start=number, end=number + 1, label="MISC"))
    return sorted(made, key=lambda e: e.start)


def wikigold(path: Path, without: Collection[str]) -> Iterator[Gold]:
    """The documents of wikigold, numbered as they stand."""
    number = 0
    blocks: list[str] = []
    for block in [*path.read_text(encoding="utf-8").split("\n\n"), "-DOCSTART- O"]:
        if "-DOCSTART-" in block:
            rest = [b for b in ("\n".join(x for x in block.split("\n") if "DOCSTART" not in x),) if b.strip()]
            if blocks and f"{number:03}" not in without:
                yield _of_blocks(f"wikigold-{number:03}", blocks)
            blocks, number = rest, number + 1
        else:
            blocks.append(block)


def wnut(path: Path) -> Iterator[Gold]:
    """WNUT17's texts, one short message each."""
    for number, block in enumerate(path.read_text(encoding="utf-8").strip().split("\n\n")):
        yield _of_blocks(f"wnut-{number}", [block])


def _trimmed(rows: list[Row], entity: Entity, knows: Known) -> Entity:
    """A person without the titles in front (nothing where only titles are left); a known name whole: GUM calls "United" a verb."""
    first, last = entity.start, entity.end
    while first < last and entity.label == "PER" and knows.is_title(rows[first].form.lower().rstrip(".")):
        first += 1
    while first == entity.start and first and " ".join(r.form for r in rows[first - 1 : last]) in knows.phrases:
        first -= 1
        entity = Entity(start=first, end=last, label=entity.label)
    return Entity(start=first, end=last, label=entity.label)


def gsd(path: Path) -> Iterator[Gold]:
    """UD_German-GSD: its runs of proper nouns are the names, `gsd_types.tsv` says of what; one sentence a document.

    A capitalised adjective before a name of an organisation or a place belongs to it. Peoples are common nouns there and taken from
    the lexicon.
    """
    types = _types(Path(__file__).parent / "gsd_types.tsv")
    words = profile("de")
    knows = known(words.names, words.code)
    for number, block in enumerate(gzip.decompress(path.read_bytes()).decode().split("\n\n")):
        rows = _rows([x.split("\t") for x in block.split("\n") if x[:1].isdigit()])
        if not rows:
            continue
        found = []
        for first, last in _proper(rows):
            label = _type([row.form for row in rows[first:last]], types, knows)
            adjective = (
                first > 1
                and label in {"ORG", "LOC"}
                and rows[first - 1].upos == "ADJ"
                and rows[first - 1].form[0].isupper()
            )
            if label != "O":
                found.append(Entity(start=first - adjective, end=last, label=label))
        taken = {i for e in found for i in range(e.start, e.end)}
        for i, row in enumerate(rows):
            fact = knows.phrases.get(row.form)
            if i not in taken and row.upos == "NOUN" and fact is not None and fact.schema == "Group":
                found.append(Entity(start=i, end=i + 1, label="MISC"))
        found.sort(key=lambda e: e.start)
        text, spans = _joined([r.form for r in rows], [r.space for r in rows], found)
        yield Gold(id=f"gsd-{number}", text=text.rstrip(), names=tuple(spans))


def _proper(rows: list[Row]) -> Iterator[tuple[int, int]]:
    place = 0
    while place < len(rows):
        end = place
        while end < len(rows) and rows[end].upos == "PROPN" and rows[end].form not in GERMAN_NOUNS:
            if end > place and rows[end].dep in {"conj", "appos"}:
                break
            end += 1
            hyphen = end + 1 < len(rows) and rows[end].form == "-" and not rows[end - 1].space and not rows[end].space
            if hyphen and rows[end + 1].upos == "PROPN" and rows[end + 1].dep != "conj":
                end += 1
        if end > place:
            yield place, end
        place = max(end, place + 1)


def _type(words: list[str], types: dict[str, str], knows: Known) -> str:
    text = " ".join(words)
    if text in types:
        return types[text]
    fact = knows.phrases.get(text) or knows.phrases.get(text.removesuffix("s"))
    if fact is not None and fact.size != "town":
        return {"Country": "LOC", "Place": "LOC", "Organization": "ORG"}.get(fact.schema, "MISC")
    kinds = [types[word] for word in words if word in types]
    return next((kind for kind in kinds if kind != "O"), "PER" if len(kinds) < len(words) else "O")


def _types(path: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            label, _, names = line.partition("\t")
            found.update(dict.fromkeys(names.split("|"), label))
    return found


def headlined(gold: Gold, rng: random.Random) -> Gold:
    """The same text with some of its short sentences in title case, as headlines are."""
    text = gold.text
    for match in SHORT.finditer(gold.text):
        if rng.random() < HEADLINES:
            words = re.sub(r"(?<![\w’'])[a-z]\w{3,}", lambda word: word[0].capitalize(), match[0])
            text = text[: match.start()] + words + text[match.end() :]
    return Gold(id=f"{gold.id}-headlines", text=text, names=gold.names)


def _of_blocks(identity: str, blocks: Sequence[str]) -> Gold:
    text, names = "", []
    for block in blocks:
        pairs = [line.split() for line in block.split("\n") if len(line.split()) == 2]
        if not pairs:
            continue
        words, tags = [p[0] for p in pairs], [p[1] for p in pairs]
        words = [w.replace("``", '"').replace("''", '"') if len(w) == 2 else w for w in words]
        sentence, spans = _joined(words, _spaces(words), _entities(tags))
        names += [(a + len(text), b + len(text), label) for a, b, label in spans]
        text += sentence + ("" if sentence.endswith(" ") else " ")
    return Gold(id=identity, text=text, names=tuple(names))


def _joined(
    words: Sequence[str], spaces: Sequence[bool], entities: Iterable[Entity]
) -> tuple[str, list[tuple[int, int, str]]]:
    starts, text = [], ""
    for word, space in zip(words, spaces, strict=True):
        starts.append(len(text))
        text += word + (" " if space else "")
    ends = [s + len(w) for s, w in zip(starts, words, strict=True)]
    return text, [(starts[e.start], ends[e.end - 1], e.label) for e in entities]
