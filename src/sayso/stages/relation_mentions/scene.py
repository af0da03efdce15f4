"""A sentence with its names in order, and who stands before and behind a word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from sayso.model import Mention, RelationType
from sayso.stages.relation_mentions.lexicon import Lexicon, Phrases
from sayso.text.worded import Word

GAP = "…"
"""In a phrase: other words stand between it and the last word ("warf … vor")."""
_REACH = 9  # words between a verb and a name (guess, long enough for an apposition)
_HELP = frozenset({"AUX", "ADV", "PART"})
_DESCRIBED = frozenset({"NOUN", "PROPN", "ADJ"})
_BREAKS = frozenset({"VERB", "AUX", "ADP", "PUNCT", "PRON", "CCONJ", "SCONJ", None})
_HEADS = 2  # nouns that lead to a name and are not it: "(opposed) plans (of Orlo)"; two are of somebody else's
_KIND = 4  # words from "a" to the name of a kind: "a pro-Orlo super committee"
_MARKS = frozenset({"(", "—", "–", "-", ":", "/", "[", "’s", "'s"})
_STOP = frozenset({";", ":", "“", "”", "„", '"', "(", ")"})


class Name(NamedTuple):
    """A mention with its words: `[first, last]`."""

    first: int
    last: int
    mention: Mention


class Found(NamedTuple):
    """Two names with the words `[first, last]` that tell how they stand."""

    a: Mention
    b: Mention
    type: RelationType
    first: int
    last: int
    why: str
    score: float


@dataclass(frozen=True)
class Scene:
    """A sentence. Names are those that may act: no places."""

    text: str
    words: Sequence[Word]
    names: Sequence[Name]
    lex: Lexicon

    @cached_property
    def at(self) -> dict[int, Name]:
        """By word, the name that it is part of; of two in one word the last."""
        return {place: name for name in self.names for place in range(name.first, name.last + 1)}

    def low(self, place: int) -> str:
        """A word in lower case; empty outside."""
        return self.words[place].low if 0 <= place < len(self.words) else ""

    def pos(self, place: int) -> str | None:
        """A word's part of speech."""
        return self.words[place].pos if 0 <= place < len(self.words) else None

    def match(self, table: Phrases, place: int) -> tuple[int, RelationType] | None:
        """The longest phrase of a table that begins at a word: the place of its last word, and its type."""
        for phrase, kind in table.get(self.low(place), ()):
            parted = len(phrase) - 2 if GAP in phrase else len(phrase)
            if tuple(word.low for word in self.words[place : place + parted]) != phrase[:parted]:
                continue
            if parted == len(phrase) or any(word.low == phrase[-1] for word in self.words[place + parted :]):
                return place + parted - 1, kind
        return None

    def before(self, place: int) -> Name | None:
        """The name that a verb at a place is said of, if it stands before it."""
        at, least = place - 1, place - 1 - _REACH
        if self.pos(at) in {"ADP", "SCONJ"} and self.low(at) not in self.lex.of and not self.lex.verb_last:
            return None  # "praised Voss before backing Tarn"
        while at >= 0 and at >= least:
            name = self.at.get(at)
            if name is not None:
                return None if self._is_object(name, place) else self._subject(name)
            low = self.low(at)
            if low in _STOP or (self.pos(at) == "VERB" and at < place - 1) or self._is_subject(at):
                return None
            if low == ",":
                at = self._over_comma(at)
                continue
            at -= 1
        return None

    def _is_subject(self, at: int) -> bool:
        """Whether a word is a pronoun that another subject is: "Voss thinks many back Orlo"; German pronouns may be "sich"."""
        return self.pos(at) == "PRON" and self.low(at) not in self.lex.relatives and not self.lex.verb_last

    def _is_object(self, name: Name, place: int) -> bool:
        """Whether an earlier verb acts on a name: "who met X gave", "attacks X and is backed by"; in German either side may be meant."""
        at = name.first - 1
        if self.lex.verb_last or self.pos(at) != "VERB" or self.low(place).endswith(self.lex.gerund):
            return False  # "met X, denouncing Y" may be said of X
        begin = at - 1
        while self.pos(begin) in {"AUX", "ADV"}:
            begin -= 1
        joined = any(
            self.pos(k) == "CCONJ" and self.pos(k + 1) in {"VERB", "AUX", "ADV"} for k in range(name.last + 1, place)
        )
        return joined or self.low(begin) in self.lex.relatives

    def _subject(self, name: Name) -> Name | None:
        """A name, unless a preposition of place stands before it; "a spokesman for X" is X's."""
        at = name.first - 1
        while self.low(at) in self.lex.articles or self.pos(at) == "ADJ" or (at not in self.at and self._is_title(at)):
            at -= 1
        if self.pos(at) == "ADP" and self.low(at) not in self.lex.of:
            return None
        if self.lex.verb_last and self.pos(at) == "ADP" and self.low(at) not in self.lex.by:
            return None
        return self.meant(name, acts=True)

    def _over_comma(self, comma: int) -> int:
        """Where to go on before an apposition or a relative clause that ends in a comma: the word before it opens."""
        opening = next((k for k in range(comma - 1, max(-1, comma - _REACH), -1) if self.low(k) == ","), None)
        if opening is None or self.low(comma + 1) in self.lex.relatives or opening - 1 not in self.at:
            return comma - 1
        return opening - 1

    def behind(self, place: int) -> Name | None:
        """The name that a verb or preposition at a place leads to."""
        at, nouns = place + 1, 0
        while at < len(self.words) and at <= place + 6:
            name = self.at.get(at)
            if name is not None:
                return self.meant(self._past_people(name)) if nouns < _HEADS else None
            nouns += self.pos(at) == "NOUN" and not self.lex.agent(self.low(at))
            pos, low = self.pos(at), self.low(at)
            if low in _STOP or low == "," or pos in {"VERB", "SCONJ", "CCONJ", "AUX", "PRON"}:
                return None
            if pos == "ADP" and (
                low not in self.lex.of or (nouns and not self.lex.verb_last and low not in self.lex.genitive)
            ):
                return None  # "blames the press for Orlo's plan"
            if at == place + 1 and pos in {"NOUN", "ADJ", "PROPN"} and low.endswith(self.lex.gerund):
                return None  # "opposed funding Orlo"
            at += 1
        return None

    def _past_people(self, name: Name) -> Name:
        """A name; of a people's adjective the name that it goes with: "the Palestinian group Xembra"."""
        at = name.last + 1
        while name.mention.schema == "Group" and self.pos(at) in {"ADJ", "NOUN"} and at not in self.at:
            at += 1
        following = self.at.get(at) if name.mention.schema == "Group" else None
        return name if following is None else self._past_people(following)

    def _is_title(self, at: int) -> bool:
        """Whether a word may stand between a preposition and a name: "under President Voss", „vom früheren Kanzler Voss“."""
        noun = self.pos(at) in {"NOUN", "PROPN"}
        return noun and (self.lex.agent(self.low(at)) or (self.lex.verb_last and self.pos(at) == "NOUN"))

    def meant(self, name: Name, *, acts: bool = False) -> Name | None:
        """Who is meant by a name that may only describe: a person behind it, the one named where an agent stands behind it, or nobody.

        "Orlo minister Voss" is Voss, "Orlo officials" are Orlo, "an Orlo voter" and "a committee" are nobody. What is somebody's counts as him
        where it is acted on ("criticised Orlo's plan"), not where it acts.
        """
        schema, word = name.mention.schema, self.words[name.last]
        if (schema != "Person" and self.low(name.first - 1) in self.lex.apart) or self._is_of_other(name):
            return None
        if word.rest < word.end and word.rest == name.mention.end:
            tail = self.text[word.rest : word.end].strip("-‑’'").lower()
            if len(tail) > 1:
                return self._person(name.last + 1) or (name if self.lex.agent(tail) else None)
        at, owned = name.last + 1, False
        if self.low(at) in self.lex.possessives:
            at, owned = at + 1, True
        elif self.lex.verb_last and schema != "Group" and self.pos(at) in _DESCRIBED and self._is_genitive(name):
            owned = True
        described = self.pos(at) in (_DESCRIBED if owned or schema == "Group" else {"NOUN", "PROPN"})
        if not described or at in self.at or self.low(at) in self.lex.days:
            at_person = owned and at in self.at and self.at[at].mention.schema == "Person"
            return self.at[at] if at_person else None if self._unnamed(name) else name
        return self._described(name, at, owned=owned, acts=acts)

    def _described(self, name: Name, at: int, *, owned: bool, acts: bool) -> Name | None:
        """Who is meant by a name with a noun behind it."""
        person = self._person(at) or (self._described_by(name) if acts else None)
        if person is not None:
            return person
        while self.pos(at) in _DESCRIBED and at not in self.at:
            if self.lex.agent(self.low(at)):
                return name
            at += 1
        return name if owned and not acts else None

    def _described_by(self, name: Name) -> Name | None:
        """The person in front whom "a veteran Orlo leader" describes."""
        at = name.first - 1
        while self.pos(at) in _DESCRIBED and at not in self.at:
            at -= 1
        found = self.at.get(at - 2) if self.low(at) in self.lex.indefinite and self.low(at - 1) == "," else None
        return found if found is not None and found.mention.schema == "Person" else None

    def _person(self, at: int) -> Name | None:
        """The person whom nouns lead to: "(Orlo) foreign minister Voss"."""
        while self.pos(at) in _DESCRIBED and at not in self.at:
            at += 1
        found = self.at.get(at)
        return found if found is not None and found.mention.schema == "Person" else None

    def _is_genitive(self, name: Name) -> bool:
        shown = self.text[name.mention.start : name.mention.end]
        return shown != name.mention.name and shown.endswith(("s", "’", "'"))

    def _is_of_other(self, name: Name) -> bool:
        """Whether a German genitive says whose somebody else is: „Anhänger Orlos“, but not „die Regierung Orlos“."""
        low, noun = self.low(name.first - 1), self.pos(name.first - 1) == "NOUN"
        return self.lex.verb_last and noun and self._is_genitive(name) and low in self.lex.apart

    def _unnamed(self, name: Name) -> bool:
        """Whether a name is only a kind: "a super committee"."""
        at = name.first - 1
        while at > name.first - _KIND and self.pos(at) not in _BREAKS and at not in self.at and not self._opens(at):
            at -= 1
        return name.mention.schema in {"Organization", "Other"} and self.low(at) in self.lex.indefinite

    def _opens(self, at: int) -> bool:
        return self.low(at) in self.lex.articles

    def row_before(self, name: Name) -> list[Name]:
        """A name and those joined to it in front: "X, Y and Z"."""
        return [one for one in self._joined_before(name) if self.meant(one, acts=True) is not None]

    def _joined_before(self, name: Name) -> list[Name]:
        found = [name]
        while True:
            at = found[0].first - 1
            while self.low(at) in self.lex.articles or (self.pos(at) == "ADJ" and at not in self.at):
                at -= 1
            if self.low(at) not in self.lex.joins or at - 1 not in self.at:
                return found
            if self.low(at) == "," and len(found) == 1:
                return found
            found.insert(0, self.at[at - 1])

    def row_behind(self, name: Name) -> list[Name]:
        """A name and those joined to it behind it."""
        return [meant for one in self._joined_behind(name) if (meant := self.meant(one)) is not None]

    def _joined_behind(self, name: Name) -> list[Name]:
        found = [name]
        while True:
            at = found[-1].last + 1
            if self.low(at) not in self.lex.joins:
                return found
            at += 1
            while self.low(at) in self.lex.articles or (self.pos(at) == "ADJ" and at not in self.at):
                at += 1
            following = self.at.get(at)
            if following is None or self.pos(following.last + 1) in {"VERB", "AUX"}:
                return found
            if self.low(following.first - 1) == "," and self.low(following.last + 1) not in {
                "",
                ".",
                ",",
                *self.lex.joins,
            }:
                return found
            found.append(self._past_people(following))

    def ends(self, place: int) -> bool:
        """Whether a clause ends with a word, or with one and what helps it: "hätten angegriffen"."""
        behind = place + 1
        while self.pos(behind) in {"AUX", "VERB"}:
            behind += 1
        return self.low(behind) in {"", ",", ".", ";", ":", "!", "?", "“", "”", '"', *self.lex.joins}

    def unreal(self, first: int, last: int) -> bool:
        """Whether a word of denial or of what is not yet, or two such words, begin between two places."""
        places = range(max(0, first), min(last + 1, len(self.words)))
        return any(not self.lex.unreal.isdisjoint((self.low(k), f"{self.low(k)} {self.low(k + 1)}")) for k in places)

    def opening(self, place: int) -> int:
        """Where the clause of a word begins, as far as marks and conjunctions show it."""
        at = place - 1
        while at >= 0 and self.low(at) not in _STOP and self.low(at) != "," and self.pos(at) != "SCONJ":
            at -= 1
        return at + 1


