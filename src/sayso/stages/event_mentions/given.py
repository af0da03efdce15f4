"""The clauses of triggers that are given and that no list knows ("placed on the list", "the sequel").

Requirement: what is compared with other tellings is the clause that tells of a happening with who stands in its roles, not all of its sentence; for `annotate coref`, whose
triggers are given, too. Measured on ECB+ (read half and other one of the topics): CoNLL F1 0.826 and 0.778 with whole sentences, 0.828 and 0.787 with clauses, and with what
`events/group.py` makes of the number of tellers 0.826 and 0.786 against 0.836 and 0.788. Tried and dropped: who stands in the roles of such words, as the tree
has it (-0.004; with nothing counted against other names and other sorts +0.001), when it was (-0.001), and whether it is told as fact (nothing).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.lang import LanguageProfile
from sayso.model import Mention, Parse, Span, Timex
from sayso.stages.event_mentions.arguments import arguments
from sayso.stages.event_mentions.fillers import fillers
from sayso.stages.event_mentions.lexicon import Lexicon, Sense, lexicon
from sayso.stages.event_mentions.mending import mend
from sayso.stages.event_mentions.noun_roles import carrier
from sayso.stages.event_mentions.stage import Placed, clause
from sayso.stages.event_mentions.tree import VERBAL, Tree
from sayso.stages.event_mentions.triggers import Trigger


def clauses_of(
    parse: Parse,
    given: Iterable[Span],
    mentions: Sequence[Mention],
    timexes: Sequence[Timex],
    *,
    profile: LanguageProfile,
) -> dict[Span, Span]:
    """The clause of each trigger that stands in a sentence with a tree."""
    lex, names, times = lexicon(profile.events), Placed(mentions), Placed(timexes)
    triggers = sorted(set(given))
    made: dict[Span, Span] = {}
    for sent in parse.sentences:
        inside = [span for span in triggers if sent.start <= span.start < sent.end]
        if inside and parse.tokens[sent.first].head is not None:
            spans = [(timex.start, timex.end) for timex in times.within(sent.start, sent.end)]
            tree = Tree(parse, sent, names.within(sent.start, sent.end), spans)
            mend(tree, lex, spans)
            heads = {span: at for span in inside if (at := _head(tree, span)) is not None}
            made |= {span: _clause(tree, at, span, frozenset(heads.values()), lex) for span, at in heads.items()}
    return made


def _clause(tree: Tree, at: int, span: Span, triggers: frozenset[int], lex: Lexicon) -> Span:
    sense = Sense(head=tree.lows[at], parts=(), verb=tree.pos(at) in VERBAL, type="OTHER", mode=None)
    trigger = Trigger(at, (), sense)
    start, end = clause(tree, trigger, carrier(tree, trigger, lex))
    filled = fillers(tree, arguments(tree, trigger, lex, triggers), lex)
    starts, ends = [filler.start for filler in filled], [filler.end for filler in filled]
    return Span(min([start, span.start, *starts]), max([end, span.end, *ends]))


def _head(tree: Tree, span: Span) -> int | None:
    """The word of a trigger that its others hang on."""
    inside = [at for at, token in enumerate(tree.tokens) if token.start < span.end and span.start < token.end]
    return next((at for at in inside if tree.heads[at] == at or tree.heads[at] not in inside), None)
