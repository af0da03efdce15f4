"""Whom a noun phrase takes up: the one bearer of whom the text has said what the noun says.

A person needs an office of that name, and every describing word of the phrase must be in it ("the deputy minister" is not
"Minister Voss", nor the other way round). An organisation or place needs a kind that the noun can stand for, in its name or in a
role. A rival (another noun phrase that brings someone with the same noun) since the bearer was named blocks the tie, and so
do two fitting bearers unless one was named in the last two sentences and the other long before.

A few nouns say so little ("the group", "the company") that they also take up the only organisation of the last two sentences.
"The country" takes up the only country of the last three.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from sayso.stages.coreferences.bearers import Bearer, Office
from sayso.stages.coreferences.nouns import Nouns
from sayso.stages.coreferences.phrases import Phrase
from sayso.stages.coreferences.scene import Scene, Sight, only

STATED, OF_TWO, NEAREST, COUNTRY = 0.85, 0.65, 0.55, 0.6
"""Scores: the kind or office is stated and one bearer fits; one of two; by nearness alone; the only country. Set in this order."""
FURTHEST = 12
"""Sentences since the bearer was last spoken of, at most."""
NEAR, FAR = 2, 6
"""Of two who fit, one was named within so many sentences and the other not within so many. Guesses, read on news pages."""
COUNTRY_BACK = 3


class Tie(NamedTuple):
    """A bearer, how sure it is, and why."""

    bearer: Bearer
    score: float
    why: str


def taken_up(phrase: Phrase, scene: Scene, rivals: Sequence[Phrase], nouns: Nouns) -> Tie | None:
    """The bearer that a phrase takes up, or None. `rivals` are the phrases before it that bring someone else."""
    near = scene.last(phrase.start, phrase.line, FURTHEST)
    sights = [(bearer, sight) for bearer, sight in near if _fits(phrase, bearer, nouns)]
    if sights:
        bearer = _one(phrase, sights)
        if bearer is None or _rivalled(phrase, bearer[1], rivals) or _nearer(phrase, *bearer, scene, nouns):
            return None
        score = STATED if len(sights) == 1 else OF_TWO
        return Tie(bearer[0], score, f"“{bearer[0].name}” is called {_called(phrase, bearer[0], nouns)} in the text")
    tie = _by_nearness(phrase, scene, rivals, nouns)
    if tie is None or any(_fits(phrase, bearer, nouns) for bearer in scene.bearers):  # in this order: few come so far
        return None
    return tie


def _near(phrase: Phrase, sight: Sight, back: int) -> bool:
    return sight.line >= phrase.line - back


def _one(phrase: Phrase, sights: Sequence[tuple[Bearer, Sight]]) -> tuple[Bearer, Sight] | None:
    if len(sights) == 1:
        return sights[0]
    near = [found for found in sights if _near(phrase, found[1], NEAR)]
    far = [found for found in sights if not _near(phrase, found[1], FAR)]
    return near[0] if len(near) == 1 and len(far) == len(sights) - 1 else None


def _rivalled(phrase: Phrase, since: Sight, rivals: Sequence[Phrase]) -> bool:
    """Whether another one came with the noun; `rivals` are in order, and those before the sight need no look."""
    later = takewhile(lambda rival: rival.start > since.start, reversed(rivals))
    return any(r.end < phrase.start and r.base == phrase.base for r in later)


def _nearer(phrase: Phrase, bearer: Bearer, since: Sight, scene: Scene, nouns: Nouns) -> bool:
    """Whether another organisation was named since of which nothing is told, and the noun says little."""
    if phrase.kind != "Organization" or phrase.base not in nouns.loose:
        return False
    later = [b for b, s in scene.seen(phrase.start, phrase.line, FURTHEST) if s > since and b is not bearer]
    return any(b.schema == "Organization" and not b.kinds for b in later)


def _called(phrase: Phrase, bearer: Bearer, nouns: Nouns) -> str:
    if bearer.schema == "Person":
        office = next(o for o in bearer.offices if _same_office(phrase, o, nouns))
        return f"“{office.head}”"
    fits = nouns.stands_for.get(phrase.base, frozenset())
    return f"“{min(bearer.kinds & fits)}”"


def _fits(phrase: Phrase, bearer: Bearer, nouns: Nouns) -> bool:
    if phrase.kind == "Person":
        told = nouns.gender(phrase.noun)
        if bearer.schema != "Person" or (told and bearer.gender and told != bearer.gender):
            return False
        return any(_same_office(phrase, office, nouns) for office in bearer.offices)
    if phrase.kind == "Country":
        return False
    fits = nouns.stands_for.get(phrase.base, frozenset())
    schemas = {"Organization"} if phrase.kind == "Organization" else {"Place", "Country"}
    if bearer.schema not in schemas or not bearer.kinds & fits:
        return False
    if phrase.base != phrase.noun and not nouns.said_in(phrase.noun, {phrase.base, *bearer.parts, *_said(bearer)}):
        return False
    return all(_describes(word, bearer, nouns) for word in phrase.modifiers)


def _describes(word: str, bearer: Bearer, nouns: Nouns) -> bool:
    return nouns.says_little(word) or word in bearer.parts or word in _said(bearer)


def _said(bearer: Bearer) -> set[str]:
    """The words of a bearer's roles."""
    return {low for office in bearer.offices for low in (*office.words, *office.rest)}


