"""The pattern language of time rules, compiled to regular expressions over item codes.

A pattern is a sequence of

* `word`, a word as written in lower case, or a sign such as `,` `-` `/`;
* `{class}` or `{one|two=name}`: an item of a class, whose value the expression may use as `{class}` or `{name}`;
* `{num}`, `{ord}`: a number or ordinal in digits or words, perhaps of several items ("twenty-first", "2.5");
* `( | )`, `?` and `*` as in regular expressions; `!(...)`: not followed by this;
* `~`: no space here (elsewhere a space may be or not be);
* `[ ]`: what is outside is needed beside the expression but no part of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.stages.timexes.lexicon import GLUE, Lexicon

_ATOM = re.compile(r"\{([^}]*)\}|([^\W\d_]+)|([()|?*~\[\]!])|(\S)")
_NUMERALS = ("num", "ord")
_Part = tuple[str, frozenset[str], bool]
"""A regular expression, the codes that it may begin with, and whether it may be empty."""


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
        self._groups = 0

    def compile(self, pattern: str) -> tuple[re.Pattern[str], frozenset[str]]:
        """Return the expression, whose group `span` is the time expression, and the codes that can open a match.

        Raises:
            ValueError: the pattern is not of the language.
        """
        self._tokens, self._at, self._tight = _ATOM.findall(pattern), 0, False
        body, firsts, empty = self._either()
        if self._at < len(self._tokens) or empty:
            raise ValueError(f"not a time pattern: {pattern}")
        return re.compile(body if "[" in pattern else f"(?P<span>{body})"), firsts

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
        return (f"(?:{body})" if len(options) > 1 else body), firsts, any(option[2] for option in options)

    def _sequence(self) -> _Part:
        body, firsts, empty = "", frozenset[str](), True
        while self._at < len(self._tokens) and self._sign() not in ("|", ")"):
            part, heads, nullable = self._item()
            if self._sign() in ("?", "*"):
                part, nullable = f"(?:{part}){self._sign()}", True
                self._at += 1
            body += part
            firsts = firsts | heads if empty else firsts
            empty = empty and nullable
        return body, firsts, empty

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
            return f"(?!{self._group()[0]})", frozenset(), True
        self._tight = self._tight or sign == "~"
        return {"[": f"{GLUE}?(?P<span>", "]": ")"}.get(sign, ""), frozenset(), True

    def _group(self) -> _Part:
        inner = self._either()
        if self._sign() != ")":
            raise ValueError("unclosed parenthesis in a time pattern")
        self._at += 1
        return inner

    def _atom(self, name: str, literal: str) -> _Part:
        glue, self._tight = (GLUE if self._tight else f"{GLUE}?"), False
        if literal:
            return self._one(glue, ["'" + literal])
        classes, _, label = name.partition("=")
        label = label or classes.split("|")[0]
        if classes in _NUMERALS:
            body, firsts = self._numeral(classes, glue)
            return f"(?P<{self._group_name(label, classes)}>{body})", firsts, False
        body, firsts, _ = self._one(glue, classes.split("|"))
        return f"(?P<{self._group_name(label, classes)}>{body})", firsts, False

    def _group_name(self, label: str, classes: str) -> str:
        """A name that tells slot and classes, and is told apart from the same slot elsewhere in the pattern."""
        self._groups += 1
        return f"{label}__{classes.replace('|', '__')}__{self._groups}"

    def _one(self, glue: str, classes: Sequence[str]) -> _Part:
        codes = self._lexicon.chars(classes)
        return (f"{glue}[{codes}]" if codes else "(?!)"), frozenset(codes), False

    def _numeral(self, kind: str, glue: str) -> tuple[str, frozenset[str]]:
        """Digits with their separators or number words in a row; for an ordinal, with its mark or ending."""
        chars = self._lexicon.chars
        digits, numbers, ordinals = chars(["int"]), chars(["number"]), chars(["ordinal"])
        hyphen, signs = chars(["'-"]), chars(["'.", "',"])
        joint = f"(?:{GLUE}[{hyphen}])?{GLUE}?"
        words = f"{glue}[{numbers}](?:{joint}[{numbers}])*" if numbers else "(?!)"
        if kind == "num":
            grouped = f"(?:{GLUE}[{signs}]{GLUE}[{chars(['digit'])}])?"
            return f"(?:{glue}[{digits}]{grouped}|{words})", frozenset(digits + numbers)
        marks = chars(["'" + mark for mark in self._marks])
        options = [f"{glue}[{digits}]{GLUE}[{marks}]"] if marks else []
        options += [f"(?:{words}{joint})?{glue}[{ordinals}]"] if ordinals else []
        return f"(?:{'|'.join(options) or '(?!)'})", frozenset(
            (digits if marks else "") + (numbers + ordinals if ordinals else "")
        )
