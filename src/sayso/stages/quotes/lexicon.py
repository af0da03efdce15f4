"""A language's cue words made ready to be looked up, one entry for each form of each word."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Literal, TypeVar

from sayso.lang.quotes import QuoteWords

Group = Literal[
    "report",
    "tell",
    "think",
    "show",
    "urge",
    "intend",
    "react",
    "before",
    "after",
    "claim",
    "so",
    "colon",
    "noun",
    "thereby",
]
_Entry = TypeVar("_Entry")
VERB_GROUPS: tuple[Group, ...] = ("report", "tell", "think", "show", "urge", "intend", "react")
_MADE = frozenset({"words", "cues", "starts", "counts", "relays", "citing", "pronouns"})
"""Fields of a lexicon that are more than the words of one key."""
SPEECH: frozenset[Group] = frozenset({"report", "tell", "think", "so", "colon", "before", "after", "claim"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One form of a cue: its words in order, its group, and the part that may follow apart from it."""

    words: tuple[str, ...]
    group: Group
    apart: str | None
    base: bool
    """Whether it is the first form of its line: in English also an infinitive, a plural and often a noun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """`QuoteWords` as sets, and its cues by their first word (entries with a part apart and longer ones first)."""

    words: QuoteWords
    cues: dict[str, tuple[Entry, ...]]
    starts: frozenset[str]
    """The words at which a cue of any sort may begin."""
    claims: frozenset[str]
    claim_before: frozenset[str]
    as_words: frozenset[str]
    reports: frozenset[str]
    that: frozenset[str]
    to: frozenset[str]
    clause: frozenset[str]
    relative: frozenset[str]
    counts: dict[str, tuple[tuple[str, ...], ...]]
    """Phrases by their first word."""
    relays: dict[str, tuple[tuple[str, ...], ...]]
    """Phrases by their first word, like those of `citing`, each with the word that must follow the one cited, or nothing."""
    citing: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    quoted: frozenset[str]
    media: frozenset[str]
    informants: frozenset[str]
    not_tellers: frozenset[str]
    hearers: frozenset[str]
    objects: frozenset[str]
    days: frozenset[str]
    join: frozenset[str]
    contrast: frozenset[str]
    auxiliaries: frozenset[str]
    finite: frozenset[str]
    perfect: frozenset[str]
    passive: frozenset[str]
    adverbs: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    inner: frozenset[str]
    genitives: frozenset[str]
    impersonal: frozenset[str]
    person_pronouns: frozenset[str]
    pronouns: frozenset[str]
    subjunctive: frozenset[str]
    not_speakers: frozenset[str]
    things: frozenset[str]
    before_said: frozenset[str]
    nouns: frozenset[str]
    owners: frozenset[str]
    genitive_marks: frozenset[str]
    agents: frozenset[str]
    no_object: frozenset[str]
    naming: frozenset[str]
    documents_in: frozenset[str]
    hearsay: frozenset[str]
    perfect_infinitives: frozenset[str]
    doubtful: frozenset[str]
    from_documents: frozenset[str]
    thereby: frozenset[str]
    claim_after: frozenset[str]
    so: frozenset[str]
    oblique: frozenset[str]
    nominative: frozenset[str]
    plurals: frozenset[str]

    def says(self, low: str) -> Group | None:
        """The group of a finite verb of saying, or None; a verb that only reports what follows in marks or with "that" is none."""
        groups = (entry.group for entry in self.cues.get(low, ()) if len(entry.words) == 1 and entry.apart is None)
        group = next(groups, None)
        return group if group in {"report", "tell"} and not self.is_participle(low) else None

    def is_participle(self, low: str) -> bool:
        """Whether a verb form can go on for the last speaker ("adding")."""
        return low.endswith(self.words.participle_endings)

    def is_plural(self, low: str) -> bool:
        """Whether a noun looks like a plural; "'s" and "ss" do not."""
        return low in self.plurals or (
            len(low) > 2 and low.endswith(self.words.plural_endings) and low[-2] not in "'’s"
        )

    def is_adverb(self, low: str) -> bool:
        """Whether a word may stand between subject and verb."""
        return low in self.adverbs or (len(low) > 4 and low.endswith(self.words.adverb_endings))


_SETS = tuple(field.name for field in fields(Lexicon) if field.name not in _MADE)


@lru_cache(maxsize=64)
def lexicon(words: QuoteWords) -> Lexicon:
    """Build the lexicon of a language. A pure function of its words: the cache saves time only."""
    cues: dict[str, list[Entry]] = {}
    for entry in _entries(words):
        cues.setdefault(entry.words[0], []).append(entry)
    ordered = {
        first: tuple(sorted(entries, key=lambda e: (e.apart is None, -len(e.words)))) for first, entries in cues.items()
    }
    sets = {name: frozenset(getattr(words, name)) for name in _SETS}
    counts, relays = (_phrases(listed) for listed in (words.counts, words.relays))
    lines = (line.partition("|") for line in words.citing)
    citing = _by_first(((tuple(phrase.split()), close) for phrase, _, close in lines), lambda pair: pair[0][0])
    pronouns = frozenset(words.person_pronouns + words.other_pronouns)
    starts = frozenset(ordered).union(*(sets[name] for name in ("nouns", "claim_before", "claim_after", "thereby")))
    return Lexicon(
        words=words,
        cues=ordered,
        starts=starts,
        pronouns=pronouns,
        counts=counts,
        relays=relays,
        citing=citing,
        **sets,
    )


def _phrases(listed: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    return _by_first((tuple(phrase.split()) for phrase in listed), lambda phrase: phrase[0])


def _by_first(entries: Iterable[_Entry], first: Callable[[_Entry], str]) -> dict[str, tuple[_Entry, ...]]:
    found: dict[str, tuple[_Entry, ...]] = {}
    for entry in entries:
        found[first(entry)] = (*found.get(first(entry), ()), entry)
    return found


def cue_words(words: QuoteWords) -> frozenset[str]:
    """The first words, in lower case, of the verbs among the cues, and the colon: a tree is asked only for a verb's subject.

    Verbs that are written like a noun of saying ("angaben", "Angaben") and those of two words are left out: their subjects are found
    by rule as well, and a tree costs five times what a sentence's tags cost.
    """
    lex = lexicon(words)
    nouns = lex.claims | lex.nouns if words.verb_second else frozenset()
    verbs = (
        first
        for first, entries in lex.cues.items()
        if any(entry.group in VERB_GROUPS and not (words.verb_second and len(entry.words) > 1) for entry in entries)
    )
    return frozenset({":", *verbs}) - nouns


def parted_cues(words: QuoteWords) -> dict[str, tuple[frozenset[str], ...]]:
    """Those cue words that say nothing without their separate part ("teilte ... mit"), and the parts that they may have.

    Of a hundred German articles' trees one in eleven was for such a verb that stood without it; no record of any step changed without these.
    """
    cues = lexicon(words).cues
    verbs = {first: [entry.apart for entry in cues.get(first, ())] for first in cue_words(words)}
    return {
        first: tuple(frozenset({part}) for part in parts if part)
        for first, parts in verbs.items()
        if parts and all(parts)
    }


def _entries(words: QuoteWords) -> list[Entry]:
    entries: list[Entry] = []
    for group in VERB_GROUPS:
        for line in getattr(words, group):
            forms, _, apart = line.partition("|")
            entries.extend(
                Entry(words=tuple(form.split("_")), group=group, apart=apart or None, base=index == 0)
                for index, form in enumerate(forms.split())
            )
    lists: tuple[tuple[Group, tuple[str, ...]], ...] = (
        ("before", words.before),
        ("after", words.after),
        ("so", words.so),
    )
    for group, phrases in lists:
        entries.extend(Entry(words=tuple(p.split()), group=group, apart=None, base=False) for p in phrases)
    return entries
