"""The words of a language that the figures stage needs: table `[figures]` of `lang/data/*.toml`.

Number words themselves are those of `[time]` (class `number`); here stand the ones that only counts need. All words are in
lower case; a phrase may have several words. Measures and qualifiers are those of `sayso.model.figure`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # known by identity: what is built from it can be kept
class FigureWords:
    """What each key of `[figures]` means."""

    numbers: Mapping[str, float]
    """Number words beyond those of `[time]`, with their value; 0 is a joiner."""
    before: Mapping[str, tuple[str, ...]]
    """Qualifier -> phrases before a number: "more than"."""
    behind: Mapping[str, tuple[str, ...]]
    """Qualifier -> phrases behind a number: "or more"."""
    vague: Mapping[str, tuple[str, ...]]
    """Qualifier -> phrases that stand for a number without giving one: "dozens", "several hundred"."""
    between: tuple[str, ...]
    """Words before a range: "between"."""
    until: tuple[str, ...]
    """Words and signs between the ends of a range: "to", "-"."""
    joins: tuple[str, ...]
    """Words that join counts of one rank, and the comma: "and", "or"."""
    asides: tuple[str, ...]
    """Words that may stand between a verb and its object's number: "so far", "already"."""
    partitive: tuple[str, ...]
    """Words that tie a part to its whole: "of (the)"."""
    fillers: tuple[str, ...]
    """Words between number and noun that say nothing of who is counted: "more", "other"."""
    nouns: Mapping[str, tuple[str, ...]]
    """Measure -> nouns that are counted: "people" (other-people), "hostages" (abducted)."""
    endings: tuple[str, ...]
    """Endings of further nouns for people, trusted only beside a word of `states` or of the verbs."""
    demonyms: tuple[str, ...]
    """Endings of capitalised nouns for people by where they are from, trusted in the same way."""
    compounds: tuple[str, ...]
    """Short nouns of `nouns` that compounds are made with, too; none: the language writes compounds in several words."""
    things: tuple[str, ...]
    """Endings of nouns that can be killed, hurt, seized or let go and are no people: "sheep"."""
    people_ends: tuple[str, ...]
    """Endings of nouns that surely mean people: "-ists", "-workers"."""
    false_ends: tuple[str, ...]
    """Endings of compounds that only look like those of people: "-flugzeugen" is no "-zeugen"."""
    feminine: tuple[str, ...]
    """Endings that make any noun one of people: "-innen"."""
    comma_divides: bool
    """Whether a comma stands before every clause, so that what is behind it belongs to another verb."""
    states: Mapping[str, tuple[str, ...]]
    """Measure -> words for people's state that stand behind a number or its noun: "(three) dead", "hostage"."""
    suffers: Mapping[str, tuple[str, ...]]
    """Measure -> verb forms whose subject is counted: "(were) killed", "died"."""
    protests: tuple[str, ...]
    """Endings of nouns for a protest: "rally", "-kundgebung"."""
    joining: tuple[str, ...]
    """Verb forms for taking part in one: "joined", "versammelten"."""
    cases: tuple[str, ...]
    """Nouns that count the infected in a text about a disease: "cases"."""
    diseases: tuple[str, ...]
    """Words by which a text is about a disease."""
    telling: tuple[str, ...]
    """Words of `suffers` and `acts` that are said of people only, so that an unknown noun beside them means people."""
    acts: Mapping[str, tuple[str, ...]]
    """Measure -> verb forms whose object is counted: "killed", "killing"."""
    parted: Mapping[str, tuple[str, ...]]
    """Measure -> verbs in two parts, the counted between them: "nahm (12 Männer) fest"; the first word is the verb."""
    tolls: Mapping[str, tuple[str, ...]]
    """Measure -> nouns that a bare number gives the size of: "death toll (of)"."""
    ones: tuple[str, ...]
    """Number words that are articles too: "one", "ein"; they count only a noun of `nouns` beside a verb or state."""
    single: tuple[str, ...]
    """The nouns that such an article counts ("ein Toter"); none: all."""
    zeros: tuple[str, ...]
    """Words for no one and none: "no", "nobody"."""
    not_counted: tuple[str, ...]
    """Words behind a number that make it something else: "percent", "years", "jährige"."""
    not_counted_behind: tuple[str, ...]
    """Words and signs before a number that make it something else: "$", "aged", "no."."""
    hedges: Mapping[str, tuple[str, ...]]
    """Stance (unconfirmed, denied) -> phrases that give a figure it: "not independently verified", "denied reports"."""
    hedged: tuple[str, ...]
    """Nouns by which the next sentence may take the figures up: "the figures (could not be verified)"."""
    place_words: tuple[str, ...]
    """Prepositions before the place that was counted in: "in", "near"."""
    other_times: tuple[str, ...]
    """Phrases before a day that a count is not of: "since (May)", "(as many) as on (Friday)"."""
    when_clauses: tuple[str, ...]
    """Words that bring what only says when something else was: "when (the dam broke)", "after (the blast)"."""
    elsewhen: tuple[str, ...]
    """Helping verbs of sentences that look back from what is told, or ahead of it: "had", "will"."""
    relatives: tuple[str, ...]
    """Relative pronouns that take up the counted as their subject: "(soldiers) who (were killed)"."""
    active_endings: tuple[str, ...]
    """Endings of a verb form that goes on about its noun and may have an object of its own: "(12 men) carry-ing (boxes)"."""
    participle_endings: tuple[str, ...]
    """Endings of verb forms that may stand between a number and its noun: "(12) wound-ed (men)"."""
    stops: tuple[str, ...]
    """Words that end the search for a verb or a noun: conjunctions of clauses, relative pronouns."""
    copulas: tuple[str, ...]
    """Helpers that may stand between the counted and the verb: "were", "have been"; they end a noun phrase."""
    intransitive: tuple[str, ...]
    """Verbs among `acts` that have no object: what stands before or behind them is their subject."""
    passives: tuple[str, ...]
    """Helpers beside which a participle says what was done to the subject: "were (killed)"."""
    prepositions: tuple[str, ...]
    """Words that end a noun phrase."""
    company: tuple[str, ...]
    """Prepositions that let more people have the same fate: "(arrested) with (15 others)"."""
    groups: tuple[str, ...]
    """Phrases before a number that do not hold it apart: "a total of", "a group of"."""
    including: tuple[str, ...]
    """Phrases before or behind a number that is a part of the one before: "including", "of them"."""
    tallies: tuple[str, ...]
    """Phrases before a bare number that gives the size of what was counted before: "(police) counted (35,000)"."""
    asking: tuple[str, ...]
    """Relative pronouns that follow a preposition: "(in) which (four were killed)"."""
    shares: tuple[str, ...]
    """Words between the numbers of a share: "nine (out of) ten"."""
    counting: tuple[str, ...]
    """Verbs of counting whose subject says the number: "(police) counted (35,000)"; a particle that they need follows them."""
    counts: tuple[str, ...]
    """Phrases before a noun whose size a number further on gives: "number of (weekly infections)"."""
    among: tuple[str, ...]
    """Phrases before a noun for what happened whose part is counted: "among the (dead were three children)"."""
    includes: tuple[str, ...]
    """Verbs between such a noun and the number: "(the dead) include"."""
