"""Actors as a reader sees them: spellings by language, what pages call them, every place by form, and how to correct it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from sayso.model import Dossier, Entity, Mention, MentionForm, NameForm
from sayso.report.joins import Joins
from sayso.report.sections import Place, place_of
from sayso.text.terminal import quoted

KINDS = ("Person", "Organization", "Group", "Country", "Place", "Event", "Other")
FORMS: Mapping[MentionForm, str] = {"name": "by name", "title": "by title", "pronoun": "by pronoun"}

ALWAYS = (
    ("another actor is the same", "sayso fix . same {} OTHER_NAME_OR_ID"),
    ("it should be called otherwise", 'sayso fix . name {} "Name to Show"'),
)
"""What may be wrong with any actor, and the command with a place for its id."""

_ITEM = re.compile(r"Q[0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """An entity with its mentions."""

    entity: Entity
    spellings: Sequence[tuple[str | None, Sequence[NameForm]]]
    """By language, the language with most mentions first."""
    roles: Sequence[Place]
    mentions: Sequence[tuple[str, Sequence[Mention]]]
    """By form, in words: by name, by title, by pronoun."""
    pages: int
    origins: int
    """How many independent texts speak of it."""
    named: bool
    """Whether a text gives it a name, so that it can be corrected."""
    particular: Sequence[tuple[str, str]]
    """The corrections that not every actor has."""

    @property
    def corrections(self) -> Sequence[tuple[str, str]]:
        """What may be wrong, and the command that corrects it, run in the dossier's folder."""
        always = [(what, command.format(self.entity.id)) for what, command in ALWAYS] if self.named else []
        return [*always, *self.particular]

    @property
    def wikidata(self) -> str | None:
        """Its Wikidata item, if it can stand in an address."""
        item = self.entity.wikidata
        return item if item is not None and _ITEM.fullmatch(item) else None

    @property
    def places(self) -> int:
        """How many mentions it has."""
        return sum(len(places) for _, places in self.mentions)


def actors(dossier: Dossier, joins: Joins) -> list[tuple[str, list[Actor]]]:
    """Entities by schema, those that most independent texts speak of first."""
    bearers = name_bearers(joins)
    made = [actor(entity, joins, bearers) for entity in dossier.entities]
    made.sort(key=lambda one: (-one.origins, -one.pages, -one.places, one.entity.name, one.entity.id))
    grouped = ((kind, [one for one in made if one.entity.schema == kind]) for kind in KINDS)
    return [(kind, group) for kind, group in grouped if group]


