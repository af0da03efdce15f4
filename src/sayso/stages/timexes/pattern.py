"""The pattern language of time rules, compiled to regular expressions over item codes.

A pattern is a sequence of

* `word`, a word as written in lower case, or a sign such as `,` `-` `/`;
* `{class}` or `{one|two=name}`: an item of a class, whose value the expression may use as `{class}` or `{name}`;
* `{other}`, a word that no list knows: only as the last thing that `!(...)` looks for;
* `{num}`, `{ord}`: a number or ordinal in digits or words, perhaps of several items ("twenty-first", "2.5");
* `( | )`, `?` and `*` as in regular expressions; `!(...)`: not followed by this;
* `~`: no space here (elsewhere there may be one or not);
* `[ ]`: what is outside is needed beside the expression but no part of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.stages.timexes.lexicon import TOKEN, Lexicon, literal_class

_ATOM = re.compile(r"\{([^}]*)\}|([^\W\d_]+)|([()|?*~\[\]!])|(\S)")
_NUMERALS = ("num", "ord")
_GAP = " ?"
_Part = tuple[str, frozenset[str], int]
"""A regular expression, the codes that it may begin with, and the fewest codes that it takes."""


def literals_of(pattern: str) -> set[str]:
    """The words and signs that a pattern names."""
    return {match[2] or match[4] for match in _ATOM.finditer(pattern)} - {None}


class PatternCompiler:
    """Compiles patterns against a lexicon. `marks` follow digits to make an ordinal."""

    def __init__(self, lexicon: Lexicon, marks: Sequence[str]) -> None:
        self._lexicon = lexicon
        self._marks = marks
        self._tokens: list[tuple[str, str, str, str]] = []
        self._at = 0
        self._tight = False
        self._ahead = False
        self._groups = 0

    def expression(self, pattern: str) -> _Part:
        """Return the regular expression, whose group `span` is the time expression, the codes that can open a match, and the fewest codes of one.

        Raises:
            ValueError: the pattern is not of the language.
        """
        self._tokens, self._at = _ATOM.findall(pattern), 0
        self._tight = True  # a match never begins with a space
        body, firsts, least = self._either()
        if self._at < len(self._tokens) or not least:
            raise ValueError(f"not a time pattern: {pattern}")
        return (body if "[" in pattern else f"(?P<span>{body})"), firsts, least

    def _sign(self) -> str:
        return self._tokens[self._at][2] if self._at < len(self._tokens) else ""

    def _either(self) -> _Part:
        """One or more sequences with `|` between them, up to a closing parenthesis or the end."""
        options = [self._sequence()]
        while self._sign() == "|":
            self._at += 1
            options.append(self._sequence())
        body = "|".join(option[0] for option in options)
        firsts = frozenset[str]().union(*(option[1] for option in options))
        return (f"(?:{body})" if len(options) > 1 else body), firsts, min(option[2] for option in options)

    def _sequence(self) -> _Part:
        body, firsts, least = "", frozenset[str](), 0
        while self._at < len(self._tokens) and self._sign() not in ("|", ")"):
            part, heads, few = self._item()
            if self._sign() in ("?", "*"):
                part, few = f"(?:{part}){self._sign()}", 0
                self._at += 1
            body += part
            firsts = firsts if least else firsts | heads
            least += few
        return body, firsts, least

    def _item(self) -> _Part:
        name, word, sign, other = self._tokens[self._at]
        self._at += 1
        if not sign:
            return self._atom(name, word or other)
        if sign == "(":
            inner = self._group()
            return f"(?:{inner[0]})", inner[1], inner[2]
        if sign == "!":
            self._at += 1
            return f"(?!{self._looked_for()})", frozenset(), 0
        self._tight = self._tight or sign == "~"
        return {"[": f"{_GAP}(?P<span>", "]": ")"}.get(sign, ""), frozenset(), 0

    def _looked_for(self) -> str:
        self._ahead = True
        inner = self._group()[0]
        self._ahead = False
        return inner

    def _group(self) -> _Part:
        inner = self._either()
        if self._sign() != ")":
            raise ValueError("unclosed parenthesis in a time pattern")
        self._at += 1
        return inner

    def _atom(self, name: str, literal: str) -> _Part:
        gap, self._tight = ("" if self._tight else _GAP), False
        if literal:
            codes = self._lexicon.chars([literal_class(literal)])
            return gap + _one_of(codes), frozenset(codes), 1
        classes, _, label = name.partition("=")
        label = label or classes.split("|")[0]
        if "other" in classes.split("|") and not (self._ahead and self._sign() in ("|", ")")):
            raise ValueError("a time pattern looks beyond an unknown word")
        body, firsts = self._numeral(classes) if classes in _NUMERALS else self._class(classes.split("|"))
        self._groups += 1
        group = f"{label}__{classes.replace('|', '__')}__{self._groups}"
        return f"{gap}(?P<{group}>{body})", firsts, 1

    def _class(self, classes: Sequence[str]) -> tuple[str, frozenset[str]]:
        """One item of a class, or the words of one of its longer forms."""
        codes = self._lexicon.chars(classes)
        options, firsts = [], frozenset(codes)
        for form in sorted({form for name in classes for form in self._lexicon.forms.get(name, ())}, key=_long_first):
            parts = [self._lexicon.chars([literal_class(part)]) or " " for part in TOKEN.findall(form)]
            options.append("".join(map(_one_of, parts)))
            firsts |= frozenset(parts[0])
        options += [_one_of(codes)] if codes else []
        return f"(?:{'|'.join(options) or '(?!)'})", firsts

    def _numeral(self, kind: str) -> tuple[str, frozenset[str]]:
        """Digits with their separators or number words in a row; for an ordinal, with its mark or ending."""
        chars = self._lexicon.chars
        codes = chars(["int"])
        digits, signs, digit = _one_of(codes), _one_of(chars(["'.", "',"])), _one_of(chars(["digit"]))
        number, starts = self._class(["number"])
        hyphen = _one_of(chars([literal_class("-")]))
        joint = f" ?(?:{hyphen} ?)?"
        between = f"(?:{joint}{_one_of(joiners)})?" if (joiners := chars(["joiner"])) else ""
        words = f"{number}(?:{between}{joint}{number})*"
        if kind == "num":
            return f"(?:{digits}(?:{signs}{digit})?|{words})", frozenset(codes) | starts
        marks = chars([literal_class(mark) for mark in self._marks])
        ordinal, heads = self._class(["ordinal"])
        spelt = f"(?:{words}{joint})?{ordinal}"
        if not marks:
            return f"(?:{spelt})", starts | heads
        return f"(?:{digits}{_one_of(marks)}|{spelt})", frozenset(codes) | starts | heads


def _one_of(codes: str) -> str:
    """A character class; neighbours are written as ranges, which compile faster."""
    ranges: list[list[str]] = []
    for code in sorted(codes):
        if ranges and ord(code) == ord(ranges[-1][1]) + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return f"[{''.join(low if low == high else f'{low}-{high}' for low, high in ranges)}]"


def _long_first(form: str) -> tuple[int, str]:
    return -len(form), form
