import json

from sayso.report.json import dossier_json
from tests.samples import TEXT, dossier

MADE = json.loads(b"".join(dossier_json(dossier())))


def test_every_list_of_the_contract_is_there():
    assert MADE["contract"] == 1
    lists = "pages documents entities timexes quotations figures figure_series events relations labels lineage origins stories discrepancies failures"
    assert set(lists.split()) <= set(MADE)


def test_what_belongs_together_is_joined():
    (entity,) = MADE["entities"]
    quote, copied = MADE["quotations"]
    (figure,) = MADE["figures"]
    assert [m["document"] for m in entity["mentions"]] == ["d-1"]
    assert entity["roles"][0]["text"] == "Mayor"
    assert quote["attribution"]["speaker"] == entity["id"] == quote["attribution"]["chain"][0]["entity"]
    assert (quote["same_as"], copied["same_as"]) == ([copied["id"]], [quote["id"]])
    assert TEXT[slice(*quote["content"][0])] == "At least 3 fell."
    assert figure["as_of"] == {"earliest": "2031-02-03", "latest": "2031-02-03", "basis": "text"}
    assert figure["origin"] == MADE["origins"][0]["id"]
    assert MADE["stories"][0]["origins"] == 1


def test_the_pages_claim_and_what_stands_up_are_kept_apart():
    dated, undated = (doc["published"] for doc in MADE["documents"])
    assert (dated["declared"], dated["best"], dated["conflict"]) == ("2035-01-01", "2031-02-03", True)
    assert (undated["declared"], undated["best"], undated["conflict"]) == (None, None, False)


def test_a_record_is_a_line():
    lines = b"".join(dossier_json(dossier())).splitlines()
    assert sum(line.startswith(b'{"id":') for line in lines) >= 10
