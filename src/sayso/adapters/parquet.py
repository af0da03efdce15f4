"""Parquet files, by pyarrow (extra `parquet`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from sayso.errors import MissingExtra


def write_parquet(path: Path, columns: Sequence[str], rows: Sequence[Mapping[str, object]]) -> None:
    """Write rows that have these columns as one Parquet file; without rows it has the columns all the same.

    Raises:
        MissingExtra: pyarrow is not installed.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415  an optional library
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError:
        raise MissingExtra("parquet", "writing Parquet") from None
    parquet.write_table(pa.Table.from_pydict({name: [row[name] for row in rows] for name in columns}), path)
