"""The words in a sentence that call someone something: a noun with what stands before it, or adjectives alone before a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.model import Mention, Span
from sayso.stages.labels.lexicon import Lexicon, NounKind
from sayso.text.worded import Word

_MOST = 7  # words before the noun: "the Orlo-based, far-right and anti-immigrant protest movement"
_TAGS = frozenset({"ADJ", "NOUN"})
_NAMING = frozenset({"NOUN", "PROPN"})
_BUILT = frozenset({"Group", "Country", "Place"})
"""What names inside a phrase may stand for: "the Palestinian group", "the Lebanon-based militia"."""


class Scene(NamedTuple):
    """A sentence, its words, and the mentions of the document."""

    text: str
    words: Sequence[Word]
    mentions: Sequence[Mention]
    lex: Lexicon

    def low(self, at: int) -> str:
        """The word at a place in lower case; empty outside the sentence."""
        return self.words[at].low if 0 <= at < len(self.words) else ""

    def pos(self, at: int) -> str | None:
        """The part of speech of a word."""
        return self.words[at].pos if 0 <= at < len(self.words) else None

    def name(self, at: int) -> Mention | None:
        """The mention that a word is part of."""
        return self.mentions[self.words[at].name] if 0 <= at < len(self.words) and self.words[at].name >= 0 else None

    def actor(self, at: int) -> Mention | None:
        """The mention that a word is part of, where it names someone who may be called something."""
        found = self.name(at)
        return found if found and found.form == "name" and found.schema not in {*_BUILT, "Event"} else None

    def actor_from(self, at: int) -> Mention | None:
        """The same, where an unknown word with a capital may stand before it: "Free (Orlo)"."""
        if 0 <= at < len(self.words) and self.words[at].name < 0 and self.words[at].text[:1].isupper():
            at += 1
        return self.actor(at)

    def after(self, mention: Mention) -> int:
        """The place of the first word behind a mention."""
        return next((at for at, word in enumerate(self.words) if word.start >= mention.end), len(self.words))

    def before(self, mention: Mention) -> int:
        """The place of the last word before a mention."""
        return next((at for at, word in enumerate(self.words) if word.end > mention.start), len(self.words)) - 1


class Phrase(NamedTuple):
    """A label's words: `[first, head]`; adjectives alone have their last word as head."""

    first: int
    head: int
    kind: NounKind | None
    """None: adjectives alone."""
    start: int
    end: int
    noun: str
    """The listed noun of the head, in the singular where there is one."""
    plural: bool
    marks: tuple[str, ...]
    """The words before the noun that say what someone is."""
    compound: bool
    """Whether the noun is the end of a word."""


def phrases(scene: Scene) -> Iterator[Phrase]:
    """All phrases of a sentence that could be labels, whoever is meant."""
    until = 0
    for at in range(len(scene.words)):
        kind = _kind(scene, at)
        if kind is not None and not _goes_on(scene, at):
            found = _noun_phrase(scene, at, kind, until)
            if found is not None:
                until = until if kind in {"people", "said"} else at + 1
                yield found
        elif _is_before_name(scene, at) and _may_characterise(scene, at):
            found = _adjectives(scene, at, until)
            until = at + 1
            yield found


def _kind(scene: Scene, at: int) -> NounKind | None:
    """What a word is the noun of; what is spelt with a capital inside a sentence may be so as part of a title in English ("Militia")."""
    lex, word = scene.lex, scene.words[at]
    two = lex.phrases.get(f"{scene.low(at - 1)} {word.low}") if lex.phrases else None
    if two is not None:
        return two
    if word.pos not in {"NOUN", "PROPN", "ADJ", None}:
        return None
    if f"{scene.low(at - 1)} {word.low}" in lex.never:
        return None
    last = word.text if word.rest == word.end else scene.text[word.rest : word.end].lstrip("-‑")
    if lex.capitals and not last[:1].isupper():
        return None
    covered = word.name >= 0 and word.rest == word.end
    if covered and scene.mentions[word.name].form == "name":
        return None
    return lex.noun(last.lower())


def _may_characterise(scene: Scene, at: int) -> bool:
    """Whether a word, or an adjective of a people with the word before it, says what someone is: "radical Islamic"."""
    lex, word = scene.lex, scene.words[at]
    if word.name < 0 and (word.text[:1].isupper() or ("-" in word.text and word.low not in lex.modifiers)):
        return False  # a name's own first word, "probability-based"
    if word.pos == "VERB" and "-" not in word.text and scene.low(at - 1) not in lex.articles:
        return False  # "police suspected Voss"
    return lex.characterises(word.low) or (_is_built(scene, at) and at > 0 and lex.characterises(scene.low(at - 1)))


