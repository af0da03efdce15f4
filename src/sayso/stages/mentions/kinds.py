"""What a name stands for: evidence from its own words and from the words around it.

Each rule gives votes; the schema with the highest sum wins (`document.decide`). The weights say how often a rule is right
compared with the others. They were set by hand and looked at on training texts (UD English GUM, wikigold's training
part); a rule that is nearly always right outweighs two that are mostly right.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sayso.model import Schema
from sayso.stages.mentions.candidate import Candidate, Vote
from sayso.stages.mentions.known import Known
from sayso.stages.mentions.parting import head_of
from sayso.stages.mentions.strength import GERMAN_ADJECTIVE
from sayso.stages.mentions.words import Word

SURE, GOOD, FAIR, HINT = 6.0, 4.0, 2.0, 1.0
TAGGED: dict[str, Schema] = {"PER": "Person", "ORG": "Organization", "LOC": "Place", "MISC": "Other"}
OF = frozenset({"of", "von"})
SAINTS = frozenset({"st", "st.", "sankt", "saint"})
COMMA_GAP = 2
COPULAS = frozenset({"is", "was", "are", "were", "ist", "war", "sind", "waren"})
GENITIVE_ARTICLES = frozenset({"der", "des"})
ARABIC_ARTICLES = ("al-", "el-", "as-", "an-", "ad-", "ar-", "asch-")
LONGEST_CLUB = 4
WITH_ARTICLE, BARE = 1.5, 0.5
"""Weights of a German article before a name and of its absence; guesses that decide only where little else is known."""
BEHIND = 4
"""Words behind a comma among which a role without an article stands."""
APPOSITION = 5
"""Words after the article in which the noun is looked for."""


def votes(candidate: Candidate, known: Known) -> tuple[Vote, ...]:
    """Collect the evidence for one name in its sentence."""
    rules = (
        _listed,
        _by_head,
        _by_first,
        _by_last,
        _as_person,
        _by_title,
        _by_role,
        _by_noun,
        _by_role_behind,
        _by_saying,
        _by_place_word,
        _by_place_behind,
        _by_place_tail,
        _by_office,
        _by_outlet,
        _by_people,
        _by_tagger,
        _by_letters,
    )
    return tuple(vote for rule in rules for vote in rule(candidate, known))


def _own(candidate: Candidate) -> tuple[Word, ...]:
    return candidate.line.words[candidate.first : candidate.last]


def _near(candidate: Candidate, step: int) -> Word | None:
    """The word `step` places after the name (negative: before it), where only a space or a hyphen is between."""
    words = candidate.line.words
    place = candidate.last + step - 1 if step > 0 else candidate.first + step
    if not 0 <= place < len(words):
        return None
    between = words[candidate.last : place + 1] if step > 0 else words[place + 1 : candidate.first + 1]
    return words[place] if all(word.joined or word.glued for word in between) else None


def _listed(candidate: Candidate, known: Known) -> Iterator[Vote]:
    text = candidate.text
    found = known.phrases.get(text)
    if found is None and text.isupper() and len(text) > 3:
        found = known.phrases.get(text.title())
    if found is None and known.nouns_big and text.endswith("s"):
        found = known.phrases.get(text[:-1])
    if found is None:
        return
    weight = SURE
    if found.size != "all" and len(_own(candidate)) == 1:
        weight = GOOD if found.size == "city" else FAIR
        personal = text.removesuffix("s" if known.nouns_big else "").lower() in known.lexicon.persons
        before = _near(candidate, -1)
        at_place = before is not None and before.low in known.place_before
        weight -= (HINT if at_place else FAIR) * personal
    yield Vote(found.schema, weight, found.why)


def _by_head(candidate: Candidate, known: Known) -> Iterator[Vote]:
    words = _own(candidate)
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


def _by_first(candidate: Candidate, known: Known) -> Iterator[Vote]:
    """What a name begins with, where its last word does not tell: a known name, "Landgericht", "New", a German adjective."""
    words = _own(candidate)
    if candidate.text in known.phrases or head_of(0, len(words), words, known):
        return
    opening, many = words[0], len(words) > 1
    seat = known.head(opening.low) if many and known.is_seat(opening.low) else None
    adjective = known.nouns_big and opening.low.split("-")[0].endswith(GERMAN_ADJECTIVE)
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


def _by_last(candidate: Candidate, known: Known) -> Iterator[Vote]:
    """A German name of two words that ends in a place and has no given name: mostly a club's, "Xembra Sternau"."""
    words = _own(candidate)
    place = known.phrases.get(words[-1].text)
    if len(words) != 2 or not known.nouns_big or place is None or place.schema not in {"Place", "Country"}:
        return
    listed = words[0].text in known.phrases or candidate.text in known.phrases or words[0].low in known.starts
    if not listed and not _personal(words, known) and not head_of(0, 2, words, known):
        yield Vote("Organization", FAIR + HINT, f"the name ends in {words[-1].text}, as those of clubs do")