def capitals_that_act(scene: Scene) -> Scene:
    """The scene without the capitals that are only places in it.

    A capital stands for its government where it is the subject, is joined to one who acts, or follows "between", "with" or "against"; not behind
    another preposition, at the head of a report ("ORLO (XP) —"), with its country behind a comma, or as part of other words.
    """
    kept = [name for name in scene.names if name.mention.schema != "Place" or _acts(scene, name)]
    return scene if len(kept) == len(scene.names) else Scene(scene.text, scene.words, kept, scene.lex)


def _acts(scene: Scene, name: Name) -> bool:
    behind, before = name.last + 1, name.first - 1
    word = scene.words[name.last]
    if word.text.isupper() or word.rest < word.end or scene.low(behind) in _MARKS or (behind in scene.at):
        return False
    if scene.pos(behind) in {"NOUN", "PROPN"} or (scene.low(behind) == "," and behind + 1 in scene.at):
        return False
    if scene.low(before) in scene.lex.joins and before - 1 in scene.at:
        earlier = scene.at[before - 1]
        return earlier.mention.schema != "Place" or _acts(scene, earlier)
    if scene.pos(before) != "ADP":
        return scene.pos(before) not in {"PROPN", "NUM", "PUNCT"} or scene.low(before) == ","
    return scene.low(before) in scene.lex.between or scene.low(before) in scene.lex.sides


def names_in(words: Sequence[Word], mentions: Sequence[Mention]) -> tuple[Name, ...]:
    """The mentions with their words. Several may be parts of one word ("Orlo-Xembra")."""
    found: list[Name] = []
    for place, word in enumerate(words):
        if word.name < 0:
            continue
        first = word.name
        while first > 0 and mentions[first - 1].end > word.start:
            first -= 1
        for mention in mentions[first : word.name + 1]:
            if found and found[-1].mention is mention:
                found[-1] = Name(found[-1].first, place, mention)
            else:
                found.append(Name(place, place, mention))
    return tuple(found)
