"""The outside: one file for each library, imported only when it is needed.

`load_tools` gives the stages the functions that they take as arguments. Building them is cheap; what is heavy
(a language model, trafilatura) is imported at its first use, once for each worker. To import an adapter costs no more than that adapter:
commands that read no page load no parser.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from sayso.model import Failure, Layout
    from sayso.stages.parse import Tokenize
    from sayso.text.vectors import Embed

Trees: TypeAlias = Literal["told", "coded", "every"]
"""Which sentences get trees: those that may tell of what a build reads, those that `annotate coded` reads, too, or every one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What the stages need from outside, as plain functions."""

    decode: Callable[[bytes, str | None], str]
    """Bytes and the stated encoding to text; what cannot be decoded becomes U+FFFD."""
    read_html: Callable[..., Layout | Failure]
    """`read_html(html, page=page)`: a page's visible lines, its main text marked, and what its markup declares."""
    detect: Callable[[str], str | None]
    """The language of a text (BCP 47), or None."""
    detect_passage: Callable[[str], str | None]
    """The language of a short quoted passage, or None where it is too short to tell."""
    tokenize: Tokenize
    """Sentences and tokens of a text in a language, with tags where a model gives them."""
    embed: Embed | None = None
    """A user's sentence-embedding model."""
    embeddings: str = ""
    """Its name."""


def load_tools(models: Mapping[str, str], embeddings: str = "", *, trees: Trees = "told") -> Tools:
    """The tools, with a user's spaCy pipelines (language to name or folder) in place of the shipped ones.

    `embeddings` is the name or folder of a sentence-embedding model, if one is wanted; `trees` says which
    sentences the shipped pipelines parse.

    Raises:
        UsageError: a pipeline cannot be loaded.
        MissingExtra: the library for the embeddings is not installed.
    """
    from sayso.adapters.decode import decode  # noqa: PLC0415  each only where pages are read
    from sayso.adapters.html import read_html  # noqa: PLC0415
    from sayso.adapters.langid import detect, detect_passage  # noqa: PLC0415
    from sayso.adapters.spacy_ import make_tokenize  # noqa: PLC0415
    from sayso.adapters.tree_words import TREE_WORDS  # noqa: PLC0415

    return Tools(
        decode=decode,
        read_html=read_html,
        detect=detect,
        detect_passage=detect_passage,
        tokenize=make_tokenize(models, TREE_WORDS[trees]),
        embed=_embed(embeddings) if embeddings else None,
        embeddings=embeddings,
    )


def _embed(name: str) -> Embed:
    from sayso.adapters.embeddings import make_embed  # noqa: PLC0415

    return make_embed(name)
