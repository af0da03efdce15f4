"""The links of a chain of attribution, by the order of words: who passed words on, whom a teller cites, whose a document is.

Requirement: of "According to a report in A, cited by B on Sunday" B is the nearest teller and A the first source; a link must be
told by the text, since a made-up one turns one's own observation into hearsay.

Theory. Links stand in the stretch around a cue and its source that is nobody's words:
1. "cited by B", "in an interview broadcast by B", "posted on B": a relay; what follows is nearer to us than the source. What is
   the source's own ("published on its website") passes nothing on.
2. "B, citing A, said", "B reported, quoting A", "unter Berufung auf A", "das sich auf A beruft": A is farther from us.
3. "X told B": B told us, if B is an outlet.
4. "a report in A", "a statement by A", "A's communique", "a post on A's page": a document speaks for A.
5. "B quoted A as saying", "A was quoted (by B) as saying".

Known exceptions: "citing" also brings reasons ("citing poor health"), so A must be someone who can tell: a name, an office, a
document; other words of the lists are missed. A relay behind the words themselves ("..., he said. The remarks were carried by B") is another sentence's.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.stages.quotes.lexicon import Lexicon
from sayso.stages.quotes.phrases import Range, phrase_after, phrase_before, verb_start
from sayso.stages.quotes.units import PASSAGE_WORD, STOPS, Item, Unit

_TAIL = 3  # items from a source to the link behind it: a comma, "das", and the link
_TIME_REACH = 5  # items between "cited by B" and its comma: "early on Sunday"
_CLAUSE = 14  # items of a relative clause: "which Radio Venn cited on Sunday"
_QUOTED_REACH = 16  # items between "quoted" and "as saying": the quoted one's name and office
_OWNER_REACH = 3  # items between an owner and the document: "the council's latest (written) statement"


def relays(items: tuple[Item, ...], start: int, end: int, lex: Lexicon) -> Iterator[tuple[int, Range]]:
    """The phrases behind "cited by" and the like in a stretch, with the item where the link starts; its own pages are none."""
    for at in range(start, end):
        for phrase in lex.relays.get(items[at].low, ()):
            behind = at + len(phrase)
            if tuple(item.low for item in items[at:behind]) == phrase and behind < end:
                who = phrase_after(items, behind, _comma(items, behind, end), lex)
                if who is not None and items[who[0]].low not in lex.owners and items[who[0]].passage < 0:
                    yield at, who


def citations(items: tuple[Item, ...], start: int, end: int, lex: Lexicon) -> Iterator[tuple[int, Range]]:
    """The phrases behind "citing" and the like in a stretch, with the item where the link starts."""
    for at in range(start, end):
        for phrase, close in lex.citing.get(items[at].low, ()):
            behind = at + len(phrase)
            if tuple(item.low for item in items[at:behind]) != phrase:
                continue
            limit = _closing(items, behind, end, close) if close else _comma(items, behind, end)
            who = phrase_after(items, behind, limit, lex) if limit is not None else None
            if who is not None and can_tell(items, who, lex):
                yield at, who
                break


def _comma(items: tuple[Item, ...], start: int, end: int) -> int:
    return next((at for at in range(start, end) if items[at].low == ","), end)


def _closing(items: tuple[Item, ...], start: int, end: int, close: str) -> int | None:
    return next((at for at in range(start, min(end, start + _CLAUSE)) if items[at].low == close), None)


def can_tell(items: tuple[Item, ...], part: Range, lex: Lexicon) -> bool:
    """Whether a phrase names someone who can tell: a name, an office, an outlet, a document; "poor health" is a reason."""
    if items[part[0]].low in lex.pronouns and items[part[0]].low not in lex.determiners:
        return False
    head = items[head_of(items, part, lex)]
    name = head.pos == "PROPN" if lex.words.verb_second else head.text[:1].isupper()
    return name or is_kind(head.low, lex.informants | lex.media | lex.reports, lex)


def head_of(items: tuple[Item, ...], part: Range, lex: Lexicon) -> int:
    """The item of a phrase's head noun: the last before "of", "in", a comma or its end."""
    for at in range(part[0] + 1, part[1]):
        low = items[at].low
        if low in lex.inner or low in lex.prepositions or low in lex.genitives or low in STOPS or low in lex.relative:
            return at - 1
    return part[1] - 1


def is_kind(low: str, words: frozenset[str], lex: Lexicon) -> bool:
    """Whether a noun is among words; where nouns are compounds ("Tageszeitung"), by its end."""
    return low in words or (lex.words.verb_second and any(low.endswith(word) for word in words if len(word) > 3))


