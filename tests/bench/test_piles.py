import re

import pytest
from filler import article
from piles import articles, repeated

PAGE = """<html lang="en"><head><script>var menu = "Elections";</script></head><body>
<nav><a href="/elections">Elections</a></nav>
<p>Harbour pilots in Quenby counted 412 crates on Friday, 3 May 2024, although nobody had ordered anything &mdash; whatever.</p>
</body></html>"""


@pytest.fixture
def source(tmp_path):
    folder = tmp_path / "source"
    folder.mkdir()
    (folder / "page.html").write_text(PAGE)
    return folder


def test_copies_differ_in_long_lines_only(source, tmp_path):
    first, second, third = (path.read_text() for path in sorted(repeated(source, tmp_path / "out", 3).iterdir()))
    assert first == PAGE
    assert len({first, second, third}) == 3
    assert [line for line in second.splitlines() if "<p>" not in line] == [
        line for line in PAGE.splitlines() if "<p>" not in line
    ]
    assert "3 May 2024" in second
    assert "&mdash;" in second
    assert sorted(re.findall(r"[A-Za-z]{5,}", second)) == sorted(re.findall(r"[A-Za-z]{5,}", PAGE))


def test_the_same_call_makes_the_same_pile(source, tmp_path):
    one, other = (repeated(source, tmp_path / name, 4) for name in ("one", "other"))
    assert [path.read_bytes() for path in sorted(one.iterdir())] == [
        path.read_bytes() for path in sorted(other.iterdir())
    ]


def test_a_folder_without_pages_is_said(tmp_path):
    with pytest.raises(SystemExit, match=r"no \.html or \.txt"):
        repeated(tmp_path, tmp_path / "out", 1)


def test_articles_have_their_length_and_both_languages(tmp_path):
    paths = sorted(articles(tmp_path, 4, 200).iterdir())
    assert [path.stem[-2:] for path in paths] == ["de", "en", "de", "en"]
    assert all(200 <= len(path.read_text().split()) < 260 for path in paths)


def test_two_articles_share_hardly_a_phrase():
    def phrases(text):
        words = text.split()
        return {tuple(words[first : first + 5]) for first in range(len(words) - 4)}

    one, other = phrases(article("en", 1, 500)), phrases(article("en", 2, 500))
    assert len(one & other) < 0.05 * len(one)
