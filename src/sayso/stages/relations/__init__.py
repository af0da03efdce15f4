"""Relations: how two entities stood to each other, and when: a gather from `RelationMention` and `Event` to `Relation`.

    RelationMention*, Event*, EventMention*, Document*, Mention*, Entity*, Link*, Reading*, Dating*, Quotation* -> tellings -> stretches of time -> Relation*

Requirement: for each pair of entities, what the pile says of how they stood, with sign and time, so that a change over time shows as two
relations and two tellings that do not agree stay side by side. Nothing is weighed against anything: a relation says who tells it.

Method. Each relation mention and each pair of roles in one telling of an event (`shown`) is a telling (`tellings`). The adjective of a country ("Iranian")
and its capital lead to the country where the pile knows it. Nobody talks to the house that he is of. Tellings of one pair, type and sign are one relation as long as no more than
`stretches.GAP` days lie between them and none of the other sign lies there; those without any time are one more. A
relation's time is the hull of its tellings (`stretches.hull`): a telling's is that of its words, else that of its document's writing.

Types with a direction (backing, pressure, membership) keep who acts as `a`; in all others `a` is the entity whose id is smaller.

Known exceptions: a government and its country are two entities; a relation told without a time counts from the day of
writing; what an event type says of two is a rule of thumb (`shown.TYPES`), and only events told as having happened are read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from sayso.ids import make_id
from sayso.model import Relation, RelationMention
from sayso.stages.relations.stretches import hull, stretches
from sayso.stages.relations.tellings import Records, Telling, tellings

__all__ = ["Records", "relations"]

_MOST = 0.95  # however many tell it (guess)
SHARP = 31
"""Days from the first to the last up to which a page's time is told as its day."""
_EACH = 0.05  # what one more document adds to the surest telling (guess)


def relations(mentions: Iterable[RelationMention], records: Records) -> tuple[Relation, ...]:
    """Return how the entities of a pile stand to each other, sorted by id."""
    pairs: defaultdict[frozenset[str], list[Telling]] = defaultdict(list)
    for telling in tellings(mentions, records):
        pairs[frozenset((telling.a, telling.b))].append(telling)
    made = [_relation(stretch, pair) for pair in pairs.values() for stretch in stretches(pair)]
    return tuple(sorted(made, key=lambda one: one.id))


def _relation(stretch: Sequence[Telling], pair: Sequence[Telling]) -> Relation:
    first = stretch[0]
    told = sorted({telling.mention for telling in stretch if telling.mention is not None})
    shown = sorted({telling.event for telling in stretch if telling.event is not None})
    said = sorted({telling.quotation for telling in stretch if telling.quotation is not None})
    earliest, latest = hull(stretch)
    documents = {document for telling in stretch for document in telling.documents}
    return Relation(
        id=make_id("rl", first.a, first.b, first.type, first.sign, *(told or shown)),
        a=first.a,
        b=first.b,
        type=first.type,
        sign=first.sign,
        earliest=earliest,
        latest=latest,
        mentions=tuple(told),
        events=tuple(shown),
        quotations=tuple(said),
        score=min(_MOST, max(telling.score for telling in stretch) + _EACH * (len(documents) - 1)),
        why=_why(stretch, pair, len(documents)),
    )


def _why(stretch: Sequence[Telling], pair: Sequence[Telling], documents: int) -> str:
    reasons = list(_reasons(stretch))
    more = f" and {len(reasons) - 3} more" if len(reasons) > 3 else ""
    pages = "1 page" if documents == 1 else f"{documents} pages"
    begin, end = hull(stretch)
    against = any(one.sign == -stretch[0].sign != 0 and _meets(one, begin, end) for one in pair)
    other = "; others tell the opposite of what may be the same time" if against else ""
    return f"{'; '.join(reasons[:3])}{more} ({pages}){_timed(stretch, begin, end)}{other}"


def _timed(stretch: Sequence[Telling], begin: str | None, end: str | None) -> str:
    """What the time rests on where no words give it."""
    known = {telling.timed for telling in stretch}
    if "words" in known:
        return ""
    if "page" not in known:
        return "; nothing tells when"
    if begin is None or end is None or (date.fromisoformat(end) - date.fromisoformat(begin)).days <= SHARP:
        return "; no words tell when, the time is the day of the page"
    return "; no words tell when, the page is of some day between these"


def _reasons(stretch: Sequence[Telling]) -> Iterator[str]:
    """Each reason once; those that only differ in the words that are quoted at their end together."""
    words: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for telling in stretch:
        reason, _, quoted = telling.why.partition(": “")
        words[reason].update({f"“{quoted}": None} if quoted else {})
    for reason, quoted_words in words.items():
        yield f"{reason}: {', '.join(quoted_words)}" if quoted_words else reason


def _meets(other: Telling, begin: str | None, end: str | None) -> bool:
    """Whether a telling's time meets a stretch of days; a time that is not known meets none."""
    if begin is None or end is None or other.earliest is None or other.latest is None:
        return False
    return begin <= other.latest and other.earliest <= end
