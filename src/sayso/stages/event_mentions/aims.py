"""On whom a deed is done, for the rows of CAMEO, which wants both sides.

The recipients, where there are any; whoever condemns or welcomes a deed does so to its doer. Of a protest, a visit or a show of force without recipient
it is the country where it takes place. A deed without recipient is done to whom its clause names next ("lifted sanctions on X"); one of force only
to whom its object names ("seized a Danish vessel") or who stands behind "against". Protests "in support of X" are rallies for X. A counterpart has the
office of the other side ("the minister met his Chilean counterpart" -> CHLGOV). Who acts is mostly a filler; where a tree has lost the subject, it is
the name right before the trigger.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sayso.lang.cameo import cameo
from sayso.model import EventMention, EventRole, Filler
from sayso.stages.event_mentions.actor_words import Words, breaks, phrase_codes
from sayso.stages.event_mentions.actors import NOBODY, actor_codes, first_codes, is_known, name_codes, role_of

_HERE = frozenset({"PROTEST", "MOBILIZE", "CONSULT"})
_ABOUT_DEEDS = frozenset({"DISAPPROVE", "SUPPORT", "REJECT", "DEMAND", "INVESTIGATE"})
_ASKED = frozenset({"DEMAND"})
_CLAIMS = frozenset({("OTHER", "claim"), ("OTHER", "comment")})
_AIMLESS = frozenset({"PROTEST", "CRIME", "OTHER"})
_ALONE = frozenset({"resign", "recruit", "form", "defect", "phone"})
_MEASURES = frozenset({"restrict", "ban", "withhold", "censor"})
_FORCE = frozenset({"ASSAULT", "COERCE"})
_SENTENCE_END = re.compile(r"[.!?](?:\s|$)|\n")
_CLAUSE_START = re.compile(r"[.!?,;:](?:\s|$)|\n")
_EXPELLED = frozenset({"expel", "deport"})
_BETWEEN = frozenset({"RETREAT", "SANCTION", "COERCE"})
_FEW = 5  # words of a country's name, with what stands around it (guess)
_COUNTRY = len(NOBODY)


def held(mention: EventMention, role: EventRole) -> list[Filler]:
    """The fillers of a role."""
    return [filler for filler in mention.fillers if filler.role == role]


def is_directed_at_place(mention: EventMention) -> bool:
    """Whether what has no recipient is directed at where it takes place."""
    return mention.type in _HERE


def recipients(mention: EventMention, mentions: Sequence[EventMention], words: Words, here: Sequence[str]) -> list[str]:
    """The recipients; of a deed that is condemned, welcomed or demanded its doer, else the first actor named with what is."""
    own = held(mention, "recipient")
    if (mention.type, mention.mode) in _CLAIMS:
        return first_codes(_SENTENCE_END.split(words.text[mention.trigger.end :], maxsplit=1)[0])
    if mention.type == "MOBILIZE":  # who is sent is no aim
        return [code for code in words.codes(own) if is_known(code)]
    if mention.mode == "disperse" and not own:
        found = [
            code for one in mentions if one.type == "PROTEST" and _holds(mention, one) for code in _who_acts(one, words)
        ]
        return list(dict.fromkeys(found))
    if mention.type not in _ABOUT_DEEDS:
        return _sure(words.codes(own, here=here))
    found = [code for filler in own for code in _doers(filler, mention, mentions, words)]
    if not own and mention.type in _ASKED:
        wanted = (one for one in mentions if _holds(mention, one))
        found = next((doers for one in wanted if (doers := _who_acts(one, words))), [])
    return _sure(list(dict.fromkeys(found)))


def _holds(mention: EventMention, other: EventMention) -> bool:
    """Whether another one is told in the clause of one."""
    return mention.trigger.start < other.trigger.start < mention.end and other is not mention


def _sure(codes: list[str]) -> list[str]:
    """Those of a known country, if there are any, and of two one of which is part of the other, what says more.

    Nameless others beside known ones are mostly what the tree has mistaken; “bombed a market in Yemen, killing Yemeni soldiers” has one target.
    """
    known = [code for code in codes if is_known(code)] or codes
    return [code for code in known if not any(other != code and other.startswith(code) for other in known)]


def _doers(filler: Filler, mention: EventMention, mentions: Sequence[EventMention], words: Words) -> list[str]:
    """Who did what is condemned or welcomed."""
    deeds = (one for one in mentions if one is not mention and filler.start <= one.trigger.start < filler.end)
    deed = next(deeds, None)
    doers = [] if deed is None else _who_acts(deed, words)
    return doers or words.codes([filler]) or first_codes(words.text[filler.start : mention.end])


def _who_acts(deed: EventMention, words: Words) -> list[str]:
    return words.codes([*held(deed, "actor"), *held(deed, "participant")])


def behind(mention: EventMention, acting: Sequence[str], words: Words) -> list[str]:
    """Whom a deed without recipient is about: who is named next in its clause; of force only who is named in its object, or behind "against"."""
    if mention.type in _AIMLESS or mention.mode in _ALONE:
        return []
    said = [one.start for one in mention.fillers if one.role == "actor" and one.start > mention.trigger.start]
    clause = words.text[mention.trigger.start : min([mention.end, *said])]
    if mention.mode in _MEASURES:  # "closed the roads that lead to Peru"
        clause = _SENTENCE_END.split(words.text[mention.trigger.start :], maxsplit=1)[0]
    pieces = breaks().split(clause)
    if mention.type in _FORCE and mention.mode not in _MEASURES:
        target = _against().split(clause, maxsplit=1)[1:]
        pieces = [pieces[0], *(breaks().split(piece)[0] for piece in target)]
    first = next((piece for piece in pieces if name_codes(piece)), "")
    return [code for code in phrase_codes(first) if all(code[:_COUNTRY] != one[:_COUNTRY] for one in acting)]


@cache
def _against() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_either('against')})\b")


@cache
def _supporting() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_either('on behalf')})\b")


def _either(key: str) -> str:
    return "|".join(sorted(cameo().words[key]))


def supported(mention: EventMention, words: Words) -> list[str]:
    """For whom people rally: “marched in support of Chile”."""
    if mention.type != "PROTEST":
        return []
    sentence = _SENTENCE_END.split(words.text[mention.trigger.start :], maxsplit=1)[0]
    return [code for rest in _supporting().split(sentence, maxsplit=1)[1:] for code in first_codes(rest)]


def at_mission(mention: EventMention, words: Words) -> list[str]:
    """Against whom people demonstrate at an embassy: “marched to the Danish embassy”."""
    if mention.type != "PROTEST":
        return []
    missions = cameo().words["missions"]
    pieces = breaks().split(_SENTENCE_END.split(words.text[mention.trigger.end :], maxsplit=1)[0])
    piece = next((piece for piece in pieces if not missions.isdisjoint(piece.split())), "")
    return [code for code in phrase_codes(piece) if is_known(code)]


def quarrel(mention: EventMention, words: Words) -> list[str]:
    """Whose doings it is over that people clash in words, where nobody is named whom they clash with."""
    together = held(mention, "participant")
    rest = words.text[mention.trigger.end : mention.end].split(maxsplit=1)
    one_side = together and all(one.start < mention.trigger.start for one in together)
    return first_codes(rest[1]) if one_side and rest[1:] and rest[0] in cameo().words["over"] else []


def expelling(mention: EventMention, words: Words) -> list[str]:
    """Who expels, where only the country is named from which somebody is: “was expelled from Chile”."""
    if mention.mode not in _EXPELLED or held(mention, "actor"):
        return []
    sentence = _SENTENCE_END.split(words.text[mention.trigger.end :], maxsplit=1)[0].split()
    at = next((at for at, word in enumerate(sentence) if word in cameo().words["out of"]), len(sentence))
    return first_codes(" ".join(sentence[at + 1 : at + 1 + _FEW]))


def is_each_other(mention: EventMention, words: Words) -> bool:
    """Whether all who act do so to all others: “accused each other”, “reopened their border”."""
    rest = words.text[mention.trigger.end :].split()[:2]
    inside = {word.lower() for word in words.text[mention.trigger.start : mention.trigger.end].split()}
    shared = mention.type in _BETWEEN and not cameo().words["common"].isdisjoint(inside)
    return shared or " ".join(rest).lower() in cameo().words["each other"]


def named_before(mention: EventMention, words: Words) -> list[str]:
    """The name right before an active verb, in its clause: what is left of a subject that the tree has lost."""
    clause = _CLAUSE_START.split(words.text[: mention.trigger.start])[-1]
    start, rest = mention.trigger.start - len(clause), clause.split()
    if not 0 < len(rest) <= _FEW or any(start <= one.start < mention.trigger.end for one in mention.fillers):
        return []
    if rest[-1].lower() in cameo().words["articles"]:  # a noun
        return []
    if any(word.lower() in cameo().words["being"] | cameo().words["breaks"] for word in rest):
        return []
    return [code for code in actor_codes(clause) if is_known(code)] if clause[:1].isupper() or len(rest) < 2 else []


def as_counterparts(codes: Sequence[str], others: Sequence[str], mention: EventMention, words: Words) -> list[str]:
    """“His Chilean counterpart”: the codes with the role of the one on the other side."""
    said = {word.strip(".,;:").lower() for word in words.text[mention.trigger.end : mention.end].split()}
    roles = {role_of(code) for code in others}
    if len(roles) != 1 or not said & cameo().words["counterparts"]:
        return [*codes]
    return [*_with_role(codes, next(iter(roles)))]


def _with_role(codes: Sequence[str], role: str) -> Iterator[str]:
    for code in codes:
        yield code + role if len(code) == _COUNTRY and is_known(code) else code
