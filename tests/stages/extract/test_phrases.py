from itertools import permutations

import pytest

from sayso.stages.extract.phrases import KINDS, fold, kind_of, phrases


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Log in", "menu"),
        ("* Sign in", "menu"),
        ("Share on Facebook", "share"),
        ("Teilen Merken Drucken", "share"),
        ("MOST READ", "related"),
        ("Mehr zum Thema Hafenbau", "related"),
        ("Also read: The pier that would not stand", "pointer"),
        ("Sign up for the harbour letter", "newsletter"),
        ("Photo: Ada Venn", "caption"),
        ("© 2031 Orlo Post. All rights reserved.", "legal"),
        ("Anzeige", "advert"),
        ("12 Kommentare", "comments"),
        ("3 min read", "counter"),
        ("関連記事はこちら", "related"),
        ("Les plus lus", "related"),
        ("À lire aussi", "related"),
        ("À lire aussi : les grues du nord", "pointer"),
    ],
)
def test_a_line_says_what_it_is(line, kind):
    assert kind_of(fold(line)) == kind


@pytest.mark.parametrize("line", ["Harbour of Orlo stays shut", "Photographers came from Lunden", "Shares fell", ""])
def test_other_lines_say_nothing(line):
    assert kind_of(fold(line)) is None


def test_phrases_from_anywhere_are_sought_in_short_lines_only():
    line = fold("Every baker in Orlo keeps cookies for the ferrymen")
    assert kind_of(line) == "legal"
    assert kind_of(line, short=False) is None


def test_numbers_and_spacing_do_not_count():
    assert fold("12,5 Kommentare") == fold("3  KOMMENTARE :")


def test_every_kind_has_phrases():
    known = phrases()
    kinds = {*known.whole.values(), *(kind for group in known.opening.values() for _, kind in group)}
    assert set(KINDS) <= kinds


def test_of_two_phrases_anywhere_in_a_line_the_first_one_tells():
    known = phrases()
    single = {}
    for entries in known.within.values():
        for parts, kind in entries:
            if len(parts) == 1 and " " not in parts[0]:
                single.setdefault(kind, parts[0])
    assert len(single) > 2
    for (kind, word), (_, other) in permutations(single.items(), 2):
        assert kind_of(f"qx {word} {other}") == kind