def tail_end(items: tuple[Item, ...], end: int, body: int, lex: Lexicon) -> int:
    """Where the links right behind a source end: "A(, cited by B on Sunday)", "A(, das sich auf C beruft)"."""
    near = min(body, end + _TAIL)
    for find in (relays, citations):
        found = next((who for at, who in find(items, end, body, lex) if at < near), None)
        if found is not None:
            return _to_comma(items, found[1], body)
    clause = relative_link(items, end, body, lex)
    return clause[2] if clause is not None else end


def _to_comma(items: tuple[Item, ...], at: int, body: int) -> int:
    """Past "on Sunday" to the comma that ends an insertion."""
    return next((end for end in range(at, min(body, at + _TIME_REACH)) if items[end].low == ","), at)


def relative_link(items: tuple[Item, ...], comma: int, body: int, lex: Lexicon) -> tuple[Range, bool, int] | None:
    """“A, which B cited”, "B, which cited A", "den B zitierte": the other one, whether it is a relay, and where the clause ends."""
    if comma + 2 >= body or items[comma].low != "," or items[comma + 1].low not in lex.relative:
        return None
    limit = min(body, comma + _CLAUSE)
    end = next((at for at in range(comma + 2, limit) if items[at].low in STOPS), limit)
    verb = next((at for at in range(comma + 2, end) if items[at].low in lex.quoted), None)
    if verb is None:
        return None
    if verb == comma + 2:
        who = phrase_after(items, verb + 1, end, lex)
        return (who, False, end) if who is not None and can_tell(items, who, lex) else None
    who = phrase_after(items, comma + 2, verb, lex)
    if who is None:
        return None
    return (who, not lex.words.verb_second or items[comma + 1].low in lex.objects, end)


def author(items: tuple[Item, ...], source: Range, lex: Lexicon) -> Range:
    """Whose words a source gives: behind "a report from", before "'s communique"; else the source itself."""
    start, end = source
    for at in range(start, end - 2):
        if is_kind(items[at].low, lex.reports, lex) and (
            items[at + 1].low in lex.inner or items[at + 1].low in lex.agents
        ):
            return author(items, (at + 2, end), lex)
    for mark in range(start + 1, end - 1):
        if items[mark].low in lex.genitive_marks:
            document = head_of(items, (mark, end), lex)
            if document - mark <= _OWNER_REACH and items[document].low in lex.reports:
                return start, mark
    return source


def quoted_as(items: tuple[Item, ...], cue: int, lex: Lexicon) -> tuple[Range | None, Range | None] | None:
    """“B quoted A as saying”, "A was quoted (by B) as saying (by B)": A and B. None where the cue stands otherwise."""
    if cue < 2 or items[cue - 1].low not in lex.as_words or not lex.is_participle(items[cue].low):
        return None
    verbs = range(cue - 2, max(-1, cue - _QUOTED_REACH), -1)
    verb = next((at for at in verbs if items[at].low in lex.quoted), None)
    if verb is None or any(items[at].low in {";", ":", PASSAGE_WORD} for at in range(verb, cue)):
        return None
    first = verb_start(items, verb, lex)
    before = phrase_before(items, first - 1, lex)
    if any(items[at].low in lex.passive for at in range(first, verb)):
        return before, _agent(items, verb + 1, lex) or _agent(items, cue + 1, lex)
    return phrase_after(items, verb + 1, cue - 1, lex), before


def _agent(items: tuple[Item, ...], at: int, lex: Lexicon) -> Range | None:
    """The phrase behind "by" at an item."""
    named = at < len(items) and items[at].low in lex.agents
    return phrase_after(items, at + 1, len(items), lex) if named else None


def brings_quoted(items: tuple[Item, ...], verb: int, lex: Lexicon) -> bool:
    """Whether "quoted" only leads to "as saying", which is then the cue."""
    if items[verb].low not in lex.quoted:
        return False
    behind = range(verb + 1, min(len(items), verb + _QUOTED_REACH))
    return any(items[at - 1].low in lex.as_words and lex.is_participle(items[at].low) for at in behind if at > verb + 1)


def stretch(unit: Unit, inside: Range, contents: tuple[Range, ...]) -> Range:
    """The items from a cue's clause to the next words of someone: where its links stand."""
    start = inside[0]
    end = min((first for first, _ in contents if first >= inside[1] - 1), default=unit.body)
    stop = next((at for at in range(inside[1], end) if unit.items[at].low == ";"), end)
    return start, stop
