"""`Mention`: a name in a text; `Entity`: who or what it stands for; `Link`: why we think so.

`Coreference` ties a mention without a name ("the group", "he") to one with a name in the same text; `Sighting` is a
mention that was found because the rest of the pile knows the name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.span import Span

Schema = Literal["Person", "Organization", "Country", "Place", "Event", "Group", "Other"]
MentionForm = Literal["name", "title", "pronoun"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span that names or refers to someone or something."""

    id: str
    document: str
    start: int
    end: int
    name: str
    """The name as it would stand alone: without article, genitive ending or the rest of a compound."""
    form: MentionForm
    schema: Schema
    language: str | None
    score: float
    why: str

    @property
    def span(self) -> Span:
        """The mention's place."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What the text calls the holder of a mention: "deputy chief", "PIJ leader in the Palestinian territories"."""

    id: str
    mention: str
    document: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NameForm:
    """One spelling of an entity's name, with the language of the pages and how often it stands there."""

    text: str
    language: str | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, organisation, country, place, ... known across documents. Its mentions hang on it by `Link`."""

    id: str
    schema: Schema
    name: str
    """The fullest of the most used spellings."""
    names: tuple[NameForm, ...]
    wikidata: str | None
    why: tuple[str, ...]
    """One sentence for each joining of spellings, and for each refusal worth knowing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The judgement that a mention stands for an entity."""

    mention: str
    entity: str
    score: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coreference:
    """The judgement that a mention refers to what another mention of the same document names.

    The mention is a part of the name, a role ("the minister", "the group") or a pronoun; `antecedent` has a fuller name.
    """

    id: str
    document: str
    mention: str
    antecedent: str
    score: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting(Mention):
    """A mention found in a text because the pile, or a list, knows the name: in scripts without capitals there is no other sign."""

    entity: str
