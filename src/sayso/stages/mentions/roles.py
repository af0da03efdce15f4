"""What a text calls the holder of a name: "deputy chief", "head of the Water Board", "the port operator".

Requirement: every role is right, stands in one sentence and belongs to the name; a role missed is no harm.

Method, for a person: words of office right before the name, with what follows them ("leader in the northern districts Mara Voss");
between commas behind it, past an age; before a comma in front of it ("the deputy head of the board, Mara Voss,"); behind "is";
and what someone "who heads the board" heads. For an organisation: a noun for organisations right before the name ("the port
operator Aerovolt"), between commas behind it, or behind "is". Before and behind are read word by word; what is neither noun, name,
adjective nor a small word of roles ends the reading, and a phrase that does not end where a mark stands is no role.

Convention: the span has no article, no name of an organisation or country in front of it ("Xembra deputy chief Mara Voss" gives
"deputy chief"), but what follows the word of office belongs to it, and so do "former", "deputy", "acting". Two offices joined by
"and" are two roles. "Mr" and "Frau" are none.

Measured by reading 60 random roles of news texts, most of them not looked at before (30 English of many countries, 30 German): 27 and 29
right; of the wrong ones two were no name at all, the others a verb or a noun in capitals taken for a part of the role.

Known exceptions: offices that no list knows; a role that holds a clause; roles in headlines without commas; "the conservative
attorney and treasurer of ..." is cut at "and" though both offices may be of the same body.
Tried and dropped: any lower-case words between an office and the name ("senator from Vermont trails Voss"): the last word in
front of the name must be a name or a noun for a body or a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sayso.ids import make_id
from sayso.lang.references import ReferenceWords, given_names
from sayso.model import Mention, Role
from sayso.stages.mentions.candidate import Candidate
from sayso.stages.mentions.known import Known
from sayso.stages.mentions.words import Word

LONGEST_AFTER = 14
"""Words of a role after the name, at most; longer ones hold clauses."""
LONGEST_BEFORE = 10
"""Words of a role before the name. A guess, like the one above; both looked at on news pages."""
ROLE_WITHIN = 6
"""Among so many first words the role must stand."""
ENDS = re.compile(r"[,;:.!?()\[\]“”„\"–—/]")
AGE = re.compile(r"\d{2}")
VERBAL = frozenset({"VERB", "AUX"})

Range = tuple[int, int]


def roles(mention: Mention, candidate: Candidate, text: str, known: Known, words: ReferenceWords) -> Iterator[Role]:
    """Yield the roles of a person's or an organisation's mention, in the order of the text."""
    if mention.schema not in {"Person", "Organization"}:
        return
    reader = _Reader(candidate, text, known, words, person=mention.schema == "Person")
    for first, last in sorted(set(reader.found())):
        start, end = candidate.line.words[first].start, candidate.line.words[last - 1].end
        yield Role(
            id=make_id("o", mention.document, start, end, mention.id),
            mention=mention.id,
            document=mention.document,
            start=start,
            end=end,
            text=text[start:end],
        )


@cache
def _nouns(lines: tuple[str, ...]) -> frozenset[str]:
    return frozenset(noun for line in lines for noun in line.replace("|", " ").split())


class _Reader:
    """Reads around one name of a sentence; word ranges are half-open."""

    def __init__(self, candidate: Candidate, text: str, known: Known, words: ReferenceWords, *, person: bool) -> None:
        self.words: Sequence[Word] = candidate.line.words
        self.candidate = candidate
        self.text = text
        self.known = known
        self.refs = words
        self.person = person

    def found(self) -> Iterator[Range]:
        """All roles around the name."""
        before = self._before() if self.person else self._kind_before()
        for part in (before, self._after(), self._ahead(), self._is(), self._holds()):
            if part is not None:
                yield from self._apart(*part)

    # ------------------------------------------------------------------------------------ what words are
    def _is_head(self, place: int) -> bool:
        """Whether a word says what the bearer is: an office of a person, a kind of organisation."""
        word = self.words[place]
        if self.person:
            return self.known.is_role(word.low) and not self._is_name(word)
        known_kind = self.known.head(word.low) == "Organization" or word.low in _nouns(self.refs.organizations)
        return known_kind and (not word.capital or self.known.nouns_big) and not word.acronym

    def _is_name(self, word: Word) -> bool:
        return word.text in self.known.phrases

    def _mark_before(self, place: int) -> bool:
        """Whether a mark that ends a phrase stands between a word and the one before it; "Gov. Voss" has none."""
        return not self.words[place].joined and bool(
            ENDS.search(self.text[self.words[place - 1].end : self.words[place].start])
        )

    def _links(self, low: str) -> bool:
        return low in self.known.words.role_links or low in self.known.words.articles

    def _continues(self, place: int) -> bool:
        word = self.words[place]
        if word.low in self.known.speech or word.pos in VERBAL:
            return False
        return word.low not in self.known.function or self._links(word.low)

    def _inner(self, place: int) -> bool:
        """Whether a word can stand inside a role in front of the name, where no comma shows its end: nothing unknown."""
        word = self.words[place]
        if self._links(word.low) or word.capital or word.low in self.known.modifiers or self._is_head(place):
            return True
        if word.pos is not None:
            return word.pos in {"NOUN", "ADJ", "PROPN"}
        return self._is_kind(word) or word.low in self.known.starts

    def _is_kind(self, word: Word) -> bool:
        """Whether a word is a noun for organisations, places or events, in the singular or with "s"."""
        return bool(self.known.head(word.low) or self.known.head(word.low.removesuffix("s")))

    def _modifies(self, place: int) -> bool:
        word = self.words[place]
        if self.known.nouns_big and not word.capital and word.low.endswith(self.known.words.adjective_cases):
            return word.low not in self.known.function and word.pos not in VERBAL
        return word.low in self.known.modifiers or self.known.is_title(word.low)

    # ------------------------------------------------------------------------------------ before the name
    def _before(self) -> Range | None:
        """Words of office right before a person's name, or a whole phrase that begins with them."""
        title = self.candidate.title
        last = title[1] if title else self.candidate.first
        if title is None and last and not self.words[last].joined:
            return None
        first = title[0] if title else last
        while first > 0 and self._of_role(first - 1) and (first == last or self.words[first].joined):
            first -= 1
        lows = [word.low for word in self.words[first:last] if word.low.rstrip(".") not in self.refs.courtesy]
        if lows and not self._is_given(first, last) and any(self.known.is_title(low) for low in lows):
            while first < last and self.words[first].low.rstrip(".") in self.refs.courtesy:
                first += 1
            return first, last
        return self._phrase_before(last) if title is None else None

    def _is_given(self, first: int, last: int) -> bool:
        """Whether the only word of office is a given name, too: "Dean Voss"."""
        word = self.words[first]
        return last - first == 1 and word.capital and not self.known.nouns_big and word.low in given_names()

    def _of_role(self, place: int) -> bool:
        word = self.words[place]
        if word.genitive:
            return False
        if self.known.is_title(word.low):
            return True
        before = self.words[place - 1] if place and word.joined else None
        of_a_name = (
            word.capital and before is not None and before.capital and before.text not in self.known.phrases
        ) and not self.known.nouns_big
        return word.low in self.known.modifiers and not of_a_name

    def _phrase_before(self, last: int) -> Range | None:
        """“leader in the northern districts Mara Voss”: back to an office that a small word follows, through known words."""
        place = last - 1
        while place >= max(0, last - LONGEST_BEFORE) and self._inner(place) and self.words[place + 1].joined:
            if place < last - 2 and self._is_head(place) and self._links(self.words[place + 1].low):
                return (self._with_modifiers(place), last) if self._ends_role(last - 1) else None
            place -= 1
        return None

    def _ends_role(self, place: int) -> bool:
        """Whether a word can be the last before the name; an unknown one may be a verb that no tag shows."""
        word = self.words[place]
        if self._links(word.low) or word.low in self.known.short:
            return False
        named = word.acronym or word.text in self.known.phrases
        return named or self._is_kind(word) or (word.capital and not self.known.nouns_big)

    def _with_modifiers(self, head: int) -> int:
        first = head
        while first > 0 and self.words[first].joined and self._modifies(first - 1):
            first -= 1
        return first

    def _kind_before(self) -> Range | None:
        """“the port operator Aerovolt”, “die Reederei Aerovolt”: a noun for organisations right before the name."""
        last = self.candidate.first
        if last == 0 or not self.words[last].joined or self.words[last].glued or not self._is_head(last - 1):
            return None
        if self.words[last - 1].genitive or self._before_office():
            return None
        first = last - 1
        while first > 0 and self.words[first].joined and last - first < ROLE_WITHIN and self._describes(first - 1):
            first -= 1
        article = first > 0 and self.words[first].joined and self.words[first - 1].low in self.known.words.articles
        return (first, last) if article or self.known.nouns_big else None

    def _before_office(self) -> bool:
        """“the district GOP chairman”: the noun in front belongs to the office behind the name."""
        after = self.candidate.last
        return after < len(self.words) and self.words[after].joined and self.known.is_role(self.words[after].low)

    def _describes(self, place: int) -> bool:
        word = self.words[place]
        if word.low in self.known.function or word.genitive or word.pos in VERBAL or word.low in self.known.speech:
            return False
        return not word.capital or (word.text in self.known.phrases and not self.known.nouns_big)

    # ------------------------------------------------------------------------------------ behind the name
    def _after(self) -> Range | None:
        """Between a comma behind the name and the next mark."""
        place = self.candidate.last
        if place >= len(self.words) or self.text[self.candidate.end : self.words[place].start].strip() != ",":
            return None
        if AGE.fullmatch(self.words[place].text) and place + 1 < len(self.words) and self._comma_before(place + 1):
            place += 1
        end = self._reach(place)
        if end - place >= LONGEST_AFTER or not self._closes(end):
            return None
        return self._headed(place, end)

    def _comma_before(self, place: int) -> bool:
        return self.text[self.words[place - 1].end : self.words[place].start].strip() == ","

    def _is(self) -> Range | None:
        """“Mara Voss is the head of the board”."""
        place = self.candidate.last
        if place + 1 >= len(self.words) or self.words[place].low not in self.refs.copulas:
            return None
        if not self.words[place].joined or self.words[place + 1].low not in self.known.words.articles:
            return None
        part = self._headed(place + 1, self._reach(place + 1))
        return part if part is not None and self._closes(part[1]) else None

    def _holds(self) -> Range | None:
        """“Mara Voss, who heads the board,”; in German the verb closes the clause."""
        place = self.candidate.last
        if not self.person or place + 2 >= len(self.words) or self.words[place].low not in self.refs.relative:
            return None
        if not self._comma_before(place):
            return None
        if self.known.nouns_big:
            end = place + 1
            while (
                end < len(self.words)
                and end - place < LONGEST_AFTER
                and not (end > place + 1 and self._mark_before(end))
            ):
                end += 1
            opened = self.words[place + 1].low in self.known.words.articles
            return (
                (place + 1, end)
                if opened and end - place > 2 and self.words[end - 1].low in self.refs.holding
                else None
            )
        end = self._reach(place + 2)
        holds = self.words[place + 1].low in self.refs.holding and end > place + 2 and self._closes(end)
        return (place + 1, end) if holds else None

    def _reach(self, place: int) -> int:
        """The end of a phrase that begins at a place."""
        end = place
        while end < len(self.words) and end - place < LONGEST_AFTER and self._continues(end):
            if end > place and self._mark_before(end):
                break
            end += 1
        return end

    def _headed(self, first: int, end: int) -> Range | None:
        """The phrase without its article, if an office is its first noun and no other person's name follows it at once."""
        if first < end and self.words[first].low in self.known.words.articles:
            first += 1
        for place in range(first, min(end, first + ROLE_WITHIN)):
            if self._is_head(place) and (self.person or self._ends_noun(place + 1, end)):
                return (first, end) if not self._names_another(place, end) else None
            if self._links(self.words[place].low) and not self.words[place].genitive:
                return None
        return None

    def _ends_noun(self, place: int, end: int) -> bool:
        """Whether no further noun follows: a "radio host" is no radio."""
        return place >= end or self._links(self.words[place].low) or self.words[place].pos == "VERB"

    def _names_another(self, head: int, end: int) -> bool:
        """“Mara Voss, Minister Jon Aster and ...”: the office is that of the next in a list."""
        while head + 1 < end and self._is_head(head + 1):
            head += 1
        if self._is_family(head, end):
            return True
        after = self.words[head + 1] if head + 1 < end else None
        if after is None or not after.capital or not after.joined or self._modifies(head + 1):
            return False
        return not self.known.nouns_big or not self.known.is_common(after.text)

    def _is_family(self, head: int, end: int) -> bool:
        """Whether an office is a family name instead: "Mara Voss, Jon King, and ..."; "Clark, King, Pierce"."""
        word = self.words[head]
        if not word.capital or self.known.nouns_big:
            return False
        if not word.joined:
            return head + 1 == end
        return self.words[head - 1].low in given_names()

    def _closes(self, end: int) -> bool:
        """Whether a mark or the sentence's end stands after the phrase."""
        return end >= len(self.words) or self._mark_before(end)

    # ------------------------------------------------------------------------------------ before a comma
    def _ahead(self) -> Range | None:
        """“the deputy head of the board, Mara Voss,”: back from the comma to the article of the phrase."""
        last = self.candidate.first
        if not last or self.candidate.title or not self._comma_before(last) or not self._ends_here():
            return None
        place = last - 1
        found: Range | None = None
        while place >= max(0, last - LONGEST_BEFORE) and self._inner_ahead(place, last):
            opened = self.words[place - 1] if place else None
            opens = opened is None or opened.genitive or opened.low in self.known.words.articles
            if (
                opens
                and (opened is None or self.words[place].joined)
                and (head := self._head_of(place, last)) is not None
            ):
                found = (place, last) if self._tail(head + 1, last) else found
            if place and self._mark_before(place):
                break
            place -= 1
        return found

    def _inner_ahead(self, place: int, last: int) -> bool:
        return self._inner(place) or self._modifies(place) or (self.known.nouns_big and place < last)

    def _head_of(self, first: int, last: int) -> int | None:
        place = first
        while place < last and not self._is_head(place) and self._modifies(place):
            place += 1
        return place if place < last and self._is_head(place) else None

    def _tail(self, place: int, last: int) -> bool:
        """Whether what follows the office is nothing, more of it, or a phrase that a small word opens."""
        while place < last and self._is_head(place):
            place += 1
        if place == last:
            return True
        inner = all(self._inner(at) for at in range(place, last))
        return inner and self._links(self.words[place].low) and not self._links(self.words[last - 1].low)

    def _ends_here(self) -> bool:
        """Whether a comma, a bracket or the sentence's end stands behind the name."""
        return self._closes(self.candidate.last)

    # ------------------------------------------------------------------------------------ several roles
    def _apart(self, first: int, last: int) -> Iterator[Range]:
        """Cut at "and" where a further office follows it, and drop small words at the end."""
        while last > first and self._links(self.words[last - 1].low):
            last -= 1
        for place in range(first + 1, last - 1):
            if self.words[place].low in self.refs.joins and self._goes_on(place + 1, last):
                yield from self._apart(first, place)
                begun = place + 1 + (self.words[place + 1].low in self.known.words.articles)
                yield from self._apart(begun, last)
                return
        if first < last:
            yield first, last

    def _goes_on(self, place: int, last: int) -> bool:
        if self.words[place].low in self.known.words.articles:
            place += 1
        return place < last and self._head_of(place, last) is not None
