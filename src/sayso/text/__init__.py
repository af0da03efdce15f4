"""Language-neutral pure functions on strings."""
