"""Tellings of happenings in a document: a map from `Parse`, names, times and quotations to `EventMention` records.

Requirement: what happened, to or by whom, where, when, on whose word, and whether it happened at all, each with its words; nothing for
sport, business and weather that only speak so. Extractive: no trigger, no record.

Theory: words that tell of happenings are listed by type and mode (`[events]` of the language); a sentence without one is not looked at. The
tree of the sentence gives the phrases in the roles (`arguments`, `clauses`), names in them the mentions (`fillers`). What stands over and
beside the trigger says whether it is fact, plan, possibility or denied (`contexts`). Words of many meanings need the right fillers
(`evidence`). What an attack led to ("killing four") is part of the attack where both stand in one clause. Where no model has read a
sentence, the order of its words gives a tree (`planted`).

Measured on own sentences in the manner of wire reports (`evals/events`, found with the right type / context / roles): English .92/.97/.90 on all,
.91/.94/.84 on the half never read; German .93/.92/.89 and .92/.91/.80. As classes of snippets (`bench_form`): weighted F1 0.72. In texts nobody wrote rules by (news,
campaign reports, comment, sport, advice, reviews), read by eye: type, mode, roles and context all right in 51 of 100 English and 51 of 100 German tellings when first met, in 59 and 71 of 100, and 47 of 80 and 45 of
70, of two further rounds of fresh texts after the causes were mended. What falls short: trees of headlines and of verbs that look like nouns ("Robbers
stole"), roles that stand in another sentence, ways of speaking.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Generic, NamedTuple, TypeVar

from sayso.ids import make_id
from sayso.lang import LanguageProfile
from sayso.model import Coreference, EventContext, EventMention, Mention, Parse, Quotation, Sentence, Span, Timex, Token
from sayso.stages.event_mentions.arguments import arguments
from sayso.stages.event_mentions.contexts import context_of
from sayso.stages.event_mentions.evidence import fields_of, fitting, is_told, score_of
from sayso.stages.event_mentions.fillers import fillers
from sayso.stages.event_mentions.lexicon import Lexicon, lexicon
from sayso.stages.event_mentions.loose import is_loose
from sayso.stages.event_mentions.meant import as_done_to, as_stoppage, as_words
from sayso.stages.event_mentions.mending import mend
from sayso.stages.event_mentions.modes import mode_of
from sayso.stages.event_mentions.nobody import is_of_nobody
from sayso.stages.event_mentions.noun_roles import carrier
from sayso.stages.event_mentions.outcomes import Told, settled
from sayso.stages.event_mentions.planted import Known, planted
from sayso.stages.event_mentions.scene import Scene, Telling, in_scene
from sayso.stages.event_mentions.sources import Said
from sayso.stages.event_mentions.tree import CLAUSES, VERBAL, Tree
from sayso.stages.event_mentions.triggers import CALLED_OFF, Trigger, inside, triggers
from sayso.stages.event_mentions.when import is_past, last_year, timex_of
from sayso.stages.event_mentions.word_classes import classes_of

Record = TypeVar("Record", bound=Mention | Timex)


class Around(NamedTuple):
    """What is known of the whole document."""

    lex: Lexicon
    said: Said
    latest: int | None
    """The last year that it names."""
    fields: Counter[str]
    """The other fields that it is of."""


def event_mentions(
    parse: Parse,
    mentions: Sequence[Mention],
    coreferences: Sequence[Coreference],
    timexes: Sequence[Timex],
    quotations: Sequence[Quotation],
    *,
    profile: LanguageProfile,
) -> tuple[EventMention, ...]:
    """Find the tellings of happenings in a document."""
    lex = lexicon(profile.events)
    if not lex.senses:
        return ()
    around = Around(lex, Said(quotations), last_year(timexes), fields_of(parse, lex))
    names, times = Placed(mentions), Placed(timexes)
    telling = [sent for sent in parse.sentences if _may_tell(parse, sent, lex)]
    unread = {sent.first for sent in telling if _is_unread(parse.tokens[sent.first])}
    if unread:
        parse = _with_trees(parse, [sent for sent in telling if sent.first in unread], names, times, profile)
    read = []
    for sent in telling:
        if parse.tokens[sent.first].head is not None:
            spans = [(timex.start, timex.end) for timex in times.within(sent.start, sent.end)]
            tree = Tree(parse, sent, names.within(sent.start, sent.end), spans)
            if sent.first not in unread:
                mend(tree, lex, spans)
            read.append((tree, _in_sentence(tree, around)))
    scenes = [
        _scene(tree, told, times.within(tree.sent.start, tree.sent.end), around) for tree, told in settled(read, lex)
    ]
    past = frozenset(profile.time.words.get("tense", {}).get("<", ()))
    ties = {tie.mention: tie.antecedent for tie in coreferences}
    return tuple(in_scene(scenes, Telling(lex, past, ties)))


def _scene(tree: Tree, told: Sequence[Told], times: Sequence[Timex], around: Around) -> Scene:
    return Scene(tree, told, [_record(tree, one, told, times, around) for one in told], times)


def _is_unread(token: Token) -> bool:
    """Whether no model has read the sentence of this word."""
    return token.head is None and token.pos is None


def _with_trees(
    parse: Parse, unread: Sequence[Sentence], names: Placed[Mention], times: Placed[Timex], profile: LanguageProfile
) -> Parse:
    """The document with trees by the order of the words in the sentences that no model has read."""
    tokens, classes, lex = list(parse.tokens), classes_of(profile), lexicon(profile.events)
    for sent in unread:
        found = [(one.start, one.end) for one in names.within(sent.start, sent.end) if one.form == "name"]
        known = Known(found, [(one.start, one.end) for one in times.within(sent.start, sent.end)])
        tokens[sent.first : sent.last] = planted(tokens[sent.first : sent.last], sent.first, known, classes, lex)
    return replace(parse, tokens=tuple(tokens))


class Placed(Generic[Record]):
    """Records of a document by place."""

    def __init__(self, records: Sequence[Record]) -> None:
        self._records = sorted(records, key=_start)
        self._starts = [record.start for record in self._records]

    def within(self, start: int, end: int) -> list[Record]:
        """Those that begin in a stretch."""
        return self._records[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def _start(record: Mention | Timex) -> tuple[int, int, str]:
    return record.start, record.end, record.id


def _may_tell(parse: Parse, sent: Sentence, lex: Lexicon) -> bool:
    """Whether a sentence has words that may tell of something."""
    tokens = parse.tokens[sent.first : sent.last]
    if not tokens:
        return False
    lows = {token.text.lower() for token in tokens}
    if lex.ends and any(map(lex.ending, lows)):
        return True
    return any(lows.issuperset(sense.parts) for low in lows & lex.senses.keys() for sense in lex.senses[low])


def _in_sentence(tree: Tree, around: Around) -> list[Told]:
    found = triggers(tree, around.lex)
    places = frozenset(trigger.at for trigger in found)
    told = []
    for trigger in found:
        one = _told(tree, trigger, places, around)
        if one is not None:
            told.append(one)
        if one is not None and one.trigger.sense.mode != CALLED_OFF:
            continue
        alone = (_told(tree, noun, places, around) for noun in inside(tree, trigger, around.lex))
        told.extend(one for one in alone if one is not None)
    return told


def _told(tree: Tree, first: Trigger, places: frozenset[int], around: Around) -> Told | None:
    """A trigger with its roles, if it tells of something; `places` are those of all triggers of the sentence."""
    lex = around.lex
    given = arguments(tree, first, lex, places)
    trigger = as_stoppage(tree, as_done_to(tree, first, given, lex), given, lex)
    trigger = as_words(tree, trigger, given, around.fields, lex)
    roles = fitting(tree, trigger, given, lex)
    said = around.said.over(_trigger_span(tree, trigger)) is not None
    if is_of_nobody(tree, trigger, roles, said, lex) or is_loose(tree, first, trigger, roles, around.fields, lex):
        return None
    if not is_told(tree, trigger, roles, around.fields, lex, places - {trigger.at}):
        return None
    return Told(trigger, roles, carrier(tree, trigger, lex))


def _record(tree: Tree, told: Told, told_there: Sequence[Told], times: Sequence[Timex], around: Around) -> EventMention:
    trigger, light, lex = told.trigger, told.light, around.lex
    document = tree.parse.document.id
    context = context_of(tree, trigger, light, lex)
    filled = fillers(tree, told.found, lex)
    place = _trigger_span(tree, trigger)
    timex = timex_of(tree, _tops(tree, trigger, light), _others(tree, told_there), times, lex)
    if timex is None and (days := _planned_for(tree, trigger, lex)):
        timex = next((time for time in times if any(tree.tokens[at].start == time.start for at in days)), None)
    if context == "actual" and is_past(timex, around.latest, known=trigger.sense.mode != "election"):
        context = "historical"
    mode = mode_of(tree, trigger, told.found, light, lex)
    start, end = clause(tree, trigger, light)
    start = min([start, place.start, *(filler.start for filler in filled)])
    end = max([end, place.end, *(filler.end for filler in filled)])
    return EventMention(
        id=make_id("em", document, place.start, place.end, trigger.sense.type),
        document=document,
        start=start,
        end=end,
        trigger=place,
        head=trigger.sense.head,
        type=trigger.sense.type,
        mode=mode,
        context=context,
        fillers=filled,
        timex=timex.id if timex is not None else None,
        attribution=around.said.over(place),
        score=score_of(trigger, filled),
        why=_why(place.of(tree.parse.document.text), context),
    )


def _why(words: str, context: EventContext) -> str:
    told = {"actual": "told as fact", "historical": "told of another time"}
    said = {"future": "told as planned", "hypothetical": "told as possible or wanted", "denied": "told as not so"}
    return f"“{words}” tells of it, {told.get(context) or said[context]}"


def _trigger_span(tree: Tree, trigger: Trigger) -> Span:
    """The trigger and the words beside it, where they stand together; else the trigger alone."""
    places = {trigger.at, *trigger.parts}
    first, last = min(places), max(places)
    if last - first > len(places):
        first = last = trigger.at
    return Span(tree.tokens[first].start, tree.tokens[last].end)


def _tops(tree: Tree, trigger: Trigger, light: int | None) -> list[int]:
    """The trigger, the words beside it, the verb that carries it, the verb of its clause."""
    tops = [trigger.at, *trigger.parts]
    if light is not None:
        tops.append(light)
    elif not trigger.verb and tree.deps[trigger.at] in {"nsubj", "nsubj:pass"}:
        tops.append(tree.heads[trigger.at])
    if trigger.verb and tree.deps[trigger.at] == "conj" and not tree.by(trigger.at, "nsubj"):
        tops.append(tree.heads[trigger.at])  # "flew home on Friday and rejected the charge"
    return tops


def _planned_for(tree: Tree, trigger: Trigger, lex: Lexicon) -> frozenset[int]:
    """The words of a day that the verb above a plan names for it: “announced a rally for Saturday”, but not “announced on Friday”."""
    head = tree.heads[trigger.at]
    if trigger.verb or tree.deps[trigger.at] not in {"obj", "nsubj:pass"} or tree.pos(head) != "VERB":
        return frozenset()
    return frozenset(at for kid in tree.by(head, "obl") if tree.case(kid) in lex.scheduled for at in tree.subtree(kid))


def _others(tree: Tree, told: Sequence[Told]) -> frozenset[int]:
    """The verbs and the triggers of a sentence."""
    verbs = (at for at in range(len(tree.tokens)) if tree.pos(at) == "VERB")
    return frozenset((*verbs, *(one.trigger.at for one in told)))


def clause(tree: Tree, trigger: Trigger, light: int | None) -> tuple[int, int]:
    """The hull of the clause that tells it."""
    top = light if light is not None else trigger.at
    if light is None and not trigger.verb:
        top = next((at for at in (trigger.at, *tree.up(trigger.at)) if tree.pos(at) in VERBAL), trigger.at)
    places = tree.subtree(top, CLAUSES | {"conj"} if tree.pos(top) in VERBAL else frozenset()) | {trigger.at}
    words = [at for at in places if tree.deps[at] != "punct"] or [trigger.at]
    return tree.tokens[min(words)].start, tree.tokens[max(words)].end
