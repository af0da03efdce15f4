"""A dossier on two invented pages and what a perfect one would say of them."""

import json

TEXT = (
    "The ferry Ostrel sank off Quenby on Friday, killing at least 7 people, the Harbour Office said.\n\n"
    "“We saw no lights,” said Dorrit Vale, a pilot. “Nobody rang us.”\n\n"
    "The so-called “night plan” was never used."
)
COPY = TEXT.replace("The ferry", "A ferry")


def at(exact, text=TEXT):
    start = text.index(exact)
    return {"start": start, "end": start + len(exact)}


def pair(exact, text=TEXT):
    return list(at(exact, text).values())


def document(identity, page, text, **more):
    head = {"title": "Ferry sinks", "language": "en", "outlet": "The Quenby Mail", "byline": [], "credit": ["QNP"]}
    head |= {"contributors": [], "dateline_place": "QUENBY, Northmark"}
    published = {"declared": "2024-05-04T09:00", "earliest": "2024-05-04", "latest": "2024-05-04", "best": "2024-05-04"}
    return {"id": identity, "page": page, "text": text, **head, "published": {**published, "conflict": False}} | more


def dossier():
    said = {"source": [pair("Dorrit Vale")], "cue": [pair("said Dorrit"[:4])], "speaker": "e-vale", "chain": []}
    office = {"source": [pair("the Harbour Office")], "cue": [], "speaker": "e-office", "chain": []}
    words = {"kind": "direct", "content": [pair("We saw no lights"), pair("Nobody rang us")], "same_as": []}
    seven = {**at("at least 7 people"), "measure": "killed", "value": 7.0, "high": None, "qualifier": "at least"}
    return {
        "pages": [{"id": "p-1", "path": "pile/mail.html"}, {"id": "p-2", "path": "pile/copy.txt"}],
        "documents": [
            document("d-1", "p-1", TEXT),
            document("d-2", "p-2", COPY, outlet=None, credit=[], dateline_place=None),
        ],
        "entities": [
            entity("e-vale", "Person", ["Dorrit Vale", "Dorrit Wahl"]),
            entity("e-office", "Organization", ["Harbour Office"]),
        ],
        "timexes": [{"id": "t-1", "document": "d-1", **at("Friday"), "earliest": "2024-05-03", "latest": "2024-05-03"}],
        "quotations": [
            {
                "id": "q-1",
                "document": "d-1",
                "start": pair("We saw")[0],
                "end": pair("rang us")[1],
                "attribution": said,
                **words,
            }
        ],
        "figures": [
            {
                "id": "f-1",
                "document": "d-1",
                "counted": at("people"),
                "place": None,
                "as_of": None,
                "attribution": office,
                **seven,
            }
        ],
        "figure_series": [],
        "events": [],
        "labels": [],
        "timeline": [],
        "lineage": [{"id": "v-1", "document": "d-2", "derived_from": "d-1", "kind": "copy"}],
        "origins": [{"id": "g-1", "documents": ["d-1", "d-2"]}],
        "stories": [{"id": "s-1", "documents": ["d-1", "d-2"]}],
        "discrepancies": [{"id": "c-1", "kind": "figure", "refs": ["f-1"]}],
        "failures": [],
    }


def entity(identity, schema, names):
    mentions = [{"document": "d-1", **at(name)} for name in names if name in TEXT]
    return {
        "id": identity,
        "schema": schema,
        "names": [{"text": name} for name in names],
        "name": names[0],
        "mentions": mentions,
    }


def expected():
    published = {"declared": "2024-05-04", "earliest": "2024-05-03", "latest": "2024-05-04"}
    head = {
        "title": "Ferry sinks",
        "language": "en",
        "outlet": "Quenby Mail",
        "byline": [],
        "credit": ["QNP"],
        "contributors": [],
    }
    page = {
        "page": "mail.html",
        **head,
        "dateline_place": "Quenby",
        "byline_place": None,
        "published": published,
        "conflict": False,
    }
    page |= {"body_has": ["“We saw no lights,” said Dorrit Vale, a pilot."], "body_lacks": ["Subscribe now"]}
    seven = {"exact": "at least 7 people", "measure": "killed", "value": 7, "high": None, "qualifier": "at least"}
    return {
        "documents": [page, {**page, "page": "copy.txt", "outlet": None, "credit": [], "dateline_place": None}],
        "entities": [
            {"schema": "Person", "names": ["Dorrit Vale", "Dorrit Wahl"]},
            {"schema": "Organization", "names": ["Harbour Office"]},
        ],
        "distinct": [["Dorrit Vale", "Harbour Office"]],
        "quotations": [
            {
                "page": "mail.html",
                "content": "We saw no lights",
                "more": ["Nobody rang us"],
                "kind": "direct",
                "speaker": "Dorrit Wahl",
                "source": "Dorrit Vale",
                "chain": None,
            }
        ],
        "quotations_same": [],
        "not_quotations": [{"page": "mail.html", "text": "night plan"}],
        "figures": [{"page": "mail.html", **seven, "counted": "people", "speaker": "Harbour Office", "as_of": None}],
        "figure_verdicts": [],
        "timexes": [{"page": "mail.html", "exact": "on Friday", "earliest": "2024-05-03", "latest": "2024-05-03"}],
        "lineage": [
            {"document": "mail.html", "derived_from": None, "kind": None},
            {"document": "copy.txt", "derived_from": "mail.html", "kind": "copy"},
        ],
        "origins": [["mail.html", "copy.txt"]],
        "stories": [["mail.html", "copy.txt"]],
        "stories_may_join": [],
        "discrepancies": [{"kind": "figure", "pages": ["copy.txt"], "why": "seven or eight"}],
        "labels": [],
        "events": [],
    }


def nothing():
    """A dossier that says nothing of the two pages."""
    return {key: [] for key in json.loads(json.dumps(dossier()))}
