"""What a name stands for, by the words around it: titles, roles, nouns, articles, prepositions. Rules of `kinds`."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.stages.mentions.candidate import FAIR, GOOD, HINT, Candidate, Vote
from sayso.stages.mentions.known import Known
from sayso.stages.mentions.words import Word

COMMA_GAP = 2
ARABIC_ARTICLES = ("al-", "el-", "as-", "an-", "ad-", "ar-", "asch-")
WITH_ARTICLE, BARE = 1.5, 0.5
"""Weights of a German article before a name and of its absence; guesses that decide only where little else is known."""
BEHIND = 4
"""Words behind a comma among which a role without an article stands."""
APPOSITION = 5
"""Words after the article in which the noun is looked for."""


def by_title(candidate: Candidate, _known: Known) -> Iterator[Vote]:
    """A title right before it: "Dr. Voss"."""
    if candidate.title:
        first, last = candidate.title
        title = " ".join(word.text for word in candidate.line.words[first:last])
        yield Vote("Person", GOOD + HINT, f"the title {title} stands before it", says=True)


def by_role(candidate: Candidate, known: Known) -> Iterator[Vote]:
    """A word of office beside it or tied to it: "director Voss", "Xembra spokesman", "Xembra-Chef"."""
    before = candidate.near(-1)
    if before is not None and not candidate.title and known.is_title(before.low):
        yield Vote("Person", GOOD, f"the word {before.text} stands before it", says=True)
    after = candidate.near(1)
    if after is not None and not after.capital and (known.is_role(after.low) or after.low in known.modifiers):
        yield Vote("Organization", FAIR, f"{after.text} stands after it, as after the name of an organisation")
    elif (
        after is not None
        and after.glued
        and known.nouns_big
        and known.is_role(after.low)
        and not _is_all(candidate, known)
    ):
        weight = HINT if candidate.words[-1].low in known.lexicon.persons else FAIR + HINT
        yield Vote("Organization", weight, f"{after.text} is tied to it, as to the name of an organisation")


def _is_all(candidate: Candidate, known: Known) -> bool:
    """Whether everyone knows the name: a country's, a great organisation's."""
    fact = known.phrases.get(candidate.text)
    return fact is not None and fact.size == "all"


def by_noun(candidate: Candidate, known: Known) -> Iterator[Vote]:
    """The noun that says what it is: "the village of Zhelova", "the airline Aerovolt", "Aerovolt, an airline", "is a village"."""
    before = candidate.near(-1)
    if before is not None and before.low in known.words.of:
        before = candidate.near(-2)
        linked = True
    else:
        linked = False
    noun = before is not None and (not before.capital or known.nouns_big) and before.low not in known.words.copulas
    head = known.head(before.low) if before is not None and noun else None  # German "war" is no war
    if head and before and (not linked or head == "Place"):
        yield Vote(head, FAIR + HINT, f"“{before.text}” stands before it", says=True)
        return
    for word in _apposition(candidate, known):
        if known.is_role(word.low):
            yield Vote("Person", GOOD, f"it is called “{word.text}”", says=True)
            return
        said = "Place" if word.low in known.words.capital_words else known.head(word.low)
        if said:
            yield Vote(said, FAIR + HINT, f"“{word.text}” says what it is", says=True)
            return


def by_role_behind(candidate: Candidate, known: Known) -> Iterator[Vote]:
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
    if place < len(words) and words[place].low in known.words.copulas and words[place].joined:
        place += 1
    elif place < len(words) and words[place].joined:
        return
    if place >= len(words) or words[place].low not in known.words.articles:
        return
    for word in words[place + 1 : place + 1 + APPOSITION]:
        if not word.joined or word.low in known.joiners or word.low in known.function:
            return
        yield word


def by_saying(candidate: Candidate, known: Known) -> Iterator[Vote]:
    """A verb of saying beside it: mostly a person's, sometimes an organisation's."""
    for word in (candidate.near(1), candidate.near(-1)):
        if word is not None and word.low in known.speech:
            yield Vote("Person", FAIR, f"{word.text} stands next to it")
            yield Vote("Organization", HINT, f"{word.text} stands next to it")
            return


def by_place_word(candidate: Candidate, known: Known) -> Iterator[Vote]:
    """A preposition of place or an article before it: "in Sternau", "the Xembra"."""
    before = candidate.near(-1)
    if before is None:
        return
    if before.low in known.place_before and (before.first or not before.capital) and not candidate.words[-1].genitive:
        yield Vote(
            "Place", FAIR if before.low in known.place_before_sure else HINT, f"“{before.text}” stands before it"
        )
    elif before.low in known.words.organization_articles:
        after = candidate.near(1)
        if after is not None and after.glued:
            yield Vote("Organization", HINT, f"{after.text} is tied to it")
            return
        describes = after is not None and not after.capital and after.low not in known.function
        thing = known.head(after.low) if after is not None and describes else None
        if after is not None and thing:
            yield Vote(thing, GOOD, f"“{after.text}” stands after it")
            return
        yield Vote("Organization", HINT if describes else FAIR + HINT, f"“{before.low}” stands before it")


def by_place_behind(candidate: Candidate, known: Known) -> Iterator[Vote]:
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


def by_office(candidate: Candidate, known: Known) -> Iterator[Vote]:
    """The office that comes with it: "mayor of Zhelova", "Sprecher der Xembra"."""
    link, office = candidate.near(-1), candidate.near(-2)
    if link is None or office is None or not link.joined:
        return
    if link.low in known.words.of and known.words.place_roles and office.low.endswith(known.words.place_roles):
        yield Vote("Place", GOOD, f"“{office.text} {link.text}” stands before it")
    elif _opens_genitive(link.low, known) and known.is_role(office.low):
        yield Vote("Organization", FAIR + HINT, f"“{office.text} {link.text}” stands before it")


def _opens_genitive(low: str, known: Known) -> bool:
    """“(Sprecher) der (Xembra)”, "(ministra) de (Xembra)"."""
    return low in known.words.genitive_articles or (known.words.head_first and low in known.words.of)


def determined(candidate: Candidate, known: Known) -> bool:
    """Whether an article, a small word that holds one, or an adjective stands before a name."""
    before = candidate.near(-1)
    if before is None or before.glued:
        return False
    return before.low in known.words.articles or before.low in known.words.fused or before.pos in {"DET", "ADJ", "NUM"}


def by_article(candidate: Candidate, known: Known) -> Iterator[Vote]:
    """In German persons and most places stand without an article, and clubs, firms and boards with one."""
    words = candidate.words
    behind = candidate.near(1)
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
        before = candidate.near(-1)
        if before is None or before.low not in known.place_before:
            yield Vote("Person", BARE, "no article stands before it")


def by_people(candidate: Candidate, known: Known) -> Iterator[Vote]:
    """A people's adjective or a religion's right before it: "the Norwegian Xembra"."""
    before = candidate.near(-1)
    fact = known.phrases.get(before.text) if before is not None and before.capital and not before.glued else None
    if fact is not None and fact.schema == "Group" and not known.nouns_big and not candidate.title:
        personal = candidate.words[0].low in known.lexicon.persons
        yield Vote("Organization", HINT if personal else GOOD, f"“{fact.name}” says whose it is")


def by_outlet(candidate: Candidate, known: Known) -> Iterator[Vote]:
    """An everyday word for an outlet or a group beside it ("the Al-Rasvan newspaper"), or an Arabic article and a verb of reporting."""
    words = candidate.words
    before, after = candidate.near(-1), candidate.near(1)
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
