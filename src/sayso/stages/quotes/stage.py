"""Quotations of a document: a map from `Parse` and its mentions to `Quotation` records.

Requirement: each record says who is said to have said what, by the text's own words. A quotation put into the wrong mouth is
worse than one missed; where nobody is named, nobody is made up.

Theory:
1. Words in marks are set aside as passages (`sayso.text.marks`), so no rule looks for a cue inside someone's words. Sentences
   that a passage ties together are one unit.
2. In each unit cues are looked up (`cues`), and each is read by the word order of the language (`plain_order`,
   `verb_second`) or, for prepositions, as "the rest of the sentence" or of their own clause (`statements`, `subclauses`).
3. What it brings is direct if it is passages only, indirect if it has none, else mixed; a mixed clause is one record.
4. Words in marks that no cue claims go on from those before them, or are nobody's (`marked_words`). A short sentence that only says
   who spoke (“Why?” she asked) is one unit with the passage before it. In a language without words of its own (`und`), words
   that open a sentence and are followed by a comma are a record without attribution, too.
5. Sentences in the subjunctive go on in reported speech, German only (`reported`, `moods`).
6. Words in marks behind a colon that no cue claims belong to the subject before the colon (`colons`).
7. Nouns of saying (`nominal`) and passives (`plain_passive`, `second_passive`) are read like verbs. Attitudes ("hopes", "supports", "urges") are
   records of their own only outside what another says: PolNeAR counts next to none of those inside (of 64 read, 8).
8. "Dies teilte die Polizei mit": what is said is the sentence before.
9. The speaker is a mention inside the source (`speakers`); the chain names who passed it on (`tellers`, `links`).

What is known from unit to unit is one record, `told`; what it becomes, another, `drafts`.

Known exceptions: cues inside someone's words are not read, so the chain of a quotation within a quotation is one teller long;
verbs with a mere object ("supports the plan") are records whose content is that object; "the latter" has no speaker, and a pronoun or a role ("the minister")
only where a mention tells whom it means.

Measured with the tags and trees of our own pipelines, joint F1 of content and source on articles read while the rules were made
and on others: 0.599 and 0.579 (the halves of PolNeAR by hash of the id; 0.565 together before, 0.589 now: 0.003 each by subjects with
asides and by “Why?” she asked, 0.007 by looking a following cue up from the place that asks); German news 0.626 and 0.596 (its two halves by hash of the id; 0.612
together, 0.532 before subjects were told by case and reported sentences by their verb). Direct quotations with the right source: 0.84 in
English, 0.94 of those found; in German 0.64 of all and 0.84 of those found, 0.87 where the labels name a source (`evals/direct.py`). In English, one record in three is none
for PolNeAR, has other limits or another source, and half of its attributions are missed, most by verbs outside the lists.
Tried and dropped: subjects from the tree in English (0.579 against 0.584 by rule, climbing to the governing verb's subject
0.577; a page would cost 20 ms more); the end of what was said from the tree (0.488 against 0.510); verbs of trying and needing
("tries to", right in none of 25); German participles left out unless a helper stands in their clause (0.521 against 0.524).
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.lang import LanguageProfile
from sayso.model import Coreference, Mention, Parse, Quotation
from sayso.stages.quotes.colons import colon_statement, headed
from sayso.stages.quotes.drafts import Draft, add_outer_tellers, outermost, quotation
from sayso.stages.quotes.lexicon import lexicon
from sayso.stages.quotes.marked_words import go_on, joined, unclaimed
from sayso.stages.quotes.reported import carry_on, is_reported, is_spoken
from sayso.stages.quotes.speakers import Speakers
from sayso.stages.quotes.statements import Statement, statements
from sayso.stages.quotes.told import Told
from sayso.stages.quotes.units import Item, Unit, passages, units


def quotes(
    parse: Parse, mentions: Sequence[Mention], ties: Sequence[Coreference] = (), *, profile: LanguageProfile
) -> tuple[Quotation, ...]:
    """Find who is said to have said what. `ties` tell whom the pronouns among the mentions mean."""
    text, marked, lex = parse.document.text, passages(parse), lexicon(profile.quotes)
    told = Told(text=text, marked=marked, lex=lex, speakers=Speakers(text, mentions, ties, lex))
    for unit in units(parse, marked, lex):
        _read(told, unit)
        told.before = unit
    return tuple(quotation(parse.document, draft) for draft in told.made)


def _read(told: Told, unit: Unit) -> None:
    """Add what one unit gives."""
    found = [draft for statement in _stated(told, unit) if (draft := told.draft(unit, statement))]
    add_outer_tellers(unit.items, found, told.lex)
    covered = {index for draft in found for index in draft.taken}
    rest = [item for item in unit.items if item.passage >= 0 and item.passage not in covered]
    if rest and all(item.passage >= 0 or not item.text[:1].isalnum() for item in unit.items):
        go_on(told, unit, rest)
    elif not found and is_reported(told, unit):
        carry_on(told, unit)
    elif is_spoken(told, unit, found):
        carry_on(told, unit)
        told.made.extend(found)
    else:
        _keep(told, unit, found, rest)


def _stated(told: Told, unit: Unit) -> tuple[Statement, ...]:
    """The statements of a unit, with what a colon brings where none of them holds it."""
    stated = tuple(statements(unit, told.lex)) or headed(unit, told.speakers)
    made = colon_statement(unit, told.text, told.lex)
    if made is None:
        return stated
    at = made.contents[0][0]
    held = any(start <= at < end for other in stated for start, end in other.contents)
    return stated if held else (*stated, made)


def _keep(told: Told, unit: Unit, found: list[Draft], rest: list[Item]) -> None:
    """Keep what the unit's statements bring, and its words in marks that none of them claims."""
    found.extend(unclaimed(told, unit, joined(told, unit, found, rest)))
    told.made.extend(found)
    told.last = next((draft for draft in reversed(found) if draft.kind != "indirect"), outermost(found))
    told.teller = outermost([draft for draft in found if draft.names_teller]) or told.teller
