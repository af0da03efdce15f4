"""What happened to the counted: the word of state, verb or noun of action that decides a figure's measure.

Requirement: "12 were killed", "killed 12", "the killing of 12" say one thing; "12 gunmen killed five" says that five were killed.

Method, on words and parts of speech: a state right at the noun ("three dead"); a relative clause on it ("who were arrested");
to the right the first word of the clause whose subject suffers; to the left the nearest act whose object is counted; a verb in
two parts around it ("nahm ... fest"). What stands nearer decides. A participle that is also an act ("killed") means
the subject when a passive helper stands in its clause or no object follows it, else whoever did it. Parentheses and
inserted clauses between commas are stepped over. Where a comma divides clauses (German) acts are looked for in the whole
clause, elsewhere a few words back.

Trees were thought of and not used: they are made for sentences of speech only, because they cost five times the tags, and
at one wrong head in six they do not beat the clause here.
"""

from __future__ import annotations

from typing import cast

from sayso.model import Measure
from sayso.stages.figures.lexicon import match_at, match_before
from sayso.stages.figures.nouns import find_noun, is_whole
from sayso.stages.figures.scene import EDGES, Evidence, Noun, Scene

_REACH = 28  # words from a number to its verb
_BACK = 7  # words back from a number to its act where commas divide nothing
_BACK_BARE = 3  # the same where the noun is left out: "killing at least 28"
_INSERTED = 16  # words of a clause between commas
_RELATIVE = 12  # words of a relative clause up to its verb
_PART = 14  # words from a number to the second part of its verb
_VERBAL = frozenset({"VERB", "AUX"})
_OBJECT = frozenset({"DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ"})


def happened(scene: Scene, index: int, noun: Noun | None) -> Evidence | None:
    """The nearest evidence of what happened to the people that a numeral counts; None where there is none."""
    numeral = scene.found[index]
    after = noun.last if noun is not None else numeral.last
    state = state_of(scene, numeral.last, after)
    if state is not None:
        return state
    parted = _parted(scene, index, after)
    if parted is not None:
        return parted
    right = to_the_right(scene, index, after)
    left = to_the_left(scene, index, bare=noun is None)
    if right is None or left is None:
        return right or left or _relative(scene, after) or _rally(scene, index, after)
    nearer = numeral.first - left.last < right.first - after
    return left if nearer or (numeral.first == left.last and right.first > after) else right


def _rally(scene: Scene, index: int, after: int) -> Evidence | None:
    """Who joins, attends or gathers for a protest protests: a verb of joining and a noun for a protest in one clause."""
    lows, lex = scene.lows, scene.lex
    first = _clause_start(scene, scene.found[index].first)
    first = next((at for at in range(after - 1, first - 1, -1) if lows[at] in lex.stops), first)
    last = next((at for at in range(after, len(lows)) if lows[at] in EDGES or lows[at] in lex.stops), len(lows))
    if not any(lows[at] in lex.joining for at in range(first, last)):
        return None
    start = next((at for at in range(first - 1, -1, -1) if lows[at] in EDGES), 0)
    protest = next((at for at in range(start, last) if lows[at].endswith(lex.words.protests)), None)
    return Evidence("protesters", protest, protest + 1) if protest is not None else None


def state_of(scene: Scene, last: int, after: int) -> Evidence | None:
    """A word of state between number and noun, or right behind the noun."""
    adverb = scene.low(after) in scene.lex.copulas and scene.tag(after) == "ADV"
    for at in range(last, min(after + 1 + adverb, len(scene.lows))):
        match = match_at(scene.lows, at, scene.lex.states)
        if match is not None and match[0] == 1 and at == after - 1 and scene.lows[at] in scene.lex.nouns:
            continue
        if match is not None and not (at >= after and _is_done_by(scene, after, at, match[0])):
            return Evidence(cast("Measure", match[1]), at, at + match[0])
    return None


def to_the_right(scene: Scene, index: int, after: int) -> Evidence | None:
    """The verb whose subject is counted: nothing but adverbials, or a coordinated count, may stand between."""
    lex, lows = scene.lex, scene.lows
    limit = _limit(scene, index, after)
    at = after
    while at < limit:
        match = match_at(lows, at, lex.suffers)
        if match is not None:
            done = _is_done_by(scene, after, at, match[0])
            return None if done else Evidence(cast("Measure", match[1]), at, at + match[0])
        step = _step(scene, after, at, limit)
        if step is None:
            return None
        at = step
    return None


