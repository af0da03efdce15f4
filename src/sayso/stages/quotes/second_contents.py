"""What a verb of saying brings, where the verb stands second (German): what stands before it, behind it, or both.

Theory: if the verb opens its clause and a clause stands before it, that was said (“C, sagte Voss”); else what follows the first comma or
colon, unless it is a clause about a noun, of time or cause, or the main clause behind a subordinate one. Verbs of giving a name ("nannte es")
bring the words in marks alone. A verb with a mere object ("bestritt jede Schuld") brings that object with the clauses about it, if it is
active and its object says something: "lobte den Plan" tells no words (`no_object`).

Measured on the 425 articles read, joint F1: objects of all verbs 0.550, without those of `no_object` and with names alone 0.560.
"""

from __future__ import annotations

from sayso.stages.quotes.lexicon import SPEECH
from sayso.stages.quotes.moods import is_subjunctive
from sayso.stages.quotes.phrases import Range
from sayso.stages.quotes.second_clauses import Clause, is_edge, left_of, right_of
from sayso.stages.quotes.units import VERBAL, Item

_ACTS = frozenset({"report", "urge", "react"})
"""Groups whose verb with a mere object is still an act of speech: "bestritt die Tat"."""
INVERTED = SPEECH | {"urge"}
"""Groups whose verb may stand behind what was said: “C, sagte Voss”, "C, forderte sie"."""
_OBJECT = 2  # items: a shorter object is a pronoun or an adverb
_FRAGMENT = 40  # characters of words in marks: less is a part of the outlet's own clause


def contents_of(clause: Clause, subject: Range | None) -> tuple[Range, ...]:
    """What was said: before a clause that its verb opens, else behind it; around a clause with "wie"."""
    lex = clause.lex
    left = left_of(clause, min(clause.start, subject[0]) if subject else clause.start)
    right = right_of(clause, max(clause.end, subject[1]) if subject else clause.end)
    if left is not None and subject is not None and subject[0] < clause.start and not _has_verb(clause.items, left):
        left = None
    if clause.head in lex.as_words and clause.verb != clause.start:
        return tuple(part for part in (left, right) if part is not None)
    inverted = clause.start == clause.verb or (clause.head in lex.so and clause.verb == clause.start + 1)
    if inverted and left and right and clause.items[right[0]].pos in VERBAL and not _has_verb(clause.items, left, 0):
        return left, right  # “Der Damm, so betonte Voss, sei sicher”
    if inverted and left is not None and clause.cue.group in INVERTED and _is_clause(clause, left):
        own = right is not None and clause.items[right[0]].passage >= 0 and clause.items[right[0]].pos != "PROPN"
        return (left, right) if right is not None and own else (left,)  # “Er fahre, sagte er, „weil keiner fährt“”
    if right is not None and _is_said(clause, right):
        return (right,)
    if right is not None and (behind := _behind_aside(clause, right)) is not None:
        return (behind,)
    return _object(clause, subject)


def _has_verb(items: tuple[Item, ...], part: Range, passages: int = 1) -> bool:
    return any(item.pos in VERBAL or (passages and item.passage >= 0) for item in items[slice(*part)])


def _is_clause(clause: Clause, part: Range) -> bool:
    """Whether the words before a verb say something: no “In einem Brief, der vorliegt,” and no "Obwohl es regnete,"."""
    items, lex = clause.items, clause.lex
    opens = any(items[at].low == "," and items[at + 1].pos in VERBAL for at in range(part[0], part[1] - 1))
    comma = next((at for at in range(*part) if items[at].low == ","), None)
    if opens or any(item.passage >= 0 for item in items[part[0] : comma or part[1]]):
        return True
    adverb = part[0] + 1 < part[1] and items[part[0] + 1].pos in VERBAL  # "Damit seien nun zwölf Tote bestätigt"
    if items[part[0]].low in lex.clause and items[part[0]].low not in lex.that and not adverb:
        return False
    if comma is None or all(item.pos is None for item in items[slice(*part)]):
        return True
    return any(item.pos in VERBAL for item in items[part[0] : comma])


