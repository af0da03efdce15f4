"""What SQLite reports, in words for whoever has to do something about it.

Only what comes from outside is put in words: a full disk, a damaged file, another program at work. Anything else is a fault of ours and
shall be seen as one.
"""

from __future__ import annotations

import sqlite3

_BASIC = 0xFF  # the rest of a code tells the kinds of one fault apart
_TOLD = {
    sqlite3.SQLITE_FULL: "cannot grow, the disk is full; free some space and run the same command again",
    sqlite3.SQLITE_CORRUPT: "is damaged; move it away and build the dossier anew from its pages",
    sqlite3.SQLITE_NOTADB: "is damaged; move it away and build the dossier anew from its pages",
    sqlite3.SQLITE_BUSY: "is being written by another sayso; wait until that has ended",
    sqlite3.SQLITE_LOCKED: "is being written by another sayso; wait until that has ended",
    sqlite3.SQLITE_READONLY: "cannot be written to; look at the permissions of the folder and of the files in it",
    sqlite3.SQLITE_IOERR: "cannot be read or written; is the disk full or gone?",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened; look at the permissions of the folder and of the files in it",
}


def told(error: sqlite3.Error) -> str | None:
    """A sentence on what is wrong and what to do; None where it is nothing that a user could mend."""
    return _TOLD.get(getattr(error, "sqlite_errorcode", 0) & _BASIC)
