"""One document, one meaning of a name: what is clear in one place helps the same name in others.

Weak candidates (a sentence's first word, a headline's words) count only where the same name stands clearly elsewhere. Votes
of all places of a name are shared. A single word that ends the name of a person in the same document is that person; an
abbreviation in brackets after a long name, whose initials it is, is of the same kind.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from sayso.model import Schema
from sayso.stages.mentions.around import BARE, by_article, determined
from sayso.stages.mentions.candidate import FAIR, GOOD, HINT, SURE, Candidate, Vote
from sayso.stages.mentions.candidate import candidate as part_of
from sayso.stages.mentions.compounds import tied
from sayso.stages.mentions.kinds import votes as collect
from sayso.stages.mentions.known import Known
from sayso.stages.mentions.words import Word

LEAST = 0.1
"""The weight of having no evidence."""
REPEATED = 2
"""Times that a name must stand in full for its last word's absence to mean something. A guess."""
ALONE = 2.0
"""Log odds (`Lexicon.shape`) above which a German word's letters are enough; of unseen names half is above, of nouns 4 %."""
LIST_GAPS = frozenset({", ", " / ", " & ", "/"})
"""What stands between two names of a list in any language; the words for "and" are `NameWords.list_gaps`."""
SHARED = 0.6
"""How much the votes of a name's other places count against its own. A guess."""
ORDER: tuple[Schema, ...] = ("Person", "Organization", "Country", "Place", "Group", "Event", "Other")
"""Of two equal sums the earlier wins."""
RANK = {schema: rank for rank, schema in enumerate(ORDER)}
NOTHING = (Vote("Other", LEAST, "nothing tells what it names"),)


def confirmed(candidates: Sequence[Candidate], known: Known) -> list[Candidate]:
    """Drop the weak candidates whose name stands nowhere else clearly; collect what speaks for the others."""
    candidates = [c for c in candidates if not _is_plain(c, known)]
    shown = Counter(_key(c, known) for c in candidates) if known.nouns_big else Counter()
    candidates = [c.told(collect(c, known)) for c in _hopeful(candidates, known)]
    if known.nouns_big:
        candidates = _spoken_for(candidates, shown, known)
        candidates = [c.told((*c.votes, *by_article(c, known))) for c in candidates]
    clear = {_key(c, known) for c in candidates if not c.weak}
    times = Counter([c.text for c in candidates])
    candidates = [part for c in candidates for part in _apart(c, clear, times, known)]
    tails = _tails(clear)
    return [c for c in candidates if not c.weak or _key(c, known) in clear or c.text in tails]


def _hopeful(candidates: Sequence[Candidate], known: Known) -> list[Candidate]:
    """Drop single weak words of which no strong candidate shows that they are a name: so it ends for most nouns of a German page.

    It would end so later, too; to look for evidence of them first took 0.8 ms a page.
    """
    clear = {_key(c, known) for c in candidates if not c.weak}
    tails = _tails(clear)
    return [
        c
        for c in candidates
        if not c.weak or c.last - c.first > 1 or c.text in clear or c.text in tails or _key(c, known) in clear
    ]


def _tails(names: Collection[str]) -> set[str]:
    """The last words of names of several words."""
    return {name.rsplit(" ", 1)[-1] for name in names if " " in name}


def _apart(candidate: Candidate, clear: Collection[str], times: Mapping[str, int], known: Known) -> Iterator[Candidate]:
    """Cut a people's name off the front where the rest is a name of its own: "the Norwegian Xembra".

    It is one where it is known, or stands alone in the same text no more rarely than in full; an everyday word needs its
    adjective ("Norwegian Forces"), and so does what the text has only in full.
    """
    words = candidate.words
    fact = known.phrases.get(words[0].text)
    rest = " ".join(word.text for word in words[1:])
    if (
        fact is None
        or fact.schema != "Group"
        or not rest
        or candidate.text in known.phrases
        or _everyday(words[1:], known)
    ):
        yield candidate
        return
    if rest not in known.phrases and (rest not in clear or times[rest] < times[candidate.text]):
        yield candidate
        return
    for first, last in ((candidate.first, candidate.first + 1), (candidate.first + 1, candidate.last)):
        part = part_of(candidate.line, first, last, None, weak=candidate.weak)
        yield part.told(collect(part, known))


