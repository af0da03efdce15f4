"""sayso: who reported what, when, on whose word, and how many independent origins stand behind it.

    from pathlib import Path
    import sayso

    sayso.build(["pages/"], Path("dossier"), settings=sayso.Settings())
    for doc in sayso.open_view(Path("dossier")).all(sayso.model.Document):
        print(doc.title)

Importing the package is cheap and has no effects; what these names need is imported at their first use.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from sayso import model
    from sayso.run.dossier import build
    from sayso.run.settings import Settings
    from sayso.store import open_view

__all__ = ["Settings", "__version__", "build", "model", "open_view"]

_HOMES = {"Settings": "sayso.run.settings", "build": "sayso.run.dossier", "open_view": "sayso.store"}


def __getattr__(name: str) -> Any:
    """Import a public name at its first use (PEP 562)."""
    if name == "model":
        return importlib.import_module("sayso.model")
    if name in _HOMES:
        return getattr(importlib.import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
