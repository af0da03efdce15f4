"""Whose words stand in a role, for the rows of CAMEO: names for pronouns, and lists of actors read off the text.

Requirement: each actor of a list is one. Trees of lists are often wrong and a filler leaves out what is joined to it, so fillers that stand
joined in the text are read as one phrase again, and "Chile, Peru and Kenya" or "lawmakers in Chile and Peru" is read on to the end of the list,
where nobody else in the text's events has those words. A phrase is then cut at its joints (`parts`), but not inside a listed name, nor
behind a people or owner that shares what stands behind ("US and British activists", "Norway's and Sweden's governments"). "They" of whom no name is known
are the two named last ("Chile and Peru have confirmed their meeting"), "it" is who was named first in its sentence ("Chile indicated that it
deplored"). A person with given and family name whom no list knows is nobody's country: what he is stands around the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from sayso.lang.cameo import cameo
from sayso.model import Attribution, Filler, Span
from sayso.stages.event_mentions.actors import (
    NOBODY,
    actor_codes,
    has_name,
    has_role,
    is_known,
    is_listed,
    is_people,
    spans_of_names,
)

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_ENDS_IN_NAME = re.compile(r"(?:^|\s)[^\W\d_a-z][\w’'.-]*$")
_HAS_NAME = re.compile(rf"(?<=\s){_CAPITAL}")
_OWNER = re.compile(r"\s*['’]s?$")
_OWNED = re.compile(r"['’]s?\s\w+$")
_CLAUSE = re.compile(r"[.!?,;:]\s+|\n")
_LONGEST = 6  # words of a phrase for who acts (guess)
_SENTENCE = re.compile(r"[.!?]\s+|\n")


class _Patterns(NamedTuple):
    """What the words of the language make of lists."""

    joint: re.Pattern[str]
    """Between two that are joined: "and", or names that no role has."""
    comma: re.Pattern[str]
    rest: re.Pattern[str]
    """The names joined to one that stands before."""
    pair: re.Pattern[str]
    adjectives: re.Pattern[str]
    """“Kyrgyz and Tajik (border guards)”."""
    whose: re.Pattern[str]
    """“(rebels) in Norway”."""
    office: re.Pattern[str]
    """“(spokesman Ole Brask) of the Norwegian navy”."""
    joining: re.Pattern[str]
    joined: re.Pattern[str]
    """The "and" before a phrase."""
    apposed: re.Pattern[str]
    """“(Tilo Brandt), the president of Norway,”: who a person is stands behind the name."""


@cache
def _patterns() -> _Patterns:
    def either(*keys: str) -> str:
        return "|".join(sorted(word for key in keys for word in cameo().words[key]))

    joining, articles = either("joining"), either("articles")
    never = "|".join(word.capitalize() for word in either("articles", "speaker").split("|"))
    first = rf"(?!(?:{never})\b){_CAPITAL}[\w-]*"
    name = rf"(?:(?:{articles})\s+)?{first}(?:\s+{_CAPITAL}[\w-]*){{0,2}}"
    listed = rf"(?:,\s+{name})*,?\s+(?:{joining})\s+{name}(?![\w'’-])"
    return _Patterns(
        joint=re.compile(rf"\s*(?:['’]s?)?\s*(?:,\s+{name})*(?:,|,?\s+(?:{joining})|(?:{either('alternatives')}))\s+"),
        comma=re.compile(rf",?\s+(?:{joining})\s+|,\s+"),
        rest=re.compile(listed),
        pair=re.compile(name + listed),
        adjectives=re.compile(rf"(?:{_CAPITAL}\w*(?:,\s+|\s+(?:{joining})\s+))*{_CAPITAL}\w*\s$"),
        whose=re.compile(rf"\s+(?:{either('belonging')})\s+{name}(?![\w'’-])"),
        office=re.compile(rf"\s+(?:{either('belonging')})\s+(?:(?:{articles})\s+)?((?:{_CAPITAL}[\w'’-]*\s+){{1,3}}[a-z]+)"),
        joining=re.compile(rf",?\s+(?:{joining})\s+"),
        joined=re.compile(rf",?\s+(?:{joining})\s+$"),
        apposed=re.compile(rf",\s+((?:{articles})\s[^,.;:]{{3,80}}),"),
    )  # fmt: skip


@cache
def breaks() -> re.Pattern[str]:
    """What ends a phrase."""
    return re.compile(rf"[,;:]|\b(?:{'|'.join(sorted(cameo().words['breaks']))})\b")


def parts(phrase: str) -> list[str]:
    """The phrases that are joined in a phrase.

    >>> parts("Norway's army and the police of Chile")
    ["Norway's army", 'the police of Chile']
    >>> parts("US and British activists")
    ['US and British activists']
    """
    comma = _patterns().comma
    inside = spans_of_names(phrase)
    joints = [hit for hit in comma.finditer(phrase) if not any(a < hit.end() and hit.start() < b for a, b in inside)]
    if all(hit.group().startswith(", ") for hit in joints):  # an apposition
        return [phrase]
    starts, ends = [0, *(hit.end() for hit in joints)], [*(hit.start() for hit in joints), len(phrase)]
    made: list[str] = []
    for at, (start, end) in enumerate(zip(starts, ends, strict=True)):
        own = phrase[start:end]
        if made and (_is_open(made[-1]) or _goes_on(made[-1], own)):
            made[-1] += joints[at - 1].group() + own
        else:
            made.append(own)
    return [part for part in made if part.strip()]


def _is_open(part: str) -> bool:
    """“Danish” and “Norway's” share what stands behind."""
    last = _patterns().comma.split(part)[-1]
    return is_people(last) or (_OWNER.search(last) is not None and not has_role(last))


