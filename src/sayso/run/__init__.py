"""Composition: where stages, adapters and store meet. `plan` is the flow; `build` runs it."""
