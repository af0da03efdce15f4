"""A language's words for happenings made ready to be looked up."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from sayso.lang.events import EventWords
from sayso.model import EventContext, EventType
from sayso.stages.event_mentions.tree import NOMINAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """What a word (with those that must stand beside it) tells of."""

    head: str
    """Its dictionary form, with the words beside it."""
    parts: tuple[str, ...]
    """The words that must stand beside it."""
    verb: bool
    type: EventType
    mode: str | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # known by identity
class Lexicon:
    """`EventWords` by form."""

    words: EventWords
    senses: Mapping[str, tuple[Sense, ...]]
    """Form -> what it may tell of, the one with most words beside it first."""
    ends: Mapping[str, Sense]
    """Ends of compounds."""
    end_sizes: tuple[int, ...]
    """Their lengths, longest first."""
    light: Mapping[str, tuple[tuple[str, ...], ...]]
    """Form of a verb that says no more than that something took place -> the words that must stand beside it, most first."""
    mutual: frozenset[str]
    done_to: frozenset[str]
    befalls: frozenset[str]
    weak: frozenset[str]
    lasting: frozenset[str]
    definite: frozenset[str]
    outcomes: frozenset[str]
    hollow: frozenset[str]
    hollow_ends: tuple[str, ...]
    """The same, as ends of compounds."""
    idioms: Mapping[str, tuple[tuple[str, ...], ...]]
    """Form -> the words of which all stand beside it where it tells of nothing."""
    anyone: frozenset[str]
    narrators: frozenset[str]
    living: frozenset[str]
    origins: frozenset[str]
    lifts: frozenset[str]
    similes: frozenset[str]
    things: frozenset[str]
    past_helpers: frozenset[str]
    formal: frozenset[str]
    spoken: frozenset[str]
    of_skill: frozenset[str]
    of_goods: frozenset[str]
    bare: frozenset[str]
    """Dictionary forms of the verbs of `light`."""
    undergone: Mapping[str, tuple[tuple[str, ...], ...]]
    bare_passives: frozenset[str]
    counting: frozenset[str]
    stoppages: frozenset[str]
    labour: frozenset[str]
    including: frozenset[str]
    collisions: frozenset[str]
    vehicles: frozenset[str]
    workplaces: frozenset[str]
    at_work: frozenset[str]
    judged: frozenset[str]
    courts: frozenset[str]
    punishments: frozenset[str]
    sentenced_to: frozenset[str]
    hearsay: frozenset[str]
    reasons: frozenset[str]
    peaceful: frozenset[str]
    having: frozenset[str]
    guises: frozenset[str]
    mishaps: frozenset[str]
    contests: frozenset[str]
    looming: frozenset[str]
    warnings: frozenset[str]
    menaces: frozenset[str]
    forces: frozenset[str]
    kills: frozenset[str]
    hurts: frozenset[str]
    scheduled: frozenset[str]
    several: frozenset[str]
    verbal: frozenset[str]
    datives: frozenset[str]
    apart: frozenset[str]
    of_people: Mapping[str, tuple[EventType, str | None]]
    """Dictionary form -> what it tells of where it is done to somebody."""
    controlling: frozenset[str]
    """Forms of verbs whose object does what the infinitive says."""
    toward: Mapping[str, frozenset[str]]
    against: Mapping[str, frozenset[str]]
    """Type -> those of `toward` that bring nothing else."""
    company: frozenset[str]
    agents: frozenset[str]
    accidents: frozenset[str]
    genitives: frozenset[str]
    particles: frozenset[str]
    places: frozenset[str]
    prepositions: frozenset[str]
    """All of these."""
    relatives: frozenset[str]
    relative_adverbs: frozenset[str]
    negations: frozenset[str]
    helpers: Mapping[str, EventContext]
    governors: Mapping[str, tuple[tuple[tuple[str, ...], EventContext], ...]]
    openers: Mapping[str, tuple[tuple[tuple[str, ...], EventContext], ...]]
    """First word of what opens a clause or phrase -> all its words, and the context."""
    describing: Mapping[str, EventContext]
    endings: tuple[tuple[EventContext, tuple[str, ...]], ...]
    """Context -> endings of verbs that say so."""
    tools: Mapping[str, tuple[tuple[EventType, str], ...]]
    people: Mapping[str, str]
    """Noun for people, groups, or what can be a target -> its kind."""
    pronouns: frozenset[str]
    elsewhere: Mapping[str, str]
    passives: frozenset[str]
    perfects: frozenset[str]
    moves: frozenset[str]
    reflexives: frozenset[str]
    conditions: frozenset[str]
    cases: Mapping[str, str]
    """Article -> the case that it shows."""

    def tells(self, word: str) -> bool:
        """Whether a word may tell of a happening."""
        return _tells(self, word)

    def ending(self, low: str) -> Sense | None:
        """What a compound tells of by its end: "Raketenangriff"."""
        return _ending(self, low) if self.ends else None

    def kind(self, low: str) -> str | None:
        """The kind of people or target that a noun (lower case) stands for; of a compound, its last part."""
        found = self.people.get(low)
        return _last_part(self, low) if found is None and self.ends else found


_SHORTEST_HEAD, _SHORTEST_TAIL = 3, 4
"""Letters of the first and the last part of a compound, below which words of other meaning end so (guess)."""
_SETS = (
    "mutual", "done_to", "befalls", "weak", "lasting", "definite", "outcomes", "accidents", "company", "agents", "genitives", "particles", "places", "relatives",
    "relative_adverbs", "negations", "passives", "perfects", "hollow", "warnings", "menaces", "forces", "kills", "hurts", "scheduled", "several", "verbal",
    "datives", "anyone", "narrators", "living", "origins", "lifts", "similes", "things", "past_helpers", "formal", "spoken", "of_skill", "of_goods",
    "apart", "moves", "reflexives", "conditions", "pronouns", "stoppages", "labour", "including",
    "collisions", "vehicles", "workplaces", "at_work", "judged", "courts", "punishments", "sentenced_to", "hearsay", "reasons", "peaceful", "having", "guises", "mishaps", "contests",
)  # fmt: skip


@lru_cache(maxsize=1 << 15)
def _tells(lex: Lexicon, word: str) -> bool:
    low = word.lower()
    return low in lex.senses or (word[:1].isupper() and lex.ending(low) is not None)


@lru_cache(maxsize=1 << 14)
def _ending(lex: Lexicon, low: str) -> Sense | None:
    sizes = (size for size in lex.end_sizes if len(low) >= size + _SHORTEST_HEAD)
    return next((lex.ends[low[-size:]] for size in sizes if low[-size:] in lex.ends), None)


@lru_cache(maxsize=1 << 13)
def _last_part(lex: Lexicon, low: str) -> str | None:
    """The kind of the longest word that ends a compound.

    >>> from sayso.lang import profile
    >>> _last_part(lexicon(profile("de").events), "regierungstruppen")
    'state'
    """
    tails = (low[cut:] for cut in range(_SHORTEST_HEAD, len(low) - _SHORTEST_TAIL + 1))
    return next((lex.people[tail] for tail in tails if tail in lex.people), None)


@lru_cache(maxsize=32)
def lexicon(words: EventWords) -> Lexicon:
    """Return the lexicon of a language."""
    senses = _senses(words)
    return Lexicon(
        words=words,
        senses=senses,
        ends=(ends := _ends(words, senses)),
        end_sizes=tuple(sorted({len(end) for end in ends}, reverse=True)),
        light=_by_form(words.light),
        idioms=_by_form(words.idioms),
        undergone=_by_form(words.undergone),
        bare=frozenset(read_line(line)[0][0] for line in words.light),
        hollow_ends=tuple(sorted(words.hollow)),
        bare_passives=frozenset(words.bare_passives),
        counting=frozenset(form for line in words.counting for form in read_line(line)[0]),
        looming=frozenset(form for line in words.looming for form in read_line(line)[0]),
        prepositions=_prepositions(words),
        controlling=frozenset(form for line in words.object_control for form in read_line(line)[0]),
        toward={name: frozenset(listed) for name, listed in words.toward.items()},
        against={
            name: frozenset(listed).difference(words.places, words.genitives, words.agents, words.company)
            for name, listed in words.toward.items()
        },
        cases={word: name for name, listed in words.cases.items() for word in listed},
        helpers={word: cast("EventContext", name) for name, listed in words.helpers.items() for word in listed},
        of_people={head: typed(name) for name, listed in words.of_people.items() for head in listed},
        governors=_contexts(words.governors),
        openers=_openers(words.subordinators),
        describing={word: cast("EventContext", name) for name, listed in words.describing.items() for word in listed},
        endings=tuple((cast("EventContext", name), listed) for name, listed in words.endings.items()),
        tools=_tools(words.tools),
        people={word: kind for kind, listed in reversed([*words.people.items()]) for word in listed},
        elsewhere={word: field for field, listed in words.elsewhere.items() for word in listed},
        **{name: frozenset(getattr(words, name)) for name in _SETS},
    )


def trigger_words(
    words: EventWords,
) -> tuple[frozenset[str], Mapping[str, tuple[frozenset[str], ...]], tuple[str, ...], Mapping[str, frozenset[str]]]:
    """What a sentence must have, in lower case, to tell of a happening.

    Words that do so alone; words that do with others, and these; ends of compounds; and the tags that words must have, where trees do not put
    tags right (`mending`). A tree costs five times what a sentence's tags cost: with the tags one in ten English sentences less has one.
    """
    lex = lexicon(words)
    alone = frozenset(form for form, senses in lex.senses.items() if not senses[-1].parts)
    together = {
        form: tuple(frozenset(sense.parts) for sense in senses)
        for form, senses in lex.senses.items()
        if form not in alone
    }
    tags = {} if words.passives else {form: _tags(form, senses) for form, senses in lex.senses.items()}
    return alone, together, tuple(lex.ends), tags


def _tags(form: str, senses: Collection[Sense]) -> frozenset[str]:
    """Also of a participle that may be taken for a noun, which `mending` puts right."""
    verbal = {sense.head.split()[0] for sense in senses if sense.verb}
    tags = {"VERB"} if verbal else set()
    if any(not sense.verb for sense in senses):
        tags |= NOMINAL
    return frozenset(tags | ({"NOUN"} if verbal and form not in verbal else set()))


def read_line(line: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The forms and the words beside them of one line of the table.

    >>> read_line("open opens opened|fire")
    (('open', 'opens', 'opened'), ('fire',))
    """
    forms, _, beside = line.partition("|")
    return tuple(forms.split()), tuple(beside.replace("|", " ").split())


