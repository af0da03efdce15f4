"""Relation mentions of a document: a map from `Parse`, mentions, ties, times and quotations to `RelationMention` records.

Requirement: where a text says in plain words how two named actors stand to each other ("Orlo-backed Xembra", "patched up ties
with", "relations soured"), give both, the kind of relation with its sign, the words, the time and on whose word it is. What happened
between them without such words (a meeting, a strike) is an event, which `relations` reads.

Method. Words are data (`[relations]`). Three readers: ties inside a word (`compounds`), nouns said of two (`nouns`), verbs with
one name before and one behind, or both before in German (`verbs`). Names joined by "and" each count. What is denied, feared or
hoped for ("would back", "no ally of") is left out. The time is that of the sentence nearest to the words, or else the only day or
month of the paragraph; the attribution that of the innermost quotation that holds the words.

A name that only describes another noun is nobody unless that noun speaks for it (`scene.meant`); a capital that acts stands for its government;
a person's role in a house ("Orlo Power director Voss") is a `membership` (`houses`).

Known exceptions: an adjective in small letters ("iranische Hilfe")
is no name, but "proiranisch" leads to the country where the text names it; who is meant by "its ally" is not read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.ids import make_id
from sayso.lang import LanguageProfile
from sayso.lang.lexicon import capital_codes
from sayso.lang.lexicon import lexicon as names_of
from sayso.model import (
    Coreference,
    Mention,
    Parse,
    Quotation,
    RelationMention,
    Sentence,
    Span,
    Timex,
    Token,
)
from sayso.model.relation import SIGNS
from sayso.stages.relation_mentions.compounds import compounds
from sayso.stages.relation_mentions.lexicon import Lexicon, lexicon
from sayso.stages.relation_mentions.nouns import nouns
from sayso.stages.relation_mentions.scene import Found, Scene, capitals_that_act, names_in
from sayso.stages.relation_mentions.verbs import acts
from sayso.stages.relation_mentions.voices import by_place, said_by
from sayso.text.near import Near
from sayso.text.worded import worded

_ACTORS = frozenset({"Organization", "Country", "Person", "Other"})
_DATED = frozenset({"DATE", "TIME"})


class Around(NamedTuple):
    """What a document says when, and on whose word, by place."""

    dated: Near[Timex]
    said: Near[Quotation]


def relation_mentions(
    parse: Parse,
    mentions: Sequence[Mention],
    ties: Sequence[Coreference],
    timexes: Sequence[Timex],
    quotations: Sequence[Quotation],
    *,
    profile: LanguageProfile,
) -> tuple[RelationMention, ...]:
    """Find what a document says of how two stand to each other."""
    lex = lexicon(profile)
    if not lex.triggers:
        return ()
    tied = {tie.mention for tie in ties}
    usable = sorted((m for m in mentions if (m.form == "name" or m.id in tied) and _acts(m, lex)), key=_place)
    around = _around(timexes, quotations)
    made: dict[str, RelationMention] = {}
    countries: dict[str, Mention] | None = None
    for sentence, held in _peopled(parse, usable):
        tokens = parse.tokens_of(sentence)
        if not _may_tell(tokens, len(held), lex):
            continue
        if countries is None:
            countries = _countries(usable, lex)
        words = worded(tokens, held, [mention.start for mention in held], parse.document.text)
        scene = capitals_that_act(Scene(parse.document.text, words, names_in(words, held), lex))
        for found in (*compounds(scene, countries), *nouns(scene), *acts(scene)):
            one = _record(parse, sentence, scene, found, around)
            made.setdefault(one.id, one)
    return tuple(made.values())


def _may_tell(tokens: Sequence[Token], names: int, lex: Lexicon) -> bool:
    """The quick look that passes over most sentences."""
    if names < 2 and not lex.verb_last:
        return False
    lows = [token.text.lower() for token in tokens]
    if names > 1 and not lex.triggers.isdisjoint(lows):
        return True
    if names > 1 and any("-" in low and not lex.triggers.isdisjoint(low.split("-")) for low in lows if len(low) > 1):
        return True
    if names > 1 and lex.ends and any(low.endswith(lex.ends) for low in lows):
        return True
    return lex.verb_last and any(low.startswith(lex.prefixes) for low in lows)


def _acts(mention: Mention, lex: Lexicon) -> bool:
    """Whether a mention names someone who may act: of groups only the people of a country, who lead to it."""
    if mention.schema == "Place":
        return mention.name in capital_codes()
    if mention.schema != "Group":
        return mention.schema in _ACTORS
    known = names_of(lex.code)
    return mention.name in known.adjectives or mention.name in known.peoples or mention.name.lower() in known.adjectives


def _peopled(parse: Parse, mentions: Sequence[Mention]) -> Iterator[tuple[Sentence, list[Mention]]]:
    """The sentences with a name, and their names in order, without those inside others."""
    at = 0
    for sentence in parse.sentences:
        held: list[Mention] = []
        while at < len(mentions) and mentions[at].start < sentence.end:
            mention = mentions[at]
            if not held or mention.start >= held[-1].end:
                held.append(mention)
            elif mention.form == "name" and held[-1].form != "name":
                held[-1] = mention
            at += 1
        if held:
            yield sentence, held


def _countries(mentions: Sequence[Mention], lex: Lexicon) -> dict[str, Mention]:
    """By code, the first mention of each country."""
    known = names_of(lex.code).countries
    found: dict[str, Mention] = {}
    for mention in mentions:
        if mention.schema == "Country" and mention.name in known:
            found.setdefault(known[mention.name], mention)
    return found


def _around(timexes: Sequence[Timex], quotations: Sequence[Quotation]) -> Around:
    return Around(Near((t.start, t.end, t) for t in timexes if t.type in _DATED), by_place(quotations))


def _record(parse: Parse, sentence: Sentence, scene: Scene, found: Found, around: Around) -> RelationMention:
    schemas = {found.a.schema, found.b.schema}
    words = schemas == {"Person"} or (
        not schemas.isdisjoint({"Person", "Other"}) and scene.words[found.first].low in scene.lex.words.figurative
    )
    kind = "dispute" if words and found.type == "violence" else found.type  # "Voss attacked Tarn" in a debate
    trigger = Span(scene.words[found.first].start, scene.words[found.last].end)
    time, near = _time(parse, sentence, trigger, around.dated)
    far = " ; the time is that of its paragraph" if time is not None and not near else ""
    return RelationMention(
        id=make_id("rm", parse.id, trigger.start, trigger.end, found.a.id, found.b.id, kind),
        document=parse.id,
        start=sentence.start,
        end=sentence.end,
        trigger=trigger,
        a=found.a.id,
        b=found.b.id,
        type=kind,
        sign=SIGNS[kind],
        timex=time.id if time else None,
        attribution=said_by(trigger, around.said, parse.document.text, scene.lex),
        score=found.score,
        why=found.why + far.replace(" ;", ";"),
    )


def _time(parse: Parse, sentence: Sentence, trigger: Span, dated: Near[Timex]) -> tuple[Timex | None, bool]:
    """The nearest time of the sentence; else the only one of the paragraph; and whether it is of the sentence."""
    own = [timex for timex in dated.touching(sentence.start, sentence.end) if sentence.start <= timex.start]
    if own:
        return min(own, key=lambda timex: min(abs(timex.start - trigger.end), abs(trigger.start - timex.end))), True
    paragraph = parse.document.paragraphs[sentence.paragraph]
    near = [timex for timex in dated.touching(paragraph.start, paragraph.end) if paragraph.start <= timex.start]
    return (near[0], False) if len(near) == 1 else (None, False)


def _place(mention: Mention) -> tuple[int, int]:
    return mention.start, -mention.end
