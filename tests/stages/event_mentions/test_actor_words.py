import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Filler, Span
from sayso.stages.event_mentions.actor_words import Words


def codes(text, *phrases, here=()):
    starts = [(text.index(phrase), text.index(phrase) + len(phrase)) for phrase in phrases]
    fillers = [Filler(role="actor", start=start, end=end, mention=None) for start, end in starts]
    return Words(text, {}, tuple(Span(start, end) for start, end in starts)).codes(fillers, here=here)


@pytest.mark.parametrize(
    ("text", "phrases", "found"),
    [
        ("US and Danish activists sang.", ["US", "Danish activists"], ["USAOPP", "DNKOPP"]),
        ("Norway's army and police met.", ["Norway's army", "police"], ["NORMIL", "NORCOP"]),
        ("Lawmakers and clerics from Peru met.", ["Lawmakers", "clerics from Peru"], ["PERLEG", "PERREL"]),
        ("Lawmakers in Chile and Peru met.", ["Lawmakers in Chile"], ["CHLLEG", "PERLEG"]),
        ("Chile, Kenya, Norway and Peru met.", ["Chile", "Kenya"], ["CHL", "KEN", "NOR", "PER"]),
        ("Tilo Brandt, the president of Norway, left.", ["Tilo Brandt"], ["NORGOV"]),
        ("Chile and Peru confirmed their meeting.", ["their"], ["CHL", "PER"]),
        ("Brazil and the EU met.", ["Brazil", "the EU"], ["BRA", "IGOEUREEC"]),
    ],
)
def test_each_actor_of_a_list_is_one(text, phrases, found):
    assert codes(text, *phrases) == found


def test_those_of_no_country_are_of_where_it_happens_unless_somebody_s_own():
    assert codes("Rebels fled.", "Rebels", here=["TCD"]) == ["TCDREB"]
    assert codes("Rebels fled their troops.", "their troops", here=["TCD"]) == []


def test_a_name_with_a_role_of_its_own_is_not_read_on_to():
    text = "Rebels in Chile and Peru fought."
    rebels, other = Span(0, 15), Span(20, 24)
    assert Words(text, {}, (rebels, other)).named_in(rebels) == ["CHLREB"]
    assert Words(text, {}).named_in(rebels) == ["CHLREB", "PERREB"]


@given(st.text(min_size=1), st.integers(0, 30), st.integers(1, 30))
def test_any_words_give_codes(text, start, length):
    start = min(start, len(text) - 1)
    end = min(start + length, len(text))
    fillers = [Filler(role="actor", start=start, end=end, mention=None)]
    assert all(len(code) % 3 == 0 for code in Words(text, {}, ()).codes(fillers))
