"""What those who take part say for and against two tellings being of one happening, as log odds (`weigh.py` sums them up).

Names that were not linked are commoner than two who do the same: of 299 pairs of one story of ECB+ (read half) that name others in a role, 8 in 10 are
one happening, told of "Venn" and "Governor Alda Venn", of a town and who lives there. So only who cannot be the other speaks against it.
"""

from __future__ import annotations

from sayso.stages.events.cast import Cast, alike

SAME_WHO, OTHER_WHO, OTHER_FORCE, TURNED = 0.8, -1.8, -3.5, -3.0
"""For each entity that takes part in both, up to three; for each role whose holders both name, and none is the same (for
those who use force more: two who attack make two attacks); and where one acts here and is acted on there."""
SAME_NAME = 1.5
"""Two entities in a role of which one has the other's name in its own ("Velk", "Tara Velk"): most are one that was not linked.
Of 0, 0.8, 1.5 and 2.5 the last two were best on the read half of ECB+ (0.001 more than 0)."""
MOST_WHO = 3
NOBODY: frozenset[str] = frozenset()


def people(one: Cast, other: Cast, *, force: bool) -> float:
    """Who takes part in both, or takes part in one and is named in the other; and who is in the way of it.

    `force`: both use force.
    """
    if not one.parts and not other.parts:
        return 0.0
    apart = one.who.isdisjoint(other.who) and one.who.isdisjoint(other.names) and other.who.isdisjoint(one.names)
    common = 0 if apart else min(len(_shared(one, other) | _shared(other, one)), MOST_WHO)
    value = SAME_WHO * common
    if not one.parts or not other.parts:
        return value
    for role in one.holders:
        if role in other.holders:
            value += _other(one, other, role, force=force)
    return value + TURNED if turned(one, other) else value


def turned(one: Cast, other: Cast) -> bool:
    """Whether somebody acts in one, and is acted on in the other."""
    here, there = one.holders, other.holders
    if not here or not there:
        return False
    return not (
        here.get("actor", NOBODY).isdisjoint(there.get("recipient", NOBODY))
        and there.get("actor", NOBODY).isdisjoint(here.get("recipient", NOBODY))
    )


def _shared(one: Cast, other: Cast) -> frozenset[str]:
    """Those who take part in one and are named in the other, if not in another part."""
    return frozenset(
        entity
        for role, entity in one.parts
        if (role, entity) in other.parts
        or ("participant", entity) in other.parts
        or (entity in other.names and (role == "participant" or entity not in other.who))
    )


def _other(one: Cast, other: Cast, role: str, *, force: bool) -> float:
    """Those in a role: others, or maybe the same by other names."""
    if not one.holders[role].isdisjoint(other.holders[role]):
        return 0.0
    names = alike(one.called[role], other.called[role])
    if names == "same":
        return SAME_NAME
    if force and role == "actor":
        return OTHER_WHO if names in ("related", "namesakes") else OTHER_FORCE
    return 0.0 if names in ("related", "unlike") else OTHER_WHO
