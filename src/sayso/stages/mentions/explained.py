"""Abbreviations that a text explains: "the Maritime Safety Board, or MSB, said", "die Seewetterwarte (SWW)".

Requirement: letters that stand once, right behind the name that they are short for, are a name too, though nothing else tells so. Method:
behind an organisation's name a bracket, or a comma and a word for "or", and then capitals which are the initials of the name's words.
Known exception: letters from the middle of a compound ("BVerfG") are left to the other rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.ids import make_id
from sayso.lang.names import NameWords
from sayso.model import Mention, Parse

_LETTERS = re.compile(r"[A-ZÀ-Þ]{2,8}(?![\w-])")
SCORE = 0.8
"""Guess: the initials agree and the place is that of an explanation."""


def explained(parse: Parse, made: Sequence[Mention], words: NameWords) -> Iterator[Mention]:
    """The abbreviations behind the names that they are short for, where no mention stands yet."""
    text, taken = parse.document.text, {mention.start for mention in made}
    gaps = (" (", *(f"{comma} {word} " for word in words.short_for for comma in (",", "")))
    for mention in made:
        gap = next((gap for gap in gaps if text.startswith(gap, mention.end)), None)
        if gap is None or mention.schema != "Organization" or mention.form != "name":
            continue
        found = _LETTERS.match(text, mention.end + len(gap))
        if found is None or found.start() in taken or found[0] != _initials(mention.name):
            continue
        yield Mention(
            id=make_id("m", mention.document, found.start(), found.end(), mention.schema),
            document=mention.document,
            start=found.start(),
            end=found.end(),
            name=found[0],
            form="name",
            schema=mention.schema,
            language=mention.language,
            score=SCORE,
            why=f"It is short for {mention.name}, behind which it stands.",
        )


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())
