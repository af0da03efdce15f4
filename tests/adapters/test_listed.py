import gzip
import json

import pytest

from sayso.adapters import listed
from sayso.adapters.listed import Names
from sayso.errors import InputError


@pytest.fixture
def write(tmp_path):
    def write(content, name="list.csv"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def read(path):
    return [(one.schema, one.names, one.wikidata) for one in Names(path)]


MARA = ("Person", ("Mara Vossi", "M. Vossi", "Мара Восси"), "Q12")


@pytest.mark.parametrize(
    "content",
    [
        "name,schema,aliases,wikidata\nMara Vossi,Person,M. Vossi|Мара Восси,Q12\n",
        "wikidata;Aliases;NAME;Type\nq12;'ignored'\n".replace(
            "'ignored'\n", '"M. Vossi; Мара Восси";Mara  Vossi;person\n'
        ),
        "name\ttype\talias\tQID\r\nMara Vossi\tpeople\tM. Vossi ; Мара Восси | Mara Vossi\thttps://www.wikidata.org/wiki/Q12\r\n",
        "\ufeffname,id,schema,aliases,note\nMara Vossi,Q12,Person,M. Vossi|Мара Восси,hello\n\n,,,,\n",
    ],
)
def test_a_table_is_read_whatever_its_columns_and_its_separator(write, content):
    assert read(write(content)) == [MARA]


def test_without_a_type_anything_may_bear_the_name(write):
    assert read(write("name\nOrlo Choir\n")) == [("Other", ("Orlo Choir",), None)]


def test_an_entity_is_known_by_content_and_list(write):
    (first,) = Names(write("name,id\nOrlo Choir,17\n"))
    (again,) = Names(write("id;name\n99;Orlo  Choir\n"))
    (other,) = Names(write("name\nOrlo Choir\n", "other.csv"))
    assert first == again
    assert first.source == "list.csv"
    assert other.id != first.id


def test_follow_the_money_entities(write):
    rows = [
        {
            "id": "x",
            "schema": "PublicBody",
            "properties": {"name": ["Orlo Water Board", "Wasseramt Orlo"], "wikidataId": ["Q7"]},
        },
        {
            "id": "y",
            "schema": "Person",
            "properties": {"name": ["Mara Vossi"], "alias": ["M. Vossi"], "weakAlias": ["Mar", "the Vossi"]},
        },
        {"id": "z", "schema": "Address", "properties": {"full": ["Quay 1"]}},
        {"id": "u", "schema": "LegalEntity", "properties": {"name": ["Orlo Holding"]}},
    ]
    names = Names(write("\n".join(map(json.dumps, rows)), "list.ftm.json"))
    assert [(one.schema, one.names, one.wikidata) for one in names] == [
        ("Organization", ("Orlo Water Board", "Wasseramt Orlo"), "Q7"),
        ("Person", ("Mara Vossi", "M. Vossi", "the Vossi"), None),
        ("Other", ("Orlo Holding",), None),
    ]
    assert names.passed_over == {"Address": 1}


def test_a_packed_list(write):
    assert read(write(gzip.compress(b"name\nOrlo Choir\n", mtime=0), "list.csv.gz"))[0][1] == ("Orlo Choir",)


def test_what_is_not_utf_8_is_read_as_latin_1_and_told(write):
    names = Names(write("name\nOrlo Choir\nMüller Söhne\n".encode("cp1252")))
    assert [one.name for one in names] == ["Orlo Choir", "Müller Söhne"]
    (note,) = names.notes
    assert "line 3" in note
    assert "UTF-8" in note


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("Mara Vossi,Person\n", "line 1: the first line must name the columns"),
        ("", "line 1: the first line must name the columns"),
        ("name,type\nMara Vossi,wizard\n", "line 2: the type “wizard” is not known; write one of Person"),
        ("name,wikidata\nMara Vossi,P31\n", "line 2: “P31” is no Wikidata item"),
        ("name,aliases\n,M. Vossi\n", "line 2: the row has no name"),
        ("name,type\nVossi, Mara,Person\n", "line 2: there are more cells than columns"),
        ('name\nOrlo Choir\n"Mara Vossi\nMiro\n', "line 3: this is no CSV row"),
        ("name\nMara\0Vossi\n", "line 2: there is a NUL byte"),
        ("name\nMara \x1b[31mVossi\n", "line 2: a name holds a character that no text has"),
        ("name\n" + "x" * 301 + "\n", "line 2: a name is longer than 300"),
        ("name,aliases\nMara," + "|".join(f"m{n}" for n in range(1001)) + "\n", "more than 1000 spellings"),
        ("name\n12345\n", "line 2: “12345” holds no letter"),
        ("name\nOrlo Choir\n" + "x" * 1_000_001, "line 3: the line is longer than 1,000,000 bytes"),
        ('name\n"' + "x\n" * 600_000, "line 2: this is no CSV row"),
        ('{"schema": "Person"}\n', "line 1: this is no FollowTheMoney entity"),
        ('{"schema": "Person", "properties": {"name": ["A"]}}\n{"a"\n', "line 2: this is not JSON"),
        ("{" + '"a":{' * 100_000, "line 1: this is not JSON"),
        ('{"schema": "Person", "properties": {"name": ["A\\ud800"]}}\n', "line 1: a name holds a character"),
        ("[1]", "write one entity a line"),
        ("name\nOrlo".encode("utf-16"), "UTF-16"),
        (gzip.compress(b"name\nOrlo Choir\n" * 99, mtime=0)[:-9], "gzip data is broken"),
    ],
)
def test_what_is_wrong_is_named_with_file_and_line(write, content, told):
    path = write(content)
    with pytest.raises(InputError) as error:
        read(path)
    assert str(error.value).startswith(str(path))
    assert told in str(error.value)


def test_a_list_that_cannot_be_read(tmp_path, write):
    with pytest.raises(InputError, match="cannot be read"):
        read(tmp_path / "nowhere.csv")
    with pytest.raises(InputError, match="cannot be read"):
        read(tmp_path)
    with pytest.raises(InputError, match="rename"):
        read(write("name\nOrlo\n", listed.BUILT_IN))


def test_rows_come_one_at_a_time(write):
    rows = iter(Names(write("name\nOrlo Choir\nMara Vossi,too many\n")))
    assert next(rows).name == "Orlo Choir"
    with pytest.raises(InputError, match="line 3"):
        next(rows)
