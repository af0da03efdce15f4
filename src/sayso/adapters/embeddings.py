"""A user's sentence-embedding model: a spaCy pipeline with word vectors, or a model of sentence-transformers (extra `embeddings`).

Nothing is downloaded: a name is that of something installed or already on this machine, or a folder. Whether it is there is seen at
once, and it is loaded when the first text is embedded.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from sayso.errors import MissingExtra, UsageError
from sayso.text.vectors import Embed, Matrix

_BATCH = 64


def make_embed(name: str) -> Embed:
    """Return the function that embeds texts by a model.

    Raises:
        UsageError: it is a spaCy pipeline without word vectors.
        MissingExtra: it is no spaCy pipeline, and sentence-transformers is not installed.
    """
    folder = _pipeline(name)
    if folder is not None:
        if not _width(folder):
            raise UsageError(f"--embeddings {name}: this spaCy pipeline has no word vectors")
        return partial(_by_pipeline, str(folder))
    if find_spec("sentence_transformers") is None:
        raise MissingExtra("embeddings", f"--embeddings {name} is no spaCy pipeline with vectors; any other model")
    return partial(_by_transformer, name)


def _pipeline(name: str) -> Path | None:
    """The folder of a spaCy pipeline, if it is one."""
    import spacy.util  # noqa: PLC0415  a second, and only for those who ask for it

    folder = spacy.util.get_package_path(name) if spacy.util.is_package(name) else Path(name)
    return folder if (folder / "meta.json").is_file() else None


def _width(folder: Path) -> int:
    meta = msgspec.json.decode((folder / "meta.json").read_bytes())
    width: int = meta.get("vectors", {}).get("width", 0)
    return width


def _by_pipeline(folder: str, texts: Sequence[str]) -> Matrix:
    """The mean of the vectors of a text's words."""
    nlp = _loaded_pipeline(folder)
    return np.array([nlp.make_doc(text).vector for text in texts], np.float32)


@cache
def _loaded_pipeline(folder: str) -> Any:
    import spacy  # noqa: PLC0415

    return spacy.load(folder)


def _by_transformer(name: str, texts: Sequence[str]) -> Matrix:
    return np.asarray(_loaded_transformer(name).encode(list(texts), batch_size=_BATCH), np.float32)


@cache
def _loaded_transformer(name: str) -> Any:
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415  an optional library

    try:
        return SentenceTransformer(name, device="cpu", local_files_only=True)
    except (OSError, ValueError) as error:
        raise UsageError(f"--embeddings {name}: no such model on this machine ({error})") from None
