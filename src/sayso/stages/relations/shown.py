"""What an event shows of how those in its roles stand to each other, as one telling of it has them.

Requirement: an event is the union of its tellings, and not everybody in it has to do with everybody: of three pages on one meeting one names the men and
one their organisations, and no page says that a man met his own. So who stands how to whom is read from each telling by itself. Tried and
dropped: all pairs of an event's roles; of 60 relations in news texts most wrong ones came from two tellings that were no one event.

Method. Who acts against whom it hits. In talks, agreements and common work the two sides: who stands before the words for it and who behind them, or
before and behind a "with"; where no side can be told, each with each. Two of one side ("engineers and officials of Orlo met Tarn") have nothing to do with each
other. An attack with words (`figurative`: "attacked her rival") is a dispute where a person is on a side; `vague` ("beat") say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from sayso.lang import LanguageProfile
from sayso.model import EventMention, EventType, Filler, Mention, RelationType
from sayso.stages.relations.named import is_owner, stands_for

TYPES: dict[EventType, RelationType] = {
    "CONSULT": "talks",
    "AGREE": "agreement",
    "SUPPORT": "backing",
    "COOPERATE": "cooperation",
    "AID": "backing",
    "DISAPPROVE": "dispute",
    "REJECT": "dispute",
    "PROTEST": "dispute",
    "THREATEN": "pressure",
    "SANCTION": "pressure",
    "COERCE": "pressure",
    "ASSAULT": "violence",
}
"""PLOVER's event types by the relation that they show. DEMAND, CONCEDE, RETREAT, INVESTIGATE and CRIME say too little of how two stand, and whom
MOBILIZE acts on is who is sent."""
SAID: dict[EventType, str] = {
    "CONSULT": "told as a meeting or talk of {a} and {b}",
    "AGREE": "told as an agreement of {a} and {b}",
    "SUPPORT": "told as support of {a} for {b}",
    "COOPERATE": "told as common work of {a} and {b}",
    "AID": "told as help from {a} for {b}",
    "DISAPPROVE": "told as criticism or accusation by {a} of {b}",
    "REJECT": "told as a refusal by {a} to {b}",
    "PROTEST": "told as a protest of {a} against {b}",
    "THREATEN": "told as a threat or warning by {a} to {b}",
    "SANCTION": "told as sanctions or cut ties by {a} against {b}",
    "COERCE": "told as force or measures of law by {a} against {b}",
    "ASSAULT": "told as an attack by {a} on {b}",
}
"""The same for a reader, as what is told: whether it happened is not ours to say."""
TOGETHER = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""Types whose participants stand so to each other; of the others only who acts and whom it hits."""
BY_FORCE = frozenset({"ASSAULT", "COERCE", "PROTEST"})
"""Types that a city as such can be hit by; of the others a capital that is hit is its government."""
WITH_WORDS = frozenset({"DISAPPROVE", "REJECT", "SUPPORT"})
"""Types in which what is somebody's counts as him: "criticised Orlo's plan"."""
REAL = frozenset({"actual", "historical"})

Pair = tuple[str, str, RelationType]


def pairs(
    telling: EventMention, text: str, mentions: Mapping[str, Mention], profile: LanguageProfile
) -> Iterator[Pair]:
    """The mentions in a telling that stand so to each other, who acts first, and how."""
    if telling.type not in TYPES or telling.context not in REAL or telling.head in profile.relations.vague:
        return
    if _is_hoped(telling, text, profile):
        return
    talks = telling.type == "CONSULT"
    held = sorted(
        (
            (filler, mentions[filler.mention])
            for filler in telling.fillers
            if filler.mention is not None and filler.mention in mentions and filler.role != "place"
        ),
        key=_place,
    )
    named = [
        (filler, mention)
        for filler, mention in held
        if (
            stands_for(text, filler, mention, profile, talks=talks)
            or (filler.role == "recipient" and telling.type in WITH_WORDS and is_owner(text, filler, mention, profile))
        )
        and (mention.schema != "Place" or filler.role != "recipient" or telling.type not in BY_FORCE)
    ]
    figurative = telling.head in profile.relations.figurative
    for a, b in _pairs(telling, named, text, profile):
        if a.id != b.id and not (
            telling.mode == "occupy" and a.schema == "Person" and figurative
        ):  # "captured Orlo", by votes
            yield a.id, b.id, _kind(telling, a, b, profile)


def _is_hoped(telling: EventMention, text: str, profile: LanguageProfile) -> bool:
    """Whether a word of hope or demand stands between who acts and the words for it: "urged the ministers to back Orlo"."""
    ends = [one.end for one in telling.fillers if one.role == "actor" and one.end <= telling.trigger.start]
    if not ends:
        return False
    _, _, behind = (
        text[max(ends) : telling.trigger.start].lower().rpartition(",")
    )  # "Voss, who will retire, praised Tarn"
    between = re.findall(r"[\w’']+", behind)
    phrases = [f"{one} {other}" for one, other in pairwise(between)]
    return not set(profile.relations.unreal).isdisjoint((*between, *phrases))


def _pairs(
    telling: EventMention, named: Sequence[tuple[Filler, Mention]], text: str, profile: LanguageProfile
) -> Iterator[tuple[Mention, Mention]]:
    acting = [mention for filler, mention in named if filler.role == "actor"]
    hit = [mention for filler, mention in named if filler.role == "recipient"]
    if telling.type not in TOGETHER:
        yield from ((a, b) for a in acting for b in hit)
        return
    shared = [one for one in named if one[0].role == "participant"]
    yield from ((a, b) for a in acting for b in (*hit, *(mention for _, mention in shared)))
    one_side, other = _sides(telling, shared, text, profile)
    if one_side and other:
        yield from ((a, b) for a in one_side for b in other)
    else:
        everybody = [mention for _, mention in shared]
        yield from ((a, b) for number, a in enumerate(everybody) for b in everybody[number + 1 :])


def _sides(
    telling: EventMention, shared: Sequence[tuple[Filler, Mention]], text: str, profile: LanguageProfile
) -> tuple[list[Mention], list[Mention]]:
    """Who stands on which side; the second is empty where that cannot be told."""
    at = telling.trigger.start
    if not any(filler.start < at for filler, _ in shared) or all(filler.start < at for filler, _ in shared):
        at = next((filler.start for filler, _ in shared[1:] if _led(text, filler.start, profile)), len(text))
    return [one for filler, one in shared if filler.start < at], [one for filler, one in shared if filler.start >= at]


def _led(text: str, start: int, profile: LanguageProfile) -> bool:
    """Whether a phrase begins with "with", or that stands before it."""
    before = re.findall(r"\w+", text[max(0, start - 12) : start].lower())
    return bool(before) and before[-1] in profile.relations.towards


def _kind(telling: EventMention, a: Mention, b: Mention, profile: LanguageProfile) -> RelationType:
    """The relation that a type shows; an attack with words that may be one of speech is a dispute of persons."""
    persons = [a.schema, b.schema].count("Person")
    plain = telling.mode in {None, "clash"} or persons == 2
    words = telling.type == "ASSAULT" and plain and telling.head in profile.relations.figurative
    return "dispute" if words and persons else TYPES[telling.type]


def _place(one: tuple[Filler, Mention]) -> tuple[int, int, str]:
    return one[0].start, one[0].end, one[1].id
