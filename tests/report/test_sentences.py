import itertools
from dataclasses import replace
from datetime import date, timedelta

from sayso.report.joins import join
from sayso.report.scale import LETTER
from sayso.report.sentences import dated_sentences, sentences_text
from tests.samples import dossier

SAMPLE = dossier()


def drawn(*intervals):
    """The timeline of the sample's first moment, told again for each interval."""
    (first, *_) = SAMPLE.moments
    moments = tuple(
        replace(first, id=f"k-{number}", earliest=earliest, latest=latest)
        for number, (earliest, latest) in enumerate(intervals)
    )
    made = replace(SAMPLE, moments=moments)
    return dated_sentences(made, join(made))


def test_bars_keep_order_and_overlap():
    days = drawn(("2031-03-01", "2031-03-31"), ("2031-03-05", "2031-03-05"), ("1970-01-01", "1970-12-31")).days
    assert [day.when for day in days] == ["1970", "2031-03", "2031-03-05"]
    old, month, day = days
    assert old.left < old.right < month.left < day.left == day.right < month.right


def test_a_timeline_of_one_day_is_a_dot_in_the_middle():
    (day,) = drawn(("2031-03-05", "2031-03-05")).days
    assert day.left == day.right == 50.0


def test_the_axis_tells_years_or_months_or_days_and_leaves_room():
    start = date(2031, 3, 1)
    near = [(str(start + timedelta(days=n)), str(start + timedelta(days=n))) for n in range(20)]
    assert {len(tick.label) for tick in drawn(*near).ticks} == {len("2031-03-01")}
    far = [(f"{year}-01-01", f"{year}-12-31") for year in range(1960, 2031)]
    ticks = drawn(*far).ticks
    assert ticks[-1].label == "2030"
    assert all(b.at - a.at >= LETTER * len("2030") for a, b in itertools.pairwise(ticks))


def test_the_reason_quotes_the_words():
    (day,) = drawn(("2031-03-05", "2031-03-05")).days
    assert "“Monday”" in day.why


def test_sentences_told_twice_are_one_line():
    (day,) = drawn(("2031-03-05", "2031-03-05"), ("2031-03-05", "2031-03-05")).days
    assert len(day.lines) == 1


def test_copies_of_one_text_are_one_line_and_other_origins_are_not():
    (first, *_) = SAMPLE.moments
    made = replace(SAMPLE, moments=(first, replace(first, id="k-2", document="d-2")))
    (day,) = dated_sentences(made, join(made)).days
    assert [(line.place.document, [p.document for p in line.also]) for line in day.lines] == [("d-1", ["d-2"])]
    (origin,) = SAMPLE.origins
    apart = replace(made, origins=(replace(origin, documents=("d-1",)), replace(origin, id="g-2", documents=("d-2",))))
    (day,) = dated_sentences(apart, join(apart)).days
    assert (len(day.lines), day.origins) == (2, 2)


def test_the_terminal_tells_each_day_with_its_sentences():
    made = sentences_text(SAMPLE, join(SAMPLE)).splitlines()
    assert made[0] == "2031-02-03"
    assert "Ada Venn of Orlo said on Monday" in made[1]
    empty = replace(SAMPLE, moments=())
    assert sentences_text(empty, join(empty)) == "No sentence could be dated."
