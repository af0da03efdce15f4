import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.stages.extract.dates import dates_in, label_of, order_of


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Date:2031-04-15 12:25:10", "2031-04-15T12:25:10"),
        ("5. Juni 2031, 15:59 Uhr", "2031-06-05T15:59"),
        ("06. 01. 2031, 14.59 Uhr", "2031-01-06T14:59"),
        ("Published: May 3, 2031 at 11:24 p.m. EDT", "2031-05-03T23:24"),
        ("Publié le 18 juil. 2031 à 08h01", "2031-07-18T08:01"),
        ("12 de marzo de 2031", "2031-03-12"),
        ("公開日：2031/01/31 11:30", "2031-01-31T11:30"),
        ("2031年3月9日", "2031-03-09"),
        ("2031 m. kovo 5 d.", "2031-03-05"),
        ("9 березня 2031", "2031-03-09"),
        ("31/12/31", "2031-12-31"),
        ("2031-03-04T10:11:12+0200", "2031-03-04T10:11:12+02:00"),
        ("4 March 2031 12:05 am GMT", "2031-03-04T00:05Z"),
    ],
)
def test_dates_in_many_orders_and_languages(line, value):
    assert [found.value for found in dates_in(line)] == [value]


def test_an_open_order_leaves_the_year():
    assert [found.value for found in dates_in("03/04/2031", month_first=None)] == ["2031"]
    assert [found.value for found in dates_in("03/04/2031", month_first=True)] == ["2031-03-04"]
    assert [found.value for found in dates_in("03/04/2031")] == ["2031-04-03"]


@pytest.mark.parametrize(
    ("line", "order"),
    [("12/25/2031", True), ("25/12/2031", False), ("3/4/2031 6:00 PM EST", True), ("03/04/2031 13:55 GMT", False),
     ("3/4/2031", None), ("25.12.2031", None)],
)  # fmt: skip
def test_the_page_may_show_the_order(line, order):
    assert order_of([line]) is order


@pytest.mark.parametrize("line", ["31.02.2031", "In 2031 all was well", "Room 12.30.99", "No date here"])
def test_no_date(line):
    assert list(dates_in(line)) == []


@pytest.mark.parametrize(
    ("line", "label"),
    [("Published: 2031-04-15", "published"), ("Zuletzt aktualisiert am 2031-04-15", "modified"), ("2031-04-15", None),
     ("By Ada VennPublished: 2031-04-15", "published"), ("Seen in the harbour on 2031-04-15", None),
     ("更新日：2031-04-15", "modified")],
)  # fmt: skip
def test_labels(line, label):
    assert label_of(line, line.index("2031")) == label


@given(st.text(max_size=200))
def test_any_line_yields_dates_in_place(line):
    for found in dates_in(line, month_first=None):
        assert 0 <= found.start < found.end <= len(line)
