"""Which sentences are worth a tree: those with words that tell of what trees are read for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple


class TreeWords(NamedTuple):
    """The words, in lower case, of which a sentence must have one to be parsed."""

    alone: frozenset[str]
    together: Mapping[str, Sequence[frozenset[str]]] = {}
    """Words that ask for a tree only where all words of one of these sets stand in the sentence, too."""
    ends: tuple[str, ...] = ()
    """Ends of words that ask for one."""
    tags: Mapping[str, frozenset[str]] = {}
    """Words that ask for one only as these parts of speech; all others ask as any."""
    every: bool = False
    """Whether every sentence is parsed."""

    def may_ask(self, low: str) -> bool:
        """Whether a word (lower case) can ask for a tree, alone or with others."""
        return self.every or low in self.alone or low in self.together or (bool(self.ends) and low.endswith(self.ends))

    def ask(self, hints: Sequence[tuple[str, str | None]], words: Iterable[str]) -> bool:
        """Whether a sentence is to be parsed: `hints` are those of its words that may ask, with their parts of speech; `words` all of them."""
        if self.every:
            return True
        fitting = {low for low, tag in hints if tag in self.tags.get(low, (tag,))}
        if not fitting.isdisjoint(self.alone) or any(self.ends and low.endswith(self.ends) for low, _ in hints):
            return True
        open_sets = [others for low in fitting for others in self.together.get(low, ())]
        if not open_sets:
            return False
        held = {word.lower() for word in words}
        return any(others <= held for others in open_sets)
