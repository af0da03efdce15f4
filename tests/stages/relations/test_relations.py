"""How entities stand to each other over time."""

import random
import re
from dataclasses import replace
from typing import NamedTuple

import pytest

from sayso.model import (
    Attribution,
    Dating,
    Document,
    Entity,
    Event,
    EventMention,
    Filler,
    Link,
    Mention,
    NameForm,
    Quotation,
    Reading,
    RelationMention,
    Span,
)
from sayso.stages.relations import Records, relations
from tests.texts import parsed

SAID = Attribution(source=(Span(0, 4),), cue=(Span(5, 9),), speaker="m-a", chain=(), score=1.0, why="")


def entity(key, schema="Organization", name=None):
    form = NameForm(text=name or key, language="en", count=1)
    return Entity(id=key, schema=schema, name=name or key, names=(form,), wikidata=None, why=())


def said(key, kind="backing", sign=1, *, a="m-a", b="m-b", document="d-1", timex=None, attribution=None):
    return RelationMention(
        id=key, document=document, start=0, end=40, trigger=Span(10, 16), a=a, b=b, type=kind, sign=sign, timex=timex,
        attribution=attribution, score=0.8, why=f"“{key}” says so",
    )  # fmt: skip


MARKED = re.compile(r"\[(\w+):(\w) (.*?)\]")


class Told(NamedTuple):
    """A telling of an event with what it stands in."""

    event: Event
    mention: EventMention
    document: Document
    mentions: tuple[Mention, ...]


def happened(key, kind, marked, *, context="actual", days=("2021-05-01", "2021-05-01"), schemas=None, head="x"):
    """One telling: "[actor:a Orlo's *army*]" is a filler, the stars mark the name where it is not the whole, braces the trigger."""
    text, fillers, mentions, trigger = "", [], [], Span(0, 1)
    for part in re.split(r"(\[.*?\]|\{.*?\})", marked):
        start = len(text)
        if part.startswith("{"):
            text += part[1:-1]
            trigger = Span(start, len(text))
        elif (found := MARKED.fullmatch(part)) is not None:
            role, who, phrase = found.groups()
            before, named, behind = phrase.split("*") if "*" in phrase else ("", phrase, "")
            text += before + named + behind
            mentions.append(
                named_at(f"{key}-{who}", named, start + len(before), (schemas or {}).get(who, "Organization"))
            )
            fillers.append(Filler(role=role, start=start, end=len(text), mention=f"{key}-{who}"))
        else:
            text += part
    return Told(
        Event(
            id=key, type=kind, mode=None, context=context, earliest=days[0], latest=days[1], place=None, roles=(),
            mentions=(f"h-{key}",), differences=(), score=0.8, why="",
        ),
        EventMention(
            id=f"h-{key}", document=f"d-{key}", start=0, end=len(text), trigger=trigger, head=head, type=kind, mode=None,
            context=context, fillers=tuple(fillers), timex=None, attribution=None, score=1.0, why="",
        ),
        document(f"d-{key}", text),
        tuple(mentions),
    )  # fmt: skip


def named_at(key, name, start, schema):
    return Mention(
        id=key, document=f"d-{key[:-2]}", start=start, end=start + len(name), name=name, form="name", schema=schema, language="en",
        score=1.0, why="",
    )  # fmt: skip


def document(key, text):
    return replace(parsed(text).document, id=key)


def read(timex, day):
    return Reading(id=f"r-{timex}", timex=timex, document="d-1", value=day, earliest=day, latest=day, why="")


def dated(document, best=None, earliest=None, latest=None, likely=None):
    return Dating(
        id=f"t-{document}", document=document, declared=None, earliest=earliest, latest=latest, best=best, conflict=False,
        score=1.0, why="", likely=likely,
    )  # fmt: skip


ENTITIES = [entity("e-a"), entity("e-b"), entity("e-c")]
LINKS = [Link(mention=f"m-{key}", entity=f"e-{key}", score=1.0, why="") for key in "abc"]


def made(mentions=(), told=(), readings=(), *, datings=(), quotations=(), entities=ENTITIES, links=LINKS):
    named = [mention for one in told for mention in one.mentions]
    records = Records(
        [one.event for one in told],
        [one.mention for one in told],
        [one.document for one in told],
        named,
        entities,
        [*links, *(Link(mention=one.id, entity=f"e-{one.id[-1]}", score=1.0, why="") for one in named)],
        readings,
        datings,
        quotations,
    )
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
        (dated("d-1", earliest="2000-01-01", latest="2030-12-31"), (None, None)),
        (dated("d-2", best="2020-03-04"), (None, None)),
    ],
)
def test_without_a_time_of_its_own_a_telling_has_that_of_its_document(dating, expected):
    (one,) = made([said("x-1")], datings=[dating])
    assert (one.earliest, one.latest) == expected


