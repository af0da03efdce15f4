"""Rows of CAMEO from what is only said: wishes, accusations, and words about somebody.

"X wants Y to" is an appeal (020), "X told Y to" a demand (100), and what is asked for no row. "X alleged that Y" accuses (112) the first one named in it, whatever Y is said to have done. Other
words that somebody says of another are a statement (010), where they tell of no event. What is only wished, talked over or might be said is no statement.
A source of whom no country is known ("clerics", "a senior official") counts where he is what the sentence is about, in front; behind the words he is
only whose word it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from sayso.lang.cameo import cameo
from sayso.model import Attribution, Quotation
from sayso.stages.event_mentions.actor_words import Words, breaks, phrase_codes
from sayso.stages.event_mentions.actors import first_codes, is_known, name_codes

ACCUSE = "112"
STATEMENT = "010"
APPEAL = "020"
DEMAND = "100"
_FEW = 5  # words of a name with its title (guess)


class Row(NamedTuple):
    """One event of CAMEO."""

    code: str
    source: str
    target: str


def asked(quotation: Quotation, words: Words) -> Iterator[Row]:
    """Who wants what of whom: “Chile wants Peru to leave”, “Chile told Peru to leave”."""
    given = quotation.attribution
    cue = frozenset() if given is None else _cue(given, words)
    if not cue & (cameo().words["wishes"] | cameo().words["tells"]) or cue & cameo().words["perhaps"]:
        return
    code = DEMAND if cue & cameo().words["tells"] else APPEAL
    for span in quotation.content:
        whom = _before_infinitive(span.of(words.text))
        if whom and len(whom.split()) <= _FEW:
            yield from _rows(code, _source(quotation, words), phrase_codes(whom))


def accused(quotation: Quotation, words: Words) -> Iterator[Row]:
    """Who alleges what of whom: “Chile alleged that Peru had known”."""
    given = quotation.attribution
    if given is None or not _cue(given, words) & cameo().words["alleges"]:
        return
    source = _source(quotation, words)
    for span in quotation.content:
        yield from _rows(ACCUSE, source, _first_of(span.of(words.text), source))


def statement(quotation: Quotation, words: Words) -> Iterator[Row]:
    """Who says something of whom: the first actor named in what is said. Some verbs of speech say more than that something is said."""
    given = quotation.attribution
    unsaid = cameo().words["wishes"] | cameo().words["perhaps"] | cameo().words["talked over"]
    if given is None or _cue(given, words) & unsaid:
        return
    source = _source(quotation, words)
    if len(source) > 1 and _is_each_other(quotation, words):
        yield from _rows(_code(given, words), source, source, both=True)
        return
    code = _code(given, words)
    for span in quotation.content:
        said = span.of(words.text)
        whom = [] if code == STATEMENT else [one for one in phrase_codes(breaks().split(said)[0]) if is_known(one)]
        rows = [*_rows(code, source, whom or _first_of(said, source[:1]))]
        if rows:
            yield from rows
            return


def _code(given: Attribution, words: Words) -> str:
    said = cameo().said
    return next((said[word] for word in sorted(_cue(given, words)) if word in said), STATEMENT)


def _is_each_other(quotation: Quotation, words: Words) -> bool:
    """“Blamed each other”."""
    rest = (" ".join(span.of(words.text).split()[:2]).lower() for span in quotation.content)
    return not cameo().words["each other"].isdisjoint(rest)


def _rows(code: str, source: Sequence[str], target: Sequence[str], *, both: bool = False) -> Iterator[Row]:
    return (Row(code, a, b) for a, b in product(source, target) if both or b not in source)


def _before_infinitive(said: str) -> str:
    """“Peru” of “Peru to leave”."""
    found = said.split()
    at = next((at for at, word in enumerate(found) if word in cameo().words["infinitive"]), 0)
    return " ".join(found[:at])


def _cue(given: Attribution, words: Words) -> frozenset[str]:
    """The words that say that it is said, and the one before, in lower case."""
    before = (words.text[: span.start].split()[-1:] for span in given.cue)
    told = (span.of(words.text).split() for span in given.cue)
    return frozenset(word.lower() for held in (*before, *told) for word in held)


def _source(quotation: Quotation, words: Words) -> list[str]:
    """Whose words they are; without a country only in front of them."""
    if quotation.attribution is None:
        return []
    first = min((span.start for span in quotation.content), default=0)
    spans = quotation.attribution.source
    return [code for span in spans for code in words.named_in(span) if is_known(code) or span.start < first]


def _first_of(clause: str, source: Sequence[str]) -> list[str]:
    """The codes of those named first in a clause, but for who speaks."""
    named = [code for code in name_codes(clause) if not source or code != source[0][: len(code)]][:1]
    return first_codes(clause) if named else []
