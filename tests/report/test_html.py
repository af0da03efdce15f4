import re
import shutil
import subprocess
from html.parser import HTMLParser

import pytest

from sayso.report.html import dossier_html
from tests.samples import EVIL, dossier

PAGE = b"".join(dossier_html(dossier(), text_bytes=100_000)).decode()
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
    assert {attrs["data-document"] for attrs in places} <= ids


def test_texts_beyond_the_limit_are_named_as_left_out():
    small = b"".join(dossier_html(dossier(), text_bytes=10)).decode()
    assert small.count("report_text_bytes") == 2
    assert 'class="words"' not in small


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_a_browser_marks_the_exact_words_and_runs_nothing_of_the_page(tmp_path):
    # Lone code points above U+FFFF stand before the words: the browser counts them as two units.
    check = """<script>addEventListener("load", () => {
      document.querySelector("#figures a.go").click();
      const mark = document.querySelector("#pane mark");
      document.title = "marked:" + (mark ? mark.textContent : "nothing") + ":" + document.images.length;
    });</script>"""
    page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", PAGE).replace("</body>", check + "</body>")
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    flags = "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-sync"
    command = [
        CHROMIUM,
        *flags.split(),
        f"--user-data-dir={tmp_path / 'profile'}",
        "--dump-dom",
        str(tmp_path / "index.html"),
    ]
    made = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    assert "<title>marked:At least 3:0</title>" in made.stdout


def test_a_quotation_links_to_the_other_pages_of_its_words():
    text = re.sub(r"<[^>]*>", "", PAGE)
    assert text.count("also in: =Orlo Post") == 2
