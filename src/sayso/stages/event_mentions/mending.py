"""Trees put right where a language with cases and helping verbs of many uses is read wrongly (German).

Requirement: who acts and who is acted on. The shipped German parser is taught on few trees; on our own sentences a fifth of the subjects and objects came
out crossed. Method: what the words themselves show outweighs the label.

* What has a subject and an object is no interjection but a verb ("the envoys welcome the plan"); this in all languages.
* A capital behind an article or a number is a noun's, whatever the tag.
* A verb form that stands as a clause's head is a verb, whatever its tag ("begnadigte", "niedergebrannt" are tagged as adjective and noun).
* "wird" with an infinitive is future, not passive; "ist zurückgetreten" is a perfect (`moves`).
* An article in the dative is no subject but an indirect object, one in the accusative an object; of two subjects the second is an object.
* What has a preposition is neither; in "sie haben X getan und Y getan" Y is an object, for the second verb shares the subject with its helper.
* A clause with "zu" and an infinitive has its subject from above.
* A finite clause has a subject; a lone object that no article shows to be one is it. A verb of the dative (`datives`) has no other object.
* Two phrases in a row are two: the second, with an article that is no genitive or a number of people, hangs on the verb.
* In a clause without subject, people with a number behind a preposition that neither brings who acts nor company are it ("über 200 Menschen starben").
* A noun without preposition that was taken for an adverbial is the missing subject or object, unless it is a time.

Known exceptions: feminine and plural nouns show no case, so "die Rebellen griff die Armee an" keeps the parser's reading; "den" before a
dative plural is taken for an accusative.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.stages.event_mentions.lexicon import Lexicon
from sayso.stages.event_mentions.mended_verbs import mend_dated, mend_described, mend_helper
from sayso.stages.event_mentions.tree import NOMINAL, Tree

_HEADS = frozenset({"root", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "conj", "parataxis", "amod"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_CORE = _SUBJECTS | {"obj"}
_PEOPLE = frozenset({"civilians", "crowd", "protesters", "armed", "state", "officials"})
_FINITE = frozenset({"root", "ccomp", "acl:relcl", "parataxis"})
_NO_NOUNS = frozenset({"ADV", "ADJ"})
_NO_VERBS = frozenset({"VERB", "AUX"})


def mend(tree: Tree, lex: Lexicon, times: Iterable[tuple[int, int]]) -> None:
    """Put tags and labels of a sentence right, in place; `times` are the places of its time expressions."""
    for at, tag in enumerate(tree.tags):
        if tag == "INTJ" and tree.by(at, "nsubj") and tree.by(at, "obj"):
            tree.tags[at] = "VERB"
    if not lex.passives:
        _mend_participles(tree, lex)
        _mend_gerunds(tree, lex)
        return
    timed = {at for start, end in times for at, token in enumerate(tree.tokens) if start <= token.start < end}
    _mend_tags(tree, lex)
    near = _near_words(tree, lex)
    for at, tag in enumerate(tree.tags):
        if tag == "VERB" and (at in near or tree.heads[at] in near):
            _mend_verb(tree, at, lex, timed)


def _mend_tags(tree: Tree, lex: Lexicon) -> None:
    for at, low in enumerate(tree.lows):
        if tree.tags[at] in _NO_NOUNS and _is_capital(tree, at):
            tree.tags[at] = "NOUN"
        if tree.deps[at] in _HEADS and tree.tags[at] not in _NO_VERBS and _is_verb_form(tree, at, lex):
            tree.tags[at] = "VERB"
        if low in lex.perfects:
            mend_helper(tree, at, lex)


def _mend_verb(tree: Tree, at: int, lex: Lexicon, timed: set[int]) -> None:
    mend_described(tree, at)
    mend_dated(tree, at, timed)
    _mend_passive(tree, at, lex)
    _mend_reflexive(tree, at, lex)
    _mend_front(tree, at)
    _mend_idiom(tree, at, lex)
    _mend_about(tree, at, lex, timed)
    _mend_second(tree, at, lex, timed)
    _mend_dative(tree, at, lex)
    _mend_cases(tree, at, lex)
    _mend_bare(tree, at, timed)
    _mend_alone(tree, at, lex)
    _mend_run_on(tree, at, lex)
    _mend_joined(tree, at)
    _mend_company(tree, at, lex)
    _mend_infinitive(tree, at, lex)


def _near_words(tree: Tree, lex: Lexicon) -> set[int]:
    """The words that may tell of something and all above them: what other clauses are made of is of no concern."""
    near: set[int] = set()
    for place, low in enumerate(tree.lows):
        if low in lex.senses or (tree.tags[place] in NOMINAL and lex.ending(low) is not None):
            at = place
            while at not in near:
                near.add(at)
                at = tree.heads[at]
    return near


def _mend_participles(tree: Tree, lex: Lexicon) -> None:
    """“was shot and killed”: a participle behind "was" that was taken for a noun."""
    for at, low in enumerate(tree.lows):
        if tree.tags[at] != "NOUN" or not tree.by(at, "cop") or tree.by(at, "det", "amod", "nmod:poss", "compound"):
            continue
        heads = [sense.head.split()[0] for sense in lex.senses.get(low, ()) if sense.verb]
        if heads and low not in heads:
            tree.tags[at] = "VERB"
            for kid in tree.children[at]:
                tree.deps[kid] = {"cop": "aux:pass", "nsubj": "nsubj:pass"}.get(tree.deps[kid], tree.deps[kid])


def _is_capital(tree: Tree, at: int) -> bool:
    """“das Wrack”, tagged as an adverb: inside a sentence a capital behind an article or a number is a noun's."""
    capital = at > 0 and tree.tokens[at].text[:1].isupper() and tree.lows[at].isalpha()
    return capital and bool(tree.by(at, "det", "nummod"))