def _is_said(clause: Clause, right: Range) -> bool:
    """Whether what follows is reported, no clause about a noun ("eine Flut, die ...") or of time or cause."""
    first, lex = clause.items[right[0]], clause.lex
    if first.passage >= 0 and clause.items[right[0] - 1].low != ":":
        return not _is_fragment(first)
    if first.pos in VERBAL and clause.verb_last and clause.head not in lex.as_words and clause.start < clause.verb:
        return False  # "weil er das ablehnt, wird gebaut"
    second = clause.items[right[0] + 1] if right[0] + 1 < right[1] else first
    word = second if first.low in lex.prepositions else first
    before = clause.items[right[0] - 2] if right[0] > 1 else first
    about = (
        before.low not in lex.pronouns and word.pos == "PRON" and word.low in lex.relative and word.low not in lex.that
    )
    if about and not _is_told(clause, right):
        return False
    return not (first.pos == "SCONJ" and first.low not in lex.that)


def _is_told(clause: Clause, part: Range) -> bool:
    """Whether the clause has a verb of reported speech: a tagger takes the article of “, der Damm halte” for a relative pronoun."""
    items, lex = clause.items, clause.lex
    end = next((at for at in range(*part) if items[at].low == ","), part[1])
    return any(is_subjunctive(item, lex) and item.low not in lex.doubtful for item in items[part[0] : end])


def _behind_aside(clause: Clause, right: Range) -> Range | None:
    """“sagte Voss, die am Abend kam, dass C”: a clause with "dass" behind another about the speaker or the time."""
    items, lex = clause.items, clause.lex
    for at in range(right[0], right[1] - 1):
        if items[at].low in {";", ":"} or items[at].passage >= 0:
            return None
        if items[at].low == "," and items[at + 1].low in lex.that and items[at + 1].pos == "SCONJ":
            return at + 1, right[1]
    return None


def _is_fragment(item: Item) -> bool:
    return item.end - item.start <= _FRAGMENT


def _object(clause: Clause, subject: Range | None) -> tuple[Range, ...]:
    """“nannte den Plan „verfrüht“”, "bestritt jede Schuld": what stands behind the verb and the subject counts as said."""
    body = clause.unit.body
    cue = clause.items[clause.cue.first].low
    marked = [at for at in range(clause.start, body) if clause.items[at].passage >= 0]
    if cue in clause.lex.naming and (names := _names(clause, subject)):
        return names
    if not marked and cue in clause.lex.no_object:
        return ()
    if not marked and (subject is None or clause.cue.group not in _ACTS or not clause.is_active):
        return ()
    first = max(clause.object_start, subject[1] if subject and subject[0] > clause.verb else 0)
    end = body if bool(marked) or clause.end < body else _object_end(clause, first)
    end = clause.cue.apart if clause.cue.apart == end - 1 else end  # "kündigt eine Prüfung „in Kürze“ | an"
    return ((first, end),) if first < end and (bool(marked) or end - first >= _OBJECT) else ()


def _names(clause: Clause, subject: Range | None) -> tuple[Range, ...]:
    """“nannte es „eine Farce“”, "Als „Farce“ bezeichnete es Voss": the words in marks of the clause, the subject's not."""
    items, start = clause.items, clause.start
    while start > 0 and (items[start - 1].passage >= 0 or not is_edge(items[start - 1])):
        start -= 1
    held = range(*subject) if subject else range(0)
    places = (at for at in range(start, clause.unit.body) if items[at].passage >= 0 and at not in held)
    return tuple((at, at + 1) for at in places)


def _object_end(clause: Clause, first: int) -> int:
    """Before the verb's own part or participle that ends the clause."""
    end = clause.end
    parts = {clause.cue.apart, clause.cue.last - 1}
    while end > first and (end - 1 in parts or clause.items[end - 1].low in clause.lex.auxiliaries):
        end -= 1
    return end
