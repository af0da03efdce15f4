"""Who stands in which slot of a verb: subject and object, also where another clause has them.

A relative pronoun stands for its noun; an infinitive or participle takes its subject from the verb above it, from that verb's object
where the verb is one of `object_control` ("urged the rebels to leave"); verbs joined by "and" share what stands before the first.
"""

from __future__ import annotations

from typing import NamedTuple

from sayso.stages.event_mentions.kinds import is_person
from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.tree import Tree

_SUBJECTS = frozenset({"nsubj", "nsubj:outer"})
_PASSIVE = frozenset({"nsubj:pass", "csubj:pass"})
_RELATIVE = frozenset({"acl:relcl", "acl"})
_BESIDES = frozenset({"acl", "acl:relcl", "conj", "appos", "parataxis", "punct"})
_OF_ONE = frozenset({("RETREAT", "resign"), ("OTHER", "death")})
_DEEP = 4  # clauses between a verb and the one that has its subject (guess)


class Slots(NamedTuple):
    """What fills a verb's places, each the head words of phrases."""

    subjects: tuple[int, ...]
    objects: tuple[int, ...]
    passive: bool
    """Whether the subject is whom it befalls."""


def slots(tree: Tree, verb: int, lex: Lexicon) -> Slots:
    """The subjects and objects of a verb."""
    passive = is_passive(tree, verb, lex)
    return Slots(subjects(tree, verb, lex), objects(tree, verb, lex, passive), passive)


def is_passive(tree: Tree, verb: int, lex: Lexicon) -> bool:
    """Whether a verb's subject is whom it befalls: by its helper, or as a participle that describes a noun."""
    if any(tree.deps[kid] in {"aux:pass", *_PASSIVE} for kid in tree.children[verb]):
        return True
    if (lex.passives and _has_later_helper(tree, verb, lex)) or _lacks_whom(tree, verb, lex):
        return True
    if tree.by(verb, "nsubj") or tree.child(verb, "aux") is not None or _is_intransitive(tree, verb, lex):
        return False
    dep = tree.deps[verb]
    if is_finite(tree, verb, lex):
        return False
    if dep == "conj" and not tree.by(verb, "nsubj", "aux", "obj"):
        return is_passive(tree, tree.heads[verb], lex)
    active = tree.lows[verb].endswith(lex.words.active_endings)
    return dep in {"acl", "amod"} and not active and tree.child(verb, "mark") is None and not tree.by(verb, "obj")


def _lacks_whom(tree: Tree, verb: int, lex: Lexicon) -> bool:
    """“Man charged with theft”, “with Mr Ek arrested later”: participles of what has an object, without one and without a helper (`bare_passives`)."""
    if tree.lows[verb] not in lex.bare_passives or not tree.by(verb, "nsubj") or tree.by(verb, "obj", "aux", "iobj"):
        return False
    if any(tree.by(kid, "obj") for kid in tree.by(verb, "conj")):  # "rioters looted and burned the shops"
        return False
    return tree.deps[verb] != "acl:relcl" and bare_object(tree, verb) is None


def _is_intransitive(tree: Tree, verb: int, lex: Lexicon) -> bool:
    """Whether a verb is one that nobody undergoes: “were held and resigned”."""
    kinds = {
        (sense.type, sense.mode) for sense in lex.senses.get(tree.lows[verb], ()) if sense.verb and not sense.parts
    }
    return bool(kinds) and kinds <= _OF_ONE


def _has_later_helper(tree: Tree, verb: int, lex: Lexicon) -> bool:
    """“die entführt und dann verurteilt worden war”: the last of several participles has the helper of all."""
    at = verb
    for _ in range(_DEEP):
        nexts = [
            kid for kid in tree.by(at, "conj") if kid > at and tree.pos(kid) == "VERB" and not tree.by(kid, "nsubj")
        ]
        if not nexts or not tree.lows[verb].endswith(lex.words.participle_endings):
            return False
        at = nexts[0]
        if any(tree.deps[kid] == "aux:pass" for kid in tree.children[at]):
            return True
    return False


def is_finite(tree: Tree, verb: int, lex: Lexicon) -> bool:
    """Whether what the tree has for a participle behind a noun is that noun's verb: “Police detained at least 26 people”.

    A participle of the passive has no object, so a phrase without preposition right behind it shows that it is none.
    """
    if lex.passives or tree.deps[verb] != "acl" or tree.lows[verb].endswith(lex.words.active_endings):
        return False
    if tree.child(verb, "mark") is not None:
        return False
    if any(
        sense.verb and sense.head in lex.mutual and not sense.parts for sense in lex.senses.get(tree.lows[verb], ())
    ):
        return any(tree.case(kid) in lex.company for kid in tree.by(verb, "obl"))  # "two envoys met with"
    return bare_object(tree, verb) is not None


