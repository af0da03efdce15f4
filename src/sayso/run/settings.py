"""The settings: what a user can have an opinion on. Unknown keys are errors."""

from __future__ import annotations

from pathlib import Path

import msgspec

from sayso.errors import UsageError


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How a build is done. Read from `sayso.toml` in the working folder or from `--settings FILE`.

    Those marked * change what the dossier says and are recorded in it.
    """

    max_page_bytes: int = 10_000_000
    """Larger pages, and larger records in containers, become failures. *"""
    max_page_seconds: float = 30.0
    """A page that takes more processor time than this in one worker becomes a failure."""
    jobs: int = 0
    """Worker processes. 0: the command line takes one for each processor; a Python program works in its own."""
    models: dict[str, str] = {}
    """A spaCy pipeline (name or folder) for a language instead of the shipped one: {"en": "en_core_web_trf"}. *"""
    embeddings: str = ""
    """A sentence-embedding model as further evidence for translations and stories: a spaCy pipeline with word vectors or a model of sentence-transformers, by name or folder. *"""
    builtin_dates: bool = True
    """Whether the built-in lists of well-known dated happenings and of terms of office may tell when texts were written. *"""
    builtin_names: bool = True
    """Whether the built-in list of countries and great organisations takes part in telling who is who. *"""
    report_text_bytes: int = 20_000_000
    """How much document text `index.html` may hold; the rest stays in the dossier and the database."""

    def content(self) -> tuple[tuple[str, str], ...]:
        """The settings that change what the dossier says, as sorted name and value."""
        models = ", ".join(f"{code}={name}" for code, name in sorted(self.models.items()))
        dates, names = ("yes" if used else "no" for used in (self.builtin_dates, self.builtin_names))
        lists = (("builtin_dates", dates), ("builtin_names", names))
        own = (("embeddings", self.embeddings),) if self.embeddings else ()
        return (*lists, *own, ("max_page_bytes", str(self.max_page_bytes)), ("models", models))


def load_settings(path: Path | None = None) -> Settings:
    """Read the settings from a TOML file; without one, the defaults.

    Raises:
        UsageError: the file is missing, no TOML, or has an unknown or wrong setting.
    """
    if path is None:
        return Settings()
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Settings)
    except OSError as error:
        raise UsageError(f"{path}: cannot read the settings ({error.strerror})") from None
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise UsageError(f"{path}: {error}") from None
