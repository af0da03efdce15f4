"""Who speaks, in a language where the subject may stand before its verb, behind it or nowhere (Spanish).

Theory: news puts the speaker behind the verb where the words come first (“..., dijo la alcaldesa”) or where a word opens the insertion
("según explicó la alcaldesa"), and between the verb and its clause ("Anunció el ministro que ..."). Elsewhere the noun phrase before
the verb speaks. With a clause or words in marks beside it, a verb without any subject goes on for the one who spoke before ("Añadió que
..."), and the text itself leaves open who that is: the record has no source of its own, and `told` takes over the speaker.

All of it reads closed classes of words, for such languages have no tags here: a noun phrase ends at a finite verb of the lists. Known
exceptions: a verb outside the lists between subject and cue; an object behind the verb that looks like its subject is none unless what was
said stands elsewhere; infinitives bring nothing, their subject being farther away than these rules can see. Participles without a helper are
read as passives ("publicado por el diario").
"""

from __future__ import annotations

from sayso.stages.quotes.cues import Cue
from sayso.stages.quotes.lexicon import SPEECH, Lexicon
from sayso.stages.quotes.phrases import Found, Range, phrase_after, phrase_before, verb_start
from sayso.stages.quotes.plain_contents import contents_of
from sayso.stages.quotes.plain_ends import BREAKS, Place
from sayso.stages.quotes.plain_passive import read_passive
from sayso.stages.quotes.units import STOPS, Item, Unit

_TIMED = 6  # items that tell when between verb and subject: "este martes por la mañana"
_NAME = 6  # items of a name: "Jo María de la Ek"
_ASIDE = 15  # items between two commas: "que se reunió ayer con los vecinos"
_INSERTED = 12  # items that tell where or to whom between verb and subject: "en una rueda de prensa en Lund"


def read_free(unit: Unit, cue: Cue, later: tuple[Cue, ...], source: Range | None, lex: Lexicon) -> Found | None:
    """The source (None where it is left out), the contents and the cue's own clause, or None where nothing is said."""
    items = unit.items
    verb = verb_start(items, cue.first, lex)
    bare = verb == cue.first and items[cue.first].low.endswith(lex.words.participles)
    if bare or any(items[at].low in lex.passive for at in range(verb, cue.first)):
        return read_passive(unit, cue, verb, lex)
    if cue.base and verb == cue.first:
        return None
    if verb and items[verb - 1].low in lex.before_said and cue.group in SPEECH:
        return _read_before_said(unit, cue, verb - 1, lex)
    subject, inside = _subject(unit, cue, verb, lex)
    contents = _whole(unit, contents_of(Place(unit, cue, later, inside, lex)), lex)
    if not contents or not _suits(items, cue, inside, contents, lex) or _is_beyond(later, inside, contents):
        return None
    if subject is None:
        named = source if _leaves_out(items, verb, lex) else source or _opening(unit, verb, lex)
        told = _brings_words(items, contents, lex) and (named is not None or _leaves_out(items, verb, lex))
        return (named, contents, inside) if told else None
    return subject, contents, inside


def _read_before_said(unit: Unit, cue: Cue, start: int, lex: Lexicon) -> Found | None:
    """“Il ponte è chiuso. Lo ha detto la sindaca”: what stands before, in this sentence or as a sentence of its own."""
    behind = _behind(unit, cue, lex)
    led = start == 0 or unit.items[start - 1].low == ","
    if behind is None or not led:
        return None
    words = (0, start - 1) if start > 1 else (start, start + 1)
    return behind, (words,), (start, behind[1])


def _whole(unit: Unit, contents: tuple[Range, ...], lex: Lexicon) -> tuple[Range, ...]:
    """“explicó que, según el informe, C”: a clause that is cut off behind its conjunction runs to the end."""
    if len(contents) != 1 or contents[0][1] - contents[0][0] > 1 or unit.items[contents[0][0]].low not in lex.that:
        return contents
    return ((contents[0][0], unit.body),)


def _suits(items: tuple[Item, ...], cue: Cue, inside: Range, contents: tuple[Range, ...], lex: Lexicon) -> bool:
    """Whether what follows is of the kind that the group brings: a clause or words in marks, for verbs that also do other things."""
    start = contents[0][0]
    speaks = cue.group in {"report", "tell", "react"}
    return start < inside[0] or speaks or items[start].low in lex.that or items[start].passage >= 0


def _is_beyond(later: tuple[Cue, ...], inside: Range, contents: tuple[Range, ...]) -> bool:
    """Whether another verb of saying stands before what was said: “que pidió calma, indicó (que ...)”."""
    return any(inside[1] <= cue.first < contents[0][0] for cue in later)


