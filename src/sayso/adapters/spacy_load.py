"""Loading a spaCy pipeline: 0.6 s for the library, so at the first token only."""

from __future__ import annotations

from typing import Any

from sayso.errors import UsageError


def load(name_or_path: str) -> Any:
    """Load a pipeline by the name of an installed package or by its folder.

    Raises:
        UsageError: there is none, or it cannot be read.
    """
    spacy = library()
    try:
        return spacy.load(name_or_path)
    except OSError:
        raise UsageError(
            f"there is no spaCy pipeline {name_or_path!r}: give the folder of one, or the name of an installed package "
            f"(see spacy.io/models)"
        ) from None
    except (ImportError, ValueError) as error:
        first = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise UsageError(f"the spaCy pipeline {name_or_path!r} cannot be loaded: {first}") from error


def library() -> Any:
    """spaCy, imported and set up."""
    import spacy  # noqa: PLC0415 - 0.6 s, only where it is used
    from thinc.api import NumpyOps, set_current_ops  # noqa: PLC0415

    # numpy's own matrix product is 1.5 to 1.8 times as fast as the one that spaCy brings (measured, one core).
    set_current_ops(NumpyOps(use_blis=False))
    return spacy
