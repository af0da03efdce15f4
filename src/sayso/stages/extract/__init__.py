"""From a page's lines to its document: the main text, its head, and what was left out."""

from sayso.stages.extract.document import Detect, extract

__all__ = ["Detect", "extract"]