def _goes_on(part: str, own: str) -> bool:
    """“Lawmakers in Chile” and “Peru”; “the minister of trade” and “industry of Chile”; “Chile's young” and “able minister”."""
    belonging = cameo().words["belonging"]
    if _OWNED.search(part) and not has_role(part):
        return has_role(own) and not any(word in belonging for word in own.split())
    if not any(word in belonging for word in part.split()) or has_role(own):
        return False
    return has_role(part) and (has_name(part) == (own[:1].isupper() or own.partition(" ")[2][:1].isupper()))


def _shared(each: Sequence[Sequence[str]]) -> Iterator[str]:
    """The codes of joined phrases; one without a country has that of the phrase before, else of the one behind: “Norway's army and police”."""
    known = [sorted({code[: len(NOBODY)] for code in codes if is_known(code)}) for codes in each]
    for at, codes in enumerate(each):
        near = next((one for one in (*reversed(known[:at]), *known[at + 1 :]) if one), [NOBODY])
        for code in codes:
            yield from [code] if is_known(code) else (country + code.removeprefix(NOBODY) for country in near)


def phrase_codes(phrase: str, country: str = NOBODY) -> list[str]:
    """The codes of all who are joined in a phrase; who is of no country is of `country`, unless he is somebody's own, who then is not told apart."""
    found: list[str] = []
    for code in _shared([actor_codes(part) for part in parts(phrase)]):
        if is_known(code):
            found.append(code)
        elif phrase.partition(" ")[0].lower() not in cameo().words["own"]:
            found.append(country + code.removeprefix(NOBODY))
    return list(dict.fromkeys(found))


