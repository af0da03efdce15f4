"""Quotations of a document: a map from `Parse` and its mentions to `Quotation` records.

Requirement: each record says who is said to have said what, by the text's own words. A quotation put into the wrong mouth is
worse than one missed; where nobody is named, nobody is made up.

Theory:
1. Words in marks are set aside as passages (`sayso.text.marks`), so no rule looks for a cue inside someone's words. Sentences
   that a passage ties together are one unit.
2. In each unit cues are looked up (`cues`), and each is read by the word order of the language (`plain_order`,
   `verb_second`) or, for prepositions, as "the rest of the sentence" (`statements`): its source and what it brings.
3. What it brings is direct if it is passages only, indirect if it has none, else mixed; a mixed clause is one record.
4. A passage that is a sentence of its own goes on from the passage before it in its paragraph, or over the paragraph's end if
   it was left open. Other sentences in marks are records without attribution; shorter words in marks are none (scare quotes).
   In a language without words of its own (`und`), so are words that open a sentence and are followed by a comma.
5. A sentence in the subjunctive behind a quotation goes on in reported speech (German), over the paragraph's end, too. A
   sentence in marks behind reported speech is the same one's own words.
6. Words in marks behind a colon that no cue claims belong to the subject before the colon (`colons`).
7. Nouns of saying (`nominal`) and passives (`plain_passive`) are read like verbs. Attitudes ("hopes", "supports", "urges") are
   records of their own only outside what another says: PolNeAR counts next to none of those inside (of 64 read, 8).
8. "Dies teilte die Polizei mit": what is said is the sentence before.
9. The speaker is a mention inside the source (`speakers`); the chain names who passed it on (`tellers`).

Known exceptions: cues inside someone's words are not read, so the chain of a quotation within a quotation is one teller long;
verbs with a mere object ("supports the plan") are records whose content is that object; "the latter" has no speaker, and a pronoun or a role ("the minister")
only where a mention tells whom it means, or a pronoun where one person alone is named shortly before.

Measured with the tags and trees of our own pipelines, joint F1 of content and source on articles read while the rules were made
and on others: 0.585 and 0.576 (80 articles of PolNeAR each), 0.55 and 0.51 (300 of German news each); on the whole sets
0.565 and 0.53. Direct quotations with the right source: 0.80 in English, 0.54 in German. In English, one record in three is none
for PolNeAR, has other limits or another source, and half of its attributions are missed, most by verbs outside the lists.
Tried and dropped: subjects from the tree in English (0.579 against 0.584 by rule, climbing to the governing verb's subject
0.577; a page would cost 20 ms more); the end of what was said from the tree (0.488 against 0.510); verbs of trying and needing
("tries to", right in none of 25); German participles left out unless a helper stands in their clause (0.521 against 0.524).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from sayso.ids import make_id
from sayso.lang import LanguageProfile
from sayso.model import Attribution, Coreference, Mention, Parse, Quotation, QuotationKind, Span
from sayso.stages.quotes.colons import colon_statement
from sayso.stages.quotes.lexicon import Lexicon, lexicon
from sayso.stages.quotes.phrases import Range
from sayso.stages.quotes.speakers import Speakers
from sayso.stages.quotes.statements import Statement, statements
from sayso.stages.quotes.tellers import chain, named
from sayso.stages.quotes.units import ENDS, PASSAGE_WORD, Item, Unit, passages, units
from sayso.text.marks import Marked

SCORES = {"direct": 0.9, "mixed": 0.8, "indirect": 0.7, "carried": 0.6, "continued": 0.5}  # guesses, in this order
_NAME_ITEMS = 7  # items: the longest name before a colon
_SENTENCE_WORDS = 4  # words in marks that nobody is named for are a statement from this many on, if they end as one


@dataclass(slots=True)
class _Draft:
    kind: QuotationKind
    contents: list[Span]
    statement: Statement | None
    attribution: Attribution | None
    paragraph: int
    last_passage: int = -1
    taken: set[int] = field(default_factory=set)


def quotes(
    parse: Parse, mentions: Sequence[Mention], ties: Sequence[Coreference] = (), *, profile: LanguageProfile
) -> tuple[Quotation, ...]:
    """Find who is said to have said what. `ties` tell whom the pronouns among the mentions mean."""
    marked = passages(parse)
    lex = lexicon(profile.quotes)
    speakers = Speakers(parse.document.text, mentions, ties, lex, [(m.start, m.end) for m in marked])
    drafts = _Drafts(parse.document.text, marked, lex, speakers)
    for unit in units(parse, marked):
        drafts.read(unit)
    return tuple(_quotation(parse, draft) for draft in drafts.made)


class _Drafts:
    """Reads units in order and keeps what the next unit may go on with."""

    def __init__(self, text: str, marked: Sequence[Marked], lex: Lexicon, speakers: Speakers) -> None:
        self.made: list[_Draft] = []
        self._text = text
        self._marked = marked
        self._lex = lex
        self._speakers = speakers
        self._last: _Draft | None = None
        self._before: Unit | None = None

    def read(self, unit: Unit) -> None:
        """Add what one unit gives."""
        self._read(unit)
        self._before = unit

    def _read(self, unit: Unit) -> None:
        stated = tuple(statements(unit, self._lex)) or self._headed(unit)
        stated = self._with_colon(unit, stated)
        found = [draft for statement in stated if (draft := self._draft(unit, statement))]
        covered = {index for draft in found for index in draft.taken}
        rest = [item for item in unit.items if item.passage >= 0 and item.passage not in covered]
        pure = all(item.passage >= 0 or not item.text[:1].isalnum() for item in unit.items)
        if rest and pure:
            self._go_on(unit, rest)
        elif not found and self._is_reported(unit):
            self._continue(unit)
        else:
            rest = self._joined(unit, found, rest)
            found.extend(self._unclaimed(unit, rest))
            self.made.extend(found)
            self._last = found[-1] if found else None

    def _with_colon(self, unit: Unit, stated: tuple[Statement, ...]) -> tuple[Statement, ...]:
        """Add what a colon brings, where no statement holds it."""
        made = colon_statement(unit, self._text, self._lex)
        if made is None:
            return stated
        at = made.contents[0][0]
        held = any(start <= at < end for other in stated for start, end in other.contents)
        return stated if held else (*stated, made)

    def _stands_for_last(self, unit: Unit, statement: Statement) -> Unit | None:
        """The unit before, if "dies" is all that is said: “Die Brücke ist zu. Dies teilte die Polizei mit”."""
        (start, end), *more = statement.contents
        alone = not more and end - start == 1 and unit.items[start].low in self._lex.before_said
        before = self._before
        return before if alone and before is not None and before.paragraph == unit.paragraph else None

    def _draft(self, unit: Unit, statement: Statement) -> _Draft | None:
        before = self._stands_for_last(unit, statement)
        if before is not None:
            given = self._attribution(unit, statement, SCORES["indirect"])
            return _Draft("indirect", [Span(before.start, before.end)], statement, given, unit.paragraph)
        spans: list[Span] = []
        kinds: set[QuotationKind] = set()
        taken: set[int] = set()
        for part in statement.contents:
            kind, found = _content(unit.items, part, self._marked)
            spans.extend(found)
            kinds.add(kind) if found else None
            taken.update(item.passage for item in unit.items[part[0] : part[1]] if item.passage >= 0)
        if not spans:
            return None
        kind = kinds.pop() if len(kinds) == 1 else "mixed"
        attribution = self._attribution(unit, statement, SCORES[kind])
        return _Draft(kind, spans, statement, attribution, unit.paragraph, max(taken, default=-1), taken)

    def _attribution(self, unit: Unit, statement: Statement, score: float) -> Attribution:
        cue = tuple(_span(unit.items, part) for part in statement.cue)
        said = " ".join(span.of(self._text) for span in cue)
        if statement.source is None:
            return Attribution(
                source=(), cue=cue, speaker=None, chain=(), score=score / 2, why=f"“{said}” names no source"
            )
        part = _bare(unit.items, statement.source)
        source = _span(unit.items, part)
        meant = named(unit.items, part, self._lex)
        speaker, why = self._speakers.of(_span(unit.items, meant), self._last_speaker(unit))
        tellers = chain(unit, statement, meant, speaker, self._speakers)
        speaker = tellers[-1].mention
        text = f"“{source.of(self._text)}” stands beside “{said}”; {why}"
        return Attribution(source=(source,), cue=cue, speaker=speaker, chain=tellers, score=score, why=text)

    def _joined(self, unit: Unit, found: list[_Draft], rest: list[Item]) -> list[Item]:
        """Give a passage that is a sentence of its own to the words before it; return the passages that are left."""
        left: list[Item] = []
        for item in rest:
            before = unit.items[unit.items.index(item) - 1 :][:1]
            last = next((d for d in reversed(found) if d.kind != "indirect" and d.contents[0].start < item.start), None)
            if last is None or not before or before[0].text[-1:] not in ENDS:
                left.append(item)
                continue
            marked = self._marked[item.passage]
            last.contents.append(Span(marked.inner, marked.outer))
            last.last_passage = item.passage
        return left

    def _headed(self, unit: Unit) -> tuple[Statement, ...]:
        """“Voss: The bridge is safe”: a name, a colon, and what its holder is said to say (headlines, interviews)."""
        name = self._speakers.starting_at(unit.start)
        colon = next((at for at, item in enumerate(unit.items[:_NAME_ITEMS]) if item.low == ":"), 0)
        if name is None or name.schema == "Place" or colon == 0 or name.end != unit.items[colon - 1].end:
            return ()
        words = (colon + 1, unit.body)
        if words[1] - words[0] < _SENTENCE_WORDS:
            return ()
        return (Statement("colon", ((colon, colon + 1),), (0, colon), (words,), (0, colon + 1)),)

    def _last_speaker(self, unit: Unit) -> str | None:
        last = self._last
        return last.attribution.speaker if last and last.attribution and last.paragraph == unit.paragraph else None

    def _go_on(self, unit: Unit, rest: list[Item]) -> None:
        """A unit that is nothing but words in marks: more from the last speaker of the paragraph, or nobody's."""
        spans = [Span(self._marked[item.passage].inner, self._marked[item.passage].outer) for item in rest]
        last = self._last
        runs_on = last is not None and last.last_passage >= 0 and self._marked[last.last_passage].open
        if last is not None and last.kind != "indirect" and (last.paragraph == unit.paragraph or runs_on):
            last.contents.extend(spans)
            last.paragraph, last.last_passage = unit.paragraph, rest[-1].passage
            return
        if last is not None and last.attribution is not None and last.paragraph == unit.paragraph:
            self._speak_on(unit, last.attribution, spans, rest)
            return
        drafts = list(self._unclaimed(unit, rest))
        self.made.extend(drafts)
        self._last = drafts[-1] if drafts else None

    def _speak_on(self, unit: Unit, given: Attribution, spans: list[Span], rest: list[Item]) -> None:
        """A sentence in marks behind reported speech: the same one speaks, now in their own words."""
        attribution = replace(
            given, cue=(), score=SCORES["continued"], why="the words in marks follow on reported speech"
        )
        taken = {item.passage for item in rest}
        draft = _Draft("direct", spans, None, attribution, unit.paragraph, rest[-1].passage, taken)
        self.made.append(draft)
        self._last = draft

    def _unclaimed(self, unit: Unit, rest: list[Item]) -> Iterator[_Draft]:
        for item in rest:
            marked = self._marked[item.passage]
            words = self._text[marked.inner : marked.outer]
            ended = words.rstrip()[-1:] in ".!?…," or self._runs_on(unit, item)
            if len(words.split()) >= _SENTENCE_WORDS and ended and words.lstrip()[:1].isupper():
                yield _Draft(
                    "direct",
                    [Span(marked.inner, marked.outer)],
                    None,
                    None,
                    unit.paragraph,
                    item.passage,
                    {item.passage},
                )

    def _runs_on(self, unit: Unit, item: Item) -> bool:
        """« Nous restons », dit-elle: in a language whose verbs are not known, words in marks that open a sentence, a comma behind."""
        after = self._text[item.end : item.end + 3].replace(" ", "")
        return not self._lex.words.report and unit.items[0] is item and after[:1] == "," and after[1:2].islower()

    def _is_reported(self, unit: Unit) -> bool:
        last = self._last
        if last is None or last.attribution is None or unit.paragraph - last.paragraph > 1:
            return False
        return any(_is_subjunctive(item, self._lex) for item in unit.items)

    def _continue(self, unit: Unit) -> None:
        last = self._last
        if last is None or last.attribution is None:
            return
        if last.attribution.cue == () and last.contents[-1].end <= unit.start:
            last.contents[-1] = Span(last.contents[-1].start, unit.end)
            return
        given = last.attribution
        why = "the sentence goes on in reported speech"
        attribution = replace(given, cue=(), score=SCORES["continued"], why=why)
        kind: QuotationKind = "mixed" if any(item.passage >= 0 for item in unit.items) else "indirect"
        draft = _Draft(kind, [Span(unit.start, unit.end)], None, attribution, unit.paragraph)
        self.made.append(draft)
        self._last = draft


