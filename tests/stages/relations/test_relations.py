"""How entities stand to each other over time."""

import random

import pytest

from sayso.model import (
    Attribution,
    Dating,
    Entity,
    Event,
    EventMention,
    Holder,
    Link,
    NameForm,
    Quotation,
    Reading,
    RelationMention,
    Span,
)
from sayso.stages.relations import Records, relations

SAID = Attribution(source=(Span(0, 4),), cue=(Span(5, 9),), speaker="m-a", chain=(), score=1.0, why="")


def entity(key, schema="Organization", name=None):
    form = NameForm(text=name or key, language="en", count=1)
    return Entity(id=key, schema=schema, name=name or key, names=(form,), wikidata=None, why=())


def said(key, kind="backing", sign=1, *, a="m-a", b="m-b", document="d-1", timex=None, attribution=None):
    return RelationMention(
        id=key, document=document, start=0, end=40, trigger=Span(10, 16), a=a, b=b, type=kind, sign=sign, timex=timex,
        attribution=attribution, score=0.8, why=f"“{key}” says so",
    )  # fmt: skip


def happened(key, kind, roles, context="actual", days=("2021-05-01", "2021-05-01")):
    holders = tuple(Holder(role=role, entity=one, mentions=()) for role, one in roles)
    return Event(
        id=key, type=kind, mode=None, context=context, earliest=days[0], latest=days[1], place=None, roles=holders,
        mentions=(f"h-{key}",), differences=(), score=0.8, why="",
    )  # fmt: skip


def told(key, document="d-9"):
    return EventMention(
        id=f"h-{key}", document=document, start=0, end=9, trigger=Span(0, 3), head="x", type="OTHER", mode=None, context="actual",
        fillers=(), timex=None, attribution=None, score=1.0, why="",
    )  # fmt: skip


def read(timex, day):
    return Reading(id=f"r-{timex}", timex=timex, document="d-1", value=day, earliest=day, latest=day, why="")


def dated(document, best=None, earliest=None, latest=None, likely=None):
    return Dating(
        id=f"t-{document}", document=document, declared=None, earliest=earliest, latest=latest, best=best, conflict=False,
        score=1.0, why="", likely=likely,
    )  # fmt: skip


ENTITIES = [entity("e-a"), entity("e-b"), entity("e-c")]
LINKS = [Link(mention=f"m-{key}", entity=f"e-{key}", score=1.0, why="") for key in "abc"]


def made(mentions=(), events=(), readings=(), *, datings=(), quotations=(), entities=ENTITIES, links=LINKS):
    records = Records(events, [told(one.id) for one in events], entities, links, readings, datings, quotations)
    return relations(mentions, records)


def brief(found):
    return [(one.a, one.b, one.type, one.sign, one.earliest, one.latest) for one in found]


def test_a_change_over_time_is_two_relations():
    found = made(
        [said("x-1", "rift", -1, timex="t-1"), said("x-2", "rapprochement", 1, timex="t-2")],
        readings=[read("t-1", "2012-02-01"), read("t-2", "2013-06-01")],
    )
    assert sorted(brief(found), key=lambda row: row[4]) == [
        ("e-a", "e-b", "rift", -1, "2012-02-01", "2012-02-01"),
        ("e-a", "e-b", "rapprochement", 1, "2013-06-01", "2013-06-01"),
    ]


def test_one_kind_is_parted_where_the_other_sign_lies_between():
    days = ["2012-01-01", "2012-03-01", "2012-06-01"]
    mentions = [said("x-1", timex="t-0"), said("x-2", "rift", -1, timex="t-1"), said("x-3", timex="t-2")]
    found = made(mentions, readings=[read(f"t-{number}", day) for number, day in enumerate(days)])
    assert [one.mentions for one in sorted(found, key=lambda one: one.earliest or "")] == [("x-1",), ("x-2",), ("x-3",)]


def test_one_kind_is_parted_by_a_long_silence_and_else_joined():
    days = ["2012-01-01", "2012-09-01", "2016-01-01"]
    found = made(
        [said(f"x-{n}", timex=f"t-{n}") for n in range(3)], readings=[read(f"t-{n}", day) for n, day in enumerate(days)]
    )
    assert sorted((one.earliest, one.latest) for one in found) == [
        ("2012-01-01", "2012-09-01"),
        ("2016-01-01", "2016-01-01"),
    ]


def test_what_is_told_against_each_other_at_one_time_stays_and_says_so():
    found = made(
        [said("x-1", timex="t-1"), said("x-2", "dispute", -1, timex="t-1")], readings=[read("t-1", "2012-02-01")]
    )
    assert sorted(one.sign for one in found) == [-1, 1]
    assert all("opposite" in one.why for one in found)


@pytest.mark.parametrize(
    ("dating", "expected"),
    [
        (dated("d-1", best="2020-03-04"), ("2020-03-04", "2020-03-04")),
        (dated("d-1", earliest="2020-01-01", latest="2020-12-31"), ("2020-01-01", "2020-12-31")),
        (
            dated("d-1", earliest="2000-01-01", latest="2030-12-31", likely=("2020-01-01", "2021-12-31")),
            ("2020-01-01", "2021-12-31"),
        ),
        (dated("d-2", best="2020-03-04"), (None, None)),
    ],
)
def test_without_a_time_of_its_own_a_telling_has_that_of_its_document(dating, expected):
    (one,) = made([said("x-1")], datings=[dating])
    assert (one.earliest, one.latest) == expected


