"""Labels of a document: a map from `Parse`, mentions, ties and quotations to `Label` records.

Requirement: what a text calls an actor ("militia", "terror group", "Bewegung"), with the words as they stand, whom it calls so, and
whether it does so itself or says that someone does. Nothing is judged, and no word is better than another. Offices and jobs
("minister", "spokesman") are no labels but roles.

Method. Nouns and adjectives that say what someone is are data (`[labels]`). A noun with what stands before it, or adjectives
alone, is a phrase (`phrases`); the wording between it and a name says who is meant (`bearers`): before the name, behind it as an
apposition, as one word with it, "of" it, as what it is said to be, or taking it up ("the militant group", by the ties of the
coreferences, or where the text calls one name so and no other). Verbs of naming say who calls someone so (`naming`); else the
quotation that holds the words, marks around them, or "so-called" (`voices`). What a text says somebody is not ("is no
terror group") is left out. People without a name ("rioters") are labels without a mention.

Known exceptions: adjectives of religion and country count only beside a noun or an adjective that counts alone; what is said of
somebody by a verb ("they terrorise") is no label; irony is not seen; inside indirect speech the words that go with a name are
taken for the outlet's own; lower-case adjectives made of names ("das syrische Regime") have no mention and are left out.
French comes without tags and has a list of nouns only: people without a name, and a noun right before a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.ids import make_id
from sayso.lang import LanguageProfile
from sayso.model import Coreference, Label, Mention, Parse, Quotation
from sayso.stages.labels.bearers import Bearer, bearers
from sayso.stages.labels.lexicon import Lexicon, lexicon
from sayso.stages.labels.naming import Naming, naming
from sayso.stages.labels.phrases import Phrase, Scene, phrases
from sayso.stages.labels.voices import Voices, voices
from sayso.text.worded import worded

_UNNAMED = 0.7  # guess
_AGAIN = 0.65  # guess

Held = tuple[Phrase, Bearer | None, Naming | None, Scene]


def labels(
    parse: Parse,
    mentions: Sequence[Mention],
    ties: Sequence[Coreference],
    quotations: Sequence[Quotation],
    *,
    profile: LanguageProfile,
) -> tuple[Label, ...]:
    """Find what a document calls whom."""
    lex = lexicon(profile)
    if not lex.nouns:
        return ()
    held = list(_held(parse, mentions, lex))
    if not held:
        return ()
    tied = {tie.mention for tie in ties}
    known, names = _known(held), _by_name(mentions)
    speakers = voices(parse, quotations)
    made: dict[tuple[int, int, str | None], Label] = {}
    for phrase, bearer, named, scene in held:
        chosen = bearer
        if chosen is not None and chosen.mention.form != "name" and chosen.mention.id not in tied:
            chosen = None
        if chosen is None:
            chosen = _again(phrase, scene, known, names)
        if chosen is None and not _stands_alone(phrase, named):
            continue
        one = _label(parse, phrase, chosen, named, scene, speakers)
        made.setdefault((one.start, one.end, one.mention), one)
    return tuple(made.values())


def _stands_alone(phrase: Phrase, named: Naming | None) -> bool:
    """Whether a phrase is a label without a name: people, groups in the plural, and whatever someone is said to call people."""
    if phrase.kind in {"people", "said"}:
        return phrase.kind == "people" or named is not None
    return phrase.plural and phrase.kind in {"kind", "loose"} and bool(phrase.marks or phrase.compound)


def _held(parse: Parse, mentions: Sequence[Mention], lex: Lexicon) -> Iterator[Held]:
    """The phrases of the document with who bears them, as far as their own sentence says."""
    ordered = sorted(mentions, key=_place)
    starts = [mention.start for mention in ordered]
    text = parse.document.text
    for sentence in parse.sentences:
        tokens = parse.tokens_of(sentence)
        if not any(map(lex.opens, [token.text for token in tokens])):
            continue
        scene = Scene(text, worded(tokens, ordered, starts, text), ordered, lex)
        for phrase in phrases(scene):
            yield from _with_bearers(phrase, scene)


def _with_bearers(phrase: Phrase, scene: Scene) -> Iterator[Held]:
    named = naming(phrase, scene)
    if named is not None and named.denied:
        return
    found = bearers(phrase, scene)
    if named is not None and named.bearer is not None and not found:
        found = [named.bearer]
    if phrase.kind == "said" and named is None:
        return
    if any(bearer.denied for bearer in found):
        return
    if not found:
        yield phrase, None, named, scene
    yield from ((phrase, bearer, named, scene) for bearer in found)


def _known(held: Sequence[Held]) -> dict[str, set[str]]:
    """By noun, and by word before it, the names that the text calls so."""
    found: dict[str, set[str]] = {}
    for phrase, bearer, _, _ in held:
        if bearer is not None and bearer.mention.form == "name" and phrase.kind is not None:
            for word in (phrase.noun, *phrase.marks):
                found.setdefault(word, set()).add(bearer.mention.name)
    return found


def _by_name(mentions: Sequence[Mention]) -> dict[str, list[Mention]]:
    found: dict[str, list[Mention]] = {}
    for mention in sorted((m for m in mentions if m.form == "name"), key=_place):
        found.setdefault(mention.name, []).append(mention)
    return found


def _again(phrase: Phrase, scene: Scene, known: dict[str, set[str]], names: dict[str, list[Mention]]) -> Bearer | None:
    """“the militia”, “the militant organisation”, where the text has called one name so, and no other."""
    article = scene.low(phrase.first - 1)
    definite = article in scene.lex.articles and article not in scene.lex.indefinite
    if not definite or phrase.plural or phrase.kind not in {"kind", "loose"}:
        return None
    called = known.get(phrase.noun, set()) or {name for mark in phrase.marks for name in known.get(mark, ())}
    if len(called) != 1:
        return None
    before = [mention for mention in names.get(next(iter(called)), ()) if mention.start < phrase.start]
    return Bearer(before[-1], _AGAIN, "the text calls only this name so") if before else None


def _label(
    parse: Parse, phrase: Phrase, bearer: Bearer | None, named: Naming | None, scene: Scene, speakers: Voices
) -> Label:
    mention = bearer.mention.id if bearer else None
    return Label(
        id=make_id("lb", parse.id, phrase.start, phrase.end, mention),
        document=parse.id,
        start=phrase.start,
        end=phrase.end,
        label=" ".join(scene.text[phrase.start : phrase.end].split()),
        mention=mention,
        attribution=speakers.of(phrase, bearer, named, scene),
        score=bearer.score if bearer else _UNNAMED,
        why=bearer.why if bearer else "people without a name are called so",
    )


def _place(mention: Mention) -> tuple[int, bool, int]:
    """By start; of two at one place the name last, so that it is found first."""
    return mention.start, mention.form == "name", mention.end