def _is_before_name(scene: Scene, at: int) -> bool:
    """Whether a name follows that the word is no part of, and that is no part of a longer word."""
    if at + 1 >= len(scene.words) or scene.words[at + 1].name < 0:
        return False
    following, found = scene.words[at + 1], scene.actor(at + 1)
    if found is None or following.rest < following.end or following.name == scene.words[at].name:
        return False
    if f"{scene.low(at)} {following.low}" in scene.lex.never:
        return False
    behind = scene.after(found)
    goes_on = scene.pos(behind) in _NAMING or (scene.pos(behind) == "VERB" and scene.pos(behind + 1) == "NOUN")
    return not goes_on or scene.lex.capitals  # "an anti-Orlo Xembra video", "Xembra led campaign"


def _goes_on(scene: Scene, at: int) -> bool:
    """Whether the noun only describes the next one: "militia commander", "the rebel stronghold"; a name may follow."""
    behind = at + 1
    if behind >= len(scene.words):
        return False
    if scene.name(behind) is not None:
        return scene.pos(at) == "ADJ" and scene.actor(behind) is None
    if scene.pos(at) == "ADJ" and scene.pos(behind) in {"ADJ", "NOUN", "PROPN"}:
        return True
    if scene.lex.capitals:
        return False
    return scene.pos(behind) == "NOUN" or (
        scene.pos(behind) == "PROPN" and scene.lex.noun(scene.low(behind)) is not None
    )


def _noun_phrase(scene: Scene, head: int, kind: NounKind, until: int) -> Phrase | None:
    lex, word = scene.lex, scene.words[head]
    inside = word.rest if word.rest < word.end else None  # "Xembra-Terroristen"
    if inside is not None:
        start = inside + (scene.text[inside] in "-‑")
        low = scene.text[start : word.end].lower()
        kept = lex.noun(low)
        wanted = kept not in {None, "loose", "loose_person"}
        return _phrase(scene, head, head, kept, Span(start, word.end)) if wanted else None
    least = head - 1 if f"{scene.low(head - 1)} {word.low}" in lex.phrases else head
    first = _first(scene, least, until)
    described = any(lex.characterises(scene.low(at)) for at in range(first, head))
    if kind in {"loose", "loose_person"} and not described:
        return None
    if kind in {"said", "people"}:
        first = _near(scene, first, least)
    return _phrase(scene, first, head, kind, Span(scene.words[first].start, word.end))


def _phrase(scene: Scene, first: int, head: int, kind: NounKind | None, span: Span) -> Phrase:
    low = scene.text[span.start : span.end].lower() if first == head else scene.low(head)
    noun = scene.lex.base(low)
    marks = tuple(filter(scene.lex.characterises, (scene.low(at) for at in range(first, head + (kind is None)))))
    return Phrase(
        first, head, kind, span.start, span.end, noun, scene.lex.is_plural(low), marks, scene.lex.is_compound(low)
    )


def _near(scene: Scene, first: int, head: int) -> int:
    """For people without a name, only what says who they are: "(hundreds of angry) far-right protesters"."""
    at = head
    while at > first and (scene.lex.characterises(scene.low(at - 1)) or _is_built(scene, at - 1)):
        at -= 1
    return at


def _first(scene: Scene, head: int, until: int) -> int:
    """Where the phrase before a noun begins."""
    at, lex = head, scene.lex
    while at > until and head - at < _MOST and _describes(scene, at - 1):
        at -= 1
    while at < head and (
        scene.low(at) in lex.not_first or scene.low(at) in {",", *lex.possessives} or scene.pos(at) == "ADV"
    ):
        at += 1
    return at


def _describes(scene: Scene, at: int) -> bool:
    """Whether a word may stand inside the phrase."""
    word, lex = scene.words[at], scene.lex
    if word.name >= 0 and scene.mentions[word.name].form == "name":
        return _is_built(scene, at)
    if lex.characterises(word.low) or "-" in word.low:
        return True
    if word.low in lex.possessives:
        return (
            at > 0 and scene.pos(at - 1) == "NOUN" and scene.low(at - 1).endswith("s") and word.low not in {"'s", "’s"}
        )
    if word.low in lex.joins or word.low == ",":
        return lex.characterises(scene.low(at + 1)) and scene.pos(at - 1) == "ADJ"
    if lex.adjective_endings:
        return word.pos == "ADJ"
    return word.pos in _TAGS and word.low not in lex.articles


def _is_built(scene: Scene, at: int) -> bool:
    found, word = scene.name(at), scene.words[at]
    if found is None or found.form != "name":
        return False
    if found.schema == "Group" or "-" in word.text:
        return scene.low(at + 1) not in scene.lex.possessives
    return False


def _adjectives(scene: Scene, last: int, until: int) -> Phrase:
    first = _first(scene, last, until)
    while first < last and not (scene.lex.characterises(scene.low(first)) or _is_built(scene, first)):
        first += 1
    word = scene.words[last]
    return _phrase(scene, first, last, None, Span(scene.words[first].start, word.end))
