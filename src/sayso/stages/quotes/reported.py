"""Sentences that go on in reported speech without a cue of their own, by the mood of their verb (German).

Theory: behind a quotation a sentence in the subjunctive is more of what its speaker said, over the paragraph's end, too. One whose
main verb marks it (`moods`) is so also over a sentence between, and belongs to whoever acts in the sentence before, where that one
says nothing itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.model import Attribution, QuotationKind, Span
from sayso.stages.quotes.drafts import Draft
from sayso.stages.quotes.moods import is_subjunctive, spoken_verb
from sayso.stages.quotes.subjects import subject_before
from sayso.stages.quotes.told import SCORES, Told
from sayso.stages.quotes.units import Unit, span_of


def is_reported(told: Told, unit: Unit) -> bool:
    """Whether a unit without a statement goes on from the last quotation: it holds a verb in the subjunctive."""
    last = told.last
    if last is None or last.attribution is None or unit.paragraph - last.paragraph > 1:
        return False
    return any(is_subjunctive(item, told.lex) for item in unit.items)


def is_spoken(told: Told, unit: Unit, found: Sequence[Draft]) -> bool:
    """Whether the verb of the sentence itself says that someone else speaks, and it is known who spoke last."""
    verb = spoken_verb(unit, told.lex)
    teller = told.teller
    near = teller is not None and teller.attribution is not None and unit.paragraph - teller.paragraph <= 1
    if verb is None or not (near or (not _is_heard(told, unit) and doer(told, unit) is not None)):
        return False
    at = unit.items[verb].start
    return not any(span.start <= at < span.end for draft in found for span in draft.contents)


def carry_on(told: Told, unit: Unit) -> None:
    """Add a unit to what was told before it."""
    last = told.last if told.last is not None and told.last.names_teller else told.teller
    acts = doer(told, unit) if told.last is None and not _is_heard(told, unit) else None
    given = acts or (last.attribution if last is not None else None)
    if given is None:
        return
    if last is not None and last is told.last and given.cue == () and last.contents[-1].end <= unit.start:
        last.contents[-1] = Span(last.contents[-1].start, unit.end)
        return
    why = "the sentence goes on in reported speech"
    attribution = replace(given, cue=(), score=SCORES["continued"], why=why)
    kind: QuotationKind = "mixed" if any(item.passage >= 0 for item in unit.items) else "indirect"
    draft = Draft(kind, [Span(unit.start, unit.end)], attribution, unit.paragraph)
    told.made.append(draft)
    told.last = told.teller = draft


def doer(told: Told, unit: Unit) -> Attribution | None:
    """Who acts in the sentence before, where it says nothing itself: “Voss gab sich gelassen. Der Damm sei sicher”."""
    before = told.before
    if before is None or before.paragraph != unit.paragraph:
        return None
    part = subject_before(before, before.body, told.lex)
    if part is None:
        return None
    span = span_of(before.items, part)
    speaker, _ = told.speakers.of(span)
    if speaker is None:
        return None
    teller = told.speakers.teller(span, speaker)
    why = "who acts in the sentence before speaks in this one"
    return Attribution(source=(span,), cue=(), speaker=speaker, chain=(teller,), score=SCORES["continued"], why=why)


def _is_heard(told: Told, unit: Unit) -> bool:
    """Whether the sentence is hearsay: “soll gewartet haben”."""
    verb = spoken_verb(unit, told.lex)
    return verb is not None and unit.items[verb].low in told.lex.hearsay