def test_what_the_time_rests_on_is_said_where_no_words_give_it():
    (words,) = made([said("x-1", timex="t-1")], readings=[read("t-1", "2020-05-05")])
    (page,) = made([said("x-1")], datings=[dated("d-1", best="2020-03-04")])
    (nothing,) = made([said("x-1")])
    assert "time" not in words.why
    (wide,) = made([said("x-1")], datings=[dated("d-1", earliest="2020-01-01", latest="2021-06-30")])
    assert "the time is the day of the page" in page.why
    assert "of some day between these" in wide.why
    assert "nothing tells when" in nothing.why


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
        ("MOBILIZE", None),
    ],
)
def test_events_show_how_those_in_their_roles_stand(kind, expected):
    found = made(told=[happened("j-1", kind, "[actor:a Orlo] {did it to} [recipient:b Tarn] with [participant:c Xem]")])
    assert [(one.type, one.sign) for one in found] == ([expected] if expected else [])
    assert all((one.a, one.b, one.events) == ("e-a", "e-b", ("j-1",)) for one in found)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[participant:a Orlo], [participant:b Tarn] and [participant:c Xem] {met}.", ["ab", "ac", "bc"]),
        ("[participant:a Orlo] {met} [participant:b Tarn] and [participant:c Xem].", ["ab", "ac"]),
        ("[participant:a Orlo] and [participant:b Tarn] {met} [participant:c Xem].", ["ac", "bc"]),
        ("The {talks} of [participant:a Orlo] and [participant:b Tarn] with [participant:c Xem]", ["ac", "bc"]),
        ("{Talks} led by [actor:a Orlo] and [actor:b Tarn]", []),
    ],
)
def test_who_met_is_read_from_the_sides_of_one_telling(marked, expected):
    found = made(told=[happened("j-1", "CONSULT", marked)])
    assert sorted(one.a[-1] + one.b[-1] for one in found) == expected
    assert {one.sign for one in found} <= {0}


def test_two_tellings_of_one_event_do_not_add_up():
    first = happened("j-1", "ASSAULT", "[actor:a Orlo] {struck}.")
    second = happened("j-2", "ASSAULT", "[recipient:b Tarn] was {struck}.")
    both = replace(first.event, mentions=("h-j-1", "h-j-2"))
    assert made(told=[first._replace(event=both), second._replace(event=replace(second.event, mentions=()))]) == ()


@pytest.mark.parametrize(
    ("phrase", "schema", "stands"),
    [
        ("the *Orlo* army", "Country", True),
        ("*Orlo*'s foreign minister", "Country", True),
        ("officials of *Orlo*", "Country", True),
        ("*Norwegian* forces", "Group", True),
        ("*Norwegian*", "Group", True),
        ("*Norwegian* voters", "Group", False),
        ("thousands of *Norwegian*", "Group", False),
        ("critics of *Orlo*", "Organization", False),
        ("an *Orlo* voter", "Organization", False),
        ("a super *Orlo*", "Organization", False),
        ("the former *Orlo* minister", "Country", False),
        ("her rival *Orlo*", "Person", True),
        ("a rival, *Orlo*", "Person", True),
        ("the former president *Orlo*", "Person", True),
        ("an *Orlo*", "Person", False),
        ("*Orlo* of Tarn", "Person", True),
        ("*Orlo* allies", "Person", False),
        ("friends of *Orlo*", "Person", False),
        ("*Orlo*", "Place", False),
    ],
)
def test_a_phrase_stands_for_whom_it_names_or_for_nobody(phrase, schema, stands):
    marked = f"[actor:a {phrase}] {{accused}} [recipient:b Tarn]"
    entities = [entity("e-a", schema, "Norwegian" if schema == "Group" else "Orlo"), entity("e-b")]
    found = made(told=[happened("j-1", "DISAPPROVE", marked, schemas={"a": schema})], entities=entities)
    assert bool(found) == stands


