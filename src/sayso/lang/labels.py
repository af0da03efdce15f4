"""The words of a language for what actors are called: table `[labels]` of `lang/data/*.toml`. All words are in lower case.

Nouns stand in the singular and in the plural form where that is not made by `noun_endings`; adjectives without the ending that
`adjective_endings` add. In a language that writes compounds as one word a noun also serves where a word ends in it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # known by identity: what is built from it can be kept
class LabelWords:
    """What each key of `[labels]` means. No key says whether a word is kind: nothing is judged."""

    kinds: tuple[str, ...]
    """Nouns for a group that say by themselves what it is: "militia", "movement"."""
    loose: tuple[str, ...]
    """Nouns for a group that say it only with one of `modifiers`: "(terrorist) group", "(far-right) party"."""
    rulers: tuple[str, ...]
    """Nouns for who rules, behind a name, an adjective of a country or before "of": "(the Voss) regime"."""
    people: tuple[str, ...]
    """Nouns for people who act together, in the plural: "rebels", "protesters". They are labels without a name, too."""
    persons: tuple[str, ...]
    """Nouns for one person: "strongman", "dissident", "activist"."""
    loose_persons: tuple[str, ...]
    """Nouns for one person that say it only with one of `modifiers`: "(opposition) leader"."""
    said_only: tuple[str, ...]
    """Nouns that are a label only where someone is said to use them: "citizens", "heroes"."""
    modifiers: tuple[str, ...]
    """Words before a noun or a name that say what someone is: "militant", "far-right"."""
    tails: tuple[str, ...]
    """What follows a name with a hyphen, or in one word, and does so: "(Orlo)-backed"."""
    heads: tuple[str, ...]
    """What precedes an adjective or name in one word and does so: "pro-", "anti-"."""
    compounds: tuple[str, ...]
    """Beginnings that do so for a noun of `loose` written in one word with them: "terror(gruppe)"."""
    never: tuple[str, ...]
    """Words that only look like one of the above."""
    noun_endings: tuple[str, ...]
    """What nouns for groups (in German for persons, too) have behind them in other forms."""
    plural_endings: tuple[str, ...]
    """Which of their endings say that there are several."""
    adjective_endings: tuple[str, ...]
    """What adjectives have behind them in other forms."""
    be: tuple[str, ...]
    """Words between a name and what it is said to be: "is", "remains"."""
    negations: tuple[str, ...]
    """Words that deny it."""
    of: tuple[str, ...]
    """Words between people and the name of their group: "(fighters) of (Xembra)". Behind the first three also what may be a person's name."""
    as_words: tuple[str, ...]
    """Words before what someone is called: "as"."""
    by: tuple[str, ...]
    """Words before who called someone so, in the passive."""
    calls: tuple[str, ...]
    """Verbs of naming with two objects, in all forms: "calls (them) (rioters)"."""
    calls_as: tuple[str, ...]
    """Verbs of naming with `as_words`: "describe (them) as (rioters)"."""
    named: tuple[str, ...]
    """Participles of both in the passive: "branded (a terrorist group by ...)"."""
    speaks_of: tuple[str, ...]
    """Verbs with a preposition, both in the phrase: "speaks of (rioters)", "blamed (rioters)"."""
    relatives: tuple[str, ...]
    """Relative pronouns that take up a name: "which"."""
    so_called: tuple[str, ...]
    """Words by which an outlet keeps its distance from the next word: "so-called", "alleged"."""