def _mend_gerunds(tree: Tree, lex: Lexicon) -> None:
    """“killed in the shooting at the school”: a gerund with an article and a preposition is a noun."""
    for at, tag in enumerate(tree.tags):
        if tag == "VERB" and tree.lows[at].endswith(lex.words.active_endings) and tree.by(at, "det"):
            tree.tags[at] = "NOUN"
            tree.deps[at] = "obl" if tree.deps[at] == "advcl" else tree.deps[at]


def _is_verb_form(tree: Tree, at: int, lex: Lexicon) -> bool:
    if tree.tokens[at].text[:1].isupper() and at > 0:
        return False
    return any(sense.verb for sense in lex.senses.get(tree.lows[at], ()))


def _mend_passive(tree: Tree, verb: int, lex: Lexicon) -> None:
    helpers = [kid for kid in tree.children[verb] if tree.deps[kid] == "aux:pass"]
    if not helpers:
        _mend_reported(tree, verb, lex)
        return
    if not all(_is_other(tree, verb, kid, lex) for kid in helpers):
        return
    for kid in tree.children[verb]:
        tree.deps[kid] = {"aux:pass": "aux", "nsubj:pass": "nsubj"}.get(tree.deps[kid], tree.deps[kid])


def _mend_reported(tree: Tree, verb: int, lex: Lexicon) -> None:
    """„Die Spuren würden gesichert“: with a participle it is the passive of reported words, no mere possibility."""
    helpers = [kid for kid in tree.by(verb, "aux") if tree.lows[kid] in lex.passives]
    kids = tree.by(verb, "aux", "aux:pass", "xcomp", "obj")
    known = any(sense.verb for sense in lex.senses.get(tree.lows[verb], ()))
    if not helpers or not known or set(kids) != set(helpers) or _is_other(tree, verb, helpers[0], lex):
        return
    for kid in tree.children[verb]:
        tree.deps[kid] = {"aux": "aux:pass", "nsubj": "nsubj:pass"}.get(tree.deps[kid], tree.deps[kid])


