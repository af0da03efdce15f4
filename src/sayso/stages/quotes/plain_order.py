"""Reading a verb of saying where the subject stands before the verb (English), or behind it after someone's words.

Theory: "S V (that) C" unless C stands before ("C, S V", "C, V S") and nothing but adverbials follows; then "C, S V, C" where a
comma closes the insertion. A participle behind a comma ("..., adding that C") and a verb behind "and" speak for the last source,
else for the subject of the last finite verb; a participle clause that opens the sentence for the subject behind it. Where
another verb stands between subject and cue ("issued a statement saying"), the subject is that verb's.
"""

from __future__ import annotations

from dataclasses import replace

from sayso.stages.quotes.cues import Cue
from sayso.stages.quotes.lexicon import SPEECH, Lexicon
from sayso.stages.quotes.links import quoted_as
from sayso.stages.quotes.phrases import Found, Range, phrase_after, phrase_before, verb_start, with_clauses
from sayso.stages.quotes.plain_contents import REACH, contents_of
from sayso.stages.quotes.plain_ends import BREAKS, Place
from sayso.stages.quotes.plain_passive import read_passive
from sayso.stages.quotes.units import PASSAGE_WORD, STOPS, VERBAL, Item, Unit

_SHORT = 2  # items: "And there (said)"; a longer source may end in any word
_LEADING = 1  # items before a subject that opens its sentence: "But", "Even"
_HOOKED = 2  # items: "-t" and "-il" of "affirme-t-il"
_VERBS_BETWEEN = 3  # "has begun trying to urge"


def read_plain(unit: Unit, cue: Cue, later: tuple[Cue, ...], source: Range | None, lex: Lexicon) -> Found | None:
    """The source, the contents and the cue's own clause, or None where the verb says nothing of the kind."""
    items = unit.items
    verb = verb_start(items, cue.first, lex)
    if _is_passive(items, verb, cue, lex):
        return read_passive(unit, cue, verb, lex)
    fronted = _fronted(unit, cue, lex)
    if fronted is not None:
        return fronted
    quoted = quoted_as(items, cue.first, lex)
    subject = quoted[0] if quoted is not None else _subject(unit, cue, verb, source, lex)
    if subject is None or not _can_speak(items, subject, verb, cue, lex):
        subject = _governor(items, verb, lex) if _brings_clause(items, cue, lex) else None
    if subject is None:
        return None
    near = _near(items, subject, verb, cue)
    inside = (min(subject[0], verb), max(subject[1], cue.last)) if near else (verb, cue.last)
    if quoted is not None:
        parts = [part for part in (*quoted, inside) if part is not None]
        inside = (min(start for start, _ in parts), max(end for _, end in parts))
    contents = contents_of(Place(unit, cue, later, inside, lex))
    if not contents or not _suits(items, cue, inside, contents, lex):
        return None
    return subject, _with_relative(items, subject, contents, inside, lex), inside


def _with_relative(
    items: tuple[Item, ...], subject: Range, contents: tuple[Range, ...], inside: Range, lex: Lexicon
) -> tuple[Range, ...]:
    """“a campaign (that) officials say (has killed dozens)”: the relative pronoun is the subject of what was said."""
    before, first = subject[0] - 1, contents[0][0]
    gap = first == inside[1] and (items[first].pos in VERBAL or items[first].low in lex.finite)
    if before < 1 or items[before].low not in lex.relative or not gap:
        return contents
    return ((before, before + 1), *contents)


def _suits(items: tuple[Item, ...], cue: Cue, inside: Range, contents: tuple[Range, ...], lex: Lexicon) -> bool:
    """Whether what follows is of the kind that the group of the cue brings."""
    start, end = contents[0]
    if start < inside[0] or cue.group in {"report", "tell", "react"}:
        return True
    if cue.group == "intend":
        return items[start].low in lex.to
    if cue.group == "urge":
        return any(items[at].low in lex.to for at in range(start, min(end, start + REACH)))
    if items[start].low in lex.that or items[start].passage >= 0:
        return True
    return _holds_clause(items, start, min(end, start + REACH), lex)


