from dataclasses import replace
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from sayso.report.events import by_actor, by_story, event_rows, events_text, facets, in_time, told_most
from sayso.report.joins import join
from tests.report.pile import dated, differ, documents, entity, happening, origin, pile, quote, telling
from tests.samples import dossier

SAMPLE = dossier()
ANNA, BORO = entity("Anna", "a"), entity("Boro", "b")
PEOPLE = {
    "mentions": (ANNA[0], BORO[0]),
    "entities": (ANNA[1], BORO[1]),
    "links": (ANNA[2], BORO[2]),
}


def rows(*events, told, names="abc", **records):
    made = pile(names, event_mentions=told, events=events, **{**PEOPLE, **records})
    return event_rows(events, made, join(made))


def test_the_heading_is_the_telling_that_names_most_of_those_who_took_part():
    told = (telling("a"), telling("b", timex="t-1"), telling("c"))
    (row,) = rows(happening("1", "a", "b", "c", held=[("actor", "Anna", ["c"])]), told=told)
    assert (row.best.place.document, [one.place.document for one in row.others]) == ("d-c", ["d-a", "d-b"])


def test_a_telling_in_another_context_is_no_heading():
    told = (telling("a", context="denied"), telling("b"))
    (row,) = rows(happening("1", "a", "b", held=[("actor", "Anna", ["a"])]), told=told)
    assert row.best.place.document == "d-b"
    assert [one.context for one in row.others] == ["denied"]


def test_pages_and_origins_are_counted_and_copies_are_one_line():
    told = tuple(telling(name) for name in "abc")
    (row,) = rows(happening("1", "a", "b", "c"), told=told, origins=(origin("a", "b"), origin("c")))
    assert (row.pages, row.origins, len(row.others)) == (3, 2, 1)
    assert [place.document for place in row.best.also] == ["d-b"]


def test_a_telling_says_on_whose_word_and_at_which_hand():
    said = quote("a", "Radio Venn", "Boro", mention=BORO[0].id).attribution
    (row,) = rows(happening("1", "a"), told=(telling("a", said=said),))
    assert row.best.who == "Boro"
    assert row.best.told_by == "second hand: Radio Venn, from Boro"


def test_roles_are_in_words_and_the_place_of_the_event_is_one_of_the_places():
    held = [("actor", "Anna", ["a"]), ("actor", "Anna", ["b"]), ("place", "Boro", ["a"])]
    (row,) = rows(happening("1", "a", "b", held=held, place="Boro"), told=(telling("a"), telling("b")))
    assert [(words, [one.name for one in held]) for words, held in row.roles] == [
        ("who", ["Anna"]),
        ("where", ["Boro"]),
    ]
    assert [one.name for one in row.actors] == ["Anna", "Boro"]


def test_differences_stand_side_by_side():
    (row,) = rows(happening("1", "a", "b", differences=(differ("place", "a", "b"),)), told=(telling("a"), telling("b")))
    (one,) = row.differences
    assert (one.about, [[place.document for place in side] for side in one.sides]) == ("place", [["d-a"], ["d-b"]])


def test_contexts_are_told_but_for_what_is_reported_as_happened():
    told = tuple(telling(name) for name in "abc")
    made = rows(
        happening("1", "a"), happening("2", "b", context="future"), happening("3", "c", context="denied"), told=told
    )
    assert [row.context for row in made] == ["", "planned", "denied"]
    types, contexts = facets(made)
    assert types == [("CRIME", "crime")]
    assert [value for value, _ in contexts] == ["actual", "future", "denied"]


def test_where_there_are_too_many_those_that_most_origins_tell_are_kept_in_the_order_of_time():
    told = (*(telling(name) for name in "abc"), telling("x", document="a"), telling("y", document="a"))
    events = (
        happening("late", "a", "b", when=("2031-03-01", "2031-03-01")),
        happening("early", "b", "c", when=("1999-01-01", None)),
        happening("none", "a", "c"),
        happening("once", "x", when=("1990-01-01", "1990-01-01")),
        happening("before", "y", when=(None, "1980-01-01")),
    )
    for order in permutations(events):
        made = pile("abc", event_mentions=told, events=order)
        assert [event.id for event in told_most(made, join(made), 3)] == ["j-early", "j-late", "j-none"]
        kept = [event.id for event in told_most(made, join(made), 9)]
        assert kept == ["j-before", "j-once", "j-early", "j-late", "j-none"]


def test_actors_and_stories_lead_to_their_events():
    told = (telling("a"), telling("b"))
    made = rows(happening("1", "a", held=[("actor", "Anna", ["a"])]), happening("2", "a", "b"), told=told)
    assert [row.event.id for row in by_actor(made)["e-Anna"]] == ["j-1"]
    assert [row.event.id for row in by_story(made)["s-1"]] == ["j-2", "j-1"]


def test_the_terminal_tells_every_event_with_its_words():
    lines = events_text(SAMPLE, join(SAMPLE)).splitlines()
    assert lines[0] == "2031-02-03  attack: 2 pages, 1 origin (j-1)"
    assert any(line.startswith("  whom: Ada Venn") for line in lines)
    assert any("“At least 3 fell.”" in line and "on the word of Ada Venn" in line for line in lines)
    assert any(line.startswith("  ! day: other days") for line in lines)
    none = replace(SAMPLE, events=())
    assert events_text(none, join(none)) == "No events were found."


@given(
    st.lists(
        st.tuples(
            st.none() | st.dates().map(str), st.none() | st.dates().map(str), st.integers(0, 40), st.integers(1, 90)
        ),
        max_size=6,
    )
)
def test_no_event_is_lost_and_every_place_has_its_words(drawn):
    told = tuple(
        telling(str(at), document="ab"[at % 2], words=(start, start + length))
        for at, (_, _, start, length) in enumerate(drawn)
    )
    events = tuple(happening(str(at), str(at), when=when) for at, (*when, _, _) in enumerate(drawn))
    made = rows(*sorted(events, key=in_time), told=told, datings=(dated("a", "2031-02-03"),))
    texts = {doc.id: doc.text for doc in documents("ab")}
    assert len(made) == len(drawn)
    for row in made:
        place = row.best.place
        assert texts[place.document][place.start : place.end] == place.words