def _personal(words: tuple[Word, ...], known: Known) -> bool:
    return words[-1].low in known.lexicon.persons or words[0].low in known.lexicon.persons


def _as_person(candidate: Candidate, known: Known) -> Iterator[Vote]:
    words = _own(candidate)
    lows = [piece for word in words for piece in word.low.split("-")]
    if any(known.head(word.low) for word in words[1:]) or any(word.acronym for word in words[1:]):
        return
    if len(words) > 1 and any(len(word.text.rstrip(".")) == 1 for word in words[:-1]):
        yield Vote("Person", FAIR + HINT, "an initial stands inside the name")
    if len(words) > 1 and any(low in known.particles for low in lows[1:]):
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


def _has_other_use(low: str, known: Known) -> bool:
    """Whether a part of persons' names is an everyday word, too."""
    return low in known.lexicon.words or low in known.lexicon.nouns


def _by_title(candidate: Candidate, _known: Known) -> Iterator[Vote]:
    if candidate.title:
        first, last = candidate.title
        title = " ".join(word.text for word in candidate.line.words[first:last])
        yield Vote("Person", GOOD + HINT, f"the title {title} stands before it", says=True)


def _by_role(candidate: Candidate, known: Known) -> Iterator[Vote]:
    before = _near(candidate, -1)
    if before is not None and not candidate.title and known.is_title(before.low):
        yield Vote("Person", GOOD, f"the word {before.text} stands before it", says=True)
    after = _near(candidate, 1)
    if after is not None and not after.capital and (known.is_role(after.low) or after.low in known.modifiers):
        yield Vote("Organization", FAIR, f"{after.text} stands after it, as after the name of an organisation")
    elif (
        after is not None
        and after.glued
        and known.nouns_big
        and known.is_role(after.low)
        and not _is_all(candidate, known)
    ):
        weight = HINT if _own(candidate)[-1].low in known.lexicon.persons else FAIR + HINT
        yield Vote("Organization", weight, f"{after.text} is tied to it, as to the name of an organisation")


def _is_all(candidate: Candidate, known: Known) -> bool:
    """Whether everyone knows the name: a country's, a great organisation's."""
    fact = known.phrases.get(candidate.text)
    return fact is not None and fact.size == "all"


def _by_noun(candidate: Candidate, known: Known) -> Iterator[Vote]:
    """The noun that says what it is: "the village of Zhelova", "the airline Aerovolt", "Aerovolt, an airline", "is a village"."""
    before = _near(candidate, -1)
    if before is not None and before.low in OF:
        before = _near(candidate, -2)
        linked = True
    else:
        linked = False
    head = known.head(before.low) if before is not None and (not before.capital or known.nouns_big) else None
    if head and before and (not linked or head == "Place"):
        yield Vote(head, FAIR + HINT, f"“{before.text}” stands before it", says=True)
        return
    for word in _apposition(candidate, known):
        if known.is_role(word.low):
            yield Vote("Person", GOOD, f"it is called “{word.text}”", says=True)
            return
        said = known.head(word.low)
        if said:
            yield Vote(said, FAIR + HINT, f"“{word.text}” says what it is", says=True)
            return


def _by_role_behind(candidate: Candidate, known: Known) -> Iterator[Vote]:
    """A role without an article behind a comma, which ends there or goes on with "of": "Mara Voss, Xembra leader in the north"."""
    words, last = candidate.line.words, candidate.last
    if last >= len(words) or words[last].joined or words[last].start - candidate.end != COMMA_GAP:
        return
    for place in range(last, min(last + BEHIND, len(words))):
        word = words[place]
        if (place > last and not word.joined) or word.low in known.function or word.low in known.speech:
            return
        if known.is_role(word.low) and not word.capital:
            after = words[place + 1] if place + 1 < len(words) else None
            if after is None or not after.joined or after.low in known.words.role_links:
                yield Vote("Person", GOOD, f"it is called “{word.text}”", says=True)
            return


