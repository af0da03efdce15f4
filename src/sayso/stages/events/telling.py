"""`Telling`: what a mention of a happening says, made ready to be compared with others.

Its parts: `cast.py` (who), `site.py` (where), `clock.py` (when), `terms.py` (the words around), `nouns.py` (whether it is known or new).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.lang.happenings import Happenings, Kin, happenings
from sayso.lang.senses import senses
from sayso.model import Document, EventMention, Figure
from sayso.stages.events.around import Around, names_in
from sayso.stages.events.cast import Cast, cast
from sayso.stages.events.clock import when_told, written
from sayso.stages.events.days import Days
from sayso.stages.events.nouns import Number, before, is_anew, is_definite, is_indefinite, number
from sayso.stages.events.regions import Named
from sayso.stages.events.site import Site, site
from sayso.stages.events.terms import matter, terms
from sayso.text.language import base_language

SENTENCE = 500
"""Characters before a trigger in which the beginning of its sentence is looked for."""
_SENTENCES = re.compile(r"[.!?\n](?:(?<=\n)|[”’\"')]*\s+(?=[^\W\d_a-zäöü]|[“„\"]))")  # begins with what is rare
SPEECH = frozenset({"AGREE", "SUPPORT", "CONCEDE", "DEMAND", "DISAPPROVE", "REJECT", "THREATEN"})
"""Types of what is done in words: what else their clause tells of says which one it is."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Telling:
    """A mention of a happening with what it says."""

    mention: EventMention
    story: str
    origin: str
    language: str
    kin: Kin
    meanings: frozenset[str]
    """What the trigger may mean, for comparing with other languages."""
    sentence: int
    """Where its sentence begins, as far as marks and capitals show it."""
    terms: Mapping[str, float]
    """Words and names around the trigger, each with its nearness."""
    cast: Cast
    site: Site
    counts: Mapping[str, frozenset[float]]
    """Numbers in its clause, by measure; of several also their sum, as parts are told with "and"."""
    when: Days | None
    """The days that its own words give."""
    written: Days
    """The days on which its document may have been written."""
    definite: bool
    """Whether it is a bare noun that speaks of a happening as known: "the attack", not "the attack of the miners" or "on the mine"."""
    indefinite: bool
    """Whether it is told as something new: "an attack"."""
    generic: bool
    """Whether its word says little of what happened: "the disaster"."""
    fatal: bool
    """Whether its word tells of deaths."""
    anew: bool
    """Whether it speaks of one more of its kind, or of those left: "another attack", "the arrest of others"."""

    number: Number
    """Whether it tells of one of its kind, or of several: "attacks on two towns"; None where the words do not say."""

    @property
    def key(self) -> tuple[str, int, int, str]:
        """Its place, for sorting."""
        return self.mention.document, self.mention.trigger.start, self.mention.trigger.end, self.mention.id


def tellings(mentions: Iterable[EventMention], pile: Around) -> Iterator[Telling]:
    """What mentions say. Those of one document should come together."""
    told = list(mentions)
    beside: defaultdict[str, list[EventMention]] = defaultdict(list)
    for mention in told:
        beside[mention.document].append(mention)
    for mention in told:
        document = pile.documents.get(mention.document)
        if document is not None:
            speaks = mention.type in SPEECH
            yield _telling(mention, document, pile, beside[mention.document] if speaks else ())


def _telling(mention: EventMention, document: Document, pile: Around, beside: Sequence[EventMention]) -> Telling:
    language = base_language(document.language)
    start, text = _from(mention), document.text[_from(mention) : _to(mention)]
    story = pile.stories.get(document.id)
    names = names_in(pile.names.get(document.id, ()), start, start + len(text))
    taking = cast(mention, document, names, pile)
    words, known = happenings(language), before(mention, document.text)
    return Telling(
        mention=mention,
        story=document.id if story is None else story.id,
        origin=pile.origins.get(document.id, document.id),
        language=language,
        kin=_kin(mention, words, names),
        meanings=_meanings(mention.head, language),
        sentence=_sentence(document.text, mention.trigger.start),
        terms=terms(mention, text, start, names, language) | matter(mention, beside, language),
        cast=taking,
        site=site(mention, taking, pile),
        counts=_counts(mention, pile.figures.get(mention.document, ())),
        when=when_told(mention, pile),
        written=written(pile.datings.get(document.id)),
        definite=is_definite(known, text[mention.trigger.end - start :], language),
        indefinite=is_indefinite(known, language),
        generic=words.is_generic(mention.head),
        fatal=not words.fatal.isdisjoint(words.kin(mention.head).rows),
        anew=is_anew(mention, document.text, known, language),
        number=number(mention, document.text, known, language),
    )


def _sentence(text: str, at: int) -> int:
    first = max(at - SENTENCE, 0)
    return max((first + end.end() for end in _SENTENCES.finditer(text[first:at])), default=first)


def _from(mention: EventMention) -> int:
    return min([mention.start, mention.trigger.start, *(filler.start for filler in mention.fillers)])


def _to(mention: EventMention) -> int:
    return max([mention.end, mention.trigger.end, *(filler.end for filler in mention.fillers)])


def _kin(mention: EventMention, known: Happenings, names: Sequence[Named]) -> Kin:
    """The trigger's kin; of a name ("the Olympics") the entity is kin, too."""
    made = known.kin(mention.head)
    trigger = mention.trigger
    named = {name.entity for name in names if name.start <= trigger.start and trigger.end <= name.end}
    return made if not named else Kin(stems=made.stems | named, rows=made.rows, kind=made.kind)


def _meanings(head: str, language: str) -> frozenset[str]:
    known = senses(language)
    if known is None:
        return frozenset()
    return frozenset(meaning for word in head.split() for meaning in known.meanings(word)) - known.small


def _counts(mention: EventMention, figures: Sequence[Figure]) -> dict[str, frozenset[float]]:
    found: defaultdict[str, list[float]] = defaultdict(list)
    for one in figures:
        if mention.start <= one.start < mention.end and one.value:
            found[one.measure].append(one.value)
    return {measure: frozenset({*values, sum(values)}) for measure, values in found.items()}
