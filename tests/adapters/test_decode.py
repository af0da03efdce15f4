import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.adapters.decode import decode, is_binary

GERMAN = "Die Fähre nach Ostrel fährt wieder, sagte die Hafenmeisterin. Für „größere“ Schiffe gilt das nicht."
RUSSIAN = "Паром на остров снова ходит, сообщила начальница порта. Три корабля из пяти остаются в доке до конца месяца."
ARABIC = "عادت العبارة إلى الجزيرة صباح الثلاثاء بعد تسعة أيام من العاصفة كما قال مكتب الميناء"
JAPANESE = "フェリーは火曜日に再開した。港湾事務所によると、五隻のうち二隻だけが運航できる。"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "utf-8"), (GERMAN, "utf-8-sig"), (GERMAN, "cp1252"), (GERMAN, "utf-16"), (GERMAN, "utf-16-le"),
        (GERMAN, "utf-16-be"), (GERMAN, "utf-32"), (RUSSIAN, "utf-8"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp866"), (ARABIC, "cp1256"), (JAPANESE, "shift_jis"), ("plain ASCII", "ascii"),
    ],
)  # fmt: skip
def test_nothing_stated(text, encoding):
    assert decode(text.encode(encoding), None) == text


@pytest.mark.parametrize(
    ("text", "encoding", "label"),
    [
        (RUSSIAN, "koi8-r", "KOI8-R"), (RUSSIAN, "iso8859-5", "iso-8859-5"), (JAPANESE, "euc_jp", "EUC-JP"),
        (JAPANESE, "iso2022_jp", "iso-2022-jp"), (GERMAN, "cp1252", "ISO-8859-1"), (GERMAN, "cp1252", "us-ascii"),
        (GERMAN, "cp1252", '"windows-1252"'),
    ],
)  # fmt: skip
def test_stated_by_the_carrier_or_the_page(text, encoding, label):
    assert decode(text.encode(encoding), label) == text
    page = f"<meta charset={label}>{text}"
    assert decode(page.encode(encoding), None) == page


def test_the_carrier_comes_before_the_page():
    page = f'<meta charset="koi8-r">{RUSSIAN}'
    assert decode(page.encode("cp1251"), "windows-1251") == page


@pytest.mark.parametrize("label", ["iso-8859-1", "utf-7", "base64", "no-such-thing", "\x00", "", "rot13"])
def test_valid_utf_8_is_believed_before_any_label(label):
    assert decode(GERMAN.encode(), label) == GERMAN


def test_a_page_cut_within_a_character():
    assert decode("Köln und Grüße".encode()[:-2], None) == "Köln und Gr\ufffd\ufffde"[:-1].replace(
        "\ufffd\ufffd", "ü\ufffd"
    )


def test_damage_in_utf_8_is_local():
    broken = (GERMAN * 5).encode() + b"\xff" + RUSSIAN.encode()
    assert decode(broken, None) == GERMAN * 5 + "\ufffd" + RUSSIAN


@pytest.mark.parametrize(("data", "text"), [(b"a\r\nb\rc\n", "a\nb\nc\n"), (b"a\x00b", "a\ufffdb"), (b"", "")])
def test_line_ends_and_nul(data, text):
    assert decode(data, None) == text


def test_mojibake_is_left_as_it_is():
    assert decode("GrÃ¼ÃŸe".encode(), None) == "GrÃ¼ÃŸe"


@given(st.binary(max_size=300), st.one_of(st.none(), st.text(max_size=12), st.sampled_from(["utf-16", "gbk", "big5"])))
def test_any_bytes_become_text_that_can_be_encoded(data, charset):
    text = decode(data, charset)
    assert text.encode("utf-8").decode("utf-8") == text
    assert "\r" not in text
    assert "\x00" not in text


@given(st.text(max_size=200).filter(lambda text: "\r" not in text and "\x00" not in text and text[:1] != "\ufeff"))
def test_utf_8_goes_round(text):
    if "\x1b" not in text:
        assert decode(text.encode("utf-8"), None) == text


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (b"%PDF-1.7 text", True), (b"\x89PNG\r\n", True), (b"PK\x03\x04abc", True), (bytes(range(256)) * 8, True),
        (GERMAN.encode("utf-16-le"), False), (GERMAN.encode("utf-16"), False), (RUSSIAN.encode("cp1251"), False),
        (JAPANESE.encode("iso2022_jp"), False), (b"", False), (b"one\x00NUL in a long text " * 3 + b"a" * 500, False),
    ],
)  # fmt: skip
def test_binary(data, wanted):
    assert is_binary(data) is wanted
