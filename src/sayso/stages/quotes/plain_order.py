"""Reading a verb of saying where the subject stands before the verb (English), or behind it after someone's words.

Theory: "S V (that) C" unless C stands before ("C, S V", "C, V S") and nothing but adverbials follows; then "C, S V, C" where a
comma closes the insertion. A participle behind a comma ("..., adding that C") and a verb behind "and" speak for the last source.
"""

from __future__ import annotations

from sayso.stages.quotes.cues import Cue
from sayso.stages.quotes.lexicon import SPEECH, Lexicon
from sayso.stages.quotes.phrases import Range, phrase_after, phrase_before
from sayso.stages.quotes.units import PASSAGE_WORD, STOPS, Item, Unit

Found = tuple[Range | None, tuple[Range, ...], Range]

_REACH = 14  # items between a cue and its "that" ("said in an interview with the paper on Monday that")
PLURAL_SUBJECTS = frozenset({"they", "we", "i", "you", "people", "police", "who", "men", "women", "some", "many", "both", "others"})
_BREAKS = frozenset({",", "—", "–", "--", "-", PASSAGE_WORD})


def read_plain(unit: Unit, cue: Cue, following: Cue | None, source: Range | None, lex: Lexicon) -> Found | None:
    """The source, the contents and the cue's own clause, or None where the verb says nothing of the kind."""
    items = unit.items
    subject, verb = _subject(unit, cue, source, lex)
    if subject is None or items[subject[1] - 1].low in lex.not_speakers:
        return None
    if cue.base and not _takes_base_form(items, subject, verb, cue):
        return None
    inside = (min(subject[0], verb), max(subject[1], cue.last)) if _near(subject, verb, cue) else (verb, cue.last)
    contents = _contents(unit, cue, inside, following, lex)
    if not contents or not _suits(items, cue, inside, contents, lex):
        return None
    return subject, contents, inside


def _suits(items: tuple[Item, ...], cue: Cue, inside: Range, contents: tuple[Range, ...], lex: Lexicon) -> bool:
    """Whether what follows is of the kind that the group of the cue brings."""
    start, end = contents[0]
    if start < inside[0] or cue.group in {"report", "tell", "react"}:
        return True
    if cue.group in {"intend", "urge"}:
        return any(items[at].low in lex.to or items[at].low == "for" for at in range(start, min(end, start + _REACH)))
    if items[start].low in lex.that or items[start].passage >= 0:
        return True
    return any(items[at].low in lex.finite or items[at].low in lex.auxiliaries for at in range(start, min(end, start + _REACH)))


def _takes_base_form(items: tuple[Item, ...], subject: Range, verb: int, cue: Cue) -> bool:
    """Whether "report", "say", "plan" is a finite verb here: behind a helper, a plural or a pronoun."""
    if verb < cue.first:
        return items[verb].low != "to"
    last = items[subject[1] - 1].low
    return last in PLURAL_SUBJECTS or (last.endswith("s") and len(last) > 2 and last[-2] not in "'’s")


def _near(subject: Range, verb: int, cue: Cue) -> bool:
    return subject[1] == verb or subject[0] >= cue.last


def _subject(unit: Unit, cue: Cue, source: Range | None, lex: Lexicon) -> tuple[Range | None, int]:
    """The subject, and the item where the verb with its helpers begins."""
    items = unit.items
    verb = cue.first
    while verb > 0 and (items[verb - 1].low in lex.auxiliaries or lex.is_adverb(items[verb - 1].low)):
        verb -= 1
    if _is_passive(items, verb, cue, lex):
        return None, verb
    before = items[verb - 1].low if verb else ""
    participle = items[cue.first].low.endswith("ing") and verb == cue.first
    if participle or before in lex.join:
        return (source if before in {",", *lex.join} else None), verb
    if not before or before in _BREAKS:
        behind = _inverted(unit, cue, lex)
        if behind is not None:
            return behind, verb
    if before in lex.relative and verb > 1:
        return _antecedent(items, verb - 1, lex), verb
    return phrase_before(items, verb - 1, lex), verb


