"""How surely two tellings are of one happening: evidence for and against, summed as log odds.

First the triggers: the same word (or one made from it, "attack" and "attacker"), two words that may tell of the same (a row of
`lang/lexicon/happenings.csv`; between two languages also a common meaning), or the same type and mode. What has nothing of these in
common is not one happening, however much the sentences share: "killed" and "fled" stand in one sentence because they are two.
Words for saying, of which every report is full, need common words around them, and words that tell nothing ("take", "happen") the very same
word. Then what is around them: names, numbers, words, nearer ones more, rarer ones in the block more. Then what contradicts: days apart,
other places, other people in the same role. Two triggers of one sentence are hardly one happening.

Constants are reasoned, and were looked at on one half of the topics of ECB+ (share of pairs of one story, in different texts, that are one happening): the
same word 0.67 with nothing else in common, 0.78, 0.85, 0.91 to 0.97 with rising likeness of what is around; a common row 0.50 to 0.60 whatever is around; no
common kin 0.02; one sentence and a common row 0.10; a word for saying 0.15 rising to 0.80 from a third of likeness. Each constant
alone can be changed by a third with less than 0.005 of CoNLL F1, but for `ROW` (lower: -0.05) and the threshold.

Tried and dropped: synonyms, derivations and hypernyms of WordNet 3.1, weighted by sense frequency, beside the table (of the pairs of one story with
no common row they find 0.03 more, with as many wrong ones); the likeness of the documents (says next to nothing once both are in one story);
rows shared in proportion to rows held; two rows that share words (4 pairs in 100 are one, whatever is around); the same words right before and behind
(one pair in five with no common row); whom the pages are mostly about; two words that sentences of the story have beside each other taken for
two happenings everywhere in it (true of four pairs in five from three such sentences on, but what is won in precision is lost in recall: the mean of
all pairs knows it already). A logistic regression over all of this evidence, 48 kinds, fitted on the read half: no better than the constants (0.820 and
0.822 when each quarter of the topics is left out once). Pronouns taken for what the sentence before tells first, and initials for phrases: +0.002 on
the read half, -0.002 on the other one.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sayso.stages.events.days import Days
from sayso.stages.events.lasting import may_last
from sayso.stages.events.people import people
from sayso.stages.events.telling import SPEECH, Telling

STEM, STEM_AROUND = 0.7, 4.0
"""Two tellings with the same word: with nothing else in common, and what full likeness of the words around adds."""
ROW, ROW_AROUND = 0.0, 3.0
"""The same for two words of one row."""
TYPE, TYPE_AROUND = -1.0, 4.0
"""The same for two words of one type and mode."""
SPEECH_STEM, SPEECH_ROW, SPEECH_AROUND = -0.2, -1.8, 5.0
"""The same for what is done in words (demands, refusals, ...): what is demanded or refused says which one it is."""
SAY_STEM, SAY_ROW, SAY_AROUND = -1.5, -2.2, 6.0
LIGHT_STEM, LIGHT_ROW, LIGHT_AROUND = 0.0, -2.0, 2.0
NONE = -3.0
"""Two tellings with nothing in common that could make them one."""
MOST_AROUND = 0.6
"""Likeness from which more says nothing more."""
SAME_SENTENCE = -3.0
"""What two triggers of one sentence share around them is the sentence, and says nothing."""
SAME_TYPE, OTHER_TYPE, OTHER_WORD_AND_TYPE = 0.3, -1.0, -2.5
"""Two words of a row read as one type; one word read as two types; two words of a row read so: "meetings" and "fighting" share the row of games."""
SAME_DAY, SAME_TIME, DAY_OFF, DAYS_APART, FAR_APART = 1.5, 0.3, -1.0, -4.5, -6.0
"""Both say when: on the same days known to a few, in times that overlap, a day apart (two reports may be), up to a week apart, more."""
NARROW, WEEK = 3, 7
LATER = -3.0
"""One happened, as its page says, before that page was written, and the other one after that."""
PAGES_APART, YEARS_APART, LONG = -1.5, -4.0, 60
"""Neither says when, and their pages are written so many days apart or more; more than a year."""
PAST = -1.0
"""One is dated so long before the page of the other, which gives no day: it may tell of what is new. Who and where often say that it does not."""
SAME_PLACE, OTHER_PLACE = 0.7, -1.8
OTHER_SORT = -2.0
"""One is done to a person, and one to a thing: a minister and a claim are dismissed."""
SAME_NUMBER, OTHER_NUMBER, FAR_NUMBER = 0.7, -1.5, 2.0
ANOTHER_NUMBER, ANOTHER = -4.0, 10.0
"""The same number of the dead, the freed, ...; numbers of which one is more than twice the other; more than ten times, as those of a war or a
great quake are beside those of one day."""
ANEW = -3.0
"""The later of two of one text is said to be another one."""
OTHER_COUNT = -2.0
"""One tells of several of its kind, and one of a single one of them (guess)."""
OTHER_MODE, ONE_MODE = -1.0, -0.4
"""Two modes; and, of two words, a mode that one alone has."""
OTHER_CONTEXT = -1.5
"""One text tells one as past, planned, possible or denied, and the other not so. Between texts that is no sign: what one announces, the next reports."""
NOBODY: frozenset[str] = frozenset()
ONCE = {("RETREAT", "resign"): "actor", ("SANCTION", "expel"): "recipient", ("OTHER", "death"): "recipient"}
"""What one person does or suffers rarely twice, and in which role."""
ONE_PERSON, OTHER_DATE, YEAR = 1.5, -2.0, 366
"""The same person in it, and then what other days within a year say at worst; a wrong year is commoner than a second time."""
FORCE = frozenset({"ASSAULT", "COERCE", "THREATEN"})
HAPPENED = frozenset({"actual", "historical"})


class Worth(NamedTuple):
    """What is counted over the tellings that are compared with each other, mostly those of a story."""

    terms: Mapping[str, float]
    """What each term is worth: the rarer among the sentences, the more. What all of a story say tells its happenings not apart."""
    whole: Mapping[str, float]
    """What all terms of a mention are worth, by their nearness."""


def worth(tellings: Iterable[Telling]) -> Worth:
    """Count the terms of tellings, each once for a sentence."""
    held = list(tellings)
    sentences: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for telling in held:
        sentences[telling.mention.document, telling.mention.start].update(telling.terms)
    counts = Counter(term for found in sentences.values() for term in found)
    terms = {term: math.log((len(sentences) + 5) / (count + 1)) for term, count in counts.items()}
    whole = {one.mention.id: sum(near * terms[term] for term, near in one.terms.items()) for one in held}
    return Worth(terms, whole)


def likeness(a: Telling, b: Telling, values: Worth) -> float:
    """How much two tellings have in common around their triggers, from 0 to 1. Who speaks says nothing of what is said."""
    small, large = (a.terms, b.terms) if len(a.terms) <= len(b.terms) else (b.terms, a.terms)
    if small.keys().isdisjoint(large):
        return 0.0
    common = 0.0
    speakers = a.cast.who & b.cast.who if a.mention.type in SPEECH and b.mention.type in SPEECH else NOBODY
    for term in sorted(small.keys() & large.keys() - speakers):
        common += min(small[term], large[term]) * values.terms[term]
    whole = values.whole[a.mention.id] * values.whole[b.mention.id]
    return common / math.sqrt(whole) if common > 0 else 0.0


def weigh(a: Telling, b: Telling, values: Worth) -> float:
    """The log odds that two tellings are of one happening."""
    if a.mention.document == b.mention.document and a.sentence == b.sentence:
        tied = _tied(a, b, 0.0)
        return NONE if tied is None else tied + SAME_SENTENCE + _apart(a, b)
    around = min(likeness(a, b, values), MOST_AROUND)
    tied = _tied(a, b, around)
    if tied is None:
        return NONE
    if _of_one_person(a, b):
        tied += ONE_PERSON + max(_times(a, b), OTHER_DATE if _within(a, b) else FAR_APART)
    else:
        tied += _times(a, b)
    return (
        tied
        + _places(a, b)
        + people(a.cast, b.cast, force=a.mention.type in FORCE and b.mention.type in FORCE)
        + _numbers(a, b)
        + _apart(a, b)
    )


def _tied(a: Telling, b: Telling, around: float) -> float | None:
    """What the triggers and the words around them say; None where the triggers have nothing in common."""
    same = not a.kin.stems.isdisjoint(b.kin.stems)
    row = not a.kin.rows.isdisjoint(b.kin.rows) or (a.language != b.language and bool(a.meanings & b.meanings))
    if same or row:
        if "say" in (a.kin.kind, b.kin.kind):
            return (SAY_STEM if same else SAY_ROW) + SAY_AROUND * around
        if "light" in (a.kin.kind, b.kin.kind):
            return (LIGHT_STEM if same else LIGHT_ROW) + LIGHT_AROUND * around
        if a.mention.type in SPEECH and b.mention.type in SPEECH:
            return (SPEECH_STEM if same else SPEECH_ROW + _of_one_type(a, b)) + SPEECH_AROUND * around
        return STEM + STEM_AROUND * around if same else ROW + ROW_AROUND * around + _of_one_type(a, b)
    if type_key(a) is not None and type_key(a) == type_key(b):
        return TYPE + TYPE_AROUND * around
    return None


def _of_one_person(a: Telling, b: Telling) -> bool:
    key = a.mention.type, a.mention.mode or ""
    role = ONCE.get(key)
    if role is None or key != (b.mention.type, b.mention.mode):
        return False
    return not a.cast.holders.get(role, NOBODY).isdisjoint(b.cast.holders.get(role, NOBODY))


def _within(a: Telling, b: Telling) -> bool:
    return a.when is None or b.when is None or a.when.gap(b.when) <= YEAR


def _of_one_type(a: Telling, b: Telling) -> float:
    if a.mention.type != b.mention.type or a.mention.type == "OTHER":
        return 0.0
    return SAME_TYPE if a.mention.mode == b.mention.mode else SAME_TYPE + ONE_MODE


def type_key(telling: Telling) -> tuple[str, str] | None:
    """Type and mode, where both are said."""
    mention = telling.mention
    return None if mention.type == "OTHER" or mention.mode is None else (mention.type, mention.mode)


def _apart(a: Telling, b: Telling) -> float:
    """What the place and the reading of the triggers say against."""
    one, other = a.mention, b.mention
    value = _of_two_types(a, b) if len({one.type, other.type} - {"OTHER"}) > 1 else 0.0
    if one.type == other.type and one.mode is not None and other.mode is not None and one.mode != other.mode:
        value += OTHER_MODE
    if {a.cast.sort, b.cast.sort} == {"who", "what"} and one.type not in FORCE:
        value += OTHER_SORT
    if is_part(a, b) or is_part(b, a):
        value += OTHER_COUNT
    if one.document == other.document:
        later = max(a, b, key=lambda each: each.key)
        value += ANEW if later.anew else 0.0
        value += OTHER_CONTEXT if one.context != other.context else 0.0
    return value


def is_part(a: Telling, b: Telling) -> bool:
    """Whether `a` tells of one of those several that `b` tells of: "the attack", or one of the places of "attacks on two towns"."""
    if b.number != "several" or a.number == "several":
        return False
    one_place = len(a.site.places) == 1 and a.site.places <= b.site.places
    return a.number == "one" or (one_place and not b.site.places <= a.site.region)


def _of_two_types(a: Telling, b: Telling) -> float:
    """What two types say against; arrests and attacks are both force, and one word for them is often the other."""
    forces = a.mention.type in FORCE and b.mention.type in FORCE
    return OTHER_TYPE if forces or not a.kin.stems.isdisjoint(b.kin.stems) else OTHER_WORD_AND_TYPE


def _times(a: Telling, b: Telling) -> float:
    lasting = may_last(a, b)
    if a.when is not None and b.when is not None:
        value = between(a.when, b.when)
        if lasting:
            return max(value, 0.0)
        return min(value, DAYS_APART) if value == DAY_OFF and _of_each_day(a, b) else value
    if lasting:
        return 0.0
    if _is_after(a, b) or _is_after(b, a):
        return LATER
    if a.when is not None or b.when is not None:
        return PAST if _is_past(a, b) or _is_past(b, a) else 0.0
    gap = a.written.gap(b.written)
    return YEARS_APART if gap > YEAR else PAGES_APART if gap > LONG else 0.0


def _of_each_day(a: Telling, b: Telling) -> bool:
    """Whether a day's difference makes two: one text means two days, and marches and strikes from the air come day by day."""
    one, other = a.mention, b.mention
    return one.document == other.document or one.type == other.type == "PROTEST" or one.mode == other.mode == "aerial"