def typed(name: str) -> tuple[EventType, str | None]:
    """The type and the mode that a key of the table stands for."""
    kind, _, mode = name.partition("/")
    return cast("EventType", kind), mode or None


def _senses(words: EventWords) -> dict[str, tuple[Sense, ...]]:
    made: dict[str, list[Sense]] = {}
    prepositions = _prepositions(words)
    for table, verb in ((words.verbs, True), (words.nouns, False)):
        for name, lines in table.items():
            for form, sense in _of_lines(name, lines, verb, prepositions):
                made.setdefault(form, []).append(sense)
    return {form: tuple(sorted(found, key=_most_first)) for form, found in made.items()}


def _prepositions(words: EventWords) -> frozenset[str]:
    toward = (word for listed in words.toward.values() for word in listed)
    return frozenset({*words.company, *words.genitives, *words.places, *words.agents, *toward})


def _most_first(sense: Sense) -> tuple[int, str, str, str]:
    return -len(sense.parts), sense.head, sense.type, sense.mode or ""


def _of_lines(
    name: str, lines: tuple[str, ...], verb: bool, prepositions: Collection[str]
) -> Iterator[tuple[str, Sense]]:
    """A noun's words beside it are parts of a compound and stand before it, but for prepositions: "air strike", "call for"."""
    kind, mode = typed(name)
    for line in lines:
        forms, parts = read_line(line)
        behind = verb or any(part in prepositions for part in parts)
        beside = tuple(part for part in parts if not forms[0].startswith(part))  # "angreifen": "greift ... an"
        head = " ".join((forms[0], *beside) if behind else (*parts, forms[0]))
        sense = Sense(head=head, parts=parts, verb=verb, type=kind, mode=mode)
        yield from ((form, sense) for form in forms)


