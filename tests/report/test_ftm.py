"""Every line is checked by the followthemoney package itself: schema, properties, types, ranges, required values."""

import json
from dataclasses import replace

import pytest
from followthemoney import model

from sayso.report.ftm import address, ftm_lines
from tests.report.wider import wider
from tests.samples import dossier


def lines(made):
    return [json.loads(line) for line in ftm_lines(made)]


def by_id(made):
    return {line["id"]: line for line in lines(made)}


def faults(line, schema_of):
    schema = model.get(line["schema"])
    if schema is None or schema.abstract:
        return [f"no schema {line['schema']}"]
    found = [f"{schema.name} needs {name}" for name in schema.required if not line["properties"].get(name)]
    for name, values in line["properties"].items():
        prop = schema.get(name)
        if prop is None:
            found.append(f"{schema.name} has no {name}")
            continue
        found += [f"{schema.name}.{name}: {value!r}" for value in values if not fits(prop, value, schema_of)]
    return found


def fits(prop, value, schema_of):
    if prop.type.name == "entity":
        return value in schema_of and schema_of[value].is_a(prop.range)
    return isinstance(value, str) and prop.type.validate(value)


@pytest.mark.parametrize("make", [dossier, wider])
def test_every_line_is_valid(make):
    made = lines(make())
    schema_of = {line["id"]: model.get(line["schema"]) for line in made}
    assert len(schema_of) == len(made)
    assert [fault for line in made for fault in faults(line, schema_of)] == []
    assert all(model.get_proxy(line).schema.name == line["schema"] for line in made)


def test_a_wrong_line_would_be_seen():
    wrong = {"id": "x", "schema": "Event", "properties": {"date": ["soon"], "colour": ["red"], "proof": ["y"]}}
    assert len(faults(wrong, {})) == 4


def test_actors_become_what_they_are():
    made = by_id(wider())
    assert [made[f"e-{number}"]["schema"] for number in (1, 3, 4, 5, 7, 8)] == [
        "Person", "Address", "PublicBody", "LegalEntity", "Event", "Organization",
    ]  # fmt: skip
    assert made["e-4"]["properties"]["country"] == ["lb"]
    assert made["e-1"]["properties"]["position"] == ["Mayor"]
    assert "e-6" not in made
    assert "y-3" not in made


def test_an_event_has_its_sides_its_words_and_its_articles():
    made = by_id(wider())
    blow, met = made["j-3"]["properties"], made["j-2"]["properties"]
    assert (blow["organizer"], blow["involved"]) == (["e-2", "e-5"], ["e-1", "e-4"])
    assert (met["involved"], met["location"], met["addressEntity"]) == (["e-1", "e-2"], ["Orlo"], ["e-3"])
    assert met["summary"] == ["At least 3 fell."]
    assert met["proof"] == ["d-1"]


def test_a_denied_event_says_so_first():
    assert by_id(wider())["j-2"]["properties"]["name"] == ["denied: CONSULT (meet): “At least 3 fell.”"]


def test_bounds_are_no_day():
    made = by_id(wider())
    met, open_end, known = (made[ident]["properties"] for ident in ("j-2", "j-3", "j-1"))
    assert (met["date"], met["startDate"], met["endDate"]) == (["2031-02"], ["2031-02-03"], ["2031-02-09"])
    assert ("date" in open_end, open_end["startDate"], "endDate" in open_end) == (False, ["2031-02-03"], False)
    assert (known["date"], "startDate" in known) == (["2031-02-03"], False)


def test_a_declared_day_that_is_contradicted_is_not_when_it_was_published():
    made = dossier()
    assert "publishedAt" not in by_id(made)["d-1"]["properties"]
    believed = replace(made, datings=(replace(made.datings[0], conflict=False, declared="2031-02-03T10:00:00"),))
    assert by_id(believed)["d-1"]["properties"]["publishedAt"] == ["2031-02-03"]


def test_a_relation_keeps_its_words_and_interval():
    link = by_id(wider())["y-2"]["properties"]
    assert (link["subject"], link["object"], link["role"]) == (["e-1"], ["e-2"], ["backing (positive)"])
    assert (link["startDate"], link["endDate"], link["date"]) == (["2031-02-03"], ["2031-12-31"], ["2031"])
    assert link["summary"]


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://orlo.example/a b<c>", "https://orlo.example/a%20b%3Cc%3E"),
        ("https://orlo.example/ä", "https://orlo.example/%C3%A4"),
        ("javascript:alert(1)", None),
        (None, None),
    ],
)
def test_an_address_can_be_opened_or_is_left_out(url, safe):
    assert address(url) == safe