def _brings_words(items: tuple[Item, ...], contents: tuple[Range, ...], lex: Lexicon) -> bool:
    """Whether a clause, an action or words in marks are all that is said: with a mere object nobody need be speaking."""
    openers = lex.that | lex.to
    return any(items[start].low in openers or items[start].passage >= 0 for start, _ in contents)


def _subject(unit: Unit, cue: Cue, verb: int, lex: Lexicon) -> tuple[Range | None, Range]:
    """Who speaks, and the cue's own clause."""
    items = unit.items
    before = items[verb - 1].low if verb else ""
    opens = not before or before in BREAKS or before in lex.as_words
    start = verb - 1 if before in lex.as_words and verb > 1 else verb
    behind = _behind(unit, cue, lex) if cue.group in SPEECH else None
    if behind is not None and ((opens and _closes(unit, verb, behind[1], lex)) or _leads_clause(unit, behind, lex)):
        return behind, (start, behind[1])
    inside = (start, _past_time(items, cue.last, unit.body, lex))
    ahead = None if opens and before != "," else _ahead(items, verb, lex)
    if ahead is None or _is_nobody(items, ahead, lex):
        return None, inside
    comma = ahead[1] < verb
    return ahead, ((verb if comma and items[ahead[1]].low != "," else ahead[0]), inside[1])


def _closes(unit: Unit, verb: int, at: int, lex: Lexicon) -> bool:
    """Whether a clause is over at an item, where only a comma stands before its verb: not “Jo Ek, la jueza, anunció (dos fechas) y ...”."""
    items = unit.items
    alone = verb > 1 and items[verb - 1].low == "," and items[verb - 2].passage < 0
    if alone and _is_named_twice(items, verb - 1, lex):
        return False
    return not alone or at >= unit.body or items[at].low in STOPS or items[at].low in lex.prepositions


def _is_named_twice(items: tuple[Item, ...], comma: int, lex: Lexicon) -> bool:
    """Whether all that stands before is an office and its name, of which the verb is told: “La jueza de Lund, Jo Ek, (anunció dos fechas)”."""
    opened = next((at for at in range(comma - 1, 0, -1) if items[at].low == ","), 0)
    name, office = items[opened + 1 : comma], items[:opened]
    named = 0 < len(name) <= _NAME and all(_is_named(item) or item.low in lex.inner for item in name)
    telling = any(item.low in lex.finite or item.low in lex.cues or item.low in STOPS for item in office)
    return bool(office) and named and office[0].low in lex.determiners and not telling


def _is_nobody(items: tuple[Item, ...], subject: Range, lex: Lexicon) -> bool:
    low = items[subject[1] - 1].low
    return subject[1] - subject[0] == 1 and (low in lex.not_speakers or low in lex.relative)


def _leads_clause(unit: Unit, phrase: Range, lex: Lexicon) -> bool:
    """“Anunció el ministro | que ...”, "Dijo Jo Ek: ..."; in "Recuerda un viaje | que hizo" nobody speaks."""
    items, at = unit.items, phrase[1]
    if at >= unit.body or not (items[at].low in lex.that or items[at].low == ":"):
        return False
    return any(items[here].text[:1].isupper() or items[here].low in lex.informants for here in range(*phrase))


def _behind(unit: Unit, cue: Cue, lex: Lexicon) -> Range | None:
    """The noun phrase behind the verb, past what tells when, where and to whom."""
    items, body = unit.items, unit.body
    at = _past_time(items, cue.last, body, lex)
    for _ in range(2):
        if at < body and items[at].low in lex.prepositions:
            at = _past_time(items, _past_phrase(items, at, body, lex), body, lex)
    opens = at < body and (
        items[at].low in lex.determiners or items[at].text[:1].isupper() or items[at].low in lex.pronouns
    )
    if not opens or items[at].low in lex.that:
        return None
    phrase = phrase_after(items, at, body, lex)
    if phrase is None:
        return None
    phrase = with_name(items, _short(items, phrase, lex), body, lex)
    return phrase if _ends_there(unit, phrase[1], lex) else None


def with_name(items: tuple[Item, ...], phrase: Range, end: int, lex: Lexicon) -> Range:
    """Take in the name behind an office: “la alcaldesa de Lund, Jo Ek”."""
    at = phrase[1]
    if at + 1 >= end or items[at].low != "," or items[phrase[0]].low not in lex.determiners:
        return phrase
    stop = at + 1
    while stop < min(end, at + 1 + _NAME) and (
        _is_named(items[stop]) or (stop > at + 1 and items[stop].low in lex.inner)
    ):
        stop += 1
    whole = stop > at + 1 and (stop >= end or items[stop].low in STOPS)
    return (phrase[0], stop) if whole else phrase


def _is_named(item: Item) -> bool:
    return item.text[:1].isupper() and item.passage < 0


