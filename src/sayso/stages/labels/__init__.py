"""Labels: what a text calls an actor, in the outlet's own voice or on someone's word."""

from sayso.stages.labels.stage import labels

__all__ = ["labels"]
