"""The five scraped pages that the project began with, where they are at hand; told by hashes, not by their words."""

from hashlib import blake2b
from pathlib import Path

import pytest

from sayso.stages.extract import extract
from sayso.stages.repeats import repeats
from tests.stages.extract.pages import make_layout, make_page

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not here")


def digest(text):
    return blake2b(text.encode(), digest_size=6).hexdigest()


@pytest.fixture(scope="module")
def documents():
    layouts = [make_layout(path.read_text(), path.name[:3]) for path in sorted(SEEDS.glob("*.txt"))]
    found = zip(layouts, repeats(layouts), strict=True)
    return {y.page: (extract(y, x, page=make_page(y.page), detect=lambda _: None), y.text) for y, x in found}


# first and last character of the text on the page, number of paragraphs, digest of the text, place of the title
TEXTS = {
    "000": (241, 3925, 17, "a93c235d2123", slice(122, 210)),
    "001": (287, 2600, 5, "ee7d063f9639", slice(127, 192)),
    "002": (44, 2167, 9, "727dbc0e996a", slice(0, 42)),
    "003": (68, 2491, 10, "06fb78f12323", slice(0, 66)),
    "004": (0, 2104, 11, "ef73f168a8a1", None),
}


@pytest.mark.parametrize("seed", TEXTS)
def test_no_sentence_lost_and_no_furniture_kept(documents, seed):
    document, page = documents[seed]
    first, last, paragraphs, text, title = TEXTS[seed]
    assert (document.paragraphs[0].page.start, document.paragraphs[-1].page.end) == (first, last)
    assert len(document.paragraphs) == paragraphs
    assert digest(document.text) == text
    assert document.title == (None if title is None else page[title])


def test_roles(documents):
    roles = {
        seed: [p.role for p in document.paragraphs if p.role != "body"] for seed, (document, _) in documents.items()
    }
    assert roles == {"000": [], "001": [], "002": ["subtitle"], "003": ["heading"] * 3, "004": []}


def test_heads(documents):
    report, page = documents["000"]
    assert report.dateline_place == page[241:247]
    assert report.credit == (page[249:251],)
    assert [date.value for date in report.declared] == ["2025-04-15T12:25:10"]
    assert [len(name) for name in report.contributors] == [12]
    assert [len(name) for name in documents["004"][0].contributors] == [15, 11, 16]
    others = [documents[seed][0] for seed in ("001", "002", "003", "004")]
    assert not any(document.credit or document.declared or document.byline for document in others)


def test_nothing_vanishes(documents):
    for document, page in documents.values():
        seen = {item.exact for item in document.furniture} | {document.title}
        seen |= {document.text[p.start : p.end] for p in document.paragraphs}
        lines = {line.strip(" -") for line in page.split("\n") if line.strip()}
        assert lines <= {line and line.strip(" -") for line in seen}