def told_behind(scene: Scene, after: int) -> Evidence | None:
    """What is said right behind the noun, by a participle or a relative clause: "among three teens arrested"."""
    match = match_at(scene.lows, after, scene.lex.suffers) if after < len(scene.lows) else None
    if match is not None and not _is_done_by(scene, after, after, match[0]):
        return Evidence(cast("Measure", match[1]), after, after + match[0])
    return _relative(scene, after)


def _limit(scene: Scene, index: int, after: int) -> int:
    """The place of the next count that is not one with this."""
    limit = min(len(scene.lows), after + _REACH)
    at = max(after, _inserted_end(scene, after, limit) or after)
    for number in range(index + 1, len(scene.found)):
        following = scene.found[number]
        if (
            following.first < at
            or following.article
            or is_apart(scene, number)
            or _in_brackets(scene, at, following.first)
        ):
            continue
        if following.first >= limit:
            break
        if not coordinated(scene, at, following.first):
            return following.first
        noun = find_noun(scene, number)
        at = noun.last if isinstance(noun, Noun) else following.last
    return limit


def _in_brackets(scene: Scene, after: int, at: int) -> bool:
    between = scene.lows[after:at]
    return between.count("(") > between.count(")")


def _step(scene: Scene, after: int, at: int, limit: int) -> int | None:
    """The next word on the way to the verb; None where the clause ends."""
    low, lex = scene.lows[at], scene.lex
    if low == "(":
        return next((k + 1 for k in range(at, limit) if scene.lows[k] == ")"), None)
    if low == ",":
        return _over_comma(scene, after, at, limit)
    if low in EDGES or low in lex.stops or low == ")":
        return None
    if low in lex.single_acts and lex.acts[low][0][0] == (low,):
        return None
    own = scene.tags[at] == "VERB" and low not in lex.copulas and not low.endswith(lex.words.active_endings)
    if own and not lex.words.comma_divides and _is_object(scene, at + 1):
        return None
    return at + 1


def _inserted_end(scene: Scene, after: int, limit: int) -> int | None:
    """The word behind an inserted phrase that starts at a comma right behind the noun: ", a man and two women, (were)"."""
    if scene.low(after) != ",":
        return None
    closing = next((k for k in range(after + 1, min(limit, after + _INSERTED)) if scene.lows[k] == ","), None)
    if closing is None:
        return None
    low = scene.low(closing + 1)
    verbal = low in scene.lex.copulas or low in scene.lex.passives or match_at([low], 0, scene.lex.suffers) is not None
    inserted = scene.low(after + 1) in scene.lex.relatives
    returns = scene.tag(closing + 1) in _VERBAL or scene.lex.words.comma_divides
    return closing + 1 if verbal or (inserted and returns) else None


def _over_comma(scene: Scene, after: int, at: int, limit: int) -> int | None:
    """Behind a comma: the next member of a list, or what follows an inserted clause."""
    lex = scene.lex
    behind = _inserted_end(scene, at, limit)
    if behind is not None:
        return behind
    if scene.starts_numeral(at + 1) and not lex.words.comma_divides:
        return at + 1
    if at == after and scene.low(at + 1) in lex.passives:
        return at + 1
    if lex.words.comma_divides or scene.low(at + 1) in lex.relatives:
        return at + 1 if scene.starts_numeral(at + 1) and at == after else None
    return at + 1


def _is_done_by(scene: Scene, after: int, at: int, length: int) -> bool:
    """Whether the counted did it rather than suffered it: an act without a passive helper, with an object behind it."""
    lex = scene.lex
    if length > 1 or scene.lows[at] not in lex.single_acts - lex.intransitive:
        return False
    if any(low in lex.passives for low in scene.lows[after:at]) or scene.low(at + 1) in lex.passives:
        return False
    if not lex.words.comma_divides:
        return _is_object(scene, at + 1)
    if any(low in lex.passives for low in scene.lows[_clause_start(scene, after) : after]):
        return False
    following = scene.low(at + 1)
    return (
        bool(following) and following[0].isalnum() and following not in lex.joins and scene.tag(at + 1) not in _VERBAL
    )


def _is_object(scene: Scene, at: int) -> bool:
    if scene.starts_numeral(at):
        return True
    if scene.tag(at) is None:
        return scene.low(at) in scene.lex.ones or (
            scene.low(at) in scene.lex.fillers and scene.low(at) not in scene.lex.partitive
        )
    return scene.tag(at) in _OBJECT and at not in scene.timed and match_at(scene.lows, at, scene.lex.states) is None


def _clause_start(scene: Scene, at: int) -> int:
    while at > 0 and scene.lows[at - 1] not in EDGES and scene.lows[at - 1] not in {",", "("}:
        at -= 1
    return at


