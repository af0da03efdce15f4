"""The subordinate clause around a place, in a language that sets such clauses off by commas and ends them with the verb (German).

Requirement: “nach Angaben der Polizei” speaks for its own clause only: in "sie fehlte, weil sie nach Angaben der Polizei
krank war" the outlet itself says that she was missing. Theory: the clause opens behind the nearest comma before the place if the word there
(or the one behind a preposition: "bei der") opens one and no verb stands between; it ends at the first comma behind a verb.
Known exceptions: a clause inside the clause ("der, wie man weiß, nach ...") hides the opening; the whole sentence is then taken.
"""

from __future__ import annotations

from sayso.stages.quotes.lexicon import Lexicon
from sayso.stages.quotes.phrases import Range
from sayso.stages.quotes.units import VERBAL, Item

_EDGES = frozenset({";", ":", "–", "—", ".", "!", "?"})


def subclause(items: tuple[Item, ...], inside: Range, body: int, lex: Lexicon) -> Range | None:
    """The items of the subordinate clause that holds `inside`, or None where it stands in a main clause."""
    start = _opening(items, inside[0], lex)
    return None if start is None else (start, _closing(items, inside[1], body))


def _opening(items: tuple[Item, ...], at: int, lex: Lexicon) -> int | None:
    for here in range(at - 1, -1, -1):
        if items[here].low == ",":
            return here + 1 if _opens(items, here + 1, lex) else None
        if items[here].pos in VERBAL or items[here].low in _EDGES:
            return None
    return None


def _opens(items: tuple[Item, ...], at: int, lex: Lexicon) -> bool:
    low = items[at].low
    if low in lex.clause or low in lex.that or (low in lex.relative and items[at].pos != "DET"):
        return True
    behind = low in lex.prepositions and at + 1 < len(items)
    return behind and items[at + 1].low in lex.relative and items[at + 1].pos == "PRON"


def _closing(items: tuple[Item, ...], start: int, body: int) -> int:
    for at in range(start + 1, body):
        if items[at].low in _EDGES or (items[at].low == "," and items[at - 1].pos in VERBAL):
            return at
    return body
