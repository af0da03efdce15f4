import pytest

from sayso.report.sections import interval


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        (None, None, "date unknown"),
        ("2031-02-03", "2031-02-03", "2031-02-03"),
        ("2031-02-03", "2031-02-05", "2031-02-03 to 2031-02-05"),
        ("2031-02-03", None, "2031-02-03 or later"),
        (None, "2031-02-03", "2031-02-03 or earlier"),
        ("2031-01-01", "2031-12-31", "2031"),
        ("2032-02-01", "2032-02-29", "2032-02"),
        ("2031-12-01", "2031-12-31", "2031-12"),
        ("2031-02-01", "2031-02-27", "2031-02-01 to 2031-02-27"),
        ("9999-12-01", "9999-12-30", "9999-12-01 to 9999-12-30"),
    ],
)
def test_an_interval_in_words(earliest, latest, words):
    assert interval(earliest, latest) == words
