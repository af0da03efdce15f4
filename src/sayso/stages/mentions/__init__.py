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
7. `roles`     what the text calls the person, before or after the name

A spaCy pipeline helps in 2 (its proper nouns) and 5 (its names), where one is given; all works without.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.ids import make_id
from sayso.lang import LanguageProfile
from sayso.model import Mention, Parse, Role
from sayso.stages.mentions.candidate import Candidate
from sayso.stages.mentions.document import confirmed, decide, shared
from sayso.stages.mentions.kinds import votes
from sayso.stages.mentions.known import Known, known
from sayso.stages.mentions.parting import parts
from sayso.stages.mentions.roles import roles
from sayso.stages.mentions.runs import runs
from sayso.stages.mentions.standing import standing_name
from sayso.stages.mentions.words import Line, lines

__all__ = ["mentions"]


def mentions(parse: Parse, *, profile: LanguageProfile) -> tuple[tuple[Mention, ...], tuple[Role, ...]]:
    """Find the names of a document and the roles of the persons among them."""
    knows = known(profile.names, profile.code)
    text = parse.document.text
    found = [candidate for line in lines(parse, knows) for candidate in _candidates(line, knows)]
    found = shared(confirmed(found, knows), text, knows)
    made: list[Mention] = []
    held: list[Role] = []
    for candidate in found:
        mention = _mention(parse, candidate, knows)
        made.append(mention)
        held.extend(roles(mention, candidate, text, knows))
    return tuple(made), tuple(held)


def _candidates(line: Line, knows: Known) -> Iterator[Candidate]:
    for first, last, weak in runs(line, knows):
        for part in parts(first, last, line.words, knows):
            candidate = Candidate(line, part.first, part.last, part.title, weak)
            yield candidate._replace(votes=votes(candidate, knows))


def _mention(parse: Parse, candidate: Candidate, knows: Known) -> Mention:
    schema, score, why = decide(candidate)
    return Mention(
        id=make_id("m", parse.document.id, candidate.start, candidate.end, schema),
        document=parse.document.id,
        start=candidate.start,
        end=candidate.end,
        name=standing_name(candidate.text, schema, knows),
        form="name",
        schema=schema,
        language=parse.document.language,
        score=round(score, 3),
        why=f"{why[:1].upper()}{why[1:]}.",
    )
