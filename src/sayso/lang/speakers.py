"""How the words for a speaker are shown away from the sentence that they stand in.

Requirement: "said by him" names nobody, and "said by Der Betreiber" reads badly in the middle of a line. Method: a pronoun, or a
noun for words with its owner's pronoun ("seinen Worten"), is nobody's name and shown as `NOT_NAMED`; an article that only the
beginning of its sentence gave a capital loses it, and a relative clause is left out. All else stays as the page has it. Known exception: a name with an article of
its own ("The Hague") at the beginning of a sentence, where no actor of that name is known, loses that capital, too.
"""

from __future__ import annotations

import re
from functools import cache

from sayso.lang.figures import FigureWords
from sayso.lang.profile import LanguageProfile, profile

NOT_NAMED = "someone not identified"
_ENDS = frozenset(".!?:…\n")
_SHOWN = 20  # letters before a name: more than quotation marks and blanks there
_MARKS = "\"'“”„«»‘’("
_WORD = re.compile(r"\w+(?:['’]\w+)?")


def shown_speaker(name: str, before: str, language: str | None) -> str:
    """The words for whoever speaks as a reader finds them in another sentence; `before` is the text that they stood behind.

    >>> shown_speaker("Der Pegelrat", "Es regnete. ", "de"), shown_speaker("him", "According to ", "en")
    ('der Pegelrat', 'someone not identified')
    """
    known = profile(language)
    words = " ".join(_without_clause(name.split(), known.figures))
    if _is_pronoun(words.casefold().split(), known):
        return NOT_NAMED
    first = words.partition(" ")[0]
    opened = first.casefold() in known.names.articles and first.istitle() and _opens_sentence(before)
    return first.casefold() + words[len(first) :] if opened else words


def names_nobody(name: str, language: str | None) -> bool:
    """Whether words for a source say of nobody who it was: pronouns, counts, and nouns for words without an owner.

    "Reports", "all of", "eigenen Angaben" and "160" tell a reader nothing of whose word it is; "police reports" does, and so does "two
    engineers". Small words ("new", "first") neither add nor take anything, and alone are left as they are: among them are nouns that
    merely begin many sentences ("residents").

    >>> names_nobody("new reports", "en"), names_nobody("two engineers", "en"), names_nobody("eigenen Angaben", "de")
    (True, False, True)
    """
    empty, small = _empty(language)
    words = [word for word in _WORD.findall(name.casefold()) if not word.isdigit()]
    return all(word in empty or word in small for word in words) and (not words or not empty.isdisjoint(words))


@cache
def _empty(language: str | None) -> tuple[frozenset[str], frozenset[str]]:
    """Words that name nobody, and small words that may stand beside them."""
    known = profile(language)
    said, references = known.quotes, known.references
    pronouns = (*references.people, *references.it, *said.person_pronouns, *said.other_pronouns, *said.things)
    before_nouns = (
        *references.definite,
        *references.indefinite,
        *said.determiners,
        *said.owners,
        *known.names.articles,
    )
    nouns = (*said.reports, *said.nouns, *said.claims, *said.thereby)
    empty = frozenset((*pronouns, *before_nouns, *nouns, *said.relative, *said.not_speakers, *said.inner))
    return empty, frozenset(known.names.function) - frozenset(said.informants)


def _without_clause(words: list[str], said: FigureWords) -> list[str]:
    """The words up to a relative clause: "figures that could not be verified"."""
    for at in range(1, len(words)):
        opened = words[at - 1].endswith(",") or not said.comma_divides
        if opened and words[at].casefold() in said.relatives:
            return [*words[: at - 1], words[at - 1].rstrip(",")]
    return words


def _is_pronoun(words: list[str], known: LanguageProfile) -> bool:
    said = known.quotes
    alone = {*known.references.people, *said.person_pronouns, *said.things}
    if len(words) == 1:
        return words[0] in alone
    return len(words) == 2 and words[0] in said.owners and words[1] in said.claims


def _opens_sentence(before: str) -> bool:
    rest = before[-_SHOWN:].rstrip(" " + _MARKS)
    return not rest or rest[-1] in _ENDS
