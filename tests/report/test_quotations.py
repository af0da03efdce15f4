from dataclasses import replace

from sayso.model import Origin, SameWords
from sayso.report.joins import join
from sayso.report.quotations import TITLES, quotation_groups, quotations_text
from tests.samples import EVIL, dossier

SAMPLE = dossier()
FIRST, COPY = SAMPLE.quotations


def groups(*quotes, **changes):
    known = {quote.id for quote in quotes}
    same = tuple(pair for pair in SAMPLE.same_words if {pair.a, pair.b} <= known)
    made = replace(SAMPLE, **{"quotations": quotes, "same_words": same, **changes})
    return quotation_groups(made, join(made))


def attributed(quote, words, **changes):
    """The quotation with other words of its text as its source, and no known speaker."""
    text = SAMPLE.documents[0].text
    span = type(FIRST.content[0])(text.index(words), text.index(words) + len(words))
    return replace(quote, attribution=replace(FIRST.attribution, source=(span,), speaker=None), **changes)


def test_the_same_words_of_a_speaker_are_one_line_with_every_page():
    (speaker,) = groups(FIRST, replace(COPY, attribution=FIRST.attribution))
    (said,) = speaker.sayings
    assert (speaker.entity.id, speaker.pages, speaker.origins) == ("e-1", 2, 1)
    assert (said.place.document, [place.document for place in said.also]) == ("d-1", ["d-2"])
    assert (said.pages, said.origins) == (2, 1)


def test_altered_words_are_never_folded():
    (altered,) = SAMPLE.same_words
    text = COPY.content[0]
    other = replace(COPY, attribution=FIRST.attribution, content=(replace(text, end=text.end - 2),))
    (speaker,) = groups(FIRST, other, same_words=(replace(altered, kind="altered"),))
    assert [[place.document for place in said.also] for said in speaker.sayings] == [["d-2"], ["d-1"]]


def test_few_words_of_copies_are_folded_though_nothing_pairs_them():
    (speaker,) = groups(FIRST, replace(COPY, attribution=FIRST.attribution), same_words=())
    assert [said.pages for said in speaker.sayings] == [2]


def test_words_with_a_verb_of_saying_but_no_source_have_no_speaker():
    (speaker,) = groups(replace(FIRST, attribution=replace(FIRST.attribution, source=(), speaker=None)))
    assert speaker.name == "No speaker is named"


def test_shortened_words_are_folded_between_copies_only():
    apart = tuple(Origin(id=f"g-{n}", documents=(f"d-{n}",), credit=None, why="w") for n in (1, 2))
    short = (SameWords(id="w-1", a="q-1", b="q-2", kind="shortened", speaker=None, score=0.9, why="w"),)
    cut = replace(COPY.content[0], end=COPY.content[0].end - 2)
    both = (FIRST, replace(COPY, attribution=FIRST.attribution, content=(cut,)))
    (copied,), (written,) = groups(*both, same_words=short), groups(*both, same_words=short, origins=apart)
    assert (len(copied.sayings), len(written.sayings)) == (1, 2)


def test_one_place_with_two_verbs_of_saying_is_one_line():
    (speaker,) = groups(FIRST, replace(FIRST, id="q-3"))
    assert len(speaker.sayings) == 1


def test_those_without_a_name_stand_together_behind_the_named():
    told = groups(
        replace(COPY, id="q-9"),
        attributed(COPY, "At", id="q-5"),
        attributed(COPY, "Mayor", id="q-4"),
        FIRST,
    )
    assert [one.name for one in told][1:] == list(TITLES.values())
    assert [one.entity is None for one in told] == [False, True, True, True]


def test_roles_that_are_part_of_others_are_left_out():
    (role,) = SAMPLE.roles
    (speaker,) = groups(FIRST, roles=(role, replace(role, id="o-2", text="Mayor of Orlo")))
    assert speaker.roles == ["Mayor of Orlo"]


def test_the_terminal_tells_who_said_what_and_where_else_it_stands():
    made = replace(SAMPLE, quotations=(FIRST, replace(COPY, attribution=FIRST.attribution)))
    lines = quotations_text(made, join(made)).splitlines()
    assert lines[0] == f"Ada Venn {EVIL} (Mayor): 2 pages, 1 origin"
    assert lines[1] == "  - “At least 3 fell.”"
    assert lines[2].startswith("    Mayor Ada Venn of Orlo (said) · =Orlo Post")
    assert "2 pages, 1 origin, also in =Orlo Post" in lines[2]
    empty = replace(SAMPLE, quotations=(), same_words=())
    assert quotations_text(empty, join(empty)) == "No quotations were found."
