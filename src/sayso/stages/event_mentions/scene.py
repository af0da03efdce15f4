"""The day and the place of the sentence before, where the same scene goes on (“They marched in Orlo on Saturday. Police held 26.”).

Requirement: reports say once when and where it was and go on in the past tense; without this nine tellings in ten have no day. Method: a
telling in the main clause, told as fact in a past tense, whose sentence names no time, has the day of the main telling in the sentence before
it, if both stand in one paragraph and that one has a day of its own or took it over so; at most `_FARTHEST` sentences after the day. In
the same way a place is taken over where the sentence names no place. Only what is told as a deed (`_SCENES`) hands on, so that the day on which
somebody said something is not taken for the day of what he tells; but words that follow words ("She said on Friday that ... She refused to") are of
their day, if the subject is a pronoun or, by the text's coreferences, somebody whom the sentence before names.

Past is shown by the verb (an ending of `past_endings`, or a word of the time table's past) or by a helping verb of `past_helpers`; "has" with
a participle shows none in English, for it tells of no day.

Known exceptions: a scene that ends within a paragraph without a word for it ("Earlier they had met" is told as earlier, "They lost the vote, too" is not).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from sayso.model import EventMention, Filler, Mention, Timex
from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.outcomes import Told
from sayso.stages.event_mentions.tree import Tree

_FARTHEST = 2  # sentences after the one with the day (guess)
_SCENES = frozenset(
    {
        "ASSAULT",
        "COERCE",
        "PROTEST",
        "RETREAT",
        "CONSULT",
        "MOBILIZE",
        "CRIME",
        "SANCTION",
        "INVESTIGATE",
        "OTHER",
        "AGREE",
    }
)
"""Types of tellings that set a scene."""
_WORDS = frozenset({"DEMAND", "DISAPPROVE", "REJECT", "THREATEN", "SUPPORT", "CONCEDE"})
"""Types of tellings that are words themselves."""
_DATED = frozenset({"DATE", "TIME"})
_PLACES = frozenset({"Place", "Country"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_LASTING = frozenset({"election", "appoint", "natural-disaster"})
"""Modes of what is spoken of apart from the day that is told."""


class Scene(NamedTuple):
    """A sentence with its tellings and their records."""

    tree: Tree
    told: Sequence[Told]
    records: Sequence[EventMention]
    times: Sequence[Timex]


class _Setting(NamedTuple):
    """What a sentence hands on: its place in the text, the day, the place, and how far back they were named."""

    last: int
    paragraph: int
    timex: str | None
    said: str | None
    place: Filler | None
    back: int
    who: frozenset[str]
    """Whom the sentence names."""


class Telling(NamedTuple):
    """What is known of the text's language and of who is who in it."""

    lex: Lexicon
    past: frozenset[str]
    """Words that show a past tense."""
    ties: Mapping[str, str]
    """Mention -> the one that it goes back to."""

    def who(self, mention: Mention) -> str:
        """The mention that stands for somebody in the whole text."""
        return self.ties.get(mention.id, mention.id)


def in_scene(scenes: Sequence[Scene], text: Telling) -> Iterator[EventMention]:
    """The records, those that go on a scene with its day and place."""
    before: _Setting | None = None
    for scene in scenes:
        going_on = before if before is not None and _follows(scene, before) else None
        made = [_set(record, going_on, scene, one, text) for one, record in zip(scene.told, scene.records, strict=True)]
        before = _setting(scene, made, going_on, text)
        yield from made


def _follows(scene: Scene, before: _Setting) -> bool:
    sent = scene.tree.sent
    return sent.first == before.last and sent.paragraph == before.paragraph and before.back < _FARTHEST


def _set(record: EventMention, before: _Setting | None, scene: Scene, one: Told, text: Telling) -> EventMention:
    if before is None or not _is_in_line(record, scene.tree, one, text):
        return record
    if record.timex is None and not any(time.type in _DATED for time in scene.times):
        words = record.type in _WORDS and _goes_on(scene.tree, one, before, text)
        record = replace(record, timex=before.timex or (before.said if words else None))
    if before.place is not None and not any(mention.schema in _PLACES for mention in scene.tree.mentions):
        record = replace(record, fillers=(before.place, *record.fillers))
    return record


