"""The closed lists of events and relations in plain words: what a reader sees instead of "CONSULT" or -1."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.model import DifferenceKind, EventContext, EventRole, EventType, Sign

TYPES: Mapping[EventType, str] = {
    "AGREE": "agreement",
    "CONSULT": "meeting or talks",
    "SUPPORT": "support",
    "CONCEDE": "concession",
    "COOPERATE": "cooperation",
    "AID": "aid",
    "RETREAT": "retreat or release",
    "INVESTIGATE": "investigation",
    "DEMAND": "demand",
    "DISAPPROVE": "criticism",
    "REJECT": "refusal",
    "THREATEN": "threat",
    "PROTEST": "protest",
    "CRIME": "crime",
    "SANCTION": "sanction",
    "MOBILIZE": "mobilisation",
    "COERCE": "coercion",
    "ASSAULT": "attack",
    "OTHER": "other",
}
CONTEXTS: Mapping[EventContext, str] = {
    "actual": "reported as happened",
    "historical": "earlier",
    "future": "planned",
    "hypothetical": "possible or feared",
    "denied": "denied",
}
ROLES: Mapping[EventRole, str] = {"actor": "who", "recipient": "whom", "participant": "taking part", "place": "where"}
DIFFERENCES: Mapping[DifferenceKind, str] = {
    "date": "day",
    "place": "place",
    "role": "who",
    "figure": "number",
    "context": "whether it happened",
}
SIGNS: Mapping[Sign, str] = {1: "positive", 0: "neutral", -1: "negative"}


def named(type_: EventType, mode: str | None) -> str:
    """An event's type and how it was done.

    >>> named("ASSAULT", "suicide-attack"), named("PROTEST", None), named("OTHER", "sports"), named("RETREAT", "ceasefire")
    ('attack: suicide attack', 'protest', 'sports', 'ceasefire')
    """
    how = (mode or "").replace("-", " ").replace("_", " ").lower()
    if how and (type_ in {"OTHER", "RETREAT"} or how in TYPES[type_].split()):
        return how
    return f"{TYPES[type_]}: {how}" if how else TYPES[type_]
