"""How far words have come: the tellers between the one who said them and us."""

from __future__ import annotations

from sayso.model import Attribution

_HANDS = {2: "second hand", 3: "third hand"}


def hand(attribution: Attribution | None) -> int | None:
    """How many mouths words passed through before the outlet: 1 if it heard the speaker itself, as far as it says."""
    return len(attribution.chain) or None if attribution is not None else None


def told_by(attribution: Attribution | None) -> str | None:
    """“second hand: Radio Venn, from the Orlo Post”, the nearest teller first; None where nobody stands between.

    >>> told_by(None) is None
    True
    """
    if attribution is None or len(attribution.chain) < 2:
        return None
    depth = _HANDS.get(len(attribution.chain), f"{len(attribution.chain)}th hand")
    return f"{depth}: {', from '.join(teller.name for teller in attribution.chain)}"
