"""Whose word a figure is: the quotation that holds it, or the subject of a verb of counting.

Requirement: what the quotes stage finds is taken as it is, the innermost quotation first. It does not hold a number to be
speech ("police counted 35,000", "the ministry put the dead at 11"), nor a rest of a sentence without a verb ("organisers
spoke of 5,000 marchers, police of 1,200"); both are the usual way to set two counts against each other, so they are read here.
Dropped: a quotation by a word that means what happened, not speech ("Der Sturm forderte 12 Tote": claimed lives).
"""

from __future__ import annotations

import re

from sayso.model import Attribution, Mention, Span, Teller
from sayso.stages.figures.lexicon import Lexicon
from sayso.stages.figures.scene import Scene
from sayso.text.near import Near

_SCORE = 0.7  # guess
_BACK = 9  # words from a verb of counting to its number: "put the number of dead at 11"
_MOST = 8  # words of a subject
_SHORT = 60  # letters of a content that may be no clause
_NAMING = frozenset({"NOUN", "PROPN"})
_PHRASE = _NAMING | {"DET", "ADJ"}
_HELPING = frozenset({"AUX", "ADV", "PART"})

_CLOSED = re.compile(r"[,;:.!?“”„\"]")  # what another clause may begin behind

Words = tuple[int, int]
Said = Near[tuple[Span, Attribution]]


def innermost(span: Span, said: Said) -> tuple[Span, Attribution] | None:
    """The innermost quotation that holds a span, with its attribution; None where the outlet itself speaks."""
    return next(iter(said.holding(span.start, span.end)), None)


def straddling(span: Span, sentence: Span, said: Said) -> tuple[Span, Attribution] | None:
    """A quotation of the same sentence whose cue stands before a span and whose words begin behind it.

    "Police said at least three people, a man and two women, were killed": what lies between belongs to the words.
    """
    for content, given in said.touching(span.end, sentence.end):
        behind = span.end <= content.start < sentence.end
        if behind and any(sentence.start <= cue.start and cue.end <= span.start for cue in given.cue):
            return content, given
    return None


def resumed(span: Span, sentence: Span, said: Said, text: str, lex: Lexicon) -> tuple[Span, Attribution] | None:
    """A quotation of the same sentence that goes on behind its inserted teller: “C, Voss said, and about 300 (had left)”."""
    for content, given in said.touching(sentence.start, span.start):
        told = [place.end for place in (*given.source, *given.cue) if sentence.start <= place.start < span.start]
        if not told or content.end > min(place.start for place in given.source) or content.end > span.start:
            continue
        behind = text[max(told) : span.start]
        first = behind[1:].split()
        if behind.startswith(",") and first and first[0] in lex.joins and not _CLOSED.search(behind[1:]):
            return content, given
    return None


def is_deed(content: Span, given: Attribution, verb: Span | None, text: str, scene: Scene) -> bool:
    """Whether the cue of a quotation is the word for what happened to the counted: "forderte (12 Tote)".

    Args:
        content: the words of the quotation.
        given: its attribution.
        verb: the evidence for what happened; None where the noun itself is.
        text: the document's text.
        scene: the sentence.
    """
    if content.end - content.start > _SHORT:
        return False
    deeds = [cue for cue in given.cue if cue.of(text).lower() in scene.lex.single_acts]
    return any(verb is None or (verb.start < cue.end and cue.start < verb.end) for cue in deeds)


def counter(scene: Scene, index: int) -> tuple[Words, Words] | None:
    """The words for who counted, and for the counting, where a verb of counting leads to a number."""
    first, lex = scene.found[index].first, scene.lex
    for at in range(first - 1, max(-1, first - 1 - _BACK), -1):
        if scene.lows[at] in lex.counting and scene.tags[at] in {"VERB", None}:
            subject = _before(scene, at) or _behind(scene, at, first)
            return (subject, (at, at + 1)) if subject is not None else None
        if scene.lows[at] in lex.stops or scene.lows[at] in {",", ";", ":", "(", ")"} or scene.tags[at] == "VERB":
            return None
    return None


def other_counter(scene: Scene, index: int, least: int) -> tuple[Words, Words] | None:
    """Who counted otherwise, in a rest without a verb: ", police of 1,200"; it starts behind word `least`."""
    first, lex = scene.found[index].first, scene.lex
    if scene.low(first - 1) not in (lex.prepositions | lex.partitive) - lex.joins:
        return None
    subject = _phrase(scene, first - 1)
    if subject is None or subject[0] <= least:
        return None
    before = scene.low(subject[0] - 1)
    return (subject, (first - 1, first)) if before in lex.joins or before == ";" else None


def _before(scene: Scene, at: int) -> Words | None:
    while at > 0 and scene.tags[at - 1] in _HELPING:
        at -= 1
    return _phrase(scene, at)


def _behind(scene: Scene, at: int, first: int) -> Words | None:
    """“zählte die Polizei 1200”: subject and number behind the verb."""
    end = at + 1
    while end < first and scene.tags[end] in _PHRASE:
        end += 1
    named = any(scene.tags[k] in _NAMING for k in range(at + 1, end))
    counted = scene.low(end) in scene.lex.partitive and end < first - 1  # "put the number of dead at 11"
    return (at + 1, end) if named and not counted else None


def _phrase(scene: Scene, end: int) -> Words | None:
    """The noun phrase that ends before a word; a phrase with "of" is held together, an article opens it."""
    at = end
    while at > 0 and end - at < _MOST and (scene.tags[at - 1] in _PHRASE or _holds(scene, at - 1)):
        at -= 1
        if scene.tags[at] == "DET" and not _holds(scene, at - 1):
            break  # "On Wednesday the service had put ..."
    if end == at or scene.tags[end - 1] not in _NAMING:
        return None
    if scene.tag(at - 1) != "ADP":
        return at, end
    held = _phrase(scene, at - 1) if scene.low(at - 1) in scene.lex.place_words else None
    return (held[0], end) if held is not None else None  # "The ministry | in Orlo (counted 12)"


def _holds(scene: Scene, at: int) -> bool:
    return scene.lows[at] in scene.lex.partitive and scene.tag(at - 1) in _NAMING


def as_attribution(source: Span, cue: Span, mentions: Near[Mention], text: str, lex: Lexicon) -> Attribution:
    """The attribution to whoever counted."""
    near = mentions.touching(source.start, source.end)
    named = [m for m in near if source.start <= m.start and m.end <= source.end and _is_head(m, source, text, lex)]
    mention = max(named, key=_length, default=None)
    teller = Teller(name=source.of(text), start=source.start, end=source.end, mention=mention.id if mention else None)
    return Attribution(
        source=(source,),
        cue=(cue,),
        speaker=mention.id if mention else None,
        chain=(teller,),
        score=_SCORE,
        why=f"the number is what “{source.of(text)}” counted",
    )


def _is_head(mention: Mention, source: Span, text: str, lex: Lexicon) -> bool:
    """Whether the words are about a name, not about someone of it: "officials of the Water Board" are not the board."""
    before = text[source.start : mention.start].lower().split()[1:]
    return not any(word in lex.prepositions or word in lex.partitive for word in before)


def _length(mention: Mention) -> tuple[int, int]:
    return mention.end - mention.start, -mention.start