def _ends_there(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a phrase is whole: an end, a preposition or a clause follows it."""
    if at >= unit.body:
        return True
    low = unit.items[at].low
    closed = (
        low in lex.prepositions or low in lex.that or low in lex.relative or low in lex.join or low in lex.determiners
    )
    return closed or low in STOPS or lex.is_adverb(low)


def _short(items: tuple[Item, ...], phrase: Range, lex: Lexicon) -> Range:
    """A phrase without another one at its end that tells when: “el alcalde | este lunes”."""
    for at in range(phrase[0] + 1, phrase[1]):
        joined = items[at - 1].low in lex.inner | lex.join or items[at - 1].low == ","
        if items[at].low in lex.determiners and not joined:
            return phrase[0], at
    return phrase


def _past_phrase(items: tuple[Item, ...], at: int, body: int, lex: Lexicon) -> int:
    """Behind a preposition and its noun phrase; where it is without end, stays."""
    phrase = phrase_after(items, at + 1, body, lex) if at + 1 < body else None
    if phrase is None or phrase[1] - at > _INSERTED:
        return at
    end = _short(items, phrase, lex)[1]
    opening = (here for here in range(at + 2, end) if items[here].low in lex.determiners)
    return next((here for here in opening if items[here - 1].low not in lex.inner), end)


def _past_time(items: tuple[Item, ...], at: int, body: int, lex: Lexicon) -> int:
    """Behind adverbs and days: “ayer”, "este martes", "el lunes por la tarde"."""
    end = at
    while at < body and at - end < _TIMED:
        low = items[at].low
        day = at + 1 < body and low in lex.determiners and items[at + 1].low in lex.days
        if day:
            at += 2
        elif lex.is_adverb(low) and low not in lex.determiners:
            at += 1
        else:
            break
        end = at
    return end


def _ahead(items: tuple[Item, ...], verb: int, lex: Lexicon) -> Range | None:
    """The noun phrase before the verb, with a relative clause in it: “La empresa que gestiona el puerto dijo”."""
    phrase = phrase_before(items, verb - 1, lex) or _before_aside(items, verb, lex)
    if phrase is None or phrase[0] < 2 or items[phrase[0] - 1].low not in lex.relative:
        return _from_determiner(items, phrase, lex)
    above = items[phrase[0] - 2].low
    if above in lex.finite or above in lex.cues:
        return _from_determiner(items, phrase, lex)  # "observaron que | la jueza dijo": no relative clause
    head = phrase_before(items, phrase[0] - 2, lex)
    return (head[0], phrase[1]) if head is not None else None


def _before_aside(items: tuple[Item, ...], verb: int, lex: Lexicon) -> Range | None:
    """“El alcalde, por su parte, (dijo)”, "La jueza, que pidió calma, (dijo)": the phrase before what is inserted."""
    if verb < 2 or items[verb - 1].low != ",":
        return None
    comma = next((at for at in range(verb - 2, max(0, verb - 2 - _ASIDE), -1) if items[at].low == ","), 0)
    return phrase_before(items, comma - 1, lex) if comma else None


def _from_determiner(items: tuple[Item, ...], phrase: Range | None, lex: Lexicon) -> Range | None:
    """A phrase from where it can begin: at a determiner, a capital, a pronoun, or a noun that opens the sentence."""
    if phrase is None:
        return None
    first = items[phrase[0]]
    fits = (
        first.low in lex.determiners | lex.pronouns | lex.informants
        or first.text[:1].isupper()
        or first.text[:1].isdigit()
    )
    return phrase if fits else None


def _leaves_out(items: tuple[Item, ...], verb: int, lex: Lexicon) -> bool:
    """Whether the verb opens its sentence, or closes words in marks: “Además, añadió que ...”, "“...”, insistió", "En Lund, dijo que ..."."""
    marked = verb > 0 and items[verb - 1 - (items[verb - 1].low == "," and verb > 1)].passage >= 0
    led = all(items[at].low in STOPS or lex.is_adverb(items[at].low) for at in range(verb))
    commas = sum(item.low == "," for item in items[:verb])
    placed = verb > 0 and items[0].low in lex.prepositions and items[verb - 1].low == "," and commas == 1
    return marked or led or placed


def _opening(unit: Unit, verb: int, lex: Lexicon) -> Range | None:
    """The subject that opens the sentence: “La alcaldesa viajó a Lund y dijo que”, "Jo Ek, la jueza, calló y dijo que"."""
    items = unit.items
    if items[0].passage >= 0 or items[0].low in lex.prepositions | lex.clause | lex.that:
        return None
    phrase = phrase_after(items, 0, verb, lex)
    if phrase is None or phrase[1] >= verb or not (items[0].low in lex.determiners or items[0].text[1:2].islower()):
        return None
    phrase = with_name(items, phrase, verb, lex)
    return phrase if items[phrase[1]].low in lex.finite or items[phrase[1]].low == "," else None
