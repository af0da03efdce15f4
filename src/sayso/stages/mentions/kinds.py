"""What a name stands for: evidence from its own words (`inside`) and from the words around it (`around`).

Each rule gives votes; the schema with the highest sum wins (`document.decide`). The weights say how often a rule is right
compared with the others. They were set by hand and looked at on training texts (UD English GUM, wikigold's training
part); a rule that is nearly always right outweighs two that are mostly right.

A page has 40 to 90 names in the making, and most rules have nothing to say of any of them. What a name's own words say is the same wherever it
stands, and kept; rules on the words around it are asked only where the neighbour's word is one that they know, which is kept for each word.
Together this takes a third of the time that asking all rules took (English 1.2 ms a page, German 2.7).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import TypeAlias

from sayso.lang.lexicon import REMEMBERED
from sayso.stages.mentions import around, inside
from sayso.stages.mentions.candidate import Candidate, Vote, candidate
from sayso.stages.mentions.known import Known
from sayso.stages.mentions.words import Line, Word, lone, plain

Votes: TypeAlias = tuple[Vote, ...]
Rule: TypeAlias = Callable[[Candidate, Known], Iterator[Vote]]
INSIDE: tuple[tuple[Rule, ...], ...] = (
    (inside.by_head, inside.by_first, inside.by_last, inside.as_person),
    (inside.by_place_tail, inside.by_hyphens),
    (inside.by_tagger, inside.by_letters),
)
"""In three parts, with those of `AROUND` between them: of two equal votes the first is the one that other places hear of."""
AROUND: tuple[Rule, ...] = (
    around.by_title,
    around.by_role,
    around.by_noun,
    around.by_role_behind,
    around.by_saying,
    around.by_place_word,
    around.by_place_behind,
    around.by_office,
    around.by_outlet,
    around.by_people,
)
FIRST_PART = 7
"""How many of them come before the second part of `INSIDE`."""
TITLE, ROLE, NOUN, ROLE_BEHIND, SAYING, PLACE_WORD, PLACE_BEHIND, OFFICE, OUTLET, PEOPLE = (
    1 << number for number in range(len(AROUND))
)
"""Sets of rules of `AROUND`, as sums."""


def votes(name: Candidate, known: Known) -> Votes:
    """Collect the evidence for one name in its sentence."""
    words, last = name.line.words, name.last
    before = name.near(-1)
    asked = TITLE if name.title else 0
    if before is not None:
        asked |= _before(before.text, known)
    if last < len(words):
        after = words[last]
        if after.joined or after.glued:
            asked |= _behind(after.text, known)
        if not after.joined:
            asked |= _apart(after, name.end, known)
    at_place = before is not None and before.low in known.place_before
    tags = tuple([word.tag for word in name.words])
    found, more, rest = _own(name.text, tags, name.line.shouted, at_place, known)
    if not asked:
        return found + more + rest
    first, second = ([vote for rule in part for vote in rule(name, known)] for part in _rules(asked))
    return (*found, *first, *more, *second, *rest)


@lru_cache(maxsize=REMEMBERED)
def _own(text: str, tags: tuple[str | None, ...], shouted: bool, at_place: bool, known: Known) -> tuple[Votes, ...]:
    """What a name says by itself, wherever it stands, in the parts of `INSIDE`."""
    words = tuple(lone(part, tag=tag) for part, tag in zip(text.split(" "), tags, strict=True))
    line = Line(words, headline=False, shouted=shouted)
    by_itself = candidate(line, 0, len(words), None, weak=False)
    found, more, rest = (tuple([vote for rule in part for vote in rule(by_itself, known)]) for part in INSIDE)
    return (*inside.listed(by_itself, known, at_place=at_place), *found), more, rest


@lru_cache(maxsize=REMEMBERED)
def _before(text: str, known: Known) -> int:
    """The rules that may have something to say where this word stands before a name."""
    low, words = plain(text), known.words
    fact = known.phrases.get(text)
    rules = {
        ROLE: known.is_title(low),
        NOUN: low in words.of or known.head(low) is not None,
        SAYING: low in known.speech,
        PLACE_WORD: low in known.place_before or low in words.organization_articles,
        OFFICE: low in words.of or low in words.genitive_articles,
        OUTLET: low in known.media or low in words.reporting,
        PEOPLE: fact is not None and fact.schema == "Group",
    }
    return sum(rule for rule, may in rules.items() if may)


@lru_cache(maxsize=REMEMBERED)
def _behind(text: str, known: Known) -> int:
    """The same where it stands behind one."""
    low, words = plain(text), known.words
    outlets = (known.media, known.groups, words.tied_to_place, words.reporting)
    rules = {
        ROLE: known.is_role(low) or low in known.modifiers,
        NOUN: low in words.copulas,
        SAYING: low in known.speech,
        OUTLET: any(low in listed for listed in outlets),
    }
    return sum(rule for rule, may in rules.items() if may)


def _apart(after: Word, end: int, known: Known) -> int:
    """The same where a mark stands between."""
    comma = ROLE_BEHIND | PLACE_BEHIND if after.start - end == around.COMMA_GAP else 0
    return comma | (NOUN if after.low in known.words.articles else 0)


@cache
def _rules(asked: int) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    chosen = [(number < FIRST_PART, rule) for number, rule in enumerate(AROUND) if asked >> number & 1]
    return tuple(rule for early, rule in chosen if early), tuple(rule for early, rule in chosen if not early)
