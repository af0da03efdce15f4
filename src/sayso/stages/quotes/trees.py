"""Subjects read off a dependency tree, where the parse has one."""

from __future__ import annotations

from sayso.stages.quotes.phrases import Range
from sayso.stages.quotes.units import Item, Unit

_CLAUSES = frozenset({"acl:relcl", "parataxis", "punct", "ccomp", "advcl"})
"""Relations whose subtrees are left out at the edges of a subject."""


def subject_of(unit: Unit, cue: int) -> Range | None:
    """The item range of the noun phrase that is the (active) subject of the item `cue`, or None."""
    items, tokens = unit.items, unit.tokens
    verb = items[cue].token
    if tokens[verb].head is None:
        return None
    heads = [at for at, item in enumerate(items) if _is_subject(item, verb, unit)]
    if not heads:
        return None
    first, last = _stretch(heads[0], _subtree(items, heads[0], unit))
    if len(heads) > 1 and last + 1 < len(items) and items[last + 1].pos == "ADJ":
        # of "der 60 Jahre alte Ek" parsers may make two subjects
        last = _stretch(last, {last, *_subtree(items, heads[1], unit)})[1]
    if last + 1 < len(items) and _is_name_in_marks(items[last + 1]):
        last += 1
    return (first, last + 1) if not first <= cue <= last else None


def _stretch(head: int, held: set[int]) -> Range:
    """The unbroken run of held items around one, with its last item."""
    first = last = head
    while first - 1 in held:
        first -= 1
    while last + 1 in held:
        last += 1
    return first, last


def _is_name_in_marks(item: Item) -> bool:
    """“die Organisation „Ohne Grenzen“”: a name in marks ends the phrase; the tree does not hold it."""
    return item.passage >= 0 and item.pos == "PROPN"


def _is_subject(item: Item, verb: int, unit: Unit) -> bool:
    token = unit.tokens[item.token]
    return item.passage < 0 and token.head == verb and token.dep == "nsubj"


def _subtree(items: tuple[Item, ...], head: int, unit: Unit) -> set[int]:
    """The items that hang on item `head`, without clauses."""
    tokens = unit.tokens
    held = {items[head].token}
    places = {head}
    grown = True
    while grown:
        grown = False
        for at, item in enumerate(items):
            if at in places or item.passage >= 0:
                continue
            token = tokens[item.token]
            if token.head in held and token.dep not in _CLAUSES - {"punct"}:
                held.add(item.token)
                places.add(at)
                grown = True
    return places
