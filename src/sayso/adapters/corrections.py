"""Corrections by hand as words: the arguments of `sayso fix`, and the lines of a file that people share.

Both are the same words, quoted as in a shell: `same "Mara Vossi" "Mara Wossi"`, `different ...`, `name A "Shown Name"`. What
stands behind # is a comment. A name can be tied to a document: `"Jan Kerr@d-0123456789abcdef"`.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from unicodedata import category

from sayso.adapters.streams import opened
from sayso.errors import InputError, UsageError
from sayso.model import Judgement, Verdict
from sayso.text.terminal import quoted

LONGEST_LINE = 10_000
"""Bytes of one correction."""
LONGEST_NAME = 300
"""Characters of one name."""
VERDICTS: dict[str, Verdict] = {"same": "same", "different": "different", "name": "name"}
_USAGE = {
    "same": 'write: same "A NAME" "ANOTHER NAME"',
    "different": 'write: different "A NAME" "ANOTHER NAME"',
    "name": 'write: name "A NAME" "Name to Show"',
}
_NO_TEXT = frozenset({"Cc", "Cs"})
_AT = re.compile(r"(.+)@(d-[0-9a-f]{16})", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A correction as it was given; `a` and `b` are names, names with a document, or entity ids."""

    verdict: Verdict
    a: str
    b: str
    where: str | None
    """File and line, for messages; None: from the command line."""


def correction(words: Sequence[str], where: str | None = None) -> Correction:
    """Return the correction in a command's words.

    Raises:
        UsageError: the words are no correction; says what would be one.
    """
    verdict = VERDICTS.get(words[0]) if words else None
    if verdict is None:
        told = f"“{words[0][:60]}” is no correction" if words else "there is no correction"
        raise UsageError(f"{told}; begin with {', '.join(VERDICTS)}")
    terms = [" ".join(word.split()) for word in words[1:]]
    if len(terms) != 2 or not all(terms):
        raise UsageError(f"{verdict} takes two names and got {sum(map(bool, terms))}; {_USAGE[verdict]}")
    for term in terms:
        if len(term) > LONGEST_NAME or any(category(sign) in _NO_TEXT for sign in term):
            raise UsageError(f"“{ascii(term[:60])[1:-1]}” is no name: too long, or with control characters")
    return Correction(verdict=verdict, a=terms[0], b=terms[1], where=where)


def read_corrections(path: Path) -> list[Correction]:
    """Read a file of corrections, one a line.

    Raises:
        InputError: the file cannot be read, or a line is no correction; names file and line.
    """
    try:
        with opened(path) as stream:
            made = list(_read(stream.lines(LONGEST_LINE), path))
            if stream.damage is not None:
                raise InputError(str(path), f"{path}: {stream.damage}")
    except OSError as error:
        raise InputError(str(path), f"{path}: the corrections cannot be read ({error.strerror or error})") from None
    return made


def _read(lines: Iterable[bytes | None], path: Path) -> Iterator[Correction]:
    for number, line in enumerate(lines, 1):
        where = f"{path}, line {number}"
        try:
            words = _words(line)
            if words:
                yield correction(words, where)
        except (UsageError, ValueError) as error:
            raise InputError(str(path), f"{where}: {error}") from None


def _words(line: bytes | None) -> list[str]:
    if line is None:
        raise ValueError(f"the line is longer than {LONGEST_LINE:,} bytes")
    try:
        text = line.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError("the line is not UTF-8; save the file as UTF-8") from None
    try:
        return shlex.split(text, comments=True)
    except ValueError as error:
        raise ValueError(f"a quotation mark is not closed, or a backslash ends the line ({error})") from None


def written(judgement: Judgement) -> str:
    """Return a judgement as a line of the file, which is also what `sayso fix DIR` takes."""
    b = judgement.b if judgement.verdict == "name" else at(judgement.b, judgement.b_document)
    return f"{judgement.verdict} {quoted(at(judgement.a, judgement.a_document))} {quoted(b)}"


def at(name: str, document: str | None) -> str:
    """Return a name tied to a document, if to any."""
    return name if document is None else f"{name}@{document}"


def apart(term: str) -> tuple[str, str | None]:
    """Return a name and the document that it is tied to, if to any.

    >>> apart("Jan Kerr@d-0123456789abcdef"), apart("jan@kerr.example")
    (('Jan Kerr', 'd-0123456789abcdef'), ('jan@kerr.example', None))
    """
    found = _AT.fullmatch(term)
    return (found[1], found[2]) if found else (term, None)
