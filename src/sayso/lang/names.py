"""The words of a language that finding names needs: table `[names]` of `lang/data/*.toml`.

Long lists of names and of words that are none (countries, cities, given names, common nouns) are no words of a stage but
a lexicon: `sayso.lang.lexicon`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # known by identity: what is built from it can be kept
class NameWords:
    """What each key of `[names]` means. All in lower case, compared so, unless said otherwise."""

    nouns_are_capitalised: bool
    """Whether every noun is written with a capital, so that a capital alone says little."""
    head_first: bool
    """Whether the word for what a thing is opens its name: "Partido Verde", "Hospital General"."""
    never: tuple[str, ...]
    """Words that have a capital inside a sentence and still are no names: "Monday", "I"."""
    function: tuple[str, ...]
    """Words that begin sentences and never names: articles, pronouns, prepositions, conjunctions, frequent adverbs."""
    articles: tuple[str, ...]
    """Articles before a name."""
    organization_articles: tuple[str, ...]
    """Articles that tell of an organisation, because names of people and most places have none: "the (Xembra)".

    English names stand in texts of all languages, so that "the" is one everywhere.
    """
    genitive_articles: tuple[str, ...]
    """Articles between an office and the organisation that it belongs to: "(Sprecher) der (Xembra)"; empty where `of` does that."""
    of: tuple[str, ...]
    """Words between a noun and the name that it is said of: "(the village) of (Zhelova)"."""
    copulas: tuple[str, ...]
    """Words between a name and the noun that says what it is: "(Xembra) is (an airline)"."""
    fused: tuple[str, ...]
    """Small words that hold an article: "zum", "im"."""
    joiners: tuple[str, ...]
    """Small words inside names of organisations and events: "Bank of England", "Ministry for Trade"."""
    conjunctions: tuple[str, ...]
    """"and", inside "Food and Drug Administration"."""
    list_gaps: tuple[str, ...]
    """What stands between two names of a list, with its blanks, besides comma, slash and "&": " and "."""
    particles: tuple[str, ...]
    """Small words inside names of people: "van", "bin"."""
    prefixes: tuple[str, ...]
    """What stands with a hyphen before a name and is no part of it: "pro-Iranian", "ex-President"."""
    titles: tuple[str, ...]
    """Words right before a person's name that belong to the holder: "president", "dr", "sheikh"."""
    roles: tuple[str, ...]
    """Nouns for the holder of an office or a job, before or after the name; compounds may end in them."""
    place_roles: tuple[str, ...]
    """Offices over a place: "mayor" of it; compounds may end in them."""
    role_modifiers: tuple[str, ...]
    """Words that stand before a role and belong to it: "deputy", "foreign"."""
    role_links: tuple[str, ...]
    """Small words that a role after the name may hold: "of", "in", "the"."""
    small_heads: tuple[str, ...]
    """First words of organisations' names that are written small: "ministère (de l'Intérieur)"."""
    organization_words: tuple[str, ...]
    """Words that an organisation's name ends in, or begins with before a joiner: "ministry", "party"."""
    offices: tuple[str, ...]
    """Beginnings and ends ("bundes-", "-ministerium") of single words that name one office: "Bundeskasse" is none, "Bundesamt" is."""
    seats: tuple[str, ...]
    """Words for houses and districts that are named by the place behind them: "Landgericht Sternau"; compounds may end in them."""
    organization_endings: tuple[str, ...]
    """Legal forms, and other endings that leave no doubt: "inc", "gmbh"."""
    place_words: tuple[str, ...]
    """Words that a place's name ends in: "river", "strip"."""
    place_starts: tuple[str, ...]
    """Words that a place's name begins with: "lake", "mount"."""
    short_for: tuple[str, ...]
    """Words between a name and its abbreviation: "or"."""
    state_words: tuple[str, ...]
    """Words for what a state has, and seldom a town: "parliament"."""
    capital_words: tuple[str, ...]
    """Words for the seat of a government: "Lund, the capital"."""
    event_words: tuple[str, ...]
    """Words that an event's name ends in, or begins with before a joiner: "war", "cup"."""
    work_words: tuple[str, ...]
    """Words that a newspaper's or a broadcaster's name ends in: "times", "radio"."""
    media_words: tuple[str, ...]
    """Everyday words for what an outlet is, next to its name: "the Al-Rasvan newspaper"."""
    group_words: tuple[str, ...]
    """Everyday words for what an organisation is, right behind its name or tied to it: "the Xembra movement"."""
    tied_to_place: tuple[str, ...]
    """What is tied to the name of a place: "Sternau-based"."""
    tied_words: tuple[str, ...]
    """Last parts of hyphenated words that make one name with what is before the hyphen: "Karl-Voss-Stiftung"."""
    place_tails: tuple[str, ...]
    """Endings that names of places have, and hardly anything else: "-shire", "-stan"."""
    reporting: tuple[str, ...]
    """Forms of verbs that outlets do more often than persons: "reported"."""
    speech: tuple[str, ...]
    """Forms of verbs of saying."""
    broadcast_starts: tuple[str, ...]
    """Words that a broadcaster's name begins with: "Radio", "Télé"."""
    place_before_sure: tuple[str, ...]
    """Words after which a name is very likely a place: "in", "eastern"."""
    place_before: tuple[str, ...]
    """Words after which a name is likely a place."""
    elisions: tuple[str, ...]
    """Small words that lean on the next one with an apostrophe: "l'", "d'"; with a straight one here."""
    elided: tuple[str, ...]
    """Those of them that are a word of their own, as a preposition is: "(portavoce) dell'(Unione)"; of the others nothing is kept. Before a capital
    and with one they are a part of a family name where they are among `particles`: "D'Ambrosi"."""
    genitive: tuple[str, ...]
    """Genitives with a mark, which are cut from a name: "'s"; the same everywhere, for English names stand in texts of all languages."""
    bare_genitive: str
    """A genitive without a mark, which a name may also have of its own: "(Zhelova)s"; empty where there is none."""
    common_endings: tuple[str, ...]
    """Endings of common words, which hardly a name has and a list of frequent words misses: "-ness", "-heit"."""
    adjective_endings: tuple[str, ...]
    """Where nouns have capitals: endings of adjectives, which have one only as a part of a name: "-ische (Bank)"."""
    form_endings: tuple[str, ...]
    """What the listed common words have behind them in other forms: "-ing"."""
    adjective_cases: tuple[str, ...]
    """Where nouns have capitals: endings by which an adjective shows number and case: "(neu)en"."""
    origin_endings: tuple[str, ...]
    """Ends of adjectives that are made of a name, with which a name may begin: "(Ostmerani)sche (Bank)"."""
    hyphened_endings: tuple[str, ...]
    """Ends of adjectives that a hyphen ties to the name before and behind them: "Norwegisch-(Zhelovan)ische (Bank)"."""
    noun_cases: tuple[str, ...]
    """Case endings of a noun that a name ends in, in the order in which they are tried: "(des ...-Verband)es"."""
    people_endings: tuple[str, ...]
    """What the listed names of peoples have behind them in other forms, where they change more than by "s": "(Zhelovaner)innen"."""
    joints: tuple[str, ...]
    """What joins a name to the noun that a compound goes on with: "(Partei)s(sprecher)"."""
    organizations: tuple[str, ...]
    """Organisations that everyone knows, as written."""
    places: tuple[str, ...]
    """Regions, seas and states of states that are neither countries nor cities, as written."""
    peoples: tuple[str, ...]
    """Peoples, religions and their adherents that are not named after a country, as written."""
    events: tuple[str, ...]
    """Events and feasts that everyone knows, as written."""