def _is_other(tree: Tree, verb: int, helper: int, lex: Lexicon) -> bool:
    """Whether a helper that is labelled as one of the passive is one of the future or the perfect."""
    low = tree.lows[verb]
    heads = {sense.head.split()[0] for sense in lex.senses.get(low, ()) if sense.verb}
    if tree.lows[helper] in lex.passives:
        infinitive = low in heads or (
            not heads
            and low.endswith(lex.words.infinitive_endings)
            and not low.startswith(lex.words.participle_beginnings)
        )
        return infinitive and f"{low}e" not in lex.senses
    return bool(heads & lex.moves)


def _mend_company(tree: Tree, verb: int, lex: Lexicon) -> None:
    """“sprach in Rom mit ...”: with whom belongs to the verb, not to the place before it; so do a place and whom it is against behind its subject."""
    senses = [sense for sense in lex.senses.get(tree.lows[verb], ()) if sense.verb]
    outcome = any(sense.head in lex.outcomes and tree.has_beside(verb, sense.parts) for sense in senses)
    for kid in tree.by(verb, "obl", "nsubj", "obj"):
        for below in tree.by(kid, "nmod"):
            case = tree.case(below)
            shared = tree.deps[kid] == "obl" and tree.case(kid) in lex.places and case in lex.company
            subject, behind = tree.deps[kid] in _SUBJECTS, tree.deps[kid] != "obl" and kid > verb
            place = behind and subject and case in lex.places and _is_place(tree, below)
            against = behind and subject and any(case in lex.against.get(sense.type, ()) for sense in senses)
            happening = outcome and behind and case in lex.places and lex.tells(tree.tokens[below].text)
            if shared or place or against or happening:
                tree.children[kid].remove(below)
                tree.children[verb].append(below)
                tree.heads[below], tree.deps[below] = verb, "obl"


def _is_place(tree: Tree, at: int) -> bool:
    mention = tree.held.get(at)
    return mention is not None and mention.schema in {"Place", "Country"}


def _mend_reflexive(tree: Tree, verb: int, lex: Lexicon) -> None:
    """“trafen sich die Brüder”: the pronoun is no object, so the other one is the subject."""
    for kid in tree.by(verb, "nsubj"):
        if tree.lows[kid] in lex.reflexives - lex.pronouns - lex.things:  # „sich“ is nobody's subject
            tree.deps[kid] = "expl"
    objects = [kid for kid in tree.by(verb, "obj") if tree.lows[kid] not in lex.reflexives]
    for kid in tree.by(verb, "obj"):
        if tree.lows[kid] in lex.reflexives:
            tree.deps[kid] = "expl"
            if objects and not any(tree.deps[one] in _SUBJECTS for one in tree.children[verb]):
                tree.deps[objects[0]] = "nsubj"


def _mend_cases(tree: Tree, verb: int, lex: Lexicon) -> None:
    for kid in tree.by(verb, *_CORE):
        if any(tree.lows[at] in lex.including for at in tree.by(kid, "advmod")):
            tree.deps[kid] = "parataxis"  # „nahmen 20 fest, darunter auch den Anwalt“
    found = [kid for kid in tree.children[verb] if tree.deps[kid] in _CORE and not tree.by(kid, "case")]
    for kid in tree.by(verb, *_CORE):
        if tree.by(kid, "case"):
            tree.deps[kid] = "obl"
    _mend_relative(tree, found, lex)
    for kid in found:
        case = _case(tree, kid, lex)
        if case == "dative":
            tree.deps[kid] = "iobj"
        elif case == "accusative" and tree.deps[kid] in _SUBJECTS:
            tree.deps[kid] = "obj"
    shown = [kid for kid in found if tree.deps[kid] == "obj" and _case(tree, kid, lex) == "nominative"]
    if shown and not any(tree.deps[kid] in _SUBJECTS for kid in found):  # "Einen Rücktritt lehnt er ab"
        tree.deps[shown[0]] = "nsubj"
    more = [kid for kid in found if tree.deps[kid] in _SUBJECTS][1:]
    for kid in (kid for kid in more if not _is_joined(tree, kid)):
        dative = any(tree.lows[one] in lex.words.second_datives for one in tree.by(kid, "det"))
        tree.deps[kid] = "iobj" if dative else "obj"


