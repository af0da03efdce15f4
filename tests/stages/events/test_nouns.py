"""How a noun speaks of a happening."""

from __future__ import annotations

import pytest

from sayso.stages.events.nouns import is_definite, is_indefinite
from tests.stages.events.make import one_story


@pytest.mark.parametrize(
    ("articles", "behind", "language", "definite"),
    [
        (["the"], " came at night", "en", True),
        (["the"], " on the mine", "en", False),
        (["the"], " of the miners", "en", False),
        (["a"], " came at night", "en", False),
        (["der"], " kam nachts", "de", True),
        (["der"], " auf die Grube", "de", False),
        ([], "", "en", False),
        (["the"], "", "fi", False),
    ],
)
def test_known_or_not(articles: list[str], behind: str, language: str, definite: bool) -> None:
    assert is_definite(articles, behind, language) is definite


def test_the_last_article_counts() -> None:
    assert is_indefinite(["the", "mine", "an"], "en")
    assert not is_indefinite(["an", "old", "the"], "en")


@pytest.mark.parametrize(
    ("line", "head", "language", "number"),
    [
        ("Twelve died in [attacks] on two towns.", "attack", "en", "several"),
        ("A series of [attacks] shook Lume.", "attack", "en", "several"),
        ("The [attack] began at noon.", "attack", "en", "one"),
        ("Gunmen [attacked] a market.", "attack", "en", None),
        ("Orlo [attacks] Lume.", "attack", "en", None),
        ("Bei [Angriffen] auf zwei Orte starben zwölf.", "angriff", "de", "several"),
        ("Der [Angriff] begann am Mittag.", "angriff", "de", "one"),
        ("Deux [attaques] ont frappé Lume.", "attaque", "fr", "several"),
        ("Varios [ataques] sacudieron Lume.", "ataque", "es", "several"),
    ],
)
def test_one_or_several(line: str, head: str, language: str, number: str | None) -> None:
    pile, _ = one_story((line, {"head": head, "kind": "ASSAULT", "language": language}))
    (telling,) = pile.tellings()
    assert telling.number == number


def test_of_what_is_one_in_any_number_nothing_is_said() -> None:
    pile, _ = one_story(("The [talks] began.", {"head": "talk", "kind": "CONSULT"}))
    assert pile.tellings()[0].number is None