def test_backing_has_a_direction_and_a_dispute_none():
    found = made([said("x-1", a="m-b", b="m-a"), said("x-2", "dispute", -1, a="m-b", b="m-a")])
    assert {(one.type, one.a, one.b) for one in found} == {("backing", "e-b", "e-a"), ("dispute", "e-a", "e-b")}


def test_the_adjective_of_a_country_leads_to_it_and_a_creed_to_nobody():
    entities = [
        entity("e-a", "Group", "Norwegian"),
        entity("e-b"),
        entity("e-c", "Group", "Sunni"),
        entity("e-n", "Country", "Norway"),
    ]
    found = made([said("x-1"), said("x-2", a="m-c")], entities=entities)
    assert [(one.a, one.b) for one in found] == [("e-n", "e-b")]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("ASSAULT", ("violence", -1)),
        ("AID", ("backing", 1)),
        ("THREATEN", ("pressure", -1)),
        ("DISAPPROVE", ("dispute", -1)),
        ("CRIME", None),
    ],
)
def test_events_show_how_those_in_their_roles_stand(kind, expected):
    found = made(events=[happened("j-1", kind, [("actor", "e-a"), ("recipient", "e-b"), ("participant", "e-c")])])
    assert [(one.type, one.sign) for one in found] == ([expected] if expected else [])
    assert all((one.a, one.b, one.events) == ("e-a", "e-b", ("j-1",)) for one in found)


def test_all_who_met_have_talked():
    found = made(
        events=[happened("j-1", "CONSULT", [("actor", "e-a"), ("participant", "e-b"), ("participant", "e-c")])]
    )
    assert {(one.a, one.b, one.sign) for one in found} == {("e-a", "e-b", 0), ("e-a", "e-c", 0), ("e-b", "e-c", 0)}


@pytest.mark.parametrize("context", ["future", "hypothetical", "denied"])
def test_what_did_not_happen_shows_nothing(context):
    assert made(events=[happened("j-1", "ASSAULT", [("actor", "e-a"), ("recipient", "e-b")], context)]) == ()


def test_words_and_events_of_one_time_are_one_relation():
    events = [happened("j-1", "ASSAULT", [("actor", "e-b"), ("recipient", "e-a")])]
    (one,) = made([said("x-1", "violence", -1, timex="t-1")], events, [read("t-1", "2021-04-20")])
    assert (one.mentions, one.events, one.earliest, one.latest) == (("x-1",), ("j-1",), "2021-04-20", "2021-05-01")
    assert "2 pages" in one.why


def test_a_quotation_counts_where_one_of_the_two_says_so():
    quotation = Quotation(
        id="q-1",
        document="d-1",
        start=9,
        end=30,
        kind="direct",
        content=(Span(9, 30),),
        language=None,
        attribution=SAID,
    )
    (one,) = made([said("x-1", attribution=SAID)], quotations=[quotation])
    assert one.quotations == ("q-1",)
    (other,) = made([said("x-1", a="m-b", b="m-c", attribution=SAID)], quotations=[quotation])
    assert other.quotations == ()


def test_unlinked_and_same_entities_are_left_out():
    links = [*LINKS, Link(mention="m-d", entity="e-a", score=1.0, why="")]
    assert made([said("x-1", b="m-z"), said("x-2", b="m-d")], links=links) == ()


def test_the_order_of_what_is_read_changes_nothing():
    mentions = [said(f"x-{n}", *(("backing", 1) if n % 3 else ("rift", -1)), timex=f"t-{n}") for n in range(12)]
    readings = [read(f"t-{n}", f"20{10 + n * 7 % 12}-01-01") for n in range(12)]
    found = made(mentions, readings=readings)
    for seed in range(5):
        shuffled, times = mentions[:], readings[:]
        random.Random(seed).shuffle(shuffled)
        random.Random(seed).shuffle(times)
        assert made(iter(shuffled), readings=iter(times)) == found


def test_a_telling_that_says_less_sharply_when_widens_nothing():
    sharp, wide = read("t-1", "2020-05-05"), dated("d-1", earliest="2019-01-01", latest="2031-01-01")
    (one,) = made([said("x-1", timex="t-1"), said("x-2")], readings=[sharp], datings=[wide])
    assert (one.earliest, one.latest, one.mentions) == ("2020-05-05", "2020-05-05", ("x-1", "x-2"))


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (
            [("2020-01-01", "2020-12-31"), ("2020-05-01", "2020-05-02"), ("2020-08-01", "2020-08-01")],
            ("2020-05-01", "2020-08-01"),
        ),
        ([("2020-01-01", "2020-03-01"), ("2020-02-01", "2020-06-01")], ("2020-01-01", "2020-06-01")),
        ([("2020-01-01", "2020-03-01"), ("2020-01-01", "2020-02-01")], ("2020-01-01", "2020-02-01")),
    ],
)
def test_the_hull_is_that_of_the_sharpest(days, expected):
    readings = [
        Reading(id=f"r-{n}", timex=f"t-{n}", document="d-1", value="", earliest=first, latest=last, why="")
        for n, (first, last) in enumerate(days)
    ]
    (one,) = made([said(f"x-{n}", timex=f"t-{n}") for n in range(len(days))], readings=readings)
    assert (one.earliest, one.latest) == expected