def _is_joined(tree: Tree, kid: int) -> bool:
    """„Eine Frau, die ..., und die Stiftung hatten“: two subjects with an "and" between."""
    first = min(tree.subtree(kid))
    return bool(tree.by(kid, "cc")) or (first > 0 and tree.tags[first - 1] == "CCONJ")


def _mend_front(tree: Tree, verb: int) -> None:
    """“Kornfront, die ..., hat Orlo gedroht”: a name before the verb that no list knows is tagged as an adverb."""
    for kid in tree.children[verb]:
        named = tree.held.get(kid) is not None or tree.by(kid, "acl")
        if tree.deps[kid] == "advmod" and kid < verb and tree.tokens[kid].text[:1].isupper() and named:
            tree.tags[kid], tree.deps[kid] = "PROPN", "nsubj"


def _mend_idiom(tree: Tree, verb: int, lex: Lexicon) -> None:
    """„kamen bei einem Angriff ums Leben“: the noun of a phrase with its verb that the tree hung on another."""
    for sense in lex.senses.get(tree.lows[verb], ()):
        if sense.verb and sense.parts and sense.parts[-1] in tree.lows:
            noun = tree.lows.index(sense.parts[-1])
            if len(sense.parts) == 1 and (tree.by(noun, "det", "amod") or not tree.by(noun, "case")):
                continue  # “setzten sie in Brand”, where the tree hung it on the thing
            if tree.heads[noun] != verb and tree.deps[noun] == "nmod" and tree.is_below(noun, verb):
                tree.children[tree.heads[noun]].remove(noun)
                tree.children[verb].append(noun)
                tree.heads[noun], tree.deps[noun] = verb, "obl"


def _mend_about(tree: Tree, verb: int, lex: Lexicon, timed: set[int]) -> None:
    """„Dort starben über 200 Menschen“: a clause without subject has it in people with a number behind what only looks like a preposition."""
    kids = tree.children[verb]
    if tree.deps[verb] not in _FINITE or any(
        tree.deps[kid] in _CORE | {"expl"} and kid not in timed and not tree.by(kid, "case") for kid in kids
    ):
        return
    for kid in tree.by(verb, "obl", "obj"):
        cases = tree.by(kid, "case")
        if (
            len(cases) != 1
            or tree.lows[cases[0]] in lex.agents | lex.company
            or lex.kind(tree.lows[kid]) not in _PEOPLE
        ):
            continue
        if tree.tags[cases[0] + 1] == "NUM" and tree.by(kid, "nummod") and not tree.by(kid, "det"):
            tree.deps[kid] = "nsubj:pass" if any(tree.deps[one] == "aux:pass" for one in kids) else "nsubj"
            tree.deps[cases[0]] = "advmod"
            return


def _mend_second(tree: Tree, verb: int, lex: Lexicon, timed: set[int]) -> None:
    """„hat die Polizei drei Männer festgenommen“: of two phrases in a row the second is none of the first, if its article is no genitive."""
    for first in [kid for kid in tree.children[verb] if tree.deps[kid] in _CORE | {"obl"}]:
        for above in (first, *tree.by(first, "nmod")):
            second = next((kid for kid in tree.by(above, "nmod") if _stands_apart(tree, above, kid, lex)), None)
            if second is not None and second not in timed:
                _hang_on_verb(tree, verb, first, second)
                return


