"""A dossier's folder as `sayso serve` needs it: read while builds write, corrected only where that is asked for."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from sayso.adapters.corrections import correction
from sayso.errors import StoreError
from sayso.model import Dossier, Page
from sayso.run.dossier import DOSSIER, last_settings
from sayso.run.gather import read_dossier
from sayso.store import View, open_view


@dataclass(frozen=True, slots=True, kw_only=True)
class LivePile:
    """A folder that `sayso build` wrote, or is writing."""

    folder: Path
    editable: bool

    def stamp(self) -> str:
        """Changes when a build has finished: it writes `dossier.json` last, and whole. Empty as long as there is none."""
        try:
            found = (self.folder / DOSSIER).stat()
        except OSError:
            return ""
        return f"{found.st_mtime_ns:x}-{found.st_ino:x}-{found.st_size:x}"

    def pages(self) -> int:
        """How many pages the store holds now.

        Raises:
            StoreError: here and below, where the folder is gone or is no dossier (any more).
        """
        with self._view() as view:
            return view.count(Page)

    def read(self) -> Dossier:
        """The dossier, all of one moment, with the time of its build."""
        with self._view() as view, view.snapshot():
            dossier = read_dossier(view, last_settings(view))
        return replace(dossier, about=replace(dossier.about, created=self._built() or dossier.about.created))

    def search(self, words: str, limit: int) -> Sequence[str]:
        """Ids of the documents that hold all the words, best first."""
        with self._view() as view:
            return view.search(words, limit)

    def correct(self, words: Sequence[str]) -> str:
        """Make a correction.

        Raises:
            SaysoError: it is none, a name is not known, or a build is writing.
        """
        from sayso.run.fix import fix  # noqa: PLC0415  brings the language libraries along

        try:
            made = fix(self.folder, [correction(words)])
        except sqlite3.OperationalError as error:
            raise StoreError(
                str(self.folder), f"cannot be written now ({error}); try again when the build is done"
            ) from None
        return ". ".join((made.change, *made.notes))

    def _built(self) -> str | None:
        try:
            changed = (self.folder / DOSSIER).stat().st_mtime
        except OSError:
            return None
        return datetime.fromtimestamp(changed, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    @contextmanager
    def _view(self) -> Iterator[View]:
        try:
            with closing(open_view(self.folder)) as view:
                yield view
        except sqlite3.Error as error:
            raise StoreError(str(self.folder), f"cannot be read now ({error})") from None
