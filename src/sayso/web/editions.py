"""`Editions`: the dossier as it was read last; it is read anew when a build (or a correction) has finished.

Between its start and its end a build writes many times, and what is gathered from all pages (who is who, events, series) does not fit the pages
that are there until the end. So an edition is made when `dossier.json` was written anew, which is the last thing that a build does, and the
one before is shown until then. Reading a dossier in the midst of its first build may fail on what is not there yet: then there is no
edition, and the page says that it is being made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from threading import Lock, Thread
from typing import Protocol

from sayso.errors import SaysoError
from sayso.model import Dossier
from sayso.report.actors import name_bearers
from sayso.report.html import Served, dossier_html, parted_html
from sayso.report.joins import Joins, join


class Pile(Protocol):
    """What the server needs of a dossier's folder."""

    @property
    def editable(self) -> bool:
        """Whether corrections are taken."""

    def stamp(self) -> str:
        """What changes when a build has finished; empty before the first one has."""

    def pages(self) -> int:
        """How many pages there are now, those of a build that runs among them."""

    def read(self) -> Dossier:
        """The dossier as it is now."""

    def search(self, words: str, limit: int) -> Sequence[str]:
        """Ids of documents with all the words, best first."""

    def correct(self, words: Sequence[str]) -> str:
        """Make a correction and bring the dossier up to date; return what changed, in a line."""


@dataclass(frozen=True, kw_only=True)
class Edition:
    """One reading of a dossier, with what is worked out from it once."""

    stamp: str
    dossier: Dossier
    joins: Joins = field(repr=False)
    served: Served = field(repr=False)

    @cached_property
    def parts(self) -> Mapping[str, bytes]:
        """The report by "", without its sections, and each section by its name: it is asked for when a reader gets there."""
        return parted_html(self.dossier, self.served)

    def whole(self) -> Iterator[bytes]:
        """The report with all sections, for who reads without scripts. Texts are not in it."""
        return dossier_html(self.dossier, text_bytes=0, served=self.served)

    def section_of(self, ident: str) -> str | None:
        """The section that shows something by its id."""
        wanted = f'id="{escape(ident)}"'.encode()
        return next((name for name, html in self.parts.items() if wanted in html), None)

    @cached_property
    def bearers(self) -> Mapping[str, Mapping[str, frozenset[str]]]:
        """Whose each name is in which document."""
        return name_bearers(self.joins)


class Editions:
    """Holds the current edition. Asked from several threads at once; one of them reads, the others go on with what was there before."""

    def __init__(self, pile: Pile, serve: Callable[[str, int], Served]) -> None:
        self._pile = pile
        self._serve = serve
        self._reading = Lock()
        self._edition: Edition | None = None

    def current(self) -> Edition | None:
        """The dossier as the last finished build left it; None while there is none.

        Reads it if nobody does; while somebody does, the one before is given.
        """
        if self._edition is not None and (self.is_fresh() or self._reading.locked()):
            return self._edition
        with self._reading:
            if not self.is_fresh():
                self._edition = self._read(self._pile.stamp()) or self._edition
        return self._edition

    def is_fresh(self) -> bool:
        """Whether no build has ended since the edition was read."""
        return (self._edition.stamp if self._edition is not None else "") == self._pile.stamp()

    def prepare(self) -> str:
        """Have a new edition read in the background if there is one; return the stamp of the one that is there, or nothing."""
        if not self.is_fresh() and not self._reading.locked():
            Thread(target=self._try, daemon=True).start()
        return self._edition.stamp if self._edition is not None else ""

    def _try(self) -> None:
        with suppress(SaysoError):  # whoever asks for the dossier is told
            self.current()

    def served(self) -> Served:
        """What a page gets that shows nothing of the dossier."""
        return self._serve("", 0) if self._edition is None else self._edition.served

    def _read(self, stamp: str) -> Edition | None:
        try:
            dossier = self._pile.read()
            served = self._serve(stamp, len(dossier.pages))
            edition = Edition(stamp=stamp, dossier=dossier, joins=join(dossier), served=served)
            whole = len(edition.parts) > 0  # written now, so that what is not there yet is missed here
        except LookupError:  # a record speaks of one that a build has taken away and not made again yet
            return None
        return edition if whole and dossier.documents else None