def _stands_apart(tree: Tree, above: int, kid: int, lex: Lexicon) -> bool:
    if kid < above or tree.by(kid, "case") or tree.tags[kid] not in NOMINAL:
        return False
    if any(tree.tags[at] == "PUNCT" for at in range(above + 1, kid)):
        return False
    articles = [at for at in tree.by(kid, "det") if at > above]
    if articles:
        return not tree.lows[articles[0]].endswith(lex.words.genitive_endings)
    people = lex.kind(tree.lows[kid]) in _PEOPLE or kid in tree.held
    return bool(tree.by(kid, "nummod")) and not tree.by(kid, "amod") and people


def _hang_on_verb(tree: Tree, verb: int, first: int, second: int) -> None:
    kids = tree.children[verb]
    if tree.deps[first] == "obj" and not any(tree.deps[kid] in _SUBJECTS for kid in kids):
        tree.deps[first] = "nsubj"
    subject = any(tree.deps[kid] in _SUBJECTS for kid in kids)
    if subject and any(tree.deps[kid] == "obj" and tree.tags[kid] != "PRON" for kid in kids):
        return
    passive = any(tree.deps[kid] == "aux:pass" for kid in kids)
    tree.children[tree.heads[second]].remove(second)
    kids.append(second)
    tree.heads[second] = verb
    tree.deps[second] = "obj" if subject else "nsubj:pass" if passive else "nsubj"


def _mend_dative(tree: Tree, verb: int, lex: Lexicon) -> None:
    """“hat Norwegen mit ... gedroht”: of two bare names beside a verb of the dative, the one behind the other is whom it is done to."""
    heads = {sense.head for sense in lex.senses.get(tree.lows[verb], ()) if sense.verb}
    if not heads & lex.datives:
        return
    bare = [kid for kid in tree.children[verb] if tree.deps[kid] in _CORE and not tree.by(kid, "case")]
    for kid in bare[1:]:
        if tree.deps[kid] in _SUBJECTS or tree.deps[kid] == "obj":
            tree.deps[kid] = "iobj"


def _mend_relative(tree: Tree, found: Sequence[int], lex: Lexicon) -> None:
    """“Opfer, die ein Mann erschoss”: a relative pronoun that is either, beside a noun that is plainly the subject, is the object."""
    pronouns = [kid for kid in found if tree.lows[kid] in lex.relatives and tree.tags[kid] in {"PRON", "DET"}]
    plain = [kid for kid in found if kid not in pronouns[:1] and _may_act(tree, kid, lex)]
    if pronouns and plain and _case(tree, pronouns[0], lex) is None:
        tree.deps[pronouns[0]], tree.deps[plain[0]] = "obj", "nsubj"


def _may_act(tree: Tree, at: int, lex: Lexicon) -> bool:
    """Whether a word beside a relative pronoun is plainly the subject: by its case, or as a personal pronoun right behind: “die sie nahmen”."""
    personal = tree.tags[at] == "PRON" and tree.lows[at] in lex.pronouns and tree.lows[at] not in lex.relatives
    return (personal and _case(tree, at, lex) in {None, "nominative"}) or _case(tree, at, lex) == "nominative"


def _case(tree: Tree, noun: int, lex: Lexicon) -> str | None:
    shown = (lex.cases[tree.lows[at]] for at in (noun, *tree.by(noun, "det")) if tree.lows[at] in lex.cases)
    return next(shown, None)


def _mend_bare(tree: Tree, verb: int, timed: set[int]) -> None:
    kids = tree.children[verb]
    for kid in kids:
        if tree.deps[kid] != "obl" or tree.by(kid, "case") or tree.tags[kid] not in NOMINAL or kid in timed:
            continue
        if not any(tree.deps[one] in _SUBJECTS for one in kids):
            tree.deps[kid] = "nsubj:pass" if any(tree.deps[one] == "aux:pass" for one in kids) else "nsubj"
        elif not any(tree.deps[one] == "obj" for one in kids):
            tree.deps[kid] = "obj"


