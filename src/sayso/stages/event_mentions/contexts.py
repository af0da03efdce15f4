"""Whether a happening is told as fact, past, plan, possibility or denied.

Read off the words that stand over and beside a trigger: negation ("did not meet", "no talks") and verbs of denial above it; helping
verbs ("will", "could"); the verbs and nouns whose complement it is ("plans to", "urged X to", "threat of"); the words that open its clause or
phrase ("if", "ahead of"); adjectives ("planned talks"). What stands nearest counts, denial before possibility before plan. Past: words like
"former" and "years ago", and times of another year (`when`). Reported words are not asked here: whose word it is, is attribution.

Known exceptions: "refused to meet" is denied, "refused to rule out a strike" comes out denied, too; "can" and "could" of past ability
("could meet on Monday") are taken for possibility.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.model import EventContext
from sayso.stages.event_mentions.kinds import kind_of
from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.tree import NOMINAL, Tree
from sayso.stages.event_mentions.triggers import Trigger

_COMPLEMENT = frozenset({"xcomp", "ccomp", "obj", "nmod", "acl", "advcl", "obl", "csubj"})
_DENYING = frozenset({"advmod", "det", "neg", "cc", "aux", "case", "cc:preconj", "obl"})
_SAYING_SO = frozenset({"amod", "advmod", "compound", "obl:unmarked", "obl:tmod"})
_NOT_UP = frozenset({"acl:relcl", "parataxis", "appos"})
_FIRST_PART, _LAST_PART = 3, 6  # letters of the parts of a compound (guess)
_PARENTS = 3  # words above whose complement it may be (guess)
_GONE_FOR = frozenset({"PROTEST", "CONSULT", "DEMAND", "SUPPORT", "DISAPPROVE"})
"""Types of deeds that who sets out for them mostly does."""
_UNPLANNED = frozenset({"accident", "natural-disaster", "epidemic", "death", "injury"})
"""Modes of what nobody plans, so that "before" it opens no future: “vor dem Unfall”."""
_RANK: dict[EventContext, int] = {"denied": 0, "hypothetical": 1, "future": 2, "historical": 3, "actual": 4}


def context_of(tree: Tree, trigger: Trigger, light: int | None, lex: Lexicon) -> EventContext:
    """The context of a trigger; `light` is the verb that only carries it."""
    own = {trigger.at} | ({light} if light is not None else set())
    found = [*_beside(tree, own, trigger, lex), *_of_subject(tree, trigger.at if light is None else light, lex)]
    if _is_offered(tree, trigger, lex):
        found.append("hypothetical")
    if _is_purpose(tree, trigger):
        found.append("future")
    elif trigger.verb and tree.deps[trigger.at] == "advcl" and _is_infinitive(tree, tree.children[trigger.at]):
        found.extend(_shared(tree, tree.heads[trigger.at], lex))  # "will come together to support them"
    dated = any(kid in tree.timed and kid < trigger.at for kid in tree.children[trigger.at])
    if trigger.verb or not dated:  # "planned the Oct. 7 attack"
        above = [*_above(tree, trigger.at if light is None else light, lex, trigger)]
        called = trigger.sense.type == "PROTEST" and not trigger.verb  # "called for a march on Saturday"
        found.extend("future" if called and context == "hypothetical" else context for context in _undenied(above))
    return min(found, key=_rank, default="actual")


def _undenied(found: Sequence[EventContext]) -> list[EventContext]:
    """Without denials that deny each other: “failed to prevent the killings”."""
    twice = found.count("denied") == 2
    return [context for context in found if not (twice and context == "denied")]


def _rank(context: EventContext) -> int:
    return _RANK[context]


def _beside(tree: Tree, own: set[int], trigger: Trigger, lex: Lexicon) -> Iterator[EventContext]:
    for at in own:
        if tree.pos(at) == "VERB":
            yield from (said for said, ends in lex.endings if tree.lows[at].endswith(ends))
        kids = [*tree.children[at], *(kid for part in trigger.parts for kid in tree.children[part])]
        begun = at != trigger.at and tree.lows[at].endswith(lex.words.past_endings)  # "launched the expected offensive"
        for kid in kids:
            if begun and lex.describing.get(tree.lows[kid]) == "future":
                continue
            yield from _said_by(tree, kid, kids, lex, unplanned=trigger.sense.mode in _UNPLANNED)
        if not trigger.verb:
            yield from _opened_before(tree, at, lex)
        if tree.deps[at] == "conj" and not tree.by(at, "nsubj", "aux"):
            yield from _shared(tree, tree.heads[at], lex)
    yield from _subject_denied(tree, own, lex)


def _said_by(tree: Tree, kid: int, kids: Sequence[int], lex: Lexicon, *, unplanned: bool) -> Iterator[EventContext]:
    """What one word on the trigger says; `kids` are all of them; what is `unplanned` is behind a text that says "before" it."""
    low, dep = tree.lows[kid], tree.deps[kid]
    if low in lex.negations and dep in _DENYING:
        if not _is_lifted(tree, kid, lex):
            yield "denied"
    elif dep == "advmod" and any(tree.lows[below] in lex.negations for below in tree.by(kid, "advmod")):
        yield "denied"  # „wird nicht vorzeitig entlassen“
    elif dep == "aux" and low in lex.helpers and not _is_over(tree, kid, kids, lex):
        yield lex.helpers[low]
    elif dep == "advcl" and any(tree.lows[mark] in lex.conditions for mark in tree.by(kid, "mark")):
        yield "hypothetical"  # what a condition brings about is as possible as the condition
    elif low in lex.describing and dep in _SAYING_SO:
        yield lex.describing[low]
    elif dep == "cop" and _is_infinitive(tree, kids) and ((), "future") in lex.governors.get(low, ()):
        yield "future"  # "is to visit"
    elif dep in {"mark", "case"}:
        yield from (context for context in _opened(tree, kid, lex) if context != "future" or not unplanned)
    elif dep == "acl:relcl" and any(tree.lows[one] not in lex.relatives for one in tree.by(kid, "nsubj")):
        yield from (said for parts, said in lex.governors.get(low, ()) if not parts)  # "the inquiry that they demand"


def _is_lifted(tree: Tree, negation: int, lex: Lexicon) -> bool:
    """“Not only”."""
    return negation + 1 < len(tree.lows) and tree.lows[negation + 1] in lex.lifts


def _is_purpose(tree: Tree, trigger: Trigger) -> bool:
    """“Built boats to attack the port”: what something is for has not happened; but who travels to meet or takes to the streets to march does."""
    at = trigger.at
    if not trigger.verb or tree.deps[at] != "advcl" or trigger.sense.type in _GONE_FOR:
        return False
    return _is_infinitive(tree, tree.children[at]) and tree.pos(tree.heads[at]) != "ADJ"


def _is_offered(tree: Tree, trigger: Trigger, lex: Lexicon) -> bool:
    """“Nineteen parks to visit”, “an effort to free them”: what a thing is there for; but “the first envoy to visit” did so."""
    at = trigger.at
    if not trigger.verb or tree.deps[at] != "acl" or tree.heads[at] > at or not _is_infinitive(tree, tree.children[at]):
        return False
    over = any(tree.lows[kid] in lex.perfects for kid in tree.by(at, "aux"))
    noun = tree.heads[at]
    if (
        tree.by(at, "aux:pass") or tree.lows[noun] in lex.governors
    ):  # "the second player to be held", "a plan to deport"
        return False
    return not over and tree.pos(noun) == "NOUN" and noun not in tree.held and kind_of(tree, noun, lex) is None


def _is_infinitive(tree: Tree, kids: Sequence[int]) -> bool:
    return any(tree.deps[kid] == "mark" and tree.pos(kid) == "PART" for kid in kids)


def _of_subject(tree: Tree, at: int, lex: Lexicon) -> Iterator[EventContext]:
    """What is said of a happening that is a subject: “strikes are possible”, “whether strikes are ...”, “a strike looms”."""
    head = tree.heads[at]
    if head == at or tree.deps[at] not in {"nsubj", "nsubj:pass"}:
        return
    if tree.lows[head] in lex.describing:
        yield lex.describing[tree.lows[head]]
    noun = tree.pos(head) == "NOUN" and tree.by(head, "cop")  # "is a demand"
    if tree.pos(head) in {"ADJ", "ADV"} or noun:
        yield from (said for parts, said in lex.governors.get(tree.lows[head], ()) if not parts)
    if tree.lows[head] in lex.looming and not tree.by(head, "obj", "xcomp", "ccomp"):
        yield "hypothetical"
    if _is_supposed(tree, at, head, lex):
        yield "hypothetical"
    for mark in tree.by(head, "mark"):
        yield from _opened(tree, mark, lex)


def _is_supposed(tree: Tree, noun: int, verb: int, lex: Lexicon) -> bool:
    """“Closer cooperation would help”, “inquiries could slow the plan”: what no article and no clause makes known is as possible as what it does."""
    if tree.pos(noun) not in NOMINAL or tree.pos(verb) != "VERB" or _is_known(tree, noun, lex):
        return False
    kids = tree.children[noun]
    told = tree.by(noun, "nmod:poss", "acl", "acl:relcl", "nummod") or any(kid in tree.timed for kid in kids)
    helpers = [tree.lows[kid] for kid in tree.by(verb, "aux")]
    over = any(low in lex.perfects for low in helpers)  # "strikes may have killed"
    return not told and not over and any(lex.helpers.get(low) == "hypothetical" for low in helpers)


def _opened_before(tree: Tree, noun: int, lex: Lexicon) -> Iterator[EventContext]:
    """“Ahead of a visit”: words of several that stand right before the phrase, whatever the tree makes of them."""
    first = min([noun, *(kid for kid in tree.children[noun] if tree.deps[kid] in {"det", "amod", "compound"})])
    for back in range(2, 5):
        if first >= back:
            opened = lex.openers.get(tree.lows[first - back], ())
            yield from (context for parts, context in opened if tuple(tree.lows[first - back : first]) == parts)


def _is_over(tree: Tree, helper: int, kids: Sequence[int], lex: Lexicon) -> bool:
    """Hearsay of what is over, no future and no mere possibility: „er soll angegriffen haben“, “il aurait attaqué”."""
    low = tree.lows[helper]
    if low in lex.hearsay:
        return lex.conditions.isdisjoint(tree.lows)  # but "il aurait attaqué si"
    if lex.helpers[low] != "future" or not lex.passives:
        return False
    joined = (
        aux for kid in kids if tree.deps[kid] == "conj" for aux in tree.by(kid, "aux")
    )  # "gestürmt und gefeuert haben"
    return any(tree.lows[kid] in lex.perfects for kid in (*kids, *joined))


def _subject_denied(tree: Tree, own: set[int], lex: Lexicon) -> Iterator[EventContext]:
    """“No talks took place”, “nobody met”, “none of them signed”."""
    for at in own:
        for kid in tree.by(at, "nsubj"):
            if tree.lows[kid] in lex.negations or any(tree.lows[k] in lex.negations for k in tree.by(kid, "det")):
                yield "denied"


def _shared(tree: Tree, first: int, lex: Lexicon) -> Iterator[EventContext]:
    """The helper that verbs joined by "and" share: “will meet and sign”."""
    for kid in tree.by(first, "aux"):
        if tree.lows[kid] in lex.helpers:
            yield lex.helpers[tree.lows[kid]]


def _opened(tree: Tree, at: int, lex: Lexicon) -> Iterator[EventContext]:
    for parts, context in lex.openers.get(tree.lows[at], ()):
        if tuple(tree.lows[at : at + len(parts)]) == parts:
            yield context
            return


def _above(tree: Tree, at: int, lex: Lexicon, trigger: Trigger) -> Iterator[EventContext]:
    """What the words say whose complement it is."""
    for _ in range(_PARENTS):
        head, dep = tree.heads[at], tree.deps[at]
        if head == at or dep in _NOT_UP or head in tree.timed:  # "50 days until the election"
            return
        base = "obj" if dep == "nsubj:pass" else dep.partition(":")[0]
        if dep == "conj" or (base == "nmod" and head in trigger.parts):
            at = head
            continue
        if base not in _COMPLEMENT:
            return
        if head not in trigger.parts:
            yield from _by_governor(tree, head, at, dep, lex)
        if base == "xcomp":  # "would be compelled to vote"
            yield from _shared(tree, head, lex)
        if base in {"xcomp", "ccomp", "advcl"} and _asserts_otherwise(tree, head, dep, lex):
            yield "denied" if dep == "xcomp" else "actual"
        if base == "nmod" and _is_known(tree, trigger.at, lex) and head not in trigger.parts:
            return  # "no comment about any aspect of the attack"
        if base == "advcl" or (base in {"obl", "nmod", "obj"} and tree.pos(head) == "VERB"):
            yield from _clause_of(tree, head, at, dep, lex)
            return
        at = head


def _by_governor(tree: Tree, head: int, at: int, dep: str, lex: Lexicon) -> Iterator[EventContext]:
    context = None if _is_regret(tree, head, lex) else _governed(tree, head, at, dep, lex)
    if context is not None:
        yield context
    if context == "denied" and _is_denied(tree, head, lex):
        yield "denied"


def _is_denied(tree: Tree, verb: int, lex: Lexicon) -> bool:
    """“Failed to prevent”, “did not prevent”: what denies is denied itself."""
    if any(tree.lows[kid] in lex.negations and not _is_lifted(tree, kid, lex) for kid in tree.by(verb, "advmod")):
        return True
    above, dep = tree.heads[verb], tree.deps[verb]
    return dep == "xcomp" and _governed(tree, above, verb, dep, lex) == "denied"


def _is_regret(tree: Tree, verb: int, lex: Lexicon) -> bool:
    """“The disaster could have been prevented”: it was not."""
    kids = tree.by(verb, "aux")
    possible = any(lex.helpers.get(tree.lows[kid]) == "hypothetical" for kid in kids)
    return possible and any(tree.lows[kid] in lex.perfects for kid in kids)


def _is_known(tree: Tree, noun: int, lex: Lexicon) -> bool:
    """“Would not discuss the inquiry”: what has a definite article is there, whatever may be done with it."""
    return any(tree.lows[kid] in lex.definite for kid in tree.by(noun, "det"))


def _clause_of(tree: Tree, verb: int, at: int, dep: str, lex: Lexicon) -> Iterator[EventContext]:
    """A noun in a clause that is no fact is none itself where the verb brings it about: “could lead to talks”, or takes place there: “will vote at the summit”."""
    if dep == "obj" and not _is_known(tree, at, lex):
        for kid in tree.by(verb, "aux"):
            if lex.helpers.get(tree.lows[kid]) == "hypothetical":
                yield "hypothetical"
    if dep in {"obj", "obl"} and not _is_known(tree, at, lex):  # „stammt vermutlich aus einem Diebstahl“
        yield from (
            said for kid in tree.by(verb, "advmod") if (said := lex.describing.get(tree.lows[kid])) == "hypothetical"
        )


def _asserts_otherwise(tree: Tree, verb: int, dep: str, lex: Lexicon) -> bool:
    return dep == "xcomp" and any(tree.lows[kid] in lex.negations for kid in tree.by(verb, "advmod"))


def _governed(tree: Tree, head: int, at: int, dep: str, lex: Lexicon) -> EventContext | None:
    if dep == "advcl" and any(_is_of_circumstance(tree, mark, lex) for mark in tree.by(at, "mark")):
        return None
    if dep == "obj" and tree.lows[head] in lex.controlling and tree.by(head, "ccomp", "xcomp", "parataxis"):
        return None  # "told the meeting that"
    for parts, context in _governing(tree, head, lex):
        marked = bool(parts) and {tree.lows[kid] for kid in tree.by(at, "mark")} >= set(parts)  # "charged with killing"
        if not marked and not tree.has_beside(head, parts):
            continue
        if context == "future" and lex.passives and tree.case(at) in parts:
            continue  # „sagte zu dem Unglück“, but „sagte Gespräche zu“
        if (
            tree.pos(head) == "VERB"
            and dep == "advcl"
            and tree.child(at, "mark") is None
            and not _is_right_behind(tree, head, at, parts)
        ):
            continue  # "urged ..., saying", but "ruled out stepping down"
        if dep.startswith("obl") and not parts:
            continue  # "agreed in talks"
        if dep == "ccomp" and context == "future" and not _has_future(tree, at, lex):
            continue
        return context
    return None


def _is_of_circumstance(tree: Tree, mark: int, lex: Lexicon) -> bool:
    """“Ordered it after he had refused”: a clause of time or reason is no complement."""
    low = tree.lows[mark]
    finite = not lex.passives and tree.pos(mark) == "SCONJ" and low not in lex.prepositions | lex.conditions
    return (
        low in lex.apart or low in lex.relative_adverbs or (finite and low not in lex.openers and low not in lex.agents)
    )


def _is_right_behind(tree: Tree, head: int, at: int, parts: Sequence[str]) -> bool:
    """Whether nothing but the words beside a governor stands between it and its complement."""
    return head < at == head + len(parts) + 1 and tuple(tree.lows[head + 1 : at]) == tuple(parts)


def _governing(tree: Tree, head: int, lex: Lexicon) -> tuple[tuple[tuple[str, ...], EventContext], ...]:
    """What a word says of its complement; of a compound, its last part: „Anfangsverdacht“."""
    low = tree.lows[head]
    if low in lex.governors or not lex.ends or tree.pos(head) not in NOMINAL:
        return lex.governors.get(low, ())
    tails = (low[cut:] for cut in range(_FIRST_PART, len(low) - _LAST_PART + 1))
    return next((lex.governors[tail] for tail in tails if tail in lex.governors), ())


def _has_future(tree: Tree, at: int, lex: Lexicon) -> bool:
    return tree.child(at, "mark") is not None or any(tree.lows[kid] in lex.helpers for kid in tree.by(at, "aux"))
