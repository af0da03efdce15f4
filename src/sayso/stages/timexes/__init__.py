"""Time expressions of a text: TIMEX3's DATE, TIME, DURATION and SET, with what they mean relative to an anchor.

Requirement: what a journalist needs in order to date a page and to order what it tells: dates, full or partial, months,
years, decades, weekdays, "last month", "two days later", parts and times of day, durations and repetitions. A wrong
date is worse than a missing one: a rule that does not know stays silent, and nothing is read into words that are not
there ("recently" is PAST_REF, not a date).

Method: each word, run of digits and sign of a sentence is looked up in the profile's word lists (`lexicon`) and written
as a code for what it may be; over the string of codes the profile's rules run (`grammar`, `pattern`, `hits`). Of overlapping matches
the longest counts, then the first, then the rule that stands first. Over what was found further rules run that make one
of two: a date and its time of day always, the ends of a range where the caller asks (`joins`). Whether a weekday or a
month is past or to come is what the nearest word of the sentence says that shows its tense: an auxiliary, a verb of the
lists, an ending ("-ted", "-ierten"); else past, as most news is. Rules and words are language data.

Spans follow TimeML as annotators of news apply it: prepositions stay outside ("on [Monday]", "am [7. Oktober]"),
determiners and modifiers inside ("[the past three weeks]", "[early 2012]").

Measured (day of writing given; value F1, strict F1; in brackets value F1 of the half that was not read while rules were
written): KRAUTS Zeit 0.791, 0.860 (0.742), Dolomiten 0.800, 0.888 (0.796), MEANTIME 0.840, 0.885 (0.834), TempEval-3's TBAQ
0.795, 0.871 (0.772); with merged ranges Recognizers-Text English 0.732, 0.664 (0.722), German 0.809, 0.764 (0.798). What is left
in TBAQ is mostly the annotators' own ("last week" as 1989-WXX, "Friday night" as a day); in Dolomiten half of it is, too (a day of six
days ago for "tomorrow", "T8:30"); in Zeit "heute" with and without a day. 500 words take 1.0 to 1.7 ms of
processor time in either language, over the first fifty articles twice that, until words and their sequences are known (`hits`);
compiling a language 0.15 s once for each process.

Tried and dropped: the present tense as a sign of what is to come where no word tells (German weekdays; the unread halves fell
by 0.02), "quarterly" before a noun (annotators leave it out), words that name no time at all ("formerly", "nun", "recent",
"future"), "recent years" as PAST_REF (0.003 less on the unread half of TBAQ), "in the last week" as a length of time (it is the calendar's week
for annotators of MEANTIME), less weight for a telling word behind a comma (no score moved).

Known exceptions: English "today" is the day of writing even where it means these days; German "heute" is, where a verb close by is of a
list ("wollen", "wird") though it tells of these days, and is not, where the verb is of none; "next Friday" is the first Friday to come,
not that of next week; ages ("a 44-year-old") are left out on purpose; "the day before the storm" is no expression, for nothing says when
the storm was; "two to three weeks" has the lower number and APPROX; a company's own quarters ("the fourth quarter ended Aug. 26") are
taken for the calendar's; feasts of the moon's calendar are not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.ids import make_id
from sayso.lang import LanguageProfile
from sayso.model import Parse, Span, Timex, TimexType
from sayso.stages.timexes.grammar import Grammar, Match, fill, grammar_of, matches
from sayso.stages.timexes.hits import Opening
from sayso.stages.timexes.joins import Found, join
from sayso.stages.timexes.lexicon import Item, Line
from sayso.stages.timexes.why import why_of
from sayso.text.timeexpr import canonical, is_absolute, told_as
from sayso.text.timeexpr import parse as parse_expr

__all__ = ["find", "timexes"]

_SILENT = "NONE"
_CLOSE = 12
"""Words and spaces: a word that shows a tense within six words belongs to the same clause, most often (a guess)."""


def timexes(parse: Parse, *, profile: LanguageProfile, merge_ranges: bool = False) -> tuple[Timex, ...]:
    """The time expressions of a document, in the order of the text.

    Args:
        parse: the document and its sentences.
        profile: its language.
        merge_ranges: whether a range ("from 3 to 5 May") and a bound ("until May") are one expression each.
    """
    document = parse.document
    found: list[Timex] = []
    for sentence in parse.sentences:
        found.extend(find(document.id, document.text, sentence.span, profile, merge_ranges=merge_ranges))
    return tuple(found)


def find(
    document: str, text: str, sentence: Span, profile: LanguageProfile, *, merge_ranges: bool = False
) -> list[Timex]:
    """The time expressions of one sentence."""
    grammar = grammar_of(profile)
    line, found = matches(grammar, text, sentence.start, sentence.end, always=merge_ranges)
    if line is None:
        return []
    chosen = [one for one in _choose(_sound(found, line)) if one.match.rule.type != _SILENT]
    for rules in (grammar.joins, *((grammar.ranges,) if merge_ranges else ())):
        chosen = _joined(grammar, rules, text, line, chosen)
    return [_timex(document, text, _told(one, line), line.items, sentence) for one in chosen]


def _joined(grammar: Grammar, rules: Opening, text: str, line: Line, found: list[Found]) -> list[Found]:
    """What was found, with what the rules make one of it."""
    whole: list[Found] = []
    for joined in join(grammar, rules, text, line, found):
        mod = None if rules is grammar.ranges else next((part.mod for part in joined.parts if part.mod), None)
        whole.extend(one._replace(mod=one.mod or mod) for one in _sound([joined.match], line))
    return _choose([*whole, *found])


def _sound(found: Iterable[Match], line: Line) -> list[Found]:
    read = ((match, _read(match, line)) for match in found)
    return [Found(match, *held) for match, held in read if held is not None]


def _choose(found: list[Found]) -> list[Found]:
    """Of overlapping matches, the longest; then the first; then the one whose rule stands first; in their order."""
    taken: set[int] = set()
    chosen: list[Found] = []
    for one in sorted(found, key=_rank):
        places = range(one.match.first, one.match.last)
        if taken.isdisjoint(places):
            taken.update(places)
            chosen.append(one)
    return sorted(chosen, key=_first)


def _rank(found: Found) -> tuple[int, int, int]:
    match = found.match
    return match.first - match.last, match.first, match.rule.order


def _first(found: Found) -> int:
    return found.match.first


def _read(match: Match, line: Line) -> tuple[str, str | None] | None:
    """The expression and mod that a match comes to; None where its rule's template finds no sense in the words."""
    if match.rule.type == _SILENT:
        return "", None
    template, _, mark = match.rule.template.partition("!")
    side, far = _direction(line, match)
    written = fill(template, match.slots, side, close=far <= _CLOSE)
    mod = fill(mark, match.slots, "")
    steps = parse_expr(written or "")
    if steps is None:
        return None
    expr = canonical(steps)
    told = side and is_absolute(expr) and told_as(expr) is None
    return (f"{expr} {side}" if told else expr), mod or None


def _direction(line: Line, match: Match) -> tuple[str, int]:
    """Whether the sentence tells of the future or the past at this place: what its nearest telling word says, and how far that is."""
    best, side = len(line.items), ""
    for index, sign in line.signs:
        far = match.first - index if index < match.first else index - match.last + 1
        if far < best:
            best, side = far, sign
    return side, best


def _told(found: Found, line: Line) -> Found:
    """A time of day without its day, in a sentence that tells of the past: of the day that the story is at."""
    if found.expr.startswith("@ T") and " /" not in found.expr and _direction(line, found.match)[0] == "<":
        return found._replace(expr=f"{found.expr} <")
    return found


def _timex(document: str, text: str, found: Found, items: Sequence[Item], sentence: Span) -> Timex:
    match = found.match
    start, end = items[match.first].start, items[match.last - 1].end
    kind: TimexType = match.rule.type  # type: ignore[assignment]
    return Timex(
        id=make_id("t", document, start, end, kind, found.expr),
        document=document,
        start=start,
        end=end,
        sentence_start=sentence.start,
        sentence_end=sentence.end,
        type=kind,
        expr=found.expr,
        mod=found.mod,
        why=why_of(text[start:end], kind, found.expr, found.mod),
    )