def _mend_alone(tree: Tree, verb: int, lex: Lexicon) -> None:
    """A finite clause has a subject: where the tree has only an object, and no article shows it to be one, that is it."""
    kids = tree.children[verb]
    if tree.deps[verb] not in _FINITE or any(tree.deps[kid] in _SUBJECTS for kid in kids):
        return
    helped = [kid for kid in kids if tree.deps[kid] in {"aux", "aux:pass"}]
    alone = tree.by(verb, "obj")
    told = tree.lows[verb].endswith(lex.words.past_endings) and alone and lex.kind(tree.lows[alone[0]]) in _PEOPLE
    if (helped or told) and alone and _case(tree, alone[0], lex) is None and tree.lows[alone[0]] not in lex.reflexives:
        tree.deps[alone[0]] = "nsubj:pass" if any(tree.deps[kid] == "aux:pass" for kid in helped) else "nsubj"


def _mend_run_on(tree: Tree, verb: int, lex: Lexicon) -> None:
    """“Am Samstag waren in der Hauptstadt Tausende Menschen ...”: people that the tree hung on the phrase before are the subject."""
    if any(tree.deps[kid] in _SUBJECTS for kid in tree.children[verb]) or tree.deps[verb] not in _FINITE:
        return
    for kid in tree.by(verb, "obl"):
        for below in tree.by(kid, "appos"):
            phrase = [below, *tree.by(below, "flat")]
            if not tree.held.get(below) and any(lex.kind(tree.lows[at]) in _PEOPLE for at in phrase):
                tree.children[kid].remove(below)
                tree.children[verb].append(below)
                tree.heads[below], tree.deps[below] = verb, "nsubj"
                return


def _mend_joined(tree: Tree, verb: int) -> None:
    head = tree.heads[verb]
    if tree.deps[verb] != "conj" or not tree.by(head, "aux") or tree.by(verb, "aux"):
        return
    if _is_passive(tree, head):
        for kid in [*tree.by(verb, "nsubj"), *tree.by(verb, "obj")][:1]:
            tree.deps[kid] = "nsubj:pass"
        return
    for kid in tree.children[verb]:
        if tree.deps[kid] in _SUBJECTS and not tree.by(verb, "obj"):
            tree.deps[kid] = "obj"


def _is_passive(tree: Tree, verb: int) -> bool:
    """“wurden ... festgenommen und ... verletzt”: each participle has its own subject."""
    return any(tree.deps[kid] == "aux:pass" for kid in tree.children[verb])


def _mend_infinitive(tree: Tree, verb: int, lex: Lexicon) -> None:
    if any(tree.tags[kid] == "PART" and kid == verb - 1 for kid in tree.by(verb, "mark")):  # "sie zu entführen"
        for kid in tree.children[verb]:
            if tree.deps[kid] in _SUBJECTS and not tree.by(verb, "obj"):
                tree.deps[kid] = "obj"
    joined = tree.deps[verb] == "conj" and not tree.by(verb, "cc")  # „kündigte an, zurückzutreten“
    if not (joined or tree.deps[verb] in {"ccomp", "advcl"}) or any(
        tree.deps[kid] in _SUBJECTS for kid in tree.children[verb]
    ):
        return
    low = tree.lows[verb]
    heads = {sense.head for sense in lex.senses.get(low, ()) if sense.verb}
    if any(
        low != head and low.replace(mark, "", 1) == head for head in heads for mark in lex.words.infinitive_marks
    ) or _is_bare_infinitive(tree, verb, heads):
        tree.deps[verb] = "xcomp"


def _is_bare_infinitive(tree: Tree, verb: int, heads: set[str]) -> bool:
    return tree.lows[verb] in heads and any(tree.tags[kid] == "PART" for kid in tree.by(verb, "mark"))
