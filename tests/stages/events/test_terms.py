"""The words around a trigger."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.model import EventMention, Span
from tests.stages.events.make import Pile


def test_what_stands_nearer_counts_more() -> None:
    pile = Pile()
    pile.told("d-1", "Alda Venn [closed] the copper foundry.", roles={"actor": ["Alda Venn"]})
    (telling,) = pile.tellings()
    assert telling.terms["e-Alda Venn"] == 1
    copper, foundry = (
        next(value for term, value in telling.terms.items() if term.startswith(beginning))
        for beginning in ("cop", "found")
    )
    assert 1 > copper > foundry > 0


def test_a_demand_is_about_what_its_clause_tells() -> None:
    pile = Pile()
    pile.told("d-1", "They [demanded] her resignation.", kind="DEMAND")
    (alone,) = pile.tellings()
    (demand,) = pile.mentions
    at = pile.texts["d-1"][0].index("resignation")
    pile.mentions.append(_at(demand, at, "resignation"))
    beside = next(one for one in pile.tellings() if one.mention.id == demand.id)
    assert beside.terms.keys() - alone.terms.keys()


def _at(mention: EventMention, start: int, word: str) -> EventMention:
    return replace(mention, id="h-2", head=word, trigger=Span(start, start + len(word)), type="RETREAT")


@given(st.text(max_size=60), st.sampled_from(["en", "de", "fi"]))
def test_any_text_has_terms_between_0_and_1(text: str, language: str) -> None:
    line = text.replace("[", "").replace("]", "").replace("\n", " ")
    pile = Pile()
    pile.told("d-1", f"{line} [met] {line}", language=language)
    (telling,) = pile.tellings()
    assert all(0 < value <= 1 for value in telling.terms.values())
