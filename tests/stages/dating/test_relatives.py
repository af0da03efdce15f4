import random

import pytest
from tests.stages.dating.test_dating import FIRM, _document, _timexes

from sayso.model import Derivation, Document, KnownDate
from sayso.stages.dating import dating

FLOOD = KnownDate(
    id="n-1", name="the Orlo flood", earliest="2031-08-09", latest="2031-08-09", names=("Orlo flood",), about=(), source="own"
)  # fmt: skip


def made_of(child: str, parent: str, kind: str = "translation") -> Derivation:
    return Derivation(
        id=f"v-{child}", document=child, derived_from=parent, outlet=None, kind=kind, score=0.9, why="-", evidence=()
    )


def date_all(documents: list[Document], *derivations: Derivation, **more):
    timexes = [timex for document in documents for timex in _timexes(document)]
    return {item.document: item for item in dating(documents, timexes, derivations, [], **more)}


def declared(key: str, day: str, text: str = "The mill burned.") -> Document:
    return _document(key, text, (("published", day),))


def test_a_translation_without_a_date_is_of_the_days_after_its_original():
    made = date_all([declared("a", "2021-03-08"), _document("b", "Die Mühle brannte.")], made_of("b", "a"))["b"]
    assert (made.earliest, made.latest, made.best, made.conflict) == ("2021-03-08", "2021-03-14", "2021-03-08", False)
    assert made.score < date_all([declared("a", "2021-03-08")])["a"].score
    assert "a translation of a text of 2021-03-08" in made.why


def test_dates_travel_through_several_documents_without_a_date():
    pile = [declared("a", "2021-03-08"), _document("b", "x"), _document("c", "x")]
    made = date_all(pile, made_of("b", "a", "rewrite"), made_of("c", "b"))
    assert made["c"].best == "2021-03-08"


def test_an_original_without_a_date_is_not_younger_than_its_translation():
    made = date_all([_document("a", "x"), declared("b", "2021-03-08")], made_of("b", "a"))["a"]
    assert (made.earliest, made.latest, made.best) == (None, "2021-03-08", None)


def test_a_declared_date_is_not_moved_by_its_company():
    made = date_all([declared("a", "2021-03-08"), declared("b", "2024-05-01")], made_of("b", "a"))["b"]
    assert (made.best, made.conflict) == ("2024-05-01", False)


NAMES = {"a": frozenset("xyz"), "b": frozenset("xyzq"), "c": frozenset("xy")}


@pytest.mark.parametrize(
    "other",
    [
        declared("b", "2031-08-20", "Since the flood of 9 August the road is closed."),
        _document("b", "The flood of 9 August 2031 closed the road."),
    ],
)
def test_a_tie_takes_its_year_from_a_report_of_the_same_happening(other):
    made = date_all([_document("a", FIRM), other], names=NAMES)["a"]
    assert (made.earliest, made.latest, made.best) == ("2031-08-25", "2031-08-29", "2031-08-27")
    alone = date_all([_document("a", FIRM)], names=NAMES)["a"]
    assert (alone.best, alone.possible) == (None, ())


def test_reports_that_share_too_few_names_are_no_company():
    other = declared("c", "2031-08-20", "Since the flood of 9 August the road is closed.")
    assert date_all([_document("a", FIRM), other], names=NAMES)["a"].best is None


def test_two_years_in_the_company_are_none():
    others = [_document("b", "The flood of 9 August 2031."), _document("d", "The flood of 9 August 2025.")]
    made = date_all([_document("a", FIRM), *others], names={**NAMES, "d": frozenset("xyz")})
    assert made["a"].best is None


def test_a_list_of_known_dates_gives_the_year_and_overrules_a_contradicted_claim():
    text = FIRM.replace("the flood", "the Orlo flood")
    made = date_all([_document("a", text)], known=[FLOOD])["a"]
    assert made.best == "2031-08-27"
    assert made.named == ("2031-08-09",)
    assert "the list of known dates" in made.why
    late = date_all([declared("a", "2034-02-01", text)], known=[FLOOD])["a"]
    assert (late.conflict, late.best, late.possible) == (True, "2031-08-27", (("2031-08-25", "2031-08-29"),))


def test_a_happening_of_the_list_is_a_lower_bound():
    made = date_all([_document("a", "The Orlo flood of 9 August took the mill.")], known=[FLOOD])["a"]
    assert (made.earliest, made.best) == ("2031-08-09", None)
    assert made.likely[0] == "2031-08-09"


def test_order_changes_nothing():
    pile = [declared("a", "2021-03-08"), _document("b", FIRM), _document("c", "x"), _document("d", "y")]
    ties = [made_of("c", "a"), made_of("d", "c", "copy"), made_of("b", "d", "rewrite")]
    first = date_all(pile, *ties, names=NAMES)
    mixed = random.Random(5)
    for _ in range(4):
        mixed.shuffle(pile)
        mixed.shuffle(ties)
        assert date_all(pile, *ties, names=NAMES) == first


def test_an_undated_page_likely_lies_near_those_that_name_its_day_and_its_names():
    pile = [
        _document("a", "On 9 August the river took the mill."),
        _document("b", "On 9 August the river came.", (("published", "2031-08-11"),)),
        _document("c", "On 9 August nothing was heard.", (("published", "2030-08-10"),)),
    ]
    names = {"a": frozenset("wxyz"), "b": frozenset("vwxyz"), "c": frozenset("wx")}
    made = date_all(pile, names=names)["a"]
    assert made.best is None
    assert made.likely == ("2031-07-11", "2031-09-11")
    assert "a page of 2031-08-11 names the same day" in made.why
    assert date_all(pile[::-1], names=names)["a"] == made
    assert date_all(pile, names={**names, "a": frozenset("xyz")})["a"].likely is None
