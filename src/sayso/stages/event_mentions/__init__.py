"""Tellings of happenings: `EventMention` records from the words that tell of them and the trees around these."""

from sayso.stages.event_mentions.bench_form import class_of
from sayso.stages.event_mentions.coded import rows as coded_rows
from sayso.stages.event_mentions.given import clauses_of
from sayso.stages.event_mentions.lexicon import trigger_words
from sayso.stages.event_mentions.stage import event_mentions

__all__ = ["class_of", "clauses_of", "coded_rows", "event_mentions", "trigger_words"]
