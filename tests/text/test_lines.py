from hypothesis import given
from hypothesis import strategies as st

from sayso.text.lines import visible_lines


@given(st.text(alphabet="ab \n\t🙂"))
def test_lines_hold_all_that_is_visible_and_nothing_around_it(text):
    pieces = [text[start:end] for start, end in visible_lines(text)]
    assert all(piece == piece.strip() and "\n" not in piece for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())