def _antecedent(items: tuple[Item, ...], relative: int, lex: Lexicon) -> Range:
    """What a relative pronoun stands for: the phrase before it, else the pronoun itself."""
    last = relative - 1
    if items[last].low == ",":
        last -= 1
    phrase = phrase_before(items, last, lex) if last >= 0 and items[last].low not in STOPS else None
    return phrase if phrase is not None and items[relative].low == "who" else (relative, relative + 1)


def _is_passive(items: tuple[Item, ...], verb: int, cue: Cue, lex: Lexicon) -> bool:
    if items[cue.first].low.endswith("ing"):
        return False
    return any(items[at].low in lex.passive for at in range(verb, cue.first)) and not items[cue.first].low.endswith(("s", "k", "y"))


def _inverted(unit: Unit, cue: Cue, lex: Lexicon) -> Range | None:
    """ "..., said the mayor": only where the phrase behind the verb ends the clause."""
    items, body = unit.items, unit.body
    if cue.group not in SPEECH:
        return None
    phrase = phrase_after(items, cue.last, body, lex)
    if phrase is None:
        return None
    ends = phrase[1] >= body or items[phrase[1]].low in STOPS or items[phrase[1]].low in lex.prepositions or lex.is_adverb(items[phrase[1]].low)
    ends = ends or items[phrase[1]].low in lex.relative
    return phrase if ends else None


def _contents(unit: Unit, cue: Cue, inside: Range, following: Cue | None, lex: Lexicon) -> tuple[Range, ...]:
    left = _left(unit, inside, lex) if cue.group in SPEECH or cue.group == "show" else None
    right = _right(unit, cue, inside, following, lex, given=left is not None)
    if left is not None and (right is None or right[1]):
        return (left, *((right[0],) if right else ()))
    return (right[0],) if right else ()


def _left(unit: Unit, inside: Range, lex: Lexicon) -> Range | None:
    """The words before an insertion: from the start of the sentence to the mark before "she said"."""
    items = unit.items
    end = inside[0]
    if end == 0 or items[end - 1].low not in _BREAKS:
        return None
    while end > 0 and items[end - 1].low in _BREAKS and items[end - 1].passage < 0:
        end -= 1
    start = end
    while start > 0 and items[start - 1].low not in {";", ":"}:
        start -= 1
    if start >= end:
        return None
    has_passage = any(items[at].passage >= 0 for at in range(start, end))
    if not has_passage and (items[start].low in lex.prepositions or lex.is_adverb(items[start].low)):
        finite = any(items[at].low in lex.finite for at in range(start, end))
        return (start, end) if finite else None
    if has_passage and items[end - 1].passage >= 0:
        return (_passage_start(items, start, end, lex), end)
    return (start, end)


def _passage_start(items: tuple[Item, ...], start: int, end: int, lex: Lexicon) -> int:
    """Where words in marks end the stretch: all of it, or the passage alone if only a conjunction or adverb leads it."""
    first = start
    while first < end and items[first].passage < 0 and (
        items[first].low in lex.join or items[first].low in lex.contrast or items[first].low == "," or lex.is_adverb(items[first].low)
    ):
        first += 1
    return first if first < end and items[first].passage >= 0 else start


def _right(
    unit: Unit, cue: Cue, inside: Range, following: Cue | None, lex: Lexicon, *, given: bool
) -> tuple[Range, bool] | None:
    """The words behind the cue, and whether they go on from words before it."""
    items, body = unit.items, unit.body
    at = inside[1]
    if cue.group in {"tell", "urge"}:
        at = _behind_hearer(items, at, body, lex)
    at = _behind_adverbs(items, at, body, lex)
    if at >= body:
        return None
    low = items[at].low
    if low == ",":
        return _behind_comma(unit, at, following, lex, given=given)
    if low == ":" or low in {"—", "–"}:
        return ((at + 1, _end(unit, at + 1, following, lex)), False) if at + 1 < body else None
    if low in STOPS and items[at].passage < 0:
        return None
    if low in lex.prepositions and low not in lex.to and low not in lex.that and low not in lex.determiners:
        return _behind_adverbial(unit, at, following, lex, given=given)
    if given and inside[1] > cue.last:
        return None
    if low in lex.to and cue.group in {"report", "show"} and given:
        return None
    return (at, _end(unit, at, following, lex)), False


