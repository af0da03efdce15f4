"""Noun phrases beside a cue, found with closed word classes alone.

Requirement: the words that name who speaks, with their role and apposition ("Jo Ek, the mayor of Lund,"), not the whole
half sentence. Method: from the cue outwards to the nearest boundary (mark, stop, conjunction of clauses, finite verb).
Known exceptions: a phrase that holds a finite verb outside the lists ("the man she met said") is cut at the wrong place.
"""

from __future__ import annotations

from sayso.stages.quotes.lexicon import Lexicon
from sayso.stages.quotes.units import PASSAGE_WORD, STOPS, VERBAL, Item

Range = tuple[int, int]
Found = tuple[Range | None, tuple[Range, ...], Range]
"""Source, contents and the cue's own clause, in items."""

_MAX_WORDS = 40  # a longer phrase is a failed search; the longest source in 200 sentences read by eye had 31 words
_BRACKETED = 6  # items from one bracket to the other: "(D-Orlo)", "(58, Lund)"
_INSERTED = 12  # items between two dashes: "— and some of the older farmers —"
_DASHES = frozenset({"–", "—", "--"})
_COMMAS = 4  # "Jo Ek, 56, of Lund, the mayor, said": more commas than this are a list


def verb_start(items: tuple[Item, ...], at: int, lex: Lexicon) -> int:
    """The item where the verb at item `at` begins with its helpers and adverbs."""
    verb = at
    while at > 0 and (items[at - 1].low in lex.auxiliaries or _is_adverb(items, at - 1, lex)):
        at -= 1
    dated = 1 < at < verb and lex.is_adverb(items[at].low) and items[at - 1].low in lex.prepositions
    return at - 1 if dated else at  # "the mayor on Friday said"


def _is_adverb(items: tuple[Item, ...], at: int, lex: Lexicon) -> bool:
    """Whether the word at an item is an adverb; not "Morning" in "the Orlo Morning said"."""
    return lex.is_adverb(items[at].low) and not _is_name_part(items, at, lex)


def _is_name_part(items: tuple[Item, ...], at: int, lex: Lexicon) -> bool:
    """Whether a word has its capital from the name that it ends; days have one in any case."""
    capitals = at > 0 and items[at].text[:1].isupper() and items[at - 1].text[:1].isupper()
    return capitals and items[at].low not in lex.days and items[at - 1].low not in lex.determiners


def clause_start(items: tuple[Item, ...], last: int, lex: Lexicon) -> int:
    """The first item of the stretch without boundary that ends with item `last`."""
    start = last + 1
    while start > 0 and not _is_boundary(items, start - 1, lex):
        start -= 1
    return start


def _is_boundary(items: tuple[Item, ...], at: int, lex: Lexicon) -> bool:
    low = items[at].low
    if low in STOPS:
        return True
    if low in lex.clause or low in lex.contrast:
        return True
    if low in lex.that or low in lex.relative:
        # "that" and "der" may also open a noun phrase; behind a comma, or in English anywhere, they open a clause
        return not lex.words.comma_clause or (at > 0 and items[at - 1].low == ",")
    return False


def phrase_before(items: tuple[Item, ...], last: int, lex: Lexicon) -> Range | None:
    """The noun phrase whose last item is `last`, or None."""
    if last < 0:
        return None
    low = items[last].low
    if low in STOPS:
        return _before_mark(items, last, lex)
    if low in lex.pronouns:
        return (last, last + 1)
    if low in lex.clause or low in lex.prepositions or low in lex.join:
        return None
    start = _trim(items, clause_start(items, last, lex), last, lex)
    return (start, last + 1) if start is not None and last + 1 - start <= _MAX_WORDS else None


def _before_mark(items: tuple[Item, ...], last: int, lex: Lexicon) -> Range | None:
    """A phrase whose last item closes what is inserted behind a name: a comma, a bracket, a dash."""
    low = items[last].low
    if low == ",":
        return _with_apposition(items, last, lex)
    if low == ")":
        return _with_brackets(items, last, lex)
    return _with_dashes(items, last, lex) if low in _DASHES and not lex.words.verb_second else None


def tight_phrase_before(items: tuple[Item, ...], last: int, lex: Lexicon) -> Range | None:
    """The phrase before a word that follows its noun ("ersten Angaben zufolge"): only articles, adjectives, genitives."""
    if last < 0 or items[last].low in STOPS:
        return None
    start = last
    while start > 0 and _is_part(items, start - 1, lex):
        start -= 1
    while start < last and items[start].low in lex.inner - lex.determiners:
        start += 1
    return (start, last + 1)


