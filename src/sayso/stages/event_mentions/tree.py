"""One sentence as a tree, with the names in it: what the rules for happenings ask."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from sayso.model import Mention, Parse, Sentence, Token

CLAUSES = frozenset({"acl", "acl:relcl", "advcl", "advcl:relcl", "ccomp", "csubj", "parataxis", "xcomp"})
"""Relations that begin a clause of its own."""
_DESCRIBING = frozenset({"acl", "acl:relcl", "amod"})
VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN"})
_DASHES = frozenset({"-", "–", "—", "--"})
_OF_DATELINES = frozenset({"PROPN", "PUNCT", "NUM", "X", "SYM"})
_DATELINE = 14
"""Words of the longest dateline (guess)."""
_NAME_PARTS = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "PUNCT"})
_JOINED = 8  # words from one name to the next with its title (guess)
_FAR = 12  # steps up a tree: parsers may give circles of no end on broken text, and no rule looks farther


class Tree:
    """The tokens of one sentence with their heads, children and small letters. Places are indexes into the sentence."""

    def __init__(
        self, parse: Parse, sent: Sentence, mentions: Sequence[Mention], times: Sequence[tuple[int, int]] = ()
    ) -> None:
        self.parse = parse
        self.sent = sent
        self.tokens = parse.tokens[sent.first : sent.last]
        self.lows = [token.text.lower() for token in self.tokens]
        self.heads = [_local(token, at, sent) for at, token in enumerate(self.tokens)]
        self.deps = [token.dep or "" for token in self.tokens]
        self.tags = [token.pos or "" for token in self.tokens]
        self.children: list[list[int]] = [[] for _ in self.tokens]
        for at, head in enumerate(self.heads):
            if head != at:
                self.children[head].append(at)
        self.mentions = mentions
        self.timed = frozenset(
            at for start, end in times for at, token in enumerate(self.tokens) if start <= token.start < end
        )
        """The words inside time expressions."""
        self.held = self._held(mentions)
        self.dateline = self._dateline()
        """The place of the first word behind the dateline that opens the sentence; 0 where none does."""

    def _held(self, mentions: Sequence[Mention]) -> dict[int, Mention]:
        """Which mention each token is part of: the longest."""
        if not mentions:
            return {}
        starts = {token.start: at for at, token in enumerate(self.tokens)}
        found: dict[int, Mention] = {}
        for mention in sorted(mentions, key=_shortest_first):
            first = starts.get(mention.start)
            first = first if first is not None else self._place(mention.start)
            at = first
            while at is not None and at < len(self.tokens) and self.tokens[at].start < mention.end:
                found[at] = mention
                at += 1
        return found

    def _dateline(self) -> int:
        """“ORLO, Jan. 5 (Seapress) - The union said”: names, a day and an agency in front of a dash are no part of the sentence."""
        dash = next((at for at, low in enumerate(self.lows[: _DATELINE + 1]) if low in _DASHES), 0)
        if dash == 0 or dash == len(self.lows) - 1 or not all(map(self._may_date, range(dash))):
            return 0
        first, held = self.tokens[0].text, self.held.get(0)
        placed = held is not None and held.schema in {"Place", "Country"}
        shown = placed or (first.isupper() and len(first) > 1) or any(at in self.timed for at in range(dash))
        return dash + 1 if shown else 0

    def _may_date(self, at: int) -> bool:
        first = self.tokens[at].text[:1]
        return first.isupper() or first.isdigit() or self.tags[at] in _OF_DATELINES or at in self.timed

    def behind_dateline(self, verb: int) -> int | None:
        """The last word of the name or phrase that begins behind the dateline, in front of a verb."""
        for at in range(self.dateline, verb):
            if self.tags[at] in NOMINAL and (at + 1 >= len(self.tags) or self.tags[at + 1] not in NOMINAL):
                return at
        return None

    def _place(self, offset: int) -> int | None:
        return next((at for at, token in enumerate(self.tokens) if token.start <= offset < token.end), None)

    def pos(self, at: int) -> str:
        """The part of speech."""
        return self.tags[at]

    def child(self, at: int, *deps: str) -> int | None:
        """The first child by one of these relations."""
        return next((kid for kid in self.children[at] if self.deps[kid] in deps), None)

    def by(self, at: int, *deps: str) -> list[int]:
        """All children by one of these relations; a relation named without its subtype stands for all of them."""
        kids, labels = self.children[at], self.deps
        if not kids:
            return []
        return [kid for kid in kids if (dep := labels[kid]) in deps or (":" in dep and dep.partition(":")[0] in deps)]

    def up(self, at: int) -> Iterator[int]:
        """The words above, nearest first."""
        for _ in range(_FAR):
            head = self.heads[at]
            if head == at:
                return
            yield head
            at = head

    def is_below(self, at: int, top: int) -> bool:
        """Whether `at` hangs on `top`, or is it."""
        return at == top or any(head == top for head in self.up(at))

    def subtree(self, top: int, without: frozenset[str] = frozenset()) -> set[int]:
        """All words on and under `top`, without the parts that hang on by these relations."""
        found, todo = {top}, [top]
        while todo:
            for kid in self.children[todo.pop()]:
                if kid not in found and self.deps[kid] not in without:
                    found.add(kid)
                    todo.append(kid)
        return found

    def case(self, at: int) -> str:
        """The preposition of a phrase, its words joined; empty where it has none. “between Kenyan and Ugandan troops”: it may hang on "Kenyan"."""
        own = " ".join(self.lows[kid] for kid in self.by(at, "case"))
        first = self.child(at, "compound", "amod") if not own else None
        return own if first is None else " ".join(self.lows[kid] for kid in self.by(first, "case"))

    def conjuncts(self, at: int) -> list[int]:
        """The word and those that are joined to it by "and"."""
        found, todo = [at], [at]
        while todo:
            for kid in self.by(todo.pop(), "conj"):
                if kid not in found:
                    found.append(kid)
                    todo.append(kid)
        return found

    def joined(self, at: int, prepositions: Collection[str]) -> list[int]:
        """Names that follow a name with "and" or a comma, read off the text: trees of long names with titles are often wrong.

        “(met with) Xembra official Ola Venn and with Per Ek, head of the Front”: Ek.
        """
        found, place = [], at
        while (following := self._next_name(place, prepositions)) is not None:
            found.append(following)
            place = following
        return found

    def name_behind(self, at: int) -> int | None:
        """The last word of a person's name that follows with its title, without a break."""
        for place in range(at + 1, min(at + 1 + _JOINED, len(self.tokens))):
            mention = self.held.get(place)
            if mention is not None and mention.schema == "Person" and mention.form == "name":
                return self._end_of_name(place)
            if self.pos(place) not in _NAME_PARTS - {"PUNCT"}:
                return None
        return None

    def _next_name(self, at: int, prepositions: Collection[str]) -> int | None:
        at = self._end_of_name(at)
        opened = False
        for place in range(at + 1, min(at + 1 + _JOINED, len(self.tokens))):
            mention = self.held.get(place)
            if self.pos(place) == "CCONJ" or (self.lows[place] in prepositions and opened):
                opened = True
            elif mention is not None and mention.schema == "Person" and mention.form == "name":
                return self._end_of_name(place) if opened else None
            elif self.pos(place) not in _NAME_PARTS:
                return None
        return None

    def _end_of_name(self, at: int) -> int:
        """The last word of the name of a person that a word stands in or before, without a break."""
        place = at
        while place + 1 < len(self.tokens) and self.pos(place) in _NAME_PARTS and place - at < _JOINED:
            mention = self.held.get(place)
            if mention is not None and mention.schema == "Person" and self.held.get(place + 1) is not mention:
                return place
            place += 1
        return at

    def has_beside(self, at: int, parts: Iterable[str]) -> bool:
        """Whether all these words stand with the word `at`: on it, on a word on it, or right behind it."""
        return all(self.beside(at, part) is not None for part in parts)

    def beside(self, at: int, part: str) -> int | None:
        """Where a word stands that belongs to the word `at`; also the noun that a participle describes: “missiles fired at”."""
        above = self.heads[at]
        if above != at and self.lows[above] == part and self.deps[at] in _DESCRIBING:
            return above
        if at + 1 < len(self.lows) and self.lows[at + 1] == part:
            return at + 1
        for place, low in enumerate(self.lows):
            if low == part and place != at:
                head = self.heads[place]
                if head == at or (
                    self.heads[head] == at and self.deps[head] not in CLAUSES and self.deps[head] != "conj"
                ):
                    return place
        return None


def _local(token: Token, at: int, sent: Sentence) -> int:
    if token.head is None:
        return at
    local = token.head - sent.first
    return local if 0 <= local < sent.last - sent.first else at


def _shortest_first(mention: Mention) -> tuple[int, int]:
    return mention.end - mention.start, mention.start


def nearest(places: Iterable[int], at: int) -> int | None:
    """The place next to `at`."""
    return min(places, key=lambda place: (abs(place - at), place), default=None)


def stretches(places: Iterable[int]) -> list[tuple[int, int]]:
    """Unbroken runs of places, each with its first and its last.

    >>> stretches([1, 2, 3, 7])
    [(1, 3), (7, 7)]
    """
    ordered = sorted(places)
    if not ordered:
        return []
    cuts = [(a, b) for a, b in pairwise(ordered) if b != a + 1]
    firsts = [ordered[0], *(b for _, b in cuts)]
    lasts = [*(a for a, _ in cuts), ordered[-1]]
    return list(zip(firsts, lasts, strict=True))
