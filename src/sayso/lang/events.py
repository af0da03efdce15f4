"""The words of a language that tell of happenings: table `[events]` of `lang/data/*.toml`.

A word is written as its forms, separated by blanks, the dictionary form first: "meet meets met meeting". Words that must stand with it
in the same clause come after a bar: "open opens opened opening|fire", "greift griff greifen|an"; the dictionary form of all is then the first
form and those words ("open fire"). Keys of `verbs`, `nouns` and `tools` are a type of `sayso.model.event.EventType`, or type and mode:
"ASSAULT/firearms". All words are in lower case. `docs/events.md` says what the types and modes mean.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # known by identity: what is built from it can be kept
class EventWords:
    """What each key of `[events]` means."""

    verbs: Mapping[str, tuple[str, ...]]
    """Type and mode -> verbs: who acts is the subject, whom it befalls the object."""
    nouns: Mapping[str, tuple[str, ...]]
    """Type and mode -> nouns for happenings."""
    noun_ends: tuple[str, ...]
    """Of `nouns`, the dictionary forms that also count as the end of a compound: "angriff (Raketenangriff)"; empty where compounds are apart."""
    mutual: tuple[str, ...]
    """Dictionary forms of what all take part in alike: subject, object and "with" are participants: "meet", "clash"."""
    done_to: tuple[str, ...]
    """Nouns whose genitive is whom it befalls: "release (of hostages)"."""
    befalls: tuple[str, ...]
    """Verbs whose subject suffers and does not act: "explode", "collapse"."""
    weak: tuple[str, ...]
    """Dictionary forms that tell of such a happening only if the words in their roles are people, groups, countries or places."""
    lasting: tuple[str, ...]
    """Nouns of `weak` that stand for a state or an act of speech: "violence"; other such nouns tell of something also where a definite
    article takes it up: "the attack"."""
    definite: tuple[str, ...]
    """Definite articles and pronouns that take up a noun: "the", "this"."""
    hollow: tuple[str, ...]
    """Compounds that tell of nothing though they end like a noun of the table: "press conference", "pressekonferenz"."""
    idioms: tuple[str, ...]
    """Words of the table with others beside them that tell of nothing: "seize seizes seized seizing|on"."""
    anyone: tuple[str, ...]
    """Pronouns for whoever it may be: "you", "anyone"; what they do is no happening."""
    narrators: tuple[str, ...]
    """Pronouns of who writes: "I", "we"; what they do outside of attributed words is no news."""
    living: tuple[str, ...]
    """Dictionary forms of what is done to somebody only: "release", "arrest"; done to a thing, it tells of something else."""
    origins: tuple[str, ...]
    """Prepositions before whose words a noun for words is: "criticism from"."""
    lifts: tuple[str, ...]
    """Words right behind a negation that make it none: "not only"."""
    genitive_endings: tuple[str, ...]
    """Endings of articles in the genitive: "es", "er"."""
    second_datives: tuple[str, ...]
    """Articles of a subject that are also those of a dative, so that behind another subject they show whom it is done to: "der"."""
    including: tuple[str, ...]
    """Words that open a list of some of those just named: "darunter"."""
    collisions: tuple[str, ...]
    """Dictionary forms of words for force that `vehicles` do without any: "hit"."""
    vehicles: tuple[str, ...]
    """What hits people in traffic: "lorry"."""
    bare_passives: tuple[str, ...]
    """Participles of verbs that never lack an object, so that they are passives where they lack one and a helper: "(man) charged"."""
    counting: tuple[str, ...]
    """Verbs that say of their subject how often it happens: "(attacks) increase"."""
    stoppages: tuple[str, ...]
    """Dictionary forms of words for force that also tell of workers who stop work: "strike"."""
    labour: tuple[str, ...]
    """Words beside such a one that make it one of workers: "union", "pay"."""
    workplaces: tuple[str, ...]
    """Where workers stop work; what force hits stands there behind other prepositions than `at_work`: "mine"."""
    at_work: tuple[str, ...]
    """Prepositions before `workplaces`: "(a strike) at (the mine)"."""
    judged: tuple[str, ...]
    """Dictionary forms of words for blame that courts pass sentence with, too: "verurteilen", "condamner"."""
    courts: tuple[str, ...]
    """Who passes sentence."""
    punishments: tuple[str, ...]
    """Words of what somebody is sentenced to: "prison", "years"."""
    sentenced_to: tuple[str, ...]
    """Prepositions before these."""
    hearsay: tuple[str, ...]
    """Helping verbs that with a participle tell what others say, if no condition stands by: “(il) aurait (été arrêté)”."""
    reasons: tuple[str, ...]
    """Prepositions before what somebody is blamed or punished for: "wegen"."""
    peaceful: tuple[str, ...]
    """Dictionary forms for taking land that tell of it only where a force or a state does it: "enter"."""
    having: tuple[str, ...]
    """Forms of "have"."""
    guises: tuple[str, ...]
    """Prepositions before what somebody or something is taken for: "(abused) as (a pretext)"."""
    contests: tuple[str, ...]
    """Dictionary forms of words for force that between two persons who are named tell of a contest: "beat"."""
    mishaps: tuple[str, ...]
    """Dictionary forms of words for a disaster of whatever kind; what kind, the text says: "catastrophe"."""
    looming: tuple[str, ...]
    """Verbs whose subject is yet to come: "loom", "drohen"."""
    undergone: tuple[str, ...]
    """Of `light`, those whose subject is whom it befalls: "suffer (an attack)", "face (criticism)"."""
    of_goods: tuple[str, ...]
    """Dictionary forms that with a thing as their object tell of trade: "order (a drink)"."""
    of_skill: tuple[str, ...]
    """Dictionary forms of protest that with an object or a clause tell of something that is shown: "demonstrate (how it works)"."""
    spoken: tuple[str, ...]
    """Words beside an attack that make it one of words: "verbal"."""
    formal: tuple[str, ...]
    """Pronouns for whoever reads, by their capital: "Sie"."""
    past_endings: tuple[str, ...]
    """Endings of verbs in the past tense: "ed"."""
    past_helpers: tuple[str, ...]
    """Helping verbs of what happened on some day: "was", "wurde"; not "has", which leaves the day open."""
    things: tuple[str, ...]
    """Pronouns for things: "it"."""
    similes: tuple[str, ...]
    """Words before what something is only like: "like (an avalanche)"."""
    participle_endings: tuple[str, ...]
    """Endings of participles of the passive, where another helping verb can look like theirs: "t", "en"."""
    participle_beginnings: tuple[str, ...]
    """Beginnings of participles, by which no infinitive begins: "ge"."""
    infinitive_endings: tuple[str, ...]
    """Endings of infinitives: "n"."""
    infinitive_marks: tuple[str, ...]
    """What stands before an infinitive or inside it: "zu (zurück-zu-treten)"."""
    warnings: tuple[str, ...]
    """Dictionary forms of words that threaten only where the speaker's own deed is what they are about: "warn (that it would strike)"."""
    menaces: tuple[str, ...]
    """What such a warning is about where it names no deed: "consequences"."""
    of_people: Mapping[str, tuple[str, ...]]
    """Type and mode -> dictionary forms that tell of it where whom it befalls is somebody, and of another thing else: "dismiss (a minister)"."""
    forces: tuple[str, ...]
    """What kills without anybody's doing: "flood", "crash", "dam", "disease"."""
    kills: tuple[str, ...]
    """Of `outcomes`, those that say who died: "kill"."""
    hurts: tuple[str, ...]
    """Of `outcomes`, those that say who was hurt: "injure"."""
    scheduled: tuple[str, ...]
    """Prepositions before the day that something is called or planned for: "for"."""
    several: tuple[str, ...]
    """Pronouns of several: "they", "we", "both"."""
    verbal: tuple[str, ...]
    """Dictionary forms of violence that is one of words where a text is of an election ("campaign" of `elsewhere`): "attack"."""
    datives: tuple[str, ...]
    """Dictionary forms of verbs whose only object is an indirect one: "drohen"."""
    apart: tuple[str, ...]
    """What opens a phrase that tells of another time than its clause, by first words: "since", "in response to"."""
    outcomes: tuple[str, ...]
    """Verbs for what a happening led to, which is no happening of its own beside it: "kill (in an attack)"."""
    light: tuple[str, ...]
    """Verbs that say of a happening only that it took place, who made it or took part: "carry ...|out", "hold", "attend"."""
    accidents: tuple[str, ...]
    """Words beside an explosion that make it an accident where nobody set it off: "boiler", "factory"."""
    object_control: tuple[str, ...]
    """Verbs whose object does what the infinitive says: "urge (X to leave)"."""
    toward: Mapping[str, tuple[str, ...]]
    """Type -> prepositions before whom it befalls or is addressed to: ASSAULT: "against", "on"."""
    company: tuple[str, ...]
    """Prepositions before those who take part: "with", "between"."""
    agents: tuple[str, ...]
    """Prepositions before who acts in the passive or behind a noun: "by"."""
    genitives: tuple[str, ...]
    """Prepositions that stand for a genitive: "of"."""
    particles: tuple[str, ...]
    """Words beside a verb that must not open a phrase: "over" in "take over", but not in "taken over the past months"."""
    places: tuple[str, ...]
    """Prepositions before the place: "in", "near"."""
    relatives: tuple[str, ...]
    """Relative pronouns: "who", "which", "that"."""
    relative_adverbs: tuple[str, ...]
    """Relative words that are no subject or object: "where", "when"."""
    active_endings: tuple[str, ...]
    """Endings of participles whose noun acts: "ing"; other participles are passive."""
    negations: tuple[str, ...]
    """Words that deny the verb or noun they belong to: "not", "no", "never"."""
    passives: tuple[str, ...]
    """Helping verbs of the passive, where another helping verb can look like one ("ist", "sind"): "wurde". Empty: trees are right about it."""
    perfects: tuple[str, ...]
    """Helping verbs of the perfect, behind which a helper of the future is none: "soll (angegriffen) haben"."""
    moves: tuple[str, ...]
    """Dictionary forms of verbs whose perfect looks like a passive: "ist zurückgetreten"."""
    conditions: tuple[str, ...]
    """Words that open a condition: what it brings about is as possible as it is: "if"."""
    reflexives: tuple[str, ...]
    """Pronouns for who acts itself, in no role: "himself", "sich"."""
    cases: Mapping[str, tuple[str, ...]]
    """Case -> articles and pronouns that show it: dative: "dem", accusative: "einen"."""
    helpers: Mapping[str, tuple[str, ...]]
    """Context -> helping verbs that say so: future: "will", hypothetical: "could"."""
    governors: Mapping[str, tuple[str, ...]]
    """Context -> verbs and nouns whose complement is so: denied: "deny", future: "plan", hypothetical: "threaten"."""
    subordinators: Mapping[str, tuple[str, ...]]
    """Context -> words that open a clause or phrase that is so: hypothetical: "if", future: "ahead of"."""
    describing: Mapping[str, tuple[str, ...]]
    """Context -> adjectives and compound parts that say so of a noun, adverbs that say so of a clause: future: "planned"."""
    endings: Mapping[str, tuple[str, ...]]
    """Context -> endings of the verbs whose form alone says so: future: "drá" in Spanish."""
    manner: Mapping[str, tuple[str, ...]]
    """How it was done -> beginnings of words that say so: grenade, rocket, violent, peaceful."""
    tools: Mapping[str, tuple[str, ...]]
    """Type and mode -> words beside a happening of that type without a mode that tell its mode: ASSAULT/aerial: "warplane"."""
    people: Mapping[str, tuple[str, ...]]
    """Kind of actor -> nouns: state, armed, protesters, criminals, officials, civilians, groups."""
    pronouns: tuple[str, ...]
    """Pronouns that can stand for actors: "he", "they"."""
    elsewhere: Mapping[str, tuple[str, ...]]
    """Field (sport, business, weather, ...) -> its words; where several stand, weak words tell of that field."""
