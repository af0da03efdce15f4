"""Loading a spaCy pipeline: 0.4 s for the library, so at the first token only."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
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
    with _without_commands():
        import spacy  # noqa: PLC0415 - 0.4 s, only where it is used
    from thinc.api import NumpyOps, set_current_ops  # noqa: PLC0415

    # numpy's own matrix product is 1.5 to 1.8 times as fast as the one that spaCy brings (measured, one core).
    set_current_ops(NumpyOps(use_blis=False))
    return spacy


_COMMANDS = ("spacy.cli", "spacy.cli.info")


@contextmanager
def _without_commands() -> Iterator[None]:
    """Leave spaCy's commands out while it is imported.

    The package imports them for one function, and with them the libraries that fetch models from the network: a third of its 0.6 s. Afterwards they can
    be imported as ever.
    """
    if "spacy" in sys.modules:
        yield
        return
    commands, info = map(ModuleType, _COMMANDS)
    commands.__path__ = []
    info.info = _info  # type: ignore[attr-defined]
    sys.modules.update(zip(_COMMANDS, (commands, info), strict=True))
    try:
        yield
    finally:
        for name in _COMMANDS:
            del sys.modules[name]


def _info(*args: Any, **rest: Any) -> Any:
    """`spacy.info`, for programs that use it besides."""
    from spacy.cli.info import info  # noqa: PLC0415

    return info(*args, **rest)
