"""The same words on another page: a gather to `SameWords`.

    Quotation*, Document*, Link*, Entity*, Derivation*, Mention* -> wordings -> pairs with a rare run of words in common -> compared -> SameWords*
                                                                              -> pairs of two languages with rare terms in common -> compared -> SameWords*

Requirement: a reader sees where else a statement stands, and where it was changed on the way. A wrong pair accuses somebody of
altering words, so what is alike by chance stays apart; a missed pair only leaves a line out.

Method, one module each: `wordings` takes the words that stand in marks (of indirect speech, all) and puts quotations of the very
same words together; `near` finds wordings that share a rare run of three words; `compare` says what two wordings are to each other;
`translated` pairs what stands at the same point of a text and its translation.
Two languages: `terms` says what can be met of a word in another language (its meaning, the entity, digits, consonants); `likely` finds wordings
that share two rare terms; `across` weighs how much likelier their common terms are in a translation than by chance; `foreign` adds who
speaks and where it stands, and keeps the best for each document. That the documents are translations need not be known.
A thousand copies of one sentence are one wording, whose members are each paired with the first; what follows from that (all have
the same words) is for the reports. The speaker is evidence: with one and the same, three words are enough, with two known and
different ones it takes eight. Copies of one text give the same words, too.

Exactness: indirect speech is compared word for word only, because its wording is the reporter's own. Wordings with different numbers
in figures are two statements, not one altered: a toll that rose is no misquotation.

Measured on examples/pile: of the quotations found there, those of one language that examples/expected.json calls the same are all paired, and the
one altered wording is the only one called so. On half of the ECB+ news texts (260 texts, 1,758 quotations) 115 pairs, read by eye before
anything was changed: 96 word for word, 18 shortened, of which one is no quotation of the other ("late-night talk show"), 1 altered, rightly.
On the other half (255 texts, 1,681 quotations) 87: 49, 30, none of them wrong, and 8 altered, of which two differ only in a "he said" inside the marks.
40,000 made-up quotations of 18 words take 5.5 s, 10,000 take 1.2 s.

Measured across languages (`evals/sayings_across.py`, sentences of translated news as words of unknown speakers, nothing told of the texts): of sentences of
five words and more, English and German 0.77 found at precision 0.96 in the half that was read, 0.80 at 0.94 in the other; English and French 0.69 at
0.97 and 0.79 at 0.95; English and Spanish 0.75 at 0.96 and 0.87 at 0.96. What counts as wrong in the half that was read is nearly all a headline and the
sentence that tells the same, or one saying in two reports. Quotations as they are found on those pages, English and German, of five words and more:
0.61 and 0.76 found; 42 of 46 and 23 of 23 pairs right, the other four by their words, too. In 92 English and German reports of the same
happenings one pair is claimed, rightly. Of made-up wordings of 18 words of two languages 10,000 take 5 s, 20,000 14 s and 40,000 35 s; 3, 11 and 8 pairs of
these are claimed.

Tried and dropped: translations learned from the pile (words that stand in the same sentences of known translations, by Dice's coefficient): alone 0.29
found instead of 0.80, on top of the table 0.81, and that with sentences aligned by hand. More evidence for common names: reports of one
occasion share them in different sentences.

Known exceptions: a stock phrase that one speaker says on several days; what two people say of whom neither is known; alterations that
leave no run of three words; free translations and idioms; words in a language that has no column in `lang/lexicon/senses.csv`, unless names and
cognates make up most of them; a "not" that one side words as "hardly" or "far from".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product

from sayso.ids import make_id
from sayso.model import Derivation, Document, Entity, Link, Mention, Quotation, SameWords, SameWordsKind
from sayso.stages.sayings.compare import Likeness, compare
from sayso.stages.sayings.foreign import Foreign, foreign
from sayso.stages.sayings.near import near
from sayso.stages.sayings.translated import translated
from sayso.stages.sayings.wordings import Said, Wording, read, speakers_agree, wordings

__all__ = ["sayings"]

TRIED = 20
"""Members of a wording that may stand for it in a pair: two of different documents are wanted, and all have the same words."""
SHOWN = 160  # characters of a wording in a reason
SURE, RISE, HIGHEST = 0.7, 0.03, 0.95
"""Score of a translation with just the evidence that is asked for, what each further unit of it adds, and the end of that."""
WORDS = 6  # pairs of words shown in a reason
_FAINT = ("small", "not")


def sayings(
    quotations: Iterable[Quotation],
    documents: Iterable[Document],
    links: Iterable[Link],
    entities: Iterable[Entity],
    derivations: Iterable[Derivation],
    mentions: Iterable[Mention] = (),
) -> tuple[SameWords, ...]:
    """Pair quotations of different documents that give the same words, sorted by id."""
    entity_of = {link.mention: link.entity for link in links}
    names = {entity.id: entity.name for entity in entities}
    derivations = tuple(derivations)
    known = {document.id: document for document in documents}
    said = [read(quote, known[quote.document], entity_of) for quote in quotations if quote.document in known]
    found = wordings(said)
    made = [same for wording in found for same in _verbatim(wording, names)]
    for one, other in near([wording.keys for wording in found]):
        made.extend(_alike(found[one], found[other], names))
    abroad = list(foreign(found, known, mentions, entity_of, derivations))
    made.extend(_foreign(pair, names) for pair in abroad)
    met = {frozenset((pair.a.keys, pair.b.keys)) for pair in abroad}
    placed = translated(said, derivations)
    made.extend(_translation(a, b, names) for a, b in placed if frozenset((a.keys, b.keys)) not in met)
    return tuple(sorted(made, key=lambda same: same.id))


def _verbatim(wording: Wording, names: dict[str, str]) -> Iterator[SameWords]:
    """Each member beside the first; another one of the first one's document beside the first of another document."""
    first = wording.members[0]
    away = next((member for member in wording.members if member.document != first.document), None)
    for member in wording.members[1:]:
        partner = first if member.document != first.document else away
        if partner is not None:
            a, b = sorted((partner, member), key=lambda said: said.id)
            yield _same(a, b, Likeness("verbatim", 1.0), names)


