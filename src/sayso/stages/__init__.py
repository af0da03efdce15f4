"""The stages: plain functions, records in, records out. None imports another; they meet in `run/plan.py`."""
