from datetime import date

from sayso.lang import profile
from sayso.lang.known_dates import known_dates
from sayso.model import KnownDate, Span
from sayso.stages.dating.clues import clues_of
from sayso.stages.dating.facts import facts_for, fixed_day, known_days
from sayso.stages.timexes import find


def known(day, name="the Orlo flood", names=("Orlo flood",), about=("Orlo", "Drenna", "Venn")):
    return KnownDate(id=f"n-{day}", name=name, earliest=day, latest=day, names=names, about=about, source="own.csv")


def test_a_day_gets_its_year_where_the_text_names_the_happening_or_two_of_whom_it_was_about():
    fact = known("2031-08-09")
    facts = known_days([fact])
    assert fixed_day("Since the Orlo flood nobody sleeps.", 8, 9, facts).day == date(2031, 8, 9)
    assert fixed_day("The Drenna took half of Orlo.", 8, 9, facts).day == date(2031, 8, 9)
    assert fixed_day("The water took half of Orlo.", 8, 9, facts) is None
    assert fixed_day("The Drenna took half of Orlo.", 8, 10, facts) is None
    assert fact.name in fixed_day("After the Orlo flood.", 8, 9, facts).words


def test_a_name_inside_another_word_does_not_count():
    assert (
        fixed_day("The Drennas and the Orlovs met.", 8, 9, known_days([known("2031-08-09", about=("Venn", "lov"))]))
        is None
    )


def test_two_years_that_fit_are_one_doubt():
    facts = known_days([known("2031-08-09"), known("2035-08-09", "the second Orlo flood")])
    assert fixed_day("Since the Orlo flood nobody sleeps.", 8, 9, facts) is None


def test_a_year_in_the_text_needs_no_list():
    text = "The Orlo flood of 9 August 2011 was the first."
    clues = clues_of(text, find("d", text, Span(0, len(text)), profile("en")))
    assert facts_for(text, clues, known_days([known("2031-08-09")])).named == ()


def test_the_built_in_list_is_sound():
    listed = known_dates()
    assert len({fact.id for fact in listed}) == len(listed) > 100
    for fact in listed:
        assert date.fromisoformat(fact.earliest) == date.fromisoformat(fact.latest)
        assert fact.names
        assert all(name.strip() == name and name for name in (*fact.names, *fact.about))
    assert [fact.earliest for fact in listed] == sorted(fact.earliest for fact in listed)