def _everyday(words: Sequence[Word], known: Known) -> bool:
    """Whether a single word is also written small, or is a noun that any group can be called by."""
    low = words[0].low
    return len(words) == 1 and (low in known.lexicon.words or low in known.heads or known.is_common(words[0].text))


def _spoken_for(candidates: Sequence[Candidate], times: Mapping[str, int], known: Known) -> list[Candidate]:
    """Drop single words of a language with big nouns that no list knows and nothing speaks for: mostly rare nouns.

    `times`: how often each name was looked at.
    """
    return [
        c
        for c in candidates
        if c.votes
        or c.last - c.first > 1
        or (tied(c) and known.lexicon.shape(c.line.words[c.first].low) > 0)
        or times[_key(c, known)] > 1
        or c.line.words[c.first].pos == "PROPN"
        or (known.lexicon.shape(c.line.words[c.first].low) > ALONE and not determined(c, known))
    ]


def _is_plain(candidate: Candidate, known: Known) -> bool:
    """Whether a single word is no name after all: a letter, a small word, a word for a kind of thing ("the Institute")."""
    word = candidate.line.words[candidate.first]
    if candidate.last - candidate.first > 1 or word.text in known.phrases or word.tag:
        return False
    if (
        len(word.text.rstrip(".")) == 1
        or word.low in known.endings
        or (word.low in known.function and not word.acronym)
    ):
        return True
    return word.low in known.heads and word.low not in known.lexicon.persons


def shared(candidates: Sequence[Candidate], text: str, known: Known) -> list[Candidate]:
    """Add to each candidate the evidence of its name's other places, of longer names and of abbreviations."""
    keys = [_key(candidate, known) for candidate in candidates]
    elsewhere = _elsewhere(keys, candidates)
    longer = _longer(candidates, known)
    whole = _always_whole(candidates, known)
    short = _abbreviations(candidates, text, known)
    made = []
    for key, candidate in zip(keys, candidates, strict=True):
        more: list[Vote] = []
        if key in elsewhere:
            seen = {vote[::2] for vote in candidate.votes}
            more += [vote for said, vote in elsewhere[key] if said not in seen]
        more += [*longer.get(key, ()), *short.get(key, ()), *whole.get(key, ())]
        made.append(candidate.told((*candidate.votes, *more)) if more else candidate)
    return _enumerated(made, text, known)


def _elsewhere(
    keys: Sequence[str], candidates: Sequence[Candidate]
) -> dict[str, list[tuple[tuple[Schema, str], Vote]]]:
    """For each name that stands more than once the best vote of each kind, as other places hear of it, and what it says where it is."""
    times = Counter(keys)
    pooled: defaultdict[str, dict[Schema, Vote]] = defaultdict(dict)
    for key, candidate in zip(keys, candidates, strict=True):
        for vote in candidate.votes if times[key] > 1 else ():
            best = pooled[key].get(vote.schema)
            if best is None or best.weight < vote.weight:
                pooled[key][vote.schema] = vote
    return {
        key: [
            ((v.schema, v.why), v._replace(weight=v.weight * SHARED, why=f"{v.why} elsewhere")) for v in best.values()
        ]
        for key, best in pooled.items()
    }


def _enumerated(candidates: Sequence[Candidate], text: str, known: Known) -> list[Candidate]:
    """Names in one list are of one kind: an undecided one takes the kind of a decided neighbour."""
    made = list(candidates)
    for pairs in (list(pairwise(range(len(made)))), list(pairwise(reversed(range(len(made)))))):
        for decided, open_one in pairs:
            left, right = sorted((decided, open_one))
            gap = text[made[left].end : made[right].start]
            if (gap not in LIST_GAPS and gap not in known.words.list_gaps) or _decided(made[open_one]):
                continue
            before = made[left].near(-1)
            if before is not None and before.low in known.open_of:  # "le maire de Zhelova, Mara Voss"
                continue
            tally = made[decided].tally()
            if _decided(made[decided]):
                schema = decide(made[decided])[0]
                vote = Vote(schema, min(tally[schema], FAIR) * SHARED, f"it stands in a list with {made[decided].text}")
                made[open_one] = made[open_one].told((vote,))
    return made


