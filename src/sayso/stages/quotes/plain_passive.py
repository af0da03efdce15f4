"""The passive in a language with the subject before the verb (English): who acts follows "by", or nobody is named.

"X was urged by Y to leave": Y says "to leave". "X has been praised by Y": the object Y speaks of is X. "X is expected to
leave", "it is believed that C": said, but nobody says by whom; a record without source.
"""

from __future__ import annotations

from sayso.stages.quotes.cues import Cue
from sayso.stages.quotes.lexicon import Group, Lexicon
from sayso.stages.quotes.phrases import Found, Range, phrase_after, phrase_before
from sayso.stages.quotes.units import STOPS, Item, Unit

_REACH = 8  # items between the verb and "by" or "to"
_HELD: frozenset[Group] = frozenset({"report", "think"})
"""Groups whose passive without agent still says that something is said."""


def read_passive(unit: Unit, cue: Cue, verb: int, lex: Lexicon) -> Found | None:
    """The source behind "by" (or None), the contents and the cue's own clause. The verb's helpers begin at item `verb`."""
    items, body = unit.items, unit.body
    subject = phrase_before(items, verb - 1, lex) if verb > 0 else None
    by = _first(items, cue.last, body, lex.agents)
    source = phrase_after(items, by + 1, body, lex) if by is not None else None
    behind = _brought(items, source[1] if source else cue.last, body, lex)
    if source is not None:
        contents = _contents(cue, subject, behind)
    elif cue.group in _HELD and behind is not None and verb < cue.first:
        contents = _without_agent(items, subject, behind, lex)
    else:
        return None
    return (source, contents, (verb, max(cue.last, source[1] if source else 0))) if contents else None


def _first(items: tuple[Item, ...], start: int, body: int, words: frozenset[str]) -> int | None:
    for at in range(start, min(body, start + _REACH)):
        if items[at].low in words:
            return at
        if items[at].low in STOPS:
            return None
    return None


def _brought(items: tuple[Item, ...], start: int, body: int, lex: Lexicon) -> Range | None:
    """“to leave”, "that C": to the end of the clause."""
    if start >= body or not (items[start].low in lex.to or items[start].low in lex.that):
        return None
    end = next((at for at in range(start, body) if items[at].low in {",", ";", "–", "—"}), body)
    return start, end


def _contents(cue: Cue, subject: Range | None, behind: Range | None) -> tuple[Range, ...]:
    if behind is not None:
        return (behind,)
    return (subject,) if subject is not None and cue.group == "react" else ()


def _without_agent(items: tuple[Item, ...], subject: Range | None, behind: Range, lex: Lexicon) -> tuple[Range, ...]:
    if subject is None:
        return ()
    if items[subject[0]].low in lex.not_speakers:
        return (behind,)
    return (subject, behind) if items[behind[0]].low in lex.to else ()
