"""What a name stands for, by its own words: lists, heads, parts of persons' names, letters. Rules of `kinds`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sayso.model import Schema
from sayso.stages.mentions.candidate import FAIR, GOOD, HINT, SURE, Candidate, Vote
from sayso.stages.mentions.known import Known
from sayso.stages.mentions.parting import head_of
from sayso.stages.mentions.words import Word

TAGGED: dict[str, Schema] = {"PER": "Person", "ORG": "Organization", "LOC": "Place", "MISC": "Other"}
SAINTS = frozenset({"st", "st.", "sankt", "saint"})
LONGEST_CLUB = 4


def listed(candidate: Candidate, known: Known, *, at_place: bool) -> Iterator[Vote]:
    """A name that the lists know. `at_place`: a preposition of place stands before it."""
    text = candidate.text
    found = known.phrases.get(text)
    if found is None and text.isupper() and len(text) > 3:
        found = known.phrases.get(text.title())
    if found is None:
        found = known.phrases.get(known.ungenitive(text))
    if found is None:
        return
    weight = SURE
    if found.size != "all" and len(candidate.words) == 1:
        weight = GOOD if found.size == "city" else FAIR
        personal = known.ungenitive(text).lower() in known.lexicon.persons
        weight -= (HINT if at_place else FAIR) * personal
    yield Vote(found.schema, weight, found.why)


def by_head(candidate: Candidate, known: Known) -> Iterator[Vote]:
    """The word for such things that it holds: "Sternau Bank", "Ministry of Trade"."""
    words = candidate.words
    if len(words) > 1 and candidate.text in known.phrases:
        return
    head = head_of(0, len(words), words, known)
    if head and (len(words) > 1 or "-" in words[0].text or known.nouns_big):
        yield Vote(
            head,
            GOOD,
            f"the name holds the word {words[-1].text}"
            if known.head(words[-1].low)
            else f"the name begins with {words[0].text}",
            says=True,
        )
    elif head:
        yield Vote(head, HINT, f"{words[0].text} is a word for such things")


def by_first(candidate: Candidate, known: Known) -> Iterator[Vote]:
    """What a name begins with, where its last word does not tell: a known name, "Landgericht", "New", a German adjective."""
    words = candidate.words
    if candidate.text in known.phrases or head_of(0, len(words), words, known):
        return
    opening, many = words[0], len(words) > 1
    seat = known.head(opening.low) if many and known.is_seat(opening.low) else None
    adjective = known.nouns_big and opening.low.split("-")[0].endswith(known.words.adjective_endings)
    if seat:
        yield Vote(seat, GOOD, f"the name begins with {opening.text}")
    elif many and opening.low in known.broadcasts and words[-1].low not in known.lexicon.words:
        yield Vote("Organization", GOOD, f"the name begins with {opening.text}, as those of broadcasters do", says=True)
    front = known.phrases.get(opening.text)
    people = front is not None and front.schema == "Group" and opening.low not in known.lexicon.persons
    if many and front is not None and (people or not _personal(words, known)):
        yield Vote("Organization", FAIR + HINT, f"the name begins with {opening.text}, as those of organisations do")
    elif adjective and (many or "-" in opening.text):
        yield Vote("Organization", FAIR + HINT, f"{opening.text} has a capital, as in names of organisations")
    if many and opening.low in known.starts:
        saint = known.nouns_big and opening.low in SAINTS
        yield Vote("Place", GOOD + HINT if saint else FAIR, f"{opening.text} begins names of places")


def by_last(candidate: Candidate, known: Known) -> Iterator[Vote]:
    """A German name of two words that ends in a place and has no given name: mostly a club's, "Xembra Sternau"."""
    words = candidate.words
    place = known.phrases.get(words[-1].text)
    if len(words) != 2 or not known.nouns_big or place is None or place.schema not in {"Place", "Country"}:
        return
    listed = words[0].text in known.phrases or candidate.text in known.phrases or words[0].low in known.starts
    if not listed and not _personal(words, known) and not head_of(0, 2, words, known):
        yield Vote("Organization", FAIR + HINT, f"the name ends in {words[-1].text}, as those of clubs do")


def _personal(words: tuple[Word, ...], known: Known) -> bool:
    return words[-1].low in known.lexicon.persons or words[0].low in known.lexicon.persons