def _is_part(items: tuple[Item, ...], at: int, lex: Lexicon) -> bool:
    item, following = items[at], items[at + 1]
    if item.low in STOPS or item.pos in _CLAUSAL or item.low in lex.finite:
        return False
    if item.low in lex.determiners or item.low in lex.genitives or item.low in lex.inner:
        return True
    return _is_noun(item) or (_is_noun(following) and item.low not in lex.prepositions)


def _with_brackets(items: tuple[Item, ...], last: int, lex: Lexicon) -> Range | None:
    """“Mara Voss (Lund)”: a phrase with a few words in brackets behind it."""
    opened = next((at for at in range(last - 1, max(-1, last - _BRACKETED), -1) if items[at].low == "("), 0)
    phrase = phrase_before(items, opened - 1, lex) if opened else None
    return (phrase[0], last + 1) if phrase is not None else None


def _with_dashes(items: tuple[Item, ...], last: int, lex: Lexicon) -> Range | None:
    """“Fishermen — and some farmers —”: a phrase with an insertion behind it."""
    opened = next((at for at in range(last - 1, max(0, last - _INSERTED), -1) if items[at].low in _DASHES), 0)
    phrase = phrase_before(items, opened - 1, lex) if opened else None
    return (phrase[0], last + 1) if phrase is not None else None


def _trim(items: tuple[Item, ...], start: int, last: int, lex: Lexicon) -> int | None:
    """Move the start of a phrase past verbs, conjunctions, adverbs and leading adverbials."""
    for at in range(last - 1, start - 1, -1):
        named = items[at].pos == "PROPN" and items[at].text[:1].isupper()
        pronoun = items[at].low in lex.pronouns and items[at].low not in lex.determiners
        if (items[at].low in lex.finite and not named) or pronoun:
            start = _after_join(items, at, last, lex)
            break
    while start <= last and (
        items[start].low in lex.join or items[start].low in lex.contrast or _opens_sentence(items[start], lex)
    ):
        start += 1
    if start <= last and items[start].low in lex.prepositions:
        return _after_adverbial(items, start, last, lex)
    return start if start <= last else None


def _opens_sentence(item: Item, lex: Lexicon) -> bool:
    return lex.is_adverb(item.low) and item.low not in lex.determiners


def _after_join(items: tuple[Item, ...], verb: int, last: int, lex: Lexicon) -> int:
    for at in range(last, verb, -1):
        if items[at].low in lex.join:
            return at + 1
    return verb + 1


def _after_adverbial(items: tuple[Item, ...], start: int, last: int, lex: Lexicon) -> int | None:
    """Behind a leading "In Lund": at the last determiner that a noun precedes, or at the last run of capitals."""
    for at in range(last, start + 1, -1):
        if (
            items[at].low in lex.determiners
            and items[at - 1].low not in lex.prepositions
            and items[at - 1].low not in lex.inner
        ):
            return at
    return None


def _with_apposition(items: tuple[Item, ...], comma: int, lex: Lexicon) -> Range | None:
    """A phrase with what stands between commas behind it: "Jo Ek, the mayor," before the verb."""
    at = comma
    for _ in range(_COMMAS):
        at = _comma_before(items, at)
        if at <= 0:
            return None
        last = _before_brackets(items, at)
        head = clause_start(items, last - 1, lex)
        if _is_nominal(items, head, last, lex):
            start = _trim(items, head, last - 1, lex)
            if start is not None:
                named = _named_before(items, start, lex)
                aside = _opens_aside(items[at + 1], lex) or _is_adverbial(items, at + 1, comma, lex)
                return (start if named is None else named, at if aside else comma)
    return None


def _before_brackets(items: tuple[Item, ...], end: int) -> int:
    """The end of a stretch without the words in brackets that end it: “Jo Ek (Lund), the mayor”."""
    if items[end - 1].low != ")":
        return end
    return next((at for at in range(end - 2, max(0, end - _BRACKETED), -1) if items[at].low == "("), end)


def _named_before(items: tuple[Item, ...], start: int, lex: Lexicon) -> int | None:
    """Where the name starts that the stretch from item `start` tells more of: “Jo Ek, 56, a doctor, said”, by its capital."""
    tells = items[start].low in lex.determiners or items[start].text[:1].isdigit()
    if not tells or lex.words.verb_second or start < 2 or items[start - 1].low != ",":
        return None
    head = clause_start(items, start - 2, lex)
    if not _is_nominal(items, head, start - 1, lex):
        return None
    first = _trim(items, head, start - 2, lex)
    return first if first is not None and items[first].text[:1].isupper() else None


