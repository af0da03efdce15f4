"""How a noun speaks of a happening."""

from __future__ import annotations

import pytest

from sayso.stages.events.nouns import is_definite, is_indefinite


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
