"""Cues of a unit: verbs and other words that say that someone said something."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sayso.stages.quotes.lexicon import Entry, Group, Lexicon
from sayso.stages.quotes.units import PASSAGE_WORD, STOPS, VERBAL, Item

_APART = 30  # items: how far behind its verb a separate part may stand ("teilte ... mit")


class Cue(NamedTuple):
    """A cue: items `[first, last)`, its group, and the item of the part that stands apart (else -1)."""

    first: int
    last: int
    group: Group
    apart: int
    base: bool = False


def cues(items: tuple[Item, ...], lex: Lexicon) -> Iterator[Cue]:
    """The cues of a unit in order; of several at one word the longest."""
    done = 0
    for at in [at for at, item in enumerate(items) if item.low in lex.starts]:
        if at < done:
            continue
        cue = (
            _claim(items, at, lex)
            or _claim_after(items, at, lex)
            or _thereby(items, at, lex)
            or _entry(items, at, lex)
            or _noun(items, at, lex)
        )
        if cue is not None:
            yield cue
            done = cue.last


def _noun(items: tuple[Item, ...], at: int, lex: Lexicon) -> Cue | None:
    """A noun of saying. Whether it brings anything, its reader decides."""
    item = items[at]
    if item.low not in lex.nouns or item.pos not in {"NOUN", "PROPN"}:
        return None
    return Cue(at, at + 1, "noun", -1)


def _entry(items: tuple[Item, ...], at: int, lex: Lexicon) -> Cue | None:
    item = items[at]
    for entry in lex.cues.get(item.low, ()):
        last = at + len(entry.words)
        if len(entry.words) > 1 and tuple(i.low for i in items[at:last]) != entry.words:
            continue
        if entry.group in {"before", "after", "so"}:
            if _fits(items, at, last, entry, lex):
                return Cue(at, last, entry.group, -1)
            continue
        if not (_is_verb(items, at, last, lex) or _is_mistagged(items, at, entry, lex)) or _is_noun(items, at, lex):
            return None
        apart = _apart(items, last, entry, lex) if entry.apart else -1
        if entry.apart is None or apart >= 0:
            return Cue(
                at, apart + 1 if apart == last else last, entry.group, apart if apart != last else -1, entry.base
            )
    return None


def _fits(items: tuple[Item, ...], at: int, last: int, entry: Entry, lex: Lexicon) -> bool:
    if entry.group == "so":
        behind = at > 0 and items[at - 1].low in {",", PASSAGE_WORD} and last < len(items)
        return behind and (items[last].low in lex.determiners or items[last].text[:1].isupper())
    if entry.group == "after":
        return at > 0 and items[at - 1].low not in STOPS
    return last < len(items) and items[last].low not in STOPS - {PASSAGE_WORD}


def _is_verb(items: tuple[Item, ...], at: int, last: int, lex: Lexicon) -> bool:
    """Whether a tagger calls a word a verb, or nothing; it may call "say" an interjection, which only stands for itself."""
    inside = at > 0 and items[at - 1].low not in STOPS
    if items[at].pos in {None, "VERB", "AUX"} or (items[at].pos == "INTJ" and inside):
        return True
    return lex.words.verb_second and items[at].text.islower() and _is_verb_by_place(items, at, last, lex)


def _is_verb_by_place(items: tuple[Item, ...], at: int, last: int, lex: Lexicon) -> bool:
    """Whether a word that a tagger calls a noun or an adjective is a verb: “Die Zeitung zitierte Voss”, "hat angegeben, dass"."""
    if items[at].pos == "NOUN" or last - at > 1:
        return True  # nouns have capitals
    before = items[at - 1] if at > 0 else items[at]
    if items[at].low.endswith(lex.words.past_endings) and before.low in {",", PASSAGE_WORD}:
        return True
    if items[at].pos != "ADJ":
        return False
    if items[at].low.endswith(lex.words.past_endings) and before.text[:1].isupper():
        return True
    behind = items[last].low if last < len(items) else "."
    ends = behind in STOPS or behind in lex.auxiliaries or behind in lex.join
    return ends and any(item.low in lex.auxiliaries for item in items[: last + 1])


def _is_mistagged(items: tuple[Item, ...], at: int, entry: Entry, lex: Lexicon) -> bool:
    """“The post reports that ...”: taggers take such a verb for a plural noun; a clause at once and no verb before tell."""
    if items[at].pos != "NOUN" or entry.base or not items[at].low.endswith(lex.words.plural_endings) or at == 0:
        return False
    follows = at + 1 < len(items) and (items[at + 1].low in lex.that or items[at + 1].passage >= 0)
    alone = all(item.pos not in VERBAL for item in items[:at])
    return follows and alone and items[at - 1].pos in {"NOUN", "PROPN", "PRON"}


def _is_noun(items: tuple[Item, ...], at: int, lex: Lexicon) -> bool:
    """Whether the form is a noun here: "a report", "der Bericht", "their claims", and German nouns by their capital."""
    item = items[at]
    if lex.words.verb_second:
        return item.text[:1].isupper() and at > 0 and items[at - 1].low not in STOPS
    if at == 0:
        return False
    if item.text[:1].isupper() and item.pos is None and items[at - 1].low not in STOPS:
        return True
    before = items[at - 1].low
    if before in lex.pronouns and item.pos == "VERB" and not any(entry.base for entry in lex.cues[item.low]):
        return False  # "several said", "another says"
    if before in lex.determiners and not before.endswith(
        ("se", "me", "y", "th")
    ):  # "these say", "some say", "many say"
        return True
    return before in lex.prepositions and before not in lex.to and before not in lex.clause


def _apart(items: tuple[Item, ...], last: int, entry: Entry, lex: Lexicon) -> int:
    """The item of the separate part: at once in English, anywhere before a clause boundary in German."""
    if not lex.words.verb_second:
        return last if last < len(items) and items[last].low == entry.apart else -1
    for at in range(last, min(len(items), last + _APART)):
        if items[at].low == entry.apart:
            following = items[at + 1].low if at + 1 < len(items) else "."
            return at if following in STOPS or following in lex.join or following in lex.that else -1
        closes = at + 1 < len(items) and items[at + 1].low == entry.apart  # "kündigt eine Prüfung „in Kürze“ an"
        if items[at].low in {":", ";"} or (items[at].low == PASSAGE_WORD and not closes):
            return -1
    return -1


def _has_owner(items: tuple[Item, ...], at: int, lex: Lexicon) -> bool:
    """Whether a genitive or "von ..." follows: else the noun itself is all that is said of the source."""
    if at >= len(items):
        return False
    low = items[at].low
    adjective = low.endswith("er") and at + 1 < len(items) and items[at + 1].text[:1].isupper()
    return adjective or low in lex.genitives or low in lex.inner or items[at].text[:1].isupper()


def _claim_after(items: tuple[Item, ...], at: int, lex: Lexicon) -> Cue | None:
    """“ihrer Meinung nach”, "dem Bericht nach": the preposition behind its noun; no phrase of its own follows it."""
    if items[at].low not in lex.claim_after or at < 2 or items[at - 1].low not in lex.claims:
        return None
    if items[at - 2].low in lex.owners:
        return Cue(at, at + 1, "after", -1)
    ends = at + 1 == len(items) or items[at + 1].low in STOPS or items[at + 1].pos in {"VERB", "AUX", "PART"}
    return Cue(at, at + 1, "after", -1) if ends and items[at - 2].low in lex.determiners else None


def _thereby(items: tuple[Item, ...], at: int, lex: Lexicon) -> Cue | None:
    """“Demnach soll der Damm halten”: what was told before stands behind this sentence, too."""
    return Cue(at, at + 1, "thereby", -1) if items[at].low in lex.thereby else None


def _claim(items: tuple[Item, ...], at: int, lex: Lexicon) -> Cue | None:
    """“nach Angaben”, "nach ersten Angaben": a preposition and, at most two words on, a noun of saying."""
    if items[at].low not in lex.claim_before:
        return None
    for noun in range(at + 1, min(at + 4, len(items))):
        low = items[noun].low
        if low in STOPS:
            return None
        if low in lex.claims and items[noun].text[:1].isupper():
            return Cue(at, noun + 1 if _has_owner(items, noun + 1, lex) else at + 1, "claim", -1)
        if low.endswith(lex.words.claims) and items[noun].text[:1].isupper():
            return Cue(at, at + 1, "claim", -1)
    return None