def _opens_aside(item: Item, lex: Lexicon) -> bool:
    """“X, who was there,” and "X, speaking on Monday,": a clause between subject and verb is no part of the name."""
    return item.low in lex.relative - lex.determiners or lex.is_participle(item.low)


_ADVERBIAL = 2  # items: "meanwhile", "in contrast"


def _is_adverbial(items: tuple[Item, ...], start: int, end: int, lex: Lexicon) -> bool:
    """“Jo Ek, meanwhile, said”."""
    low = items[start].low
    return end - start <= _ADVERBIAL and (low in lex.prepositions or (lex.is_adverb(low) and end - start == 1))


def _comma_before(items: tuple[Item, ...], at: int) -> int:
    at -= 1
    while at > 0 and items[at].low != ",":
        if items[at].text[:1] in ".!?:;":
            return -1
        at -= 1
    return at


def _is_nominal(items: tuple[Item, ...], start: int, end: int, lex: Lexicon) -> bool:
    """Whether a stretch can be a noun phrase: no finite verb, no pronoun, no adverbial at its head."""
    if start >= end or end - start > _MAX_WORDS:
        return False
    first = items[start].low
    if first in lex.prepositions or first in lex.pronouns - lex.determiners or _opens_sentence(items[start], lex):
        return False
    if items[start].pos == "VERB" and lex.is_participle(first):
        return False
    return not any(_is_finite(items[at], lex) for at in range(start, end))


def _is_finite(item: Item, lex: Lexicon) -> bool:
    """Whether a word is a finite helper; "'s" is as often a genitive, and with a capital ("Will Ek", "Jo May") it is a name."""
    if item.text[:1].isupper() and item.pos == "PROPN":
        return False
    return item.low in lex.finite or (item.low in lex.auxiliaries and item.low[:1] not in "'’")


def phrase_after(
    items: tuple[Item, ...], first: int, end: int, lex: Lexicon, *, wide: bool = False, closed: bool = False
) -> Range | None:
    """The noun phrase that starts at item `first` and ends before item `end`, with its apposition; or None.

    `wide` lets all prepositions in, for a source behind "according to". `closed` takes an apposition only with a comma
    behind it, for a source that opens its sentence.
    """
    if first >= end:
        return None
    low = items[first].low
    if low in lex.pronouns and low not in lex.determiners:
        return (first, first + 1)
    if items[first].passage >= 0 and items[first].pos == "PROPN":
        return (first, first + 1)  # "laut „Seeblick“"
    if not _opens_phrase(items[first], lex):
        return None
    last = _run(items, first, end, lex, wide=wide)
    if last == first:
        return None
    if last == first + 1 and low in lex.determiners and lex.words.verb_second:
        last = _behind_attribute(items, first, end, lex)
    stop = _apposition_end(items, first, last, end, lex)
    return (first, stop if not closed or (stop < end and items[stop].low == ",") else last)


_ATTRIBUTE = 8  # items between an article and its noun: "einer (am Dienstag in Lund veröffentlichten) Mitteilung"


def _behind_attribute(items: tuple[Item, ...], first: int, end: int, lex: Lexicon) -> int:
    """The end of a phrase whose article and noun have a whole attribute between them."""
    for at in range(first + 2, min(end, first + _ATTRIBUTE)):
        if items[at].low in STOPS:
            break
        if _is_noun(items[at]) and items[at - 1].text[:1].islower() and items[at - 1].pos in {"ADJ", "VERB"}:
            return _run(items, at, end, lex, wide=False)
    return first + 1


def _opens_phrase(item: Item, lex: Lexicon) -> bool:
    low = item.low
    closed = low in STOPS or low in lex.prepositions or low in lex.clause or low in lex.join or low in lex.finite
    return low in lex.determiners or not (closed or (low in lex.that and not item.text[:1].isupper()))


def _run(items: tuple[Item, ...], first: int, end: int, lex: Lexicon, *, wide: bool) -> int:
    at = first
    while at < min(end, first + _MAX_WORDS) and not _ends_phrase(items, at, first, lex, wide=wide):
        at += 1
    while at > first + 1 and (items[at - 1].low in lex.join or items[at - 1].low in lex.prepositions):
        at -= 1
    return at


