from hypothesis import given, settings
from hypothesis import strategies as st
from tests.stages.copies import kinds
from tests.stages.copies.pages import GERMAN, REPORT, document

from sayso.stages.copies.aligned import passages

ANY = st.lists(
    st.sampled_from([*REPORT.split(". "), *GERMAN.split(". "), "„Was?“", "", "\n\n", "大坝。", "42"]), max_size=8
)


def test_sentences_that_stand_for_each_other_are_shown_in_order():
    found = passages(document("a", kinds.TRANSLATION, language="de"), document("b", kinds.WIRE), most=20)
    shown = [(pair.here.of(kinds.TRANSLATION), pair.there.of(kinds.WIRE)) for pair in found]
    assert shown[0][0].startswith("Ein Erdrutsch hat")
    assert shown[0][1].startswith("A landslide buried")
    assert shown[-1][0].endswith("in Old Rennick 39 Menschen.")
    assert shown[-1][1].endswith("in Old Rennick in 1968.")
    assert [pair.there for pair in found] == sorted(pair.there for pair in found)


def test_no_more_than_asked_for_are_shown():
    assert len(passages(document("a", kinds.REWRITE), document("b", kinds.WIRE), most=2)) == 2


def test_a_half_is_held_against_the_half_that_it_is():
    tail = kinds.TRANSLATION[kinds.TRANSLATION.index("Der Hang") :]
    found = passages(document("a", tail, language="de"), document("b", kinds.WIRE), most=20)
    assert any("Lanz" in pair.here.of(tail) and "Lanz" in pair.there.of(kinds.WIRE) for pair in found)


def test_names_alone_are_shown_where_no_sentences_meet():
    left, right = "They came to Lundhaven at dawn.", "Sie kamen nach Lundhaven, vor Tag."
    found = passages(document("a", left), document("b", right, language="de"), most=5)
    assert [(pair.here.of(left), pair.there.of(right)) for pair in found] == [("Lundhaven", "Lundhaven")]


def test_what_stands_everywhere_speaks_for_no_sentence():
    text = "Lundhaven won. " * 30
    assert passages(document("a", text), document("b", text, language="de"), most=5) == []


@given(ANY, ANY, st.sampled_from(["en", "de", None]))
@settings(deadline=None, max_examples=60)
def test_any_two_texts_give_spans_of_their_own(left, right, language):
    a, b = document("a", " ".join(left)), document("b", " ".join(right), language=language)
    for pair in passages(a, b, most=5):
        assert pair.here.of(a.text)
        assert pair.there.of(b.text)