def bare_object(tree: Tree, verb: int) -> int | None:
    """The phrase without preposition right behind a verb, by its head: “at least 26 people”."""
    for kid in tree.by(verb, "obj", "obl", "nmod"):
        first = min(tree.subtree(kid, _BESIDES))
        near = verb < first <= verb + 1
        if near and kid not in tree.timed and not tree.by(kid, "case") and tree.pos(kid) in {"NOUN", "PROPN"}:
            return kid
    return None


def subjects(tree: Tree, verb: int, lex: Lexicon, deep: int = _DEEP) -> tuple[int, ...]:
    """The subjects of a verb, all that are joined."""
    own = [kid for kid in tree.children[verb] if tree.deps[kid] in _SUBJECTS | _PASSIVE]
    if own:  # the tree may give each of several that are joined for a subject
        return tuple(
            dict.fromkeys(
                at for kid in own if kid == own[0] or _is_joined(tree, kid) for at in _named(tree, kid, verb, lex)
            )
        )
    return _from_above(tree, verb, lex, deep) if deep else ()


def _is_joined(tree: Tree, kid: int) -> bool:
    """Whether an "and" stands before a phrase, on it or on the verb: “the army and Orlo Front resumed”."""
    first = min(tree.subtree(kid))
    return bool(tree.by(kid, "cc")) or (first > 0 and tree.deps[first - 1] == "cc")


def _from_above(tree: Tree, verb: int, lex: Lexicon, deep: int) -> tuple[int, ...]:
    head, dep = tree.heads[verb], tree.deps[verb]
    if head == verb:
        return ()
    if dep in {"acl", "acl:relcl", "amod"}:
        return _described(tree, verb, lex, deep)
    if dep in {"xcomp", "advcl"}:
        if (dep == "xcomp" or _is_complement(tree, verb, lex) or _is_seen(tree, verb, lex)) and _controls(
            tree, head, lex
        ):
            whom = tuple(tree.by(head, "iobj"))  # "urged him to leave"
            above = whom or objects(tree, head, lex, passive=False) or _asked(tree, head, verb, lex)
            if above:
                return above
        return subjects(tree, head, lex, deep - 1)
    return subjects(tree, head, lex, deep - 1) if dep == "conj" else ()


def _is_complement(tree: Tree, verb: int, lex: Lexicon) -> bool:
    """“Urged the rebels to leave”, “accused the guard of stealing”, where the tree has a clause of circumstance."""
    marks = tree.by(verb, "mark")
    return any(tree.pos(kid) == "PART" or tree.lows[kid] in lex.prepositions for kid in marks)


def _is_seen(tree: Tree, verb: int, lex: Lexicon) -> bool:
    """“A video shows the guard beating a boy”: a participle right behind the object, without a comma."""
    own = tree.by(tree.heads[verb], "obj")
    active = tree.lows[verb].endswith(lex.words.active_endings) and not tree.by(verb, "mark")
    return bool(own) and active and max(tree.subtree(own[0])) == verb - 1


def _described(tree: Tree, verb: int, lex: Lexicon, deep: int) -> tuple[int, ...]:
    """The subject of a verb on a noun."""
    head, dep = tree.heads[verb], tree.deps[verb]
    if tree.child(verb, "mark") is not None and dep == "acl":
        if _is_complement(tree, verb, lex) and _controls(tree, tree.heads[head], lex) and _is_asked(tree, head, lex):
            return tuple(tree.conjuncts(head))  # "convicted the guard of stealing"
        return _owner(tree, head, lex, deep)
    if is_finite(tree, verb, lex):
        return tuple(tree.conjuncts(_before(tree, verb, head)))
    return tuple(tree.conjuncts(head)) if dep != "acl:relcl" else ()


def _is_asked(tree: Tree, noun: int, lex: Lexicon) -> bool:
    """Whether a phrase is whom a verb is done to: its object, or whom somebody is “calling for” to do something."""
    called = not lex.passives and tree.case(noun) in lex.scheduled
    return tree.deps[noun] == "obj" or (tree.deps[noun] == "obl" and called)


def _before(tree: Tree, verb: int, head: int) -> int:
    """The noun of the phrase right before a verb, behind the last comma: “as Orlo Radio reported, two envoys from Orlo met”."""
    commas = [at for at in range(head, verb) if tree.pos(at) == "PUNCT" and at + 1 < verb]
    nouns = (
        at
        for at in range(max(commas, default=head), verb)
        if tree.pos(at) in {"NOUN", "PROPN"} and not tree.by(at, "case")
    )
    return (
        next((at for at in nouns if tree.deps[at] not in {"compound", "flat", "nmod:poss"}), head) if commas else head
    )


def _owner(tree: Tree, noun: int, lex: Lexicon, deep: int) -> tuple[int, ...]:
    """Whose plan or attempt it is: “the rebels' attempt to seize the town”, “they made a promise to leave”."""
    owner = tree.child(noun, "nmod:poss")
    if owner is not None:
        return (owner,)
    head = tree.heads[noun]
    given = tree.by(head, "iobj")  # "gave them a licence to kill"
    if given:
        return tuple(given)
    if tree.deps[noun] in {"obj", "obl"} and head != noun:
        return subjects(tree, head, lex, deep - 1)
    return ()


