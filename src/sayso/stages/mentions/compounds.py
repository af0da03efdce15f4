"""Names inside compounds: "Xembra-Vizechef", "Neuer-Morgen-Chefin", "Zhelovareise".

Requirement: an article that knows an actor only from compounds still yields it, with the span of exactly the name's letters and
the name as it would stand alone; and no everyday compound gives a name that is none.

Method. Hyphenated words are cut by `words`; here comes what needs the whole document:
- `inner`: a word written together is cut where it begins with a name that is known for sure (listed, and no everyday noun, or
  standing alone and clearly in the same text) and goes on with a role or a listed noun of four letters or more. A compound
  that ends in a word for places, events or outlets stays whole, for it is mostly a name itself ("Deutschlandfunk").
- `loosened`: in German, parts of a name get hyphens between them only because something is tied to it; they go, unless the text
  or the lists have the name with hyphens, or a particle is in it ("Al-Sanvri").

Known exceptions: a listed name that is part of an unlisted word by chance ("Romantik" is guarded by the noun, "Parisade" would not).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from sayso.lang.lexicon import REMEMBERED
from sayso.stages.mentions.candidate import Candidate, candidate
from sayso.stages.mentions.kinds import votes
from sayso.stages.mentions.known import Known
from sayso.stages.mentions.words import HYPHEN, Line, Word

SHORTEST = 4
"""Letters of the name and of what hangs on it, at least: shorter ones are parts of words by chance ("Rom" in "Romantik")."""


def inner(rows: Iterable[Line], found: Sequence[Candidate], known: Known) -> list[Candidate]:
    """Put the names inside words written together in the place of what was found there; else all stays."""
    if not known.nouns_big:
        return list(found)
    alone = {c.text for c in found if not c.weak and c.last - c.first == 1 and not known.is_common(c.text)}
    begins = tuple(alone)
    parted = [made for line in rows for made in _in_line(line, alone, begins, known)]
    taken = [(c.start, c.line.words[c.last].end) for c in parted]
    kept = [c for c in found if not any(start < c.end and c.start < end for start, end in taken)]
    return sorted([*kept, *parted], key=lambda c: c.start)


def _in_line(line: Line, alone: Collection[str], begins: tuple[str, ...], known: Known) -> Iterator[Candidate]:
    for place, word in enumerate(line.words):
        if not word.capital or len(word.text) < 2 * SHORTEST or word.glued:
            continue
        if _opens(word.text, known) or word.text.startswith(begins):  # hardly any
            cut = _cut(word, alone, known)
            if cut:
                yield _parted(line, place, cut, known)


@lru_cache(maxsize=REMEMBERED)
def _opens(text: str, known: Known) -> bool:
    """Whether a word is long enough for a compound and begins with a known name."""
    return any(text[:end] in known.phrases for end in range(SHORTEST, len(text) - SHORTEST + 1))


def _cut(word: Word, alone: Collection[str], known: Known) -> int:
    """How many letters of a word are a name with something hanging on it; 0 if none."""
    text = word.text
    if text in known.phrases or text in alone or not text.isalpha() or word.low in known.lexicon.persons:
        return 0
    if not text[1:].islower() or (word.low in known.lexicon.nouns and not known.is_role(word.low)):
        return 0
    for cut, role in _cuts(word.low, known):
        if any(_sure(text[:cut], joint, role, alone, known) for joint in (*known.words.joints, "")):
            return cut
    return 0


@lru_cache(maxsize=REMEMBERED)
def _cuts(low: str, known: Known) -> tuple[tuple[int, bool], ...]:
    """Where what hangs on a word (lower case) may begin, the last place first, and whether that is a role."""
    cuts = range(len(low) - SHORTEST, SHORTEST - 1, -1)
    roles = [(cut, known.is_role(low[cut:])) for cut in cuts]
    return tuple((cut, role) for cut, role in roles if role or _hangs(low[cut:], known))


def _sure(head: str, joint: str, role: bool, alone: Collection[str], known: Known) -> bool:
    """Whether a compound's first part, less its joint, is a name without doubt; a `role` behind it leaves less of that."""
    if not head.endswith(joint):
        return False
    name = head.removesuffix(joint)
    fact = known.phrases.get(name)
    plain = known.lexicon.is_listed_noun(name.lower()) and not (role and fact is not None)
    if len(name) < SHORTEST or plain or name.lower() in known.never:
        return False
    if fact is None:
        return name in alone and name.lower() not in known.lexicon.words
    return fact.size == "all" and fact.schema != "Event" and (not joint or fact.schema == "Organization")


def _hangs(tail: str, known: Known) -> bool:
    """Whether a compound's last part is a noun, and none that makes the whole a name."""
    if known.heads.get(tail) in {"Place", "Event"} or tail in known.words.work_words:
        return False
    return known.lexicon.is_listed_noun(tail)


def _parted(line: Line, place: int, cut: int, known: Known) -> Candidate:
    """The candidate for a name inside a word, in a line where the word is cut in two."""
    word = line.words[place]
    joint = word.text[:cut] not in known.phrases and word.text[: cut - 1] in known.phrases
    length = cut - joint
    head = word._replace(end=word.start + length, text=word.text[:length], low=word.low[:length])
    tail = word._replace(
        start=word.start + cut, text=word.text[cut:], low=word.low[cut:], capital=False, joined=False, first=False,
        glued=True, pos=None, tag=None,
    )  # fmt: skip
    cut_line = line._replace(words=(*line.words[:place], head, tail, *line.words[place + 1 :]))
    made = candidate(cut_line, place, place + 1, title=None, weak=False)
    return made.told(votes(made, known))


def hanging(candidate: Candidate, known: Known) -> Word | None:
    """The role that is tied to a name, as "Vizechef" in "Xembra-Vizechef"; None where nothing or something else is."""
    if not tied(candidate):
        return None
    word = candidate.line.words[candidate.last]
    return word if known.is_title(word.low) else None


def tied(candidate: Candidate) -> bool:
    """Whether a name is the front part of a longer word."""
    words = candidate.line.words
    return candidate.last < len(words) and words[candidate.last].glued


def loosened(candidate: Candidate, known: Known, seen: Collection[str]) -> str:
    """The name without the hyphens that it has only because something is tied to it: "Neuer Morgen" in "Neuer-Morgen-Chefin"."""
    text = candidate.text
    pieces = HYPHEN.split(text)
    if (
        not known.nouns_big
        or not tied(candidate)
        or len(pieces) == 1
        or candidate.last - candidate.first > 1
        or text in known.phrases
    ):
        return text
    loose = " ".join(pieces)
    if loose in known.phrases or loose in seen:
        return loose
    whole = text in seen or any(len(piece) == 1 or piece.lower() in known.particles for piece in pieces)
    return text if whole or not all(piece[:1].isupper() for piece in pieces) else loose
