"""Relation mentions: words that say how two named actors stand to each other."""

from sayso.stages.relation_mentions.houses import houses
from sayso.stages.relation_mentions.stage import relation_mentions

__all__ = ["houses", "relation_mentions"]