def between(a: Days, b: Days) -> float:
    """What two known times say."""
    gap = a.gap(b)
    if gap <= 0:
        widths = (a.width, b.width)
        return SAME_DAY if all(width is not None and width <= NARROW for width in widths) else SAME_TIME
    return DAY_OFF if gap == 1 else DAYS_APART if gap <= WEEK else FAR_APART


def _is_after(a: Telling, b: Telling) -> bool:
    """Whether `a` says that it happens when the page of `b` had been written, for which it had happened."""
    if a.when is None or a.when.first is None or b.written.last is None or b.mention.context not in HAPPENED:
        return False
    return a.when.first > b.written.last + 1


def _is_past(a: Telling, b: Telling) -> bool:
    """Whether `a` is dated long before the page of `b`, which tells as news what it does not date."""
    if a.when is None or b.when is not None or b.mention.context != "actual":
        return False
    return b.written.gap(a.when) > LONG


def _places(a: Telling, b: Telling) -> float:
    if not a.site.places or not b.site.places:
        return 0.0
    if a.site.places & b.site.places:
        return SAME_PLACE
    return 0.0 if a.site.meets(b.site) else OTHER_PLACE


def _numbers(a: Telling, b: Telling) -> float:
    """Numbers of one measure that are the same, or far from each other."""
    if not a.counts or not b.counts:
        return 0.0
    common = a.counts.keys() & b.counts.keys()
    steps = [max(x, y) / min(x, y) for each in common for x in a.counts[each] for y in b.counts[each]]
    if not steps:
        return 0.0
    if min(steps) > FAR_NUMBER:
        return ANOTHER_NUMBER if min(steps) > ANOTHER else OTHER_NUMBER
    return SAME_NUMBER if min(steps) == 1 else 0.0