def _ends(words: EventWords, senses: Mapping[str, tuple[Sense, ...]]) -> dict[str, Sense]:
    wanted = frozenset(words.noun_ends)
    return {form: s for form, held in senses.items() for s in held if s.head in wanted and not s.verb}


def _by_form(lines: tuple[str, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    made: dict[str, set[tuple[str, ...]]] = {}
    for line in lines:
        forms, parts = read_line(line)
        for form in forms:
            made.setdefault(form, set()).add(parts)
    return {form: tuple(sorted(found, key=len, reverse=True)) for form, found in made.items()}


def _contexts(
    table: Mapping[str, tuple[str, ...]],
) -> dict[str, tuple[tuple[tuple[str, ...], EventContext], ...]]:
    made: dict[str, list[tuple[tuple[str, ...], EventContext]]] = {}
    for name, lines in table.items():
        for line in lines:
            forms, parts = read_line(line)
            for form in forms:
                made.setdefault(form, []).append((parts, cast("EventContext", name)))
    return {form: tuple(sorted(found, key=_parts_first)) for form, found in made.items()}


def _parts_first(entry: tuple[tuple[str, ...], EventContext]) -> tuple[int, str]:
    return -len(entry[0]), entry[1]


def _openers(table: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[tuple[tuple[str, ...], EventContext], ...]]:
    made: dict[str, list[tuple[tuple[str, ...], EventContext]]] = {}
    for name, phrases in table.items():
        for phrase in phrases:
            parts = tuple(phrase.split())
            made.setdefault(parts[0], []).append((parts, cast("EventContext", name)))
    return {first: tuple(sorted(found, key=_parts_first)) for first, found in made.items()}


def _tools(table: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[tuple[EventType, str], ...]]:
    made: dict[str, list[tuple[EventType, str]]] = {}
    for name, listed in table.items():
        kind, mode = typed(name)
        for word in listed:
            if mode is not None:
                made.setdefault(word, []).append((kind, mode))
    return {word: tuple(found) for word, found in made.items()}