def _alike(one: Wording, other: Wording, names: dict[str, str]) -> Iterator[SameWords]:
    pairs = [(a, b) for a, b in product(one.members[:TRIED], other.members[:TRIED]) if a.document != b.document]
    likeness = compare(one, other) if pairs else None
    if likeness is None:
        return
    a, b = min(pairs, key=lambda pair: (speakers_agree({pair[0].speaker}, {pair[1].speaker}) is not True, _ids(pair)))
    if (len(a.keys), a.id) > (len(b.keys), b.id) if likeness.kind == "shortened" else a.id > b.id:
        a, b = b, a
    yield _same(a, b, likeness, names)


def _translation(one: Said, other: Said, names: dict[str, str]) -> SameWords:
    a, b = sorted((one, other), key=lambda said: said.id)
    return _same(a, b, Likeness("translated", 0.8), names)


def _foreign(pair: Foreign, names: dict[str, str]) -> SameWords:
    """Two wordings in two languages, with the words that each side has of the other."""
    match = pair.match
    kind: SameWordsKind = "altered" if match.kind == "altered" else "translated"
    made = _same(pair.a, pair.b, Likeness(kind, min(SURE + RISE * match.surplus, HIGHEST)), names)
    met = [f"“{here.shown}” – “{there.shown}”" for here, there in pair.met.pairs if here.kind not in _FAINT][:WORDS]
    told = {
        "whole": "say the same in two languages",
        "part": "say the same in two languages, one a part of the other",
        "altered": "are the same words in two languages but for a “not”",
    }[match.kind]
    why = f"“{_cut(pair.a.shown)}” and “{_cut(pair.b.shown)}” {told} ({', '.join(met)}){_whose(pair.a, pair.b, names)}."
    return replace(made, why=why)


def _ids(pair: Sequence[Said]) -> list[str]:
    return sorted(said.id for said in pair)


# What is taken off the score where the speakers do not bear the pair out: unknown, or two different ones.
_OFF = {True: 0.0, None: 0.1, False: 0.2}


def _same(a: Said, b: Said, likeness: Likeness, names: dict[str, str]) -> SameWords:
    agree = speakers_agree({a.speaker}, {b.speaker})
    return SameWords(
        id=make_id("w", a.id, b.id),
        a=a.id,
        b=b.id,
        kind=likeness.kind,
        speaker=a.speaker if agree else None,
        score=round(likeness.score - _OFF[agree], 3),
        why=_why(a, b, likeness, names),
    )


def _why(a: Said, b: Said, likeness: Likeness, names: dict[str, str]) -> str:
    one, other, whose = _cut(a.shown), _cut(b.shown), _whose(a, b, names)
    if likeness.kind == "verbatim":
        spelt = "" if a.keys == b.keys else ", spelt differently in places"
        return f"“{one}” stands on both pages word for word{spelt}{whose}."
    if likeness.kind == "shortened":
        return f"“{one}” is a part of “{other}”{whose}."
    if likeness.kind == "translated":
        return f"“{one}” and “{other}” stand at the same point of a text and its translation{whose}."
    return f"“{one}” on one page and “{other}” on another are the same words but for a few{whose}."


def _whose(a: Said, b: Said, names: dict[str, str]) -> str:
    if not (a.speaker and b.speaker):
        return ""
    one, other = (names.get(speaker, "someone") for speaker in (a.speaker, b.speaker))
    return f", both as words of {one}" if a.speaker == b.speaker else f", as words of {one} and of {other}"


def _cut(words: str) -> str:
    return words if len(words) <= SHOWN else words[:SHOWN].rstrip() + "…"
