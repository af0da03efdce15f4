import sqlite3
from dataclasses import fields

import msgspec
import pytest

from sayso.model import Dating, DeclaredDate, Document, Furniture, Paragraph, Span
from sayso.store.codec import columns, from_row, to_row
from sayso.store.kinds import KINDS
from sayso.store.migrations import migrate

DOCUMENT = Document(
    id="d-1",
    page="p-1",
    title=None,
    language="en",
    text="The bridge at Orlo fell. 🙂",
    url=None,
    outlet="Orlo Post",
    byline=("Ada Venn",),
    credit=(),
    dateline_place=None,
    contributors=(),
    declared=(DeclaredDate(kind="text", value="2031-02-03", exact="3 Feb 2031"),),
    paragraphs=(Paragraph(start=0, end=26, role="body", page=Span(4, 30), anchor=None),),
    furniture=(Furniture(exact="Share", why="share box"),),
)


def test_a_record_survives_the_round_trip():
    assert from_row(Document, to_row(DOCUMENT)) == DOCUMENT


@pytest.mark.parametrize("conflict", [True, False])
def test_a_flag_is_a_number_in_the_row_and_a_flag_again_when_it_is_read(conflict):
    dating = Dating(
        id="a-1",
        document="d-1",
        declared=None,
        earliest=None,
        latest=None,
        best=None,
        conflict=conflict,
        score=0.5,
        why="none",
    )
    row = to_row(dating)
    value = row[[column.name for column in columns(Dating)].index("conflict")]
    assert (value, type(value)) == (int(conflict), int)
    assert from_row(Dating, row).conflict is conflict


def test_a_value_of_the_wrong_type_is_refused():
    row = dict(zip((c.name for c in columns(Document)), to_row(DOCUMENT), strict=True))
    row["byline"] = "[1]"
    with pytest.raises(msgspec.ValidationError):
        from_row(Document, tuple(row.values()))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.table)
def test_every_record_has_a_table_with_its_fields_as_columns(kind):
    db = sqlite3.connect(":memory:", isolation_level=None)
    migrate(db, ":memory:")
    listed = [row[1] for row in db.execute(f"PRAGMA table_info({kind.table})")]
    assert listed == [field.name for field in fields(kind.cls)]
    assert kind.key in listed