def _same_office(phrase: Phrase, office: Office, nouns: Nouns) -> bool:
    """Whether an office's noun is the phrase's, and no word of either makes it another one."""
    if not _same_noun(phrase, office, nouns):
        return False
    if any(word not in office.words and not nouns.says_little(word) for word in phrase.modifiers):
        return False
    said = (*phrase.modifiers, phrase.noun)
    return any(map(nouns.narrows, office.words)) == any(map(nouns.narrows, said))


def _same_noun(phrase: Phrase, office: Office, nouns: Nouns) -> bool:
    if office.head == phrase.noun:
        return True
    if not nouns.compounds or nouns.person(office.head) is None:
        return False
    stem = phrase.noun.removesuffix("s").removesuffix("n")
    if office.head.removesuffix("s").removesuffix("n") == stem or office.head.endswith(phrase.noun):
        return True
    tail = nouns.person(phrase.noun)
    first = phrase.noun[: -len(tail)] if tail else ""
    return len(first) > len("xxx") and office.head == tail and any(word.startswith(first[:5]) for word in office.rest)


def _by_nearness(phrase: Phrase, scene: Scene, rivals: Sequence[Phrase], nouns: Nouns) -> Tie | None:
    if any(not nouns.says_little(word) for word in phrase.modifiers):
        return None
    if phrase.base != phrase.noun and not phrase.noun.startswith(phrase.base):
        return None
    if phrase.kind == "Country":
        seen = scene.seen(phrase.start, phrase.line, COUNTRY_BACK)
        country = only(b for b, _ in seen if b.schema == "Country")
        return (
            None
            if country is None
            else Tie(country, COUNTRY, f"“{country.name}” is the only country named shortly before")
        )
    if phrase.base not in nouns.loose:
        return None
    seen = scene.seen(phrase.start, phrase.line, NEAR)
    open_kind = [(b, sight) for b, sight in seen if b.schema == "Organization" and _may_be(b, phrase, nouns)]
    bearer = only(b for b, _ in open_kind)
    if (
        bearer is None
        or all(sight.aside for _, sight in open_kind)
        or any(r.base == phrase.base for r in takewhile(lambda r: r.line >= phrase.line - NEAR, reversed(rivals)))
    ):
        return None
    return Tie(bearer, NEAREST, f"“{bearer.name}” is the only organisation named shortly before")


def _may_be(bearer: Bearer, phrase: Phrase, nouns: Nouns) -> bool:
    """Whether nothing told of an organisation speaks against the noun; a ministry is no group."""
    return not bearer.kinds or bool(bearer.kinds & nouns.stands_for.get(phrase.base, frozenset()))