def _holds_clause(items: tuple[Item, ...], start: int, end: int, lex: Lexicon) -> bool:
    """Whether a stretch has a helper or a frequent verb; behind a bare noun with "for", one of its own.

    “claimed responsibility for a raid that had killed ten” tells of the raid in the outlet's words. To ask that of every object
    drops as much that PolNeAR counts ("prefer a candidate who is an outsider") as it does not: joint F1 0.5885 against 0.5889.
    """
    first = items[start]
    bare = first.pos == "NOUN" and not lex.is_plural(first.low)
    if bare and start + 1 < end and items[start + 1].low in lex.inner:
        ends = (at for at in range(start, end) if items[at].low in lex.relative or lex.is_participle(items[at].low))
        end = next(ends, end)
    return any(items[at].low in lex.finite or items[at].low in lex.auxiliaries for at in range(start, end))


def _can_speak(items: tuple[Item, ...], subject: Range, verb: int, cue: Cue, lex: Lexicon) -> bool:
    told_of = subject[1] - subject[0] == 1 and subject[0] > 0 and items[subject[0] - 1].pos in {"NOUN", "PROPN"}
    if told_of and items[subject[0]].low in lex.relative:
        return not cue.base or _takes_base_form(items, subject, verb, cue, lex)  # "a message that said"
    if subject[1] - subject[0] <= _SHORT and _is_nobody(items[subject[1] - 1].low, cue, lex):
        return False
    return not cue.base or subject[0] >= cue.first or _takes_base_form(items, subject, verb, cue, lex)


def _brings_clause(items: tuple[Item, ...], cue: Cue, lex: Lexicon) -> bool:
    """“to announce that C”, "for saying that C": with a clause at once the verb has a speaker, if a farther one."""
    follows = cue.last < len(items) and (items[cue.last].low in lex.that or items[cue.last].passage >= 0)
    before = items[cue.first - 1].low if cue.first else ""
    return follows and (before in lex.to or before in lex.prepositions or lex.is_participle(items[cue.first].low))


def _is_nobody(low: str, cue: Cue, lex: Lexicon) -> bool:
    """“it said” names a speaker, "it shows", "there said" do not."""
    return low in lex.not_speakers and not (low in lex.things and cue.group in {"report", "tell"})


def _takes_base_form(items: tuple[Item, ...], subject: Range, verb: int, cue: Cue, lex: Lexicon) -> bool:
    """Whether "report", "say", "plan" is a finite verb here: behind a helper, a plural or a pronoun."""
    if verb < cue.first:
        return items[verb].low not in lex.to
    if items[cue.first].pos == "VERB":
        return True
    head = next((at for at in range(*subject) if at > subject[0] and items[at].low in lex.inner), subject[1])
    return lex.is_plural(items[head - 1].low)


def _near(items: tuple[Item, ...], subject: Range, verb: int, cue: Cue) -> bool:
    """Whether subject and verb are one clause: side by side, or with the comma of an apposition ("Jo Ek, the mayor, said")."""
    comma = subject[1] < verb and items[subject[1]].low == "," == items[verb - 1].low
    return subject[1] == verb or subject[0] >= cue.last or comma


def _fronted(unit: Unit, cue: Cue, lex: Lexicon) -> Found | None:
    """“Noting that C, the mayor left”, "After saying C, she left": the subject follows the comma."""
    items, body = unit.items, unit.body
    opens = cue.first == 0 or (cue.first == 1 and (items[0].low in lex.prepositions or items[0].low in lex.clause))
    if not opens or not lex.is_participle(items[cue.first].low):
        return None
    for comma in range(cue.last + 1, body):
        phrase = phrase_after(items, comma + 1, body, lex) if items[comma].low == "," else None
        if phrase is not None and phrase[1] < body and items[phrase[1]].pos in VERBAL:
            before = replace(unit, items=items[:comma])
            contents = contents_of(Place(before, cue, (), (cue.first, cue.last), lex))
            return (phrase, contents, (cue.first, cue.last)) if contents else None
    return None


def _hooked(items: tuple[Item, ...], verb: int, cue: Cue, lex: Lexicon) -> Range | None:
    """“affirme-t-il”, “a-t-elle dit”: a pronoun that a hyphen hooks on to the verb or to its helper is the subject."""
    for at in (*range(verb, cue.first), *range(cue.last, min(cue.last + _HOOKED, len(items)))):
        if items[at].low[:1] == "-" and items[at].low in lex.pronouns:
            return (at, at + 1)
        if at >= cue.last and items[at].low[:1] != "-":
            break
    return None


