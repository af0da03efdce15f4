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
    outcomes: tuple[str, ...]
    """Verbs for what a happening led to, which is no happening of its own beside it: "kill (in an attack)"."""
    light: tuple[str, ...]
    """Verbs that say of a happening only that it took place, who made it or took part: "carry ...|out", "hold", "attend"."""
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
    helpers: Mapping[str, tuple[str, ...]]
    """Context -> helping verbs that say so: future: "will", hypothetical: "could"."""
    governors: Mapping[str, tuple[str, ...]]
    """Context -> verbs and nouns whose complement is so: denied: "deny", future: "plan", hypothetical: "threaten"."""
    subordinators: Mapping[str, tuple[str, ...]]
    """Context -> words that open a clause or phrase that is so: hypothetical: "if", future: "ahead of"."""
    describing: Mapping[str, tuple[str, ...]]
    """Context -> adjectives and compound parts that say so of a noun, adverbs that say so of a clause: future: "planned"."""
    tools: Mapping[str, tuple[str, ...]]
    """Type and mode -> words beside a happening of that type without a mode that tell its mode: ASSAULT/aerial: "warplane"."""
    people: Mapping[str, tuple[str, ...]]
    """Kind of actor -> nouns: state, armed, protesters, criminals, officials, civilians, groups."""
    pronouns: tuple[str, ...]
    """Pronouns that can stand for actors: "he", "they"."""
    elsewhere: Mapping[str, tuple[str, ...]]
    """Field (sport, business, weather, ...) -> its words; where several stand, weak words tell of that field."""
