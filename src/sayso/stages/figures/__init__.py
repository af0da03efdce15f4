"""Figures: how many people were killed, hurt, taken, freed, ..., on whose word."""

from sayso.stages.figures.bench_form import rows
from sayso.stages.figures.stage import figures

__all__ = ["figures", "rows"]
