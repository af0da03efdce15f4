"""Articles made up from nothing, in English and German: names, quotations, figures and dates at the rate of news."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping

# fmt: off
_SYLLABLES = (
    "bal", "bren", "cor", "dal", "fen", "gar", "hel", "ker", "lin", "mor", "nev", "ost", "pel", "quin", "ras", "sel",
    "tor", "ul", "ven", "wes", "yar", "zan",
)
# fmt: on
_SENTENCES: Mapping[str, tuple[str, ...]] = {
    "en": (
        "The {thing} of {word} in {town} was closed on {day} after {word} had burst in the {word}.",
        "“We had asked for {word} and {word} since {month},” said {person}, who runs the {thing} near {word}.",
        "At least {n} people were injured by {word} and {m} are still missing, the {office} of {town} said.",
        "{person} told reporters on {day} that {word} and the {thing} would open again in {month}.",
        "In {year} the {office} had counted {n} cracks in {word} and {word}.",
        "Nobody at the {word} {office} could say who had ordered {word} for {town}.",
        "About {n} residents of {word} gathered before the {thing} on {day} evening, {person} among them.",
        "“It was {word}, not {word},” {person} said. “Nothing but {word}.”",
        "The {office} rejected {word} and called {word} a matter for {town}.",
        "Two weeks ago {person} had warned in a {word} letter that {word} would fail.",
        "The costs of {word} are put at {n} million, of which {word} pays a third.",
        "Rain is forecast in {word} until {day}; the {word} road to {town} stays shut.",
    ),
    "de": (
        "Die {Word}brücke in {town} ist seit {day} gesperrt, weil das {Word}rohr am {Word} geplatzt ist.",
        "„Wir haben seit {month} um {Word} und {Word} gebeten“, sagte {person}, Leiter der {Word}anlage.",
        "Mindestens {n} Menschen wurden am {Word} verletzt, {m} werden vermisst, wie die {office} von {town} mitteilte.",
        "{person} sagte am {day} vor Journalisten, {Word} und {Word} würden im {month} geöffnet.",
        "Schon {year} hatte die {office} {n} Risse in {Word} und {Word} gezählt.",
        "Wer {Word} in {town} angeordnet hat, wusste bei der {office} von {Word} niemand.",
        "Rund {n} Anwohner aus {Word} versammelten sich am {day}abend vor dem {Word}tor, unter ihnen {person}.",
        "„Es war {Word}, nicht {Word}“, so {person}, „und sonst {word}.“",
        "Die {office} wies {Word} zurück und nannte {Word} eine Sache der Stadt {town}.",
        "Vor zwei Wochen hatte {person} in einem {word}en Brief vor {Word} gewarnt.",
        "Die Kosten für {Word} werden auf {n} Millionen Euro geschätzt, {Word} trägt ein Drittel.",
        "Bis {day} ist in {Word} Regen gemeldet; die {Word}straße nach {town} bleibt zu.",
    ),
}
"""Between two made-up words stand a few real ones only: two articles must not share phrases as copies do."""
_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "en": {
        "thing": ("bridge", "mill", "library", "ferry pier", "waterworks", "market hall", "tram depot"),
        "office": ("Harbour Office", "Building Inspectorate", "Water Board", "Fire Brigade", "County Court"),
        "day": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        "month": ("January", "March", "May", "June", "September", "October", "December"),
    },
    "de": {
        "office": ("Hafenbehörde", "Bauaufsicht", "Wasserwacht", "Feuerwehr", "Kreisverwaltung"),
        "day": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
        "month": ("Januar", "März", "Mai", "Juni", "September", "Oktober", "Dezember"),
    },
}
_SLOT = re.compile(r"\{(\w+)\}")
_SENTENCES_A_PARAGRAPH = 3
_PEOPLE = 5  # named in one article


def article(language: str, number: int, words: int) -> str:
    """An article of about so many words; the number decides everything in it."""
    chance = random.Random(f"{language} {number}")
    town, people = _name(chance, 2), [f"{_name(chance, 2)} {_name(chance, 3)}" for _ in range(_PEOPLE)]
    sentences: list[str] = []
    while sum(sentence.count(" ") + 1 for sentence in sentences) < words:
        sentences.append(_sentence(language, chance, town, chance.choice(people)))
    title = f"{town}: {sentences[0]}"
    step = _SENTENCES_A_PARAGRAPH
    paragraphs = [" ".join(sentences[first : first + step]) for first in range(0, len(sentences), step)]
    return "\n\n".join([title, f"2024-05-{chance.randint(1, 28):02}", *paragraphs]) + "\n"


def _sentence(language: str, chance: random.Random, town: str, person: str) -> str:
    fixed = {"town": town, "person": person}
    return _SLOT.sub(
        lambda slot: fixed.get(slot[1]) or _filled(language, slot[1], chance), chance.choice(_SENTENCES[language])
    )


def _filled(language: str, slot: str, chance: random.Random) -> str:
    match slot:
        case "n":
            return str(chance.randint(32, 990))
        case "m":
            return str(chance.randint(2, 31))
        case "year":
            return str(chance.randint(1990, 2023))
        case "Word":
            return _name(chance, 3)
        case "word":
            return _name(chance, 3).lower()
        case _:
            return chance.choice(_WORDS[language][slot])


def _name(chance: random.Random, syllables: int) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(syllables)).capitalize()
