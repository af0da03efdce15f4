"""Names in a text: a map from `Parse` to `Mention` and `Role`.

Requirement: every person, organisation, country, place, people and event that a page names is found with its place, told
what it is, and says why; a word that is no name stays out, even if it has a capital.

Method, in order, one module each:
1. `words`     the words of each sentence as written, hyphened words cut where two names meet
2. `strength`  how much each word's look speaks for a name: the capital where it tells something, tags, lexicon
3. `runs`      neighbours joined, with the small words inside names ("Bank of Sternau")
4. `parting`   runs parted: titles off, a people or a country before an office off
5. `kinds`     votes on what it is, from the name's words and from the words around it
6. `document`  what is clear in one place decides in others; weak candidates must be confirmed
7. `compounds` names inside longer words, which need the whole document
8. `features`, `echoes`, `sequence`, `reading`: with all that before it, a trained model reads the document twice and says
   what is a name and of what (`lang/weights`, English; other languages keep what the rules say)
9. `roles`     what the text calls the person, before or after the name
10.`spotted`   in a script without capitals: known names and persons by the parts of their names

A spaCy pipeline helps in 2 (its proper nouns) and 5 (its names), where one is given; all works without.

Measured (strict spans; typed: person, organisation, place and country alone; untyped: any), with the shipped tags:
German PUD 0.68, untyped 0.79 (nouns and tagger come from that treebank); WikiNEuRal German 0.75, untyped 0.81; wikigold 0.73 and 0.81;
English Wikinews of GUM 0.60 and 0.74; WikiNEuRal English 0.72 and 0.87; English web texts (EWT) 0.59 and 0.62. `lang/weights/MODEL_CARD.md`
says what the model adds. 9 to 11 ms of processor time a page of 600 English tokens (the model: 4 to 5), 6 to 8 in German.

Known exceptions: a single unknown word without a telling neighbour is found and stays `Other`; organisations of two unknown
words pass for persons unless the text repeats them in full; in German a rare common noun may pass for a name, and a
family name that is a common noun is found only beside a given name or a title; in languages without lists of their own a
sentence's first word counts only if it stands inside another sentence, too.

Tried and dropped: taking every first word that no list knows for a name (in headlines and page furniture mostly wrong); typing
unknown words by default as persons (right in half of the cases, and wrong without saying so), except in German, where a missing
article speaks for a person with the least of weights, and says so; keeping every unlisted German word whose letters look like
a name's where an article or adjective stands before it (typed F1 0.584 against 0.601 on one half of WikiNEuRal).
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.ids import make_id
from sayso.lang import LanguageProfile
from sayso.lang.weights import name_model
from sayso.model import Mention, Parse, Role
from sayso.stages.mentions.candidate import Candidate, candidate
from sayso.stages.mentions.compounds import inner, loosened, tied
from sayso.stages.mentions.document import confirmed, shared
from sayso.stages.mentions.known import Known, known
from sayso.stages.mentions.parting import parts
from sayso.stages.mentions.reading import Named, by_rule, named
from sayso.stages.mentions.roles import roles
from sayso.stages.mentions.runs import runs
from sayso.stages.mentions.spotted import Spot, spots
from sayso.stages.mentions.standing import standing_name
from sayso.stages.mentions.strength import from_head
from sayso.stages.mentions.words import Line, lines

__all__ = ["mentions"]


def mentions(parse: Parse, *, profile: LanguageProfile) -> tuple[tuple[Mention, ...], tuple[Role, ...]]:
    """Find the names of a document and the roles of the persons among them."""
    seen_lines, ruled, loose, knows = observed(parse, profile)
    model = name_model(profile.code)
    found = by_rule(ruled) if model is None else named(seen_lines, ruled, loose, knows, model)
    free = [name.candidate for name in found if not tied(name.candidate)]
    seen = frozenset(name for c in free for name in (c.text, c.line.words[c.last - 1].text))
    made: list[Mention] = []
    held: list[Role] = []
    for name in found:
        mention = _mention(parse, name, knows, seen)
        made.append(mention)
        held.extend(roles(mention, name.candidate, parse.document.text, knows, profile.references))
    made.extend(_spotted(parse, spot) for spot in spots(parse))
    return tuple(made), tuple(held)


def observed(parse: Parse, profile: LanguageProfile) -> tuple[list[Line], list[Candidate], list[Candidate], Known]:
    """A document's lines, the names that the rules find there, all that they looked at (without votes), and what is known of words."""
    knows = known(profile.names, profile.code)
    rows = lines(parse, knows)
    loose = [found for line in rows for found in _candidates(line, knows)]
    return rows, shared(inner(rows, confirmed(loose, knows), knows), parse.document.text, knows), loose, knows


def _candidates(line: Line, knows: Known) -> Iterator[Candidate]:
    for first, last, weak in runs(line, knows):
        for part in parts(first, last, line.words, knows):
            yield candidate(line, from_head(part.first, line.words, knows), part.last, part.title, weak=weak)


def _spotted(parse: Parse, spot: Spot) -> Mention:
    return Mention(
        id=make_id("m", parse.document.id, spot.start, spot.end, spot.schema),
        document=parse.document.id,
        start=spot.start,
        end=spot.end,
        name=spot.name,
        form="name",
        schema=spot.schema,
        language=parse.document.language,
        score=spot.score,
        why=spot.why,
    )


def _written(parse: Parse, candidate: Candidate, knows: Known) -> str | None:
    """A name with an elided word in it, as the text has it: "ministère de l’Intérieur"."""
    elided = knows.elisions and any(word.glued for word in candidate.words[1:])
    return parse.document.text[candidate.start : candidate.end] if elided else None


def _mention(parse: Parse, name: Named, knows: Known, seen: frozenset[str]) -> Mention:
    candidate = name.candidate
    return Mention(
        id=make_id("m", parse.document.id, candidate.start, candidate.end, name.schema),
        document=parse.document.id,
        start=candidate.start,
        end=candidate.end,
        name=_written(parse, candidate, knows)
        or standing_name(loosened(candidate, knows, seen), name.schema, knows, seen),
        form="name",
        schema=name.schema,
        language=parse.document.language,
        score=round(name.score, 3),
        why=f"{name.why[:1].upper()}{name.why[1:]}.",
    )