def _is_subjunctive(item: Item, lex: Lexicon) -> bool:
    """Whether a form marks reported speech: one of the frequent verbs, or a verb that ends like them and is no past."""
    if item.low in lex.subjunctive:
        return True
    formed = item.pos == "VERB" and item.text.islower() and item.low.endswith(lex.words.subjunctive_endings)
    return formed and item.low not in lex.auxiliaries and not item.low.endswith(lex.words.past_endings)


def _bare(items: tuple[Item, ...], part: Range) -> Range:
    start, end = part
    while end - start > 1 and items[end - 1].low == ",":
        end -= 1
    return start, end


def _span(items: tuple[Item, ...], part: Range) -> Span:
    return Span(items[part[0]].start, items[part[1] - 1].end)


def _content(items: tuple[Item, ...], part: Range, marked: Sequence[Marked]) -> tuple[QuotationKind, list[Span]]:
    start, end = part
    while start < end and not _is_word(items[start]):
        start += 1
    while start < end and not _is_word(items[end - 1]) and items[end - 1].low not in {")", "]"}:
        end -= 1
    if start >= end:
        return "indirect", []
    inside = items[start:end]
    given = [item for item in inside if item.passage >= 0]
    if given and all(item.passage >= 0 or not _is_word(item) for item in inside):
        return "direct", [Span(marked[i.passage].inner, marked[i.passage].outer) for i in given]
    return "mixed" if given else "indirect", [Span(items[start].start, items[end - 1].end)]


def _is_word(item: Item) -> bool:
    return item.low == PASSAGE_WORD or item.text[:1].isalnum() or item.text[:1] in "$€£%'’"


def _quotation(parse: Parse, draft: _Draft) -> Quotation:
    contents = tuple(sorted(draft.contents))
    start, end = contents[0].start, max(span.end for span in contents)
    document = parse.document
    at = draft.attribution.cue[0].start if draft.attribution and draft.attribution.cue else None
    return Quotation(
        id=make_id("q", document.id, start, end, draft.kind, at),
        document=document.id,
        start=start,
        end=end,
        kind=draft.kind,
        content=contents,
        language=None,
        attribution=draft.attribution,
    )
