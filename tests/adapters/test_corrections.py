import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.adapters.corrections import apart, correction, read_corrections, written
from sayso.errors import InputError, UsageError
from sayso.model import Judgement

DOCUMENT = "d-0123456789abcdef"


def judgement(verdict="same", a="Mara Vossi", b="Mara Wossi", a_document=None, b_document=None):
    return Judgement(id="j-1", verdict=verdict, a=a, b=b, a_document=a_document, b_document=b_document)


def write(tmp_path, text):
    path = tmp_path / "corrections.txt"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_a_file_holds_the_words_of_the_command(tmp_path):
    text = f"# ours\n\nsame 'Mara  Vossi' \"Mara Wossi\" # a slip\ndifferent Kerr@{DOCUMENT} Kerr\nname Orlo# x\n"
    path = write(tmp_path, text.replace("name Orlo# x", 'name Orlo "Orlo #1"'))
    assert [(wish.verdict, wish.a, wish.b, wish.where) for wish in read_corrections(path)] == [
        ("same", "Mara Vossi", "Mara Wossi", f"{path}, line 3"),
        ("different", f"Kerr@{DOCUMENT}", "Kerr", f"{path}, line 4"),
        ("name", "Orlo", "Orlo #1", f"{path}, line 5"),
    ]


@given(st.text(min_size=1), st.text(min_size=1), st.sampled_from([None, DOCUMENT]))
def test_what_is_written_is_read_again(a, b, document):
    made = judgement(a=a, b=b, a_document=document)
    try:
        wanted = correction(["same", f"{a}@{document}" if document else a, b])
    except UsageError:
        return
    import tempfile  # noqa: PLC0415  no fixture lives within one example
    from pathlib import Path  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        (read,) = read_corrections(write(Path(folder), written(made)))
    assert (read.a, read.b) == (wanted.a, wanted.b)


def test_the_shown_name_is_never_tied_to_a_document():
    assert written(judgement("name", b="Mara at Home", a_document=DOCUMENT)).endswith('"Mara at Home"')
    assert apart("jan@kerr.example") == ("jan@kerr.example", None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("same Mara\n", "line 1: same takes two names and got 1; write: same"),
        ("\nsame Mara Vossi Wossi\n", "line 2: same takes two names and got 3"),
        ('same "" Vossi\n', "line 1: same takes two names"),
        ("undo same a b\n", "line 1: “undo” is no correction; begin with same, different, name"),
        ('same "Mara Vossi\n', "line 1: a quotation mark is not closed"),
        (b"same M\xfcller Mara\n", "line 1: the line is not UTF-8"),
        ("same Mara " + "x" * 400, "line 1: “xxxx"),
        ("same Mara \x1bx\n", "line 1: “\\x1bx” is no name"),
        ("same Mara " + "x" * 10_000, "line 1: the line is longer than 10,000 bytes"),
    ],
)
def test_what_is_wrong_is_named_with_file_and_line(tmp_path, text, told):
    path = write(tmp_path, text)
    with pytest.raises(InputError) as error:
        read_corrections(path)
    assert f"{path}, {told}" in str(error.value)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        read_corrections(tmp_path / "nowhere.txt")