def _apposition(candidate: Candidate, known: Known) -> Iterator[Word]:
    """The words after ", a", ", the" or "is a" behind a name, up to the noun and no further."""
    words = candidate.line.words
    place = candidate.last
    if place < len(words) and words[place].low in COPULAS and words[place].joined:
        place += 1
    elif place < len(words) and words[place].joined:
        return
    if place >= len(words) or words[place].low not in known.words.articles:
        return
    for word in words[place + 1 : place + 1 + APPOSITION]:
        if not word.joined or word.low in known.joiners or word.low in known.function:
            return
        yield word


def _by_saying(candidate: Candidate, known: Known) -> Iterator[Vote]:
    for word in (_near(candidate, 1), _near(candidate, -1)):
        if word is not None and word.low in known.speech:
            yield Vote("Person", FAIR, f"{word.text} stands next to it")
            yield Vote("Organization", HINT, f"{word.text} stands next to it")
            return


def _by_place_word(candidate: Candidate, known: Known) -> Iterator[Vote]:
    before = _near(candidate, -1)
    if before is None:
        return
    if before.low in known.place_before and (before.first or not before.capital) and not _own(candidate)[-1].genitive:
        yield Vote(
            "Place", FAIR if before.low in known.place_before_sure else HINT, f"“{before.text}” stands before it"
        )
    elif before.low == "the":
        after = _near(candidate, 1)
        if after is not None and after.glued:
            yield Vote("Organization", HINT, f"{after.text} is tied to it")
            return
        describes = after is not None and not after.capital and after.low not in known.function
        thing = known.head(after.low) if after is not None and describes else None
        if after is not None and thing:
            yield Vote(thing, GOOD, f"“{after.text}” stands after it")
            return
        yield Vote("Organization", HINT if describes else FAIR + HINT, "“the” stands before it")


def _by_place_behind(candidate: Candidate, known: Known) -> Iterator[Vote]:
    """A comma and a known place behind it: "Sternau, Norway"."""
    words = candidate.line.words
    last = candidate.last
    if last >= len(words) or words[last].start - candidate.end != COMMA_GAP or words[last].joined:
        return
    for end in (last + 2, last + 1):
        fact = known.phrases.get(" ".join(word.text for word in words[last:end]))
        if fact is not None and fact.schema in {"Country", "Place"} and fact.size == "all":
            yield Vote("Place", FAIR, f"{fact.name} stands behind it")
            return


def _by_place_tail(candidate: Candidate, known: Known) -> Iterator[Vote]:
    """An ending that names of places have: "Xemshire", "Zhelovastan"."""
    word = _own(candidate)[-1]
    tails = known.words.place_tails
    if word.text in known.phrases or word.low in known.lexicon.persons or len(_own(candidate)) > 2 or not tails:
        return
    lows = (word.low, word.low.removesuffix("s")) if known.nouns_big else (word.low,)
    tail = next((t for t in tails for low in lows if low.endswith(t) and len(low) > len(t) + 2), None)
    if tail:
        yield Vote("Place", FAIR if len(_own(candidate)) == 1 else HINT, f"it ends in “{tail}”, as places do")


def _by_office(candidate: Candidate, known: Known) -> Iterator[Vote]:
    """The office that comes with it: "mayor of Zhelova", "Sprecher der Xembra"."""
    link, office = _near(candidate, -1), _near(candidate, -2)
    if link is None or office is None or not link.joined:
        return
    if link.low in OF and known.words.place_roles and office.low.endswith(known.words.place_roles):
        yield Vote("Place", GOOD, f"“{office.text} {link.text}” stands before it")
    elif known.nouns_big and link.low in GENITIVE_ARTICLES and known.is_role(office.low):
        yield Vote("Organization", FAIR + HINT, f"“{office.text} {link.text}” stands before it")


