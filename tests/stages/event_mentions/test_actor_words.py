import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Filler, Span
from sayso.stages.event_mentions.actor_words import Words, parts


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
        ("Norway's and Chile's governments met.", ["Norway", "Chile's governments"], ["NORGOV", "CHLGOV"]),
        ("Chile's young and able minister met.", ["Chile's young and able minister"], ["CHLGOV"]),
        ("Bosnia and Herzegovina met.", ["Bosnia and Herzegovina"], ["BIH"]),
        ("Clerics and farmers met.", ["Clerics", "farmers"], ["---REL", "---AGR"]),
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


def test_a_person_that_no_list_knows_is_what_he_is():
    text = "Spokesman Ole Brask of the Norwegian navy spoke, and Ana Lund sang."
    words = Words(text, {}, (), ("Ole Brask", "Ana Lund"))
    assert words.named_in(Span(0, 19)) == ["NORMIL"]
    start = text.index("Ana")
    assert words.named_in(Span(start, start + 8)) == []


def test_it_is_who_was_named_first_in_its_sentence():
    text = "It rained. Chile said that it feared Peru."
    start = text.index(" it ") + 1
    pronoun = Filler(role="actor", start=start, end=start + 2, mention=None)
    assert Words(text, {}).codes([pronoun]) == ["CHL"]


@pytest.mark.parametrize(
    ("text", "phrase", "verb", "found"),
    [
        ("The EU and Chile called on Peru.", "Chile", "called", ["IGOEUREEC", "CHL"]),
        ("Members of the Ghanaian parliament and Danish police have met.", "Members of the Ghanaian parliament", "met", ["GHALEG", "DNKCOP"]),
        ("Chile won and Peru called on Kenya.", "Peru", "called", ["PER"]),
        ("It rained, and Peru called on Kenya.", "Peru", "called", ["PER"]),
        ("Peru rose and called on Kenya.", "Peru", "called", ["PER"]),
    ],
)  # fmt: skip
def test_who_is_joined_before_a_verb_acts_too(text, phrase, verb, found):
    start = text.index(phrase)
    filler = Filler(role="actor", start=start, end=start + len(phrase), mention=None)
    words = Words(text, {})
    assert words.codes(words.before([filler], text.index(verb))) == found


def test_adjectives_joined_before_a_noun_are_read():
    assert codes("Kyrgyz and Tajik border guards met.", "border guards") == ["KGZCOP", "TJKCOP"]


@given(st.text())
def test_parts_are_of_the_phrase(phrase):
    assert all(part in phrase for part in parts(phrase))


@given(st.text(min_size=1), st.integers(0, 30), st.integers(1, 30))
def test_any_words_give_codes(text, start, length):
    start = min(start, len(text) - 1)
    end = min(start + length, len(text))
    fillers = [Filler(role="actor", start=start, end=end, mention=None)]
    assert all(len(code) % 3 == 0 for code in Words(text, {}, ()).codes(fillers))
