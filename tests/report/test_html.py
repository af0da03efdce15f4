import re
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from sayso.report.html import dossier_html
from tests.samples import EVIL, dossier


def sample():
    """The sample, with an event more to choose from, and with relations of two at several times, so that there is a picture of them."""
    made = dossier()
    ((entity,), (event,), (relation,)) = made.entities, made.events, made.relations
    return replace(
        made,
        entities=(entity, replace(entity, id="e-2", name=f"Boro {EVIL}", wikidata=None)),
        events=(
            event,
            replace(
                event,
                id="j-2",
                context="denied",
                earliest=None,
                latest=None,
                mentions=("h-2",),
                roles=(),
                differences=(),
            ),
        ),
        relations=(
            replace(relation, b="e-2", latest="2031-02-03"),
            replace(relation, id="y-2", b="e-2", sign=1, earliest="2012-01-01", latest="2012-12-31"),
            replace(relation, id="y-3", b="e-2", sign=0, earliest=None),
        ),
    )


PAGE = b"".join(dossier_html(sample(), text_bytes=100_000)).decode()
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


class Elements(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def elements(page):
    parser = Elements()
    parser.feed(page)
    return parser.found


def test_hostile_words_are_text_and_never_markup():
    found = elements(PAGE)
    assert [tag for tag, _ in found].count("script") == 1
    assert "img" not in {tag for tag, _ in found}
    assert not [name for _, attrs in found for name in attrs if name.startswith("on")]
    assert EVIL not in PAGE
    assert PAGE.count("&lt;script&gt;alert(1)") > 10


def test_nothing_is_asked_of_any_server():
    loaded = [
        value for _, attrs in elements(PAGE) for name, value in attrs.items() if name in {"src", "srcset", "ping"}
    ]
    linked = [attrs for _, attrs in elements(PAGE) if "href" in attrs]
    assert loaded == []
    assert {tag for tag, attrs in elements(PAGE) if "href" in attrs} == {"a"}
    abroad = [attrs for attrs in linked if not attrs["href"].startswith("#")]
    assert [(a["href"], a["rel"]) for a in abroad] == [("https://www.wikidata.org/wiki/Q71", "noreferrer noopener")]
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', PAGE)[1]
    assert policy.startswith("default-src &#39;none&#39;")
    assert "unsafe" not in policy


def test_every_line_opens_its_words():
    ids = {attrs["id"] for _, attrs in elements(PAGE) if "id" in attrs}
    places = [attrs for _, attrs in elements(PAGE) if "data-start" in attrs]
    assert len(places) >= 6
    assert {attrs["href"][1:] for attrs in places} <= ids


def test_texts_beyond_the_limit_are_named_as_left_out():
    small = b"".join(dossier_html(dossier(), text_bytes=10)).decode()
    assert small.count("report_text_bytes") == 2
    assert 'class="words"' not in small


def test_every_link_within_the_page_leads_somewhere():
    found = elements(PAGE)
    ids = {attrs["id"] for _, attrs in found if "id" in attrs}
    within = {attrs["href"][1:] for tag, attrs in found if tag == "a" and attrs["href"].startswith("#")}
    assert within <= ids
    assert {"j-1", "y-1", "y-2", "e-2", "labels"} <= within


def test_ids_stand_once():
    ids = [attrs["id"] for _, attrs in elements(PAGE) if "id" in attrs]
    assert len(ids) == len(set(ids))


def test_what_needs_the_script_is_hidden_until_it_runs_and_can_be_named_aloud():
    found = elements(PAGE)
    (times,) = [attrs for _, attrs in found if attrs.get("id") == "times"]
    assert "hidden" in times
    labelled = {attrs["for"] for tag, attrs in found if tag == "label" and "for" in attrs}
    assert {attrs["id"] for tag, attrs in found if tag == "input" and attrs["type"] == "range"} <= labelled
    (picture,) = [attrs for tag, attrs in found if tag == "svg" and attrs.get("role") == "img"]
    assert picture["aria-label"]


def test_a_sentence_that_dates_an_event_is_not_told_again():
    assert 'id="sentences"' not in PAGE
    without = b"".join(dossier_html(replace(sample(), events=(), relations=()), text_bytes=10)).decode()
    assert re.search(r'<details class="other" id="sentences" open>', without)


def in_a_browser(script, folder, made=None):
    """What a script makes of the page: the words that it puts into the title."""
    html = PAGE if made is None else b"".join(dossier_html(made, text_bytes=100_000)).decode()
    check = f"""<script>addEventListener("load", () => {{ document.title = (() => {{ {script} }})(); }});</script>"""
    page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", html).replace("</body>", check + "</body>")
    (folder / "index.html").write_text(page, encoding="utf-8")
    flags = "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-sync"
    command = [CHROMIUM, *flags.split(), f"--user-data-dir={folder / 'profile'}", "--dump-dom"]
    made = subprocess.run(
        [*command, str(folder / "index.html")], capture_output=True, text=True, timeout=120, check=True
    )
    return re.search("<title>(.*?)</title>", made.stdout)[1]


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_a_browser_marks_the_exact_words_and_runs_nothing_of_the_page(tmp_path):
    # Lone code points above U+FFFF stand before the words: the browser counts them as two units.
    script = """
      document.querySelector("#figures a.go").click();
      const mark = document.querySelector("#pane mark");
      return "marked:" + (mark ? mark.textContent : "nothing") + ":" + document.images.length;"""
    assert in_a_browser(script, tmp_path) == "marked:At least 3:0"


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_in_a_browser_the_slider_chooses_relations_and_a_line_shows_its_words(tmp_path):
    script = """
      const shown = () => [...document.querySelectorAll(".relations .tied:not([data-out])")].map((row) => row.id).join();
      const told = [shown()];
      const range = document.getElementById("period");
      const change = (element) => element.dispatchEvent(new Event("input", { bubbles: true }));
      range.value = 1; change(range); told.push(document.getElementById("moment").textContent, shown());
      range.value = 2; change(range); told.push(document.getElementById("moment").textContent, shown());
      const undated = document.getElementById("undated");
      undated.checked = false; change(undated); told.push(shown());
      const line = document.querySelector(".net a.tie:not([data-out])");
      line.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      told.push(document.getElementById("words").textContent.includes("negative, dispute"), document.images.length);
      return told.join(" | ");"""
    told = in_a_browser(script, tmp_path).split(" | ")
    assert told == ["y-2,y-1,y-3", "2012", "y-2,y-3", "2031-02-03", "y-1,y-3", "y-1", "true", "0"]


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_in_a_browser_events_are_chosen_and_the_filter_goes_with_it(tmp_path):
    script = """
      const told = [];
      const tell = () => told.push([...document.querySelectorAll(".event:not([data-out], [data-hide])")].map((e) => e.id).join("+"));
      tell();
      const by = document.querySelector("#choose select[data-by=context]");
      const choose = (value) => { by.value = value; by.dispatchEvent(new Event("change", { bubbles: true })); tell(); };
      choose("denied"); choose("actual");
      told.push(document.getElementById("chosen").textContent);
      choose("");
      const filter = document.getElementById("filter");
      const find = (words) => { filter.value = words; filter.dispatchEvent(new Event("input")); tell(); };
      find("denied fell"); find("nothing of the kind");
      return told.join();"""
    assert in_a_browser(script, tmp_path) == "j-1+j-2,j-2,j-1,1 event,j-1+j-2,j-2,"


def test_a_quotation_links_to_the_other_pages_of_its_words():
    text = re.sub(r"<[^>]*>", "", PAGE)
    assert text.count("also in: =Orlo Post") == 2


def longer():
    """The sample with more actors than are shown at first."""
    made = sample()
    more = tuple(replace(made.entities[0], id=f"e-{n}", name=f"Ada Tarn {n}") for n in range(3, 60))
    return replace(made, entities=(*made.entities, *more))


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_in_a_browser_a_long_list_begins_short_and_shows_what_is_asked_for(tmp_path):
    script = """
      const seen = () => [...document.querySelectorAll("#actors tbody.line")].filter((one) => one.offsetParent !== null).length;
      const told = [seen()];
      const buttons = () => [...document.querySelectorAll("#actors .more button")];
      told.push(buttons().map((one) => one.textContent).join("/"));
      const link = document.createElement("a");
      link.href = "#e-59";
      document.body.append(link);
      link.click(); told.push(seen(), document.getElementById("e-59").offsetParent !== null);
      const filter = document.getElementById("filter");
      filter.value = "tarn 5"; filter.dispatchEvent(new Event("input")); told.push(seen());
      link.href = "#e-31";
      link.click(); told.push(filter.value, document.getElementById("e-31").offsetParent !== null);
      buttons().at(-1)?.click(); told.push(seen());
      return told.join();"""
    first, buttons, most, there, filtered, words, again, end = in_a_browser(script, tmp_path, longer()).split(",")
    assert (int(first), there, filtered, words, again) == (20, "true", "15", "", "true")
    assert buttons == "Show all 59"
    assert int(most) > 20
    assert end == "59"


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_in_a_browser_its_own_search_finds_lines_that_were_not_shown_yet(tmp_path):
    script = """
      const seen = () => [...document.querySelectorAll("#actors tbody.line")].filter((one) => one.offsetParent !== null).length;
      const told = [seen()];
      const press = (key, ctrlKey) => document.dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey, bubbles: true }));
      press("f", false); told.push(seen());
      press("f", true); told.push(seen());
      return told.join();"""
    assert in_a_browser(script, tmp_path, longer()) == "20,20,59"


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_in_a_browser_folded_events_open_where_words_are_found_in_them(tmp_path):
    script = """
      const bare = document.getElementById("bare");
      const told = [bare.open];
      const filter = document.getElementById("filter");
      const find = (words) => { filter.value = words; filter.dispatchEvent(new Event("input")); told.push(bare.open); };
      find("nothing of the kind"); find("denied");
      return told.join();"""
    assert in_a_browser(script, tmp_path) == "false,false,true"


def test_a_wide_picture_can_be_moved_by_keyboard_and_says_so():
    (frame,) = [attrs for _, attrs in elements(PAGE) if attrs.get("class") == "scroll"]
    assert frame["tabindex"] == "0"
    assert "scrolls sideways" in frame["aria-label"]
    assert "The picture is wider than this screen" in PAGE