class Words(NamedTuple):
    """A text, and what is known of it."""

    text: str
    names: Mapping[str, str]
    """The names that mentions without one ("he", "the group") refer to."""
    taken: tuple[Span, ...] = ()
    """Where all roles of its events stand."""
    persons: tuple[str, ...] = ()
    """The persons that it names with more than one word, longest first."""

    def codes(self, fillers: Sequence[Filler], said: Attribution | None = None, here: Sequence[str] = ()) -> list[str]:
        """The codes of who is in some roles, each once; "rebels" are those of the one country where it happens (`here`)."""
        country = here[0] if len(here) == 1 and len(here[0]) == len(NOBODY) else NOBODY
        found = (code for phrase in self._phrases(fillers, said) for code in phrase_codes(phrase, country))
        return list(dict.fromkeys(found))

    def before(self, fillers: Sequence[Filler], verb: int) -> list[Filler]:
        """Fillers with what is joined to those before a verb and stands in no role: “the EU and (Chile) called on”, “(Chile) and Danish police called on”."""
        front = [filler for filler in fillers if filler.end <= verb]
        if not front:
            return [*fillers]
        first, last = front[0], front[-1]
        start, end = self._joined_before(first.start), self._joined_behind(last.end, verb)
        widened = {first: replace(first, start=start, mention=None)} if start < first.start else {}
        if end > last.end:
            widened[last] = replace(widened.get(last, last), end=end, mention=None)
        return [widened.get(filler, filler) for filler in fillers]

    def _joined_before(self, place: int) -> int:
        """Where the phrase begins that an "and" joins to one behind it; the place itself if there is none."""
        clause = _CLAUSE.split(self.text[:place])[-1]
        joined = _patterns().joined.search(clause)
        if (
            joined is None
            or not clause[:1].isupper()
            or not self._is_phrase(clause[: joined.start()], place - len(clause))
        ):
            return place
        return place - len(clause)

    def _joined_behind(self, place: int, verb: int) -> int:
        """Where the phrase ends that an "and" joins to one before it."""
        joined = _patterns().joining.match(self.text, place, verb)
        if joined is None:
            return place
        own = self.text[joined.end() : verb].split()
        while own and own[-1].lower() in cameo().words["helping"] | cameo().words["being"]:
            own.pop()
        end = joined.end() + self.text[joined.end() : verb].find(own[-1]) + len(own[-1]) if own else place
        return end if own and self._is_phrase(self.text[joined.end() : end], joined.end()) else place

    def _is_phrase(self, phrase: str, start: int) -> bool:
        """Whether words may be a phrase for who acts, and nobody else in the text's events has them."""
        words = phrase.split()
        if not 0 < len(words) <= _LONGEST or "," in phrase or not (words[-1][:1].isupper() or has_role(words[-1])):
            return False
        taken = any(one.start < start + len(phrase) and start < one.end for one in self.taken)
        return not taken and bool(phrase_codes(phrase))

    def named_in(self, span: Span) -> list[str]:
        """The codes of who is named in a stretch of text, with those that the list goes on with."""
        return phrase_codes(self.listed(span))

    def _phrases(self, fillers: Sequence[Filler], said: Attribution | None) -> Iterator[str]:
        """The words of some roles; those that are joined to each other by "and" or commas make one phrase."""
        made, last = "", 0
        for filler in fillers:
            own = self._of(filler, said)
            gap = _patterns().joint.fullmatch(self.text, last, max(last, filler.start))
            if made and gap is not None:
                made += gap.group() + own
            elif made:
                yield made
                made = own
            else:
                made = own
            last = filler.end
        if made:
            yield made

    def _of(self, filler: Filler, said: Attribution | None) -> str:
        """The words of a role, or the name that they refer to; a pronoun in somebody's words that refers to nobody else is the speaker."""
        own = self.text[filler.start : filler.end]
        low, words = own.lower(), cameo().words
        if filler.mention is not None and filler.mention in self.names:
            return self.names[filler.mention]
        before = self._first_named(filler.start) if low in words["itself"] else ""
        if before:
            return before
        if said is not None and said.source and low in words["speaker"]:
            return said.source[0].of(self.text)
        if low in words["several"]:
            pairs = [*_patterns().pair.finditer(self.text, 0, filler.start)]
            return pairs[-1].group() if pairs else own
        return self.listed(Span(filler.start, filler.end))

    def _first_named(self, place: int) -> str:
        """The words before a pronoun, as far back as its sentence goes, where they are one name: “Chile indicated that (it)”."""
        ends = [hit.end() for hit in _SENTENCE.finditer(self.text, 0, place)]
        before = self.text[max(ends, default=0) : place].split()
        found = [word for word in before if has_name(word)]
        return found[0] if found and found[0] == before[0] else ""

    def listed(self, span: Span) -> str:
        """Words that end in a name, with the names joined to it that stand in no role of their own; an unknown person by what he is."""
        own = span.of(self.text)
        patterns = _patterns()
        what = patterns.apposed.match(self.text, span.end)
        if what is not None and not is_listed(own) and is_listed(what.group(1)) and own[:1].isupper():
            return what.group(1)
        person = next((name for name in self.persons if name in own or own == name.split()[-1]), None)
        if person is not None and not is_listed(own):
            return self._office(own.replace(person, "").replace(person.split()[-1], "").strip(" ,"), span)
        before = patterns.adjectives.search(self.text, 0, span.start)
        if (
            before is not None
            and own[:1].islower()
            and all(map(is_people, patterns.comma.split(before.group().strip())))
        ):
            own, span = before.group() + own, Span(before.start(), span.end)
        whose = patterns.whose.match(self.text, span.end)
        if (
            whose is not None
            and not _HAS_NAME.search(own)
            and own.partition(" ")[0].lower() not in cameo().words["own"]
        ):
            own, span = own + whose.group(), Span(span.start, whose.end())
        rest = patterns.rest.match(self.text, span.end) if _ENDS_IN_NAME.search(own) else None
        if rest is None or any(one.start < rest.end() and span.end < one.end for one in self.taken):
            return own
        return own + rest.group()

    def _office(self, title: str, span: Span) -> str:
        """A title without its holder's name, and whose it is: “spokesman (Ole Brask) of the Norwegian navy”."""
        of = _patterns().office.match(self.text, span.end)
        return title + of.group() if title and of is not None and has_role(of.group(1)) else title
