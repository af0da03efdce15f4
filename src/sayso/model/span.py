"""Places in a text: `Span` by position, `Anchor` by the words themselves."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range `[start, end)` in Unicode code points of one frozen text.

    W3C Web Annotation's TextPositionSelector; exactly a Python slice. The only record with positional
    fields: it is written everywhere and `Span(3, 7)` cannot be misread.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"bad span {self.start}:{self.end}")

    def of(self, text: str) -> str:
        """The words of `text` in this span."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether both cover at least one common character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A place said in its own words, to be found again on a page whose positions moved.

    W3C Web Annotation's TextQuoteSelector: the exact text with what stands before and after it.
    """

    exact: str
    prefix: str
    suffix: str