def name_bearers(joins: Joins) -> Mapping[str, Mapping[str, frozenset[str]]]:
    """For each name, whose it is in which document: entity ids by document."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for entity, mentions in joins.mentions_of.items():
        for mention in mentions:
            if mention.form == "name":
                found[mention.name][mention.document].add(entity)
    return {name: {doc: frozenset(whose) for doc, whose in places.items()} for name, places in found.items()}


def actor(entity: Entity, joins: Joins, bearers: Mapping[str, Mapping[str, frozenset[str]]]) -> Actor:
    """One entity with its mentions."""
    mentions = joins.mentions_of.get(entity.id, ())
    documents = {mention.document for mention in mentions}
    used = Counter(mention.name for mention in mentions if mention.form == "name")
    roles = joins.roles_of.get(entity.id, ())
    return Actor(
        entity=entity,
        spellings=_by_language(entity.names),
        roles=_unlike(place_of(joins.documents[role.document], role.start, role.end, joins) for role in roles),
        mentions=_by_form(mentions),
        pages=len(documents),
        origins=len({joins.origin_of[document].id for document in documents if document in joins.origin_of}),
        named=bool(used),
        particular=list(_corrections(entity, used, bearers)),
    )


def _by_form(mentions: Iterable[Mention]) -> list[tuple[str, list[Mention]]]:
    groups: dict[MentionForm, list[Mention]] = defaultdict(list)
    for mention in mentions:
        groups[mention.form].append(mention)
    return [(words, groups[form]) for form, words in FORMS.items() if form in groups]


def _by_language(names: Iterable[NameForm]) -> list[tuple[str | None, list[NameForm]]]:
    groups: dict[str | None, list[NameForm]] = defaultdict(list)
    for name in names:
        groups[name.language].append(name)
    return sorted(groups.items(), key=lambda pair: (-sum(name.count for name in pair[1]), pair[0] or "~"))


def _unlike(places: Iterable[Place]) -> list[Place]:
    first: dict[str, Place] = {}
    for place in places:
        first.setdefault(place.words.casefold(), place)
    return list(first.values())


def _corrections(
    entity: Entity, used: Mapping[str, int], bearers: Mapping[str, Mapping[str, frozenset[str]]]
) -> Iterator[tuple[str, str]]:
    """The commands; `sayso fix .` since a page that opens from disk does not know its folder's name.

    Words of pages are quoted: what a page says can be pasted into a shell and stays a word.
    """
    names = sorted(used, key=lambda name: (-used[name], name))
    if not names:
        return
    found = (term for name in names if (term := _term(name, entity.id, bearers[name])) is not None)
    terms = list(islice(found, 2)) if len(names) > 1 else []
    own = sorted(document for document, whose in bearers[names[0]].items() if whose == {entity.id})
    if len(terms) > 1:
        yield "two of its spellings are two actors", f"sayso fix . different {terms[0]} {terms[1]}"
    elif len(own) > 1:
        there, here = (quoted(f"{names[0]}@{document}") for document in own[:2])
        yield "two pages mean two actors of this name", f"sayso fix . different {there} {here}"


def _term(name: str, entity: str, places: Mapping[str, frozenset[str]]) -> str | None:
    """A name as a correction can give it: with a document where others bear it, too."""
    if all(whose == {entity} for whose in places.values()):
        return quoted(name)
    own = min((document for document, whose in places.items() if whose == {entity}), default=None)
    return None if own is None else quoted(f"{name}@{own}")


_AROUND = 60
"""Characters of a text that are shown on each side of a mention."""
_MENTIONS_SHOWN = 200


def actors_text(dossier: Dossier, joins: Joins) -> str:
    """All entities, a few lines each, in the order of the report."""
    return "\n\n".join("\n".join(_lines(one)) for _, group in actors(dossier, joins) for one in group)


def _lines(one: Actor) -> Iterator[str]:
    item = f", Wikidata {one.wikidata}" if one.wikidata else ""
    counts = ", ".join((_count(one.places, "mention"), _count(one.pages, "page"), _count(one.origins, "origin")))
    yield f"{one.entity.id}  {one.entity.name} ({one.entity.schema}{item}): {counts}"
    for language, names in one.spellings:
        told = ", ".join(f"{name.text} {name.count}" for name in names)
        yield f"  spelt in {language or 'unknown language'}: {told}"
    if one.roles:
        yield f"  called: {'; '.join(role.words for role in one.roles)}"
    for why in one.entity.why:
        yield f"  why: {why}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def actor_text(entity: Entity, joins: Joins) -> str:
    """All that is known of one entity, for the terminal: names, reasons, every mention with the words around it."""
    one = actor(entity, joins, name_bearers(joins))
    lines = list(_lines(one))
    mentions = joins.mentions_of.get(entity.id, ())
    lines += ["", "mentions:", *(_in_context(mention, joins) for mention in mentions[:_MENTIONS_SHOWN])]
    rest = len(mentions) - _MENTIONS_SHOWN
    lines += [f"  and {rest} more"] if rest > 0 else []
    lines += ["", "to correct:", *(f"  {command}   # {what}" for what, command in one.corrections)]
    return "\n".join(lines)


def _in_context(mention: Mention, joins: Joins) -> str:
    doc = joins.documents[mention.document]
    before = doc.text[max(0, mention.start - _AROUND) : mention.start]
    after = doc.text[mention.end : mention.end + _AROUND]
    words = " ".join(f"{before}[{doc.text[mention.start : mention.end]}]{after}".split())
    link = joins.link_of.get(mention.id)
    why = mention.why if link is None else link.why
    return f"  {joins.pages[doc.page].path} ({doc.id})\n    …{words}…\n    {FORMS[mention.form]}: {why}"
