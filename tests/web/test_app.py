import re
from html import unescape

import pytest
from starlette.testclient import TestClient

from sayso.report.html import digest
from sayso.web.app import make_app
from tests.samples import EVIL, TEXT
from tests.web.piles import FakePile, broken

BASE = "http://127.0.0.1:8765"
PAGES = (
    "/",
    "/all",
    "/document/d-1",
    "/document/d-1?start=42&end=58",
    "/actor/e-1",
    "/event/j-1",
    "/event/j-2",
    "/search?q=fell",
    "/search?q=%3Cb%3E",
)


def client(pile=None):
    return TestClient(make_app(pile or FakePile(), {"localhost"}), base_url=BASE)


@pytest.fixture(scope="module")
def reader():
    return client()


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_there_and_hostile_words_stay_words(reader, path):
    made = reader.get(path)
    assert made.status_code == 200
    assert "<script>alert" not in made.text
    assert "<img" not in made.text
    assert "<b>" not in made.text.split("<main>")[1].split("</b>")[0] or "&lt;b&gt;" not in path


@pytest.mark.parametrize("path", [*PAGES, "/nonsense", "/state"])
def test_every_answer_has_the_headers(reader, path):
    made = reader.get(path)
    assert made.headers["content-security-policy"].startswith("default-src 'none'; style-src 'sha256-")
    assert made.headers["x-content-type-options"] == "nosniff"
    assert "access-control-allow-origin" not in made.headers


@pytest.mark.parametrize("path", PAGES)
def test_every_style_and_script_is_one_that_the_policy_names(reader, path):
    made = reader.get(path)
    policy = made.headers["content-security-policy"]
    meta = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', made.text)
    for tag in ("style", "script"):
        for inner in re.findall(rf"<{tag}>(.*?)</{tag}>", made.text, re.DOTALL):
            assert digest(inner) in policy
            assert meta is None or digest(inner) in meta[1].replace("&#39;", "'")
    assert re.findall(r"<(?:style|script)[^>]", made.text) == []
    assert re.findall(r'\s(?:style|on\w+)="', made.text.split("<script>")[0]) == []


def test_a_text_is_whole_and_its_words_are_marked(reader):
    made = reader.get("/document/d-1?start=42&end=58").text
    assert '<mark id="words">At least 3 fell.</mark>' in made


def test_texts_are_not_on_the_report_but_are_given_when_asked_for(reader):
    assert TEXT[:30] not in reader.get("/").text.split('id="texts"')[1]
    assert TEXT[:30] not in reader.get("/all").text.split('id="texts"')[1]
    made = reader.get("/words/d-1").text
    words = re.search(
        r'<article class="text" id="d-1">.*<div class="words" dir="auto" lang="en">(.*)</div>', made, re.DOTALL
    )
    assert unescape(words[1]) == TEXT
    assert reader.get("/words/none").status_code == 404


def test_a_section_comes_when_it_is_asked_for_as_it_stands_on_the_whole_page(reader):
    frame, whole = reader.get("/").text, reader.get("/all").text
    sections = re.findall('<section id="([a-z]+)" class="later">', frame)
    assert {"stories", "timeline", "actors", "quotations", "figures"} <= set(sections)
    for name in sections:
        made = reader.get(f"/section/{name}").text
        assert made.strip().startswith(f'<section id="{name}">')
        assert made.strip().removeprefix("<section") in whole
        assert f'<a href="/all#{name}">' in frame
    assert reader.get("/section/texts").status_code == 404


def test_what_a_link_leads_to_is_found_in_its_section_or_on_a_page_of_its_own(reader):
    assert reader.get("/where/e-1").json() == {"section": "actors", "page": "/actor/e-1"}
    assert reader.get("/where/j-1").json() == {"section": "timeline", "page": "/event/j-1"}
    assert reader.get("/where/d-1").json() == {"section": None, "page": "/document/d-1"}
    assert reader.get("/where/%22%3E").status_code == 404


def test_a_search_finds_texts_and_actors(reader):
    made = reader.get("/search?q=venn").text
    assert 'href="/actor/e-1"' in made
    assert 'href="/document/d-1?start=' in made
    assert "No text has all" in reader.get("/search?q=zzz").text
    assert "Type a word" in reader.get("/search").text
    assert "\0" not in reader.get("/search?q=a%00b").text