def as_person(candidate: Candidate, known: Known) -> Iterator[Vote]:
    """Parts of persons' names, an initial or a particle in it."""
    words = candidate.words
    lows = [piece for word in words for piece in word.low.split("-")]
    headed = words if known.words.head_first and len(words) > 1 else words[1:]
    if any(known.head(word.low) for word in headed) or any(word.acronym for word in words[1:]):
        return
    if is_linked(words, known):
        return
    if len(words) > 1 and any(len(word.text.rstrip(".")) == 1 for word in words[:-1]):
        yield Vote("Person", FAIR + HINT, "an initial stands inside the name")
    if len(words) > 1 and any(low in known.particles and low not in known.open_of for low in lows[1:]):
        yield Vote("Person", FAIR, "the name holds a particle of family names")
    plain = [low in known.lexicon.persons and not _has_other_use(low, known) for low in lows]
    shared = sum(plain) + 0.5 * sum(low in known.lexicon.persons for low in lows) - 0.5 * sum(plain)
    if len(words) in {2, 3, 4} and plain[0]:
        yield Vote("Person", FAIR + min(shared - 1, 2) * HINT, f"{words[0].text} is a given name or a family name")
    elif len(words) in {2, 3} and shared:
        yield Vote("Person", FAIR * min(shared, 1), f"{words[-1].text} is a given name or a family name")
    elif len(words) == 1 and shared:
        yield Vote(
            "Person",
            FAIR * shared * (0.5 if words[0].text in known.phrases else 1),
            f"{words[0].text} is a given name or a family name",
        )
    elif len(words) in {2, 3} and not any(word.acronym or word.low in known.lexicon.words for word in words):
        yield Vote("Person", HINT, "two or three unknown words, as persons have")


def by_hyphens(candidate: Candidate, known: Known) -> Iterator[Vote]:
    """Small words between hyphens, as French places have them: "Val-de-Zhelova", "Xembra-sur-Mer"."""
    if is_linked(candidate.words, known):
        yield Vote("Place", GOOD, "small words stand between its hyphens, as in names of places")


def is_linked(words: tuple[Word, ...], known: Known) -> bool:
    """Whether a name is one word with small words between hyphens, in a language whose "of" people's names hold, too."""
    inner = words[0].text.split("-")[1:-1] if len(words) == 1 and known.open_of else []
    return bool(inner) and all(piece in known.function for piece in inner)


def _has_other_use(low: str, known: Known) -> bool:
    """Whether a part of persons' names is an everyday word, too."""
    return low in known.lexicon.words or low in known.lexicon.nouns


def by_place_tail(candidate: Candidate, known: Known) -> Iterator[Vote]:
    """An ending that names of places have: "Xemshire", "Zhelovastan"."""
    word = candidate.words[-1]
    tails = known.words.place_tails
    if word.text in known.phrases or word.low in known.lexicon.persons or len(candidate.words) > 2 or not tails:
        return
    lows = tuple(dict.fromkeys((word.low, known.ungenitive(word.low))))
    if not any(low.endswith(tails) for low in lows):  # hardly one in a hundred goes on
        return
    tail = next((t for t in tails for low in lows if low.endswith(t) and len(low) > len(t) + 2), None)
    if tail:
        yield Vote("Place", FAIR if len(candidate.words) == 1 else HINT, f"it ends in “{tail}”, as places do")


def by_tagger(candidate: Candidate, _known: Known) -> Iterator[Vote]:
    """What the language model takes its words for."""
    tags = {word.tag for word in candidate.words if word.tag}
    for tag in sorted(tags):
        yield Vote(TAGGED[tag], FAIR + HINT, "the language model takes it for one")


def by_letters(candidate: Candidate, known: Known) -> Iterator[Vote]:
    """Capitals, an ampersand, an abbreviation as clubs have."""
    words = candidate.words
    text = words[0].text
    if len(words) == 1 and words[0].acronym and not candidate.line.shouted and text.title() not in known.phrases:
        yield Vote("Organization", FAIR + HINT, "an abbreviation in capitals")
    elif len(words) == 1 and _has_inner_capital(text) and "-" not in text:
        yield Vote("Organization", FAIR, "capitals inside the word")
    elif len(words) > 1 and known.nouns_big and not candidate.line.shouted and _opens_club(words, known):
        yield Vote("Organization", GOOD, f"{text} begins names of clubs and firms")
    elif any(word.text in {"&", "AG"} or "&" in word.text for word in words):
        yield Vote("Organization", FAIR, "“&” inside the name")


def _has_inner_capital(text: str) -> bool:
    return not text[1:].islower() and any(a.islower() and b.isupper() for a, b in pairwise(text))


def _opens_club(words: tuple[Word, ...], known: Known) -> bool:
    """Whether the first word is an abbreviation as clubs have, "FC", "VfL"."""
    text = words[0].text
    return (words[0].acronym and len(text) <= LONGEST_CLUB) or (
        known.heads.get(words[0].low) == "Organization" and not text[1:].islower()
    )
