import random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.stages.copies import kinds
from tests.stages.copies.pages import GERMAN, OTHER, REPORT, document, published

from sayso.stages.copies import copies, kin
from sayso.text.words import keys


def _by_document(pile):
    found, origins = copies(pile)
    return {derivation.document: derivation for derivation in found}, origins


def test_unrelated_texts_are_origins_of_their_own():
    found, origins = _by_document([document("a"), document("b", OTHER)])
    assert not found
    assert sorted(origin.documents for origin in origins) == [("d-a",), ("d-b",)]


def test_a_shortened_copy_comes_from_the_longer_text_with_passages_to_check():
    short = document("a", REPORT[: len(REPORT) // 2])
    found, origins = _by_document([short, document("b", outlet="Brevik Post")])
    copied = found["d-a"]
    assert (copied.derived_from, copied.kind, copied.outlet) == ("d-b", "copy", "Brevik Post")
    assert copied.score > 0.8
    assert "the page of Brevik Post" in copied.why
    assert copied.evidence[0].here.of(short.text) == copied.evidence[0].there.of(REPORT)
    assert [origin.documents for origin in origins] == [("d-a", "d-b")]


def test_an_excerpt_is_found_in_a_much_longer_text():
    long = f"{OTHER} {REPORT} {GERMAN}"
    found, _ = _by_document([document("a", " ".join(REPORT.split()[20:70])), document("b", long)])
    assert found["d-a"].derived_from == "d-b"


def test_a_page_that_credits_an_agency_comes_from_outside_the_pile():
    page = document("a", credit=("NPA",), dateline_place="PORT SELKA", contributors=("Jon Bly",))
    found, origins = _by_document([page])
    assert (found["d-a"].kind, found["d-a"].derived_from, found["d-a"].outlet) == ("syndicated", None, "NPA")
    assert found["d-a"].evidence == ()
    assert origins[0].credit == "NPA"


def test_two_texts_of_one_agency_are_two_origins():
    _, origins = _by_document([document("a", credit=("NPA",)), document("b", OTHER, credit=("NPA",))])
    assert len(origins) == 2


def test_two_pages_that_credit_one_text_to_an_agency_are_one_origin():
    found, origins = _by_document(
        [document("a", credit=("NPA",)), document("b", REPORT + " The end.", credit=("NPA",))]
    )
    assert {derivation.kind for derivation in found.values()} == {"syndicated"}
    assert len(origins) == 1


def test_the_agencys_own_page_is_the_origin_and_no_copy():
    own = document("b", outlet="Norrland Press Agency", declared=published("2023-06-21"))
    client = document("a", credit=("NPA",), outlet="Brevik Post", declared=published("2023-06-20"))
    found, _ = _by_document([own, client])
    assert list(found) == ["d-a"]
    assert (found["d-a"].derived_from, found["d-a"].kind) == ("d-b", "copy")
    assert "agency's own" in found["d-a"].why


def test_a_page_without_the_credit_comes_from_one_that_has_it():
    found, _ = _by_document([document("a"), document("b", credit=("NPA",), dateline_place="PORT SELKA")])
    assert (found["d-a"].derived_from, found["d-a"].outlet) == ("d-b", "NPA")
    assert "it names its agency and it has a dateline" in found["d-a"].why


def test_versions_of_one_outlet_are_revisions_of_the_oldest():
    old = document("b", outlet="Brevik Post", declared=published("2023-06-20"))
    new = document("a", REPORT + " " + OTHER, outlet="Brevik Post", declared=published("2023-06-22"))
    found, _ = _by_document([old, new])
    assert (found["d-a"].kind, found["d-a"].derived_from) == ("revision", "d-b")
    assert "d-b" not in found


def test_dates_of_different_outlets_decide_only_where_nothing_else_does():
    early, late = published("2023-06-20"), published("2025-01-02")
    alike, _ = _by_document([document("a", declared=late), document("b", declared=early)])
    assert alike["d-a"].derived_from == "d-b"
    credited, _ = _by_document([document("a", declared=late, dateline_place="SELKA"), document("b", declared=early)])
    assert credited["d-b"].derived_from == "d-a"


def test_where_nothing_tells_which_came_first_the_reason_says_so():
    found, _ = _by_document([document("a"), document("b")])
    (only,) = found.values()
    assert only.score == 0.5
    assert "cannot be told" in only.why


def test_a_translation_is_found_and_shown_by_sentences():
    original = document("b", dateline_place="PORT SELKA")
    found, origins = _by_document([document("a", GERMAN, language="de"), original, document("c", OTHER)])
    made = found["d-a"]
    assert (made.kind, made.derived_from) == ("translation", "d-b")
    shown = {pair.here.of(GERMAN): pair.there.of(REPORT) for pair in made.evidence}
    assert shown[
        "Das Schiff, gebaut 1987, hatte Port Selka mit 212 Fahrgästen verlassen, obwohl eine Sturmwarnung galt."
    ].startswith("The ship, built in 1987")
    assert len(origins) == 2


def test_teasers_and_notices_are_no_copies():
    found, _ = _by_document([document("a", "Subscribe to read on."), document("b", "Subscribe to read on.")])
    assert not found


def test_any_chain_of_copies_has_no_circle():
    words = REPORT.split()
    pile = [document(str(start), " ".join(words[start : start + 90])) for start in range(0, 40, 5)]
    found, origins = _by_document(pile)
    for start in found:
        seen, here = set(), start
        while here in found:
            assert here not in seen
            seen.add(here)
            here = found[here].derived_from
    assert len(origins) == 1


def test_a_large_family_of_copies_is_one_origin():
    words = REPORT.split()
    pile = [
        document(f"{number:03}", " ".join([*words[: 100 + number % 20], f"ending {number}"])) for number in range(200)
    ]
    _, origins = _by_document(pile)
    assert len(origins) == 1


PIECES = st.lists(st.sampled_from([REPORT[:300], REPORT[300:], OTHER, GERMAN, "", "Ω 大坝", "\ud800"]), max_size=3)
PILES = st.lists(st.tuples(PIECES, st.sampled_from([None, "en", "de"])), max_size=6)


@given(PILES, st.randoms())
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=40)
def test_order_changes_nothing_and_spans_slice_to_equal_words(pieces, rng):
    pile = [
        document(str(number), " ".join(parts), language=language) for number, (parts, language) in enumerate(pieces)
    ]
    shuffled = random.Random(rng.random()).sample(pile, len(pile))
    assert copies(pile) == copies(shuffled)
    texts = {one.id: one.text for one in pile}
    found, origins = copies(pile)
    assert sorted(name for origin in origins for name in origin.documents) == sorted(texts)
    assert len({derivation.document for derivation in found}) == len(found)
    for derivation in found:
        for pair in derivation.evidence if derivation.kind in {"copy", "revision"} else ():
            assert keys(pair.here.of(texts[derivation.document])) == keys(pair.there.of(texts[derivation.derived_from]))


def test_kin_names_what_pairs_are_to_each_other():
    pairs = kin([document("a"), document("b"), document("c", GERMAN, language="de"), document("d", OTHER)])
    assert [(pair.a, pair.b, pair.relation) for pair in pairs] == [
        ("d-a", "d-b", "reprint"),
        ("d-a", "d-c", "translation"),
        ("d-b", "d-c", "translation"),
    ]


def test_a_rewrite_is_less_near_than_any_copy():
    pairs = kin(
        [document("a", kinds.WIRE), document("b", kinds.REWRITE), document("c", kinds.WIRE[: len(kinds.WIRE) * 3 // 4])]
    )
    scores = {(pair.a, pair.b): (pair.relation, pair.score) for pair in pairs}
    assert scores["d-a", "d-b"][0] == "rewrite"
    assert scores["d-a", "d-b"][1] < 0.6 < scores["d-a", "d-c"][1]
