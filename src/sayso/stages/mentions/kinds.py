"""What a name stands for: evidence from its own words and from the words around it.

Each rule gives votes; the schema with the highest sum wins (`document.decide`). The weights say how often a rule is right
compared with the others. They were set by hand and looked at on training texts (UD English GUM, wikigold's training
part); a rule that is nearly always right outweighs two that are mostly right.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from sayso.model import Schema
from sayso.stages.mentions.candidate import Candidate, Vote
from sayso.stages.mentions.known import Known
from sayso.stages.mentions.parting import head_of
from sayso.stages.mentions.words import Word

SURE, GOOD, FAIR, HINT = 6.0, 4.0, 2.0, 1.0
TAGGED: dict[str, Schema] = {"PER": "Person", "ORG": "Organization", "LOC": "Place", "MISC": "Other"}
INITIAL_LENGTH = 2


def votes(candidate: Candidate, known: Known) -> tuple[Vote, ...]:
    """Collect the evidence for one name in its sentence."""
    rules = (_listed, _by_head, _as_person, _by_title, _by_role, _by_saying, _by_place_word, _by_tagger, _by_letters)
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
    if found is None and known.nouns_big and text.endswith("s"):
        found = known.phrases.get(text[:-1])
    if found is None:
        return
    schema, why = found.schema, found.why
    doubtful = schema == "Place" and text.lower() in known.lexicon.persons and text not in known.words.places
    yield Vote(schema, FAIR if doubtful else SURE, why)


def _by_head(candidate: Candidate, known: Known) -> Iterator[Vote]:
    words = _own(candidate)
    head = head_of(0, len(words), words, known)
    if head and (len(words) > 1 or "-" in words[0].text or known.nouns_big):
        yield Vote(head, GOOD, f"the name holds the word {words[-1].text}" if known.head(words[-1].low) else f"the name begins with {words[0].text}")
    elif head:
        yield Vote(head, HINT, f"{words[0].text} is a word for such things")
    front = known.phrases.get(words[0].text)
    if len(words) > 1 and not head and front is not None and front.schema in {"Group", "Country"}:
        yield Vote("Organization", FAIR, f"the name begins with {words[0].text}, as those of organisations do")
    if len(words) > 1 and words[0].low in known.starts and not head:
        yield Vote("Place", FAIR, f"{words[0].text} begins names of places")


def _as_person(candidate: Candidate, known: Known) -> Iterator[Vote]:
    words = _own(candidate)
    lows = [piece for word in words for piece in word.low.split("-")]
    if any(known.head(word.low) for word in words[1:]) or any(word.acronym for word in words[1:]):
        return
    if len(words) > 1 and any(len(word.text.rstrip(".")) == 1 for word in words[:-1]):
        yield Vote("Person", FAIR + HINT, "an initial stands inside the name")
    if len(words) > 1 and any(low in known.particles for low in lows[1:]):
        yield Vote("Person", FAIR, "the name holds a particle of family names")
    shared = sum(low in known.lexicon.persons for low in lows)
    if len(words) in {2, 3, 4} and lows[0] in known.lexicon.persons:
        yield Vote("Person", FAIR + HINT * min(shared - 1, 2), f"{words[0].text} is a given name or a family name")
    elif len(words) in {2, 3} and shared:
        yield Vote("Person", FAIR, f"{words[-1].text} is a given name or a family name")
    elif len(words) == 1 and shared:
        yield Vote("Person", FAIR, f"{words[0].text} is a given name or a family name")
    elif len(words) in {2, 3} and not any(word.acronym or word.low in known.lexicon.words for word in words):
        yield Vote("Person", HINT, "two or three unknown words, as persons have")


def _by_title(candidate: Candidate, known: Known) -> Iterator[Vote]:
    if candidate.title:
        first, last = candidate.title
        title = " ".join(word.text for word in candidate.line.words[first:last])
        yield Vote("Person", GOOD + HINT, f"the title {title} stands before it")


def _by_role(candidate: Candidate, known: Known) -> Iterator[Vote]:
    before = _near(candidate, -1)
    if before is not None and not candidate.title and known.is_title(before.low):
        yield Vote("Person", GOOD, f"the word {before.text} stands before it")
    after = _near(candidate, 1)
    if after is not None and not after.capital and (known.is_role(after.low) or after.low in known.modifiers):
        yield Vote("Organization", FAIR, f"{after.text} stands after it, as after the name of an organisation")
    elif after is not None and after.glued and known.nouns_big and known.is_role(after.low):
        yield Vote("Organization", FAIR, f"{after.text} is tied to it, as to the name of an organisation")


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
    if before.low in known.place_before and not before.capital:
        strong = before.low in {"in", "near", "outside", "bei", "nahe", "à", "en"}
        yield Vote("Place", FAIR if strong else HINT, f"“{before.text}” stands before it")
    elif before.low == "the":
        yield Vote("Organization", FAIR, "“the” stands before it")


def _by_tagger(candidate: Candidate, known: Known) -> Iterator[Vote]:
    tags = {word.tag for word in _own(candidate) if word.tag}
    for tag in sorted(tags):
        yield Vote(TAGGED[tag], FAIR + HINT, "the language model takes it for one")


def _by_letters(candidate: Candidate, known: Known) -> Iterator[Vote]:
    words = _own(candidate)
    text = words[0].text
    if len(words) == 1 and words[0].acronym and not candidate.line.shouted:
        yield Vote("Organization", FAIR + HINT, "an abbreviation in capitals")
    elif len(words) == 1 and any(a.islower() and b.isupper() for a, b in zip(text, text[1:], strict=False)) and "-" not in text:
        yield Vote("Organization", FAIR, "capitals inside the word")
    elif any(word.text in {"&", "AG"} or "&" in word.text for word in words):
        yield Vote("Organization", FAIR, "“&” inside the name")


def base(schema: Schema, why: str) -> Vote:
    """The vote that keeps a name without evidence from having no kind."""
    return Vote(schema, 0.1, why)


other = partial(base, "Other")