@pytest.mark.parametrize(
    "path", ["/actor/e-0", "/event/x", "/document/x", "/words/x", "/x", "/document/..%2f..%2fetc%2fpasswd"]
)
def test_what_is_not_there_is_said_to_be_so(reader, path):
    assert reader.get(path).status_code == 404


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8765", "", "127.0.0.1.evil.example"])
def test_another_name_is_refused(reader, host):
    made = reader.get("/", headers={"host": host})
    assert made.status_code == 421
    assert "Dossier" not in made.text


def test_the_state_changes_with_the_build():
    pile = FakePile()
    reader = client(pile)
    assert 'data-stamp="first"' in reader.get("/").text
    assert reader.get("/state").json() == {"stamp": "first", "pages": 2}
    pile.now = "second"
    assert 'data-stamp="second"' in reader.get("/").text
    assert reader.get("/state").json()["stamp"] == "second"


@pytest.mark.parametrize("path", ["/", "/state", "/search?q=fell", "/actor/e-1"])
def test_a_folder_that_is_gone_is_said_to_be_so(path):
    pile = FakePile()
    reader = client(pile)
    assert reader.get("/").status_code == 200
    pile.now, pile.gone = "", True
    made = reader.get(path)
    assert made.status_code == 503
    assert "sayso.db: is not there" in made.text
    pile.now, pile.gone = "first", False
    assert reader.get(path).status_code == 200


def test_while_there_is_nothing_whole_the_page_says_so():
    made = client(FakePile(dossier=broken(), now="")).get("/")
    assert made.status_code == 503
    assert "2 pages so far" in made.text
    assert "data-making" in made.text


# ---------------------------------------------------------------------------------------------- corrections
def token(reader):
    return re.search(r'name="token" value="([^"]+)"', reader.get("/actor/e-1").text)[1]


def test_corrections_are_off_unless_asked_for(reader):
    assert '<form class="fix"' not in reader.get("/actor/e-1").text
    assert reader.post("/fix", data={"verdict": "same"}).status_code == 404


def test_a_correction_from_an_own_page_is_made():
    pile = FakePile(editable=True)
    reader = client(pile)
    form = {"token": token(reader), "verdict": "same", "a": "e-1", "b": "Bo Lind"}
    made = reader.post("/fix", data=form, headers={"origin": BASE})
    assert made.status_code == 200
    assert "2 actors are now one" in made.text
    assert pile.corrected == [["same", "e-1", "Bo Lind"]]


@pytest.mark.parametrize(
    ("change", "sent", "code"),
    [
        ({"token": "guess"}, {"origin": BASE}, 403),
        ({}, {}, 403),
        ({}, {"origin": "http://evil.example"}, 403),
        ({}, {"origin": "null"}, 403),
        ({}, {"origin": BASE, "sec-fetch-site": "cross-site"}, 403),
        ({"verdict": "undo"}, {"origin": BASE}, 400),
        ({"b": "nobody"}, {"origin": BASE}, 400),
        ({"b": "x" * 20_000}, {"origin": BASE}, 413),
    ],
)
def test_anything_else_is_refused(change, sent, code):
    pile = FakePile(editable=True)
    reader = client(pile)
    form = {"token": token(reader), "verdict": "same", "a": "e-1", "b": "Bo Lind"} | change
    assert reader.post("/fix", data=form, headers=sent).status_code == code
    assert pile.corrected == []


def test_after_a_correction_the_new_state_is_shown():
    pile = FakePile(editable=True)
    reader = client(pile)
    form = {"token": token(reader), "verdict": "name", "a": "e-1", "b": "Ada Fenn"}
    pile.now = "second"
    made = reader.post("/fix", data=form, headers={"origin": BASE})
    assert 'data-stamp="second"' in made.text


@pytest.mark.parametrize("words", ["%00", "%22", "%22%22 OR", "*", "NEAR(", "%ff%fe", "a" * 5000, "(" * 400])
def test_any_search_is_answered(reader, words):
    assert reader.get(f"/search?q={words}").status_code == 200


def test_reading_an_address_changes_nothing():
    reader = client(FakePile(editable=True))
    assert reader.get("/fix").status_code == 405
    assert EVIL not in reader.get("/actor/e-1").text
