"""How the words for a speaker are shown away from the sentence that they stand in.

Requirement: "said by him" names nobody, and "said by Der Betreiber" reads badly in the middle of a line. Method: a pronoun, or a
noun for words with its owner's pronoun ("seinen Worten"), is nobody's name and shown as `NOT_NAMED`; an article that only the
beginning of its sentence gave a capital loses it, and a relative clause is left out. All else stays as the page has it. Known exception: a name with an article of
its own ("The Hague") at the beginning of a sentence, where no actor of that name is known, loses that capital, too.
"""

from __future__ import annotations

from sayso.lang.figures import FigureWords
from sayso.lang.profile import LanguageProfile, profile

NOT_NAMED = "someone not identified"
_ENDS = frozenset(".!?:…\n")
_SHOWN = 20  # letters before a name: more than quotation marks and blanks there
_MARKS = "\"'“”„«»‘’("


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
