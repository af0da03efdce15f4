"""`glossary("de")`: the words that names of organisations and places are made of, with what they mean in no language in particular.

The table `lexicon/glossary.csv` has one row for each meaning and language: "ministry" is "ministerium" in German and "ministère" in
French. It was written for this project from general knowledge of the languages. The kinds of its rows:

- head: what the thing is (ministry, river); class: a head that comes and goes (movement, organisation); word: anything else
- filler: a word that adds nothing in such a name ("affairs"); linking: small words between the others
- ending: how the language ends names of lands; inflection: endings that a word may have besides;
  mute: last letters that foreign names take on in writing (French Miredjine for Miredjin); joint: what joins the parts of a compound,
  in the order in which they are tried

A form with a hyphen in front may also begin or end a compound: "-ministerium".
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sayso.text.language import base_language
from sayso.text.script import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Glossary:
    """The words of one language, in plain small letters."""

    meanings: dict[str, str]
    """Word to meaning; fillers mean nothing ("")."""
    compounds: dict[str, str]
    """The words of `meanings` that also begin or end compounds."""
    tails: tuple[str, ...]
    """The same words, longest first."""
    classes: frozenset[str]
    """The meanings that come and go in a name."""
    linking: frozenset[str]
    endings: tuple[str, ...]
    inflections: tuple[str, ...]
    mute: tuple[str, ...]
    joints: tuple[str, ...]
    """What stands between the parts of a compound besides nothing: the s of "Regierungspartei"."""

    def meaning(self, word: str) -> str | None:
        """What a word means, inflected or not; "" for a filler, None where it is not known."""
        for stem in (word, *(word.removesuffix(end) for end in self.inflections if word.endswith(end))):
            if stem in self.meanings:
                return self.meanings[stem]
        return None


@cache
def glossary(language: str | None) -> Glossary:
    """The glossary of a language; of all together, where it has none or is not known."""
    base = base_language(language)
    known = {row["language"] for row in _rows()}
    return _glossary(tuple(row for row in _rows() if row["language"] == base or base not in known))


def _glossary(rows: tuple[dict[str, str], ...]) -> Glossary:
    words: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for row in rows:
        meaning = "" if row["kind"] == "filler" else row["concept"]
        for form in _forms(row):
            words[row["kind"]].setdefault(plain(form.lstrip("-")), meaning)
            if form.startswith("-"):
                words["compound"].setdefault(plain(form[1:]), meaning)
    meanings = {**words["filler"], **words["word"], **words["class"], **words["head"]}
    return Glossary(
        meanings=meanings,
        compounds=words["compound"],
        tails=tuple(sorted(words["compound"], key=lambda word: (-len(word), word))),
        classes=frozenset(words["class"].values()),
        linking=frozenset(words["linking"]),
        endings=tuple(sorted(words["ending"], key=len, reverse=True)),
        inflections=tuple(sorted(words["inflection"], key=len, reverse=True)),
        mute=tuple(sorted(words["mute"])),
        joints=tuple(words["joint"]),
    )


def _forms(row: dict[str, str]) -> Iterator[str]:
    return (form for form in row["forms"].split("|") if form)


@cache
def _rows() -> tuple[dict[str, str], ...]:
    text = (files("sayso.lang") / "lexicon" / "glossary.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))
