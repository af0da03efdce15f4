import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from sayso.report.graphml import lineage_graphml, relations_graphml
from sayso.report.joins import join
from tests.report.wider import entity, wider


def graph(write, made):
    return nx.parse_graphml("".join(write(made, join(made))), force_multigraph=True)


def test_relations_come_back_with_their_types():
    made = wider()
    read = graph(relations_graphml, made)
    assert set(read) == {"e-1", "e-2", "e-6"}
    edge = read.edges["e-1", "e-2", "y-2"]
    assert (edge["type"], edge["sign"], edge["mutual"], edge["weight"]) == ("backing", 1, False, 1.0)
    assert (edge["start"], edge["end"]) == ("2031-02-03", "2031-12-31")
    assert made.documents[0].text in edge["words"]
    assert read.nodes["e-1"] | {"label": ""} == {
        "label": "",
        "schema": "Person",
        "wikidata": "Q71",
        "pages": 1,
        "origins": 1,
    }


def test_an_open_interval_has_no_end():
    assert "end" not in graph(relations_graphml, wider()).edges["e-1", "e-1", "y-1"]


def test_lineage_leads_from_the_first_text_to_the_later_one():
    read = graph(lineage_graphml, wider())
    assert {(a, b, data["kind"]) for a, b, data in read.edges(data=True)} == {
        ("d-1", "d-2", "copy"),
        ("agency-1", "d-1", "syndicated"),
    }
    assert read.nodes["agency-1"]["label"] == "OPA"
    assert read.nodes["d-1"]["published"] == "2031-02-03"
    assert "published" not in read.nodes["d-2"]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_any_name_can_be_written(name):
    made = wider()
    joins = join(made)
    joins.entities["e-2"] = entity("e-2", "Person", name)
    read = nx.parse_graphml("".join(relations_graphml(made, joins)), force_multigraph=True)
    kept = "".join(sign if sign in "\t\n\r" or (sign >= " " and sign not in "\ufffe\uffff") else "�" for sign in name)
    assert read.nodes["e-2"].get("label", "") == kept
