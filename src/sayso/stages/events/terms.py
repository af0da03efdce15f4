"""The words and names around a trigger, each with its nearness.

What stands beside "killed" says more of who was killed than the rest of a long sentence. Names count as the entities that they stand for, other words by their meaning where `lang/lexicon/senses.csv` knows one, so that tellings in two
languages have terms in common, and by their stem otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from sayso.lang.happenings import happenings
from sayso.lang.senses import senses
from sayso.model import EventMention
from sayso.stages.events.regions import Named
from sayso.text.cut import cut

FADING = 1
"""Words from the trigger after which a word counts half as much as the one beside it."""
REACH = 40
"""Characters behind a clause that may still say what a demand is about."""
_WORDS_KEPT = 1 << 16  # words that are not looked up again


def terms(mention: EventMention, text: str, start: int, names: Sequence[Named], language: str) -> dict[str, float]:
    """The terms of the clause `text`, which begins at `start` of its document, but for the trigger; the nearest place of each counts."""
    found = cut(text)
    trigger = range(mention.trigger.start - start, mention.trigger.end - start)
    own = [place for place, at in enumerate(found.starts) if at in trigger]
    made: dict[str, float] = {}
    if not own:
        return made
    for place, key in enumerate(found.keys):
        if own[0] <= place <= own[-1]:
            continue
        named = _entity(start + found.starts[place], names) if names else None
        term = _meant(key, language) if named is None else named
        if term is not None:
            away = max(own[0] - place, place - own[-1]) - 1
            made[term] = max(made.get(term, 0.0), 1 / (1 + away / FADING))
    return made


def matter(mention: EventMention, beside: Sequence[EventMention], language: str) -> dict[str, float]:
    """Rows of the happenings that a demand, a refusal, ... speaks of: those told in its clause or just behind it."""
    reach = max(mention.end, mention.trigger.end + REACH)
    told = [one for one in beside if one is not mention and mention.start <= one.trigger.start < reach]
    return {row: 1.0 for one in told for row in sorted(happenings(language).kin(one.head).rows)}


def _entity(at: int, names: Sequence[Named]) -> str | None:
    """The entity whose name stands at a place."""
    return next((name.entity for name in names if name.start <= at < name.end), None)


@lru_cache(_WORDS_KEPT)
def _meant(key: str, language: str) -> str | None:
    """What a word means, or its stem; None for words that tell nothing."""
    known = senses(language)
    if known is not None:
        if key in known.cuts.empty:
            return None
        meant = known.meanings(key)
        if meant:
            return None if meant & known.small else min(meant)
    return happenings(language).stem(key)
