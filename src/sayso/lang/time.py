"""The words of a language that the time stage needs: table `[time]` of `lang/data/*.toml`.

How words become expressions is data, too: `rules` says which sequences of words are time expressions and what they
mean. `sayso.stages.timexes.grammar` describes the pattern language, `sayso.text.timeexpr` the expressions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWords:
    """What each key of `[time]` means."""

    words: Mapping[str, Mapping[str, tuple[str, ...]]]
    """Word classes: class -> value -> the forms that have it ("month" -> "10" -> ["October"]).

    A form with a capital is met only by a capitalised word (English "May", German "Morgen"); a form may be several
    words ("New Year's Eve") and may end in a full stop ("Oct."). Rules may use any class. Three classes have a meaning
    of their own: `number` and `ordinal` (values are numbers; 0 is a joiner such as "and") make up {num} and {ord};
    `tense` has the values ">" and "<", for words and phrases ("set to") which show that their sentence tells of the future or
    the past, and "=" for words that take this from the next one ("be": "should be completed")."""
    compounds: tuple[tuple[str, str], ...]
    """Pairs of classes whose words are written together: ("weekday", "daypart") for "Montagabend"."""
    linkers: tuple[str, ...]
    """What may stand between the parts of a compound: "s" in "Jahresende" (the form being "Jahre")."""
    ordinal_endings: tuple[str, ...]
    """What makes a number word an ordinal: "sten" in "einundzwanzigsten"."""
    ordinal_marks: tuple[str, ...]
    """What follows a number in digits to make it an ordinal: "th" in English, "." in German."""
    tense_endings: Mapping[str, tuple[str, ...]]
    """What a word in lower case ends with that shows its sentence's tense, where no list has the word: "<" -> "ted"."""
    day_first: bool
    """Whether 3/4/2021 is 3 April (True) or March 4 (False)."""
    macros: Mapping[str, str]
    """Parts of patterns that several rules use, written $NAME there. A macro uses no other."""
    rules: tuple[tuple[str, str, str], ...]
    """Type (DATE, TIME, DURATION, SET, or NONE for what only looks like one), pattern, expression."""
    joins: tuple[tuple[str, str, str], ...]
    """The same over expressions that were found: what makes one of two, as "Tuesday" and "9 a.m." (classes: see
    `sayso.stages.timexes.joins`)."""
    ranges: tuple[tuple[str, str, str], ...]
    """The same for ranges ("from 3 to 5 May") and bounds ("until May"), for who wants them as one expression. The mods
    BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER are bounds."""
