from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.adapters.isodate import iso_date, url_date


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2031-03-04", "2031-03-04"), ("20310304", "2031-03-04"), ("2031-03", "2031-03"),
        ("2031-03-04T09:30:00Z", "2031-03-04T09:30:00+00:00"), ("2031-03-04 09:30", "2031-03-04T09:30:00"),
        ("2031-03-04T09:30:00.123+0100", "2031-03-04T09:30:00+01:00"), ("2031-03-04T09:30+01", "2031-03-04T09:30:00+01:00"),
        ("2031-03-04T25:00:00Z", "2031-03-04"), ("Tue, 04 Mar 2031 09:30:00 GMT", "2031-03-04T09:30:00+00:00"),
        ("4 Mar 2031 09:30 +0100", "2031-03-04T09:30:00+01:00"), ("1930383000", "2031-03-04T09:30:00+00:00"),
        (1930383000, "2031-03-04T09:30:00+00:00"), ("1930383000000", "2031-03-04T09:30:00+00:00"),
        ("4.3.2031, 9 Uhr", "2031-03-04"), ("24/3/2031", "2031-03-24"), ("3/24/2031", "2031-03-24"),
        ("3/3/2031", "2031-03-03"), ("2031/3/4", "2031-03-04"), ("March 4, 2031", "2031-03-04"),
        ("Sept. 4th 2031 at noon", "2031-09-04"), ("4 March 2031", "2031-03-04"),
    ],
)  # fmt: skip
def test_dates(text, value):
    assert iso_date(text) == value


@pytest.mark.parametrize(
    "text",
    ["", "   ", None, True, [], "yesterday", "03/04/2031", "2031", "2031-13-01", "2031-02-30", "1066-10-14", "9999-01-01",
     "31.02.2031", "x" * 200, "12:30", 1e300, float("nan"), "-1"],
)  # fmt: skip
def test_no_dates(text):
    assert iso_date(text) is None


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_read_in_every_shape(day):
    for shape in ("%Y-%m-%d", "%Y%m%d", "%d.%m.%Y", "%Y/%m/%d", "%d %b %Y", "%B %d, %Y"):
        assert iso_date(day.strftime(shape)) == day.isoformat()


@given(st.one_of(st.text(max_size=60), st.floats(), st.integers()))
def test_anything_is_a_date_or_not(text):
    value = iso_date(text)
    assert value is None or date.fromisoformat(value[:10] if len(value) > 7 else f"{value}-01")


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://courier.example/2031/03/04/ferry", ("2031-03-04", "2031/03/04")),
        ("https://courier.example/2031/mar/04/ferry", ("2031-03-04", "2031/mar/04")),
        ("https://courier.example/2031/03/ferry", ("2031-03", "2031/03")),
        ("https://courier.example/ferry-2031-03-04.html", ("2031-03-04", "2031-03-04")),
        ("https://courier.example/20310304-ferry", ("2031-03-04", "20310304")),
        ("https://courier.example/ferry/12345678", None),
        ("https://2031-03-04.example/ferry", None),
        ("https://courier.example/2031/13/44/ferry", None),
        ("https://courier.example/", None),
        (None, None),
    ],
)
def test_dates_in_addresses(url, wanted):
    assert url_date(url) == wanted
