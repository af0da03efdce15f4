import pytest

from sayso.text.uncased import folded, pieces


def test_places_are_those_of_the_text():
    text = "אמר דובר צה״ל, ג'ון וענת."
    assert [text[p.start : p.end] for p in pieces(text)] == ["אמר", "דובר", "צה״ל", "ג'ון", "וענת"]


@pytest.mark.parametrize(
    ("a", "b"), [("إيران", "ايران"), ("مَدينة", "مدينه"), ("علـــي", "علی"), ("יְרוּשָׁלַיִם", "ירושלים"), ("ארה״ב", 'ארה"ב')]
)
def test_what_writers_exchange_is_one_letter(a, b):
    assert folded(a) == folded(b)


def test_other_letters_are_others():
    assert folded("سمير") != folded("شمير")


def test_a_part_of_a_text_keeps_its_places():
    text = "واحد اثنان ثلاثة"
    assert [text[p.start : p.end] for p in pieces(text, 5, 10)] == ["اثنان"]