def _behind_hearer(items: tuple[Item, ...], at: int, body: int, lex: Lexicon) -> int:
    limit = at
    while limit < min(body, at + _REACH) and items[limit].low not in STOPS and items[limit].low not in lex.that and items[limit].low not in lex.to:
        limit += 1
    if limit < body and (items[limit].low in lex.that or items[limit].low in lex.to):
        return limit if items[limit].low in lex.that else at
    phrase = phrase_after(items, at, body, lex)
    return _hearer_end(items, phrase, lex) if phrase else at


def _hearer_end(items: tuple[Item, ...], phrase: Range, lex: Lexicon) -> int:
    """The hearer ends before the next subject: a pronoun, a determiner, or small letters after capitals."""
    for at in range(phrase[0] + 1, phrase[1]):
        if items[at].low in lex.pronouns or (items[at].low in lex.determiners and items[at - 1].low not in lex.inner):
            return at
    return phrase[1]


def _behind_adverbs(items: tuple[Item, ...], at: int, body: int, lex: Lexicon) -> int:
    while at < body and lex.is_adverb(items[at].low) and items[at].low not in lex.determiners and items[at].passage < 0:
        at += 1
    return at


def _behind_comma(unit: Unit, comma: int, following: Cue | None, lex: Lexicon, *, given: bool) -> tuple[Range, bool] | None:
    items, body = unit.items, unit.body
    at = comma + 1
    if at >= body:
        return None
    first = items[at]
    if first.passage >= 0:
        return (at, _end(unit, at, following, lex)), True
    if not given:
        passage = next((i for i in range(at, body) if items[i].passage >= 0), None)
        if passage is not None and items[passage - 1].low == ",":
            return (passage, _end(unit, passage, following, lex)), True
        that = next((i for i in range(at, min(body, at + _REACH)) if items[i].low == "that" and items[i - 1].low == ","), None)
        return ((that, _end(unit, that, following, lex)), True) if that is not None else None
    if first.low in lex.relative or first.low.endswith("ing") or first.low in lex.contrast or first.low in lex.join or first.low in lex.as_words:
        return None
    return (at, _end(unit, at, following, lex)), True


def _behind_adverbial(unit: Unit, at: int, following: Cue | None, lex: Lexicon, *, given: bool) -> tuple[Range, bool] | None:
    """ "said in an interview on Monday that C", "said in a statement: C", "said on Monday, “C”"."""
    items, body = unit.items, unit.body
    for place in range(at + 1, min(body, at + _REACH)):
        low = items[place].low
        if low in lex.that and low not in lex.prepositions:
            return (place, _end(unit, place, following, lex)), False
        if items[place].passage >= 0 and items[place - 1].low not in {","}:
            return None
        if low in {":", ","}:
            if low == "," and given and not (place + 1 < body and items[place + 1].passage >= 0):
                return None
            return ((place + 1, _end(unit, place + 1, following, lex)), given) if place + 1 < body else None
        if low in STOPS:
            return None
        if not given and low in lex.pronouns and low not in lex.determiners:
            return (place, _end(unit, place, following, lex)), False
    return None


def _end(unit: Unit, start: int, following: Cue | None, lex: Lexicon) -> int:
    """Where words given behind a cue end: at a semicolon, or where an own clause with a new cue begins."""
    items, body = unit.items, unit.body
    for at in range(start, body):
        if items[at].low == ";":
            return at
        if items[at].low == "," and following is not None and _is_new_cue(items, at + 1, following, lex):
            return at
    return body


def _is_new_cue(items: tuple[Item, ...], at: int, following: Cue, lex: Lexicon) -> bool:
    """Whether the stretch behind a comma belongs to the next cue: "according to", "adding", "but he said", "and said"."""
    if at == following.first:
        return following.group == "before" or items[at].low.endswith("ing")
    if at < len(items) and (items[at].low in lex.join or items[at].low in lex.contrast):
        return following.first - at <= _NEW_CLAUSE and following.group in SPEECH
    return False


_NEW_CLAUSE = 5  # items: "but the mayor also said"; a longer way is part of what was said