def _subject(unit: Unit, cue: Cue, verb: int, source: Range | None, lex: Lexicon) -> Range | None:
    """Who speaks, by the order of the words."""
    items = unit.items
    hooked = _hooked(items, verb, cue, lex)
    if hooked is not None:
        return hooked
    before = items[verb - 1].low if verb else ""
    participle = lex.is_participle(items[cue.first].low) and verb == cue.first
    if (participle and before in BREAKS) or before in lex.join or before in lex.contrast - lex.clause:
        return source or _governor(items, verb - 1, lex) or _opening(unit, verb, lex)
    if _opens_clause(items, verb, cue, lex) and (not before or before in BREAKS):
        whole = phrase_before(items, verb - 1, lex) if before in BREAKS - {PASSAGE_WORD} else None
        alone = whole is not None and whole[0] <= _LEADING and not _has_own_verb(items[:verb], lex)
        behind = None if alone else _inverted(unit, cue, lex)
        if behind is not None:
            return behind
    if before in lex.relative and verb > 1:
        return (verb - 1, verb)
    return _governing(unit, cue, phrase_before(items, verb - 1, lex), lex)


def _opens_clause(items: tuple[Item, ...], verb: int, cue: Cue, lex: Lexicon) -> bool:
    """Whether nothing of the clause stands before the verb: “, said Voss”, and “, a déclaré Voss” where a helper must lead a participle."""
    return verb == cue.first or (bool(lex.words.helped_endings) and items[verb].low in lex.perfect)


def _has_own_verb(items: tuple[Item, ...], lex: Lexicon) -> bool:
    """Whether a stretch holds a finite verb outside of what is said of a noun (", who left", ", speaking on Monday")."""
    aside = False
    for at, item in enumerate(items):
        if item.low == ",":
            aside = False
        elif at and (item.low in lex.relative or (items[at - 1].low == "," and lex.is_participle(item.low))):
            aside = True
        elif _is_verbal(item, lex) and not aside and not lex.is_participle(item.low):
            return True
    return False


def _is_verbal(item: Item, lex: Lexicon) -> bool:
    """Whether a tagger calls a word a verb, or, where there is none, a frequent finite verb."""
    return item.pos in VERBAL or (item.pos is None and item.low in lex.finite)


def _governing(unit: Unit, cue: Cue, phrase: Range | None, lex: Lexicon) -> Range | None:
    """The subject where another verb stands between: "(The mayor) issued a statement saying", "(She) has begun urging"."""
    items = unit.items
    for _ in range(_VERBS_BETWEEN):
        if phrase is None:
            return None
        start, end = phrase
        verb = start if items[start].pos in VERBAL else None
        if verb is None and lex.is_participle(items[cue.first].low):
            verb = next((at for at in range(start + 1, end) if _is_finite_verb(items[at], lex)), None)
        if verb is None:
            return _behind_cue(items, phrase, lex)
        governor = phrase_before(items, verb_start(items, verb, lex) - 1, lex)
        if governor is None and verb == start and _opens_as_noun(items, phrase, cue, lex):
            return phrase
        phrase = _with_own_clause(items, governor, lex)
        if phrase is not None and items[phrase[0]].low in lex.relative and not lex.is_participle(items[cue.first].low):
            return phrase_before(items, phrase[0] - 1, lex)  # "those who have left say"
    return phrase


def _opens_as_noun(items: tuple[Item, ...], phrase: Range, cue: Cue, lex: Lexicon) -> bool:
    """“But aides said”, "Protest organizers say": taggers take a plural that opens a clause for a verb."""
    first = items[phrase[0]]
    head = next((at for at in range(phrase[0] + 1, phrase[1]) if items[at].low in lex.inner), phrase[1])
    plain = lex.is_plural(items[head - 1].low) and not lex.is_participle(first.low) and first.low not in lex.auxiliaries
    return plain and phrase[1] == cue.first and (phrase[0] == 0 or items[phrase[0] - 1].low in lex.contrast | lex.join)


def _with_own_clause(items: tuple[Item, ...], governor: Range | None, lex: Lexicon) -> Range | None:
    """“All the experts (whom) I asked said”: a noun before a pronoun and its verb is what the clause tells of."""
    if governor is None or governor[0] == 0 or items[governor[0]].low not in lex.pronouns - lex.determiners:
        return governor
    clause = items[governor[0] - 1].pos == "NOUN" and items[governor[0]].low not in lex.relative
    return (phrase_before(items, governor[0] - 1, lex) if clause else None) or governor


def _behind_cue(items: tuple[Item, ...], phrase: Range, lex: Lexicon) -> Range | None:
    """“The report said | the minister had told ...”: the subject begins behind another verb of saying."""
    for at in range(phrase[1] - 1, phrase[0], -1):
        if items[at].low in STOPS or items[at].low in lex.relative:
            break
        if items[at].pos == "VERB" and any(entry.group in SPEECH for entry in lex.cues.get(items[at].low, ())):
            return (at + 1, phrase[1]) if at + 1 < phrase[1] else None
    return phrase