@pytest.mark.parametrize(
    ("kind", "phrase", "counts"),
    [
        ("DISAPPROVE", "*Tarn*’s plan", True),
        ("DISAPPROVE", "*Tarn*’s followers", False),
        ("DISAPPROVE", "*Tarn*’s critics", False),
        ("DISAPPROVE", "plans of no *Tarn*", False),
        ("ASSAULT", "*Tarn*’s plan", False),
    ],
)
def test_what_is_somebodys_counts_as_him_where_words_are_said_of_it(kind, phrase, counts):
    told = happened("j-1", kind, f"[actor:a Orlo] {{blasted}} [recipient:b {phrase}]", schemas={"b": "Person"})
    unnamed = tuple(replace(one, mention=None) if one.role == "recipient" else one for one in told.mention.fillers)
    told = told._replace(mention=replace(told.mention, fillers=unnamed))
    assert bool(made(told=[told], entities=[entity("e-a"), entity("e-b", "Person")])) == counts


def test_a_capital_that_acts_is_its_country_and_one_that_is_hit_a_place():
    entities = [entity("e-a", "Place", "Oslo"), entity("e-b"), entity("e-n", "Country", "Norway")]
    schemas = {"a": "Place"}
    acting = happened("j-1", "THREATEN", "[actor:a Oslo] {warned} [recipient:b Tarn]", schemas=schemas)
    hit = happened("j-2", "ASSAULT", "[actor:b Tarn] {bombed} [recipient:a Oslo]", schemas=schemas)
    inside = happened("j-3", "THREATEN", "[actor:a people in *Oslo*] {warned} [recipient:b Tarn]", schemas=schemas)
    assert [(one.a, one.b, one.events) for one in made(told=[acting, hit, inside], entities=entities)] == [
        ("e-n", "e-b", ("j-1",))
    ]
    (alone,) = made(told=[acting], entities=entities[:2])
    assert alone.a == "e-a"


@pytest.mark.parametrize(
    ("head", "schema", "expected"),
    [
        ("attack", "Person", ["dispute"]),
        ("attack", "Organization", ["violence"]),
        ("murder", "Person", ["violence"]),
        ("beat", "Organization", []),
    ],
)
def test_an_attack_on_a_person_may_be_words_and_a_victory_says_nothing(head, schema, expected):
    entities = [entity("e-a"), entity("e-b", schema)]
    told = happened("j-1", "ASSAULT", "[actor:a Orlo] {hit} [recipient:b Tarn]", head=head)
    assert [one.type for one in made(told=[told], entities=entities)] == expected


def test_nobody_talks_to_his_own_house_and_a_quarrel_with_it_stays():
    of = [said("x-1", "membership", 0), said("x-2", "membership", 0, a="m-c")]
    talks = happened("j-1", "CONSULT", "[participant:a Voss] {met} [participant:b Orlo] and [participant:c Tarn]")
    quarrel = happened("j-2", "DISAPPROVE", "[actor:a Voss] {criticised} [recipient:b Orlo]")
    found = made(of, [talks, quarrel])
    assert sorted((one.type, one.a, one.b) for one in found) == [
        ("dispute", "e-a", "e-b"),
        ("membership", "e-a", "e-b"),
        ("membership", "e-c", "e-b"),
    ]


@pytest.mark.parametrize("context", ["future", "hypothetical", "denied"])
def test_what_did_not_happen_shows_nothing(context):
    told = happened("j-1", "ASSAULT", "[actor:a Orlo] {struck} [recipient:b Tarn]", context=context)
    assert made(told=[told]) == ()
    happening = replace(told.event, context="actual")  # told so elsewhere
    assert made(told=[told._replace(event=happening)]) == ()


def test_words_and_events_of_one_time_are_one_relation():
    told = [happened("j-1", "ASSAULT", "[actor:b Tarn] {struck} [recipient:a Orlo]")]
    (one,) = made([said("x-1", "violence", -1, timex="t-1")], told, [read("t-1", "2021-04-20")])
    assert (one.mentions, one.events, one.earliest, one.latest) == (("x-1",), ("j-1",), "2021-04-20", "2021-05-01")
    assert "told as an attack by e-b on e-a: “struck”" in one.why
    assert "2 pages" in one.why


def test_an_event_without_a_day_is_of_the_day_of_writing():
    told = happened("j-1", "ASSAULT", "[actor:b Tarn] {struck} [recipient:a Orlo]", days=(None, None))
    (one,) = made(told=[told], datings=[dated("d-j-1", best="2020-03-04")])
    assert (one.earliest, one.latest) == ("2020-03-04", "2020-03-04")


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
    sharp, wide = read("t-1", "2020-05-05"), dated("d-1", earliest="2019-01-01", latest="2021-01-01")
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