def _asked(tree: Tree, verb: int, infinitive: int, lex: Lexicon) -> tuple[int, ...]:
    """“called on the army to withdraw”, “demanded of the rebels to leave”."""
    asked, phrases = lex.toward.get("DEMAND", frozenset()), [kid for kid in tree.by(verb, "obl") if kid < infinitive]
    if found := tuple(kid for kid in phrases if tree.case(kid) in asked):
        return found
    people = (kid for kid in phrases if kid in tree.held or (lex.kind(tree.lows[kid]) or "targets") != "targets")
    called = (kid for kid in people if tree.case(kid) in lex.scheduled)  # "called for the premier to step down"
    return () if lex.passives else tuple(at for kid in called for at in tree.conjuncts(kid))


def _controls(tree: Tree, verb: int, lex: Lexicon) -> bool:
    return tree.tokens[verb].text.lower() in lex.controlling


def objects(tree: Tree, verb: int, lex: Lexicon, passive: bool) -> tuple[int, ...]:
    """The objects of a verb, all that are joined."""
    own = [kid for kid in tree.by(verb, "obj") if kid not in tree.timed]  # not "exploded Friday"
    if own:
        return _named(tree, own[0], verb, lex)
    if is_finite(tree, verb, lex):
        return tuple(tree.conjuncts(at)) if (at := bare_object(tree, verb)) is not None else ()
    if passive:
        return ()
    above = _antecedent(tree, verb)
    if above is not None and tree.deps[verb] == "acl:relcl" and _lacks_object(tree, verb, lex):
        return tuple(tree.conjuncts(above))
    if tree.deps[verb] == "conj" and not tree.by(verb, "nsubj", "obl", "ccomp", "xcomp"):
        before = bool(lex.passives) and _befalls_people(tree, verb, lex)  # „konnte den Mann überreden und verhaften“
        shared = [
            kid for kid in tree.by(tree.heads[verb], "obj") if kid > verb or (before and is_person(tree, kid, lex))
        ]
        return tuple(tree.conjuncts(shared[0])) if shared else ()
    return ()


def _befalls_people(tree: Tree, verb: int, lex: Lexicon) -> bool:
    return any(sense.verb and sense.head in lex.living for sense in lex.senses.get(tree.lows[verb], ()))


def _lacks_object(tree: Tree, verb: int, lex: Lexicon) -> bool:
    """“the hostages (that) they took”, but not “the day they attacked”, “the town where they fought”."""
    subject = next((kid for kid in tree.children[verb] if tree.deps[kid] in _SUBJECTS), None)
    if subject is None or tree.lows[subject] in lex.relatives:
        return False
    return not any(tree.lows[at] in lex.relative_adverbs for at in tree.subtree(verb)) and not tree.by(
        verb, "ccomp", "xcomp"
    )


def _antecedent(tree: Tree, verb: int) -> int | None:
    head = tree.heads[verb]
    return head if tree.deps[verb] in _RELATIVE and head != verb else None


def _named(tree: Tree, at: int, verb: int, lex: Lexicon) -> tuple[int, ...]:
    """What a slot's word stands for: a relative pronoun for its noun."""
    if tree.lows[at] in lex.relatives and tree.pos(at) in {"PRON", "DET", "SCONJ"}:
        top = verb
        while tree.deps[top] in {"xcomp", "conj", "ccomp"} and tree.heads[top] != top:
            top = tree.heads[top]
        above = _antecedent(tree, top)
        if above is not None and tree.pos(above) == "VERB":  # "freed four hostages, whom they had taken"
            return tuple(at for kid in tree.by(above, "obj")[:1] for at in tree.conjuncts(kid) if at < verb)
        if above is not None:
            return tuple(tree.conjuncts(_whose_place(tree, above, lex)))
        before = _noun_before(tree, at)
        return (before,) if before is not None else ()
    return tuple(tree.conjuncts(at))


def _whose_place(tree: Tree, noun: int, lex: Lexicon) -> int:
    """“A woman from Orlo, who”: the woman, though the tree hangs the clause on the place."""
    held, head = tree.held.get(noun), tree.heads[noun]
    of_place = held is not None and held.schema in {"Place", "Country"} and tree.deps[noun].startswith("nmod")
    return head if of_place and (lex.kind(tree.lows[head]) or "targets") != "targets" else noun


def _noun_before(tree: Tree, at: int) -> int | None:
    """The noun right before a relative pronoun that the tree hung elsewhere: “the rebels, who seized”."""
    for place in range(at - 1, max(-1, at - 3), -1):
        if tree.pos(place) in {"NOUN", "PROPN"}:
            return place
    return None
