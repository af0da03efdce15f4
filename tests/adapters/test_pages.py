import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.adapters.pages import failure, megabytes, to_bytes, web_address


@given(st.text(alphabet=st.characters(), max_size=30) | st.lists(st.integers(0xD800, 0xDFFF).map(chr)).map("".join))
def test_any_text_becomes_utf_8(text):
    assert to_bytes(text).decode("utf-8").replace("\ufffd", "") == "".join(c for c in fix(text) if c != "\ufffd")


def fix(text: str) -> str:
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def test_surrogate_pairs_are_joined():
    assert to_bytes("\ud83d\ude00") == "😀".encode()
    assert to_bytes("a\ud800b") == "a\ufffdb".encode()


@pytest.mark.parametrize(
    ("value", "address"),
    [
        (" https://courier.example/a ", "https://courier.example/a"), ("HTTP://courier.example", "HTTP://courier.example"),
        ("courier.example/a", "courier.example/a"), ("courier.example:8080/a", "courier.example:8080/a"),
        ("javascript:alert(1)", None), ("data:text/html,x", None), ("file:///etc/passwd", None), ("", None), (None, None),
        (7, None), ("https://courier.example/\ud800", "https://courier.example/\ufffd"),
    ],
)  # fmt: skip
def test_web_addresses(value, address):
    assert web_address(value) == address


def test_failures_tell_where_and_what():
    found = failure("pile/a.jpg", "is a picture, not a page")
    assert (found.page, found.path, found.stage) == ("pile/a.jpg", "pile/a.jpg", "read")
    assert found.id != failure("pile/b.jpg", "is a picture, not a page").id


def test_megabytes():
    assert megabytes(10_000_000) == "10 MB"
    assert megabytes(1_500_000) == "1.5 MB"
