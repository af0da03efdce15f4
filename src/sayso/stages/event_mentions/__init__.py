"""Tellings of happenings: what, who, whom, where, when, on whose word, and whether it happened."""

from sayso.stages.event_mentions.lexicon import trigger_words
from sayso.stages.event_mentions.stage import event_mentions

__all__ = ["event_mentions", "trigger_words"]