def _setting(scene: Scene, made: Sequence[EventMention], before: _Setting | None, text: Telling) -> _Setting | None:
    """What the sentence hands on, if it tells of a deed."""
    main = next(
        (
            record
            for one, record in zip(scene.told, made, strict=True)
            if record.type in _SCENES and (_is_in_line(record, scene.tree, one, text) or _is_dated_noun(record, one))
        ),
        None,
    )
    sent, said = scene.tree.sent, _day_of_root(scene, text)
    who = frozenset(map(text.who, scene.tree.mentions))
    if main is None:
        return None if said is None else _Setting(sent.last, sent.paragraph, None, said, None, 0, who)
    place = next((filler for filler in main.fillers if filler.role == "place" and filler.mention is not None), None)
    own = any(time.id == main.timex for time in scene.times)
    back = 0 if own or before is None else before.back + 1
    return _Setting(sent.last, sent.paragraph, main.timex, said, place, back, who)


def _day_of_root(scene: Scene, text: Telling) -> str | None:
    """The day that the verb of the main clause names for itself: “said on Friday that”, but not „für Freitag angekündigt“."""
    tree = scene.tree
    root = next((at for at in range(len(tree.tokens)) if tree.heads[at] == at and tree.pos(at) == "VERB"), None)
    if root is None or not _is_past(tree, root, text):
        return None
    own = (kid for kid in tree.by(root, "obl", "advmod", "nmod") if kid in tree.timed)
    kids = {at for kid in own if tree.case(kid) not in text.lex.scheduled for at in tree.subtree(kid)}
    starts = {tree.tokens[at].start for at in kids}
    return next((time.id for time in scene.times if time.type in _DATED and time.start in starts), None)


def _goes_on(tree: Tree, one: Told, before: _Setting, text: Telling) -> bool:
    """Whether the subject is somebody of the sentence before."""
    verb = _main_verb(tree, one)
    for kid in () if verb is None else tree.by(verb, "nsubj"):
        if tree.pos(kid) == "PRON" and tree.lows[kid] in text.lex.pronouns:
            return True
        if kid in tree.held and text.who(tree.held[kid]) in before.who:
            return True
    return False


def _is_dated_noun(record: EventMention, one: Told) -> bool:
    """“In the attack on Monday, two were hurt”: a noun beside the main clause with a day of its own."""
    fact = record.context == "actual" and record.attribution is None and record.mode not in _LASTING
    return fact and not one.trigger.verb and record.timex is not None


def _is_in_line(record: EventMention, tree: Tree, one: Told, text: Telling) -> bool:
    """Whether a telling is a fact of the main clause in a past tense."""
    if record.context != "actual" or record.attribution is not None or record.mode in _LASTING:
        return False
    verb = _main_verb(tree, one)
    return verb is not None and _is_past(tree, verb, text)


def _main_verb(tree: Tree, one: Told) -> int | None:
    """The verb of the main clause that tells it: the trigger, what carries it, or whose subject it is."""
    at = one.light if one.light is not None else one.trigger.at
    if not one.trigger.verb and one.light is None:
        if tree.deps[at] not in _SUBJECTS:
            return None
        at = tree.heads[at]
    top = at
    while tree.deps[top] == "conj" and tree.heads[top] != top:
        top = tree.heads[top]
    return at if tree.heads[top] == top and tree.pos(at) in {"VERB", "AUX"} else None


def _is_past(tree: Tree, verb: int, text: Telling) -> bool:
    helpers = [tree.lows[kid] for kid in tree.by(verb, "aux")]
    if not helpers and tree.deps[verb] == "conj" and not tree.by(verb, "nsubj"):
        helpers = [tree.lows[kid] for kid in tree.by(tree.heads[verb], "aux")]
    if helpers:
        return all(low in text.lex.past_helpers for low in helpers)
    return tree.lows[verb] in text.past or tree.lows[verb].endswith(text.lex.words.past_endings)
