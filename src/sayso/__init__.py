"""sayso: who reported what, when, on whose word, and how many independent origins stand behind it."""

__version__ = "0.1.0"