def _decided(candidate: Candidate) -> bool:
    """Whether more than a missing article speaks for what a name is."""
    return max(candidate.tally().values(), default=0.0) > BARE


def decide(candidate: Candidate) -> tuple[Schema, float, str]:
    """The schema with most votes, its share of them, and the best reason for it."""
    votes = candidate.votes or NOTHING
    if len(votes) == 1:  # half of all
        schema, weight, why, _ = votes[0]
        return schema, weight / (weight + 1.0), why
    tally = candidate.tally()
    schema = max(tally, key=lambda s: (tally[s], -RANK[s])) if len(tally) > 1 else next(iter(tally))
    best = max([(vote.weight, vote.why) for vote in votes if vote.schema == schema])
    total = sum(tally.values())
    return schema, tally[schema] / (total + 1.0), best[1]


def _key(candidate: Candidate, known: Known) -> str:
    text = candidate.text
    return known.ungenitive(text) if len(text) > 3 and text not in known.phrases else text


def _longer(candidates: Iterable[Candidate], known: Known) -> dict[str, list[Vote]]:
    """Single words that are a longer person's name in short: the last word, or the only given name."""
    found: dict[str, list[Vote]] = {}
    for candidate in candidates:
        words = candidate.words
        if len(words) < 2 or decide(candidate)[0] != "Person":
            continue
        certain = candidate.tally()["Person"] >= FAIR
        for word in {words[-1].text, words[0].text} if certain else {words[-1].text}:
            if word in known.phrases and (known.phrases[word].schema != "Place" or candidate.tally()["Person"] < GOOD):
                continue
            weight = (
                SURE
                if word == words[-1].text and word not in known.phrases and certain
                else FAIR - HINT * (not certain)
            )
            found[word] = [Vote("Person", weight, f"{candidate.text} is named in the same text")]
    return found


def _always_whole(candidates: Sequence[Candidate], known: Known) -> dict[str, list[Vote]]:
    """Names of two unknown words that a text repeats in full and never shortens: a person would be called by the last one."""
    times = Counter(_key(c, known) for c in candidates)
    found: dict[str, list[Vote]] = {}
    for candidate in candidates:
        key, words = _key(candidate, known), candidate.words
        given = words[0].low in known.lexicon.persons and words[0].low not in known.lexicon.words
        if (
            len(words) == 2
            and not given
            and not candidate.title
            and times[key] >= REPEATED
            and not times[words[-1].text]
        ):
            found[key] = [Vote("Organization", FAIR, "it is repeated in full, as names of persons are not")]
    return found


def _abbreviations(candidates: Sequence[Candidate], text: str, known: Known) -> dict[str, list[Vote]]:
    found: dict[str, list[Vote]] = {}
    for before, after in pairwise(candidates):
        if not is_abbreviation(before, after, text):
            continue
        schema = decide(before)[0]
        schema = "Organization" if schema in {"Person", "Other"} else schema
        found[_key(after, known)] = [Vote(schema, GOOD, f"it is short for {before.text}", says=True)]
        found.setdefault(_key(before, known), []).append(Vote(schema, GOOD, f"{after.text} is short for it", says=True))
    return found


def is_abbreviation(before: Candidate, after: Candidate, text: str) -> bool:
    """Whether `after` stands in brackets behind `before` and is made of its initials."""
    if text[before.end : after.start].strip() != "(" or text[after.end : after.end + 1] != ")":
        return False
    letters = [char for char in after.text if char.isupper()]
    initials = [char for word in before.text.split() for char in word if char.isupper()]
    return (
        len(letters) >= 2 and letters[0] == (initials or [""])[0] and set(letters) <= {c.upper() for c in before.text}
    )
