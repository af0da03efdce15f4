"""What an event shows of how those in its roles stand to each other."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.model import Event, EventType, RelationType

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
    "MOBILIZE": "pressure",
    "ASSAULT": "violence",
}
"""PLOVER's event types by the relation that they show. DEMAND, CONCEDE, RETREAT, INVESTIGATE and CRIME say too little of how two stand."""
TOLD: dict[EventType, str] = {
    "CONSULT": "they met or talked",
    "AGREE": "they agreed on something",
    "SUPPORT": "one stood up for the other",
    "COOPERATE": "they worked together",
    "AID": "one helped the other",
    "DISAPPROVE": "one criticised the other",
    "REJECT": "one refused what the other wanted",
    "PROTEST": "one protested against the other",
    "THREATEN": "one threatened the other",
    "SANCTION": "one cut back ties with the other or punished it",
    "COERCE": "one used its power against the other",
    "MOBILIZE": "one made forces ready against the other",
    "ASSAULT": "one attacked the other",
}
"""The same in words for a reader."""
TOGETHER = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""Types whose participants stand so to each other; of the others only who acts and whom it hits."""
REAL = frozenset({"actual", "historical"})
_SIDES = frozenset({"actor", "recipient", "participant"})


def pairs(event: Event) -> Iterator[tuple[str, str]]:
    """The entities of an event that stand so to each other, who acts first."""
    if event.type not in TYPES or event.context not in REAL:
        return
    actors = [holder.entity for holder in event.roles if holder.role == "actor"]
    hit = [holder.entity for holder in event.roles if holder.role == "recipient"]
    found = {(a, b) for a in actors for b in hit if a != b}
    if event.type in TOGETHER:
        # everybody who took part, each pair once
        sides = sorted({holder.entity for holder in event.roles if holder.role in _SIDES})
        found = {(a, b) for number, a in enumerate(sides) for b in sides[number + 1 :]}
    yield from sorted(found)
