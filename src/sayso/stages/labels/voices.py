"""On whose word a label is: a verb of naming, the quotation that holds it, marks or a word of distance; else the outlet itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model import Attribution, Mention, Parse, Quotation, Span, Teller
from sayso.stages.labels.bearers import Bearer
from sayso.stages.labels.naming import Naming, Words
from sayso.stages.labels.phrases import Phrase, Scene
from sayso.text.marks import MARK, Marked, pair_marks
from sayso.text.near import Near

_SCORE = 0.75  # guess
_LOOSE = 0.6
"""Score of a label that the outlet keeps at a distance, on nobody's word (guess)."""
_SCARE_WORDS = 4
"""Most words between marks that are no speech."""


@dataclass(frozen=True, slots=True)
class Voices:
    """The quotations and paragraphs of a document."""

    text: str
    said: Near[Quotation]
    blocks: Near[tuple[int, int]]

    def of(self, phrase: Phrase, bearer: Bearer | None, named: Naming | None, scene: Scene) -> Attribution | None:
        """Who calls someone so; None: the outlet.

        Inside indirect speech only what is stated of someone is taken for the speaker's: of "the ministry said that the terror group
        Xembra ..." or "rioters stormed the hall, police said" the choice of words is the outlet's, who could have kept its distance.
        """
        if named is not None and named.source is not None:
            return _attribution(named.source, named.cue, scene)
        span = Span(phrase.start, phrase.end)
        held = next(iter(self.said.holding(span.start, span.end)), None)
        marked = self._marks(span)
        if held is not None and held.attribution is not None:
            if marked or held.kind == "direct":
                return held.attribution
            if bearer is not None and bearer.stated:
                return held.attribution
        if marked is not None and len(self.text[marked.inner : marked.outer].split()) <= _SCARE_WORDS:
            return _distance(Span(marked.start, marked.end), "the words stand in quotation marks")
        before = scene.words[phrase.first - 1] if phrase.first else None
        if before is not None and scene.lex.keeps_distance(before.low):
            return _distance(Span(before.start, before.end), f"“{before.text}” keeps them at a distance")
        return None

    def _marks(self, span: Span) -> Marked | None:
        block = self.blocks.touching(span.start, span.start + 1)
        if not block or MARK.search(self.text, *block[0]) is None:
            return None
        holding = [mark for mark in pair_marks(self.text, block) if mark.inner <= span.start and span.end <= mark.outer]
        return holding[-1] if holding else None


def voices(parse: Parse, quotations: Sequence[Quotation]) -> Voices:
    """Make a document's quotations and paragraphs ready."""
    text = parse.document.text
    said = ((one.start, one.end, quotation) for quotation in quotations for one in quotation.content)
    blocks = ((one.start, one.end, (one.start, one.end)) for one in parse.document.paragraphs)
    return Voices(text, Near(said), Near(blocks))


def _attribution(source: Words, cue: Words, scene: Scene) -> Attribution:
    where = _span(source, scene)
    mention = max((m for m in _inside(where, scene)), key=_length, default=None)
    name = where.of(scene.text)
    return Attribution(
        source=(where,),
        cue=(_span(cue, scene),),
        speaker=mention.id if mention else None,
        chain=(Teller(name=name, start=where.start, end=where.end, mention=mention.id if mention else None),),
        score=_SCORE,
        why=f"“{name}” uses the word",
    )


def _distance(cue: Span, why: str) -> Attribution:
    """Words that are not the outlet's own, and nobody is said to have used them."""
    return Attribution(
        source=(), cue=(cue,), speaker=None, chain=(), score=_LOOSE, why=f"{why}; whose they are is not said"
    )


def _inside(span: Span, scene: Scene) -> Sequence[Mention]:
    numbers = {word.name for word in scene.words if word.name >= 0}
    return [scene.mentions[n] for n in numbers if span.holds(scene.mentions[n].span)]


def _span(words: Words, scene: Scene) -> Span:
    return Span(scene.words[words[0]].start, scene.words[words[1] - 1].end)


def _length(mention: Mention) -> tuple[int, int]:
    return mention.end - mention.start, -mention.start
