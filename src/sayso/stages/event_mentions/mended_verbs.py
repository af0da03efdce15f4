"""German clauses whose verb the tree has in the wrong place: helpers as main verbs, participles before nouns, times as subjects."""

from __future__ import annotations

from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.tree import Tree

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def mend_helper(tree: Tree, helper: int, lex: Lexicon) -> None:
    """„Zwei Frauen hatten den Wirt verklagt“: the helper of a perfect that the tree has for the main verb, with its participle below it."""
    below = [kid for kid in tree.by(helper, "xcomp") if kid > helper and tree.lows[kid] in lex.senses]
    if not below or tree.by(helper, "aux", "cop") or tree.deps[helper] in {"aux", "cop", "aux:pass"}:
        return
    verb = below[0]
    low = tree.lows[verb]
    if low.endswith(lex.words.infinitive_endings) or not any(sense.verb for sense in lex.senses[low]):
        return
    moved = [kid for kid in tree.children[helper] if kid != verb]
    tree.children[helper] = []
    tree.children[verb].extend(moved)
    for kid in moved:
        tree.heads[kid] = verb
    above = tree.heads[helper]
    tree.heads[verb], tree.deps[verb] = (verb if above == helper else above), tree.deps[helper]
    if above != helper:
        tree.children[above].remove(helper)
        tree.children[above].append(verb)
    tree.heads[helper], tree.deps[helper], tree.tags[helper], tree.tags[verb] = verb, "aux", "AUX", "VERB"
    tree.children[verb].append(helper)


def mend_described(tree: Tree, verb: int) -> None:
    """„Die beiden am Freitag verhafteten Männer“: a participle before its noun has no subject; what the tree has for an object behind it is whom it befell."""
    if tree.deps[verb] != "acl" or tree.heads[verb] < verb:
        return
    for kid in tree.children[verb]:
        if tree.deps[kid] in _SUBJECTS and tree.tags[kid] == "DET":
            tree.deps[kid] = "det"
        elif tree.deps[kid] == "obj" and kid > verb:
            tree.deps[kid] = "nsubj:pass"


def mend_dated(tree: Tree, verb: int, timed: set[int]) -> None:
    """„Ende Mai töteten Soldaten neun Siedler“: a time is no subject where two objects follow; the first of them is."""
    subjects = [kid for kid in tree.children[verb] if tree.deps[kid] in _SUBJECTS]
    objects = [kid for kid in tree.by(verb, "obj") if kid not in timed]
    if len(subjects) == 1 and subjects[0] in timed and len(objects) > 1 and objects[0] > verb:
        tree.deps[subjects[0]], tree.deps[objects[0]] = "obl", "nsubj"
