"""The file is read by two programs that know JSON-LD, and its words are held against the vocabularies that rdflib carries.

rdflib's `PROV` and `SDO` are made from the published ontologies (www.w3.org/ns/prov-o, schema.org). It has none of Web Annotation: the
names used here are from www.w3.org/TR/annotation-vocab.
"""

import json
import re
from pathlib import Path

import pytest
from prov.model import ProvDocument
from pyld import jsonld as pyld
from rdflib import RDF, Graph, URIRef
from rdflib.namespace import PROV, SDO, XSD

from sayso.report.jsonld import jsonld
from tests.report.wider import wider
from tests.samples import TEXT, dossier

# rdflib 7.1 warns of its own doing.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

OA = "http://www.w3.org/ns/oa#"
ANNOTATION = (
    "Annotation SpecificResource TextPositionSelector TextQuoteSelector TextualBody hasBody hasTarget hasSource "
    "hasSelector motivatedBy identifying tagging start end exact prefix suffix"
)
KNOWN = {URIRef(OA + name) for name in ANNOTATION.split()}
OURS, RECORD = "urn:x-sayso:term:", "urn:x-sayso:record:"


def raw(made):
    return b"".join(jsonld(made))


def no_network(url, _options=None):
    raise AssertionError(f"asks for {url}")


@pytest.fixture(scope="module")
def graph():
    return Graph().parse(data=raw(wider()), format="json-ld")


@pytest.fixture(scope="module")
def expanded():
    return pyld.expand(json.loads(raw(wider())), {"documentLoader": no_network, "base": ""})


def one(graph, ident, prop):
    (value,) = graph.objects(URIRef(RECORD + ident), prop)
    return value


def keys(value):
    """The keys of a JSON value as a program would read them, prefixes written out."""
    if isinstance(value, list):
        return [key for item in value for key in keys(item)]
    return [key for name, item in value.items() for key in (name, *keys(item))] if isinstance(value, dict) else []


def test_nothing_is_dropped_when_it_is_read(expanded):
    written = json.loads(raw(wider()))
    whole = {"id": "@id", "type": "@type"} | {
        prefix: iri for prefix, iri in written["@context"].items() if isinstance(iri, str)
    }
    wanted = sorted(
        whole.get(key) or whole[key.split(":")[0]] + key.split(":", 1)[1]
        for key in keys(written["@graph"])
        if not key.startswith("@")
    )
    inner = {"@value", "@language", "@list"}
    got = sorted(key for key in keys(expanded) if key not in inner and not key.startswith("@id"))
    assert [key for key in got if key != "@type"] == [key for key in wanted if key not in ("@id", "@type")]
    assert len(expanded) == len(written["@graph"])


def test_every_identifier_is_whole(expanded):
    found = [item for item in _values(expanded, "@id") + _values(expanded, "@type") if ":" not in item]
    assert found == []


def _values(value, wanted):
    if isinstance(value, list):
        return [found for item in value for found in _values(item, wanted)]
    if not isinstance(value, dict):
        return []
    own = value.get(wanted, [])
    return [*(own if isinstance(own, list) else [own]), *(f for item in value.values() for f in _values(item, wanted))]


def test_every_borrowed_word_is_in_its_vocabulary(graph):
    used = (
        set(graph.predicates())
        | set(graph.objects(predicate=RDF.type))
        | set(graph.objects(predicate=URIRef(OA + "motivatedBy")))
    )
    foreign = [term for term in used if not str(term).startswith((OURS, str(RDF)))]
    assert foreign
    assert [term for term in foreign if term not in KNOWN and term not in PROV and term not in SDO] == []