def determined(candidate: Candidate, known: Known) -> bool:
    """Whether an article, a small word that holds one, or an adjective stands before a name."""
    before = _near(candidate, -1)
    if before is None or before.glued:
        return False
    return before.low in known.words.articles or before.low in known.words.fused or before.pos in {"DET", "ADJ", "NUM"}


def by_article(candidate: Candidate, known: Known) -> Iterator[Vote]:
    """In German persons and most places stand without an article, and clubs, firms and boards with one."""
    words = _own(candidate)
    behind = _near(candidate, 1)
    if (
        not known.nouns_big
        or candidate.title
        or candidate.text in known.phrases
        or (behind is not None and behind.glued)
    ):
        return
    if determined(candidate, known):
        given = words[0].low in known.lexicon.persons and words[-1].low in known.lexicon.persons
        if not given:
            yield Vote("Organization", WITH_ARTICLE, "an article stands before it, as before few persons")
    elif len(words) == 1:
        before = _near(candidate, -1)
        if before is None or before.low not in known.place_before:
            yield Vote("Person", BARE, "no article stands before it")


def _by_people(candidate: Candidate, known: Known) -> Iterator[Vote]:
    """A people's adjective or a religion's right before it: "the Norwegian Xembra"."""
    before = _near(candidate, -1)
    fact = known.phrases.get(before.text) if before is not None and before.capital and not before.glued else None
    if fact is not None and fact.schema == "Group" and not known.nouns_big and not candidate.title:
        personal = _own(candidate)[0].low in known.lexicon.persons
        yield Vote("Organization", HINT if personal else GOOD, f"“{fact.name}” says whose it is")


def _by_outlet(candidate: Candidate, known: Known) -> Iterator[Vote]:
    """An everyday word for an outlet or a group beside it ("the Al-Rasvan newspaper"), or an Arabic article and a verb of reporting."""
    words = _own(candidate)
    before, after = _near(candidate, -1), _near(candidate, 1)
    if after is not None and (not after.capital or after.glued or after.acronym) and after.low in known.media:
        yield Vote("Organization", GOOD, f"“{after.text}” stands after it", says=True)
    elif (
        after is not None
        and (not after.capital or after.glued)
        and after.low in known.groups
        and not _is_all(candidate, known)
    ):
        yield Vote("Organization", FAIR + HINT, f"“{after.text}” stands after it", says=True)
    elif after is not None and after.glued and after.low in known.words.tied_to_place:
        yield Vote("Place", GOOD, f"“{after.text}” is tied to it", says=True)
    elif before is not None and before.low in known.media:
        yield Vote("Organization", GOOD, f"“{before.text}” stands before it", says=True)
    elif len(words) == 1 and words[0].low.startswith(ARABIC_ARTICLES) and not candidate.title:
        for near in (before, after):
            if near is not None and near.low in known.words.reporting:
                yield Vote("Organization", FAIR + HINT, f"“{near.text}” stands beside it, as beside outlets")
                return


def _by_tagger(candidate: Candidate, _known: Known) -> Iterator[Vote]:
    tags = {word.tag for word in _own(candidate) if word.tag}
    for tag in sorted(tags):
        yield Vote(TAGGED[tag], FAIR + HINT, "the language model takes it for one")


def _by_letters(candidate: Candidate, known: Known) -> Iterator[Vote]:
    words = _own(candidate)
    text = words[0].text
    if len(words) == 1 and words[0].acronym and not candidate.line.shouted and text.title() not in known.phrases:
        yield Vote("Organization", FAIR + HINT, "an abbreviation in capitals")
    elif len(words) == 1 and any(a.islower() and b.isupper() for a, b in pairwise(text)) and "-" not in text:
        yield Vote("Organization", FAIR, "capitals inside the word")
    elif len(words) > 1 and known.nouns_big and not candidate.line.shouted and _opens_club(words, known):
        yield Vote("Organization", GOOD, f"{text} begins names of clubs and firms")
    elif any(word.text in {"&", "AG"} or "&" in word.text for word in words):
        yield Vote("Organization", FAIR, "“&” inside the name")


def _opens_club(words: tuple[Word, ...], known: Known) -> bool:
    """Whether the first word is an abbreviation as clubs have, "FC", "VfL"."""
    text = words[0].text
    return (words[0].acronym and len(text) <= LONGEST_CLUB) or (
        known.heads.get(words[0].low) == "Organization" and not text[1:].islower()
    )