def _is_finite_verb(item: Item, lex: Lexicon) -> bool:
    return item.pos in VERBAL and not lex.is_participle(item.low) and item.text[:1].islower()


def _governor(items: tuple[Item, ...], end: int, lex: Lexicon) -> Range | None:
    """The subject of the last finite verb before: "The mayor left the room and said", "Voss stayed calm, saying"."""
    for at in range(end - 1, 0, -1):
        if items[at].low in {";", ":"}:
            return None
        if not _is_finite_verb(items[at], lex) or items[at - 1].low in lex.to:
            continue
        phrase = phrase_before(items, verb_start(items, at, lex) - 1, lex)
        if phrase is not None and items[phrase[0]].low not in lex.relative | lex.not_speakers:
            return phrase
    return None


def _opening(unit: Unit, end: int, lex: Lexicon) -> Range | None:
    """The phrase that opens a sentence, if a verb follows it: "The mayor left, saying that ..."."""
    items = unit.items
    phrase = phrase_after(items, 0, end, lex) if items[0].passage < 0 else None
    follows = phrase is not None and phrase[1] < end and items[phrase[1]].pos in VERBAL
    return phrase if follows else None


def _is_passive(items: tuple[Item, ...], verb: int, cue: Cue, lex: Lexicon) -> bool:
    if cue.base or lex.is_participle(items[cue.first].low):
        return False
    if _lacks_helper(items, verb, cue, lex):
        return True
    return any(items[at].low in lex.passive for at in range(verb, cue.first)) or _is_past_participle(
        items, verb, cue, lex
    )


def _lacks_helper(items: tuple[Item, ...], verb: int, cue: Cue, lex: Lexicon) -> bool:
    """“Le plan annoncé lundi”: a participle that no helper makes active, where a simple past would look otherwise."""
    alone = cue.last - cue.first == 1 and items[cue.first].low.endswith(lex.words.helped_endings)
    return alone and not any(items[at].low in lex.perfect for at in range(verb, cue.first))


def _is_past_participle(items: tuple[Item, ...], verb: int, cue: Cue, lex: Lexicon) -> bool:
    """“a plan opposed by the council”, "a man accused of arson": in the active the verb has its object at once."""
    if verb < cue.first or cue.last == len(items):
        return False
    behind = items[cue.last].low
    return behind in lex.agents or (cue.group == "react" and cue.last - cue.first == 1 and behind in lex.inner - lex.to)


def _inverted(unit: Unit, cue: Cue, lex: Lexicon) -> Range | None:
    """“..., said the mayor”: only where the phrase behind the verb ends the clause."""
    items, body = unit.items, unit.body
    if cue.group not in SPEECH or cue.group == "tell":  # who is told stands there
        return None
    phrase = phrase_after(items, _past_day(items, cue.last, body, lex), body, lex)
    if phrase is None:
        return None
    phrase = with_clauses(items, phrase, body, lex)
    marked = _follows_marks(items, cue.first)
    if not marked and (items[phrase[0]].low in lex.pronouns - lex.determiners or items[phrase[0]].low in lex.days):
        return None  # "..., said he would", "..., said Monday that"
    if items[phrase[1] - 1].low in lex.genitive_marks:
        return None
    if phrase[1] >= body or marked:
        return phrase
    low = items[phrase[1]].low
    ends = low in STOPS - {PASSAGE_WORD} or low in lex.prepositions or low in lex.relative or lex.is_adverb(low)
    return phrase if ends else None


def _past_day(items: tuple[Item, ...], at: int, body: int, lex: Lexicon) -> int:
    """“..., ont annoncé | samedi soir | les pompiers” (French): behind a day and its part, and behind adverbs."""
    if not lex.words.helped_endings:
        return at
    while at < body and (items[at].low in lex.days or (lex.is_adverb(items[at].low) and items[at].text.islower())):
        day = items[at].low in lex.days
        at += 1
        if day and at + 1 < body and items[at].text.islower() and items[at + 1].low in lex.determiners:
            at += items[at].low not in lex.determiners
    return at


def _follows_marks(items: tuple[Item, ...], verb: int) -> bool:
    """Whether words in marks stand right before the verb, so that whoever follows it must be the speaker."""
    at = verb - 1 - (verb > 1 and items[verb - 1].low == ",")
    return at >= 0 and items[at].passage >= 0
