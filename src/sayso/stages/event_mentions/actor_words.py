"""Whose words stand in a role, for the rows of CAMEO: names for pronouns, and lists of actors read off the text.

Requirement: each actor of a list is one. Trees of lists are often wrong and a filler leaves out what is joined to it, so "US" in "US and British
activists" gets the noun, and "Chile, Peru and Kenya" or "lawmakers in Chile and Peru" is read on to the end of the list, where nobody else in
the text's events has those words. "They" of whom no name is known are the two named last ("Chile and Peru have confirmed their meeting").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sayso.lang.cameo import cameo
from sayso.model import Attribution, Filler, Span
from sayso.stages.event_mentions.actors import NOBODY, actor_codes, is_known, is_listed, is_people

_NAME = r"(?:the\s+)?(?!(?:The|A|An|He|She|They|It)\b)[^\W\d_a-zß-öø-ÿ][\w-]*(?:\s+[^\W\d_a-zß-öø-ÿ][\w-]*){0,2}"
_REST = re.compile(rf"(?:,\s+{_NAME})*,?\s+and\s+{_NAME}(?![\w'’-])")
_PAIR = re.compile(rf"{_NAME}(?:,\s+{_NAME})*,?\s+and\s+{_NAME}(?![\w'’-])")
_COMMA = re.compile(r",?\s+and\s+|,\s+")
_JOINT = re.compile(r"\s*(?:,|,?\s+and|or)\s+")
_ENDS_IN_NAME = re.compile(r"(?:^|\s)[^\W\d_a-z][\w’'.-]*$")
_WHOSE = re.compile(rf"\s+(?:in|from|of)\s+{_NAME}(?![\w'’-])")
_HAS_NAME = re.compile(r"(?<=\s)[^\W\d_a-zß-öø-ÿ]")
_APPOSED = re.compile(r",\s+((?:the|a|an)\s[^,.;:]{3,80}),")
"""“Tilo Brandt, the president of Norway,”: who a person is stands behind the name."""


def _shared(each: Sequence[Sequence[str]]) -> Iterator[str]:
    """The codes of joined phrases; one without a country has that of the phrase before, else of the one behind: “Norway's army and police”."""
    known = [sorted({code[: len(NOBODY)] for code in codes if is_known(code)}) for codes in each]
    for at, codes in enumerate(each):
        near = next((one for one in (*reversed(known[:at]), *known[at + 1 :]) if one), [])
        for code in codes:
            yield from [code] if is_known(code) else (country + code.removeprefix(NOBODY) for country in near)


def _placed(phrases: Sequence[str], country: str) -> Iterator[str]:
    """The codes of a phrase; who is of no country is of the one where it happens, unless he is somebody's own."""
    for phrase in phrases:
        own = phrase.partition(" ")[0].lower() in cameo().words["own"]
        for code in actor_codes(phrase):
            yield code if is_known(code) or own else country + code.removeprefix(NOBODY)


class Words(NamedTuple):
    """A text, the names that mentions without one ("he", "the group") refer to, and where all roles of its events stand."""

    text: str
    names: Mapping[str, str]
    taken: tuple[Span, ...]

    def codes(self, fillers: Sequence[Filler], said: Attribution | None = None, here: Sequence[str] = ()) -> list[str]:
        """The codes of who is named in some roles, each once; "rebels" are those of the one country where it happens (`here`)."""
        country = here[0] if len(here) == 1 and len(here[0]) == len(NOBODY) else NOBODY
        found: list[str] = []
        for group in self._groups(fillers):
            phrases = [*self._phrases(group, said)]
            found += (
                _shared([actor_codes(phrase) for phrase in phrases]) if len(phrases) > 1 else _placed(phrases, country)
            )
        return list(dict.fromkeys(code for code in found if is_known(code)))

    def _groups(self, fillers: Sequence[Filler]) -> Iterator[list[Filler]]:
        """The fillers that are joined to each other by "and" or commas."""
        group: list[Filler] = []
        for filler in fillers:
            if group and _JOINT.fullmatch(self.text, group[-1].end, max(group[-1].end, filler.start)) is None:
                yield group
                group = []
            group.append(filler)
        if group:
            yield group

    def _phrases(self, fillers: Sequence[Filler], said: Attribution | None) -> Iterator[str]:
        """The words of some roles that are joined; "US" before "British activists" makes one phrase with them."""
        before = None
        for filler in fillers:
            own = self._of(filler, said)
            if before is not None and not is_people(own):
                yield self.text[before.start : filler.end]
            elif before is not None:
                yield self._of(before, said)
                before = filler
                continue
            elif not is_people(own):
                yield own
            before = filler if before is None and is_people(own) else None
        if before is not None:
            yield self._of(before, said)

    def _of(self, filler: Filler, said: Attribution | None) -> str:
        """The words of a role, or the name that they refer to; a pronoun in somebody's words that refers to nobody else is the speaker."""
        own = self.text[filler.start : filler.end]
        if filler.mention is not None and filler.mention in self.names:
            return self.names[filler.mention]
        words = cameo().words
        if said is not None and said.source and own.lower() in words["speaker"]:
            return said.source[0].of(self.text)
        if own.lower() in words["several"]:
            pairs = [*_PAIR.finditer(self.text, 0, filler.start)]
            return _COMMA.sub(" and ", pairs[-1].group()) if pairs else own
        return self.listed(Span(filler.start, filler.end))

    def listed(self, span: Span) -> str:
        """Words that end in a name, with the names joined to it that stand in no role of their own."""
        own = span.of(self.text)
        what = _APPOSED.match(self.text, span.end)
        if what is not None and not is_listed(own) and is_listed(what.group(1)) and own[:1].isupper():
            return what.group(1)
        whose = _WHOSE.match(self.text, span.end)
        if (
            whose is not None
            and not _HAS_NAME.search(own)
            and own.partition(" ")[0].lower() not in cameo().words["own"]
        ):
            own, span = own + whose.group(), Span(span.start, whose.end())
        rest = _REST.match(self.text, span.end) if _ENDS_IN_NAME.search(own) else None
        if rest is None or any(one.start < rest.end() and span.end < one.end for one in self.taken):
            return own
        return own + _COMMA.sub(" and ", rest.group())
