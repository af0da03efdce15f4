"""Everything that sayso raises on purpose.

* SaysoError
  + UsageError         the call was wrong: an unknown option, setting, task or language (exit 2)
    x UnknownName      no page of the dossier has the name (exit 2)
  + InputError         nothing of what was named could be read (exit 2)
  + MissingExtra       an optional library is wanted and not installed; says the install line (exit 2)
  + StoreError         the dossier's database is not one, or was written by a newer sayso (exit 2)

A page that cannot be read is no exception but a `sayso.model.Failure`: the rest goes on (exit 1).
"""

from __future__ import annotations


class SaysoError(Exception):
    """Base of all errors below; its text is one sentence for the person at the terminal."""


class UsageError(SaysoError):
    """The call was wrong; the text says what would be right."""


class UnknownName(UsageError):  # noqa: N818  said as in UsageError: what is not known
    """No page of the dossier has the name; the text proposes names that are like it."""


class InputError(SaysoError):
    """Nothing could be read.

    Attributes:
        path: what was asked for.
    """

    def __init__(self, path: str, message: str) -> None:
        super().__init__(message)
        self.path = path


class MissingExtra(SaysoError):  # noqa: N818  what is missing says it better than an Error
    """An optional library is needed for what was asked.

    Attributes:
        extra: the name of the extra that installs it.
    """

    def __init__(self, extra: str, purpose: str) -> None:
        super().__init__(f"{purpose} needs an optional library: pip install 'sayso[{extra}]'")
        self.extra = extra


class StoreError(SaysoError):
    """The database cannot be used.

    Attributes:
        path: the database file.
    """

    def __init__(self, path: str, message: str) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path