def _relative(scene: Scene, after: int) -> Evidence | None:
    """A relative clause on the counted: "soldiers who were killed"."""
    lex, lows = scene.lex, scene.lows
    start = after + (scene.low(after) == ",")
    if scene.low(start) not in lex.relatives or (lex.words.comma_divides and start == after):
        return None
    for at in range(start + 1, min(len(lows), start + _RELATIVE)):
        match = match_at(lows, at, lex.suffers)
        if match is not None:
            done = _is_done_by(scene, start, at, match[0])
            return None if done else Evidence(cast("Measure", match[1]), at, at + match[0])
        if lows[at] in EDGES or lows[at] in lex.stops or lows[at] in {",", "("} or scene.starts_numeral(at):
            return None
    return None


def to_the_left(scene: Scene, index: int, *, bare: bool) -> Evidence | None:
    """The act whose object is counted, or an intransitive verb before its subject."""
    lex = scene.lex
    first = scene.found[index].first
    reach = _REACH if lex.words.comma_divides else (_BACK_BARE if bare else _BACK)
    least = max(0, first - reach, *(n.last for n in scene.found[:index] if not n.article))
    at = first
    while at > least:
        found = _act_before(scene, at)
        if found is not None:
            return found
        at -= 1
        if not _goes_back(scene, at):
            return None
    if index > 0 and coordinated(scene, scene.found[index - 1].last, first, most=4):
        return to_the_left(scene, index - 1, bare=bare)
    return None


def _act_before(scene: Scene, at: int) -> Evidence | None:
    """An act, or a participle before its helper ("verletzt wurden"), that ends before a word."""
    lex, lows = scene.lex, scene.lows
    match = match_before(lows, at, lex.acts_by_last)
    if match is not None:
        first = at - match[0]
        if match[0] == 1 and scene.low(first - 1) in lex.passives:
            return None
        return Evidence(cast("Measure", match[1]), first, at)
    if lex.words.comma_divides and at > 0 and lows[at - 1] in lex.passives:
        match = match_before(lows, at - 1, lex.suffers_by_last)
        if match is not None:
            return Evidence(cast("Measure", match[1]), at - 1 - match[0], at)
    return None


def _goes_back(scene: Scene, at: int) -> bool:
    """Whether the way to the act goes on beyond a word."""
    low, lex = scene.lows[at], scene.lex
    if low in EDGES or low in {",", "(", ")"} or low in lex.stops:
        return False
    if low in lex.joins:
        return scene.tag(at - 1) in {"NOUN", "PROPN", None} or scene.low(at - 1)[:1].isupper()
    if lex.words.comma_divides:
        return low not in lex.passives
    return low not in lex.copulas or low in lex.asides


def _parted(scene: Scene, index: int, after: int) -> Evidence | None:
    """A verb in two parts around the counted: "nahm 12 Männer fest"."""
    lex, lows = scene.lex, scene.lows
    first = scene.found[index].first
    least = max(_clause_start(scene, first), first - (_REACH if lex.words.comma_divides else _BACK))
    for at in range(first - 1, least - 1, -1):
        for rest, measure in lex.parted.get(lows[at], ()):
            place = _part(scene, after, rest)
            if place is not None:
                return Evidence(measure, at, at + 1)
    return None


def _part(scene: Scene, after: int, rest: tuple[str, ...]) -> int | None:
    for at in range(after, min(len(scene.lows), after + _PART)):
        low = scene.lows[at]
        if tuple(scene.lows[at : at + len(rest)]) == rest:
            return at
        if low in EDGES or low in scene.lex.stops or low in {",", "("}:
            return None
    return None


def coordinated(scene: Scene, after: int, first: int, *, most: int = 3) -> bool:
    """Whether two counts are members of one list: only a noun and a joining word stand between."""
    between = scene.lows[after:first]
    return bool(between) and between[-1] in scene.lex.joins and len(between) <= (1 if between[-1] == "," else most)


def is_apart(scene: Scene, index: int) -> bool:
    """Whether a preposition holds the number away from the verbs: "a raid on 12 soldiers killed ..."."""
    numeral, lex = scene.found[index], scene.lex
    first = numeral.first
    if index > 0 and is_whole(scene, scene.found[index - 1], numeral):
        return True
    while first > 0 and scene.lows[first - 1] in lex.fillers - lex.partitive - lex.asking:
        first -= 1
    before = scene.low(first - 1)
    if before not in lex.prepositions | lex.partitive or before in lex.joins:
        return False
    acts = match_before(scene.lows, first, lex.acts_by_last)
    return acts is None and match_before(scene.lows, first, lex.groups) is None
