"""Whom a person is of, by the role that the text gives him: "Orlo Power director Voss", "Voss, chairman of Orlo Power".

Requirement: who met whom is news, that a chairman is of his own house is none; so the house must be known. Only roles with a noun for who
acts for a house (`agents`), since "a critic of Orlo Power" is not of it; "former" and the like end it. Without a time of its own: a
day in the sentence says when something else happened.

Known exceptions: countries ("Norway's prime minister") are left out: they would fill the table with what everybody knows; who is "of" a house in
two steps ("director of the project at Orlo") is of both.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sayso.ids import make_id
from sayso.lang import LanguageProfile
from sayso.model import Mention, Parse, Quotation, RelationMention, Role, Span
from sayso.model.relation import SIGNS
from sayso.stages.relation_mentions.lexicon import Lexicon, lexicon
from sayso.stages.relation_mentions.voices import by_place, said_by
from sayso.text.near import Near

_SCORE = 0.8  # guess
_LONGEST = 60  # letters of a name before a role


def houses(
    parse: Parse,
    mentions: Sequence[Mention],
    roles: Sequence[Role],
    quotations: Sequence[Quotation],
    *,
    profile: LanguageProfile,
) -> tuple[RelationMention, ...]:
    """The memberships that roles tell of."""
    lex = lexicon(profile)
    persons = {mention.id: mention for mention in mentions if mention.schema == "Person"}
    told = [role for role in roles if role.mention in persons]
    if not told:
        return ()
    starts = _by_start(mentions)
    said = by_place(quotations)
    made: dict[str, RelationMention] = {}
    for role in told:
        for house in _beside(role, starts):
            if _is_of(parse, role, house, lex):
                one = _record(parse, role, persons[role.mention], house, said, lex)
                made.setdefault(one.id, one)
    return tuple(made.values())


def _by_start(mentions: Sequence[Mention]) -> Mapping[int, Sequence[Mention]]:
    starts: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.schema == "Organization" and mention.form == "name":
            starts[mention.start].append(mention)
    return starts


def _beside(role: Role, starts: Mapping[int, Sequence[Mention]]) -> Iterator[Mention]:
    """The organisations named in a role or just before it."""
    for at in range(role.start - _LONGEST, role.end):
        yield from (one for one in starts.get(at, ()) if one.end <= role.end)


def _is_of(parse: Parse, role: Role, house: Mention, lex: Lexicon) -> bool:
    """Whether a role says that its bearer acts for the house, now."""
    text = parse.document.text
    return _speaks(role, house, lex) and _is_house(text, role, house, lex) and not _left(parse, role, house, lex)


def _speaks(role: Role, house: Mention, lex: Lexicon) -> bool:
    """Whether a noun beside the house's name is for who acts for it."""
    named = slice(max(0, house.start - role.start), max(0, house.end - role.start))
    lows = (role.text[: named.start] + " " + role.text[named.stop :]).lower().replace("-", " ").split()
    return any(lex.agent(low) or low in lex.words.members for low in lows) and lex.apart.isdisjoint(lows)


def _is_house(text: str, role: Role, house: Mention, lex: Lexicon) -> bool:
    """Whether the house's name stands for itself in the role, or right before the noun: "Orlo chief", not "the Orlo project's chief".

    A role may also begin behind the name.
    """
    behind = text[house.end : role.end]
    if house.start < role.start:
        parted = text[house.end : role.start]
        return parted in {" ", "-"} or (parted.endswith(" ") and parted[:-1] in lex.possessives)
    if not behind or behind[0] in ",;":
        return True
    first = behind.replace("-", " ").split()
    if behind[0] == "-":
        return bool(first) and lex.agent(first[0].lower())
    if first and first[0] in lex.possessives:
        first = first[1:]
    return not first or first[0].lower() in lex.prepositions or any(lex.agent(low.lower()) for low in first[:3])


def _left(parse: Parse, role: Role, house: Mention, lex: Lexicon) -> bool:
    """Whether "former" stands right before it."""
    start = min(role.start, house.start)
    before = parse.document.text[max(0, start - _LONGEST) : start].lower().split()
    return bool(before) and before[-1] in lex.apart


def _record(
    parse: Parse, role: Role, person: Mention, house: Mention, quoted: Near[Quotation], lex: Lexicon
) -> RelationMention:
    trigger = Span(min(role.start, house.start), role.end)
    sentences = parse.sentences
    at = bisect_right([sentence.start for sentence in sentences], role.start) - 1
    said = " ".join(trigger.of(parse.document.text).split())
    return RelationMention(
        id=make_id("rm", parse.id, trigger.start, trigger.end, person.id, house.id, "membership"),
        document=parse.id,
        start=sentences[at].start,
        end=sentences[at].end,
        trigger=trigger,
        a=person.id,
        b=house.id,
        type="membership",
        sign=SIGNS["membership"],
        timex=None,
        attribution=said_by(trigger, quoted, parse.document.text, lex),
        score=_SCORE,
        why=f"{person.name} has this role: “{said}”",
    )