def _ends_phrase(items: tuple[Item, ...], at: int, first: int, lex: Lexicon, *, wide: bool) -> bool:
    item = items[at]
    low = item.low
    if low in STOPS:
        inner = first < at and (low in {"-", "/"} or (low == PASSAGE_WORD and item.pos == "PROPN"))
        return not inner
    if at == first or (lex.is_adverb(low) and _is_name_part(items, at, lex)):
        return False
    if item.pos in _CLAUSAL:
        return not (items[at - 1].pos in _BEFORE_NOUN and not lex.words.verb_second and low not in lex.finite)
    if lex.words.verb_second and _is_noun(items[at - 1]) and not _is_noun(item):
        return low not in lex.inner and low not in lex.genitives and low not in lex.join
    if low in lex.determiners or low in lex.inner:
        return False
    by = low in lex.agents and items[at - 1].low in lex.reports  # "a statement by the council"
    return (low in lex.prepositions and not wide and not by) or _opens_clause(item, lex)


def _opens_clause(item: Item, lex: Lexicon) -> bool:
    low = item.low
    closed = low in lex.that or low in lex.clause or low in lex.finite or low in lex.relative
    return closed or _opens_sentence(item, lex)


_CLAUSAL = VERBAL | {"SCONJ"}
_BEFORE_NOUN = frozenset({"DET", "NUM", "ADJ"})  # what is called a verb behind them is none: "another leading lawyer"


def _is_noun(item: Item) -> bool:
    """Whether a word is written as a noun (of use where all nouns have capitals)."""
    return item.text[:1].isupper() or item.passage >= 0


def _apposition_end(items: tuple[Item, ...], begin: int, last: int, end: int, lex: Lexicon) -> int:
    """Behind the phrase: take in ", the mayor of Lund" if it runs to the next comma or to the end."""
    if last + 1 >= end or items[last].low != ",":
        return last
    first = items[last + 1]
    closed = (
        first.low in lex.prepositions or first.low in lex.join or first.low in lex.clause or first.low in lex.contrast
    )
    if (
        closed
        or first.low in lex.relative - lex.determiners
        or first.low in STOPS
        or first.low in lex.pronouns - lex.determiners
    ):
        return last
    named = items[begin].low in lex.determiners and items[last - 1].text[:1].islower() and first.text[:1].isupper()
    named = named or (lex.words.verb_second and first.pos in {"NOUN", "PROPN"})
    if not (
        named or first.low in lex.determiners or first.text[:1].islower() or first.text[:1].isdigit()
    ) or lex.is_adverb(first.low):
        return last
    if lex.is_participle(first.low):
        return last
    stop = _run(items, last + 1, end, lex, wide=True)
    if stop >= end or items[stop].low in {",", "."}:
        clean = not any(_is_finite(items[at], lex) for at in range(last + 1, stop))
        return stop if clean else last
    return last


def with_apposition(items: tuple[Item, ...], phrase: Range, end: int, lex: Lexicon) -> Range:
    """Take in an apposition that runs to a comma or to item `end`: "Jo Ek, die Leiterin des Hafens(,) sagte"."""
    if phrase[1] + 1 >= end or items[phrase[1]].low != ",":
        return phrase
    first = items[phrase[1] + 1]
    if first.pos not in {"NOUN", "PROPN"} and (first.low not in lex.determiners or first.pos == "PRON"):
        return phrase
    return phrase[0], _apposition_end(items, phrase[0], phrase[1], end, lex)


def with_clauses(items: tuple[Item, ...], phrase: Range, end: int, lex: Lexicon) -> Range:
    """Take in what else is said of a source that closes its clause: “said Jo Ek, 56, the mayor of Lund, who was there”."""
    stop = phrase[1]
    while stop + 1 < end and items[stop].low == "," and _describes(items[stop + 1], lex):
        at = stop + 1
        while at < end and items[at].low not in {",", ";", ":", "–", "—"} and items[at].passage < 0:
            at += 1
        if at < end and items[at].passage >= 0:
            break
        stop = at
    return (phrase[0], stop)


def _describes(item: Item, lex: Lexicon) -> bool:
    low = item.low
    if low in lex.relative or low in lex.determiners or low[:1].isdigit():
        return True
    closed = (
        low in lex.prepositions or low in lex.join or low in lex.clause or low in lex.contrast or low in lex.pronouns
    )
    return item.passage < 0 and item.pos in {"NOUN", "PROPN", "ADJ"} and not closed and not lex.is_participle(low)
