"""`Days`: between which two days something was, where either may not be known."""

from __future__ import annotations

from typing import NamedTuple


class Days(NamedTuple):
    """Days as ordinals, both ends included; None for an end that is not known."""

    first: int | None
    last: int | None

    @property
    def width(self) -> int | None:
        """Days between both ends; None where one is not known."""
        return None if self.first is None or self.last is None else self.last - self.first

    def overlaps(self, other: Days) -> bool:
        """Whether a day can be in both."""
        return self.gap(other) <= 0

    def gap(self, other: Days) -> int:
        """Days that lie between both; 0 or less where they meet."""
        return max(less(other.first, self.last), less(self.first, other.last))


def less(later: int | None, earlier: int | None) -> int:
    """Days from the earlier to the later; 0 where one is not known."""
    return 0 if later is None or earlier is None else later - earlier
