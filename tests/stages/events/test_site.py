"""Where a happening is told to be."""

from __future__ import annotations

from tests.stages.events.make import Pile


def _pile(*lines: tuple[str, list[str]]) -> Pile:
    pile = Pile()
    for number, (line, places) in enumerate(lines):
        pile.told(f"d-{number}", line, roles={"place": places})
    return pile


def test_a_town_meets_its_country_though_no_list_knows_it() -> None:
    pile = _pile(("It [burned] in Lume.", ["Lume"]), ("It [burned] in Norland.", ["Norland"]))
    a, b = pile.tellings()
    assert not a.site.meets(b.site)
    pile.told("d-2", "Lume, Norland, is [quiet].", roles={"place": ["Lume", "Norland"]})
    a, b, _ = pile.tellings()
    assert a.site.meets(b.site)
    assert b.site.meets(a.site)
    assert a.site.places == {"e-Lume"}


def test_names_with_a_common_word_meet() -> None:
    a, b = _pile(("It [burned] in Lume.", ["Lume"]), ("It [burned] in Upper Lume.", ["Upper Lume"])).tellings()
    assert a.site.meets(b.site)


def test_nowhere_meets_nobody() -> None:
    a, b = _pile(("It [burned].", []), ("It [burned] in Lume.", ["Lume"])).tellings()
    assert not a.site.meets(b.site)
