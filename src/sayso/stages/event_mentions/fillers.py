"""The words of a phrase in a role, and the mention in them.

A filler is the head's words with what describes them ("four hostages"), without clauses and without others joined to it. The mention is the one that
holds the head; where the head is a noun for people or groups, the name that says which ("Orlo Front militants", "the head of X, Y").
Trees of names are often wrong, so a name is read off the text as well: behind "senior Orlo Front official" a person's name that
follows without a break is who is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.model import EventRole, Filler, Mention
from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.phrases import Argument
from sayso.stages.event_mentions.tree import NOMINAL, Tree, stretches

_OUTSIDE = frozenset(
    {"acl", "acl:relcl", "advcl", "advcl:relcl", "conj", "cc", "parataxis", "case", "punct", "ccomp", "appos", "mark", "advmod", "cc:preconj",
     "obl", "obl:unmarked", "csubj", "cop", "nsubj", "aux", "dep", "list", "discourse", "orphan", "acl:to", "nmod:unmarked"}
)  # fmt: skip
_TIMES = frozenset({"nmod", "obl", "appos", "flat", "dep"})
_INSIDE_NAMES = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_WHOSE = frozenset({"amod", "compound", "nmod", "nmod:poss", "appos", "flat"})
_LONGEST = 6  # words between "official" and a person's name (guess)


def fillers(tree: Tree, found: list[Argument], lex: Lexicon) -> tuple[Filler, ...]:
    """The fillers of the roles of one trigger, in order of the text; of two with the same words in a role, one."""
    made: dict[tuple[EventRole, int, int], Filler] = {}
    for role, at in found:
        others = frozenset(one.at for one in found if {one.role, role} == {"actor", "recipient"})
        for start, end, mention in _phrases(tree, at, role, lex, others):
            made.setdefault((role, start, end), Filler(role=role, start=start, end=end, mention=mention))
    return tuple(sorted(_once(made.values()), key=_order))


def _once(fillers: Iterable[Filler]) -> list[Filler]:
    """Of fillers of one role with one mention, or one inside the other, the longest."""
    kept: list[Filler] = []
    for filler in sorted(fillers, key=_longest):
        if not any(_same(filler, other) for other in kept):
            kept.append(filler)
    return kept


def _longest(filler: Filler) -> tuple[int, int, str]:
    return filler.start - filler.end, filler.start, filler.role


def _same(filler: Filler, other: Filler) -> bool:
    if filler.role != other.role:
        return False
    inside = other.start <= filler.start and filler.end <= other.end
    return (filler.mention is not None and filler.mention == other.mention) or inside


def _order(filler: Filler) -> tuple[int, int, str]:
    return filler.start, filler.end, filler.role


def _phrases(
    tree: Tree, at: int, role: EventRole, lex: Lexicon, others: frozenset[int]
) -> Iterator[tuple[int, int, str | None]]:
    """`others`: the heads of phrases in the opposite role, which are no part of this one: “by police of a boy”."""
    by = {kid for kid in tree.by(at, "nmod", "obl") if tree.case(kid) in lex.agents - lex.genitives or kid in others}
    outside = _OUTSIDE - {"appos"} if role == "place" and at not in tree.held else _OUTSIDE
    places = tree.subtree(at, outside) - {place for kid in by for place in tree.subtree(kid)}
    held = tree.held.get(at)
    if held is not None and held.schema == "Person" and held.form == "name":
        places = {place for place in places if tree.tokens[place].start < held.end}
    places = _around(_hyphened(tree, _timeless(tree, places, at)), at)
    mention = _mention(tree, at, places, role, lex)
    start, end = _hull(tree, {place for place in places if place >= _first(tree, places)})
    while start < end and tree.parse.document.text[end - 1] in " ,;":
        end -= 1
    if mention is not None and role == "place":
        start, end = mention.start, mention.end
    elif mention is not None and (mention.start < start or mention.end > end) and mention.start >= tree.sent.start:
        start, end = min(start, mention.start), max(end, mention.end)
    yield start, end, mention.id if mention is not None else None


def _hyphened(tree: Tree, places: set[int]) -> set[int]:
    """With what hyphens join to its words, which trees hang elsewhere: “a 36-year-old man”."""
    found = set(places)
    for place in range(max(places), 1, -1):
        hyphen, before = tree.tokens[place - 1], tree.tokens[place - 2]
        if (
            place in found
            and hyphen.text == "-"
            and hyphen.end == tree.tokens[place].start
            and before.end == hyphen.start
        ):
            found |= {place - 1, place - 2}
    return found


def _timeless(tree: Tree, places: set[int], at: int) -> set[int]:
    """Without phrases of time: “Xembra vom Dienstag”."""
    heads = [place for place in places & tree.timed if place != at and tree.heads[place] not in tree.timed]
    return places - {
        below for head in heads if tree.deps[head].partition(":")[0] in _TIMES for below in tree.subtree(head)
    }


def _first(tree: Tree, places: set[int]) -> int:
    """The first word that is not left over of “at least”, “more than”."""
    numbers = [place for place in places if tree.pos(place) == "NUM"]
    first = min(places)
    return min(numbers) if numbers and first < min(numbers) and tree.heads[first] == min(numbers) else first


def _hull(tree: Tree, places: set[int]) -> tuple[int, int]:
    return tree.tokens[min(places)].start, tree.tokens[max(places)].end


def _around(places: set[int], at: int) -> set[int]:
    """The unbroken run of words that holds the head."""
    first, last = next((first, last) for first, last in stretches(_bridged(places)) if first <= at <= last)
    return {place for place in places if first <= place <= last}


def _bridged(places: set[int]) -> set[int]:
    """The places, and single words between two of them: prepositions and commas inside the phrase."""
    return places | {place + 1 for place in places if place + 2 in places}


def _mention(tree: Tree, at: int, places: set[int], role: EventRole, lex: Lexicon) -> Mention | None:
    held = tree.held.get(at)
    if role == "place":
        near = (
            tree.held[kid]
            for kid in sorted(places)
            if kid in tree.held and tree.held[kid].schema in {"Place", "Country"}
        )
        return held if held is not None and held.schema in {"Place", "Country"} else next(near, None)
    person = _named_behind(tree, at, held, lex)
    if person is not None:
        return person
    if held is not None:
        return held
    if lex.kind(tree.lows[at]) is None:
        return None
    kids = sorted(
        (kid for kid in tree.children[at] if tree.deps[kid] in _WHOSE and not _is_where(tree, kid, lex)),
        key=lambda kid: (_rank(tree, kid), kid),
    )
    return next((tree.held[kid] for kid in kids if kid in tree.held), None)


def _is_where(tree: Tree, kid: int, lex: Lexicon) -> bool:
    """“forces from Norway”, “people in Orlo”: no name of who they are."""
    return (
        tree.deps[kid] == "nmod"
        and tree.case(kid) in lex.places
        and tree.held.get(kid) is not None
        and tree.held[kid].schema in {"Place", "Country"}
    )


def _rank(tree: Tree, kid: int) -> int:
    mention = tree.held.get(kid)
    return 0 if mention is not None and mention.schema == "Person" and tree.deps[kid] in {"appos", "flat"} else 1


def _named_behind(tree: Tree, at: int, held: Mention | None, lex: Lexicon) -> Mention | None:
    """The group whose name follows “the organisation”, the person whose name follows a group's name or a title without a break: “Orlo Front official Per Ek”."""
    if held is not None and held.schema == "Person":
        return held
    if tree.pos(at) not in NOMINAL | {"ADJ"}:
        return None
    for place in range(at + 1, min(at + 1 + _LONGEST, len(tree.tokens))):
        mention = tree.held.get(place)
        if mention is not None and mention is not held and mention.form == "name":
            named = mention.schema == "Organization" and held is None and lex.kind(tree.lows[at]) == "groups"
            if mention.schema == "Person" or (named and place == at + 1):
                return mention
        if tree.pos(place) not in _INSIDE_NAMES:
            return None
    return None
