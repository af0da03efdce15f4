"""What a telling says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.stages.events.make import Pile


def test_the_name_behind_a_noun_for_a_place() -> None:
    pile = Pile()
    pile.told("d-1", "They [met] in the capital Orlo.", roles={"place": ["Orlo"]})
    (filler,) = pile.mentions[0].fillers
    noun = replace(filler, start=filler.start - 12, end=filler.start - 1, mention=None)
    pile.mentions[0] = replace(pile.mentions[0], fillers=(noun,))
    (telling,) = pile.tellings()
    assert telling.site.places == {"e-Orlo"}


@pytest.mark.parametrize(
    ("line", "definite", "indefinite", "anew"),
    [
        ("The [attack] came at night.", True, False, False),
        ("The [attack] of Lume came at night.", False, False, False),
        ("An [attack] came at night.", False, True, False),
        ("Another [attack] came at night.", False, True, True),
        ("[Attacks] came at night.", False, False, False),
    ],
)
def test_the_words_before_say_whether_it_is_known(line: str, definite: bool, indefinite: bool, anew: bool) -> None:
    pile = Pile()
    pile.told("d-1", line, kind="ASSAULT")
    (telling,) = pile.tellings()
    assert (telling.definite, telling.indefinite, telling.anew) == (definite, indefinite, anew)