def test_our_own_words_are_in_the_documentation(graph):
    page = (Path(__file__).resolve().parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")
    told = set(re.findall(r"`sayso:(\w+)`", page))
    used = {term.removeprefix(OURS) for triple in graph for term in triple[1:] if term.startswith(OURS)}
    assert used - told == set()


def test_references_lead_to_nodes_of_the_file(graph):
    there = {term for term in graph.subjects() if isinstance(term, URIRef)}
    led_to = {term for term in graph.objects() if isinstance(term, URIRef) and term.startswith(RECORD)}
    assert led_to - there == set()


def test_places_are_said_by_position_and_by_words(graph):
    places = set(graph.subjects(URIRef(OA + "hasSelector")))
    assert len(places) > 10
    for place in places:
        selectors = list(graph.objects(place, URIRef(OA + "hasSelector")))
        start, end, exact, prefix, suffix = (
            next(value for one in selectors if (value := graph.value(one, URIRef(OA + name))) is not None)
            for name in ("start", "end", "exact", "prefix", "suffix")
        )
        assert TEXT[int(start) : int(end)] == str(exact)
        assert f"{prefix}{exact}{suffix}" in TEXT


def test_documents_say_what_they_came_from(graph):
    assert set(graph.objects(URIRef(RECORD + "d-2"), PROV.wasDerivedFrom)) == {
        URIRef(RECORD + "p-2"),
        URIRef(RECORD + "d-1"),
    }
    agency = one(graph, "d-1", PROV.qualifiedDerivation)
    origin = graph.value(agency, PROV.entity)
    assert str(graph.value(graph.value(origin, SDO.publisher), SDO.name)) == "OPA"


def test_provs_own_library_reads_where_everything_came_from(graph):
    told = Graph()
    for subject, prop, value in graph:
        if prop in PROV or (prop == RDF.type and value in PROV):
            told.add((subject, prop, value))
    told.bind("r", RECORD)
    read = ProvDocument.deserialize(content=told.serialize(format="turtle"), format="rdf", rdf_format="turtle")
    records = list(read.get_records())
    kinds = {type(record).__name__ for record in records}
    assert kinds >= {"ProvEntity", "ProvActivity", "ProvAgent", "ProvDerivation", "ProvGeneration", "ProvUsage"}
    derived = {
        tuple(str(value) for _, value in record.formal_attributes[:2])
        for record in records
        if type(record).__name__ == "ProvDerivation"
    }
    assert derived >= {("r:d-1", "r:p-1"), ("r:d-2", "r:d-1"), ("r:d-1", "r:v-2-source")}


def test_only_our_own_records_are_attributed_in_the_sense_of_provenance(graph):
    (about,) = graph.subject_objects(PROV.wasAttributedTo)
    assert [term.removeprefix(RECORD).split("-")[0] for term in about] == ["dossier", "program"]


def test_a_quotation_has_its_words_its_document_and_its_speaker(graph):
    assert str(one(graph, "q-1", SDO.text)) == "At least 3 fell."
    assert one(graph, "q-1", PROV.wasQuotedFrom) == URIRef(RECORD + "d-1")
    assert one(graph, "q-1", SDO.spokenByCharacter) == URIRef(RECORD + "e-1")


def test_a_day_that_is_not_known_is_not_made_up(graph):
    assert list(graph.objects(URIRef(RECORD + "j-2"), SDO.startDate)) == []
    assert one(graph, "j-1", SDO.startDate).datatype == XSD.date
    assert str(one(graph, "j-2", URIRef(OURS + "latest"))) == "2031-02-09"


def test_every_record_says_which_run_made_it_and_nobody_is_made_by_us(graph):
    there = {subject for subject in graph.subjects() if isinstance(subject, URIRef)}
    generated = set(graph.subjects(PROV.wasGeneratedBy))
    recorded = set(graph.subjects(URIRef(OURS + "recordedBy")))
    assert {term.removeprefix(RECORD)[0] for term in recorded} == {"e", "j"}
    assert {term.removeprefix(RECORD).split("-")[0] for term in there - generated - recorded} == {
        "run",
        "program",
        "p",
        "v",
    }  # v: an agency's text
    assert generated & recorded == set()


def test_nothing_is_rated(graph):
    assert not [term for triple in graph for term in triple if "ClaimReview" in str(term) or "Rating" in str(term)]


def test_the_file_has_a_line_for_each_node():
    text = raw(dossier()).decode()
    assert len(text.splitlines()) == len(json.loads(text)["@graph"]) + 5
