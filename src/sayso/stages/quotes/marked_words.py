"""Words in marks that no cue of their unit claims: more of what was said before, someone's by a colon, or nobody's.

Theory: a sentence in marks goes on from the one before it in its paragraph, or over the paragraph's end if that one was left open or the
next paragraph begins with such a passage. Behind reported speech it is the same one's own words. Shorter words in marks are
none (scare quotes); a sentence that nobody is named for is a record without attribution.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.model import Attribution, Span
from sayso.stages.quotes.colons import open_colon
from sayso.stages.quotes.drafts import Draft
from sayso.stages.quotes.reported import doer
from sayso.stages.quotes.told import SCORES, Told
from sayso.stages.quotes.units import ENDS, Item, Unit

_SENTENCE_WORDS = 4  # words in marks that nobody is named for are a statement from this many on, if they end as one


def joined(told: Told, unit: Unit, found: Sequence[Draft], rest: Sequence[Item]) -> list[Item]:
    """Give a passage that is a sentence of its own to the words before it; return the passages that are left."""
    left: list[Item] = []
    for item in rest:
        place = unit.items.index(item)
        ended = place > 0 and unit.items[place - 1].text[-1:] in ENDS
        last = next((d for d in reversed(found) if d.kind != "indirect" and d.contents[0].start < item.start), None)
        if last is None or not ended:
            left.append(item)
            continue
        last.contents.append(_inner(told, item))
        last.last_passage = item.passage
    return left


def go_on(told: Told, unit: Unit, rest: Sequence[Item]) -> None:
    """A unit that is nothing but words in marks: more from the last speaker of the paragraph, or nobody's."""
    spans = [_inner(told, item) for item in rest]
    last = told.last
    if last is not None and last.kind != "indirect" and _runs_on(told, unit, last):
        last.contents.extend(spans)
        last.paragraph, last.last_passage = unit.paragraph, rest[-1].passage
        return
    if last is not None and last.attribution is not None and last.paragraph == unit.paragraph:
        drafts = [_spoken_on(unit, last.attribution, spans, rest)]
    elif (given := _handed_over(told, unit) or (doer(told, unit) if last is None else None)) is not None:
        drafts = [Draft("direct", spans, given, unit.paragraph, last_passage=rest[-1].passage)]
    else:
        drafts = list(unclaimed(told, unit, rest))
    told.made.extend(drafts)
    told.last = drafts[-1] if drafts else None


def unclaimed(told: Told, unit: Unit, rest: Sequence[Item]) -> Iterator[Draft]:
    """The passages that are a statement by their length and end, without attribution."""
    for item in rest:
        span = _inner(told, item)
        words = span.of(told.text)
        ended = words.rstrip()[-1:] in ".!?…," or _opens(told, unit, item)
        if len(words.split()) >= _SENTENCE_WORDS and ended and words.lstrip()[:1].isupper():
            yield Draft("direct", [span], None, unit.paragraph, last_passage=item.passage, taken={item.passage})


def _inner(told: Told, item: Item) -> Span:
    """A passage without its marks."""
    marked = told.marked[item.passage]
    return Span(marked.inner, marked.outer)


def _runs_on(told: Told, unit: Unit, last: Draft) -> bool:
    """Whether words in marks are more of the last quotation: in its paragraph, behind an open end, or as the next paragraph."""
    left_open = last.last_passage >= 0 and told.marked[last.last_passage].open
    follows = told.before is not None and told.before.paragraph == last.paragraph == unit.paragraph - 1
    return last.paragraph == unit.paragraph or left_open or (follows and last.attribution is not None)


def _spoken_on(unit: Unit, given: Attribution, spans: list[Span], rest: Sequence[Item]) -> Draft:
    """A sentence in marks behind reported speech: the same one speaks, now in their own words."""
    why = given.why if given.cue == () else "the words in marks follow on reported speech"
    attribution = replace(given, cue=(), score=SCORES["continued"], why=why)
    taken = {item.passage for item in rest}
    return Draft("direct", spans, attribution, unit.paragraph, last_passage=rest[-1].passage, taken=taken)


def _handed_over(told: Told, unit: Unit) -> Attribution | None:
    """Whose words follow if the unit before ends in a colon: "She told them this:" and a paragraph in marks."""
    before = told.before
    if before is None or unit.paragraph - before.paragraph > 1:
        return None
    made = open_colon(before, told.lex)
    return None if made is None else told.attribution(before, made, SCORES["direct"])


def _opens(told: Told, unit: Unit, item: Item) -> bool:
    """« Nous restons », dit-elle: in a language whose verbs are not known, words in marks that open a sentence, a comma behind."""
    after = told.text[item.end : item.end + 3].replace(" ", "")
    return not told.lex.words.report and unit.items[0] is item and after[:1] == "," and after[1:2].islower()
