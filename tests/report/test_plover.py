import typing

from sayso.model import EventType
from sayso.report.joins import join
from sayso.report.plover import QUAD_CODES, plover_rows
from tests.report.wider import unplaced, wider


def rows(made, ident):
    return [row for row in plover_rows(made, join(made)) if row["id"] == ident]


def test_there_is_one_row_for_each_pair():
    pairs = [(row["source"], row["recipient"]) for row in rows(wider(), "j-3")]
    names = {entity.id: entity.name for entity in wider().entities}
    assert pairs == [(names[a], names[b]) for a in ("e-2", "e-5") for b in ("e-1", "e-4")]


def test_who_meets_is_source_and_nobody_is_recipient():
    met = rows(wider(), "j-2")
    assert [(row["source_entity"], row["recipient"]) for row in met] == [("e-1", None), ("e-2", None)]
    assert met[0]["source_actor_text"] == "Ada Venn"
    assert met[1]["source_actor_text"] is None
    assert {(row["mode"], row["context"], row["quad_code"], row["event_loc"]) for row in met} == {
        ("meet", "denied", 1, "Orlo")
    }


def test_a_day_that_is_not_known_is_not_made_up():
    (row, _) = rows(wider(), "j-2")
    assert (row["date"], row["date_earliest"], row["date_latest"]) == (None, "2031-02-03", "2031-02-09")
    assert rows(wider(), "j-1")[0]["date"] == "2031-02-03"
    assert (rows(wider(), "j-3")[0]["date"], rows(wider(), "j-3")[0]["date_latest"]) == (None, None)


def test_the_words_stand_where_the_row_says():
    made = wider()
    for row in plover_rows(made, join(made)):
        doc = next(doc for doc in made.documents if doc.id == row["document"])
        assert doc.text[row["start"] : row["end"]] == row["event_text"]


def test_a_country_has_its_code_and_others_have_none():
    row = rows(wider(), "j-3")[1]
    assert (row["recipient"], row["recipient_code"], row["event_loc_country_code"]) == ("Lebanon", "LB", "LB")
    assert row["recipient_identifier_id"] == "https://www.wikidata.org/wiki/Q822"
    assert (row["source_code"], row["source_identifier_id"]) == (None, None)


def test_an_event_that_nobody_is_named_in_has_a_row_all_the_same():
    made = unplaced()
    assert {row["id"] for row in plover_rows(made, join(made))} == {"j-1", "j-2", "j-3"}
    assert {row["source_actor_text"] for row in plover_rows(made, join(made))} == {None}


def test_every_type_but_other_has_its_quad():
    assert set(QUAD_CODES) == set(typing.get_args(EventType)) - {"OTHER"}
    assert rows(wider(), "j-3")[0]["quad_code"] is None
