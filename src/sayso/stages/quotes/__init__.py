"""Quotations with their attribution: who is said to have said what (direct, indirect, mixed)."""

from sayso.stages.quotes.bench_form import attributions, in_parts
from sayso.stages.quotes.lexicon import cue_words, parted_cues
from sayso.stages.quotes.stage import quotes

__all__ = ["attributions", "cue_words", "in_parts", "parted_cues", "quotes"]
